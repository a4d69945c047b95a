"""Escape does not throw away what was typed into a sheet, unless it is pressed once more."""

import importlib
import pkgutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from desktop.document_access import Access
from desktop.domains.catalogue import builtin_kinds
from desktop.finding import Finding, Severity
from desktop.ledger.json_profile import format_json
from desktop.paper.sheet import Letterhead
from desktop.replica.outbox import Queued
from desktop.views import parts
from desktop.views.context import Context
from desktop.views.models.access_rows import AccessBook
from desktop.views.models.points_book import PointsBook
from desktop.views.parts.access_sheets import GrantSheet
from desktop.views.parts.countersign_sheet import CountersignSheet
from desktop.views.parts.finding_note_sheet import FindingNoteSheet
from desktop.views.parts.letterhead_sheet import LetterheadSheet
from desktop.views.parts.note_sheet import NoteSheet
from desktop.views.parts.offer_dialog import OfferDialog
from desktop.views.parts.peer_dialog import PeerDialog
from desktop.views.parts.sample_sheet import SampleSheet
from desktop.views.parts.secret_fields import PasswordLine
from desktop.views.parts.sheet import Sheet
from desktop.views.parts.typed_dialog import FORGOTTEN, TypedDialog
from tests.views.pages.conftest import Settle, context, settle

pytestmark = pytest.mark.slow
__all__ = ["context", "settle"]

_TWICE = "Press Esc again, or Cancel, to discard what you typed."
_RECORD = "urn:uuid:01a204ef-4927-780e-bfc7-82bf614aecd3"
_QUEUED = Queued(
    _RECORD,
    "inspection.report/1",
    format_json(
        {
            "id": _RECORD,
            "kind": "inspection.report/1",
            "time": "2026-01-01T00:00:00.000Z",
            "data": {},
        }
    ).decode(),
    0,
    0,
)


def _grant(context: Context) -> Sheet:
    kinds = {one.id: one for one in builtin_kinds()}
    access = Access(_RECORD, frozenset(), (), {}, "did:key:z")
    grant, withdraw = kinds["access.grant/1"], kinds["record.status/1"]
    return GrantSheet(None, context, AccessBook(access, (), (), grant, withdraw))


_MADE: dict[str, Callable[[Context], TypedDialog]] = {
    "note": lambda it: NoteSheet(None, it, "x", "x"),
    "finding": lambda it: FindingNoteSheet(
        None, it, Finding("SEAL_ROOT", Severity.ERROR, "a", "b", "c")
    ),
    "sample": lambda it: SampleSheet(None, it),
    "grant": _grant,
    "countersign": lambda it: CountersignSheet(None, it, _QUEUED),
    "letterhead": lambda it: LetterheadSheet(None, it, Letterhead("Office")),
    "peer": lambda _it: PeerDialog(None, "ledger.example/2026"),
    "offer": lambda _it: OfferDialog(None, PointsBook(), lambda _offered: None),
}


def _opened(qtbot: QtBot, dialog: TypedDialog) -> TypedDialog:
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def _first_input(dialog: TypedDialog) -> QLineEdit | QPlainTextEdit:
    lines: list[QLineEdit | QPlainTextEdit] = list(dialog.findChildren(QLineEdit))
    areas: list[QLineEdit | QPlainTextEdit] = list(dialog.findChildren(QPlainTextEdit))
    return next(it for it in (*lines, *areas) if not it.property(FORGOTTEN) and it.isVisible())


@pytest.mark.parametrize("name", _MADE)
def test_the_first_escape_keeps_what_was_typed(qtbot: QtBot, context: Context, name: str) -> None:
    dialog = _opened(qtbot, _MADE[name](context))
    one = _first_input(dialog)
    QTest.keyClicks(one, "abc")
    QTest.keyClick(one, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.problem.text() == _TWICE
    QTest.keyClick(one, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


@pytest.mark.parametrize("name", _MADE)
def test_one_escape_closes_what_nobody_typed_into(
    qtbot: QtBot, context: Context, name: str
) -> None:
    dialog = _opened(qtbot, _MADE[name](context))
    QTest.keyClick(_first_input(dialog), Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_typing_on_asks_once_more(qtbot: QtBot, context: Context) -> None:
    sheet = _opened(qtbot, NoteSheet(None, context, "x", "x"))
    one = _first_input(sheet)
    QTest.keyClicks(one, "abc")
    QTest.keyClick(one, Qt.Key.Key_Escape)
    QTest.keyClicks(one, "d")
    QTest.keyClick(one, Qt.Key.Key_Escape)
    assert sheet.isVisible()


def test_a_secret_goes_with_the_first_escape(qtbot: QtBot, context: Context) -> None:
    sheet = _opened(qtbot, CountersignSheet(None, context, _QUEUED))
    (password,) = sheet.findChildren(PasswordLine)
    password.setText("not to be kept")
    QTest.keyClick(password, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert password.text() == ""


def test_no_sheet_has_an_escape_of_its_own() -> None:
    for found in pkgutil.iter_modules(parts.__path__):
        importlib.import_module(f"{parts.__name__}.{found.name}")
    left, seen = [Sheet], set()
    while left:
        each = left.pop()
        seen.add(each)
        left += each.__subclasses__()
    assert len(seen) > 20
    assert not [it for it in seen if "keyPressEvent" in vars(it)]


def test_a_draft_that_cannot_be_written_is_said_in_the_sheet(
    qtbot: QtBot, context: Context, settle: Settle, tmp_path: Path
) -> None:
    sheet = CountersignSheet(None, context, _QUEUED)
    _opened(qtbot, sheet)
    sheet.write_draft(tmp_path / "nowhere" / "draft.json")
    settle()
    assert "could not be saved" in sheet.problem.text()
    sheet.write_draft(tmp_path / "draft.json")
    settle()
    assert (tmp_path / "draft.json").is_file()
    assert sheet.isVisible()
