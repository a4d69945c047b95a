"""``civicledger private grant`` and ``withdraw``: who may read a document from now on.

Each is a record that waits in the outbox as any other. The envelope for the readers that it leaves
waits beside it and takes the place of the old one once the record is on the ledger.
"""

import argparse
from dataclasses import dataclass

from desktop import issuing, private_documents
from desktop.cli.call import Call
from desktop.cli.issue import tell
from desktop.errors import UsageError
from desktop.keys.decryption import DecryptionKey
from desktop.ledger.json_profile import JsonObject, parse_object
from desktop.ledger.record import record_of
from desktop.ledger.scalar import format_time
from desktop.replica import outbox, records
from desktop.replica.document_grants import (
    GRANTS,
    WITHDRAWS,
    Grant,
    grants,
    may_grant,
    target_of,
)
from desktop.replica.outbox import State
from desktop.replica.private_parts import enrolled_as
from desktop.replica.rotations import Rotations
from desktop.session import Session

_GRANT, _WITHDRAW = "access.grant/1", "access.withdraw/1"
_WAITING = (State.WAITING, State.SIGNED)


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options of both."""
    add = parser.add_argument
    add("--to", metavar="NAME", help="for grant and withdraw: did:key, organisation or office")
    add("--purpose", default="other", help="for grant: inspection, research, operation, ...")
    add("--basis", help="for grant: consent, contract, legal_obligation, ...")
    add("--until", metavar="TIME", help="for grant: when it ends")
    add("--reason", default="purpose_ended", help="for withdraw: objection, misuse, error, ...")
    add(
        "--reader", action="append", default=[], metavar="NAME",
        help="for withdraw: who else still reads it, of those named when it was issued",
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a call is about."""

    target: str  # id of the record whose document it is
    did: str  # of the user
    key: DecryptionKey
    time: str


def grant(call: Call, session: Session) -> int:
    """Queue a grant, with the envelope that its grantee opens."""
    asked = _asked(call, session)
    db, options = session.reader(), call.options
    reader = private_documents.enrolled(db, options.to, asked.time)
    if reader.did == asked.did:
        raise UsageError("You read it already.", do="Name somebody else with --to.")
    known = _in_force(session, asked, reader.did)
    if known:
        raise UsageError(
            f"{options.to:.100} has access already.", means=f"It was granted by {known[0].record}."
        )
    envelope = private_documents.with_reader(db, session.store(), asked.key, asked.target, reader)
    wanted = {"purpose": options.purpose, "basis": options.basis, "until": options.until}
    data: JsonObject = {
        "scope": {"covers": "documents"}, "grantee": reader.did, "from": asked.time,
        **{name: value for name, value in wanted.items() if value is not None},
    }  # fmt: skip
    item: JsonObject = {"data": data, "refs": [{"rel": GRANTS, "id": asked.target}]}
    note = (
        f"{options.to:.100} opens the document once the grant is on the ledger: send the outbox, "
        "then give the envelope away with: civicledger private give FOLDER"
    )
    return _queue(call, session, asked, _GRANT, item, envelope, note)


def withdraw(call: Call, session: Session) -> int:
    """Queue the withdrawal of a grant, with an envelope for those who remain."""
    asked = _asked(call, session)
    db, options = session.reader(), call.options
    did = _grantee(session, asked, options.to)
    known = _in_force(session, asked, did)
    if not known:
        raise UsageError(
            f"{options.to:.100} has no grant of yours in force for this document.",
            do="Look at: civicledger private",
        )
    envelope, remain = private_documents.without_reader(
        db, session.store(), asked.key, asked.target, did, options.reader, asked.time
    )
    item: JsonObject = {
        "data": {"reason": options.reason},
        "refs": [{"rel": WITHDRAWS, "id": one.record} for one in known],
    }
    note = (
        "What was read or copied stays readable: nobody can be made to forget it. Your envelope "
        f"will be for you and {len(remain)} more; name with --reader who else still reads it."
    )
    return _queue(call, session, asked, _WITHDRAW, item, envelope, note)


def _asked(call: Call, session: Session) -> _Asked:
    """Return what is asked for, if this user may ask it."""
    if call.options.to is None:
        raise UsageError(f"private {call.options.what} needs --to NAME.")
    db = session.reader()
    target = records.resolve(db, call.options.target)
    session.unlock(call.password())
    did = session.signer().did
    if not may_grant(db, target, did):
        raise UsageError(
            "This document is not yours to grant.",
            means="A grant counts only from whoever issued the record, or is its holder.",
            do="Ask its issuer.",
        )
    if _is_waiting(session, target):
        raise UsageError(
            "Another change of who reads this document waits in the outbox.",
            do="Send it or pull it back first.",
        )
    return _Asked(target, did, session.decryption_key(), format_time(session.now_ms()))


def _is_waiting(session: Session, target: str) -> bool:
    """Return whether an envelope waits for the record that lets it take its place."""
    db, store = session.reader(), session.store()
    with session.desk() as desk:
        queued = [item for item in outbox.everything(desk) if item.state in _WAITING]
    for item in queued:
        if store.has(item.record) and item.kind in (_GRANT, _WITHDRAW):
            named = [ref.id for ref in record_of(parse_object(item.document.encode())).refs]
            if target in (*named, *(target_of(db, one) for one in named)):
                return True
    return False


def _in_force(session: Session, asked: _Asked, grantee: str) -> list[Grant]:
    """Return the grants of this document to a key."""
    known = grants(session.reader(), asked.time)
    return [one for one in known if (one.target, one.grantee) == (asked.target, grantee)]


def _grantee(session: Session, asked: _Asked, name: str) -> str:
    """Return the key of a name that has a grant of this user's; any of the name where none has."""
    db = session.reader()
    own = Rotations(db).keys_of(asked.did)
    named = {one.did for one in enrolled_as(db, name)}
    held = {
        one.grantee
        for one in grants(db, asked.time)
        if one.target == asked.target and one.grantee in named and one.by in own
    }
    if len(held) > 1:
        listed = ", ".join(sorted(held))
        raise UsageError(f"Several keys of {name:.100} have access: {listed}.", do="Name one key.")
    return next(iter(held), "")


def _queue(
    call: Call, session: Session, asked: _Asked, kind: str, item: JsonObject, envelope: bytes,
    note: str,
) -> int:  # fmt: skip
    db = session.reader()
    accepted = issuing.make_records(db, asked.did, kind, [item], session.now_ms())
    if accepted.refused:
        return tell(call, accepted, [])
    (record,) = accepted.records
    with session.writing(), session.desk() as desk:
        session.store().put(record.id, envelope)
        try:
            ids = issuing.queue(desk, [record], session.now_ms(), session.profile.cool_off_s)
        except BaseException:
            session.store().remove(record.id)
            raise
    return tell(call, accepted, ids, [note])
