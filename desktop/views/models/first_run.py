"""The three beginnings: the demonstration city, a ledger to join, a ledger of one's own.

Each makes a profile and fills it, away from the UI thread, and returns the profile's folder.
"""

import time
from dataclasses import dataclass
from pathlib import Path

from desktop.demo.city import PASSWORD, PROFILES, build
from desktop.demo.own_ledger import NewLedger, start_ledger
from desktop.errors import FormatError, StorageError, UsageError
from desktop.ledger.anchor import parse_anchor
from desktop.ledger.scalar import is_authority_id, is_origin
from desktop.peers.ledger_folder import ledger_in
from desktop.peers.source import Peer
from desktop.profile import Profile, peer_at, save_profile
from desktop.progress import Report, silent
from desktop.session import Session
from desktop.views.models.forecast import Forecast, forecast, source_at
from desktop.views.saying import say

DEMO_PASSWORD = PASSWORD
DEMO_PROFILES = PROFILES
_SEED = 7


@dataclass(frozen=True, slots=True)
class NewCity:
    """What is asked of somebody who starts a ledger."""

    folder: Path
    origin: str
    city: str
    authority: str
    password: str


def open_demo(folder: Path, who: str, report: Report) -> Path:
    """Build the demonstration city, or make one that stands there fresh, and return a profile.

    Raises:
        StorageError: the folder holds something else, or cannot be written.
    """
    city = build(folder.expanduser().resolve(), _SEED, clean=False, clock=_clock, report=report)
    return city.profile(who)


def join_ledger(folder: Path, anchor_text: str, place: str, report: Report) -> Path:
    """Make a profile that trusts an anchor, sync it from an address or a folder, and return it.

    Raises:
        FormatError: the anchor is none.
        UsageError: the address is none, or not encrypted.
        StorageError: the folder is not empty, or the peer has no such ledger.
    """
    folder = folder.expanduser().resolve()
    check_empty(folder)
    anchor = parse_anchor(anchor_text.strip())
    peers = (_peer_at(place.strip()),)
    save_profile(Profile(folder, folder.name or "profile", anchor, peers))
    with Session(folder) as session:
        synced = session.sync(report=report)
    state = synced.peers[0]
    if state.error is not None:
        (folder / "profile.json").unlink()
        raise state.error
    return folder


def forecast_join(folder: Path, place: str, _report: Report) -> Forecast:
    """Return what it takes to join a ledger at an address or in a folder.

    Raises:
        UsageError, StorageError: there is no such place.
        PeerError: it holds no ledger, or cannot be asked.
    """
    peer = _peer_at(place.strip())
    return forecast([source_at(peer.address)], folder.expanduser().resolve())


def _peer_at(place: str) -> Peer:
    """Return the peer at an address, or in a folder that may hold the log one step below."""
    if place.startswith(("http://", "https://")):
        return peer_at("peer", place)
    folder = Path(place).expanduser().resolve()
    if not folder.is_dir():
        raise StorageError(
            say("{folder} is not a folder.", folder=folder),
            do=say("Choose the folder or stick that holds the log."),
        )
    found = ledger_in(folder)
    if found is None:
        return Peer("peer", "folder", str(folder))
    return Peer("peer", found.kind, str(found.folder))


def found_ledger(wish: NewCity, report: Report) -> Path:
    """Start a ledger with one authority, sync its profile, and return it.

    Raises:
        FormatError: a name that a ledger or an authority cannot have.
        UsageError: a weak password.
        StorageError: the folder is not empty, or cannot be written.
    """
    folder = wish.folder.expanduser().resolve()
    check_empty(folder)
    if not is_origin(wish.origin):
        raise FormatError(
            say("{origin} cannot name a ledger.", origin=wish.origin or say("Nothing")),
            do=say(
                "Write it like a web address without https://, for example ledger.example/2026."
            ),
        )
    if not is_authority_id(wish.authority):
        raise FormatError(
            say(
                "{authority} cannot be the id of an authority.",
                authority=wish.authority or say("Nothing"),
            ),
            do=say("Use lower-case letters, digits, dots and hyphens."),
        )
    name = folder.name or "profile"
    new = NewLedger(wish.origin, wish.city or wish.origin, wish.authority, name)
    report(0, 2)
    start_ledger(folder, new, wish.password, _clock)
    report(1, 2)
    with Session(folder) as session:
        session.sync(report=silent)
    report(2, 2)
    return folder


def check_empty(folder: Path) -> None:
    """Refuse a folder that holds something already.

    Raises:
        StorageError: it does.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise StorageError(
            say("{folder} is not empty.", folder=folder),
            means=say("A profile gets a folder of its own; nothing was changed."),
            do=say("Choose an empty or a new folder."),
        )


def existing_profile(folder: Path) -> Path:
    """Return a folder that holds a profile.

    Raises:
        UsageError: it does not.
    """
    if not (folder / "profile.json").is_file():
        raise UsageError(
            say("There is no profile in {folder}.", folder=folder),
            do=say("Choose its folder itself."),
        )
    return folder


def _clock() -> int:
    return time.time_ns() // 1_000_000
