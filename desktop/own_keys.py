"""The keys of one profile: made, restored, proven, handed over, and what each may do on its ledger.

Passwords and words come in as arguments and leave nowhere but into the key file; what is returned
can be shown, except the words of `backup_words`. Nothing here asks the user.
"""

import secrets
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from desktop import issuing
from desktop.backup import remember, remembered
from desktop.domains.admission import may_act_in
from desktop.domains.kind import Kind
from desktop.domains.state import Enrolment
from desktop.errors import LockedError, RuleError, StorageError, UsageError
from desktop.keys.backup import root_of
from desktop.keys.derive import SECRET_LENGTH, KeyRole
from desktop.keys.key_file import SMALL, STANDARD, Cost
from desktop.keys.keyring import FILE_NAME, Keyring
from desktop.keys.password import suggest
from desktop.keys.signer import prove_possession
from desktop.keys.wiping import wipe
from desktop.ledger.did_key import format_did_key, parse_did_key
from desktop.ledger.json_profile import JsonObject, format_json
from desktop.ledger.scalar import format_time
from desktop.replica import key_watch, outbox, records
from desktop.replica.database import Database
from desktop.replica.key_use import KeyUse, use_of
from desktop.replica.outbox import State
from desktop.replica.state import StoredFacts, load_state
from desktop.session import Session

ROTATE = issuing.ROTATE_KIND
_NODE_ROLES = (KeyRole.LOG, KeyRole.COSIGNER, KeyRole.RECEIPT)


@dataclass(frozen=True, slots=True)
class OwnKey:
    """One public key of this profile, and what the ledger says of it."""

    role: KeyRole
    did: str
    is_in_force: bool = True  # an issuing key that another one followed is not
    enrolment: Enrolment | None = None  # none: this replica knows of no enrolment
    use: KeyUse | None = None  # of an issuing key, as far as there is a replica
    kinds: tuple[Kind, ...] = ()  # that it may issue now


@dataclass(frozen=True, slots=True)
class Possession:
    """What a person hands to the authority that will enrol a key; nothing secret."""

    key: str
    by: str  # did:key of the enrolling authority, or of the key that is replaced
    origin: str
    possession: str  # signature, base64url
    decrypt: str  # key for private documents

    @property
    def document(self) -> JsonObject:
        """Return it as the members that a record takes, and the ledger it is for."""
        return {
            "key": self.key,
            "by": self.by,
            "origin": self.origin,
            "possession": self.possession,
            "decrypt": self.decrypt,
        }


@dataclass(frozen=True, slots=True)
class PaperWords:
    """The words that belong on paper; they are never part of its text."""

    words: str = field(repr=False)  # 24, with a space between them
    key: str  # the first issuing key that they give


@dataclass(frozen=True, slots=True)
class WordsDrill:
    """What 24 words lead to."""

    key: str  # the first issuing key that they give on this ledger
    is_same: bool  # whether it is this profile's
    is_known: bool  # whether this profile has a key to compare with


def create_keys(session: Session, password: str, cost: Cost = STANDARD) -> str:
    """Make a new root secret and save it under a password; return the issuing key.

    Raises:
        UsageError: the password is too weak.
        StorageError: there are keys already, or the file cannot be saved.
    """
    root = bytearray(secrets.token_bytes(SECRET_LENGTH))
    try:
        return _save(session, root, password, cost)
    finally:
        wipe(root)


def restore_keys(session: Session, words: str, password: str, cost: Cost = STANDARD) -> str:
    """Save the root secret of 24 words under a password; return the first issuing key.

    Raises:
        FormatError: these are no 24 words that belong together; names no word.
        UsageError: the password is too weak.
        StorageError: there are keys already, or the file cannot be saved.
    """
    require_no_keys(session)
    root = bytearray(root_of(words))
    try:
        did = _save(session, root, password, cost)
    finally:
        wipe(root)
    note_words(session, did)
    return did


def require_no_keys(session: Session) -> None:
    """Refuse to go on where keys would be lost.

    Raises:
        StorageError: the profile has keys.
    """
    file = session.profile.key_file
    if file.is_symlink() or (file.exists() and (session.profile.has_keys or not file.is_file())):
        raise StorageError(
            f"There are keys at {session.profile.key_file} already.",
            means="They would be lost for ever.",
            do="Take another profile, or move that file to a safe place first.",
        )


def require_keys(session: Session) -> None:
    """Refuse to go on where there are no keys.

    Raises:
        LockedError: the profile has none.
    """
    if not session.profile.has_keys:
        raise LockedError("This profile has no keys.", do="Make some: civicledger keys create")


