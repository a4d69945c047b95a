"""What a person watches, and what makes a record one that he wants to hear of.

An item is any identifier that records are about, in the finest GS1 form. A lot is watched with its
packs, as far as records say which they are; a container, or what is made of a lot, is not: that is
what a trail is for. An issuer is a key, or an organisation by its name with all of its keys. A
place is a GLN or a code as records write it. A key is watched in all that it signs and in all that
names it. A change of status concerns whatever the changed record concerns.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from desktop.checks.identifiers import joined, site_of
from desktop.checks.movements import finest, is_serial
from desktop.checks.observed import Observed
from desktop.errors import FormatError, UsageError
from desktop.ledger.did_key import parse_did_key
from desktop.ledger.json_profile import JsonValue
from desktop.trails.event import event_of, place_link
from desktop.trails.links import AT, names_in

ITEM, ISSUER, AREA, KEY = "item", "issuer", "place", "key"
SORTS = (ITEM, ISSUER, AREA, KEY)

MOST_CHARACTERS = 2_000
_DID = "did:key:"


class Subject(NamedTuple):
    """One thing on a watch-list, in the form in which records are compared with it."""

    sort: str
    item: str


class Hit(NamedTuple):
    """Why a record is told of."""

    subject: Subject
    how: str


def subject_of(sort: str, text: str) -> Subject:
    """Return what a user wants to watch.

    Raises:
        UsageError: no such sort, or a text that names none.
    """
    item = text.strip()
    if sort not in SORTS or not 0 < len(item) <= MOST_CHARACTERS or not item.isprintable():
        raise UsageError(
            f"That cannot be watched: {text[:80]!r}.",
            do=f"Name one of {', '.join(SORTS)}, and what it is.",
        )
    if sort == KEY or item.startswith(_DID):
        try:
            parse_did_key(item)
        except FormatError as error:
            raise UsageError(f"That is no key: {text[:80]!r}.", means=error.what) from error
        return Subject(sort, item)
    if sort == ITEM:
        return Subject(sort, finest(item))
    if sort == AREA:
        return Subject(sort, site_of(item).finest or place_link(item))
    return Subject(sort, " ".join(item.casefold().split()))


@dataclass(slots=True)
class Watching:
    """Compares records, given in the ledger's order, with all that is watched."""

    subjects: frozenset[Subject]
    names_of: Callable[[str], Iterable[str]]  # the names that a did:key is enrolled for
    lots_of: Callable[[str], Iterable[str]]  # the watched lots that a pack is known to be of
    learned: dict[str, dict[str, None]] = field(default_factory=dict)  # watched lots by pack

    def hits(self, one: Observed) -> Iterator[Hit]:
        """Yield what makes a record one to tell of, each subject once."""
        told = set[Subject]()
        for hit in self._all(one):
            if hit.subject in self.subjects and hit.subject not in told:
                told.add(hit.subject)
                yield hit

    def _all(self, one: Observed) -> Iterator[Hit]:
        did, record = one.issuer, one.record
        yield Hit(Subject(ISSUER, did), "signed by it")
        yield Hit(Subject(KEY, did), "signed with it")
        for name in self.names_of(did):
            yield Hit(Subject(ISSUER, " ".join(name.casefold().split())), "signed by it")
        if record.holder is not None:
            yield Hit(Subject(KEY, record.holder), "held by it")
        for text in _strings(record.data):
            if text.startswith(_DID):
                yield Hit(Subject(KEY, text), "names it")
        for name, by in names_in(one):
            if by == AT:
                yield Hit(Subject(AREA, name), "names the place")
                yield Hit(Subject(AREA, site_of(name).finest), "names the place")
        yield from self._things(one)

    def _things(self, one: Observed) -> Iterator[Hit]:
        event, about = event_of(one), one.record.about
        if event.place:
            yield Hit(Subject(AREA, site_of(event.place).finest or event.place), "at the place")
        for place in (event.source, event.destination):
            yield Hit(Subject(AREA, site_of(place).finest or place), "to or from the place")
        named = dict.fromkeys((*event.named, *map(finest, about)))
        for thing in named:
            yield Hit(Subject(ITEM, thing), "about it")
        told = [*event.lots, *((joined(text).lot, finest(text)) for text in about)]
        for lot, pack in told:
            if Subject(ITEM, lot) in self.subjects:
                self.learned.setdefault(pack, {})[lot] = None
        for pack in (thing for thing in named if is_serial(thing)):
            for lot in (*self.learned.get(pack, ()), *self.lots_of(pack)):
                yield Hit(Subject(ITEM, lot), "about a pack of it")


def _strings(value: JsonValue) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from _strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)
