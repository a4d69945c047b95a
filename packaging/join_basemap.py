"""Join ``resources/basemap/world.json`` from the Natural Earth files at 1:110 million (GeoJSON).

Call it with the folder that holds them. Coordinates keep two decimals, about a kilometre, which is
more than their scale tells; of places the name is kept. The file is written the same every time.
"""

import argparse
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "resources" / "basemap" / "world.json"

_SOURCES = {
    "land": "physical/ne_110m_land.json",
    "lakes": "physical/ne_110m_lakes.json",
    "rivers": "physical/ne_110m_rivers_lake_centerlines.json",
    "borders": "cultural/ne_110m_admin_0_countries.json",
}
_PLACES = "cultural/ne_110m_populated_places_simple.json"
_DECIMALS = 2

Line = list[list[float]]


def main() -> None:
    """Write the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="holds physical/ and cultural/")
    folder = parser.parse_args().folder
    world: dict[str, object] = {
        name: [line for geometry in _geometries(folder / path) for line in _lines(geometry)]
        for name, path in _SOURCES.items()
    }
    world["places"] = sorted(_places(folder / _PLACES))
    text = json.dumps(world, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(text + "\n", encoding="utf-8")


def _features(path: Path) -> list[Any]:
    return list(json.loads(path.read_text(encoding="utf-8"))["features"])


def _geometries(path: Path) -> Iterator[Mapping[str, Any]]:
    return (feature["geometry"] for feature in _features(path))


def _lines(geometry: Mapping[str, Any]) -> Iterator[Line]:
    """Yield the lines of a geometry, the rings of areas among them."""
    parts = geometry["coordinates"]
    kind = geometry["type"]
    if kind in ("LineString", "Polygon"):
        parts = [parts]
    for part in parts:
        for line in [part] if kind.endswith("LineString") else part:
            yield _rounded(line)


def _rounded(line: list[list[float]]) -> Line:
    found: Line = []
    for lon, lat in (point[:2] for point in line):
        point = [round(lon, _DECIMALS), round(lat, _DECIMALS)]
        if not found or found[-1] != point:
            found.append(point)
    return found


def _places(path: Path) -> Iterator[tuple[float, float, str]]:
    for feature in _features(path):
        lon, lat = feature["geometry"]["coordinates"][:2]
        name = feature["properties"]["name"]
        yield round(lon, _DECIMALS), round(lat, _DECIMALS), name


if __name__ == "__main__":
    main()
