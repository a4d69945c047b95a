# ruff: noqa: S608  (every name in these statements is our own)
"""Compare the derived tables of a replica with those that a replay of its log yields.

The replica is ``main``; the rebuilt database is attached under another name. Rows are matched by
what they are about, never by numbers that depend on how many blocks were written at once: an issuer
by its did:key. Every difference is named with the entry and the record that it stands for.

Almost always there is none. So first both tables are walked in the order in which they are stored,
and the rows that are equal are counted; only where these are not all, the differences are looked
for, which takes several times as long. Neither relies on an index: whether an index says what its
table says is for SQLite's own check to tell.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop.finding import Pair
from desktop.replica import bookings
from desktop.replica.database import Database, Row
from desktop.replica.state import id_text

REBUILT = "rebuilt"
"""The name under which the rebuilt database is attached."""

BOOKKEEPING = "bookkeeping"
"""The part that all tables of points and custody are."""

_STATUS = ("suspended", "revoked", "erased", "disputed", "superseded_by", "approved_by")


@dataclass(frozen=True, slots=True)
class Difference:
    """One row of a derived table that the log does not say."""

    part: str  # the table's name, ``status`` for a record's status, or `BOOKKEEPING`
    what: str
    entry: int | None
    record: str | None  # id
    pair: Pair | None = None  # what the log says of the columns that differ, and the table


@dataclass(frozen=True, slots=True)
class _Keyed:
    """A table whose rows have a name of their own."""

    part: str
    table: str
    key: str
    columns: tuple[str, ...]  # SQL over the table, which is called t
    entry: str  # SQL
    record: str = "null"  # SQL, 16 bytes


@dataclass(frozen=True, slots=True)
class _Bag:
    """A table whose rows are nothing but their columns."""

    table: str
    columns: tuple[str, ...]
    entry: str
    record: str
    key: str = "rowid"  # by which the other table's like of a row is found


_ISSUER = "(select did from {schema}.issuer i where i.key = {alias}.issuer)"
_KEYED = (
    _Keyed(
        "block", "block", "height",
        ("seal", "first", "statements", "records", "octets", "voids", "root", "leaf", "time_ms",
         "proposer"),
        "t.seal",
    ),
    _Keyed(
        "issuer", "issuer", "did",
        ("entry", "standing", "roles", "domains", "valid_from", "valid_until", "organisation",
         "office", "person", "decrypt", "authority", "predecessor", "successor", "suspect_since"),
        "nullif(t.entry, -1)",
    ),
    _Keyed(
        "statement", "statement", "entry",
        ("height", "id", _ISSUER, "seq", "issued", "expires", "records", "batch", "part", "parts",
         "void"),
        "t.entry",
    ),
    _Keyed("kind", "kind", "id", ("record", "entry", "active", "data"), "t.entry", "t.record"),
    _Keyed(
        "record", "record", "key",
        ("id", "kind", _ISSUER, "height", "time_ms", "end_ms", "sha256", "private", "approval",
         "valid_from", "valid_until"),
        "t.key / 512", "t.id",
    ),
    _Keyed("status", "record", "key", _STATUS, "t.key / 512", "t.id"),
    _Keyed(
        "proposal", "proposal", "record",
        ("entry", "previous", "approved", "in_force", "charter", "withdrawn"),
        "t.entry", "t.record",
    ),
    _Keyed("charter", "charter", "number", ("since", "document"), "t.since"),
    _Keyed(
        "parameter", "parameter", "record", ("name", "from_time", "value", "unit"),
        "t.record / 512", "(select id from {schema}.record where key = t.record)",
    ),
    *(
        _Keyed(BOOKKEEPING, table, "key", columns[1:], "t.entry")
        for table, columns in bookings.COLUMNS.items()
    ),
)  # fmt: skip
_LEAST = -(2**63)
"""Below every key, of whatever type. To ask for keys above it makes SQLite walk the table itself;
without it, it would take an index that holds all columns for a table without rowids."""

_OF_KEY = f"(select id from {REBUILT}.record where key = t.record)"
_BAGS = (
    _Bag("about", ("item", "record"), "t.record / 512", _OF_KEY, key="record"),
    _Bag("ref", ("record", "rel", "target"), "t.record / 512", _OF_KEY),
    _Bag(
        "mention", ("target", "sha256", "approver", "approval", "entry", "rowid"),
        "t.entry", "t.approval",
    ),
    _Bag("consent", ("target", "did", "entry", "rowid"), "t.entry", "t.target"),
)  # fmt: skip

PARTS = tuple(dict.fromkeys([*(one.part for one in _KEYED), *(one.table for one in _BAGS)]))
"""What is compared, in order."""


def rows(db: Database, part: str) -> int:
    """Return how many rows the rebuilt database has for a part.

    Raises:
        StorageError: the table cannot be read.
    """
    tables = [one.table for one in _KEYED if one.part == part] or [part]
    counts = [db.one(f"select count(*) from {REBUILT}.{table}") for table in tables]
    return sum(int(row[0]) for row in counts if row is not None)


def differences(db: Database, part: str) -> Iterator[Difference]:
    """Yield where a table of the replica and the rebuilt one differ.

    Raises:
        StorageError: the replica's table cannot be read, or has other columns.
    """
    for keyed in _KEYED:
        if keyed.part == part and not _is_equal(db, keyed.table, keyed.key, keyed.columns):
            yield from _keyed(db, keyed)
    for bag in _BAGS:
        if bag.table == part and not _is_equal(db, bag.table, bag.key, bag.columns):
            yield from _bag(db, bag)


def _is_equal(db: Database, table: str, key: str, columns: Sequence[str]) -> bool:
    """Return whether each row of a table has its like in the other, and no row is left over."""
    if _ISSUER in columns:  # numbers will do where they are given to the same keys on both sides
        if not _is_equal(db, "issuer", "key", ("did",)):
            return False
        columns = ["issuer" if column == _ISSUER else column for column in columns]
    like = " and ".join(f"m.{column} is r.{column}" for column in columns)
    same = db.one(
        f"select count(*) from main.{table} m not indexed "
        f"cross join {REBUILT}.{table} r on r.{key} = m.{key} "  # walked in this order
        f"where m.{key} >= {_LEAST} and {like}"
    )
    counts = [
        db.one(f"select count(*) from {schema}.{table} not indexed") for schema in ("main", REBUILT)
    ]
    return all(count == same for count in counts)


def _keyed(db: Database, spec: _Keyed) -> Iterator[Difference]:
    unlike = " or ".join(
        f"{_in(column, 'main', 'm')} is not {_in(column, REBUILT, 'r')}" for column in spec.columns
    )
    changed = (
        f"select m.{spec.key} from main.{spec.table} m join {REBUILT}.{spec.table} r "
        f"on r.{spec.key} = m.{spec.key} where {unlike} order by m.{spec.key}"
    )
    for (key,) in db.query(changed):
        yield _changed(db, spec, key)
    if spec.part == "status":
        return  # rows that are missing or too many are the part record's
    for here, there, what in (
        (REBUILT, "main", "is missing from the table, though the log has it"),
        ("main", REBUILT, "stands in the table, though the log has no such thing"),
    ):
        lone = (
            f"select t.{spec.key}, {spec.entry}, {spec.record} from {here}.{spec.table} t "
            f"where not exists (select 1 from {there}.{spec.table} o where o.{spec.key} = "
            f"t.{spec.key}) order by t.{spec.key}"
        ).format(schema=here)
        for key, entry, record in db.query(lone):
            yield Difference(
                spec.part,
                f"{_name(spec)} {_shown(key)} {what}.",
                _entry_or_none(entry),
                _id_or_none(record),
            )


def _changed(db: Database, spec: _Keyed, key: object) -> Difference:
    ours, theirs = _row(db, spec, "main", key), _row(db, spec, REBUILT, key)
    names = [column if "{" not in column else "issuer" for column in spec.columns]
    unlike = [
        (name, _shown(there), _shown(here))
        for name, here, there in zip(names, ours[2:], theirs[2:], strict=True)
        if here != there
    ]
    told = "; ".join(f"{name} {stands} instead of {right}" for name, right, stands in unlike)
    label = "record" if spec.part == "status" else _name(spec)
    record = _id_or_none(theirs[1])
    named = record if record is not None and spec.table == "record" else _shown(key)
    what = f"The table says of {label} {named}: {told}."
    pair = Pair(
        "; ".join(f"{name} {right}" for name, right, _ in unlike),
        "; ".join(f"{name} {stands}" for name, _, stands in unlike),
    )
    return Difference(spec.part, what, _entry_or_none(theirs[0]), record, pair)


def _entry_or_none(value: object) -> int | None:
    """Return the place that a row names; damage may have put anything there."""
    return value if isinstance(value, int) else None


def _name(spec: _Keyed) -> str:
    return spec.table if spec.part == BOOKKEEPING else spec.part


def _row(db: Database, spec: _Keyed, schema: str, key: object) -> Row:
    columns = ", ".join(_in(column, schema, "t") for column in spec.columns)
    place = f"{spec.entry}, {spec.record}".format(schema=schema)
    sql = f"select {place}, {columns} from {schema}.{spec.table} t where t.{spec.key} = ?"
    row = db.one(sql, (key,))
    assert row is not None  # the same transaction has seen it
    return row


def _bag(db: Database, spec: _Bag) -> Iterator[Difference]:
    columns = ", ".join(f"t.{column}" for column in spec.columns)
    counted = (
        f"select {columns}, count(*) from {{}}.{spec.table} t group by {columns}"  # duplicates too
    )
    seen: set[Sequence[object]] = set()
    for here, there, what in (
        (REBUILT, "main", "The log says"),
        ("main", REBUILT, "The table says"),
    ):
        lone = f"{counted.format(here)} except {counted.format(there)}"
        for row in db.query(f"select * from ({lone}) order by 1, 2, 3"):
            values = row[: len(spec.columns)]
            if values in seen:
                continue  # the same row, another number of times
            seen.add(values)
            entry, record = _place(db, spec, here, values)
            shown = ", ".join(
                f"{name} {_shown(value)}" for name, value in zip(spec.columns, row, strict=False)
            )
            other = "the table does not" if here == REBUILT else "the log does not"
            text = f"{what} of {spec.table}: {shown}; {other}, or not as often."
            yield Difference(spec.table, text, entry, record)


def _place(
    db: Database, spec: _Bag, schema: str, values: Sequence[object]
) -> tuple[int | None, str | None]:
    match = " and ".join(f"t.{column} is ?" for column in spec.columns)
    row = db.one(
        f"select {spec.entry}, {spec.record} from {schema}.{spec.table} t where {match}", values
    )
    return (None, None) if row is None else (_entry_or_none(row[0]), _id_or_none(row[1]))


def _in(column: str, schema: str, alias: str) -> str:
    """Return the SQL of a column of a row that is called ``alias``."""
    if "{" in column:
        return column.format(schema=schema, alias=alias)
    return f"{alias}.{column}"


def _id_or_none(stored: object) -> str | None:
    return id_text(stored) if isinstance(stored, bytes) and len(stored) == 16 else None


def _shown(value: object) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, bytes):
        return id_text(value) if len(value) == 16 else value.hex()[:64]
    text = str(value)
    return text if len(text) <= 80 else f"{text[:77]}..."
