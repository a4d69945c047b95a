"""EPCIS 2.0 documents in and out: supply events as drafts of records.

Reads an EPCISDocument, the events of an EPCISQueryDocument or a single event, in JSON or JSON-LD;
writes an EPCISDocument. Follows EPCIS 2.0 section 9 (JSON binding) and RFC 5870 (points on the
map). Prefixes that an event needs are kept with it as ``@context``, so that its CBV hash can be
computed from the record alone. What stands around the events (sender, header, master data) is not
taken over. Which members are known comes from the kind's schema by `epcis_shape.shapes_of`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, Decimal

from desktop.domains.kind import Kind, first_problem
from desktop.errors import FormatError
from desktop.exchange import epcis_hash
from desktop.exchange.epcis_identifiers import digital_link
from desktop.exchange.epcis_shape import EventShapes, put_together, taken_apart
from desktop.exchange.epcis_vocabulary import EMPTY, EPCIS_CONTEXT, Context, parse_context
from desktop.exchange.exact_json import (
    ExactObject,
    ExactValue,
    format_exact,
    parse_exact,
    pointer_token,
)
from desktop.exchange.zoned_time import utc_time
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.record import MAX_ABOUT, Place, Record
from desktop.ledger.scalar import parse_time

_CONTEXT = "@context"
_THING = re.compile(r"[!-~]{1,512}")
_GEO = re.compile(
    r"geo:(-?[0-9]{1,2}(?:\.[0-9]{1,30})?),(-?[0-9]{1,3}(?:\.[0-9]{1,30})?)(?:,-?[0-9.]+)?"
    r"(?:;crs=wgs84)?(?:;u=([0-9]{1,6}(?:\.[0-9]{1,30})?))?",
    re.IGNORECASE,
)
_TOLD = 20  # refused events that a sentence names
_NO_ID = "urn:uuid:00000000-0000-7000-8000-000000000000"  # of a record that nobody issues
_DEGREE = 10_000_000  # a record's unit is 1e-7 degree

_EPC_LISTS = ("epcList", "childEPCs", "inputEPCList", "outputEPCList")
_CLASS_LISTS = ("quantityList", "childQuantityList", "inputQuantityList", "outputQuantityList")
_PLACES = ("readPoint", "bizLocation")
_PARTY_LISTS = (("sourceList", "source"), ("destinationList", "destination"))


@dataclass(frozen=True, slots=True)
class EventDraft:
    """What a record of kind ``supply.event/1`` says about one event."""

    time: str  # YYYY-MM-DDTHH:MM:SS.mmmZ
    about: tuple[str, ...]  # identifiers in canonical form, sorted, each once
    place: Place | None
    data: JsonObject


@dataclass(frozen=True, slots=True)
class EventProblem:
    """Why one event of a document is refused."""

    number: int  # of the event, counted from 1
    text: str  # begins with the JSON pointer of the member within the event, where one is at fault


@dataclass(frozen=True, slots=True)
class Extension:
    """Members that a document has beside those of the standard."""

    prefix: str
    namespace: str
    members: ExactObject  # by their names without prefix


class EventsError(FormatError):
    """A document some of whose events are refused, so that none is taken over.

    Attributes:
        problems: all refused events, in their order.
    """

    def __init__(self, problems: Sequence[EventProblem], count: int, do: str = "") -> None:
        told = [f"event {one.number}: {one.text}" for one in problems[:_TOLD]]
        more = len(problems) - len(told)
        what = "; ".join([*told, f"and {more:,} more"] if more else told)
        if len(problems) > 1:
            what = f"{len(problems):,} of {count:,} events are refused: {what}"
        super().__init__(
            what,
            means="Nothing of the file was taken over.",
            do=do or "Correct these events, or ask their sender to.",
        )
        self.problems = tuple(problems)


def read_document(
    data: bytes, shapes: EventShapes, kind: Kind | None = None
) -> tuple[EventDraft, ...]:
    """Return the events of a document in their order.

    Args:
        data: the file, at most 64 MiB.
        shapes: the known members, from the schema of ``supply.event/1``.
        kind: judge each event by this kind too, as admission will; None leaves that to the caller.

    Raises:
        EventsError: events that are not as the standard or the kind says; every one is named,
            counted from 1, with the member by its JSON pointer within the event.
        FormatError: not an EPCIS 2.0 document.
    """
    document = parse_exact(data)
    if not isinstance(document, dict):
        raise FormatError("the file is not an EPCIS document but another JSON value")
    context = parse_context(document.get(_CONTEXT))
    events = _events_of(document)
    drafts: list[EventDraft] = []
    problems: list[EventProblem] = []
    advice = ""
    for number, event in enumerate(events, start=1):
        try:
            drafts.append(_judged(event, shapes, context, kind))
        except FormatError as error:
            problems.append(EventProblem(number, error.what))
            advice = error.do
    if problems:
        raise EventsError(problems, len(events), advice if len(problems) == 1 else "")
    return tuple(drafts)


def _judged(
    event: ExactValue, shapes: EventShapes, context: Context, kind: Kind | None
) -> EventDraft:
    """Return the draft of an item of the list of events, once its kind would take it."""
    if not isinstance(event, dict):
        raise FormatError("it is not an object")
    draft = draft_of(event, shapes, context)
    if kind is None:
        return draft
    record = Record(_NO_ID, kind.id, draft.time, draft.data, about=draft.about, place=draft.place)
    problem = first_problem(kind, record)
    if problem is not None:
        pointer = "".join(f"/{pointer_token(str(step))}" for step in problem.path)
        raise FormatError(f"{pointer} {problem.message}".strip())
    return draft


def contradicted_ids(drafts: Iterable[EventDraft], shapes: EventShapes) -> tuple[int, ...]:
    """Return the numbers, from 1, of events whose id claims to be their hash and is not.

    Raises:
        FormatError: data that does not follow the schema.

    Source: CBV 2.0 section 8.9.
    """
    return tuple(
        number
        for number, draft in enumerate(drafts, start=1)
        if epcis_hash.is_event_hash(str(draft.data.get("eventID")))
        and with_event_id(draft, shapes).data["eventID"] != draft.data["eventID"]
    )


def write_document(events: Iterable[EventDraft], created: str, shapes: EventShapes) -> bytes:
    """Return an EPCISDocument that holds the events in their order.

    Args:
        events: as `read_document` gives them.
        created: the document's creation date, a time of the ledger's form.
        shapes: the known members, from the schema of ``supply.event/1``.

    Raises:
        FormatError: an event whose data does not follow the schema.
    """
    context, listed = _joined(events, shapes)
    document = _begun(context, "EPCISDocument", created)
    document["epcisBody"] = {"eventList": listed}
    return format_exact(document, ordered=False).encode() + b"\n"


def write_query_document(
    events: Iterable[EventDraft], created: str, shapes: EventShapes, extension: Extension
) -> bytes:
    """Return an EPCISQueryDocument: the events as the answer to a SimpleEventQuery.

    `read_document` gives the events back; it passes the extension over. The other arguments, and
    what is raised, are those of `write_document`.

    Source: EPCIS 2.0 sections 8.2.7 and 9.
    """
    context, listed = _joined(events, shapes, extension.prefix)
    own: ExactObject = {extension.prefix: extension.namespace}
    document = _begun([own, *context], "EPCISQueryDocument", created)
    for name, value in extension.members.items():
        document[f"{extension.prefix}:{name}"] = value
    results: ExactObject = {"queryName": "SimpleEventQuery", "resultsBody": {"eventList": listed}}
    document["epcisBody"] = {"queryResults": results}
    return format_exact(document, ordered=False).encode() + b"\n"


def _begun(context: list[ExactValue], kind: str, created: str) -> ExactObject:
    """Return what stands before the body of a document."""
    parse_time(created)
    return {
        _CONTEXT: [EPCIS_CONTEXT, *context],
        "type": kind,
        "schemaVersion": "2.0",
        "creationDate": created,
    }


def _joined(
    events: Iterable[EventDraft], shapes: EventShapes, taken: str = ""
) -> tuple[list[ExactValue], list[ExactValue]]:
    """Return the context that events share, and the events without it.

    Each keeps its own where joined ones would change what it says or use the prefix ``taken``.
    """
    whole = [_type_first(event_of(draft, shapes)) for draft in events]
    outer = _shared_context(whole)
    if outer is None or taken in outer.terms:
        return [], [*whole]
    context = outer.value()
    return context if isinstance(context, list) else [], [_without_context(one) for one in whole]


def _type_first(event: ExactObject) -> ExactObject:
    """Return an event whose objects begin with their type, as the standard's examples do.

    Members of JSON have no order, but the reference generator of the event hash takes them in the
    one in which they stand.
    """

    def turned(value: ExactValue) -> ExactValue:
        if isinstance(value, list):
            return [turned(item) for item in value]
        return _type_first(value) if isinstance(value, dict) else value

    names = sorted(event, key=lambda name: name != "type")
    return {name: turned(event[name]) for name in names}


def draft_of(event: ExactObject, shapes: EventShapes, context: Context = EMPTY) -> EventDraft:
    """Return the draft of one event; ``context`` is what the document around it adds.

    Raises:
        FormatError: the event has not the form of the standard.
    """
    bare = _without_context(event)
    inner = context.joined(parse_context(event.get(_CONTEXT))).used_by(bare)
    value = inner.value()
    data = taken_apart({**bare, _CONTEXT: value} if value else bare, shapes)
    for name in ("type", "eventTime"):
        if not isinstance(bare.get(name), str):
            raise FormatError(f"/{name} is missing")
    return EventDraft(
        time=_at("/eventTime", str(bare["eventTime"])),
        about=_about(bare, inner),
        place=_place(bare.get("readPoint")),
        data=data,
    )


def event_of(draft: EventDraft, shapes: EventShapes) -> ExactObject:
    """Return the EPCIS event of a draft, with its own ``@context`` where it needs one.

    Raises:
        FormatError: data that does not follow the schema.
    """
    return put_together(draft.data, shapes)


def with_event_id(draft: EventDraft, shapes: EventShapes) -> EventDraft:
    """Return the draft with the event's CBV hash as its ``eventID``."""
    event_id = epcis_hash.event_hash(event_of(draft, shapes))
    return replace(draft, data={**draft.data, "eventID": event_id})


