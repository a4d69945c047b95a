import os
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.views.single import FrontDoor, ask_to_show, server_name
from desktop.views.start import open_profile

_NEWCOMER = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from desktop.views.single import ask_to_show
app = QCoreApplication([])
print(ask_to_show(Path(sys.argv[1]), 10_000))
"""


@pytest.fixture
def runtime(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return the folder of this user's sockets, whose paths have at most 107 bytes."""
    with tempfile.TemporaryDirectory(prefix="cl-") as folder:
        monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
        yield Path(folder)


@pytest.mark.usefixtures("qapp", "runtime")
def test_without_a_window_nobody_answers(tmp_path: Path) -> None:
    assert not ask_to_show(tmp_path)


@pytest.mark.usefixtures("qapp")
def test_a_newcomer_is_heard_and_answered(qtbot: QtBot, runtime: Path, tmp_path: Path) -> None:
    door = FrontDoor(tmp_path)
    assert door.is_open()
    newcomer = QLocalSocket()
    with qtbot.waitSignals([door.show_asked, newcomer.readyRead]):
        newcomer.connectToServer(server_name(tmp_path))
        newcomer.write(b"show\n")
    assert newcomer.readAll().data() == b"shown\n"
    newcomer.disconnectFromServer()
    door.close()
    assert list(runtime.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="pipes there have no file")
@pytest.mark.usefixtures("qapp")
def test_the_door_is_a_local_socket_of_its_user_alone(runtime: Path, tmp_path: Path) -> None:
    door = FrontDoor(tmp_path)
    (file,) = runtime.iterdir()
    assert stat.S_ISSOCK(file.stat().st_mode)
    assert not stat.S_IMODE(file.stat().st_mode) & 0o077
    assert str(file) == server_name(tmp_path)
    door.close()


@pytest.mark.usefixtures("qapp", "runtime")
def test_what_a_crash_left_behind_is_no_obstacle(tmp_path: Path) -> None:
    if sys.platform != "win32":
        Path(server_name(tmp_path)).write_bytes(b"left over")
    door = FrontDoor(tmp_path)
    assert door.is_open()
    door.close()


@pytest.mark.usefixtures("qapp", "runtime")
def test_other_words_at_the_door_show_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    door = FrontDoor(tmp_path)
    heard: list[bool] = []
    door.show_asked.connect(lambda: heard.append(True))
    socket = QLocalSocket()
    with qtbot.waitSignal(socket.disconnected):
        socket.connectToServer(server_name(tmp_path))
        socket.write(b"hide everything")
    door.close()
    assert heard == []


def test_each_profile_has_a_door_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    assert server_name(tmp_path) != server_name(tmp_path / "b")
    assert server_name(tmp_path / "b" / "..") == server_name(tmp_path)


@pytest.mark.slow
@pytest.mark.usefixtures("runtime")
def test_a_second_start_brings_the_first_window_to_the_front(
    qapp: QApplication, qtbot: QtBot, profile: Path
) -> None:
    with ExitStack() as stack:
        opened = open_profile(qapp, profile, stack)
        qtbot.addWidget(opened.window)
        opened.window.show()
        opened.window.setWindowState(Qt.WindowState.WindowMinimized)
        newcomer = subprocess.Popen(
            [sys.executable, "-c", _NEWCOMER, str(profile)],
            stdout=subprocess.PIPE,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        )
        qtbot.waitUntil(lambda: newcomer.poll() is not None, timeout=20_000)
        out, _ = newcomer.communicate()
        assert out.strip() == b"True"
        assert not opened.window.isMinimized()
        assert opened.window.isVisible()


@pytest.mark.slow
@pytest.mark.usefixtures("runtime")
def test_a_second_window_leaves_the_profile_to_the_first(
    qapp: QApplication, qtbot: QtBot, profile: Path
) -> None:
    with ExitStack() as stack:
        opened = open_profile(qapp, profile, stack)
        qtbot.addWidget(opened.window)
        second = subprocess.Popen(
            [sys.executable, "-m", "desktop", "window", "--profile", str(profile)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        )
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=30_000)
        out, _ = second.communicate()
        assert second.returncode == 0
        assert b"brought to the front" in out
        assert opened.window.isVisible()
