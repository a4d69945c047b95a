"""What proven statements say about one record: who issued it, what became of it, what it waits for.

The statements come from a replica or from a proof file; whoever collects them has verified form,
signature and inclusion of each. Here they are only read, by the very rules of admission: a change
of status counts if it comes from the issuer, a later key of the issuer or an authority; an approval
if it comes from another person with the role approver. Beyond admission, an approval is not trusted
if its key was revoked later and is suspect from before it on. What the statements leave out, nobody
here can know.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from itertools import islice

from desktop.domains.kind import Kind, parse_kind
from desktop.domains.roles import Role
from desktop.errors import FormatError
from desktop.ledger.charter import Charter
from desktop.ledger.charter_chain import PlacedEntry
from desktop.ledger.record import Batch, Record, RecordSet
from desktop.verdict import RecordFacts

ENROL, ROTATE, REVOKE_KEY = "roster.enrol/1", "roster.rotate/1", "roster.revoke/1"
STATUS, APPROVAL, KIND = "record.status/1", "record.approval/1", "ledger.kind/1"


class Result(Enum):
    """How a check ended."""

    OK = "ok"
    FAILED = "failed"
    NOT_DONE = "not done"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was checked, or was not, and what was seen."""

    name: str
    result: Result
    detail: str


@dataclass(frozen=True, slots=True)
class AsOf:
    """What a verdict rests on: the newest final tree, when it was cosigned, what counts as now."""

    size: int
    now: str  # in the ledger's form
    root: bytes | None = None
    checkpoint_s: int | None = None  # Unix seconds, the oldest of the k newest cosignatures


@dataclass(frozen=True, slots=True)
class Party:
    """A key and who stands behind it, as a charter or an enrolment says."""

    did: str
    name: str
    roles: tuple[str, ...]
    domains: tuple[str, ...]
    entry: int  # where it was enrolled
    person: str | None = None
    predecessor: str | None = None  # the key that it took the place of

    @property
    def is_authority(self) -> bool:
        """Whether a charter names it."""
        return Role.AUTHORITY.value in self.roles


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened to the record after it was logged."""

    action: str  # suspend, reinstate, revoke, dispute, erase, correct, approve
    reason: str
    time: str
    by: str  # name
    did: str
    entry: int
    record: str  # id of the record that says so


@dataclass(frozen=True, slots=True)
class Evidence:
    """Proven statements about one record."""

    own: PlacedEntry
    number: int  # of the record within its statement
    charters: tuple[Charter, ...]  # all that were in force, the oldest first
    others: tuple[PlacedEntry, ...]  # ascending

    @property
    def records(self) -> RecordSet:
        """What the record's own statement says."""
        content = self.own.opened.content
        if not isinstance(content, RecordSet):
            raise FormatError(f"Entry {self.own.index} is a charter and holds no records.")
        return content

    @property
    def record(self) -> Record:
        """The record itself."""
        records = self.records.records
        if self.number >= len(records):
            raise FormatError(f"Entry {self.own.index} has no record number {self.number}.")
        return records[self.number]


@dataclass(frozen=True, slots=True)
class LostKey:
    """A key that an authority has revoked."""

    entry: int  # of the revocation
    suspect_since: int | None

    def is_suspect_at(self, entry: int) -> bool:
        """Return whether what the key signed in an entry is suspect."""
        return self.suspect_since is not None and entry >= self.suspect_since


