"""Positions of a trail and the frame around them."""

import pytest

from desktop.views.models.trail_map import Shown, TrailMap, metres_a_degree


def at(lon: float, lat: float, accuracy_m: int = 0) -> Shown:
    return Shown(lon, lat, accuracy_m, "2026-01-01T00:00:00.000Z", "Event", "", frozenset(), "")


def test_the_frame_holds_every_position_with_its_accuracy() -> None:
    west, south, east, north = TrailMap((at(15.0, 47.0), at(15.1, 47.05, 5_000)), ()).bounds
    assert west < 15.0 < 15.1 + 0.06 < east
    assert south < 47.0 < 47.05 + 0.04 < north


def test_one_position_alone_has_some_city_around_it() -> None:
    west, south, east, north = TrailMap((at(15.0, 47.0),), ()).bounds
    assert east - west == pytest.approx(north - south) == pytest.approx(0.024)


def test_a_degree_of_longitude_is_shorter_away_from_the_equator() -> None:
    assert metres_a_degree(0)[0] == pytest.approx(111_195)
    assert metres_a_degree(60)[0] == pytest.approx(55_597, rel=1e-3)
