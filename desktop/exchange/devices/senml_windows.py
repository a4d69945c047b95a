"""SenML packs and windows of readings: drafts of ``device.readings/1`` in, packs out.

The name of a SenML record (RFC 8428 section 4.5.1) is a device and a property: the device is a
known one that the name begins with, else the base name that stands before a name, else the whole
name, whose property is then called ``value``. A separator (``:``, ``/``, ``_``, ``.``) between the
two belongs to neither; written out it is ``/``. A series becomes windows of at most 1,000 readings,
less where they would not fit into a statement, in order of time.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from secrets import token_bytes
from typing import TypeAlias

from desktop.domains.readings import (
    MAX_READINGS,
    SALT_BYTES,
    Figures,
    Reading,
    Series,
    figures_of,
    format_reading,
    parse_readings,
    window_root,
)
from desktop.domains.uri import is_uri
from desktop.errors import FormatError
from desktop.exchange.devices.senml import SEPARATORS, SenmlRecord, read_pack, write_pack
from desktop.exchange.devices.senml_units import to_ledger, to_senml
from desktop.exchange.draft import Draft, PrivateDraft
from desktop.ledger.json_profile import JsonObject, JsonValue, format_json
from desktop.ledger.scalar import encode_base64url

KIND = "device.readings/1"
ONLY_PROPERTY = "value"

SaltOf: TypeAlias = Callable[[str], bytes | None]

_Key: TypeAlias = tuple[Series, str | None]

_MEDIA = "application/json"
_ROOM_BYTES = 60_000  # of a statement's 65,535, for the readings in public
_PROPERTY_LIMIT = 100


def read_windows(
    data: bytes, received: str | None, registered: Mapping[str, bool]
) -> tuple[Draft, ...]:
    """Return the drafts of a pack's windows.

    Readings are personal, sealed under a random salt, unless their device is known to be public.

    Args:
        data: the pack as JSON, at most 16 MiB.
        received: when it came, for relative times.
        registered: URN of each device that is known, with whether its readings are public.

    Raises:
        FormatError: not a pack, or as `windows_of`.
    """

    def salt_of(device: str) -> bytes | None:
        return None if registered.get(device) else token_bytes(SALT_BYTES)

    return windows_of(read_pack(data, received), registered, salt_of)


def public(_device: str) -> None:
    """Give no salt: the readings are for everybody."""


def write_windows(windows: Iterable[tuple[JsonObject, JsonObject | None]]) -> bytes:
    """Return one pack with the readings of windows, each its public data and opened document.

    Raises:
        FormatError: no window, or as `records_of`.
    """
    return write_pack(record for data, opened in windows for record in records_of(data, opened))


def windows_of(
    records: Sequence[SenmlRecord],
    devices: Collection[str] = (),
    salt_of: SaltOf = public,
) -> tuple[Draft, ...]:
    """Return a draft for each window of a pack, in the order in which series begin.

    Args:
        records: resolved, as `desktop.exchange.devices.senml.read_pack` gives them.
        devices: URNs of devices that are known, to tell device and property in a name apart.
        salt_of: gives for a device's window 32 random bytes, or None if its readings are public.

    Raises:
        FormatError: a name without a URN, or a unit that the ledger does not know; the sentence
            names the record, counted from 1 among those with a value.
    """
    by_series: dict[_Key, list[tuple[int, Reading]]] = {}
    known: dict[tuple[str, str | None, str | None], _Key] = {}
    for number, record in enumerate(records, start=1):
        written = (record.name, record.base, record.unit)
        try:
            key = known.get(written) or _series_of(record, devices)
        except FormatError as error:
            raise FormatError(f"record {number}: {error.what}", do=error.do) from error
        known[written] = key
        reading = Reading(record.time, record.value, record.sum)
        by_series.setdefault(key, []).append((number, reading))
    drafts: list[Draft] = []
    for (series, senml_unit), numbered in by_series.items():
        ordered = sorted(numbered, key=lambda one: one[1].time)
        source = f"record {numbered[0][0]} and {len(numbered) - 1} more"
        drafts += [
            window_draft(series, readings, source, salt_of(series.device), senml_unit)
            for readings in _chunks([reading for _, reading in ordered])
        ]
    return tuple(drafts)


def window_draft(
    series: Series,
    readings: Sequence[Reading],
    source: str,
    salt: bytes | None = None,
    senml_unit: str | None = None,
) -> Draft:
    """Return the draft of one window.

    Args:
        series: device, property and unit.
        readings: 1 to 1,000 in order of time.
        source: where they come from, for whoever looks at the draft.
        salt: 32 random bytes for personal readings; None for public ones.
        senml_unit: where SenML's unit says more than the ledger's.

    Raises:
        FormatError: none, too many, or out of order.
    """
    figures = figures_of(readings)
    listed: list[JsonValue] = [format_reading(one) for one in readings]
    data: JsonObject = {
        "visibility": "public" if salt is None else "personal",
        "device": series.device,
        "property": series.property,
        "unit": series.unit,
        "first": figures.first,
        "last": figures.last,
        "count": figures.count,
        "root": encode_base64url(window_root(series, readings, salt)),
    }
    if senml_unit is not None:
        data["senmlUnit"] = senml_unit
    inner: JsonObject = {**_numbers(figures), "readings": listed}
    private = None
    if salt is None:
        data |= inner
    else:
        document: JsonObject = {"salt": encode_base64url(salt), **inner}
        private = PrivateDraft(_MEDIA, format_json(document))
    return Draft(
        KIND, data, source, time=figures.first, end=figures.last, about=(series.device,),
        private=private,
    )  # fmt: skip


def records_of(data: JsonObject, opened: JsonObject | None = None) -> tuple[SenmlRecord, ...]:
    """Return the SenML records of a window.

    Args:
        data: public data of a ``device.readings/1`` record.
        opened: its private document, for personal readings.

    Raises:
        FormatError: the readings stand in neither, or are malformed, or SenML lacks the unit.
    """
    holder = data if opened is None else opened
    if "readings" not in holder:
        raise FormatError(
            f"the window of {data['first']} tells only figures, its readings are not in the record",
            do="Open its private document, or ask the gateway for the readings.",
        )
    device, name = str(data["device"]), str(data["property"])
    stored = data.get("senmlUnit")
    unit = to_senml(str(data["unit"]), stored if isinstance(stored, str) else None)
    full = device if name == ONLY_PROPERTY else f"{device}/{name}"
    return tuple(
        SenmlRecord(full, one.time, unit, one.value, one.sum, base=device)
        for one in parse_readings(holder["readings"])
    )


def _series_of(record: SenmlRecord, devices: Collection[str]) -> _Key:
    """Return what a record belongs to, and SenML's unit where it says more."""
    device, name = _parted(record, devices)
    if not is_uri(device):
        raise FormatError(
            f"{device!r:.60} is not a URN of a device",
            do="Give the device a name such as urn:dev:ops:32473-sensor1 (bn).",
        )
    if len(name) > _PROPERTY_LIMIT:
        raise FormatError(f"the name of its property has more than {_PROPERTY_LIMIT} characters")
    unit, senml_unit = to_ledger(record.unit)
    return Series(device, name, unit), senml_unit


