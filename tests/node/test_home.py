"""A node's home: what node.json says, and how its damage is told."""

from pathlib import Path

import pytest

from desktop.errors import StorageError
from desktop.node.home import NodeSettings, load_node, save_node


@pytest.mark.parametrize(
    "settings",
    [
        NodeSettings("city-hall"),
        NodeSettings("a", (("a", "https://a.example"), ("b", "http://b.example")), 1, 3_600_000),
    ],
)
def test_settings_come_back_as_they_were(tmp_path: Path, settings: NodeSettings) -> None:
    save_node(tmp_path / "home", settings)
    assert load_node(tmp_path / "home") == settings


def test_a_folder_without_settings_is_no_home(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="not a node's home"):
        load_node(tmp_path)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"id":"a","max_statements":1,"max_wait_ms":1,"urls":[]}',
        '{"id":"a","max_statements":"1","max_wait_ms":1,"urls":{}}',
        '{"id":"a","max_statements":1,"max_wait_ms":null,"urls":{}}',
        '{"id":"a","max_statements":0,"max_wait_ms":1,"urls":{}}',
        '{"id":"a","max_statements":4097,"max_wait_ms":1,"urls":{}}',
        '{"id":"a","max_statements":1,"max_wait_ms":0,"urls":{}}',
        '{"id":"a","max_statements":1,"max_wait_ms":3600001,"urls":{}}',
        '{"id": "a","max_statements":1,"max_wait_ms":1,"urls":{}}',
    ],
)
def test_damaged_settings_are_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "node.json").write_text(text)
    with pytest.raises(StorageError, match=r"node\.json"):
        load_node(tmp_path)
