import pytest

from desktop.replica import blocks, contents, entries, figures, records
from desktop.replica.database import Database
from desktop.session import Session
from tests.views.small_ledger import found

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Database:
    folder = tmp_path_factory.mktemp("figures") / "profile"
    found(folder)
    return Session(folder).reader()


@pytest.mark.slow
def test_months_count_every_record_once(db: Database) -> None:
    counted = figures.by_month(db)
    assert sum(item.records for item in counted) == records.count(db) == 68
    assert {item.kind: item.records for item in counted}["recall.notice/1"] == 3


@pytest.mark.slow
def test_the_newest_records_come_first(db: Database) -> None:
    assert figures.newest_keys(db, 5) == records.all_keys(db)[:5]


def test_what_waits_for_an_approval_and_what_is_void_is_counted(db: Database) -> None:
    assert figures.awaiting_approval(db) == []
    assert figures.void_statements(db) == 0
    assert list(figures.domains_of_issuers(db).values()) == [(True, "[]")]


def test_the_contents_of_all_blocks_are_all_records(db: Database) -> None:
    rows = blocks.between(db, 0, blocks.count(db) - 1)
    keys = [key for row in rows for key in contents.record_keys(db, row.first, row.seal, 1_000)]
    assert sorted(keys, reverse=True) == records.all_keys(db)
    assert contents.voids(db, 0, entries.stored_size(db)) == {}