def _events_of(document: ExactObject) -> Sequence[ExactValue]:
    """Return the events that a document holds, or the document itself if it is one."""
    if "eventTime" in document:
        return (document,)
    if document.get("type") not in ("EPCISDocument", "EPCISQueryDocument"):
        raise FormatError("the file is neither an EPCIS document nor an EPCIS event")
    version = document.get("schemaVersion", "2.0")
    if not re.fullmatch(r"2(\.[0-9]+){0,2}", str(version)):
        raise FormatError(f"the document has schema version {version!s:.20}, only 2.0 is known")
    body: ExactValue = document.get("epcisBody")
    for step in ("queryResults", "resultsBody"):
        if isinstance(body, dict) and step in body:
            body = body[step]
    events: ExactValue = None
    if isinstance(body, dict):
        events = body.get("eventList", [body["event"]] if "event" in body else None)
    if not isinstance(events, list):
        raise FormatError("the document has no list of events (/epcisBody/eventList)")
    return events


def _at(pointer: str, time: str) -> str:
    """Return a time in the ledger's form; an error names where it stands."""
    try:
        return utc_time(time)
    except FormatError as error:
        raise FormatError(f"{pointer}: {error.what}") from error


def _without_context(event: ExactObject) -> ExactObject:
    return {name: value for name, value in event.items() if name != _CONTEXT}


