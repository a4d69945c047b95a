"""What a sync takes is guessed from a few bundles, and a ledger is recognised in a folder."""

from pathlib import Path

import pytest

from desktop.errors import PeerError
from desktop.ledger.checkpoint import CheckpointBody, format_checkpoint_text
from desktop.ledger.tiles import TILE_WIDTH, format_bundle
from desktop.peers.estimate import estimate
from desktop.peers.ledger_folder import ledger_in, name_for

ENTRY = b"x" * 98
SIZE = 10 * TILE_WIDTH + 7


class Shelf:
    """A peer with a checkpoint that nobody signed, and bundles of equal entries."""

    name, kind = "shelf", "folder"

    def __init__(self) -> None:
        self.asked: list[str] = []

    def read(self, path: str, limit: int) -> bytes | None:
        assert limit > 0
        self.asked.append(path)
        if path == "checkpoint":
            return note(SIZE)
        return format_bundle([ENTRY] * (7 if path.endswith(".p/7") else TILE_WIDTH))


def note(size: int) -> bytes:
    text = format_checkpoint_text(CheckpointBody("ledger.example/2026", size, bytes(32)))
    return f"{text}\n\N{EM DASH} ledger.example/2026 {'A' * 92}\n".encode()


def test_a_few_bundles_tell_what_all_of_them_weigh() -> None:
    shelf = Shelf()
    told = estimate(shelf, 0, lambda: 0.0)
    assert (told.size, told.entries) == (SIZE, SIZE)
    assert told.octets == SIZE * (100 + 32)
    assert told.kept_octets == 2 * SIZE * 100
    assert told.needed_octets == 3 * SIZE * 100
    assert 0 < told.seconds < 2
    assert len(shelf.asked) == 5


def test_what_is_here_already_costs_nothing() -> None:
    shelf = Shelf()
    assert estimate(shelf, SIZE, lambda: 0.0).octets == 0
    assert shelf.asked == ["checkpoint"]
    some = estimate(Shelf(), SIZE - 7, lambda: 0.0)
    assert some.entries == 7


def test_a_peer_without_a_checkpoint_is_told() -> None:
    class Empty(Shelf):
        def read(self, path: str, limit: int) -> bytes | None:
            return b"nothing"[:limit] if path == "checkpoint" else None

    with pytest.raises(PeerError, match="cannot be read"):
        estimate(Empty(), 0, lambda: 0.0)


def test_a_copy_on_a_stick_and_an_authoritys_home_are_recognised(tmp_path: Path) -> None:
    assert ledger_in(tmp_path) is None
    tree = tmp_path / "CivicLedger"
    tree.mkdir()
    (tree / "checkpoint").write_bytes(b"not a note")
    assert ledger_in(tmp_path) is None
    (tree / "checkpoint").write_bytes(note(9))
    found = ledger_in(tmp_path)
    assert found is not None
    assert (found.folder, found.kind, found.size) == (tree, "folder", 9)
    home = tmp_path / "home"
    (home / "authorities").mkdir(parents=True)
    (home / "peers" / "folder").mkdir(parents=True)
    (home / "peers" / "folder" / "checkpoint").write_bytes(note(3))
    found = ledger_in(home)
    assert found is not None
    assert (found.folder, found.kind, found.origin) == (home, "local", "ledger.example/2026")


def test_names_are_made_of_any_text_and_never_twice() -> None:
    assert name_for("../KINGSTON (E:)") == "KINGSTON E"
    assert name_for("\N{SNOWMAN}") == "peer"
    assert name_for("node.example", frozenset({"node.example"})) == "node.example 2"
    assert len(name_for("x" * 100, frozenset({"x" * 64}))) == 64
