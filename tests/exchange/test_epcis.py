import json
from pathlib import Path

import pytest

from desktop.domains.catalogue import builtin_kinds
from desktop.domains.kind import first_problem
from desktop.errors import FormatError
from desktop.exchange.epcis import (
    EventDraft,
    draft_of,
    event_of,
    read_document,
    with_event_id,
    write_document,
)
from desktop.exchange.epcis_hash import event_hash
from desktop.exchange.epcis_shape import shapes_of
from desktop.exchange.epcis_vocabulary import Context, parse_context
from desktop.exchange.exact_json import ExactObject, ExactValue, parse_exact
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.record import Place, Record
from tests.exchange.samples import SHIPPED, VECTORS, files_beside

KIND = next(kind for kind in builtin_kinds() if kind.id == "supply.event/1")
SHAPES = shapes_of(KIND.schema)
CREATED = "2026-01-31T12:00:00.000Z"

SHIPPED_DOCUMENTS = sorted(
    [
        *(SHIPPED / "supply" / "openepcis").glob("*.json"),
        *(SHIPPED / "supply" / "epcis_examples").glob("*.jsonld"),
        *(VECTORS / "epcis_hash").glob("*.jsonld"),
    ]
)
# Documents of the standard's own examples that break the standard.
FLAWED = {
    "AssociationEvent-h": "'eventID' stands twice",
    "Example-TransactionEvents-2020_07_03y": "event 2: /sourceList is not a list",
}

EVENT: ExactObject = {
    "type": "ObjectEvent",
    "eventTime": "2020-03-04T11:00:30.0005+01:00",
    "eventTimeZoneOffset": "+01:00",
    "action": "OBSERVE",
}


def document(*events: ExactValue, **members: ExactValue) -> bytes:
    """Return an EPCIS document with the events; members replace its own."""
    whole = {
        "type": "EPCISDocument",
        "schemaVersion": "2.0",
        "creationDate": CREATED,
        "epcisBody": {"eventList": list(events)},
        **members,
    }
    return json.dumps(whole).encode()


def record_of(draft: EventDraft) -> Record:
    return Record(
        id="urn:uuid:01890000-0000-7000-8000-000000000000",
        kind=KIND.id,
        time=draft.time,
        data=draft.data,
        about=draft.about,
        place=draft.place,
    )


def raw_events(data: bytes) -> tuple[list[ExactValue], Context]:
    whole = parse_exact(data)
    assert isinstance(whole, dict)
    body: ExactValue = whole.get("epcisBody", {"event": whole})
    for step in ("queryResults", "resultsBody"):
        if isinstance(body, dict) and step in body:
            body = body[step]
    assert isinstance(body, dict)
    events = body.get("eventList", [body.get("event")])
    assert isinstance(events, list)
    return events, parse_context(whole.get("@context"))


def check_round_trip(data: bytes) -> None:
    """Read, judge by the kind, write, read again: the same drafts, and hashes as before."""
    drafts = read_document(data, SHAPES)
    for draft in drafts:
        assert first_problem(KIND, record_of(draft)) is None
        assert record_of(draft).canonical
    written = write_document(drafts, CREATED, SHAPES)
    assert read_document(written, SHAPES) == drafts
    before, outer = raw_events(data)
    after, outer_after = raw_events(written)
    for one, other, draft in zip(before, after, drafts, strict=True):
        assert isinstance(one, dict)
        assert isinstance(other, dict)
        bare = {name: value for name, value in one.items() if name != "@context"}
        assert {name: value for name, value in other.items() if name != "@context"} == bare
        assert event_hash(other, outer_after) == event_hash(one, outer)
        assert event_hash(event_of(draft, SHAPES)) == event_hash(one, outer)


@pytest.mark.parametrize("path", SHIPPED_DOCUMENTS, ids=lambda path: str(path.stem))
def test_shipped_documents_come_back_as_they_were(path: Path) -> None:
    check_round_trip(path.read_bytes())


