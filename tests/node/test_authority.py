"""An authority's node is opened from its home: whom it follows, and whom it does not."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desktop.errors import UsageError
from desktop.keys.key_file import SMALL
from desktop.keys.keyring import Keyring
from desktop.node.authority import Clocks, open_authority
from desktop.node.follower import Follower
from desktop.node.home import NodeSettings, save_node
from desktop.node.journal import Journal
from desktop.node.writer import Writer
from tests.city import City, root_of, small_city

NAME = "university"
OWN, WRITER = "http://127.0.0.1:8101", "http://127.0.0.1:8100"


@pytest.fixture
def city(tmp_path: Path) -> City:
    return small_city().moved(tmp_path / "city")


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with closing(Journal(tmp_path / "logs", lambda: 0)) as journal:
        yield journal


def _open(
    city: City, journal: Journal, urls: dict[str, str], fallback: str | None = None
) -> Writer | Follower:
    home = city.folder / "authorities" / NAME
    save_node(home, NodeSettings(NAME, tuple(urls.items())))
    clocks = Clocks(lambda: city.now_ms, lambda: 0.0)
    with Keyring.create(home / "keys.clkey", "nine words", root=root_of(NAME), cost=SMALL) as keys:
        return open_authority(home, city.anchor, keys, journal, clocks, fallback)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("urls", "fallback"),
    [
        ({NAME: OWN, "city-hall": OWN}, None),
        ({NAME: OWN, "city-hall": OWN + "/"}, WRITER),
        ({NAME: "https://Node.example", "city-hall": "http://node.example:443/"}, None),
        ({NAME: OWN}, OWN),
    ],
)
def test_a_node_told_to_follow_itself_refuses_to_start(
    city: City, journal: Journal, urls: dict[str, str], fallback: str | None
) -> None:
    with pytest.raises(UsageError, match="would follow itself") as caught:
        _open(city, journal, urls, fallback)
    assert caught.value.means
    assert "node.json" in caught.value.do


@pytest.mark.slow
@pytest.mark.parametrize(
    ("urls", "fallback"),
    [({NAME: OWN, "city-hall": WRITER}, None), ({NAME: OWN}, WRITER), ({}, OWN)],
)
def test_a_node_follows_whoever_is_somewhere_else(
    city: City, journal: Journal, urls: dict[str, str], fallback: str | None
) -> None:
    node = _open(city, journal, urls, fallback)
    assert isinstance(node, Follower)
    node.stop()


def test_a_node_that_knows_nobody_refuses_to_start(city: City, journal: Journal) -> None:
    with pytest.raises(UsageError, match="does not know where"):
        _open(city, journal, {})
