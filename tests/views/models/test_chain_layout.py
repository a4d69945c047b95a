import numpy as np
import pytest

from desktop.views.integrity import Integrity
from desktop.views.models.chain import ChainData, Pyramid
from desktop.views.models.chain_layout import Area, lay_out, span_text, ticks, time_text

AREA = Area(width=1_000, bars_top=20, bars_bottom=120, strip_top=124, strip_bottom=140)
DAY = 86_400_000


def _pyramid(count: int, **states: int) -> Pyramid:
    state = np.zeros(count, np.uint8)
    for name, height in states.items():
        state[height] = Integrity[name.upper()]
    return Pyramid(ChainData(np.full(count, 9, np.uint32), state, np.arange(count, dtype=np.int64)))


@pytest.mark.parametrize("count", [100_000, 1_000_000])
def test_an_altered_block_is_at_least_three_pixels_wide_and_has_a_pin(count: int) -> None:
    layout = lay_out(_pyramid(count, altered=count // 3), 0, count, AREA, 16)
    (bar,) = layout.bars[Integrity.ALTERED]
    assert bar[2] >= 3
    runs = [run for run in layout.runs if run.state is Integrity.ALTERED]
    assert [run.width >= 3 for run in runs] == [True]
    assert [(pin.state, pin.height) for pin in layout.pins] == [(Integrity.ALTERED, count // 3)]


def test_the_worst_runs_are_painted_last() -> None:
    layout = lay_out(_pyramid(10_000, altered=100, fork=9_000), 0, 10_000, AREA, 16)
    assert [run.state for run in layout.runs][-2:] == [Integrity.ALTERED, Integrity.FORK]


def test_pins_that_would_overlap_become_one_with_a_count() -> None:
    pyramid = _pyramid(10_000, altered=5_000)
    pyramid.data.state[5_030] = Integrity.FORK
    layout = lay_out(Pyramid(pyramid.data), 0, 10_000, AREA, 16)
    (pin,) = layout.pins
    assert (pin.state, pin.height, pin.count) == (Integrity.FORK, 5_030, 2)


def test_the_pending_end_is_wide_enough_to_be_seen_and_has_a_pin() -> None:
    layout = lay_out(_pyramid(1_000_000, pending=999_999), 0, 1_000_000, AREA, 16)
    pending = next(run for run in layout.runs if run.state is Integrity.PENDING)
    assert pending.width >= 12
    assert pending.x + pending.width == AREA.width
    assert layout.pins[-1].state is Integrity.PENDING


@pytest.mark.parametrize(("low", "high"), [(0, 50), (0, 1_000), (3.25, 777.5), (0, 100_000)])
def test_bars_stay_inside_the_area_and_do_not_overlap(low: float, high: float) -> None:
    layout = lay_out(_pyramid(100_000), low, high, AREA, 16)
    bars = layout.bars[Integrity.VERIFIED]
    assert (bars[:, 0] >= 0).all()
    assert (bars[:, 0] + bars[:, 2] <= AREA.width).all()
    assert (bars[:-1, 0] + bars[:-1, 2] <= bars[1:, 0]).all()
    assert (bars[:, 1] >= AREA.bars_top).all()


def test_sharp_screens_get_bars_in_their_own_pixels() -> None:
    area = Area(2_000, 40, 240, 248, 280, ratio=2.0)
    bars = lay_out(_pyramid(100_000), 0, 100_000, area, 32).bars[Integrity.VERIFIED]
    assert (bars == np.round(bars)).all()
    assert len(bars) == 250


def test_ticks_are_round_numbers() -> None:
    assert ticks(0, 18_237, 4) == [0, 5_000, 10_000, 15_000]
    assert ticks(11_950.5, 12_049, 5) == [11_960, 11_980, 12_000, 12_020, 12_040]
    assert ticks(0, 3, 10) == [0, 1, 2, 3]
    assert ticks(5, 5, 3) == []


def test_times_are_as_exact_as_the_span_needs() -> None:
    assert time_text(0, 400 * DAY) == "Jan 1970"
    assert time_text(0, 10 * DAY) == "1 Jan"
    assert time_text(0, DAY) == "00:00"
    assert span_text(0, 3_600_000) == "1 Jan 1970, 00:00 \u2013 01:00 UTC"
    assert span_text(0, 30 * DAY) == "1 Jan 1970 \u2013 31 Jan 1970"
