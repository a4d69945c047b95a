"""Open311 GeoReport v2 in: service requests and their updates, from JSON.

Reads the answer of ``GET requests.json`` (GeoReport v2, Service Requests), with the ``notes`` that
Chicago adds to it, and of ``servicerequestupdates.json`` (the extension by which Open311 servers
exchange updates). What says who reported, in which words, with which pictures and where exactly
goes into the private document; the place of a request at a private address is made coarse. Members
that the standard does not have are kept in the private document as they came. Whether a draft is
complete is left to its kind; writing is left to `desktop.exchange.maintenance.open311_out`.
"""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal

from desktop.domains.geometry import DEGREE, MAX_LAT, MAX_LON, SNAP_METRES, Position, snapped
from desktop.domains.uri import is_uri
from desktop.errors import FormatError
from desktop.exchange.draft import Draft, PrivateDraft
from desktop.exchange.exact_json import (
    ExactObject,
    ExactValue,
    format_exact,
    format_number,
    parse_exact,
    pointer_token,
)
from desktop.exchange.zoned_time import utc_time
from desktop.ledger.json_profile import JsonObject, JsonValue, format_json
from desktop.ledger.record import Place

REQUEST_KIND = "service.request/1"
UPDATE_KIND = "service.update/1"
PUBLIC = ("service_code", "service_name", "agency_responsible", "service_notice", "zipcode")
REPORTER = ("first_name", "last_name", "email", "phone", "account_id", "device_id")
PRIVATE = ("description", "address", "address_id")

_MEDIA = "application/json"
_MOST = 100_000  # requests in one file
_STATUSES = ("open", "closed")
_STANDARD = frozenset((
    *("service_request_id", "status", "status_notes", "requested_datetime", "updated_datetime"),
    *("expected_datetime", "lat", "long", "media_url", *PUBLIC, *REPORTER, *PRIVATE),
))  # fmt: skip
_REASONS = {"duplicate": "duplicate", "completed": "completed"}
_OPENING = ("opened", "submitted")  # notes that say what the request itself says


@dataclass(frozen=True, slots=True)
class Update:
    """The draft of an update, and the request that its record has to name in ``updates``."""

    service_request_id: str
    draft: Draft
    is_outcome: bool = False  # told by the request's own members, whose time may change later


@dataclass(frozen=True, slots=True)
class Item:
    """What one item of a file tells."""

    source: str
    service_request_id: str
    request: Draft | None  # None of an item that is an update
    updates: tuple[Update, ...]
    status: str
    agency: str  # empty where it does not say, as the next two
    expected: str
    updated: str


def read_items(data: bytes, *, public_services: Collection[str] = ()) -> list[Item]:
    """Return what each item of a file tells: a request with its updates, or an update.

    The updates of a request are its notes but those that open it, and its closing where no note
    tells of it; the agency's remark belongs to the last of them.

    Args:
        data: the file, at most 64 MiB.
        public_services: service codes about things in public space, whose place may be exact; of
            all others it is rounded to 50 m.

    Raises:
        FormatError: not GeoReport v2; the sentence names the item, counted from 1, and the member
            by its JSON pointer.
    """
    value = parse_exact(data)
    wrapper = "service_request_updates" if _is_of_updates(value) else "service_requests"
    found = []
    for number, one in enumerate(_listed(value, wrapper), start=1):
        is_update = isinstance(one, dict) and "update_id" in one
        source = f"{'update' if is_update else 'request'} {number}"
        with _told(source):
            found.append(_item(_object(one), source, public_services))
    return found


def _is_of_updates(value: ExactValue) -> bool:
    return isinstance(value, dict) and list(value) == ["service_request_updates"]


def _item(item: ExactObject, source: str, public_services: Collection[str]) -> Item:
    is_update = "update_id" in item
    updates = [_update(item, source)] if is_update else list(_of_request(item, source))
    times = {
        name: _time(item, name) if name in item else ""
        for name in ("expected_datetime", "updated_datetime")
    }
    return Item(
        source=source,
        service_request_id=_id(item),
        request=None if is_update else _request(item, source, public_services),
        updates=tuple(updates),
        status=_status(item),
        agency=_text(item, "agency_responsible"),
        expected=times["expected_datetime"],
        updated=times["updated_datetime"],
    )


