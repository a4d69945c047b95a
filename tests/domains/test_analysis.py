"""Analyses: what is computed from windows is what their readings give, however they are cut."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domains.analysis import METHODS, WindowFigures, figures_in, result_of
from desktop.domains.readings import Reading, figures_of, rounded
from desktop.errors import FormatError
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.scalar import format_time

numbers = st.integers(-(10**9), 10**9).map(lambda digits: Decimal(digits).scaleb(-3))


def window(values: list[Decimal]) -> WindowFigures:
    figures = figures_of([Reading(format_time(n), value) for n, value in enumerate(values)])
    data: JsonObject = {
        "property": "p", "unit": "1", "count": figures.count, "minimum": figures.minimum,
        "maximum": figures.maximum, "mean": figures.mean,
    }  # fmt: skip
    found = figures_in(data)
    assert found is not None
    return found


@given(
    parts=st.lists(st.lists(numbers, min_size=1, max_size=20), min_size=1, max_size=6),
    decimals=st.integers(0, 3),
)
def test_results_are_those_of_all_readings_together(
    parts: list[list[Decimal]], decimals: int
) -> None:
    windows = [window(part) for part in parts]
    every = [Fraction(value) for part in parts for value in part]
    whole = sum(every, Fraction())
    assert result_of("count", windows, 0) == str(len(every))
    assert result_of("minimum", windows, 3) == rounded(min(every), 3)
    assert result_of("maximum", windows, 3) == rounded(max(every), 3)
    # A window's mean has nine decimals, so that a half may fall to either side.
    step, loss = Fraction(1, 10**decimals), Fraction(len(every), 10**9)
    total = Fraction(result_of("sum", windows, decimals))
    assert abs(total - whole) <= step / 2 + loss
    mean = Fraction(result_of("mean", windows, decimals))
    assert abs(mean - whole / len(every)) <= step / 2 + loss


def test_there_is_nothing_beyond_the_methods() -> None:
    assert len(METHODS) == 5
    with pytest.raises(FormatError, match="not a method"):
        result_of("guess", [window([Decimal(1)])], 0)


def test_figures_that_are_not_shown_are_none() -> None:
    assert figures_in({"property": "p", "unit": "1", "count": 1}) is None
