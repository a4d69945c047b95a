"""What the overview reads of the folder of a profile."""

from pathlib import Path

import pytest

from desktop.replica import blocks
from desktop.replica.database import open_database, open_read_only
from desktop.views.models.overview import folder_bytes, read_activity

_DAY_MS = 86_400_000


def test_a_file_that_goes_while_the_folder_is_measured_is_not_missed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a", "b", "c"):
        (tmp_path / name).write_bytes(b"12345")
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "d").write_bytes(b"1")
    listed = list(tmp_path.rglob("*"))
    monkeypatch.setattr(Path, "rglob", lambda *_: iter(listed))
    (tmp_path / "b").unlink()
    assert folder_bytes(tmp_path) == 11


@pytest.mark.parametrize(("daily", "is_daily"), [(None, True), (True, True), (False, False)])
def test_a_young_ledger_is_shown_by_day_unless_months_are_wanted(
    profile: Path,
    daily: bool | None,  # noqa: FBT001
    is_daily: bool,  # noqa: FBT001
) -> None:
    with open_read_only(profile / "replica.db", "replica") as db:
        found = read_activity(db, daily=daily)
    assert found.is_daily is is_daily
    assert found.lanes[0].values[-1] == found.lanes[0].total > 0


def test_days_go_eight_weeks_back_without_gaps_and_the_log_begins_with_what_was_there(
    profile: Path,
) -> None:
    with open_database(profile / "replica.db", "replica") as db:
        last = blocks.newest(db)
        assert last is not None
        with db.transaction():
            for height, days in ((0, 90), (1, 55), (2, 2)):
                db.execute(
                    "update block set time_ms = ? where height = ?",
                    (last.time_ms - days * _DAY_MS, height),
                )
        assert not read_activity(db).is_daily
        found = read_activity(db, daily=True)
        early = blocks.at(db, 0)
    assert early is not None
    log, *lanes = found.lanes
    assert len(found.spans) == len(log.values) == 56
    assert (log.before, log.values[0]) == (early.seal + 1, early.seal + 3)
    assert log.values[0] == log.values[52] < log.values[53] < log.values[-1]
    assert {lane.values.count(0) for lane in lanes} <= {53, 54, 55}
