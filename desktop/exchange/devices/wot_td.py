"""W3C WoT Thing Descriptions in and out: what registers a device.

Reads a Thing Description 1.0 or 1.1 (W3C Recommendation of 2023-12-05, section 5) as the draft of a
``device.registered/1`` record: public are the device's URN, the properties that it measures, their
types, units and limits, and the SHA-256 of the file; the file itself, with network addresses,
security and titles, goes into the private document byte by byte. Out again it is that same file;
without the private document a Thing Model, which needs neither addresses nor security (section 10).
Security schemes, actions and events are not judged here.
"""

import hashlib
from dataclasses import dataclass
from decimal import Decimal

from desktop.domains.forms import text_problem
from desktop.domains.uri import is_uri
from desktop.errors import FormatError
from desktop.exchange.devices.senml_units import to_ledger
from desktop.exchange.draft import Draft, PrivateDraft
from desktop.exchange.exact_json import (
    ExactObject,
    ExactValue,
    format_exact,
    format_number,
    parse_exact,
    pointer_token,
)
from desktop.ledger.json_profile import JsonObject, JsonValue, format_json

KIND = "device.registered/1"
LIMIT_BYTES = 1_000_000
MAX_PROPERTIES = 64
CONTEXTS = ("https://www.w3.org/2022/wot/td/v1.1", "https://www.w3.org/2019/wot/td/v1")

_MEDIA = "application/json"
_MODEL = "tm:ThingModel"
_TYPES = ("number", "integer", "boolean", "string", "object", "array")
_DEVICE_LIMIT = 512
_NAME_LIMIT = 100
_TITLE_LIMIT = 500
_NUMBER_LIMIT = 40

