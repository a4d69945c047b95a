"""Requests and answers as records: once each, joined, and held against what was commissioned."""

import json

import pytest

from desktop.domains.catalogue import builtin_kinds
from desktop.domains.kind import problems
from desktop.errors import FormatError
from desktop.exchange.draft import Draft
from desktop.exchange.food.verification import Answer, Pack, format_answer
from desktop.exchange.food.verification_records import read_verification, request_of
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.record import Record, Ref
from tests.exchange.food.story import DAIRY, MILK, milk

NOW = "2026-02-01T12:00:00.000Z"
CORR = "urn:uuid:0b0f3a2e-55a4-4c6b-9f0e-1d9d4b7f2a10"
PACK = Pack(MILK, "S1", "L1", "2026-03-01")
KIND = next(kind for kind in builtin_kinds() if kind.id == "medicine.verification/1")
YES = Answer(verified=True, responder=DAIRY, time=NOW, corr_uuid=CORR)
NO = Answer(verified=False, reason="No_match_GTIN_Serial", corr_uuid=CORR)


def asked(**change: str) -> bytes:
    return json.dumps({**PACK.data, "corrUUID": CORR, **change}).encode()


def record(draft: Draft, number: int = 0) -> Record:
    record_id = f"urn:uuid:019b0000-0000-7000-8000-{number:012}"
    made = Record(
        record_id, draft.kind, draft.time or NOW, draft.data, about=draft.about, refs=draft.refs
    )
    assert problems(KIND, made) == ()
    return made


def read(request: bytes, answer: Answer | None = None, *known: Record) -> tuple[Draft, list[str]]:
    answered = None if answer is None else format_answer(answer)
    return read_verification(request, answered, known, milk().records, NOW)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({}, "verified"),
        ({"serial": "S9"}, "No_match_GTIN_Serial"),
        ({"lot": "L2"}, "No_match_GTIN_Serial_Lot"),
        ({"expiry": "2026-04-01"}, "No_match_GTIN_Serial_Expiry"),
    ],
)
def test_a_request_is_recorded_and_held_against_what_was_commissioned(
    change: dict[str, str], words: str
) -> None:
    draft, notes = read(asked(**change))
    assert draft.data["message"] == "request"
    assert notes == [f"The records of this replica say of the pack: {words}."]
    assert request_of(record(draft)).pack.data.items() <= draft.data.items()


def test_an_answer_points_to_its_request_and_agrees_with_the_records() -> None:
    request = record(read(asked())[0])
    other = record(read(asked(serial="S2"))[0], 1)
    draft, notes = read(asked(), YES, request, other)
    assert (draft.refs, notes) == ((Ref("answers", request.id),), [])
    assert (draft.data["message"], draft.data["verified"]) == ("response", True)
    record(draft, 2)


def test_an_answer_that_the_records_contradict_is_recorded_with_a_note() -> None:
    draft, notes = read(asked(), NO)
    assert draft.refs == ()
    assert draft.data["verified"] is False
    assert notes == [
        "No request for this answer is on the ledger; the answer points to none.",
        "The answer says No_match_GTIN_Serial; the records of this replica say verified.",
    ]
    recalled = Answer(verified=True, information="Recalled", corr_uuid=CORR)
    assert len(read(asked(), recalled)[1]) == 1


def test_a_message_is_recorded_once() -> None:
    request = record(read(asked())[0])
    with pytest.raises(FormatError, match=f"this request was recorded already, as {request.id}"):
        read(asked(), None, request)
    answer = record(read(asked(), YES, request)[0], 1)
    with pytest.raises(FormatError, match=f"this answer was recorded already, as {answer.id}"):
        read(asked(), YES, request, answer)
    bare = json.dumps(PACK.data).encode()
    assert read(bare, None, record(read(bare)[0]))


def test_an_answer_to_another_request_is_refused() -> None:
    with pytest.raises(FormatError, match="corrUUID is not that of the request"):
        read(json.dumps(PACK.data).encode(), YES)


def test_only_a_request_is_a_request() -> None:
    data: JsonObject = {**PACK.data, "message": "response", "verified": True}
    answer = Record(record(read(asked())[0]).id, "medicine.verification/1", NOW, data)
    for one in (answer, milk().records[2]):
        with pytest.raises(FormatError, match="is no request about a pack"):
            request_of(one)
