"""An audit in a process of its own, so that no window waits; private documents opened in ours."""

from contextlib import suppress

from desktop import private_documents
from desktop.apart import EndedError, run_apart
from desktop.audit.afterwards import with_opened
from desktop.audit.results import Audited
from desktop.audit.run import Request, audit
from desktop.checks.check import Timetable
from desktop.errors import LockedError, StorageError
from desktop.progress import Gate, Report
from desktop.session import Session
from desktop.views.saying import say


def run_audit(request: Request, report: Report, gate: Gate | None = None) -> Audited:
    """Return what an audit in another process found.

    Raises:
        StorageError: the replica cannot be audited, or the process ended without a word.
        Cancelled: from ``report``.
    """
    try:
        return run_apart(audit, request, report, gate)
    except EndedError as error:
        raise StorageError(
            say("The audit ended without an answer."),
            means=error.means,
            do=say("Start it again; what it had verified is remembered."),
        ) from error


def open_documents(
    session: Session,
    request: Request,
    most: Audited,
    report: Report,
    timetable: Timetable | None = None,
) -> Audited:
    """Return an audit with what the user's private documents add, opened where the key is.

    Args:
        session: of this process.
        request: what the other process was asked.
        most: what it found, nine tenths of the whole.
        report: told of the last tenth.
        timetable: that single taps are held against; None leaves that check out.

    Raises:
        StorageError: the replica cannot be read.
        Cancelled: from ``report``.
    """
    opener = None
    with suppress(LockedError):  # meanwhile
        opener = private_documents.opener(session.decryption_key(), timetable)
    return with_opened(
        request.folder, most, opener, lambda done, total: report(9 * total + done, 10 * total)
    )
