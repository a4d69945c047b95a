"""The ledger as it stood after an earlier block: the same tables, seen from there.

Rows that came later are left out by views of the tables' own names, which SQLite finds before the
tables. What later records have changed (statuses, keys, kinds, charters, the books) is made again
from the records that change it, by the rules that once let them in, and lies in a file beside.
So every query gives the answer it would have given then; the replica itself is never written to.
"""

from collections.abc import Iterable
from pathlib import Path

from msgspec.structs import replace

from desktop.domains import bookkeeping, governance
from desktop.domains.admission import RULED, repeat
from desktop.domains.bookings import Kept
from desktop.domains.refusal import Refused
from desktop.domains.state import LedgerState, LoggedRecord
from desktop.errors import StorageError, UsageError
from desktop.ledger.tiles import TILE_WIDTH, format_bundle
from desktop.progress import Report, silent
from desktop.replica import blocks, bookings, checkpoints, entries, records
from desktop.replica.blocks import BlockRow
from desktop.replica.database import Database, Past, scratch
from desktop.replica.state import NEVER_ENROLLED, NUMBERS, StoredFacts, save

_MENTIONS = "record.approval"  # its effect is told by the rows of what it approves
_STEP = 500  # records between two words of progress


def make_past(db: Database, file: Path, height: int, report: Report = silent) -> Past:
    """Make again what stood otherwise after a block, in a new file.

    Args:
        db: the replica as it is now; one moment of it.
        file: is replaced.
        height: of the block; it is final.
        report: told of progress in records; may cancel.

    Raises:
        UsageError: there is no such final block.
        StorageError: the replica contradicts itself, or the file cannot be written.
    """
    block = blocks.at(db, height)
    trusted = checkpoints.trusted(db)
    if block is None or trusted is None or block.seal >= trusted.size:
        raise UsageError(
            f"There is no final block {height}.", do="Choose one that the authorities cosigned."
        )
    past = Past(file, height, block.seal + 1, block.time_ms)
    if entries.right_edge(db, block.seal).root() != block.root:
        raise _contradicted(f"the tree below the seal of block {height} is another one")
    file.unlink(missing_ok=True)
    with scratch(file, "replica") as made, made.transaction():
        _keep_log_end(db, made, past)
        made.execute(
            "insert into trusted values (1, ?, ?, ?, ?)",
            (trusted.origin, trusted.anchor, past.size, entries.right_edge(db, past.size).root()),
        )
        _keep_state(db, made, past, _state_at(db, block, report))
    return past


def look_back(db: Database, past: Past) -> None:
    """Let a read-only connection, newly opened, answer as of an earlier block from now on."""
    db.attach_read_only(past.file, "past")
    db.execute("pragma query_only=off")  # the views are this connection's own
    for name, select in _views(db, past).items():
        db.execute(f"create temp view {name} as {select}")
    db.execute("pragma query_only=on")
    db.past = past


def _keep_log_end(db: Database, made: Database, past: Past) -> None:
    number, kept = divmod(past.size, TILE_WIDTH)
    if kept:
        part = entries.bundle(db, number)[:kept]
        made.insert("bundle", [(number, kept, format_bundle(part))], 3)


class _Before(StoredFacts):
    """The records below a state that is made again, each as it was when it came."""

    def __init__(self, db: Database) -> None:
        super().__init__(db)
        self._replica = db
        self.key = 0  # of the record that is repeated; what follows is not known yet

    def record(self, record_id: str) -> LoggedRecord | None:
        """Return a record without what became of it later, but for a correction before now."""
        known = super().record(record_id)
        if known is None or known.entry * NUMBERS + known.number >= self.key:
            return None
        later = known.superseded_by
        later_key = None if later is None else records.key_of(self._replica, later)
        is_corrected = later_key is not None and later_key < self.key
        return replace(
            known,
            suspended=False, revoked=False, erased=False, disputed=False,
            superseded_by=later if is_corrected else None, approved_by=None,
        )  # fmt: skip

    def issuer(self, did: str) -> None:
        """Know nothing: it is made again, as all that follows."""

    def kind(self, kind_id: str) -> None:
        """Know nothing."""

    def kind_of_record(self, record_id: str) -> None:
        """Know nothing."""

    def proposal(self, record_id: str) -> None:
        """Know nothing."""

    def open_proposals(self) -> tuple[()]:
        """Know nothing."""
        return ()

    def approved_proposals(self) -> tuple[()]:
        """Know nothing."""
        return ()

    def charters(self) -> tuple[()]:
        """Know nothing."""
        return ()

    def consents(self, target: str) -> tuple[()]:
        """Know nothing."""
        del target
        return ()

    def booking(self, book: type[Kept], key: str) -> None:
        """Know nothing."""


def _state_at(db: Database, block: BlockRow, report: Report) -> LedgerState:
    """Return the state after a block, made again by the records that change it."""
    facts = _Before(db)
    state = LedgerState(facts)
    state.put_charter(checkpoints.charters(db)[0].charter, 0)
    size = block.seal + 1
    rows = _ruled(db, size)
    read = records.each(db, [row[0] for row in rows])
    for number, ((key, did, height, time_ms), record) in enumerate(zip(rows, read, strict=True)):
        if number % _STEP == 0:
            report(number, len(rows))
        _seal_up_to(db, state, height)
        facts.key = key
        state.size = key // NUMBERS
        try:
            repeat(state, did, record, time_ms)
        except Refused as refused:
            raise _contradicted(f"entry {state.size} does not follow: {refused.why}") from refused
    _seal_up_to(db, state, block.height + 1)
    return state


