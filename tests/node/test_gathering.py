"""Statements that come at once share one write, and each gets its own answer."""

import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import pytest

from desktop.domains.admission import Examined
from desktop.domains.refusal import Code, Refusal
from desktop.errors import StorageError
from desktop.node.gathering import Gathering
from desktop.node.own_thread import BusyNodeError
from desktop.node.service import Submitted

Told = list[Submitted | Refusal]


class _Writer:
    """Takes statements of one byte, the first group only once it may go on."""

    def __init__(self) -> None:
        self.groups: list[list[bytes]] = []
        self.begun, self.may_go_on = threading.Event(), threading.Event()

    def take(self, entries: Sequence[bytes], examined: Sequence[Examined | Refusal]) -> Told:
        assert all(isinstance(one, Refusal) for one in examined)  # none is a statement
        self.groups.append(list(entries))
        self.begun.set()
        assert self.may_go_on.wait(20)
        return [
            Refusal(Code.ROLE, "odd") if entry[0] % 2 else Submitted(entry, "queued")
            for entry in entries
        ]


def test_those_that_wait_go_together_and_each_gets_its_own_answer() -> None:
    writer = _Writer()
    gathering = Gathering(writer.take)
    first = gathering.submit(b"\0")
    assert writer.begun.wait(20)
    entries = [bytes([number]) for number in range(1, 21)]
    answers = [gathering.submit(entry) for entry in entries]
    _until_ready(gathering, len(entries))
    assert not any(answer.done() for answer in (first, *answers))
    writer.may_go_on.set()
    told = [answer.result(20) for answer in answers]
    gathering.close()
    assert first.result() == Submitted(b"\0", "queued")
    assert writer.groups == [[b"\0"], entries]
    assert [isinstance(one, Refusal) for one in told] == [entry[0] % 2 == 1 for entry in entries]


def _until_ready(gathering: Gathering, count: int) -> None:
    while len(gathering._ready) < count:
        threading.Event().wait(0.001)


def test_a_failed_write_is_told_to_everybody_in_it() -> None:
    def take(_entries: Sequence[bytes], _examined: Sequence[Examined | Refusal]) -> Told:
        raise StorageError("The disk is full.")

    gathering = Gathering(take)
    for answer in [gathering.submit(b"x"), gathering.submit(b"y")]:
        with pytest.raises(StorageError, match="full"):
            answer.result(20)
    gathering.close()


def test_who_has_gone_away_holds_up_nobody() -> None:
    writer = _Writer()
    gathering = Gathering(writer.take)
    gathering.submit(b"\0")
    assert writer.begun.wait(20)
    gone, there = gathering.submit(b"\2"), gathering.submit(b"\4")
    assert gone.cancel()
    writer.may_go_on.set()
    assert there.result(20) == Submitted(b"\4", "queued")
    gathering.close()
    assert writer.groups[1:] == [[b"\4"]]


def test_what_has_come_is_handed_on_at_the_end_and_nothing_more_is_taken() -> None:
    writer = _Writer()
    writer.may_go_on.set()
    gathering = Gathering(writer.take)
    answers = [gathering.submit(bytes([2 * number])) for number in range(100)]
    gathering.close()
    gathering.close()
    assert all(isinstance(answer.result(0), Submitted) for answer in answers)
    with pytest.raises(BusyNodeError):
        gathering.submit(b"x")


def test_everybody_is_answered_however_they_come() -> None:
    def take(entries: Sequence[bytes], _examined: Sequence[Examined | Refusal]) -> Told:
        return [Submitted(entry, "queued") for entry in entries]

    gathering = Gathering(take)

    def send(name: int) -> None:
        for number in range(200):
            entry = bytes([name, number])
            assert gathering.submit(entry).result(20) == Submitted(entry, "queued")

    with ThreadPoolExecutor(8) as clients:
        for done in [clients.submit(send, name) for name in range(8)]:
            done.result()
    gathering.close()
