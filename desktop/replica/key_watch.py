"""Key watch: what the ledger holds under this user's keys that this machine did not sign.

The outbox keeps every statement that this machine ever signed. Whatever else bears a key of this
profile was signed elsewhere: by the same person on another machine, before this profile was
restored from a backup, or by a thief. The user looks at each and acknowledges what is known. The
founding block is left out: whoever founds a ledger signs it before there is an outbox.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from desktop.errors import FormatError, SignatureError
from desktop.ledger.statement import open_statement
from desktop.replica import checkpoints, entries
from desktop.replica.database import Database, Row
from desktop.replica.state import NUMBERS, id_text


@dataclass(frozen=True, slots=True)
class Stranger:
    """A statement under one of the user's keys that this machine does not know."""

    statement: str  # hex id
    did: str
    seq: int
    entry: int
    height: int
    time_ms: int  # of its block
    issued_s: int  # Unix seconds, as the signer claims
    records: tuple[str, ...]  # ids; none where the rules refused the statement
    kinds: tuple[str, ...]
    void: str | None  # the refusal code
    is_final: bool


def remember(desk: Database, did: str, now_ms: int) -> None:
    """Note that a key is this user's; noting it again changes nothing."""
    if did in own_keys(desk):
        return
    values = (did, now_ms)
    with desk.transaction():
        desk.execute("insert or ignore into own_key values (?, ?, ?)", (*values, _digest(values)))


def own_keys(desk: Database) -> tuple[str, ...]:
    """Return the did:keys that are known to be this user's, in alphabetical order."""
    return tuple(
        row[0] for row in desk.query("select did from own_key union select did from signed")
    )


def strangers(db: Database, desk: Database) -> tuple[Stranger, ...]:
    """Return what is signed with the user's keys and neither sent from here nor acknowledged."""
    trusted = checkpoints.trusted(db)
    final = 0 if trusted is None else trusted.size
    known, keys = _known(desk), own_keys(desk)
    rows = [(did, row) for did in keys for row in db.query(_UNDER_KEY, (did,))]
    rows += _void_ones(db, keys)
    found = (
        _stranger(db, did, row, final) for did, row in rows if bytes(row[0]).hex() not in known
    )
    return tuple(sorted(found, key=lambda one: one.entry))


def acknowledge(desk: Database, known: Iterable[Stranger], now_ms: int) -> None:
    """Keep in mind that the user knows these statements, all or none."""
    with desk.transaction():
        for one in known:
            values = (one.statement, one.did, now_ms)
            desk.execute(
                "insert or replace into acknowledged values (?, ?, ?, ?)",
                (*values, _digest(values)),
            )


def acknowledged(desk: Database) -> tuple[str, ...]:
    """Return the hex ids of the statements that the user acknowledged."""
    return tuple(_undamaged(desk, "acknowledged", "statement, did, acknowledged_ms"))


_COLUMNS = "s.id, s.seq, s.entry, s.height, b.time_ms, s.issued, s.void"
_UNDER_KEY = f"""
    select {_COLUMNS}
    from issuer i join statement s on s.issuer = i.key join block b on b.height = s.height
    where i.did = ? and s.void is null and s.height > 0
"""  # noqa: S608  (our own names)
_VOID = f"""
    select {_COLUMNS} from statement s join block b on b.height = s.height
    where s.void is not null and s.seq is not null and s.height > 0
"""  # noqa: S608  (our own names)


def _known(desk: Database) -> set[str]:
    """Return what was sent from here or acknowledged; a damaged row vouches for nothing."""
    rows = desk.query("select statement, did, seq, entry, digest from signed")
    sent = {row[0] for row in rows if _digest((*row[:3], bytes(row[3]).hex())) == bytes(row[4])}
    return sent | set(acknowledged(desk))


def _undamaged(desk: Database, table: str, columns: str) -> Iterator[str]:
    for row in desk.query(f"select {columns}, digest from {table} order by 1"):  # noqa: S608  (our own names)
        if _digest(row[:-1]) == bytes(row[-1]):
            yield row[0]


def _void_ones(db: Database, keys: Sequence[str]) -> list[tuple[str, Row]]:
    """Return the refused statements that one of these keys truly signed, each with its key."""
    found = []
    for row in db.query(_VOID) if keys else ():
        try:
            statement = open_statement(entries.entry(db, row[2]))
        except (FormatError, SignatureError):
            continue  # whoever made it does not hold the key
        if statement.claims.issuer in keys:
            found.append((statement.claims.issuer, row))
    return found


def _stranger(db: Database, did: str, row: Row, final: int) -> Stranger:
    statement, seq, entry, height, time_ms, issued, void = row
    rows = db.query(
        "select id, kind from record where key between ? and ? order by key",
        (entry * NUMBERS, entry * NUMBERS + NUMBERS - 1),
    )
    return Stranger(
        bytes(statement).hex(),
        did,
        seq,
        entry,
        height,
        time_ms,
        issued,
        tuple(id_text(bytes(one[0])) for one in rows),
        tuple(dict.fromkeys(one[1] for one in rows)),
        void,
        entry < final,
    )


def _digest(values: Sequence[object]) -> bytes:
    return hashlib.sha256(json.dumps(values, ensure_ascii=True).encode()).digest()
