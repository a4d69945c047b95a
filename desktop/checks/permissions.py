"""Who may read a device's readings, as of any time; and rule I7, a reader without a grant.

A permission is drawn from ``access.grant`` records: it begins and ends with the times that the
grant names, ends with an ``access.withdraw`` record, and rests while the grant is suspended. A
grant counts only from a key that the device's registration at that time names as its issuer or
owner; a withdrawal only from who granted or who was granted it, or from their rotated keys: an
authority revokes the grant by a status record instead. Who operates or owns a device, or is its
gateway, may read it without a grant, and public readings may be read by everybody. Times are what
issuers say: a reading is judged by what was on the ledger when its receipt came, so that no grant
made later excuses it and nothing dated back accuses it.

Grants of documents are not drawn here: whose documents they are, the records of their kinds say.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from desktop.checks.check import Check, Context, Group
from desktop.checks.device_records import (
    NEVER,
    REGISTERED_KIND,
    STATUS_KIND,
    change_gaps,
    effective_start,
)
from desktop.checks.observed import Observed, Spot, observation
from desktop.finding import Finding, Severity
from desktop.ledger.json_profile import JsonObject

GRANT_KIND = "access.grant"
WITHDRAW_KIND = "access.withdraw"
RECEIPT_KIND = "access.receipt"

_LAST = 1 << 62  # after every entry
KeysOf = Callable[[str], frozenset[str]]

_READ = (
    "Somebody read what nobody had allowed them to read, or the grant was not recorded.",
    "Ask the reader for the legal basis, and the gateway how the reader got the readings.",
)
_NO_RIGHT = (
    "The grant counts for nothing.",
    "Let the operator or the owner of the device grant access, if that is meant.",
)


@dataclass(frozen=True, slots=True)
class Permission:
    """That a key may read, as the matrix shows it."""

    device: str
    property: str | None  # None for all
    grantee: str  # did:key
    why: str  # operator, gateway, owner or grant
    record: str  # id of the registration or the grant
    since: str
    until: str | None  # not included
    purpose: str | None = None


@dataclass(slots=True)
class _Grant:
    """One grant, with the times at which it does not hold."""

    spot: Spot
    issuer: str
    grantee: str
    device: str
    property: str | None
    start: str
    until: str
    purpose: str
    changes: list[tuple[int, str, str]] = field(default_factory=list)  # entry, action, time
    withdrawals: list[tuple[int, str]] = field(default_factory=list)  # entry, time

    def holds_at(self, time: str, entry: int) -> bool:
        """Return whether it holds at a time, by what was logged up to an entry."""
        if self.spot.entry > entry or not self.start <= time < self.ends(entry):
            return False
        gaps: list[tuple[str, str]] = []
        for logged, action, since in self.changes:
            if logged <= entry:
                change_gaps(gaps, action, since)
        return not any(start <= time < end for start, end in gaps)

    def ends(self, entry: int) -> str:
        """Return when it ends, by what was logged up to an entry."""
        return min((self.until, *(time for logged, time in self.withdrawals if logged <= entry)))


@dataclass(frozen=True, slots=True)
class _Owned:
    """What a registration says about rights."""

    record: str
    start: str
    holders: tuple[tuple[str, str], ...]  # role and did:key
    granters: frozenset[str]
    is_public: bool


@dataclass(frozen=True, slots=True)
class _Read:
    """A receipt for readings of a device."""

    spot: Spot
    reader: str
    time: str
    device: str
    property: str | None


class Access:
    """The permission matrix of a log."""

    def __init__(self, observed: Iterable[Observed], keys_of: KeysOf) -> None:
        """Take in registrations, grants, withdrawals, receipts and statuses in ledger order."""
        self._keys_of = keys_of
        self._grants: dict[str, _Grant] = {}
        self._of_device: dict[str, list[_Grant]] = {}
        self._owned: dict[str, list[_Owned]] = {}
        self._starts: dict[str, str] = {}
        self.reads: list[_Read] = []
        for one in observed:
            self._add(one)
        for owned in self._owned.values():
            owned.sort(key=lambda known: known.start)

    def matrix(self, time: str) -> tuple[Permission, ...]:
        """Return every permission that held at a time, by device, property and reader."""
        return tuple(one for device in sorted(self._owned) for one in self._at(device, time))

    def who(self, device: str, name: str, time: str) -> tuple[Permission, ...]:
        """Return who could see a property of a device at a time."""
        return tuple(one for one in self._at(device, time) if one.property in (None, name))

    def is_public(self, device: str, time: str) -> bool:
        """Return whether a device's readings were public at a time."""
        owned = self._owned_at(device, time)
        return owned is not None and owned.is_public

    def may_read(
        self, reader: str, device: str, name: str | None, time: str, entry: int = _LAST
    ) -> bool:
        """Return whether a key could read a property at a time, by grants up to an entry.

        Args:
            reader: the key.
            device: its URI.
            name: of the property; None asks for all of them.
            time: in the ledger's form.
            entry: whatever of grants was logged after it does not count.
        """
        if self.is_public(device, time):
            return True
        keys = self._keys_of(reader)
        return any(
            one.property in (None, name) and one.grantee in keys
            for one in self._at(device, time, entry)
        )

    def is_rightful(self, grant: _Grant, time: str) -> bool:
        """Return whether whoever granted had the right to."""
        owned = self._owned_at(grant.device, time)
        return owned is not None and bool(owned.granters & self._keys_of(grant.issuer))

    @property
    def grants(self) -> tuple[_Grant, ...]:
        """The grants of readings, in ledger order."""
        return tuple(self._grants.values())

    def _owned_at(self, device: str, time: str) -> _Owned | None:
        begun = [one for one in self._owned.get(device, ()) if one.start <= time]
        return begun[-1] if begun else None

    def _at(self, device: str, time: str, entry: int = _LAST) -> list[Permission]:
        """Return the permissions for a device, by property and reader."""
        owned = self._owned_at(device, time)
        if owned is None:
            return []
        found = [
            Permission(device, None, key, role, owned.record, owned.start, None)
            for role, key in owned.holders
        ]
        found += [
            _permission(grant)
            for grant in self._of_device.get(device, ())
            if grant.holds_at(time, entry) and self.is_rightful(grant, time)
        ]
        return sorted(found, key=lambda one: (one.property or "", one.grantee, one.record))

    def _add(self, one: Observed) -> None:
        if one.name == GRANT_KIND:
            grant = _grant(one)
            if grant is not None:
                self._grants[one.record.id] = grant
                self._of_device.setdefault(grant.device, []).append(grant)
        elif one.name == STATUS_KIND:
            for grant in self._referred(one):
                grant.changes.append((one.entry, str(one.record.data["action"]), one.record.time))
        elif one.name == REGISTERED_KIND:
            start = effective_start(one.record, self._starts)
            if not one.is_superseded:
                device = str(one.record.data["device"])
                self._owned.setdefault(device, []).append(_owned(one, start))
        elif one.is_superseded:
            return
        elif one.name == WITHDRAW_KIND:
            self._withdraw(one)
        elif one.name == RECEIPT_KIND and (scope := device_scope(one.record.data)) is not None:
            read = _Read(one.spot, one.issuer, one.record.time, *scope)
            self.reads.append(read)

    def _withdraw(self, one: Observed) -> None:
        keys = self._keys_of(one.issuer)
        for grant in self._referred(one):
            if keys & {grant.issuer, grant.grantee}:
                grant.withdrawals.append((one.entry, one.record.time))

    def _referred(self, one: Observed) -> Iterator[_Grant]:
        return (self._grants[ref.id] for ref in one.record.refs if ref.id in self._grants)


