"""The page about peers: who is asked, what each said, and every change of the list."""

import shutil
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from desktop.profile import load_profile
from desktop.session import Session
from desktop.settings import load_settings
from desktop.views.conductor import Conductor
from desktop.views.context import Context
from desktop.views.integrity import Integrity
from desktop.views.pages.peers import PeersPage
from desktop.views.theme import Look
from tests.views.pages.conftest import Settle, shown

pytestmark = pytest.mark.slow


@pytest.fixture
def page(qtbot: QtBot, context: Context, settle: Settle) -> PeersPage:
    made = PeersPage(context)
    shown(qtbot, made)
    made.refresh()
    settle()
    return made


def cells(page: PeersPage, column: int) -> list[str]:
    return [row.cells[column] for row in page.rows().page(0)]


def copy_of(profile: Path, target: Path) -> Path:
    """Return a stick with a copy of the log."""
    return Path(shutil.copytree(profile / "city" / "peers" / "folder", target / "CivicLedger"))


def sync(page: PeersPage, settle: Settle) -> None:
    primary = page.primary()
    assert primary is not None
    primary.run()
    settle()


def rest(qtbot: QtBot, context: Context) -> None:
    """Wait until nothing is under way."""
    qtbot.waitUntil(lambda: not context.tasks.count() and not context.sync_run.is_busy)
    qtbot.waitUntil(lambda: not context.tasks.count())


def add(page: PeersPage, qtbot: QtBot, place: str, settle: Settle) -> None:
    page.ask_peer()
    assert page.dialog is not None
    page.dialog.show_place(place)
    qtbot.waitUntil(lambda: page.dialog is not None and not page.dialog.is_looking())
    page.dialog.accept()
    settle()


def test_a_peer_is_shown_before_and_after_it_was_asked(page: PeersPage, settle: Settle) -> None:
    assert page.verdict().text == "No peer was asked in this window yet."
    assert cells(page, 1) == ["Not asked yet"]
    sync(page, settle)
    assert page.verdict().text == "1 of 1 peer agrees with this copy."
    assert cells(page, 1) == ["Agrees"]
    assert cells(page, 2) == ["3"]
    assert cells(page, 3) == ["none"]
    assert cells(page, 4) == ["just now"]
    inspection = page.inspection()
    assert inspection is not None
    assert inspection.mark is Integrity.VERIFIED
    assert [check.name for check in inspection.checks] == [
        "signature of the log",
        "cosignatures",
        "same history",
    ]
    assert "checkpoint" in inspection.why[0].name


def test_a_stick_is_added_named_removed_and_brought_back(
    page: PeersPage, qtbot: QtBot, profile: Path, tmp_path: Path, settle: Settle
) -> None:
    stick = tmp_path / "KINGSTON"
    copy_of(profile, stick)
    add(page, qtbot, str(stick), settle)
    first, second = load_profile(profile).peers
    assert second.name == "KINGSTON"
    assert second.address == str(stick / "CivicLedger")
    page.remove(second)
    settle()
    assert load_profile(profile).peers == (first,)
    assert page.offer.words.text().startswith("KINGSTON was removed")
    page.offer.wishes[0].run()
    settle()
    assert load_profile(profile).peers == (first, second)
    page.ask_change(second)
    assert page.dialog is not None
    page.dialog.name.setText("drive")
    qtbot.waitUntil(lambda: page.dialog is not None and not page.dialog.is_looking())
    page.dialog.accept()
    settle()
    assert cells(page, 0) == [first.name, "drive"]
    sync(page, settle)
    assert cells(page, 1) == ["Agrees", "Agrees"]
    shutil.rmtree(stick)
    sync(page, settle)
    assert cells(page, 1) == ["Agrees", "Cannot be reached"]
    assert cells(page, 7)[1].endswith("is not there.")
    assert page.verdict().rest == "1 cannot be reached."


