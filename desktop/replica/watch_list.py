"""The watch-list of this user: what is watched, and the alerts that wait until they are seen.

Each look reads the records that became final since the one before, and nothing else of the ledger;
what is final never goes back, so no record is told of twice. Which packs a watched lot has is
looked up once when it is put on the list, and learned from new records afterwards. Like everything
on the desk each row carries the SHA-256 of its own content; a damaged one counts for nothing.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from desktop.checks.observed import Observed
from desktop.errors import UsageError
from desktop.progress import Report, silent
from desktop.replica import checkpoints
from desktop.replica.admitted import Admitted
from desktop.replica.database import Database
from desktop.replica.state import NUMBERS, id_bytes
from desktop.replica.trail_records import TrailRecords
from desktop.trails.closure import Closure, Reached
from desktop.trails.event import is_lot
from desktop.trails.graph import EVER
from desktop.trails.watching import ISSUER, ITEM, Hit, Subject, Watching, subject_of

MOST = 1_000
"""Things on one watch-list."""

_STATUS_KIND = "record.status"
_A_REPORT = 256  # records


@dataclass(frozen=True, slots=True)
class Watched:
    """One thing on the list."""

    sort: str
    item: str
    since_ms: int
    next_entry: int  # where the next look begins

    @property
    def subject(self) -> Subject:
        """What records are compared with."""
        return Subject(self.sort, self.item)


@dataclass(frozen=True, slots=True)
class Alert:
    """One record that has to do with what is watched."""

    sort: str
    item: str
    record: str  # its id
    kind: str
    key: int  # entry * 512 + number
    height: int
    how: str
    found_ms: int
    seen_ms: int | None = None

    @property
    def entry(self) -> int:
        """The index of its statement in the log."""
        return self.key // NUMBERS


def listed(desk: Database) -> tuple[Watched, ...]:
    """Return what is watched, in alphabetical order; damaged rows are left out."""
    rows = desk.query(
        "select sort, item, since_ms, next_entry, digest from watched order by sort, item"
    )
    return tuple(Watched(*row[:-1]) for row in rows if _digest(row[:-1]) == bytes(row[-1]))


def damaged(desk: Database) -> int:
    """Return how many rows of the list are damaged, and watch nothing."""
    row = desk.one("select count(*) from watched")
    return (0 if row is None else int(row[0])) - len(listed(desk))


def watch(desk: Database, db: Database | None, subject: Subject, now_ms: int) -> tuple[str, ...]:
    """Put something on the list, from now on.

    Args:
        desk: of this user.
        db: the replica, for the packs of a lot; None where nothing was synced yet.
        subject: what to watch.
        now_ms: Unix time.

    Returns:
        Why not all packs of a lot may be known, one sentence each.

    Raises:
        UsageError: it is on the list already, or the list is full.
    """
    known = listed(desk)
    if any(one.subject == subject for one in known):
        raise UsageError(f"That is watched already: {subject.item[:80]}.")
    if len(known) >= MOST:
        raise UsageError(f"A watch-list has at most {MOST:,} things.")
    packs, notes = _packs_of(db, subject)
    values = (*subject, now_ms, 0 if db is None else _final_size(db))
    with desk.transaction():
        desk.execute(
            "insert or replace into watched values (?, ?, ?, ?, ?)", (*values, _digest(values))
        )
        _keep_packs(desk, ((pack, subject.item) for pack in packs))
    return notes


def issuer_names(db: Database) -> dict[str, str]:
    """Return the names of issuers as they were enrolled, by the form in which they are watched."""
    rows = db.query("select organisation, office, authority from issuer")
    names = (str(name) for row in rows for name in row if name)
    return {subject_of(ISSUER, name).item: name for name in names}


def unwatch(desk: Database, subject: Subject) -> bool:
    """Take something off the list with its alerts; return whether it was there."""
    with desk.transaction():
        count = desk.execute("delete from watched where sort = ? and item = ?", subject)
        desk.execute("delete from alert where sort = ? and item = ?", subject)
        if subject.sort == ITEM:
            desk.execute("delete from watched_pack where lot = ?", (subject.item,))
    return count > 0


def alerts(desk: Database, *, with_seen: bool = False) -> tuple[Alert, ...]:
    """Return the records that were found and not seen yet, in the ledger's order."""
    rows = desk.query(
        "select sort, item, record, kind, key, height, how, found_ms, seen_ms, digest from alert "
        "where seen_ms is null or ? order by key, sort, item",
        (with_seen,),
    )
    return tuple(Alert(*row[:-1]) for row in rows if _digest(row[:-1]) == bytes(row[-1]))


def see(desk: Database, seen: Iterable[Alert], now_ms: int) -> None:
    """Keep in mind that the user has seen these alerts, all or none."""
    with desk.transaction():
        for one in seen:
            _keep(desk, (*_values(one)[:-1], now_ms))


