"""What else the ledger says around a trail: licences, inspections, laboratory, sensors, recalls.

Records of different fields are linked where they name the same thing (`about`), the same place (a
GLN, wherever it stands) or one another (refs). Supply events are left to the trail itself, or one
pallet would link a whole city. A link says that two records speak of the same; whether they have to
do with each other is for the reader.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from desktop.checks.movements import EVENT_KIND, finest
from desktop.checks.observed import Observed, Spot
from desktop.domains.gs1 import is_gln
from desktop.ledger.json_profile import JsonValue
from desktop.trails.event import PLACE, place_link, product_of

ABOUT, AT, REF = "about", "place", "refers"
MOST_HOPS = 4

_GLN = re.compile(r"[0-9]{13}")


@dataclass(frozen=True, slots=True)
class Link:
    """A record that was come upon, and by what."""

    spot: Spot
    kind: str  # name, without the version
    time: str
    by: str  # about, place or refers
    of: str  # the identifier, or the id of the other record
    hops: int  # 1 for what the trail itself names
    is_withdrawn: bool


class LinkIndex:
    """Records by what they name, supply events left out: asked for one thing after another."""

    def __init__(self, records: Iterable[Observed]) -> None:
        self._by_name: dict[str, list[tuple[Observed, str]]] = {}
        for one in records:
            if one.name != EVENT_KIND:
                for name, by in names_in(one):
                    self._by_name.setdefault(name, []).append((one, by))

    def links(self, starts: Iterable[str], most_hops: int = MOST_HOPS) -> list[Link]:
        """Return the records that identifiers lead to, nearest first, each once.

        Args:
            starts: things and places in finest form, or record ids.
            most_hops: how far to go from record to record.
        """
        found: dict[str, Link] = {}
        names = dict.fromkeys(name for start in starts for name in (start, product_of(start)))
        known = set(names)
        for hops in range(1, most_hops + 1):
            following: dict[str, None] = {}
            for name in names:
                for one, by in self._by_name.get(name, ()):
                    if one.record.id not in found:
                        found[one.record.id] = Link(
                            one.spot, one.name, one.record.time, by, name, hops, one.is_withdrawn
                        )
                        following.update((other, None) for other, _ in names_in(one))
            names = {name: None for name in following if name not in known}
            known.update(names)
        return sorted(found.values(), key=lambda one: (one.hops, one.kind, one.time, one.spot.id))


def links(
    records: Sequence[Observed], starts: Iterable[str], most_hops: int = MOST_HOPS
) -> list[Link]:
    """Return the records that identifiers lead to, as an index of these records does."""
    return LinkIndex(records).links(starts, most_hops)


def names_in(one: Observed) -> Iterator[tuple[str, str]]:
    """Yield what a record names: things, places, its own id and those that it refers to."""
    record = one.record
    yield record.id, REF
    for ref in record.refs:
        yield ref.id, REF
    for item in record.about:
        name = finest(item)
        yield name, AT if name.startswith(PLACE) else ABOUT
    if record.place is not None and record.place.site:
        yield place_link(record.place.site), AT
    for text in _texts(record.data):
        if _GLN.fullmatch(text) and is_gln(text):
            yield PLACE + text, AT


def _texts(value: JsonValue) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from _texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)
