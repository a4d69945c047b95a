import argparse
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.cli.call import Call
from desktop.errors import StorageError, UsageError
from desktop.views.conductor import Conductor
from desktop.views.render import settle
from desktop.views.start import folder_of, open_profile, open_window, remember
from tests.views.small_ledger import PASSWORD

pytestmark = pytest.mark.slow

PAGES = {
    "batch", "chain", "drafts", "findings", "incidents", "keys", "lab", "new", "outbox", "overview",
    "peers", "points", "private", "records", "samples", "services", "settings", "trails", "verify",
}  # fmt: skip


def _call(**options: object) -> Call:
    return Call(argparse.Namespace(**options))


def test_a_window_opens_on_a_profile_and_lets_it_go_again(
    qapp: QApplication, profile: Path
) -> None:
    for _ in range(2):
        with ExitStack() as stack:
            opened = open_profile(qapp, profile, stack)
            assert isinstance(opened, Conductor)
            opened.start(sync=True)
            settle(opened)
            assert opened.window.state_light.text().startswith("Final to block 3")
            assert opened.window.padlock.text() == "Key locked"


def test_a_second_window_on_the_same_profile_is_refused(
    qapp: QApplication, qtbot: QtBot, profile: Path
) -> None:
    with ExitStack() as first, ExitStack() as second:
        opened = open_profile(qapp, profile, first)
        qtbot.addWidget(opened.window)
        with pytest.raises(StorageError, match="Another window"):
            open_profile(qapp, profile, second)


def test_a_damaged_profile_is_refused(qapp: QApplication, profile: Path) -> None:
    file = profile / "profile.json"
    file.write_bytes(file.read_bytes().replace(b"mayor", b"mayoR"))
    with ExitStack() as stack, pytest.raises(StorageError, match="damaged"):
        open_profile(qapp, profile, stack)


def test_without_a_screen_the_window_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    with pytest.raises(StorageError, match="no screen"):
        open_window(_call(profile=Path("nowhere")))


def test_the_last_profile_is_opened_again(
    monkeypatch: pytest.MonkeyPatch, profile: Path, tmp_path: Path
) -> None:
    monkeypatch.setattr("desktop.views.start.default_folder", lambda: tmp_path / "data")
    monkeypatch.setattr("desktop.cli.call.default_folder", lambda: tmp_path / "data")
    assert folder_of(_call()) == tmp_path / "data"
    remember(profile)
    assert folder_of(_call()) == profile.resolve()
    assert folder_of(_call(profile=tmp_path / "other")) == tmp_path / "other"


@pytest.mark.usefixtures("qapp")
def test_a_size_that_is_none_is_refused(profile: Path, tmp_path: Path) -> None:
    call = _call(
        profile=profile, render=tmp_path / "out", theme="light", size="wide", language="en"
    )
    with pytest.raises(UsageError, match="size wide is none"):
        open_window(call)


@pytest.mark.usefixtures("qapp")
def test_a_language_that_nobody_translated_is_refused(profile: Path, tmp_path: Path) -> None:
    call = _call(
        profile=profile, render=tmp_path / "out", theme="light", size="900x500", language="tlh"
    )
    with pytest.raises(UsageError, match="does not speak tlh"):
        open_window(call)


@pytest.mark.slow
@pytest.mark.usefixtures("qapp")
def test_every_page_is_drawn_to_a_picture(
    profile: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "password").write_text(PASSWORD)
    call = _call(
        profile=profile,
        password_file=tmp_path / "password",
        render=tmp_path / "out",
        theme="dark",
        size="900x500",
        language="en",
    )
    assert open_window(call) == 0
    files = sorted((tmp_path / "out").glob("*.png"), key=lambda file: file.stem)
    stems = [file.stem for file in files]
    assert {stem.partition("-")[0] for stem in stems} == PAGES
    assert {"chain-block", "new-form"} < set(stems)
    assert {(QImage(str(file)).width(), QImage(str(file)).height()) for file in files} == {
        (900, 500)
    }
    assert str(files[0]) in capsys.readouterr().out
