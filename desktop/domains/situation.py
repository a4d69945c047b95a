"""Where a record stands while the rules look at it."""

from dataclasses import dataclass

from desktop.domains.state import Enrolment, LedgerState
from desktop.ledger.charter import Charter


@dataclass(frozen=True, slots=True)
class Situation:
    """The state before a record, who signed it, and the block's time."""

    state: LedgerState
    issuer: Enrolment
    time: str  # of the block, in the ledger's form
    genesis: bool  # in block 0, where approvals count as given

    @property
    def charter(self) -> Charter:
        """The charter in force; a record always has one above it."""
        charter = self.state.charter
        assert charter is not None
        return charter
