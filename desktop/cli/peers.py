"""``civicledger peers``: whom this profile asks for the log."""

import argparse
from contextlib import closing
from functools import partial
from typing import Any

from desktop.cli.call import Call
from desktop.cli.plain import plain
from desktop.errors import CivicLedgerError, UsageError
from desktop.ledger.checkpoint import parse_checkpoint
from desktop.peers.source import CHECKPOINT_LIMIT, Peer
from desktop.profile import check_peer_name, peer_at, with_peer, without_peer
from desktop.session import Session


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's options."""
    add = parser.add_argument
    add("what", nargs="?", default="list", choices=("list", "add", "remove"))
    add("name", nargs="?", metavar="NAME")
    add("place", nargs="?", metavar="URL|DIR")
    add("--kind", choices=("folder", "local"), help="of the new peer in a folder")
    add("--allow-http", action="store_true", help="ask the new peer without encryption")


def run(call: Call) -> int:
    """Do what was asked and list the peers as they are then."""
    options = call.options
    if options.what == "list" and (options.name is not None or options.place is not None):
        raise UsageError("peers list takes no name.")
    if options.what == "remove" and options.place is not None:
        raise UsageError("peers remove takes a name and nothing else.")
    with call.session() as session:
        if options.what == "add":
            _add(session, options)
        elif options.what == "remove":
            _remove(session, options.name)
        listed = [_document(session, peer) for peer in session.profile.peers]
    call.answer({"peers": listed}, "\n".join(_lines(listed)))
    return 0


def _add(session: Session, options: argparse.Namespace) -> None:
    if options.name is None or options.place is None:
        raise UsageError("A new peer needs a name and a place: peers add NAME URL, or NAME DIR.")
    check_peer_name(options.name)
    peer = peer_at(options.name, options.place, options.kind, allow_http=options.allow_http)
    session.profile = session.change_profile(partial(with_peer, peer=peer))


def _remove(session: Session, name: str | None) -> None:
    if name is None:
        raise UsageError("Which one?", do="Give the peer's name.")
    session.profile = session.change_profile(partial(without_peer, name=name))


def _document(session: Session, peer: Peer) -> dict[str, Any]:
    document: dict[str, Any] = {"name": peer.name, "kind": peer.kind, "address": peer.address}
    try:
        with closing(session.source(peer)) as source:
            note = source.read("checkpoint", CHECKPOINT_LIMIT)
        offered = None if note is None else parse_checkpoint(note)
    except CivicLedgerError as error:
        return document | {"state": "unreachable", "size": None, "error": {"what": error.what}}
    if offered is None:
        return document | {"state": "incomplete", "size": None}
    is_ours = offered.origin == session.profile.anchor.origin
    return document | {"state": "offers" if is_ours else "foreign", "size": offered.size}


def _lines(listed: list[dict[str, Any]]) -> list[str]:
    if not listed:
        return ["This profile has no peers. Add one: civicledger peers add NAME URL"]
    lines = []
    for one in listed:
        size = "" if one["size"] is None else f" {one['size']:,} entries (not verified)"
        told = f"{one['name']} ({one['kind']}, {one['address']}): {one['state']}{size}"
        lines.append(plain(told))
    return lines
