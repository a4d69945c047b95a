"""Private documents between the log that promises them and the envelopes that hold them.

The log has a commitment, the store an envelope for those entitled. Readers are chosen from the
roster. What comes from elsewhere is kept only where this user's key opens it and it is the document
that the log promises; nothing is written in clear. Follows `ledger.md` section 9.
"""

import secrets
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass

from desktop.audit.opened import Opener
from desktop.checks.check import Timetable
from desktop.domains.state import Enrolment
from desktop.errors import (
    CivicLedgerError,
    FormatError,
    ProofError,
    StorageError,
    UsageError,
)
from desktop.exchange.education.credential_check import proof_problem
from desktop.exchange.health.documents import opened_document
from desktop.keys.decryption import DecryptionKey
from desktop.ledger.commitment import Plaintext, padded_length
from desktop.ledger.did_key import parse_x25519_did_key
from desktop.ledger.json_profile import JsonObject
from desktop.progress import Report, silent
from desktop.replica.database import Database
from desktop.replica.document_grants import grants, target_of
from desktop.replica.private_parts import enrolled_as, is_final, promise_of, promises
from desktop.replica.state import StoredFacts
from desktop.sealing import Sealable
from desktop.vault import holding
from desktop.vault import readers as readers_of_envelope
from desktop.vault.envelope import MAX_PADDED, NotForYouError, largest_envelope, seal
from desktop.vault.holding import Holding, Promise, opened
from desktop.vault.store import Store, path_of

_SHOWN = 5  # keys that a sentence names


