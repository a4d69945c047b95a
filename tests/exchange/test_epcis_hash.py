import hashlib
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import FormatError
from desktop.exchange.epcis_hash import event_hash, is_event_hash, pre_hash, with_event_id
from desktop.exchange.epcis_vocabulary import Context, parse_context
from desktop.exchange.exact_json import ExactObject, ExactValue, parse_exact
from tests.exchange.samples import SHIPPED, VECTORS

FOLDER = VECTORS / "epcis_hash"
DOCUMENTS = sorted(FOLDER.glob("*.jsonld"))

# Documents whose hashes hold only without the members that their document or origin names.
IGNORED = {
    "epcisDocHavingEventWithIgnoreFields": ("repository-x:hash", "example:captureID"),
    "epcisQueryDocHavingEventWithIgnoreFields": ("repository-x:hash", "example:captureID"),
}
# Published strings that their own published hash contradicts: the text of the file is damaged.
DAMAGED_STRINGS = {
    "epcisDocWithAllGS1Keys": (0,),
    "epcisDocWithCustomSchemaInContext": (1,),
    "epcisDocWithDefaultSchemaInContext": (1,),
}
# Only the string is published, no hash.
WITHOUT_HASH = ("epcisDocHavingTooManyUserExtensions",)
# Only the hash is published, no string.
WITHOUT_STRING = ("epcisDocHavingEventWithComment",)
# The documents are XML, which is not read here; string and hash still belong together.
XML_ONLY = (
    "SensorDataExamples",
    "epcisDocHavingTooManyUserExtensions",
    "epcisDocWith2DifferentTransformationEvents",
    "epcisDocWithTransformationEventWithExtension",
    "epcisDocWithTransformationEventWithMultipleExtensions",
    "epcisXmlDocHavingEventWithIgnoreFields",
    "epcisXmlQueryDocHavingEventWithIgnoreFields",
)

# SHA-256 over the hashes, one a line, that the reference generator (release 1.9.3) gives for the
# events of a shipped document.
REFERENCE_RUNS = {
    "commissioning_10.json": "db8ef67d8f8272b93224d0828715ef46140493030b02aeb20caa91e5d822a86e",
    "packing_932.json": "a975e4536f662afb009be932f3e4d5da66897b0dcc93ab89bddec732ab33b44e",
}

BASE: ExactObject = {
    "type": "ObjectEvent",
    "eventTime": "2020-03-04T11:00:30.000+01:00",
    "eventTimeZoneOffset": "+01:00",
    "action": "OBSERVE",
}
START = "eventType=ObjectEventeventTime=2020-03-04T10:00:30.000ZeventTimeZoneOffset=+01:00"
CONTEXT = Context({"ex": "https://ns.example.com/epcis/"})
NS = "{https://ns.example.com/epcis/}"


def events_of(path: Path) -> tuple[list[ExactObject], Context]:
    document = parse_exact(path.read_bytes())
    assert isinstance(document, dict)
    body = document["epcisBody"]
    assert isinstance(body, dict)
    if "queryResults" in body:
        results = body["queryResults"]
        assert isinstance(results, dict)
        body = results["resultsBody"]
        assert isinstance(body, dict)
    listed = body["eventList"] if "eventList" in body else [body["event"]]
    assert isinstance(listed, list)
    events = [event for event in listed if isinstance(event, dict)]
    assert len(events) == len(listed)
    return events, parse_context(document["@context"])


def rest_of(members: ExactObject) -> str:
    """Return what the members add to the string of the smallest event."""
    text = pre_hash({**BASE, **members}, CONTEXT)
    assert text.startswith(START)
    return text.removeprefix(START).replace("action=OBSERVE", "", 1)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.stem))
def test_published_hashes_are_reproduced(path: Path) -> None:
    events, context = events_of(path)
    ignore = IGNORED.get(path.stem, ())
    hashes = [event_hash(event, context, ignore) for event in events]
    assert hashes == path.with_suffix(".hashes").read_text(encoding="utf-8").split()


