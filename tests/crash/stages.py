"""What the interrupted work starts from, made once, and what must be true of what it leaves.

Every check opens the files with the program's own code, in a time that is measured, and raises an
AssertionError that says what was lost, doubled or torn.
"""

import hashlib
import shutil
import sqlite3
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from desktop import assets
from desktop.domains.replay import split_blocks
from desktop.engine.embedded import EmbeddedEngine, EngineFiles
from desktop.errors import LockedError
from desktop.keys.backup import words_of
from desktop.keys.keyring import Keyring
from desktop.ledger.anchor import format_anchor
from desktop.ledger.checkpoint import open_checkpoint, parse_checkpoint
from desktop.ledger.merkle import leaf_hash, root_of
from desktop.ledger.statement import parse_statement
from desktop.ledger.tiles import required_tiles
from desktop.peers.source import Peer
from desktop.profile import Profile, save_profile
from desktop.replica import checkpoints, entries, node_state, outbox, tampering
from desktop.replica.database import Database, Row, in_memory, open_database
from desktop.replica.ingest import Ingest
from desktop.replica.outbox import State
from desktop.session import Session
from tests.city import City
from tests.crash.drivers import work
from tests.peers.lying import read_entries

ROOT_SECRET = hashlib.sha256(b"the root of one who is interrupted").digest()
STEPS = 8
"""Published sizes that the sync job goes through."""

_STATEMENTS = 900
_COMMON = 55  # entries of the city
_DAMAGED = -1  # the last entry; as a size, that of the damaged replica
_NOT_COMPARED = ("search", "sqlite_")


@dataclass
class Opening:
    """How long the program took to open what a crash has left."""

    worst_s: float = 0.0
    count: int = 0

    @contextmanager
    def measured(self) -> Iterator[None]:
        """Measure one opening."""
        started = time.perf_counter()
        yield
        self.worst_s = max(self.worst_s, time.perf_counter() - started)
        self.count += 1

    def __or__(self, other: "Opening") -> "Opening":
        """Return both as one."""
        return Opening(max(self.worst_s, other.worst_s), self.count + other.count)


@dataclass(frozen=True)
class Stages:
    """Folders that are copied for each test and never written to."""

    folder: Path
    city: City
    sizes: tuple[int, ...]
    contents: dict[int, str] = field(default_factory=dict)  # of a replica, by its size

    @property
    def anchor(self) -> str:
        """Return the anchor as text."""
        return format_anchor(self.city.anchor)

    @property
    def trees(self) -> Path:
        """Return the folder with one published tree for each size."""
        return self.folder / "trees"

    @property
    def first_trees(self) -> Path:
        """Return the folder with the first two of them."""
        return self.folder / "first trees"

    @property
    def statements(self) -> Path:
        """Return the file of statements that nobody has logged."""
        return self.folder / "statements"

    @property
    def registrar(self) -> Path:
        """Return a synced profile with an empty desk."""
        return self.folder / "registrar"

    @property
    def damaged(self) -> Path:
        """Return the same profile with a flipped entry, a lost tile and a changed row."""
        return self.folder / "damaged"

    @property
    def old_replica(self) -> Path:
        """Return a replica of the first version of its design, with all the rows."""
        return self.folder / "old.db"


def build(folder: Path) -> Stages:
    """Build everything in an empty folder."""
    city = City(folder / "city")
    city.folder.mkdir()
    trees = folder / "trees"
    sizes: list[int] = []
    with city.found() as network:
        for number in range(STEPS):
            if number:
                city.seal(network, *city.recalls(2 + number))
            done = network.publish()
            assert done is not None
            sizes.append(done.checkpoint.size)
            shutil.copytree(network.folder, trees / str(sizes[-1]))
    made = Stages(folder, city, tuple(sizes))
    made.statements.write_text("\n".join(one.hex() for one in city.recalls(_STATEMENTS)))
    for size in sizes[:2]:
        shutil.copytree(trees / str(size), made.first_trees / str(size))
    _sync_profile(made)
    _make_old(made)
    _make_damaged(made)
    return made


