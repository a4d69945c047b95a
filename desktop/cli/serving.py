"""What the verbs that listen on the network have in common: the address, and the first line."""

import argparse
import socket
from collections.abc import Callable

from starlette.applications import Starlette

from desktop.cli.call import Call
from desktop.node.server import Events, bound_socket, parse_listen, serve


def listen_option(parser: argparse.ArgumentParser) -> None:
    """Declare where to listen."""
    parser.add_argument(
        "--listen", default="127.0.0.1:8100", metavar="HOST:PORT", help="where to take connections"
    )


def listen(call: Call) -> socket.socket:
    """Return a socket at the address that the call names.

    Raises:
        UsageError: that is no address.
        StorageError: it cannot be had.
    """
    return bound_socket(*parse_listen(call.options.listen))


def run_server(
    call: Call,
    app: Starlette,
    listening: socket.socket,
    ended: Callable[[], bool],
    fault: Callable[[Exception], None],
) -> None:
    """Tell the address once connections are taken, and serve until told to end."""
    host, _ = parse_listen(call.options.listen)
    number = listening.getsockname()[1]
    shown = f"[{host}]" if ":" in host else host
    url = f"http://{shown}:{number}"

    def begun() -> None:
        call.answer({"url": url}, f"Serving at {url} until it is ended with Ctrl+C.")
        call.flush()

    serve(app, listening, Events(begun, ended, fault))
