"""Whom a private document is about: the person in it, as Open Badges or FHIR writes a name."""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.paper.dates import day
from desktop.paper.words import word

_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Recipient:
    """A person, as far as a document names one."""

    given: str = ""
    family: str = ""
    born: str = ""  # YYYY-MM-DD
    email: str = ""

    @property
    def name(self) -> str:
        """Return the name as it is written on a letter."""
        return f"{self.given} {self.family}".strip()

    @property
    def values(self) -> tuple[str, ...]:
        """Return what is known, as it stands in the document."""
        return tuple(one for one in (self.given, self.family, self.born) if one)

    def words(self, language: str) -> str:
        """Return the name, with the date of birth where it is known."""
        if not self.name or not self.born:
            return self.name
        return word("born", language, name=self.name, date=day(self.born, language))


NOBODY = Recipient()


def recipient_of(document: JsonObject) -> Recipient:
    """Return the first person that a document names; nobody where it names none."""
    for one in _objects(document, _DEEPEST):
        family, given = one.get("familyName", one.get("family")), one.get("givenName", "")
        if not isinstance(family, str):
            continue
        if "given" in one:
            given = one["given"]
        told = given if isinstance(given, list) else [given]
        names = " ".join(part for part in told if isinstance(part, str))
        born = _text(one, "birthDate") or _anywhere(document, "birthDate")
        return Recipient(names, family, born, _anywhere(document, "email"))
    return NOBODY


def _anywhere(document: JsonObject, name: str) -> str:
    found = (_text(one, name) for one in _objects(document, _DEEPEST))
    return next((text for text in found if text), "")


def _text(one: JsonObject, name: str) -> str:
    value = one.get(name)
    return value if isinstance(value, str) else ""


def _objects(value: JsonValue, depth: int) -> Iterator[JsonObject]:
    """Yield an object and those below it, the outer first."""
    if depth and isinstance(value, dict):
        yield value
        for below in value.values():
            yield from _objects(below, depth - 1)
    elif depth and isinstance(value, list):
        for item in value:
            yield from _objects(item, depth - 1)
