"""What the checks across records look at: records with their place in the log, and parameters.

A check is a pure function over records in ledger order. It words its findings as what the record
says, never as what is true. "Now" is the time of the newest seal that is looked at.
"""

from collections.abc import Iterable
from typing import NamedTuple

from desktop.finding import Finding, Severity
from desktop.ledger.record import Record

PARAMETER_KIND = "ledger.parameter"

_MOST = 1_000_000  # beyond it a figure is no limit any more


class Spot(NamedTuple):
    """Where a record stands; what is left of those of which little else is kept."""

    id: str  # of the record
    entry: int
    block: int


class Observed(NamedTuple):
    """One record as it stands in the log."""

    record: Record
    entry: int
    block: int
    issuer: str  # did:key
    is_revoked: bool = False  # or erased
    is_superseded: bool = False  # by a later record
    is_approved: bool = False  # by somebody who may, as the rules of admission found

    @property
    def spot(self) -> Spot:
        """Where it stands."""
        return Spot(self.record.id, self.entry, self.block)

    @property
    def is_withdrawn(self) -> bool:
        """Whether it no longer says what it said."""
        return self.is_revoked or self.is_superseded

    @property
    def name(self) -> str:
        """The name of its kind, without the version."""
        return self.record.kind.partition("/")[0]


class Parameters:
    """The figures that authorities have published for the checks."""

    def __init__(self, records: Iterable[Observed]) -> None:
        self._known: dict[str, list[tuple[str, int]]] = {}
        for one in records:
            data = one.record.data
            if one.name == PARAMETER_KIND and not one.is_withdrawn:
                whole = int(str(data["value"]).partition(".")[0])
                known = self._known.setdefault(str(data["name"]), [])
                known.append((str(data["from"]), max(-_MOST, min(whole, _MOST))))
        for values in self._known.values():
            values.sort(key=lambda value: value[0])  # of two with one time the later logged stays

    def at(self, name: str, time: str, default: int) -> int:
        """Return the newest value in force at a time, rounded towards zero."""
        known = self._known.get(name)
        if known is None:
            return default
        in_force = [value for start, value in known if start <= time]
        return in_force[-1] if in_force else default

    def has(self, table: str) -> bool:
        """Return whether anything of a table was ever published."""
        return any(name.startswith(f"{table}.") for name in self._known)

    def listed(self, table: str, time: str) -> frozenset[str]:
        """Return the entries of a table, published as ``TABLE.ENTRY``, above zero at a time."""
        prefix = f"{table}."
        entries = (name[len(prefix) :] for name in self._known if name.startswith(prefix))
        return frozenset(entry for entry in entries if self.at(prefix + entry, time, 0) > 0)

    def ever(self, name: str, default: int) -> frozenset[int]:
        """Return all values that were, are or will be in force, the one of nobody among them."""
        return frozenset((default, *(value for _, value in self._known.get(name, ()))))


def observation(
    code: str,
    one: Spot,
    what: str,
    texts: tuple[str, str],
    *,
    severity: Severity = Severity.ERROR,
    others: Iterable[str] = (),
) -> Finding:
    """Return a finding that stands at a record.

    Args:
        code: the rule's id.
        one: where the record stands whose entry is named.
        what: what the record says.
        texts: what that means, and what to do.
        severity: how much it matters.
        others: ids of further records that it rests on.
    """
    means, do = texts
    return Finding(
        code=code,
        severity=severity,
        what=what,
        means=means,
        do=do,
        entry=one.entry,
        block=one.block,
        records=tuple(sorted({one.id, *others})),
        at=one.id,
    )
