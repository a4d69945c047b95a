"""The books of points and custody in their tables, which have the columns of the bookings."""

from collections.abc import Iterable

from msgspec.structs import astuple

from desktop.domains.bookings import BOOKS, Booking, Kept
from desktop.replica.database import Database

COLUMNS = {table: book.__struct_fields__ for table, book in BOOKS.items()}
"""The columns of each table, the key first."""

TABLES = tuple(BOOKS)
_TABLE_OF = {book: table for table, book in BOOKS.items()}


def booking(db: Database, book: type[Kept], key: str) -> Kept | None:
    """Return a booking by its key."""
    table = _TABLE_OF[book]
    row = db.one(
        f"select {', '.join(COLUMNS[table])} from {table} where key = ?",  # noqa: S608  (our own names)
        (key,),
    )
    return None if row is None else book(*row)


def having(db: Database, book: type[Kept], field: str, value: str) -> list[Kept]:
    """Return the bookings with a value in one of their fields, by their keys."""
    table = _TABLE_OF[book]
    assert field in COLUMNS[table]
    rows = db.query(
        f"select {', '.join(COLUMNS[table])} from {table} where {field} = ? order by key",  # noqa: S608  (our own names)
        (value,),
    )
    return [book(*row) for row in rows]


def everything(db: Database, book: type[Kept]) -> list[Kept]:
    """Return all bookings of a class, by their keys; for classes of which there are few."""
    table = _TABLE_OF[book]
    rows = db.query(f"select {', '.join(COLUMNS[table])} from {table} order by key")  # noqa: S608
    return [book(*row) for row in rows]


def save(db: Database, bookings: Iterable[Booking]) -> None:
    """Write bookings in place of what was there, inside a transaction."""
    rows: dict[str, list[tuple[object, ...]]] = {}
    for one in bookings:
        rows.setdefault(_TABLE_OF[type(one)], []).append(astuple(one))
    for table, of_table in rows.items():
        marks = ",".join("?" * len(COLUMNS[table]))
        db.many(f"insert or replace into {table} values ({marks})", of_table)  # noqa: S608


_SPENDING = (
    "select r.key from record r join issuer i on i.key = r.issuer where i.did = ? "
    "and (r.kind between 'transfer.offer/' and 'transfer.offer0' "
    "or r.kind between 'points.redeem/' and 'points.redeem0' "
    "or r.kind between 'points.transfer/' and 'points.transfer0') "
    "order by r.key desc limit 1000"
)


def spendings_by(db: Database, did: str) -> list[int]:
    """Return the keys of the records by which a key gives something away, the newest first.

    At most 1,000: enough to show why an account is empty.
    """
    return [row[0] for row in db.query(_SPENDING, (did,))]
