"""What the admission rules ask about the ledger so far, and what a statement changes in it.

`LedgerState` answers from its own changes first and from `Facts` below it (a database, or nothing).
Its changes stay in memory until somebody saves them, so that a block can be tried, thrown away and
tried again; those of one statement can be taken back alone. Nothing in here decides;
`desktop.domains.admission` does.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Any, Generic, Protocol, TypeVar

from msgspec import Struct

from desktop.domains.bookings import Booking, Kept
from desktop.domains.kind import Kind
from desktop.ledger.charter import Charter


class Standing(Enum):
    """Whether a key may write."""

    ACTIVE = "active"
    SUSPENDED = "suspended"
    REVOKED = "revoked"
    ROTATED = "rotated"  # a newer key took its place
    RETIRED = "retired"  # an authority that the charter in force no longer names


@dataclass(frozen=True, slots=True)
class Enrolment:
    """One key and what it may do on this ledger."""

    did: str
    roles: tuple[str, ...]
    domains: tuple[str, ...]
    valid_from: str  # a time, included
    valid_until: str  # a time, excluded
    entry: int  # where it was enrolled
    standing: Standing = Standing.ACTIVE
    organisation: str | None = None
    office: str | None = None
    person: str | None = None  # commitment to a person, base64url
    decrypt: str | None = None  # did:key of its X25519 key
    authority: str | None = None  # id in the charter
    predecessor: str | None = None
    successor: str | None = None
    suspect_since: int | None = None  # records from this entry on are suspect

    def is_active(self, time: str) -> bool:
        """Return whether this key may write at a time in the ledger's form."""
        return self.standing is Standing.ACTIVE and self.valid_from <= time < self.valid_until


NO_HASH = b""
"""Stands for the hash of a record that no approval has to name."""


class LoggedRecord(Struct, frozen=True, gc=False):
    """What the rules remember of one record."""

    id: str
    kind: str  # name/version
    issuer: str  # did:key
    entry: int
    number: int  # within its statement, from 0
    sha256: bytes  # of its canonical bytes; `NO_HASH` where its kind asks for no approval
    has_private: bool
    suspended: bool = False
    revoked: bool = False
    erased: bool = False
    disputed: bool = False
    superseded_by: str | None = None
    approved_by: str | None = None  # record id of the approval that counts


@dataclass(frozen=True, slots=True)
class PublishedKind:
    """A kind on the ledger; active once it has the approvals that its rule needs."""

    kind: Kind
    document: bytes  # what was published, canonical JSON
    record: str  # id of the record that publishes it
    entry: int
    active: bool


@dataclass(frozen=True, slots=True)
class Proposal:
    """A charter that was proposed."""

    record: str
    entry: int
    charter: Charter
    previous: str  # SHA-256 of the charter in force when it was proposed, hex
    approved: bool = False  # takes effect after the next seal
    in_force: bool = False
    withdrawn: bool = False  # by a newer one of the same authority


@dataclass(frozen=True, slots=True)
class Consent:
    """An authority's approval of a proposal or a kind."""

    target: str  # record id of what is approved
    did: str
    entry: int


@dataclass(frozen=True, slots=True)
class Mention:
    """One record named in a record.approval/1, whether it is logged or not."""

    target: str
    sha256: bytes
    approver: str  # did:key
    approval: str  # id of the approving record
    entry: int


@dataclass(frozen=True, slots=True)
class CharterInForce:
    """A charter and the first entry that is judged under it."""

    number: int  # 0 is the founding charter
    since: int
    charter: Charter


class Facts(Protocol):
    """What lies below a `LedgerState`: the same answers from storage."""

    def issuer(self, did: str) -> Enrolment | None:
        """Return the enrolment of a key."""

    def statement_id(self, did: str, seq: int) -> bytes | None:
        """Return the id of the statement that used this counter."""

    def record(self, record_id: str) -> LoggedRecord | None:
        """Return a record by its id."""

    def kind(self, kind_id: str) -> PublishedKind | None:
        """Return a published kind by name/version."""

    def kind_of_record(self, record_id: str) -> PublishedKind | None:
        """Return the kind that the record publishes."""

    def proposal(self, record_id: str) -> Proposal | None:
        """Return a charter proposal by the id of its record."""

    def open_proposals(self) -> tuple[Proposal, ...]:
        """Return at least those made under the newest charter known here and not withdrawn."""

    def approved_proposals(self) -> tuple[Proposal, ...]:
        """Return at least those open proposals that are approved."""

    def charters(self) -> tuple[Charter, ...]:
        """Return all charters that are or were in force, the oldest first."""

    def consents(self, target: str) -> tuple[Consent, ...]:
        """Return the approvals of a proposal or a kind, in log order."""

    def mentions(self, target: str) -> tuple[Mention, ...]:
        """Return the approvals that name a record, in log order."""

    def booking(self, book: type[Kept], key: str) -> Kept | None:
        """Return what is remembered of points or custody, by its key."""


class _Targeted(Protocol):
    @property
    def target(self) -> str: ...