@contextmanager
def _told(source: str) -> Iterator[None]:
    """Say of a refusal where in the file it was."""
    try:
        yield
    except FormatError as error:
        raise FormatError(
            f"{source}: {error.what}",
            means="Nothing of the file was taken over.",
            do=error.do or "Correct it, or ask the sender to.",
        ) from error


def _listed(value: ExactValue, wrapper: str) -> list[ExactValue]:
    """Return the list that a file is, bare or under the name that the XML form gives it."""
    if isinstance(value, dict) and list(value) == [wrapper]:
        value = value[wrapper]
    if not isinstance(value, list):
        raise FormatError(f"the file is no list of {wrapper.replace('_', ' ')}")
    if len(value) > _MOST:
        raise FormatError(f"the file has more than {_MOST:,} items", do="Split it.")
    return value


def _object(value: ExactValue) -> ExactObject:
    if not isinstance(value, dict):
        raise FormatError("it is not an object")
    return {name: member for name, member in value.items() if member not in (None, "")}


def _request(item: ExactObject, source: str, public_services: Collection[str]) -> Draft:
    """Return the draft of one request."""
    number = _id(item)
    _status(item)
    public = {"service_request_id": number} | _texts(item, PUBLIC)
    is_public = public.get("service_code") in public_services
    public["location"] = "public_space" if is_public else "private_address"
    if "expected_datetime" in item:
        public["expected_datetime"] = _time(item, "expected_datetime")
    private = _private(item)
    return Draft(
        kind=REQUEST_KIND,
        data={**public},
        source=source,
        time=_time(item, "requested_datetime") if "requested_datetime" in item else None,
        place=_place(item, is_exact=is_public),
        private=PrivateDraft(_MEDIA, format_json(private)) if private else None,
    )


def _private(item: ExactObject) -> JsonObject:
    """Return what a request holds for the private document."""
    private: JsonObject = {**_texts(item, PRIVATE)}
    reporter = _texts(item, REPORTER)
    if reporter:
        private["reporter"] = {**reporter}
    for name in ("lat", "long"):
        if name in item:
            private[name] = format_number(_number(item, name))
    if "media_url" in item:
        private["photos"] = [{"media_url": _address(item)}]
    attributes = item.get("attributes")
    answers = _answers(attributes) if isinstance(attributes, dict) else None
    if answers:
        private["attributes"] = answers
    known = _STANDARD | ({"attributes"} if answers else set())
    extensions: list[JsonValue] = [
        {"at": f"/{pointer_token(name)}", "json": format_exact(item[name], ordered=False)}
        for name in item
        if name not in known
    ]
    if extensions:
        private["extensions"] = extensions
    return private


def _answers(attributes: ExactObject) -> list[JsonValue] | None:
    """Return the answers to a service's questions; None where they are no texts."""
    answers: list[JsonValue] = []
    for code, value in attributes.items():
        values = value if isinstance(value, list) else [value]
        texts: list[JsonValue] = [text for text in values if isinstance(text, str)]
        if len(texts) != len(values) or isinstance(value, list) == (len(values) == 1):
            return None
        answers.append({"code": code, "values": texts})
    return answers


def _of_request(item: ExactObject, source: str) -> Iterator[Update]:
    """Yield the updates that a request tells of."""
    number, status = _id(item), _status(item)
    notes = item.get("notes", [])
    if not isinstance(notes, list):
        raise FormatError("/notes is not a list")
    told = [(at, _object(note)) for at, note in enumerate(notes)]
    kept = [(at, note) for at, note in told if note.get("type") not in _OPENING]
    has_closing = any(note.get("type") == "closed" for _, note in kept)
    for place, (at, note) in enumerate(kept, start=1):
        with _told(f"/notes/{at}"):
            is_last = place == len(kept) and (has_closing or status == "open")
            yield _note(note, number, f"{source}, note {at + 1}", item if is_last else {})
    if status == "closed" and not has_closing:
        remark = _text(item, "status_notes")
        time = _time(item, "updated_datetime")
        data = _state("closed", remark, item)
        yield Update(number, _draft(data, source, time, remark), is_outcome=True)


