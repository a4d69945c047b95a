"""A demonstration city of one's own for each story, and a screen to work on."""

import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop.demo.city import Built, build, built
from tests.stories import screen as screens
from tests.stories.screen import Screen

if TYPE_CHECKING:  # it needs what is not installed everywhere
    from tests.stories.person import Person

AtWork = Callable[[Path], "AbstractContextManager[Person]"]


@pytest.fixture(scope="session")
def northbridge(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Return a city of today: what a window writes follows what stands there."""
    _need_everything()
    folder = tmp_path_factory.mktemp("northbridge") / "city"
    return build(folder, 7, clean=False, clock=lambda: time.time_ns() // 1_000_000)


@pytest.fixture
def city(northbridge: Built, tmp_path: Path) -> Built:
    """Return a copy of it for one story."""
    return built(Path(shutil.copytree(northbridge.folder, tmp_path / "city")))


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    """Return an empty screen."""
    _need_everything()
    with screens.screen(tmp_path / "screen") as shown:
        yield shown


@pytest.fixture
def at_work(screen: Screen, tmp_path: Path) -> AtWork:
    """Return a function that starts the window on a profile for somebody to work with."""
    from tests.stories.person import person  # noqa: PLC0415  (`screen` has skipped if it cannot be)

    return lambda profile: person(screen, tmp_path, "--profile", str(profile))


def _need_everything() -> None:
    """Skip where a story cannot be told, before anything long is done for it."""
    why_not = screens.missing()
    if why_not:
        pytest.skip(why_not)
