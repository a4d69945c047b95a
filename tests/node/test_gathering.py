"""Statements that come at once share one write, and each gets its own answer."""

import threading
from collections.abc import Sequence

import pytest

from desktop.domains.refusal import Code, Refusal
from desktop.errors import StorageError
from desktop.node.gathering import Gathering


def _from_threads(gathering: Gathering, entries: Sequence[bytes]) -> dict[bytes, Refusal | None]:
    told: dict[bytes, Refusal | None] = {}

    def submit(entry: bytes) -> None:
        told[entry] = gathering.submit(entry)

    threads = [threading.Thread(target=submit, args=(entry,)) for entry in entries]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return told


def test_those_that_wait_go_together_and_each_gets_its_own_answer() -> None:
    groups: list[int] = []
    first, others = threading.Event(), threading.Event()

    def submit(entries: Sequence[bytes]) -> tuple[Refusal | None, ...]:
        groups.append(len(entries))
        first.set()
        assert others.wait(20)  # all others have come by now
        return tuple(Refusal(Code.ROLE, "odd") if entry[0] % 2 else None for entry in entries)

    gathering = Gathering(submit)
    starter = threading.Thread(target=gathering.submit, args=(b"\0",))
    starter.start()
    assert first.wait(20)
    entries = [bytes([number]) for number in range(1, 21)]
    waiting = threading.Thread(target=lambda: _come(gathering, len(entries), others))
    waiting.start()
    told = _from_threads(gathering, entries)
    starter.join()
    waiting.join()
    assert groups == [1, 20]
    assert {entry[0] for entry, refusal in told.items() if refusal} == set(range(1, 21, 2))


def _come(gathering: Gathering, count: int, others: threading.Event) -> None:
    while len(gathering._waiting) < count:
        threading.Event().wait(0.001)
    others.set()


def test_a_failed_write_is_told_to_everybody_in_it() -> None:
    def submit(_entries: Sequence[bytes]) -> tuple[Refusal | None, ...]:
        raise StorageError("The disk is full.")

    with pytest.raises(StorageError, match="full"):
        Gathering(submit).submit(b"x")
