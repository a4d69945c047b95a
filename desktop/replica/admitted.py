"""Admitted records as checks and watch-lists look at them, read from the replica's own entries.

What is read was examined when it was stored, so a statement is cut at its payload and a payload
into the bytes of its records, and only those that are asked for are decoded. Nothing is proven
here.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from desktop.checks.observed import Observed
from desktop.errors import FormatError, StorageError
from desktop.ledger.known_record import known_record
from desktop.ledger.record import Record, raw_records
from desktop.ledger.statement import cut_entry
from desktop.ledger.tiles import TILE_WIDTH
from desktop.replica import entries
from desktop.replica.database import Database, Row
from desktop.replica.state import NUMBERS, id_bytes

_CHUNK = 400  # values of one SQL list

Value = TypeVar("Value", str, int, bytes)


class Texts:
    """The bytes of records by their keys, best in the ledger's order."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._number, self._bundle = -1, tuple[bytes, ...]()
        self._entry, self._texts = -1, list[bytes]()

    def record(self, key: int) -> Record:
        """Return a record by its key; it must be an admitted one.

        Raises:
            StorageError: its entry is damaged or missing.
        """
        index, number = divmod(key, NUMBERS)
        if index != self._entry:
            if index // TILE_WIDTH != self._number:
                self._number = index // TILE_WIDTH
                self._bundle = entries.bundle(self._db, self._number)
            if index % TILE_WIDTH >= len(self._bundle):
                raise _damaged(index)
            self._entry, self._texts = index, _cut(self._bundle[index % TILE_WIDTH], index)
        return _record(self._texts[number], index)


class Admitted:
    """Reads admitted records as they stand now: withdrawn or not."""

    def __init__(self, db: Database) -> None:
        self._db, self._texts = db, Texts(db)
        self._issuers: dict[int, str] = dict(db.query("select key, did from issuer"))

    def of(self, keys: Iterable[int]) -> Iterator[tuple[int, Observed]]:
        """Yield the records of these keys, each with its key, in the ledger's order."""
        for part in parts(sorted(set(keys))):
            marks = ",".join("?" * len(part))
            rows = self._db.query(f"{_ROWS} where key in ({marks}) order by key", part)
            yield from map(self._observed, rows)

    def between(self, low: int, high: int) -> Iterator[tuple[int, Observed]]:
        """Yield the records from one key up to but not including another."""
        rows = self._db.stream(f"{_ROWS} where key >= ? and key < ? order by key", (low, high))
        yield from map(self._observed, rows)

    def of_kinds(
        self, names: Iterable[str], high: int | None = None
    ) -> Iterator[tuple[int, Observed]]:
        """Yield the records of kinds of these names, any version, up to but not with a key."""
        wanted = [(f"{name}/", f"{name}0") for name in names]
        these = " or ".join("(kind >= ? and kind < ?)" for _ in wanted)
        bounds = (*(bound for pair in wanted for bound in pair), high)
        sql = f"{_ROWS} where ({these}) and key < ifnull(?, key + 1) order by key"
        yield from map(self._observed, self._db.stream(sql, bounds))

    def _observed(self, row: Row) -> tuple[int, Observed]:
        key, height, issuer, *standing = row
        did = self._issuers.get(issuer, "")
        record = self._texts.record(key)
        return key, Observed(record, key // NUMBERS, height, did, *map(bool, standing))


_ROWS = (
    "select key, height, issuer, revoked or erased, superseded_by is not null, "
    "approved_by is not null from record"
)


def changed_by(db: Database, records: Iterable[Observed]) -> set[int]:
    """Return the keys of what some records change, by a status or a correction."""
    ids = [id_bytes(target) for one in records for target in changed_ids(one)]
    return _keys(db, "select key from record where id in", ids)


def changed_ids(one: Observed) -> list[str]:
    """Return the ids of what a record changes, by a status or a correction."""
    return [ref.id for ref in one.record.refs if ref.rel in _CHANGES]


def keys_of(db: Database, ids: Iterable[str]) -> set[int]:
    """Return the keys of the records of some ids; of what is not on record there is none."""
    return _keys(db, "select key from record where id in", [id_bytes(one) for one in ids])


def withdrawn(db: Database, keys: Iterable[int]) -> set[int]:
    """Return which of some records no longer say what they said."""
    found = set[int]()
    for part in parts(sorted(set(keys))):
        marks = ",".join("?" * len(part))
        sql = f"{_WITHDRAWN} and key in ({marks})"
        found.update(row[0] for row in db.query(sql, part))
    return found


_WITHDRAWN = "select key from record where (revoked or erased or superseded_by is not null)"


def status_records(db: Database, ids: Iterable[str]) -> set[int]:
    """Return the keys of the records that change the status of some records."""
    return _keys(
        db, "select record from ref where rel = 'status' and target in", map(id_bytes, ids)
    )


def kind_counts(db: Database) -> Counter[str]:
    """Return how many records of each kind there are, of any version."""
    counts = Counter[str]()
    for kind, number in db.query("select kind, count(*) from record group by kind"):
        counts[kind.partition("/")[0]] += number
    return counts


def records_from(db: Database, key: int) -> int:
    """Return how many records have a key or a later one."""
    row = db.one("select count(*) from record where key >= ?", (key,))
    return 0 if row is None else int(row[0])


_CHANGES = ("status", "corrects")


def _keys(db: Database, select: str, values: Iterable[bytes]) -> set[int]:
    found = set[int]()
    for part in parts([*values]):
        found.update(row[0] for row in db.query(f"{select} ({','.join('?' * len(part))})", part))
    return found


def parts(values: Sequence[Value]) -> Iterator[Sequence[Value]]:
    """Yield values in pieces that fit into one SQL list."""
    for start in range(0, len(values), _CHUNK):
        yield values[start : start + _CHUNK]


def _cut(entry: bytes, index: int) -> list[bytes]:
    try:
        return raw_records(cut_entry(entry)[1])
    except FormatError as error:
        raise _damaged(index) from error


def _record(canonical: bytes, index: int) -> Record:
    try:
        return known_record(canonical)
    except FormatError as error:
        raise _damaged(index) from error


def _damaged(index: int) -> StorageError:
    return StorageError(
        f"Entry {index} of this replica cannot be read.",
        means="Its stored bytes are damaged.",
        do="Run civicledger sync --repair, then audit.",
    )