_Item = TypeVar("_Item", bound=_Targeted)
_K = TypeVar("_K")
_V = TypeVar("_V")


class Approvals(Generic[_Item]):
    """Approvals in log order, found at once by what they approve."""

    def __init__(self) -> None:
        self._items: list[_Item] = []
        self._by_target: dict[str, list[_Item]] = {}

    def __iter__(self) -> Iterator[_Item]:
        return iter(self._items)

    def add(self, item: _Item) -> None:
        """Remember one more."""
        self._items.append(item)
        self._by_target.setdefault(item.target, []).append(item)

    def drop_newest(self) -> None:
        """Forget the one that was added last."""
        self._by_target[self._items.pop().target].pop()

    def of(self, target: str) -> tuple[_Item, ...]:
        """Return those of one record."""
        return tuple(self._by_target.get(target, ()))


@dataclass(slots=True)
class Changes:
    """What a `LedgerState` holds above its facts, keyed as storage wants it."""

    issuers: dict[str, Enrolment] = field(default_factory=dict)
    statement_ids: dict[tuple[str, int], bytes] = field(default_factory=dict)
    records: dict[str, LoggedRecord] = field(default_factory=dict)
    kinds: dict[str, PublishedKind] = field(default_factory=dict)
    proposals: dict[str, Proposal] = field(default_factory=dict)
    consents: Approvals[Consent] = field(default_factory=Approvals)
    mentions: Approvals[Mention] = field(default_factory=Approvals)
    charters: list[CharterInForce] = field(default_factory=list)
    bookings: dict[tuple[type[Booking], str], Booking] = field(default_factory=dict)


_ABSENT = object()


