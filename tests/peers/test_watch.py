"""Who is asked next: news is told once, failing peers rest, and nobody waits for one that hangs."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

import pytest

from desktop.errors import PeerError
from desktop.peers.source import Peer
from desktop.peers.sync import PeerState
from desktop.peers.watch import REST_S, Watch

WAIT_S = 5.0


@dataclass
class Shown:
    """A peer whose checkpoint a test sets; it can hang."""

    name: str
    kind: str = "folder"
    note: bytes | None = b"one"
    failure: PeerError | None = None
    asked: int = 0
    is_closed: bool = False
    free: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self.free.set()

    def read(self, path: str, limit: int) -> bytes | None:
        assert (path, limit) == ("checkpoint", 128 * 1024)
        self.asked += 1
        assert self.free.wait(30)
        if self.failure is not None:
            raise self.failure
        return self.note

    def close(self) -> None:
        self.is_closed = True


class Clock:
    """A clock that a test turns."""

    now_s = 100.0

    def __call__(self) -> float:
        return self.now_s


GOOD, BAD = Peer("good", "folder", "g"), Peer("bad", "folder", "b")


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def shown() -> Iterator[dict[Peer, Shown]]:
    made: dict[Peer, Shown] = {GOOD: Shown("good"), BAD: Shown("bad")}
    yield made
    for one in made.values():
        one.free.set()


@pytest.fixture
def watch(shown: dict[Peer, Shown], clock: Clock) -> Watch:
    return Watch(shown.items(), clock, 2.0)


def state(name: str, word: str, size: int | None = 5) -> PeerState:
    return PeerState(name, "folder", word, size)


def news_of(watch: Watch) -> set[Peer]:
    """Return the peers that have something new, once those that are due were asked."""
    found = set(watch.news(0))
    for thread in threading.enumerate():
        if thread.name.startswith("watch "):
            thread.join(WAIT_S)
    return found | set(watch.news(0))


def test_a_checkpoint_is_news_until_the_replica_was_brought_up_to_it(
    watch: Watch, shown: dict[Peer, Shown], clock: Clock
) -> None:
    assert news_of(watch) == {GOOD, BAD}
    assert not watch.states
    watch.settle([GOOD, BAD], [state("good", "agrees"), state("bad", "agrees")])
    assert [one.state for one in watch.states] == ["agrees", "agrees"]
    clock.now_s += 2
    assert news_of(watch) == set()
    shown[GOOD].note = b"two"
    clock.now_s += 2
    assert news_of(watch) == {GOOD}
    assert shown[GOOD].asked == 3


def test_nobody_is_asked_before_it_is_time(watch: Watch, shown: dict[Peer, Shown]) -> None:
    news_of(watch)
    watch.settle([GOOD, BAD], [state("good", "agrees"), state("bad", "agrees")])
    assert news_of(watch) == set()
    assert [one.asked for one in shown.values()] == [1, 1]


def test_a_peer_that_fails_is_asked_less_and_less_often(
    watch: Watch, shown: dict[Peer, Shown], clock: Clock
) -> None:
    shown[BAD].failure = PeerError("It is gone.", code="PEER_UNREACHABLE")
    asked_s = []
    for _ in range(100):
        before = shown[BAD].asked
        for peer in news_of(watch):
            watch.settle([peer], [state(peer.name, "agrees")])
        if shown[BAD].asked > before:
            asked_s.append(clock.now_s)
        clock.now_s += 1
    assert watch.states[1].state == "unreachable"
    gaps = [late - early for early, late in pairwise(asked_s)]
    assert gaps[:5] == [2, 4, 8, 16, REST_S]
    assert shown[GOOD].asked == 50
    shown[BAD].failure = None
    clock.now_s += REST_S
    assert BAD in news_of(watch)


@pytest.mark.parametrize(
    ("code", "word"),
    [("PEER_STATUS", "unreachable"), ("PEER_SLOW", "slow"), ("PEER_REDIRECT", "refused")],
)
def test_a_failure_is_told_in_the_words_of_a_sync(
    watch: Watch, shown: dict[Peer, Shown], code: str, word: str
) -> None:
    shown[GOOD].failure = shown[BAD].failure = PeerError("No.", code=code)
    assert news_of(watch) == set()
    assert {(one.state, one.code) for one in watch.states} == {(word, code)}


def test_a_peer_that_hangs_keeps_no_other_waiting(
    watch: Watch, shown: dict[Peer, Shown], clock: Clock
) -> None:
    shown[BAD].free.clear()
    for note in (b"a", b"b", b"c"):
        shown[GOOD].note = note
        while not watch.news(WAIT_S):
            pass
        watch.settle([GOOD], [state("good", "agrees")])
        clock.now_s += 2
    assert shown[BAD].asked == 1
    watch.close()
    assert shown[GOOD].is_closed
    assert not shown[BAD].is_closed
    shown[BAD].free.set()


def test_what_a_sync_could_not_use_is_tried_again_later(watch: Watch, clock: Clock) -> None:
    assert news_of(watch) == {GOOD, BAD}
    watch.settle([GOOD, BAD], [state("good", "agrees"), state("bad", "incomplete", None)])
    assert news_of(watch) == set()
    clock.now_s += 2
    assert news_of(watch) == {BAD}


def test_a_peer_that_agreed_with_less_is_asked_again_when_the_replica_has_grown(
    watch: Watch, shown: dict[Peer, Shown], clock: Clock
) -> None:
    news_of(watch)
    watch.settle([GOOD, BAD], [state("good", "agrees"), state("bad", "agrees")])
    shown[GOOD].note = b"two"
    clock.now_s += 2
    news_of(watch)
    watch.settle([GOOD], [state("good", "agrees", 9)])
    assert news_of(watch) == {BAD}
    watch.settle([BAD], [state("bad", "behind")])
    clock.now_s += 2
    assert news_of(watch) == set()


def test_a_peer_without_a_checkpoint_is_for_the_sync_to_judge(
    watch: Watch, shown: dict[Peer, Shown]
) -> None:
    shown[BAD].note = None
    assert news_of(watch) == {GOOD, BAD}


def test_a_bug_in_a_source_is_no_failure_of_the_peer(
    watch: Watch, shown: dict[Peer, Shown]
) -> None:
    shown[BAD].failure = ValueError("a bug")  # type: ignore[assignment]  # what no source raises
    with pytest.raises(ValueError, match="a bug"):
        news_of(watch)
