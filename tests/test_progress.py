import threading

import pytest

from desktop.progress import Cancelled, Gate, silent


def test_open_gate_lets_work_pass() -> None:
    told: list[tuple[int, int]] = []
    Gate().waiting(lambda *step: told.append(step))(1, 2)
    assert told == [(1, 2)]


def test_held_work_waits_until_it_may_go_on() -> None:
    gate = Gate()
    gate.hold()
    threading.Timer(0.05, gate.let_go).start()
    gate.waiting(silent)(1, 2)
    assert not gate.is_held


def test_held_work_learns_that_it_should_stop() -> None:
    gate = Gate()
    gate.hold()
    asked = [0]

    def cancel_soon(_done: int, _total: int) -> None:
        asked[0] += 1
        if asked[0] > 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        gate.waiting(cancel_soon)(1, 2)
