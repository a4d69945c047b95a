"""``civicledger sync``: bring the replica up to date from the profile's peers or named ones.

With ``--follow`` it goes on until it is told to end, and holds the profile only while it writes.
"""

import argparse
import json
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType
from typing import Any

from desktop.cli.call import Call
from desktop.cli.check import check_quietly, tell_findings
from desktop.cli.key_watch import tell_strangers
from desktop.cli.plain import plain
from desktop.cli.watch import alert_words, tell_alerts
from desktop.errors import CivicLedgerError, UsageError
from desktop.ledger.scalar import format_time
from desktop.peers.source import Peer
from desktop.peers.sync import PeerState, Synced
from desktop.peers.watch import Watch
from desktop.profile import peer_at
from desktop.progress import Cancelled, Report
from desktop.replica import checkpoints
from desktop.replica.database import BusyError
from desktop.session import Session

EVERY_S = 2
_MOST_EVERY_S = 3600
_STEP_S = 0.25  # within which the wish to end is noticed


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's options."""
    add = parser.add_argument
    add("--peer", action="append", default=[], metavar="URL|DIR", help="ask this one instead")
    add("--follow", action="store_true", help="go on until told to end")
    add("--repair", action="store_true", help="fetch damaged parts again, keep the good ones")
    add("--every", type=int, metavar="S", help=f"seconds between looks while following; {EVERY_S}")


def run(call: Call) -> int:
    """Sync; exit 0 where the replica is final and every peer was fine, else 1 or 2."""
    options = call.options
    named = tuple(dict.fromkeys(peer_at(text, text) for text in options.peer)) or None
    if options.every is not None and not (options.follow and 1 <= options.every <= _MOST_EVERY_S):
        raise UsageError(f"--every goes with --follow and takes 1 to {_MOST_EVERY_S} seconds.")
    if options.repair and options.follow:
        raise UsageError("--repair does not go with --follow.")
    with call.session() as session:
        if options.repair:
            return _repair(call, session, named)
        if options.follow:
            return _follow(call, session, named, options.every or EVERY_S)
        synced = session.sync(named, call.report)
        document = _document(session, synced)
        call.answer(document, _text(document, synced))
        call.build_index(session)
        if synced.added:
            tell_findings(call, session)
        tell_strangers(call, session)
        tell_alerts(call, session)
    return _code(document, synced.peers)


def _repair(call: Call, session: Session, named: tuple[Peer, ...] | None) -> int:
    """Repair the replica; exit as a sync."""
    done = session.repair(named, call.report)
    synced = Synced(0, done.peers)
    document = {**_document(session, synced), "kept": done.kept, "fetched": done.fetched}
    told = (
        f"Repaired: {done.kept} bundles were good, {done.fetched} were fetched again, "
        "all tables were made anew."
    )
    call.answer(document, f"{told}\n{_text(document, synced)}")
    call.build_index(session)
    return _code(document, done.peers)


def _code(document: dict[str, Any], peers: Sequence[PeerState]) -> int:
    if any(peer.state in ("refused", "fork") or peer.code == "PEER_FORK" for peer in peers):
        return 1
    return 0 if document["final"] and any(peer.error is None for peer in peers) else 2


def _follow(call: Call, session: Session, named: tuple[Peer, ...] | None, every_s: int) -> int:
    """Sync whenever a peer shows something new; exit as a sync would that ended just now."""
    with _asked_to_end() as asked, session.watch(every_s, named) as watch:
        following = _Following(call, session, watch, asked)
        while not asked.is_set():
            following.round()
        return following.code


