"""What goes wrong around a window while somebody types: nothing is lost, and it is said."""

import multiprocessing
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.errors import CivicLedgerError
from desktop.peers.source import Peer
from desktop.profile import with_peer
from desktop.views.conductor import Conductor
from desktop.views.models.auditing import run_audit
from desktop.views.pages.new_record import NewRecordPage
from tests.views.pages.conftest import Settle
from tests.views.pages.test_drafts import form_again, form_of, kept
from tests.views.small_ledger import PASSWORD

pytestmark = pytest.mark.slow
TYPED = {"reason_for_recall": "Glass in the jar"}


def _typed(page: NewRecordPage) -> str:
    assert page.form is not None
    return page.form.values()["reason_for_recall"]


def _fill(page: NewRecordPage) -> None:
    assert page.form is not None
    page.form.fill(TYPED)


def _says_all(error: CivicLedgerError | None) -> None:
    """An error says what happened, and what it means or what to do."""
    assert error is not None
    assert error.what
    assert error.means or error.do


@contextmanager
def _full_disk() -> Iterator[None]:
    """Let no file grow in this process, as on a disk that is full."""
    if sys.platform == "win32":
        pytest.skip("this system has no limit for the size of files")
    import resource  # noqa: PLC0415  (not on every system)

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_stick_that_is_pulled_out_is_named_and_nothing_typed_is_lost(
    conductor: Conductor, settle: Settle, tmp_path: Path
) -> None:
    context = conductor.context
    city = context.session.profile.peer_folder(context.session.profile.peers[0])
    stick = tmp_path / "stick"
    city.rename(stick)
    copy = Peer("stick", "folder", str(stick / "peers" / "folder"))
    context.change_peers(lambda profile: with_peer(profile, copy))
    settle()
    page = form_of(conductor, settle)
    _fill(page)
    stick.rename(tmp_path / "in a pocket")
    context.start_sync()
    settle()
    assert context.synced is not None
    errors = [one.error for one in context.synced.peers]
    assert errors
    for error in errors:
        assert error is not None
        assert error.what
    assert _typed(page) == TYPED["reason_for_recall"]
    (tmp_path / "in a pocket").rename(stick)
    context.start_sync()
    settle()
    states = {one.name: one.error for one in context.synced.peers}
    assert states["stick"] is None


def test_a_worker_that_is_killed_is_told_and_nothing_typed_is_lost(
    conductor: Conductor, settle: Settle, qtbot: QtBot
) -> None:
    page = form_of(conductor, settle)
    _fill(page)
    context = conductor.context
    context.lock()  # so that the audit is the other process alone
    context._audit_runner = run_audit
    context.start_audit()
    qtbot.waitUntil(lambda: bool(multiprocessing.active_children()), timeout=20_000)
    for child in multiprocessing.active_children():
        child.kill()
    settle()
    error = conductor.last_error
    _says_all(error)
    assert error is not None
    assert error.what == "The audit ended without an answer."
    assert context.audited is None
    context.unlock(PASSWORD)
    settle()
    assert _typed(form_again(conductor, settle)) == TYPED["reason_for_recall"]


def test_a_full_disk_is_told_and_what_was_typed_is_kept_once_there_is_room(
    conductor: Conductor, settle: Settle
) -> None:
    page = form_of(conductor, settle)
    with _full_disk():
        _fill(page)
        conductor.context.drafts.save()
        settle()
        _says_all(conductor.last_error)
        conductor.context.change_settings(conductor.context.settings)
        settle()
    assert _typed(page) == TYPED["reason_for_recall"]
    conductor.context.drafts.save()
    settle()
    assert len(kept(conductor)) == 1


def test_a_key_that_locks_itself_leaves_the_form_as_it_is(
    conductor: Conductor, settle: Settle
) -> None:
    page = form_of(conductor, settle)
    _fill(page)
    keyring = conductor.context.session.keyring
    assert keyring is not None
    keyring.lock()
    conductor._tick()
    settle()
    assert conductor.window.padlock.accessibleName()
    conductor.context.unlock(PASSWORD)
    settle()
    assert _typed(form_again(conductor, settle)) == TYPED["reason_for_recall"]


def test_a_note_that_cannot_be_written_stays_in_its_sheet(
    conductor: Conductor, settle: Settle
) -> None:
    conductor.subjects.note("https://id.gs1.org/01/04012345600018")
    sheet = conductor.subjects.sheet
    assert sheet is not None
    sheet.label.setText("urgent")  # type: ignore[attr-defined]  # it is a NoteSheet
    with _full_disk():
        sheet.act()
        settle()
        assert sheet.isVisible()
        assert sheet.problem.text()
    sheet.act()
    settle()
    assert not sheet.isVisible()
    assert conductor.context.own_words.note("https://id.gs1.org/01/04012345600018").label
