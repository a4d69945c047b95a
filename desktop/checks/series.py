"""Checks that something is whole: C4, a numbered series; C7, the awards of a school's year.

Nothing in a log says by itself that more should be there. So both go by what an authority has
published, as parameters whose records are found wrong where the log does not bear them out:

- ``C4.series.<kind>``, 1: records of this kind are numbered without a gap, by each issuer for
  itself, from the parameter's time on: of two neighbours both have to be from then on.
- ``C7.awards.<did:key>.<year>``, a number: so many diplomas of this issuer, awarded in this year,
  are in the authority's own roster, which was closed at the parameter's time.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from desktop.checks.check import Check, Context, Group
from desktop.checks.observed import PARAMETER_KIND, Observed, Spot, observation
from desktop.checks.school_records import DIPLOMA_KIND
from desktop.finding import Finding

APPROVAL_KIND = "record.approval"
NUMBERS = {"party.licence": "number", "recall.notice": "recall_number"}
"""The kinds whose records are numbered, and the field that has the number."""

_SERIES, _AWARDS = "C4.series.", "C7.awards."
_NUMBER = re.compile(r"(.*?)([0-9]{1,15})([^0-9]*)", re.DOTALL)
_YEAR = re.compile(r"[0-9]{4}")

_GAP = (
    "Records of that number were never logged, or the number was passed over.",
    "Ask the issuer for them, or for its word that the number was never given.",
)
_SHORT = (
    "Diplomas that the school has awarded are not on the ledger: nobody can check them.",
    "Ask the school which ones are missing, and have them recorded.",
)
_MORE = (
    "Diplomas are on the ledger that the authority's roster does not have.",
    "Compare the roster with the ledger name by name; have revoked what was never awarded.",
)


class Number(NamedTuple):
    """A number as it is written: what stands before and after its digits, and these."""

    before: str
    value: int
    after: str


class Numbered(NamedTuple):
    """One numbered record, as far as its series goes."""

    issuer: str
    text: str
    time: str
    spot: Spot


@dataclass(frozen=True, slots=True)
class Award:
    """One diploma, as far as it is counted."""

    issuer: str
    year: str
    is_approved: bool


@dataclass(slots=True)
class Counted:
    """What one pass over the records leaves."""

    parameters: list[tuple[Spot, str, str, int]] = field(default_factory=list)  # name, from, value
    numbers: dict[str, list[Numbered]] = field(default_factory=dict)  # by kind
    awards: dict[str, Award] = field(default_factory=dict)  # by record id


def count(observed: Iterable[Observed]) -> Counted:
    """Return what is numbered and what was awarded, in ledger order."""
    found = Counted()
    for one in observed:
        data = one.record.data
        if one.name in NUMBERS:
            text = data.get(NUMBERS[one.name])  # a withdrawn record had its number all the same
            if isinstance(text, str):
                numbered = Numbered(one.issuer, text, one.record.time, one.spot)
                found.numbers.setdefault(one.name, []).append(numbered)
        elif one.is_withdrawn:
            continue
        elif one.name == PARAMETER_KIND:
            name, value = str(data["name"]), str(data["value"]).partition(".")[0]
            if name.startswith((_SERIES, _AWARDS)):
                found.parameters.append((one.spot, name, str(data["from"]), int(value)))
        elif one.name == DIPLOMA_KIND:
            found.awards[one.record.id] = Award(one.issuer, year_of(one), one.is_approved)
    return found


def series_of(name: str) -> str | None:
    """Return the kind of which a parameter says that it is numbered without a gap."""
    kind = name.removeprefix(_SERIES)
    return kind if name.startswith(_SERIES) and kind in NUMBERS else None


def roster_of(name: str) -> tuple[str, str] | None:
    """Return the issuer and the year of whose awards a parameter says how many there are."""
    issuer, _, year = name.removeprefix(_AWARDS).rpartition(".")
    return (issuer, year) if name.startswith(_AWARDS) and _YEAR.fullmatch(year) else None


def number_of(text: str) -> Number | None:
    """Return a number in its series; None where a text has no digits, or too many."""
    parts = _NUMBER.fullmatch(text)
    return None if parts is None else Number(parts[1], int(parts[2]), parts[3])


def year_of(diploma: Observed) -> str:
    """Return the year in which a diploma was awarded."""
    return str(diploma.record.data["awarded"])[:4]


def named(one: Observed) -> Iterator[str]:
    """Yield the id of each record that an approval names, whether it counts or not."""
    named = one.record.data.get("records")
    for item in named if isinstance(named, list) else []:
        if isinstance(item, dict):
            yield str(item["id"])


def gaps(found: Counted, keys_of: Callable[[str], frozenset[str]], now: str) -> Iterator[Finding]:
    """C4: a number is missing in a series that an authority says has no gaps."""
    for _, name, since, value in found.parameters:
        kind = series_of(name)
        if kind is not None and value == 1 and since <= now:
            for series in _series(found.numbers.get(kind, ()), keys_of):
                yield from _missing(series, since)


def _series(
    numbers: Iterable[Numbered], keys_of: Callable[[str], frozenset[str]]
) -> Iterator[dict[int, list[Numbered]]]:
    """Yield each series: the records of every number, in ledger order."""
    found: dict[tuple[str, str, str], dict[int, list[Numbered]]] = {}
    for one in numbers:
        number = number_of(one.text)
        if number is not None:
            own = min(keys_of(one.issuer)), number.before, number.after
            found.setdefault(own, {}).setdefault(number.value, []).append(one)
    yield from found.values()


def _missing(series: Mapping[int, Sequence[Numbered]], since: str) -> Iterator[Finding]:
    for before, after in pairwise(sorted(series)):
        count = after - before - 1
        first, last = (_first(series[it], since) for it in (before, after))
        if count and first is not None and last is not None:
            numbers = "one number is" if count == 1 else f"{count:,} numbers are"
            what = (
                f"The series goes from {first.text} to {last.text}; {numbers} missing between them."
            )
            yield observation("C4", last.spot, what, _GAP, others=(first.spot.id,))


def _first(numbered: Iterable[Numbered], since: str) -> Numbered | None:
    return next((it for it in numbered if it.time >= since), None)


def roster(found: Counted, keys_of: Callable[[str], frozenset[str]], now: str) -> Iterator[Finding]:
    """C7: a year's diplomas of a school are fewer, or more, than its authority's roster has.

    The newest figure for an issuer and a year counts. Diplomas count once they are approved, and
    as long as they are neither revoked nor corrected by another.
    """
    newest: dict[tuple[str, str], tuple[str, int, Spot]] = {}
    for spot, name, since, value in found.parameters:
        told = roster_of(name)
        if told is not None and since <= now:
            known = newest.get(told)
            if known is None or known[0] <= since:
                newest[told] = since, value, spot
    for (issuer, year), (_, value, spot) in newest.items():
        keys = keys_of(issuer)
        ids = [
            record_id
            for record_id, award in found.awards.items()
            if award.year == year and award.issuer in keys and award.is_approved
        ]
        if len(ids) != value:
            what = (
                f"The roster has {value:,} diplomas of {year}; {len(ids):,} of them are on the "
                "ledger and in force."
            )
            texts = _SHORT if len(ids) < value else _MORE
            yield observation("C7", spot, what, texts)


def _run(observed: Iterable[Observed], context: Context) -> Iterator[Finding]:
    found = count(observed)
    yield from gaps(found, context.keys_of, context.now)
    yield from roster(found, context.keys_of, context.now)


GROUP = Group(
    kinds=(PARAMETER_KIND, DIPLOMA_KIND, APPROVAL_KIND, *NUMBERS),
    checks={
        "C4": Check("Number missing", tuple(NUMBERS)),
        "C7": Check("Diplomas unlike roster", (DIPLOMA_KIND,), "diploma", "diplomas"),
    },
    run=_run,
    needs=(PARAMETER_KIND,),
)