def _sync_profile(made: Stages) -> None:
    save_profile(Profile(made.registrar, "registrar", made.city.anchor))
    with Session(made.registrar) as session:
        for size in made.sizes:
            peer = Peer("town", "folder", str(made.trees / str(size)))
            assert session.sync((peer,)).peers[0].error is None
            with open_database(session.profile.replica_file, "replica") as db:
                made.contents[size] = content_of(db)
        session.desk().close()


def _make_old(made: Stages) -> None:
    """Write the replica's rows into the tables of the first version."""
    first = assets.read_text("sql/replica/0001_log.sql")
    connection = sqlite3.connect(made.old_replica, isolation_level=None)
    connection.execute("pragma journal_mode=truncate")
    connection.execute("begin")
    for statement in first.split(";\n"):
        if "create" in statement:
            connection.execute(statement)
    connection.execute("commit")
    connection.execute("attach database ? as now", (str(made.registrar / "replica.db"),))
    connection.execute("begin")
    tables = connection.execute("select name from main.sqlite_master where type = 'table'")
    for (table,) in tables.fetchall():
        columns = [row[1] for row in connection.execute(f"pragma main.table_info({table})")]
        named = ", ".join(columns)
        connection.execute(f"insert into main.{table} select {named} from now.{table}")
    (application,) = connection.execute("pragma now.application_id").fetchone()
    connection.execute(f"pragma main.application_id={application}")
    connection.execute("pragma main.user_version=1")
    connection.execute("commit")
    connection.close()


def _make_damaged(made: Stages) -> None:
    shutil.copytree(made.registrar, made.damaged)
    with open_database(made.damaged / "replica.db", "replica") as db:
        entry = entries.bundle(db, 0)[_DAMAGED]
        tampering.put_entry(db, made.sizes[-1] + _DAMAGED, entry[:-1] + bytes([entry[-1] ^ 1]))
        with db.transaction():
            db.execute("delete from tile where level = 0 and number = 0")
            db.execute("update record set revoked = 1 where key = (select max(key) from record)")
        made.contents[_DAMAGED] = content_of(db)


def content_of(db: Database) -> str:
    """Return a hash over every row of every table, the search index apart."""
    names = db.query("select name from sqlite_master where type = 'table' order by name")
    digest = hashlib.sha256()
    for (name,) in names:
        if not name.startswith(_NOT_COMPARED):
            digest.update(repr((name, db.query(f"select * from {name} order by 1, 2"))).encode())
    return digest.hexdigest()


def replayed_content(log: Sequence[bytes], papers: Database) -> str:
    """Return what `content_of` must say of this log with the checkpoints of a database."""
    rows = [papers.query(f"select * from {table}") for table in ("checkpoint", "trusted")]
    key = hashlib.sha256(repr((rows, log)).encode()).digest()
    if key not in _REPLAYED:
        _REPLAYED[key] = _replayed(log, rows)
    return _REPLAYED[key]


_REPLAYED: dict[bytes, str] = {}


def _replayed(log: Sequence[bytes], rows: Sequence[Sequence[Row]]) -> str:
    with in_memory("replica") as db:
        done = _beginning(log)
        if done is not None:
            done._connection.backup(db._connection)
        _replay(db, log[entries.stored_size(db) :])
        for table, kept in zip(("checkpoint", "trusted"), rows, strict=True):
            db.insert(table, kept, 5)
        return content_of(db)


_BEGINNINGS: dict[bytes, Database] = {}


def _beginning(log: Sequence[bytes]) -> Database | None:
    """Return the replayed first blocks of a log, which all logs here have in common."""
    if len(log) < _COMMON:
        return None
    first = list(log[:_COMMON])
    if first[-1][:1] != b"{":
        return None
    key = hashlib.sha256(repr(first).encode()).digest()
    if key not in _BEGINNINGS:
        _BEGINNINGS[key] = in_memory("replica")
        _replay(_BEGINNINGS[key], first)
    return _BEGINNINGS[key]


