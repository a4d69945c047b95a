"""Records as lists and pages read them."""

import pytest

from desktop.domains.catalogue import builtin_kinds
from desktop.errors import StorageError, UsageError
from desktop.replica import records
from desktop.replica.database import Database
from desktop.replica.records import Moment
from desktop.replica.related import named_by_tables
from tests.city import SIZES

pytestmark = pytest.mark.slow

_NOW = Moment(SIZES[-1], "2026-01-06T00:00:00.000Z")


def test_a_page_keeps_the_order_that_was_asked_for(db: Database) -> None:
    keys = records.all_keys(db)
    assert len(keys) == records.count(db) > 250
    assert keys == sorted(keys, reverse=True)
    wanted = [keys[5], keys[200], keys[0], 7_777_777]
    page = records.page(db, wanted, _NOW)
    assert [row.key for row in page] == wanted[:3]
    assert records.page(db, [], _NOW) == []


def test_a_row_says_where_the_record_stands_and_who_issued_it(db: Database) -> None:
    (row,) = records.page(db, records.all_keys(db)[:1], _NOW)
    assert (row.entry, row.number) == (SIZES[-1] - 2, 0)
    assert row.issuer_name == "Office of operator"
    assert records.key_of(db, row.id) == row.key
    assert records.by_id(db, row.id, _NOW) == row
    assert row.decision.verdict.value == "VALID"
    missing = "urn:uuid:01a0c450-0000-7000-8000-000000000001"
    assert records.by_id(db, missing, _NOW) is None
    assert records.key_of(db, missing) is None


def test_what_lies_above_the_final_tree_is_not_final(db: Database) -> None:
    key = records.all_keys(db)[0]
    (row,) = records.page(db, [key], Moment(SIZES[1], _NOW.now))
    assert row.decision.verdict.value == "NOT FINAL"


def test_a_revoked_keys_later_records_are_suspect(db: Database) -> None:
    keys = records.all_keys(db)
    db.execute("update issuer set suspect_since = 100 where office = 'Office of operator'")
    early, late = records.page(db, [keys[-25], keys[0]], _NOW)
    assert early.entry < 100 <= late.entry
    assert early.decision.verdict.value == "VALID"
    assert late.decision.verdict.value == "REVOKED"


def test_a_batch_is_complete_with_all_its_parts(db: Database) -> None:
    entry = records.all_keys(db)[0] // 512
    batch = bytes(16)
    db.execute(
        "update statement set batch = ?, part = 1, parts = 2 where entry = ?", (batch, entry)
    )
    assert not records.is_batch_complete(db, entry)
    (row,) = records.page(db, [entry * 512], _NOW)
    assert row.decision.verdict.value == "NOT FINAL"
    db.execute(
        "update statement set batch = ?, part = 2, parts = 2 where entry = ?", (batch, entry - 1)
    )
    assert records.is_batch_complete(db, entry)


def test_only_the_issuers_own_statements_of_a_batch_are_gathered(db: Database) -> None:
    own, other, foreign = (records.all_keys(db)[at] // 512 for at in range(3))
    batch = bytes(16)
    db.execute(
        "update statement set batch = ?, part = 1, parts = 2 where entry in (?, ?, ?)",
        (batch, own, other, foreign),
    )
    (row,) = records.page(db, [own * 512], _NOW)
    assert named_by_tables(db, row.id) >= {own, other, foreign}
    db.execute("update statement set issuer = issuer + 1 where entry = ?", (foreign,))
    db.execute("update statement set parts = 3 where entry = ?", (other,))
    assert {own, other, foreign} & named_by_tables(db, row.id) == {own}


def test_an_id_is_found_by_its_beginning(db: Database) -> None:
    (row,) = records.page(db, records.all_keys(db)[:1], _NOW)
    bare = row.id.removeprefix("urn:uuid:")
    assert records.resolve(db, row.id) == row.id
    assert records.resolve(db, bare.upper()) == row.id
    assert records.resolve(db, bare[:30]) == row.id
    for text in ("", "xyz", "urn:uuid:", "0" * 33):
        with pytest.raises(UsageError, match="not a record id"):
            records.resolve(db, text)
    with pytest.raises(UsageError, match="More than one"):
        records.resolve(db, bare[:2])
    with pytest.raises(StorageError, match="No record"):
        records.resolve(db, "ffff")


def test_records_of_a_kind_come_in_log_order(db: Database) -> None:
    found = list(records.of_kind(db, "ledger.kind"))
    assert len(found) == len(builtin_kinds())
    assert [key for key, _ in found] == sorted(key for key, _ in found)
    assert found[0][1].data["name"] == "ledger.kind"
    assert list(records.of_kind(db, "ledger.kin")) == []
    ids = [kind.id for kind, active in records.kinds(db) if active]
    assert ids == sorted(ids)
    assert len(ids) == len(builtin_kinds())


def test_a_record_that_is_not_stored_is_told(db: Database) -> None:
    with pytest.raises(StorageError):
        records.read(db, SIZES[-1] * 512)
