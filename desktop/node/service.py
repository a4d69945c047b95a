"""What the doors of a node are told: how it does, what it took, what it has cosigned."""

from dataclasses import dataclass
from typing import Literal

from desktop.ledger.receipt import ReceiptSignature
from desktop.ledger.scalar import format_time


@dataclass(frozen=True, slots=True)
class Submitted:
    """A statement that a node has taken, durably."""

    statement_id: bytes
    state: Literal["queued", "logged", "final"]


@dataclass(frozen=True, slots=True)
class Cosigned:
    """The newest tree that a cosigner has put its name to."""

    origin: str
    size: int
    root: bytes
    note: bytes  # the checkpoint with this cosigner's line
    receipt: ReceiptSignature


@dataclass(frozen=True, slots=True)
class Health:
    """How a node, or a laptop that serves, does."""

    role: Literal["writer", "cosigner", "reader"]
    origin: str
    id: str | None  # of the authority
    size: int  # entries that it holds
    final_size: int
    as_of_s: int | None  # of the newest final checkpoint, Unix seconds
    waiting: int = 0  # statements that are queued here
    signed_size: int | None = None
    alarms: tuple[str, ...] = ()  # stable codes of what a person has to look at
    fault: str | None = None  # code of what keeps it from working

    @property
    def is_well(self) -> bool:
        """Whether it does its work; an alarm is about others."""
        return self.fault is None

    def document(self) -> dict[str, object]:
        """Return the answer of ``/health``."""
        as_of = None if self.as_of_s is None else format_time(self.as_of_s * 1000)
        return {
            "status": "ok" if self.is_well else "failed",
            "role": self.role,
            "origin": self.origin,
            "id": self.id,
            "size": self.size,
            "final_size": self.final_size,
            "checkpoint_time": as_of,
            "waiting": self.waiting,
            "signed_size": self.signed_size,
            "alarms": list(self.alarms),
            "fault": self.fault,
        }
