"""What this user has queued: the cool-off is the only undo that an append-only ledger can have.

A record waits unsigned until its cool-off ends or it is pulled back; then it is signed, handed over
and followed until it is final. Signed statements are kept for ever, so that the same bytes can be
handed over again and a counter is never used twice. Every row carries the SHA-256 of its content.
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import chain

from desktop.errors import StorageError, UsageError
from desktop.replica import carried, drafts, finding_notes, headers, notes, searches
from desktop.replica.database import Database, Row


class State(Enum):
    """How far a queued record has come."""

    WAITING = "waiting"
    SIGNED = "signed"
    LOGGED = "logged"
    FINAL = "final"
    REFUSED = "refused"
    PULLED = "pulled"
    PUT_AWAY = "put away"  # refused, and its user has done with it


OPEN_STATES = (State.WAITING, State.SIGNED, State.LOGGED)


@dataclass(frozen=True, slots=True)
class Queued:
    """One record in the outbox."""

    record: str  # id
    kind: str
    document: str  # canonical JSON
    created_ms: int
    release_ms: int
    place: int = 0
    batch: str | None = None
    part: int | None = None
    parts: int | None = None
    state: State = State.WAITING
    detail: str = ""
    statement: str | None = None  # hex id


@dataclass(frozen=True, slots=True)
class Signed:
    """One statement that this machine signed."""

    statement: str  # hex id
    did: str
    seq: int
    entry: bytes


_QUEUED = (
    "record, place, batch, part, parts, kind, document, created_ms, release_ms, state, detail, "
    "statement"
)
_ALL_QUEUED = f"select {_QUEUED}, digest from queued order by place"  # noqa: S608  (our own names)


def put(db: Database, items: Iterable[Queued]) -> None:
    """Queue records behind those that are there, all or none."""
    with db.transaction():
        row = db.one("select coalesce(max(place), 0) from queued")
        place = 0 if row is None else int(row[0])
        for number, item in enumerate(items, place + 1):
            _write(db, replace(item, place=number))


def update(db: Database, items: Iterable[Queued]) -> None:
    """Write changed records back, all or none."""
    with db.transaction():
        for item in items:
            _write(db, item)


def everything(db: Database) -> list[Queued]:
    """Return all queued records in their order.

    Raises:
        StorageError: a row is damaged.
    """
    rows = db.query(_ALL_QUEUED)
    return [_queued(row) for row in rows]


def waiting(db: Database, now_ms: int | None = None) -> list[Queued]:
    """Return the records that wait; with a time only those whose cool-off is over."""
    return [
        item
        for item in everything(db)
        if item.state is State.WAITING and (now_ms is None or item.release_ms <= now_ms)
    ]


def pull_back(db: Database, wanted: str) -> list[str]:
    """Take back the record, or all records of the batch, of this id; return their ids.

    Raises:
        UsageError: nothing of that id waits.
    """
    found = [
        item
        for item in everything(db)
        if item.state is State.WAITING and wanted in (item.record, item.batch)
    ]
    if not found:
        raise UsageError(
            f"Nothing with the id {wanted} waits in the outbox.",
            means="What was signed and sent cannot be taken back.",
            do="Correct or revoke the record instead.",
        )
    if any(item.batch is not None and item.batch != wanted for item in found):
        raise UsageError(
            "This record is part of a batch.",
            means="A batch is issued whole or not at all.",
            do=f"Pull back the whole batch: {found[0].batch}",
        )
    update(db, [replace(item, state=State.PULLED, detail="pulled back") for item in found])
    return [item.record for item in found]


def take_out(db: Database, record: str) -> list[str]:
    """Take back one record that waits, also out of a batch, whose others stay; return its id.

    What is left of a batch is still issued whole or not at all; its parts are counted anew.

    Raises:
        UsageError: nothing of that id waits.
    """
    queued = [item for item in everything(db) if item.state is State.WAITING]
    one = next((item for item in queued if item.record == record), None)
    if one is None or one.batch is None:
        return pull_back(db, record)
    others = [item for item in queued if item.batch == one.batch and item is not one]
    parts = sorted({item.part or 0 for item in others})
    number = {part: place for place, part in enumerate(parts, 1)}
    is_batch = len(parts) > 1
    left = [
        replace(
            item,
            batch=item.batch if is_batch else None,
            part=number[item.part or 0] if is_batch else None,
            parts=len(parts) if is_batch else None,
        )
        for item in others
    ]
    gone = replace(one, state=State.PULLED, detail="pulled back", batch=None, part=None, parts=None)
    update(db, [gone, *left])
    return [record]


def put_away(db: Database, record: str) -> None:
    """Note that the user has done with a refused record; nothing of it is deleted.

    Raises:
        UsageError: nothing of that id was refused.
    """
    _turn(db, record, State.REFUSED, State.PUT_AWAY)


def take_up(db: Database, record: str) -> None:
    """Let a record that was put away count as refused again.

    Raises:
        UsageError: nothing of that id was put away.
    """
    _turn(db, record, State.PUT_AWAY, State.REFUSED)


def _turn(db: Database, record: str, before: State, after: State) -> None:
    found = [one for one in everything(db) if one.record == record and one.state is before]
    if not found:
        raise UsageError(
            f"The record {record} has another state in the outbox by now.",
            means="Something else has changed it meanwhile.",
            do="Look at the outbox again.",
        )
    update(db, [replace(one, state=after) for one in found])


def refuse(db: Database, record: str, why: str) -> None:
    """Note that a signed record can never be accepted, for a reason outside its own statement."""
    update(db, [replace(one, state=State.REFUSED, detail=why) for one in _signed_as(db, record)])


def hold(db: Database, record: str, why: str) -> set[str]:
    """Note why a signed record waits; return the statement that carries it."""
    hit = _signed_as(db, record)
    update(db, [replace(one, detail=why) for one in hit])
    return {one.statement for one in hit if one.statement is not None}


def _signed_as(db: Database, record: str) -> list[Queued]:
    return [one for one in everything(db) if one.record == record and one.state is State.SIGNED]


def keep_signed(db: Database, statements: Sequence[Signed], carried: Sequence[Queued]) -> None:
    """Put down signed statements and the records they carry, before anybody sees them."""
    with db.transaction():
        for one in statements:
            values = (one.statement, one.did, one.seq, one.entry.hex())
            db.execute(
                "insert into signed values (?, ?, ?, ?, ?)",
                (one.statement, one.did, one.seq, one.entry, _digest(values)),
            )
        for item in carried:
            _write(db, item)


def signed(db: Database, statement: str) -> Signed:
    """Return a statement that this machine signed.

    Raises:
        StorageError: it is not there, or its row is damaged.
    """
    row = db.one("select did, seq, entry, digest from signed where statement = ?", (statement,))
    if row is None:
        raise StorageError(f"The signed statement {statement[:12]} is not in the outbox.")
    found = Signed(statement, row[0], row[1], bytes(row[2]))
    values = (found.statement, found.did, found.seq, found.entry.hex())
    if _digest(values) != bytes(row[3]):
        raise _damaged(f"statement {statement[:12]}")
    return found


def highest_seq(db: Database, did: str) -> int:
    """Return the highest counter that this machine has used for a key; 0 for none."""
    row = db.one("select coalesce(max(seq), 0) from signed where did = ?", (did,))
    return 0 if row is None else int(row[0])


def damaged_rows(db: Database) -> list[str]:
    """Return what is damaged in the desk, row by row; empty when all is well."""
    found = [
        f"queued record {row[0]}"
        for row in db.query(_ALL_QUEUED)
        if _digest(row[:-1]) != bytes(row[-1])
    ]
    for statement, did, seq, entry, digest in db.query(
        "select statement, did, seq, entry, digest from signed order by statement"
    ):
        if _digest((statement, did, seq, bytes(entry).hex())) != bytes(digest):
            found.append(f"signed statement {statement}")
    tables = (drafts, carried, headers, finding_notes, notes, searches)
    others = [table.damaged_rows(db) for table in tables]
    return [*found, *chain.from_iterable(others)]


def _write(db: Database, item: Queued) -> None:
    values = (
        item.record, item.place, item.batch, item.part, item.parts, item.kind, item.document,
        item.created_ms, item.release_ms, item.state.value, item.detail, item.statement,
    )  # fmt: skip
    db.execute(
        f"insert or replace into queued ({_QUEUED}, digest) values ({','.join('?' * 13)})",  # noqa: S608
        (*values, _digest(values)),
    )


def _queued(row: Row) -> Queued:
    (record, place, batch, part, parts, kind, document, created_ms, release_ms, state, detail,
     statement, digest) = row  # fmt: skip
    if _digest(row[:-1]) != bytes(digest):
        raise _damaged(f"record {record}")
    return Queued(
        record, kind, document, created_ms, release_ms, place, batch, part, parts, State(state),
        detail, statement,
    )  # fmt: skip


def _damaged(what: str) -> StorageError:
    return StorageError(
        f"The outbox is damaged: {what} does not match its own hash.",
        means="What stands there may not be what you entered; it is not sent.",
        do="Restore desk.db from a backup, or enter the record anew.",
    )


def _digest(values: Sequence[object]) -> bytes:
    return hashlib.sha256(json.dumps(values, ensure_ascii=True).encode()).digest()