# Units as descriptions spell them, in small letters; the rest are codes of UCUM, UN/ECE or SenML.
_SPELLED = {
    "ampere": "A", "celsius": "Cel", "degree celsius": "Cel", "degrees celsius": "Cel",
    "°c": "Cel", "om:degree_celsius": "Cel", "om2:degreecelsius": "Cel", "qudt:deg_c": "Cel",
    "unit:deg_c": "Cel", "cubic metre": "m3", "decibel": "dB", "hectopascal": "hPa",
    "hertz": "Hz", "joule": "J", "kelvin": "K", "kilowatt hour": "kW.h", "kilowatt-hour": "kW.h",
    "kilowatt hours": "kW.h", "litre": "L", "lux": "lx", "metre": "m",
    "micrograms per cubic metre": "ug/m3", "µg/m³": "ug/m3", "ug/m3": "ug/m3",
    "ohm": "Ohm", "pascal": "Pa", "percent": "%", "parts per million": "[ppm]", "ppm": "[ppm]",
    "second": "s", "seconds": "s", "volt": "V", "watt": "W",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Registration:
    """What a description does not say and whoever registers a device decides."""

    device_class: str = "other"  # of the kind's list
    visibility: str = "personal"  # until somebody says that its readings are public
    device: str | None = None  # a URN to use instead of the description's id


def read_td(data: bytes, time: str, registration: Registration | None = None) -> Draft:
    """Return the draft of a device's registration.

    Args:
        data: the Thing Description as JSON, at most 1,000,000 bytes.
        time: when the device is registered, of the ledger's form.
        registration: what the description does not say.

    Raises:
        FormatError: not a Thing Description; the sentence names the member by its JSON pointer.
    """
    choice = registration or Registration()
    thing = parse_exact(data, limit_bytes=LIMIT_BYTES)
    if not isinstance(thing, dict):
        raise FormatError("the file is not a Thing Description but another JSON value")
    _check_thing(thing)
    device = choice.device or thing.get("id")
    if not isinstance(device, str) or not is_uri(device) or len(device) > _DEVICE_LIMIT:
        raise FormatError(
            "/id is not a URI of at most 512 characters",
            do="Give the device a URN such as urn:dev:ops:32473-sensor1.",
        )
    properties: list[JsonValue] = [*_properties_of(thing)]
    public: JsonObject = {
        "device": device,
        "deviceClass": choice.device_class,
        "visibility": choice.visibility,
        "tdSha256": hashlib.sha256(data).hexdigest(),
        "properties": properties,
    }
    title = str(thing["title"]).strip()[:_TITLE_LIMIT]
    private: JsonObject = {"td": data.decode(), "title": title}
    return Draft(
        KIND, public, "the Thing Description", time=time, about=(device,),
        private=PrivateDraft(_MEDIA, format_json(private)),
    )  # fmt: skip


def write_td(data: JsonObject, opened: JsonObject | None = None) -> bytes:
    """Return the Thing Description of a registered device, or its Thing Model.

    Args:
        data: public data of a ``device.registered/1`` record.
        opened: its private document; without one, or without a description in it, a Thing Model
            is made of the public data.

    Raises:
        FormatError: the private description is not the one whose hash the record names.
    """
    text = None if opened is None else opened.get("td")
    if not isinstance(text, str):
        return (format_exact(_model_of(data), ordered=False) + "\n").encode()
    whole = text.encode()
    if hashlib.sha256(whole).hexdigest() != data.get("tdSha256"):
        raise FormatError(
            "the private Thing Description is not the one that the record names by its hash",
            do="Ask who registered the device for the description as it was given.",
        )
    return whole


def _check_thing(thing: ExactObject) -> None:
    """Raise unless an object has what every Thing Description has.

    Source: Thing Description 1.1 section 5.3.1.1.
    """
    contexts = _listed(thing.get("@context"))
    if not any(context in CONTEXTS for context in contexts):
        raise FormatError("/@context is not that of a W3C Thing Description 1.0 or 1.1")
    if _MODEL in _listed(thing.get("@type")):
        raise FormatError(
            "/@type: the file is a Thing Model, which describes many devices",
            do="Ask for the Thing Description of the one device.",
        )
    title = thing.get("title")
    if not isinstance(title, str) or not title.strip():
        raise FormatError("/title is missing")
    schemes = thing.get("securityDefinitions")
    if not isinstance(schemes, dict) or not schemes:
        raise FormatError("/securityDefinitions is missing")
    used = _listed(thing.get("security"))
    if not used or not all(isinstance(name, str) and name in schemes for name in used):
        raise FormatError("/security names no scheme of /securityDefinitions")


def _properties_of(thing: ExactObject) -> list[JsonObject]:
    """Return the properties that can be read, in their order."""
    properties = thing.get("properties", {})
    if not isinstance(properties, dict):
        raise FormatError("/properties is not an object")
    found = []
    for name, schema in properties.items():
        pointer = f"/properties/{pointer_token(name)}"
        if not isinstance(schema, dict):
            raise FormatError(f"{pointer} is not an object")
        if not 1 <= len(name) <= _NAME_LIMIT:
            raise FormatError(f"{pointer:.120}: a name has 1 to {_NAME_LIMIT} characters")
        _check_forms(schema, pointer)
        if schema.get("writeOnly") is not True:
            found.append(_property_of(name, schema, pointer))
    if not 1 <= len(found) <= MAX_PROPERTIES:
        raise FormatError(
            f"/properties has {len(found)} that can be read, not 1 to {MAX_PROPERTIES}"
        )
    return found


def _check_forms(schema: ExactObject, pointer: str) -> None:
    """Raise unless a property says where it is read."""
    forms = schema.get("forms")
    if not isinstance(forms, list) or not forms:
        raise FormatError(f"{pointer}/forms is missing")
    for number, form in enumerate(forms):
        if not isinstance(form, dict) or not isinstance(form.get("href"), str):
            raise FormatError(f"{pointer}/forms/{number}/href is missing")


def _property_of(name: str, schema: ExactObject, pointer: str) -> JsonObject:
    """Return what the record says of a property."""
    kind = schema.get("type", "object")  # a schema without a type may be anything
    if not isinstance(kind, str) or kind not in _TYPES:
        raise FormatError(f"{pointer}/type is not one of {', '.join(_TYPES)}")
    found: JsonObject = {"name": name, "type": kind}
    unit = _unit_of(schema.get("unit"))
    if unit is not None:
        found["unit"] = unit
    for bound in ("minimum", "maximum"):
        number = schema.get(bound)
        if number is None:
            continue
        if not isinstance(number, Decimal) or len(format_number(number)) > _NUMBER_LIMIT:
            raise FormatError(f"{pointer}/{bound} is not a number that the ledger can hold")
        found[bound] = format_number(number)
    return found


def _unit_of(spelled: ExactValue) -> str | None:
    """Return the ledger's unit for one of a description; None where it knows none."""
    if not isinstance(spelled, str):
        return None
    known = _SPELLED.get(spelled.strip().lower())
    if known is not None:
        return known
    if text_problem("unit", spelled) is None:
        return spelled
    try:
        return to_ledger(spelled)[0]
    except FormatError:
        return None


def _model_of(data: JsonObject) -> ExactObject:
    """Return the Thing Model of public data."""
    properties = data["properties"]
    listed = properties if isinstance(properties, list) else []
    models: ExactObject = {}
    for one in (item for item in listed if isinstance(item, dict)):
        schema: ExactObject = {"type": str(one["type"]), "readOnly": True}
        if "unit" in one:
            schema["unit"] = str(one["unit"])
        for bound in ("minimum", "maximum"):
            if bound in one:
                schema[bound] = Decimal(str(one[bound]))
        models[str(one["name"])] = schema
    return {
        "@context": CONTEXTS[0],
        "@type": _MODEL,
        "id": str(data["device"]),
        "title": str(data.get("model", data["device"])),
        "properties": models,
    }


def _listed(value: ExactValue) -> list[ExactValue]:
    """Return a member that is one value or a list of them."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