@dataclass(slots=True)
class Account:
    """What the evidence tells."""

    record: Record
    entry: int  # in which it is
    kind: Kind | None
    issuer: Party | None
    lost_keys: dict[str, LostKey]  # by did:key
    suspect: str | None = None
    suspended: Event | None = None
    revoked: Event | None = None
    erased: Event | None = None
    correction: Event | None = None
    approval: Event | None = None  # the first that the rules counted
    is_approved: bool = False  # by one whose key is not suspect
    doubt: str = ""  # why an approval is not trusted
    events: list[Event] = field(default_factory=list)
    missing_parts: tuple[int, ...] = ()  # of its batch, the first nine

    @property
    def awaits_approval(self) -> bool:
        """Whether its kind asks for an approval that is not here, or not to be trusted."""
        return self.kind is not None and self.kind.approval and not self.is_approved

    def bounds(self) -> tuple[str | None, str | None]:
        """Return the date or time from which and until which the record is valid."""
        valid = None if self.kind is None else self.kind.valid
        if valid is None:
            return None, None
        names = (valid.from_field, valid.until_field)
        values = [self.record.data.get(name) if name else None for name in names]
        first, last = (value if isinstance(value, str) else None for value in values)
        return first, last

    def facts(self, now: str) -> RecordFacts:
        """Return the facts for a verdict at a moment; finality and damage are the caller's."""
        valid_from, valid_until = self.bounds()
        return RecordFacts(
            now=now,
            issuer_known=self.issuer is not None,
            batch_complete=not self.missing_parts,
            revoked=None if self.revoked is None else told(self.revoked),
            issuer_suspect=self.suspect,
            erased=None if self.erased is None else told(self.erased),
            suspended=None if self.suspended is None else told(self.suspended),
            superseded_by=None if self.correction is None else self.correction.record,
            awaits_approval=self.awaits_approval,
            valid_from=valid_from,
            valid_until=valid_until,
            notes=tuple(told(event) for event in self.events if event.action == "dispute"),
        )


def account_checks(account: Account, now: str) -> Iterator[Check]:
    """Yield what an account says about issuer, approval, batch, status and validity."""
    issuer, kind = account.issuer, account.kind
    if issuer is None:
        yield Check("issuer", Result.FAILED, "No enrolment of its issuer's key is here.")
    else:
        where = "by the charter" if issuer.is_authority else f"in entry {issuer.entry}"
        detail = f"{issuer.name}: {', '.join(issuer.roles)}, enrolled {where}."
        suspect = account.suspect
        yield Check("issuer", Result.OK if suspect is None else Result.FAILED, suspect or detail)
    if kind is not None and kind.approval:
        yield _approval_check(account)
    if account.missing_parts:
        parts = ", ".join(map(str, account.missing_parts))
        yield Check("batch", Result.FAILED, f"These parts of its batch are not here: {parts}.")
    yield _status_check(account)
    yield _validity_check(account, now)


def _approval_check(account: Account) -> Check:
    event = account.approval
    if event is not None and account.is_approved:
        return Check("approval", Result.OK, told(event))
    detail = f"It awaits the approval of a second person. {account.doubt}".rstrip()
    return Check("approval", Result.FAILED, detail)


def _status_check(account: Account) -> Check:
    against = (account.revoked, account.erased, account.suspended, account.correction)
    detail = " ".join(told(event) for event in account.events if event.action != "approve")
    is_bad = any(event is not None for event in against)
    detail = detail or "Nothing that is known here changed it."
    return Check("status", Result.FAILED if is_bad else Result.OK, detail)


def _validity_check(account: Account, now: str) -> Check:
    if account.kind is None:
        return Check("validity", Result.NOT_DONE, "Its kind, which says where to look, is missing.")
    first, last = account.bounds()
    if first is None and last is None:
        return Check("validity", Result.OK, "It has no dates that bound its validity.")
    detail = " ".join(
        part
        for part in (
            f"Valid from {first[:10]}." if first else "",
            f"Valid until {last[:10]}." if last else "",
            f"Judged at {now[:10]}.",
        )
        if part
    )
    is_early = first is not None and now < first
    is_late = last is not None and now[: len(last)] > last
    return Check("validity", Result.FAILED if is_early or is_late else Result.OK, detail)


_PAST = {
    "suspend": "It was suspended",
    "reinstate": "It was reinstated",
    "revoke": "It was revoked",
    "dispute": "It was disputed",
    "erase": "Its document was erased",
    "correct": "It was corrected",
    "approve": "It was approved",
}


def told(event: Event) -> str:
    """Return an event as a sentence: what, when, by whom and why."""
    why = f" ({event.reason.replace('_', ' ')})" if event.reason else ""
    return f"{_PAST[event.action]} on {event.time[:10]} by {event.by}{why}."


def said_in(placed: PlacedEntry) -> tuple[Record, ...]:
    """Return the records of a statement; a charter has none."""
    content = placed.opened.content
    return content.records if isinstance(content, RecordSet) else ()


