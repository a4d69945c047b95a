"""Who may write, what may be recorded, and who decides about both: roster, kinds, charter.

Each rule gets the situation before its record, refuses by raising `Refused`, or changes the state.
Kinds with a hard rule and charters need approvals of k authorities; block 0 counts them as given,
for the cosignatures over it are the consent.
"""

from collections.abc import Mapping
from dataclasses import replace

from desktop.domains.catalogue import is_packaged, is_reserved
from desktop.domains.kind import Kind, parse_kind
from desktop.domains.refusal import Code, Refused
from desktop.domains.roles import DOMAINS, ROLES, Role
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
from desktop.ledger.did_key import format_did_key, parse_did_key, parse_x25519_did_key
from desktop.ledger.json_profile import JsonObject, format_json
from desktop.ledger.possession import possession_message
from desktop.ledger.record import Record
from desktop.ledger.scalar import decode_base64url, parse_time

KIND_KIND = "ledger.kind/1"
CONSENT_KIND = "charter.approval/1"

HARD_RULES: Mapping[str, str] = {
    "ledger.kind": "kind",
    "charter.proposal": "charter",
    "charter.approval": "charter",
    "roster.enrol": "roster",
    "roster.rotate": "roster",
    "roster.suspend": "roster",
    "roster.reinstate": "roster",
    "roster.revoke": "roster",
    "record.status": "status",
    "programme": "balance",
    "points.rule": "balance",
    "points.earn": "balance",
    "points.transfer": "balance",
    "points.redeem": "balance",
    "points.expire": "balance",
    "transfer.offer": "custody",
    "transfer.accept": "custody",
    "transfer.dispute": "custody",
}
"""Which names of kinds the hard rules govern; a rule comes with its kinds, and they with it."""

_COMMITMENT_BYTES = 32


def publish_kind(situation: Situation, record: Record) -> None:
    """Publish a kind; one with a hard rule becomes active with its k-th approval."""
    _check_authority(situation)
    try:
        kind = parse_kind(record.data)
    except FormatError as error:
        raise Refused(Code.BAD_DATA, str(error)) from error
    _check_rule(kind)
    if is_reserved(kind.id) and not is_packaged(record.data):
        raise Refused(Code.BAD_DATA, f"{kind.name} has the one form that the rules know.")
    if situation.state.kind(kind.id) is not None and not _is_foreknown(situation, kind.id):
        raise Refused(Code.ID_USED, f"{kind.id} is published already.")
    active = kind.rule == "none" or situation.genesis
    published = PublishedKind(
        kind, format_json(record.data), record.id, situation.state.size, active
    )
    situation.state.put_kind(published)


def _check_rule(kind: Kind) -> None:
    rule = HARD_RULES.get(kind.name, "none")
    if kind.rule != rule:
        raise Refused(Code.BAD_DATA, f"{kind.name} is governed by the rule {rule}.")


def _is_foreknown(situation: Situation, kind_id: str) -> bool:
    known = situation.state.kind(kind_id)
    return situation.genesis and kind_id == KIND_KIND and known is not None and not known.record


def propose(situation: Situation, record: Record) -> None:
    """Propose a whole new charter against the one in force, instead of what was proposed before."""
    _check_authority(situation)
    try:
        charter = parse_charter(format_json(record.data.get("charter")))
    except FormatError as error:
        raise Refused(Code.BAD_DATA, str(error)) from error
    if charter.origin != situation.charter.origin:
        raise Refused(Code.BAD_DATA, "A charter keeps its ledger's origin.")
    previous = situation.charter.sha256.hex()
    if record.data.get("previous") != previous:
        raise Refused(Code.QUORUM, "It was made against a charter that is not in force.")
    _check_named_keys(situation, charter)
    _withdraw_older(situation)
    state = situation.state
    state.put_proposal(Proposal(record.id, state.size, charter, previous))


def _withdraw_older(situation: Situation) -> None:
    """Withdraw what this authority has proposed before, so that it has one open proposal at most.

    Otherwise a proposal that nobody approves would keep it from ever making another one.
    """
    state = situation.state
    for older in state.open_proposals():
        if _proposer(state, older) != situation.issuer.did:
            continue
        if older.approved:
            raise Refused(Code.VERB, "This authority's proposal is approved and awaits its seal.")
        state.put_proposal(replace(older, withdrawn=True))


