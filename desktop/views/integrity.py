"""The five integrity states of a block or an entry, and their words.

The numbers order the states by how much they ask for attention; where many blocks share one pixel
the largest number is painted. Only `ALTERED` and `FORK` are problems.
"""

from dataclasses import dataclass
from enum import IntEnum

from desktop.finding import Severity
from desktop.verdict import Verdict
from desktop.views.saying import later, say


class Integrity(IntEnum):
    """What this replica knows about the bytes of a block."""

    VERIFIED = 0
    PENDING = 1  # known, not yet final
    UNCHECKED = 2
    ALTERED = 3
    FORK = 4  # two signed histories

    @property
    def word(self) -> str:
        """Return the word that stands beside the colour and the shape."""
        return say(_WORDS[self])

    @property
    def is_problem(self) -> bool:
        """Tell whether the state is one that a person must look at."""
        return self >= Integrity.ALTERED


_WORDS = {
    Integrity.VERIFIED: later("Verified"),
    Integrity.PENDING: later("Waits for quorum"),
    Integrity.UNCHECKED: later("Not checked yet"),
    Integrity.ALTERED: later("Altered"),
    Integrity.FORK: later("Fork"),
}


@dataclass(frozen=True, slots=True)
class Share:
    """How far something is on its way: a pie that fills."""

    part: float  # 0 to 1


Marked = Integrity | Verdict | Severity
"""What has a glyph and a colour of its own."""