def look(db: Database, desk: Database, now_ms: int, report: Report = silent) -> int:
    """Look through what became final since the last look; return how many alerts are new.

    Args:
        db: the replica.
        desk: of this user.
        now_ms: Unix time.
        report: told of progress in entries; may cancel, and the next look begins where this did.
    """
    known, size = listed(desk), _final_size(db)
    low = min((one.next_entry for one in known), default=size)
    if low >= size:
        return 0
    watching = Watching(frozenset(one.subject for one in known), _names(db), _lots(desk))
    since = {one.subject: one.next_entry for one in known}
    found: list[Alert] = []
    for key, one, hits in _found(db, watching, low, size):
        report(one.entry - low, size - low)
        found += (
            Alert(*hit.subject, one.record.id, one.record.kind, key, one.block, hit.how, now_ms)
            for hit in hits
            if one.entry >= since[hit.subject]
        )
    with desk.transaction():
        new = sum(_keep(desk, _values(alert), _NEW) for alert in found)
        _keep_packs(desk, ((pack, lot) for pack, lots in watching.learned.items() for lot in lots))
        for item in known:
            values = (item.sort, item.item, item.since_ms, max(size, item.next_entry))
            desk.execute(
                "update watched set next_entry = ?, digest = ? where sort = ? and item = ?",
                (values[-1], _digest(values), *item.subject),
            )
    return new


def _found(
    db: Database, watching: Watching, low: int, size: int
) -> Iterator[tuple[int, Observed, list[Hit]]]:
    """Yield records with what makes them matter, and others now and then with nothing."""
    admitted, changed = Admitted(db), Admitted(db)
    for number, (key, one) in enumerate(admitted.between(low * NUMBERS, size * NUMBERS)):
        hits = list(watching.hits(one))
        if one.name == _STATUS_KIND:
            told = {hit.subject for hit in hits}
            for _, other in changed.of(_targets(db, one)):
                how = f"{one.record.data.get('action')}s a record that has to do with it"
                hits += [Hit(it.subject, how) for it in watching.hits(other)
                         if it.subject not in told]  # fmt: skip
        if hits or number % _A_REPORT == 0:
            yield key, one, hits


def _targets(db: Database, one: Observed) -> list[int]:
    rows = (
        db.one("select key from record where id = ?", (id_bytes(ref.id),))
        for ref in one.record.refs
    )
    return [row[0] for row in rows if row is not None]


def _packs_of(db: Database | None, subject: Subject) -> tuple[list[str], tuple[str, ...]]:
    """Return the packs that records say are of a lot; none for anything else."""
    if db is None or subject.sort != ITEM or not is_lot(subject.item):
        return [], ()
    lot = subject.item
    alone = Closure(is_forward=True, reached={lot: Reached(lot, EVER, "start")})
    followed = TrailRecords(db).follow([lot], lambda _graph: [alone])
    packs = [pack for pack, known in followed.graph.lots.items() if known == lot]
    return packs, followed.notes


def _keep_packs(desk: Database, packs: Iterable[tuple[str, str]]) -> None:
    desk.many(
        "insert or ignore into watched_pack values (?, ?, ?)",
        ((*pair, _digest(pair)) for pair in packs),
    )


def _names(db: Database) -> Callable[[str], tuple[str, ...]]:
    @cache
    def names_of(did: str) -> tuple[str, ...]:
        row = db.one("select organisation, office, authority from issuer where did = ?", (did,))
        return tuple(name for name in row or () if name)

    return names_of


def _lots(desk: Database) -> Callable[[str], tuple[str, ...]]:
    has_any = desk.one("select 1 from watched_pack limit 1") is not None

    def lots_of(pack: str) -> tuple[str, ...]:
        if not has_any:
            return ()
        rows = desk.query("select pack, lot, digest from watched_pack where pack = ?", (pack,))
        return tuple(row[1] for row in rows if _digest(row[:2]) == bytes(row[2]))

    return lots_of


def _final_size(db: Database) -> int:
    trusted = checkpoints.trusted(db)
    return 0 if trusted is None else trusted.size


def _values(one: Alert) -> tuple[object, ...]:
    return (
        one.sort, one.item, one.record, one.kind, one.key, one.height, one.how, one.found_ms,
        one.seen_ms,
    )  # fmt: skip


_MARKS = "into alert values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_NEW, _ANEW = f"insert or ignore {_MARKS}", f"insert or replace {_MARKS}"


def _keep(desk: Database, values: Sequence[object], sql: str = _ANEW) -> int:
    return desk.execute(sql, (*values, _digest(values)))


def _digest(values: Sequence[object]) -> bytes:
    return hashlib.sha256(json.dumps(values, ensure_ascii=True).encode()).digest()
