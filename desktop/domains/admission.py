"""May this statement enter the ledger? One deterministic function decides, everywhere the same.

The node asks it before ordering, every cosigner before signing, and every replica and audit asks it
again about the whole log. It sees nothing but the state after the preceding entry, the statement
and the block's time: no clock, no randomness, no file. Source: the ledger's registration policy.

A statement that the rules refuse changes nothing: no counter, no id, no state.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from desktop.domains import governance, status
from desktop.domains.catalogue import builtin_kinds
from desktop.domains.kind import Kind, RefRule, first_problem
from desktop.domains.refusal import Code, Refusal, Refused
from desktop.domains.situation import Situation
from desktop.domains.state import Enrolment, LedgerState, LoggedRecord, PublishedKind
from desktop.errors import FormatError, SignatureError
from desktop.ledger.charter import Charter
from desktop.ledger.entry import open_entry, refusal_code
from desktop.ledger.record import Batch, Record, RecordSet
from desktop.ledger.scalar import format_time, parse_time
from desktop.ledger.statement import Claims, Statement

TOLERANCE_MS = 5 * 60 * 1000
"""How far a claimed time may lie ahead of the block's."""


@dataclass(frozen=True, slots=True)
class Examined:
    """A statement whose form and signature are good, with its payload read."""

    statement: Statement
    content: RecordSet | Charter

    @property
    def records(self) -> tuple[Record, ...]:
        """Return its records; a charter statement has none."""
        return self.content.records if isinstance(self.content, RecordSet) else ()

    @property
    def batch(self) -> Batch | None:
        """Return the batch that it is a part of."""
        return self.content.batch if isinstance(self.content, RecordSet) else None


def examine(entry: bytes) -> Examined | Refusal:
    """Check what needs no state: size, form, signature, payload form."""
    try:
        opened = open_entry(entry)
    except (FormatError, SignatureError) as error:
        return Refusal(Code[refusal_code(error)], error.what)
    return Examined(opened.statement, opened.content)


def admit(state: LedgerState, examined: Examined, time_ms: int) -> Refusal | None:
    """Let a statement enter as entry ``state.size``, or say why it may not.

    An accepted statement changes ``state``; a refused one leaves it untouched. The caller counts
    the entry afterwards, accepted or not, by raising ``state.size``.

    Args:
        state: the ledger after the preceding entry.
        examined: what `examine` gave.
        time_ms: time of the block, Unix milliseconds.
    """
    trial = LedgerState(state, state.charter_in_force, state.size, state.height)
    try:
        issuer = _admit_statement(trial, examined, time_ms)
    except Refused as refused:
        return Refusal(refused.code, refused.why)
    if issuer is not None:
        refusal = _admit_records(trial, examined.records, issuer, time_ms)
        if refusal is not None:
            return refusal
    claims = examined.statement.claims
    trial.changes.statement_ids[claims.issuer, claims.seq] = examined.statement.id
    state.merge(trial)
    return None


def seal_block(state: LedgerState) -> Charter | None:
    """Count the seal that closes a block; return a charter that comes into force after it."""
    state.size += 1
    state.height += 1
    return governance.enact(state)


def _admit_statement(state: LedgerState, examined: Examined, time_ms: int) -> Enrolment | None:
    """Judge all but the records; return who issues them, or None for the founding charter."""
    claims, charter = examined.statement.claims, state.charter
    if charter is not None and claims.audience != charter.origin:
        raise Refused(Code.WRONG_LEDGER, f"It is addressed to {claims.audience}.")
    _check_times(claims, time_ms)
    _check_counter(state, examined.statement)
    if charter is None:
        _found(state, examined.content)
        return None
    issuer = _writer(state, examined, format_time(time_ms))
    if isinstance(examined.content, Charter):
        raise Refused(Code.VERB, "A ledger has one founding charter; change it by a proposal.")
    if state.height == 0 and issuer.authority != charter.authorities[0].id:
        raise Refused(Code.ROLE, "In block 0 only the first authority writes.")
    return issuer


def _found(state: LedgerState, content: RecordSet | Charter) -> None:
    if not isinstance(content, Charter) or state.size:
        raise Refused(Code.UNKNOWN_ISSUER, "The first entry of a ledger is its charter.")
    state.put_charter(content, 0)


def judge_records(
    state: LedgerState, did: str, records: Sequence[Record], time_ms: int
) -> Refusal | None:
    """Say why records of a key would be refused now, before anything is signed.

    ``state`` keeps what they would change; give it one to throw away.
    """
    issuer = state.issuer(did)
    if issuer is None:
        return Refusal(Code.UNKNOWN_ISSUER, f"{did} was never enrolled.")
    time = format_time(time_ms)
    if not issuer.is_active(time):
        return Refusal(Code.NOT_ENROLLED, _why_inactive(issuer, time))
    return _admit_records(state, records, issuer, time_ms)


def _admit_records(
    state: LedgerState, records: Sequence[Record], issuer: Enrolment, time_ms: int
) -> Refusal | None:
    genesis = state.height == 0
    if genesis and state.kind(governance.KIND_KIND) is None:
        state.absorb(_known_beforehand())
    situation = Situation(state, issuer, format_time(time_ms), genesis)
    for number, record in enumerate(records):
        try:
            _admit_record(situation, record, number, time_ms)
        except Refused as refused:
            return Refusal(refused.code, refused.why, number)
    return None


