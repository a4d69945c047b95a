"""Bytes from elsewhere: what a peer can be asked, and how little of it is believed.

A `Source` answers with the bytes under a path that *we* made from numbers; never does a path, a
length or a message come from a peer. Every read has a limit that is enforced before anything is
decoded. Codes of its errors: PEER_UNREACHABLE, PEER_TOO_LARGE; of a folder also PEER_PATH; of a web
server also PEER_SLOW, PEER_STATUS, PEER_REDIRECT, PEER_ENCODING.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Protocol, TypeVar

CHECKPOINT_LIMIT = 128 * 1024
TILE_LIMIT = 256 * 32
BUNDLE_LIMIT = 256 * (2 + 65_535)
RECEIPTS_LIMIT = 64 * 1024

_LANES = 4  # reads at once; as many files may wait in memory

Wanted = TypeVar("Wanted")
Got = TypeVar("Got")


class Source(Protocol):
    """One peer; several threads may read from it."""

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


class ClosingSource(Source, Protocol):
    """A source that holds something open."""

    def close(self) -> None:
        """Let it go."""


@dataclass(frozen=True, slots=True)
class Peer:
    """A peer as a profile remembers it."""

    name: str
    kind: str  # folder, local, http
    address: str


def ahead(read: Callable[[Wanted], Got], wanted: Iterable[Wanted]) -> Iterator[Got]:
    """Yield what ``read`` returns for each of ``wanted``, in order, a few of them read beforehand.

    So the way to a distant peer is not waited for file by file. Whoever stops early waits for
    nothing: reads under way end by themselves, and their results are dropped.
    """
    lanes = ThreadPoolExecutor(_LANES, "ahead")
    waiting: deque[Future[Got]] = deque()
    try:
        for one in wanted:
            waiting.append(lanes.submit(read, one))
            if len(waiting) >= _LANES:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        lanes.shutdown(wait=False, cancel_futures=True)
