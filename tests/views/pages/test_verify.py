"""The verdict page: a file dropped anywhere is judged, also with a locked key and at first run."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.exchange.proof_file import build_proof_file
from desktop.exchange.qr import picture
from desktop.ledger.anchor import format_anchor
from desktop.replica import records
from desktop.session import Session
from desktop.verdict import Result, Verdict
from desktop.views.conductor import Conductor
from desktop.views.context import Context
from desktop.views.integrity import Integrity
from desktop.views.models.received import Handed, inspect_checks, inspect_said
from desktop.views.pages.verify import VerifyPage
from desktop.views.pages.welcome import Welcome
from tests.views.pages.conftest import Settle

pytestmark = pytest.mark.slow

_BUTTONS = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)


@pytest.fixture
def proof(profile: Path, tmp_path: Path) -> Path:
    """Return a proof file of a record of the small ledger."""
    with Session(profile) as session:
        db = session.reader()
        record = records.read(db, records.all_keys(db)[0])
        data = build_proof_file(db, session.profile.anchor, record.id)
    file = tmp_path / "recall.clproof"
    file.write_bytes(data)
    return file


def drop(widget: QWidget, file: Path) -> None:
    """Drop a file on a widget, as the desktop does."""
    mime, place = QMimeData(), QPoint(40, 40)
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    entered = QDragEnterEvent(place, Qt.DropAction.CopyAction, mime, *_BUTTONS)
    QApplication.sendEvent(widget, entered)
    assert entered.isAccepted()
    dropped = QDropEvent(QPointF(place), Qt.DropAction.CopyAction, mime, *_BUTTONS)
    QApplication.sendEvent(widget, dropped)


def verified(conductor: Conductor, settle: Settle, file: Path) -> VerifyPage:
    """Return the page after a file was dropped on the window."""
    drop(conductor.window, file)
    settle()
    page = conductor.window.page()
    assert isinstance(page, VerifyPage)
    return page


def test_a_proof_dropped_on_a_locked_window_is_judged_check_by_check(
    conductor: Conductor, settle: Settle, proof: Path
) -> None:
    assert not conductor.context.is_unlocked
    page = verified(conductor, settle, proof)
    assert page.handed is not None
    assert page.verdict().mark is Verdict.VALID
    assert page.verdict().aside == "recall.clproof"
    checks = inspect_checks(page.handed)
    assert {one.result for one in checks.checks} == {Result.OK}
    assert "It rests on whom you trust" in [one.name for one in checks.checks]
    assert checks.why[-1].name.startswith("Cosigned root")
    said = {fact.name: fact.value for fact in inspect_said(page.handed).facts}
    assert said["File"] == "recall.clproof"
    assert [wish.text for wish in page.secondary()] == ["Show the record"]


def test_an_altered_proof_is_told_and_its_words_are_not_believed(
    conductor: Conductor, settle: Settle, proof: Path
) -> None:
    harmed = proof.read_bytes().replace(b"Meadow Dairy", b"Forest Dairy")
    proof.write_bytes(harmed)
    page = verified(conductor, settle, proof)
    assert page.verdict().mark is Verdict.ALTERED
    assert page.handed is not None
    assert "Do not rely" in inspect_said(page.handed).sentence


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("letter.pdf", b"%PDF-1.7\n", "This is a PDF document without a proof."),
        ("empty.clproof", b"", "This is no kind of file that is known here."),
        ("photo.png", b"\x89PNG\r\n", "This is a picture (PNG)."),
    ],
)
def test_a_wrong_file_is_told_in_words(
    conductor: Conductor, settle: Settle, tmp_path: Path, name: str, data: bytes, told: str
) -> None:
    file = tmp_path / name
    file.write_bytes(data)
    page = verified(conductor, settle, file)
    assert (page.verdict().mark, page.verdict().text) == (Integrity.UNCHECKED, told)
    assert page.verdict().rest
    assert page.handed is None


def test_the_picture_of_an_anchor_is_held_against_the_profiles_own(
    conductor: Conductor, settle: Settle, tmp_path: Path
) -> None:
    anchor = conductor.context.session.profile.anchor
    file = tmp_path / "anchor.png"
    file.write_bytes(picture(format_anchor(anchor), "png"))
    page = verified(conductor, settle, file)
    assert page.handed is not None
    assert page.handed.found.what == "an anchor"
    assert page.verdict().mark is Verdict.VALID


def test_before_there_is_a_profile_the_typed_anchor_decides(
    qtbot: QtBot, profile: Path, proof: Path, tmp_path: Path
) -> None:
    with Session(profile) as session:
        anchor = format_anchor(session.profile.anchor)
    welcome = Welcome(tmp_path / "mine")
    qtbot.addWidget(welcome)
    welcome.show()
    drop(welcome, proof)
    dialog = welcome.verifier
    assert dialog is not None

    def whom() -> Handed:
        qtbot.waitUntil(lambda: dialog.handed is not None, timeout=10_000)
        assert dialog.handed is not None
        return dialog.handed

    assert whom().found.decision.reasons[0].text.startswith("Whom to trust is not said")
    dialog.handed = None
    dialog.anchor.setText("nonsense")
    dialog.judge_again()
    assert "no anchor" in dialog.problem_shown()
    whom()
    dialog.handed = None
    dialog.anchor.setText(anchor)
    dialog.judge_again()
    unchecked = inspect_checks(whom()).sources
    assert [one.name for one in unchecked] == ["It was not revoked since"]
    assert inspect_checks(whom()).sources_name == "What could not be checked"


def test_a_dialog_that_was_closed_judges_again(qtbot: QtBot, proof: Path, tmp_path: Path) -> None:
    welcome = Welcome(tmp_path / "mine")
    qtbot.addWidget(welcome)
    welcome.show()
    welcome.verify(proof)
    dialog = welcome.verifier
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.handed is not None, timeout=10_000)
    dialog.close()
    dialog.handed = None
    welcome.verify(proof)
    assert welcome.verifier is dialog
    assert dialog.isVisible()
    qtbot.waitUntil(lambda: dialog.handed is not None, timeout=10_000)


def test_what_is_typed_into_the_search_box_is_asked_of_the_records(context: Context) -> None:
    page = VerifyPage(context)
    asked: list[str] = []
    context.page_asked.connect(asked.append)
    page.search("kind:recall")
    assert (asked, context.take_target("records")) == (["records"], "kind:recall")
    page.deleteLater()
