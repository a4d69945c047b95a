"""The CBV event hash: an id that anyone can compute from an EPCIS event.

An event becomes one string, the pre-hash string, in which every member has one place and every
value one spelling; its SHA-256 stands in a ``ni`` URI (RFC 6920). Follows CBV 2.0 section 8.9 as
the published reference vectors read it. Where the section's table of the canonical order and the
vectors differ, the vectors win: a parent stands before the list of EPCs, sensor elements before
business transactions, destinations before instance master data, and that before sources.
Left out of the hash: the event's id, the time of recording, error declarations, comments, and the
members named in ``ignore``. Text is never taken for a number, not even in extensions: lot ``007``
is not lot ``7``.
"""

import hashlib
import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from decimal import Decimal
from typing import cast

from desktop.domains.epcis_extensions import put_back
from desktop.domains.epcis_identifiers import digital_link
from desktop.domains.epcis_vocabulary import (
    BIZ_STEP,
    COMPONENT,
    DISPOSITION,
    EMPTY,
    GS1,
    PARTY_TYPE,
    TRANSACTION_TYPE,
    Context,
    parse_context,
)
from desktop.domains.exact_json import ExactObject, ExactValue, format_number
from desktop.domains.zoned_time import utc_time
from desktop.errors import FormatError
from desktop.ledger.json_profile import JsonObject, JsonValue

_COMMENT = "{http://www.w3.org/2000/01/rdf-schema#}comment"
_EXTENSIONS = "extensions"
_HASH = re.compile(r"ni:///sha-256;[0-9a-f]{64}\?ver=CBV2\.0")


def event_hash(event: ExactObject, context: Context = EMPTY, ignore: Collection[str] = ()) -> str:
    """Return ``ni:///sha-256;<64 hex digits>?ver=CBV2.0`` for one event.

    Args:
        event: an event as `exact_json` reads it; its own ``@context`` is heeded.
        context: what the document around it adds.
        ignore: members, as written in the event, that take no part at any depth.

    Raises:
        FormatError: a member of another form than the standard's, or an undefined prefix.
    """
    text = pre_hash(event, context, ignore)
    return f"ni:///sha-256;{hashlib.sha256(text.encode()).hexdigest()}?ver=CBV2.0"


def is_event_hash(event_id: str) -> bool:
    """Tell whether an event id claims to be the hash that `event_hash` computes."""
    return _HASH.fullmatch(event_id) is not None


def with_event_id(event: ExactObject, context: Context = EMPTY) -> ExactObject:
    """Return the event with its hash as its id."""
    return {**event, "eventID": event_hash(event, context)}


def recorded_hash(data: JsonObject) -> str:
    """Return the hash of the event that the data of a record ``supply.event`` tells of.

    A record holds numbers as decimal texts, which the pre-hash string spells alike.

    Raises:
        FormatError: as for `event_hash`, or extensions that have no place in the event.
    """
    if _EXTENSIONS not in data:
        return event_hash(cast("ExactObject", data))  # only numbers differ, which are texts here
    event = {name: _copied(value) for name, value in data.items() if name != _EXTENSIONS}
    put_back(event, data.get(_EXTENSIONS, []))
    return event_hash(event)


def _copied(value: JsonValue) -> ExactValue:
    """Return a value of a record that may be added to without touching the record."""
    if isinstance(value, dict):
        return {name: _copied(item) for name, item in value.items()}
    if isinstance(value, list):
        return [_copied(item) for item in value]
    return value if value is None or isinstance(value, bool | str) else Decimal(value)


def pre_hash(event: ExactObject, context: Context = EMPTY, ignore: Collection[str] = ()) -> str:
    """Return the string that is hashed; arguments and errors as for `event_hash`."""
    inner = context.joined(parse_context(event.get("@context")))
    kind = event.get("type")
    if not isinstance(kind, str):
        raise FormatError("the event has no type")
    writer = _Writer(inner, frozenset(ignore))
    return f"eventType={inner.address(kind.strip())}" + writer.members(event, _EVENT)


_Write = Callable[["_Writer", str, ExactValue], str]


@dataclass(frozen=True, slots=True)
class _Layout:
    """The standard members of an object, in canonical order, each with how it is written."""

    members: dict[str, _Write]
    silent: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes the pieces of one event's pre-hash string."""

    context: Context
    ignore: frozenset[str]

    def members(self, value: ExactObject, layout: _Layout) -> str:
        """Return the standard members in canonical order, then all others, sorted."""
        known = [
            write(self, name, value[name])
            for name, write in layout.members.items()
            if name in value and name not in self.ignore and value[name] is not None
        ]
        others = {
            key: item
            for key, item in value.items()
            if key not in layout.members and key not in layout.silent
        }
        return "".join(known) + self.extensions(others)

    def extensions(self, value: ExactObject) -> str:
        """Return members that the standard does not know, sorted as substrings."""
        pieces: list[str] = []
        for key, item in value.items():
            if key == "@context" or key in self.ignore:
                continue
            name = self.context.name(key)
            if name != _COMMENT:
                pieces += self.repeated(name, item)
        return "".join(sorted(pieces))

    def repeated(self, name: str, value: ExactValue) -> list[str]:
        """Return one piece for each value of an extension; a list is many values."""
        if value is None:
            return []
        if isinstance(value, list):
            return [piece for item in value for piece in self.repeated(name, item)]
        if isinstance(value, dict):
            return [name + self.extensions(value)]
        text = self.scalar(value)
        return [f"{name}={text}" if text else name]

    def scalar(self, value: ExactValue) -> str:
        """Return a value of an extension: identifiers and words in their one form."""
        if isinstance(value, str):
            return digital_link(self.context.address(value.strip()))
        return _plain(value)