def _parted(record: SenmlRecord, devices: Collection[str]) -> tuple[str, str]:
    """Return device and property of a name."""
    candidates = [one for one in devices if _is_before(one, record.name)]
    if candidates:
        device = max(candidates, key=len)
    elif record.base is not None and record.name != record.base:
        device = record.base.rstrip(SEPARATORS)
    else:
        device = record.name.rstrip(SEPARATORS)
    return device, record.name[len(device) :].strip(SEPARATORS) or ONLY_PROPERTY


def _is_before(device: str, name: str) -> bool:
    """Return whether a name is that of a device or begins with it and a separator."""
    rest = name.removeprefix(device)
    return rest != name and (not rest or rest[0] in SEPARATORS) if device else False


def _numbers(figures: Figures) -> JsonObject:
    """Return the figures that there are."""
    found = {"minimum": figures.minimum, "maximum": figures.maximum, "mean": figures.mean}
    return {name: text for name, text in found.items() if text is not None}


def _chunks(readings: Sequence[Reading]) -> Iterator[list[Reading]]:
    """Yield readings in runs of at most 1,000 that fit into a statement."""
    chunk: list[Reading] = []
    room = _ROOM_BYTES
    for reading in readings:
        size = len(format_json(format_reading(reading))) + 1
        if chunk and (len(chunk) == MAX_READINGS or size > room):
            yield chunk
            chunk, room = [], _ROOM_BYTES
        chunk.append(reading)
        room -= size
    if chunk:
        yield chunk
