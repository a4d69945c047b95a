"""Open one authority's node from its home: the writer's, or one that follows the writer."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from desktop.errors import UsageError
from desktop.keys.derive import KeyRole
from desktop.keys.keyring import Keyring
from desktop.ledger.anchor import Anchor
from desktop.ledger.charter import Charter
from desktop.node.cosigner import CosignerKeys, accept_void
from desktop.node.follower import Follower, following_itself
from desktop.node.home import NodeSettings, load_node
from desktop.node.journal import Journal
from desktop.node.remote_cosigner import RemoteCosigner
from desktop.node.writer import Writer
from desktop.peers.web import Patience, WebSource, parse_address
from desktop.replica import checkpoints, entries
from desktop.replica.database import open_read_only

_PORTS = {"http": 80, "https": 443}
_REPLAYING = Patience(waste_s=29)
"""A cosigner replays what is new before it answers; a round waits for it for 30 seconds."""


@dataclass(frozen=True, slots=True)
class Clocks:
    """The two clocks of a node."""

    now_ms: Callable[[], int]  # Unix milliseconds
    monotonic_s: Callable[[], float]  # never goes back


def open_authority(
    home: Path,
    anchor: Anchor,
    keyring: Keyring,
    journal: Journal,
    clocks: Clocks,
    fallback_url: str | None = None,
) -> Writer | Follower:
    """Open the node of a home; `start` begins to work.

    Args:
        home: with ``node.json``, and ``lock.db`` where it is the writer's.
        anchor: the ledger.
        keyring: unlocked, with the authority's keys.
        journal: where the node writes down what it does.
        clocks: of this machine.
        fallback_url: whom to follow before the charter and its URLs are known here.

    Raises:
        StorageError, EngineError: the home holds no node, or is damaged.
        UsageError: nobody has said under which address another node is reached, or it is this
            node's own.
    """
    settings = load_node(home)
    charter = _charter(home)
    urls = _urls(settings, charter)

    keys = CosignerKeys(
        keyring.signer(KeyRole.COSIGNER, anchor.origin),
        keyring.signer(KeyRole.RECEIPT, anchor.origin),
    )
    if (home / "lock.db").exists():
        others = [
            RemoteCosigner(authority_id, _node_at(url, authority_id, clocks, _REPLAYING))
            for authority_id, url in urls.items()
            if authority_id != settings.id
        ]
        log_signer = keyring.signer(KeyRole.LOG, anchor.origin)
        return Writer(home, settings, anchor, keys, log_signer, others, journal, clocks.now_ms)
    url = _writer_url(settings, charter, urls) or fallback_url
    if url is None:
        raise UsageError(
            "This node does not know where the log's writer is reached.",
            do="Put its URL into node.json, or add it as a peer of kind http.",
        )
    own = urls.get(settings.id)
    if own is not None and _place(own) == _place(url):
        raise following_itself(url)
    writer = _node_at(url, "the writer", clocks)
    return Follower(home, settings.id, anchor, keys, writer, journal, clocks.now_ms)


def accept_void_at(home: Path, entry: int) -> str:
    """Let one void statement stand for the authority of a home; return why it is void.

    The node may be running meanwhile; it goes on at the next request for a cosignature.

    Raises:
        StorageError: the home holds no node, or is damaged.
        UsageError: its cosigner holds no void statement there.
    """
    load_node(home)
    return accept_void(home / "cosigner" if (home / "lock.db").exists() else home, entry)


def _node_at(url: str, name: str, clocks: Clocks, patience: Patience | None = None) -> WebSource:
    """Return how another node is asked; the operator or the charter has named its address."""
    return WebSource(url, name, clock=clocks.monotonic_s, allow_http=True, patience=patience)


def _place(url: str) -> tuple[str, int, str]:
    """Return host, port and path of an address, however it is written."""
    address = parse_address(url, allow_http=True)
    return address.host, address.port or _PORTS[address.scheme], address.prefix


def _charter(home: Path) -> Charter | None:
    """Return the newest charter that the home's replica knows."""
    if not (home / "replica.db").is_file():
        return None
    with open_read_only(home / "replica.db", "replica") as db:
        size = entries.stored_size(db)
        return checkpoints.charter_at(db, size) if size else None


def _urls(settings: NodeSettings, charter: Charter | None) -> Mapping[str, str]:
    """Return where each authority is reached; ``node.json`` overrides the charter."""
    named = () if charter is None else charter.authorities
    return {one.id: one.url for one in named if one.url} | dict(settings.urls)


def _writer_url(
    settings: NodeSettings, charter: Charter | None, urls: Mapping[str, str]
) -> str | None:
    writers = () if charter is None else (one.id for one in charter.authorities if one.log_key)
    return next((urls[one] for one in writers if one in urls and one != settings.id), None)
