"""Open311 GeoReport v2 out: records of service requests and their updates, as JSON.

Writes what ``GET requests.json`` and ``servicerequestupdates.json`` answer. Without the private
documents the answer holds what is public, and the place as coarse as the record has it; who holds
the documents passes them opened and gets the members back that were read in.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from desktop.domains.geometry import DEGREE
from desktop.exchange.exact_json import (
    ExactObject,
    ExactValue,
    format_exact,
    parse_exact,
    pointer_keys,
)
from desktop.exchange.maintenance.open311 import PRIVATE, REPORTER
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.record import Record

UPDATES = "updates"  # how a record of an update names its request

_NOTHING: Mapping[str, JsonObject] = MappingProxyType({})
_ORDER = (
    *("update_id", "service_request_id", "status", "status_notes", "service_name", "service_code"),
    *("description", "agency_responsible", "service_notice", "requested_datetime"),
    *("updated_datetime", "expected_datetime", "address", "address_id", "zipcode", "lat", "long"),
    *("media_url", *REPORTER, "attributes"),
)


def write_requests(records: Iterable[Record], opened: Mapping[str, JsonObject] = _NOTHING) -> bytes:
    """Return the requests as GeoReport v2 answers them, each as its latest update leaves it.

    Args:
        records: of ``service.request`` and ``service.update`` in ledger order; others are passed
            over. A request without a number of its own is named by its record id.
        opened: private documents by record id, of those that may be told.
    """
    whole: dict[str, ExactObject] = {}
    for record in records:
        name = record.kind.partition("/")[0]
        document = opened.get(record.id, {})
        if name == "service.request":
            whole[record.id] = _request(record, document)
        elif name == "service.update":
            for ref in record.refs:
                if ref.rel == UPDATES and ref.id in whole:
                    whole[ref.id] |= _change(record, document)
    return _written(whole.values())


def write_updates(records: Iterable[Record], opened: Mapping[str, JsonObject] = _NOTHING) -> bytes:
    """Return the updates one by one; the arguments are those of `write_requests`."""
    numbers: dict[str, ExactValue] = {}
    updates: list[ExactObject] = []
    for record in records:
        numbers[record.id] = str(record.data.get("service_request_id", record.id))
        if record.kind.partition("/")[0] != "service.update":
            continue
        document = opened.get(record.id, {})
        for ref in record.refs:
            if ref.rel == UPDATES:
                update: ExactObject = {
                    "update_id": record.id,
                    "service_request_id": numbers.get(ref.id, ref.id),
                    "status": str(record.data["status"]),
                    "updated_datetime": record.time,
                    "description": str(document.get("status_notes", "")),
                }
                updates.append(update | _picture(document))
    return _written(updates)


def _written(items: Iterable[ExactObject]) -> bytes:
    return format_exact([_ordered(item) for item in items], ordered=False).encode() + b"\n"


def _ordered(item: ExactObject) -> ExactObject:
    """Return the members in the order of the standard, others after them as they stand."""
    return {name: item[name] for name in _ORDER if name in item} | item


def _request(record: Record, document: JsonObject) -> ExactObject:
    """Return one request as it was reported."""
    data = record.data
    item: ExactObject = {
        "service_request_id": str(data.get("service_request_id", record.id)),
        "status": "open",
        "requested_datetime": record.time,
        "updated_datetime": record.time,
    }
    item |= {name: str(data[name]) for name in data if name not in (*item, "location")}
    item |= {name: str(document[name]) for name in PRIVATE if name in document}
    reporter = document.get("reporter")
    if isinstance(reporter, dict):
        item |= {name: str(reporter[name]) for name in REPORTER if name in reporter}
    return item | _place(record, document) | _picture(document) | _rest(document)


def _place(record: Record, document: JsonObject) -> ExactObject:
    """Return the exact place where it may be told, else that of the record."""
    if "lat" in document and "long" in document:
        return {name: parse_exact(str(document[name]).encode()) for name in ("lat", "long")}
    if record.place is None:
        return {}
    return {"lat": _degrees(record.place.lat), "long": _degrees(record.place.lon)}


def _degrees(units: int) -> ExactValue:
    sign, (whole, rest) = "-" if units < 0 else "", divmod(abs(units), DEGREE)
    return parse_exact(f"{sign}{whole}.{rest:07}".encode())


def _picture(document: JsonObject) -> ExactObject:
    photos = document.get("photos")
    for photo in photos if isinstance(photos, list) else []:
        if isinstance(photo, dict) and "media_url" in photo:
            return {"media_url": str(photo["media_url"])}  # the standard knows one
    return {}


def _rest(document: JsonObject) -> ExactObject:
    """Return the answers to the service's questions, and what the standard does not have."""
    rest: ExactObject = {}
    answers: ExactObject = {}
    attributes = document.get("attributes")
    for answer in attributes if isinstance(attributes, list) else []:
        if isinstance(answer, dict) and isinstance(answer.get("values"), list):
            values: list[ExactValue] = [str(text) for text in _list(answer["values"])]
            answers[str(answer["code"])] = values[0] if len(values) == 1 else values
    if answers:
        rest["attributes"] = answers
    extensions = document.get("extensions")
    for member in extensions if isinstance(extensions, list) else []:
        if isinstance(member, dict):
            (key,) = pointer_keys(str(member["at"]))
            rest[key] = parse_exact(str(member["json"]).encode())
    return rest


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _change(record: Record, document: JsonObject) -> ExactObject:
    """Return what an update changes of a request."""
    change: ExactObject = {"status": str(record.data["status"]), "updated_datetime": record.time}
    for name in ("agency_responsible", "expected_datetime"):
        if name in record.data:
            change[name] = str(record.data[name])
    if "status_notes" in document:
        change["status_notes"] = str(document["status_notes"])
    return change
