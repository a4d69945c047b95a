"""Whether a writer's clock may be believed, by what the other authorities' clocks say.

A seal with a time that lies ahead is refused by every cosigner until that time has come, and no
later seal may say an earlier one. So a writer that knows other authorities seals only while its
clock is not ahead of theirs. Each cosignature says what its maker's clock showed; the middle one of
them counts, so that one wrong clock among several changes nothing. Before anybody was heard, a
clock counts that is within a day of what the log itself knows; `desktop.node.continuity` has a
writer wait for the others anyway.
"""

import threading
from collections.abc import Callable

from desktop.domains.admission import TOLERANCE_MS
from desktop.errors import CivicLedgerError
from desktop.ledger.scalar import format_time

LEAP_MS = 24 * 60 * 60 * 1000
"""How far a clock may be past the log before somebody else has confirmed it."""

_LAST_MS = 253_402_300_799_999  # of the year 9999


class ClockAheadError(CivicLedgerError):
    """A clock that is ahead, as far as can be known; nothing is sealed by it."""

    code = "CLOCK_AHEAD"


class ClockWatch:
    """Compares one clock with those of others; use it from any thread."""

    def __init__(
        self,
        clock_ms: Callable[[], int],
        monotonic_s: Callable[[], float],
        known_ms: int,
        *,
        has_others: bool,
    ) -> None:
        """Begin without having heard anybody.

        Args:
            clock_ms: the clock that is looked at, Unix milliseconds.
            monotonic_s: one that never goes back, nor leaps.
            known_ms: the newest time that the log proves.
            has_others: whether there is anybody to hear.
        """
        self._clock, self._monotonic = clock_ms, monotonic_s
        self._known_ms, self._has_others = known_ms, has_others
        self._guard = threading.Lock()
        self._heard: dict[str, float] = {}  # authority: its clock less our monotonic one, ms

    def hear(self, authority_id: str, time_s: int) -> None:
        """Remember what another authority's clock shows now."""
        with self._guard:
            self._heard[authority_id] = time_s * 1000 - self._monotonic() * 1000

    def ahead(self) -> ClockAheadError | None:
        """Return why nothing should be sealed now, or None where the clock may be believed."""
        now = self._clock()
        with self._guard:
            offsets = sorted(self._heard.values())
        if offsets:
            theirs = round(offsets[len(offsets) // 2] + self._monotonic() * 1000)
            return _ahead(now, theirs) if now > theirs + TOLERANCE_MS else None
        if self._has_others and now > self._known_ms + LEAP_MS:
            return _unheard(now, self._known_ms)
        return None


def _ahead(now: int, theirs: int) -> ClockAheadError:
    return ClockAheadError(
        f"This node's clock says {_time(now)}, the other authorities' clocks {_time(theirs)}.",
        means="Nobody would cosign a block with this time. None is sealed; what comes stays "
        "queued, and nothing is lost.",
        do="Set this machine's clock. The node goes on by itself.",
    )


def _unheard(now: int, known: int) -> ClockAheadError:
    return ClockAheadError(
        f"This node's clock says {_time(now)}, and the log ends at {_time(known)}. No other "
        "authority has confirmed the time yet.",
        means="The clock may be wrong. None is sealed before one of them answers; what comes "
        "stays queued.",
        do="Look at this machine's clock, and whether the other nodes run and can be reached.",
    )


def _time(ms: int) -> str:
    return format_time(min(max(ms, 0), _LAST_MS))
