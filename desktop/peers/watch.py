"""Whom to ask next: peers are looked at side by side, and one that fails less and less often.

Following a peer costs it one small file each time. Only a checkpoint that the replica was not
brought up to yet is worth a sync. Each peer is looked at in a thread of its own, so that one that
hangs keeps no other waiting; after a failure it rests, twice as long each time, up to half a
minute. Nothing that is read here is believed: a sync reads it again and proves it.
"""

import threading
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from dataclasses import dataclass
from functools import partial

from desktop.closing import Closing
from desktop.errors import PeerError
from desktop.peers.source import CHECKPOINT_LIMIT, ClosingSource, Peer, Source
from desktop.peers.sync import PeerState

REST_S = 30.0
"""The longest time for which a peer that fails is left alone."""

_SOUND = ("agrees", "behind", "pending")
_WORDS = {"PEER_UNREACHABLE": "unreachable", "PEER_STATUS": "unreachable", "PEER_SLOW": "slow"}


@dataclass(slots=True)
class _Watched:
    """One peer and what is known of it."""

    peer: Peer
    source: ClosingSource
    due_s: float = 0.0  # when it is looked at again
    rest_s: float = 0.0  # how long it rests after its last failure; 0 while all is well
    look: "Future[bytes | None] | None" = None  # under way
    note: bytes | None = None  # the checkpoint that was seen last
    settled: bytes | None = None  # the checkpoint up to which the replica was brought
    state: PeerState | None = None


class Watch(Closing):
    """Looks at some peers again and again; use it in one thread at a time."""

    def __init__(
        self,
        sources: Iterable[tuple[Peer, ClosingSource]],
        clock: Callable[[], float],
        every_s: float,
    ) -> None:
        """Take over the sources; nobody is asked yet.

        Args:
            sources: each peer with the way to it.
            clock: seconds of a clock that never goes back.
            every_s: from one look at a sound peer to the next.
        """
        self._watched = {peer: _Watched(peer, source) for peer, source in sources}
        self._clock, self._every_s = clock, every_s
        self._closed = threading.Event()

    @property
    def peers(self) -> tuple[Peer, ...]:
        """The peers that are watched."""
        return tuple(self._watched)

    @property
    def states(self) -> tuple[PeerState, ...]:
        """What each peer was found to be when it was asked last; without those never heard of."""
        return tuple(one.state for one in self._watched.values() if one.state is not None)

    def news(self, wait_s: float) -> tuple[Peer, ...]:
        """Return the peers that show something new; wait for one no longer than ``wait_s``."""
        now_s = self._clock()
        for one in self._watched.values():
            if one.look is None and one.due_s <= now_s:
                one.look = _looking(one.source)
        under_way = [one.look for one in self._watched.values() if one.look is not None]
        if under_way:
            wait(under_way, wait_s, FIRST_COMPLETED)
        else:
            next_s = min((one.due_s for one in self._watched.values()), default=now_s + wait_s)
            self._closed.wait(max(0.0, min(wait_s, next_s - now_s)))
        return tuple(one.peer for one in self._watched.values() if self._has_news(one))

    def settle(self, asked: Sequence[Peer], states: Sequence[PeerState]) -> None:
        """Note what a sync with these peers has led to, in their order."""
        for peer, state in zip(asked, states, strict=True):
            one = self._watched[peer]
            one.state = state
            if state.state in _SOUND:
                one.settled, one.rest_s = one.note, 0.0
            else:
                self._let_rest(one)
        newest = max((it.size or 0 for it in states if it.state == "agrees"), default=0)
        for one in self._watched.values():
            known = one.state
            if known is not None and known.state == "agrees" and (known.size or 0) < newest:
                one.settled, one.due_s = None, self._clock()  # it is behind now

    def close(self) -> None:
        """Look no more; a look that is under way ends by itself."""
        self._closed.set()
        for one in self._watched.values():
            if one.look is None:
                one.source.close()
            else:
                one.look.add_done_callback(partial(_close, one.source))

    def _has_news(self, one: _Watched) -> bool:
        """Take in a look that has ended, and tell whether it found something new."""
        if one.look is None or not one.look.done():
            return False
        look, one.look = one.look, None
        try:
            one.note = look.result()
        except PeerError as error:
            word = _WORDS.get(error.code, "refused")
            one.state = PeerState(
                one.source.name, one.source.kind, word, code=error.code, error=error
            )
            self._let_rest(one)
            return False
        one.due_s = self._clock() + self._every_s
        return one.note is None or one.note != one.settled

    def _let_rest(self, one: _Watched) -> None:
        one.settled = None
        one.rest_s = min(REST_S, max(self._every_s, one.rest_s * 2))
        one.due_s = self._clock() + one.rest_s


def _close(source: ClosingSource, _look: "Future[bytes | None]") -> None:
    source.close()


def _looking(source: Source) -> "Future[bytes | None]":
    """Read a peer's checkpoint in a thread that nobody waits for when the program ends."""
    look: Future[bytes | None] = Future()

    def read() -> None:
        try:
            found = source.read("checkpoint", CHECKPOINT_LIMIT)
        except BaseException as error:  # noqa: BLE001  (whoever asks for the result gets it)
            look.set_exception(error)
        else:
            look.set_result(found)

    threading.Thread(target=read, name=f"watch {source.name}", daemon=True).start()
    return look
