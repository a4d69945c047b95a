"""May this statement enter the ledger? One deterministic function decides, everywhere the same.

The node asks it before ordering, every cosigner before signing, and every replica and audit asks it
again about the whole log. It sees nothing but the state after the preceding entry, the statement
and the block's time: no clock, no randomness, no file. Source: the ledger's registration policy.

A statement that the rules refuse changes nothing: no counter, no id, no state.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from desktop.domains import bookkeeping, governance, status
from desktop.domains.catalogue import builtin_kinds
from desktop.domains.examination import (
    Examined,
    RecordFacts,
    StatementFacts,
    digest_of,
    examine,
    facts_of,
)
from desktop.domains.kind import Kind, RefRule, first_problem
from desktop.domains.refusal import Code, Refusal, Refused
from desktop.domains.situation import Situation
from desktop.domains.state import NO_HASH, Enrolment, LedgerState, LoggedRecord, PublishedKind
from desktop.ledger.charter import Charter
from desktop.ledger.record import Record
from desktop.ledger.scalar import format_time
from desktop.ledger.statement import Claims

__all__ = [
    "RULED", "TOLERANCE_MS", "Examined", "admit", "examine", "judge_records", "may_act_in",
    "repeat", "seal_block",
]  # fmt: skip

TOLERANCE_MS = 5 * 60 * 1000
"""How far a claimed time may lie ahead of the block's."""


def admit(state: LedgerState, examined: Examined, time_ms: int) -> Refusal | None:
    """Let a statement enter as entry ``state.size``, or say why it may not.

    An accepted statement changes ``state``; a refused one leaves it untouched. The caller counts
    the entry afterwards, accepted or not, by raising ``state.size``.

    Args:
        state: the ledger after the preceding entry.
        examined: what `examine` gave.
        time_ms: time of the block, Unix milliseconds.
    """
    state.begin()
    try:
        refusal = _admit(state, examined, time_ms)
    except BaseException:
        state.take_back()
        raise
    if refusal is not None:
        state.take_back()
    return refusal


def _admit(state: LedgerState, examined: Examined, time_ms: int) -> Refusal | None:
    try:
        issuer = _admit_statement(state, examined, time_ms)
    except Refused as refused:
        return Refusal(refused.code, refused.why)
    if issuer is not None:
        refusal = _admit_records(state, examined.records, issuer, time_ms)
        if refusal is not None:
            return refusal
    claims = examined.statement.claims
    state.put_statement_id(claims.issuer, claims.seq, examined.statement.id)
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
        _found(state, examined.charter)
        return None
    issuer = _writer(state, examined, _block_time(time_ms))
    if examined.charter is not None:
        raise Refused(Code.VERB, "A ledger has one founding charter; change it by a proposal.")
    if state.height == 0 and issuer.authority != charter.authorities[0].id:
        raise Refused(Code.ROLE, "In block 0 only the first authority writes.")
    return issuer


def _found(state: LedgerState, charter: Charter | None) -> None:
    if charter is None or state.size:
        raise Refused(Code.UNKNOWN_ISSUER, "The first entry of a ledger is its charter.")
    state.put_charter(charter, 0)


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
    facts = [facts_of(record, record.canonical) for record in records]
    return _admit_records(state, facts, issuer, time_ms)


def _admit_records(
    state: LedgerState, records: Sequence[RecordFacts], issuer: Enrolment, time_ms: int
) -> Refusal | None:
    genesis = state.height == 0
    if genesis:
        state.absorb(_known_beforehand())
    situation = Situation(state, issuer, _block_time(time_ms), genesis)
    open_kinds: dict[str, PublishedKind] = {}
    for number, record in enumerate(records):
        try:
            published = state.kind(record.kind)
            if published is None or open_kinds.get(record.kind) is not published:
                published = open_kinds[record.kind] = _open_kind(record.kind, published, issuer)
            _admit_record(situation, published, record, number, time_ms)
        except Refused as refused:
            return Refusal(refused.code, refused.why, number)
    return None


def repeat(state: LedgerState, did: str, record: Record, time_ms: int) -> None:
    """Change the state once more as an accepted record did; only what `RULED` names changes it.

    Args:
        state: the ledger before the record, which is of entry ``state.size``.
        did: the key that signed it.
        record: as it was accepted.
        time_ms: time of its block, Unix milliseconds.

    Raises:
        Refused: it does not follow from the state.
    """
    rule = _RULES.get(record.kind.partition("/")[0])
    issuer = state.issuer(did) or governance.named_in_proposal(state, did)
    if rule is None or issuer is None:
        raise Refused(Code.UNKNOWN_ISSUER, f"{record.id} changes nothing here.")
    genesis = state.height == 0
    if genesis:
        state.absorb(_known_beforehand())
    rule(Situation(state, issuer, _block_time(time_ms), genesis), record)


