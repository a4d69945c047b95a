"""Who may write, what may be recorded, and who decides about both: roster, kinds, charter.

Each rule gets the situation before its record, refuses by raising `Refused`, or changes the state.
Kinds with a hard rule and charters need approvals of k authorities; block 0 counts them as given,
for the cosignatures over it are the consent.
"""

from dataclasses import replace

from desktop.domains.kind import parse_kind
from desktop.domains.refusal import Code, Refused
from desktop.domains.roles import Role
from desktop.domains.situation import Situation
from desktop.domains.state import (
    Consent,
    Enrolment,
    LedgerState,
    Proposal,
    PublishedKind,
    Standing,
    authority_enrolment,
)
from desktop.errors import FormatError, SignatureError
from desktop.ledger import signature
from desktop.ledger.charter import Charter, parse_charter
from desktop.ledger.did_key import parse_did_key
from desktop.ledger.json_profile import JsonObject, format_json
from desktop.ledger.possession import possession_message
from desktop.ledger.record import Record
from desktop.ledger.scalar import decode_base64url

KIND_KIND = "ledger.kind/1"
PROPOSAL_KIND = "charter.proposal/1"
CONSENT_KIND = "charter.approval/1"
RULES_VERSION = 1


def publish_kind(situation: Situation, record: Record) -> None:
    """Publish a kind; one with a hard rule becomes active with its k-th approval."""
    try:
        kind = parse_kind(record.data)
    except FormatError as error:
        raise Refused(Code.BAD_DATA, str(error)) from error
    if situation.state.kind(kind.id) is not None and not _is_foreknown(situation, kind.id):
        raise Refused(Code.ID_USED, f"{kind.id} is published already.")
    active = kind.rule == "none" or situation.genesis
    published = PublishedKind(
        kind, format_json(record.data), record.id, situation.state.size, active
    )
    situation.state.put_kind(published)


def _is_foreknown(situation: Situation, kind_id: str) -> bool:
    known = situation.state.kind(kind_id)
    return situation.genesis and kind_id == KIND_KIND and known is not None and not known.record


def propose(situation: Situation, record: Record) -> None:
    """Propose a whole new charter, made against the one in force."""
    document, previous = record.data["charter"], record.data["previous"]
    try:
        charter = parse_charter(format_json(document))
    except FormatError as error:
        raise Refused(Code.BAD_DATA, str(error)) from error
    if charter.origin != situation.charter.origin:
        raise Refused(Code.BAD_DATA, "A charter keeps its ledger's origin.")
    if charter.rules != RULES_VERSION:
        raise Refused(Code.BAD_DATA, f"Rules version {charter.rules} is not known.")
    if previous != situation.charter.sha256.hex():
        raise Refused(Code.QUORUM, "It was made against a charter that is not in force.")
    for authority in charter.authorities:
        known = situation.state.issuer(authority.issuer)
        if known is not None and known.authority is None:
            raise Refused(Code.ID_USED, f"{authority.issuer} is enrolled with other roles.")
    state = situation.state
    state.put_proposal(Proposal(record.id, state.size, charter, str(previous)))


def named_in_proposal(state: LedgerState, did: str) -> Enrolment | None:
    """Return how a key that an open proposal names may write: approvals only."""
    for proposal in state.open_proposals():
        for authority in proposal.charter.authorities:
            if authority.issuer == did:
                return authority_enrolment(did, authority.id, proposal.entry)
    return None


def consent(situation: Situation, record: Record) -> None:
    """Approve a charter proposal or a kind, once for each authority."""
    refs = [ref.id for ref in record.refs if ref.rel == "approves"]
    if len(refs) != 1 or len(record.refs) != 1:
        raise Refused(Code.BAD_REF, "An approval names exactly one thing that it approves.")
    target = refs[0]
    state, did = situation.state, situation.issuer.did
    if any(given.did == did for given in state.consents(target)):
        raise Refused(Code.VERB, "This authority has approved it already.")
    proposal = state.proposal(target)
    published = state.kind_of_record(target)
    if proposal is None and published is None:
        raise Refused(Code.BAD_REF, "Only a charter proposal or a kind can be approved so.")
    state.changes.consents.append(Consent(target, did, state.size))
    if proposal is not None:
        _consent_to_charter(situation, proposal)
    elif published is not None:
        _consent_to_kind(situation, published)


def _consent_to_charter(situation: Situation, proposal: Proposal) -> None:
    state, old, new = situation.state, situation.charter, proposal.charter
    if proposal.previous != old.sha256.hex() or proposal.in_force:
        raise Refused(Code.QUORUM, "The charter it was made against is no longer in force.")
    given = {item.did for item in state.consents(proposal.record)}
    if _count(old, given) >= old.quorum and _count(new, given) >= new.quorum:
        state.put_proposal(replace(proposal, approved=True))


def _consent_to_kind(situation: Situation, published: PublishedKind) -> None:
    state, charter = situation.state, situation.charter
    if published.active:
        raise Refused(Code.VERB, f"{published.kind.id} is in use already.")
    given = {item.did for item in state.consents(published.record)}
    if _count(charter, given) >= charter.quorum:
        state.put_kind(replace(published, active=True))


