"""``civicledger print``: what the verb may be told; `desktop.views.printing.verb` does the rest."""

import argparse
from pathlib import Path

from desktop.paper.sheet import LANGUAGES


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's options."""
    add = parser.add_argument
    add("records", nargs="*", metavar="RECORD", help="ids or their beginnings")
    add("--query", nargs="+", default=None, metavar="QUERY", help="all that this finds; as records")
    add("-o", "--out", type=Path, metavar="PLACE", help="a .pdf file, or a new folder for several")
    add("--language", choices=LANGUAGES, default=LANGUAGES[0], help="of the documents")
    add("--private", action="store_true", help="print private documents that your key opens, too")
    add("--name", metavar="TEXT", help="set the letterhead: the organisation's name")
    add("--line", action="append", default=None, metavar="TEXT", help="a line of its address")
    add("--logo", type=Path, metavar="FILE", help="its logo, PNG or SVG")
