"""``civicledger charter``: who stands for the city; propose another charter, approve one.

A proposal and its approvals are records like others: they wait in the outbox and are sent from
there. A new charter is in force after quorums of the old and the new authorities approved it.
"""

import argparse
from pathlib import Path
from typing import Any

from desktop import issuing
from desktop.cli import issue
from desktop.cli.call import Call
from desktop.cli.given_file import read_json
from desktop.cli.plain import plain
from desktop.durable import replace_file
from desktop.errors import FormatError, UsageError
from desktop.exchange.file_type import known_document
from desktop.exchange.qr import picture
from desktop.ledger.anchor import format_anchor, words
from desktop.ledger.charter import Authority, Charter, parse_charter
from desktop.ledger.json_profile import JsonObject, format_json, parse_object
from desktop.replica import records
from desktop.replica.proofs import proven_charters
from desktop.replica.state import load_state
from desktop.session import Session

_LIMIT = 256 * 1024


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's options."""
    add = parser.add_argument
    add("what", nargs="?", default="show", choices=("show", "propose", "approve"))
    add("argument", nargs="?", metavar="FILE|ID", help="a charter to propose; a proposal's id")
    add("--qr", type=Path, metavar="FILE", help="with show: the anchor as a code, .svg or .png")
    add("--dry-run", action="store_true", help="check everything and queue nothing")


def run(call: Call) -> int:
    """Show the charter, or queue a proposal or an approval."""
    options = call.options
    with call.session() as session:
        if options.what == "show":
            if options.argument is not None:
                raise UsageError("charter show takes nothing more.")
            return _show(call, session)
        if options.argument is None:
            wanted = "a file" if options.what == "propose" else "the id of a proposal"
            raise UsageError(f"charter {options.what} needs {wanted}.")
        if options.what == "propose":
            kind, item = "charter.proposal/1", _proposal(session, Path(options.argument))
        else:
            kind, item = "charter.approval/1", _approval(session, options.argument)
        did = issue.own_did(call, session)
        accepted = issuing.make_records(session.reader(), did, kind, [item], session.now_ms())
        ids = [] if options.dry_run else issue.enqueue(session, accepted)
    return issue.tell(call, accepted, ids)


def _show(call: Call, session: Session) -> int:
    db, anchor = session.reader(), session.profile.anchor
    if call.options.qr is not None:
        file: Path = call.options.qr
        replace_file(file, picture(format_anchor(anchor), file.suffix[1:]), mode=0o644)
    newest = proven_charters(db, anchor)[-1]
    charter = newest.charter
    document = {
        "origin": charter.origin,
        "city": dict(charter.city),
        "number": newest.number,
        "since": newest.since,
        "quorum": charter.quorum,
        "rules": charter.rules,
        "engine": charter.engine,
        "languages": list(charter.languages),
        "anchor": format_anchor(anchor),
        "words": words(anchor),
        "sha256": charter.sha256.hex(),
        "authorities": [_authority(one) for one in charter.authorities],
        "proposals": [
            {"id": one.record, "entry": one.entry, "approved": one.approved}
            for one in load_state(db).open_proposals()
        ],
        "document": parse_object(charter.canonical),
    }
    call.answer(document, "\n".join(_lines(charter, document)))
    return 0


def _authority(authority: Authority) -> dict[str, Any]:
    return {
        "id": authority.id,
        "title": authority.title,
        "issuer": authority.issuer,
        "cosigner": authority.cosigner,
        "receipt": authority.receipt,
        "writes": authority.log is not None,
        "url": authority.url,
    }


def _lines(charter: Charter, document: dict[str, Any]) -> list[str]:
    city = charter.city[charter.languages[0]]
    typed = document["words"].split()
    lines = [
        f"{plain(city)}, {charter.origin}",
        f"Charter {document['number']}, in force since entry {document['since']}.",
        f"{charter.quorum} of {len(charter.authorities)} authorities make a thing final:",
    ]
    for one in charter.authorities:
        writes = " (writes the log)" if one.log is not None else ""
        lines.append(f"  {one.id}  {plain(one.title)}{writes}")
    lines.append(f"Anchor: {document['anchor']}")
    lines.append("Its hash in words, to compare:")
    lines += [f"  {' '.join(typed[start : start + 6])}" for start in range(0, len(typed), 6)]
    for one in document["proposals"]:
        state = "approved" if one["approved"] else "awaits approvals"
        lines.append(f"Proposal {one['id']} in entry {one['entry']} {state}.")
    return lines


def _proposal(session: Session, path: Path) -> JsonObject:
    """Return the item that proposes the charter in a file; its spelling is free."""
    document = read_json(path, _LIMIT)
    try:
        proposed = parse_charter(format_json(document))
    except FormatError as error:
        raise FormatError(
            f"The file {path.name} is not a charter but {known_document(document)}: {error.what}",
            means="Nothing was proposed.",
            do="Begin with the charter in force: the member document of charter show --json.",
        ) from error
    charter = proven_charters(session.reader(), session.profile.anchor)[-1].charter
    if proposed.canonical == charter.canonical:
        raise UsageError("This charter is in force already.")
    return {"data": {"charter": document, "previous": charter.sha256.hex()}}


def _approval(session: Session, wanted: str) -> JsonObject:
    target = records.resolve(session.reader(), wanted)
    return {"refs": [{"rel": "approves", "id": target}], "data": {}}