def test_documents_of_the_standard_come_back_as_they_were() -> None:
    folder = "supply/gs1__EPCIS"
    for path in files_beside(folder, "JSON-simple-context/**/*.jsonld"):
        if path.stem in FLAWED:
            with pytest.raises(FormatError, match=FLAWED[path.stem]):
                read_document(path.read_bytes(), SHAPES)
        else:
            check_round_trip(path.read_bytes())


@pytest.mark.parametrize("name", ["AggregationEvent", "AssociationEvent", "TransformationEvent"])
def test_single_events_of_the_standard_come_back_as_they_were(name: str) -> None:
    for path in files_beside("supply/gs1__EPCIS", f"JSON-Schema/test/{name}.json"):
        check_round_trip(path.read_bytes())


def test_the_shipped_events_are_as_many_as_their_readme_says() -> None:
    counts = {
        path.name: len(read_document(path.read_bytes(), SHAPES))
        for path in (SHIPPED / "supply" / "openepcis").glob("*.json")
    }
    assert counts == {"commissioning_10.json": 10, "packing_932.json": 932}


def test_a_draft_has_time_things_and_numbers_as_the_ledger_writes_them() -> None:
    data = (
        b'{"@context":{"ex":"https://ns.example.com/"},"type":"EPCISDocument","epcisBody":'
        b'{"eventList":[{"type":"ObjectEvent","eventTime":"2020-03-04T11:00:30.0005+01:00",'
        b'"eventTimeZoneOffset":"+01:00","action":"ADD","epcList":'
        b'["urn:epc:id:sgtin:4012345.011111.9"],"readPoint":{"id":"geo:47.506694,11.104301;u=2.5"},'
        b'"bizLocation":{"id":"urn:epc:id:sgln:4012345.00005.0"},"quantityList":[{"epcClass":'
        b'"https://x.example/01/04054739999148/10/L","quantity":0.10000000000000000001,"uom":"KGM"'
        b'}],"sourceList":[{"type":"location","source":"urn:epc:id:sgln:4012345.00012.0"},'
        b'{"type":"owning_party","source":"urn:epc:id:pgln:4012345.00000"}],'
        b'"ex:price":{"amount":12.50}}]}}'
    )
    (draft,) = read_document(data, SHAPES)
    assert draft.time == "2020-03-04T10:00:30.001Z"
    assert draft.about == (
        "https://id.gs1.org/01/04012345111118/21/9",
        "https://id.gs1.org/01/04054739999148/10/L",
        "https://id.gs1.org/414/4012345000054",
        "https://id.gs1.org/414/4012345000122",
    )
    assert draft.place == Place(lat=475066940, lon=111043010, accuracy_m=3)
    assert draft.data["quantityList"] == [
        {
            "epcClass": "https://x.example/01/04054739999148/10/L",
            "quantity": "0.10000000000000000001",
            "uom": "KGM",
        }
    ]
    assert draft.data["extensions"] == [
        {"at": "/@context", "json": '[{"ex":"https://ns.example.com/"}]'},
        {"at": "/ex:price", "json": '{"amount":12.5}'},
    ]
    assert b'"quantity":0.10000000000000000001' in write_document([draft], CREATED, SHAPES)


def test_one_context_serves_all_events_unless_it_would_change_one() -> None:
    one: ExactObject = {**EVENT, "@context": {"a": "https://a.example/"}, "a:x": "1"}
    two: ExactObject = {**EVENT, "@context": {"b": "https://b.example/"}, "b:x": "1"}
    same_word: ExactObject = {**EVENT, "readPoint": {"id": "a:x"}}
    for events, is_shared in (([one, two], True), ([one, same_word], False)):
        drafts = [draft_of(event, SHAPES) for event in events]
        written = write_document(drafts, CREATED, SHAPES)
        assert read_document(written, SHAPES) == tuple(drafts)
        events_after = raw_events(written)[0]
        own = [event for event in events_after if isinstance(event, dict) and "@context" in event]
        assert bool(own) is not is_shared


