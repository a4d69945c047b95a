"""The page of keys: what each may do, words read back, drills, proofs, a key that was lost."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import numpy as np
import pytest
import zxingcpp
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop import own_keys
from desktop.backup import remembered
from desktop.errors import UsageError
from desktop.finding import Severity
from desktop.keys.backup import words_of
from desktop.ledger.did_key import parse_did_key
from desktop.ledger.json_profile import parse_object
from desktop.ledger.possession import possession_message
from desktop.ledger.scalar import decode_base64url
from desktop.ledger.signature import verify
from desktop.session import Session
from desktop.verdict import Verdict
from desktop.views.conductor import Conductor
from desktop.views.context import Context
from desktop.views.integrity import Integrity
from desktop.views.models.key_rows import KeyRows, StrangerRows
from desktop.views.pages.keys import KeysPage
from desktop.views.parts.backup_sheets import BackupDrillSheet, BackupSheet
from desktop.views.parts.key_making import CreateSheet, RestoreSheet
from desktop.views.parts.key_sheets import LostSheet, PossessionSheet, RotateSheet
from desktop.views.parts.key_words import WordsDrillSheet, WordsSheet, wrong_words
from desktop.views.parts.private_view import PrivateView
from desktop.views.theme import Look
from tests.enrolled_dairy import enrolled_dairy
from tests.views.pages.conftest import Settle
from tests.views.small_ledger import PASSWORD

OTHER = "another good passphrase"


def opened(conductor: Conductor, settle: Settle) -> KeysPage:
    conductor.window.open_page("keys")
    settle()
    page = conductor.window.page()
    assert isinstance(page, KeysPage)
    return page


def unlocked_page(conductor: Conductor, settle: Settle) -> KeysPage:
    conductor.context.unlock(PASSWORD)
    settle()
    return opened(conductor, settle)


def rows(page: KeysPage) -> list[tuple[str, ...]]:
    assert page._state is not None
    return [row.cells for row in KeyRows(page._state.keys, 0).page(0)]


def test_places_are_named_and_no_word() -> None:
    assert wrong_words([3]).startswith("Word 3 is not what was shown.")
    assert wrong_words([3, 20]).startswith("Words 3, 20 are not what was shown.")


def test_a_profile_without_keys_says_what_it_can_do(
    conductor: Conductor, settle: Settle, profile: Path
) -> None:
    (profile / "keys.clkey").unlink()
    page = opened(conductor, settle)
    assert page.verdict().text == "This profile has no keys."
    primary = page.primary()
    assert primary is not None
    assert primary.text.startswith("Create a key")
    assert [wish.text for wish in page.secondary()] == ["Restore from words\u2026"]


@pytest.mark.slow
def test_a_key_says_what_it_may_do_and_what_it_has_sent(
    conductor: Conductor, settle: Settle
) -> None:
    page = opened(conductor, settle)
    primary = page.primary()
    assert primary is not None
    assert primary.text.startswith("Unlock")
    page = unlocked_page(conductor, settle)
    names = [row[0] for row in rows(page)]
    assert names[:2] == ["Signs your records", "Opens private documents"]
    assert "Cosigns checkpoints" in names
    inspection = page.inspection()
    assert inspection is not None
    facts = {fact.name: fact.value for fact in inspection.facts}
    assert facts["May act as"] == "Authority"
    assert "Recall" in facts["May issue"]
    assert "statements with" in facts["Sent"]
    assert facts["Quota"].startswith("none")
    rotate = next(wish for wish in inspection.wishes if wish.text.startswith("Change key"))
    assert rotate.why_not == "An authority's key changes by a charter proposal."


@pytest.mark.slow
def test_words_count_as_kept_once_they_are_read_back(
    conductor: Conductor, settle: Settle, profile: Path
) -> None:
    page = unlocked_page(conductor, settle)
    assert page.safety.texts()[0][1] == "Not written down yet"
    page.write_words()
    sheet = page.sheet
    assert isinstance(sheet, WordsSheet)
    sheet.password.setText("wrong")
    sheet.act()
    settle()
    assert "the password is wrong" in sheet.problem.text()
    sheet.password.setText(PASSWORD)
    sheet.act()
    settle()
    words = [label.full_text() for label in sheet.labels]
    assert len(set(words)) > 12
    sheet.act()
    assert not any(label.full_text() for label in sheet.labels)
    assert len(sheet.asked) == len(set(sheet.asked)) == 6
    for answer in sheet.answers:
        answer.setText("zebra")
    sheet.act()
    assert sheet.problem.text().startswith("Words ")
    assert not set(words) & set(sheet.problem.text().split())
    assert remembered(profile).words_ms is None
    for place, answer in zip(sheet.asked, sheet.answers, strict=True):
        answer.setText(f" {words[place - 1].upper()} ")
    sheet.act()
    settle()
    assert remembered(profile).words_ms is not None
    assert page._state is not None
    assert page._state.has_words
    assert page.safety.texts()[0][1] == "On paper, read back just now"
    assert sheet._words == []
    written = b"".join(file.read_bytes() for file in profile.rglob("*") if file.is_file())
    phrase = " ".join(words[:3]).encode()
    assert phrase not in written
    assert PASSWORD.encode() not in written


@pytest.mark.slow
def test_a_drill_of_the_words_says_whose_key_they_give(
    conductor: Conductor, settle: Settle, profile: Path
) -> None:
    page = unlocked_page(conductor, settle)
    kept = (profile / "keys.clkey").read_bytes()
    own_words = own_keys.backup_words(conductor.context.session, PASSWORD).words
    for words, said, is_kept in (
        (words_of(bytes(32)), "which is not a key of this profile", False),
        (own_words, "The drill passed", True),
    ):
        page.try_words()
        sheet = page.sheet
        assert isinstance(sheet, WordsDrillSheet)
        sheet.words.edit.setPlainText(words)
        sheet.act()
        settle()
        assert said in sheet.answer.text()
        assert sheet.words.entered() == ""
        assert (remembered(profile).words_ms is not None) is is_kept
        sheet.button.click()
    assert (profile / "keys.clkey").read_bytes() == kept
    page.try_words()
    assert isinstance(page.sheet, WordsDrillSheet)
    page.sheet.words.edit.setPlainText("abandon " * 24)
    page.sheet.act()
    settle()
    assert "do not belong together" in page.sheet.problem.text()
    assert page.sheet.words.count() == 24
    page.sheet.reject()


@pytest.mark.slow
def test_a_backup_is_made_and_tried_out(
    conductor: Conductor, settle: Settle, profile: Path, tmp_path: Path
) -> None:
    page = opened(conductor, settle)
    page.back_up()
    assert isinstance(page.sheet, BackupSheet)
    page.sheet.write(tmp_path / "mine")
    settle()
    file = tmp_path / "mine.clbackup"
    assert file.is_file()
    assert "Try it out now" in page.sheet.answer.text()
    page.sheet.button.click()
    _drop(page, tmp_path / "other.txt")
    assert isinstance(page.sheet, BackupSheet)
    _drop(page, file)
    sheet = page.sheet
    assert isinstance(sheet, BackupDrillSheet)
    assert sheet.path == file
    sheet.password.setText("wrong")
    sheet.act()
    settle()
    assert "the password is wrong" in sheet.problem.text()
    sheet.password.setText(PASSWORD)
    sheet.act()
    settle()
    assert sheet.answer.text().startswith("The drill passed")
    assert "Enrolment" in {one.name for one in sheet.checks}
    sheet.button.click()
    settle()
    assert remembered(profile).drill == "passed"
    assert [value for _, value in page.safety.texts()][1:] == ["Made just now", "Passed just now"]


def _drop(page: KeysPage, file: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    none = Qt.KeyboardModifier.NoModifier
    button = Qt.MouseButton.LeftButton
    page.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, button, none))


@pytest.mark.slow
def test_key_watch_lists_what_came_from_elsewhere_and_a_lost_key_names_the_first(
    conductor: Conductor, settle: Settle
) -> None:
    page = unlocked_page(conductor, settle)
    strangers = conductor.context.strangers
    assert len(strangers) == 3
    assert page.verdict().mark is Severity.WARNING
    assert conductor.window.rail._buttons["keys"]._count == 3
    page.watch.select_row(1)
    inspection = page.inspection()
    assert inspection is not None
    assert inspection.title == "Not from this laptop"
    assert page._state is not None
    signing = page._state.signing
    assert signing is not None
    page.report_lost(signing)
    sheet = page.sheet
    assert isinstance(sheet, LostSheet)
    first = strangers[0].entry
    assert f"from entry {first} on is not mine" in sheet.text.toPlainText()
    assert f'"suspect_since":{first}' in sheet.text.toPlainText()
    sheet.since.setText("99999999")
    assert sheet.problem.text().startswith("An entry is a number")
    sheet.since.setText("")
    assert "No statement under it is in doubt." in sheet.text.toPlainText()
    sheet.act()
    assert QGuiApplication.clipboard().text() == sheet.text.toPlainText()
    sheet.reject()
    inspection.wishes[0].run()
    settle()
    assert [one.statement for one in conductor.context.strangers] == [
        strangers[0].statement,
        strangers[2].statement,
    ]
    page._know.click()
    settle()
    assert StrangerRows(conductor.context.strangers).count() == 0


@pytest.mark.slow
def test_a_key_is_made_and_proven_to_an_authority(
    conductor: Conductor, settle: Settle, profile: Path, tmp_path: Path
) -> None:
    (profile / "keys.clkey").unlink()
    page = opened(conductor, settle)
    page.make_key()
    sheet = page.sheet
    assert isinstance(sheet, CreateSheet)
    assert not sheet.button.isEnabled()
    for line in (sheet.password.first, sheet.password.again):
        line.setText(OTHER)
    assert sheet.button.isEnabled()
    sheet.act()
    settle()
    assert isinstance(page.sheet, WordsSheet)
    page.sheet.reject()
    conductor.context.unlock(OTHER)
    settle()
    assert page._state is not None
    signing = page._state.signing
    assert signing is not None
    assert signing.enrolment is None
    conductor.context.acknowledge_strangers()  # under the key that was here before
    settle()
    assert page.verdict().mark is Verdict.UNKNOWN_ISSUER
    page.prove()
    proof_sheet = page.sheet
    assert isinstance(proof_sheet, PossessionSheet)
    assert not proof_sheet.button.isEnabled()
    proof_sheet.authority.setCurrentIndex(1)
    proof = parse_object(proof_sheet.text.toPlainText().encode())
    key, by, origin = (str(proof[name]) for name in ("key", "by", "origin"))
    message = possession_message(origin, key, by)
    verify(parse_did_key(key), message, decode_base64url(str(proof["possession"])))
    picture = proof_sheet.code.image().convertToFormat(QImage.Format.Format_Grayscale8)
    picture.save(str(tmp_path / "code.png"))
    (read,) = zxingcpp.read_barcodes(_pixels(picture))
    assert read.text == proof_sheet.text.toPlainText()
    proof_sheet.save(tmp_path / "proof.json")
    assert parse_object((tmp_path / "proof.json").read_bytes()) == proof
    proof_sheet.reject()


def _pixels(picture: QImage) -> object:
    flat = np.frombuffer(picture.constBits(), np.uint8)
    return flat.reshape(picture.height(), picture.bytesPerLine())[:, : picture.width()].copy()


@pytest.mark.slow
def test_keys_come_back_from_their_words_under_another_password(
    conductor: Conductor, settle: Settle, profile: Path
) -> None:
    context = conductor.context
    paper = own_keys.backup_words(context.session, PASSWORD)
    (profile / "keys.clkey").unlink()
    page = opened(conductor, settle)
    page.restore()
    sheet = page.sheet
    assert isinstance(sheet, RestoreSheet)
    sheet.words.edit.setPlainText(paper.words)
    for line in (sheet.password.first, sheet.password.again):
        line.setText(OTHER)
    sheet.act()
    settle()
    assert isinstance(page.sheet, WordsSheet)  # they are to be read back
    context.unlock(OTHER)
    settle()
    assert context.identity is not None
    assert context.identity.did == paper.key


@pytest.fixture
def dairy(qtbot: QtBot, look: Look, tmp_path: Path) -> Iterator[Conductor]:
    """Return a window of somebody whose key can be handed over."""
    context = Context(Session(enrolled_dairy(tmp_path)))
    made = Conductor(context, look)
    qtbot.addWidget(made.window)
    made.window.show()
    made.start(sync=False)
    yield made
    made.close()
    context.close()


@pytest.mark.slow
def test_a_change_of_key_is_explained_queued_and_followed(qtbot: QtBot, dairy: Conductor) -> None:
    context = dairy.context

    def settle() -> None:
        qtbot.waitUntil(lambda: not context.tasks.count(), timeout=20_000)
        qtbot.waitUntil(lambda: not context.tasks.count(), timeout=20_000)

    with qtbot.waitSignal(context.key_changed, timeout=10_000):
        context.unlock(PASSWORD)
    settle()
    dairy.window.open_page("keys")
    settle()
    page = dairy.window.page()
    assert isinstance(page, KeysPage)
    before = context.session.signer().did
    page.rotate()
    sheet = page.sheet
    assert isinstance(sheet, RotateSheet)
    assert sheet.told[0] == f"Now: {before}"
    after = sheet.told[1].removeprefix("Then: ")
    assert not context.queued
    with qtbot.waitSignal(sheet.done_well, timeout=10_000):
        sheet.act()
    settle()
    assert [one.kind for one in context.queued] == ["roster.rotate/1"]
    with pytest.raises(UsageError), context.reading() as db:
        own_keys.queue_rotation(context.session, db)
    with qtbot.waitSignal(context.send_run.answered, timeout=30_000):
        context.send(PASSWORD, early=True)
    qtbot.waitUntil(lambda: context.session.key_number == 1, timeout=20_000)
    settle()
    assert context.session.signer().did == after
    assert context.identity is not None
    assert context.identity.did == after
    dairy.window.open_page("keys")
    settle()
    names = [row[0] for row in rows(page)]
    assert names == [
        "Signs your records",
        "Opens private documents",
        "Signed your records before",
    ]
    assert page.verdict().mark is Integrity.VERIFIED


@pytest.mark.slow
def test_an_open_document_closes_with_the_key(qtbot: QtBot, unlocked: Context) -> None:
    view = PrivateView(None, unlocked, ())
    qtbot.addWidget(view)
    view.open()
    assert view.isVisible()
    unlocked.lock()
    assert not view.isVisible()


@pytest.mark.slow
def test_everything_that_takes_the_keyboard_has_a_name(
    conductor: Conductor, settle: Settle
) -> None:
    page = unlocked_page(conductor, settle)
    assert page._state is not None
    signing = page._state.signing
    assert signing is not None
    asked: list[Callable[[], object]] = [
        *(page.make_key, page.restore, page.change_password, page.write_words, page.try_words),
        *(page.back_up, page.try_backup, page.prove, partial(page.report_lost, signing)),
    ]
    for ask in asked:
        ask()
        sheet = page.sheet
        assert sheet is not None
        assert sheet.width() <= 900
        assert sheet.height() <= 500
        for widget in (*page.findChildren(QWidget), *sheet.findChildren(QWidget)):
            is_inner = widget.focusProxy() is not None or widget.objectName().startswith("qt_")
            is_inner = is_inner or widget.window() not in {sheet, page.window()}  # a list's own
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not is_inner:
                assert widget.accessibleName(), f"{sheet.title.text()}: {widget}"
        for text in sheet.findChildren(QPlainTextEdit):
            assert text.tabChangesFocus()
        sheet.reject()
