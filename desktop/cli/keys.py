"""``civicledger keys``: make, show, back up and restore the keys of a profile.

The 24 words are printed by ``backup`` alone, and only after the password. Passwords and words come
from a prompt, from standard input or from a file, never from arguments.
"""

import argparse
import secrets
import sys
from pathlib import Path
from typing import Any

from desktop import own_keys
from desktop.cli.call import Call, typed_unseen
from desktop.cli.key_watch import watch_keys
from desktop.cli.plain import plain
from desktop.domains.state import Enrolment
from desktop.errors import StorageError, UsageError
from desktop.keys.backup import root_of
from desktop.keys.derive import KeyRole
from desktop.keys.password import suggest
from desktop.ledger.scalar import format_time
from desktop.own_keys import OwnKey
from desktop.session import Session

_ACTIONS = (
    *("show", "create", "backup", "restore", "change-password", "possession", "rotate", "watch"),
)
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
        "rotate": _rotate,
        "watch": watch_keys,
    }
    if call.options.acknowledge and call.options.what != "watch":
        raise UsageError("--acknowledge goes with keys watch.")
    with call.session() as session:
        return actions[call.options.what](call, session)


def _show(call: Call, session: Session) -> int:
    """Tell what the keys are and what they may do on this ledger."""
    if not session.profile.has_keys:
        told = "This profile has no keys. Make some with: civicledger keys create"
        call.answer({"key_file": None, "keys": []}, told)
        return 0
    session.unlock(call.password())
    db = session.reader() if session.has_replica() else None
    keys = [one for one in own_keys.own_keys(session, db) if one.is_in_force]
    document = {
        "key_file": str(session.profile.key_file),
        "origin": session.profile.anchor.origin,
        "keys": [_document(session, one) for one in keys],
    }
    call.answer(document, "\n".join(_lines(keys[0])))
    return 0


def _document(session: Session, one: OwnKey) -> dict[str, Any]:
    told: dict[str, Any] = {"role": one.role.value, "key": one.did}
    if one.role is KeyRole.DECRYPTION:
        return {**told, "enrolled": one.enrolment is not None}
    if one.role is not KeyRole.ISSUING:
        return told
    may = [kind.id for kind in one.kinds]
    return {**told, "may_issue": may, **_standing(one.enrolment, session)}


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


def _lines(key: OwnKey) -> list[str]:
    lines = [f"Issuing key: {key.did}"]
    enrolment, may = key.enrolment, [kind.id for kind in key.kinds]
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
    own_keys.require_no_keys(session)
    return _tell_made(call, session, own_keys.create_keys(session, _first_password(call)), "made")


def _restore(call: Call, session: Session) -> int:
    own_keys.require_no_keys(session)
    words = _words(call)
    root_of(words)  # before a password is asked for
    did = own_keys.restore_keys(session, words, _first_password(call))
    return _tell_made(call, session, did, "restored")


def _first_password(call: Call) -> str:
    password = call.password(f"New password (for example: {suggest(secrets.randbelow)}): ")
    _repeat(call, password)
    return password


def _tell_made(call: Call, session: Session, did: str, verb: str) -> int:
    document = {"key_file": str(session.profile.key_file), "key": did}
    backup = "Write down its 24 words with: civicledger keys backup"
    call.answer(document, f"Keys {verb}: {did}\n{backup}")
    return 0


def _words(call: Call) -> str:
    file: Path | None = call.options.words_file
    if file is not None:
        return _text_of(file)
    if sys.stdin.isatty():
        words = typed_unseen("The 24 words, not shown: ")
        if not words.strip():
            raise UsageError("There are no words.", do="Give them with --words-file FILE.")
        return words
    return sys.stdin.readline(_LIMIT)


def _repeat(call: Call, password: str) -> None:
    """Let a typed password be typed again; one from a file or a pipe is what it is."""
    if getattr(call.options, "password_file", None) is None and sys.stdin.isatty():
        again = typed_unseen("The same again: ")
        if again != password:
            raise UsageError("The two passwords differ.", means="Nothing was saved.")


def _backup(call: Call, session: Session) -> int:
    own_keys.require_keys(session)
    words = own_keys.backup_words(session, call.password()).words
    warning = "Whoever has these words has your keys. Write them on paper; keep no copy here."
    call.say(warning)
    call.answer({"words": words}, words)
    return 0


def _change_password(call: Call, session: Session) -> int:
    own_keys.require_keys(session)
    old = call.password("Password so far: ")
    changed = [str(file) for file in own_keys.change_password(session, old, _new_password(call))]
    told = "The password is changed. Copies of the key file elsewhere still open with the old one."
    call.answer({"changed": changed}, told)
    return 0


def _rotate(call: Call, session: Session) -> int:
    """Queue that the next key of the same root takes over."""
    own_keys.require_keys(session)
    session.unlock(call.password())
    old, new = session.signer().did, own_keys.next_key(session)
    ident = own_keys.queue_rotation(session, session.reader())
    told = (
        f"Queued: {new} takes over from {old} once the record is final. Until it is sent it can "
        f"be pulled back: civicledger outbox pull {ident}"
    )
    call.answer({"queued": ident, "key": old, "next": new}, told)
    return 0


def _new_password(call: Call) -> str:
    file: Path | None = call.options.new_password_file
    if file is not None:
        text = _text_of(file)
    elif sys.stdin.isatty():
        text = typed_unseen("New password: ")
        if text and typed_unseen("The same again: ") != text:
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
    own_keys.require_keys(session)
    by: str | None = call.options.by
    is_key = by is not None and by.startswith("did:key:")
    wanted = own_keys.authority_key(None if is_key else session.reader(), by)
    session.unlock(call.password())
    proof = own_keys.prove(session, wanted)
    told = (
        f"key: {proof.key}\nenrolled by: {proof.by}\npossession: {proof.possession}\n"
        f"decrypt: {proof.decrypt}"
    )
    call.answer(proof.document, told)
    return 0