def backup_words(session: Session, password: str) -> PaperWords:
    """Return the 24 words of the root secret; the password is asked for even while it is open.

    Raises:
        LockedError: there are no keys, or the password does not open them.
    """
    require_keys(session)
    profile = session.profile
    with Keyring.open(profile.key_file, password) as keyring:
        did = keyring.signer(KeyRole.ISSUING, profile.anchor.origin, profile.domain).did
        return PaperWords(keyring.backup_words(password), did)


def note_words(session: Session, did: str) -> None:
    """Remember that the words of a key are on paper; nothing of them is kept.

    Raises:
        StorageError: the note cannot be written.
    """
    folder = session.profile.folder
    noted = replace(remembered(folder), words_ms=session.now_ms(), words_key=did)
    remember(folder, noted)


def drill_words(session: Session, words: str) -> WordsDrill:
    """Restore 24 words into a key file that is thrown away, and say whose key they give.

    Nothing in the profile is changed.

    Raises:
        FormatError: these are no 24 words that belong together; names no word.
        StorageError: the disk takes no file.
    """
    profile, password = session.profile, suggest(secrets.randbelow)
    root = bytearray(root_of(words))
    try:
        with tempfile.TemporaryDirectory(prefix="civicledger-drill-") as place:
            file = Path(place) / FILE_NAME
            Keyring.create(file, password, root, SMALL).lock()
            with Keyring.open(file, password) as keyring:
                role, origin = KeyRole.ISSUING, profile.anchor.origin
                did = keyring.signer(role, origin, profile.domain).did
    finally:
        wipe(root)
    known = own_dids(session)
    return WordsDrill(did, did in known, bool(known))


def own_dids(session: Session) -> tuple[str, ...]:
    """Return the issuing keys that are known to be this profile's; the one in force is among them.

    Raises:
        StorageError: the desk is damaged.
    """
    if not session.profile.desk_file.is_file():
        return ()
    with session.desk() as desk:
        return key_watch.own_keys(desk)


def own_keys(session: Session, db: Database | None) -> tuple[OwnKey, ...]:
    """Return all keys of the profile that can be named, the issuing key in force first.

    While the keys are locked, those that were used here are known by their public halves.

    Args:
        session: locked or not.
        db: the replica; None where there is none.
    """
    keyring = session.keyring
    if keyring is None or keyring.is_locked:
        return _own_keys(session, db, None)
    with keyring.unnoticed():  # to look at them is not to use them
        return _own_keys(session, db, keyring)


def _own_keys(session: Session, db: Database | None, keyring: Keyring | None) -> tuple[OwnKey, ...]:
    signing = None if keyring is None else session.signer().did
    dids = dict.fromkeys(() if signing is None else (signing,))
    dids.update(dict.fromkeys(own_dids(session)))
    issuing_keys = [_issuing_key(session, db, did, signing) for did in dids]
    found = [one for one in issuing_keys if one.is_in_force]
    earlier = [one for one in issuing_keys if not one.is_in_force]
    if signing is not None and keyring is not None:
        enrolment, origin = found[0].enrolment, session.profile.anchor.origin
        reads = session.decryption_key().did
        has_it = enrolment is not None and enrolment.decrypt == reads
        found.append(OwnKey(KeyRole.DECRYPTION, reads, enrolment=enrolment if has_it else None))
        if enrolment is not None and enrolment.authority is not None:
            found += [OwnKey(role, keyring.signer(role, origin).did) for role in _NODE_ROLES]
    return (*found, *earlier)


def may_issue(db: Database, enrolment: Enrolment | None, now_ms: int) -> tuple[Kind, ...]:
    """Return the kinds that a key may issue now."""
    if enrolment is None or not enrolment.is_active(format_time(now_ms)):
        return ()
    return tuple(
        kind
        for kind, is_active in records.kinds(db)
        if is_active and set(kind.roles) & set(enrolment.roles) and may_act_in(enrolment, kind)
    )


def change_password(session: Session, old: str, new: str) -> tuple[Path, ...]:
    """Lock the key file with another password; with it those of authorities in this profile.

    Raises:
        LockedError: there are no keys, or the old password does not open them.
        UsageError: the new one is too weak.
        StorageError: a file cannot be saved.
    """
    require_keys(session)
    files = (session.profile.key_file, *_own_node_files(session))
    with session.writing():
        for file in files:
            with Keyring.open(file, old) as keyring:
                keyring.change_password(old, new)
    return files


