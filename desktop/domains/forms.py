"""Forms of texts: what ``x-form`` names and no schema validator checks.

The list is fixed by `ledger.md` section 3; each form matches a text as a whole:

- ``decimal``, ``time``: as everywhere on the ledger (`desktop.ledger.scalar`).
- ``date``: ``YYYY-MM-DD``, a day of the calendar.
- ``uri``: RFC 3986 with a scheme. ``digital-link``: a GS1 Digital Link with good check digits.
- ``uuid``: RFC 9562 in lower case, bare or as ``urn:uuid:``.
- ``did``: did:key of an Ed25519 or X25519 key.
- ``gtin``, ``gln``, ``sscc``: digits with a good check digit.
- ``country``, ``language``, ``currency``, ``unit``: see `desktop.domains.standard_codes`; a
  language may be followed by a country (``de-AT``), as the plainest tags of BCP 47 are.
- ``code:<list>``: see `desktop.domains.code_lists`.

The forms of objects (``texts``, ``schema``, ``layout``, ``charter``) are checked by
`desktop.domains.documents`.
"""

import re
from collections.abc import Callable, Mapping
from functools import cache, lru_cache

from desktop.domains import gs1
from desktop.domains.code_lists import CODE_LISTS
from desktop.domains.standard_codes import COUNTRIES, CURRENCIES, LANGUAGES, UNITS
from desktop.domains.uri import is_uri
from desktop.errors import FormatError
from desktop.ledger.did_key import parse_did_key, parse_x25519_did_key
from desktop.ledger.scalar import is_decimal, parse_time

CODE = "code:"
OBJECT_FORMS = frozenset(("texts", "schema", "layout", "charter"))

_REMEMBERED = 4096
_UUID = re.compile(r"(?:urn:uuid:)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def is_time(text: str) -> bool:
    """Tell whether a text is a time as the ledger writes it."""
    return _accepts(parse_time, text)


def is_date(text: str) -> bool:
    """Tell whether a text is a day of the calendar, ``YYYY-MM-DD``."""
    return _accepts(parse_time, f"{text}T00:00:00.000Z")


@lru_cache(maxsize=_REMEMBERED)  # many records are about one thing
def is_digital_link(text: str) -> bool:
    """Tell whether a text is a GS1 Digital Link with good check digits."""
    return _accepts(gs1.parse_digital_link, text)


def is_did(text: str) -> bool:
    """Tell whether a text is the did:key of a signing or a decryption key."""
    return _accepts(parse_did_key, text) or _accepts(parse_x25519_did_key, text)


def is_language(text: str) -> bool:
    """Tell whether a text is a language, or a language in a country."""
    language, dash, country = text.partition("-")
    return language in LANGUAGES and (not dash or country in COUNTRIES)


def _accepts(parse: Callable[[str], object], text: str) -> bool:
    """Tell whether a parser takes the text."""
    try:
        parse(text)
    except FormatError:
        return False
    return True


# name: (check, what such a text is)
_FORMS: Mapping[str, tuple[Callable[[str], bool], str]] = {
    "decimal": (is_decimal, "a decimal number such as 12.5, without spaces or trailing zeros"),
    "date": (is_date, "a date of the form YYYY-MM-DD"),
    "time": (is_time, "a time of the form YYYY-MM-DDTHH:MM:SS.mmmZ"),
    "uri": (is_uri, "a URI with a scheme, such as https://... or urn:..."),
    "uuid": (lambda text: _UUID.fullmatch(text) is not None, "a UUID in lower case"),
    "did": (is_did, "a did:key"),
    "gtin": (gs1.is_gtin, "a GTIN of 8, 12, 13 or 14 digits whose check digit is right"),
    "gln": (gs1.is_gln, "a GLN of 13 digits whose check digit is right"),
    "sscc": (gs1.is_sscc, "an SSCC of 18 digits whose check digit is right"),
    "digital-link": (
        is_digital_link,
        "a GS1 Digital Link such as https://id.gs1.org/01/09520123456788/10/LOT1",
    ),
    "country": (COUNTRIES.__contains__, "a country of ISO 3166-1, two capital letters"),
    "language": (is_language, "a language of ISO 639-1, two small letters"),
    "currency": (CURRENCIES.__contains__, "a currency of ISO 4217, three capital letters"),
    "unit": (UNITS.__contains__, "a unit of UN/ECE Recommendation 20, such as KGM, or of UCUM"),
}

TEXT_FORMS = frozenset(_FORMS)


def is_text_form(name: str) -> bool:
    """Tell whether ``x-form`` may name this form on a string."""
    return name in _FORMS or (name.startswith(CODE) and name[len(CODE) :] in CODE_LISTS)


@cache
def check_of(form: str) -> Callable[[str], bool]:
    """Return the check of a form that `is_text_form` knows; for those who check many texts."""
    if form.startswith(CODE):
        codes = CODE_LISTS[form[len(CODE) :]]
        return codes.knows if codes.is_open else codes.spellings().__contains__
    return _FORMS[form][0]


def text_problem(form: str, text: str) -> str | None:
    """Return why a text does not have a form that `is_text_form` knows, or None if it has."""
    if check_of(form)(text):
        return None
    if form.startswith(CODE):
        return f"is not a code of the list {form[len(CODE) :]}"
    return f"is not {_FORMS[form][1]}"
