"""Service requests of GeoReport v2: what becomes public, what stays private, what is refused."""

import json
from typing import Any

import pytest

from desktop.domains.catalogue import builtin_kinds
from desktop.domains.geometry import Position, distance_m
from desktop.domains.kind import data_problems, private_problems, problems
from desktop.errors import FormatError
from desktop.exchange.maintenance.open311_out import write_requests, write_updates
from desktop.exchange.zoned_time import utc_time
from desktop.ledger.record import Ref
from tests.exchange.maintenance.chicago import (
    chicago_file,
    chicago_records,
    document_of,
    read_requests,
    read_updates,
    record_of,
)

pytestmark = pytest.mark.slow

_KINDS = {kind.id: kind for kind in builtin_kinds()}
_TIMES = ("requested_datetime", "updated_datetime", "expected_datetime")

ONE: dict[str, Any] = {
    "service_request_id": "638344",
    "status": "open",
    "service_name": "Sidewalk repair",
    "service_code": "006",
    "description": "A root lifts the slabs",
    "agency_responsible": "Public Works",
    "requested_datetime": "2026-04-14T06:37:38+02:00",
    "expected_datetime": "2026-04-15T06:37:38+02:00",
    "address": "8 Market Square",
    "address_id": "545483",
    "zipcode": "8010",
    "lat": 47.0707,
    "long": 15.4395,
    "media_url": "https://city.example/638344.jpg",
    "first_name": "Ada",
    "phone": "111",
    "attributes": {"WHERE": "STREET", "WHICH": ["a", "b"]},
}


def _file(*items: object) -> bytes:
    return json.dumps(items).encode()


def test_requests_of_chicago_fit_their_kinds() -> None:
    data = chicago_file().read_bytes()
    records, opened = chicago_records(data)
    assert sum(record.kind == "service.request/1" for record in records) == 25
    for record in records:
        kind = _KINDS[record.kind]
        assert problems(kind, record) == ()
        if record.id in opened:
            assert kind.private is not None
            assert private_problems(kind.private, opened[record.id]) == ()


def test_requests_of_chicago_come_out_as_they_went_in_for_those_who_hold_the_documents() -> None:
    data = chicago_file().read_bytes()
    records, opened = chicago_records(data)
    out = json.loads(write_requests(records, opened))
    for came, went in zip(json.loads(data), out, strict=True):
        for name in _TIMES:
            if name in came:
                came[name] = utc_time(came[name])
        assert came == went


def test_nothing_private_of_chicago_stands_in_public() -> None:
    data = chicago_file().read_bytes()
    records, _ = chicago_records(data)
    out = json.loads(write_requests(records))
    for came, went in zip(json.loads(data), out, strict=True):
        assert went.keys().isdisjoint({"address", "notes", "attributes", "status_notes"})
        exact = Position(round(came["long"] * 1e7), round(came["lat"] * 1e7))
        told = Position(round(went["long"] * 1e7), round(went["lat"] * 1e7))
        assert 0 < distance_m(exact, told) < 50


def test_a_request_is_split_into_what_is_public_and_what_is_not() -> None:
    (draft,) = read_requests(_file(ONE))
    assert draft.data == {
        "service_request_id": "638344",
        "service_code": "006",
        "service_name": "Sidewalk repair",
        "agency_responsible": "Public Works",
        "zipcode": "8010",
        "expected_datetime": "2026-04-15T04:37:38.000Z",
        "location": "private_address",
    }
    assert draft.time == "2026-04-14T04:37:38.000Z"
    assert draft.place is not None
    assert draft.place.accuracy_m == 50
    private = document_of(draft)
    assert private["reporter"] == {"first_name": "Ada", "phone": "111"}
    assert private["lat"] == "47.0707"
    kind = _KINDS["service.request/1"]
    assert kind.private is not None
    assert data_problems(kind, draft.data) == ()
    assert private_problems(kind.private, private) == ()
    out = json.loads(write_requests([record_of(draft, 1)], {record_of(draft, 1).id: private}))[0]
    assert {name: out[name] for name in ONE if name not in _TIMES} == {
        name: value for name, value in ONE.items() if name not in _TIMES
    }


