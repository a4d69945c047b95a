"""One window of readings: a device's values of one property in a row, under one Merkle root.

The tree is that of RFC 6962 section 2.1 over the readings in their order. A leaf is the canonical
JSON of ``{"device","property","unit","t"}`` with the value under its SenML name (RFC 8428 section
4.2: ``v`` number, ``vs`` text, ``vb`` truth, ``vd`` data as base64url, ``s`` sum), numbers as
decimal texts; so a leaf says alone what it is. A personal leaf also has ``salt``, base64url of
HMAC-SHA256(salt of the window, "civicledger/reading/1" | 0x00 | index as u32 big-endian): values of
a meter are easy to guess, and without the salt a hash beside a path would give them away.

The salt of a window is 32 random bytes that the caller brings; it is destroyed with the private
document. Whether a device is what it says is left to the signatures around the record.
"""

import hashlib
import hmac
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction
from itertools import pairwise
from typing import TypeAlias

from desktop.errors import FormatError
from desktop.ledger.json_profile import JsonObject, JsonValue, format_json, parse_object
from desktop.ledger.merkle import (
    HASH_BYTES,
    check_inclusion,
    inclusion_path,
    leaf_hash,
    memory_reader,
    root_of,
)
from desktop.ledger.scalar import (
    decode_base64url,
    encode_base64url,
    is_decimal,
    is_record_id,
    parse_time,
)

Value: TypeAlias = Decimal | str | bool | bytes | None

MAX_READINGS = 1_000
SALT_BYTES = 32
MEAN_DECIMALS = 9
SHOWN_TYPE = "civicledger/reading/1"

_LABEL = b"civicledger/reading/1\x00"
_DIGITS = 200  # more than a thousand values of 40 digits on either side of the point need
_EXACT = Context(prec=_DIGITS, rounding=ROUND_HALF_EVEN)
_VALUE_NAMES = ("v", "vs", "vb", "vd")
_PATH_LIMIT = 16


@dataclass(frozen=True, slots=True)
class Reading:
    """One value at one moment; a reading may have only a sum."""

    time: str  # YYYY-MM-DDTHH:MM:SS.mmmZ
    value: Value = None  # Decimal, text, truth or data
    sum: Decimal | None = None  # integrated over time


@dataclass(frozen=True, slots=True)
class Series:
    """What all readings of a window have in common."""

    device: str  # URI
    property: str
    unit: str


@dataclass(frozen=True, slots=True)
class Figures:
    """What a window says without its readings."""

    count: int
    first: str  # time of the earliest
    last: str
    minimum: str | None  # decimal texts; None unless every reading has a number
    maximum: str | None
    mean: str | None


@dataclass(frozen=True, slots=True)
class Shown:
    """One reading with what proves that it belongs to a window; believed only after a check."""

    series: Series
    reading: Reading
    index: int  # in the window, from 0
    size: int  # readings in the window
    path: tuple[bytes, ...]  # hashes of 32 bytes, from the leaf upwards
    salt: bytes | None = None  # of this reading alone, 32 bytes
    record: str | None = None  # id of the window's record, where it is named


def window_root(
    series: Series, readings: Sequence[Reading], window_salt: bytes | None = None
) -> bytes:
    """Return the Merkle root of a window, 32 bytes.

    Args:
        series: device, property and unit.
        readings: 1 to 1,000, in order of time.
        window_salt: 32 random bytes for personal readings; None for public ones.

    Raises:
        FormatError: none, too many, out of order, or a salt of another length.

    Source: RFC 6962 section 2.1.
    """
    return root_of(_leaves(series, readings, window_salt))


def show_reading(
    series: Series, readings: Sequence[Reading], index: int, window_salt: bytes | None = None
) -> Shown:
    """Return one reading of a window with its inclusion path, to be shown without the others.

    Raises:
        FormatError: as `window_root`.
        ProofError: no reading has that index.
    """
    leaves = _leaves(series, readings, window_salt)
    path = inclusion_path(memory_reader(leaves), index, len(leaves))
    salt = None if window_salt is None else _salt_of(window_salt, index)
    return Shown(series, readings[index], index, len(leaves), path, salt)