def _replay(db: Database, log: Sequence[bytes]) -> None:
    writer = Ingest(db)
    for statements, seal in split_blocks(log, writer.state.size, writer.state.height):
        writer.block(statements, seal)
        writer.flush()


def check_synced(stages: Stages, profile: Path, acked: Sequence[int], opening: Opening) -> int:
    """Check a profile that was syncing; return the size that it holds."""
    file = profile / "replica.db"
    if not file.exists():
        assert not acked, f"no replica, though {acked[-1]} was acknowledged"
        return 0
    with opening.measured():
        db = open_database(file, "replica")
    with db:
        assert db.check() == []
        size, trusted = entries.stored_size(db), checkpoints.trusted(db)
        assert size == (0 if trusted is None else trusted.size)
        assert size >= max(acked, default=0), f"{size} is less than {acked}"
        if size:
            assert content_of(db) == stages.contents[size], f"torn at {size}"
    return size


def check_issued(
    profile: Path, queued: Sequence[str], signed: Sequence[tuple[str, ...]], opening: Opening
) -> None:
    """Check a desk that was queueing and signing."""
    file = profile / "desk.db"
    if not file.exists():
        assert not queued
        return
    with opening.measured():
        db = open_database(file, "desk")
    with db:
        assert db.check() == []
        assert outbox.damaged_rows(db) == []
        items = outbox.everything(db)
        kept = Counter(item.record for item in items)
        assert not set(queued) - kept.keys(), "a queued record is lost"
        assert set(kept.values()) <= {1}
        assert sorted(item.place for item in items) == list(range(1, len(items) + 1))
        rows = db.query("select statement, seq, entry from signed order by seq")
        assert [row[1] for row in rows] == list(range(1, len(rows) + 1)), "a counter twice or gap"
        found = {(row[0], str(row[1])) for row in rows}
        assert not set(signed) - found, "a signed statement is lost"
        for item in items:
            assert (item.state is State.WAITING) == (item.statement is None), "torn signing"
        carried = [item.statement for item in items if item.statement is not None]
        assert set(carried) == {row[0] for row in rows}, "a statement without its records"
        for statement, _, entry in rows:
            assert parse_statement(bytes(entry)).id.hex() == statement


def check_committed(
    stages: Stages, home: Path, taken: Sequence[str], sealed: int, opening: Opening
) -> None:
    """Check a writer that was taking and sealing: nothing lost, doubled or torn."""
    with opening.measured():
        engine = EmbeddedEngine(
            EngineFiles.of(home), "city-hall", stages.city.anchor.origin, lambda: work.LATER_MS
        )
    try:
        info = engine.application.info()
        assert info.size >= sealed, f"{info.size} is less than {sealed}"
        with open_database(home / "replica.db", "replica") as db:
            assert db.check() == []
            log = list(entries.between(db, 0, info.size))
            assert content_of(db) == replayed_content(log, db), "the tables are not the log's"
        with open_database(home / "lock.db", "lock") as lock:
            assert node_state.published(lock) == (info.size, info.root)
        ids = Counter(parse_statement(one).id.hex() for one in log if one[:1] != b"{")
        assert set(ids.values()) == {1}, "a statement twice"
        for one in taken:
            state = engine.inclusion(bytes.fromhex(one)).state
            assert state in ("logged", "queued"), f"{one} was taken and is {state}"
    finally:
        engine.stop()


