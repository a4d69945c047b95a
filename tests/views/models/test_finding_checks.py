"""What was checked, in words; which order findings have; what an audit holds for."""

from desktop.audit.codes import finding
from desktop.audit.results import AsOf, Audited, AuditVerdict, NotChecked
from desktop.finding import Finding, Severity
from desktop.verdict import Result
from desktop.views.integrity import Integrity
from desktop.views.models.finding_checks import (
    CheckRows,
    audit_lines,
    checks_caption,
    findings_of,
    inspect_check,
    inspect_plan,
)
from desktop.views.models.finding_rows import CHECKS, FindingRows, GroupRows

LOST = Finding("C1", Severity.ERROR, "Goods left.", "They are lost.", "Ask.", entry=7, block=2)
ALTERED = finding("TREE_ENTRY", "Entry 9 differs.", entry=9)
AS_OF = AsOf("ledger.example/1", 1_000, bytes(32), "2026-09-27T06:00:00.000Z", 900, 1_790_000_000)
AUDITED = Audited(
    verdict=AuditVerdict.FINDINGS,
    as_of=AS_OF,
    quick=False,
    checked={"C1": 2_901, "batches": 0, "entries": 1_000, "admission": 5, "files": 1},
    not_checked=(
        NotChecked("admission", "from entry 9 on, because entry 9 is damaged"),
        NotChecked("private documents", "they are encrypted"),
    ),
    findings=(LOST, ALTERED),
    resumed=12,
)


def test_checks_are_told_in_words_what_was_found_first() -> None:
    rows = CheckRows(AUDITED).page(0)
    assert [row.cells for row in rows] == [
        ("Stored bytes hashed again", "1\u202f000 entries", "1 finding"),
        ("Shipped, never received (C1)", "2\u202f901 records", "1 finding"),
        (
            "Rules replayed",
            "5 statements",
            "Not finished: from entry 9 on, because entry 9 is damaged",
        ),
        ("Private documents", "not made", "They are encrypted"),
        ("Files of this profile", "1 file", "Nothing wrong"),
        ("Batches are complete", "0 batches", "None in this copy"),
    ]
    assert [row.mark for row in rows] == [
        *(Integrity.ALTERED, Severity.ERROR, Integrity.UNCHECKED, Integrity.UNCHECKED),
        *(Integrity.VERIFIED, Severity.NOTE),
    ]
    assert checks_caption(AUDITED) == "4 checks made, 2 left out"
    assert not CheckRows(None).count()


def test_a_check_shows_each_thing_that_it_looks_for() -> None:
    shown = inspect_check(AUDITED, "C1")
    assert shown.title == "Shipped, never received (C1)"
    assert shown.sentence == "2\u202f901 records looked at. 1 finding."
    assert [(it.name, it.result) for it in shown.checks] == [
        ("Shipped, never received", Result.AGAINST)
    ]
    files = inspect_check(AUDITED, "files")
    assert {it.result for it in files.checks} == {Result.OK}
    assert "Key file changed" in [it.name for it in files.checks]
    assert inspect_check(AUDITED, "entries").checks[0].result is Result.FAILED
    left_out = inspect_check(AUDITED, "private documents")
    assert left_out.sentence == "Not made. They are encrypted."
    assert {it.result for it in inspect_check(AUDITED, "admission").checks} == {Result.NOT_DONE}


def test_before_an_audit_every_check_is_named_as_not_done() -> None:
    plan = inspect_plan()
    assert {it.result for it in plan.checks} == {Result.NOT_DONE}
    assert "Shipped, never received (C1)" in [it.name for it in plan.checks]


def test_a_check_knows_the_codes_that_it_found() -> None:
    assert list(findings_of(AUDITED, "entries")) == ["TREE_ENTRY"]
    assert not findings_of(AUDITED, "files")


def test_the_answer_says_what_it_holds_for() -> None:
    lines = {line.name: line.value for line in audit_lines(AUDITED, "Northbridge")}
    assert lines["Ledger"] == "Northbridge"
    assert lines["Final"] == "900 of them"
    assert lines["Newest block"] == "27 Sep 2026, 06:00"
    assert lines["Resumed at"] == "entry 12"
    assert audit_lines(AUDITED)[0].value == "ledger.example/1"


def test_groups_bear_titles_and_codes_the_weightiest_first() -> None:
    rows = GroupRows(AUDITED).page(0)
    assert [row.cells for row in rows] == [
        ("All findings", "2"),
        ("Entry altered \u00b7 TREE_ENTRY", "1"),
        ("Shipped, never received \u00b7 C1", "1"),
    ]
    with_checks = GroupRows(AUDITED, with_checks=True)
    assert with_checks.page(0)[-1].key == CHECKS
    assert with_checks.at("C1") == 2
    assert with_checks.at("E1") == 0


def test_findings_stand_in_the_order_that_was_asked_for() -> None:
    def codes(order: tuple[int, bool] | None) -> list[str]:
        return [it.code for it in FindingRows(AUDITED, order=order).findings]

    assert codes(None) == ["C1", "TREE_ENTRY"]
    assert codes((0, False)) == ["TREE_ENTRY", "C1"]
    assert codes((1, True)) == ["C1", "TREE_ENTRY"]
    assert codes((2, True)) == ["TREE_ENTRY", "C1"]
    assert codes((3, False)) == ["TREE_ENTRY", "C1"]