def concerns(record: Record, about: str, dids: Sequence[str]) -> bool:
    """Return whether a record changes what is known of another one, or of these keys.

    Args:
        record: that may say something.
        about: id of the record that is judged.
        dids: the key that issued it and those that it took the place of.
    """
    if record.kind.partition("/")[0] == "record.approval":
        named = record.data.get("records")
        items = named if isinstance(named, list) else []
        return any(isinstance(item, dict) and item.get("id") == about for item in items)
    if record.kind in (ENROL, ROTATE, REVOKE_KEY):
        return record.data.get("key") in dids
    return any(ref.id == about and ref.rel in ("status", "corrects") for ref in record.refs)


def account_of(evidence: Evidence) -> Account:
    """Return what proven statements tell about their record.

    Raises:
        FormatError: the statement holds no such record.
    """
    record = evidence.record
    everything = sorted((evidence.own, *evidence.others), key=lambda placed: placed.index)
    parties = parties_of(evidence.charters, everything)
    issuer = parties.get(evidence.own.opened.statement.claims.issuer)
    lost_keys = _lost_keys(everything, parties)
    own, kind = evidence.own.index, kind_of(record.kind, everything)
    account = Account(record, own, kind, issuer, lost_keys)
    for placed in everything:
        did = placed.opened.statement.claims.issuer
        for said in said_in(placed):
            _take(account, said, placed, parties.get(did), parties)
    lost = lost_keys.get(evidence.own.opened.statement.claims.issuer)
    if lost is not None and lost.is_suspect_at(own):
        account.suspect = (
            f"Its issuer's key was revoked and is suspect from entry {lost.suspect_since} on; "
            f"this is entry {own}."
        )
    account.missing_parts = _missing_parts(evidence)
    return account


def kind_of(kind_id: str, statements: Sequence[PlacedEntry]) -> Kind | None:
    """Return the kind of a name and version as one of the statements publishes it."""
    for placed in statements:
        for said in said_in(placed):
            if said.kind != KIND or kind_id != _published_id(said):
                continue
            try:
                return parse_kind(said.data)
            except FormatError:
                return None
    return None


def _published_id(record: Record) -> str:
    return f"{record.data.get('name')}/{record.data.get('version')}"


def parties_of(charters: Sequence[Charter], statements: Sequence[PlacedEntry]) -> dict[str, Party]:
    """Return everybody whom charters and enrolments name, by did:key."""
    parties = {
        one.issuer: Party(one.issuer, one.title, (Role.AUTHORITY.value,), (), 0)
        for charter in charters
        for one in charter.authorities
    }
    for placed in statements:
        writer = parties.get(placed.opened.statement.claims.issuer)
        for said in said_in(placed):
            did = said.data.get("key")
            if writer is None or not isinstance(did, str) or did in parties:
                continue
            if said.kind == ENROL and writer.is_authority:
                parties[did] = _enrolled(did, said, placed.index)
            elif said.kind == ROTATE and not writer.is_authority:
                parties[did] = replace(writer, did=did, entry=placed.index, predecessor=writer.did)
    return parties


def _enrolled(did: str, record: Record, entry: int) -> Party:
    names = [record.data.get(name) for name in ("office", "organisation")]
    person = record.data.get("person")
    return Party(
        did,
        ", ".join(name for name in names if isinstance(name, str)) or did,
        _words(record, "roles"),
        _words(record, "domains"),
        entry,
        person if isinstance(person, str) else None,
    )


def _words(record: Record, name: str) -> tuple[str, ...]:
    value = record.data.get(name)
    return tuple(str(item) for item in value) if isinstance(value, list) else ()


def _take(
    account: Account,
    said: Record,
    placed: PlacedEntry,
    writer: Party | None,
    parties: dict[str, Party],
) -> None:
    """Let one record change the account, if it speaks of ours and may."""
    record = account.record
    if writer is None or not concerns(said, record.id, ()):
        return
    event = Event(
        "", str(said.data.get("reason", "")), said.time, writer.name, writer.did, placed.index,
        said.id,
    )  # fmt: skip
    if said.kind == APPROVAL:
        _take_approval(account, said, writer, replace(event, action="approve", reason=""))
    elif said.kind == STATUS:
        action = str(said.data.get("action"))
        if action in _PAST and _may_change(account, writer, action, parties):
            _take_status(account, replace(event, action=action))
    elif said.kind.partition("/")[0] == record.kind.partition("/")[0]:
        may = _may_change(account, writer, "correct", parties)
        if may and account.correction is None and not (account.revoked or account.erased):
            account.correction = replace(event, action="correct", reason="")
            account.events.append(account.correction)


