import hashlib
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import FormatError, ProofError
from desktop.ledger.merkle import (
    consistency_path,
    inclusion_path,
    leaf_hash,
    memory_reader,
    peak_nodes,
    root_at,
    root_of,
)
from desktop.ledger.tiles import (
    ENTRIES,
    TILE_WIDTH,
    TileId,
    entries_path,
    format_bundle,
    format_tile,
    hash_reader,
    level_rows,
    parse_bundle,
    parse_tile,
    parse_tile_path,
    required_bundles,
    required_tiles,
    tile_path,
)
from tests.ledger.log_vectors import load

TileFiles = dict[TileId, tuple[bytes, ...]]


def published(leaves: Sequence[bytes]) -> TileFiles:
    tiles: TileFiles = {}
    for level, row in level_rows(leaves):
        for at in range(0, len(row), TILE_WIDTH):
            hashes = tuple(row[at : at + TILE_WIDTH])
            tiles[TileId(level, at // TILE_WIDTH, len(hashes))] = hashes
    return tiles


@pytest.mark.parametrize("case", load("civicledger/tiles")["paths"], ids=lambda case: case["path"])
def test_golden_paths_come_out_and_go_in(case: dict[str, Any]) -> None:
    number, ending = case["n"], case["path"]
    assert tile_path(2, number) == f"tile/2/{ending}"
    assert entries_path(number, 7) == f"tile/entries/{ending}.p/7"
    assert parse_tile_path(f"tile/2/{ending}") == TileId(2, number)
    assert parse_tile_path(f"tile/entries/{ending}.p/7") == TileId(ENTRIES, number, 7)


@pytest.mark.parametrize(
    "path",
    [
        "",
        "tile",
        "/tile/0/000",
        "tile/0/000/",
        "tile/0/000\n",
        "tile/0/00",
        "tile/0/0000",
        "tile/00/000",
        "tile/-1/000",
        "tile/8/000",
        "tile/9/000",
        "tile/10/000",
        "tile/Entries/000",
        "tile/0/x000",
        "tile/0/x000/000",
        "tile/0/x000/x001/000",
        "tile/0/001/000",
        "tile/0/x01/000",
        "tile/0/x001/x000",
        "tile/0/000.p/0",
        "tile/0/000.p/01",
        "tile/0/000.p/256",
        "tile/0/000.p/999",
        "tile/0/000.p/1000",
        "tile/0/000.p/",
        "tile/0/000.p",
        "tile/0/000.P/1",
        "tile/0/\u0661\u0662\u0663",
        "tile/0/x009/x223/x372/x036/x854/x775/808",
        "tile/0/" + "x999/" * 400 + "999",
        "tile/0/../000",
        "tile/0/000%00",
    ],
)
def test_any_other_path_is_refused(path: str) -> None:
    with pytest.raises(FormatError):
        parse_tile_path(path)


@given(st.builds(TileId, st.integers(-1, 7), st.integers(0, 2**63 - 1), st.integers(1, TILE_WIDTH)))
def test_every_path_goes_in_as_it_came_out(tile: TileId) -> None:
    assert parse_tile_path(tile.path) == tile
    assert tile.is_full == (".p/" not in tile.path)


@pytest.mark.parametrize(
    "case", load("civicledger/tiles")["required"], ids=lambda case: str(case["size"])
)
def test_a_size_needs_exactly_the_golden_tiles(case: dict[str, Any]) -> None:
    tiles = required_tiles(case["size"])
    assert tiles == sorted(tiles)
    assert [tile.path for tile in tiles[-3:]] == case["last_paths"]
    for level in range(8):
        row = [tile for tile in tiles if tile.level == level]
        wanted = case["levels"].get(str(level), {"full": 0, "partial": 0})
        assert sum(tile.is_full for tile in row) == wanted["full"]
        assert sum(tile.width for tile in row if not tile.is_full) == wanted["partial"]
    bundles = [TileId(ENTRIES, tile.number, tile.width) for tile in tiles if tile.level == 0]
    assert required_bundles(case["size"]) == bundles


def test_the_files_of_seventy_thousand_entries_have_their_golden_hashes() -> None:
    golden = load("civicledger/tiles")["large_tree"]
    entries = [b"A %d" % index for index in range(golden["size"])]
    leaves = [leaf_hash(entry) for entry in entries]
    tiles = published(leaves)
    assert sorted(tiles) == required_tiles(70_000)
    files = {tile.path: format_tile(hashes) for tile, hashes in tiles.items()}
    for bundle in required_bundles(70_000):
        first = bundle.number * TILE_WIDTH
        files[bundle.path] = format_bundle(entries[first : first + bundle.width])
    assert len(files) == golden["files"]
    assert root_of(leaves).hex() == golden["root"]
    for path, digest in golden["sha256_of_files"].items():
        assert hashlib.sha256(files[path]).hexdigest() == digest
    reader = hash_reader(tiles.__getitem__, 70_000)
    memory = memory_reader(leaves)
    assert root_at(reader, 70_000).hex() == golden["root"]
    for index in (0, 255, 256, 65_535, 65_536, 69_999):
        path = inclusion_path(memory, index, 70_000)
        assert inclusion_path(reader, index, 70_000) == path
        assert consistency_path(reader, index + 1, 70_000) == consistency_path(
            memory, index + 1, 70_000
        )


def test_a_reader_of_tiles_reads_each_tile_once_per_list() -> None:
    leaves = [leaf_hash(b"%d" % index) for index in range(300)]
    tiles = published(leaves)
    seen: list[str] = []

    def read_tile(tile: TileId) -> tuple[bytes, ...]:
        seen.append(tile.path)
        return tiles[tile]

    path = inclusion_path(hash_reader(read_tile, 300), 299, 300)
    assert path == inclusion_path(memory_reader(leaves), 299, 300)
    assert seen == ["tile/0/001.p/44", "tile/1/000.p/1"]


@pytest.mark.parametrize("wanted", [(0, 300), (3, 37), (8, 1), (9, 0)])
def test_a_reader_of_tiles_refuses_what_lies_beyond_its_size(wanted: tuple[int, int]) -> None:
    tiles = published([leaf_hash(b"%d" % index) for index in range(300)])
    with pytest.raises(ProofError):
        hash_reader(tiles.__getitem__, 300)([wanted])


def test_a_reader_of_tiles_refuses_a_tile_of_another_width() -> None:
    with pytest.raises(ProofError):
        hash_reader(lambda _tile: (bytes(32),), 2)(peak_nodes(2))


@given(st.lists(st.binary(max_size=40), min_size=1, max_size=256))
def test_a_bundle_gives_back_its_entries(entries: list[bytes]) -> None:
    data = format_bundle(entries)
    assert parse_bundle(data, len(entries)) == tuple(entries)
    for width, spoilt in (
        (len(entries), data + b"\x00"),
        (len(entries), data[:-1]),
        (len(entries) + 1, data),
        (len(entries) - 1, data),
    ):
        with pytest.raises(FormatError):
            parse_bundle(spoilt, width)


@pytest.mark.parametrize(
    ("data", "width"),
    [(b"", 1), (b"\x00", 1), (b"\x00\x01", 1), (b"\x00\x02a", 1), (b"\x00\x01a\x00", 1)],
)
def test_a_bundle_that_ends_early_or_late_is_refused(data: bytes, width: int) -> None:
    with pytest.raises(FormatError):
        parse_bundle(data, width)


def test_a_bundle_has_1_to_256_entries_of_at_most_65535_bytes() -> None:
    assert len(format_bundle([bytes(65_535)])) == 65_537
    for entries in ([], [b""] * 257, [bytes(65_536)]):
        with pytest.raises(FormatError):
            format_bundle(entries)


def test_a_tile_gives_back_its_hashes() -> None:
    hashes = tuple(leaf_hash(bytes([number])) for number in range(256))
    assert parse_tile(format_tile(hashes)) == hashes
    assert parse_tile(format_tile(hashes[:3]), 3) == hashes[:3]


@pytest.mark.parametrize(("length", "width"), [(0, 1), (31, 1), (33, 1), (64, 1), (64, 3)])
def test_a_tile_of_another_length_is_refused(length: int, width: int) -> None:
    with pytest.raises(FormatError):
        parse_tile(bytes(length), width)


@pytest.mark.parametrize("hashes", [[], [bytes(32)] * 257, [bytes(31)]])
def test_hashes_that_fill_no_tile_are_refused(hashes: list[bytes]) -> None:
    with pytest.raises(FormatError):
        format_tile(hashes)


def test_the_small_ledger_has_its_golden_files() -> None:
    log = load("civicledger/log_small")
    entries = [bytes.fromhex(entry["entry"]) for entry in log["entries"]]
    files: dict[str, str] = {}
    for size in log["sizes"]:
        tiles = published([leaf_hash(entry) for entry in entries[:size]])
        files |= {tile.path: format_tile(hashes).hex() for tile, hashes in tiles.items()}
        for bundle in required_bundles(size):
            files[bundle.path] = format_bundle(entries[:size]).hex()
    assert files == log["files"]
    for path, data in files.items():
        tile = parse_tile_path(path)
        if tile.level == ENTRIES:
            assert parse_bundle(bytes.fromhex(data), tile.width) == tuple(entries[: tile.width])
