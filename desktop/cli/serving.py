"""What the verbs that listen on the network have in common: the address, and the first line."""

import argparse
from collections.abc import Callable

from starlette.applications import Starlette

from desktop.cli.call import Call
from desktop.node.server import bound_socket, parse_listen, serve


def listen_option(parser: argparse.ArgumentParser) -> None:
    """Declare where to listen."""
    parser.add_argument(
        "--listen", default="127.0.0.1:8100", metavar="HOST:PORT", help="where to take connections"
    )


def run_server(call: Call, app: Starlette, ended: Callable[[], bool]) -> None:
    """Listen, tell the address once connections are taken, and serve until told to end."""
    host, port = parse_listen(call.options.listen)
    listening = bound_socket(host, port)
    number = listening.getsockname()[1]
    shown = f"[{host}]" if ":" in host else host
    url = f"http://{shown}:{number}"

    def begun() -> None:
        call.answer({"url": url}, f"Serving at {url} until it is ended with Ctrl+C.")
        call.flush()

    serve(app, listening, begun, ended)
