"""The town, built once; a copy of its profile for each test that damages it."""

from pathlib import Path

import pytest

from desktop.audit.results import Audited
from tests.audit.town import Town, audited, build


@pytest.fixture(scope="session")
def town(tmp_path_factory: pytest.TempPathFactory) -> Town:
    """Return the town; nobody writes into it."""
    return build(tmp_path_factory.mktemp("town"))


@pytest.fixture(scope="session")
def sound(town: Town) -> Audited:
    """Return what an audit of the town's untouched profile finds."""
    return audited(town.folder)


@pytest.fixture
def profile(town: Town, tmp_path: Path) -> Path:
    """Return a copy of the town's profile."""
    return town.copy(tmp_path / "profile")
