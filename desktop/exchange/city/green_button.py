"""Green Button usage (ESPI) in: what a meter counted, as windows under a root.

Reads the Atom feed of NAESB REQ.21 (ESPI 1.1): a MeterReading with the ReadingType that it links to
and the IntervalBlocks below it. The readings of one calendar month in UTC become one draft of
``meter.window/1``: in public their sum and root under a pseudonym of that month; in private the
readings. Only readings that are usage in their interval can be added up (accumulation behaviour 4,
delta data), and only of what is delivered: a window says nothing of what flows back. Summaries,
customers and addresses are not taken over.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple
from xml.etree.ElementTree import Element

from desktop.domains.evidence import Secret, commitment_of, pseudonym_of, salt_of, window_root
from desktop.errors import FormatError
from desktop.exchange.draft import Draft, PrivateDraft
from desktop.exchange.strict_xml import parse_xml
from desktop.ledger.json_profile import MAX_INTEGER, JsonObject, JsonValue, format_json
from desktop.ledger.scalar import format_time

WINDOW_KIND = "meter.window/1"
MAX_READINGS = 100_000  # of one window

_ATOM, _ESPI = "{http://www.w3.org/2005/Atom}", "{http://naesb.org/espi}"
_INTEGER = re.compile(r"-?[0-9]{1,15}")
_LAST_S = 253_402_300_799  # the end of the year 9999
_DELTA = "4"
_BLOCK = "IntervalBlock"
_DELIVERED = (None, "0", "1")  # flowDirection: not said, not applicable, to the customer
_COMMODITIES: Mapping[str, str] = MappingProxyType(
    {
        "1": "electricity",
        "2": "electricity",
        "7": "gas",
        "9": "water",
        "10": "heat",
        "12": "heat",
    }
)  # fmt: skip  (ESPI CommodityKind)
_UNITS: Mapping[str, str] = MappingProxyType(
    {
        "72": "WHR",
        "42": "MTQ",
        "119": "FTQ",
        "169": "N72",
        "128": "GLL",
        "134": "LTR",
        "132": "BTU",
        "31": "JOU",
    }
)  # fmt: skip  (ESPI UnitSymbolKind to UN/ECE Recommendation 20)


class _Reading(NamedTuple):
    start_s: int
    duration_s: int
    value: int
    cost: int | None


class _Type(NamedTuple):
    commodity: str
    unit: str
    power: int
    interval_s: int | None


@dataclass(frozen=True, slots=True)
class Usage:
    """What a feed holds."""

    drafts: tuple[Draft, ...]  # one for each meter reading and month
    passed_over: tuple[str, ...]  # addresses of meter readings that count no delivery


def read_usage(data: bytes, secret: Secret) -> Usage:
    """Return the windows of a feed in the order of the feed and of time.

    Args:
        data: the feed, at most 32 MiB.
        secret: 32 bytes of the utility, from which pseudonyms and salts follow.

    Raises:
        FormatError: not such a feed, or readings that cannot be added up; the sentence names the
            entry or the reading.
    """
    entries = _entries(data)
    types = {href: one.content for one in entries if one.content.tag == f"{_ESPI}ReadingType"
             for href in one.hrefs("self")}  # fmt: skip
    blocks = _by_reading(entries)
    drafts: list[Draft] = []
    passed: list[str] = []
    seen: set[str] = set()
    for one in entries:
        if one.content.tag != f"{_ESPI}MeterReading":
            continue
        name = one.hrefs("self")[0]
        if name in seen:
            raise FormatError(f"{name}: it came before in the feed")
        seen.add(name)
        linked = next((types[href] for href in one.hrefs("related") if href in types), None)
        if linked is None:
            raise FormatError(f"{name}: its ReadingType is not in the feed")
        if _text(linked, "flowDirection") not in _DELIVERED:
            passed.append(name)
        else:
            drafts += _windows(name, _type(linked, name), blocks.get(name, []), secret)
    if not drafts:
        raise FormatError("the feed holds no meter reading with intervals")
    return Usage(tuple(drafts), tuple(passed))


class _Entry(NamedTuple):
    """One entry of a feed: its links by relation, and the resource that it holds."""

    links: Mapping[str, list[str]]
    content: Element

    def hrefs(self, relation: str) -> list[str]:
        return self.links.get(relation, [])


def _entries(data: bytes) -> list[_Entry]:
    root = parse_xml(data)
    if root.tag != f"{_ATOM}feed":
        raise FormatError("the file is not an Atom feed")
    found: list[_Entry] = []
    for number, entry in enumerate(root.findall(f"{_ATOM}entry"), 1):
        content = entry.find(f"{_ATOM}content")
        names = set() if content is None else {one.tag for one in content}
        if content is None or (len(content) != 1 and names != {f"{_ESPI}{_BLOCK}"}):
            raise FormatError(f"entry {number}: its content is not one resource")
        links: dict[str, list[str]] = {}
        for link in entry.findall(f"{_ATOM}link"):
            links.setdefault(link.get("rel", ""), []).append(link.get("href", ""))
        if not links.get("self"):
            raise FormatError(f"entry {number}: it has no link of its own")
        found += (_Entry(links, one) for one in content)
    return found


def _by_reading(entries: list[_Entry]) -> dict[str, list[Element]]:
    """Return the blocks of intervals by the address of the meter reading that they belong to.

    An address says it by its beginning, or else the link ``up`` does.
    """
    blocks: dict[str, list[Element]] = {}
    for one in entries:
        if one.content.tag != f"{_ESPI}IntervalBlock":
            continue
        owner, found, _ = one.hrefs("self")[0].rpartition(f"/{_BLOCK}/")
        if not found:
            owner = next(iter(one.hrefs("up")), "").removesuffix(f"/{_BLOCK}")
        blocks.setdefault(owner, []).append(one.content)
    return blocks


def _type(element: Element, name: str) -> _Type:
    if _text(element, "accumulationBehaviour") != _DELTA:
        raise FormatError(
            f"{name}: its readings are not usage per interval, so they have no sum",
            do="Ask the utility for interval data (accumulationBehaviour 4).",
        )
    commodity = _COMMODITIES.get(_text(element, "commodity") or "")
    unit = _UNITS.get(_text(element, "uom") or "")
    if commodity is None or unit is None:
        raise FormatError(f"{name}: its commodity or its unit is not known here")
    length = _text(element, "intervalLength")
    power = _integer(_text(element, "powerOfTenMultiplier") or "0", name, "powerOfTenMultiplier")
    interval = None if length is None else _integer(length, name, "intervalLength")
    return _Type(commodity, unit, max(-30, min(power, 30)), interval)


def _text(element: Element, *path: str) -> str | None:
    text = element.findtext("/".join(f"{_ESPI}{step}" for step in path))
    return None if text is None else text.strip()


def _integer(text: str | None, place: str, name: str) -> int:
    if text is None or _INTEGER.fullmatch(text) is None:
        raise FormatError(f"{place}: {name} is not an integer")
    return int(text)


def _windows(name: str, kind: _Type, blocks: list[Element], secret: Secret) -> list[Draft]:
    months: dict[str, list[_Reading]] = {}
    number = 0
    for block in blocks:
        for element in block.iter(f"{_ESPI}IntervalReading"):
            number += 1
            reading = _reading(element, kind, f"{name}, reading {number}")
            months.setdefault(format_time(reading.start_s * 1000)[:7], []).append(reading)
    return [_draft(name, kind, month, months[month], secret) for month in sorted(months)]


def _reading(element: Element, kind: _Type, place: str) -> _Reading:
    start = _integer(_text(element, "timePeriod", "start"), place, "start")
    duration = _text(element, "timePeriod", "duration")
    seconds = kind.interval_s if duration is None else _integer(duration, place, "duration")
    if seconds is None or seconds < 1 or not 0 <= start <= _LAST_S - seconds:
        raise FormatError(f"{place}: its time is not one of the calendar")
    raw = _integer(_text(element, "value"), place, "value")
    value = Decimal(raw).scaleb(kind.power)
    if value != value.to_integral_value() or abs(value) > MAX_INTEGER:
        raise FormatError(f"{place}: {value} is not a whole number of {kind.unit}")
    cost = _text(element, "cost")
    paid = None if cost is None else _integer(cost, place, "cost")
    return _Reading(start, seconds, int(value), paid)


def _draft(name: str, kind: _Type, month: str, readings: list[_Reading], secret: Secret) -> Draft:
    readings.sort(key=lambda one: one.start_s)
    _check_order(name, readings)
    total = sum(one.value for one in readings)
    if not 0 <= total <= MAX_INTEGER:
        raise FormatError(f"{name}, {month}: the sum {total} is not one that a window states")
    documents = [_document(name, one, secret) for one in readings]
    last = readings[-1]
    first_time = format_time(readings[0].start_s * 1000)
    end_time = format_time((last.start_s + last.duration_s) * 1000)
    data: JsonObject = {
        "account": pseudonym_of(secret, month, name),
        "commodity": kind.commodity,
        "from": first_time,
        "until": end_time,
        "total": total,
        "unit": kind.unit,
        "root": window_root([commitment_of(one) for one in documents]),
        "count": len(readings),
    }
    if kind.interval_s is not None and all(one.duration_s == kind.interval_s for one in readings):
        data["interval_s"] = kind.interval_s
    listed: list[JsonValue] = [*documents]
    private: JsonObject = {"usage_point": name[-200:], "readings": listed}
    return Draft(
        kind=WINDOW_KIND,
        data=data,
        source=f"{name}, {month}",
        time=first_time,
        end=end_time,
        private=PrivateDraft("application/json", format_json(private)),
    )


def _check_order(name: str, readings: list[_Reading]) -> None:
    if len(readings) > MAX_READINGS:
        raise FormatError(f"{name}: more than {MAX_READINGS:,} readings in one month")
    for before, after in pairwise(readings):
        if before.start_s + before.duration_s > after.start_s:
            when = format_time(after.start_s * 1000)
            raise FormatError(f"{name}: two readings overlap at {when}, so they have no sum")


def _document(name: str, one: _Reading, secret: Secret) -> JsonObject:
    start = format_time(one.start_s * 1000)
    document: JsonObject = {
        "start": start,
        "duration_s": one.duration_s,
        "value": one.value,
        "salt": salt_of(secret, f"{name} {start}"),
    }
    return document if one.cost is None or one.cost < 0 else {**document, "cost": one.cost}
