import json
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from desktop.audit.incremental import Left
from desktop.audit.report import finding_name
from desktop.audit.results import Audited, AuditVerdict
from desktop.audit.run import Request
from desktop.audit.standing import Standing
from desktop.finding import Finding, Severity
from desktop.progress import Report
from desktop.replica import check_index, finding_notes
from desktop.replica import records as stored
from desktop.replica.check_index import Kept
from desktop.session import Session
from desktop.views.conductor import Conductor
from desktop.views.context import Context
from desktop.views.integrity import Integrity
from desktop.views.models.auditing import run_audit
from desktop.views.pages.chain import ChainPage
from desktop.views.pages.findings import FindingsPage
from desktop.views.parts.table import RowTable
from tests.views.pages.conftest import Settle, shown
from tests.views.pages.test_chain import _alter

pytestmark = pytest.mark.slow

_DOWN = Qt.SortOrder.DescendingOrder


def _page(qtbot: QtBot, context: Context) -> FindingsPage:
    page = FindingsPage(context)
    shown(qtbot, page)
    page.refresh()
    return page


def test_without_an_audit_the_page_says_so_and_offers_one(qtbot: QtBot, context: Context) -> None:
    page = _page(qtbot, context)
    primary = page.primary()
    assert page.verdict().text == "Not audited in this window yet."
    assert primary is not None
    assert primary.text == "Audit now"


def test_a_clean_audit_is_verified(qtbot: QtBot, context: Context, settle: Settle) -> None:
    page = _page(qtbot, context)
    context.start_audit()
    settle()
    assert page.verdict().mark is Integrity.VERIFIED
    checked = page.inspection()
    assert checked is not None
    assert checked.title == "Files of this profile"
    assert not page.board.found_panel.isVisible()
    assert page.board.checks_panel.isVisible()


def test_before_an_audit_the_inspector_names_every_check(qtbot: QtBot, context: Context) -> None:
    plan = _page(qtbot, context).inspection()
    assert plan is not None
    assert "Signatures verified" in [check.name for check in plan.checks]


def test_findings_lead_to_their_place(
    qtbot: QtBot, profile: Path, context: Context, settle: Settle
) -> None:
    _alter(profile)
    page = _page(qtbot, context)
    context.start_audit()
    settle()
    found = page.inspection()
    assert found is not None
    assert found.mark is Integrity.ALTERED
    assert [fact.name for fact in found.facts[:2]] == ["It means", "What to do"]
    page.step(1)
    assert page.inspection() is not None
    with qtbot.waitSignal(context.page_asked) as asked:
        found.wishes[0].run()
    assert asked.args == ["chain"]
    chain = ChainPage(context)
    shown(qtbot, chain)
    chain.refresh()
    settle()
    now = chain.inspection()
    assert now is not None
    assert now.title == "Block 2"


def _found(page: FindingsPage, settle: Settle, *findings: Finding) -> None:
    """Show an audit that found these, where the real one found nothing."""
    context = page._context
    if context.audited is None:
        context.start_audit()
        settle()
    assert context.audited is not None
    context.audited = replace(
        context.audited, verdict=AuditVerdict.FINDINGS, findings=tuple(findings)
    )
    context.audit_changed.emit()
    settle()


def _finding(code: str, block: int, records: tuple[str, ...] = ()) -> Finding:
    return Finding(
        code, Severity.ERROR, f"Seen {block}", "It is bad.", "Ask.", block=block, records=records
    )


def test_the_keys_step_through_the_findings_wherever_the_keyboard_is(
    qtbot: QtBot, context: Context, settle: Settle
) -> None:
    page = _page(qtbot, context)
    _found(page, settle, _finding("C1", 1), _finding("E1", 2))
    qtbot.waitUntil(page.isVisible)
    for view in page.findChildren(QTableView):
        if not view.isVisible():
            continue
        view.setFocus()
        for key, modifier, expected in (
            (Qt.Key.Key_N, Qt.KeyboardModifier.NoModifier, "Seen 2"),
            (Qt.Key.Key_N, Qt.KeyboardModifier.ShiftModifier, "Seen 1"),
        ):
            QTest.keyClick(view, key, modifier)
            now = page.inspection()
            assert now is not None
            assert now.sentence == expected


