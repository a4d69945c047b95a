"""Labels and notes of this user: kept on the desk, found by search, never on a ledger."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.errors import UsageError
from desktop.replica import notes, outbox
from desktop.replica.database import Database, open_database, open_read_only
from desktop.replica.notes import Note
from desktop.replica.query import find_keys
from desktop.replica.query_text import asks_notes, parse_query
from tests.chronicle import Chronicle, chronicle

__all__ = ["chronicle"]

LOT = "https://id.gs1.org/01/04012345600018/10/CLOVER7"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Database]:
    with open_database(tmp_path / "desk.db", "desk") as opened:
        yield opened


def test_a_note_is_kept_changed_and_forgotten_when_it_is_empty(desk: Database) -> None:
    notes.keep(desk, Note(LOT, "Urgent,  , dairy ", "Ask the dairy", 1))
    kept = notes.about(desk, LOT)
    assert (kept.label, kept.labels, kept.text) == (
        "Urgent, dairy",
        ("Urgent", "dairy"),
        "Ask the dairy",
    )
    assert notes.labels(desk) == ["dairy", "Urgent"]
    assert notes.of(desk, [LOT, "other"]) == {LOT: kept}
    notes.keep(desk, Note(LOT, " , ", "  ", 2))
    assert notes.everything(desk) == []
    assert notes.about(desk, LOT) == Note(LOT)


def test_notes_are_found_by_the_beginning_of_a_label_and_by_words(desk: Database) -> None:
    notes.keep(desk, Note("a", "Urgent", "call the M\u00dcLLER dairy", 1))
    notes.keep(desk, Note("b", "later, urgently not", "", 2))
    notes.keep(desk, Note("c", "other", "urgent", 3))
    assert [one.subject for one in notes.find(desk, label="URG")] == ["b", "a"]
    assert [one.subject for one in notes.find(desk, word="m\u00fcller")] == ["a"]
    assert [one.subject for one in notes.find(desk, word="urgent")] == ["c", "b", "a"]


def test_what_is_too_long_is_refused(desk: Database) -> None:
    with pytest.raises(UsageError):
        notes.keep(desk, Note("a", "x" * 201))
    with pytest.raises(UsageError):
        notes.keep(desk, Note("a", "", "x" * 10_001))


def test_a_damaged_note_is_told_and_passed_over(desk: Database) -> None:
    notes.keep(desk, Note("a", "Urgent"))
    desk.execute("update noted set label = 'Harmless'")
    assert notes.everything(desk) == []
    assert outbox.damaged_rows(desk) == ["note on a"]


def test_a_search_finds_records_by_what_the_user_noted(
    chronicle: Chronicle, desk: Database
) -> None:
    record = next(iter(chronicle.ids.values()))
    notes.keep(desk, Note(record, "urgent", "ask the dairy", 1))
    with open_read_only(chronicle.replica, "replica") as db:

        def count(text: str, own: Database | None = desk) -> int:
            query = parse_query(text)
            assert asks_notes(query)
            return find_keys(db, query, chronicle.moment, desk=own).total

        everything = find_keys(db, parse_query(""), chronicle.moment).total
        assert count("label:urg") == count('note:"the dairy"') == 1
        assert count("-label:urgent") == everything - 1
        assert count("label:none") == 0
        for text in ("label:urgent", "note:*", "-label:urgent"):
            with pytest.raises(UsageError, match="Leave out label: and note:"):
                count(text, None)
