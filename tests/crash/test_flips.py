"""One bit of the disk turns over: the entry is named, or it changes nothing; it is never silent."""

import hashlib
import shutil
import sqlite3
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from desktop.audit.results import Results
from desktop.audit.run import Request, audit
from desktop.audit.stored_log import read_log
from desktop.errors import CivicLedgerError
from desktop.ledger.merkle import leaf_hash, root_of
from desktop.progress import silent
from desktop.replica import drafts, entries
from desktop.replica.database import Database, in_memory, open_database, open_read_only
from tests.city import City
from tests.crash.drivers import work
from tests.crash.halves import in_halves
from tests.crash.runner import Host
from tests.crash.stages import Stages
from tests.crash.writers import KEYS
from tests.thorough import times

_ENTRIES = 10_000
_LENGTH = 2
_FLIPS = times(600, 2000)


@pytest.fixture(scope="module")
def logged() -> Iterator[tuple[Database, list[bytes]]]:
    """Return a database with the bundles and tiles of ten thousand entries, and the entries.

    Nothing but the stored bytes is looked at here, so the statements are of one signer and stand
    without seals.
    """
    log = City(Path("never-written")).recalls(_ENTRIES)
    with in_memory("replica") as db:
        entries.append(db, 0, log)
        entries.append_hashes(db, 0, [leaf_hash(one) for one in log])
        yield db, log


def named(db: Database, root: bytes) -> tuple[list[int], set[str]]:
    """Return the entries that the check of the stored bytes names, and its codes."""
    results = Results()
    read_log(db, [(_ENTRIES, root)], results, silent)
    found = [one for one in results.sorted_findings() if one.entry is not None]
    return [one.entry for one in found if one.entry is not None], {one.code for one in found}


def put(db: Database, number: int, data: bytes) -> bytes:
    """Put other bytes into a bundle and return those that were there."""
    (before,) = db.one("select data from bundle where number = ?", (number,)) or (b"",)
    db.execute("update bundle set data = ? where number = ?", (data, number))
    return bytes(before)


def flipped_entries(random: Random, held: list[bytes]) -> bytes:
    """Return a bundle in which one random bit of each entry is turned over."""
    made = bytearray()
    for entry in held:
        made += len(entry).to_bytes(_LENGTH, "big") + _flipped(random, entry)
    return bytes(made)


def _flipped(random: Random, data: bytes) -> bytes:
    at = random.randrange(len(data))
    return data[:at] + bytes([data[at] ^ 1 << random.randrange(8)]) + data[at + 1 :]


@pytest.mark.slow
def test_each_of_ten_thousand_flipped_entries_is_named_exactly(
    logged: tuple[Database, list[bytes]],
) -> None:
    db, log = logged
    random, root = Random(1), root_of([leaf_hash(one) for one in log])
    assert named(db, root) == ([], set())
    count = 0
    for number in range(-(-_ENTRIES // 256)):
        first = number * 256
        held = log[first : first + 256]
        before = put(db, number, flipped_entries(random, held))
        found, codes = named(db, root)
        assert found == list(range(first, first + len(held)))
        assert codes == {"TREE_ENTRY"}
        count += len(found)
        put(db, number, before)
    print(f"flips: {count} of {_ENTRIES} flipped entries named exactly")
    assert count == _ENTRIES


@pytest.mark.slow
def test_single_flips_name_one_entry_each(logged: tuple[Database, list[bytes]]) -> None:
    db, log = logged
    random, root = Random(2), root_of([leaf_hash(one) for one in log])
    for _ in range(60):
        index = random.randrange(_ENTRIES)
        number, offset = divmod(index, 256)
        held = log[number * 256 : (number + 1) * 256]
        held[offset] = _flipped(random, held[offset])
        made = b"".join(len(one).to_bytes(_LENGTH, "big") + one for one in held)
        before = put(db, number, made)
        assert named(db, root) == ([index], {"TREE_ENTRY"})
        put(db, number, before)
    print("flips: 60 of 60 single flips named exactly")


def dump(file: Path, design: str) -> str | None:
    """Return a hash of every row in a file, as the program reads it; None where it refuses."""
    digest = hashlib.sha256()
    try:
        with open_read_only(file, design) as db:
            if db.check():
                return None
            names = db.query("select name from sqlite_master where type = 'table' order by name")
            for (name,) in names:
                if name != "search":
                    rows = db.query(f"select * from {name}")
                    digest.update(repr((name, rows)).encode())
    except CivicLedgerError:
        return None
    return digest.hexdigest()


@pytest.fixture(scope="module")
def profile(host: Host, stages: Stages, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a profile with a desk in use and keys."""
    folder = tmp_path_factory.mktemp("flips") / "registrar"
    shutil.copytree(stages.registrar, folder)
    assert host.run("issue", folder, 4).code == 0
    KEYS.prepare(stages, folder / "new")
    (folder / "new" / "keys.clkey").rename(folder / "keys.clkey")
    (folder / "new").rmdir()
    with open_database(folder / "desk.db", "desk") as db:
        drafts.save(db, drafts.Kept("a draft", "education.diploma/1", work.LATER_MS, "{}"))
    assert audit(Request(folder)).findings == ()
    return folder


_DATABASES = {"replica.db": "replica", "desk.db": "desk"}
_FILES = (*_DATABASES, "keys.clkey", "profile.json")


def outcome(folder: Path, name: str, sound: str | None) -> str:
    """Return what became of a changed file: found, refused, same or silent."""
    if name in _DATABASES and dump(folder / name, _DATABASES[name]) == sound:
        return "same"
    try:
        found = audit(Request(folder, fresh=True)).findings
    except CivicLedgerError:
        return "refused"
    return "found" if found else "silent"


@pytest.mark.slow
def test_flips_anywhere_in_the_files_are_never_silent(profile: Path, home: Path) -> None:
    sizes = {name: (profile / name).stat().st_size for name in _FILES}
    sound = {name: dump(profile / name, design) for name, design in _DATABASES.items()}
    assert None not in sound.values()

    def flip(numbers: range) -> Counter[str]:
        """Turn random bits of random files over, one at a time; return what became of them."""
        folder, random = home / f"flipped-{numbers.start}", Random(numbers.start)
        shutil.copytree(profile, folder)
        tally: Counter[str] = Counter()
        for number in numbers:
            name = random.choices(list(sizes), [max(size, 20_000) for size in sizes.values()])[0]
            data = bytearray((profile / name).read_bytes())
            at, bit = random.randrange(len(data)), random.randrange(8)
            data[at] ^= 1 << bit
            (folder / name).write_bytes(data)
            became = outcome(folder, name, sound.get(name))
            assert became != "silent", f"flip {number}: bit {bit} of byte {at} of {name}"
            tally[became] += 1
            shutil.copyfile(profile / name, folder / name)
        return tally

    even, odd = in_halves(_FLIPS, flip)
    tally = even + odd
    print(f"flips: {dict(sorted(tally.items()))} of {_FLIPS} anywhere, 0 silent")
    assert tally.total() == _FLIPS
    assert tally["found"]


@pytest.mark.slow
def test_the_tables_that_flips_hit_are_really_read(profile: Path, home: Path) -> None:
    shutil.copytree(profile, home / "edited")
    connection = sqlite3.connect(home / "edited" / "replica.db")
    connection.execute("update record set revoked = 1 where key = (select max(key) from record)")
    connection.commit()
    connection.close()
    sound = dump(profile / "replica.db", "replica")
    assert sound is not None
    assert outcome(home / "edited", "replica.db", sound) == "found"
