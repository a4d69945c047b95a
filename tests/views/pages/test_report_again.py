"""A colleague's report is opened, judged and made again; notes go with it."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.audit.report import format_report
from desktop.audit.run import audit
from desktop.finding import Finding, Severity
from desktop.views.context import Context
from desktop.views.pages.findings import FindingsPage
from tests.views.pages.conftest import Settle, shown

pytestmark = pytest.mark.slow

_EXTRA = Finding("C1", Severity.WARNING, "Seen.", "It means.", "Do.", entry=1, block=0)


def _page(qtbot: QtBot, context: Context, settle: Settle) -> FindingsPage:
    page = FindingsPage(context)
    page.reruns.runner = audit
    shown(qtbot, page)
    context.start_audit()
    settle()
    return page


def test_a_report_made_here_is_the_same_again(
    qtbot: QtBot, unlocked: Context, settle: Settle, tmp_path: Path
) -> None:
    page = _page(qtbot, unlocked, settle)
    page.reports.write(tmp_path / "report.json")
    settle()
    page.reruns.open(tmp_path / "report.json")
    settle()
    sheet = page.reruns.sheet
    assert sheet is not None
    sheet.act()
    settle()
    assert sheet.outcome.text().startswith("The same")
    assert not sheet.table.isVisible()
    sheet.accept()


def test_findings_of_one_side_are_named(
    qtbot: QtBot, unlocked: Context, settle: Settle, tmp_path: Path
) -> None:
    page = _page(qtbot, unlocked, settle)
    assert unlocked.audited is not None
    theirs = replace(unlocked.audited, findings=(*unlocked.audited.findings, _EXTRA))
    (tmp_path / "report.json").write_bytes(format_report(theirs, "1", unlocked.session.signer()))
    page.reruns.open(tmp_path / "report.json")
    settle()
    sheet = page.reruns.sheet
    assert sheet is not None
    sheet.act()
    settle()
    assert sheet.outcome.text() == "1 difference."
    sheet.table.select_row(0)
    (row,) = sheet.table.selected_rows()
    assert row.cells[1:] == ("Block 0, entry 1", "Only in the report", "")
    sheet.accept()


def test_a_report_over_another_history_is_told_before_the_re_run(
    qtbot: QtBot, unlocked: Context, settle: Settle, tmp_path: Path
) -> None:
    page = _page(qtbot, unlocked, settle)
    assert unlocked.audited is not None
    forged = replace(unlocked.audited, as_of=replace(unlocked.audited.as_of, root=bytes(32)))
    (tmp_path / "report.json").write_bytes(format_report(forged, "1", None))
    page.reruns.open(tmp_path / "report.json")
    settle()
    sheet = page.reruns.sheet
    assert sheet is not None
    signature, checkpoint = sheet.opened.checks
    assert "not signed" in signature.detail
    assert "another root" in checkpoint.detail
    sheet.reject()


def test_a_changed_report_is_refused(
    qtbot: QtBot, unlocked: Context, settle: Settle, tmp_path: Path
) -> None:
    page = _page(qtbot, unlocked, settle)
    path = tmp_path / "report.json"
    page.reports.write(path)
    settle()
    path.write_bytes(path.read_bytes().replace(b'"quick":false', b'"quick":true '))
    with qtbot.waitSignal(unlocked.failed):
        page.reruns.open(path)
    assert page.reruns.sheet is None


def test_a_note_stays_with_its_finding_and_goes_into_the_report(
    qtbot: QtBot, unlocked: Context, settle: Settle, tmp_path: Path
) -> None:
    page = _page(qtbot, unlocked, settle)
    assert unlocked.audited is not None
    unlocked.audited = replace(unlocked.audited, findings=(_EXTRA,))
    unlocked.audit_changed.emit()
    settle()
    page.step(1)
    page.add_note()
    sheet = page.noting.sheet
    assert sheet is not None
    sheet.act()
    assert "Write what is to be kept" in sheet.problem.text()
    sheet.text.setPlainText("Asked the dairy.")
    sheet.known.setChecked(True)
    sheet.act()
    settle()
    found = page.inspection()
    assert found is not None
    assert [line.detail for line in found.sections[0].lines] == ["Asked the dairy."]
    page.reports.write(tmp_path / "report.json")
    settle()
    (note,) = json.loads((tmp_path / "report.json").read_bytes())["notes"]
    assert unlocked.identity is not None
    assert (note["by"], note["text"]) == (unlocked.identity.did, "Asked the dairy.")
    assert note["acknowledged"] is True
