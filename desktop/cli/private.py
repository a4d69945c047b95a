"""``civicledger private``: the private documents that the ledger promises and this machine holds.

``list`` says of each promise what is here; ``show`` opens one and prints it; ``fetch`` asks folder
peers for those that your key opens; ``give`` and ``take`` carry envelopes by a folder; ``grant``
and ``withdraw`` say who else may read one. Nothing is ever written in clear. Exit codes: 0 fine; 1
a document is not the promised one, is damaged, or is kept although it was erased, or the rules
refuse a grant; 2 it cannot be opened here.
"""

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any

from desktop import private_documents
from desktop.cli import private_grants
from desktop.cli.call import Call
from desktop.cli.plain import plain
from desktop.errors import UsageError
from desktop.ledger.commitment import Plaintext
from desktop.ledger.scalar import encode_base64, format_time
from desktop.peers.folder import FolderSource
from desktop.peers.source import Source
from desktop.private_documents import Held, Taken
from desktop.replica import records
from desktop.replica.database import Database
from desktop.replica.document_grants import Grant, grants
from desktop.replica.private_parts import enrolled_as
from desktop.session import Session
from desktop.vault.holding import Holding
from desktop.vault.store import Store

_ACTIONS = ("list", "show", "fetch", "give", "take", "grant", "withdraw")
_NEED_TARGET = ("show", "give", "take", "grant", "withdraw")


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's options."""
    add = parser.add_argument
    add("what", nargs="?", default="list", choices=_ACTIONS)
    add("target", nargs="?", metavar="RECORD|FOLDER", help="all but list and fetch need one")
    add("--locked", action="store_true", help="for list: do not open what is here")
    private_grants.configure(parser)


def run(call: Call) -> int:
    """Do what was asked."""
    actions = {
        "list": _list,
        "show": _show,
        "fetch": _fetch,
        "give": _give,
        "take": _take,
        "grant": private_grants.grant,
        "withdraw": private_grants.withdraw,
    }
    needs = call.options.what in _NEED_TARGET
    if needs == (call.options.target is None):
        raise UsageError(
            f"private {call.options.what} {'needs' if needs else 'takes no'} record or folder."
        )
    with call.session() as session:
        return actions[call.options.what](call, session)


def _list(call: Call, session: Session) -> int:
    """Say of every promise what is here."""
    key = None
    if not call.options.locked and session.profile.has_keys:
        session.unlock(call.password())
        key = session.decryption_key()
    found = list(private_documents.look(session.reader(), session.store(), key, call.report))
    known = grants(session.reader(), format_time(session.now_ms()))
    names = _names(session.reader(), known)
    granted: dict[str, list[Grant]] = {}
    for it in known:
        granted.setdefault(it.target, []).append(it)
    with_grants = [(one, granted.get(one.promise.record, [])) for one in found]
    document = {"documents": [_document(one, own, names) for one, own in with_grants]}
    lines = [_line(one, own, names) for one, own in with_grants]
    lines = lines or ["No record promises a private document."]
    counts = {state: sum(one.holding is state for one in found) for state in Holding}
    lines.append(", ".join(f"{number} {state.value}" for state, number in counts.items() if number))
    call.answer(document, "\n".join(plain(line) for line in lines if line))
    return 1 if any(one.holding.is_wrong for one in found) else 0


def _names(db: Database, known: Sequence[Grant]) -> dict[str, str]:
    """Return what those who were granted access are called on this ledger."""
    names = {}
    for did in {one.grantee for one in known}:
        named = [part for one in enrolled_as(db, did) for part in (one.organisation, one.office)]
        names[did] = ", ".join(part for part in named if part) or did
    return names


