"""Requests and answers of pack verification, in and out."""

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domains.catalogue import builtin_kinds
from desktop.domains.kind import first_problem
from desktop.errors import FormatError
from desktop.exchange.draft import Draft
from desktop.exchange.food.verification import (
    Answer,
    Pack,
    Request,
    answer_draft,
    expiry_date,
    format_answer,
    read_answer,
    read_request,
    request_draft,
)
from desktop.ledger.record import Record
from tests.exchange.food.story import SHOP, TABLETS

NOW = "2026-02-01T12:00:00.000Z"
UUID = "01890000-0000-7000-8000-000000000001"
PACK = Pack(TABLETS, "S1", "NB1", "2027-06-30")
LINK = (
    f"https://id.gs1.org/01/{TABLETS}/10/NB1/21/S1?17=270600&linkType=verificationService"
    f"&context=dscsaSaleableReturn&reqGLN={SHOP}&corrUUID={UUID}"
)
REQUEST = Request(PACK, "dscsaSaleableReturn", SHOP, UUID)
MEMBERS = {"gtin": TABLETS, "serial": "S1", "lot": "NB1", "expiry": "2027-06-30"}


def as_json(**members: object) -> bytes:
    return json.dumps({**MEMBERS, **members}).encode()


def check_kind(draft: Draft) -> None:
    kind = next(one for one in builtin_kinds() if one.id == draft.kind)
    record = Record(f"urn:uuid:{UUID}", draft.kind, str(draft.time), draft.data, about=draft.about)
    assert first_problem(kind, record) is None
    assert record.canonical


def test_a_request_is_read_from_a_link_and_from_json() -> None:
    assert read_request(LINK.encode(), NOW) == REQUEST
    named = as_json(message="request", context="dscsaSaleableReturn", requestor=SHOP, corrUUID=UUID)
    assert read_request(named, NOW) == REQUEST
    assert read_request(as_json(), NOW) == Request(PACK)


def test_requests_and_answers_become_records_of_their_kind() -> None:
    draft = request_draft(REQUEST, NOW)
    assert draft.data["message"] == "request"
    assert draft.about == (PACK.lot_link, PACK.link)
    check_kind(draft)
    check_kind(request_draft(Request(PACK), NOW))
    answer = Answer(verified=False, reason="No_match_GTIN_Serial_Lot", corr_uuid=UUID)
    draft = answer_draft(REQUEST, answer, NOW)
    assert draft.data["verified"] is False
    assert draft.time == NOW
    check_kind(draft)


@pytest.mark.parametrize(
    "answer",
    [
        Answer(verified=True, information="Recalled", responder=SHOP, time=NOW, corr_uuid=UUID),
        Answer(verified=False, reason="No_match_GTIN_Serial", corr_uuid=UUID),
    ],
)
def test_an_answer_comes_back_as_it_was(answer: Answer) -> None:
    assert read_answer(format_answer(answer), REQUEST) == answer


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"x" * 70_000, "at most 65,536"),
        (b"[]", "neither a Digital Link nor a JSON object"),
        (b"{", "not JSON"),
        (b"https://id.gs1.org/00/401234560095630006", "does not name GTIN"),
        (f"https://id.gs1.org/01/{TABLETS}/10/A/21/B".encode(), "/expiry is missing"),
        (f"{LINK}&17=270601".encode(), "stands twice"),
        (LINK.encode() + b"&a=b" * 40, "more than 32 members"),
        (as_json(message="response"), "/message is not request"),
        (as_json(patient="x"), "/patient is not a member"),
        (as_json(gtin="04012345300001"), "/gtin: .* check digit"),
        (as_json(serial=""), "/serial: .* not 1 to 20"),
        (as_json(lot="ü"), "/lot: .* not 1 to 20"),
        (as_json(lot=1), "/lot is not a text"),
        (as_json(expiry="2027-02-30"), "/expiry"),
        (as_json(context="curiosity"), "/context"),
        (as_json(requestor="1"), "/requestor"),
        (as_json(corrUUID="1"), "/corrUUID"),
    ],
)
def test_another_request_is_refused_by_name(data: bytes, words: str) -> None:
    with pytest.raises(FormatError, match=words):
        read_request(data, NOW)


@pytest.mark.parametrize(
    ("members", "words"),
    [
        ({"data": None}, "no object /data"),
        ({"data": {}}, "/data/verified is not true or false"),
        ({"data": {"verified": "true"}}, "/data/verified"),
        ({"corrUUID": "other"}, "not that of the request"),
        ({"responderGLN": "1"}, "/responderGLN"),
        ({"verificationTimestamp": "today"}, "/verificationTimestamp: .* not a time"),
        ({"data": {"verified": False, "verificationFailureReason": "no"}}, "not a word"),
        ({"data": {"verified": True, "additionalInfo": "fine"}}, "not a word"),
    ],
)
def test_another_answer_is_refused_by_name(members: dict[str, object], words: str) -> None:
    whole = {"data": {"verified": True}, "corrUUID": UUID, **members}
    with pytest.raises(FormatError, match=words):
        read_answer(json.dumps(whole).encode(), REQUEST)


@pytest.mark.parametrize(
    ("text", "now", "date"),
    [
        ("270600", NOW, "2027-06-30"),
        ("280200", NOW, "2028-02-29"),
        ("270615", NOW, "2027-06-15"),
        ("760101", NOW, "2076-01-01"),
        ("770101", NOW, "1977-01-01"),
        ("020101", "2060-01-01T00:00:00.000Z", "2102-01-01"),
        ("2027-06-15", NOW, "2027-06-15"),
    ],
)
def test_short_dates_have_a_century_and_a_last_day(text: str, now: str, date: str) -> None:
    assert expiry_date(text, now) == date


@pytest.mark.parametrize("text", ["271300", "270631", "27060", "2027-6-1", ""])
def test_other_dates_are_refused(text: str) -> None:
    with pytest.raises(FormatError):
        expiry_date(text, NOW)


@given(
    st.one_of(st.binary(max_size=80), st.text(max_size=60).map(lambda end: f"{LINK}{end}".encode()))
)
def test_nothing_else_than_a_refusal_comes_of_foreign_bytes(data: bytes) -> None:
    for read in (lambda: read_request(data, NOW), lambda: read_answer(data, REQUEST)):
        with suppress(FormatError):
            read()


@given(
    st.dictionaries(
        st.sampled_from([*MEMBERS, "context", "requestor", "corrUUID", "message"]),
        st.one_of(st.text(max_size=24), st.integers(), st.none()),
    )
)
def test_random_members_are_read_or_refused(members: dict[str, object]) -> None:
    with suppress(FormatError):
        check_kind(request_draft(read_request(as_json(**members), NOW), NOW))
