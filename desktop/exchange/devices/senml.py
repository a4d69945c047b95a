"""SenML packs in JSON: base fields resolved on the way in, put in front on the way out.

Follows RFC 8428: fields in sections 4 and 5, resolution in 4.6, time in 4.5.3, extensions in
12.3.1: an unknown field is passed over, one whose name ends in ``_`` must be understood and is
refused.
Versions up to 10 are read (RFC 9100 section 2). A pack has at most 100,000 records and 16 MiB; one
bad record is named by its position from 1 and nothing is taken over. Times become milliseconds, and
the fourth decimal from 5 upwards rounds up. What devices and properties are is left to
`desktop.exchange.devices.senml_windows`.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal

from desktop.domains.readings import Value, decimal_text
from desktop.errors import FormatError
from desktop.exchange.exact_json import ExactObject, ExactValue, format_exact, parse_exact
from desktop.ledger.scalar import decode_base64url, encode_base64url, format_time, parse_time

LIMIT_BYTES = 16 * 1024 * 1024
MAX_RECORDS = 100_000
VERSION = 10

SEPARATORS = ":/_."  # between a device and its property, as names have them

_RELATIVE = Decimal(2**28)  # below it, a time counts from now
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9:./_-]*")
_NAME_LIMIT = 512
_NUMBERS = ("bt", "bv", "bs", "bver", "v", "s", "t", "ut")
_TEXTS = ("bn", "bu", "n", "u", "vs", "vd")
_VALUES = ("v", "vs", "vb", "vd")
_BASES = frozenset(("bn", "bt", "bu", "bv", "bs", "bver"))


@dataclass(frozen=True, slots=True)
class SenmlRecord:
    """One resolved record: nothing in it depends on another one."""

    name: str
    time: str  # YYYY-MM-DDTHH:MM:SS.mmmZ
    unit: str | None = None  # as SenML writes it
    value: Value = None
    sum: Decimal | None = None
    update: Decimal | None = None  # seconds until the next reading at the latest
    base: str | None = field(default=None, compare=False)  # the base name it was written under


@dataclass(slots=True)
class _Base:
    """The base fields in force."""

    name: str = ""
    time: Decimal = Decimal(0)
    unit: str | None = None
    value: Decimal = Decimal(0)
    sum: Decimal | None = None


def read_pack(data: bytes, received: str | None = None) -> tuple[SenmlRecord, ...]:
    """Return the resolved records of a pack in their order.

    Args:
        data: the pack as JSON, at most 16 MiB.
        received: when it came, a time of the ledger's form, from which relative times count.

    Raises:
        FormatError: not a SenML pack; the sentence names the record and the field.
    """
    value = parse_exact(data, limit_bytes=LIMIT_BYTES)
    if not isinstance(value, list) or not value:
        raise FormatError("the file is not a SenML pack: a list of records")
    if len(value) > MAX_RECORDS:
        raise FormatError(
            f"the pack has {len(value):,} records; at most {MAX_RECORDS:,} are read",
            do="Split it into several packs.",
        )
    base, versions, found = _Base(), set[int](), list[SenmlRecord]()
    for number, item in enumerate(value, start=1):
        try:
            fields = _fields(item)
            versions.add(_take_base(base, fields))
            if not _is_header(fields):
                found.append(_record(base, fields, received))
        except FormatError as error:
            raise FormatError(
                f"record {number}: {error.what}",
                means="Nothing of the file was taken over.",
                do=error.do or "Correct this record, or ask its sender to.",
            ) from error
    if len(versions - {0}) > 1:
        raise FormatError("the records of the pack name several versions (bver)")
    if not found:
        raise FormatError("the pack holds no measurement")
    return tuple(found)


def write_pack(records: Iterable[SenmlRecord]) -> bytes:
    """Return a pack in which devices stand in base names and runs of one name share a base time.

    Raises:
        FormatError: no record, a bad name, or a time before 1978-07-04 21:24:16 UTC, which
            RFC 8428 would take for a relative one.
    """
    listed: list[ExactValue] = []
    held = list(records)
    units = {record.unit for record in held}
    shared = next(iter(units)) if len(units) == 1 else None
    name, prefix, start = "", "", Decimal(0)
    for record in held:
        seconds, item = _seconds(record), dict[str, ExactValue]()
        if record.name != name:
            name, start = _checked_name(record.name), seconds
            if _prefix(record) != prefix:
                prefix = _prefix(record) or name
                item["bn"] = prefix
            item["bt"] = start
            if shared is not None and not listed:
                item["bu"] = shared
        if name != prefix:
            item["n"] = name.removeprefix(prefix)
        if shared is None and record.unit is not None:
            item["u"] = record.unit
        if seconds != start:
            item["t"] = seconds - start
        listed.append(item | _value_fields(record))
    return _formatted(listed)


def write_resolved(records: Iterable[SenmlRecord]) -> bytes:
    """Return a pack in resolved form: in order of time, without base fields.

    Raises:
        FormatError: as `write_pack`.

    Source: RFC 8428 section 4.6.
    """
    listed: list[ExactValue] = []
    for record in sorted(records, key=lambda one: one.time):
        item: ExactObject = {"n": _checked_name(record.name)}
        if record.unit is not None:
            item["u"] = record.unit
        item["t"] = _seconds(record)
        listed.append(item | _value_fields(record))
    return _formatted(listed)


def _fields(item: ExactValue) -> ExactObject:
    """Return the known fields of a record, each of its type."""
    if not isinstance(item, dict):
        raise FormatError("it is not an object")
    strange = [name for name in item if name.endswith("_")]
    if strange:
        raise FormatError(f"the field {strange[0]!r:.40} must be understood, and is not")
    for name in _NUMBERS:
        if name in item and not isinstance(item[name], Decimal):
            raise FormatError(f"/{name} is not a number")
    for name in _TEXTS:
        if name in item and not isinstance(item[name], str):
            raise FormatError(f"/{name} is not a text")
    if "vb" in item and not isinstance(item["vb"], bool):
        raise FormatError("/vb is neither true nor false")
    if sum(name in item for name in _VALUES) > 1:
        raise FormatError("it has more than one value")
    return item


def _is_header(fields: ExactObject) -> bool:
    """Return whether a record has base fields alone."""
    return not any(name in fields for name in ("n", "u", "t", "s", "ut", *_VALUES)) and any(
        name in fields for name in _BASES
    )


def _take_base(base: _Base, fields: ExactObject) -> int:
    """Take over base fields; return the version that the record names, or 0."""
    base.name = str(fields.get("bn", base.name))
    base.time = _number(fields, "bt", base.time)
    base.unit = str(fields["bu"]) if "bu" in fields else base.unit
    base.value = _number(fields, "bv", base.value)
    base.sum = _number(fields, "bs", base.sum or Decimal(0)) if "bs" in fields else base.sum
    if "bver" not in fields:
        return 0
    version = _number(fields, "bver", Decimal(0))
    if version != version.to_integral_value() or not 1 <= version <= VERSION:
        raise FormatError(f"/bver: version {version} is not known, at most {VERSION} is")
    return int(version)


def _number(fields: ExactObject, name: str, default: Decimal) -> Decimal:
    value = fields.get(name, default)
    return value if isinstance(value, Decimal) else default


def _record(base: _Base, fields: ExactObject, received: str | None) -> SenmlRecord:
    """Return a record with its base fields resolved."""
    name = base.name + str(fields.get("n", ""))
    total = base.sum
    if "s" in fields:
        total = (total or Decimal(0)) + _number(fields, "s", Decimal(0))
    value = _value(base, fields)
    if value is None and total is None:
        raise FormatError("it has neither a value nor a sum")
    unit = fields.get("u", base.unit)
    return SenmlRecord(
        name=_checked_name(name),
        time=_time(base.time + _number(fields, "t", Decimal(0)), received),
        unit=unit if isinstance(unit, str) else None,
        value=value,
        sum=total,
        update=_number(fields, "ut", Decimal(0)) if "ut" in fields else None,
        base=base.name or None,
    )


def _value(base: _Base, fields: ExactObject) -> Value:
    """Return the value of a record; the base value counts for numbers alone."""
    if "v" in fields:
        number = base.value + _number(fields, "v", Decimal(0))
        decimal_text(number)
        return number
    for name in ("vb", "vs"):
        value = fields.get(name)
        if isinstance(value, bool | str):
            return value
    data = fields.get("vd")
    if isinstance(data, str):
        try:
            return decode_base64url(data)
        except FormatError as error:
            raise FormatError(f"/vd: {error.what}") from error
    return None


def _checked_name(name: str) -> str:
    """Return a name once it is one.

    Source: RFC 8428 section 4.5.1.
    """
    if len(name) > _NAME_LIMIT or _NAME.fullmatch(name) is None:
        raise FormatError(f"{name!r:.60} is not the name of a sensor (bn and n together)")
    return name


def _time(seconds: Decimal, received: str | None) -> str:
    """Return a time of the ledger's form."""
    if abs(seconds) >= _RELATIVE:
        ms = (seconds * 1000).to_integral_value(ROUND_HALF_UP)
        if abs(ms) >= Decimal(10) ** 15:
            raise FormatError("its time is outside the years 0001 to 9999")
        return format_time(int(ms))
    if received is None:
        raise FormatError(
            "its time counts from the moment at which it was sent, which is not known",
            do="Name the time at which the pack came, or ask for absolute times (bt).",
        )
    ms = (seconds * 1000).to_integral_value(ROUND_HALF_UP)
    return format_time(parse_time(received) + int(ms))


