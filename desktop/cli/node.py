"""``civicledger node``: run an authority's node until it is told to end."""

import argparse
import time
from pathlib import Path

from desktop.cli.call import Call
from desktop.cli.serving import listen_option, run_server
from desktop.keys.keyring import Keyring
from desktop.node.api import node_app
from desktop.node.authority import Clocks, open_authority
from desktop.node.journal import Journal
from desktop.profile import load_profile


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's options."""
    parser.add_argument("home", type=Path, metavar="DIR", help="the authority's home")
    listen_option(parser)


def run(call: Call) -> int:
    """Serve; exit 0 after a clean end, 2 where the node had to stop by itself."""
    home: Path = call.options.home
    profile = load_profile(home)
    web = next((peer.address for peer in profile.peers if peer.kind == "http"), None)
    with Keyring.open(profile.key_file, call.password()) as keyring:
        journal = Journal(home / "logs", _now_ms)
        clocks = Clocks(_now_ms, time.monotonic)
        node = open_authority(home, profile.anchor, keyring, journal, clocks, web)
        journal.tell("started", role=node.health().role)
        node.start()
        try:
            run_server(call, node_app(node), lambda: node.fault is not None)
            fault = node.fault
        finally:
            node.stop()
            journal.tell("stopped")
            journal.close()
    if fault is not None:
        raise fault
    return 0


def _now_ms() -> int:
    return time.time_ns() // 1_000_000
