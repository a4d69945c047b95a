"""The trace response for a pack: verification, history, and what follows from both."""

import json
from dataclasses import replace
from typing import Any

import pytest
from jsonschema import Draft7Validator  # type: ignore[import-untyped]  # ships no types

from desktop.exchange.epcis import contradicted_ids, read_document
from desktop.exchange.epcis_hash import event_hash
from desktop.exchange.exact_json import ExactValue, parse_exact
from desktop.exchange.food.trace_response import lot_trace_response, trace_response, verified
from desktop.exchange.food.verification import Pack, Request, read_answer
from desktop.ledger.json_profile import JsonObject, format_json
from tests.exchange.food.story import (
    DAIRY,
    LINK,
    MILK,
    PALLET,
    SHAPES,
    SHOP,
    Story,
    milk,
    pack,
    place,
)
from tests.exchange.samples import files_beside

NOW = "2026-02-01T12:00:00.000Z"
PACK = Pack(MILK, "S1", "L1", "2026-03-01")
RECALL: JsonObject = {
    "product_description": "Milk",
    "reason_for_recall": "Glass",
    "recalling_firm": "Dairy",
}


def dispensed(story: Story, state: str, site: str = SHOP, day: int = 2) -> None:
    data: JsonObject = {**PACK.data, "state": state, "site": site}
    story.add("medicine.dispensed", data, f"2026-01-{day:02}T00:00:00.000Z", PACK.link)


def response(story: Story, asked: Pack = PACK) -> dict[str, Any]:
    whole: dict[str, Any] = json.loads(
        trace_response(Request(asked, None, None, "1"), story.records, SHAPES, now=NOW)
    )
    return whole


def lot_response(story: Story, lot: str = "L1") -> dict[str, Any]:
    whole: dict[str, Any] = json.loads(
        lot_trace_response(MILK, lot, story.records, SHAPES, now=NOW)
    )
    return whole


def events_of(whole: Any) -> list[Any]:  # noqa: ANN401  (a JSON document)
    found: list[Any] = whole["epcisBody"]["queryResults"]["resultsBody"]["eventList"]
    return found


def test_a_pack_is_verified_and_its_history_is_told() -> None:
    story = milk()
    whole = response(story)
    assert whole["civicledger:verification"]["data"] == {"verified": True}
    assert whole["civicledger:product"]["id"] == pack(1)
    steps = [event["bizStep"] for event in events_of(whole)]
    assert steps == ["commissioning", "packing", "shipping", "receiving"]
    assert whole["civicledger:records"] == [record.id for record in story.records[2:]]
    assert read_answer(
        format_json(whole["civicledger:verification"]), Request(PACK, corr_uuid="1")
    ).verified


def test_the_response_is_an_epcis_document_whose_hashes_hold() -> None:
    data = trace_response(Request(PACK), milk().records, SHAPES, now=NOW)
    drafts = read_document(data, SHAPES)
    assert [draft.data for draft in drafts] == [one.data for one in milk().records[2:]]
    events = events_of(parse_exact(data))
    assert len(events) == 4
    for event in events:
        assert event["eventID"] == event_hash(event)


def test_an_event_that_uses_our_prefix_keeps_what_it_says() -> None:
    story = milk()
    own: ExactValue = {"civicledger": "https://ns.example/"}
    members: dict[str, ExactValue] = {"@context": [own], "civicledger:shelf": "7"}
    story.event("storing", epcList=[pack(1)], readPoint=place(SHOP), **members)
    data = trace_response(Request(PACK), story.records, SHAPES, now=NOW)
    drafts = read_document(data, SHAPES)
    assert [draft.data for draft in drafts] == [one.data for one in story.records[2:]]
    assert contradicted_ids(drafts, SHAPES) == ()


@pytest.mark.parametrize("is_lot", [False, True])
def test_the_schema_of_gs1_accepts_a_response_and_refuses_a_damaged_one(*, is_lot: bool) -> None:
    (schema,) = files_beside("supply/gs1__EPCIS", "EPCIS-JSON-Schema.json")
    judge = Draft7Validator(json.loads(schema.read_bytes()))
    whole = lot_response(milk()) if is_lot else response(milk())
    assert [error.message for error in judge.iter_errors(whole)] == []
    events_of(whole)[1]["action"] = "SEEN"
    assert list(judge.iter_errors(whole))
    del whole["epcisBody"]["queryResults"]["queryName"]
    assert len(list(judge.iter_errors(whole))) > 1


def test_the_response_about_a_lot_names_its_packs_and_all_that_befell_them() -> None:
    story = milk()
    dispensed(story, "supplied")
    notice = story.add("recall.notice", RECALL, None, f"{LINK}/01/{MILK}/10/L1")
    story.add("recall.notice", RECALL, None, f"{LINK}/01/{MILK}/10/L2")
    inner = story.add("recall.notice", RECALL, None, pack(1))
    story.add("recall.notice", RECALL, None, pack(3))
    whole = lot_response(story)
    product = {"gtin": MILK, "lot": "L1", "expiry": "2026-03-01", "id": f"{LINK}/01/{MILK}/10/L1"}
    assert whole["civicledger:product"] == product
    assert whole["civicledger:packs"] == [pack(1), pack(2)]
    assert whole["civicledger:recalls"] == [notice.id, inner.id]
    assert [one["id"] for one in whole["civicledger:states"]] == [pack(1)]
    assert whole["civicledger:records"] == [record.id for record in story.records[2:6]]
    assert len(events_of(whole)) == 4
    none = lot_response(story, "L7")
    assert (none["civicledger:packs"], events_of(none)) == ([], [])