def reader_without_grant(access: Access) -> Iterator[Finding]:
    """I7: readings were read by a key that had no grant then; or a grant by who had no right."""
    for read in access.reads:
        own = read.reader, read.device, read.property, read.time, read.spot.entry
        if not access.may_read(*own):
            what = (
                f"The record says that {read.property or 'all readings'} of {read.device} were "
                f"read on {read.time[:10]}; no grant to the reader was in force."
            )
            yield observation("I7", read.spot, what, _READ)
    for grant in access.grants:
        if not access.is_rightful(grant, grant.start):
            what = (
                f"The record grants access to {grant.device}; its issuer neither operates nor "
                "owns the device."
            )
            yield observation("I7", grant.spot, what, _NO_RIGHT, severity=Severity.WARNING)


def device_scope(data: JsonObject) -> tuple[str, str | None] | None:
    """Return device and property of a scope, None where it covers documents."""
    scope = data.get("scope")
    if not isinstance(scope, dict) or scope.get("covers") != "device":
        return None
    name = scope.get("property")
    return str(scope["device"]), name if isinstance(name, str) else None


def _grant(one: Observed) -> _Grant | None:
    data = one.record.data
    scope = device_scope(data)
    if scope is None:
        return None
    return _Grant(
        spot=one.spot,
        issuer=one.issuer,
        grantee=str(data["grantee"]),
        device=scope[0],
        property=scope[1],
        start=str(data["from"]),
        until=str(data.get("until", NEVER)),
        purpose=str(data["purpose"]),
    )


def _permission(grant: _Grant) -> Permission:
    end = grant.ends(_LAST)
    return Permission(
        grant.device, grant.property, grant.grantee, "grant", grant.spot.id, grant.start,
        None if end == NEVER else end, grant.purpose,
    )  # fmt: skip


def _owned(one: Observed, start: str) -> _Owned:
    data = one.record.data
    named = {"operator": one.issuer, "gateway": data.get("gateway"), "owner": data.get("owner")}
    holders = tuple((role, key) for role, key in named.items() if isinstance(key, str))
    return _Owned(
        record=one.record.id,
        start=start,
        holders=holders,
        granters=frozenset(key for role, key in holders if role != "gateway"),
        is_public=data["visibility"] == "public",
    )


def _run(observed: Iterable[Observed], context: Context) -> Iterator[Finding]:
    yield from reader_without_grant(Access(observed, context.keys_of))


GROUP = Group(
    kinds=(REGISTERED_KIND, GRANT_KIND, WITHDRAW_KIND, RECEIPT_KIND, STATUS_KIND),
    checks={"I7": Check("Read without a grant", (RECEIPT_KIND, GRANT_KIND))},
    run=_run,
)
