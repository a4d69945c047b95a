from pathlib import Path

import pytest

from desktop.errors import StorageError, UsageError
from desktop.replica import finding_notes, outbox
from desktop.replica.database import Database, open_database
from desktop.replica.finding_notes import LONGEST


@pytest.fixture
def desk(tmp_path: Path) -> Database:
    return open_database(tmp_path / "desk.db", "desk")


def test_notes_come_back_in_their_order(desk: Database) -> None:
    with desk:
        first = finding_notes.add(desk, "aa", " Asked the dairy. ", "did:key:z1", 5)
        second = finding_notes.add(desk, "bb", "Settled.", "did:key:z1", 9, is_known=True)
        assert finding_notes.everything(desk) == (first, second)
        assert (first.text, first.number, second.number) == ("Asked the dairy.", 1, 2)
        assert outbox.damaged_rows(desk) == []


@pytest.mark.parametrize("text", ["", "  \n", "x" * (LONGEST + 1)])
def test_note_that_says_nothing_or_too_much_is_refused(desk: Database, text: str) -> None:
    with desk, pytest.raises(UsageError, match="1 to"):
        finding_notes.add(desk, "aa", text, "did:key:z1", 5)


@pytest.mark.parametrize(
    "change", ["delete from finding_note", "update finding_note set text = 'x'"]
)
def test_no_statement_changes_or_takes_out_a_note(desk: Database, change: str) -> None:
    with desk:
        note = finding_notes.add(desk, "aa", "Asked the dairy.", "did:key:z1", 5)
        with pytest.raises(StorageError), desk.transaction():
            desk.execute(change)
        assert finding_notes.everything(desk) == (note,)


def test_note_that_was_taken_out_behind_the_program_is_noticed(desk: Database) -> None:
    with desk:
        for number in range(3):
            finding_notes.add(desk, "aa", f"Note {number}", "did:key:z1", number)
        with desk.transaction():
            desk.execute("drop trigger finding_note_remains")
            desk.execute("delete from finding_note where number = 2")
        assert finding_notes.damaged_rows(desk) == ["note 3"]
        assert [one.number for one in finding_notes.everything(desk)] == [1]
