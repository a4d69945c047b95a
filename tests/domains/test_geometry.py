"""Shapes on the map: what lies within, how far away, and how coarse."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domains.geometry import (
    DEGREE,
    MAX_LAT,
    MAX_LON,
    Position,
    Shape,
    bounds,
    data_of,
    distance_m,
    distance_to_m,
    holds,
    shape_of,
    signed_area,
    snapped,
)
from desktop.errors import FormatError
from desktop.ledger.json_profile import JsonValue


def at(lon: float, lat: float) -> Position:
    return Position(round(lon * DEGREE), round(lat * DEGREE))


OUTLINE = (at(0, 0), at(2, 0), at(2, 2), at(0, 2), at(0, 0))
HOLE = (at(0.5, 0.5), at(0.5, 1), at(1, 1), at(1, 0.5), at(0.5, 0.5))
AREA = Shape("Polygon", ((OUTLINE, HOLE),))


def test_a_degree_of_a_meridian_has_its_length() -> None:
    assert distance_m(at(10, 47), at(10, 48)) == pytest.approx(111_195, abs=5)
    assert distance_m(at(10, 60), at(11, 60)) == pytest.approx(55_597, abs=10)
    assert distance_m(at(179.9, 0), at(-179.9, 0)) == pytest.approx(22_239, abs=5)


@pytest.mark.parametrize(
    ("point", "inside"),
    [
        (at(1.5, 1.5), True),
        (at(0.7, 0.7), False),
        (at(0.5, 0.7), True),
        (at(2, 2), True),
        (at(1, 0), True),
        (at(2.1, 1), False),
        (at(-1, 0), False),
        (at(-1, 2), False),
    ],
)
def test_an_area_holds_its_inside_and_its_edge_but_not_its_holes(
    point: Position, *, inside: bool
) -> None:
    assert holds(AREA, point) == inside
    assert (distance_to_m(AREA, point) == 0) == inside


def test_lines_and_points_have_no_inside() -> None:
    line = Shape("LineString", (((at(0, 0), at(0, 1)),),))
    assert not holds(line, at(0, 0.5))
    assert distance_to_m(line, at(0.001, 0.5)) == pytest.approx(111.2, abs=0.2)
    assert distance_to_m(line, at(0, 1.001)) == pytest.approx(111.2, abs=0.2)
    point = Shape("Point", (((at(0, 0),),),))
    assert distance_to_m(point, at(0, 0.001)) == pytest.approx(111.2, abs=0.2)


def test_rings_turn_one_way_or_the_other() -> None:
    assert signed_area(OUTLINE) == 8 * DEGREE**2
    assert signed_area(HOLE) < 0
    assert bounds(AREA.positions) == (0, 0, 2 * DEGREE, 2 * DEGREE)


def test_a_shape_is_read_back_from_what_a_record_holds() -> None:
    assert shape_of(data_of(AREA)) == AREA


@pytest.mark.parametrize(
    "geometry",
    [
        None,
        {"type": "Circle"},
        {"type": "Point"},
        {"type": "Point", "lines": [1]},
        {"type": "Point", "lines": [{"part": 1, "positions": [{"lon": 1}]}]},
        {"type": "Point", "lines": [{"part": 1}]},
    ],
)
def test_what_is_no_shape_is_refused(geometry: JsonValue) -> None:
    with pytest.raises(FormatError):
        shape_of(geometry)


@given(st.integers(-MAX_LON, MAX_LON), st.integers(-MAX_LAT, MAX_LAT))
def test_a_snapped_place_is_near_on_the_globe_and_stays_where_it_is(lon: int, lat: int) -> None:
    place = snapped(Position(lon, lat))
    assert abs(place.lon) <= MAX_LON
    assert abs(place.lat) <= MAX_LAT
    assert snapped(place) == place
    if abs(lat) < 85 * DEGREE:
        assert distance_m(Position(lon, lat), place) < 36


def test_neighbours_share_a_place() -> None:
    one, other = at(15.43951, 47.07071), at(15.43953, 47.07072)
    assert snapped(one) == snapped(other) != one
