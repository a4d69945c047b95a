"""No derived table is evidence: every row of each is compared with the replay."""

from pathlib import Path

import pytest

from desktop.audit.codes import TABLES
from desktop.replica import comparison
from tests.audit.town import audited, codes, opened

pytestmark = pytest.mark.slow

# table: a change, an addition, a removal
CHANGES = {
    "BLOCK": (
        "update block set time_ms = time_ms + 1 where height = 7",
        (
            "insert into block select 999, 9999, first, statements, records, octets, voids, root, "
            "leaf, time_ms, proposer from block where height = 7"
        ),
        "delete from block where height = 7",
    ),
    "ISSUER": (
        "update issuer set domains = '[]' where authority is null",
        (
            "insert into issuer (did, entry, standing, roles, domains, valid_from, valid_until) "
            "values ('did:key:z', 3, 'active', '[]', '[]', '', '')"
        ),
        "delete from issuer where did = (select min(did) from issuer where person is not null)",
    ),
    "STATEMENT": (
        "update statement set seq = seq + 1000 where entry = 20",
        "insert into statement (entry, height, id, records) values (5000, 1, x'00', 0)",
        "delete from statement where entry = 20",
    ),
    "KIND": (
        "update kind set active = 0 where id = 'education.diploma/1'",
        "insert into kind select 'a.new/1', record, entry, active, data from kind limit 1",
        "delete from kind where id = 'education.diploma/1'",
    ),
    "RECORD": (
        "update record set kind = 'recall.notice/1' where key = (select max(key) from record)",
        (
            "insert into record select key + 1, x'0102', kind, issuer, height, time_ms, end_ms, "
            "sha256, private, approval, valid_from, valid_until, suspended, revoked, erased, "
            "disputed, superseded_by, approved_by from record order by key desc limit 1"
        ),
        "delete from record where key = (select max(key) from record)",
    ),
    "STATUS": (
        "update record set suspended = 0 where suspended = 1",
        "update record set superseded_by = id where key = (select max(key) from record)",
        "update record set approved_by = null where approved_by is not null",
    ),
    "PARAMETER": (
        "update parameter set value = '31'",
        "insert into parameter values (1, 'a', 'b', 'c', null)",
        "delete from parameter",
    ),
    "CHARTER": (
        "update charter set since = 1",
        "insert into charter select 1, 80, document from charter",
        "delete from charter",
    ),
    "PROPOSAL": (
        "insert into proposal values (x'00', 1, '', 0, 0, '{}', 0)",
        "insert into proposal values (x'01', 1, '', 1, 0, '{}', 0)",
        "insert into proposal values (x'02', 1, '', 0, 1, '{}', 1)",
    ),
    "ABOUT": (
        "update about set item = 'urn:x' where record = (select max(record) from about)",
        "insert into about select item || 'x', record from about limit 1",
        "delete from about where record = (select max(record) from about)",
    ),
    "REF": (
        "update ref set rel = 'corrects'",
        "insert into ref values (512, 'status', x'00')",
        "delete from ref",
    ),
    "MENTION": (
        "update mention set approver = 'did:key:z' where entry = (select max(entry) from mention)",
        "insert into mention select * from mention limit 1",
        "delete from mention where entry = (select max(entry) from mention)",
    ),
    "CONSENT": (
        "insert into consent values (x'00', 'did:key:z', 1)",
        "insert into consent values (x'01', 'did:key:z', 1)",
        "insert into consent values (x'02', 'did:key:z', 1)",
    ),
    "BOOKKEEPING": (
        "insert into points_account values ('p a', 1, 100, 0)",
        "insert into custody values ('urn:x', 1, 'did:key:z', 'o')",
        "insert into points_nullifier values ('n', 1, 'r')",
    ),
    "SEARCH": (
        "insert into search (rowid, body) select max(key), 'magic' from record",
        "insert into search (rowid, body) values (1, 'magic')",
        "delete from search_data where id = (select max(id) from search_data)",
    ),
}


@pytest.mark.parametrize(
    ("table", "sql"),
    [
        pytest.param(table, sql, marks=[pytest.mark.slow] if number else [])
        for table, three in CHANGES.items()
        for number, sql in enumerate(three)
    ],
)
def test_a_changed_added_or_removed_row_is_found(table: str, sql: str, profile: Path) -> None:
    with opened(profile) as db:
        assert db.execute(sql) > 0
    assert f"TABLE_{table}" in codes(profile)


