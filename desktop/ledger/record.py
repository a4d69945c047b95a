"""Records: what happened, when, to which things, in an envelope common to all kinds.

The payload of a records statement is canonical JSON with 1 to 500 records and, where one batch is
spread over several statements, the part that this one is. Follows `ledger.md` sections 2 and 11.
The fields of `data` belong to the record's kind and are judged by its schema, elsewhere.
"""

import hashlib
import re
from functools import lru_cache
from itertools import pairwise

import msgspec
from msgspec import Struct

from desktop.errors import FormatError
from desktop.ledger.did_key import parse_did_key
from desktop.ledger.fields import fields_of, integer_of, list_of, match_of, optional_of, text_of
from desktop.ledger.json_profile import JsonObject, JsonValue, format_json, parse_json
from desktop.ledger.scalar import (
    decode_base64url,
    encode_base64url,
    is_kind,
    is_media_type,
    is_record_id,
    parse_time,
)
from desktop.ledger.statement import MAX_ENTRY, RECORDS_TYPE, Statement, UnverifiedStatement

MAX_RECORDS = 500
MAX_ABOUT = 500
MAX_PARTS = 10_000
PADDED_LENGTHS = tuple(1024 * 4**n for n in range(12))

_REL = re.compile(r"[a-z][a-z_]{0,31}")
_is_thing = re.compile(r"[!-~]{1,512}").fullmatch

_ID = "urn:uuid: and a UUID of version 7 in lower case"
_MAX_LATITUDE = 900_000_000
_MAX_LONGITUDE = 1_800_000_000
_REMEMBERED = 1024  # kinds
_COMMITMENT_BYTES = 32

_REQUIRED = frozenset(("id", "kind", "time", "data"))
_OPTIONAL = frozenset(("end", "about", "place", "holder", "refs", "private"))


class Ref(Struct, frozen=True, gc=False):
    """A pointer from one record to another."""

    rel: str  # corrects, approves, status, answers, fulfils, ...
    id: str


class Place(Struct, frozen=True, gc=False):
    """Where it happened, WGS 84."""

    lat: int  # 1e-7 degree
    lon: int  # 1e-7 degree
    accuracy_m: int | None = None
    site: str | None = None  # a GLN or a code
    detail: str | None = None


class PrivatePart(Struct, frozen=True, gc=False):
    """A document that lives beside the log, of which the log holds the commitment only."""

    commitment: bytes  # 32 bytes
    media: str
    bytes_: int  # length of the padded plaintext, 1024 * 4^n


class Record(Struct, frozen=True, gc=False):
    """One record; times are the texts as they stand, optional fields are None or empty."""

    id: str
    kind: str
    time: str
    data: JsonObject
    end: str | None = None
    about: tuple[str, ...] = ()
    place: Place | None = None
    holder: str | None = None
    refs: tuple[Ref, ...] = ()
    private: PrivatePart | None = None

    @property
    def canonical(self) -> bytes:
        """The record's canonical bytes, formatted anew on each call."""
        return format_json(object_of(self))

    @property
    def sha256(self) -> bytes:
        """The SHA-256 of the canonical bytes: what an approval names."""
        return hashlib.sha256(self.canonical).digest()


class Batch(Struct, frozen=True, gc=False):
    """The place of a statement among those that belong together."""

    id: str
    part: int  # from 1
    parts: int


class RecordSet(Struct, frozen=True, gc=False):
    """All records of one statement, in their order."""

    batch: Batch | None
    records: tuple[Record, ...]


def read_records(statement: UnverifiedStatement | Statement) -> RecordSet:
    """Return the records of a statement.

    Raises:
        FormatError: not a records statement, a payload of bad form, or a subject that is not the
            id of the first record.
    """
    if statement.content_type != RECORDS_TYPE:
        raise FormatError("the statement holds no records", evidence=statement.entry)
    record_set = parse_records(statement.payload)
    if statement.claims.subject != record_set.records[0].id:
        raise FormatError("the subject is not the first record's id", evidence=statement.entry)
    return record_set


