"""Why a peer's answer is refused: a stable code and plain words for each reason.

A code stands for what follows from it and what to do; the functions say what happened. All words
are ours: of what a web server says, nothing is repeated but a number.
"""

from desktop.errors import PeerError
from desktop.ledger.anchor import Anchor, format_anchor
from desktop.ledger.tiles import TileId
from desktop.peers.source import Source

_KEEP = "Use another peer and keep this copy as evidence."
_LATER = "Sync again later, or use another peer."

_ADVICE = {  # code: what it means, what to do
    "PEER_UNREACHABLE": (
        "It is switched off, or there is no way to it from here; what was fetched is kept.",
        "Check its address, the network and this computer's date; then sync again.",
    ),
    "PEER_SLOW": ("It keeps this computer waiting; what was fetched is kept.", _LATER),
    "PEER_STATUS": ("It does not give the file out now; what was fetched is kept.", _LATER),
    "PEER_READ_ONLY": (
        "It serves a copy of the ledger; what you issued waits in the outbox.",
        "Add a peer that is an authority's node.",
    ),
    "PEER_REDIRECT": (
        "Only the address that you gave is asked; nothing was sent to another one.",
        "Ask those who run it for its present address, or use another peer.",
    ),
    "PEER_ENCODING": ("It is damaged, or no ledger's server.", "Use another peer."),
    "PEER_TOO_LARGE": ("This is not a ledger's file.", "Use another peer."),
    "PEER_INCOMPLETE": (
        "The copy is not finished, or holds no ledger; what was fetched is kept.",
        "Copy it again to the end, or use another peer.",
    ),
    "PEER_ALTERED": (
        "It was changed, damaged, or mixed from two logs; nothing was taken in.",
        _KEEP,
    ),
    "PEER_UNSIGNED": ("Nobody the charter names vouches for it; nothing was changed.", _KEEP),
    "PEER_NOT_FINAL": (
        "Nothing of it counts as final; one stolen key is enough to claim this.",
        "Sync again later, or use another peer.",
    ),
    "PEER_FOREIGN": (
        "Its entries belong to another city or another time; nothing was changed.",
        "Remove this peer, or open the profile of that ledger.",
    ),
    "PEER_FORK": (
        "The log's writer signed two histories. Both signed notes are kept as evidence.",
        "Rely on nothing that is not final, and show the evidence to the authorities.",
    ),
}


def missing(source: Source, path: str) -> PeerError:
    """Return the error for a file that a whole copy would have."""
    return _error("PEER_INCOMPLETE", f"{source.name} has no {path}.")


def short(source: Source, tile: TileId) -> PeerError:
    """Return the error for a file that ends too early."""
    return _error("PEER_INCOMPLETE", f"{tile.path} on {source.name} is shorter than it should be.")


def altered_entry(source: Source, index: int, entry: bytes) -> PeerError:
    """Return the error for an entry that is not the one its hash tile says."""
    what = f"Entry {index} on {source.name} is not the one its checkpoint covers."
    return _error("PEER_ALTERED", what, entry)


def altered_tiles(source: Source) -> PeerError:
    """Return the error for hash tiles that do not lead to the checkpoint's root."""
    what = f"The hash tiles of {source.name} do not lead to its checkpoint."
    return _error("PEER_ALTERED", what)


def altered(source: Source, why: str, evidence: bytes) -> PeerError:
    """Return the error for a copy that proves to be wrong in some other way."""
    return _error("PEER_ALTERED", f"The copy of {source.name} is not right: {why}", evidence)


def unreadable(source: Source, why: str, note: bytes) -> PeerError:
    """Return the error for a checkpoint that is none."""
    what = f"The checkpoint of {source.name} cannot be read: {why}"
    return _error("PEER_UNSIGNED", what, note)


def unsigned(source: Source, why: str, note: bytes) -> PeerError:
    """Return the error for a checkpoint that the charter's keys do not vouch for."""
    what = f"The checkpoint of {source.name} is not signed as the charter demands: {why}"
    return _error("PEER_UNSIGNED", what, note)


def foreign(source: Source, found: str, anchor: Anchor, evidence: bytes) -> PeerError:
    """Return the error for another ledger than the one this replica follows."""
    what = f"{source.name} serves another ledger, {found}; this is {format_anchor(anchor)}."
    return _error("PEER_FOREIGN", what, evidence)


def fork(source: Source, size: int, note: bytes) -> PeerError:
    """Return the error for a second history over the same log."""
    what = f"{source.name} holds another history: at {size} entries its root differs."
    return _error("PEER_FORK", what, note)


def leap(source: Source, size: int, note: bytes) -> PeerError:
    """Return the error for a size far ahead of what a quorum has cosigned."""
    what = f"{source.name} claims {size} entries, and too few authorities have cosigned them."
    return _error("PEER_NOT_FINAL", what, note)


def replaced_pending(source: Source, size: int, note: bytes) -> PeerError:
    """Return what is told where a final history takes the place of a pending one."""
    what = (
        f"{source.name} holds a final history of {size} entries that contradicts what was pending; "
        "this replica follows it now."
    )
    return _error("PEER_FORK", what, note)


def unreachable(source: Source, why: str) -> PeerError:
    """Return the error for a peer that no connection leads to, or whose connection broke."""
    return _error("PEER_UNREACHABLE", f"{source.name} cannot be reached: {why}.")


def slow(source: Source, path: str) -> PeerError:
    """Return the error for a peer that does not send in the time it has."""
    return _error("PEER_SLOW", f"{source.name} is too slow with {path}.")


def status(source: Source, path: str, number: int) -> PeerError:
    """Return the error for an answer that is neither a file nor the lack of one."""
    return _error("PEER_STATUS", f"{source.name} answers {number} when asked for {path}.")


def read_only(source: Source) -> PeerError:
    """Return the error for a peer that takes no statements."""
    return _error("PEER_READ_ONLY", f"{source.name} takes no statements.")


def redirect(source: Source, path: str, number: int) -> PeerError:
    """Return the error for an answer that points elsewhere."""
    return _error("PEER_REDIRECT", f"{source.name} sends us elsewhere for {path} ({number}).")


def garbled(source: Source, path: str, why: str) -> PeerError:
    """Return the error for an answer that cannot be read as HTTP, or unpacked."""
    return _error("PEER_ENCODING", f"The answer of {source.name} for {path} {why}.")


def too_large(source: Source, path: str, limit: int) -> PeerError:
    """Return the error for a file beyond its limit."""
    what = f"{path} on {source.name} is larger than the {limit} bytes that it may have."
    return _error("PEER_TOO_LARGE", what)


def _error(code: str, what: str, evidence: bytes = b"") -> PeerError:
    means, do = _ADVICE[code]
    return PeerError(what, code=code, means=means, do=do, evidence=evidence)
