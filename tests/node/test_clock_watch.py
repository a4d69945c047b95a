"""A writer's clock beside those of the others: when it may seal."""

import pytest

from desktop.node.clock_watch import LEAP_MS, ClockWatch

NOW_MS = 1_770_000_000_000
YEAR_S = 365 * 86_400


class _Clocks:
    """A wall clock and a monotonic one that are moved by hand."""

    def __init__(self) -> None:
        self.now_ms, self.monotonic_s = NOW_MS, 100.0

    def watch(self, known_ms: int = NOW_MS, *, has_others: bool = True) -> ClockWatch:
        return ClockWatch(
            lambda: self.now_ms, lambda: self.monotonic_s, known_ms, has_others=has_others
        )


@pytest.fixture
def clocks() -> _Clocks:
    return _Clocks()


def test_a_clock_that_agrees_with_the_others_is_believed(clocks: _Clocks) -> None:
    watch = clocks.watch()
    watch.hear("university", NOW_MS // 1000 - 299)
    assert watch.ahead() is None
    watch.hear("university", NOW_MS // 1000 + YEAR_S)  # behind is no harm: time moves forward
    assert watch.ahead() is None


def test_a_clock_a_year_ahead_of_the_others_is_named_with_both_times(clocks: _Clocks) -> None:
    watch = clocks.watch()
    watch.hear("university", NOW_MS // 1000 - YEAR_S)
    error = watch.ahead()
    assert error is not None
    assert "says 2026-02-02" in error.what
    assert "clocks 2025-02-02" in error.what
    assert error.means
    assert error.do


def test_a_clock_that_leaps_while_the_node_runs_is_seen(clocks: _Clocks) -> None:
    watch = clocks.watch()
    watch.hear("university", NOW_MS // 1000)
    clocks.now_ms += 86_400_000
    clocks.monotonic_s += 86_400
    assert watch.ahead() is None  # a day has passed
    clocks.now_ms += 301_000
    assert watch.ahead() is not None
    watch.hear("university", clocks.now_ms // 1000)  # it was suspended: they say so too
    assert watch.ahead() is None


@pytest.mark.parametrize(
    ("behind_s", "is_ahead"),
    [([3600, 0], False), ([3600, 3600], True), ([3600, 0, 0], False), ([3600, 3600, 0], True),
     ([3600, 3600, 0, 0], False), ([0, -YEAR_S, 3600], False)],
)  # fmt: skip
def test_one_wrong_clock_among_several_changes_nothing(
    clocks: _Clocks, behind_s: list[int], *, is_ahead: bool
) -> None:
    watch = clocks.watch()
    for number, seconds in enumerate(behind_s):
        watch.hear(f"authority{number}", NOW_MS // 1000 - seconds)
    assert (watch.ahead() is not None) == is_ahead


def test_before_anybody_is_heard_the_log_itself_bounds_the_clock(clocks: _Clocks) -> None:
    assert clocks.watch(NOW_MS - LEAP_MS).ahead() is None
    watch = clocks.watch(NOW_MS - LEAP_MS - 1)
    error = watch.ahead()
    assert error is not None
    assert "No other authority has confirmed the time yet" in error.what
    watch.hear("university", NOW_MS // 1000)
    assert watch.ahead() is None


def test_who_is_alone_has_nobody_to_ask(clocks: _Clocks) -> None:
    assert clocks.watch(0, has_others=False).ahead() is None


def test_a_clock_beyond_the_calendar_is_named_all_the_same(clocks: _Clocks) -> None:
    watch = clocks.watch()
    watch.hear("university", -1)
    clocks.now_ms = 10**17
    error = watch.ahead()
    assert error is not None
    assert "9999-12-31" in error.what
