"""The web page says of every file what ``civicledger verify`` says, word for word."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop.cli.plain import plain
from desktop.ledger.proof_file import MAX_PROOF_BYTES
from desktop.ledger.scalar import parse_time
from desktop.replica.database import open_read_only
from tests.chronicle import Chronicle, chronicle
from tests.cli.conftest import Verb, verb
from tests.verify.browser import Browser
from tests.verify.cases import (
    GOLDEN,
    Case,
    chronicle_cases,
    damaged_cases,
    foreign_cases,
    golden_cases,
    older_cases,
    pdf_cases,
    small_cases,
)
from tests.verify.node import answers

pytestmark = pytest.mark.slow

__all__ = ["chronicle", "verb"]

_SAID = ("record", "kind", "verdict", "reasons", "checks", "notes")
Cases = Callable[[], list[Case]]


@pytest.fixture(params=["golden", "foreign", "pdf", "small", "older", "chronicle"])
def cases(request: pytest.FixtureRequest) -> list[Case]:
    """Return one table of files."""
    if request.param != "chronicle":
        made: dict[str, Cases] = {
            "golden": golden_cases,
            "foreign": foreign_cases,
            "pdf": pdf_cases,
            "small": small_cases,
            "older": older_cases,
        }
        return made[request.param]()
    story: Chronicle = request.getfixturevalue("chronicle")
    with open_read_only(story.replica, "replica") as db:
        return chronicle_cases(db, story)


def expected(verb: Verb, folder: Path, case: Case) -> dict[str, Any]:
    """Return what the command line says."""
    document: dict[str, Any] = verb(*case.words(folder)).document
    document.setdefault("notes", [])
    if document["as_of"] is not None:
        del document["as_of"]["age_s"]  # by the clock of who reads
    return {name: document[name] for name in (*_SAID, "as_of")}


def question(case: Case) -> dict[str, object]:
    """Return a case as the page's script is asked it."""
    return {
        "data": case.data.hex(),
        "trust": case.trust.hex() if case.option else None,
        "now": parse_time(case.now),
        "days": case.days,
        "wanted": case.wanted,
    }


def test_the_pages_script_says_what_the_command_line_says(
    cases: list[Case], verb: Verb, tmp_path: Path
) -> None:
    assert differing(cases, verb, tmp_path) == []


def test_the_pages_script_tells_every_damage_in_the_command_lines_words(
    verb: Verb, tmp_path: Path
) -> None:
    assert differing(damaged_cases(400), verb, tmp_path) == []


def differing(cases: list[Case], verb: Verb, folder: Path) -> list[object]:
    """Return the cases in which script and command line say something else."""
    found = answers("judged", [question(case) for case in cases])
    return [
        (case.name, said, wanted)
        for case, said in zip(cases, found, strict=True)
        if said != (wanted := expected(verb, folder, case))
    ]


def test_the_page_in_a_browser_says_what_the_command_line_says(
    cases: list[Case], page: Browser, verb: Verb, tmp_path: Path
) -> None:
    for case in cases:
        shown = asked(page, case, tmp_path)
        wanted = expected(verb, tmp_path, case)
        checks = [[one["name"], one["result"], plain(one["detail"])] for one in wanted["checks"]]
        assert shown == {
            "record": wanted["record"],
            "verdict": wanted["verdict"],
            "reasons": [plain(text) for text in wanted["reasons"]],
            "checks": sorted(checks, key=lambda check: check[1] == "not done"),
        }, case.name


READ = """
(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  return {
    record: document.querySelector("dd .bytes")?.textContent ?? null,
    verdict: document.querySelector("#verdict").dataset.verdict,
    reasons: all("#reasons li").map((one) => one.textContent),
    checks: all("[data-check]").map((one) => [
      one.dataset.check, one.dataset.result, one.querySelector(".detail").textContent,
    ]),
  };
})()
"""
_FILL = """
((values) => {
  for (const [id, text] of Object.entries(values)) document.getElementById(id).value = text;
  given.file = given.trustBytes = null;
  answer();
})
"""


def asked(page: Browser, case: Case, folder: Path) -> Any:  # noqa: ANN401  (what the page shows)
    """Return what the page shows of a file, chosen as its reader would."""
    anchor = case.trust.decode() if case.option == "--anchor" else ""
    values = {"anchor": anchor, "moment": case.now, "days": str(case.days)}
    page.value(f"({_FILL})({ {**values, 'record': case.wanted or ''} })")
    if case.option not in ("", "--anchor"):
        paper = folder / f"trust {case.name}"
        paper.write_bytes(case.trust)
        page.choose("#trust", paper)
        page.wait_for("document.querySelector('#trust-said').textContent !== ''")
    file = folder / f"{case.name}.clproof"
    file.write_bytes(case.data)
    page.choose("#file", file)
    page.wait_for("document.querySelector('#verdict, [role=alert]') !== null")
    return page.value(READ)


def test_a_huge_file_is_refused_before_it_is_read(
    page: Browser, verb: Verb, tmp_path: Path
) -> None:
    huge = tmp_path / "huge.clproof"
    with huge.open("wb") as stream:
        stream.truncate(MAX_PROOF_BYTES + 1)
    page.value(f"({_FILL})({ {'anchor': GOLDEN['anchor_text']} })")
    page.choose("#file", huge)
    page.wait_for("document.querySelector('#verdict') !== null")
    told = page.value(READ)
    assert told["verdict"] == "CANNOT CHECK"
    answer = verb("verify", huge, "--anchor", GOLDEN["anchor_text"])
    assert (answer.code, f"{tmp_path}/{told['reasons'][0]}") == (
        2,
        answer.document["error"]["what"],
    )


def test_the_page_asked_nobody_and_broke_no_rule_of_its_own(page: Browser, tmp_path: Path) -> None:
    asked(page, golden_cases()[0], tmp_path)
    assert (
        page.value("fetch('https://example.org/').then(() => 'sent', () => 'refused')") == "refused"
    )
    sent = [one for one in page.events if one.get("method") == "Network.requestWillBeSent"]
    addresses = {one["params"]["request"]["url"].partition(":")[0] for one in sent}
    assert addresses <= {"file"}
    assert not [one for one in page.events if one.get("method") == "Runtime.exceptionThrown"]


@pytest.mark.parametrize("code", ["de", "ar"])
def test_the_verdict_stays_the_same_in_every_language(
    page: Browser, tmp_path: Path, code: str
) -> None:
    case = golden_cases()[0]
    english = asked(page, case, tmp_path)
    page.value(f"speak('{code}')")
    page.wait_for("document.querySelector('#verdict') !== null")
    other = page.value(READ)
    direction = page.value("document.documentElement.dir")
    page.value("speak('en')")
    assert (other["verdict"], direction) == (english["verdict"], "rtl" if code == "ar" else "ltr")
    assert [one[:2] for one in other["checks"]] == [one[:2] for one in english["checks"]]
    assert other["checks"][0][2] != english["checks"][0][2]
