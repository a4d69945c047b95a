"""One demonstration city for all tests that look at it; nobody writes into it."""

import pytest

from desktop.demo.city import Built, build

NOW_MS = 1_800_000_000_000


@pytest.fixture(scope="session")
def city(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Return a city of seed 7 with its planted faults."""
    folder = tmp_path_factory.mktemp("city") / "northbridge"
    return build(folder, 7, clean=False, clock=lambda: NOW_MS)