def _proposer(state: LedgerState, proposal: Proposal) -> str:
    logged = state.record(proposal.record)
    assert logged is not None  # a proposal is a record
    return logged.issuer


def _check_named_keys(situation: Situation, charter: Charter) -> None:
    """Refuse a charter that gives a key another role than it has or had: one key, one role."""
    before = _keys_so_far(situation.state)
    for public, role in _named_keys(charter).items():
        known = situation.state.issuer(format_did_key(public))
        enrolled = known is not None and (role != _ISSUING or known.authority is None)
        if enrolled or before.get(public, role) != role:
            did = format_did_key(public)
            raise Refused(Code.ID_USED, f"{did} has another role on this ledger.")


_ISSUING = "issuing"


def _named_keys(charter: Charter) -> dict[bytes, str]:
    """Return the raw keys that a charter names, each with its role."""
    keys = {key.public: "log" for key in charter.log_keys}
    for authority in charter.authorities:
        keys[authority.issuer_key] = _ISSUING
        keys[authority.cosigner_key.public] = "cosigner"
        keys[authority.receipt_key] = "receipt"
        if authority.consensus_key is not None:
            keys[authority.consensus_key] = "consensus"
    return keys


def _keys_so_far(state: LedgerState) -> dict[bytes, str]:
    """Return the keys of all charters that were ever in force; none of them has two roles."""
    keys: dict[bytes, str] = {}
    for charter in state.charters():
        keys.update(_named_keys(charter))
    return keys


def named_in_proposal(state: LedgerState, did: str) -> Enrolment | None:
    """Return how a key that an open proposal names may write: approvals only."""
    for proposal in state.open_proposals():
        for authority in proposal.charter.authorities:
            if authority.issuer == did:
                return authority_enrolment(did, authority.id, proposal.entry)
    return None


def consent(situation: Situation, record: Record) -> None:
    """Approve a charter proposal or a kind, once for each authority."""
    _check_authority(situation)
    refs = [ref.id for ref in record.refs if ref.rel == "approves"]
    if len(refs) != 1 or len(record.refs) != 1:
        raise Refused(Code.BAD_REF, "An approval names exactly one thing that it approves.")
    target = refs[0]
    state, did = situation.state, situation.issuer.did
    if any(given.did == did for given in state.consents(target)):
        raise Refused(Code.VERB, "This authority has approved it already.")
    state.add_consent(Consent(target, did, state.size))
    proposal = state.proposal(target)
    published = state.kind_of_record(target)
    if proposal is not None:
        _consent_to_charter(situation, proposal)
    elif published is not None:
        _consent_to_kind(situation, published)
    else:
        raise Refused(Code.BAD_REF, "Only a charter proposal or a kind can be approved so.")


def _consent_to_charter(situation: Situation, proposal: Proposal) -> None:
    state, old, new = situation.state, situation.charter, proposal.charter
    if proposal.withdrawn:
        raise Refused(Code.QUORUM, "Its proposer has withdrawn it by proposing another charter.")
    if not state.is_open(proposal):
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
    for proposal in state.approved_proposals():
        state.put_proposal(replace(proposal, in_force=True))
        state.put_charter(proposal.charter, state.size)
        return proposal.charter
    return None


def enrol(situation: Situation, record: Record) -> None:
    """Enrol a key that has proven itself; only a charter makes authorities."""
    _check_authority(situation)
    data = record.data
    did = _text(data, "key")
    roles, domains = _words(data, "roles", ROLES), _words(data, "domains", DOMAINS)
    if Role.AUTHORITY.value in roles:
        raise Refused(Code.ROLE, "Only the charter names authorities.")
    valid_from, valid_until = _time(data, "from"), _time(data, "until")
    if valid_from >= valid_until:
        raise Refused(Code.BAD_DATA, "The enrolment ends before it begins.")
    person, decrypt = _optional(data, "person"), _optional(data, "decrypt")
    _check_forms(person, decrypt)
    _check_new_key(situation, did)
    _check_possession(situation, did, _text(data, "possession"))
    situation.state.put_issuer(
        Enrolment(
            did=did,
            roles=roles,
            domains=domains,
            valid_from=valid_from,
            valid_until=valid_until,
            entry=situation.state.size,
            organisation=_optional(data, "organisation"),
            office=_optional(data, "office"),
            person=person,
            decrypt=decrypt,
        )
    )


