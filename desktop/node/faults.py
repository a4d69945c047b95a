"""Where our own mistakes end: a line in the node's journal, words for its operator, and its end.

A thread that dies of a mistake would leave a node that looks well and does nothing. What an
exception says is not written down, for it may quote a record; where it came from is.
"""

import threading
from pathlib import Path
from traceback import walk_tb
from types import TracebackType

from desktop.errors import CivicLedgerError
from desktop.node.journal import Journal

_FRAMES = 12


class FaultError(CivicLedgerError):
    """A mistake in this program that stopped a node."""

    code = "FAULT"


class Faults:
    """The hook for what nobody else catches."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self.error: FaultError | None = None

    def in_thread(self, args: threading.ExceptHookArgs) -> None:
        """Take what ended a thread, in the place of `threading.excepthook`."""
        thread = "" if args.thread is None else args.thread.name
        if isinstance(args.exc_value, CivicLedgerError):
            self._journal.trouble("thread ended", args.exc_value, thread=thread)
            what = f"A part of this node has stopped: {args.exc_value.what}"
        else:
            self._write(args.exc_type, args.exc_traceback, thread)
            what = f"A part of this node has stopped because of a fault ({args.exc_type.__name__})."
        self.error = self.error or FaultError(
            what,
            means="This node ends; what it acknowledged is kept.",
            do="Keep logs/node.log, start the node again, and report the fault.",
        )

    def in_answer(self, error: Exception) -> None:
        """Take what went wrong with one request; the others go on."""
        self._write(type(error), error.__traceback__, "answer")

    def _write(self, kind: type[BaseException], trace: TracebackType | None, thread: str) -> None:
        frames = [(Path(frame.f_code.co_filename).name, line) for frame, line in walk_tb(trace)]
        where = " ".join(f"{name}:{line}" for name, line in frames[-_FRAMES:])
        self._journal.tell("fault", kind=kind.__name__, thread=thread, where=where)
