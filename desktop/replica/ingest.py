"""The only writer of log tables: blocks in, everything that follows from them out.

Node, sync and audit use this same code inside a transaction of their own. Blocks are replayed under
the admission rules; whether their tree is the one that a checkpoint covers is asked by
`desktop.replica.intake` before anything of it is kept.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from desktop.domains.admission import Examined, examine
from desktop.domains.examination import (
    PARAMETER_KIND,
    RecordFacts,
    bounds_of,
    digest_of,
    text_in,
)
from desktop.domains.kind import Kind
from desktop.domains.refusal import Refusal
from desktop.domains.replay import Block, ChainEnd, LoggedStatement, Replay
from desktop.domains.state import Changes, LedgerState, LoggedRecord
from desktop.errors import StorageError
from desktop.ledger.record import Record
from desktop.replica import entries
from desktop.replica.database import Database, Row
from desktop.replica.foreseen import ForeseenFacts
from desktop.replica.state import (
    NUMBERS,
    id_bytes,
    issuer_numbers,
    load_state,
    save,
)

_FLUSH_STATEMENTS = 5000
_FLUSH_BYTES = 4 * 1024 * 1024
_WORTH_DEFERRING = 5_000  # entries
_NOT_ASKED = (  # indexes that neither the rules nor this module ask
    "about_item", "record_issuer", "record_kind", "record_time", "ref_record",
    "ref_target", "statement_batch", "statement_id",
)  # fmt: skip


class Ingest:
    """Writes blocks to the tables of one database, inside a transaction of the caller."""

    def __init__(self, db: Database, *, keep_log: bool = True, expected: int = 0) -> None:
        """Continue after the newest block of ``db``.

        Args:
            db: where the rows go.
            keep_log: entries and hashes too; else only derived rows.
            expected: how many entries will come, as far as that is known. Where they are most of
                what ``db`` will hold, `finish` makes the indexes that nobody needs before.
        """
        self._db = db
        self._keep_log = keep_log
        self._facts = ForeseenFacts(db)
        state = load_state(db, self._facts)
        tree = entries.right_edge(db, state.size if keep_log else 0)
        self.replay = Replay(state, tree, _chain_end(db))
        self._blocks: list[Block] = []
        self._waiting = self._octets = 0
        is_worth_it = expected >= max(_WORTH_DEFERRING, state.size)
        self._deferred = _drop_indexes(db) if is_worth_it else []

    @property
    def state(self) -> LedgerState:
        """The state after the newest block."""
        return self.replay.state

    def block(
        self,
        statements: Sequence[bytes],
        seal: bytes,
        examined: Sequence[Examined | Refusal] | None = None,
        leaves: Sequence[bytes] | None = None,
    ) -> Block:
        """Replay one block and keep its rows; see `desktop.domains.replay`."""
        if examined is None:
            examined = [examine(entry) for entry in statements]
        judged = (one for one in examined if isinstance(one, Examined))
        self._facts.foresee([record.id for one in judged for record in one.records])
        block = self.replay.block(statements, seal, examined, leaves)
        self.add(block)
        return block

    def add(self, block: Block) -> None:
        """Keep the rows of a block that was replayed over this very state."""
        self._blocks.append(block)
        self._waiting += len(block.leaves)
        self._octets += sum(len(item.entry) for item in block.statements)
        if self._waiting >= _FLUSH_STATEMENTS or self._octets >= _FLUSH_BYTES:
            self.flush()

    def finish(self) -> None:
        """Write the rows that wait, and make the indexes that were put off."""
        self.flush()
        for sql in self._deferred:
            self._db.execute(sql)
        self._deferred = []

    def flush(self) -> None:
        """Write the rows that wait."""
        if not self._blocks:
            return
        db, blocks, changes = self._db, self._blocks, self.replay.state.changes
        save(db, changes)
        if self._keep_log:
            first = blocks[0].seal.first
            logged = [entry for block in blocks for entry in _entries_of(block)]
            entries.append(db, first, logged)
            entries.append_hashes(db, first, [leaf for block in blocks for leaf in block.leaves])
        _write_blocks(db, blocks)
        numbers = _writers(db, blocks)
        _write_statements(db, blocks, numbers)
        rows = _Rows(changes, self._columns)
        for block in blocks:
            for item in _valid(block):
                if item.examined is not None:
                    issuer = numbers[item.examined.statement.claims.issuer]
                    rows.add(item.examined, item.index, issuer, block.seal.height)
        rows.write(db, blocks[0].seal.first)
        self.replay.state.changes = Changes()
        self._facts.forget()
        self._blocks, self._waiting, self._octets = [], 0, 0

    def _columns(self, kind_id: str) -> "KindColumns":
        published = self.replay.state.kind(kind_id)
        assert published is not None  # its record was admitted
        return KindColumns(
            published.kind,
            digest_of(published.document),
            int(published.kind.approval),
            is_brief=not published.kind.approval and published.kind.valid is None,
        )


def _drop_indexes(db: Database) -> list[str]:
    """Drop the indexes that can wait; return what makes them again, to the letter."""
    rows = db.query("select name, sql from sqlite_master where type = 'index' order by name")
    kept = [(name, sql) for name, sql in rows if name in _NOT_ASKED]
    for name, _ in kept:
        db.execute(f"drop index {name}")
    return [sql for _, sql in kept]


def _chain_end(db: Database) -> ChainEnd:
    row = db.one("select leaf, time_ms from block order by height desc limit 1")
    return ChainEnd() if row is None else ChainEnd(bytes(row[0]), row[1])


def _entries_of(block: Block) -> list[bytes]:
    return [item.entry for item in block.statements] + [block.seal_entry]


def _write_blocks(db: Database, blocks: Sequence[Block]) -> None:
    db.insert("block", (_block_row(block) for block in blocks), 11)


def _block_row(block: Block) -> tuple[object, ...]:
    seal = block.seal
    records = sum(len(item.examined.records) for item in _valid(block) if item.examined)
    octets = sum(len(item.entry) for item in block.statements)
    voids = len(block.statements) - len(_valid(block))
    return (
        seal.height, seal.first + seal.count, seal.first, seal.count, records, octets, voids,
        seal.root, block.seal_leaf, block.time_ms, seal.proposer,
    )  # fmt: skip


def _valid(block: Block) -> list[LoggedStatement]:
    return [item for item in block.statements if item.refusal is None]


def _writers(db: Database, blocks: Sequence[Block]) -> dict[str, int]:
    """Return the row numbers of all keys that wrote something valid."""
    named = (
        item.examined.statement.claims.issuer
        for block in blocks
        for item in _valid(block)
        if item.examined is not None
    )
    return issuer_numbers(db, named)


def _write_statements(db: Database, blocks: Sequence[Block], numbers: dict[str, int]) -> None:
    rows = (
        _statement_row(item, block.seal.height, numbers)
        for block in blocks
        for item in block.statements
    )
    db.insert("statement", rows, 12)


def _statement_row(
    item: LoggedStatement, height: int, numbers: dict[str, int]
) -> tuple[object, ...]:
    void = None if item.refusal is None else item.refusal.word
    if item.examined is None:
        return item.index, height, b"", None, None, None, None, 0, None, None, None, void
    statement, claims = item.examined.statement, item.examined.statement.claims
    batch = item.examined.batch
    issuer = None if void else numbers[claims.issuer]
    records = 0 if void else len(item.examined.records)
    batch_row: tuple[object, ...] = (None, None, None)
    if batch is not None:
        batch_row = (id_bytes(batch.id), batch.part, batch.parts)
    return (
        item.index, height, statement.id, issuer, claims.seq, claims.issued, claims.expires,
        records, *batch_row, void,
    )  # fmt: skip


class KindColumns(NamedTuple):
    """What the rows of a kind's records need of it."""

    kind: Kind
    judged_by: bytes  # digest of its document
    approval: int
    is_brief: bool  # neither approvals nor bounds of validity


