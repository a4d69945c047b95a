"""A city of one's own and an empty laptop."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.peers.sync import Replica
from desktop.replica.database import open_database
from tests.city import City, small_city


@pytest.fixture
def city(tmp_path: Path) -> City:
    return small_city().moved(tmp_path / "city", shown_only=True)


@pytest.fixture
def laptop(city: City, tmp_path: Path) -> Iterator[Replica]:
    folder = tmp_path / "laptop"
    folder.mkdir()
    with open_database(folder / "replica.db", "replica") as db:
        yield Replica(db, city.anchor, folder / "incoming", folder / "evidence")
