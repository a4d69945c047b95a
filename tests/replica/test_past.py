"""An earlier block: every table answers as the table of a replica that never got further."""

from pathlib import Path

import pytest

from desktop.demo.city import Built
from desktop.domains.replay import split_blocks
from desktop.errors import StorageError, UsageError
from desktop.progress import Cancelled
from desktop.replica import blocks, bookings, checkpoints, entries, records
from desktop.replica.database import Database, in_memory, open_database, open_read_only
from desktop.replica.ingest import Ingest
from desktop.replica.past import look_back, make_past

_TABLES = (
    "bundle", "block", "statement", "kind", "record", "about", "ref", "mention", "proposal",
    "consent", "charter", "parameter", *bookings.TABLES,
)  # fmt: skip
_OWN_ROWS = ("record", "statement")  # they name keys by numbers that two replicas make themselves


def _rows(db: Database, table: str, columns: list[str]) -> list[str]:
    listed = ", ".join(f"t.{one}" if one != "issuer" else "i.did" for one in columns)
    joined = "left join issuer i on i.key = t.issuer" if table in _OWN_ROWS else ""
    return sorted(map(repr, db.query(f"select {listed} from {table} t {joined}")))


def _columns(db: Database, table: str) -> list[str]:
    return [row[1] for row in db.query(f"pragma table_info({table})")]


def _compare(replica_file: Path, folder: Path, height: int) -> None:
    with open_read_only(replica_file, "replica") as db, in_memory("replica") as fresh:
        past = make_past(db, folder / f"past-{height}.db", height)
        look_back(db, past)
        assert entries.stored_size(db) == past.size
        writer = Ingest(fresh)
        for statements, seal in split_blocks(entries.between(db, 0, past.size), 0, 0):
            writer.block(statements, seal)
        writer.flush()
        trusted = checkpoints.trusted(db)
        assert trusted is not None
        assert (trusted.size, trusted.root) == (past.size, writer.replay.tree.root())
        for table in _TABLES:
            columns = _columns(fresh, table)
            assert _rows(db, table, columns) == _rows(fresh, table, columns), (height, table)
        issuers = _columns(fresh, "issuer")[1:]
        assert _rows(db, "issuer", issuers) == _rows(fresh, "issuer", issuers), height


def test_an_early_block_shows_what_a_replica_of_that_size_holds(
    replica_file: Path, tmp_path: Path
) -> None:
    _compare(replica_file, tmp_path, 1)


@pytest.mark.slow
def test_every_block_shows_what_a_replica_of_that_size_holds(
    replica_file: Path, tmp_path: Path
) -> None:
    with open_read_only(replica_file, "replica") as db:
        top = blocks.count(db) - 1
    for height in range(top + 1):
        _compare(replica_file, tmp_path, height)


@pytest.mark.slow
@pytest.mark.parametrize("height", [0, 3, 40, 120, 182, 230])
def test_so_does_the_demonstration_city_with_all_its_books(
    demonstration: Built, tmp_path: Path, height: int
) -> None:
    _compare(demonstration.profile("inspector") / "replica.db", tmp_path, height)


def test_searches_and_lists_leave_out_what_came_later(replica_file: Path, tmp_path: Path) -> None:
    with open_read_only(replica_file, "replica") as db:
        now, top = records.count(db), blocks.count(db) - 1
        look_back(db, make_past(db, tmp_path / "past.db", top // 2))
        assert blocks.count(db) == top // 2 + 1
        assert 0 < records.count(db) < now
        assert db.past is not None


def test_nothing_can_be_written_from_there(replica_file: Path, tmp_path: Path) -> None:
    with open_read_only(replica_file, "replica") as db:
        look_back(db, make_past(db, tmp_path / "past.db", 1))
        with pytest.raises(StorageError):
            db.execute("delete from past.issuer")
        with pytest.raises(StorageError):
            db.execute("delete from main.record")


def test_a_block_that_is_not_there_or_not_final_is_refused(
    replica_file: Path, tmp_path: Path
) -> None:
    with open_database(replica_file, "replica") as db:
        top = blocks.newest(db)
        assert top is not None
        with pytest.raises(UsageError, match="no final block"):
            make_past(db, tmp_path / "past.db", top.height + 1)
        db.execute("update trusted set size = ?", (top.seal,))
        with pytest.raises(UsageError, match="no final block"):
            make_past(db, tmp_path / "past.db", top.height)


def test_a_tree_that_is_not_the_seals_is_told(replica_file: Path, tmp_path: Path) -> None:
    with open_database(replica_file, "replica") as db:
        db.execute("update block set root = zeroblob(32) where height = 1")
        with pytest.raises(StorageError, match="another one"):
            make_past(db, tmp_path / "past.db", 1)


def test_it_can_be_given_up_on_the_way(replica_file: Path, tmp_path: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with open_read_only(replica_file, "replica") as db, pytest.raises(Cancelled):
        make_past(db, tmp_path / "past.db", 1, stop)
