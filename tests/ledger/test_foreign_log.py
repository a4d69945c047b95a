"""Whole logs that other programs wrote, read and verified with ours."""

import base64
from typing import Any

import pytest

from desktop.errors import ProofError
from desktop.ledger.checkpoint import Checkpoint, open_under, sign_checkpoint
from desktop.ledger.merkle import (
    check_consistency,
    check_inclusion,
    consistency_path,
    inclusion_path,
    leaf_hash,
    memory_reader,
    root_at,
    root_of,
)
from desktop.ledger.note import parse_vkey
from desktop.ledger.policy import Policy
from desktop.ledger.tiles import (
    ENTRIES,
    TileId,
    hash_reader,
    parse_bundle,
    parse_tile,
    parse_tile_path,
    required_bundles,
    required_tiles,
)
from tests.ledger.log_vectors import load

TESSERA = load("log/tessera_testlog_15")


def tessera_checkpoints() -> list[Checkpoint]:
    key = parse_vkey(TESSERA["vkey"])
    policy = Policy(key.name, (key,), (), 1)
    notes = TESSERA["checkpoints"]
    return [open_under(notes[str(size)].encode(), policy) for size in range(16)]


def tessera_tiles() -> dict[TileId, tuple[bytes, ...]]:
    tiles: dict[TileId, tuple[bytes, ...]] = {}
    for path, text in {**TESSERA["tiles_b64"], **TESSERA["entries_b64"]}.items():
        tile = parse_tile_path(path)
        assert tile.path == path
        parse = parse_bundle if tile.level == ENTRIES else parse_tile
        tiles[tile] = parse(base64.b64decode(text), tile.width)
    return tiles


def test_the_log_of_another_implementation_verifies_entirely() -> None:
    checkpoints, tiles = tessera_checkpoints(), tessera_tiles()
    assert {tile for size in range(16) for tile in required_tiles(size)} | {
        tile for size in range(16) for tile in required_bundles(size)
    } == set(tiles)
    for size, checkpoint in enumerate(checkpoints):
        assert (checkpoint.size, checkpoint.cosignatures) == (size, ())
        entries = [entry for bundle in required_bundles(size) for entry in tiles[bundle]]
        leaves = [leaf_hash(entry) for entry in entries]
        assert root_of(leaves) == checkpoint.root
        reader = hash_reader(tiles.__getitem__, size)
        assert root_at(reader, size) == checkpoint.root
        for index, leaf in enumerate(leaves):
            path = inclusion_path(reader, index, size)
            check_inclusion(leaf, index, size, path, checkpoint.root)


def test_all_sizes_of_that_log_are_consistent_and_no_other_roots_are() -> None:
    checkpoints, tiles = tessera_checkpoints(), tessera_tiles()
    for new in checkpoints[1:]:
        reader = hash_reader(tiles.__getitem__, new.size)
        for old in checkpoints[1 : new.size + 1]:
            proof = consistency_path(reader, old.size, new.size)
            check_consistency(old.size, old.root, new.size, new.root, proof)
            with pytest.raises(ProofError):
                check_consistency(old.size, bytes(32), new.size, new.root, proof)


def test_our_log_signature_is_byte_for_byte_the_one_of_that_log() -> None:
    from nacl.signing import SigningKey  # noqa: PLC0415 - the vector publishes its key

    key = parse_vkey(TESSERA["vkey"])
    secret = TESSERA["skey"].removeprefix("PRIVATE+KEY+").split("+", 2)[2]
    pair = SigningKey(base64.b64decode(secret)[1:])
    for note in TESSERA["checkpoints"].values():
        text, line = note.rsplit("\n\n", 1)
        signed = sign_checkpoint(text + "\n", key, lambda data: pair.sign(data).signature)
        assert signed == line


def test_the_tiles_of_a_mirror_lead_to_its_cosigned_root() -> None:
    case: dict[str, Any] = load("log/sunlight_cosigned_300")
    tiles = {}
    for path, text in case["mirror_tiles_b64"].items():
        tile = parse_tile_path(path)
        tiles[tile] = parse_tile(base64.b64decode(text), tile.width)
    assert sorted(tiles) == required_tiles(300)
    root = root_at(hash_reader(tiles.__getitem__, 300), 300)
    assert base64.b64encode(root).decode() == case["cases"][1]["note"].split("\n")[2]


def test_the_derived_log_has_the_root_and_the_proofs_of_its_maker() -> None:
    log = load("log/derived_cosigned_log")
    leaves = [leaf_hash(b"entry %d" % index) for index in range(300)]
    reader = memory_reader(leaves)
    assert root_of(leaves).hex() == log["root_hex"]
    inclusion = inclusion_path(reader, 257, 300)
    assert [value.hex() for value in inclusion] == log["inclusion_257_hex"]
    consistency = consistency_path(reader, 255, 300)
    assert [value.hex() for value in consistency] == log["consistency_255_300_hex"]
