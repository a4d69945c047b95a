"""The answer to "where has this been?": verification, and the history as EPCIS 2.0 events.

For the interoperable exchange of the US Drug Supply Chain Security Act (FD&C Act section 582): the
transaction information and history of one package, or of a lot, are an EPCISQueryDocument (EPCIS
2.0 section 9). What EPCIS has no member for stands in it under a prefix of its own: the
verification answer of `desktop.exchange.food.verification`, open recalls, and the ids of the
records that everyone can check. A transaction statement is a declaration of the seller under the
law; no program makes it, so it is not here. Which records are in force is left to the caller.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from desktop.checks.movements import Movement, movement_of
from desktop.checks.observed import Observed, Parameters
from desktop.checks.supply.endings import is_active_again, is_coming_back, is_end, is_final
from desktop.checks.supply.papers import paper_of, taken_at
from desktop.domains.gs1 import Gs1Key, format_digital_link
from desktop.exchange.epcis import EventDraft, Extension, write_query_document
from desktop.exchange.epcis_identifiers import digital_link
from desktop.exchange.epcis_shape import EventShapes
from desktop.exchange.exact_json import ExactObject, ExactValue
from desktop.exchange.food.goods import (
    Goods,
    Handling,
    goods_of,
    key_of,
    listed,
    lot_link,
)
from desktop.exchange.food.verification import Answer, Pack, Request, answer_object
from desktop.ledger.record import Record

PREFIX, NAMESPACE = "civicledger", "urn:civicledger:trace-response:1:"

TRACED = ("supply.event", "medicine.dispensed", "recall.notice", "ledger.parameter")
"""The kinds of the records that a response is made of."""

_RECALL, _DISPENSED = "recall.notice", "medicine.dispensed"
_ENDING_STEPS = ("decommissioning", "destroying", "dispensing")
_ENDING_STATES = ("destroyed", "dispensed", "disposed", "stolen", "retail_sold")
_CLOSED = ("Completed", "Terminated")


def trace_response(
    request: Request,
    records: Iterable[Record],
    shapes: EventShapes,
    *,
    now: str,
    responder: str | None = None,
) -> bytes:
    """Return the response to a request about one pack, as JSON.

    Args:
        request: which pack is meant.
        records: in ledger order, none revoked, erased or superseded; of the kinds of `TRACED`.
        shapes: the known members, from the schema of ``supply.event/1``.
        now: time of the answer, in the ledger's form.
        responder: GLN of who answers.
    """
    given, pack = list(records), request.pack
    goods = goods_of(given)
    history = [one for one in goods.handlings if pack.link in one.named]
    answer = replace(_judged(pack, goods, history, given, now), responder=responder)
    answer = replace(answer, time=now, corr_uuid=request.corr_uuid)
    named: ExactObject = {str(key): str(value) for key, value in pack.data.items()}
    return _document(
        history, now, shapes,
        product={**named, "id": pack.link},
        verification=answer_object(answer),
        recalls=_ids(_recalls(pack.link, pack.lot, given)),
        states=[_state(one) for one in _states(given) if _pack_of(one) == pack.link],
    )  # fmt: skip


def lot_trace_response(
    gtin: str, lot: str, records: Iterable[Record], shapes: EventShapes, *, now: str
) -> bytes:
    """Return the response to a question about a lot, as JSON: its packs and all that befell them.

    Args:
        gtin: of the article, 14 digits.
        lot: its number.
        records: as `trace_response` takes them.
        shapes: the same.
        now: the same.
    """
    given, link = list(records), lot_link(gtin, lot)
    goods = goods_of(given)
    packs = sorted(
        thing
        for thing, number in goods.lot_of.items()
        if number == lot and (key := key_of(thing)) is not None and key.value == gtin
    )
    named: ExactObject = {"gtin": gtin, "lot": lot}
    expires = {goods.expires[one] for one in (link, *packs) if one in goods.expires}
    if len(expires) == 1:
        named["expiry"] = expires.pop()
    inside = frozenset(packs)
    return _document(
        [one for one in goods.handlings if link in one.named], now, shapes,
        product={**named, "id": link},
        packs=[*packs],
        recalls=_ids(_recalls(link, lot, given, inside)),
        states=[
            {**_state(one), "id": _pack_of(one)}
            for one in _states(given)
            if _pack_of(one) in inside
        ],
    )  # fmt: skip


def _document(
    history: Sequence[Handling], now: str, shapes: EventShapes, **members: ExactValue
) -> bytes:
    records = _ids(one.record for one in history)
    extension = Extension(PREFIX, NAMESPACE, {**members, "records": records})
    return write_query_document([_draft(one.record) for one in history], now, shapes, extension)


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
    if _recalls(pack.link, pack.lot, given):
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


def _has_left(pack: Pack, history: Sequence[Handling], records: Sequence[Record]) -> bool:
    """Tell whether a pack has left trade and is not active again where it left, in time."""
    observed = [Observed(record, number, 0, "") for number, record in enumerate(records)]
    parameters, known = Parameters(observed), {one.record.id: one for one in observed}
    link = (pack.link,)
    events = [  # the pack may have been in what they name
        movement_of(known[one.record.id])._replace(named=link, more=None) for one in history
    ]
    line = [(event.time, False, event) for event in events]
    papers = (paper_of(one) for one in observed if one.name == _DISPENSED)
    mine = [one.told for one in papers if one is not None and one.pack == pack.link]
    line += [(taken_at(one, events), True, one) for one in mine]
    ended: Movement | None = None
    for _, _, told in sorted(line, key=lambda item: item[:2]):
        if _is_leaving(told):
            ended = told if ended is None or not is_final(ended) else ended
        elif ended is not None and is_coming_back(told):
            ended = None if is_active_again(ended, told, parameters) else ended
    return ended is not None


def _is_leaving(told: Movement) -> bool:
    """Return whether a pack is no longer to be sold on: also where a part of it was handed out."""
    return is_end(told) or told.step in _ENDING_STEPS or told.disposition in _ENDING_STATES


def _states(records: Iterable[Record]) -> list[Record]:
    """Return the records by which packs left trade or came back, in ledger order."""
    return [record for record in records if _name(record) == _DISPENSED]


def _pack_of(record: Record) -> str:
    """Return the pack that such a record is about, as Digital Link."""
    gtin, serial = str(record.data.get("gtin", "")).zfill(14), str(record.data.get("serial", ""))
    return format_digital_link(Gs1Key("01", gtin, (("21", serial),)))


def _state(record: Record) -> ExactObject:
    names = ("state", "site", "siteType")
    said: ExactObject = {name: str(record.data[name]) for name in names if name in record.data}
    return {"time": record.time, **said, "record": record.id}


def _recalls(
    thing: str, lot: str, records: Iterable[Record], inside: frozenset[str] = frozenset()
) -> list[Record]:
    """Return the open recalls of a pack or lot, of its lot or article, or of a pack inside."""
    return [
        record
        for record in records
        if _name(record) == _RECALL
        and not (record.data.get("status") in _CLOSED and "termination_date" in record.data)
        and any(item in inside or _covers(item, thing, lot) for item in record.about)
    ]


def _covers(item: str, thing: str, lot: str) -> bool:
    key, own = key_of(item), key_of(thing)
    if key is None or own is None or key.ai != "01" or key.value != own.value:
        return False
    if key.serial is not None:
        return own.serial == key.serial
    return key.lot in (None, lot)


def _ids(records: Iterable[Record]) -> list[ExactValue]:
    return [record.id for record in records]


def _draft(record: Record) -> EventDraft:
    return EventDraft(record.time, record.about, record.place, record.data)


def _name(record: Record) -> str:
    return record.kind.partition("/")[0]
