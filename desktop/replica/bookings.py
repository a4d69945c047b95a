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


def save(db: Database, bookings: Iterable[Booking]) -> None:
    """Write bookings in place of what was there, inside a transaction."""
    rows: dict[str, list[tuple[object, ...]]] = {}
    for one in bookings:
        rows.setdefault(_TABLE_OF[type(one)], []).append(astuple(one))
    for table, of_table in rows.items():
        marks = ",".join("?" * len(COLUMNS[table]))
        db.many(f"insert or replace into {table} values ({marks})", of_table)  # noqa: S608
