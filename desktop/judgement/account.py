"""What became of one record, as a value: who issued it, what changed it, what it waits for.

`desktop.judgement.evidence` fills an account from proven statements. Here it is put into words: the
facts that `desktop.verdict.judge` weighs, and the checks that every surface lists. What the
statements left out, nobody here can know.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from desktop.domains.kind import Kind
from desktop.domains.roles import Role
from desktop.ledger.record import Record
from desktop.verdict import Check, RecordFacts, Result


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


PAST = {
    "suspend": "It was suspended",
    "reinstate": "It was reinstated",
    "revoke": "It was revoked",
    "dispute": "It was disputed",
    "erase": "Its document was erased",
    "correct": "It was corrected",
    "approve": "It was approved",
}
"""How each action is told, by its name; others are no change of a record."""


def told(event: Event) -> str:
    """Return an event as a sentence: what, when, by whom and why."""
    why = f" ({event.reason.replace('_', ' ')})" if event.reason else ""
    return f"{PAST[event.action]} on {event.time[:10]} by {event.by}{why}."


def status_contradictions(account: Account, stands: Sequence[bool]) -> Iterator[str]:
    """Yield where a table says something else of a record's status than proven entries do.

    Args:
        account: what the entries say.
        stands: what the table says, as `desktop.replica.table_rows.status_row` gives it.
    """
    said = {
        "suspended": account.suspended is not None,
        "revoked": account.revoked is not None,
        "erased": account.erased is not None,
        "disputed": any(event.action == "dispute" for event in account.events),
        "superseded": account.correction is not None,
        "approved": account.approval is not None,
    }
    for (name, proven), there in zip(said.items(), stands, strict=True):
        if there is not proven:
            what = "is" if there else "is not"
            yield f"The table of records says that it {what} {name}; the log says otherwise."
