"""``civicledger keys``: make, show, back up and restore the keys of a profile.

The 24 words are printed by ``backup`` alone, and only after the password. Passwords and words come
from a prompt, from standard input or from a file, never from arguments.
"""

import argparse
import getpass
import secrets
import sys
from pathlib import Path
from typing import Any

from desktop.cli.call import Call
from desktop.cli.key_watch import watch_keys
from desktop.cli.plain import plain
from desktop.domains.admission import may_act_in
from desktop.domains.state import Enrolment
from desktop.errors import LockedError, StorageError, UsageError
from desktop.keys.backup import root_of
from desktop.keys.derive import SECRET_LENGTH, KeyRole
from desktop.keys.keyring import Keyring
from desktop.keys.password import suggest
from desktop.keys.signer import prove_possession
from desktop.keys.wiping import wipe
from desktop.ledger.did_key import format_did_key, parse_did_key
from desktop.ledger.scalar import format_time
from desktop.replica import records
from desktop.replica.state import StoredFacts, load_state
from desktop.session import Session

_ACTIONS = ("show", "create", "backup", "restore", "change-password", "possession", "watch")
_LIMIT = 4096


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's options."""
    add = parser.add_argument
    add("what", nargs="?", default="show", choices=_ACTIONS)
    add("--by", metavar="ID", help="for possession: the authority that will enrol the key")
    add("--words-file", type=Path, metavar="FILE", help="for restore: file with the 24 words")
    add("--new-password-file", type=Path, metavar="FILE", help="for change-password")
    add(
        "--acknowledge", action="append", default=[], metavar="ID",
        help="for watch: a statement or record that you know; or all",
    )  # fmt: skip


def run(call: Call) -> int:
    """Do what was asked."""
    actions = {
        "show": _show,
        "create": _create,
        "backup": _backup,
        "restore": _restore,
        "change-password": _change_password,
        "possession": _possession,
        "watch": watch_keys,
    }
    if call.options.acknowledge and call.options.what != "watch":
        raise UsageError("--acknowledge goes with keys watch.")
    with call.session() as session:
        return actions[call.options.what](call, session)


def _show(call: Call, session: Session) -> int:
    """Tell what the keys are and what they may do on this ledger."""
    if not session.profile.key_file.is_file():
        told = "This profile has no keys. Make some with: civicledger keys create"
        call.answer({"key_file": None, "keys": []}, told)
        return 0
    session.unlock(call.password())
    did = session.signer().did
    enrolment, may = None, []
    if session.has_replica():
        enrolment = StoredFacts(session.reader()).issuer(did)
        may = _kinds(session, enrolment)
    key = {"role": "issuing", "key": did, "may_issue": may, **_standing(enrolment, session)}
    document = {
        "key_file": str(session.profile.key_file),
        "origin": session.profile.anchor.origin,
        "keys": [key, _private_key(session, enrolment), *_node_keys(session, enrolment)],
    }
    call.answer(document, "\n".join(_lines(key, enrolment, may)))
    return 0


def _standing(enrolment: Enrolment | None, session: Session) -> dict[str, Any]:
    if enrolment is None:
        return {"standing": "not enrolled"}
    return {
        "standing": enrolment.standing.value,
        "active": enrolment.is_active(format_time(session.now_ms())),
        "roles": list(enrolment.roles),
        "domains": list(enrolment.domains),
        "authority": enrolment.authority,
        "organisation": enrolment.organisation,
        "office": enrolment.office,
        "from": enrolment.valid_from,
        "until": enrolment.valid_until,
        "entry": enrolment.entry,
    }


def _private_key(session: Session, enrolment: Enrolment | None) -> dict[str, Any]:
    """Return the key for which private documents are sealed, and whether the ledger has it."""
    did = session.decryption_key().did
    return {
        "role": KeyRole.DECRYPTION.value,
        "key": did,
        "enrolled": enrolment is not None and enrolment.decrypt == did,
    }


def _kinds(session: Session, enrolment: Enrolment | None) -> list[str]:
    """Return the kinds that a key may issue now."""
    if enrolment is None or not enrolment.is_active(format_time(session.now_ms())):
        return []
    return [
        kind.id
        for kind, is_active in records.kinds(session.reader())
        if is_active and set(kind.roles) & set(enrolment.roles) and may_act_in(enrolment, kind)
    ]


def _node_keys(session: Session, enrolment: Enrolment | None) -> list[dict[str, Any]]:
    """Return the keys with which an authority's node signs."""
    keyring = session.keyring
    if enrolment is None or enrolment.authority is None or keyring is None:
        return []
    origin = session.profile.anchor.origin
    return [
        {"role": role.value, "key": keyring.signer(role, origin).did}
        for role in (KeyRole.LOG, KeyRole.COSIGNER, KeyRole.RECEIPT)
    ]


def _lines(key: dict[str, Any], enrolment: Enrolment | None, may: list[str]) -> list[str]:
    lines = [f"Issuing key: {key['key']}"]
    if enrolment is None:
        lines.append("It is not enrolled on this ledger, as far as this replica knows.")
        lines.append("An authority enrols it with what this prints: civicledger keys possession")
        return lines
    name = enrolment.authority or enrolment.office or enrolment.organisation or "no name"
    domains = ", ".join(enrolment.domains) or "all domains"
    lines += [
        f"Enrolled in entry {enrolment.entry} for {plain(name)}: {enrolment.standing.value}.",
        f"Roles: {', '.join(enrolment.roles)}. Domains: {domains}.",
        f"From {enrolment.valid_from[:10]} until {enrolment.valid_until[:10]}.",
        f"It may issue now: {', '.join(may) or 'nothing'}.",
    ]
    return lines


