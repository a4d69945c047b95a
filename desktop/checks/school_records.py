"""What the checks of education remember of a log: accreditations, awards, lists, lost keys.

An award is a diploma or a course result. Of each record only what the checks ask for is kept, so
that one pass over the log serves them all; of a status list the newest version is kept whole.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from desktop.checks.observed import Observed, Spot
from desktop.domains.bitstring import REVOCATION, cleared, decode_bits
from desktop.errors import FormatError
from desktop.ledger.json_profile import JsonObject

ACCREDITATION_KIND = "education.accreditation"
DIPLOMA_KIND = "education.diploma"
COURSE_KIND = "education.course_result"
LIST_KIND = "education.status_list"
STATUS_KIND = "record.status"
REVOKE_KIND = "roster.revoke"

NEVER = "9999"


@dataclass(slots=True)
class Accreditation:
    """One accreditation with the times at which it did not hold."""

    spot: Spot
    types: frozenset[str]
    start: str  # dates
    until: str
    gaps: list[tuple[str, str]] = field(default_factory=list)  # from, until

    def covers(self, achievement: str, day: str) -> bool:
        """Tell whether an achievement could be awarded on a day."""
        return achievement in self.types and self.holds_on(day)

    def holds_on(self, day: str) -> bool:
        """Tell whether it was in force on a day."""
        is_named = self.start <= day <= self.until
        return is_named and not any(start[:10] <= day < end[:10] for start, end in self.gaps)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a status list says what became of an award."""

    purpose: str
    address: str
    index: int


@dataclass(slots=True)
class Award:
    """A diploma or a course result, as far as the checks look at it."""

    spot: Spot
    name: str  # of its kind
    issuer: str
    achievement: str
    day: str  # from which it is valid
    until: str | None
    credits: str | None
    places: tuple[Place, ...]
    accredited_by: tuple[str, ...]  # ids of records
    known_since: str  # a time at or before which it was certainly not logged yet
    is_revoked: bool
    is_superseded: bool
    revoked_at: str | None = None
    suspended_at: str | None = None

    @property
    def is_withdrawn(self) -> bool:
        """Whether it no longer says what it said."""
        return self.is_revoked or self.is_superseded


@dataclass(frozen=True, slots=True)
class ListVersion:
    """One version of a status list."""

    spot: Spot
    purpose: str
    bits: bytes


@dataclass(frozen=True, slots=True)
class Regress:
    """A status list that says less than the version before it."""

    spot: Spot
    address: str
    before: Spot | None  # the version before; None where the list itself cannot be read
    what: str  # what is wrong with it
    indexes: tuple[int, ...] = ()


@dataclass(slots=True)
class SchoolRecords:
    """Everything that one pass over the records of schools leaves."""

    accreditations: dict[str, Accreditation] = field(default_factory=dict)
    by_issuer: dict[str, list[Accreditation]] = field(default_factory=dict)
    awards: list[Award] = field(default_factory=list)
    lists: dict[tuple[str, str], ListVersion] = field(default_factory=dict)
    """The newest version by address and by the least of its issuer's keys."""
    regresses: list[Regress] = field(default_factory=list)
    lost_keys: dict[str, tuple[int, Spot]] = field(default_factory=dict)
    """From which entry on a key is suspect, by the key."""


def gather(observed: Iterable[Observed], keys_of: Callable[[str], frozenset[str]]) -> SchoolRecords:
    """Return what the checks look at.

    Args:
        observed: records of schools, status records and revocations of keys in ledger order.
        keys_of: returns a key together with those that came before and after it by rotation.
    """
    found = SchoolRecords()
    awards: dict[str, Award] = {}
    newest: dict[tuple[str, str], ListVersion] = {}
    latest = ""
    for one in observed:
        latest = max(latest, one.record.time)  # no record is of later than its block
        if one.name == ACCREDITATION_KIND:
            _add_accreditation(found, one)
        elif one.name in (DIPLOMA_KIND, COURSE_KIND):
            award = _award(one, latest)
            awards[one.record.id] = award
            found.awards.append(award)
        elif one.name == LIST_KIND:
            _add_list(found, newest, one, min(keys_of(one.issuer)))
        elif one.name == STATUS_KIND:
            _change(found, awards, one)
        elif one.name == REVOKE_KIND and not one.is_withdrawn:
            _lose_key(found, one)
    return found