def _may_change(account: Account, writer: Party, action: str, parties: dict[str, Party]) -> bool:
    kind = account.kind
    if kind is not None and action not in kind.verbs:
        return False
    if writer.is_authority or _is_later_key(writer, account.issuer, parties):
        return True
    shared = kind is not None and set(kind.domains) & set(writer.domains)
    return action == "dispute" and bool(shared)


def _is_later_key(writer: Party, issuer: Party | None, parties: dict[str, Party]) -> bool:
    """Return whether a key is the issuer's own, or took its place later."""
    one: Party | None = writer
    while one is not None and issuer is not None:
        if one.did == issuer.did:
            return True
        one = None if one.predecessor is None else parties.get(one.predecessor)
    return False


def _take_status(account: Account, event: Event) -> None:
    if event.action != "dispute":
        if account.erased or (account.revoked and event.action != "erase"):
            return  # both are final
        if event.action == "erase" and account.record.private is None:
            return
        if event.action in ("suspend", "reinstate"):
            is_suspended = account.suspended is not None
            if is_suspended is (event.action == "suspend"):
                return
            account.suspended = event if event.action == "suspend" else None
        elif event.action == "revoke":
            account.revoked = event
        else:
            account.erased = event
    account.events.append(event)


def _take_approval(account: Account, said: Record, writer: Party, event: Event) -> None:
    kind, issuer, record = account.kind, account.issuer, account.record
    if kind is None or issuer is None or not kind.approval or account.is_approved:
        return
    named = said.data.get("records")
    wanted = {"id": record.id, "sha256": record.sha256.hex()}
    if not isinstance(named, list) or wanted not in named:
        return
    is_approver = Role.APPROVER.value in writer.roles and set(kind.domains) & set(writer.domains)
    are_two = None not in (writer.person, issuer.person) and writer.person != issuer.person
    lost = account.lost_keys.get(writer.did)
    if not is_approver or not are_two or _came_too_late(account, event, lost):
        return
    if account.approval is None:
        account.approval = event
        account.events.append(event)
    if lost is not None and lost.is_suspect_at(event.entry):
        account.doubt = (
            f"The approval by {event.by} in entry {event.entry} does not count: "
            f"the key was revoked and is suspect from entry {lost.suspect_since} on."
        )
        return
    account.is_approved = True


def _came_too_late(account: Account, event: Event, lost: LostKey | None) -> bool:
    """Return whether the approver's key was revoked by the time that the record was logged."""
    if lost is None or account.entry < lost.entry:
        return False
    return lost.suspect_since is None or lost.is_suspect_at(event.entry)


def _lost_keys(statements: Sequence[PlacedEntry], parties: dict[str, Party]) -> dict[str, LostKey]:
    """Return the keys that authorities have revoked, each with its first revocation."""
    lost: dict[str, LostKey] = {}
    for placed in statements:
        writer = parties.get(placed.opened.statement.claims.issuer)
        for said in said_in(placed):
            did, since = said.data.get("key"), said.data.get("suspect_since")
            is_revocation = said.kind == REVOKE_KEY and isinstance(did, str)
            if is_revocation and writer is not None and writer.is_authority:
                since = since if isinstance(since, int) else None
                lost.setdefault(str(did), LostKey(placed.index, since))
    return lost


_NAMED_PARTS = 9


def _missing_parts(evidence: Evidence) -> tuple[int, ...]:
    """Return the first parts of the record's batch that are not among the statements."""
    batch = evidence.records.batch
    if batch is None:
        return ()
    there = set(_parts(evidence, batch))
    missing = (number for number in range(1, batch.parts + 1) if number not in there)
    return tuple(islice(missing, _NAMED_PARTS)) if len(there) < batch.parts else ()


def _parts(evidence: Evidence, batch: Batch) -> Iterator[int]:
    """Yield the parts of a batch that are here: by the same issuer, of the same number of parts."""
    did = evidence.own.opened.statement.claims.issuer
    for placed in (evidence.own, *evidence.others):
        content = placed.opened.content
        if isinstance(content, RecordSet) and content.batch is not None:
            same = placed.opened.statement.claims.issuer == did
            if same and (content.batch.id, content.batch.parts) == (batch.id, batch.parts):
                yield content.batch.part
