"""H1: a health entry by a key that had no licence for its group at the time.

A licence counts from and until the dates it names. One that was suspended or revoked later still
covers what was recorded before.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from desktop.checks.health.opened import ENTRY_KIND, LICENCE_KIND, STATUS_KIND
from desktop.checks.observed import Observed, Spot, observation
from desktop.finding import Finding
from desktop.ledger.json_profile import JsonObject

_TEXTS = (
    "As far as the log says, no authority allowed this key to record such a thing on that day.",
    "Ask the issuer for its licence, and the authority whether one is missing here.",
)
_NEVER = "9999"


@dataclass(slots=True)
class _Licence:
    """One licence with the times at which it did not hold."""

    data: JsonObject
    gaps: list[tuple[str, str]] = field(default_factory=list)  # from, until; days

    def covers(self, group: str, day: str) -> bool:
        groups = self.data["groups"]
        return (
            isinstance(groups, list)
            and group in groups
            and str(self.data["from"]) <= day <= str(self.data.get("until", _NEVER))
            and not any(start < day < end for start, end in self.gaps)
        )


class _Entry(NamedTuple):
    """What an entry is judged by; small, for all of a log are kept at once."""

    spot: Spot
    issuer: str
    group: str
    day: str


def not_licensed(
    observed: Iterable[Observed], keys_of: Callable[[str], frozenset[str]]
) -> Iterator[Finding]:
    """H1: an entry whose issuer had no licence for its group on its day.

    On the day of a suspension, a reinstatement or a revocation itself nothing is found, for an
    entry does not say its hour.

    Args:
        observed: licences, status records and entries in ledger order.
        keys_of: returns a key together with those that came before and after it by rotation.
    """
    licences: dict[str, _Licence] = {}
    by_key: dict[str, list[_Licence]] = {}
    entries: list[_Entry] = []
    for one in observed:
        if one.name == LICENCE_KIND and not one.is_superseded:
            licence = licences[one.record.id] = _Licence(one.record.data)
            by_key.setdefault(str(one.record.data["key"]), []).append(licence)
        elif one.name == STATUS_KIND:
            _change(licences, one)
        elif one.name == ENTRY_KIND and not one.is_withdrawn:
            group, day = str(one.record.data["group"]), one.record.time[:10]
            entries.append(_Entry(one.spot, one.issuer, group, day))
    for spot, issuer, group, day in entries:
        held = [item for key in sorted(keys_of(issuer)) for item in by_key.get(key, [])]
        if not any(item.covers(group, day) for item in held):
            what = (
                f"The record says {group} on {day}; its issuer had no licence for that on record."
            )
            yield observation("H1", spot, what, _TEXTS)


def _change(licences: dict[str, _Licence], status: Observed) -> None:
    action, day = status.record.data["action"], status.record.time[:10]
    for ref in status.record.refs:
        known = licences.get(ref.id)
        if known is None:
            continue
        if action in ("suspend", "revoke"):
            known.gaps.append((day, _NEVER))
        elif action == "reinstate" and known.gaps:
            known.gaps[-1] = (known.gaps[-1][0], day)
