"""What happens with bugs: every way in which one can surface leads to one rotating log.

The log holds where a bug happened, never with what: exception texts and values of records stay out
of it, so that it can be handed to someone else. Also: one window per profile.
"""

import faulthandler
import logging
import sys
import threading
import traceback
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import TextIO

from PySide6.QtCore import (
    QLockFile,
    QMessageLogContext,
    QObject,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)

from desktop.views.parts.plain import shown

_LOG_BYTES = 1_000_000
_LOG_FILES = 4
_CRASH_SUFFIX = ".crash"
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class Hooks(QObject):
    """The hooks while they are installed; `close` puts back what was there before."""

    bug_found = Signal(str)  # the kind of the exception; emitted from any thread

    def __init__(self, log_path: Path) -> None:
        super().__init__()
        log_path.parent.mkdir(parents=True, exist_ok=True)
        self._log = logging.getLogger("civicledger.window")
        self._handler = RotatingFileHandler(
            log_path, maxBytes=_LOG_BYTES, backupCount=_LOG_FILES - 1, encoding="utf-8", delay=True
        )
        self._handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        self._log.propagate = False
        self._log.addHandler(self._handler)
        self._crashes = _open_crash_file(log_path)
        self._before = sys.excepthook
        self._thread_before: Callable[[threading.ExceptHookArgs], object] = threading.excepthook
        self._qt_before = qInstallMessageHandler(self._qt_said)
        sys.excepthook = self._raised
        threading.excepthook = self._raised_in_thread

    def close(self) -> None:
        """Put back the hooks that were there, and close the files."""
        sys.excepthook = self._before
        threading.excepthook = self._thread_before
        qInstallMessageHandler(self._qt_before)
        if self._crashes is not None:
            faulthandler.disable()
            self._crashes.close()
        self._log.removeHandler(self._handler)
        self._handler.close()

    def _raised(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before(kind, error, trace)
            return
        self._write(kind, trace, "")

    def _raised_in_thread(self, args: threading.ExceptHookArgs) -> None:
        thread = f" in thread {args.thread.name}" if args.thread else ""
        self._write(args.exc_type, args.exc_traceback, thread)

    def _write(self, kind: type[BaseException], trace: TracebackType | None, where: str) -> None:
        frames = traceback.extract_tb(trace)
        places = "".join(f"\n  {it.filename}:{it.lineno} {it.name}" for it in frames)
        self._log.error("%s%s%s", kind.__name__, where, places)
        self.bug_found.emit(kind.__name__)

    def _qt_said(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        self._log.log(_LEVELS.get(kind, logging.WARNING), "Qt: %s", shown(message, 200))


def claim_profile(lock_path: Path) -> QLockFile | None:
    """Return the lock that makes this the only window on a profile; None: another one is open."""
    lock_path.parent.mkdir(parents=True, exist_ok=True)
    lock = QLockFile(str(lock_path))
    lock.setStaleLockTime(0)  # a lock is stale when its process is gone, never by age
    return lock if lock.tryLock(0) else None


def _open_crash_file(log_path: Path) -> TextIO | None:
    """Let a crash of the interpreter itself write its stack beside the log."""
    if faulthandler.is_enabled():  # someone, for example a test run, listens already
        return None
    crashes = log_path.with_name(log_path.name + _CRASH_SUFFIX).open("a", encoding="utf-8")
    faulthandler.enable(crashes)
    return crashes