def parse_records(payload: bytes) -> RecordSet:
    """Return the records of a payload.

    The envelope of each record is checked, not what its kind says about `data`.

    Raises:
        FormatError: not canonical JSON, or a field that is not as the format says.
    """
    try:
        return _record_set_of(parse_json(payload))
    except FormatError as error:
        raise FormatError(error.what, evidence=payload) from error


class _Payload(msgspec.Struct):
    """A payload whose records stay bytes."""

    records: list[msgspec.Raw]


_decode_raw = msgspec.json.Decoder(_Payload).decode


def raw_records(payload: bytes) -> list[bytes]:
    """Return the canonical bytes of each record of a payload that `parse_records` has taken.

    Raises:
        FormatError: it is not that payload any more; it was damaged since.
    """
    try:
        return [bytes(raw) for raw in _decode_raw(payload).records]
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise FormatError("not a list of records any more", evidence=payload) from error


def parse_record(data: bytes) -> Record:
    """Return the record in one of the `raw_records`.

    Raises:
        FormatError: not canonical JSON, or an envelope of bad form.
    """
    return _record_of(parse_json(data))


def format_records(record_set: RecordSet) -> bytes:
    """Return the payload that holds the records.

    Raises:
        FormatError: records that `parse_records` would refuse.
    """
    fields: JsonObject = {"records": [object_of(record) for record in record_set.records]}
    batch = record_set.batch
    if batch is not None:
        fields["batch"] = {"id": batch.id, "part": batch.part, "parts": batch.parts}
    payload = format_json(fields)
    parse_records(payload)
    return payload


def record_of(fields: JsonObject) -> Record:
    """Return the record that a JSON object describes.

    Raises:
        FormatError: a value outside the JSON profile, or an envelope of bad form.
    """
    format_json(fields)
    return _record_of(fields)


def object_of(record: Record) -> JsonObject:
    """Return the JSON object that describes a record."""
    fields: JsonObject = {
        "data": record.data,
        "id": record.id,
        "kind": record.kind,
        "time": record.time,
    }
    if record.end is not None:
        fields["end"] = record.end
    if record.about:
        fields["about"] = list(record.about)
    if record.place is not None:
        fields["place"] = object_of_place(record.place)
    if record.holder is not None:
        fields["holder"] = record.holder
    if record.refs:
        fields["refs"] = [{"id": ref.id, "rel": ref.rel} for ref in record.refs]
    if record.private is not None:
        fields["private"] = {
            "bytes": record.private.bytes_,
            "commitment": encode_base64url(record.private.commitment),
            "media": record.private.media,
        }
    return fields


def object_of_place(place: Place) -> JsonObject:
    """Return the JSON object that describes a place."""
    fields: JsonObject = {"lat": place.lat, "lon": place.lon}
    if place.accuracy_m is not None:
        fields["accuracy_m"] = place.accuracy_m
    if place.site is not None:
        fields["site"] = place.site
    if place.detail is not None:
        fields["detail"] = place.detail
    return fields


def _record_set_of(value: JsonValue) -> RecordSet:
    """Return the records that the payload's value describes."""
    fields = fields_of(value, "a payload", {"records"}, {"batch"})
    items = list_of(fields["records"], "the records", MAX_RECORDS)
    batch = optional_of(fields, "batch", _batch_of)
    records = tuple([_record_of(item) for item in items])
    if len({record.id for record in records}) != len(records):
        raise FormatError("two records of a statement have one id")
    return RecordSet(batch, records)


