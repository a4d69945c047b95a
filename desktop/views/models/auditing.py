"""Run an audit in a process of its own, so that the window never waits for it.

The parent's side is a core function with ``report``, to be run as a `Task`; it relays progress and
cancel. Messages are tuples: ``("progress", done, total)``, then one of ``("done", Audited)``,
``("refused", what, means, do)`` or ``("cancelled",)``. The only word that the child is sent is
that it should stop.
"""

from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Any

from desktop.audit.results import Audited
from desktop.audit.run import Request, audit
from desktop.errors import CivicLedgerError, StorageError
from desktop.progress import Cancelled, Report

_POLL_S = 0.1
_PATIENCE_S = 5.0


def run_audit(request: Request, report: Report) -> Audited:
    """Return what an audit in another process found.

    Raises:
        StorageError: the replica cannot be audited, or the process ended without a word.
        Cancelled: from ``report``.
    """
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_work, args=(request, theirs), daemon=True)
    process.start()
    theirs.close()
    try:
        return _listen(ours, report)
    except Cancelled:
        _stop(ours)
        raise
    finally:
        ours.close()
        process.join(_PATIENCE_S)
        if process.is_alive():
            process.terminate()
            process.join()


def _listen(ours: Any, report: Report) -> Audited:  # two types of Connection, by platform
    done, total = 0, 0
    while True:
        report(done, total)
        try:
            if not ours.poll(_POLL_S):
                continue
            word, *values = ours.recv()
        except (EOFError, OSError):
            raise StorageError(
                "The audit ended without an answer.",
                means="Its process was stopped from outside, or ran out of memory.",
                do="Start it again; what it had verified is remembered.",
            ) from None
        if word == "progress":
            done, total = values
        elif word == "refused":
            what, means, do = values
            raise StorageError(what, means=means, do=do)
        elif word == "cancelled":
            raise Cancelled
        else:
            audited: Audited = values[0]
            return audited


def _stop(ours: Any) -> None:
    try:
        ours.send("stop")
    except OSError:  # it has ended already
        return


def _work(request: Request, theirs: Connection) -> None:
    told = -1

    def report(done: int, total: int) -> None:
        nonlocal told
        if theirs.poll():
            raise Cancelled
        if done != told:
            told = done
            theirs.send(("progress", done, total))

    try:
        answer: tuple[object, ...] = ("done", audit(request, report))
    except Cancelled:
        answer = ("cancelled",)
    except CivicLedgerError as error:
        answer = ("refused", error.what, error.means, error.do)
    try:
        theirs.send(answer)
    except OSError:  # nobody listens any more
        return