def rotate(situation: Situation, record: Record) -> None:
    """Put a new key in the place of the one that signs this."""
    state, did = situation.state, _text(record.data, "key")
    old = state.issuer(situation.issuer.did)
    if old is None or old.authority is not None:
        raise Refused(Code.VERB, "An authority's key changes by a charter proposal.")
    if old.standing is not Standing.ACTIVE:  # by an earlier record of the same statement
        raise Refused(Code.VERB, f"The key is {old.standing.value}.")
    _check_new_key(situation, did)
    _check_possession(situation, did, _text(record.data, "possession"))
    state.put_issuer(replace(old, standing=Standing.ROTATED, successor=did))
    state.put_issuer(replace(old, did=did, entry=state.size, predecessor=old.did))


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
    if since is not None and (type(since) is not int or not 0 <= since <= situation.state.size):
        raise Refused(Code.BAD_DATA, "The suspicion does not begin at an entry up to this one.")
    revoked = replace(known, standing=Standing.REVOKED, suspect_since=since)
    situation.state.put_issuer(revoked)


def _subject(situation: Situation, record: Record) -> Enrolment:
    _check_authority(situation)
    known = situation.state.issuer(_text(record.data, "key"))
    if known is None:
        raise Refused(Code.BAD_REF, "That key was never enrolled.")
    if known.authority is not None:
        raise Refused(Code.VERB, "An authority's key changes by a charter proposal.")
    return known


def _check_authority(situation: Situation) -> None:
    """Refuse everybody but authorities, whatever roles a published kind lists."""
    if situation.issuer.authority is None:
        raise Refused(Code.ROLE, "Only an authority may do this.")


def _check_new_key(situation: Situation, did: str) -> None:
    try:
        public = parse_did_key(did)
        signature.check_key(public)
    except FormatError as error:
        raise Refused(Code.BAD_DATA, str(error)) from error
    except SignatureError as error:
        raise Refused(Code.BAD_SIGNATURE, str(error)) from error
    state = situation.state
    charters = [*state.charters(), *(proposal.charter for proposal in state.open_proposals())]
    named = any(public in _named_keys(charter) for charter in charters)
    if named or state.issuer(did) is not None:
        raise Refused(Code.ID_USED, "That key has a place on this ledger already.")


def _check_possession(situation: Situation, did: str, possession: str) -> None:
    message = possession_message(situation.charter.origin, did, situation.issuer.did)
    try:
        signature.verify(parse_did_key(did), message, decode_base64url(possession))
    except (FormatError, SignatureError) as error:
        raise Refused(Code.BAD_SIGNATURE, "The new key's proof of possession fails.") from error


def _check_forms(person: str | None, decrypt: str | None) -> None:
    try:
        if decrypt is not None:
            parse_x25519_did_key(decrypt)
        octets = _COMMITMENT_BYTES if person is None else len(decode_base64url(person))
    except FormatError as error:
        raise Refused(Code.BAD_DATA, str(error)) from error
    if octets != _COMMITMENT_BYTES:
        raise Refused(Code.BAD_DATA, "A person is a commitment of 32 bytes.")


# A later version of these kinds may have another schema; what a rule reads, it checks itself.


def _text(data: JsonObject, name: str) -> str:
    value = data.get(name)
    if not isinstance(value, str):
        raise Refused(Code.BAD_DATA, f"The field {name} is no text.")
    return value


def _optional(data: JsonObject, name: str) -> str | None:
    return _text(data, name) if name in data else None


def _time(data: JsonObject, name: str) -> str:
    text = _text(data, name)
    try:
        parse_time(text)
    except FormatError as error:
        raise Refused(Code.BAD_DATA, str(error)) from error
    return text


def _words(data: JsonObject, name: str, known: tuple[str, ...]) -> tuple[str, ...]:
    value = data.get(name)
    items = value if isinstance(value, list) else []
    words = tuple(item for item in items if isinstance(item, str) and item in known)
    if not words or len(words) != len(items):
        raise Refused(Code.BAD_DATA, f"The field {name} is no list of known words.")
    return words
