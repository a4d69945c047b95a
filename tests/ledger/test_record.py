import hashlib
import json

import pytest
from hypothesis import given
from msgspec.structs import replace

from desktop.errors import FormatError
from desktop.ledger.json_profile import JsonObject, JsonValue, format_json
from desktop.ledger.record import (
    Batch,
    Record,
    RecordSet,
    Ref,
    format_records,
    object_of,
    parse_records,
    read_records,
    record_of,
)
from desktop.ledger.statement import parse_statement
from tests.ledger.log_vectors import load
from tests.ledger.sample_documents import (
    RECORD_SETS,
    RECORDS,
    charter,
    claims_for,
    did,
    record_id,
    signed,
)

_VALID = load("civicledger/statements")["valid"]
_SMALL = Record(record_id(1), "education.diploma/1", "2026-09-23T21:46:40.000Z", {"grade": "1.5"})


def _fields(**changes: JsonValue) -> JsonObject:
    """Return the smallest record with fields added, or taken away where they are `...`."""
    fields: JsonObject = {
        "id": record_id(1),
        "kind": "education.diploma/1",
        "time": "2026-09-23T21:46:40.000Z",
        "data": {},
    }
    return fields | changes


@pytest.mark.parametrize("case", _VALID[1:], ids=lambda case: case["name"])
def test_the_records_of_the_vectors_survive(case: dict[str, str]) -> None:
    statement = parse_statement(bytes.fromhex(case["entry"]))
    record_set = read_records(statement)
    assert format_records(record_set) == statement.payload
    for record in record_set.records:
        assert record.canonical in statement.payload
        assert record.sha256 == hashlib.sha256(record.canonical).digest()


def test_every_field_is_read() -> None:
    case = next(case for case in _VALID if case["name"] == "every_field")
    record_set = parse_records(case["payload_text"].encode())
    record = record_set.records[0]
    assert record_set.batch == Batch("urn:uuid:01a0d03c-2e00-79ec-a530-4d8d8a2dbd59", 1, 1)
    assert record.about == ("https://id.gs1.org/01/09506000134352/21/A", "urn:example:b")
    assert record.data == {"grade": "1.5", "number": "7"}
    assert record.refs == (Ref("answers", "urn:uuid:01a0d03c-2e00-763c-b98e-2f596f1fb553"),)
    assert record.place is not None
    assert (record.place.lat, record.place.lon, record.place.site) == (1, 2, None)
    assert record.private is not None
    assert (len(record.private.commitment), record.private.bytes_) == (32, 4096)
    assert object_of(record) == json.loads(case["payload_text"])["records"][0]


@pytest.mark.slow
@given(RECORD_SETS)
def test_a_record_set_survives_its_payload(record_set: RecordSet) -> None:
    assert parse_records(format_records(record_set)) == record_set


@pytest.mark.slow
@given(RECORDS)
def test_a_record_survives_its_object(record: Record) -> None:
    assert record_of(object_of(record)) == record
    assert format_json(object_of(record)) == record.canonical


_PLACE: JsonObject = {"lat": 0, "lon": 0}
_REF: JsonObject = {"rel": "corrects", "id": record_id(2)}
_PRIVATE: JsonObject = {"commitment": "A" * 43, "media": "text/plain", "bytes": 1024}
_BAD_FIELDS: dict[str, list[JsonValue]] = {
    "id": ["", record_id(1)[9:], record_id(1).upper(), record_id(1) + "\n", 1, None],
    "kind": ["", "education.diploma", "education.diploma/0", "Education/1", 1, None],
    "time": ["2026-09-23", "2026-02-30T00:00:00.000Z", 0, None],
    "data": [None, [], "text", 1],
    "end": ["", None, 0],
    "about": [
        [],
        ["b", "a"],
        ["a", "a"],
        ["a b"],
        ["é"],
        [""],
        ["x" * 513],
        [1],
        "a",
        None,
        [f"{number:04}" for number in range(501)],
    ],
    "place": [
        {},
        {"lat": 0},
        _PLACE | {"lat": 900_000_001},
        _PLACE | {"lat": -900_000_001},
        _PLACE | {"lon": 1_800_000_001},
        _PLACE | {"lon": "0"},
        _PLACE | {"lon": True},
        _PLACE | {"accuracy_m": -1},
        _PLACE | {"accuracy_m": None},
        _PLACE | {"site": 1},
        _PLACE | {"detail": None},
        _PLACE | {"altitude": 1},
        [],
        None,
    ],
    "holder": ["", "did:web:a", did("holder") + "#1", 1, None],
    "refs": [
        [],
        {},
        [1],
        [{"rel": "corrects"}],
        [_REF | {"rel": "Corrects"}],
        [_REF | {"rel": "a" * 33}],
        [_REF | {"rel": 1}],
        [_REF | {"id": "charter"}],
        [_REF | {"note": ""}],
        None,
    ],
    "private": [
        {},
        _PRIVATE | {"commitment": "A" * 42},
        _PRIVATE | {"commitment": "A" * 44},
        _PRIVATE | {"commitment": "A" * 42 + "B"},
        _PRIVATE | {"commitment": None},
        _PRIVATE | {"media": "pdf"},
        _PRIVATE | {"bytes": 0},
        _PRIVATE | {"bytes": 2048},
        _PRIVATE | {"bytes": 1024 * 4**12},
        _PRIVATE | {"bytes": "1024"},
        _PRIVATE | {"salt": ""},
        None,
    ],
    "note": ["an unknown field"],
}


