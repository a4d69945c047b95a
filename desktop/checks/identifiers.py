"""How the checks join identifiers: each in one form, and what is odd about it.

The form is the canonical Digital Link of the GS1 key with its finest qualifier only, as CBV 2.0
section 8.9 hashes it. What is no GS1 key stays as it is written.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from desktop.domains.gs1 import (
    CANONICAL,
    Gs1Key,
    check_digit,
    format_digital_link,
    is_gtin,
    parse_digital_link,
    parse_epc_urn,
)
from desktop.errors import FormatError
from desktop.ledger.json_profile import JsonValue

SERIAL, LOT = "/21/", "/10/"

_FINEST = re.compile(re.escape(CANONICAL) + "01/([0-9]{14})/(?:21|10)/[0-9A-Za-z_-]{1,20}")
_GTIN_AT = len(CANONICAL) + len("01/")
_CHECKED = re.compile(
    r"https?://[^/?#\s]+(?:/[^?#\s]*)?/(?:(?:00|sscc)/([0-9]{18})|(?:01|gtin)/([0-9]{14})"
    r"|(?:414|417|gln|party)/([0-9]{13}))(?:[/?#]\S*)?"
)
_KNOWN = 1 << 13  # identifiers kept in mind; an event names each of its own more than once
_WORDS = 1024  # vocabulary elements kept in mind, of which there are few


class Joined(NamedTuple):
    """What an identifier says."""

    finest: str
    lot: str = ""  # that it names beside a serial number
    is_pack: bool = False  # a GTIN with a serial number
    is_odd: bool = False  # it has the form of a GS1 key, and its check digit is wrong


class Site(NamedTuple):
    """What the identifier of a place says."""

    finest: str  # the GLN without extension as a Digital Link, or empty
    alone: tuple[str, ...] = ()
    is_odd: bool = False


def is_plain(text: str) -> bool:
    """Return whether a text is plainly the finest form of a pack or a lot, as most are."""
    found = _FINEST.fullmatch(text)
    return found is not None and _is_checked(found[1])


@lru_cache(maxsize=_KNOWN)
def _is_checked(gtin: str) -> bool:
    return is_gtin(gtin)


@lru_cache(maxsize=_KNOWN)
def joined(text: str) -> Joined:
    """Return what an identifier of a thing says."""
    key = _key(text.strip())
    if key is None:
        return Joined(text.strip(), is_odd=_is_odd(text.strip()))
    present = dict(key.qualifiers)
    chosen = [(ai, present[ai]) for ai in ("21", "235", "10", "254", "8011") if ai in present]
    form = format_digital_link(Gs1Key(key.ai, key.value, tuple(chosen[:1])))
    lot = ""
    if key.ai == "01" and key.serial is not None and key.lot is not None:
        lot = format_digital_link(Gs1Key("01", key.value, (("10", key.lot),)))
    return Joined(form, lot, is_pack=key.ai == "01" and key.serial is not None)


@lru_cache(maxsize=_KNOWN)
def site_of(text: str) -> Site:
    """Return what an identifier of a place says."""
    key = _key(text.strip())
    if key is None:
        return Site("", is_odd=_is_odd(text.strip()))
    if key.ai != "414":
        return Site("")
    form = format_digital_link(Gs1Key("414", key.value))
    return Site(form, (form,))


def lot_link(serial: str, lot: str) -> str | None:
    """Return the identifier of a lot of the product that a pack is of; None where it is none.

    Args:
        serial: the pack in the finest form.
        lot: its number.
    """
    gtin = gtin_of(serial)
    return _lot_link(gtin, lot) if gtin else None


@lru_cache(maxsize=_KNOWN)
def _lot_link(gtin: str, lot: str) -> str:
    return format_digital_link(Gs1Key("01", gtin, (("10", lot),)))


def gtin_of(thing: str) -> str:
    """Return the GTIN in the finest form of a thing, 14 digits; empty where it has none."""
    if not thing.startswith(f"{CANONICAL}01/"):
        return ""
    return thing[_GTIN_AT : _GTIN_AT + 14]


def gln_link(gln: str) -> str:
    """Return a GLN as movements name their sites."""
    return f"{CANONICAL}414/{gln}"


def word(value: JsonValue) -> str:
    """Return the bare word of a vocabulary element, however it is written."""
    return _bare(value) if isinstance(value, str) else ""


@lru_cache(maxsize=_WORDS)
def _bare(text: str) -> str:
    return re.split(r"[:/-]", text)[-1]


def _key(text: str) -> Gs1Key | None:
    try:
        return parse_epc_urn(text) if text.startswith("urn:epc:") else parse_digital_link(text)
    except FormatError:
        return None


def _is_odd(text: str) -> bool:
    found = _CHECKED.fullmatch(text)
    digits = next((one for one in found.groups() if one), "") if found else ""
    return bool(digits) and check_digit(digits[:-1]) != digits[-1]
