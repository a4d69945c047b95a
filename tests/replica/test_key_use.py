"""What one key has written, counted on a small ledger."""

from pathlib import Path

import pytest

from desktop.replica import key_use
from desktop.replica.key_use import KeyUse
from desktop.session import Session
from tests.views.small_ledger import found

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("counted") / "profile"
    found(folder)
    return folder


def test_a_key_that_wrote_nothing_is_told_so(founded: Path) -> None:
    with Session(founded) as session:
        assert key_use.use_of(session.reader(), "did:key:z") == KeyUse()


def test_statements_and_records_are_counted_and_the_newest_is_named(founded: Path) -> None:
    with Session(founded) as session:
        db = session.reader()
        row = db.one("select did from issuer where authority is not null")
        assert row is not None
        use = key_use.use_of(db, row[0])
        assert use.statements >= 3
        assert use.records >= 3
        newest = db.one("select max(entry) from statement where void is null")
        assert newest is not None
        assert use.newest_entry == newest[0]
        assert use.newest_ms is not None
