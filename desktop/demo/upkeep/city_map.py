"""The map of the city: its limits, districts and what stands in its streets, as GeoJSON layers."""

from collections.abc import Iterator, Sequence

from desktop.demo.places import degrees, place
from desktop.exchange.draft import Draft
from desktop.exchange.exact_json import ExactObject, ExactValue, format_exact, parse_exact
from desktop.exchange.maintenance.geojson import Layer, read_layer

PREFIX = "urn:example:northbridge:"
THINGS = 8  # of each sort
ROW_M, COLUMN_M = 420, 380  # between them

# What stands in the streets: type of the asset, what one is called, how far its rows are shifted.
SORTS = (
    ("street_light", "Lamp", 0),
    ("road_section", "Road section", 60),
    ("waste_container", "Container", 120),
    ("playground", "Playground", 180),
    ("hydrant", "Hydrant", 240),
)

_LIMITS = (
    (-3600, -3900),
    (-3900, 900),
    (-3200, 3700),
    (700, 4100),
    (3500, 3300),
    (3900, -1200),
    (2300, -4000),
    (-600, -4300),
)  # fmt: skip  (metres north and east)
_DISTRICTS = (
    ("Old Town", 0, 0),
    ("Harbour", 0, 1500),
    ("Millgate", 1500, 0),
    ("Meadows", -1500, 0),
)
_HALF_M = 700  # of a district's side


def layers() -> Iterator[Draft]:
    """Yield the assets of all layers, the city's limits first."""
    limits = _feature("limits", "City of Northbridge", "Polygon", [_ring(_LIMITS)])
    yield from _read("city_boundary", "", [limits])
    yield from _read(
        "district", "district:",
        [
            _feature(name.lower().replace(" ", "-"), name, "Polygon", [_ring(_square(north, east))])
            for name, north, east in _DISTRICTS
        ],
    )  # fmt: skip
    for kind, called, _ in SORTS:
        yield from _read(kind, f"{kind}:", [_thing(kind, called, at) for at in range(THINGS)])


def spot(kind: str, number: int) -> tuple[int, int]:
    """Return where a thing stands, in metres north and east of the middle."""
    shift = next(shift for name, _, shift in SORTS if name == kind)
    return (number // 2 - 2) * ROW_M + shift, (number % 2 * 2 - 1) * COLUMN_M + shift


def thing(kind: str, number: int) -> str:
    """Return the identifier of a thing."""
    return f"{PREFIX}{kind}:{number + 1}"


def _thing(kind: str, called: str, number: int) -> ExactObject:
    name = f"{called} {number + 1}"
    north, east = spot(kind, number)
    if kind == "road_section":
        ends: list[ExactValue] = [_pair(north, east - 60), _pair(north, east + 60)]
        return _feature(str(number + 1), name, "LineString", ends)
    return _feature(str(number + 1), name, "Point", _pair(north, east))


def _read(kind: str, prefix: str, features: Sequence[ExactValue]) -> list[Draft]:
    whole: ExactObject = {"type": "FeatureCollection", "features": [*features]}
    return read_layer(format_exact(whole, ordered=False).encode(), Layer(kind, PREFIX + prefix))


def _feature(name: str, title: str, kind: str, coordinates: ExactValue) -> ExactObject:
    return {
        "type": "Feature",
        "id": name,
        "properties": {"name": title},
        "geometry": {"type": kind, "coordinates": coordinates},
    }


def _square(north: int, east: int) -> list[tuple[int, int]]:
    south_west, half = (north - _HALF_M, east - _HALF_M), _HALF_M
    return [
        south_west, (north - half, east + half), (north + half, east + half),
        (north + half, east - half),
    ]  # fmt: skip


def _ring(corners: Sequence[tuple[int, int]]) -> list[ExactValue]:
    return [_pair(*corner) for corner in (*corners, corners[0])]


def _pair(north: int, east: int) -> ExactValue:
    at = place(north, east)
    return [parse_exact(degrees(units).encode()) for units in (at.lon, at.lat)]