@dataclass(frozen=True, slots=True)
class Held:
    """One promise and what is here of it."""

    promise: Promise
    holding: Holding
    why: str = ""  # where something is wrong


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of envelopes from elsewhere."""

    kept: tuple[str, ...]  # record ids
    sealed_for_others: int
    refused: tuple[tuple[str, str], ...]  # record id, why
    missing: int  # neither here nor there


def readers(db: Database, named: Sequence[str], time: str) -> list[bytes]:
    """Return the X25519 keys of those who are to read a document, from the roster.

    Args:
        db: the replica.
        named: did:keys of issuing keys, or names of organisations, offices or authorities.
        time: at which they have to be enrolled, in the ledger's form.

    Raises:
        UsageError: nobody or several of a name, a key that is not active, or one without a key
            for private documents.
    """
    return [parse_x25519_did_key(str(enrolled(db, one, time).decrypt)) for one in named]


def enrolled(db: Database, name: str, time: str) -> Enrolment:
    """Return the enrolment of somebody for whom a document can be sealed.

    Raises:
        UsageError: as `readers`.
    """
    active = [one for one in enrolled_as(db, name) if one.is_active(time)]
    able = [one for one in active if one.decrypt is not None]
    if not active:
        raise UsageError(
            f"Nobody of the name {name!r:.100} is enrolled now.",
            do="Name a did:key, an organisation, an office or an authority of the roster.",
        )
    if not able:
        raise UsageError(
            f"{name:.100} has no key for private documents on the ledger.",
            means="Nothing can be sealed for it.",
            do="Ask an authority to enrol its key again, with the member decrypt.",
        )
    if len(able) > 1:
        keys = ", ".join(sorted(one.did for one in able)[:_SHOWN])
        raise UsageError(f"Several keys are enrolled as {name:.100}: {keys}.", do="Name one key.")
    return able[0]


def seal_for(
    db: Database,
    own: DecryptionKey,
    private: Sequence[Sealable],
    time: str,
    to: Sequence[str] = (),
) -> list[tuple[str, bytes]]:
    """Return record ids and envelopes of documents that wait to be sealed.

    Args:
        db: the replica, for the roster.
        own: the issuer's key, which can always read them.
        private: the documents, each with its readers.
        time: at which readers have to be enrolled, in the ledger's form.
        to: readers of all of them, as in `readers`.

    Raises:
        UsageError: as `readers`; too many readers, or a document that is too large.
        LockedError: the key is locked.
    """
    return [
        (
            one.plaintext.record_id,
            seal(one.plaintext, [own.public, *readers(db, (*one.to, *to), time)]),
        )
        for one in private
    ]


def keep(store: Store, envelopes: Sequence[tuple[str, bytes]]) -> None:
    """Keep envelopes by their records' ids; all of them or none.

    Raises:
        StorageError: one cannot be saved.
    """
    done: list[str] = []
    try:
        for record_id, envelope in envelopes:
            store.put(record_id, envelope)
            done.append(record_id)
    except BaseException:
        for record_id in done:
            store.remove(record_id)
        raise


def read(db: Database, store: Store, key: DecryptionKey, record_id: str) -> Plaintext:
    """Return a record's private document, which is the one that the log promises.

    Raises:
        StorageError: the record is not here, has none, it was erased, or no envelope is here.
        NotForYouError: it is sealed for others.
        ProofError, FormatError: it is another document, or damaged.
        LockedError: the key is locked.
    """
    promise = promise_of(db, record_id)
    if promise is None:
        raise StorageError(f"{record_id} has no private document in this replica.")
    if promise.is_erased:
        raise StorageError(
            "The private document was erased.", means="Its envelope and salt are to be destroyed."
        )
    envelope = store.get(record_id, largest_envelope(promise.part.bytes_))
    if envelope is None:
        raise StorageError(
            "The private document is not held on this machine.",
            means="The ledger holds a commitment to it, never the document.",
            do="Fetch it from a folder peer or ask its issuer for a copy.",
        )
    return opened(envelope, key, promise)


def read_some(
    db: Database, store: Store, key: DecryptionKey, record_ids: Sequence[str]
) -> dict[str, JsonObject]:
    """Return the documents among some that this key opens, as checks take them, by record id."""
    found = {}
    for record_id in record_ids:
        with suppress(CivicLedgerError):  # not here, not for this key, erased or damaged
            found[record_id] = opened_document(read(db, store, key, record_id).document)
    return found


def opener(key: DecryptionKey, timetable: Timetable | None = None) -> Opener:
    """Return what lets an audit open documents, with the formats that are known here."""
    return Opener(key, opened_document, proof_problem, timetable)


def look(
    db: Database, store: Store, key: DecryptionKey | None, report: Report = silent
) -> Iterator[Held]:
    """Yield what is here of every promise of the log, in ledger order.

    Args:
        db: the replica.
        store: of the profile.
        key: opens what is sealed for it; None leaves all closed.
        report: told of progress in documents.
    """
    wanted = list(promises(db))
    for done, promise in enumerate(wanted):
        report(done, len(wanted))
        looked = holding.look(store, key, promise)
        yield Held(promise, looked.holding, looked.why if looked.holding.is_wrong else "")


def with_reader(
    db: Database, store: Store, key: DecryptionKey, record_id: str, reader: Enrolment
) -> bytes:
    """Return the envelope of a document that is held here, made so that one reader more opens it.

    Raises:
        StorageError, NotForYouError, ProofError, FormatError, LockedError: as `read`.
        UsageError: it has as many readers as an envelope may have.
    """
    plaintext = read(db, store, key, record_id)
    envelope = store.get(record_id, largest_envelope(padded_length(plaintext)))
    if envelope is None:
        raise StorageError("The private document was destroyed meanwhile.")
    public = parse_x25519_did_key(str(reader.decrypt))
    return readers_of_envelope.with_reader(envelope, key, public, secrets.token_bytes)


def without_reader(
    db: Database,
    store: Store,
    key: DecryptionKey,
    record_id: str,
    leaves: str,
    also: Sequence[str],
    time: str,
) -> tuple[bytes, list[str]]:
    """Return a document sealed anew without one reader, and the did:keys of those who remain.

    Whom an envelope is for it does not say: who remains are the user, the record's issuer, those
    with a grant in force, and those who are named.

    Args:
        db: the replica.
        store: of the profile.
        key: the user's.
        record_id: whose document it is.
        leaves: did:key of the reader who is left out.
        also: further readers, as in `readers`.
        time: at which all have to be enrolled.

    Raises:
        StorageError, NotForYouError, ProofError, FormatError, LockedError: as `read`.
        UsageError: as `readers`.
    """
    plaintext = read(db, store, key, record_id)
    logged = StoredFacts(db).record(record_id)
    assert logged is not None  # it was read
    named = {enrolled(db, one, time).did for one in also}
    known = {one.grantee for one in grants(db, time) if one.target == record_id}
    able = [
        one
        for did in sorted((known | named | {logged.issuer}) - {leaves})
        for one in enrolled_as(db, did)
        if one.decrypt is not None and one.is_active(time)
    ]
    keys = [parse_x25519_did_key(str(one.decrypt)) for one in able]
    return seal(plaintext, [key.public, *keys]), [one.did for one in able]


def settle_grants(db: Database, store: Store) -> tuple[str, ...]:
    """Put envelopes that wait for a grant, or its withdrawal, in their places; return the records.

    They wait under the id of that record, so that nobody is given one before it is final on the
    ledger, and what is pulled back leaves none.

    Raises:
        StorageError: an envelope cannot be read or saved.
    """
    settled = []
    for record_id in list(store.held()):
        target = target_of(db, record_id)
        promise = None if target is None else promise_of(db, target)
        if promise is None or not is_final(db, record_id):
            continue
        envelope = store.get(record_id, largest_envelope(promise.part.bytes_))
        if envelope is not None and not promise.is_erased:
            store.put(promise.record, envelope)
            settled.append(promise.record)
        store.remove(record_id)
    return tuple(settled)


def take_in(
    db: Database,
    store: Store,
    key: DecryptionKey,
    fetch: Callable[[str, int], bytes | None],
    report: Report = silent,
) -> Taken:
    """Keep the envelopes that somebody else has and this user may open.

    Args:
        db: the replica.
        store: of the profile.
        key: the user's.
        fetch: returns the bytes under a path below a ledger's folder, up to a limit.
        report: told of progress in documents; may cancel, which loses nothing.

    Raises:
        LockedError: the key is locked.
        StorageError: an envelope cannot be saved.
        PeerError: from ``fetch``.
    """
    kept: list[str] = []
    refused: list[tuple[str, str]] = []
    others = missing = 0
    wanted = [one for one in promises(db) if _is_wanted(store, key, one)]
    for done, promise in enumerate(wanted):
        report(done, len(wanted))
        limit = largest_envelope(promise.part.bytes_)
        envelope = fetch(path_of(promise.record), limit)
        if envelope is None:
            missing += 1
            continue
        try:
            opened(envelope, key, promise)
        except NotForYouError:
            others += 1
        except (FormatError, ProofError) as error:
            refused.append((promise.record, error.what))
        else:
            store.put(promise.record, envelope)
            kept.append(promise.record)
    return Taken(tuple(kept), others, tuple(refused), missing)


def _is_wanted(store: Store, key: DecryptionKey, promise: Promise) -> bool:
    if promise.is_erased or promise.part.bytes_ > MAX_PADDED:
        return False
    return holding.look(store, key, promise).holding is not Holding.HELD


def give_out(db: Database, store: Store, target: Store, report: Report = silent) -> int:
    """Copy the envelopes of this profile into another folder; return how many.

    What was erased stays behind, final or not. Envelopes name nobody; whoever carries them learns
    how many there are, and of which records.

    Raises:
        StorageError: an envelope cannot be read or saved.
    """
    copied = 0
    wanted = [one for one in promises(db) if not (one.is_erased or one.is_leaving)]
    for done, promise in enumerate(wanted):
        report(done, len(wanted))
        envelope = store.get(promise.record, largest_envelope(promise.part.bytes_))
        if envelope is not None:
            target.put(promise.record, envelope)
            copied += 1
    return copied


def forget_erased(db: Database, store: Store) -> tuple[str, ...]:
    """Destroy the envelopes of documents that were erased; return the ids of their records.

    The salt is within the envelope: once every copy is gone the commitment says nothing. Nothing is
    destroyed for an entry that is not final: another history may take its place.

    Raises:
        StorageError: an envelope cannot be removed.
    """
    gone = []
    for record_id in store.held():
        promise = promise_of(db, record_id)
        if promise is not None and promise.is_erased:
            store.remove(record_id)
            gone.append(record_id)
    return tuple(gone)
