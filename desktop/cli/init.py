"""``civicledger init``: make a profile that follows a ledger, or start a ledger of one's own.

With ``--anchor`` the profile joins a ledger; the anchor is what it will trust, so it has to come
from the city and not from a peer. With ``--origin`` a new ledger begins: one authority, quorum 1,
its node in the folder ``city`` of the profile.
"""

import argparse
import time
from pathlib import Path

from desktop.cli.call import Call
from desktop.demo.own_ledger import NewLedger, start_ledger
from desktop.errors import FormatError, StorageError, UsageError
from desktop.ledger.anchor import format_anchor, parse_anchor, words
from desktop.ledger.scalar import is_authority_id, is_origin
from desktop.profile import Profile, peer_at, save_profile
from desktop.session import Session

_MOST_PEERS = 16


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's options."""
    add = parser.add_argument
    add("--anchor", metavar="TEXT", help="join: the ledger's anchor, from the city")
    add("--peer", action="append", default=[], metavar="URL|DIR", help="join: whom to ask")
    add("--allow-http", action="store_true", help="join: ask the peers without encryption")
    add("--origin", metavar="O", help="start: the name of a new ledger, like ledger.example/2026")
    add("--city", metavar="NAME", help="start: what the ledger is for")
    add("--authority", default="authority", metavar="ID", help="start: id of the one authority")
    add("--name", help="of the profile; else that of its folder")


def run(call: Call) -> int:
    """Make the profile."""
    options = call.options
    if (options.anchor is None) == (options.origin is None):
        raise UsageError("Give --anchor TEXT to join a ledger, or --origin O to start one.")
    folder = call.profile_folder.resolve()
    _check_folder(folder)
    name = options.name or folder.name or "profile"
    if options.origin is not None:
        if options.peer:
            raise UsageError("A ledger that you start has no peers yet.")
        return _start(call, folder, name)
    return _join(call, folder, name)


def _check_folder(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise StorageError(f"{folder} is not a folder.", do="Name another place.")
    if (folder / "profile.json").exists():
        raise StorageError(
            f"There is a profile in {folder} already.",
            means="Nothing was changed.",
            do="Use it, or name another folder with --profile.",
        )
    if folder.is_dir() and any(folder.iterdir()):
        raise StorageError(
            f"{folder} is not empty and holds no profile.",
            means="Nothing was changed.",
            do="Name an empty or a new folder with --profile.",
        )


def _join(call: Call, folder: Path, name: str) -> int:
    options = call.options
    anchor = parse_anchor(options.anchor.strip())
    if not 1 <= len(options.peer) <= _MOST_PEERS:
        raise UsageError(f"A profile that joins has 1 to {_MOST_PEERS} peers: --peer URL.")
    peers = tuple(
        peer_at("peer" if number == 1 else f"peer-{number}", place, allow_http=options.allow_http)
        for number, place in enumerate(dict.fromkeys(options.peer), 1)
    )
    save_profile(Profile(folder, name, anchor, peers))
    document = {
        "profile": str(folder),
        "origin": anchor.origin,
        "anchor": format_anchor(anchor),
        "words": words(anchor),
        "peers": [{"name": one.name, "kind": one.kind, "address": one.address} for one in peers],
    }
    told = (
        f"A profile for {anchor.origin} is in {folder}.\n"
        "Compare these words with the city's, once:\n"
        f"  {words(anchor)}\n"
        "Then: civicledger sync"
    )
    call.answer(document, told)
    return 0


def _start(call: Call, folder: Path, name: str) -> int:
    options = call.options
    if not is_origin(options.origin):
        raise FormatError(
            f"{options.origin} cannot name a ledger.",
            do="Write it like a web address without https://, for example ledger.example/2026.",
        )
    if not is_authority_id(options.authority):
        raise FormatError(
            f"{options.authority} cannot be the id of an authority.",
            do="Use lower-case letters, digits, dots and hyphens.",
        )
    password = call.password("New password for your keys: ")
    wish = NewLedger(options.origin, options.city or options.origin, options.authority, name)
    started = start_ledger(folder, wish, password, _clock)
    with Session(folder) as session:
        session.sync(report=call.report)
    document = {
        "profile": str(folder),
        "origin": options.origin,
        "anchor": format_anchor(started.anchor),
        "words": words(started.anchor),
        "size": started.size,
        "root": started.root.hex(),
        "peers": [{"name": "own", "kind": "local", "address": "city"}],
        "key": started.key,
    }
    told = (
        f"The ledger {options.origin} has begun; its profile is in {folder}.\n"
        f"Anchor, for everybody who joins: {format_anchor(started.anchor)}\n"
        f"Others sync from {folder / 'city' / 'peers' / 'folder'}.\n"
        "Write down the 24 words of your keys: civicledger keys backup"
    )
    call.answer(document, told)
    return 0


def _clock() -> int:
    return time.time_ns() // 1_000_000
