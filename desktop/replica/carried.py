"""Statements of other parties that this user hands over too, each beside a record of their own.

Whoever accepts an offer while both parties are offline holds both statements, and so does the other
one once the acceptance came back: either may bring them to the ledger. They are kept apart from
what this user has signed, so that nothing here is ever taken for this user's own word. Every row
carries the SHA-256 of its content.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from desktop.errors import StorageError
from desktop.replica.database import Database, Row


class State(Enum):
    """How far a carried statement has come."""

    WAITING = "waiting"
    LOGGED = "logged"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Carried:
    """One statement of another party."""

    record: str  # id of its one record
    statement: str  # hex id
    entry: bytes
    beside: str  # id of this user's record that it goes with
    is_first: bool  # this user's record cannot be logged before it
    state: State = State.WAITING
    detail: str = ""


_COLUMNS = "record, statement, entry, beside, is_first, state, detail, digest"
_ALL = f"select {_COLUMNS} from carried order by record"  # noqa: S608  (our own names)


def keep(desk: Database, one: Carried) -> None:
    """Put a statement down, or what has become of it."""
    values = _values(one)
    with desk.transaction():
        desk.execute(
            f"insert or replace into carried ({_COLUMNS}) values (?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608
            (*values, _digest(values)),
        )


def everything(desk: Database) -> list[Carried]:
    """Return all carried statements, by the ids of their records.

    Raises:
        StorageError: a row is damaged.
    """
    return [_carried(row) for row in desk.query(_ALL)]


def damaged_rows(desk: Database) -> list[str]:
    """Return what is damaged, row by row; empty when all is well."""
    return [f"carried statement of {row[0]}" for row in desk.query(_ALL) if not _is_sound(row)]


def _values(one: Carried) -> tuple[object, ...]:
    flag, state = int(one.is_first), one.state.value
    return one.record, one.statement, one.entry, one.beside, flag, state, one.detail


def _carried(row: Row) -> Carried:
    record, statement, entry, beside, is_first, state, detail, _ = row
    if not _is_sound(row):
        raise StorageError(
            f"The outbox is damaged: the carried statement of {record} does not match its own "
            "hash.",
            means="It may not be what the other party signed; it is not sent.",
            do="Take the other party's file again: civicledger transfer take FILE",
        )
    return Carried(record, statement, bytes(entry), beside, bool(is_first), State(state), detail)


def _is_sound(row: Row) -> bool:
    *values, digest = row
    values[2] = bytes(values[2])
    return _digest(values) == bytes(digest)


def _digest(values: Sequence[object]) -> bytes:
    plain = [one.hex() if isinstance(one, bytes) else one for one in values]
    return hashlib.sha256(json.dumps(plain, ensure_ascii=True).encode()).digest()