def check_shown(shown: Shown, root: bytes, count: int) -> None:
    """Check that a reading that was shown alone stands in the window of a record.

    Args:
        shown: the reading with its path.
        root: of the window, 32 bytes, from the record.
        count: readings in the window, from the record; the size that was shown is not trusted.

    Raises:
        ProofError: it does not.
        FormatError: a value that has no canonical form.
    """
    leaf = leaf_hash(leaf_of(shown.series, shown.reading, shown.salt))
    check_inclusion(leaf, shown.index, count, shown.path, root)


def leaf_of(series: Series, reading: Reading, salt: bytes | None = None) -> bytes:
    """Return the canonical bytes of a reading, of which its leaf hash is made.

    Args:
        series: device, property and unit.
        reading: the value.
        salt: of this reading alone, where it is personal.

    Raises:
        FormatError: a time or a value that has no canonical form.
    """
    document: JsonObject = {
        "device": series.device, "property": series.property, "unit": series.unit,
        **format_reading(reading),
    }  # fmt: skip
    if salt is not None:
        document["salt"] = encode_base64url(salt)
    return format_json(document)


def figures_of(readings: Sequence[Reading]) -> Figures:
    """Return count, times and, where every reading has a number, lowest, highest and mean.

    The mean is exact and then rounded half to even to nine decimals.

    Raises:
        FormatError: none, too many, or out of order.
    """
    _check_order(readings)
    numbers = [one.value for one in readings if isinstance(one.value, Decimal)]
    lowest = highest = mean = None
    if len(numbers) == len(readings):
        lowest, highest = decimal_text(min(numbers)), decimal_text(max(numbers))
        mean = rounded(sum(map(Fraction, numbers), Fraction()) / len(numbers), MEAN_DECIMALS)
    return Figures(len(readings), readings[0].time, readings[-1].time, lowest, highest, mean)


def format_reading(reading: Reading) -> JsonObject:
    """Return a reading as records hold it.

    Raises:
        FormatError: neither value nor sum, a bad time, or a number that is none.
    """
    parse_time(reading.time)
    document: JsonObject = {"t": reading.time}
    value = reading.value
    if isinstance(value, bool):
        document["vb"] = value
    elif isinstance(value, Decimal):
        document["v"] = decimal_text(value)
    elif isinstance(value, str):
        document["vs"] = value
    elif isinstance(value, bytes):
        document["vd"] = encode_base64url(value)
    elif reading.sum is None:
        raise FormatError(f"the reading of {reading.time} has neither a value nor a sum")
    if reading.sum is not None:
        document["s"] = decimal_text(reading.sum)
    return document


def parse_reading(document: JsonValue) -> Reading:
    """Return the reading that `format_reading` writes.

    Raises:
        FormatError: an unknown member, several values, none, or one of another type.
    """
    if not isinstance(document, dict) or not document.keys() <= {"t", "s", *_VALUE_NAMES}:
        raise FormatError("a reading is an object of t, v, vs, vb, vd and s")
    names = [name for name in _VALUE_NAMES if name in document]
    time = document.get("t")
    if len(names) > 1 or not isinstance(time, str):
        raise FormatError("a reading has a time t and at most one of v, vs, vb and vd")
    value = _value_of(names[0], document[names[0]]) if names else None
    total = _decimal_of(document["s"], "s") if "s" in document else None
    reading = Reading(time, value, total)
    format_reading(reading)
    return reading


def parse_readings(value: JsonValue) -> tuple[Reading, ...]:
    """Return the readings of a record's list.

    Raises:
        FormatError: no list, or a reading of bad form, which is named by its position from 1.
    """
    if not isinstance(value, list):
        raise FormatError("the readings are not a list")
    readings = []
    for number, item in enumerate(value, start=1):
        try:
            readings.append(parse_reading(item))
        except FormatError as error:
            raise FormatError(f"reading {number}: {error.what}") from error
    return tuple(readings)


def format_shown(shown: Shown) -> bytes:
    """Return a reading that is shown alone as canonical JSON, a file for somebody else.

    Raises:
        FormatError: a value that has no canonical form.
    """
    path: list[JsonValue] = [encode_base64url(one) for one in shown.path]
    document: JsonObject = {
        "type": SHOWN_TYPE, "device": shown.series.device, "property": shown.series.property,
        "unit": shown.series.unit, "reading": format_reading(shown.reading),
        "index": shown.index, "size": shown.size, "path": path,
    }  # fmt: skip
    if shown.salt is not None:
        document["salt"] = encode_base64url(shown.salt)
    if shown.record is not None:
        document["record"] = shown.record
    return format_json(document)


