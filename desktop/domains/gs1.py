"""GS1 identification keys: check digits, Digital Link URIs, EPC URNs, and one normal form for both.

Follows the GS1 General Specifications (keys, check digit, character sets), GS1 Digital Link URI
Syntax 1.3 (uncompressed; the short names of 1.1 are understood) and the EPC Tag Data Standard 2.0
(pure identity URNs). The normal form is the one that CBV 2.0 hashes: ``https://id.gs1.org/`` with
numbers of application identifiers, GTINs of 14 digits, qualifiers in order, no query. Trails are
joined on it. Whether a prefix was ever given to anybody is not known here.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote, unquote

from desktop.errors import FormatError

CANONICAL = "https://id.gs1.org/"

_LINK = re.compile(r"https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?((?:/[^/?#\s]+)+)/?(?:[?#]\S*)?")
_SET_82 = r"[!\"%&'()*+,./0-9:;<=>?A-Z_a-z-]"
_UNESCAPED = "'"  # CBV's published hashes leave the apostrophe as it is, beside -._~
_GTIN_LENGTHS = (8, 12, 13, 14)
_REMEMBERED = 16_384  # numbers whose check digit was looked at


@dataclass(frozen=True, slots=True)
class _Key:
    """What the value of a primary key looks like, and which qualifiers may follow it."""

    pattern: re.Pattern[str]
    checked: int  # leading digits that end in a check digit; 0 without one
    qualifiers: tuple[str, ...] = ()  # in their order


def _key(pattern: str, checked: int = 0, *qualifiers: str) -> _Key:
    return _Key(re.compile(pattern), checked, qualifiers)


_KEYS = {
    "00": _key("[0-9]{18}", 18),
    "01": _key("[0-9]{14}", 14, "22", "10", "21", "235"),
    "253": _key(f"[0-9]{{13}}{_SET_82}{{0,17}}", 13),
    "255": _key("[0-9]{13,25}", 13),
    "401": _key(f"{_SET_82}{{1,30}}"),
    "402": _key("[0-9]{17}", 17),
    "414": _key("[0-9]{13}", 13, "254", "7040"),
    "415": _key("[0-9]{13}", 13, "8020"),
    "417": _key("[0-9]{13}", 13, "7040"),
    "8003": _key(f"0[0-9]{{13}}{_SET_82}{{0,16}}", 14),
    "8004": _key(f"{_SET_82}{{1,30}}"),
    "8006": _key("[0-9]{18}", 14, "22", "10", "21"),
    "8010": _key("[#/0-9A-Z-]{1,30}", 0, "8011"),
    "8013": _key(f"{_SET_82}{{1,25}}"),
    "8017": _key("[0-9]{18}", 18, "8019"),
    "8018": _key("[0-9]{18}", 18, "8019"),
}
_QUALIFIERS = {
    "10": re.compile(f"{_SET_82}{{1,20}}"),
    "21": re.compile(f"{_SET_82}{{1,20}}"),
    "22": re.compile(f"{_SET_82}{{1,20}}"),
    "235": re.compile(f"{_SET_82}{{1,28}}"),
    "254": re.compile(f"{_SET_82}{{1,20}}"),
    "7040": re.compile("[0-9][0-9A-Za-z]{3}"),
    "8011": re.compile("[1-9][0-9]{0,11}|0"),
    "8019": re.compile("[0-9]{1,10}"),
    "8020": re.compile(f"{_SET_82}{{1,25}}"),
}
_SHORT_NAMES = {
    "sscc": "00", "gtin": "01", "gdti": "253", "gcn": "255", "ginc": "401", "gsin": "402",
    "gln": "414", "payTo": "415", "party": "417", "grai": "8003", "giai": "8004", "itip": "8006",
    "cpid": "8010", "gmn": "8013", "gsrnp": "8017", "gsrn": "8018", "lot": "10", "ser": "21",
    "cpv": "22", "tpx": "235", "glnx": "254", "cpsn": "8011", "srin": "8019", "refNo": "8020",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Gs1Key:
    """A primary key with its qualifiers, such as a GTIN with a lot."""

    ai: str  # application identifier of the primary key, "01" for a GTIN
    value: str  # as it stands in an element string, nothing escaped
    qualifiers: tuple[tuple[str, str], ...] = ()  # (application identifier, value), in order

    @property
    def lot(self) -> str | None:
        """The lot, where one is named."""
        return dict(self.qualifiers).get("10")

    @property
    def serial(self) -> str | None:
        """The serial number, where one is named."""
        return dict(self.qualifiers).get("21")


def check_digit(digits: str) -> str:
    """Return the mod-10 check digit that belongs after the digits.

    Source: GS1 General Specifications section 7.9.1.
    """
    octets = digits.encode("ascii")
    odd, even = octets[::-2], octets[-2::-2]  # every second place, from the right
    total = 3 * sum(odd) + sum(even) - ord("0") * (3 * len(odd) + len(even))
    return str(-total % 10)


def is_gtin(text: str) -> bool:
    """Tell whether a text is a GTIN of 8, 12, 13 or 14 digits with a good check digit."""
    return len(text) in _GTIN_LENGTHS and _is_checked(text)


def is_gln(text: str) -> bool:
    """Tell whether a text is a GLN: 13 digits with a good check digit."""
    return len(text) == 13 and _is_checked(text)


def is_sscc(text: str) -> bool:
    """Tell whether a text is an SSCC: 18 digits with a good check digit."""
    return len(text) == 18 and _is_checked(text)


@lru_cache(maxsize=_REMEMBERED)
def _is_checked(text: str) -> bool:
    return text.isascii() and text.isdigit() and check_digit(text[:-1]) == text[-1]


def parse_digital_link(text: str) -> Gs1Key:
    """Return the key that a Digital Link URI names, on any host and below any path.

    A query and a fragment say something about the thing, not which one it is: they are left out.

    Raises:
        FormatError: no primary key in the path, a value of bad form, a wrong check digit, or
            qualifiers that do not belong to the key or stand in another order.
    """
    match = _LINK.fullmatch(text)
    segments = match.group(1)[1:].split("/") if match else []
    for start, segment in enumerate(segments):
        ai = _SHORT_NAMES.get(segment, segment)
        if ai in _KEYS and (len(segments) - start) % 2 == 0:
            return _key_of([ai, *segments[start + 1 :]])
    raise FormatError(f"{text!r:.100} is not a GS1 Digital Link")


def format_digital_link(key: Gs1Key) -> str:
    """Return the normal form of a key: its Digital Link on id.gs1.org."""
    pairs = ((key.ai, key.value), *key.qualifiers)
    return CANONICAL + "/".join(f"{ai}/{quote(value, safe=_UNESCAPED)}" for ai, value in pairs)


def normal_form(text: str) -> str | None:
    """Return the Digital Link on id.gs1.org of a Digital Link or an EPC URN.

    None for any other text and for identifiers that GS1 keys cannot say.
    """
    try:
        key = parse_epc_urn(text) if text.startswith("urn:epc:") else parse_digital_link(text)
    except FormatError:
        return None
    return format_digital_link(key)


def _key_of(segments: Sequence[str]) -> Gs1Key:
    """Return the key of a path ``ai/value/ai/value``, escaped as in a URI."""
    ai, value = segments[0], _unescaped(segments[1])
    if ai == "01" and len(value) in _GTIN_LENGTHS:
        value = value.zfill(14)
    names = [_SHORT_NAMES.get(name, name) for name in segments[2::2]]
    values = [_unescaped(segment) for segment in segments[3::2]]
    return checked_key(Gs1Key(ai, value, tuple(zip(names, values, strict=True))))


def checked_key(key: Gs1Key) -> Gs1Key:
    """Return the key, once its values, check digit and order of qualifiers are found good.

    Raises:
        FormatError: they are not.
    """
    rule = _KEYS[key.ai]
    if rule.pattern.fullmatch(key.value) is None:
        raise FormatError(f"{key.value!r:.60} is not a value of ({key.ai})")
    if rule.checked and not _is_checked(key.value[: rule.checked]):
        raise FormatError(f"the check digit of ({key.ai}) {key.value:.40} is wrong")
    allowed = iter(rule.qualifiers)
    for ai, value in key.qualifiers:
        if ai not in allowed:  # an iterator: what was passed over may not come any more
            raise FormatError(f"({ai}) does not belong here after ({key.ai})")
        if _QUALIFIERS[ai].fullmatch(value) is None:
            raise FormatError(f"{value!r:.60} is not a value of ({ai})")
    return key


def _unescaped(segment: str) -> str:
    """Return a path segment or URN part without percent escapes."""
    if "%" not in segment:
        return segment
    try:
        return unquote(segment, encoding="ascii", errors="strict")
    except UnicodeDecodeError as error:
        raise FormatError(f"{segment!r:.60} has characters outside ASCII") from error


_URN = re.compile(r"urn:epc:(id|class|idpat):([a-z]+):([0-9]{6,12})\.(\S*)")


@dataclass(frozen=True, slots=True)
class _Scheme:
    """How the parts of an EPC URN, company prefix first, become a key."""

    ai: str
    digits: int  # of prefix and reference; a check digit follows. 0: characters without one
    serial: str = ""  # AI of the last part, "+" where it is the end of the value, "" without one
    indicator: bool = False  # the reference's first digit stands before the prefix
    zero: str = ""  # stands before everything
    middle: int = 0  # numbers between reference and serial


_SCHEMES = {
    "sgtin": _Scheme("01", 13, "21", indicator=True),
    "lgtin": _Scheme("01", 13, "10", indicator=True),
    "upui": _Scheme("01", 13, "235", indicator=True),
    "itip": _Scheme("8006", 13, "21", indicator=True, middle=2),
    "sscc": _Scheme("00", 17, indicator=True),
    "sgln": _Scheme("414", 12, "254"),
    "pgln": _Scheme("417", 12),
    "grai": _Scheme("8003", 12, "+", zero="0"),
    "giai": _Scheme("8004", 0),
    "gdti": _Scheme("253", 12, "+"),
    "sgcn": _Scheme("255", 12, "+"),
    "gsrn": _Scheme("8018", 17),
    "gsrnp": _Scheme("8017", 17),
    "ginc": _Scheme("401", 0),
    "gsin": _Scheme("402", 16),
    "cpi": _Scheme("8010", 0, "8011"),
}


def parse_epc_urn(text: str) -> Gs1Key:
    """Return the key that an EPC pure identity or class URN names.

    A pattern ``urn:epc:idpat:`` is understood where only the serial is left open by ``*``.

    Raises:
        FormatError: another form, a scheme without a GS1 key, or parts of wrong length.
    """
    match = _URN.fullmatch(text)
    scheme = _SCHEMES.get(match.group(2)) if match else None
    if match is None or scheme is None or (match[1] == "class") != (match[2] == "lgtin"):
        raise FormatError(f"{text!r:.100} is not an EPC URN of a GS1 key")
    count = 1 + scheme.middle + bool(scheme.serial)
    parts = [_unescaped(part) for part in match[4].split(".", count - 1)]
    serial = parts.pop() if scheme.serial else ""
    if match[1] == "idpat" and serial != "*":
        raise FormatError(f"{text!r:.100} is a pattern for more than serial numbers")
    if len(parts) != 1 + scheme.middle or (scheme.serial and not serial):
        raise FormatError(f"{text!r:.100} has too few parts")
    return _filled(scheme, match[3], parts, "" if match[1] == "idpat" else serial)


def _filled(scheme: _Scheme, prefix: str, parts: Sequence[str], serial: str) -> Gs1Key:
    """Return the key of a scheme's parts; ``parts`` is the reference and what follows it."""
    reference = parts[0]
    value = prefix + reference
    if scheme.digits:
        if len(value) != scheme.digits or not (value.isascii() and value.isdigit()):
            raise FormatError(f"{value!r:.60} does not have {scheme.digits} digits")
        if scheme.indicator:
            value = reference[:1] + prefix + reference[1:]
        value = scheme.zero + value + check_digit(value)
    value += "".join(parts[1:])
    if scheme.serial == "+":
        return checked_key(Gs1Key(scheme.ai, value + serial))
    is_named = serial and not (scheme.ai == "414" and serial == "0")  # 0: no extension
    qualifiers = ((scheme.serial, serial),) if is_named else ()
    return checked_key(Gs1Key(scheme.ai, value, qualifiers))
