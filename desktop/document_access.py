"""Who may read a private document from now on: granted and withdrawn by records that wait.

Each is a record that waits in the outbox as any other. The envelope for the readers that it leaves
waits beside it and takes the place of the old one once the record is on the ledger
(`private_documents.settle_grants`). What was read or copied before, nothing here takes back.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop import issuing, private_documents
from desktop.domains.state import Enrolment
from desktop.errors import UsageError
from desktop.issuing import Accepted
from desktop.keys.decryption import DecryptionKey
from desktop.ledger.json_profile import JsonObject, parse_object
from desktop.ledger.record import record_of
from desktop.ledger.scalar import format_time
from desktop.replica import outbox
from desktop.replica.database import Database
from desktop.replica.document_grants import (
    GRANTS,
    WITHDRAWS,
    Grant,
    granting_keys,
    grants,
    target_of,
)
from desktop.replica.outbox import State
from desktop.replica.private_parts import enrolled_as
from desktop.replica.rotations import Rotations
from desktop.replica.state import StoredFacts
from desktop.vault.store import Store

GRANT, WITHDRAW = "access.grant/1", "access.withdraw/1"
_WAITING = (State.WAITING, State.SIGNED)
_HEALTH = "health"


@dataclass(frozen=True, slots=True)
class Hand:
    """What somebody grants and withdraws with: a copy of the log, what waits, and their keys."""

    db: Database  # the replica
    desk: Database
    store: Store
    key: DecryptionKey
    did: str  # of the issuing key
    now_ms: int  # Unix milliseconds

    @property
    def time(self) -> str:
        """Return now in the ledger's form."""
        return format_time(self.now_ms)


@dataclass(frozen=True, slots=True)
class Change:
    """A grant or a withdrawal that was judged, with the envelope that waits for it."""

    accepted: Accepted  # one record, or why there is none
    envelope: bytes
    remain: tuple[str, ...] = ()  # did:keys for which a withdrawal seals it, beside the user's


@dataclass(frozen=True, slots=True)
class Access:
    """Who may read the document of a record, as the log says."""

    record: str
    may_change: frozenset[str]  # did:keys whose grants count
    grants: tuple[Grant, ...]  # in force
    names: Mapping[str, str]  # of issuer and grantees, by did:key
    issuer: str  # did:key
    is_of_health: bool = False  # where a consent takes the place of a grant


def access_of(db: Database, record: str, time: str) -> Access | None:
    """Return who may read the document of a record at a time; None where it is not here.

    Raises:
        StorageError, FormatError: the replica is damaged.
    """
    logged = StoredFacts(db).record(record)
    if logged is None:
        return None
    known = tuple(grants(db, time, record))
    dids = {logged.issuer, *(one.grantee for one in known)}
    names = {did: called(one) for did in sorted(dids) for one in enrolled_as(db, did)}
    keys = granting_keys(db, record)
    return Access(record, keys, known, names, logged.issuer, _is_of_health(db, record))


def called(one: Enrolment) -> str:
    """Return what a key is called on the ledger: its office, or itself where it has no name."""
    named = [part for part in (one.organisation, one.office) if part]
    return ", ".join(named) or one.authority or one.did


def own_grants(db: Database, access: Access, did: str) -> list[Grant]:
    """Return the grants in force that a key, or one before or after it, made."""
    own = Rotations(db).keys_of(did)
    return [one for one in access.grants if one.by in own]


def check(hand: Hand, target: str) -> None:
    """See whether this user may change who reads the document of a record.

    Raises:
        UsageError: it is somebody else's, one of health, or another change waits.
    """
    if _is_of_health(hand.db, target):
        raise UsageError(
            "In health a consent takes the place of a grant.",
            means="Who reads whose health records would stand on the ledger in public.",
            do="Record a health.consent, and name the reader when the entry is issued.",
        )
    if hand.did not in granting_keys(hand.db, target):
        raise UsageError(
            "This document is not yours to grant.",
            means="A grant counts only from whoever issued the record, or is its holder.",
            do="Ask its issuer.",
        )
    if _is_waiting(hand, target):
        raise UsageError(
            "Another change of who reads this document waits in the outbox.",
            do="Send it or pull it back first.",
        )