def _add_accreditation(found: SchoolRecords, one: Observed) -> None:
    if one.is_superseded:
        return
    data = one.record.data
    types = data["achievementTypes"]
    known = Accreditation(
        one.spot,
        frozenset(str(item) for item in types) if isinstance(types, list) else frozenset(),
        str(data["from"]),
        str(data.get("until", NEVER)),
    )
    found.accreditations[one.record.id] = known
    found.by_issuer.setdefault(str(data["issuer"]), []).append(known)


def _award(one: Observed, latest: str) -> Award:
    data = one.record.data
    awarded = data["completed" if one.name == COURSE_KIND else "awarded"]
    return Award(
        spot=one.spot,
        name=one.name,
        issuer=one.issuer,
        achievement=str(data["achievementType"]),
        day=str(data.get("validFrom", awarded)),
        until=_text(data, "validUntil"),
        credits=_text(data, "credits"),
        places=_places(data),
        accredited_by=tuple(ref.id for ref in one.record.refs if ref.rel == "accredited_by"),
        known_since=latest,
        is_revoked=one.is_revoked,
        is_superseded=one.is_superseded,
    )


def _text(data: JsonObject, name: str) -> str | None:
    return str(data[name]) if name in data else None


def _places(data: JsonObject) -> tuple[Place, ...]:
    """Return the places in status lists that an award names."""
    entries = data.get("credentialStatus")
    return tuple(
        Place(
            str(entry["statusPurpose"]),
            str(entry["statusListCredential"]),
            int(str(entry["statusListIndex"])),
        )
        for entry in (entries if isinstance(entries, list) else [])
        if isinstance(entry, dict)
    )


def _add_list(
    found: SchoolRecords,
    newest: dict[tuple[str, str], ListVersion],
    one: Observed,
    school: str,
) -> None:
    """Compare a version of a list with the one before it, and keep it."""
    data = one.record.data
    address, purpose = str(data["id"]), str(data["statusPurpose"])
    try:
        bits = decode_bits(str(data["encodedList"]))
    except FormatError as error:
        found.regresses.append(Regress(one.spot, address, None, error.what))
        return
    version, key = ListVersion(one.spot, purpose, bits), (address, school)
    before = newest.get(key)
    if before is not None and before.purpose != purpose:
        what = f"it is for {purpose} and was for {before.purpose}"
        found.regresses.append(Regress(one.spot, address, before.spot, what))
    elif before is not None and purpose == REVOCATION:
        gone = tuple(cleared(before.bits, bits))
        if gone:
            what = "credentials that were revoked count again"
            found.regresses.append(Regress(one.spot, address, before.spot, what, gone))
    newest[key] = version
    if not one.is_withdrawn:
        found.lists[key] = version


def _change(found: SchoolRecords, awards: dict[str, Award], status: Observed) -> None:
    """Take in what a status record says about an accreditation or an award."""
    action, time = status.record.data["action"], status.record.time
    for ref in status.record.refs:
        known = found.accreditations.get(ref.id)
        if known is not None:
            if action in ("suspend", "revoke"):
                known.gaps.append((time, NEVER))
            elif action == "reinstate" and known.gaps:
                known.gaps[-1] = (known.gaps[-1][0], time)
        award = awards.get(ref.id)
        if award is not None:
            if action == "revoke":
                award.revoked_at = time
            elif action in ("suspend", "reinstate"):
                award.suspended_at = time if action == "suspend" else None


def _lose_key(found: SchoolRecords, one: Observed) -> None:
    since = one.record.data.get("suspect_since")
    if isinstance(since, int):
        key = str(one.record.data["key"])
        known = found.lost_keys.get(key)
        if known is None or since < known[0]:
            found.lost_keys[key] = (since, one.spot)
