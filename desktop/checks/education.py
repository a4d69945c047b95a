"""Checks across the records of schools: E1, a diploma outside its issuer's accreditation.

An accreditation counts from and until the dates it names, unless it was withdrawn; one that was
revoked or suspended later still covers what was awarded before.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from desktop.checks.check import Check, Context, Group
from desktop.checks.observed import Observed, Spot, observation
from desktop.finding import Finding

ACCREDITATION_KIND = "education.accreditation"
DIPLOMA_KIND = "education.diploma"
STATUS_KIND = "record.status"

_TEXTS = (
    "As far as the log says, no authority has allowed the school to award this.",
    "Ask the school and its authority: either the diploma or the missing record is a mistake.",
)
_NEVER = "9999"


@dataclass(slots=True)
class _Accreditation:
    """One accreditation with the times at which it did not hold."""

    observed: Observed
    gaps: list[tuple[str, str]] = field(default_factory=list)  # from, until

    def covers(self, achievement: str, day: str) -> bool:
        data = self.observed.record.data
        types = data["achievementTypes"]
        return (
            isinstance(types, list)
            and achievement in types
            and str(data["from"]) <= day <= str(data.get("until", _NEVER))
            and not any(start[:10] <= day < end[:10] for start, end in self.gaps)
        )


class _Diploma(NamedTuple):
    """What a diploma is judged by; small, for all of a log are kept at once."""

    spot: Spot
    issuer: str
    achievement: str
    day: str  # from which it is valid


def not_accredited(
    observed: Iterable[Observed], keys_of: Callable[[str], frozenset[str]]
) -> Iterator[Finding]:
    """E1: a diploma whose issuer was not accredited for its type on the day it is valid from.

    Args:
        observed: accreditations, status records and diplomas in ledger order.
        keys_of: returns a key together with those that came before and after it by rotation.
    """
    accreditations: dict[str, _Accreditation] = {}
    by_issuer: dict[str, list[_Accreditation]] = {}
    diplomas: list[_Diploma] = []
    for one in observed:
        if one.name == ACCREDITATION_KIND and not one.is_superseded:
            known = _Accreditation(one)
            accreditations[one.record.id] = known
            by_issuer.setdefault(str(one.record.data["issuer"]), []).append(known)
        elif one.name == STATUS_KIND:
            _change(accreditations, one)
        elif one.name == DIPLOMA_KIND and not one.is_withdrawn:
            diplomas.append(_diploma(one))
    for spot, issuer, achievement, day in diplomas:
        held = [item for key in sorted(keys_of(issuer)) for item in by_issuer.get(key, [])]
        if not any(item.covers(achievement, day) for item in held):
            what = (
                f"The record says that a {achievement} is valid from {day}; its issuer had no "
                "accreditation for that on record."
            )
            yield observation("E1", spot, what, _TEXTS)


def _diploma(one: Observed) -> _Diploma:
    data = one.record.data
    day = str(data.get("validFrom", data["awarded"]))
    return _Diploma(one.spot, one.issuer, str(data["achievementType"]), day)


def _change(accreditations: dict[str, _Accreditation], status: Observed) -> None:
    known = next(
        (accreditations[ref.id] for ref in status.record.refs if ref.id in accreditations), None
    )
    if known is None:
        return
    action, time = status.record.data["action"], status.record.time
    if action in ("suspend", "revoke"):
        known.gaps.append((time, _NEVER))
    elif action == "reinstate" and known.gaps:
        known.gaps[-1] = (known.gaps[-1][0], time)


def _run(observed: Iterable[Observed], context: Context) -> Iterator[Finding]:
    yield from not_accredited(observed, context.keys_of)


GROUP = Group(
    kinds=(ACCREDITATION_KIND, DIPLOMA_KIND, STATUS_KIND),
    checks={"E1": Check("Diploma not accredited", (DIPLOMA_KIND,), "diploma", "diplomas")},
    run=_run,
)
