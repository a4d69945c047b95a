"""Ask several peers at once for their checkpoint, and say with whom to begin.

Nobody waits for a slow peer: once one has answered, the others get a moment longer, and those that
are later still come last. What a note says is not verified here; the size in it only decides the
order in which the peers are heard.
"""

from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from dataclasses import dataclass

from desktop.errors import FormatError, PeerError
from desktop.ledger.checkpoint import parse_checkpoint
from desktop.peers.source import CHECKPOINT_LIMIT, Source

_GRACE_S = 1.0


@dataclass(slots=True)
class Looked:
    """A peer whose checkpoint was read just now; it is read anew when it is asked for again."""

    source: Source
    note: bytes | None
    failed: PeerError | None = None
    _is_fresh: bool = True

    @property
    def name(self) -> str:
        """What the user calls the peer."""
        return self.source.name

    @property
    def kind(self) -> str:
        """What kind of peer it is."""
        return self.source.kind

    @property
    def claimed_size(self) -> int:
        """How large the peer says its log is; -1 where it says nothing that can be read."""
        try:
            return -1 if self.note is None else parse_checkpoint(self.note).size
        except FormatError:
            return -1

    def read(self, path: str, limit: int) -> bytes | None:
        """Return the bytes under a path; the checkpoint that was read stands in the first time.

        Raises:
            PeerError: the peer cannot be asked.
        """
        if path == "checkpoint" and self._is_fresh:
            self._is_fresh = False
            if self.failed is not None:
                raise self.failed
            return self.note
        return self.source.read(path, limit)


def look(sources: Sequence[Source]) -> Iterator[Looked]:
    """Yield every peer once its checkpoint is read or has failed, the largest log first."""
    if len(sources) == 1:
        yield _look(sources[0])
        return
    with ThreadPoolExecutor(max(1, len(sources)), thread_name_prefix="peer") as threads:
        open_ones = {threads.submit(_look, source): at for at, source in enumerate(sources)}
        wait(open_ones, return_when=FIRST_COMPLETED)
        wait(open_ones, _GRACE_S)
        while open_ones:
            done = [future for future in open_ones if future.done()]
            looked = [(future.result(), open_ones.pop(future)) for future in done]
            yield from (one for one, _ in sorted(looked, key=_largest_first))
            if open_ones:
                wait(open_ones, return_when=FIRST_COMPLETED)


def _largest_first(item: tuple[Looked, int]) -> tuple[int, int]:
    looked, number = item
    return -looked.claimed_size, number


def _look(source: Source) -> Looked:
    try:
        return Looked(source, source.read("checkpoint", CHECKPOINT_LIMIT))
    except PeerError as error:
        return Looked(source, None, error)