def _document(one: Held, known: Sequence[Grant], names: Mapping[str, str]) -> dict[str, Any]:
    told: dict[str, Any] = {
        "record": one.promise.record,
        "kind": one.promise.kind,
        "media": one.promise.part.media,
        "bytes": one.promise.part.bytes_,
        "entry": one.promise.entry,
        "holding": one.holding.value,
    }
    if known:
        told["granted"] = [
            {
                "record": it.record, "grantee": it.grantee, "name": names[it.grantee],
                "since": it.since, "until": it.until, "purpose": it.purpose,
            }
            for it in known
        ]  # fmt: skip
    return told | ({"why": one.why} if one.why else {})


def _line(one: Held, known: Sequence[Grant], names: Mapping[str, str]) -> str:
    why = f" ({one.why})" if one.why else ""
    to = f"  granted to {'; '.join(names[it.grantee] for it in known)}" if known else ""
    return f"{one.promise.record}  {one.promise.kind}  {one.holding.value}{why}{to}"


def _show(call: Call, session: Session) -> int:
    """Open one document and print it; with ``--json`` inside an object."""
    record = records.resolve(session.reader(), call.options.target)
    session.unlock(call.password())
    opened = private_documents.read(
        session.reader(), session.store(), session.decryption_key(), record
    )
    if call.as_json:
        call.answer(_shown(opened), "")
    elif sys.stdout.isatty():
        call.answer({}, plain(opened.document.decode("utf-8", "replace")))
    else:  # into a pipe, byte for byte
        sys.stdout.buffer.write(opened.document)
        sys.stdout.buffer.flush()
    return 0


def _shown(opened: Plaintext) -> dict[str, Any]:
    told: dict[str, Any] = {
        "record": opened.record_id,
        "kind": opened.kind,
        "media": opened.media,
    }
    try:
        return told | {"document": json.loads(opened.document)}
    except ValueError:
        return told | {"base64": encode_base64(opened.document)}


def _fetch(call: Call, session: Session) -> int:
    """Ask the folder peers for what is missing here."""
    session.unlock(call.password())
    with ExitStack() as opened:
        sources = [
            opened.enter_context(closing(session.source(peer)))
            for peer in session.profile.peers
            if peer.kind == "folder"
        ]
        if not sources:
            raise UsageError(
                "This profile has no folder peer.",
                means="Private documents are carried by folders; other peers do not serve them.",
                do="Take them from a folder: civicledger private take FOLDER",
            )
        taken = [_taken_from(call, session, source) for source in sources]
    return _tell(call, taken)


def _take(call: Call, session: Session) -> int:
    """Take envelopes from a folder that somebody gave."""
    session.unlock(call.password())
    with closing(FolderSource(Path(call.options.target))) as source:
        return _tell(call, [_taken_from(call, session, source)])


def _taken_from(call: Call, session: Session, source: Source) -> Taken:
    with session.writing():
        return private_documents.take_in(
            session.reader(), session.store(), session.decryption_key(), source.read, call.report
        )


def _tell(call: Call, taken: Sequence[Taken]) -> int:
    kept = [record for one in taken for record in one.kept]
    refused = [{"record": record, "why": why} for one in taken for record, why in one.refused]
    others = max(one.sealed_for_others for one in taken)
    missing = taken[-1].missing
    document = {
        "kept": kept,
        "refused": refused,
        "sealed_for_others": others,
        "missing": missing,
    }
    lines = [f"Taken over: {len(kept):,}, each the document that the ledger promises."]
    if others:
        lines.append(f"Sealed for others: {others:,}.")
    if missing:
        lines.append(f"Still not here: {missing:,}.")
    lines += [plain(f"{one['record']} was refused: {one['why']}") for one in refused]
    call.answer(document, "\n".join(lines))
    return 1 if refused else 0


def _give(call: Call, session: Session) -> int:
    """Copy the envelopes of this profile into a folder, for others to take."""
    target = Path(call.options.target)
    copied = private_documents.give_out(
        session.reader(), session.store(), Store(target), call.report
    )
    call.answer(
        {"folder": str(target.resolve()), "envelopes": copied},
        f"Envelopes in {target / 'private'}: {copied:,}. Only their readers can open them.",
    )
    return 0