def _count(charter: Charter, given: set[str]) -> int:
    return sum(authority.issuer in given for authority in charter.authorities)


def enact(state: LedgerState) -> Charter | None:
    """Bring the approved proposal into force after a seal; the earliest wins."""
    for proposal in sorted(state.open_proposals(), key=lambda item: item.entry):
        if proposal.approved:
            state.put_proposal(replace(proposal, in_force=True))
            state.put_charter(proposal.charter, state.size)
            return proposal.charter
    return None


def enrol(situation: Situation, record: Record) -> None:
    """Enrol a key that has proven itself; only a charter makes authorities."""
    data = record.data
    did = str(data["key"])
    roles = tuple(str(role) for role in _items(data, "roles"))
    if Role.AUTHORITY.value in roles:
        raise Refused(Code.ROLE, "Only the charter names authorities.")
    if str(data["from"]) >= str(data["until"]):
        raise Refused(Code.BAD_DATA, "The enrolment ends before it begins.")
    _check_new_key(situation, did)
    _check_possession(situation, did, str(data["possession"]))
    situation.state.put_issuer(
        Enrolment(
            did=did,
            roles=roles,
            domains=tuple(str(domain) for domain in _items(data, "domains")),
            valid_from=str(data["from"]),
            valid_until=str(data["until"]),
            entry=situation.state.size,
            organisation=_optional(data, "organisation"),
            office=_optional(data, "office"),
            person=_optional(data, "person"),
            decrypt=_optional(data, "decrypt"),
        )
    )


def rotate(situation: Situation, record: Record) -> None:
    """Put a new key in the place of the one that signs this."""
    old, did = situation.issuer, str(record.data["key"])
    if old.authority is not None:
        raise Refused(Code.VERB, "An authority's key changes by a charter proposal.")
    _check_new_key(situation, did)
    _check_possession(situation, did, str(record.data["possession"]))
    state = situation.state
    state.put_issuer(replace(old, standing=Standing.ROTATED, successor=did))
    state.put_issuer(replace(old, did=did, entry=state.size, predecessor=old.did, successor=None))


def suspend(situation: Situation, record: Record) -> None:
    """Bar an active key for the time being."""
    known = _subject(situation, record)
    if known.standing is not Standing.ACTIVE:
        raise Refused(Code.VERB, f"The key is {known.standing.value}.")
    situation.state.put_issuer(replace(known, standing=Standing.SUSPENDED))


def reinstate(situation: Situation, record: Record) -> None:
    """Let a suspended key write again."""
    known = _subject(situation, record)
    if known.standing is not Standing.SUSPENDED:
        raise Refused(Code.VERB, f"The key is {known.standing.value}, not suspended.")
    situation.state.put_issuer(replace(known, standing=Standing.ACTIVE))


def revoke(situation: Situation, record: Record) -> None:
    """Bar a key for good; what it signed from ``suspect_since`` on is suspect."""
    known = _subject(situation, record)
    if known.standing is Standing.REVOKED:
        raise Refused(Code.VERB, "The key is revoked already.")
    since = record.data.get("suspect_since")
    if since is not None and (not isinstance(since, int) or since > situation.state.size):
        raise Refused(Code.BAD_DATA, "The suspicion begins after this entry.")
    revoked = replace(known, standing=Standing.REVOKED, suspect_since=since)
    situation.state.put_issuer(revoked)


def _subject(situation: Situation, record: Record) -> Enrolment:
    known = situation.state.issuer(str(record.data["key"]))
    if known is None:
        raise Refused(Code.BAD_REF, "That key was never enrolled.")
    if known.authority is not None:
        raise Refused(Code.VERB, "An authority's key changes by a charter proposal.")
    return known


def _check_new_key(situation: Situation, did: str) -> None:
    try:
        public = parse_did_key(did)
        signature.check_key(public)
    except (FormatError, SignatureError) as error:
        raise Refused(Code.BAD_DATA, str(error)) from error
    if situation.state.issuer(did) is not None or public in _named_keys(situation.charter):
        raise Refused(Code.ID_USED, "That key has a place on this ledger already.")


def _named_keys(charter: Charter) -> set[bytes]:
    """Return the raw keys that a charter gives another role than issuing."""
    keys = {key.public for key in (*charter.log_keys, *charter.cosigner_keys)}
    keys.update(authority.receipt_key for authority in charter.authorities)
    keys.update(item.consensus_key for item in charter.authorities if item.consensus_key)
    return keys


def _check_possession(situation: Situation, did: str, possession: str) -> None:
    message = possession_message(situation.charter.origin, did, situation.issuer.did)
    try:
        signature.verify(parse_did_key(did), message, decode_base64url(possession))
    except (FormatError, SignatureError) as error:
        raise Refused(Code.BAD_SIGNATURE, "The new key's proof of possession fails.") from error


def _items(data: JsonObject, name: str) -> list[object]:
    value = data[name]
    assert isinstance(value, list)
    return list(value)


def _optional(data: JsonObject, name: str) -> str | None:
    value = data.get(name)
    return None if value is None else str(value)
