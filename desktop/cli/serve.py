"""``civicledger serve``: let others read this replica over HTTP; nothing is written."""

import argparse
from collections.abc import Callable
from contextlib import closing

from desktop.cli.call import Call
from desktop.cli.serving import listen, listen_option, run_server
from desktop.node.api import reading_app
from desktop.node.reader import Reader


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's options."""
    listen_option(parser)


def run(call: Call) -> int:
    """Serve the profile's replica until told to end."""
    with call.session() as session:
        profile = session.profile
    with Reader(profile.replica_file, profile.anchor) as reader, closing(listen(call)) as listening:
        run_server(call, reading_app(reader), listening, lambda: False, _tell(call))
    return 0


def _tell(call: Call) -> Callable[[Exception], None]:
    """Return what says that a request met a fault of ours; the others go on."""
    return lambda error: call.say(f"A request met a fault in this program: {type(error).__name__}.")
