"""What becomes of a record after it was logged: status, correction, approval.

Only a ``record.status/1`` changes a record's status; a correction is a new record of the same kind;
an approval names records by id and hash, before or after they are logged. Revocation and erasure
are final; a dispute is shown and changes no verdict.
"""

from msgspec.structs import replace

from desktop.domains.kind import Kind
from desktop.domains.refusal import Code, Refused
from desktop.domains.roles import Role
from desktop.domains.situation import Situation
from desktop.domains.state import Enrolment, LedgerState, LoggedRecord, Mention, Standing
from desktop.errors import FormatError
from desktop.ledger.record import Record
from desktop.ledger.scalar import is_record_id, parse_sha256


def change(situation: Situation, record: Record) -> None:
    """Suspend, reinstate, revoke, dispute or erase the one record that is named."""
    refs = [ref.id for ref in record.refs if ref.rel == "status"]
    if len(refs) != 1 or len(record.refs) != 1:
        raise Refused(Code.BAD_REF, "A status record names exactly one record.")
    target = situation.state.record(refs[0])
    assert target is not None  # references were checked before
    action = record.data.get("action")
    if not isinstance(action, str) or action not in _PAST:
        raise Refused(Code.BAD_DATA, "The action is none that a status knows.")
    published = situation.state.kind(target.kind)
    if published is None or action not in published.kind.verbs:
        raise Refused(Code.VERB, f"A {target.kind} cannot be {_PAST[action]}.")
    _check_actor(situation, published.kind, target, action)
    situation.state.put_record(_changed(target, action))


_PAST = {
    "suspend": "suspended",
    "reinstate": "reinstated",
    "revoke": "revoked",
    "dispute": "disputed",
    "erase": "erased",
}


def _check_actor(situation: Situation, kind: Kind, target: LoggedRecord, action: str) -> None:
    if owns(situation.state, situation.issuer, target):
        return
    if action == "dispute" and set(kind.domains) & set(situation.issuer.domains):
        return
    raise Refused(Code.VERB, "Only the record's issuer or an authority may do this.")


def owns(state: LedgerState, actor: Enrolment, target: LoggedRecord) -> bool:
    """Return whether a key is an authority, the record's issuer, or the issuer's later key."""
    if actor.authority is not None:
        return True
    did: str | None = actor.did
    while did is not None:
        if did == target.issuer:
            return True
        known = state.issuer(did)
        did = None if known is None else known.predecessor
    return False


def _changed(target: LoggedRecord, action: str) -> LoggedRecord:
    if action == "dispute":
        return replace(target, disputed=True)
    if target.erased or (target.revoked and action != "erase"):
        ended = "erased" if target.erased else "revoked"
        raise Refused(Code.VERB, f"The record is {ended}, which is final.")
    if action == "revoke":
        return replace(target, revoked=True)
    if action == "erase":
        if not target.has_private:
            raise Refused(Code.VERB, "The record has no private document to erase.")
        return replace(target, erased=True)
    if target.suspended is (action == "suspend"):
        raise Refused(Code.VERB, "The record is in that state already.")
    return replace(target, suspended=action == "suspend")


def correct(situation: Situation, kind: Kind, record: Record, target: LoggedRecord) -> None:
    """Supersede a record of the same kind by this one."""
    if target.kind.partition("/")[0] != kind.name:
        raise Refused(Code.BAD_REF, f"A {kind.name} cannot correct a {target.kind}.")
    if "correct" not in kind.verbs:
        raise Refused(Code.VERB, f"A {kind.id} cannot be corrected.")
    if not owns(situation.state, situation.issuer, target):
        raise Refused(Code.VERB, "Only the record's issuer or an authority may correct it.")
    if target.superseded_by is not None or target.revoked or target.erased:
        raise Refused(Code.VERB, "The record is already superseded, revoked or erased.")
    situation.state.put_record(replace(target, superseded_by=record.id))


def approve(situation: Situation, record: Record) -> None:
    """Approve the records named by id and hash; ids not logged mean nothing until they are."""
    if Role.APPROVER.value not in situation.issuer.roles:
        raise Refused(Code.ROLE, "Only a key with the role approver may approve.")
    state = situation.state
    for record_id, sha256 in _named(record):
        mention = Mention(record_id, sha256, situation.issuer.did, record.id, state.size)
        state.add_mention(mention)
        target = state.record(mention.target)
        published = None if target is None else state.kind(target.kind)
        if target is not None and published is not None:
            _apply_mention(state, published.kind, target, mention)


def _named(record: Record) -> list[tuple[str, bytes]]:
    """Return the ids and hashes that an approval names."""
    items = record.data.get("records")
    named: list[tuple[str, bytes]] = []
    for item in items if isinstance(items, list) else ():
        match item:
            case {"id": str(record_id), "sha256": str(digits)} if is_record_id(record_id):
                try:
                    named.append((record_id, parse_sha256(digits)))
                except FormatError as error:
                    raise Refused(Code.BAD_DATA, str(error)) from error
            case _:
                raise Refused(Code.BAD_DATA, "An approval names records by id and hash.")
    return named


def approve_on_arrival(situation: Situation, kind: Kind, target: LoggedRecord) -> None:
    """Let approvals count that were logged before the record."""
    for mention in situation.state.mentions(target.id):
        if _apply_mention(situation.state, kind, target, mention):
            return


def _apply_mention(state: LedgerState, kind: Kind, target: LoggedRecord, mention: Mention) -> bool:
    """Approve a record if an approval counts for it; tell whether it does."""
    if not kind.approval or target.approved_by is not None or target.sha256 != mention.sha256:
        return False
    approver, issuer = state.issuer(mention.approver), state.issuer(target.issuer)
    if approver is None or issuer is None or not set(kind.domains) & set(approver.domains):
        return False
    if None in (approver.person, issuer.person) or approver.person == issuer.person:
        return False  # four eyes are two persons, both named
    if approver.standing is Standing.REVOKED and mention.entry >= (approver.suspect_since or 0):
        return False  # the key was revoked before the record came
    state.put_record(replace(target, approved_by=mention.approval))
    return True
