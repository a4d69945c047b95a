"""``civicledger serve``: let others read this replica over HTTP; nothing is written."""

import argparse
import socket
from collections.abc import Callable
from contextlib import AbstractContextManager, closing, nullcontext

from desktop.cli.call import Call
from desktop.cli.serving import listen, listen_option, run_server
from desktop.node.api import reading_app
from desktop.node.reader import Reader
from desktop.peers.multicast import announced, own_address


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's options."""
    listen_option(parser)
    parser.add_argument(
        "--announce", metavar="NAME", help="tell the local network under a name that this is served"
    )


def run(call: Call) -> int:
    """Serve the profile's replica until told to end."""
    with call.session() as session:
        profile = session.profile
    with (
        Reader(profile.replica_file, profile.anchor) as reader,
        closing(listen(call)) as listening,
        _announced(call, profile.anchor.origin, listening),
    ):
        run_server(call, reading_app(reader), listening, lambda: False, _tell(call))
    return 0


def _announced(call: Call, origin: str, listening: socket.socket) -> AbstractContextManager[None]:
    name: str | None = call.options.announce
    if name is None:
        return nullcontext()
    host, port = listening.getsockname()[:2]
    is_everywhere = host == "0.0.0.0"  # noqa: S104  (that is asked, not bound)
    address = own_address() if is_everywhere else host
    return announced(name, origin, port, (address,), () if is_everywhere else (host,))


def _tell(call: Call) -> Callable[[Exception], None]:
    """Return what says that a request met a fault of ours; the others go on."""
    return lambda error: call.say(f"A request met a fault in this program: {type(error).__name__}.")
