"""The world behind the maps."""

import pytest

from desktop import assets
from desktop.errors import StorageError
from desktop.views.models.basemap import Basemap, basemap


def test_the_packaged_world_has_land_water_borders_and_towns() -> None:
    world = basemap()
    assert min(map(len, (world.land, world.lakes, world.rivers, world.borders))) > 10
    points = [point for line in world.land for point in line]
    assert all(-180 <= lon <= 180 and -90 <= lat <= 90 for lon, lat in points)
    assert "Vienna" in {name for _, _, name in world.places}


def test_without_its_file_there_is_no_backdrop(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_name: str) -> bytes:
        raise StorageError("It cannot be read.")

    monkeypatch.setattr(assets, "read_bytes", refuse)
    basemap.cache_clear()
    assert basemap() == Basemap()
    basemap.cache_clear()
