"""Rows of records, what they add up to, and alarms, as the checks after a sync keep them.

Rows are named by hashes (`desktop.replica.check_index.name_hash`); two of one hash only make more
be looked at. Names of sums are twice as long, for two sums of one name would both be wrong.
"""

import hashlib
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from desktop.checks.observed import Observed
from desktop.checks.reach import Adder, Names
from desktop.replica.check_index import name_hash
from desktop.replica.database import Database, Row

_MOST_SUMS = 200_000  # whose totals are remembered while records pass by


class Place(NamedTuple):
    """A place of a row with all records that share it."""

    row: int
    at: int
    records: tuple[int, ...]


class RowWriter:
    """Puts down where records of one field stand, and what they add up to, in their order."""

    def __init__(self, index: Database, field: str, adder: Adder | None) -> None:
        self._index, self._field, self._adder = index, field, adder
        self._stands: list[Row] = []
        self._alarms: list[Row] = []
        self._tallies: list[Row] = []
        self._totals: dict[bytes, int] = {}

    def __len__(self) -> int:
        """Return how many rows wait to be written."""
        return len(self._stands) + len(self._tallies)

    def add(self, key: int, one: Observed, names: Names) -> None:
        """Take in one record."""
        for stand in names.stands:
            self._stands.append((name_hash(self._field, stand.row), stand.at, key))
        for alarm in names.alarms:
            row = name_hash(self._field, alarm.row)
            self._alarms.append((self._field, row, alarm.lag_ms))
        if self._adder is not None:
            amounts = Counter[str]()
            for name, amount in self._adder(one):
                amounts[name] += amount
            for name, amount in amounts.items():
                self._tally(sum_name(self._field, name), key, amount)

    def _tally(self, name: bytes, key: int, amount: int) -> None:
        if name not in self._totals:
            if len(self._totals) >= _MOST_SUMS:
                self.flush()
                self._totals.clear()
            self._totals[name] = total_before(self._index, name, key)
        self._totals[name] += amount
        self._tallies.append((name, key, self._totals[name]))

    def flush(self) -> None:
        """Write what waits."""
        many = self._index.many
        many("insert or ignore into stand values (?, ?, ?)", self._stands)
        many("insert or ignore into alarm values (?, ?, ?)", self._alarms)
        many("insert or replace into tally values (?, ?, ?)", self._tallies)
        self._stands, self._alarms, self._tallies = [], [], []


def sum_name(field: str, name: str) -> bytes:
    """Return the name of a sum as it is kept."""
    text = f"{field}\n{name}".encode("utf-8", "surrogatepass")
    return hashlib.blake2b(text, digest_size=16).digest()


def total_before(index: Database, name: bytes, key: int) -> int:
    """Return what all records before a key add up to."""
    row = index.one(
        "select total from tally where name = ? and record < ? order by record desc limit 1",
        (name, key),
    )
    return 0 if row is None else int(row[0])


def at_place(index: Database, row: int, at: int) -> Place:
    """Return the records at a place of a row; there may be none."""
    found = index.query("select record from stand where row = ? and at = ?", (row, at))
    return Place(row, at, tuple(one[0] for one in found))


def next_place(index: Database, row: int, at: int, *, is_up: bool) -> Place | None:
    """Return the nearest place above or below one; None where the row ends."""
    found = index.one(_ABOVE if is_up else _BELOW, (row, at))
    return None if found is None else at_place(index, row, found[0])


_ABOVE = "select at from stand where row = ? and at > ? order by at limit 1"
_BELOW = "select at from stand where row = ? and at < ? order by at desc limit 1"


def standing(index: Database, row: int, low: int, high: int, most: int) -> set[int]:
    """Return the records between two places, both included; more than ``most`` at times."""
    found = index.query(
        "select record from stand where row = ? and at >= ? and at <= ? limit ?",
        (row, low, high, most + 1),
    )
    return {one[0] for one in found}


class Ringing(NamedTuple):
    """A row of which a place has been the last for some time, as it may be."""

    last: Place
    low: int  # the places whose time ran out since the last look
    high: int


def ringing(index: Database, field: str, since_ms: int, now_ms: int) -> Iterator[Ringing]:
    """Yield the rows whose alarm may have gone off between two times, both included."""
    for row, lag, last in index.query(_ALARMS, (field,)):
        if last is not None and last + lag >= since_ms:
            yield Ringing(at_place(index, row, last), since_ms - lag, now_ms - lag)


_ALARMS = """
    select row, lag, (select max(at) from stand where stand.row = alarm.row)
    from alarm where field = ?
"""
