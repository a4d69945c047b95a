"""Bytes from elsewhere: what a peer can be asked, and how little of it is believed.

A `Source` answers with the bytes under a path that *we* made from numbers; never does a path, a
length or a message come from a peer. Every read has a limit that is enforced before anything is
decoded. Codes of its errors: PEER_UNREACHABLE, PEER_INCOMPLETE, PEER_TOO_LARGE, PEER_PATH.
"""

from dataclasses import dataclass
from typing import Protocol

CHECKPOINT_LIMIT = 128 * 1024
TILE_LIMIT = 256 * 32
BUNDLE_LIMIT = 256 * (2 + 65_535)
RECEIPTS_LIMIT = 64 * 1024


class Source(Protocol):
    """One peer."""

    @property
    def name(self) -> str:
        """What the user calls it."""

    @property
    def kind(self) -> str:
        """``folder``, ``local`` or ``http``."""

    def read(self, path: str, limit: int) -> bytes | None:
        """Return the bytes under a path, or None where the peer has none.

        Raises:
            PeerError: the peer cannot be asked, or holds more than ``limit`` bytes there.
        """


@dataclass(frozen=True, slots=True)
class Peer:
    """A peer as a profile remembers it."""

    name: str
    kind: str  # folder, local, http
    address: str
