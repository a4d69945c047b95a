"""Rule I4 over equal readings: a leap out of them, and one value over several windows."""

from collections.abc import Iterable

import pytest

from tests.checks.test_devices import HOUR, MINUTE, City

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("values", "codes"),
    [
        (["21.5"] * 58 + ["90"], {"I4"}),
        (["21.5"] * 29 + ["90", "90"] + ["21.5"] * 28, {"I4"}),
        (["21.5"] * 50 + ["21.6"] * 8 + ["90"], {"I4"}),
        (["21.5"] * 58 + ["21.6"], set()),  # a sensor that counts in tenths
        (["21.5"] * 40 + ["21.6"] * 10 + ["21.4"] * 9, set()),
        (["21"] * 58 + ["22"], set()),  # and one that counts in ones
        (["21.5"] * 31 + ["90"] * 28, set()),  # two states, as of a lamp
        (["0"] * 58 + ["90"], set()),  # rain after a dry day
        (["21.5"] * 6 + ["90"], set()),  # too few to tell
    ],
)
def test_a_leap_among_equal_readings_is_seen(values: list[str], codes: set[str]) -> None:
    city = City()
    city.registered()
    city.window(MINUTE, values)
    assert {one.code for one in city.found()} == codes


def _quarters(city: City, *windows: Iterable[str], first: int = 0) -> list[str]:
    """Log windows of 15 readings, one after the other."""
    city.registered(intervalSeconds=60)
    starts = (first + HOUR * number // 4 for number in range(len(windows)))
    return [city.window(at, one, step=MINUTE) for at, one in zip(starts, windows, strict=True)]


SAME, OTHER = ["21.5"] * 15, ["21.5"] * 14 + ["21.6"]


def test_one_value_is_counted_across_windows_that_follow_each_other() -> None:
    city = City()
    logged = _quarters(city, *[SAME] * 7)
    assert [(one.code, one.at) for one in city.found(2 * HOUR)] == [("I4", logged[3])]
    assert set(city.found(2 * HOUR)[0].records) == {*logged[:4]}


@pytest.mark.parametrize(
    "windows",
    [
        [SAME] * 3,
        [*[SAME] * 3, OTHER, *[SAME] * 3],
        [*[SAME] * 3, ["21.6"] * 15, *[SAME] * 3],
        [["0"] * 15] * 5,  # a dry day
    ],
)
def test_one_value_is_not_counted_across_another(windows: list[list[str]]) -> None:
    city = City()
    _quarters(city, *windows)
    assert city.named(2 * HOUR) == []


def test_a_withdrawn_window_does_not_part_those_beside_it() -> None:
    city = City()
    logged = _quarters(city, *[SAME] * 2)
    city.window(HOUR // 2, OTHER, step=MINUTE, withdrawn=True)
    logged += [city.window(HOUR * at // 4, SAME, step=MINUTE) for at in (3, 4)]
    assert [one.at for one in city.found(2 * HOUR) if one.code == "I4"] == [logged[3]]
