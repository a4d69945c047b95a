"""Paper as pages offer it: which wishes there are, and the sheets that write reports."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.audit.report import parse_report
from desktop.audit.run import Request, audit
from desktop.errors import CivicLedgerError
from desktop.paper.letterhead import load_letterhead
from desktop.paper.sheet import Letterhead
from desktop.progress import silent
from desktop.replica.outbox import Queued, State
from desktop.views.context import Context
from desktop.views.parts.letterhead_sheet import LetterheadSheet
from desktop.views.parts.paper_desk import MOST, PaperDesk
from desktop.views.parts.report_sheets import FindingsSheet, WeekSheet
from desktop.views.saying import say
from tests.paper.test_letterhead import SVG
from tests.views.pages.conftest import Settle, context, settle, unlocked
from tests.views.printing.test_painting import read

pytestmark = pytest.mark.slow
__all__ = ["context", "settle", "unlocked"]

_QUEUED = Queued("urn:uuid:1", "education.diploma/1", "{}", 0, 0, batch="b", state=State.FINAL)


@pytest.fixture
def desk(qtbot: QtBot, context: Context) -> PaperDesk:
    from PySide6.QtWidgets import QWidget  # noqa: PLC0415  (after the application)

    page = QWidget()
    qtbot.addWidget(page)
    return PaperDesk(page, context)


def test_what_is_not_final_waits(desk: PaperDesk, context: Context) -> None:
    other = replace(_QUEUED, record="urn:uuid:2", state=State.LOGGED)
    context.queued = (_QUEUED, other)
    assert "1 of them" in desk.wish_for_issued(["urn:uuid:1", "urn:uuid:2"]).why_not
    assert desk.wish_for_issued(["urn:uuid:1"]).why_not == ""
    assert desk.wishes_for_queued(other) == ()


def test_a_record_of_a_batch_offers_the_whole_batch(desk: PaperDesk, context: Context) -> None:
    context.queued = (_QUEUED, replace(_QUEUED, record="urn:uuid:2"))
    alone, batch = desk.wishes_for_queued(_QUEUED)
    assert (alone.text, batch.text) == ("PDF or print\u2026", "2 as PDF\u2026")


def test_too_many_records_are_refused_before_anything_is_asked(desk: PaperDesk) -> None:
    assert desk.wish(["x"] * (MOST + 1)).why_not
    assert desk.wish([]).why_not


def test_a_letterhead_is_written_and_kept(
    qtbot: QtBot, context: Context, settle: Settle, tmp_path: Path
) -> None:
    logo = tmp_path / "logo.svg"
    logo.write_bytes(SVG)
    sheet = LetterheadSheet(None, context, Letterhead(""))
    qtbot.addWidget(sheet)
    sheet.act()
    settle()
    assert "needs a name" in sheet.problem.text()
    sheet.name.setText("Smallville College")
    sheet.address.setPlainText("1 Harbour Square\n\n 1010 Smallville ")
    sheet.take_logo(logo)
    sheet.act()
    settle()
    kept = load_letterhead(context.session.profile.folder)
    assert kept is not None
    assert kept.lines == ("1 Harbour Square", "1010 Smallville")
    assert kept.logo is not None
    assert kept.logo.data == SVG


def test_a_wrong_logo_is_told_and_the_one_before_stays(
    qtbot: QtBot, context: Context, tmp_path: Path
) -> None:
    wrong = tmp_path / "logo.png"
    wrong.write_bytes(b"GIF89a")
    sheet = LetterheadSheet(None, context, Letterhead("x"))
    qtbot.addWidget(sheet)
    sheet.take_logo(wrong)
    assert sheet.logo is None
    assert "PNG or an SVG" in sheet.problem.text()


def test_findings_go_to_paper_with_their_signed_machine_file(
    qtbot: QtBot, unlocked: Context, settle: Settle, tmp_path: Path
) -> None:
    folder = unlocked.session.profile.folder
    found = audit(Request(folder, quick=True, private=True), silent)
    sheet = FindingsSheet(None, unlocked, found)
    qtbot.addWidget(sheet)
    sheet.write(tmp_path / "audit.pdf")
    settle()
    assert (tmp_path / "audit.pdf").read_bytes().startswith(b"%PDF-")
    data = (tmp_path / "audit.json").read_bytes()
    assert parse_report(data).signer == unlocked.session.signer().did
    assert json.loads(data)["verdict"] == found.verdict.value


def test_the_week_is_written_and_wrong_days_are_told(
    qtbot: QtBot, context: Context, settle: Settle, tmp_path: Path
) -> None:
    failures: list[CivicLedgerError] = []
    context.failed.connect(failures.append)
    sheet = WeekSheet(None, context)
    qtbot.addWidget(sheet)
    days = sheet.first.text()
    sheet.first.setText("2999-01-01")
    sheet.act()
    assert "after the last one" in sheet.problem.text()
    sheet.first.setText(days)
    sheet.write(tmp_path / "week.pdf")
    settle()
    assert (tmp_path / "week.pdf").read_bytes().startswith(b"%PDF-")
    assert failures == []


@pytest.mark.parametrize(
    ("language", "title"), [("de", "Zusammenfassung f\u00fcr die Aufsicht"), ("ar", "")]
)
def test_a_report_on_paper_has_a_language_of_its_own(
    qtbot: QtBot, context: Context, settle: Settle, tmp_path: Path, language: str, title: str
) -> None:
    week = WeekSheet(None, context)
    findings = FindingsSheet(
        None, context, audit(Request(context.session.profile.folder, quick=True), silent)
    )
    for sheet, path in ((week, tmp_path / "week.pdf"), (findings, tmp_path / "audit.pdf")):
        qtbot.addWidget(sheet)
        assert sheet.language.read() == "en"
        sheet.language.write(language, "")
        sheet.write(path)
        settle()
        told = read(path.read_bytes(), tmp_path)
        assert not re.search(r"\b(Number|Entries|Findings|Check|Root|audited|newest|final)\b", told)
        assert title in told or sheet is findings
    assert say("Records") == "Records"  # the window goes on in its own language