def _ruled(db: Database, size: int) -> list[tuple[int, str, int, int]]:
    """Return (key, signer, height, time) of the records that change the state, in log order."""
    names = RULED - {_MENTIONS}
    if not _books_moved(db, size):
        names -= frozenset(bookkeeping.STEPS)
    kinds = [row[0] for row in db.query("select id from kind")]
    wanted = [kind for kind in kinds if kind.partition("/")[0] in names]
    marks = ",".join("?" * len(wanted))
    rows = db.query(
        "select r.key, i.did, r.height, b.time_ms from record r join issuer i on i.key = r.issuer "  # noqa: S608
        f"join block b on b.height = r.height where r.kind in ({marks}) and r.key < ? "
        "order by r.key",
        (*wanted, size * NUMBERS),
    )
    return [(key, did, height, time_ms) for key, did, height, time_ms in rows]


def _books_moved(db: Database, size: int) -> bool:
    """Return whether the books of points and custody have changed since."""
    asked = (f"select 1 from {table} where entry >= ? limit 1" for table in bookings.TABLES)  # noqa: S608
    return any(db.one(sql, (size,)) is not None for sql in asked)


def _seal_up_to(db: Database, state: LedgerState, height: int) -> None:
    """Seal the block that the state stands in, if it is below a height."""
    if state.height < height:
        if state.approved_proposals():
            sealed = blocks.at(db, state.height)
            assert sealed is not None  # a record stands in it
            state.size = sealed.seal + 1
            governance.enact(state)
        state.height = height


def _keep_state(db: Database, made: Database, past: Past, state: LedgerState) -> None:
    rows = db.query("select key, did from issuer order by key")
    known = [
        (key, did)
        for key, did in rows
        if did in state.changes.issuers or _has_written(db, key, past.size)
    ]
    made.many(_NOBODY, [(*one, NEVER_ENROLLED) for one in known])
    save(made, state.changes)
    made.execute(
        "create table status (key integer primary key, suspended integer not null, "
        "revoked integer not null, erased integer not null, disputed integer not null) strict"
    )
    made.insert("status", _statuses(state.changes.records.values()), 5)


_NOBODY = (
    "insert into issuer (key, did, entry, standing, roles, domains, valid_from, valid_until) "
    "values (?, ?, ?, 'active', '[]', '[]', '', '')"
)


def _has_written(db: Database, issuer: int, size: int) -> bool:
    sql = "select min(entry) from statement where issuer = ? and void is null"
    row = db.one(sql, (issuer,))
    return row is not None and row[0] is not None and row[0] < size


def _statuses(changed: Iterable[LoggedRecord]) -> Iterable[tuple[int, ...]]:
    for one in changed:
        flags = (one.suspended, one.revoked, one.erased, one.disputed)
        if any(flags):
            yield (one.entry * NUMBERS + one.number, *map(int, flags))


def _views(db: Database, past: Past) -> dict[str, str]:
    """Return what stands for each table that may have been different."""
    size, key, number = past.size, past.size * NUMBERS, past.size // TILE_WIDTH
    found = {
        "bundle": _BUNDLE.format(number=number, kept=size % TILE_WIDTH),
        "record": _RECORD.format(key=key),
        "search_progress": _SEARCH_PROGRESS.format(size=size),
        "block": _of("main.block", f"height <= {past.height}"),
        "checkpoint": _of("main.checkpoint", f"size <= {size}"),
        **{name: _of(f"main.{name}", f"record < {key}") for name in ("about", "ref", "parameter")},
        "statement": _of("main.statement", f"entry < {size}"),
        **{
            name: _of(f"main.{name}", f"entry < {size}", "rowid, *")
            for name in ("mention", "consent")
        },
    }
    made = ["issuer", "kind", "proposal", "charter", "trusted"]
    if _books_moved(db, size):
        made += bookings.TABLES
    return found | {name: _of(f"past.{name}") for name in made}


def _of(table: str, condition: str = "1", columns: str = "*") -> str:
    return f"select {columns} from {table} where {condition}"  # noqa: S608  (our own names, numbers)


_BUNDLE = """
    select number,
        case when number = {number} then (select entries from past.bundle) else entries end
            as entries,
        case when number = {number} then (select data from past.bundle) else data end as data
    from main.bundle where number < {number} or (number = {number} and {kept})
"""
_RECORD = """
    select r.key, r.id, r.kind, r.issuer, r.height, r.time_ms, r.end_ms, r.sha256, r.private,
        r.approval, r.valid_from, r.valid_until,
        coalesce((select s.suspended from past.status s where s.key = r.key), 0) as suspended,
        (r.revoked and exists (select 1 from past.status s where s.key = r.key and s.revoked))
            as revoked,
        (r.erased and exists (select 1 from past.status s where s.key = r.key and s.erased))
            as erased,
        (r.disputed and exists (select 1 from past.status s where s.key = r.key and s.disputed))
            as disputed,
        case when (select l.key from main.record l where l.id = r.superseded_by) < {key}
            then r.superseded_by end as superseded_by,
        case when (select l.key from main.record l where l.id = r.approved_by) < {key}
            then r.approved_by end as approved_by
    from main.record r where r.key < {key}
"""
_SEARCH_PROGRESS = """
    select one, min(next_entry, {size}) as next_entry, digest from main.search_progress
"""


def _contradicted(how: str) -> StorageError:
    return StorageError(
        f"This copy cannot be shown as of then: {how}.",
        means="The replica contradicts itself; nothing was changed.",
        do="Audit it; a sync with another peer repairs what is damaged.",
    )
