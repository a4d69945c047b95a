"""One window per profile: a second start of the program brings the first window to the front.

The window on a profile listens on a local socket, a file or a pipe of this machine and never of a
network, that only its own user may open. Its name derives from the profile's folder. A newcomer
that finds the profile's lock taken asks there, and the answer tells it whether a window was shown.
Nothing else is ever said, so whoever listens in or answers falsely learns and reaches nothing.
"""

import hashlib
import os
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from desktop.errors import StorageError

_ASK, _ANSWER = b"show\n", b"shown\n"
_WAIT_MS = 1_000
_WAITING = 8  # newcomers at a time


class OpenElsewhereError(StorageError):
    """The profile is open in another window, which has come to the front."""


class FrontDoor(QObject):
    """Hears newcomers for as long as a window is open on a profile; only its holder makes one."""

    show_asked = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.setMaxPendingConnections(_WAITING)
        self._server.newConnection.connect(self._let_in)
        name = server_name(folder)
        QLocalServer.removeServer(name)  # left by a crash: whoever holds the lock is alone
        self._server.listen(name)

    def is_open(self) -> bool:
        """Tell whether newcomers are heard; where they are not, they are refused all the same."""
        return self._server.isListening()

    def close(self) -> None:
        """Hear nobody any more."""
        self._server.close()

    @Slot()
    def _let_in(self) -> None:
        while (newcomer := self._server.nextPendingConnection()) is not None:
            newcomer.setReadBufferSize(len(_ASK))
            newcomer.readyRead.connect(self._hear)
            newcomer.disconnected.connect(newcomer.deleteLater)

    @Slot()
    def _hear(self) -> None:
        newcomer = self.sender()
        if not isinstance(newcomer, QLocalSocket) or newcomer.bytesAvailable() < len(_ASK):
            return
        if newcomer.read(len(_ASK)).data() == _ASK:
            self.show_asked.emit()
            newcomer.write(_ANSWER)  # and the newcomer goes by itself
        else:
            newcomer.disconnectFromServer()


def ask_to_show(folder: Path, wait_ms: int = _WAIT_MS) -> bool:
    """Return whether the window that is open on a profile has come to the front.

    Waits for the answer, so it is for a program that has no window yet.
    """
    _let_others_come_forward()
    socket = QLocalSocket()
    socket.connectToServer(server_name(folder))
    if not socket.waitForConnected(wait_ms):
        return False
    socket.write(_ASK)
    while socket.bytesAvailable() < len(_ANSWER) and socket.waitForReadyRead(wait_ms):
        pass
    return socket.read(len(_ANSWER)).data() == _ANSWER


def server_name(folder: Path) -> str:
    """Return where the window on a profile listens: a pipe's name, or a file's full path."""
    digest = hashlib.sha256(os.fsencode(folder.resolve())).hexdigest()[:24]
    if sys.platform == "win32":
        return f"civicledger-{digest}"
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    home = Path(runtime) if runtime and Path(runtime).is_dir() else Path(tempfile.gettempdir())
    return str(home / f"civicledger-{digest}")


def _let_others_come_forward() -> None:
    """Allow the other process to take the foreground, which Windows grants only on our word."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415  (it has this call on Windows only)

        ctypes.windll.user32.AllowSetForegroundWindow(-1)  # any process
