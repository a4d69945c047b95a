"""Why a peer's answer is refused, each with its stable code and plain words."""

from desktop.errors import PeerError
from desktop.ledger.anchor import Anchor, format_anchor
from desktop.ledger.tiles import TileId
from desktop.peers.source import Source


def missing(source: Source, path: str) -> PeerError:
    """Return the error for a file that a whole copy would have."""
    return PeerError(
        f"{source.name} has no {path}.",
        code="PEER_INCOMPLETE",
        means="The copy is unfinished or holds no ledger; what was fetched is kept.",
        do="Copy it again to the end, or use another peer.",
    )


def short(source: Source, tile: TileId) -> PeerError:
    """Return the error for a file that ends too early."""
    return PeerError(
        f"{tile.path} on {source.name} is shorter than it should be.",
        code="PEER_INCOMPLETE",
        means="The copy was interrupted; what was fetched is kept.",
        do="Copy it again to the end, or use another peer.",
    )


def altered_entry(source: Source, index: int, entry: bytes) -> PeerError:
    """Return the error for an entry that is not the one its hash tile says."""
    return PeerError(
        f"Entry {index} on {source.name} is not the one its checkpoint covers.",
        code="PEER_ALTERED",
        means="The peer's copy was changed; nothing was taken in.",
        do="Use another peer and keep this copy as evidence.",
        evidence=entry,
    )


def altered_tiles(source: Source) -> PeerError:
    """Return the error for hash tiles that do not lead to the checkpoint's root."""
    return PeerError(
        f"The hash tiles of {source.name} do not lead to its checkpoint.",
        code="PEER_ALTERED",
        means="Its tiles or its checkpoint were changed, or mixed from two logs.",
        do="Use another peer and keep this copy as evidence.",
    )


def altered(source: Source, why: str, evidence: bytes) -> PeerError:
    """Return the error for a copy that proves to be wrong in some other way."""
    return PeerError(
        f"The copy of {source.name} is not right: {why}",
        code="PEER_ALTERED",
        means="It was changed, or made by a program that is wrong; nothing was taken in.",
        do="Use another peer and keep this copy as evidence.",
        evidence=evidence,
    )


def unreadable(source: Source, why: str, note: bytes) -> PeerError:
    """Return the error for a checkpoint that is none."""
    return PeerError(
        f"The checkpoint of {source.name} cannot be read: {why}",
        code="PEER_UNSIGNED",
        means="It is damaged or not a checkpoint; nothing was changed.",
        do="Use another peer.",
        evidence=note,
    )


def unsigned(source: Source, why: str, note: bytes) -> PeerError:
    """Return the error for a checkpoint that the charter's keys do not vouch for."""
    return PeerError(
        f"The checkpoint of {source.name} is not signed as the charter demands: {why}",
        code="PEER_UNSIGNED",
        means="Nobody the charter names vouches for it; nothing was changed.",
        do="Use another peer and keep this copy as evidence.",
        evidence=note,
    )


def foreign(source: Source, found: str, anchor: Anchor, evidence: bytes) -> PeerError:
    """Return the error for another ledger than the one this replica follows."""
    return PeerError(
        f"{source.name} serves another ledger: {found}.",
        code="PEER_FOREIGN",
        means=f"This profile follows {format_anchor(anchor)}.",
        do="Remove this peer, or open the profile of that ledger.",
        evidence=evidence,
    )


def fork(source: Source, size: int, note: bytes) -> PeerError:
    """Return the error for a second history over the same log."""
    return PeerError(
        f"{source.name} holds another history: at {size} entries its root differs.",
        code="PEER_FORK",
        means="The log's writer signed two histories. Both signed notes are kept as evidence.",
        do="Stop relying on new records and show the evidence to the authorities.",
        evidence=note,
    )


def replaced_pending(source: Source, size: int, note: bytes) -> PeerError:
    """Return what is told where a final history takes the place of a pending one."""
    return PeerError(
        f"{source.name} holds a final history of {size} entries that contradicts what was pending.",
        code="PEER_FORK",
        means="The writer signed two histories; this replica follows the one that the authorities "
        "made final. Both signed notes are kept as evidence.",
        do="Show the evidence to the authorities.",
        evidence=note,
    )
