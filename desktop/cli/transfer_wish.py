"""What ``civicledger transfer offer`` is told to offer."""

import argparse

from desktop.cli.moment import time_text
from desktop.errors import UsageError
from desktop.exchange.transfer_wish import Offered


def configure_wish(parser: argparse.ArgumentParser) -> None:
    """Declare what can be offered."""
    add = parser.add_argument
    add("--to", metavar="NAME", help="offer: the other party, a did:key or a name of the roster")
    add("--points", type=int, metavar="N", help="offer: so many points")
    add("--programme", metavar="ID", help="points: of which programme")
    add("--account", metavar="A", help="points: from this account; else your own key's")
    add("--to-account", metavar="A", help="points: to this account; else that of the other key")
    add("--money", type=int, metavar="N", help="offer: a claim, in the currency's smallest unit")
    add("--currency", metavar="CODE", help="money: such as EUR")
    add("--goods", action="append", metavar="THING", help="offer: a thing, by its identifier")
    add("--documents", action="append", metavar="THING", help="offer: a document, likewise")
    add("--settles", metavar="ID", help="offer: the bill or other record that it settles")
    add("--until", metavar="TIME", help="offer: cannot be accepted after that")


def offered_by(options: argparse.Namespace) -> Offered:
    """Return what a call offers.

    Raises:
        UsageError: nothing or several things are offered, or something that goes with them is
            missing.
    """
    what = _what(options)
    if options.to is None:
        raise UsageError("To whom? Give --to NAME.")
    return Offered(
        what,
        options.to,
        until=None if options.until is None else time_text(options.until),
        settles=options.settles,
        points=options.points,
        programme=options.programme,
        account=options.account,
        to_account=options.to_account,
        amount=options.money,
        currency=options.currency,
        things=tuple(options.goods or options.documents or ()),
    )


def _what(options: argparse.Namespace) -> str:
    named = [
        name
        for name in ("points", "money", "goods", "documents")
        if getattr(options, name) is not None
    ]
    if len(named) != 1:
        raise UsageError("Give one of --points, --money, --goods and --documents.")
    for name, needed in (("points", "programme"), ("money", "currency")):
        given = getattr(options, needed) is not None
        if given != (named == [name]):
            raise UsageError(f"--{needed} goes with --{name}, and --{name} needs it.")
    if named != ["points"] and (options.account or options.to_account):
        raise UsageError("--account and --to-account go with --points.")
    return named[0]