def test_every_table_has_a_code_and_is_tried_here() -> None:
    assert {part.upper() for part in comparison.PARTS} | {"CHECKPOINT", "SEARCH"} == set(TABLES)
    assert {*CHANGES, "CHECKPOINT"} == set(TABLES)


@pytest.mark.slow
@pytest.mark.parametrize("table", ["BLOCK", "KIND", "PARAMETER", "STATUS", "REF", "MENTION"])
def test_a_change_in_one_table_accuses_no_other(table: str, profile: Path) -> None:
    with opened(profile) as db:
        db.execute(CHANGES[table][0])
    assert codes(profile) == {f"TABLE_{table}"}


def test_issuers_that_changed_places_are_found(profile: Path) -> None:
    with opened(profile) as db:
        (low, high) = (
            row[0] for row in db.query("select key from issuer where person is not null limit 2")
        )
        for old, new in ((low, 9999), (high, low), (9999, high)):
            db.execute("update issuer set key = ? where key = ?", (new, old))
    found = codes(profile)
    assert {"TABLE_RECORD", "TABLE_STATEMENT"} <= found
    assert "TABLE_ISSUER" not in found


def test_issuers_may_be_numbered_otherwise(profile: Path) -> None:
    with opened(profile) as db:
        db.execute("update issuer set key = key + 1000")
        db.execute("update statement set issuer = issuer + 1000")
        db.execute("update record set issuer = issuer + 1000")
    assert not codes(profile)


def test_a_difference_names_entry_and_record(profile: Path) -> None:
    with opened(profile) as db:
        db.execute("update record set revoked = 0")
    (found,) = audited(profile).findings
    assert found.code == "TABLE_STATUS"
    assert found.entry is not None
    assert len(found.records) == 1
    assert "revoked 0 instead of 1" in found.what


def test_of_many_differences_some_are_named_and_the_rest_counted(profile: Path) -> None:
    with opened(profile) as db:
        key = db.one("select max(record) from about")
        assert key is not None
        rows = [(f"urn:x:{number}", key[0]) for number in range(300)]
        db.insert("about", rows, 2)
    found = audited(profile).findings
    assert {one.code for one in found} == {"TABLE_ABOUT"}
    assert len(found) == 201
    assert any("More than 200" in one.what for one in found)


@pytest.mark.parametrize(
    "sql",
    [
        "drop table parameter",
        pytest.param("drop index record_time", marks=pytest.mark.slow),
        pytest.param("create view all_good as select 1", marks=pytest.mark.slow),
        pytest.param("create table mine (x)", marks=pytest.mark.slow),
    ],
)
def test_a_changed_schema_is_found(sql: str, profile: Path) -> None:
    with opened(profile) as db:
        db.execute(sql)
    assert "STORE_SCHEMA" in codes(profile)


@pytest.mark.parametrize(
    "sql",
    [
        "update search_data set block = x'00' where id = 1",
        pytest.param("update search_idx set pgno = pgno + 2", marks=pytest.mark.slow),
        pytest.param("delete from search_data", marks=pytest.mark.slow),
        "update search_progress set next_entry = 3",
        pytest.param("update search_progress set next_entry = 3000", marks=pytest.mark.slow),
        pytest.param("update search_progress set digest = x'00'", marks=pytest.mark.slow),
        pytest.param("delete from search_progress", marks=pytest.mark.slow),
    ],
)
def test_a_search_index_that_was_tampered_with_is_found(sql: str, profile: Path) -> None:
    with opened(profile) as db:
        assert db.execute(sql) > 0
    assert codes(profile) == {"TABLE_SEARCH"}


def test_a_search_index_that_is_not_there_or_unfinished_is_no_finding(profile: Path) -> None:
    with opened(profile) as db:
        db.execute("update search_progress set digest = null")
    found = audited(profile)
    assert not found.findings
    assert {one.check for one in found.not_checked} == {"bytes of the search index"}
    with opened(profile) as db, db.transaction():
        db.execute("insert into search (search) values ('delete-all')")
        db.execute("delete from search_segment")
        db.execute("update search_progress set next_entry = 0")
    assert not audited(profile).findings