def _plain(value: ExactValue) -> str:
    """Return a text, number or truth value as it stands in the string."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return format_number(value)
    if isinstance(value, str):
        return value.strip()
    raise FormatError("a list or object stands where the standard has a single value")


def _value(_: _Writer, name: str, value: ExactValue) -> str:
    """Write a member whose value is taken as it is."""
    return f"{name}={_plain(value)}"


def _time(_: _Writer, name: str, value: ExactValue) -> str:
    """Write a time."""
    return f"{name}={utc_time(_plain(value))}"


def _address(writer: _Writer, name: str, value: ExactValue) -> str:
    """Write an identifier or another address."""
    return f"{name}={writer.scalar(_plain(value))}"


def _word(base: str) -> _Write:
    """Return how to write a word of a vocabulary; bare words follow ``base``."""

    def write(writer: _Writer, name: str, value: ExactValue) -> str:
        text = _plain(value)
        return f"{name}={writer.context.address(text if ':' in text else base + text)}"

    return write


def _many(write: _Write) -> _Write:
    """Return how to write a member with one value or a list of them, name and value each time."""

    def write_all(writer: _Writer, name: str, value: ExactValue) -> str:
        items = value if isinstance(value, list) else [value]
        return "".join(sorted(write(writer, name, item) for item in items))

    return write_all


def _within(layout: _Layout, *, named: bool = True) -> _Write:
    """Return how to write an object: its name, if it has one there, and its members."""

    def write(writer: _Writer, name: str, value: ExactValue) -> str:
        if not isinstance(value, dict):
            raise FormatError(f"{name} is not an object")
        members = writer.members(value, layout)
        return name + members if named and value else members

    return write


def _each(write: _Write) -> _Write:
    """Return how to write a list: its items, sorted, each under the list's name."""

    def write_items(writer: _Writer, name: str, value: ExactValue) -> str:
        if not isinstance(value, list):
            raise FormatError(f"{name} is not a list")
        return "".join(sorted(write(writer, name, item) for item in value))

    return write_items


def _listed(write: _Write, item_name: str) -> _Write:
    """Return how to write a list: its name once, then its items, sorted, under theirs."""

    def write_list(writer: _Writer, name: str, value: ExactValue) -> str:
        items = _each(write)(writer, item_name, value)
        return name + items if items else ""

    return write_list


_EPCS = _listed(_address, "epc")
_QUANTITIES = _listed(
    _within(_Layout({"epcClass": _address, "quantity": _value, "uom": _value})), "quantityElement"
)
_DISPOSITIONS = _Layout({"set": _many(_word(DISPOSITION)), "unset": _many(_word(DISPOSITION))})
_SENSOR_METADATA = _Layout(
    {
        "time": _time,
        "startTime": _time,
        "endTime": _time,
        "deviceID": _address,
        "deviceMetadata": _address,
        "rawData": _address,
        "dataProcessingMethod": _address,
        "bizRules": _address,
    }
)
_SENSOR_REPORT = _Layout(
    {
        "type": _word(GS1),
        "exception": _word(GS1),
        "deviceID": _address,
        "deviceMetadata": _address,
        "rawData": _address,
        "dataProcessingMethod": _address,
        "time": _time,
        "microorganism": _address,
        "chemicalSubstance": _address,
        "value": _value,
        "component": _word(COMPONENT),
        "stringValue": _value,
        "booleanValue": _value,
        "hexBinaryValue": _value,
        "uriValue": _address,
        "minValue": _value,
        "maxValue": _value,
        "meanValue": _value,
        "sDev": _value,
        "percRank": _value,
        "percValue": _value,
        "uom": _value,
        "coordinateReferenceSystem": _address,
    }
)
_SENSOR_ELEMENT = _Layout(
    {
        "sensorMetadata": _within(_SENSOR_METADATA),
        "sensorReport": _each(_within(_SENSOR_REPORT)),
    }
)


def _party(member: str) -> _Write:
    """Return how to write a list of sources or destinations."""
    layout = _Layout({"type": _word(PARTY_TYPE), member: _address})
    return _listed(_within(layout, named=False), member)


_TRANSACTIONS = _listed(
    _within(_Layout({"type": _word(TRANSACTION_TYPE), "bizTransaction": _address}), named=False),
    "bizTransaction",
)
_PLACE = _within(_Layout({"id": _address}))
_EVENT = _Layout(
    {
        "eventTime": _time,
        "eventTimeZoneOffset": _value,
        "certificationInfo": _many(_address),
        "parentID": _address,
        "epcList": _EPCS,
        "inputEPCList": _EPCS,
        "childEPCs": _EPCS,
        "quantityList": _QUANTITIES,
        "childQuantityList": _QUANTITIES,
        "inputQuantityList": _QUANTITIES,
        "outputEPCList": _EPCS,
        "outputQuantityList": _QUANTITIES,
        "action": _value,
        "transformationID": _address,
        "bizStep": _word(BIZ_STEP),
        "disposition": _word(DISPOSITION),
        "persistentDisposition": _within(_DISPOSITIONS),
        "readPoint": _PLACE,
        "bizLocation": _PLACE,
        "sensorElementList": _listed(_within(_SENSOR_ELEMENT), "sensorElement"),
        "bizTransactionList": _TRANSACTIONS,
        "destinationList": _party("destination"),
        "ilmd": _within(_Layout({})),
        "sourceList": _party("source"),
    },
    silent=frozenset(("type", "eventID", "recordTime", "errorDeclaration")),
)
