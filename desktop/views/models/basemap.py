"""The world behind the maps: Natural Earth at 1:110 million, packaged, so that no map is fetched.

Where the file is missing or damaged there is no backdrop; the city's own layers need none.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

import msgspec

from desktop import assets
from desktop.errors import StorageError

FILE = "basemap/world.json"

Line = tuple[tuple[float, float], ...]  # lon and lat, degrees


@dataclass(frozen=True, slots=True)
class Basemap:
    """Lines in degrees; those of land and lakes enclose them."""

    land: tuple[Line, ...] = ()
    lakes: tuple[Line, ...] = ()
    rivers: tuple[Line, ...] = ()
    borders: tuple[Line, ...] = ()
    places: tuple[tuple[float, float, str], ...] = ()


@cache
def basemap() -> Basemap:
    """Return the world, read once; an empty one where it cannot be read."""
    try:
        world = msgspec.json.decode(assets.read_bytes(FILE))
        lines = {name: _lines(world[name]) for name in ("land", "lakes", "rivers", "borders")}
        places = tuple((float(lon), float(lat), str(name)) for lon, lat, name in world["places"])
    except (StorageError, msgspec.DecodeError, KeyError, TypeError, ValueError):
        return Basemap()
    return Basemap(**lines, places=places)


def _lines(listed: Iterable[Any]) -> tuple[Line, ...]:
    return tuple(tuple((float(lon), float(lat)) for lon, lat in line) for line in listed)
