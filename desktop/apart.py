"""Run a function in a process of its own, with its progress, its cancel and its expected errors.

Messages are tuples: ``("progress", done, total)``, then one of ``("done", answer)``,
``("refused", what, means, do)`` or ``("cancelled",)``. The child is sent single words: that it
should stop, hold, or go on. Function, argument and answer have to be such as pickle can carry.
"""

import os
import signal
import threading
from collections.abc import Callable
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection
from typing import Any, Protocol, TypeVar, cast

from desktop.errors import CivicLedgerError, StorageError
from desktop.progress import Cancelled, Gate, Report

_A = TypeVar("_A")
_R = TypeVar("_R")
_POLL_S = 0.1
_PATIENCE_S = 5.0


class _Ours(Protocol):
    """The parent's end of the pipe; its class differs by platform."""

    def poll(self, timeout: float) -> bool: ...

    def recv(self) -> tuple[Any, ...]: ...

    def send(self, obj: object) -> None: ...


class EndedError(StorageError):
    """A process that ended without an answer."""


def run_apart(
    work: Callable[[_A, Report], _R], argument: _A, report: Report, gate: Gate | None = None
) -> _R:
    """Return what a function answers in another process.

    Args:
        work: a function of a module; it is told the argument and a report.
        argument: what it works on.
        report: told of its progress; may cancel.
        gate: holds the process at its next report, where there is one.

    Raises:
        EndedError: the process ended without a word.
        StorageError: the function raised an expected error; these are its words.
        Cancelled: from ``report``.
    """
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_work, args=(work, argument, theirs))
    process.start()
    theirs.close()
    is_asked = True
    try:
        answer = _listen(ours, report, gate)
        is_asked = False
    finally:
        if is_asked:
            _send(ours, "stop")
        ours.close()
        process.join(_PATIENCE_S)
        if process.is_alive():
            process.terminate()
            process.join()
    return cast("_R", answer)


def begin() -> None:
    """Make a new process leave interrupts to its parent, and end when that ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()
    assert parent is not None  # it was spawned

    def follow() -> None:
        parent.join()
        os._exit(1)

    threading.Thread(target=follow, name="follow", daemon=True).start()


def _listen(ours: _Ours, report: Report, gate: Gate | None) -> object:
    done, total = 0, 0
    is_held = False
    while True:
        if gate is not None and gate.is_held is not is_held:
            is_held = not is_held
            _send(ours, "hold" if is_held else "go")
        report(done, total)
        try:
            if not ours.poll(_POLL_S):
                continue
            word, *values = ours.recv()
        except (EOFError, OSError):
            raise EndedError(
                "The work ended without an answer.",
                means="Its process was stopped from outside, or ran out of memory.",
                do="Start it again.",
            ) from None
        if word == "progress":
            done, total = values
        elif word == "refused":
            what, means, do = values
            raise StorageError(what, means=means, do=do)
        elif word == "cancelled":
            raise Cancelled
        else:
            return values[0]


def _send(ours: _Ours, word: str) -> None:
    try:
        ours.send(word)
    except OSError:  # it has ended already
        return


def _obey(theirs: Connection) -> None:
    """Do what the parent has said meanwhile; held, wait for its next word."""
    is_held = False
    while is_held or theirs.poll():
        word = theirs.recv()
        if word == "stop":
            raise Cancelled
        is_held = word == "hold"


def _work(work: Callable[[Any, Report], object], argument: object, theirs: Connection) -> None:
    begin()
    told = -1

    def report(done: int, total: int) -> None:
        nonlocal told
        _obey(theirs)
        if done != told:
            told = done
            theirs.send(("progress", done, total))

    try:
        answer: tuple[object, ...] = ("done", work(argument, report))
    except Cancelled:
        answer = ("cancelled",)
    except CivicLedgerError as error:
        answer = ("refused", error.what, error.means, error.do)
    try:
        theirs.send(answer)
    except OSError:  # nobody listens any more
        return
