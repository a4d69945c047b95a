"""The one spelling that an identifier has in a hashed event and in a record's ``about``.

A constrained canonical Digital Link: on https://id.gs1.org, without a query, with the finest
qualifier only, so that a serial number stands without its lot. Follows CBV 2.0 section 8.9 rules 17
and 18; how keys, Digital Links and EPC URNs are built is known to `desktop.domains.gs1`.
"""

import re
from dataclasses import replace
from functools import lru_cache

from desktop.domains.gs1 import (
    CANONICAL,
    Gs1Key,
    format_digital_link,
    is_gtin,
    parse_digital_link,
    parse_epc_urn,
)
from desktop.errors import FormatError

_PLAIN = re.compile(re.escape(CANONICAL) + "01/([0-9]{14})/(?:21|10)/[0-9A-Za-z_-]{1,20}")
_REMEMBERED = 4096

# Keys that may stand, each with the qualifiers of which the first one present stays.
_FINEST: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("00", "253", "255", "401", "402", "417", "8003", "8004", "8017", "8018"), ()),
    "01": ("21", "235", "10"),
    "414": ("254",),
    "8006": ("21", "10"),
    "8010": ("8011",),
}


def digital_link(identifier: str) -> str:
    """Return the constrained canonical Digital Link of an identifier.

    An identifier that has none (a UUID, a transaction number, a point on the map, a key with a
    wrong check digit) comes back unchanged but for white space around it.
    """
    found = _PLAIN.fullmatch(identifier)
    if found is not None and is_gtin(found[1]):
        return identifier  # as most are, and many more than are kept in mind
    return _joined(identifier.strip())


@lru_cache(maxsize=_REMEMBERED)
def _joined(text: str) -> str:
    try:
        key = parse_epc_urn(text) if text.startswith("urn:epc:") else parse_digital_link(text)
    except FormatError:
        return text
    return format_digital_link(_constrained(key)) if key.ai in _FINEST else text


def _constrained(key: Gs1Key) -> Gs1Key:
    """Return the key with its finest qualifier only."""
    present = dict(key.qualifiers)
    finest = [(name, present[name]) for name in _FINEST[key.ai] if name in present]
    return replace(key, qualifiers=tuple(finest[:1]))