class _Rows:
    """The rows of records that wait to be inserted together."""

    def __init__(self, changes: Changes, columns_of: Callable[[str], KindColumns]) -> None:
        self._changes, self._columns_of = changes, columns_of
        self._kinds: dict[str, KindColumns] = {}
        self._records: list[Row] = []
        self._brief: list[Row] = []  # those of which `_INSERT_BRIEF` knows the rest
        self._abouts: list[Row] = []
        self._refs: list[Row] = []
        self._parameters: list[Row] = []

    def add(self, examined: Examined, entry: int, issuer: int, height: int) -> None:
        """Take the records of one statement; the issuer is given by its row's number."""
        key = entry * NUMBERS
        for record in examined.records:
            columns = self._kinds.get(record.kind)
            if columns is None:
                columns = self._kinds[record.kind] = self._columns_of(record.kind)
            if columns.is_brief and record.end_ms is None and not record.has_private:
                row = (key, id_bytes(record.id), record.kind, issuer, height, record.time_ms)
                self._brief.append(row)
            else:
                sha256 = self._changes.records[record.id].sha256
                row = _record_row(key, record, sha256, columns, issuer, height)
                self._records.append(row)
            for about in record.about:
                self._abouts.append((about, key))
            if record.refs:
                self._refs.extend((key, rel, id_bytes(target)) for rel, target in record.refs)
            if record.kind == PARAMETER_KIND:
                self._parameters.append(_parameter_row(key, record.document()))
            key += 1

    def write(self, db: Database, first: int) -> None:
        """Insert them, and set the status of those that have one, and of those below an entry."""
        db.many(_INSERT_BRIEF, self._brief)
        db.many(_INSERT, self._records)
        db.insert("about", self._abouts, 2)
        db.insert("ref", self._refs, 3)
        db.insert("parameter", self._parameters, 5)
        records = self._changes.records.values()
        changed = [one for one in records if one.entry < first or _has_status(one)]
        db.many(
            "update record set suspended = ?, revoked = ?, erased = ?, disputed = ?, "
            "superseded_by = ?, approved_by = ? where id = ?",
            ((*_status_columns(logged), id_bytes(logged.id)) for logged in changed),
        )