def _note(note: ExactObject, number: str, source: str, item: ExactObject) -> Update:
    """Return what one note tells; of the last one the request itself says the outcome."""
    status = "closed" if note.get("type") == "closed" else "open"
    outcome = _text(item, "status_notes")
    data = _state(status, outcome, item)
    words = (_text(note, "summary"), _text(note, "description"))
    remark = outcome or "\n".join(text for text in words if text)
    return Update(number, _draft(data, source, _time(note, "datetime"), remark))


def _update(item: ExactObject, source: str) -> Update:
    """Return one update of a list of updates."""
    remark = _text(item, "description")
    data = _state(_status(item), remark, item)
    picture = _address(item) if "media_url" in item else ""
    time = _time(item, "updated_datetime")
    return Update(_id(item), _draft(data, source, time, remark, picture))


def _state(status: str, remark: str, item: ExactObject) -> JsonObject:
    """Return the public data of an update."""
    word = remark.strip().rstrip(".").lower()
    reason = _REASONS.get(word, "other") if status == "closed" else "in_progress"
    data: JsonObject = {"status": status, "reason": reason}
    data |= _texts(item, ("agency_responsible",))
    return data


def _draft(data: JsonObject, source: str, time: str, remark: str, picture: str = "") -> Draft:
    """Return the draft of an update; words and picture are private."""
    private: JsonObject = {"status_notes": remark} if remark else {}
    if picture:
        private["photos"] = [{"media_url": picture}]
    document = PrivateDraft(_MEDIA, format_json(private)) if private else None
    return Draft(kind=UPDATE_KIND, data=data, source=source, time=time, private=document)


def _place(item: ExactObject, *, is_exact: bool) -> Place | None:
    """Return where a request is, as exact as the public may know."""
    if "lat" not in item and "long" not in item:
        return None
    lat, lon = (_units(item, name, most) for name, most in (("lat", MAX_LAT), ("long", MAX_LON)))
    if is_exact:
        return Place(lat, lon)
    coarse = snapped(Position(lon, lat))
    return Place(coarse.lat, coarse.lon, accuracy_m=SNAP_METRES)


def _units(item: ExactObject, name: str, most: int) -> int:
    """Return a coordinate in 1e-7 degree."""
    if name not in item:
        raise FormatError(f"/{name} is missing")
    units = int((_number(item, name) * DEGREE).to_integral_value())
    if not -most <= units <= most:
        raise FormatError(f"/{name} is outside the globe")
    return units


def _number(item: ExactObject, name: str) -> Decimal:
    """Return a coordinate; some servers write it as a text."""
    value = item[name]
    if isinstance(value, str):
        try:
            value = parse_exact(value.strip().encode(), limit_bytes=64)
        except FormatError as error:
            raise FormatError(f"/{name} is not a number") from error
    if not isinstance(value, Decimal):
        raise FormatError(f"/{name} is not a number")
    return value


def _id(item: ExactObject) -> str:
    """Return the number of a request; some servers write it as a number."""
    value = item.get("service_request_id")
    text = format_number(value) if isinstance(value, Decimal) else value
    if not isinstance(text, str) or not text.strip():
        raise FormatError("/service_request_id is missing")
    return text.strip()


def _status(item: ExactObject) -> str:
    status = _text(item, "status").lower()
    if status not in _STATUSES:
        raise FormatError(f"/status: {status!r:.40} is neither open nor closed")
    return status


def _text(item: ExactObject, name: str) -> str:
    """Return a text without space around it; empty where it is not there."""
    value = item.get(name, "")
    if not isinstance(value, str):
        raise FormatError(f"/{name} is not a text")
    return value.strip()


def _texts(item: ExactObject, names: tuple[str, ...]) -> dict[str, str]:
    found = {name: _text(item, name) for name in names}
    return {name: text for name, text in found.items() if text}


def _time(item: ExactObject, name: str) -> str:
    try:
        return utc_time(_text(item, name))
    except FormatError as error:
        raise FormatError(f"/{name}: {error.what}") from error


def _address(item: ExactObject) -> str:
    text = _text(item, "media_url")
    if not is_uri(text):
        raise FormatError("/media_url is not an address such as https://...")
    return text
