"""Places and shapes on the map: distances, what lies within what, and places made coarse.

Coordinates are WGS 84 integers in 1e-7 degree, longitude first, as RFC 7946 orders them. Distances
take the Earth for a sphere of 6,371,008.8 m and the map for flat around each point, which is good
to a few metres within a city. A shape is what ``geometry`` of ``asset.registered/1`` holds.
"""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from desktop.errors import FormatError
from desktop.ledger.json_profile import JsonObject, JsonValue

DEGREE = 10_000_000
MAX_LON, MAX_LAT = 180 * DEGREE, 90 * DEGREE
SNAP_METRES = 50

_METRES = math.pi * 6_371_008.8 / MAX_LON  # of one unit along a meridian
_TYPES = ("Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon")
_AREAS = ("Polygon", "MultiPolygon")


class Position(NamedTuple):
    """A point in 1e-7 degree."""

    lon: int
    lat: int


Line: TypeAlias = tuple[Position, ...]
Part: TypeAlias = tuple[Line, ...]  # of an area: its outline, then its holes


@dataclass(frozen=True, slots=True)
class Shape:
    """A geometry of RFC 7946 section 3.1, without collections."""

    type: str
    parts: tuple[Part, ...]

    @property
    def is_area(self) -> bool:
        """Whether it has an inside."""
        return self.type in _AREAS

    @property
    def positions(self) -> Iterator[Position]:
        """All positions in their order."""
        return (position for part in self.parts for line in part for position in line)


def shape_of(geometry: JsonValue) -> Shape:
    """Return the shape that ``geometry`` of an asset describes.

    Raises:
        FormatError: no such object; a record that fits its kind never fails.
    """
    if not isinstance(geometry, dict) or geometry.get("type") not in _TYPES:
        raise FormatError("the geometry is not an object of a known type")
    parts: dict[int, list[Line]] = {}
    lines = geometry.get("lines")
    for line in lines if isinstance(lines, list) else []:
        if not isinstance(line, dict) or type(line.get("part")) is not int:
            raise FormatError("a line of the geometry says no part")
        positions = line.get("positions")
        read = tuple(map(_position, positions if isinstance(positions, list) else []))
        parts.setdefault(int(str(line["part"])), []).append(read)
    if not parts or not all(line for part in parts.values() for line in part):
        raise FormatError("the geometry has no positions")
    return Shape(str(geometry["type"]), tuple(tuple(parts[number]) for number in sorted(parts)))


def _position(value: JsonValue) -> Position:
    lon, lat = (value.get("lon"), value.get("lat")) if isinstance(value, dict) else (None, None)
    if type(lon) is not int or type(lat) is not int:
        raise FormatError("a position of the geometry is not lon and lat in 1e-7 degree")
    return Position(lon, lat)


def data_of(shape: Shape) -> JsonObject:
    """Return ``geometry`` of an asset; `shape_of` gives the shape back."""
    lines: list[JsonValue] = []
    for number, part in enumerate(shape.parts, start=1):
        for line in part:
            positions: list[JsonValue] = [{"lon": at.lon, "lat": at.lat} for at in line]
            lines.append({"part": number, "positions": positions})
    return {"type": shape.type, "lines": lines}


def signed_area(ring: Line) -> int:
    """Return twice the area of a closed ring, in squared units: above 0 counterclockwise."""
    return sum(a.lon * b.lat - b.lon * a.lat for a, b in pairwise(ring))


def distance_m(one: Position, other: Position) -> float:
    """Return the distance of two points in metres."""
    x, y = _flat(one, other)
    return math.hypot(x, y)


def _flat(origin: Position, point: Position) -> tuple[float, float]:
    """Return a point in metres east and north of an origin, the short way round."""
    half = MAX_LON
    east = (point.lon - origin.lon + half) % (2 * half) - half
    scale = math.cos(math.radians((origin.lat + point.lat) / 2 / DEGREE))
    return east * scale * _METRES, (point.lat - origin.lat) * _METRES


def holds(shape: Shape, point: Position) -> bool:
    """Return whether a point lies in an area, its edge included."""
    return shape.is_area and any(_part_holds(part, point) for part in shape.parts)


def _part_holds(part: Part, point: Position) -> bool:
    """Return whether a point lies inside the outline and in no hole."""
    outline, *holes = (_side(ring, point) for ring in part)
    return outline >= 0 and all(side <= 0 for side in holes)


def _side(ring: Line, point: Position) -> int:
    """Return 1 inside a closed ring, 0 on it, -1 outside; exact, for all is integers."""
    (x, y), is_inside = point, False
    for (ax, ay), (bx, by) in pairwise(ring):
        if (ay > y and by > y) or (ay < y and by < y):  # most edges of a long outline
            continue
        turn = (bx - ax) * (y - ay) - (by - ay) * (x - ax)
        if turn == 0 and min(ax, bx) <= x <= max(ax, bx):
            return 0
        if (ay > y) != (by > y) and (turn > 0) == (by > ay):
            is_inside = not is_inside
    return 1 if is_inside else -1


def distance_to_m(shape: Shape, point: Position) -> float:
    """Return how far a point lies from a shape in metres; 0 inside an area."""
    if holds(shape, point):
        return 0.0
    lines = (line for part in shape.parts for line in part)
    return min(_to_line_m(line, point) for line in lines)


def _to_line_m(line: Line, point: Position) -> float:
    if len(line) == 1:
        return distance_m(point, line[0])
    return min(_to_segment_m(point, a, b) for a, b in pairwise(line))


def _to_segment_m(point: Position, a: Position, b: Position) -> float:
    """Return the distance from a segment, on the plane around the point."""
    (ax, ay), (bx, by) = _flat(point, a), _flat(point, b)
    dx, dy = bx - ax, by - ay
    length = dx * dx + dy * dy
    share = 0.0 if length == 0 else max(0.0, min(1.0, -(ax * dx + ay * dy) / length))
    return math.hypot(ax + share * dx, ay + share * dy)


def snapped(point: Position, metres: int = SNAP_METRES) -> Position:
    """Return the middle of the square of a fixed grid that a point lies in.

    All points of one square give the same answer, so that an address cannot be told from its
    neighbours. The squares are ``metres`` high, and at least as wide where the row lies.
    """
    high = max(1, round(metres / _METRES))
    row = (point.lat + MAX_LAT) // high
    lat = min(row * high + high // 2 - MAX_LAT, MAX_LAT)
    narrow = max(math.cos(math.radians(lat / DEGREE)), 1e-6)
    wide = min(math.ceil(metres / _METRES / narrow), 2 * MAX_LON)
    lon = min((point.lon + MAX_LON) // wide * wide + wide // 2 - MAX_LON, MAX_LON)
    return Position(lon, lat)


def bounds(positions: Iterable[Position]) -> tuple[int, int, int, int]:
    """Return the least and greatest longitude and latitude: west, south, east, north."""
    lons, lats = zip(*positions, strict=True)
    return min(lons), min(lats), max(lons), max(lats)
