"""``civicledger node``: run an authority's node until it is told to end."""

import argparse
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from desktop.cli.call import Call
from desktop.cli.serving import listen, listen_option, run_server
from desktop.keys.keyring import Keyring
from desktop.node.api import node_app
from desktop.node.authority import Clocks, accept_void_at, open_authority
from desktop.node.faults import Faults
from desktop.node.journal import Journal
from desktop.profile import load_profile


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's options."""
    parser.add_argument("home", type=Path, metavar="DIR", help="the authority's home")
    listen_option(parser)
    parser.add_argument(
        "--accept-void",
        type=int,
        metavar="INDEX",
        help="let the void statement at this index stand, and run nothing",
    )


def run(call: Call) -> int:
    """Serve; exit 0 after a clean end, 2 where the node had to stop by itself."""
    home: Path = call.options.home
    if call.options.accept_void is not None:
        return _accept_void(call, home, call.options.accept_void)
    profile = load_profile(home)
    web = next((peer.address for peer in profile.peers if peer.kind == "http"), None)
    journal = Journal(home / "logs", _now_ms)
    clocks = Clocks(_now_ms, time.monotonic)
    with (
        closing(journal),
        _hooked(Faults(journal)) as faults,
        closing(listen(call)) as listening,
        Keyring.open(profile.key_file, call.password()) as keyring,
    ):
        node = open_authority(home, profile.anchor, keyring, journal, clocks, web)
        journal.tell("started", role=node.health().role)
        try:
            node.start()

            def ended() -> bool:
                return node.fault is not None or faults.error is not None

            run_server(call, node_app(node), listening, ended, faults.in_answer)
            fault = node.fault or faults.error
        finally:
            node.stop()
            journal.tell("stopped")
    if fault is not None:
        raise fault
    return 0


def _accept_void(call: Call, home: Path, entry: int) -> int:
    why = accept_void_at(home, entry)
    document = {"index": entry, "code": why}
    call.answer(
        document,
        f"Entry {entry} ({why}) may stand: this authority cosigns above it from now on.\n"
        "It stays void: it changes nothing and remains a finding of every audit.",
    )
    return 0


@contextmanager
def _hooked(faults: Faults) -> Iterator[Faults]:
    """Let what ends a thread be written down instead of printed."""
    before, threading.excepthook = threading.excepthook, faults.in_thread
    try:
        yield faults
    finally:
        threading.excepthook = before


def _now_ms() -> int:
    return time.time_ns() // 1_000_000
