"""FHIR resources as the opened documents of a log tell them, and what they refer to.

A document is opened by whoever may read it; those of others are not here, so that a check never
takes what is missing for what is not. An id such as ``Patient/7`` is local to who wrote it and is
looked up among the records of that issuer only; one that is a UUID, or a whole address, is the same
for all. Follows FHIR R4 (4.0.1) sections 2.3 (references) and 2.24 (dates).
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from itertools import pairwise

from desktop.checks.observed import Observed
from desktop.ledger.json_profile import JsonObject, JsonValue

ENTRY_KIND, CONSENT_KIND = "health.entry", "health.consent"
BREAK_GLASS_KIND, LICENCE_KIND = "health.break_glass", "health.licence"
STATUS_KIND = "record.status"

_UUID = re.compile(r"/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\Z")
_DAY = len("2026-04-30")
_MOST_DIGITS = 40
_ENDING = ("suspend", "revoke", "erase")


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """One resource, and the record whose document tells it."""

    kind: str  # its resourceType
    body: JsonObject
    one: Observed
    key: str  # who wrote it, type and id, or its address; empty without either
    name: str  # the same without who wrote it, where it means the same for all
    until: str | None  # when the record ceased to say so; None where it still does

    @property
    def is_current(self) -> bool:
        """Whether its record still says so."""
        return not self.one.is_withdrawn


class Opened:
    """The resources of opened documents, in ledger order."""

    def __init__(
        self,
        observed: Iterable[Observed],
        opened: Mapping[str, JsonObject],
        keys_of: Callable[[str], frozenset[str]],
    ) -> None:
        """Take in documents by the ids of their records.

        Args:
            observed: health records and status records in ledger order.
            opened: record id to document, a resource or a bundle, decimals as texts.
            keys_of: returns a key together with those before and after it by rotation.
        """
        listed = list(observed)
        ended = dict(_endings(listed))
        self._owner_of = {key: min(keys_of(key)) for key in {one.issuer for one in listed}}
        self._all: list[Told] = []
        self._by_key: dict[str, Told] = {}
        self._by_name: dict[str, set[str]] = {}  # Type/id, or an address: keys
        for one in listed:
            document = opened.get(one.record.id)
            if document is not None:
                for address, resource in _resources(document):
                    self._add(resource, address, one, ended.get(one.record.id))

    def _add(self, body: JsonObject, address: str, one: Observed, until: str | None) -> None:
        kind, own = str(body.get("resourceType")), body.get("id")
        name = f"{kind}/{own}" if isinstance(own, str) else address
        key = f"{self._owner_of[one.issuer]} {name}" if name else ""
        told = Told(kind, body, one, key, name if _is_global(name) else key, until)
        self._all.append(told)
        if key and told.is_current:
            self._by_key[key] = told
            names = {name, f"urn:uuid:{own}", address}
            for known in filter(_is_global, names):
                self._by_name.setdefault(known, set()).add(key)

    def of(self, *kinds: str) -> Iterator[Told]:
        """Yield the resources of some types, or all, whose records still hold."""
        return (told for told in self.ever(*kinds) if told.is_current)

    def ever(self, *kinds: str) -> Iterator[Told]:
        """Yield the resources of some types, or all, of withdrawn records too."""
        return (told for told in self._all if not kinds or told.kind in kinds)

    def at(self, reference: JsonValue, told: Told) -> Told | None:
        """Return the resource that a reference of another one leads to, or None."""
        text = _reference_text(reference)
        own = f"{self._owner_of[told.one.issuer]} {text}"
        if own in self._by_key:
            return self._by_key[own]
        keys = self._by_name.get(text, set())
        return self._by_key[next(iter(keys))] if len(keys) == 1 else None

    def name(self, reference: JsonValue, told: Told) -> str:
        """Return a text that is the same for all references to one thing; empty for none."""
        known = self.at(reference, told)
        if known is not None:
            return known.name
        text = _reference_text(reference)
        if text:
            return text if _is_global(text) else f"{self._owner_of[told.one.issuer]} {text}"
        identifier = reference.get("identifier") if isinstance(reference, dict) else None
        if isinstance(identifier, dict) and "value" in identifier:
            return f"{identifier.get('system', '')}|{identifier['value']}"
        return ""

    def patient_of(self, told: Told) -> str:
        """Return the name of the patient that a resource is about; empty where it says none."""
        if told.kind == "Patient":
            return told.name
        return self.name(told.body.get("subject", told.body.get("patient")), told)


def _endings(observed: Iterable[Observed]) -> Iterator[tuple[str, str]]:
    """Yield the records that ceased to say what they said, and when."""
    for one in observed:
        is_ending = one.name == STATUS_KIND and one.record.data.get("action") in _ENDING
        for ref in one.record.refs:
            if ref.rel == "corrects" or (ref.rel == "status" and is_ending):
                yield ref.id, one.record.time


def _resources(document: JsonObject) -> Iterator[tuple[str, JsonObject]]:
    """Yield the resources of a document with their addresses in it."""
    if document.get("resourceType") != "Bundle":
        yield "", document
        return
    for entry in objects(document, "entry"):
        resource, address = entry.get("resource"), entry.get("fullUrl", "")
        if isinstance(resource, dict):
            yield str(address), resource


def _reference_text(reference: JsonValue) -> str:
    text = reference.get("reference") if isinstance(reference, dict) else None
    return text.partition("/_history/")[0] if isinstance(text, str) else ""


def _is_global(name: str) -> bool:
    """Return whether a name means the same thing for all: an address, or a type with a UUID."""
    return ":" in name or _UUID.search(name) is not None


def objects(body: JsonValue, name: str) -> list[JsonObject]:
    """Return the objects of a list, or the one object, that a member holds."""
    value = body.get(name) if isinstance(body, dict) else None
    items = value if isinstance(value, list) else [value]
    return [item for item in items if isinstance(item, dict)]


def text_at(body: JsonValue, *path: str) -> str:
    """Return the text at the end of a path of members; empty where there is none."""
    for step in path:
        body = body.get(step) if isinstance(body, dict) else None
    return body if isinstance(body, str) else ""


def number_at(body: JsonValue, *path: str) -> Decimal | None:
    """Return the number at the end of a path, which may stand there as a text, or None."""
    for step in path:
        body = body.get(step) if isinstance(body, dict) else None
    if isinstance(body, bool) or not isinstance(body, int | str):
        return None
    try:
        number = Decimal(body)
    except InvalidOperation:
        return None
    return number if number.is_finite() and abs(number.adjusted()) < _MOST_DIGITS else None


def codes_of(concept: JsonValue) -> frozenset[tuple[str, str]]:
    """Return system and code of what a concept says; its text where it has no code."""
    found = {(text_at(one, "system"), text_at(one, "code")) for one in objects(concept, "coding")}
    found = {pair for pair in found if pair[1]}
    text = text_at(concept, "text").strip().casefold()
    return frozenset(found or ({("", text)} if text else ()))


def first_time(body: JsonObject, *names: str) -> str:
    """Return the first of some times that is there; of a period its start."""
    for name in names:
        found = text_at(body, name) or text_at(body, name, "start")
        if found:
            return found
    return ""


def is_after(time: str, other: str) -> bool:
    """Return whether a time lies after another one, as far as both say.

    Two moments with zones are compared exactly, anything coarser by what both of them say.
    """
    if not time or not other:
        return False
    moments = moment_ms(time), moment_ms(other)
    if moments[0] is not None and moments[1] is not None:
        return moments[0] > moments[1]
    length = min(len(time), len(other), _DAY)
    return time[:length] > other[:length]


def moment_ms(text: str) -> int | None:
    """Return a moment as milliseconds of Unix time; None for a date without a time."""
    if len(text) <= _DAY:
        return None
    try:
        moment = datetime.fromisoformat(text.replace(":60", ":59"))
    except ValueError:
        return None
    if moment.tzinfo is None:
        return None
    epoch = datetime(1970, 1, 1, tzinfo=UTC)
    try:
        return int((moment - epoch).total_seconds() * 1000)
    except OverflowError:
        return None


def day_number(text: str) -> int | None:
    """Return the day of a time as a running number; None for less than a day."""
    try:
        return datetime.fromisoformat(text[:_DAY]).toordinal() if len(text) >= _DAY else None
    except ValueError:
        return None


def neighbours(
    items: Iterable[Told], time_of: Callable[[Told], str]
) -> Iterator[tuple[Told, Told]]:
    """Yield each two resources that follow one another in time, of those that have a day."""
    dated = [(time_of(item), item) for item in items if day_number(time_of(item)) is not None]
    dated.sort(key=lambda pair: (pair[0][:_DAY], moment_ms(pair[0]) or 0))
    for (_, first), (_, second) in pairwise(dated):
        yield first, second
