"""What a check has to say about the ledger: a value, never an exception.

Codes are stable for ever. Rules of a domain are named by their id (``S1``); the rest are
``AREA_WORD`` with area STORE, TREE, SEAL, SIG, FINAL, PEER, TABLE or PRIVATE; a statement in the
log that the admission rules refuse is ``VOID_<refusal code>``.
"""

from dataclasses import dataclass, field
from enum import IntEnum


class Severity(IntEnum):
    """How much a finding matters; notes alone leave a ledger clean."""

    NOTE = 0
    WARNING = 1
    ERROR = 2
    CRITICAL = 3

    @property
    def word(self) -> str:
        """Return the word that every surface prints."""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Pair:
    """What should stand at a place, and what stands there."""

    expected: str
    actual: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, where it is, and what follows from it."""

    code: str
    severity: Severity
    what: str  # what the check saw, as a sentence
    means: str  # what that means
    do: str  # what the reader can do
    entry: int | None = None  # index in the log
    block: int | None = None  # height
    records: tuple[str, ...] = ()  # record ids, sorted
    evidence: bytes = b""
    is_private: bool = False  # it rests on private documents that were opened
    pair: Pair | None = field(default=None, compare=False)  # where it is a value that is wrong
    at: str = field(default="", compare=False)  # id of the record whose entry is named

    @property
    def place(self) -> tuple[int, int, str, tuple[str, ...]]:
        """Return the key by which findings are put in order: block, entry, code, records."""
        block = -1 if self.block is None else self.block
        entry = -1 if self.entry is None else self.entry
        return block, entry, self.code, self.records
