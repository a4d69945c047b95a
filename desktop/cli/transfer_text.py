"""A transfer as the command line tells it: what is offered, how far it is, what is against it."""

from collections.abc import Iterator, Sequence
from typing import Any

from desktop.cli.call import Call
from desktop.cli.plain import plain
from desktop.cli.verdict_text import as_of_document
from desktop.domains.refusal import Code, Refusal
from desktop.exchange.transfer_check import UNSURE, Looked, Standing
from desktop.exchange.transfer_file import Part, Transfer
from desktop.exchange.transfer_found import Held
from desktop.replica import records
from desktop.replica.database import Database
from desktop.replica.state import NUMBERS
from desktop.replica.trail_records import names_of
from desktop.session import Session
from desktop.verdict import AsOf

_NOT_FINAL = (
    "Nothing of this counts before the authorities have made it final. Until then every node may "
    "still refuse it, also where it was accepted by a file: whoever offers can have offered the "
    "same to somebody else."
)
_SEND = "Send both statements when you are online: civicledger outbox send"
_GONE = (
    "Give nothing for it. Ask who offered for another offer, and show both signed records to an "
    "authority: they cannot both hold."
)
_SYNC = "Sync, then open it again; this copy of the log is too old to tell, or the key is unknown."
_AGAIN = "Ask the other party for a new offer."


def outcome(transfer: Transfer, looked: Looked) -> int:
    """Return the exit code: 0 settled and final; 1 refused, declined or disputed; 2 not final."""
    if looked.refusal is not None:
        return 2 if looked.refusal.code in UNSURE else 1
    if transfer.answer is None or looked.answer is None or not looked.answer.is_final:
        return 2
    booked = looked.booked
    is_good = booked is not None and booked.standing == "accepted" and not booked.is_disputed
    return 0 if is_good else 1


def tell(
    call: Call,
    session: Session,
    transfer: Transfer,
    looked: Looked,
    *,
    exit_code: int,
    done: str = "",
) -> int:
    """Print what a transfer is and how far it has come; return the exit code."""
    db = session.reader()
    document = _document(db, transfer, looked)
    document["as_of"] = _as_of(session)
    if done:
        document["done"] = done
    if call.options.out is not None:
        document["file"] = str(call.options.out.resolve())
    call.answer(document, "\n".join([*([done] if done else []), *_lines(document)]))
    return exit_code


def tell_list(call: Call, db: Database, found: Sequence[Held]) -> int:
    """Print the offers and answers of this machine."""
    told = [
        {
            "record": one.record.id,
            "kind": one.record.kind,
            "own": one.is_own,
            "state": "logged" if records.key_of(db, one.record.id) is not None else one.state,
            "data": one.record.data,
        }
        for one in found
    ]
    lines = [
        f"{one['record']}  {one['kind']}  {'own' if one['own'] else 'carried'}  {one['state']}"
        for one in told
    ]
    call.answer({"transfers": told}, "\n".join(lines) or "There are no transfers here.")
    return 0


def _as_of(session: Session) -> dict[str, Any] | None:
    trusted = session.as_of()
    moment = session.moment()
    if trusted is None:
        return None
    as_of = AsOf(moment.final_size, moment.now, trusted.root, trusted.as_of_s)
    return as_of_document(as_of, session.now_ms())


def _document(db: Database, transfer: Transfer, looked: Looked) -> dict[str, Any]:
    offer = transfer.offer.record
    names = names_of(db, [transfer.offer.by, str(offer.data.get("to"))])
    is_final = looked.answer is not None and looked.answer.is_final
    booked = looked.booked
    document: dict[str, Any] = {
        "offer": _part(transfer.offer, looked.offer)
        | {
            "by_name": names.get(transfer.offer.by, ""),
            "to_name": names.get(str(offer.data.get("to")), ""),
            "about": list(offer.about),
            "refs": [{"rel": ref.rel, "id": ref.id} for ref in offer.refs],
        },
        "answer": None
        if transfer.answer is None
        else _part(transfer.answer, looked.answer or Standing()),
        "standing": None if booked is None else booked.standing,
        "disputed": bool(booked is not None and booked.is_disputed),
        "final": is_final,
    }
    refusal = looked.refusal
    if refusal is not None:
        document["refusal"] = _refusal(db, transfer, looked, refusal)
    elif not is_final:
        document["notes"] = [_NOT_FINAL, *([] if transfer.answer is None else [_SEND])]
    return document


def _part(part: Part, standing: Standing) -> dict[str, Any]:
    return {
        "record": part.record.id,
        "statement": part.statement.id.hex(),
        "by": part.by,
        "time": part.record.time,
        "data": part.record.data,
        "state": standing.word,
        "entry": standing.entry,
    }


def _refusal(db: Database, transfer: Transfer, looked: Looked, refusal: Refusal) -> dict[str, Any]:
    """Return why the rules refuse one of the statements, and what stands against it."""
    is_offer = looked.offer.refusal is not None
    refused = transfer.offer if is_offer or transfer.answer is None else transfer.answer
    do = _AGAIN
    if refusal.code in UNSURE:
        do = _SYNC
    elif looked.conflicts or refusal.code in (Code.BALANCE, Code.CUSTODY):
        do = _GONE
    return {
        "record": refused.record.id,
        "statement": refused.statement.id.hex(),
        "code": refusal.word,
        "why": refusal.why,
        "do": do,
        "conflicts_with": [_conflict(db, one) for one in looked.conflicts],
    }


def _conflict(db: Database, record_id: str) -> dict[str, Any]:
    key = records.key_of(db, record_id)
    if key is None:
        return {"record": record_id, "kind": None, "entry": None, "time": None}
    record = records.read(db, key)
    entry = key // NUMBERS
    return {"record": record_id, "kind": record.kind, "entry": entry, "time": record.time}


def _lines(document: dict[str, Any]) -> Iterator[str]:
    offer, answer = document["offer"], document["answer"]
    data = offer["data"]
    by, to = offer["by_name"] or offer["by"], offer["to_name"] or data.get("to")
    yield plain(f"Offer {offer['record']}: {_goods(offer)}, from {by} to {to}; {offer['state']}.")
    if "until" in data:
        yield plain(f"  Open until {data['until']}.")
    if answer is not None:
        word = answer["data"].get("answer")
        yield plain(f"Answer {answer['record']}: {word}; {answer['state']}.")
    if document["disputed"]:
        yield "  One of the parties or an authority disputes it."
    refusal = document.get("refusal")
    if refusal is not None:
        yield plain(f"Refused by the rules: {refusal['code']}: {refusal['why']}")
        for one in refusal["conflicts_with"]:
            yield f"  Against it stands {one['record']} ({one['kind']}, entry {one['entry']})."
        yield refusal["do"]
    yield from document.get("notes", ())
    as_of = document["as_of"]
    if as_of is not None:
        yield f"  As of {as_of['time']}, {as_of['size']} entries final."


def _goods(offer: dict[str, Any]) -> str:
    data = offer["data"]
    if data.get("what") == "points":
        return f"{data.get('points')} points"
    if data.get("what") == "money":
        return f"a claim of {data.get('amount')} {data.get('currency')} (smallest unit)"
    return f"{data.get('what')} {', '.join(offer['about'])}"
