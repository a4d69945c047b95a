"""Every flipped bit of the stored log is found, and names the entry that it is in."""

import random
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.errors import CivicLedgerError
from desktop.ledger.tiles import TILE_WIDTH, format_bundle, parse_bundle
from desktop.replica import drafts, entries, outbox
from desktop.replica.database import Database, open_database
from tests.audit.town import audited, codes, opened
from tests.thorough import times

pytestmark = pytest.mark.slow

FEW = 12  # flips of each sort that run always; MANY in the slow suite
MANY = 300
SAMPLES = pytest.mark.parametrize("sample", [FEW, pytest.param(MANY, marks=pytest.mark.slow)])


def bundle(db: Database) -> bytes:
    row = db.one("select data from bundle where number = 0")
    assert row is not None
    return bytes(row[0])


def put_bundle(db: Database, data: bytes) -> None:
    db.execute("update bundle set data = ? where number = 0", (data,))


def flipped(data: bytes, place: int) -> bytes:
    """Return the bytes with the bit at a place flipped."""
    damaged = bytearray(data)
    damaged[place // 8] ^= 1 << place % 8
    return bytes(damaged)


def owner(data: bytes, at: int) -> int:
    """Return in which entry a byte of a bundle stands, its length before it included."""
    index = end = 0
    while True:
        end += 2 + int.from_bytes(data[end : end + 2], "big")
        if at < end:
            return index
        index += 1


@SAMPLES
def test_a_flipped_bit_in_a_bundle_names_exactly_its_entry(profile: Path, sample: int) -> None:
    chance = random.Random(1)
    with opened(profile) as db:
        whole = bundle(db)
    for _ in range(sample):
        place = chance.randrange(len(whole) * 8)
        with opened(profile) as db:
            put_bundle(db, flipped(whole, place))
        found = audited(profile, quick=True).findings
        assert {one.entry for one in found} == {owner(whole, place // 8)}, place
        assert {one.code for one in found} <= {"TREE_ENTRY", "STORE_BUNDLE"}


def test_a_flipped_bit_in_the_length_of_an_entry_names_it_and_hides_nothing(profile: Path) -> None:
    with opened(profile) as db:
        whole = bundle(db)
        sizes = [len(one) for one in parse_bundle(whole, entries.stored_size(db) % TILE_WIDTH)]
    for index in (0, len(sizes) - 1):
        at = sum(sizes[:index]) + 2 * index
        for bit in (0, 3, 8, 15):
            with opened(profile) as db:
                put_bundle(db, flipped(whole, at * 8 + bit))
            found = audited(profile, quick=True).findings
            assert [(one.code, one.entry) for one in found] == [("STORE_BUNDLE", index)]


@pytest.mark.slow
@SAMPLES
def test_a_flipped_bit_in_a_tile_names_the_tile_and_no_entry(profile: Path, sample: int) -> None:
    chance = random.Random(2)
    with opened(profile) as db:
        row = db.one("select hashes from tile where level = 0 and number = 0")
        assert row is not None
        whole = bytes(row[0])
    for _ in range(sample):
        damaged = flipped(whole, chance.randrange(len(whole) * 8))
        with opened(profile) as db:
            db.execute("update tile set hashes = ? where level = 0 and number = 0", (damaged,))
        assert codes(profile, quick=True) == {"TREE_TILE"}
    assert codes(profile) == {"TREE_TILE"}


@SAMPLES
def test_a_flipped_bit_in_a_checkpoint_or_its_receipts_is_found(profile: Path, sample: int) -> None:
    chance = random.Random(3)
    with opened(profile) as db:
        row = db.one("select note, receipts from checkpoint")
        assert row is not None
    for number in range(sample):
        column, whole = (("note", row[0]), ("receipts", row[1]))[number % 2]
        place = chance.randrange(len(whole) * 8)
        with opened(profile) as db:
            db.execute("update checkpoint set note = ?, receipts = ?", row)
            db.execute(f"update checkpoint set {column} = ?", (flipped(bytes(whole), place),))
        found = audited(profile, quick=True)
        assert found.findings, (column, place)
        assert not {one.code for one in found.findings} & {"TREE_ROOT", "TREE_ENTRY"}


def test_an_entry_is_found_whichever_of_the_two_sides_was_changed_elsewhere(profile: Path) -> None:
    with opened(profile) as db:
        held = list(entries.bundle(db, 0))
        held[30] = flipped(held[30], 900)
        put_bundle(db, format_bundle(held))
        row = db.one("select hashes from tile where level = 0 and number = 0")
        assert row is not None
        hashes = flipped(bytes(row[0]), 50 * 256)
        db.execute("update tile set hashes = ? where level = 0 and number = 0", (hashes,))
    found = audited(profile, quick=True).findings
    assert {30, 50} == {one.entry for one in found if one.code == "TREE_ENTRY"}
    assert "TREE_ROOT" in {one.code for one in found}  # which side is wrong cannot be told


@pytest.mark.parametrize("number", [0, 7])
def test_tiles_that_are_missing_or_too_many_are_named(profile: Path, number: int) -> None:
    with opened(profile) as db:
        if number:
            db.execute("insert into tile values (1, 7, ?)", (bytes(32),))
        else:
            db.execute("delete from tile")
    assert codes(profile) == {"TREE_TILE"}


def test_a_bundle_that_is_gone_or_miscounted_is_named(profile: Path) -> None:
    with opened(profile) as db:
        db.execute("update bundle set entries = entries - 1")
    (found,) = audited(profile, quick=True).findings
    assert (found.code, found.entry) == ("STORE_BUNDLE", 0)
    with opened(profile) as db:
        db.execute("delete from bundle")
    assert {"TREE_SHORT", "TREE_TILE"} <= codes(profile)


def test_a_bundle_in_the_middle_that_is_gone_is_named(profile: Path) -> None:
    with opened(profile) as db:
        db.execute("update bundle set number = 1")
    found = audited(profile, quick=True).findings
    assert 0 in {one.entry for one in found if one.code == "STORE_BUNDLE"}


@pytest.fixture
def with_desk(profile: Path) -> Path:
    """Return a profile in which the user has begun something."""
    with open_database(profile / "desk.db", "desk") as db:
        items = [outbox.Queued(f"record {number}", "a/1", "{}", 1, 2) for number in range(20)]
        outbox.put(db, items)
        drafts.save(db, drafts.Kept("one", "a/1", 5, "{}"))
    return profile


def dump(path: Path) -> Iterator[str]:
    """Yield what a database says, line by line."""
    connection = sqlite3.connect(path)
    try:
        tables = "select name from sqlite_master where type = 'table' and name <> 'search'"
        for (name,) in connection.execute(f"{tables} order by name").fetchall():
            yield from map(repr, connection.execute(f"select * from {name}"))
        yield from map(repr, connection.execute("select * from sqlite_master order by name"))
        yield str(connection.execute("pragma user_version").fetchone())
        yield str(connection.execute("pragma application_id").fetchone())
    finally:
        connection.close()


@pytest.mark.slow
def test_a_flipped_bit_anywhere_in_the_files_is_never_silent(with_desk: Path) -> None:
    chance = random.Random(4)
    files = ["replica.db"] * 7 + ["desk.db", "profile.json", "keys.clkey"]
    before = {name: list(dump(with_desk / name)) for name in ("replica.db", "desk.db")}
    for _ in range(times(150, 500)):
        path = with_desk / chance.choice(files)
        whole = path.read_bytes()
        place = chance.randrange(len(whole) * 8)
        path.write_bytes(flipped(whole, place))
        try:
            silent = not audited(with_desk).findings
        except CivicLedgerError:
            silent = False
        if silent:
            assert path.suffix == ".db", (path, place)
            assert list(dump(path)) == before[path.name], (path, place)
        path.write_bytes(whole)
