"""Back to the trusted tree: as if the pending part had never come."""

import pytest

from desktop.domains.replay import split_blocks
from desktop.errors import StorageError
from desktop.ledger.merkle import root_at
from desktop.replica import bookings, entries, search
from desktop.replica.checkpoints import Trusted
from desktop.replica.database import Database, in_memory
from desktop.replica.ingest import Ingest
from desktop.replica.rewind import rewind
from tests.city import ORIGIN, SIZES

_TABLES = (
    "bundle", "tile", "block", "issuer", "statement", "kind", "record", "about", "ref", "mention",
    "proposal", "consent", "charter", "parameter", *bookings.TABLES,
)  # fmt: skip


def _trusted(db: Database, size: int) -> Trusted:
    return Trusted(ORIGIN, "anchor", size, root_at(entries.reader(db, size), size))


@pytest.mark.slow
@pytest.mark.parametrize("size", SIZES)
def test_what_is_left_is_what_a_replica_of_that_size_holds(db: Database, size: int) -> None:
    search.build(db)
    with in_memory("replica") as fresh:
        writer = Ingest(fresh)
        for statements, seal in split_blocks(entries.between(db, 0, size), 0, 0):
            writer.block(statements, seal)
        writer.flush()
        with db.transaction():
            rewind(db, _trusted(db, size))
        for table in _TABLES:
            query = f"select * from {table} order by 1, 2"
            assert db.query(query) == fresh.query(query), table
    assert db.query("select size from checkpoint where size > ?", (size,)) == []
    assert search.reach(db).entries == 0
    search.build(db)
    assert db.check() == []


def test_with_nothing_trusted_nothing_is_left(db: Database) -> None:
    with db.transaction():
        rewind(db, None)
    for table in (*_TABLES, "checkpoint"):
        assert db.query(f"select * from {table}") == []


def test_a_replica_that_does_not_lead_to_its_trusted_root_is_left_alone(db: Database) -> None:
    before = db.query("select * from bundle")
    trusted = Trusted(ORIGIN, "anchor", SIZES[1], bytes(32))
    with pytest.raises(StorageError, match="do not lead"), db.transaction():
        rewind(db, trusted)
    assert db.query("select * from bundle") == before