def test_an_event_id_is_the_hash_of_the_exported_event() -> None:
    draft = with_event_id(
        draft_of({**EVENT, "ex:a": "1", "@context": {"ex": "x:"}}, SHAPES), SHAPES
    )
    events, context = raw_events(write_document([draft], CREATED, SHAPES))
    assert isinstance(events[0], dict)
    assert events[0]["eventID"] == draft.data["eventID"] == event_hash(events[0], context)
    assert with_event_id(draft, SHAPES) == draft


@pytest.mark.parametrize(
    ("point", "place"),
    [
        ("geo:-90,180", Place(lat=-900_000_000, lon=1_800_000_000)),
        ("geo:48.2010,16.3695,183", Place(lat=482010000, lon=163695000)),
        ("GEO:48.123456789,0;crs=wgs84;u=0", Place(lat=481234568, lon=0)),
        ("urn:epc:id:sgln:4012345.00005.0", None),
    ],
)
def test_a_point_on_the_map_becomes_the_place(point: str, place: Place | None) -> None:
    assert draft_of({**EVENT, "readPoint": {"id": point}}, SHAPES).place == place


@pytest.mark.parametrize(
    ("members", "words"),
    [
        ({"type": "Event"}, "event 2: /type is not one of"),
        ({"eventTime": None}, "event 2: /eventTime is not a text"),
        ({"eventTime": "2020-03-04"}, "event 2: /eventTime: .* not a time"),
        ({"epcList": ["a", 1]}, "event 2: /epcList/1 is not a text"),
        ({"epcList": ["a", "b c"]}, "event 2: /epcList/1: 'b c' cannot name a thing"),
        ({"epcList": [""]}, "event 2: /epcList/0"),
        ({"parentID": "é"}, "event 2: /parentID"),
        ({"readPoint": {"id": "geo:north"}}, "event 2: /readPoint/id: 'geo:north' is not a point"),
        ({"readPoint": {"id": "geo:91,0"}}, "event 2: /readPoint/id: .* outside the map"),
        ({"epcList": [f"urn:x:{n}" for n in range(501)]}, "names 501 things"),
        ({"quantityList": [{"epcClass": "x", "quantity": "1"}]}, "/quantityList/0/quantity"),
        ({"@context": 1}, "event 2: @context"),
    ],
)
def test_the_refusal_of_an_event_names_it_and_its_member(members: ExactObject, words: str) -> None:
    parent: ExactObject = {**EVENT, "type": "AggregationEvent", "parentID": "urn:x:1"}
    event = {**(parent if "parentID" in members else EVENT), **members}
    with pytest.raises(FormatError, match=words):
        read_document(document(EVENT, event), SHAPES)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"[]", "another JSON value"),
        (b"{}", "neither an EPCIS document nor an EPCIS event"),
        (b"not json", "not JSON"),
        (document(schemaVersion="1.2"), "schema version 1.2"),
        (document(epcisBody=None), "no list of events"),
        (document(epcisBody={"eventList": {}}), "no list of events"),
        (document(EVENT, "x"), "event 2: it is not an object"),
        (
            document({key: EVENT[key] for key in EVENT if key != "eventTime"}),
            "/eventTime is missing",
        ),
    ],
)
def test_another_document_is_refused(data: bytes, words: str) -> None:
    with pytest.raises(FormatError, match=words):
        read_document(data, SHAPES)


def test_an_empty_list_of_events_is_no_error() -> None:
    assert read_document(document(), SHAPES) == ()
    assert read_document(write_document([], CREATED, SHAPES), SHAPES) == ()


@pytest.mark.parametrize("created", ["", "2026-01-31", "2026-01-31T12:00:00Z"])
def test_the_creation_date_is_a_time_of_the_ledger(created: str) -> None:
    with pytest.raises(FormatError):
        write_document([], created, SHAPES)


def test_data_that_is_no_event_is_not_written() -> None:
    data: JsonObject = {"type": "ObjectEvent", "action": 1}
    with pytest.raises(FormatError, match="/action is not a text"):
        write_document([EventDraft(CREATED, (), None, data)], CREATED, SHAPES)