def test_a_finding_is_copied_as_a_row_and_with_all_its_words(
    qtbot: QtBot, context: Context, settle: Settle
) -> None:
    page = _page(qtbot, context)
    _found(page, settle, _finding("C1", 1))
    table = next(it for it in page.findChildren(RowTable) if it.view.accessibleName() == "Findings")
    QTest.keyClick(table.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    clipboard = QGuiApplication.clipboard()
    assert clipboard.text() == "Shipped, never received \u00b7 C1\t1\t\tSeen 1"
    assert "Copy with all its words" in [it.text() for it in table.menu().actions()]
    page.copy_finding()
    assert clipboard.text().startswith("Shipped, never received (C1, error)\nWhere: Block 1\n")


@pytest.mark.slow
def test_group_order_and_finding_stay_when_audited_again(
    qtbot: QtBot, context: Context, settle: Settle
) -> None:
    page = _page(qtbot, context)
    found = [_finding("C1", 1), _finding("C1", 2), _finding("E1", 3)]
    _found(page, settle, *found)
    tables = {it.view.accessibleName(): it for it in page.findChildren(RowTable)}
    tables["Groups of findings"].select_row(1)
    tables["Findings"].view.horizontalHeader().setSortIndicator(1, _DOWN)
    tables["Findings"].select_row(1)
    _found(page, settle, *found, _finding("C1", 4))
    now = page.inspection()
    assert now is not None
    assert now.sentence == "Seen 1"
    rows = tables["Findings"].selected_rows()
    assert [row.key for row in rows] == [2]


def test_the_record_of_a_finding_is_named_by_its_kind_and_issuer(
    qtbot: QtBot, context: Context, settle: Settle
) -> None:
    with context.reading() as db:
        record, block = next(
            (row.id, row.height)
            for row in stored.page(db, stored.all_keys(db), context.moment(db))
            if row.kind == "recall.notice/1"
        )
    page = _page(qtbot, context)
    _found(page, settle, _finding("S11", block, records=(record,)))
    now = page.inspection()
    assert now is not None
    facts = {fact.name: fact.value for fact in now.facts}
    assert facts["Place"].startswith("Block ")
    assert facts["Sealed"].endswith(" UTC")
    assert facts["Record"].startswith("Recall by Smallville, ")
    assert facts["Id"] == record.removeprefix("urn:uuid:")


def test_enter_on_a_check_shows_what_it_found(
    qtbot: QtBot, context: Context, settle: Settle
) -> None:
    page = _page(qtbot, context)
    _found(page, settle, _finding("C1", 1), _finding("E1", 2))
    tables = {it.view.accessibleName(): it for it in page.findChildren(RowTable)}
    checks = tables["What was checked"]
    checks.select_row(1)
    shown_check = checks.selected_rows()[0]
    QTest.keyClick(checks.view, Qt.Key.Key_Return)
    assert str(shown_check.key) in page.board.found_panel.title.text()
    assert len(tables["Findings"].selected_rows()) == 1


@pytest.mark.slow
def test_a_low_page_reaches_the_checks_through_the_groups(
    qtbot: QtBot, context: Context, settle: Settle
) -> None:
    page = FindingsPage(context)
    shown(qtbot, page, 830, 370)
    _found(page, settle, _finding("C1", 1))
    tables = {it.view.accessibleName(): it for it in page.findChildren(RowTable)}
    tables["Groups of findings"].select_row(2)
    assert page.board.checks_panel.isVisible()
    assert not page.board.found_panel.isVisible()
    page.step(1)
    assert page.board.found_panel.isVisible()


def test_a_cancelled_audit_leaves_nothing_behind(qtbot: QtBot, profile: Path) -> None:
    started = threading.Event()

    def endless(_request: Request, report: Report) -> Audited:
        while True:
            started.set()
            report(3, 10)

    context = Context(Session(profile), audit_runner=endless)
    page = _page(qtbot, context)
    context.start_audit()
    assert started.wait(5)
    assert page.progress.isVisible()
    with qtbot.waitSignal(context.audit_run.rested):
        page.progress.line.stopped.emit()
    assert context.audited is None
    assert not page.progress.isVisible()
    assert page.verdict().text == "Not audited in this window yet."
    context.close()


@pytest.mark.slow
def test_a_report_is_signed_where_the_key_is_open(
    qtbot: QtBot, unlocked: Context, settle: Settle, tmp_path: Path
) -> None:
    page = _page(qtbot, unlocked)
    unlocked.start_audit(quick=True)
    settle()
    with qtbot.waitSignal(unlocked.noticed) as said:
        page.reports.write(tmp_path / "report.json")
    assert said.args is not None
    assert said.args[0].startswith("Signed report")
    report = json.loads((tmp_path / "report.json").read_bytes())
    identity = unlocked.identity
    assert identity is not None
    assert identity.did in json.dumps(report)


@pytest.mark.slow
def test_an_audit_in_another_process_tells_its_progress_and_finds_the_same(
    profile: Path,
) -> None:
    _alter(profile)
    told: list[int] = []
    audited = run_audit(Request(profile), lambda done, _total: told.append(done))
    assert "TREE_ENTRY" in {found.code for found in audited.findings}
    assert told == sorted(told)
    assert told[-1] > 0


def _standing(*findings: Finding) -> Standing:
    """Return what checks after a sync may have come to."""
    kept = tuple(Kept(one, 1) for one in findings)
    left = Left(("C3",), "it takes all records", 0), Left(("T1", "T2"), "there are many", 7)
    return Standing(kept, left, {"C1": 12, "E1": 3}, 9, "2026-01-02T03:04:05.006Z")


def test_what_the_checks_after_a_sync_found_is_shown_without_an_audit(
    qtbot: QtBot, context: Context
) -> None:
    page = _page(qtbot, context)
    context.standing = _standing(_finding("C1", 1), _finding("E1", 2))
    context.checks_changed.emit()
    told = page.verdict()
    assert told.text == "2 errors found."
    assert told.rest == (
        "Across the records of 9 entries, after each sync; 3 checks are left to an audit."
    )
    assert page.board.found_panel.isVisible()
    primary = page.primary()
    assert primary is not None
    assert primary.text == "Audit now"
    assert ("Run", "Checks after each sync") in page.board.facts.texts()
    checks = next(
        it for it in page.findChildren(RowTable) if it.view.accessibleName() == "What was checked"
    )
    model = checks.view.model()
    rows = [[model.index(row, at).data() for at in range(3)] for row in range(model.rowCount())]
    assert ["Delivered out of date (T1)", "not made",
            "Left to an audit, as of entry 7: there are many"] in rows  # fmt: skip
    assert ["Sample without result (C3)", "not made",
            "Left to an audit, it takes all records"] in rows  # fmt: skip


def test_an_audit_takes_the_place_of_the_checks_after_a_sync_until_they_are_asked_for(
    qtbot: QtBot, context: Context, settle: Settle
) -> None:
    page = _page(qtbot, context)
    context.standing = _standing(_finding("C1", 1))
    context.checks_changed.emit()
    context.start_audit()
    settle()
    assert page.verdict().mark is Integrity.VERIFIED
    other, again, _ = page.secondary()
    assert (other.text, again.text) == ("Checks after each sync", "Audit again")
    other.run()
    assert page.verdict().text == "1 error found."
    back = page.secondary()[0]
    assert back.text == "Last audit"
    back.run()
    assert page.verdict().mark is Integrity.VERIFIED


def _tables(page: FindingsPage) -> dict[str, RowTable]:
    return {it.view.accessibleName(): it for it in page.findChildren(RowTable)}


def _listed(page: FindingsPage) -> list[str]:
    """Return the codes of the findings in the table, and how many all groups together have."""
    table = _tables(page)["Findings"]
    model = table.view.model()
    cells = (model.index(at, 0).data() for at in range(model.rowCount()))
    return [str(cell).rsplit(" ", 1)[-1] for cell in cells]


def test_findings_are_narrowed_by_severity_and_by_field(
    qtbot: QtBot, context: Context, settle: Settle
) -> None:
    page = _page(qtbot, context)
    grave = replace(_finding("TREE_ENTRY", 3), severity=Severity.CRITICAL)
    _found(page, settle, _finding("C1", 1), _finding("E1", 2), grave)
    severity, field = page.board.filter.severity_box, page.board.filter.field_box
    assert [severity.itemText(at) for at in range(severity.count())] == [
        "All severities", "Critical", "Error",
    ]  # fmt: skip
    assert [field.itemText(at) for at in range(field.count())] == [
        "All fields", "Ledger", "Education", "Medicines", "Food",
    ]  # fmt: skip
    severity.write("2")
    assert _listed(page) == ["C1", "E1"]
    field.write("education")
    assert _listed(page) == ["E1"]
    groups = _tables(page)["Groups of findings"]
    model = groups.view.model()
    assert [model.index(at, 1).data() for at in range(model.rowCount())] == ["1", "1"]


def test_a_filter_stays_through_the_next_run_and_says_what_it_hides(
    qtbot: QtBot, context: Context, settle: Settle
) -> None:
    page = _page(qtbot, context)
    _found(page, settle, _finding("C1", 1), _finding("E1", 2))
    page.board.filter.field_box.write("education")
    _found(page, settle, _finding("C1", 1))
    assert page.board.filter.wanted().field == "education"
    assert page.board.found_panel.isVisible()
    assert _listed(page) == []
    said = page._none
    assert said.isVisible()
    assert said.sentence.text() == "Nothing that was found answers what you chose."
    assert said.button is not None
    QTest.keyClick(said.button, Qt.Key.Key_Space)
    assert _listed(page) == ["C1"]
    assert page.board.filter.wanted().is_open


def test_the_filters_are_reached_by_the_keyboard(
    qtbot: QtBot, context: Context, settle: Settle
) -> None:
    page = _page(qtbot, context)
    _found(page, settle, _finding("C1", 1), _finding("E1", 2))
    qtbot.waitUntil(page.isVisible)
    table = _tables(page)["Findings"]
    table.view.setFocus()
    QTest.keyClick(table.view, Qt.Key.Key_F)
    assert page.focusWidget() is page.board.filter.severity_box
    QTest.keyClick(page.board.filter.severity_box, Qt.Key.Key_Tab)
    assert page.focusWidget() is page.board.filter.field_box
    QTest.keyClick(page.board.filter.field_box, Qt.Key.Key_Tab)
    assert page.focusWidget() is _tables(page)["Groups of findings"].view


def test_enter_on_a_check_shows_what_it_found_past_any_filter(
    qtbot: QtBot, context: Context, settle: Settle
) -> None:
    page = _page(qtbot, context)
    _found(page, settle, _finding("C1", 1), _finding("E1", 2))
    page.board.filter.field_box.write("education")
    checks = _tables(page)["What was checked"]
    checks.select_row(0)
    assert checks.selected_rows()[0].key == "C1"
    QTest.keyClick(checks.view, Qt.Key.Key_Return)
    assert _listed(page) == ["C1"]


def test_the_rail_counts_what_is_listed_and_not_acknowledged(
    qtbot: QtBot, context: Context, settle: Settle, conductor: Conductor
) -> None:
    found = [
        Finding("S1", Severity.ERROR, "x", "m", "d", at, 1, (), at=f"urn:uuid:{at}")
        for at in (3, 4)
    ]
    with context.session.checks() as index, index.transaction():
        check_index.replace_findings(index, "E1", None, found, 5)
    told: list[tuple[str, int]] = []
    conductor.window.show_count = lambda *one: told.append(one)  # type: ignore[method-assign]
    with qtbot.waitSignal(context.checks_changed, timeout=10_000):
        context.check_news()
    settle()
    assert told[-3] == ("findings", 2)
    with context.session.desk() as desk:
        name = finding_name(found[0])
        finding_notes.add(desk, name, "We know.", "did:key:z", 5, is_known=True)
    with qtbot.waitSignal(conductor.noting.changed, timeout=10_000):
        context.notes_changed.emit()
    assert told[-3] == ("findings", 1)


def test_an_audit_can_be_reopened_in_a_later_window_and_verifies_nothing(
    qtbot: QtBot, profile: Path, context: Context, settle: Settle
) -> None:
    context.start_audit()
    settle()
    context.audited = None  # as in a later window
    page, chain = _page(qtbot, context), ChainPage(context)
    shown(qtbot, chain)
    (folder,) = (profile / "reports").glob("audits")
    (folder / "audit-1600000000000.json").write_bytes(b"{")
    context.shelf.read()
    settle()
    words = [action.text() for action in page.earlier.menu().actions()]
    assert len(words) == 2
    assert words[0].endswith("0 findings")
    assert "damaged" in words[1]
    assert "Earlier audits\u2026" in [wish.text for wish in page.secondary()]
    with qtbot.waitSignal(context.failed) as told:
        page.earlier.menu().actions()[1].trigger()
    assert told.args is not None
    page.earlier.menu().actions()[0].trigger()
    settle()
    said = page.verdict()
    assert said.mark is Integrity.UNCHECKED
    assert said.text == "Every check that was made passed."
    assert said.rest.startswith("Audit of ")
    assert Integrity.VERIFIED not in chain.data.state
    page.secondary()[0].run()
    assert page.verdict().text == "Not audited in this window yet."
    page.earlier.menu().actions()[0].trigger()
    context.start_audit()
    settle()
    assert page.verdict().mark is Integrity.VERIFIED
