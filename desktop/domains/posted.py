"""The fields of a record that the bookkeeping reads, each checked again.

A later version of a kind may have another schema; whatever a rule relies on it checks itself.
"""

from desktop.domains.forms import is_date, is_did, is_time
from desktop.domains.refusal import Code, Refused
from desktop.errors import FormatError
from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.ledger.scalar import decode_base64url

_HASH_BYTES = 32


def whole(data: JsonObject, name: str, least: int = 0) -> int:
    """Return an integer that is not below ``least``."""
    value = data.get(name)
    if type(value) is not int or value < least:
        raise Refused(Code.BAD_DATA, f"The field {name} is not an integer from {least} on.")
    return value


def text(data: JsonObject, name: str) -> str:
    """Return a text."""
    value = data.get(name)
    if not isinstance(value, str):
        raise Refused(Code.BAD_DATA, f"The field {name} is no text.")
    return value


def date(data: JsonObject, name: str) -> str:
    """Return a day of the calendar."""
    value = text(data, name)
    if not is_date(value):
        raise Refused(Code.BAD_DATA, f"The field {name} is no date.")
    return value


def time(data: JsonObject, name: str) -> str:
    """Return a time in the ledger's form."""
    value = text(data, name)
    if not is_time(value):
        raise Refused(Code.BAD_DATA, f"The field {name} is no time.")
    return value


def key(data: JsonObject, name: str) -> str:
    """Return a did:key."""
    return _key(data.get(name), name)


def keys(data: JsonObject, name: str) -> str:
    """Return a list of did:keys, put together by blanks; empty where there is none."""
    value = data.get(name, [])
    if not isinstance(value, list):
        raise Refused(Code.BAD_DATA, f"The field {name} is no list.")
    return " ".join(_key(item, name) for item in value)


def _key(value: JsonValue, name: str) -> str:
    if not isinstance(value, str) or not is_did(value):
        raise Refused(Code.BAD_DATA, f"The field {name} is no did:key.")
    return value


def commitment(data: JsonObject, name: str) -> str:
    """Return 32 bytes as base64url."""
    value = text(data, name)
    if not _is_commitment(value):
        raise Refused(Code.BAD_DATA, f"The field {name} is not 32 bytes as base64url.")
    return value


def account(data: JsonObject, name: str) -> str:
    """Return an account: a did:key, or a pseudonym of 32 bytes."""
    value = text(data, name)
    if not is_did(value) and not _is_commitment(value):
        raise Refused(Code.BAD_DATA, f"The field {name} is neither a did:key nor a pseudonym.")
    return value


def _is_commitment(value: str) -> bool:
    try:
        return len(decode_base64url(value)) == _HASH_BYTES
    except FormatError:
        return False
