"""Start a ledger of one's own: one authority, quorum 1, everything in one profile folder.

The profile's key file and that of its authority hold the same root secret under the same password;
the node's home stands below ``city``, in the layout that a peer of kind ``local`` has.
"""

import secrets
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from desktop.demo.founding import (
    AuthoritySigners,
    Scribe,
    authority_of,
    authority_signers,
    founding_charter,
    genesis_entries,
)
from desktop.durable import make_folder
from desktop.engine.port import BlockContext
from desktop.errors import StorageError
from desktop.keys.derive import SECRET_LENGTH
from desktop.keys.key_file import STANDARD, Cost
from desktop.keys.keyring import Keyring
from desktop.keys.password import check_strength
from desktop.keys.wiping import wipe
from desktop.ledger.anchor import Anchor, anchor_of
from desktop.ledger.record_id import RANDOM_BYTES, format_record_id
from desktop.node.home import NodeSettings, save_node
from desktop.node.local import AuthorityKeys, LocalNetwork, cosigner_home
from desktop.peers.source import Peer
from desktop.profile import Profile, save_profile

CITY = "city"
"""The folder of the node's home within the profile."""


@dataclass(frozen=True, slots=True)
class NewLedger:
    """What somebody wishes to start."""

    origin: str
    city: str  # what it is for
    authority: str  # id
    profile: str  # name


@dataclass(frozen=True, slots=True)
class Started:
    """What was started."""

    anchor: Anchor
    size: int
    root: bytes
    key: str  # did:key of the authority's issuing key


def start_ledger(
    folder: Path,
    wish: NewLedger,
    password: str,
    clock: Callable[[], int],
    cost: Cost = STANDARD,
) -> Started:
    """Found a ledger in an empty or missing profile folder, and publish its first block.

    Args:
        folder: of the profile.
        wish: what is started.
        password: of the keys that are made.
        clock: returns Unix milliseconds.
        cost: what a guess at the password shall cost.

    Raises:
        UsageError: the password is too weak.
        StorageError: the folder cannot be written; nothing is left in it then.
    """
    check_strength(password)
    make_folder(folder)
    root = bytearray(secrets.token_bytes(SECRET_LENGTH))
    try:
        keys = _Keys(root, password, cost)
        return _start(folder, wish, keys, clock)
    except BaseException:
        for item in folder.iterdir():
            shutil.rmtree(item) if item.is_dir() else item.unlink()
        raise
    finally:
        wipe(root)


@dataclass(frozen=True, slots=True)
class _Keys:
    """The root secret of a new ledger and how it is locked."""

    root: bytearray
    password: str
    cost: Cost


def _start(folder: Path, wish: NewLedger, keys: _Keys, clock: Callable[[], int]) -> Started:
    signers = authority_signers(bytes(keys.root), wish.origin)
    now_ms = clock()
    scribe = Scribe(signers.issuing, wish.origin, _new_id)
    charter = founding_charter(
        wish.origin,
        {"en": wish.city},
        [authority_of(wish.authority, wish.city, signers, wish.origin, writes=True)],
    )
    entries = genesis_entries(scribe, charter, [], now_ms)
    anchor = anchor_of(entries[0])
    city = folder / CITY
    home = city / "authorities" / wish.authority
    make_folder(cosigner_home(city, wish.authority, wish.authority))
    make_folder(city / "peers" / "folder")
    save_profile(Profile(home, wish.authority, anchor))
    save_node(home, NodeSettings(wish.authority))
    for place in (home, folder):
        Keyring.create(place / "keys.clkey", keys.password, keys.root, keys.cost).lock()
    size, tree_root = _publish(city, anchor, wish.authority, signers, entries, clock)
    save_profile(Profile(folder, wish.profile, anchor, (Peer("own", "local", CITY),)))
    return Started(anchor, size, tree_root, signers.issuing.did)


def _publish(
    city: Path,
    anchor: Anchor,
    authority: str,
    signers: AuthoritySigners,
    entries: list[bytes],
    clock: Callable[[], int],
) -> tuple[int, bytes]:
    keys = {authority: AuthorityKeys(signers.log, signers.cosigner, signers.receipt)}
    with LocalNetwork(city, anchor, NodeSettings(authority), keys, clock) as network:
        executed = network.engine.seal(BlockContext(clock(), authority), entries)
        assert not any(outcome.refusal for outcome in executed.outcomes)  # our own entries
        published = network.publish()
        if published is None or not published.checkpoint.is_final:
            raise StorageError("The first block could not be published.", do="Try another folder.")
        return published.checkpoint.size, published.checkpoint.root


def _new_id(time_ms: int) -> str:
    return format_record_id(time_ms, secrets.token_bytes(RANDOM_BYTES))
