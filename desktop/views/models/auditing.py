"""Run an audit in a process of its own, so that the window never waits for it."""

from desktop.apart import EndedError, run_apart
from desktop.audit.results import Audited
from desktop.audit.run import Request, audit
from desktop.errors import StorageError
from desktop.progress import Report


def run_audit(request: Request, report: Report) -> Audited:
    """Return what an audit in another process found.

    Raises:
        StorageError: the replica cannot be audited, or the process ended without a word.
        Cancelled: from ``report``.
    """
    try:
        return run_apart(audit, request, report)
    except EndedError as error:
        raise StorageError(
            "The audit ended without an answer.",
            means=error.means,
            do="Start it again; what it had verified is remembered.",
        ) from error