@pytest.mark.parametrize(
    "path",
    [path for path in DOCUMENTS if path.stem not in WITHOUT_STRING],
    ids=lambda path: str(path.stem),
)
def test_published_strings_are_reproduced(path: Path) -> None:
    events, context = events_of(path)
    published = path.with_suffix(".prehashes").read_text(encoding="utf-8").splitlines()
    for number, (event, text) in enumerate(zip(events, published, strict=True)):
        ours = pre_hash(event, context, IGNORED.get(path.stem, ()))
        assert (ours == text) is (number not in DAMAGED_STRINGS.get(path.stem, ()))


@pytest.mark.parametrize("stem", [stem for stem in XML_ONLY if stem not in WITHOUT_HASH])
def test_a_published_hash_is_the_sha_256_of_its_string(stem: str) -> None:
    texts = (FOLDER / f"{stem}.prehashes").read_text(encoding="utf-8").split("\n")
    hashes = (FOLDER / f"{stem}.hashes").read_text(encoding="utf-8").split()
    assert hashes == [
        f"ni:///sha-256;{hashlib.sha256(text.encode()).hexdigest()}?ver=CBV2.0"
        for text in texts
        if text
    ]


def test_every_published_file_is_used_or_named() -> None:
    assert {path.stem for path in FOLDER.glob("*.*hashes")} == {
        *XML_ONLY,
        *(path.stem for path in DOCUMENTS),
    }


@pytest.mark.parametrize("name", REFERENCE_RUNS)
def test_shipped_events_have_the_hashes_of_the_reference_generator(name: str) -> None:
    events, context = events_of(SHIPPED / "supply" / "openepcis" / name)
    lines = "".join(event_hash(event, context) + "\n" for event in events)
    assert hashlib.sha256(lines.encode()).hexdigest() == REFERENCE_RUNS[name]


def test_the_id_of_an_event_is_its_hash() -> None:
    event = with_event_id(BASE)
    assert event["eventID"] == event_hash(BASE) == event_hash(event)
    assert is_event_hash(str(event["eventID"]))
    assert not is_event_hash("urn:uuid:374d95fc-9457-4a51-bd6a-0bba133845a8")
    assert not is_event_hash(str(event["eventID"]).replace("CBV2.0", "CBV2.1"))


@given(st.permutations(list({**BASE, "bizStep": "shipping", "ex:a": "1", "ex:b": "2"}.items())))
def test_the_order_of_members_does_not_matter(items: list[tuple[str, ExactValue]]) -> None:
    expected = event_hash({**BASE, "bizStep": "shipping", "ex:a": "1", "ex:b": "2"}, CONTEXT)
    assert event_hash(dict(items), CONTEXT) == expected


def test_spellings_of_the_same_event_have_one_hash() -> None:
    spellings: list[ExactObject] = [
        {"epcList": ["urn:epc:id:sgtin:4012345.011111.9"], "bizStep": "shipping"},
        {
            "epcList": ["https://x.example/01/04012345111118/21/9"],
            "bizStep": "cbv:BizStep-shipping",
        },
        {
            "epcList": ["https://x.example/gtin/4012345111118/lot/L/ser/9?a=b"],
            "bizStep": " urn:epcglobal:cbv:bizstep:shipping ",
            "recordTime": "2024-01-01T00:00:00Z",
            "errorDeclaration": {"declarationTime": "2024-01-01T00:00:00Z"},
            "rdfs:comment": "a remark",
        },
    ]
    assert len({event_hash({**BASE, **members}) for members in spellings}) == 1


