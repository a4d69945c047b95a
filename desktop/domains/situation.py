"""Where a record stands while the rules look at it."""

from msgspec import Struct

from desktop.domains.state import Enrolment, LedgerState
from desktop.ledger.charter import Charter


class Situation(Struct, frozen=True, gc=False):
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
