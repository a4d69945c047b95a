"""Requests and answers about packs on their way to the ledger.

A request is recorded once, an answer points to its request. What the records here say of the pack
stands beside the drafts as a note: an answer is its maker's word and is recorded as it came.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from desktop.errors import FormatError
from desktop.exchange.draft import Draft
from desktop.exchange.food.trace_response import verified
from desktop.exchange.food.verification import (
    Answer,
    Request,
    answer_draft,
    read_answer,
    read_request,
    request_draft,
)
from desktop.ledger.json_profile import format_json
from desktop.ledger.record import Record, Ref

_NAMES = ("gtin", "serial", "lot", "expiry", "corrUUID")


def read_verification(
    asked: bytes, answered: bytes | None, known: Sequence[Record], goods: Iterable[Record], now: str
) -> tuple[Draft, list[str]]:
    """Return the draft of a request, or of the answer to it, and what the records say.

    Args:
        asked: the request.
        answered: the answer to it; None where the request itself is to be recorded.
        known: records of ``medicine.verification`` in force, in ledger order.
        goods: as `desktop.exchange.food.trace_response.verified` takes them.
        now: when it is read, in the ledger's form.

    Raises:
        FormatError: not such a message, or one that was recorded before; the sentence names it.
    """
    request = read_request(asked, now)
    own = verified(request.pack, goods, now)
    if answered is None:
        draft = request_draft(request, now)
        _refuse_twin(draft, known)
        return draft, [f"The records of this replica say of the pack: {told(own)}."]
    answer = read_answer(answered, request)
    draft = answer_draft(request, answer, now)
    _refuse_twin(draft, known)
    question = request_draft(request, now)
    first = next((one for one in reversed(known) if _is_same(one, question)), None)
    if first is None:
        notes = ["No request for this answer is on the ledger; the answer points to none."]
    else:
        draft, notes = replace(draft, refs=(Ref("answers", first.id),)), []
    if (own.verified, own.reason) != (answer.verified, answer.reason):
        notes.append(
            f"The answer says {told(answer)}; the records of this replica say {told(own)}."
        )
    return draft, notes


def told(answer: Answer) -> str:
    """Return an answer in the words of the standard."""
    word = "verified" if answer.verified else answer.reason or "not verified"
    return word if answer.information is None else f"{word}, {answer.information}"


def request_of(record: Record) -> Request:
    """Return the request that a record holds.

    Raises:
        FormatError: it holds none.
    """
    if record.data.get("message") != "request" or not record.kind.startswith("medicine."):
        raise FormatError(
            f"{record.id} is no request about a pack.",
            do="Name a medicine.verification, or the pack by its Digital Link.",
        )
    return read_request(format_json(record.data), record.time)


def _refuse_twin(draft: Draft, known: Iterable[Record]) -> None:
    """Refuse a message of a number that was recorded before; without a number none is known."""
    twin = next((one for one in known if _is_same(one, draft)), None)
    if twin is not None and "corrUUID" in draft.data:
        raise FormatError(
            f"this {draft.source} was recorded already, as {twin.id}",
            means="Nothing was taken over.",
        )


def _is_same(record: Record, draft: Draft) -> bool:
    names = ("message", *_NAMES)
    return all(record.data.get(name) == draft.data.get(name) for name in names)
