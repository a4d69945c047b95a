"""A week read from the small ledger: counts by the time of the seals, each with its source."""

from collections import Counter
from pathlib import Path

import pytest

from desktop.audit.run import Request, audit
from desktop.errors import UsageError
from desktop.ledger.scalar import parse_time
from desktop.progress import silent
from desktop.replica import blocks, records
from desktop.session import Session
from desktop.views.models.week_read import Found, bounds, last_days, read_week

pytestmark = pytest.mark.slow


def test_the_last_seven_days_end_today() -> None:
    now_ms = parse_time("2026-03-03T12:00:00.000Z")
    assert last_days(now_ms) == ("2026-02-25", "2026-03-03")


@pytest.mark.parametrize(
    "days", [("", ""), ("2026-02-30", "2026-03-01"), ("2026-03-02", "2026-03-01")]
)
def test_what_are_no_days_is_refused(days: tuple[str, str]) -> None:
    with pytest.raises(UsageError) as refused:
        bounds(days)
    assert refused.value.do


def test_the_week_counts_what_was_sealed_in_it(profile: Path) -> None:
    with Session(profile) as session:
        db, now_ms = session.reader(), session.now_ms()
        week = read_week(db, profile, last_days(now_ms), now_ms, Found())
        assert {one.name: one.value for one in week.growth}["Blocks"] == str(blocks.count(db))
        assert {one.name: one.value for one in week.growth}["Records"] == str(records.count(db))
        assert all(one.source for one in (*week.growth, *week.findings, *week.cases))
        assert "not known" in week.findings_source
        assert [one.is_silent for one in week.cosigners] == [False]
        before = read_week(db, profile, ("2020-01-01", "2020-01-07"), now_ms, Found())
        assert before.growth[0].value == "0"


def test_findings_are_those_of_the_audit_where_there_was_one(profile: Path) -> None:
    found = audit(Request(profile, quick=True, private=True), silent)
    with Session(profile) as session:
        now_ms = session.now_ms()
        week = read_week(session.reader(), profile, last_days(now_ms), now_ms, Found(found, now_ms))
    counts = Counter(one.severity.word.capitalize() for one in found.findings)
    assert {one.name: int(one.value) for one in week.findings} == {
        name: counts[name] for name in ("Critical", "Error", "Warning", "Note")
    }
    assert "audit" in week.findings_source
