"""The manual says what the program does: every code, every verb, every link, every example."""

import argparse
import json
import re
from importlib import import_module
from pathlib import Path

import pytest

from desktop import assets
from desktop.audit.attacks import ATTACKS
from desktop.audit.codes import all_codes
from desktop.checks.groups import CHECKS
from desktop.cli.main import VERBS
from desktop.domains.catalogue import builtin_kinds
from desktop.domains.kind import Kind, parse_kind, problems
from desktop.domains.refusal import Code
from desktop.domains.roles import DOMAINS, ROLES
from desktop.ledger.json_profile import JsonObject, format_json, parse_object
from desktop.ledger.record import record_of
from desktop.verdict import Verdict

_ROOT = Path(__file__).parents[1]
_HELP = _ROOT / "resources" / "help"
_VECTORS = _ROOT / "tests" / "vectors" / "civicledger"
_PAGES = (_ROOT / "README.md", *sorted(_HELP.glob("*.md")))
_ID = "urn:uuid:01a0d03c-2e00-75c3-8047-9f9dabb45d09"
_TIME = "2026-09-30T08:00:00.000Z"


def page(name: str) -> str:
    return assets.read_text(f"help/{name}")


def blocks(text: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)


def objects(name: str) -> list[JsonObject]:
    """Return the items of the JSON blocks of a page that stand alone or in a list."""
    found = [json.loads(block) for block in blocks(page(name), "json")]
    items = [item for one in found for item in (one if isinstance(one, list) else [one])]
    return [parse_object(format_json(item)) for item in items if "accepted" not in item]


def kind_named(name: str) -> Kind:
    return next(kind for kind in builtin_kinds() if kind.name == name)


def problems_of(kind: Kind, item: JsonObject) -> list[str]:
    record = record_of({"time": _TIME, **item, "id": _ID, "kind": kind.id})
    return [str(problem) for problem in problems(kind, record)]


@pytest.mark.parametrize("code", [*CHECKS, *all_codes(), *(code.name for code in Code)])
def test_every_code_is_explained(code: str) -> None:
    assert f"`{code}`" in page("findings.md")


def test_every_code_of_a_peer_is_explained() -> None:
    sources = [path.read_text("utf-8") for path in (_ROOT / "desktop" / "peers").glob("*.py")]
    codes = set(re.findall(r'"(PEER_[A-Z_]+)"', "\n".join(sources)))
    assert codes
    assert {code for code in codes if f"`{code}`" not in page("findings.md")} == set()


def test_no_code_is_explained_that_does_not_exist() -> None:
    written = set(re.findall(r"`((?:STORE|TREE|SEAL|SIG|FINAL|TABLE|VOID)_[A-Z_]+)`", _all_text()))
    assert written <= set(all_codes())


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_its_chapter_with_its_options(verb: str) -> None:
    chapters = re.split(r"^## (\S+)$", page("commands.md"), flags=re.MULTILINE)
    chapter = dict(zip(chapters[1::2], chapters[2::2], strict=True))[verb]
    parser = argparse.ArgumentParser()
    module = f"{verb}_verb" if verb in ("import", "print") else verb
    import_module(f"desktop.cli.{module}").configure(parser)
    options = {word for word in parser.format_help().split() if word.startswith("--")}
    named = {word.strip(",[]") for word in options} - {"--help"}
    assert {name for name in named if name not in chapter} == set()


def test_every_attack_is_listed_with_its_code() -> None:
    rows = page("commands.md")
    assert [one.name for one in ATTACKS if f"| `{one.name}` | `{one.code}` |" not in rows] == []


@pytest.mark.parametrize("verdict", list(Verdict))
def test_every_verdict_is_explained_with_its_exit_code(verdict: Verdict) -> None:
    (row,) = re.findall(rf"^\| `{verdict.value}` \|.*\|$", page("verdicts.md"), re.MULTILINE)
    assert row.endswith(f"| {verdict.exit_code} |")


def test_the_verdicts_stand_in_their_order() -> None:
    listed = re.findall(r"^\| `([A-Z ]+)` \|", page("verdicts.md"), re.MULTILINE)
    assert listed == [verdict.value for verdict in Verdict]


@pytest.mark.parametrize("path", _PAGES, ids=lambda path: str(path.name))
def test_every_link_leads_somewhere(path: Path) -> None:
    prose = re.sub(r"`[^`]*`", "", path.read_text("utf-8"))
    links = re.findall(r"\]\(([^)]+)\)", prose)
    assert [link for link in links if not (path.parent / link.partition("#")[0]).exists()] == []


@pytest.mark.parametrize("path", _PAGES, ids=lambda path: str(path.name))
def test_every_named_file_of_the_repository_is_there(path: Path) -> None:
    text = path.read_text("utf-8")
    named = re.findall(r"`((?:tests|desktop|packaging|resources)/[\w./-]+)`", text)
    assert [name for name in named if not (_ROOT / name).exists()] == []


@pytest.mark.parametrize("path", _PAGES, ids=lambda path: str(path.name))
def test_every_json_example_is_json(path: Path) -> None:
    for block in blocks(path.read_text("utf-8"), "json"):
        json.loads(block)


def test_every_page_is_named_in_the_readme() -> None:
    readme = _PAGES[0].read_text("utf-8")
    missing = [path.name for path in _PAGES[1:] if f"resources/help/{path.name}" not in readme]
    assert missing == []


def test_every_word_of_the_program_called_in_an_example_is_a_verb() -> None:
    called = set(re.findall(r"^civicledger (\S+)", _all_text(), re.MULTILINE))
    assert called <= set(VERBS)


def test_the_kind_that_the_manual_teaches_is_a_kind_and_its_record_fits_it() -> None:
    taught, item = objects("kinds.md")
    kind = parse_kind(taught)
    assert kind.id == "water.sample/1"
    assert problems_of(kind, item) == []


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("registrar.md", "education.diploma"),
        ("inspector.md", "inspection.report"),
    ],
)
def test_the_records_that_the_manual_issues_fit_their_kind(name: str, kind: str) -> None:
    items = objects(name)
    assert items
    assert [problems_of(kind_named(kind), item) for item in items] == [[] for _ in items]


def test_the_enrolment_that_the_manual_shows_fits_its_kind() -> None:
    (item,) = (one for one in objects("operator.md") if "data" in one)
    assert problems_of(kind_named("roster.enrol"), item) == []


def test_every_kind_that_ships_is_listed() -> None:
    text = page("kinds.md")
    assert [kind.name for kind in builtin_kinds() if f"`{kind.name}`" not in text] == []


@pytest.mark.parametrize("word", [*ROLES, *DOMAINS])
def test_the_formats_name_every_role_and_domain(word: str) -> None:
    assert re.search(rf"\b{word}\b", page("ledger.md"))


def test_the_bytes_on_the_formats_page_stand_in_the_vectors() -> None:
    vectors = "\n".join(path.read_text("utf-8") for path in _VECTORS.glob("*.json"))
    text = page("ledger.md")
    shown = re.findall(r"[0-9a-f]{30,}|did:key:\w{48}|[A-Za-z0-9+/]{43}=", text)
    assert len(shown) > 15
    assert [one for one in shown if one not in vectors] == []


def test_the_formats_page_has_the_sections_that_the_code_refers_to() -> None:
    numbers = re.findall(r"^## (\d+)\. ", page("ledger.md"), re.MULTILINE)
    assert numbers == [str(number) for number in range(1, 12)]


def _all_text() -> str:
    return "\n".join(path.read_text("utf-8") for path in _PAGES)
