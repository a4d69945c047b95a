"""Whether a permission held on a day: licences and accreditations with what became of them.

A permission counts from and until the dates it names, each included. One that was revoked or
suspended later still covers what was done before; one that was corrected gives way to its
correction.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from desktop.checks.observed import Observed

STATUS_KIND = "record.status"

_NEVER = "9999"


@dataclass(slots=True)
class Permission:
    """One licence or accreditation, with the times at which it did not hold."""

    observed: Observed
    gaps: list[tuple[str, str]] = field(default_factory=list)  # from, until

    def holds_on(self, day: str) -> bool:
        """Return whether it was in force on a day, ``YYYY-MM-DD``."""
        data = self.observed.record.data
        is_named = str(data["from"]) <= day <= str(data.get("until", _NEVER))
        return is_named and not any(start[:10] <= day < end[:10] for start, end in self.gaps)


class Permissions:
    """All permissions of one kind, by the key that they are for."""

    def __init__(self) -> None:
        self._by_key: dict[str, list[Permission]] = {}
        self._by_id: dict[str, Permission] = {}

    def add(self, key: str, one: Observed) -> None:
        """Take in a permission; one that was corrected says nothing any more."""
        if not one.is_superseded:
            known = Permission(one)
            self._by_id[one.record.id] = known
            self._by_key.setdefault(key, []).append(known)

    def change(self, status: Observed) -> None:
        """Take in a ``record.status`` that stands after the permission in the log."""
        action, time = status.record.data["action"], status.record.time
        for ref in status.record.refs:
            known = self._by_id.get(ref.id)
            if known is None:
                continue
            if action in ("suspend", "revoke"):
                known.gaps.append((time, _NEVER))
            elif action == "reinstate" and known.gaps:
                known.gaps[-1] = (known.gaps[-1][0], time)

    def held(self, keys: Iterable[str], day: str) -> list[Permission]:
        """Return the permissions of any of some keys that held on a day."""
        return [
            known
            for key in sorted(keys)
            for known in self._by_key.get(key, [])
            if known.holds_on(day)
        ]
