"""``civicledger serve``: let others read this replica over HTTP; nothing is written."""

import argparse

from desktop.cli.call import Call
from desktop.cli.serving import listen_option, run_server
from desktop.node.api import reading_app
from desktop.node.reader import Reader


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's options."""
    listen_option(parser)


def run(call: Call) -> int:
    """Serve the profile's replica until told to end."""
    with call.session() as session:
        profile = session.profile
    with Reader(profile.replica_file, profile.anchor) as reader:
        run_server(call, reading_app(reader), lambda: False)
    return 0
