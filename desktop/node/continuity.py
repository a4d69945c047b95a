"""Whether a writer's log is the newest there is, and not one from a backup.

A writer that goes on from an older state signs a second history. So where it knows other
authorities it seals nothing after its start before a quorum has signed its newest tree again: any
tree that was final had a quorum, and two of them share an honest authority, which has signed
nothing above. A cosigner's bare word that it signed more stops nobody; a note with the log's own
signature over more entries does, for only this log's key can have made it.
"""

import threading
from collections.abc import Callable

from desktop.errors import CivicLedgerError, FormatError, SignatureError
from desktop.ledger.checkpoint import parse_checkpoint
from desktop.ledger.note import VerifierKey, known, parse_note


class LogBehindError(CivicLedgerError):
    """A log that ends below what it has published; nothing is sealed on it."""

    code = "LOG_BEHIND"


class Continuity:
    """What is known of a log's newest size since the start; use it from any thread."""

    def __init__(
        self, origin: str, log_key: Callable[[], VerifierKey], *, has_others: bool
    ) -> None:
        """Begin without having heard anybody.

        Args:
            origin: of the ledger.
            log_key: returns the key with which this log signs.
            has_others: whether there is anybody to hear.
        """
        self._origin, self._log_key = origin, log_key
        self._guard = threading.Lock()
        self._is_confirmed = not has_others
        self._behind: LogBehindError | None = None

    @property
    def behind(self) -> LogBehindError | None:
        """Why this log may never go on, once that is proven."""
        with self._guard:
            return self._behind

    @property
    def may_seal(self) -> bool:
        """Whether a quorum has signed the newest tree since the start, and nobody more."""
        with self._guard:
            return self._is_confirmed and self._behind is None

    def confirm(self) -> None:
        """Take note that a quorum has signed the newest tree."""
        with self._guard:
            self._is_confirmed = True

    def hear(self, authority_id: str, note: bytes, size: int) -> LogBehindError | None:
        """Look at what a cosigner shows for having signed more; return why this log is behind.

        Args:
            authority_id: who shows it.
            note: a checkpoint, unverified.
            size: entries of this log.
        """
        try:
            shown = parse_checkpoint(note)
            known(parse_note(note), [self._log_key()])
        except (FormatError, SignatureError):
            return None  # its word alone
        if shown.origin != self._origin or shown.size <= size:
            return None
        with self._guard:
            self._behind = self._behind or _behind(authority_id, shown.size, size)
            return self._behind


def _behind(authority_id: str, theirs: int, ours: int) -> LogBehindError:
    return LogBehindError(
        f"This log has {ours} entries; {authority_id} shows {theirs} that it has signed itself.",
        means="It was restored from a backup. To go on would be a second history, so nothing is "
        "sealed and nothing is taken.",
        do="Stop this node, keep its home, fetch the log from a cosigner into a new home, and only "
        "then let it write again.",
    )
