"""What the checks after a sync keep beside the replica: names of records, deadlines and findings.

Everything is derived and can be made again; an audit does not read it. Names are kept as the first
eight bytes of a hash, so that two may be taken for one: a neighbourhood only becomes larger by it.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from desktop.checks.reach import Names, Sort, Step
from desktop.finding import Finding, Severity
from desktop.replica.admitted import parts
from desktop.replica.database import Database, Row

GIVES, TAKES, BOTH = 0, 1, 2
_UP, _DOWN = 0, 1
_ROWS_A_WRITE = 50_000


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the checks have come."""

    next_entry: int
    now: str  # time of the newest seal that was looked at
    names: int  # which program made them, by which names


@dataclass(frozen=True, slots=True)
class FieldState:
    """How far the checks of one field have come."""

    name: str
    checked_entry: int
    left_why: str | None  # why they are not brought up any more; None where they are


@dataclass(frozen=True, slots=True)
class Kept:
    """A finding with the time at which it was found first."""

    finding: Finding
    found_ms: int


def name_hash(field: str, name: str) -> int:
    """Return a name as it is kept."""
    text = f"{field}\n{name}".encode("utf-8", "surrogatepass")
    return int.from_bytes(hashlib.blake2b(text, digest_size=8).digest(), "big", signed=True)


def progress(index: Database) -> Progress | None:
    """Return how far the checks have come; None before the first look."""
    row = index.one("select next_entry, now, names from progress")
    return None if row is None else Progress(*row)


def put_progress(index: Database, at: Progress) -> None:
    """Keep how far the checks have come, inside a transaction."""
    row = (at.next_entry, at.now, at.names)
    index.execute("insert or replace into progress values (1, ?, ?, ?)", row)


def states(index: Database) -> dict[str, FieldState]:
    """Return how far every field has come, by its name."""
    rows = index.query("select name, checked_entry, left_why from field order by name")
    return {row[0]: FieldState(*row) for row in rows}


def put_state(index: Database, state: FieldState) -> None:
    """Keep how far a field has come, inside a transaction."""
    row = (state.name, state.checked_entry, state.left_why)
    index.execute("insert or replace into field values (?, ?, ?)", row)


def forget(index: Database) -> None:
    """Forget everything but the findings' times, inside a transaction."""
    for table in ("progress", "field", "named", "tie", "latest", "due", "stand", "alarm", "tally",
                  "scope"):  # fmt: skip
        index.execute(f"delete from {table}")  # noqa: S608  (our own names)


class NameWriter:
    """Puts down the names of records of one field, given in the ledger's order."""

    def __init__(self, index: Database, field: str) -> None:
        self._index, self._field = index, field
        self._named: list[Row] = []
        self._ties: list[Row] = []
        self._latest: list[Row] = []
        self._due: list[Row] = []
        row = index.one(
            "select time from latest where field = ? order by record desc limit 1", (field,)
        )
        self._time = "" if row is None else str(row[0])

    def add(self, key: int, names: Names) -> None:
        """Take in one record."""
        given = (*names.gives, *names.lends)
        for role, told in ((GIVES, given), (TAKES, names.takes), (BOTH, names.both)):
            self._named += [(name_hash(self._field, name), role, key) for name in told]
        for sort, lower, upper in names.ties:
            low, high = name_hash(self._field, lower), name_hash(self._field, upper)
            self._ties += [(low, 2 * sort + _UP, high), (high, 2 * sort + _DOWN, low)]
        self._due += [(time, self._field, key) for time in names.due]
        if len(self._named) + len(self._ties) > _ROWS_A_WRITE:
            self.flush()

    def pass_by(self, key: int, time: str) -> None:
        """Note the time of a record, where it is later than all before it."""
        if time > self._time:
            self._time = time
            self._latest.append((self._field, key, time))

    def flush(self) -> None:
        """Write what waits."""
        many = self._index.many
        many("insert or ignore into named values (?, ?, ?)", self._named)
        many("insert or ignore into tie values (?, ?, ?)", self._ties)
        many("insert or replace into latest values (?, ?, ?)", self._latest)
        many("insert or ignore into due values (?, ?, ?)", self._due)
        self._named, self._ties, self._latest, self._due = [], [], [], []


def keys_of(index: Database, names: Iterable[int], role: int, most: int) -> set[int]:
    """Return the records that give, or take, one of some names; more than ``most`` at times."""
    found = set[int]()
    for part in parts(sorted(set(names))):
        marks = ",".join("?" * len(part))
        rows = index.query(
            f"select record from named where name in ({marks}) and role in (?, ?) limit ?",  # noqa: S608
            (*part, role, BOTH, most + 1),
        )
        found.update(row[0] for row in rows)
        if len(found) > most:
            break
    return found


def giving(index: Database, name: int) -> list[int]:
    """Return the records that give a name, newest first."""
    rows = index.query(
        "select distinct record from named where name = ? and role in (?, ?) order by record desc",
        (name, GIVES, BOTH),
    )
    return [row[0] for row in rows]


