"""Vacancies of the ledger ranked against what a citizen's own records show, with the reasons.

`desktop.exchange.employment.esco` says of one vacancy why it suits and why not; here the order is
made: the fewest required things missing come first, then the fewest that are only near or lower,
then what is there beside. No number says how good anybody is.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop.errors import FormatError
from desktop.exchange.employment.esco import (
    Classification,
    Concept,
    Fit,
    OwnRecord,
    Reason,
    classification,
    matches,
    read_broader,
    read_concepts,
)
from desktop.ledger.record import Record

OWN_KINDS = (
    "employment.period",
    "employment.qualification",
    "employment.skill",
    "education.diploma",
)
"""The kinds whose records show what somebody can do."""

_PUBLIC = ("education.diploma",)  # level and field stand in the record itself


@dataclass(frozen=True, slots=True)
class Match:
    """One vacancy with the reasons for its place."""

    vacancy: Record
    reasons: tuple[Reason, ...]

    @property
    def required(self) -> int:
        """How many things the vacancy requires."""
        return sum(one.is_required for one in self.reasons)

    @property
    def required_met(self) -> int:
        """How many of them the records show in full."""
        return sum(one.is_required and one.fit is Fit.HAS for one in self.reasons)


def shows_itself(kind: str) -> bool:
    """Return whether the record of a kind says in public what counts for a match."""
    return kind.partition("/")[0] in _PUBLIC


def ranked(
    vacancies: Iterable[Record], own: Sequence[OwnRecord], skills: Classification, day: str
) -> list[Match]:
    """Return the vacancies, the best for the citizen first; of equal ones the given order stays."""
    found = [Match(one, matches(one.data, own, skills, day=day)) for one in vacancies]
    return sorted(found, key=_order)


def release_of(files: Iterable[bytes]) -> Classification:
    """Return the release that these CSV files tell of: concepts, and what is broader than what.

    Raises:
        FormatError: a file is neither.
    """
    concepts: list[Concept] = []
    broader: dict[str, tuple[str, ...]] = {}
    for data in files:
        try:
            broader |= read_broader(data)
        except FormatError:
            concepts += read_concepts(data).values()
    return classification(concepts, broader)


def _order(one: Match) -> tuple[int, ...]:
    def count(fit: Fit, *, is_required: bool) -> int:
        return sum(each.fit is fit and each.is_required is is_required for each in one.reasons)

    return (
        count(Fit.LACKS, is_required=True),
        count(Fit.NEAR, is_required=True),
        count(Fit.LOWER, is_required=True),
        -count(Fit.HAS, is_required=True),
        -count(Fit.HAS, is_required=False),
        count(Fit.LACKS, is_required=False),
    )
