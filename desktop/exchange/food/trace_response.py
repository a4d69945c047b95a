"""The answer to "where has this pack been?": verification, and its history as EPCIS 2.0 events.

For the interoperable exchange of the US Drug Supply Chain Security Act (FD&C Act section 582): the
transaction information and history of one package stand in an EPCISDocument (EPCIS 2.0 section 9),
beside the verification answer of `desktop.exchange.food.verification` and the ids of the records
that everyone can check. A transaction statement is a declaration of the seller under the law; no
program makes it, so it is not here. Which records are in force is left to the caller.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from desktop.exchange.epcis import EventDraft, write_document
from desktop.exchange.epcis_identifiers import digital_link
from desktop.exchange.epcis_shape import EventShapes
from desktop.exchange.exact_json import ExactObject, ExactValue, format_exact, parse_exact
from desktop.exchange.food.goods import Goods, Handling, bare_word, goods_of, key_of, listed
from desktop.exchange.food.verification import Answer, Pack, Request, answer_object
from desktop.ledger.record import Record

_RECALL, _DISPENSED = "recall.notice", "medicine.dispensed"
_ENDING_STEPS = ("decommissioning", "destroying", "dispensing")
_ENDING_STATES = ("destroyed", "dispensed", "disposed", "stolen", "retail_sold")
_BACK = "active"
_CLOSED = ("Completed", "Terminated")


def trace_response(
    request: Request,
    records: Iterable[Record],
    shapes: EventShapes,
    *,
    now: str,
    responder: str | None = None,
) -> bytes:
    """Return the response to a request as JSON.

    Args:
        request: which pack is meant.
        records: in ledger order, none revoked, erased or superseded; of ``supply.event``,
            ``medicine.dispensed`` and ``recall.notice``.
        shapes: the known members, from the schema of ``supply.event/1``.
        now: time of the answer, in the ledger's form.
        responder: GLN of who answers.
    """
    given = list(records)
    goods = goods_of(given)
    history = [one for one in goods.handlings if request.pack.link in one.named]
    answer = replace(_judged(request.pack, goods, history, given, now), responder=responder)
    answer = replace(answer, time=now, corr_uuid=request.corr_uuid)
    drafts = [_draft(one.record) for one in history]
    named: ExactObject = {str(key): str(value) for key, value in request.pack.data.items()}
    response: ExactObject = {
        "product": {**named, "id": request.pack.link},
        "verification": answer_object(answer),
        "recalls": _ids(_recalls(request.pack, given)),
        "states": list(map(_state, _states(request.pack, given))),
        "records": _ids(one.record for one in history),
        "history": parse_exact(write_document(drafts, now, shapes)),
    }
    return format_exact(response, ordered=False).encode() + b"\n"


def verified(pack: Pack, records: Iterable[Record], now: str) -> Answer:
    """Return whether the four data of a pack are those with which it was commissioned.

    Where they agree but the pack has left trade, the answer is "not for redistribution".
    """
    given = list(records)
    goods = goods_of(given)
    history = [one for one in goods.handlings if pack.link in one.named]
    return _judged(pack, goods, history, given, now)


def _judged(
    pack: Pack, goods: Goods, history: Sequence[Handling], records: Iterable[Record], now: str
) -> Answer:
    made = [one for one in history if one.is_making and pack.link in _own(one)]
    if not made:
        return Answer(verified=False, reason="No_match_GTIN_Serial")
    differs = [
        name
        for name, said, known in (
            ("Lot", pack.lot, goods.lot_of.get(pack.link)),
            ("Expiry", pack.expiry, goods.expires.get(pack.link)),
        )
        if said != known
    ]
    if differs:
        reason = "_".join(("No_match_GTIN_Serial", *differs))
        return Answer(verified=False, reason=reason, information=_suspect(made))
    given = list(records)
    if _has_left(pack, history, given):
        return Answer(verified=False, reason="Not_for_re-distribution", information="Suspect")
    if _recalls(pack, given):
        return Answer(verified=True, information="Recalled")
    if pack.expiry < now[:10]:
        return Answer(verified=True, information="Expired")
    return Answer(verified=True, information=_suspect(made))


def _own(handling: Handling) -> set[str]:
    """Return the packs that an event itself brings into being, not those inside others."""
    items = [*listed(handling.data, "epcList"), *listed(handling.data, "outputEPCList")]
    return {digital_link(item) for item in items if isinstance(item, str)}


def _suspect(made: Sequence[Handling]) -> str | None:
    """Return that a serial number which was given twice is suspect."""
    return "Suspect" if len(made) > 1 else None


def _has_left(pack: Pack, history: Sequence[Handling], records: Iterable[Record]) -> bool:
    """Tell whether the newest record of a pack's state says that it has left trade."""
    newest = ("", False)
    for one in history:
        state = bare_word(one.data.get("disposition"))
        is_end = one.step in _ENDING_STEPS or state in _ENDING_STATES
        newest = max(newest, (one.record.time, is_end), key=lambda item: item[0])
    for record in _states(pack, records):
        is_end = record.data.get("state") != _BACK
        newest = max(newest, (record.time, is_end), key=lambda item: item[0])
    return newest[1]


def _states(pack: Pack, records: Iterable[Record]) -> list[Record]:
    """Return the records by which a pack left trade or came back, in ledger order."""
    return [
        record
        for record in records
        if _name(record) == _DISPENSED
        and str(record.data.get("gtin", "")).zfill(14) == pack.gtin
        and record.data.get("serial") == pack.serial
    ]


def _state(record: Record) -> ExactObject:
    names = ("state", "site", "siteType")
    said: ExactObject = {name: str(record.data[name]) for name in names if name in record.data}
    return {"time": record.time, **said, "record": record.id}


def _recalls(pack: Pack, records: Iterable[Record]) -> list[Record]:
    """Return the open recall notices that name a pack, its lot or its whole article."""
    return [
        record
        for record in records
        if _name(record) == _RECALL
        and not (record.data.get("status") in _CLOSED and "termination_date" in record.data)
        and any(_covers(item, pack) for item in record.about)
    ]


def _covers(item: str, pack: Pack) -> bool:
    key = key_of(item)
    if key is None or key.ai != "01" or key.value != pack.gtin:
        return False
    if key.serial is not None:
        return key.serial == pack.serial
    return key.lot in (None, pack.lot)


def _ids(records: Iterable[Record]) -> list[ExactValue]:
    return [record.id for record in records]


def _draft(record: Record) -> EventDraft:
    return EventDraft(record.time, record.about, record.place, record.data)


def _name(record: Record) -> str:
    return record.kind.partition("/")[0]