def is_given(index: Database, name: int) -> bool:
    """Return whether any record gives a name."""
    sql = "select 1 from named where name = ? and role in (?, ?) limit 1"
    return index.one(sql, (name, GIVES, BOTH)) is not None


def before(index: Database, name: int, key: int) -> int:
    """Return how many records before a key give a name."""
    row = index.one(
        "select count(distinct record) from named where name = ? and role in (?, ?) and record < ?",
        (name, GIVES, BOTH, key),
    )
    return 0 if row is None else int(row[0])


def spread(index: Database, names: Iterable[int], steps: Iterable[Step], most: int) -> set[int]:
    """Return names with those that ties lead to, step by step; more than ``most`` at times."""
    found = set(names)
    for step in steps:
        fresh = set(found)
        while fresh and len(found) <= most:
            fresh = _others(index, fresh, step) - found
            found |= fresh
    return found


def _others(index: Database, names: Iterable[int], step: Step) -> set[int]:
    way = 2 * Sort(step.sort) + (_UP if step.is_up else _DOWN)
    found = set[int]()
    for part in parts(sorted(names)):
        marks = ",".join("?" * len(part))
        rows = index.query(
            f"select other from tie where name in ({marks}) and sort = ?",  # noqa: S608
            (*part, way),
        )
        found.update(row[0] for row in rows)
    return found


def latest_before(index: Database, field: str, keys: Iterable[int]) -> set[int]:
    """Return for each key the record of the latest time among all up to it."""
    found = set[int]()
    sql = "select record from latest where field = ? and record <= ? order by record desc limit 1"
    for key in keys:
        found.update(row[0] for row in index.query(sql, (field, key)))
    return found


def found_at(index: Database, field: str, codes: Iterable[str]) -> set[str]:
    """Return the ids of the records at which findings of some codes are kept."""
    rows = index.query("select at, code from finding where field = ?", (field,))
    return {at for at, code in rows if code in codes}


def due_between(index: Database, field: str, low: str, high: str) -> set[int]:
    """Return the records whose findings may be others between two times, both included."""
    rows = index.query(
        "select record from due where field = ? and time >= ? and time <= ?", (field, low, high)
    )
    return {row[0] for row in rows}


def put_scope(index: Database, field: str, names: Mapping[str, str]) -> None:
    """Keep the names that have a say in a field, each with the time up to which."""
    index.execute("delete from scope where field = ?", (field,))
    rows = ((field, name_hash(field, name), until) for name, until in names.items())
    index.many("insert or replace into scope values (?, ?, ?)", rows)


def scope_of(index: Database, field: str) -> set[int]:
    """Return the names that have a say in a field."""
    return {row[0] for row in index.query("select name from scope where field = ?", (field,))}


def is_in_scope(index: Database, field: str, names: Iterable[str], time: str) -> bool:
    """Return whether one of the names of a record has a say in a field, at the record's time."""
    sql = "select 1 from scope where field = ? and name = ? and until >= ?"
    return any(index.one(sql, (field, name_hash(field, name), time)) for name in names)


def replace_findings(
    index: Database, field: str, at: Sequence[str] | None, found: Iterable[Finding], now_ms: int
) -> int:
    """Put findings in the place of those kept at some records, inside a transaction.

    Args:
        index: where they are kept.
        field: of the checks.
        at: ids of the records; None for all findings of the field.
        found: what is found now.
        now_ms: Unix time, for what was not found before.

    Returns:
        How many were not kept before.
    """
    new = {_digest(field, one): one for one in found}
    kept = _kept_at(index, field, at)
    index.many("delete from finding where id = ?", ((one,) for one in kept - new.keys()))
    index.many(
        "insert or ignore into finding values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (digest, field, one.at, one.code, int(one.severity), one.what, one.means, one.do,
             one.entry, one.block, json.dumps(one.records), now_ms)
            for digest, one in new.items()
        ),
    )  # fmt: skip
    return len(new.keys() - kept)


def _kept_at(index: Database, field: str, at: Sequence[str] | None) -> set[bytes]:
    if at is None:
        rows = index.query("select id from finding where field = ?", (field,))
        return {bytes(row[0]) for row in rows}
    found = set[bytes]()
    for part in parts(at):
        marks = ",".join("?" * len(part))
        rows = index.query(
            f"select id from finding where field = ? and at in ({marks})",  # noqa: S608
            (field, *part),
        )
        found.update(bytes(row[0]) for row in rows)
    return found


def findings(index: Database) -> Iterator[Kept]:
    """Yield what is kept, in the order of its place in the ledger."""
    for code, severity, what, means, do, entry, block, records, at, found_ms in index.query(
        "select code, severity, what, means, do, entry, block, records, at, found_ms from finding "
        "order by block, entry, code, records, id"
    ):
        ids = tuple(str(one) for one in json.loads(records))
        told = Finding(code, Severity(severity), what, means, do, entry, block, ids, at=at)
        yield Kept(told, found_ms)


def _digest(field: str, one: Finding) -> bytes:
    told = (field, one.at, one.code, int(one.severity), one.what, one.means, one.do, one.entry,
            one.block, *one.records)  # fmt: skip
    return hashlib.sha256(json.dumps(told).encode()).digest()
