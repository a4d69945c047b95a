"""The Go team's own note and tlog judge what we publish."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.ledger.merkle import leaf_hash, root_of
from desktop.ledger.policy import format_policy
from desktop.ledger.tiles import (
    TILE_WIDTH,
    TileId,
    format_bundle,
    format_tile,
    level_rows,
    parse_tile_path,
    required_bundles,
    required_tiles,
)
from tests.ledger.go_judge import judge
from tests.ledger.log_vectors import load
from tests.ledger.small_city import NAMES, ORIGIN, charter_of, signed_note

pytestmark = pytest.mark.slow

LOG = load("civicledger/log_small")


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return judge.build(tmp_path_factory.mktemp("judge"))


def write(folder: Path, files: dict[str, bytes]) -> Path:
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return folder


def golden_files(size: int) -> dict[str, bytes]:
    needed = {tile.path for tile in (*required_tiles(size), *required_bundles(size))}
    files = {path: bytes.fromhex(LOG["files"][path]) for path in needed}
    note = next(one for one in LOG["checkpoints"] if one["size"] == size)["checkpoint_text"]
    return {**files, "checkpoint": note.encode()}


def write_golden(folder: Path, size: int) -> tuple[Path, Path, list[Path]]:
    """Write the small ledger of a size, its policy and its older checkpoints."""
    write(folder / "log", golden_files(size))
    older: list[Path] = []
    for case in LOG["checkpoints"]:
        if case["size"] <= size:
            older.append(folder / f"checkpoint-{case['size']}")
            older[-1].write_bytes(case["checkpoint_text"].encode())
    policy = folder / "policy.txt"
    policy.write_bytes(LOG["policy_text"].encode())
    return folder / "log", policy, older


@pytest.mark.parametrize("size", LOG["sizes"])
def test_the_small_ledger_is_accepted_at_every_size(
    program: Path, tmp_path: Path, size: int
) -> None:
    folder, policy, older = write_golden(tmp_path, size)
    assert judge.accepts(program, folder, policy, *older) == (True, f"accepted: size {size}\n")


def test_a_tree_of_full_tiles_that_we_publish_is_accepted(program: Path, tmp_path: Path) -> None:
    entries = [b"entry %d" % index for index in range(66_000)]
    leaves = [leaf_hash(entry) for entry in entries]
    files: dict[str, bytes] = {}
    for level, row in level_rows(leaves):
        for at in range(0, len(row), TILE_WIDTH):
            hashes = row[at : at + TILE_WIDTH]
            tile = TileId(level, at // TILE_WIDTH, len(hashes))
            files[tile.path] = format_tile(hashes)
    for bundle in required_bundles(len(entries)):
        first = bundle.number * TILE_WIDTH
        files[bundle.path] = format_bundle(entries[first : first + bundle.width])
    files["checkpoint"] = signed_note(ORIGIN, 66_000, root_of(leaves), "north", NAMES[:3])
    policy = tmp_path / "policy.txt"
    policy.write_bytes(format_policy(charter_of()).encode())
    old = tmp_path / "old"
    old.write_bytes(signed_note(ORIGIN, 257, root_of(leaves[:257]), "north", NAMES[1:]))
    verdict = judge.accepts(program, write(tmp_path / "log", files), policy, old)
    assert verdict == (True, "accepted: size 66000\n")


Damage = Callable[[bytes], bytes]


def _flip(at: int) -> Damage:
    return lambda data: data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


def _drop_line(number: int) -> Damage:
    def drop(data: bytes) -> bytes:
        lines = data.split(b"\n")
        return b"\n".join(lines[:number] + lines[number + 1 :])

    return drop


def _replace(old: bytes, new: bytes) -> Damage:
    def replace(data: bytes) -> bytes:
        assert old in data
        return data.replace(old, new, 1)

    return replace


TILE, BUNDLE = "tile/0/000.p/20", "tile/entries/000.p/20"
SWAPPED_TILE: Damage = lambda data: data[32:64] + data[:32] + data[64:]  # noqa: E731 - one of a list
DAMAGES: list[tuple[str, str, Damage]] = [
    ("first bit of a tile", TILE, _flip(0)),
    ("middle of a tile", TILE, _flip(300)),
    ("last byte of a tile", TILE, _flip(639)),
    ("tile cut short", TILE, lambda data: data[:-32]),
    ("tile too long", TILE, lambda data: data + bytes(32)),
    ("two hashes swapped", TILE, SWAPPED_TILE),
    ("tile empty", TILE, lambda _data: b""),
    ("first length of a bundle", BUNDLE, _flip(0)),
    ("a byte of an entry", BUNDLE, _flip(500)),
    ("last byte of the entries", BUNDLE, _flip(-1)),
    ("bundle cut short", BUNDLE, lambda data: data[:-1]),
    ("bundle too long", BUNDLE, lambda data: data + b"\x00\x00"),
    ("bundle empty", BUNDLE, lambda _data: b""),
    ("another size", "checkpoint", _replace(b"\n20\n", b"\n19\n")),
    ("a leading zero", "checkpoint", _replace(b"\n20\n", b"\n020\n")),
    ("another root", "checkpoint", _replace(b"\nUCpk", b"\nUCpl")),
    ("another origin", "checkpoint", _replace(b"riverton", b"rivertom")),
    ("an extension line", "checkpoint", _replace(b"=\n\n", b"=\nmore\n\n")),
    ("no log signature", "checkpoint", _drop_line(4)),
    ("one cosignature less", "checkpoint", _drop_line(5)),
    ("a cosigner renamed", "checkpoint", _replace(b"university", b"universite")),
    ("no empty line", "checkpoint", _drop_line(3)),
    ("no newline at the end", "checkpoint", lambda data: data[:-1]),
    ("a bit of the log signature", "checkpoint", _replace(b"a+PPnceu5u1w", b"a+PPnceu5u1x")),
    ("a cosignature's time", "checkpoint", _replace(b"C5y95wAAAABqs97Z", b"C5y95wAAAABqs97a")),
]


@pytest.mark.parametrize(
    ("path", "damage"),
    [pytest.param(path, damage, id=name) for name, path, damage in DAMAGES],
)
def test_every_damaged_copy_is_refused(
    program: Path, tmp_path: Path, path: str, damage: Damage
) -> None:
    folder, policy, older = write_golden(tmp_path, 20)
    before = (folder / path).read_bytes()
    after = damage(before)
    assert after != before
    (folder / path).write_bytes(after)
    accepted, words = judge.accepts(program, folder, policy, *older)
    assert not accepted
    assert words.startswith("refused: ")


@pytest.mark.parametrize("path", [TILE, BUNDLE, "checkpoint"])
def test_a_missing_file_is_refused(program: Path, tmp_path: Path, path: str) -> None:
    folder, policy, _ = write_golden(tmp_path, 20)
    (folder / path).unlink()
    assert not judge.accepts(program, folder, policy)[0]


def test_an_older_checkpoint_of_another_history_is_refused(program: Path, tmp_path: Path) -> None:
    entries = [b"entry %d" % index for index in range(9)]
    leaves = [leaf_hash(entry) for entry in entries]
    files = {
        "tile/0/000.p/9": format_tile(leaves),
        "tile/entries/000.p/9": format_bundle(entries),
        "checkpoint": signed_note(ORIGIN, 9, root_of(leaves), "north", NAMES[:3]),
    }
    assert parse_tile_path("tile/0/000.p/9") in required_tiles(9)
    folder, policy, old = write(tmp_path / "log", files), tmp_path / "policy", tmp_path / "old"
    policy.write_bytes(format_policy(charter_of()).encode())
    for root, expected in ((root_of(leaves[:4]), True), (root_of(leaves[1:5]), False)):
        old.write_bytes(signed_note(ORIGIN, 4, root, "north", NAMES[:3]))
        assert judge.accepts(program, folder, policy, old)[0] == expected
    weak = signed_note(ORIGIN, 4, root_of(leaves[:4]), "north", NAMES[:2])
    old.write_bytes(weak)
    assert not judge.accepts(program, folder, policy, old)[0]
    shutil.copy(old, folder / "checkpoint")
    assert not judge.accepts(program, folder, policy)[0]
