"""A function in another process answers, refuses, stops and dies as it would here, in words."""

import multiprocessing
import os
import signal
import time

import pytest

from desktop.apart import EndedError, run_apart
from desktop.errors import StorageError
from desktop.progress import Cancelled, Gate, Report, silent

pytestmark = pytest.mark.slow


def doubled(number: int, report: Report) -> int:
    for done in range(number):
        report(done, number)
    return 2 * number


def refusing(what: str, _: Report) -> None:
    raise StorageError(what, means="It means this.", do="Do that.")


def dying(_: int, __: Report) -> None:
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(60)


def endless(_: int, report: Report) -> None:
    while True:
        report(1, 2)


def slow(steps: int, report: Report) -> int:
    for done in range(steps):
        report(done, steps)
        time.sleep(0.01)
    return steps


def test_the_answer_and_the_progress_come_back() -> None:
    told: list[tuple[int, int]] = []
    assert run_apart(doubled, 3, lambda *step: told.append(step)) == 6
    assert told == sorted(told)
    assert told[-1] == (2, 3)


def test_an_expected_error_comes_back_in_its_words() -> None:
    with pytest.raises(StorageError) as caught:
        run_apart(refusing, "It went wrong.", silent)
    error = caught.value
    assert (error.what, error.means, error.do) == ("It went wrong.", "It means this.", "Do that.")


def test_a_process_that_dies_is_told() -> None:
    with pytest.raises(EndedError, match="without an answer"):
        run_apart(dying, 0, silent)


def test_a_cancel_ends_the_process() -> None:
    def cancel(done: int, _: int) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        run_apart(endless, 0, cancel)
    assert not multiprocessing.active_children()


def test_a_held_process_stands_still_until_it_may_go_on() -> None:
    gate, told, held_at = Gate(), [0], [0]
    began = time.monotonic()

    def report(done: int, _: int) -> None:
        told.append(done)
        waited = time.monotonic() - began
        if done >= 20 and not held_at[0]:
            gate.hold()
            held_at[0] = len(told)
        elif held_at[0] and gate.is_held and len(told) > held_at[0] + 10:
            still = told[held_at[0] + 3 :]  # what was on its way has arrived
            assert len(set(still)) == 1
            gate.let_go()
        assert waited < 60

    assert run_apart(slow, 200, report, gate) == 200
    assert not gate.is_held


def test_a_held_process_can_be_cancelled() -> None:
    gate, seen = Gate(), [0]

    def report(done: int, _: int) -> None:
        if done:
            gate.hold()
            seen[0] += 1
        if seen[0] > 5:
            raise Cancelled

    with pytest.raises(Cancelled):
        run_apart(endless, 0, report, gate)
    assert not multiprocessing.active_children()
