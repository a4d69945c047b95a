"""The rows in which records of one group stand, as far as they are asked for after a sync.

See `desktop.checks.reach` for what a row is.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from desktop.checks.reach import EVER, Span, Stand
from desktop.ledger.scalar import parse_time
from desktop.replica import check_rows
from desktop.replica.check_index import name_hash
from desktop.replica.check_rows import Place
from desktop.replica.database import Database

Walk = tuple[int, int, bool]  # row, place, upwards


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of one group."""

    index: Database
    field: str
    withdrawn: Callable[[Iterable[int]], set[int]]  # which of some records, by their keys
    most: int  # records of a span; one more says that there are more

    def neighbours(self, stands: Iterable[Stand]) -> set[int]:
        """Return what shares some places, and the nearest on either side that still count."""
        places = {(name_hash(self.field, it.row), it.at) for it in stands if it.has_neighbours}
        found = set[int]()
        for row, at in places:
            found.update(check_rows.at_place(self.index, row, at).records)
        return found | self._nearest((row, at, up) for row, at in places for up in (False, True))

    def within(self, spans: Iterable[Span]) -> set[int]:
        """Return what stands in some parts of rows."""
        found, before = set[int](), list[Walk]()
        for row, low, high, and_before in set(spans):
            name = name_hash(self.field, row)
            found |= check_rows.standing(self.index, name, low, min(high, EVER), self.most)
            if and_before:
                before.append((name, low, False))
            if len(found) > self.most:
                break
        return found | self._nearest(before)

    def overdue(self, since: str, now: str) -> set[int]:
        """Return the last records of rows that nothing has followed for as long as is allowed."""
        if not now:
            return set()
        since_ms = parse_time(since) if since else 0
        ringing = [*check_rows.ringing(self.index, self.field, since_ms, parse_time(now))]
        later = [it for it in ringing if it.last.at > it.high]
        gone = {*self._gone(it.last for it in later)}
        found = set[int]()
        for it in ringing:
            if it.last.at <= it.high or it.last in gone:
                row = it.last.row
                found |= check_rows.standing(self.index, row, it.low, it.high, self.most)
        return found

    def _nearest(self, walks: Iterable[Walk]) -> set[int]:
        """Return the nearest records that were not withdrawn, and those passed on the way."""
        found, waiting = set[int](), {*walks}
        while waiting and len(found) <= self.most:
            reached = dict[Walk, Place]()
            for row, at, is_up in waiting:
                place = check_rows.next_place(self.index, row, at, is_up=is_up)
                if place is not None:
                    reached[row, place.at, is_up] = place
            found.update(key for place in reached.values() for key in place.records)
            gone = {*self._gone(reached.values())}
            waiting = {walk for walk, place in reached.items() if place in gone}
        return found

    def _gone(self, places: Iterable[Place]) -> Iterator[Place]:
        """Yield the places at which everything was withdrawn."""
        listed = [*places]
        withdrawn = self.withdrawn(key for place in listed for key in place.records)
        return (place for place in listed if withdrawn.issuperset(place.records))
