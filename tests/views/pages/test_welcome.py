from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.profile import load_profile
from desktop.progress import silent
from desktop.replica import blocks
from desktop.session import Session
from desktop.views.models.first_run import NewCity, found_ledger, join_ledger, open_demo
from desktop.views.pages.welcome import Welcome
from tests.views.small_ledger import PASSWORD


def _anchor(profile: Path) -> str:
    anchor = load_profile(profile).anchor
    return f"{anchor.origin} {anchor.sha256.hex()}"


def _copy_of_log(profile: Path) -> Path:
    return profile / "city" / "peers" / "folder"


def test_joining_a_ledger_makes_a_synced_profile(
    qtbot: QtBot, profile: Path, tmp_path: Path
) -> None:
    welcome = Welcome(tmp_path / "mine")
    qtbot.addWidget(welcome)
    welcome.show()
    welcome.choose(1)
    welcome.anchor.setText(_anchor(profile))
    welcome.join_peer.setText(str(_copy_of_log(profile)))
    with qtbot.waitSignal(welcome.ready, timeout=20_000):
        welcome.begin_join()
    assert welcome.chosen == tmp_path / "mine"
    with Session(tmp_path / "mine") as session:
        assert blocks.count(session.reader()) == 4


def test_another_ledgers_anchor_is_refused_and_nothing_is_left(
    qtbot: QtBot, profile: Path, tmp_path: Path
) -> None:
    welcome = Welcome(tmp_path / "mine")
    qtbot.addWidget(welcome)
    welcome.show()
    welcome.choose(1)
    welcome.anchor.setText("ledger.example/2030 " + "0" * 64)
    welcome.join_peer.setText(str(_copy_of_log(profile)))
    welcome.begin_join()
    qtbot.waitUntil(lambda: bool(welcome.problem_shown()), timeout=20_000)
    assert "another ledger" in welcome.problem_shown()
    assert not (tmp_path / "mine" / "profile.json").exists()
    assert welcome.chosen is None


def test_what_is_missing_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    welcome = Welcome(tmp_path / "mine")
    qtbot.addWidget(welcome)
    welcome.choose(1)
    welcome.begin_join()
    assert welcome.problem_shown() == "Enter the anchor."
    welcome.choose(2)
    welcome.password.setText("one")
    welcome.begin_start()
    assert welcome.problem_shown() == "The two passwords differ."


def test_escape_goes_back_before_it_closes(qtbot: QtBot, tmp_path: Path) -> None:
    welcome = Welcome(tmp_path / "mine")
    qtbot.addWidget(welcome)
    welcome.show()
    welcome.choose(2)
    welcome.reject()
    assert welcome.isVisible()
    welcome.reject()
    assert not welcome.isVisible()


@pytest.mark.slow
def test_a_ledger_of_ones_own_begins(tmp_path: Path) -> None:
    wish = NewCity(tmp_path / "own", "ledger.own.example/2026", "Own", "city-hall", PASSWORD)
    folder = found_ledger(wish, lambda _done, _total: None)
    with Session(folder) as session:
        as_of = session.as_of()
        assert as_of is not None
        assert as_of.is_final


@pytest.mark.slow
def test_the_demonstration_city_opens_twice(tmp_path: Path) -> None:
    told: list[int] = []
    first = open_demo(tmp_path / "city", "inspector", lambda done, _total: told.append(done))
    again = open_demo(tmp_path / "city", "registrar", lambda _done, _total: None)
    assert told
    assert load_profile(first).name == "inspector"
    assert load_profile(again).name == "registrar"


def test_a_folder_in_use_is_refused(profile: Path, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("hello")
    with pytest.raises(Exception, match="is not empty"):
        join_ledger(tmp_path / "mine", _anchor(profile), str(_copy_of_log(profile)), silent)


def test_what_joining_will_take_is_told_before(qtbot: QtBot, profile: Path, tmp_path: Path) -> None:
    welcome = Welcome(tmp_path / "mine")
    qtbot.addWidget(welcome)
    welcome.choose(1)
    welcome.join_peer.setText(str(_copy_of_log(profile)))
    welcome.join_peer.editingFinished.emit()
    qtbot.waitUntil(lambda: "18 entries" in welcome.join_hint.text())
    assert "free" in welcome.join_hint.text()
    welcome.join_peer.setText("http://node.example")
    welcome.join_peer.editingFinished.emit()
    qtbot.waitUntil(lambda: "not encrypted" in welcome.join_hint.text())
