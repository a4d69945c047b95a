"""What a record is found by on a watch-list, and in which form things are watched."""

import pytest

from desktop.checks.observed import Observed
from desktop.errors import UsageError
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.record import Place, Record
from desktop.trails.watching import AREA, ISSUER, ITEM, KEY, Subject, Watching, subject_of

DID = "did:key:z6MkgV7y5wspE3MTUykjkrtHemJq2hk3nu5zhjA115R1RG4s"
OTHER = "did:key:z6MkgWzDBDSiaAup5kZr2UyXHvj8uMzdXyPbUKKbkK8K4yGJ"
GTIN = "https://id.gs1.org/01/04012345000009"
GLN = "https://id.gs1.org/414/4012345000009"


def record(
    kind: str = "inspection.report/1",
    data: JsonObject | None = None,
    about: tuple[str, ...] = (),
    place: Place | None = None,
    holder: str | None = None,
) -> Observed:
    time = "2026-01-05T08:00:00.000Z"
    made = Record("urn:uuid:1", kind, time, data or {}, about=about, place=place, holder=holder)
    return Observed(made, 7, 1, DID)


def found(one: Observed, *subjects: Subject, lots: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    watching = Watching(frozenset(subjects), lambda _did: ("City Hall",), lambda _pack: lots)
    return [(hit.subject.sort, hit.how) for hit in watching.hits(one)]


@pytest.mark.parametrize(
    ("sort", "text", "item"),
    [
        (ITEM, "http://shop.example/01/04012345000009/10/L1/21/A?15=270101", f"{GTIN}/21/A"),
        (ITEM, " urn:epc:id:sgtin:4012345.000000.A ", f"{GTIN}/21/A"),
        (ITEM, "urn:device:7", "urn:device:7"),
        (AREA, "4012345000009", GLN),
        (AREA, f"{GLN}/254/7", GLN),
        (AREA, "Hall 3", "Hall 3"),
        (ISSUER, "  Dairy OF  Smallville", "dairy of smallville"),
        (KEY, DID, DID),
    ],
)
def test_a_thing_is_watched_in_the_form_in_which_records_are_compared(
    sort: str, text: str, item: str
) -> None:
    assert subject_of(sort, text) == Subject(sort, item)


@pytest.mark.parametrize(
    ("sort", "text"),
    [(KEY, "me"), (ISSUER, "did:key:zzz"), ("song", "x"), (ITEM, ""), (ITEM, "a\nb"),
     (ITEM, "x" * 2001)],
)  # fmt: skip
def test_what_names_nothing_is_refused(sort: str, text: str) -> None:
    with pytest.raises(UsageError):
        subject_of(sort, text)


def test_a_place_is_found_as_the_records_place_and_inside_its_data() -> None:
    watched = (Subject(AREA, GLN), Subject(AREA, "Hall 3"))
    assert found(record(place=Place(0, 0, site="4012345000009")), *watched) == [
        ("place", "names the place")
    ]
    assert found(record(place=Place(0, 0, site="Hall 3")), *watched) == [
        ("place", "names the place")
    ]
    assert found(record(data={"deep": [{"gln": "4012345000009"}]}), *watched) == [
        ("place", "names the place")
    ]
    assert found(record(data={"gln": "4012345000008"}), *watched) == []


def test_a_key_is_found_where_it_signs_holds_or_is_named_and_a_name_where_it_signs() -> None:
    watched = (Subject(KEY, OTHER), Subject(ISSUER, "city hall"))
    signed = ("issuer", "signed by it")
    assert found(record(holder=OTHER), *watched) == [signed, ("key", "held by it")]
    assert found(record(data={"a": {"b": [OTHER]}}), *watched) == [signed, ("key", "names it")]
    assert found(record(), Subject(KEY, DID), Subject(ISSUER, DID)) == [
        ("issuer", "signed by it"),
        ("key", "signed with it"),
    ]


def test_a_pack_is_found_by_its_lot_where_a_record_says_that_it_is_of_it() -> None:
    lot, pack = f"{GTIN}/10/L1", f"{GTIN}/21/A"
    about = record(about=(pack,))
    assert found(about, Subject(ITEM, lot)) == []
    assert found(about, Subject(ITEM, lot), lots=(lot,)) == [("item", "about a pack of it")]
    assert found(about, Subject(ITEM, pack), lots=(lot,)) == [("item", "about it")]
    whole = record(about=(f"{lot}/21/A",))
    watching = Watching(frozenset({Subject(ITEM, lot)}), lambda _did: (), lambda _pack: ())
    assert [hit.how for hit in watching.hits(whole)] == ["about a pack of it"]
    assert [hit.how for hit in watching.hits(about)] == ["about a pack of it"]  # learned just now
    assert watching.learned == {pack: {lot: None}}