@pytest.mark.parametrize(
    ("place", "why"),
    [
        ("http://node.example", "is not encrypted"),
        ("https://user@node.example", "is not the address of a peer"),
        ("ftp://node.example", "neither an address nor a whole path"),
        ("", "Enter an address or a folder"),
    ],
)
def test_a_refused_address_is_told_why(
    page: PeersPage, qtbot: QtBot, settle: Settle, place: str, why: str
) -> None:
    add(page, qtbot, place, settle)
    assert page.dialog is not None
    assert why in page.dialog.problem.text()
    page.dialog.reject()


def test_http_is_asked_for_one_peer_only(page: PeersPage, profile: Path, settle: Settle) -> None:
    page.ask_peer()
    assert page.dialog is not None
    page.dialog.show_place("http://node.example:8100")
    assert page.dialog.allows_http.isVisible()
    page.dialog.allows_http.setChecked(True)
    page.dialog.accept()
    settle()
    assert load_profile(profile).peers[1].address == "http://node.example:8100"
    assert cells(page, 6)[1] == "Web, not encrypted"


def test_a_folder_that_is_dropped_is_offered_as_a_peer(
    page: PeersPage, qtbot: QtBot, profile: Path, tmp_path: Path
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(copy_of(profile, tmp_path)))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0)
    page.dropEvent(QDropEvent(QPointF(5, 5), copy, data, left, none))
    assert page.dialog is not None
    dialog = page.dialog
    assert dialog.place.text() == str(tmp_path / "CivicLedger")
    assert dialog.name.text() == "CivicLedger"
    qtbot.waitUntil(lambda: not dialog.is_looking())
    assert dialog.hint_shown().startswith("A copy of the log: ledger.smallville.example/2026")
    dialog.reject()


def test_following_is_remembered(
    page: PeersPage, profile: Path, context: Context, settle: Settle
) -> None:
    assert page.follows.isChecked()
    page.follows.setChecked(False)
    settle()
    assert not load_settings(profile).follow
    page.follows.setChecked(True)
    settle()
    assert load_settings(profile).follow
    assert context.follow.is_on


def test_a_stick_that_is_plugged_in_is_offered(
    qtbot: QtBot, context: Context, profile: Path, tmp_path: Path, settle: Settle
) -> None:
    volumes: list[tuple[str, Path]] = []
    page = PeersPage(context, lambda: volumes)
    shown(qtbot, page)
    settle()
    assert page.offer.isHidden()
    copy_of(profile, tmp_path)
    volumes.append(("KINGSTON", tmp_path))
    page.drives.look()
    settle()
    assert page.offer.words.text() == (
        "KINGSTON is plugged in and holds 18 entries of this ledger, not verified yet."
    )
    once, keep = page.offer.wishes
    assert once.text == "Sync from it once"
    keep.run()
    settle()
    assert load_profile(profile).peers[1].address == str(tmp_path / "CivicLedger")
    volumes.clear()
    page.drives.look()
    settle()
    volumes.append(("KINGSTON", tmp_path))
    page.drives.look()
    settle()
    assert page.offer.words.text() == "KINGSTON is plugged in: the peer KINGSTON."


def test_before_the_first_sync_its_price_is_told(qtbot: QtBot, profile: Path, look: Look) -> None:
    (profile / "replica.db").unlink()
    with closing(Context(Session(profile))) as context, closing(Conductor(context, look)) as made:
        made.window.show()
        made.start(sync=True)
        rest(qtbot, context)
        page = made.window.page()
        assert isinstance(page, PeersPage)
        assert not context.session.has_replica()
        ledger = made.window.rail._ledger
        assert ledger.full_text().startswith(context.session.profile.anchor.origin)
        told = page.first.lines.texts()
        assert [name for name, _ in told] == ["Entries", "To be read", "On this disk", "Time"]
        assert told[0][1].startswith("18 entries")
        assert not page.agreement.button.isEnabled()
        sync(page, lambda: rest(qtbot, context))
        assert page.first.isHidden()
        assert page.agreement.button.isEnabled()
        assert cells(page, 1) == ["Agrees"]
        assert context.follow.is_on
        assert context.figures is not None
        assert ledger.full_text().startswith(context.figures.city)
