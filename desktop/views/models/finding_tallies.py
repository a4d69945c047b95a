"""How many findings of each severity a run has, and how many checks were not made."""

from collections import Counter
from dataclasses import dataclass

from desktop.audit.results import Audited
from desktop.finding import Severity
from desktop.views.integrity import Integrity, Marked
from desktop.views.models.words import severity_word
from desktop.views.saying import later, say

_MEANS = {
    Severity.CRITICAL: later("do not rely on it"),
    Severity.ERROR: later("act on it"),
    Severity.WARNING: later("worth a look"),
    Severity.NOTE: later("no harm"),
}


@dataclass(frozen=True, slots=True)
class Tally:
    """One number, with its word and what that word means."""

    count: int
    word: str
    means: str
    mark: Marked


def tallies_of(audited: Audited) -> list[Tally]:
    """Return the numbers of a run, the worst severity first."""
    counts = Counter(it.severity for it in audited.findings)
    worst = reversed(Severity)
    tallies = [Tally(counts[it], severity_word(it), _MEANS[it], it) for it in worst]
    skipped = len({it.check for it in audited.not_checked})
    left = Tally(skipped, say("Not made"), say("checks left out"), Integrity.UNCHECKED)
    return [*tallies, left]