def _create(call: Call, session: Session) -> int:
    root = bytearray(secrets.token_bytes(SECRET_LENGTH))
    try:
        return _save(call, session, root, "made")
    finally:
        wipe(root)


def _restore(call: Call, session: Session) -> int:
    _check_none(session)
    words = _words(call)
    root = bytearray(root_of(words))
    try:
        return _save(call, session, root, "restored")
    finally:
        wipe(root)


def _words(call: Call) -> str:
    file: Path | None = call.options.words_file
    if file is not None:
        return _text_of(file)
    if sys.stdin.isatty():
        return getpass.getpass("The 24 words, not shown: ")
    return sys.stdin.readline(_LIMIT)


def _save(call: Call, session: Session, root: bytearray, verb: str) -> int:
    _check_none(session)
    password = call.password(f"New password (for example: {suggest(secrets.randbelow)}): ")
    _repeat(call, password)
    profile = session.profile
    with session.writing(), Keyring.create(profile.key_file, password, root) as keyring:
        did = keyring.signer(KeyRole.ISSUING, profile.anchor.origin, profile.domain).did
        session.remember_key(did)
    document = {"key_file": str(profile.key_file), "key": did}
    backup = "Write down its 24 words with: civicledger keys backup"
    call.answer(document, f"Keys {verb}: {did}\n{backup}")
    return 0


def _check_none(session: Session) -> None:
    if session.profile.key_file.exists():
        raise StorageError(
            f"There are keys at {session.profile.key_file} already.",
            means="They would be lost for ever.",
            do="Take another profile, or move that file to a safe place first.",
        )


def _repeat(call: Call, password: str) -> None:
    """Let a typed password be typed again; one from a file or a pipe is what it is."""
    if getattr(call.options, "password_file", None) is None and sys.stdin.isatty():
        again = getpass.getpass("The same again: ")
        if again != password:
            raise UsageError("The two passwords differ.", means="Nothing was saved.")


def _backup(call: Call, session: Session) -> int:
    _check_some(session)
    with Keyring.open(session.profile.key_file, password := call.password()) as keyring:
        words = keyring.backup_words(password)
    warning = "Whoever has these words has your keys. Write them on paper; keep no copy here."
    call.say(warning)
    call.answer({"words": words}, words)
    return 0


def _change_password(call: Call, session: Session) -> int:
    _check_some(session)
    old = call.password("Password so far: ")
    new = _new_password(call)
    files = [session.profile.key_file, *_own_node_files(session)]
    with session.writing():
        for file in files:
            with Keyring.open(file, old) as keyring:
                keyring.change_password(old, new)
    changed = [str(file) for file in files]
    told = "The password is changed. Copies of the key file elsewhere still open with the old one."
    call.answer({"changed": changed}, told)
    return 0


def _own_node_files(session: Session) -> list[Path]:
    """Return the key files of authorities whose homes stand inside this profile."""
    found = []
    inside = session.profile.folder.resolve()
    for peer in session.profile.peers:
        city = session.profile.peer_folder(peer)
        if peer.kind == "local" and city.is_relative_to(inside):
            found += sorted((city / "authorities").glob("*/keys.clkey"))
    return found


def _new_password(call: Call) -> str:
    file: Path | None = call.options.new_password_file
    if file is not None:
        text = _text_of(file)
    elif sys.stdin.isatty():
        text = getpass.getpass("New password: ")
        if getpass.getpass("The same again: ") != text:
            raise UsageError("The two passwords differ.", means="Nothing was saved.")
    else:
        text = sys.stdin.readline(_LIMIT)
    password = text.splitlines()[0] if text else ""
    if not password:
        raise UsageError("There is no new password.", do="Give it with --new-password-file FILE.")
    return password


def _text_of(file: Path) -> str:
    try:
        with file.open(encoding="utf-8") as stream:
            return stream.read(_LIMIT)
    except (OSError, UnicodeDecodeError) as error:
        raise StorageError(f"The file {file} cannot be read.") from error


def _possession(call: Call, session: Session) -> int:
    """Prove that this profile holds its key, for the authority that enrols it."""
    _check_some(session)
    by = _authority(call, session)
    session.unlock(call.password())
    signer, origin = session.signer(), session.profile.anchor.origin
    proof = prove_possession(signer, origin, by)
    decrypt = session.decryption_key().did
    document = {
        "key": signer.did, "by": by, "origin": origin, "possession": proof, "decrypt": decrypt,
    }  # fmt: skip
    told = f"key: {signer.did}\nenrolled by: {by}\npossession: {proof}\ndecrypt: {decrypt}"
    call.answer(document, told)
    return 0


def _authority(call: Call, session: Session) -> str:
    """Return the key of the authority that is named by its id or its did:key; else the first."""
    wanted: str | None = call.options.by
    if wanted is not None and wanted.startswith("did:key:"):
        return format_did_key(parse_did_key(wanted))
    charter = load_state(session.reader()).charter
    if charter is None:
        raise StorageError("This replica is empty.", do="Sync it with a peer first.")
    if wanted is None:
        return charter.authorities[0].issuer
    authority = charter.authority(wanted)
    if authority is None:
        known = ", ".join(one.id for one in charter.authorities)
        raise UsageError(f"The charter names no authority {wanted}.", do=f"It names: {known}.")
    return authority.issuer


def _check_some(session: Session) -> None:
    if not session.profile.key_file.is_file():
        raise LockedError("This profile has no keys.", do="Make some: civicledger keys create")