def _record_row(
    key: int, record: RecordFacts, sha256: bytes, columns: KindColumns, issuer: int, height: int
) -> Row:
    """Return the columns of a record up to its status."""
    valid_from, valid_until = record.valid_from, record.valid_until
    if record.judged_by != columns.judged_by:
        valid_from, valid_until = bounds_of(columns.kind, record.document())
    return (
        key, id_bytes(record.id), record.kind, issuer, height, record.time_ms, record.end_ms,
        sha256, int(record.has_private), columns.approval, valid_from, valid_until,
    )  # fmt: skip


_INSERT = "insert into record values (?,?,?,?,?,?,?,?,?,?,?,?, 0, 0, 0, 0, null, null)"
_INSERT_BRIEF = (  # to bind a value takes as long as to store it, and most records say no more
    "insert into record values (?,?,?,?,?,?, null, x'', 0, 0, null, null, 0, 0, 0, 0, null, null)"
)


def _has_status(logged: LoggedRecord) -> bool:
    return bool(
        logged.approved_by
        or logged.superseded_by
        or logged.suspended
        or logged.revoked
        or logged.erased
        or logged.disputed
    )


def _status_columns(logged: LoggedRecord) -> tuple[object, ...]:
    later = None if logged.superseded_by is None else id_bytes(logged.superseded_by)
    approval = None if logged.approved_by is None else id_bytes(logged.approved_by)
    flags = (logged.suspended, logged.revoked, logged.erased, logged.disputed)
    return (*(int(flag) for flag in flags), later, approval)


def _parameter_row(key: int, record: Record) -> tuple[object, ...]:
    name, since, value, unit = (text_in(record, field) for field in _PARAMETER)
    return key, name or "", since or "", value or "", unit


_PARAMETER = ("name", "from", "value", "unit")


def check_origin(db: Database, origin: str) -> None:
    """Refuse a database of another ledger.

    Raises:
        StorageError: its trusted origin differs.
    """
    row = db.one("select origin from trusted")
    if row is not None and row[0] != origin:
        raise StorageError(
            f"This replica holds {row[0]}, not {origin}.",
            do="Open the other profile, or make a new one for this ledger.",
        )