def grant(hand: Hand, target: str, to: str, wanted: JsonObject) -> Change:
    """Return a grant, with the envelope that its grantee opens, too.

    Args:
        hand: of who grants.
        target: id of the record whose document it is.
        to: did:key, organisation, office or authority of the roster.
        wanted: the members purpose, and if given basis and until, of the grant's data.

    Raises:
        UsageError: as `check`; nobody or several of that name, one without a key for private
            documents, oneself, or somebody who has access already.
        StorageError, NotForYouError, ProofError, FormatError, LockedError: the document cannot be
            read here.
    """
    check(hand, target)
    reader = private_documents.enrolled(hand.db, to, hand.time)
    if reader.did == hand.did:
        raise UsageError("You read it already.", do="Name somebody else with --to.")
    known = _in_force(hand, target, reader.did)
    if known:
        raise UsageError(
            f"{to:.100} has access already.", means=f"It was granted by {known[0].record}."
        )
    envelope = private_documents.with_reader(hand.db, hand.store, hand.key, target, reader)
    data: JsonObject = {
        "scope": {"covers": "documents"}, "grantee": reader.did, "from": hand.time, **wanted,
    }  # fmt: skip
    item: JsonObject = {"data": data, "refs": [{"rel": GRANTS, "id": target}]}
    return Change(_judged(hand, GRANT, item), envelope)


def withdraw(hand: Hand, target: str, to: str, reason: str, also: Sequence[str]) -> Change:
    """Return the withdrawal of what somebody was granted, with an envelope for those who remain.

    Args:
        hand: of who withdraws.
        target: id of the record whose document it is.
        to: whose access ends, as in `grant`.
        reason: its code.
        also: who else still reads it, of those named when it was issued.

    Raises:
        UsageError: as `check`; no grant of this user's is in force for that name, or several are,
            or one of ``also`` cannot be a reader.
        StorageError, NotForYouError, ProofError, FormatError, LockedError: as `grant`.
    """
    check(hand, target)
    did = _grantee(hand, target, to)
    known = _in_force(hand, target, did)
    if not known:
        raise UsageError(
            f"{to:.100} has no grant of yours in force for this document.",
            do="Look at: civicledger private",
        )
    envelope, remain = private_documents.without_reader(
        hand.db, hand.store, hand.key, target, did, also, hand.time
    )
    item: JsonObject = {
        "data": {"reason": reason},
        "refs": [{"rel": WITHDRAWS, "id": one.record} for one in known],
    }
    return Change(_judged(hand, WITHDRAW, item), envelope, tuple(remain))


def queue(hand: Hand, change: Change, cool_off_s: int) -> list[str]:
    """Put a change into the outbox, its envelope beside it; return the ids to pull it back by.

    Raises:
        StorageError: one of the two cannot be saved; then neither is.
    """
    if change.accepted.refused:
        return []
    (record,) = change.accepted.records
    hand.store.put(record.id, change.envelope)
    try:
        return issuing.queue(hand.desk, [record], hand.now_ms, cool_off_s)
    except BaseException:
        hand.store.remove(record.id)
        raise


def _judged(hand: Hand, kind: str, item: JsonObject) -> Accepted:
    return issuing.make_records(hand.db, hand.did, kind, [item], hand.now_ms)


def _is_of_health(db: Database, record: str) -> bool:
    facts = StoredFacts(db)
    logged = facts.record(record)
    published = None if logged is None else facts.kind(logged.kind)
    return published is not None and published.kind.domains == (_HEALTH,)


def _is_waiting(hand: Hand, target: str) -> bool:
    """Return whether an envelope waits for the record that lets it take its place."""
    for item in outbox.everything(hand.desk):
        is_change = item.state in _WAITING and item.kind in (GRANT, WITHDRAW)
        if is_change and hand.store.has(item.record):
            named = [ref.id for ref in record_of(parse_object(item.document.encode())).refs]
            if target in (*named, *(target_of(hand.db, one) for one in named)):
                return True
    return False


def _in_force(hand: Hand, target: str, grantee: str) -> list[Grant]:
    """Return the grants of a document to a key."""
    return [one for one in grants(hand.db, hand.time, target) if one.grantee == grantee]


def _grantee(hand: Hand, target: str, name: str) -> str:
    """Return the key of a name that has a grant of this user's; nothing where none has."""
    own = Rotations(hand.db).keys_of(hand.did)
    named = {one.did for one in enrolled_as(hand.db, name)}
    held = {
        one.grantee
        for one in grants(hand.db, hand.time, target)
        if one.grantee in named and one.by in own
    }
    if len(held) > 1:
        listed = ", ".join(sorted(held))
        raise UsageError(f"Several keys of {name:.100} have access: {listed}.", do="Name one key.")
    return next(iter(held), "")