@pytest.mark.parametrize(
    ("asked", "reason"),
    [
        (replace(PACK, serial="S9"), "No_match_GTIN_Serial"),
        (replace(PACK, lot="L2"), "No_match_GTIN_Serial_Lot"),
        (replace(PACK, expiry="2026-03-02"), "No_match_GTIN_Serial_Expiry"),
        (replace(PACK, lot="L2", expiry="2026-03-02"), "No_match_GTIN_Serial_Lot_Expiry"),
    ],
)
def test_each_of_the_four_data_must_agree(asked: Pack, reason: str) -> None:
    assert verified(asked, milk().records, NOW).reason == reason
    assert response(milk(), asked)["civicledger:verification"]["data"] == {
        "verified": False,
        "verificationFailureReason": reason,
    }


def test_nothing_is_verified_that_nobody_commissioned() -> None:
    assert not verified(PACK, milk().records[3:], NOW).verified


@pytest.mark.parametrize("about", [pack(1), f"{LINK}/01/{MILK}/10/L1", f"{LINK}/01/{MILK}"])
def test_an_open_recall_is_told(about: str) -> None:
    story = milk()
    notice = story.add("recall.notice", RECALL, None, about)
    assert verified(PACK, story.records, NOW).information == "Recalled"
    assert response(story)["civicledger:recalls"] == [notice.id]


@pytest.mark.parametrize("about", [pack(2), f"{LINK}/01/{MILK}/10/L2", PALLET])
def test_another_recall_is_not(about: str) -> None:
    story = milk()
    story.add("recall.notice", RECALL, None, about)
    assert verified(PACK, story.records, NOW).information is None


def test_a_closed_recall_and_an_expired_pack() -> None:
    story = milk()
    closed: JsonObject = {**RECALL, "status": "Terminated", "termination_date": "2026-01-20"}
    story.add("recall.notice", closed, None, pack(1))
    assert verified(PACK, story.records, NOW).information is None
    late = verified(PACK, story.records, "2026-03-02T00:00:00.000Z")
    assert (late.verified, late.information) == (True, "Expired")


def test_a_pack_that_left_trade_is_not_for_redistribution_until_it_is_back() -> None:
    story = milk()
    dispensed(story, "supplied")
    answer = verified(PACK, story.records, NOW)
    assert (answer.verified, answer.reason) == (False, "Not_for_re-distribution")
    assert [one["state"] for one in response(story)["civicledger:states"]] == ["supplied"]
    dispensed(story, "active")
    assert verified(PACK, story.records, NOW).verified


@pytest.mark.parametrize(
    ("state", "site", "day", "is_back"),
    [
        ("supplied", SHOP, 12, True), ("locked", SHOP, 3, True), ("supplied", SHOP, 13, False),
        ("supplied", DAIRY, 3, False), ("stolen", DAIRY, 3, False), ("stolen", SHOP, 3, False),
        ("destroyed", SHOP, 3, False), ("sample", SHOP, 3, False),
    ],
)  # fmt: skip
def test_a_pack_is_back_only_there_in_time_and_from_no_final_end(
    state: str, site: str, day: int, *, is_back: bool
) -> None:
    story = milk()
    dispensed(story, state)
    dispensed(story, "active", site, day)
    assert verified(PACK, story.records, NOW).verified is is_back


def test_an_authority_says_how_long_a_pack_may_take_to_come_back() -> None:
    story = milk()
    dispensed(story, "supplied")
    dispensed(story, "active", day=20)
    assert not verified(PACK, story.records, NOW).verified
    figure: JsonObject = {"name": "S3.days", "value": "18", "from": "2026-01-01T00:00:00.000Z"}
    story.add("ledger.parameter", figure)
    assert verified(PACK, story.records, NOW).verified


def test_what_was_destroyed_is_not_back_because_it_is_seen_again() -> None:
    story = milk()
    story.event("destroying", epcList=[pack(1)], disposition="destroyed", readPoint=place(SHOP))
    story.event("storing", epcList=[pack(1)], readPoint=place(SHOP))
    assert not verified(PACK, story.records, NOW).verified


@pytest.mark.parametrize(
    ("step", "disposition"), [("destroying", "destroyed"), ("storing", "stolen")]
)
def test_an_event_may_end_a_pack_too(step: str, disposition: str) -> None:
    story = milk()
    story.event(step, epcList=[pack(1)], disposition=disposition, readPoint=place(SHOP))
    assert not verified(PACK, story.records, NOW).verified


def test_a_serial_number_that_was_given_twice_is_suspect() -> None:
    story = milk()
    first = story.records[2]
    story.add("supply.event", {**first.data, "eventID": "urn:x:again"})
    assert verified(PACK, story.records, NOW).information == "Suspect"