class LedgerState:
    """The ledger as the rules see it after some entry."""

    def __init__(
        self,
        below: Facts | None = None,
        charter: CharterInForce | None = None,
        size: int = 0,
        height: int = 0,
    ) -> None:
        self._below = below
        self._charter = charter
        self.size = size  # entries so far
        self.height = height  # blocks sealed so far
        self.changes = Changes()
        self._kind_cache: dict[str, PublishedKind] = {}
        self._beforehand: dict[str, PublishedKind] = {}
        self._replaced: list[tuple[dict[Any, Any], object, object]] = []  # where, key, before
        self._undo: list[Callable[[], None]] = []  # what else was done

    @property
    def charter(self) -> Charter | None:
        """The charter in force; None before entry 0."""
        return None if self._charter is None else self._charter.charter

    @property
    def charter_in_force(self) -> CharterInForce | None:
        """The charter in force with its number and first entry."""
        return self._charter

    def begin(self) -> None:
        """Mark the point to which `take_back` returns."""
        self._replaced.clear()
        self._undo.clear()

    def take_back(self) -> None:
        """Undo what was changed since `begin`; the changes must not have been saved since."""
        for where, key, before in reversed(self._replaced):
            if before is _ABSENT:
                del where[key]
            else:
                where[key] = before
        for undo in reversed(self._undo):
            undo()
        self.begin()

    def _put(self, where: dict[_K, _V], key: _K, value: _V) -> None:
        self._replaced.append((where, key, where.get(key, _ABSENT)))
        where[key] = value

    def add_consent(self, consent: Consent) -> None:
        """Remember an approval of a proposal or a kind."""
        self.changes.consents.add(consent)
        self._undo.append(self.changes.consents.drop_newest)

    def add_mention(self, mention: Mention) -> None:
        """Remember an approval that names a record."""
        self.changes.mentions.add(mention)
        self._undo.append(self.changes.mentions.drop_newest)

    def put_charter(self, charter: Charter, since: int) -> None:
        """Bring a charter into force and enrol its authorities; those it drops are retired."""
        number = 0 if self._charter is None else self._charter.number + 1
        before = () if self._charter is None else self._charter.charter.authorities
        self._bring_into_force(CharterInForce(number, since, charter))
        named = {authority.issuer for authority in charter.authorities}
        for gone in (authority.issuer for authority in before if authority.issuer not in named):
            enrolment = self.issuer(gone)
            assert enrolment is not None  # the charter that named it enrolled it
            self.put_issuer(replace(enrolment, standing=Standing.RETIRED))
        for authority in charter.authorities:
            known = self.issuer(authority.issuer)
            entry = since if known is None else known.entry
            self.put_issuer(authority_enrolment(authority.issuer, authority.id, entry))

    def _bring_into_force(self, charter: CharterInForce) -> None:
        before, charters = self._charter, self.changes.charters

        def undo() -> None:
            charters.pop()
            self._charter = before

        self._undo.append(undo)
        charters.append(charter)
        self._charter = charter

    def issuer(self, did: str) -> Enrolment | None:
        """Return the enrolment of a key."""
        found = self.changes.issuers.get(did)
        if found is None and self._below is not None:
            found = self._below.issuer(did)
        return found

    def put_issuer(self, enrolment: Enrolment) -> None:
        """Remember an enrolment in place of any earlier one of the same key."""
        self._put(self.changes.issuers, enrolment.did, enrolment)

    def statement_id(self, did: str, seq: int) -> bytes | None:
        """Return the id of the statement that used this counter."""
        found = self.changes.statement_ids.get((did, seq))
        if found is None and self._below is not None:
            found = self._below.statement_id(did, seq)
        return found

    def put_statement_id(self, did: str, seq: int, statement_id: bytes) -> None:
        """Remember which statement has used a counter."""
        self._put(self.changes.statement_ids, (did, seq), statement_id)

    def record(self, record_id: str) -> LoggedRecord | None:
        """Return a record by its id."""
        found = self.changes.records.get(record_id)
        if found is None and self._below is not None:
            found = self._below.record(record_id)
        return found

    def put_record(self, record: LoggedRecord) -> None:
        """Remember a record in place of what was known of it."""
        self._put(self.changes.records, record.id, record)

    def kind(self, kind_id: str) -> PublishedKind | None:
        """Return a published kind, active or not."""
        found = self._kind_cache.get(kind_id)
        if found is None and self._below is not None:
            found = self._below.kind(kind_id)
            if found is not None:
                self._kind_cache[kind_id] = found
        if found is None and not self.height:
            found = self._beforehand.get(kind_id)
        return found

    def put_kind(self, published: PublishedKind) -> None:
        """Remember a kind in place of what was known of it."""
        self._put(self.changes.kinds, published.kind.id, published)
        # Still true once the changes are saved.
        self._put(self._kind_cache, published.kind.id, published)

    def kind_of_record(self, record_id: str) -> PublishedKind | None:
        """Return the kind that the record publishes."""
        for published in self.changes.kinds.values():
            if published.record == record_id:
                return published
        return None if self._below is None else self._below.kind_of_record(record_id)

    def proposal(self, record_id: str) -> Proposal | None:
        """Return a charter proposal by the id of its record."""
        found = self.changes.proposals.get(record_id)
        if found is None and self._below is not None:
            found = self._below.proposal(record_id)
        return found

    def put_proposal(self, proposal: Proposal) -> None:
        """Remember a proposal in place of what was known of it."""
        self._put(self.changes.proposals, proposal.record, proposal)

    def is_open(self, proposal: Proposal) -> bool:
        """Return whether a proposal may still succeed: not withdrawn, and not outdated.

        One made under an earlier charter is outdated for ever, even if that charter returns.
        """
        if self._charter is None or proposal.withdrawn:
            return False
        return proposal.entry >= self._charter.since

    def open_proposals(self) -> tuple[Proposal, ...]:
        """Return the proposals that may still succeed.

        In log order, and in the order of their ids where one statement holds several.
        """
        return self._open(() if self._below is None else self._below.open_proposals())

    def approved_proposals(self) -> tuple[Proposal, ...]:
        """Return those open proposals that wait for the next seal, in the same order."""
        below = () if self._below is None else self._below.approved_proposals()
        return tuple(item for item in self._open(below) if item.approved)

    def _open(self, below: tuple[Proposal, ...]) -> tuple[Proposal, ...]:
        merged = {proposal.record: proposal for proposal in below}
        merged.update(self.changes.proposals)
        wanted = (item for item in merged.values() if self.is_open(item))
        return tuple(sorted(wanted, key=lambda item: (item.entry, item.record)))

    def charters(self) -> tuple[Charter, ...]:
        """Return all charters that are or were in force, the oldest first."""
        below = () if self._below is None else self._below.charters()
        return below + tuple(item.charter for item in self.changes.charters)

    def consents(self, target: str) -> tuple[Consent, ...]:
        """Return the approvals of a proposal or a kind, in log order."""
        below = () if self._below is None else self._below.consents(target)
        return below + self.changes.consents.of(target)

    def mentions(self, target: str) -> tuple[Mention, ...]:
        """Return the approvals that name a record, in log order."""
        below = () if self._below is None else self._below.mentions(target)
        return below + self.changes.mentions.of(target)

    def booking(self, book: type[Kept], key: str) -> Kept | None:
        """Return what is remembered of points or custody, by its key."""
        found = self.changes.bookings.get((book, key))
        if isinstance(found, book):
            return found
        return None if self._below is None else self._below.booking(book, key)

    def put_booking(self, booking: Booking) -> None:
        """Remember a booking in place of any earlier one with its key."""
        self._put(self.changes.bookings, (type(booking), booking.key), booking)

    def absorb(self, kinds: Iterable[PublishedKind]) -> None:
        """Know these kinds in block 0, which publishes ``ledger.kind/1`` itself."""
        self._beforehand.update((published.kind.id, published) for published in kinds)


_ALWAYS = ("0001-01-01T00:00:00.000Z", "9999-12-31T23:59:59.999Z")


def authority_enrolment(did: str, authority_id: str, entry: int) -> Enrolment:
    """Return the enrolment that a charter itself gives an authority: every domain, no end."""
    return Enrolment(
        did=did,
        roles=("authority",),
        domains=(),
        valid_from=_ALWAYS[0],
        valid_until=_ALWAYS[1],
        entry=entry,
        authority=authority_id,
    )