def test_members_stand_in_canonical_order() -> None:
    quantity: ExactValue = [{"epcClass": "urn:x:q", "quantity": Decimal("1.50"), "uom": "KGM"}]
    shown = "quantityElementepcClass=urn:x:qquantity=1.5uom=KGM"
    report: ExactValue = [{"type": "Temperature", "value": Decimal(3)}]
    members: ExactObject = {
        "sourceList": [{"type": "location", "source": "urn:x:s"}],
        "ilmd": {"ex:lot": "1"},
        "destinationList": [{"type": "location", "destination": "urn:x:d"}],
        "bizTransactionList": [{"bizTransaction": "urn:x:b"}],
        "sensorElementList": [{"sensorReport": report}],
        "bizLocation": {"id": "urn:x:l"},
        "readPoint": {"id": "urn:x:r", "ex:dock": "4"},
        "transformationID": "urn:x:t",
        "outputQuantityList": quantity,
        "outputEPCList": ["urn:x:o"],
        "inputQuantityList": quantity,
        "childQuantityList": quantity,
        "quantityList": quantity,
        "childEPCs": ["urn:x:c"],
        "inputEPCList": ["urn:x:i"],
        "epcList": ["urn:x:2", "urn:x:1"],
        "parentID": "urn:x:p",
        "certificationInfo": ["urn:x:z", "urn:x:a"],
    }
    cbv = "https://ref.gs1.org/cbv/"
    assert rest_of(members) == (
        "certificationInfo=urn:x:acertificationInfo=urn:x:z"
        "parentID=urn:x:pepcListepc=urn:x:1epc=urn:x:2inputEPCListepc=urn:x:i"
        f"childEPCsepc=urn:x:cquantityList{shown}childQuantityList{shown}inputQuantityList{shown}"
        f"outputEPCListepc=urn:x:ooutputQuantityList{shown}transformationID=urn:x:t"
        f"readPointid=urn:x:r{NS}dock=4bizLocationid=urn:x:l"
        "sensorElementListsensorElementsensorReporttype=https://gs1.org/voc/Temperaturevalue=3"
        "bizTransactionListbizTransaction=urn:x:b"
        f"destinationListtype={cbv}SDT-locationdestination=urn:x:d"
        f"ilmd{NS}lot=1sourceListtype={cbv}SDT-locationsource=urn:x:s"
    )


@pytest.mark.parametrize(
    ("members", "expected"),
    [
        ({"ex:a": "007", "ex:b": "1.50", "ex:c": " x "}, f"{NS}a=007{NS}b=1.50{NS}c=x"),
        ({"ex:a": Decimal("1.50"), "ex:b": True, "ex:c": False}, f"{NS}a=1.5{NS}b=true{NS}c=false"),
        ({"ex:a": ["z", ["y"], {"ex:q": "1"}]}, f"{NS}a=y{NS}a=z{NS}a{NS}q=1"),
        ({"ex:a": {}, "ex:b": [], "ex:c": "", "ex:d": None}, f"{NS}a{NS}c"),
        (
            {"ex:a": "urn:epc:id:sgln:4012345.00005.0"},
            f"{NS}a=https://id.gs1.org/414/4012345000054",
        ),
        ({"ex:t": "2020-03-04T11:00:30+01:00"}, f"{NS}t=2020-03-04T11:00:30+01:00"),
        ({"unknown": "v", "ex:a": "w"}, f"unknown=v{NS}a=w"),
        ({"epcList": [], "ilmd": {}, "readPoint": {}, "quantityList": []}, ""),
        ({"@context": {"q": "https://q.example/"}, "q:a": "1"}, "{https://q.example/}a=1"),
    ],
)
def test_extensions_are_written_by_namespace_and_value(members: ExactObject, expected: str) -> None:
    assert rest_of(members) == expected


@pytest.mark.parametrize(
    "members",
    [
        {"type": None},
        {"eventTime": "yesterday"},
        {"eventTime": Decimal(1)},
        {"epcList": "urn:x:1"},
        {"epcList": [["urn:x:1"]]},
        {"readPoint": "urn:x:1"},
        {"quantityList": ["urn:x:1"]},
        {"bizStep": {"id": "x"}},
        {"none:such": "1"},
    ],
)
def test_an_event_of_another_form_has_no_hash(members: ExactObject) -> None:
    with pytest.raises(FormatError):
        event_hash({**BASE, **members}, CONTEXT)