def prove(session: Session, by: str) -> Possession:
    """Return the proof that this profile holds its key, for whoever enrols it.

    Args:
        session: unlocked.
        by: did:key of the enrolling authority, or of the key that is replaced.

    Raises:
        LockedError: the keys are locked.
    """
    signer, origin = session.signer(), session.profile.anchor.origin
    proof = prove_possession(signer, origin, by)
    return Possession(signer.did, by, origin, proof, session.decryption_key().did)


def authority_key(db: Database | None, wanted: str | None) -> str:
    """Return the key of the authority that is named by its id or its did:key; else the first.

    Raises:
        StorageError: the replica is empty or missing.
        UsageError: the charter names no such authority.
    """
    if wanted is not None and wanted.startswith("did:key:"):
        return format_did_key(parse_did_key(wanted))
    charter = None if db is None else load_state(db).charter
    if charter is None:
        raise StorageError("This replica is empty.", do="Sync it with a peer first.")
    if wanted is None:
        return charter.authorities[0].issuer
    authority = charter.authority(wanted)
    if authority is None:
        known = ", ".join(one.id for one in charter.authorities)
        raise UsageError(f"The charter names no authority {wanted}.", do=f"It names: {known}.")
    return authority.issuer


def next_key(session: Session) -> str:
    """Return the key of the same root that a rotation would put into force.

    Raises:
        LockedError: the keys are locked.
    """
    return session.signer(session.key_number + 1).did


def queue_rotation(session: Session, db: Database) -> str:
    """Put into the outbox that the next key takes over; return by which id it is pulled back.

    Raises:
        LockedError: the keys are locked.
        RuleError: the rules do not let this key hand over.
        UsageError: other records wait in the outbox, which the old key has to sign.
    """
    signer, origin, now_ms = session.signer(), session.profile.anchor.origin, session.now_ms()
    new = session.signer(session.key_number + 1)
    proof = prove_possession(new, origin, signer.did)
    item: JsonObject = {"data": {"key": new.did, "possession": proof}}
    accepted = issuing.make_records(db, signer.did, ROTATE, [item], now_ms)
    if accepted.refused:
        raise RuleError(
            "The ledger does not let this key hand over.",
            code="VERB",
            means=accepted.refused[0].problem,
            do="Ask the authority that enrolled it.",
        )
    with session.writing(), session.desk() as desk:
        waiting = [one for one in outbox.everything(desk) if one.state in outbox.OPEN_STATES]
        _refuse_waiting([one for one in waiting if one.state is not State.LOGGED])
        (ident,) = issuing.queue(desk, accepted.records, now_ms, session.profile.cool_off_s)
    return ident


def revocation(did: str, suspect_since: int | None) -> bytes:
    """Return the item of a ``roster.revoke/1`` for a key in wrong hands, as an authority issues it.

    Args:
        did: the key.
        suspect_since: the first entry that its owner did not make; None where there is no doubt.
    """
    data: JsonObject = {"key": did, "reason": "key_compromised"}
    if suspect_since is not None:
        data["suspect_since"] = suspect_since
    return format_json({"data": data})


def _refuse_waiting(waiting: Sequence[outbox.Queued]) -> None:
    if not waiting:
        return
    if any(one.kind == ROTATE for one in waiting):
        raise UsageError(
            "A change of this key waits in the outbox already.", do="Send it or pull it back."
        )
    raise UsageError(
        f"{len(waiting):,} records wait in the outbox.",
        means="Once the new key is in force, the old one can sign nothing more.",
        do="Send them or pull them back first.",
    )


def _issuing_key(session: Session, db: Database | None, did: str, signing: str | None) -> OwnKey:
    enrolment = None if db is None else StoredFacts(db).issuer(did)
    in_force = did == signing
    if signing is None:
        in_force = enrolment is None or enrolment.successor is None
    if db is None:
        return OwnKey(KeyRole.ISSUING, did, in_force)
    kinds = may_issue(db, enrolment, session.now_ms())
    return OwnKey(KeyRole.ISSUING, did, in_force, enrolment, use_of(db, did), kinds)


def _save(session: Session, root: bytearray, password: str, cost: Cost) -> str:
    require_no_keys(session)
    profile = session.profile
    with session.writing(), Keyring.create(profile.key_file, password, root, cost) as keyring:
        did = keyring.signer(KeyRole.ISSUING, profile.anchor.origin, profile.domain).did
        session.remember_key(did)
    return did


def _own_node_files(session: Session) -> list[Path]:
    """Return the key files of authorities whose homes stand inside this profile."""
    found = []
    inside = session.profile.folder.resolve()
    for peer in session.profile.peers:
        city = session.profile.peer_folder(peer)
        if peer.kind == "local" and city.is_relative_to(inside):
            found += sorted((city / "authorities").glob("*/keys.clkey"))
    return found
