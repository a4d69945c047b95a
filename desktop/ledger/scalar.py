"""The small texts of which the ledger's documents are made.

Times, decimals, sizes, base64, identifiers and names, each with exactly one accepted spelling.
Follows `ledger.md` sections 2, 4, 7 and 11. What a text means is left to the module that uses it.
"""

import base64
import binascii
import re
from datetime import UTC, datetime, timedelta
from functools import lru_cache

from desktop.errors import FormatError

_TIME = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\.[0-9]{3}Z"
)
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]*[1-9])?")
_SIZE = re.compile(r"0|[1-9][0-9]{0,18}")
_UUID_7 = re.compile(
    r"urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"
)
_KIND = re.compile(r"[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)*/[1-9][0-9]{0,3}")
_MEDIA = re.compile(
    r"[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}"
)
_ORIGIN = re.compile(r"[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::[1-9][0-9]{0,4})?(?:/[A-Za-z0-9._~-]+)*")
_AUTHORITY = re.compile(r"[a-z0-9][a-z0-9.-]{0,63}")
_HEX_32 = re.compile(r"[0-9a-f]{64}")

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)
_ORIGIN_LIMIT = 255
_SIZE_BOUND = 2**63
_REMEMBERED = 4096


@lru_cache(maxsize=_REMEMBERED)  # records that were made together name one time again and again
def parse_time(text: str) -> int:
    """Return the milliseconds since the Unix epoch that ``YYYY-MM-DDTHH:MM:SS.mmmZ`` names.

    Negative before 1970; the years are 0001 to 9999 and a minute has no second 60.

    Raises:
        FormatError: another form, or a date that no calendar has.
    """
    if _TIME.fullmatch(text) is None:
        raise FormatError(f"{text!r:.60} is not a time of the form YYYY-MM-DDTHH:MM:SS.mmmZ")
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise FormatError(f"{text} is not a date of the calendar") from error
    return (moment - _EPOCH) // _MILLISECOND


def format_time(ms: int) -> str:
    """Return the text of a moment in milliseconds since the Unix epoch.

    Raises:
        FormatError: a moment outside the years 0001 to 9999.
    """
    try:
        moment = _EPOCH + timedelta(milliseconds=ms)
    except OverflowError as error:
        raise FormatError(f"{ms} ms is outside the years 0001 to 9999") from error
    return moment.isoformat(timespec="milliseconds").removesuffix("+00:00") + "Z"


def is_decimal(text: str) -> bool:
    """Tell whether a text is a number in the one spelling that the ledger knows."""
    return _DECIMAL.fullmatch(text) is not None and text != "-0"


def decode_base64(text: str) -> bytes:
    """Return the bytes of a text in the standard alphabet, padded.

    Raises:
        FormatError: another alphabet, a wrong length, or unused bits that are not zero.
    """
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise FormatError(f"{text!r:.60} is not base64") from error
    if encode_base64(data) != text:
        raise FormatError(f"{text!r:.60} is not the only base64 spelling of its bytes")
    return data


def encode_base64(data: bytes) -> str:
    """Return bytes as text in the standard alphabet, padded."""
    return base64.b64encode(data).decode("ascii")


def decode_base64url(text: str) -> bytes:
    """Return the bytes of a text in the alphabet for URLs, without padding.

    Raises:
        FormatError: another alphabet, padding, or unused bits that are not zero.
    """
    padded = text + "=" * (-len(text) % 4)
    try:
        data = base64.b64decode(padded, altchars=b"-_", validate=True)
    except (binascii.Error, ValueError) as error:
        raise FormatError(f"{text!r:.60} is not base64url") from error
    if encode_base64url(data) != text:
        raise FormatError(f"{text!r:.60} is not the only base64url spelling of its bytes")
    return data


def encode_base64url(data: bytes) -> str:
    """Return bytes as text in the alphabet for URLs, without padding."""
    return base64.urlsafe_b64encode(data).decode("ascii").rstrip("=")


def parse_size(text: str) -> int:
    """Return a count of entries written in decimal, below 2^63.

    Raises:
        FormatError: a sign, a leading zero, another digit than 0 to 9, or a number too large.
    """
    if _SIZE.fullmatch(text) is None or int(text) >= _SIZE_BOUND:
        raise FormatError(f"{text!r:.60} is not a size")
    return int(text)


def parse_sha256(text: str) -> bytes:
    """Return the 32 bytes of a hash written as 64 lower-case hexadecimal digits.

    Raises:
        FormatError: another length, or another digit.
    """
    if _HEX_32.fullmatch(text) is None:
        raise FormatError(f"{text!r:.80} is not a hash of 64 hexadecimal digits")
    return bytes.fromhex(text)


def is_record_id(text: str) -> bool:
    """Tell whether a text is ``urn:uuid:`` and a UUID of version 7 in lower case."""
    return _UUID_7.fullmatch(text) is not None


def is_kind(text: str) -> bool:
    """Tell whether a text may name a kind of record and its version, as ``food.lot/1`` does."""
    return _KIND.fullmatch(text) is not None


def is_media_type(text: str) -> bool:
    """Tell whether a text is a media type without parameters (RFC 6838 section 4.2)."""
    return _MEDIA.fullmatch(text) is not None


@lru_cache(maxsize=_REMEMBERED)
def is_origin(text: str) -> bool:
    """Tell whether a text may name a ledger: a schemeless URL of at most 255 characters."""
    return len(text) <= _ORIGIN_LIMIT and _ORIGIN.fullmatch(text) is not None


def is_authority_id(text: str) -> bool:
    """Tell whether a text may name an authority; ``none`` means nobody in a policy."""
    return _AUTHORITY.fullmatch(text) is not None and text != "none"
