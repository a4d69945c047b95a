"""``civicledger window``: what the window may be told on the command line."""

import argparse
from pathlib import Path


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's options; `desktop.views` does the rest."""
    add = parser.add_argument
    add("--render", type=Path, metavar="DIR", help="draw every page to a PNG in DIR and end")
    add("--theme", choices=("light", "dark"), default="light", help="for --render")
    add("--language", default="en", metavar="CODE", help="for --render, such as en")
    add("--size", default="1366x768", metavar="WxH", help="for --render, logical pixels")
    add("--measure", help=argparse.SUPPRESS)  # by the rows of ``bench window``
    add("--target", help=argparse.SUPPRESS)