def check_published(stages: Stages, city: Path, final: int, opening: Opening) -> int:
    """Check the two folders that a writer publishes; return the final size of the writer's."""
    shown: list[int] = []
    for folder in (city / "authorities" / "city-hall" / "log", city / "peers" / "folder"):
        file = folder / "checkpoint"
        if not file.exists():
            shown.append(0)
            continue
        with opening.measured():
            checkpoint = open_checkpoint(file.read_bytes(), stages.city.charter)
        assert checkpoint.is_final
        size = checkpoint.size
        shown.append(size)
        log = read_entries(folder, size)
        assert root_of([leaf_hash(one) for one in log]) == checkpoint.root, "a torn tree"
        for tile in required_tiles(size):
            assert (folder / tile.path).stat().st_size == tile.width * 32, f"{tile.path} is torn"
    log_size, copy_size = shown
    assert copy_size >= final, f"{copy_size} is less than {final}"
    assert log_size >= copy_size
    return log_size


def check_cosigners(stages: Stages, city: Path, final: int) -> None:
    """Check that no cosigner has forgotten what it signed."""
    signed = 0
    for name in stages.city.signers:
        home = city / "authorities" / name
        home = home / "cosigner" if name == "city-hall" else home
        if (home / "cosigner.db").exists():
            with open_database(home / "cosigner.db", "cosigner") as db:
                assert db.check() == []
                tree = node_state.signed_tree(db)
            if tree is not None:
                assert parse_checkpoint(tree.note.encode()).size == tree.size
                signed += tree.size >= final
    assert not final or signed >= stages.city.charter.quorum, "a cosigner forgot what it signed"


def check_migrated(stages: Stages, file: Path, opening: Opening) -> None:
    """Check a database that was being brought up: it opens, and nothing of it is lost."""
    is_whole = not any(file.parent.glob(f"{file.name}-*"))  # no journal to be played back
    content = hashlib.sha256(file.read_bytes()).digest()
    if is_whole and content in _MIGRATED:
        return
    with opening.measured():
        db = open_database(file, "replica")
    with db:
        assert db.check() == []
        assert content_of(db) == stages.contents[stages.sizes[-1]]
    if is_whole:
        _MIGRATED.add(content)


_MIGRATED: set[bytes] = set()  # files that were found right


def check_repaired(stages: Stages, profile: Path, repaired: int, opening: Opening) -> None:
    """Check a profile that was being repaired: its replica is the damaged one, or a whole one."""
    file = profile / "replica.db"
    with opening.measured():
        db = open_database(file, "replica")
    with db:
        if content_of(db) == stages.contents[_DAMAGED]:
            assert not repaired, "a repair is lost"
            return
        assert db.check() == []
        assert content_of(db) == stages.contents[stages.sizes[-1]], "neither as before nor whole"


def check_key_file(file: Path, acked: dict[str, int]) -> int:
    """Check a key file whose password was being changed; return which password opens it.

    Args:
        file: the key file.
        acked: the number of the password, by the SHA-256 of each file that was acknowledged.
    """
    content = hashlib.sha256(file.read_bytes()).hexdigest()
    newest = max(acked.values(), default=0)
    _NUMBERS.update(acked)
    for number in (newest, newest + 1):
        if content not in _NUMBERS and (content, number) not in _REFUSED:
            if _opened(file, number):
                _NUMBERS[content] = number
            else:
                _REFUSED.add((content, number))
    found = _NUMBERS.get(content, -1)
    assert found in (newest, newest + 1), f"password {found} opens the keys, not {newest}"
    return found


_NUMBERS: dict[str, int] = {}  # which password opens a content, for trying one takes a while
_REFUSED: set[tuple[str, int]] = set()  # and which does not


def password_of(content: str) -> int | None:
    """Return which password opens the key file of a SHA-256, where a check has found out."""
    return _NUMBERS.get(content)


def _opened(file: Path, number: int) -> bool:
    try:
        with Keyring.open(file, work.password(number)) as keyring:
            words = keyring.backup_words(work.password(number))
    except LockedError:
        return False
    assert words == words_of(bytearray(ROOT_SECRET)), "another root"
    return True
