"""The border between what is valid and who decides the order.

The application (`desktop.engine.application`) decides what is valid and what the log becomes; an
engine decides only order and time. No clock and no engine type crosses into the application.
"""

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, Protocol, overload

from desktop.domains.refusal import Refusal
from desktop.domains.replay import Block
from desktop.errors import CivicLedgerError
from desktop.ledger.checkpoint import Checkpoint
from desktop.replica.proofs import InclusionProof


@dataclass(frozen=True, slots=True)
class Info:
    """Where an application stands."""

    height: int  # sealed blocks
    size: int  # entries
    root: bytes
    rules: int  # version; 0 before the charter
    app_hash: bytes


@dataclass(frozen=True, slots=True)
class BlockContext:
    """What an engine says about a block."""

    time_ms: int
    proposer: str  # authority id


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one transaction of a block."""

    id: bytes | None  # statement id, where the form is good
    index: int | None  # entry, where it was accepted
    refusal: Refusal | None


@dataclass(frozen=True, slots=True)
class Executed:
    """What executing a block would make of the log."""

    app_hash: bytes
    outcomes: tuple[Outcome, ...]
    block: Block | None  # None where nothing was accepted


@dataclass(frozen=True, slots=True)
class ById:
    """A question for one statement."""

    statement_id: bytes


@dataclass(frozen=True, slots=True)
class BySeq:
    """A question for the statement to which an issuer gave a number."""

    issuer: str  # did:key
    seq: int


@dataclass(frozen=True, slots=True)
class ByHeight:
    """A question for one block."""

    height: int


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a statement stands in the committed log."""

    id: bytes
    index: int
    height: int
    size: int  # entries once its block is sealed
    state: Literal["logged", "final"]  # final: under a checkpoint with k cosignatures


@dataclass(frozen=True, slots=True)
class SealedBlock:
    """A block of the committed log."""

    height: int
    first: int  # index of the first statement
    statements: tuple[bytes, ...]
    seal: bytes
    time_ms: int
    proposer: str  # authority id

    @property
    def size(self) -> int:
        """Return how many entries the log has with this block."""
        return self.first + len(self.statements) + 1


@dataclass(frozen=True, slots=True)
class BlockProof:
    """What shows anybody that a block is final: its seal is under a cosigned root."""

    block: SealedBlock
    inclusion: InclusionProof  # of the seal, which holds the root below it
    checkpoint: Checkpoint


@dataclass(frozen=True, slots=True)
class Inclusion:
    """Where a submitted statement stands."""

    state: Literal["unknown", "queued", "refused", "logged"]
    index: int | None = None
    height: int | None = None
    refusal: Refusal | None = None


class EngineError(CivicLedgerError):
    """An engine that cannot go on.

    Attributes:
        retryable: whether the same call may succeed later.
        outcome: ``no`` where nothing happened, ``unknown`` where the same bytes should be
            submitted again.
    """

    def __init__(
        self,
        what: str,
        *,
        retryable: bool,
        outcome: Literal["no", "unknown"],
        means: str = "",
        do: str = "",
    ) -> None:
        super().__init__(what, means=means, do=do)
        self.retryable = retryable
        self.outcome = outcome


@dataclass(frozen=True, slots=True)
class EngineStatus:
    """How an engine does."""

    running: bool  # it seals blocks by itself
    height: int  # sealed blocks
    size: int  # entries
    final_size: int  # of them under the newest final checkpoint
    waiting: int  # submissions in the queue
    fault: EngineError | None  # why nothing is taken any more


class Watch:
    """Says that something may have changed; several changes may be told as one."""

    def __init__(self) -> None:
        self._told = threading.Event()

    def tell(self) -> None:
        """Wake whoever waits."""
        self._told.set()

    def wait(self, timeout_s: float) -> bool:
        """Wait for a change since the last call; return whether there was one."""
        told = self._told.wait(timeout_s)
        self._told.clear()
        return told


class Sequencer(Protocol):
    """An engine as a node and the tests see it."""

    def submit(self, entry: bytes) -> Refusal | None:
        """Queue a statement durably, or say why it would be refused now."""

    def inclusion(self, statement_id: bytes) -> Inclusion:
        """Return where a statement stands."""

    def await_inclusion(self, statement_id: bytes, timeout_s: float) -> Inclusion:
        """Wait until a statement is logged or refused, or the time is over.

        Raises:
            EngineError: the engine has stopped, and the statement is neither.
        """

    @overload
    def query(self, wanted: ById | BySeq) -> Placed | None: ...

    @overload
    def query(self, wanted: ByHeight) -> SealedBlock | None: ...

    def query(self, wanted: ById | BySeq | ByHeight) -> Placed | SealedBlock | None:
        """Return what the application's committed log has to a question, never half a block."""

    def status(self) -> EngineStatus:
        """Return how the engine does."""

    def blocks(self, start: int) -> Iterator[SealedBlock]:
        """Yield the sealed blocks from a height on, up to the newest."""

    def proof(self, height: int) -> BlockProof | None:
        """Return what shows that a block is final, or None where it is not."""

    def watch(self) -> Watch:
        """Return what is told of every new block, as long as somebody holds it.

        It may miss some; what is true stands in the log.
        """

    def start(self) -> None:
        """Begin to seal blocks."""

    def stop(self) -> None:
        """Finish the block at hand and stop."""