def _check_times(claims: Claims, time_ms: int) -> None:
    if time_ms >= claims.expires * 1000:
        raise Refused(Code.EXPIRED, "It expired before the block was made.")
    if claims.issued * 1000 > time_ms + TOLERANCE_MS:
        raise Refused(Code.FROM_THE_FUTURE, "It was signed more than 5 minutes after the block.")


def _check_counter(state: LedgerState, statement: Statement) -> None:
    used = state.statement_id(statement.claims.issuer, statement.claims.seq)
    if used == statement.id:
        raise Refused(Code.DUPLICATE, "The same statement is logged already.")
    if used is not None:
        raise Refused(Code.SEQ_USED, f"Counter {statement.claims.seq} is used.")


def _writer(state: LedgerState, examined: Examined, time: str) -> Enrolment:
    """Return the key's enrolment; a key that an open proposal names may approve, no more."""
    did = examined.statement.claims.issuer
    issuer = state.issuer(did)
    if issuer is not None and issuer.is_active(time):
        return issuer
    named = governance.named_in_proposal(state, did)
    kinds = {record.kind for record in examined.records}
    if named is not None and kinds == {governance.CONSENT_KIND}:
        return named
    if issuer is None:
        raise Refused(Code.UNKNOWN_ISSUER, f"{did} was never enrolled.")
    raise Refused(Code.NOT_ENROLLED, _why_inactive(issuer, time))


def _why_inactive(issuer: Enrolment, time: str) -> str:
    if time < issuer.valid_from:
        return f"The key's enrolment begins on {issuer.valid_from[:10]}."
    if time >= issuer.valid_until:
        return f"The key's enrolment ended on {issuer.valid_until[:10]}."
    return f"The key is {issuer.standing.value}."


def _admit_record(situation: Situation, record: Record, number: int, time_ms: int) -> None:
    state, issuer = situation.state, situation.issuer
    published = state.kind(record.kind)
    if published is None or not published.active:
        raise Refused(Code.UNKNOWN_KIND, f"{record.kind} is not published here.")
    kind = published.kind
    if not set(kind.roles) & set(issuer.roles):
        raise Refused(Code.ROLE, f"{kind.id} is issued by {', '.join(kind.roles)}.")
    if not may_act_in(issuer, kind):
        raise Refused(Code.DOMAIN, f"{kind.id} belongs to {', '.join(kind.domains)}.")
    if state.record(record.id) is not None:
        raise Refused(Code.ID_USED, f"{record.id} is logged already.")
    _check_refs(situation, kind, record)
    problem = first_problem(kind, record)
    if problem is not None:
        raise Refused(Code.BAD_DATA, str(problem))
    _check_moments(record, time_ms)
    logged = LoggedRecord(
        id=record.id,
        kind=record.kind,
        issuer=issuer.did,
        entry=state.size,
        number=number,
        sha256=record.sha256,
        has_private=record.private is not None,
    )
    state.put_record(logged)
    rule = _RULES.get(kind.name)
    if rule is not None:
        rule(situation, record)
    if kind.approval:
        status.approve_on_arrival(situation, kind, state.record(record.id) or logged)


def _check_moments(record: Record, time_ms: int) -> None:
    end = record.time if record.end is None else record.end
    if end < record.time:  # times sort as texts
        raise Refused(Code.BAD_DATA, f"It ends at {end}, before its time.")
    if parse_time(end) > time_ms + TOLERANCE_MS:
        raise Refused(Code.FROM_THE_FUTURE, f"The record says {end}.")


def may_act_in(issuer: Enrolment, kind: Kind) -> bool:
    """Return whether the key works in one of the kind's domains; authorities work in all."""
    return issuer.authority is not None or bool(set(kind.domains) & set(issuer.domains))


def _check_refs(situation: Situation, kind: Kind, record: Record) -> None:
    rules = {rule.rel: rule for rule in kind.refs}
    for ref in record.refs:
        target = situation.state.record(ref.id)
        if target is None:
            raise Refused(Code.BAD_REF, f"{ref.id} is not logged.")
        if ref.rel == "corrects":
            status.correct(situation, kind, record, target)
        else:
            _check_ref(rules.get(ref.rel), ref.rel, target)
    for rule in kind.refs:
        if rule.required and not any(ref.rel == rule.rel for ref in record.refs):
            raise Refused(Code.BAD_REF, f"A {kind.id} names what it {rule.rel}.")


def _check_ref(rule: RefRule | None, rel: str, target: LoggedRecord) -> None:
    if rule is None:
        raise Refused(Code.BAD_REF, f"This kind knows no reference {rel}.")
    if not rule.accepts(target.kind):
        raise Refused(Code.BAD_REF, f"{rel} cannot point to a {target.kind}.")


def _known_beforehand() -> tuple[PublishedKind, ...]:
    first = next(kind for kind in builtin_kinds() if kind.id == governance.KIND_KIND)
    return (PublishedKind(first, b"", "", 0, active=True),)


_RULES: Mapping[str, Callable[[Situation, Record], None]] = {  # by the name of the kind
    "ledger.kind": governance.publish_kind,
    "charter.proposal": governance.propose,
    "charter.approval": governance.consent,
    "roster.enrol": governance.enrol,
    "roster.rotate": governance.rotate,
    "roster.suspend": governance.suspend,
    "roster.reinstate": governance.reinstate,
    "roster.revoke": governance.revoke,
    "record.status": status.change,
    "record.approval": status.approve,
}