@pytest.mark.parametrize(
    ("name", "value"),
    [(name, value) for name, values in _BAD_FIELDS.items() for value in values],
)
def test_a_field_of_bad_form_is_refused(name: str, value: JsonValue) -> None:
    with pytest.raises(FormatError):
        record_of(_fields(**{name: value}))
    payload = format_json({"records": [_fields(**{name: value})]})
    with pytest.raises(FormatError) as caught:
        parse_records(payload)
    assert caught.value.evidence == payload


@pytest.mark.parametrize("name", ["id", "kind", "time", "data"])
def test_a_record_lacks_none_of_the_required_fields(name: str) -> None:
    fields = _fields()
    del fields[name]
    with pytest.raises(FormatError, match=name):
        record_of(fields)


@pytest.mark.parametrize(
    "fields",
    [
        _fields(about=["!", "~", "~~"], end="0001-01-01T00:00:00.000Z", holder=did("holder")),
        _fields(about=["x" * 512], place=_PLACE | {"accuracy_m": 0, "site": "", "detail": ""}),
        _fields(place={"lat": -900_000_000, "lon": 1_800_000_000}, refs=[_REF, _REF]),
        _fields(private=_PRIVATE | {"bytes": 1024 * 4**11}),
    ],
)
def test_fields_at_their_bounds_are_accepted(fields: JsonObject) -> None:
    assert object_of(record_of(fields)) == fields


@pytest.mark.parametrize("data", [{"a": 1.5}, {"a": 2**53}, {"é": 1}, {"a": "\ud800"}])
def test_data_outside_the_json_profile_is_refused(data: JsonObject) -> None:
    with pytest.raises(FormatError):
        record_of({**_fields(), "data": data})


@pytest.mark.parametrize(
    "payload",
    [
        b"",
        b"[]",
        b"{}",
        b'{"records":[]}',
        b'{"records":{}}',
        b'{"records":[1]}',
        b'{"records":null}',
        format_json({"records": [_fields()], "note": ""}),
        format_json({"records": [_fields(), _fields()]}),
        format_json({"records": [_fields()], "batch": None}),
        format_json({"records": [_fields()], "batch": {"id": record_id(9), "part": 1}}),
        format_json({"records": [_fields()], "batch": {"id": "9", "part": 1, "parts": 1}}),
        format_json({"records": [_fields()], "batch": {"id": record_id(9), "part": 2, "parts": 1}}),
        format_json({"records": [_fields()], "batch": {"id": record_id(9), "part": 0, "parts": 1}}),
        format_json({"records": [_fields()], "batch": {"id": record_id(9), "part": 0, "parts": 0}}),
        format_json(
            {"records": [_fields()], "batch": {"id": record_id(9), "part": 1, "parts": 10_001}}
        ),
        format_json({"records": [_fields()]}) + b"\n",
    ],
)
def test_a_payload_of_bad_form_is_refused(payload: bytes) -> None:
    with pytest.raises(FormatError):
        parse_records(payload)


def test_a_statement_holds_up_to_500_records() -> None:
    records = tuple(replace(_SMALL, id=record_id(number)) for number in range(501))
    assert len(parse_records(format_records(RecordSet(None, records[:500]))).records) == 500
    for wrong in (records, ()):
        with pytest.raises(FormatError):
            format_records(RecordSet(None, wrong))


@pytest.mark.parametrize(
    "record",
    [
        replace(_SMALL, id="1"),
        replace(_SMALL, about=("b", "a")),
        replace(_SMALL, data={"a": 1.5}),
    ],
)
def test_records_of_bad_form_are_not_formatted(record: Record) -> None:
    with pytest.raises(FormatError):
        format_records(RecordSet(None, (record,)))


def test_the_subject_of_a_statement_is_its_first_record() -> None:
    payload = format_records(RecordSet(None, (_SMALL, replace(_SMALL, id=record_id(2)))))
    assert (
        len(read_records(parse_statement(signed(payload, claims_for(record_id(1))))).records) == 2
    )
    with pytest.raises(FormatError, match="first record"):
        read_records(parse_statement(signed(payload, claims_for(record_id(2)))))


def test_a_charter_statement_holds_no_records() -> None:
    entry = signed(charter().canonical, claims_for("charter"))
    with pytest.raises(FormatError, match="no records"):
        read_records(parse_statement(entry))
