"""FHIR R4 documents in and out: JSON as in section 2.6 of FHIR 4.0.1.

In: a resource, or a bundle whole or resource by resource, becomes drafts of ``health.entry/1`` or,
for a Consent, of ``health.consent/1``. Public is the group and the day; private is the document,
byte for byte as it stood in the file. Out: a private document as FHIR JSON, or many in one bundle.
A document that a form has made holds its decimal numbers as texts, as everything on the ledger
does; they become numbers again on the way out. Any other document leaves as it came.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from desktop.errors import FormatError
from desktop.exchange.draft import Draft, PrivateDraft
from desktop.exchange.exact_json import (
    ExactObject,
    ExactValue,
    format_exact,
    format_number,
    parse_exact,
)
from desktop.exchange.health.conformance import check_resource
from desktop.exchange.health.definitions import definitions
from desktop.exchange.health.groups import group_of
from desktop.exchange.health.slices import items, members
from desktop.exchange.zoned_time import utc_time
from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.ledger.scalar import is_decimal

MEDIA = "application/fhir+json"
ENTRY_KIND, CONSENT_KIND = "health.entry/1", "health.consent/1"

_LIMIT_BYTES = 32 * 1024 * 1024
_MOST_ENTRIES = 10_000
_DAY = len("2026-04-30")
_DECIMAL = "decimal"
_EXACT = 2**53
# Where each type says when it happened, the best place first.
_TIMES = (
    "performedDateTime", "performedPeriod", "occurrenceDateTime", "occurredDateTime",
    "effectiveDateTime", "effectivePeriod", "effectiveInstant", "whenHandedOver", "whenPrepared",
    "period", "authoredOn", "recordedDate", "recorded", "dateTime", "issued", "created",
    "timestamp",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Part:
    """A resource with the text it was written as."""

    text: str
    resource: ExactObject
    full_url: str | None
    source: str


def read_document(data: bytes) -> Draft:
    """Return the draft of one record that holds the whole document, resource or bundle.

    Args:
        data: FHIR R4 as JSON, at most 32 MiB.

    Raises:
        FormatError: not FHIR R4 as this program reads it; the JSON pointer is named.
    """
    resource = _checked(data)
    return _draft(resource, data, str(resource["resourceType"]))


def read_entries(data: bytes) -> list[Draft]:
    """Return one draft for each resource of a bundle, or the only one of a single resource.

    Raises:
        FormatError: as `read_document`; or a resource that others in the bundle know only by its
            address there, which it would lose by standing alone.
    """
    resource = _checked(data)
    if resource["resourceType"] != "Bundle":
        return [_draft(resource, data, str(resource["resourceType"]))]
    parts = list(_parts(data.decode("utf-8"), resource))
    if not parts:
        raise FormatError("the bundle holds no resource")
    for part in parts:
        _check_stands_alone(part)
    return [_draft(part.resource, part.text.encode(), part.source) for part in parts]


def write_document(document: bytes) -> bytes:
    """Return a private document as FHIR JSON; one that already is goes out unchanged.

    Raises:
        FormatError: it is not FHIR R4, even with its decimal texts as numbers.
    """
    value = parse_exact(document, limit_bytes=_LIMIT_BYTES)
    restored = _restored(value)
    if restored == value:
        check_resource(value)
        return document
    return format_exact(check_resource(restored), ordered=False).encode()


def write_bundle(documents: Iterable[bytes]) -> bytes:
    """Return private documents as a bundle of type collection, each as `write_document` has it.

    A bundle among them is taken apart. Of entries of one type and id all are kept: a collection
    has no rule against versions.

    Raises:
        FormatError: one of them is not FHIR R4; it is named by its number from 1.
    """
    entries: list[str] = []
    for number, document in enumerate(documents, 1):
        try:
            entries += _resource_texts(write_document(document))
        except FormatError as error:
            raise FormatError(
                f"document {number}: {error.what}", means=error.means, do=error.do
            ) from error
    listed = ",".join(f'{{"resource":{text}}}' for text in entries)
    inside = f',"entry":[{listed}]' if entries else ""
    bundle = f'{{"resourceType":"Bundle","type":"collection"{inside}}}'.encode()
    check_resource(parse_exact(bundle))
    return bundle


def opened_document(document: bytes) -> JsonObject:
    """Return a private document as the checks across records take it: decimals as texts.

    So a document reads alike whether a form or another system has made it. What it says is not
    judged here.

    Raises:
        FormatError: no JSON object.
    """
    value = _plain(parse_exact(document, limit_bytes=_LIMIT_BYTES))
    if not isinstance(value, dict):
        raise FormatError("the document is not a resource but another JSON value")
    return value


def _checked(data: bytes) -> ExactObject:
    return check_resource(parse_exact(data, limit_bytes=_LIMIT_BYTES))


def _parts(text: str, bundle: ExactObject) -> Iterator[_Part]:
    """Yield the resources of a checked bundle."""
    entries = bundle.get("entry", [])
    texts = items(members(text)["entry"]) if isinstance(entries, list) and entries else []
    if len(texts) > _MOST_ENTRIES:
        raise FormatError(
            f"the bundle has {len(texts):,} entries; at most {_MOST_ENTRIES:,} are read",
            do="Split it into several files.",
        )
    for at, (entry, written) in enumerate(
        zip(entries if isinstance(entries, list) else [], texts, strict=True)
    ):
        resource = entry.get("resource") if isinstance(entry, dict) else None
        if isinstance(entry, dict) and isinstance(resource, dict):
            url = entry.get("fullUrl")
            known = url if isinstance(url, str) else None
            yield _Part(members(written)["resource"], resource, known, f"/entry/{at}/resource")


def _check_stands_alone(part: _Part) -> None:
    """Raise where a resource has a temporary address that is not its id."""
    url, own = part.full_url, part.resource.get("id")
    if url is not None and url.startswith("urn:uuid:") and url.removeprefix("urn:uuid:") != own:
        raise FormatError(
            f"{part.source}: its address {url:.60} is not its id",
            means="References to it would be lost outside this bundle.",
            do="Import the bundle as one document.",
        )


def _draft(resource: ExactObject, document: bytes, source: str) -> Draft:
    """Return the record that a resource makes."""
    kind = resource["resourceType"]
    private = PrivateDraft(MEDIA, document)
    time = _day_of(resource)
    if kind == "Consent":
        return Draft(CONSENT_KIND, {}, source, time, private=private)
    types = _types_in(resource) if kind == "Bundle" else [str(kind)]
    return Draft(ENTRY_KIND, {"group": group_of(types)}, source, time, private=private)


def _types_in(bundle: ExactObject) -> list[str]:
    entries = bundle.get("entry", [])
    found: list[str] = []
    for entry in entries if isinstance(entries, list) else []:
        resource = entry.get("resource") if isinstance(entry, dict) else None
        if isinstance(resource, dict):
            found.append(str(resource.get("resourceType")))
    return found


def _day_of(resource: ExactObject) -> str | None:
    """Return the start of the day on which a resource says it happened, or None.

    A time counts by its day in UTC, so that the day has begun when the record is logged; a date
    without a day is none.
    """
    for name in _TIMES:
        value = resource.get(name)
        if isinstance(value, dict):
            value = value.get("start")
        if isinstance(value, str) and len(value) >= _DAY:
            moment = value.replace(":60", ":59") if len(value) > _DAY else f"{value}T00:00:00Z"
            return f"{utc_time(moment)[:_DAY]}T00:00:00.000Z"
    return None


def _resource_texts(document: bytes) -> list[str]:
    """Return the texts of the resources in a document."""
    text = document.decode("utf-8")
    resource = check_resource(parse_exact(document, limit_bytes=_LIMIT_BYTES))
    if resource["resourceType"] != "Bundle":
        return [text.strip(" \t\r\n")]
    return [part.text for part in _parts(text, resource)]


def _restored(value: ExactValue, kind: str = "Resource") -> ExactValue:
    """Return a value with numbers where FHIR has decimals and a form left texts."""
    if isinstance(value, list):
        return [_restored(item, kind) for item in value]
    if kind == _DECIMAL and isinstance(value, str) and is_decimal(value):
        return Decimal(value)
    if not isinstance(value, dict):
        return value
    types = _types_of(value, kind)
    return {name: _restored(item, types.get(name, "")) for name, item in value.items()}


def _plain(value: ExactValue, kind: str = "Resource") -> JsonValue:
    """Return a value without broken numbers: those of FHIR's decimals are texts, as in a form."""
    if isinstance(value, Decimal):
        text = format_number(value)
        is_small = kind != _DECIMAL and "." not in text and abs(value) < _EXACT
        return int(text) if is_small else text
    if isinstance(value, list):
        return [_plain(item, kind) for item in value]
    if isinstance(value, dict):
        types = _types_of(value, kind)
        return {name: _plain(item, types.get(name, "")) for name, item in value.items()}
    return value


def _types_of(value: ExactObject, kind: str) -> dict[str, str]:
    """Return the types of an object's members, those that its type has."""
    named = str(value.get("resourceType")) if kind == "Resource" else kind
    known = definitions().types.get(named, {})
    return {name: known[name].type for name in value if name in known}
