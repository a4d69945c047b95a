"""The border between what is valid and who decides the order.

The application (`desktop.engine.application`) decides what is valid and what the log becomes; an
engine decides only order and time. No clock and no engine type crosses into the application.
"""

from dataclasses import dataclass
from typing import Literal, Protocol

from desktop.domains.refusal import Refusal
from desktop.domains.replay import Block
from desktop.errors import CivicLedgerError


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


class Sequencer(Protocol):
    """An engine as a node and the tests see it."""

    def submit(self, entry: bytes) -> Refusal | None:
        """Queue a statement durably, or say why it would be refused now."""

    def inclusion(self, statement_id: bytes) -> Inclusion:
        """Return where a statement stands."""

    def await_inclusion(self, statement_id: bytes, timeout_s: float) -> Inclusion:
        """Wait until a statement is logged or refused, or the time is over."""

    def start(self) -> None:
        """Begin to seal blocks."""

    def stop(self) -> None:
        """Finish the block at hand and stop."""
