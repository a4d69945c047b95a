"""``civicledger sync``: bring the replica up to date from the profile's peers or named ones."""

import argparse
from typing import Any

from desktop.cli.call import Call
from desktop.errors import CivicLedgerError
from desktop.ledger.scalar import format_time
from desktop.peers.sync import PeerState, Synced
from desktop.profile import peer_at
from desktop.replica import checkpoints
from desktop.session import Session


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's options."""
    parser.add_argument(
        "--peer", action="append", default=[], metavar="URL|DIR", help="ask this one instead"
    )


def run(call: Call) -> int:
    """Sync; exit 0 where the replica is final and every peer was fine, else 1 or 2."""
    named = tuple(peer_at(text, text) for text in call.options.peer)
    with call.session() as session:
        synced = session.sync(named or None, call.report)
        document = _document(session, synced)
        call.answer(document, _text(document, synced))
        call.build_index(session)
    if any(peer.state in ("refused", "fork") or peer.code == "PEER_FORK" for peer in synced.peers):
        return 1
    return 0 if document["final"] and any(peer.error is None for peer in synced.peers) else 2


def _document(session: Session, synced: Synced) -> dict[str, Any]:
    db = session.reader()
    trusted = checkpoints.trusted(db)
    as_of = session.as_of()
    time_s = None if as_of is None else as_of.as_of_s
    time = None if time_s is None else format_time(time_s * 1000)
    age = None if time_s is None else session.now_ms() // 1000 - time_s
    return {
        "size": 0 if trusted is None else trusted.size,
        "root": None if trusted is None else trusted.root.hex(),
        "final": trusted is not None,
        "added": synced.added,
        "as_of": {"checkpoint_time": time, "age_s": age},
        "peers": [_peer_document(peer) for peer in synced.peers],
    }


def _peer_document(peer: PeerState) -> dict[str, Any]:
    document: dict[str, Any] = {
        "name": peer.name,
        "kind": peer.kind,
        "state": peer.state,
        "size": peer.size,
    }
    if peer.code is not None:
        document["code"] = peer.code
    if peer.error is not None:
        document["error"] = _told(peer.error)
    return document


def _told(error: CivicLedgerError) -> dict[str, str]:
    return {"what": error.what, "means": error.means, "do": error.do}


def _text(document: dict[str, Any], synced: Synced) -> str:
    state = "final" if document["final"] else "nothing final yet"
    lines = [f"{document['added']} entries added; {document['size']} entries, {state}."]
    for peer in synced.peers:
        lines.append(f"{peer.name}: {peer.state}")
        if peer.error is not None:
            lines.append(f"  {peer.error}")
    return "\n".join(lines)
