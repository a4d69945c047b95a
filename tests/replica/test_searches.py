"""Searches of this user: the last ones, and those with a name."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.errors import UsageError
from desktop.replica import outbox, searches
from desktop.replica.database import Database, open_database


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Database]:
    with open_database(tmp_path / "desk.db", "desk") as opened:
        yield opened


def test_the_last_searches_are_remembered_the_newest_first(desk: Database) -> None:
    for number in range(searches.MOST_RECENT + 5):
        searches.remember(desk, f"kind:k{number}", number)
    searches.remember(desk, "kind:k10", 1_000)
    found = [one.text for one in searches.recent(desk)]
    assert found[:2] == ["kind:k10", "kind:k24"]
    assert len(found) == searches.MOST_RECENT
    searches.forget_recent(desk)
    assert searches.recent(desk) == []


def test_a_saved_search_is_renamed_arranged_and_deleted(desk: Database) -> None:
    for number, name in enumerate(("Lots", "Diplomas", "Recalls")):
        searches.save(desk, f"kind:{name.lower()}", name, number)
    searches.save(desk, "kind:lots", "My lots", 9)
    searches.remember(desk, "kind:lots", 10)
    assert [one.name for one in searches.saved(desk)] == ["My lots", "Diplomas", "Recalls"]
    searches.arrange(desk, ["kind:recalls", "kind:lots"])
    assert [one.name for one in searches.saved(desk)] == ["Recalls", "My lots", "Diplomas"]
    searches.drop(desk, "kind:lots")
    assert [one.name for one in searches.saved(desk)] == ["Recalls", "Diplomas"]


@pytest.mark.parametrize("name", ["", "  ", "x" * 81, "Taken"])
def test_a_name_that_is_empty_too_long_or_taken_is_refused(desk: Database, name: str) -> None:
    searches.save(desk, "kind:lots", "Taken", 1)
    with pytest.raises(UsageError):
        searches.save(desk, "kind:others", name, 2)


def test_a_damaged_row_is_told_and_passed_over(desk: Database) -> None:
    searches.save(desk, "kind:lots", "Lots", 1)
    desk.execute("update searched set name = 'Others'")
    assert searches.saved(desk) == []
    assert outbox.damaged_rows(desk) == ["search kind:lots"]
