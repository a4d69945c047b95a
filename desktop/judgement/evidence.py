"""Proven statements about one record, and the account of it that they give together.

The statements come from a replica or from a proof file; whoever collects them has verified form,
signature and inclusion of each. Here they are only read, by the very rules of admission: a change
of status counts if it comes from the issuer, a later key of the issuer or an authority; an approval
if it comes from another person with the role approver. Beyond admission, an approval is not trusted
if its key was revoked later and is suspect from before it on. What the account means for the record
is said by `desktop.judgement.account`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from desktop.domains.kind import Kind, parse_kind
from desktop.domains.roles import Role
from desktop.errors import FormatError
from desktop.judgement.account import PAST, Account, Event, LostKey, Party
from desktop.ledger.charter import Charter
from desktop.ledger.charter_chain import PlacedEntry
from desktop.ledger.record import Batch, Record, RecordSet

ENROL, ROTATE, REVOKE_KEY = "roster.enrol/1", "roster.rotate/1", "roster.revoke/1"
STATUS, APPROVAL, KIND = "record.status/1", "record.approval/1", "ledger.kind/1"


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
        if action in PAST and _may_change(account, writer, action, parties):
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
