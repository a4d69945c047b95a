"""What is valid and what the log becomes, for whichever engine orders it.

`execute` works in memory and may be repeated for the same height; `commit` makes its result durable
in one transaction. The hash by which engines compare says nothing of height or time unless a
statement was accepted.
"""

import hashlib
from collections.abc import Sequence
from typing import overload

from desktop.domains.admission import Examined, admit, examine
from desktop.domains.refusal import Refusal
from desktop.domains.replay import MAX_BLOCK_BYTES, MAX_STATEMENTS, LoggedStatement
from desktop.domains.state import LedgerState
from desktop.engine.port import (
    BlockContext,
    BlockProof,
    ByHeight,
    ById,
    BySeq,
    EngineError,
    Executed,
    Info,
    Outcome,
    Placed,
    SealedBlock,
)
from desktop.errors import FormatError
from desktop.ledger.merkle import EMPTY_ROOT
from desktop.ledger.statement import parse_statement
from desktop.replica import blocks, checkpoints, entries
from desktop.replica.database import Database
from desktop.replica.foreseen import ForeseenFacts
from desktop.replica.ingest import Ingest
from desktop.replica.proofs import StoredTree


class Application:
    """The ledger in one database, driven by an engine."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._facts = ForeseenFacts(db)  # of the committed log
        self._writer: Ingest | None = None  # stands exactly where the database stands
        self._executed: tuple[Ingest, Executed] | None = None

    def info(self) -> Info:
        """Return where the committed log stands."""
        writer = self._clean_writer()
        state = writer.state
        root = writer.replay.tree.root() if state.size else EMPTY_ROOT
        rules = 0 if state.charter is None else state.charter.rules
        return Info(state.height, state.size, root, rules, app_hash(state.size, root, rules))

    def init(self, context: BlockContext, genesis: Sequence[bytes]) -> Executed:
        """Found the ledger with block 0, durably; one that exists is never created again.

        Raises:
            EngineError: there is a ledger, or the rules refuse a statement of block 0.
        """
        if self.info().size:
            raise EngineError("This ledger exists already.", retryable=False, outcome="no")
        executed = self.execute(context, genesis)
        refused = next((one.refusal for one in executed.outcomes if one.refusal), None)
        if refused is not None:
            self._executed = None
            raise EngineError(
                f"Block 0 is refused: {refused.word}: {refused.why}", retryable=False, outcome="no"
            )
        self.commit()
        return executed

    def check(self, entry: bytes, time_ms: int, *, recheck: bool = False) -> Refusal | None:
        """Say whether a statement would be accepted now; never raises for bad input.

        Args:
            entry: the statement.
            time_ms: what the engine takes for the time.
            recheck: whether the form and signature were judged before.
        """
        del recheck  # both are cheap beside a disk write
        return self.check_together([examine(entry)], time_ms)[0]

    def check_together(
        self, candidates: Sequence[Examined | Refusal], time_ms: int
    ) -> tuple[Refusal | None, ...]:
        """Say which statements would be refused now, were they logged in this order.

        Args:
            candidates: what `examine` gave for each of them.
            time_ms: what the engine takes for the time.
        """
        state = self._clean_writer().state
        good = [one for one in candidates if isinstance(one, Examined)]
        self._facts.foresee([record.id for one in good for record in one.records])
        trial = LedgerState(self._facts, state.charter_in_force, state.size, state.height)
        refusals: list[Refusal | None] = []
        for one in candidates:
            refusal = one if isinstance(one, Refusal) else admit(trial, one, time_ms)
            trial.size += refusal is None
            refusals.append(refusal)
        return tuple(refusals)

    def propose(
        self, context: BlockContext, candidates: Sequence[bytes], max_bytes: int
    ) -> list[bytes]:
        """Return the candidates that fit into one block, in their order."""
        del context
        chosen: list[bytes] = []
        octets = 0
        for entry in candidates[:MAX_STATEMENTS]:
            octets += len(entry)
            if octets > max_bytes:
                break
            chosen.append(entry)
        return chosen

    def validate(self, context: BlockContext, entries: Sequence[bytes]) -> bool:
        """Say whether another node's proposal may be voted for; the rules judge when it executes.

        It is refused only where it is too large, or a statement is of bad form, badly signed or
        there twice.
        """
        del context
        if len(entries) > MAX_STATEMENTS or sum(map(len, entries)) > MAX_BLOCK_BYTES:
            return False
        ids: set[bytes] = set()
        for entry in entries:
            examined = examine(entry)
            if isinstance(examined, Refusal) or examined.statement.id in ids:
                return False
            ids.add(examined.statement.id)
        return True

    def execute(
        self,
        context: BlockContext,
        entries: Sequence[bytes],
        examined: Sequence[Examined | Refusal] | None = None,
    ) -> Executed:
        """Work out the next block in memory; the committed log stays as it is.

        Args:
            context: what the engine says about the block.
            entries: its statements.
            examined: what `examine` gave for each of them, where the engine has asked already.
        """
        writer = self._take_writer()
        previous = writer.replay.end.time_ms
        time_ms = context.time_ms if previous is None else max(context.time_ms, previous)
        block, judged = writer.replay.make_block(entries, time_ms, context.proposer, examined)
        outcomes = tuple(_outcome(entry, item) for entry, item in zip(entries, judged, strict=True))
        if block is None:
            executed = Executed(self.info().app_hash, outcomes, None)
        else:
            state, root = writer.state, writer.replay.tree.root()
            assert state.charter is not None
            executed = Executed(app_hash(state.size, root, state.charter.rules), outcomes, block)
        self._executed = (writer, executed)
        return executed

    def commit(self) -> None:
        """Make the last execution durable in one transaction.

        Raises:
            EngineError: nothing was executed.
        """
        if self._executed is None:
            raise EngineError("There is nothing to commit.", retryable=False, outcome="no")
        (writer, executed), self._executed = self._executed, None
        if executed.block is None:
            return
        with self._db.transaction():
            writer.add(executed.block)
            writer.flush()
        self._facts.forget()
        self._writer = writer

    @overload
    def query(self, wanted: ById | BySeq) -> Placed | None: ...

    @overload
    def query(self, wanted: ByHeight) -> SealedBlock | None: ...

    def query(self, wanted: ById | BySeq | ByHeight) -> Placed | SealedBlock | None:
        """Return what the committed log has to a question, or None.

        A statement that was only executed is not there yet; one that the rules refuse never is.

        Raises:
            StorageError, FormatError: the database is damaged.
        """
        match wanted:
            case ByHeight(height):
                return self._block(height)
            case ById(statement_id):
                row = entries.statement(self._db, statement_id)
            case BySeq(issuer, seq):
                row = entries.statement_by_seq(self._db, issuer, seq)
        if row is None:
            return None
        is_final = row.size <= self.final_size()
        return Placed(row.id, row.index, row.height, row.size, "final" if is_final else "logged")

    def _block(self, height: int) -> SealedBlock | None:
        row = blocks.at(self._db, height)
        if row is None:
            return None
        *statements, seal = entries.between(self._db, row.first, row.seal + 1)
        return SealedBlock(height, row.first, tuple(statements), seal, row.time_ms, row.proposer)

    def final_size(self) -> int:
        """Return how many entries the newest final checkpoint covers."""
        stored = checkpoints.newest(self._db, final=True)
        return 0 if stored is None else stored.size

    def proof(self, height: int) -> BlockProof | None:
        """Return what shows that a block is final, checked again; None where it is not.

        Raises:
            ProofError, SignatureError, StorageError, FormatError: the database is damaged.
        """
        block = self._block(height)
        stored = checkpoints.newest(self._db, final=True)
        if block is None or stored is None or stored.size < block.size:
            return None
        checkpoint = checkpoints.opened(self._db, stored)
        tree = StoredTree(self._db, checkpoint.size, checkpoint.root)
        return BlockProof(block, tree.prove(block.size - 1), checkpoint)

    def _clean_writer(self) -> Ingest:
        if self._writer is None:
            self._writer = Ingest(self._db)
        return self._writer

    def _take_writer(self) -> Ingest:
        writer, self._writer = self._clean_writer(), None
        return writer


def app_hash(size: int, root: bytes, rules: int) -> bytes:
    """Return the hash by which engines compare what they executed."""
    message = b"civicledger/app/1\n" + size.to_bytes(8, "big") + root + rules.to_bytes(4, "big")
    return hashlib.sha256(message).digest()


def _outcome(entry: bytes, judged: LoggedStatement | Refusal) -> Outcome:
    if isinstance(judged, LoggedStatement):
        assert judged.examined is not None
        return Outcome(judged.examined.statement.id, judged.index, None)
    try:
        return Outcome(parse_statement(entry).id, None, judged)
    except FormatError:
        return Outcome(None, None, judged)
