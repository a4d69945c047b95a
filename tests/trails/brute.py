"""Closures worked out another way: the whole past played through, one moment after the other.

It reads the records' own JSON, knows no intervals and no heap, and is as slow as it is plain. At
each moment everything that lay in something before or after what happened then counts as in it.
"""

import re
from collections.abc import Iterable, Mapping

from desktop.checks.movements import finest
from desktop.checks.observed import Observed
from desktop.ledger.json_profile import JsonObject, JsonValue

FIRST, LAST = "0000-00-00T00:00:00.000Z", "9999-12-31T23:59:59.999Z"
Pair = tuple[str, str]  # child, parent


class Past:
    """What lay in what, and what became of what, at each moment."""

    def __init__(self, observed: Iterable[Observed], further: Iterable[str] = ()) -> None:
        events = _that_count(list(observed))
        at: dict[str, list[Observed]] = {}
        for one in events:
            at.setdefault(one.record.time, []).append(one)
        self.moments = sorted({FIRST, LAST, *at, *further})
        self.inside = _inside(events, self.moments)
        self.arrows = {moment: _arrows(at.get(moment, [])) for moment in self.moments}

    def reached(
        self, starts: Mapping[str, str], *, is_forward: bool, contact: bool = False
    ) -> dict[str, str]:
        """Return what is reached, with the first (backward: last) moment of it.

        The times of the starts have to be among the moments.
        """
        found: dict[str, str] = {}
        for moment in self.moments if is_forward else reversed(self.moments):
            arrows = set(self.arrows[moment])
            for child, parent in self.inside[moment]:
                arrows |= {(parent, child)} if is_forward else {(child, parent)}
                if contact:
                    arrows |= {(child, parent), (parent, child)}
            found.update(
                (thing, moment)
                for thing, time in starts.items()
                if thing not in found and (time <= moment if is_forward else time >= moment)
            )
            while (
                new := {
                    target if is_forward else source
                    for source, target in arrows
                    if (source if is_forward else target) in found
                }
                - found.keys()
            ):
                found.update((thing, moment) for thing in new)
        return {thing: time for thing, time in found.items() if not thing.startswith("process:")}


def _that_count(observed: list[Observed]) -> list[Observed]:
    wrong = {
        one.record.data.get("eventID")
        for one in observed
        if "errorDeclaration" in one.record.data and not one.is_withdrawn
    } - {None}
    return [
        one
        for one in observed
        if not one.is_withdrawn
        and one.name == "supply.event"
        and "errorDeclaration" not in one.record.data
        and one.record.data.get("eventID") not in wrong
    ]


def _inside(events: list[Observed], moments: list[str]) -> dict[str, set[Pair]]:
    """Return which child was in which parent at some time of each moment."""
    packings = sorted(
        (
            one
            for one in events
            if one.record.data.get("type") == "AggregationEvent" and one.record.data.get("parentID")
        ),
        key=lambda one: one.record.time,
    )
    mentioned: set[Pair] = set()
    now: set[Pair] = set()
    for one in packings:  # taken out without ever having been put in: it was in from the start
        data, parent = one.record.data, finest(str(one.record.data["parentID"]))
        for child in {*_ids(data, "childEPCs"), *_ids(data, "childQuantityList", "epcClass")}:
            if data.get("action") == "DELETE" and (child, parent) not in mentioned:
                now.add((child, parent))
            mentioned.add((child, parent))
    return _played(packings, moments, now)


def _played(packings: list[Observed], moments: list[str], now: set[Pair]) -> dict[str, set[Pair]]:
    found: dict[str, set[Pair]] = {}
    old = set(now)  # from the start, until their first DELETE
    held: set[Pair] = set()
    by_moment: dict[str, list[Observed]] = {}
    for one in packings:
        by_moment.setdefault(one.record.time, []).append(one)
    for moment in moments:
        at = old | held
        for one in by_moment.get(moment, []):
            data, parent = one.record.data, finest(str(one.record.data["parentID"]))
            singles = set(_ids(data, "childEPCs"))
            classes = set(_ids(data, "childQuantityList", "epcClass"))
            pairs = {(child, parent) for child in singles | classes}
            if data.get("action") == "DELETE":
                old -= pairs
                if not pairs:
                    held = {pair for pair in held if pair[1] != parent}
                held -= {(child, parent) for child in singles - classes}
            else:
                held |= pairs
            at |= old | held
        found[moment] = at
    return found


def _arrows(events: list[Observed]) -> set[Pair]:
    """Return what became of what at one moment; a transformation is a thing like any other."""
    arrows: set[Pair] = set()
    for one in events:
        data = one.record.data
        node = f"process:{data.get('transformationID') or one.record.id}"
        for thing in {*_ids(data, "inputEPCList"), *_ids(data, "inputQuantityList", "epcClass")}:
            arrows.add((thing, node))
        for thing in {*_ids(data, "outputEPCList"), *_ids(data, "outputQuantityList", "epcClass")}:
            arrows.add((node, thing))
        master = data.get("ilmd")
        lot = master.get("cbvmda:lotNumber") if isinstance(master, dict) else None
        for name in ("epcList", "childEPCs", "inputEPCList", "outputEPCList"):
            for full in _raw(data, name):
                both = re.fullmatch(r"(.*/01/[0-9]{14}/10/[^/?]+)/21/[^/?]+", full)
                if both is not None:
                    arrows.add((finest(both[1]), finest(full)))
        for pack in {*_ids(data, "epcList"), *_ids(data, "outputEPCList")}:
            gtin, _, serial = pack.partition("/21/")
            if isinstance(lot, str) and serial and "/01/" in gtin:
                arrows.add((f"{gtin}/10/{lot}", pack))
    return arrows


def _raw(data: JsonObject, name: str) -> list[str]:
    items = data.get(name)
    return [item for item in items if isinstance(item, str)] if isinstance(items, list) else []


def _ids(data: JsonObject, name: str, member: str | None = None) -> list[str]:
    items: JsonValue = data.get(name)
    found = []
    for item in items if isinstance(items, list) else []:
        text = item.get(member) if isinstance(item, dict) and member is not None else item
        if isinstance(text, str):
            found.append(finest(text))
    return found