def _about(event: ExactObject, context: Context) -> tuple[str, ...]:
    """Return the identifiers of the things and places of an event, in canonical form."""
    found = set()
    for at, text in _identifiers(event):
        identifier = digital_link(context.address(text.strip()))
        if identifier.startswith("geo:"):  # a point, kept as the record's place
            continue
        if not _THING.fullmatch(identifier):
            raise FormatError(f"{at}: {identifier!r:.80} cannot name a thing in a record")
        found.add(identifier)
    if len(found) > MAX_ABOUT:
        raise FormatError(
            f"the event names {len(found)} things and places, a record holds {MAX_ABOUT}",
            do="Split it into events of fewer things.",
        )
    return tuple(sorted(found))


def _identifiers(event: ExactObject) -> Iterator[tuple[str, str]]:
    """Yield the pointer and text of each EPC, class, parent and location."""
    parent = event.get("parentID")
    if isinstance(parent, str):
        yield "/parentID", parent
    for name in _EPC_LISTS:
        for number, epc in enumerate(_items(event, name)):
            if isinstance(epc, str):
                yield f"/{name}/{number}", epc
    for name in _CLASS_LISTS:
        yield from _members(event, name, "epcClass")
    for name in _PLACES:
        place = event.get(name)
        text = place.get("id") if isinstance(place, dict) else None
        if isinstance(text, str):
            yield f"/{name}/id", text
    for name, member in _PARTY_LISTS:
        yield from _members(event, name, member, kind="location")


def _members(
    event: ExactObject, name: str, member: str, kind: str = ""
) -> Iterator[tuple[str, str]]:
    """Yield pointer and text of a member of each object in a list, of one kind if given."""
    for number, item in enumerate(_items(event, name)):
        if not isinstance(item, dict) or not str(item.get("type", "")).endswith(kind):
            continue
        text = item.get(member)
        if isinstance(text, str):
            yield f"/{name}/{number}/{member}", text


def _items(event: ExactObject, name: str) -> list[ExactValue]:
    """Return a list of the event; empty if it is not there."""
    items = event.get(name)
    return items if isinstance(items, list) else []


def _place(read_point: ExactValue) -> Place | None:
    """Return the point on the map where an event was seen, if it names one."""
    text = read_point.get("id") if isinstance(read_point, dict) else None
    if not isinstance(text, str) or not text.lower().startswith("geo:"):
        return None
    match = _GEO.fullmatch(text.strip())
    if match is None:
        raise FormatError(f"/readPoint/id: {text!r:.80} is not a point on the map (RFC 5870)")
    latitude, longitude = Decimal(match[1]), Decimal(match[2])
    if abs(latitude) > 90 or abs(longitude) > 180:
        raise FormatError(f"/readPoint/id: {text!r:.80} lies outside the map")
    accuracy = Decimal(match[3] or 0).to_integral_value(ROUND_CEILING)
    return Place(
        lat=int((latitude * _DEGREE).to_integral_value()),
        lon=int((longitude * _DEGREE).to_integral_value()),
        accuracy_m=int(accuracy) or None,
    )


def _shared_context(events: Sequence[ExactObject]) -> Context | None:
    """Return one context for all events, or None where it would change what one of them says."""
    own = [parse_context(event.get(_CONTEXT)) for event in events]
    joined = EMPTY
    for context in own:
        joined = joined.joined(context)
    for event, context in zip(events, own, strict=True):
        if joined.used_by(_without_context(event)) != context:
            return None
    return joined
