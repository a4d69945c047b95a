"""The search line: parsed strictly, answered like `desktop.verdict` would."""

from collections.abc import Iterator

import pytest

from desktop.demo.city import Built
from desktop.errors import UsageError
from desktop.replica import records
from desktop.replica.database import Database, open_read_only
from desktop.replica.query import find_keys, rows_of
from desktop.replica.query_text import Term, parse_query
from desktop.replica.records import Moment
from tests.chronicle import NOW, Chronicle, chronicle

__all__ = ["chronicle"]

_WORDS = {
    "valid": "VALID", "not-final": "NOT FINAL", "revoked": "REVOKED", "erased": "ERASED",
    "suspended": "SUSPENDED", "superseded": "SUPERSEDED", "not-yet-valid": "NOT YET VALID",
    "expired": "EXPIRED",
}  # fmt: skip


@pytest.fixture
def db(chronicle: Chronicle) -> Iterator[Database]:
    with open_read_only(chronicle.replica, "replica") as opened:
        yield opened


def names(db: Database, chronicle: Chronicle, text: str) -> set[str]:
    """Return the names of the records that a query finds."""
    found = find_keys(db, parse_query(text), chronicle.moment)
    assert found.total == len(found.keys)
    ids = {row.id for row in records.page(db, found.keys, chronicle.moment)}
    return {name for name, record in chronicle.ids.items() if record in ids}


def test_a_query_is_fields_and_words() -> None:
    query = parse_query('kind:diploma -is:revoked issuer:"city hall" master "of science" -x')
    assert query.terms == (
        Term("kind", "diploma"),
        Term("is", "revoked", is_unwanted=True),
        Term("issuer", "city hall", is_exact=True),
        Term("text", "master"),
        Term("text", "of science", is_exact=True),
        Term("text", "x", is_unwanted=True),
    )
    assert parse_query("  ").terms == ()


def test_identifiers_speak_for_themselves() -> None:
    uuid = "urn:uuid:01a0c976-c801-7f0f-8ef4-ca3d05fabadd"
    texts = (uuid, "urn:epc:id:x", "https://id.gs1.org/01/1", "did:key:z6Mk")
    fields = [parse_query(text).terms[0] for text in texts]
    assert [one.field for one in fields] == ["id", "about", "about", "issuer"]
    assert [one.value for one in fields] == list(texts)


@pytest.mark.parametrize(
    "text",
    [
        "colour:red", "is:altered", "is:", "kind:", 'kind:""', '"open', "block:-1", "block:x",
        "entry:99999999999999999999", "after:yesterday", "before:2026-13", "after:2026-02-30",
        "id:xyz", "ref:", "id:" + "a" * 33, "id:ab,", "id:" + "a," * 250 + "a", "x " * 65,
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_said(text: str) -> None:
    with pytest.raises(UsageError):
        parse_query(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("kind:supply", {"event"}),
        ("kind:supply.event/1", {"event"}),
        ("kind:nothing", set()),
        ("kind:diploma is:suspended", {"suspended"}),
        ("kind:diploma is:superseded", {"superseded"}),
        ("kind:diploma is:expired", {"expired"}),
        ("kind:diploma is:not_final", {"part"}),
        ("is:revoked", {"revoked", "suspect", "rotated"}),
        ("is:disputed", {"disputed"}),
        ("kind:diploma -is:approved", {"waiting"}),
        ("kind:diploma -is:valid -is:revoked -is:expired -is:not-yet-valid",
         {"suspended", "superseded", "part"}),
        ("issuer:mover", {"rotated"}),
        ("issuer:nobody", set()),
        ("about:https://id.gs1.org/01/04012345000009", {"event"}),
        ("about:https://id.gs1.org/01/99", set()),
        ("bachelor of suspended", {"suspended"}),
        ("kind:diploma łódź -bachelor", set()),
        ("after:2026-01-05T08:00:00.000Z kind:supply", {"event"}),
        ("before:2026 kind:diploma", set()),
        ("- *** kind:supply", {"event"}),
    ],
)  # fmt: skip
def test_queries_find_what_they_say(
    db: Database, chronicle: Chronicle, text: str, expected: set[str]
) -> None:
    assert names(db, chronicle, text) == expected


def test_records_are_found_by_place_and_reference(db: Database, chronicle: Chronicle) -> None:
    record = chronicle.ids["newer"]
    assert names(db, chronicle, f"id:{record[9:27]}") == {"newer"}
    assert names(db, chronicle, record) == {"newer"}
    other = chronicle.ids["superseded"].removeprefix("urn:uuid:")
    assert names(db, chronicle, f"id:{record[9:]},{other}") == {"newer", "superseded"}
    assert names(db, chronicle, f"id:{record[9:]},{other} -id:{other}") == {"newer"}
    assert names(db, chronicle, f"ref:{chronicle.ids['superseded']} kind:diploma") == {"newer"}
    (row,) = records.page(db, find_keys(db, parse_query(record), chronicle.moment).keys,
                          chronicle.moment)  # fmt: skip
    assert names(db, chronicle, f"block:{row.height}") == {"newer"}
    assert names(db, chronicle, f"entry:{row.entry}") == {"newer"}


def test_pages_follow_each_other(db: Database, chronicle: Chronicle) -> None:
    query = parse_query("kind:diploma")
    whole = find_keys(db, query, chronicle.moment, limit=100)
    first = find_keys(db, query, chronicle.moment, limit=5)
    second = find_keys(db, query, chronicle.moment, limit=100, offset=5)
    assert first.keys + second.keys == whole.keys == tuple(sorted(whole.keys, reverse=True))
    assert first.total == second.total == len(whole.keys)
    assert find_keys(db, query, chronicle.moment, limit=0).keys == ()


def agree(db: Database, moment: Moment, until: int | None) -> None:
    """Compare the verdicts in SQL with those of the one function, record by record."""
    keys = [key for key in records.all_keys(db) if until is None or key < until * 512]
    rows = [row for start in range(0, len(keys), 500)
            for row in rows_of(db, keys[start : start + 500], moment, until)]  # fmt: skip
    found = 0
    for word, verdict in _WORDS.items():
        expected = [row.key for row in rows if row.decision.verdict.value == verdict]
        answer = find_keys(db, parse_query(f"is:{word}"), moment, until, len(keys))
        others = find_keys(db, parse_query(f"-is:{word}"), moment, until, 1)
        assert list(answer.keys) == expected, word
        assert answer.total + others.total == len(keys)
        found += answer.total
    assert found == len(keys)


def test_sql_and_the_one_function_give_the_same_verdicts(
    db: Database, chronicle: Chronicle
) -> None:
    for size in range(5, chronicle.size + 1, 4):
        agree(db, Moment(size, NOW), None)
        agree(db, Moment(size, "2027-06-01T00:00:00.000Z"), size)


@pytest.mark.slow
def test_in_the_demonstration_city_too(demonstration: Built) -> None:
    with open_read_only(demonstration.profile("inspector") / "replica.db", "replica") as db:
        for until in (None, 700, 850, 1000):
            agree(db, Moment(until or demonstration.size, NOW), until)


def test_the_past_is_listed_as_it_was(db: Database, chronicle: Chronicle) -> None:
    moment = Moment(chronicle.before, NOW)
    for word in ("revoked", "suspended", "superseded", "disputed"):
        found = find_keys(db, parse_query(f"is:{word}"), moment, chronicle.before)
        assert found.total == 0, word
    found = find_keys(db, parse_query("is:valid kind:diploma"), moment, chronicle.before)
    assert found.total == 6
