"""The chain of seals, checked without replaying the rules.

Used where the rules are not replayed: by a quick audit, and above a damaged entry. Every field of a
seal is compared with what the stored log itself demands; the charter in force has to be told.
"""

from collections.abc import Callable
from dataclasses import replace

from desktop.audit.results import Results
from desktop.audit.stored_log import StoredLog
from desktop.errors import FormatError
from desktop.finding import Pair
from desktop.ledger.charter import Charter
from desktop.ledger.merkle import CompactRange, peak_nodes
from desktop.ledger.scalar import format_time
from desktop.ledger.seal import MAX_STATEMENTS, Seal, first_fault, parse_seal

_STEPS = 256  # entries from which on a tree is resumed from the log's own hashes

CharterAt = Callable[[int], Charter | None]
"""Returns the charter under which the entry of an index is judged, where it is known."""


def check_seals(
    log: StoredLog, end: int, charter_at: CharterAt, results: Results, start: Seal | None = None
) -> None:
    """Check the seals of the first ``end`` entries above the seal ``start``, or all of them."""
    index = 0 if start is None else start.size
    walk = _Walk(log, charter_at, results, start, index)
    for seal in (one for one in log.seals if index <= one < end):
        walk.step(seal)
    if walk.first < end and not any(walk.first <= one < end for one in log.damaged):
        results.report(
            "SEAL_MISSING",
            f"The log ends inside block {walk.height}, without its seal.",
            entry=end,
            block=walk.height,
        )


class _Walk:
    """Goes from seal to seal and remembers what the next one has to say."""

    def __init__(
        self,
        log: StoredLog,
        charter_at: CharterAt,
        results: Results,
        start: Seal | None,
        first: int,
    ) -> None:
        self._log, self._charter_at, self._results = log, charter_at, results
        self._tree = _tree_of(log, first)
        self._previous = log.leaf(first - 1) if first else b""
        self._time = "" if start is None else start.time
        self.height = 0 if start is None else start.height + 1
        self.first = first
        self._is_lost = False

    def step(self, index: int) -> None:
        """Check the seal at an index."""
        if index - self._tree.size > _STEPS:
            self._tree = _tree_of(self._log, index)
        for at in range(self._tree.size, index):
            self._tree.append(self._log.leaf(at))
        is_damaged = self._is_lost or self._holds_damage(index)
        self._is_lost = index in self._log.damaged  # where the next block begins is not sure then
        seal = self._read(index)
        if seal is not None:
            self._compare(seal, index, is_damaged=is_damaged)
            self._time, self.height = seal.time, seal.height
        self._results.count("seals")
        self._previous = self._log.leaf(index)
        self._tree.append(self._previous)
        self.height += 1
        self.first = index + 1

    def _holds_damage(self, index: int) -> bool:
        return any(self.first <= one <= index for one in self._log.damaged)

    def _read(self, index: int) -> Seal | None:
        if index in self._log.damaged:
            return None  # named already
        entry = self._log.entry(index)
        try:
            return parse_seal(entry or b"")
        except FormatError as error:
            self._report("FORM", index, error.what)
            return None

    def _compare(self, seal: Seal, index: int, *, is_damaged: bool) -> None:
        charter = self._charter_at(index)
        expected = replace(
            seal,
            ledger=seal.ledger if charter is None else charter.origin,
            height=seal.height if is_damaged else self.height,
            first=seal.first if is_damaged else self.first,
            count=seal.count if is_damaged else max(1, min(index - self.first, MAX_STATEMENTS)),
            root=self._tree.root(),
            previous=seal.previous if is_damaged else self._previous,
            time=self._time or seal.time,
            rules=seal.rules if charter is None else charter.rules,
        )
        known = [seal.proposer] if charter is None else [one.id for one in charter.authorities]
        field = first_fault(seal, expected, known)
        if field is not None:
            self._report(field, index, f"It has a wrong {field}.", _pair(seal, expected, field))

    def _report(self, field: str, index: int, why: str, pair: Pair | None = None) -> None:
        self._results.report(
            f"SEAL_{field.upper()}",
            f"The seal of block {self.height} is wrong. {why}",
            entry=index,
            block=self.height,
            pair=pair,
        )


def _pair(seal: Seal, expected: Seal, field: str) -> Pair | None:
    """Return a field's recomputed value beside the one that stands there."""
    if field in ("time", "proposer"):  # the proposer's to choose, within bounds
        return None
    right, stands = getattr(expected, field), getattr(seal, field)
    return Pair(*(one.hex() if isinstance(one, bytes) else str(one) for one in (right, stands)))


def _tree_of(log: StoredLog, size: int) -> CompactRange:
    """Return the right edge of the recomputed tree of the first ``size`` entries."""
    return CompactRange(size, log.reader(size)(peak_nodes(size)) if size else ())


def newest_seal(log: StoredLog, end: int) -> Seal | None:
    """Return the last readable seal within the first ``end`` entries."""
    for index in reversed(log.seals):
        entry = log.entry(index) if index < end else None
        if entry is not None and index not in log.damaged:
            try:
                return parse_seal(entry)
            except FormatError:
                continue
    return None


def size_at(log: StoredLog, time_ms: int) -> int:
    """Return the size after the last seal that is not after a time; 0 where there is none."""
    text = format_time(time_ms)
    size = 0
    for index in log.seals:
        try:
            seal = parse_seal(log.entry(index) or b"")
        except FormatError:
            continue
        if seal.time > text:
            break
        size = index + 1
    return size