def _prefix(record: SenmlRecord) -> str:
    """Return what stands as base name before a name: its base and the separator after it."""
    base = record.base or ""
    if not base or len(record.name) <= len(base) or not record.name.startswith(base):
        return ""
    is_parted = base[-1] in SEPARATORS or record.name[len(base)] not in SEPARATORS
    prefix = base if is_parted else record.name[: len(base) + 1]
    return prefix if prefix != record.name else ""


def _seconds(record: SenmlRecord) -> Decimal:
    """Return the Unix time of a record in seconds."""
    seconds = Decimal(parse_time(record.time)).scaleb(-3)
    if abs(seconds) < _RELATIVE:
        raise FormatError(f"{record.time} is too early for SenML")
    return seconds


def _value_fields(record: SenmlRecord) -> ExactObject:
    """Return the fields of value, sum and update time."""
    fields: ExactObject = {}
    value = record.value
    if isinstance(value, bool):
        fields["vb"] = value
    elif isinstance(value, Decimal):
        fields["v"] = value
    elif isinstance(value, str):
        fields["vs"] = value
    elif isinstance(value, bytes):
        fields["vd"] = encode_base64url(value)
    if record.sum is not None:
        fields["s"] = record.sum
    if record.update is not None:
        fields["ut"] = record.update
    if value is None and record.sum is None:
        raise FormatError(f"the record of {record.time} has neither a value nor a sum")
    return fields


def _formatted(listed: Sequence[ExactValue]) -> bytes:
    """Return the text of a pack, a record a line."""
    if not listed:
        raise FormatError("a pack has at least one record")
    lines = (format_exact(item, ordered=False) for item in listed)
    return ("[" + ",\n ".join(lines) + "]\n").encode()
