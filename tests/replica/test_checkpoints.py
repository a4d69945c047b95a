"""Stored checkpoints: proven again whenever they are opened; trust that never goes back."""

import pytest

from desktop.errors import FormatError, ProofError, SignatureError, StorageError
from desktop.replica import checkpoints
from desktop.replica.database import Database, in_memory
from tests.city import SIZES, grown_city


def test_the_newest_final_checkpoint_is_proven_again(db: Database) -> None:
    opened = checkpoints.as_of(db)
    assert opened is not None
    assert (opened.size, opened.is_final) == (SIZES[-1], True)
    trusted = checkpoints.trusted(db)
    assert trusted is not None
    assert (trusted.origin, trusted.size) == (opened.origin, opened.size)
    assert [item.size for item in checkpoints.everything(db)] == [SIZES[-1]]
    assert checkpoints.at(db, 3) is None


def test_an_empty_replica_has_none() -> None:
    with in_memory("replica") as db:
        assert checkpoints.trusted(db) is None
        assert checkpoints.as_of(db) is None
        assert checkpoints.newest(db, final=False) is None
        assert checkpoints.charters(db) == []
        with pytest.raises(StorageError, match="empty"):
            checkpoints.charter_at(db, 1)


def test_a_note_that_was_changed_in_the_table_does_not_open(db: Database) -> None:
    row = db.one("select note from checkpoint")
    assert row is not None
    note = bytes(row[0])
    for changed, error in (
        (note.replace(b"\n271\n", b"\n270\n"), SignatureError),
        (b"nothing", FormatError),
        (note.replace(b"smallville", b"smellville"), (ProofError, SignatureError)),
    ):
        db.execute("update checkpoint set note = ?", (changed,))
        with pytest.raises(error):
            checkpoints.as_of(db)


def test_a_note_that_the_table_calls_final_is_only_what_it_proves(db: Database) -> None:
    row = db.one("select note from checkpoint")
    assert row is not None
    lines = bytes(row[0]).split(b"\n")
    db.execute("update checkpoint set note = ?", (b"\n".join([*lines[:7], b""]),))
    stored = checkpoints.newest(db, final=True)
    assert stored is not None
    assert stored.is_final
    assert not checkpoints.opened(db, stored).is_final


def test_trust_never_falls(db: Database) -> None:
    opened = checkpoints.as_of(db)
    assert opened is not None
    db.execute("update trusted set size = size + 1")
    with pytest.raises(ProofError, match="never falls"):
        checkpoints.trust(db, "anchor", opened)


def test_each_size_has_its_charter(db: Database) -> None:
    charter = grown_city().charter
    assert checkpoints.charter_at(db, 1) == charter
    assert checkpoints.charter_at(db, SIZES[-1]) == charter
    assert checkpoints.successor_at(db, SIZES[-1]) is None
    assert checkpoints.charter_changes(db, SIZES[-1]) == []
    assert [one.number for one in checkpoints.charters(db)] == [0]
