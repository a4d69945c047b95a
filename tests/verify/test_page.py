"""The web page as a file: joined from its parts, whole in itself, and closed to any network."""

import base64
import hashlib
import re

import pytest
from join_page import PAGE, joined

from tests.verify.browser import Browser

_TEXT = PAGE.read_text("utf-8")
_POLICY = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', _TEXT)
_ELEMENTS = re.findall(r"<(script|style)>(.*?)</\1>", _TEXT, re.DOTALL)


def test_the_page_is_what_its_parts_make() -> None:
    assert joined() == _TEXT, "run python packaging/join_page.py"


def test_the_policy_forbids_every_network_and_names_each_script_by_its_hash() -> None:
    assert _POLICY is not None
    rules = dict(rule.split(" ", 1) for rule in _POLICY[1].split("; "))
    assert rules.pop("default-src") == "'none'"
    assert rules.pop("base-uri") == rules.pop("form-action") == "'none'"
    hashes: dict[str, set[str]] = {"script": set(), "style": set()}
    for name, text in _ELEMENTS:
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        hashes[name].add(f"'sha256-{digest}'")
    assert {f"{name}-src": set(rule.split()) for name, rule in hashes_of(rules).items()} == {
        f"{name}-src": found for name, found in hashes.items()
    }


def hashes_of(rules: dict[str, str]) -> dict[str, str]:
    assert rules.keys() == {"script-src", "style-src"}
    return {name.removesuffix("-src"): rule for name, rule in rules.items()}


@pytest.mark.parametrize(
    "word",
    [
        "innerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "fetch(",
        "XMLHttpRequest", "WebSocket", "sendBeacon", "import(", "localStorage", "@import", " url(",
        " src=", "<link", "<iframe", "subtle.verify", "onclick=", " style=",
    ],
)  # fmt: skip
def test_nothing_in_it_loads_sends_keeps_or_makes_markup(word: str) -> None:
    assert word not in _TEXT


@pytest.mark.slow
def test_every_language_has_every_word(page: Browser) -> None:
    tables = "[WORDS, VERDICTS, CHECKS].map(Object.values)"
    words = page.value(f"{tables}.map((table) => table.map((one) => Object.keys(one)))")
    for table in words:
        assert len(table) == 3
        assert table[0] == table[1] == table[2]
    verdicts = page.value("[Object.keys(VERDICTS.en), Object.keys(TONES)]")
    assert verdicts[0] == verdicts[1] == page.value("STATUS_WORDS")