def parse_shown(data: bytes) -> Shown:
    """Return the reading that `format_shown` wrote; nothing of it is proven yet.

    Raises:
        FormatError: not canonical, another type, or a member that is not as it should be.
    """
    document = parse_object(data)
    needed = {"type", "device", "property", "unit", "reading", "index", "size", "path"}
    known = needed | {"salt", "record"}
    if not needed <= document.keys() <= known or document["type"] != SHOWN_TYPE:
        raise FormatError("the file is not a reading that was shown alone")
    names = [document[name] for name in ("device", "property", "unit")]
    index, size, path = document["index"], document["size"], document["path"]
    if not all(isinstance(name, str) for name in names):
        raise FormatError("device, property and unit are texts")
    if type(index) is not int or type(size) is not int or not 0 <= index < size <= MAX_READINGS:
        raise FormatError("index and size are not those of a window")
    if not isinstance(path, list) or len(path) > _PATH_LIMIT:
        raise FormatError("the path is not a list of hashes")
    salt = _bytes_of(document["salt"], SALT_BYTES) if "salt" in document else None
    record = document.get("record")
    if record is not None and not (isinstance(record, str) and is_record_id(record)):
        raise FormatError("the window's record is not named by its id")
    hashes = tuple(_bytes_of(one, HASH_BYTES) for one in path)
    series = Series(*map(str, names))
    return Shown(series, parse_reading(document["reading"]), index, size, hashes, salt, record)


def decimal_text(number: Decimal) -> str:
    """Return a number in the ledger's one spelling.

    Raises:
        FormatError: not finite, or of more than 40 digits on either side of the point.
    """
    exponent = number.as_tuple().exponent
    if not isinstance(exponent, int) or exponent < -40 or number.adjusted() >= 40:
        raise FormatError(f"{number!s:.40} is no number that the ledger can hold")
    text = f"{number:f}"
    if "." in text:
        text = text.rstrip("0").removesuffix(".")
    return "0" if text == "-0" else text


def rounded(number: Fraction, decimals: int) -> str:
    """Return a fraction as a decimal text, rounded half to even to so many decimals."""
    units = round(number * 10**decimals)
    return decimal_text(_EXACT.scaleb(Decimal(units), -decimals))


def _leaves(series: Series, readings: Sequence[Reading], window_salt: bytes | None) -> list[bytes]:
    """Return the leaf hashes of a window."""
    _check_order(readings)
    if window_salt is not None and len(window_salt) != SALT_BYTES:
        raise FormatError(f"the salt of a window has {SALT_BYTES} bytes")
    return [
        leaf_hash(leaf_of(series, one, window_salt and _salt_of(window_salt, index)))
        for index, one in enumerate(readings)
    ]


def _salt_of(window_salt: bytes, index: int) -> bytes:
    return hmac.digest(window_salt, _LABEL + index.to_bytes(4, "big"), hashlib.sha256)


def _check_order(readings: Sequence[Reading]) -> None:
    """Raise unless there are 1 to 1,000 readings in order of time."""
    if not 1 <= len(readings) <= MAX_READINGS:
        raise FormatError(
            f"a window has 1 to {MAX_READINGS:,} readings, not {len(readings):,}",
            do="Make several windows of them.",
        )
    for number, (one, after) in enumerate(pairwise(readings), start=2):
        if after.time < one.time:
            raise FormatError(f"reading {number} is of {after.time}, before the one above it")


def _value_of(name: str, value: JsonValue) -> Value:
    """Return the value of a member."""
    if name == "v":
        return _decimal_of(value, "v")
    if name == "vb" and isinstance(value, bool):
        return value
    if name == "vs" and isinstance(value, str):
        return value
    if name == "vd" and isinstance(value, str):
        return decode_base64url(value)
    raise FormatError(f"{name} is of another type")


def _decimal_of(value: JsonValue, name: str) -> Decimal:
    if not isinstance(value, str) or not is_decimal(value):
        raise FormatError(f"{name} is not a decimal number")
    return Decimal(value)


def _bytes_of(value: JsonValue, length: int) -> bytes:
    data = decode_base64url(value) if isinstance(value, str) else b""
    if len(data) != length:
        raise FormatError(f"a hash or salt does not have {length} bytes")
    return data