@dataclass(slots=True)
class _Following:
    """One run of ``--follow``."""

    call: Call
    session: Session
    watch: Watch
    asked: threading.Event  # to end
    code: int = 2
    states: tuple[PeerState, ...] = ()  # of the peers, when a line was thought of last
    told: list[object] | None = None
    is_indexed: bool = False
    is_checked: bool = False

    def round(self) -> None:
        """Wait a moment for news, take it in, and tell what is different."""
        news = self.watch.news(_STEP_S)
        added = 0
        try:
            if news:
                synced = self.session.sync(news, _until(self.asked, self.call.report))
                self.watch.settle(news, synced.peers)
                added, self.is_indexed = synced.added, False
                self.is_checked = self.is_checked and not added
            elif not self.is_indexed and self.session.has_replica():
                self.is_indexed = self.session.build_index_step()[1].is_finished
            elif not self.is_checked and self.session.has_replica():
                check_quietly(self.session, _until(self.asked, self.call.report))
                self.is_checked = True
        except (BusyError, Cancelled):  # whoever writes goes first; the peer is asked again
            return
        if news or self.watch.states != self.states:
            self._tell(added)

    def _tell(self, added: int) -> None:
        """Print a line where something is different from the line before."""
        self.states = self.watch.states
        document = _document(self.session, Synced(added, self.states))
        self.code = _code(document, self.states)
        if _facts(document) != self.told:
            self.told = _facts(document)
            _print_line(self.call, document)


def _facts(document: dict[str, Any]) -> list[object]:
    """Return what is news when it changes; that a checkpoint grows older is none."""
    peers = [(it["name"], it["state"], it["size"], it.get("code")) for it in document["peers"]]
    as_of = document["as_of"]["checkpoint_time"]
    return [document["size"], document["root"], as_of, document["alerts"], *peers]


def _print_line(call: Call, document: dict[str, Any]) -> None:
    if call.as_json:
        line = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    else:
        peers = "; ".join(f"{peer['name']} {peer['state']}" for peer in document["peers"])
        told = f" {alert_words(document['alerts'])}" if document["alerts"] else ""
        line = plain(f"{_summary(document)} {peers}.{told}")
    print(line, flush=True, file=sys.stdout)  # noqa: T201


def _until(asked: threading.Event, report: Report) -> Report:
    """Return a report that ends the work once somebody has asked for the end."""

    def reported(done: int, total: int) -> None:
        if asked.is_set():
            raise Cancelled
        report(done, total)

    return reported


@contextmanager
def _asked_to_end() -> Iterator[threading.Event]:
    """Lend an event that Ctrl+C or the signal TERM sets; a second Ctrl+C ends at once."""
    asked = threading.Event()

    def end(_number: int, _frame: FrameType | None) -> None:
        asked.set()
        signal.signal(signal.SIGINT, signal.default_int_handler)

    before = [(number, signal.signal(number, end)) for number in (signal.SIGTERM, signal.SIGINT)]
    try:
        yield asked
    finally:
        for number, handler in before:
            signal.signal(number, handler)


def _document(session: Session, synced: Synced) -> dict[str, Any]:
    trusted, time_s = None, None
    if session.has_replica():
        trusted, as_of = checkpoints.trusted(session.reader()), session.as_of()
        time_s = None if as_of is None else as_of.as_of_s
    time = None if time_s is None else format_time(time_s * 1000)
    age = None if time_s is None else session.now_ms() // 1000 - time_s
    return {
        "size": 0 if trusted is None else trusted.size,
        "root": None if trusted is None else trusted.root.hex(),
        "final": trusted is not None,
        "added": synced.added,
        "as_of": {"checkpoint_time": time, "age_s": age},
        "alerts": session.alerts(),
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


def _summary(document: dict[str, Any]) -> str:
    state = "final" if document["final"] else "nothing final yet"
    return f"{document['added']} entries added; {document['size']} entries, {state}."


def _text(document: dict[str, Any], synced: Synced) -> str:
    lines = [_summary(document)]
    for peer in synced.peers:
        lines.append(f"{peer.name}: {peer.state}")
        if peer.error is not None:
            lines.append(f"  {peer.error}")
    return "\n".join(lines)
