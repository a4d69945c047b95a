"""Who may read a document, in lines and rows."""

from desktop.document_access import Access
from desktop.domains.catalogue import builtin_kinds
from desktop.replica.document_grants import Grant
from desktop.views.models.access_rows import (
    AccessBook,
    GrantRows,
    Reader,
    access_lines,
    grant_fields,
    granted_to,
    withdraw_fields,
)

_RECORD = "urn:uuid:01a0d03c-2e00-75c3-8047-9f9dabb45d09"


def grant(did: str, until: str | None = None) -> Grant:
    since = "2026-09-30T08:00:00.000Z"
    return Grant(f"of {did}", _RECORD, did, since, until, "research", "issuer")


def book(*grants: Grant) -> AccessBook:
    kinds = {one.id: one for one in builtin_kinds()}
    names = {"issuer": "University", "a": "Hospital"}
    access = Access(_RECORD, frozenset({"issuer"}), grants, names, "issuer")
    return AccessBook(access, (), grants, kinds["access.grant/1"], kinds["access.withdraw/1"])


def test_each_grant_is_named_with_its_terms() -> None:
    ends = grant("b", "2026-12-31T00:00:00.000Z")
    lines = [(one.name, one.value) for one in access_lines(book(grant("a"), ends))]
    assert lines == [
        ("Issuer", "University"),
        ("Granted to", "Hospital, since 2026-09-30: Research"),
        ("", "b, since 2026-09-30, until 2026-12-31: Research"),
    ]


def test_many_grants_are_counted_and_not_all_listed() -> None:
    lines = access_lines(book(*(grant(str(number)) for number in range(30))))
    assert len(lines) == 8
    assert lines[-1].value == "and 24 more"


def test_nobody_is_said() -> None:
    assert access_lines(book())[-1].value == "nobody on the ledger"
    assert granted_to(book().access) == "nobody on the ledger"


def test_a_key_with_two_grants_is_withdrawn_once() -> None:
    rows = GrantRows(book(grant("a"), grant("b"), grant("a")))
    assert sorted(row.key for row in rows.page(0)) == ["a", "b"]
    assert rows.count() == 2


def test_all_words_of_a_search_have_to_stand_somewhere() -> None:
    one = Reader("did:key:z6Mk", "City Hospital", "Health", "city hospital health did:key:z6mk")
    assert one.answers("HEALTH hosp")
    assert one.answers("z6Mk")
    assert not one.answers("hospital food")


def test_the_forms_ask_for_what_the_kinds_want() -> None:
    known = book()
    assert [one.path for one in grant_fields(known.grant)] == ["purpose", "basis", "until"]
    assert [one.path for one in withdraw_fields(known.withdraw)] == ["reason"]