def _check_times(claims: Claims, time_ms: int) -> None:
    if time_ms >= claims.expires * 1000:
        raise Refused(Code.EXPIRED, "It expired before the block was made.")
    if claims.issued * 1000 > time_ms + TOLERANCE_MS:
        raise Refused(Code.FROM_THE_FUTURE, "It was signed more than 5 minutes after the block.")


def _check_counter(state: LedgerState, statement: StatementFacts) -> None:
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


@lru_cache(maxsize=16)
def _block_time(time_ms: int) -> str:
    """Return the text of a block's time; each of its statements asks."""
    return format_time(time_ms)


def _open_kind(kind_id: str, published: PublishedKind | None, issuer: Enrolment) -> PublishedKind:
    """Return a kind in which this issuer may write."""
    if published is None or not published.active:
        raise Refused(Code.UNKNOWN_KIND, f"{kind_id} is not published here.")
    kind = published.kind
    if set(kind.roles).isdisjoint(issuer.roles):
        raise Refused(Code.ROLE, f"{kind.id} is issued by {', '.join(kind.roles)}.")
    if not may_act_in(issuer, kind):
        raise Refused(Code.DOMAIN, f"{kind.id} belongs to {', '.join(kind.domains)}.")
    return published


def _admit_record(
    situation: Situation,
    published: PublishedKind,
    record: RecordFacts,
    number: int,
    time_ms: int,
) -> None:
    state, issuer, kind = situation.state, situation.issuer, published.kind
    if state.record(record.id) is not None:
        raise Refused(Code.ID_USED, f"{record.id} is logged already.")
    if record.refs or kind.refs:
        _check_refs(situation, kind, record)
    problem = problem_of(published, record)
    if problem is not None:
        raise Refused(Code.BAD_DATA, problem)
    _check_moments(record, time_ms)
    sha256 = record.hash() if kind.approval else NO_HASH
    logged = LoggedRecord(
        record.id, record.kind, issuer.did, state.size, number, sha256, record.has_private
    )
    state.put_record(logged)
    rule = _RULES.get(kind.name)
    if rule is not None:
        rule(situation, record.document())
    if kind.approval:
        status.approve_on_arrival(situation, kind, state.record(record.id) or logged)


def problem_of(published: PublishedKind, record: RecordFacts) -> str | None:
    """Return why a record does not fit a kind as the ledger has it, or None."""
    if is_judged_by(published, record):
        return record.problem
    found = first_problem(published.kind, record.document())
    return None if found is None else str(found)


def is_judged_by(published: PublishedKind, record: RecordFacts) -> bool:
    """Return whether a record was judged by the very document that the ledger has."""
    return record.judged_by == digest_of(published.document)


def _check_moments(record: RecordFacts, time_ms: int) -> None:
    end_ms = record.time_ms if record.end_ms is None else record.end_ms
    if end_ms < record.time_ms:
        raise Refused(Code.BAD_DATA, f"It ends at {format_time(end_ms)}, before its time.")
    if end_ms > time_ms + TOLERANCE_MS:
        raise Refused(Code.FROM_THE_FUTURE, f"The record says {format_time(end_ms)}.")


def may_act_in(issuer: Enrolment, kind: Kind) -> bool:
    """Return whether the key works in one of the kind's domains; authorities work in all."""
    return issuer.authority is not None or not set(kind.domains).isdisjoint(issuer.domains)


def _check_refs(situation: Situation, kind: Kind, record: RecordFacts) -> None:
    for rel, target_id in record.refs:
        target = situation.state.record(target_id)
        if target is None:
            raise Refused(Code.BAD_REF, f"{target_id} is not logged.")
        if rel == "corrects":
            status.correct(situation, kind, record.document(), target)
        else:
            _check_ref(next((rule for rule in kind.refs if rule.rel == rel), None), rel, target)
    for rule in kind.refs:
        if rule.required and not any(rel == rule.rel for rel, _ in record.refs):
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
    **dict.fromkeys(bookkeeping.STEPS, bookkeeping.keep),
}

RULED = frozenset(_RULES)
"""The names of the kinds whose records change more than the list of records."""