def test_the_place_of_a_thing_in_public_space_stays_exact() -> None:
    (draft,) = read_requests(_file(ONE), public_services=("006",))
    assert draft.place is not None
    assert (draft.place.lat, draft.place.lon) == (470_707_000, 154_395_000)
    assert draft.data["location"] == "public_space"
    (out,) = json.loads(write_requests([record_of(draft, 1)]))
    assert (out["lat"], out["long"]) == (47.0707, 15.4395)


def test_servers_that_write_numbers_as_texts_or_nothing_as_null_are_understood() -> None:
    item = ONE | {"service_request_id": 638344, "lat": "47.0707", "address": None, "zipcode": ""}
    (draft,) = read_requests(json.dumps({"service_requests": [item]}).encode())
    assert draft.data["service_request_id"] == "638344"
    assert "zipcode" not in draft.data
    assert document_of(draft)["lat"] == "47.0707"


def test_a_closed_request_without_notes_yields_its_closing() -> None:
    closed = ONE | {
        "status": "closed",
        "status_notes": "Duplicate",
        "updated_datetime": "2026-04-20T08:00:00Z",
    }
    (update,) = read_updates(_file(closed, ONE))
    assert update.service_request_id == "638344"
    assert update.draft.data == {
        "status": "closed",
        "reason": "duplicate",
        "agency_responsible": "Public Works",
    }
    assert document_of(update.draft) == {"status_notes": "Duplicate"}


def test_updates_as_servers_exchange_them_go_in_and_out() -> None:
    item = {
        "update_id": "7", "service_request_id": "638344", "status": "closed",
        "updated_datetime": "2026-04-20T08:00:00Z", "description": "Completed",
        "media_url": "https://city.example/after.jpg",
    }  # fmt: skip
    (request,) = read_requests(_file(ONE))
    (update,) = read_updates(_file(item))
    assert update.draft.data["reason"] == "completed"
    first = record_of(request, 1)
    second = record_of(update.draft, 2, refs=(Ref("updates", first.id),))
    opened = {second.id: document_of(update.draft)}
    (out,) = json.loads(write_updates([first, second], opened))
    when = {"updated_datetime": "2026-04-20T08:00:00.000Z"}
    assert out == item | {"update_id": second.id} | when
    (whole,) = json.loads(write_requests([first, second], opened))
    assert (whole["status"], whole["status_notes"]) == ("closed", "Completed")


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"service_request_id": None}, "/service_request_id"),
        ({"status": "done"}, "/status"),
        ({"requested_datetime": "2026-04-14"}, "/requested_datetime"),
        ({"expected_datetime": "soon"}, "/expected_datetime"),
        ({"lat": 97.1}, "/lat is outside"),
        ({"lat": "north"}, "/lat is not a number"),
        ({"long": None}, "/long is missing"),
        ({"long": True}, "/long is not a number"),
        ({"service_code": 6}, "/service_code is not a text"),
        ({"media_url": "picture.jpg"}, "/media_url"),
    ],
)
def test_one_bad_request_among_many_is_named(change: dict[str, object], word: str) -> None:
    items = [ONE] * 999 + [ONE | change] + [ONE] * 10
    with pytest.raises(FormatError, match=f"request 1000: {word}") as refusal:
        read_requests(_file(*items))
    assert refusal.value.means == "Nothing of the file was taken over."
    assert refusal.value.do


@pytest.mark.parametrize("data", [b"{}", b'"x"', b"[1]", b"[", b'{"service_requests":1}'])
def test_what_is_no_list_of_requests_is_refused(data: bytes) -> None:
    with pytest.raises(FormatError):
        read_requests(data)


def test_a_bad_note_is_named_by_its_place() -> None:
    note = {"datetime": "yesterday", "type": "activity", "summary": "x"}
    with pytest.raises(FormatError, match=r"request 1: /notes/1: /datetime"):
        read_updates(_file(ONE | {"notes": [{"type": "opened"}, note]}))
    with pytest.raises(FormatError, match="request 1: /notes is not a list"):
        read_updates(_file(ONE | {"notes": 1}))


def test_answers_that_are_no_texts_are_kept_as_they_came() -> None:
    (draft,) = read_requests(_file(ONE | {"attributes": {"a": 1}}))
    private = document_of(draft)
    assert private["extensions"] == [{"at": "/attributes", "json": '{"a":1}'}]