def _record_of(value: JsonValue) -> Record:
    """Return the record that a value of the JSON profile describes."""
    fields = fields_of(value, "a record", _REQUIRED, _OPTIONAL)
    data = fields["data"]
    if not isinstance(data, dict):
        raise FormatError("the data of a record is an object")
    record_id = match_of(fields["id"], is_record_id, _ID)
    kind = match_of(fields["kind"], _is_kind, "a kind")
    time = _time_of(fields["time"])
    if len(fields) == len(_REQUIRED):  # most records have little else; every look costs
        return Record(record_id, kind, time, data)
    end = optional_of(fields, "end", _time_of)
    about = _about_of(fields["about"]) if "about" in fields else ()
    if len(fields) == len(_REQUIRED) + (end is not None) + bool(about):
        return Record(record_id, kind, time, data, end, about)
    return Record(
        id=record_id,
        kind=kind,
        time=time,
        data=data,
        end=end,
        about=about,
        place=optional_of(fields, "place", _place_of),
        holder=optional_of(fields, "holder", _holder_of),
        refs=optional_of(fields, "refs", _refs_of) or (),
        private=optional_of(fields, "private", _private_of),
    )


@lru_cache(maxsize=_REMEMBERED)
def _is_kind(text: str) -> bool:
    """Tell whether a text is a kind; there are few of them in many records."""
    return is_kind(text)


def _time_of(value: JsonValue) -> str:
    """Return the text of a time."""
    text = text_of(value)
    parse_time(text)
    return text


def _holder_of(value: JsonValue) -> str:
    """Return the pseudonym of a person."""
    text = text_of(value)
    parse_did_key(text)
    return text


def _about_of(value: JsonValue) -> tuple[str, ...]:
    """Return the identifiers of the things that a record is about."""
    items = list_of(value, "about", MAX_ABOUT)
    things = tuple([item for item in items if isinstance(item, str) and _is_thing(item)])
    if len(things) < len(items):
        raise FormatError("about holds something else than identifiers of things")
    if len(things) > 1 and any(low >= high for low, high in pairwise(things)):
        raise FormatError("the identifiers in about are not sorted, or one comes twice")
    return things


def _place_of(value: JsonValue) -> Place:
    """Return where a record's event happened."""
    fields = fields_of(value, "a place", {"lat", "lon"}, {"accuracy_m", "site", "detail"})
    return Place(
        integer_of(fields["lat"], -_MAX_LATITUDE, _MAX_LATITUDE),
        integer_of(fields["lon"], -_MAX_LONGITUDE, _MAX_LONGITUDE),
        optional_of(fields, "accuracy_m", integer_of),
        optional_of(fields, "site", text_of),
        optional_of(fields, "detail", text_of),
    )


def _refs_of(value: JsonValue) -> tuple[Ref, ...]:
    """Return the pointers to other records; the size of a statement bounds their number."""
    return tuple([_ref_of(item) for item in list_of(value, "refs", MAX_ENTRY)])


def _ref_of(value: JsonValue) -> Ref:
    """Return one pointer to another record."""
    fields = fields_of(value, "a ref", {"rel", "id"})
    return Ref(
        match_of(fields["rel"], _REL.fullmatch, "a relation"),
        match_of(fields["id"], is_record_id, _ID),
    )


def _private_of(value: JsonValue) -> PrivatePart:
    """Return what the log knows of a private document."""
    fields = fields_of(value, "a private part", {"commitment", "media", "bytes"})
    commitment = decode_base64url(text_of(fields["commitment"]))
    if len(commitment) != _COMMITMENT_BYTES:
        raise FormatError(f"a commitment has {_COMMITMENT_BYTES} bytes")
    length = integer_of(fields["bytes"])
    if length not in PADDED_LENGTHS:
        raise FormatError("a private document's length is 1024 * 4^n, n from 0 to 11")
    return PrivatePart(commitment, match_of(fields["media"], is_media_type, "a media type"), length)


def _batch_of(value: JsonValue) -> Batch:
    """Return the place of a statement in its batch."""
    fields = fields_of(value, "a batch", {"id", "part", "parts"})
    parts = integer_of(fields["parts"], 1, MAX_PARTS)
    return Batch(
        match_of(fields["id"], is_record_id, _ID), integer_of(fields["part"], 1, parts), parts
    )
