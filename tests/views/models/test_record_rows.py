from array import array
from pathlib import Path

from desktop.replica import checkpoints, records
from desktop.replica.database import open_read_only
from desktop.replica.records import Moment
from desktop.views.models.record_rows import LABELS, RecordRows
from desktop.views.models.statement_rows import StatementRows, read_block
from desktop.views.models.words import authority_titles

MOMENT = Moment(1_000, "2026-11-22T12:00:00.000Z")


def test_an_authority_is_called_by_its_title(profile: Path) -> None:
    with open_read_only(profile / "replica.db", "replica") as db:
        titles = authority_titles(checkpoints.charters(db))
        keys = array("q", records.all_keys(db))
        issuers = {row.cells[3] for row in RecordRows(db, keys, MOMENT, titles).page(0)}
        content = read_block(db, 0, MOMENT)
    assert titles["city-hall"] == "Smallville"
    assert "Smallville" in issuers
    assert "city-hall" not in issuers
    rows = StatementRows(content).page(0)
    assert {row.cells[2] for row in rows} <= {"", *issuers}
    assert rows[-1].cells[1:3] == ("Seal of the block", "Smallville")


def test_narrow_rows_keep_the_end_that_tells_them_apart(profile: Path) -> None:
    with open_read_only(profile / "replica.db", "replica") as db:
        keys = array("q", records.all_keys(db))
        wide = RecordRows(db, keys, MOMENT, {})
        narrow = RecordRows(db, keys, MOMENT, {}, is_narrow=True)
        for row, full in zip(narrow.page(0), wide.page(0), strict=True):
            assert row.cells[:4] == full.cells[:4]
            assert row.cells[6] == f"\u2026{str(row.key)[-6:]}"
    assert [it.title for it in narrow.columns] == [
        *(it.title for it in RecordRows.columns),
        LABELS.title,
    ]
    assert sum(it.width_ems for it in narrow.columns) < sum(
        it.width_ems for it in RecordRows.columns
    )
