"""What migration 4 does to a replica that an older program wrote."""

from pathlib import Path

import pytest

from desktop.replica import schema
from desktop.replica.database import open_database


def test_things_stand_once_and_only_hashes_that_approvals_need_are_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, scripts = tmp_path / "replica.db", schema.migrations("replica")
    with monkeypatch.context() as older:
        older.setattr(schema, "migrations", lambda _design: scripts[:3])
        with open_database(file, "replica") as db:
            db.insert("about", [("urn:b", 512), ("urn:a", 512), ("urn:a", 9), ("urn:a", 9)], 2)
            rest = (None, None, 0, 0, 0, 0, None, None)
            for key, approval in ((512, 1), (513, 0)):
                row = (key, bytes([key % 256]) * 16, "a.kind/1", 1, 0, 5, None, bytes([7]) * 32, 0)
                db.insert("record", [(*row, approval, *rest)], 18)
    with open_database(file, "replica") as db:
        things = db.query("select item, record from about order by record, item")
        assert things == [("urn:a", 9), ("urn:a", 512), ("urn:b", 512)]
        hashes = db.query("select approval, sha256 from record order by key")
        assert hashes == [(1, bytes([7]) * 32), (0, b"")]
        assert not db.check()


@pytest.mark.parametrize(
    ("sql", "index"),
    [
        ("select record from about where item = ? order by record", "about_item"),
        ("select item from about where record = ?", "PRIMARY KEY"),
        ("select item, record from about where record in (?, 2) order by record, item", "PRIMARY"),
    ],
)
def test_things_are_found_both_ways_without_a_scan(tmp_path: Path, sql: str, index: str) -> None:
    with open_database(tmp_path / "replica.db", "replica") as db:
        plan = " ".join(row[3] for row in db.query(f"explain query plan {sql}", (1,)))
    assert "SEARCH" in plan
    assert index in plan
    assert "TEMP B-TREE" not in plan
