"""What the records say about one lot: what it is, where it was, what recalls it, what was measured.

Gathers for `desktop.exchange.food.consumer_page`. Only records whose verdict leaves them in force
count; the others are told apart, so that nothing vanishes unseen. A recall counts even before it is
final, for a warning that comes too early does less harm than one that comes too late.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from desktop.exchange.food.goods import (
    Handling,
    Portion,
    businesses_of,
    goods_of,
    key_of,
    lot_link,
    products_of,
)
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.record import Record
from desktop.verdict import Verdict

_EVENT, _RECALL, _RESULT = "supply.event", "recall.notice", "lab.result"
_ENDED = ("Completed", "Terminated")
_COUNTING = (Verdict.VALID, Verdict.EXPIRED)
_WARNING = (*_COUNTING, Verdict.NOT_FINAL, Verdict.CANNOT_CHECK, Verdict.NOT_YET_VALID)
_TOKEN = re.compile(r"[0-9A-Za-z._/-]+")
_LEAST_LOT = 3  # characters of a lot number that is looked for in free text
_GENERATIONS = 32  # transformations followed back


@dataclass(frozen=True, slots=True)
class Shown:
    """A record with what is known about its worth."""

    record: Record
    verdict: Verdict
    issuer: str  # the name it is enrolled with, or its did:key
    entry: int  # index in the log

    @property
    def name(self) -> str:
        """The name of its kind, without the version."""
        return self.record.kind.partition("/")[0]


@dataclass(frozen=True, slots=True)
class Recall:
    """A recall notice that concerns the lot."""

    shown: Shown
    reach: str  # lot, article, packs, ingredient, or text where only its words name the lot
    is_over: bool


@dataclass(frozen=True, slots=True)
class Stop:
    """One event of the lot."""

    shown: Shown
    handling: Handling


@dataclass(frozen=True, slots=True)
class LotStory:
    """Everything that the records say about a lot."""

    gtin: str
    lot: str
    product: JsonObject | None
    businesses: dict[str, str]  # name by GLN
    expires: str | None  # YYYY-MM-DD
    stops: tuple[Stop, ...]  # by time
    sources: tuple[Portion, ...]  # lots that went into it, directly
    recalls: tuple[Recall, ...]  # those in force first
    results: tuple[Shown, ...]  # of laboratories
    set_aside: tuple[Shown, ...]  # records about it that do not count

    @property
    def link(self) -> str:
        """The lot as Digital Link."""
        return lot_link(self.gtin, self.lot)


def story_of(gtin: str, lot: str, shown: Iterable[Shown]) -> LotStory:
    """Return what records, in ledger order, say about a lot.

    Args:
        gtin: of 14 digits or fewer, without check here.
        lot: the lot number as printed.
        shown: records of supply.event, product.master, party.licence, recall.notice, lab.result;
            others are passed over.
    """
    given, thing = list(shown), lot_link(gtin, lot)
    counting = [one for one in given if one.verdict in _COUNTING]
    records = [one.record for one in counting]
    by_id = {one.record.id: one for one in counting}
    goods = goods_of(records)
    mine = [one for one in goods.handlings if thing in one.named or thing in _things(one)]
    upstream = _upstream(thing, goods.handlings)
    packs = {
        serial
        for serial, number in goods.lot_of.items()
        if number == lot and _covers(serial, thing, lot_only=False)
    }
    recalls = list(_recalls(given, thing, packs, upstream))
    carriers = {one for handling in mine for one in handling.named if one in goods.contents}
    used_ids = {one.record.id for one in mine}
    return LotStory(
        gtin=gtin.zfill(14),
        lot=lot,
        product=products_of(records).get(gtin.zfill(14)),
        businesses=businesses_of(records),
        expires=goods.expires.get(thing),
        stops=tuple(Stop(by_id[one.record.id], one) for one in mine),
        sources=tuple(portion for one in mine if thing in _made(one) for portion in one.used),
        recalls=tuple(sorted(recalls, key=lambda one: one.is_over)),
        results=tuple(
            one for one in counting if one.name == _RESULT and _is_about(one, thing, packs)
        ),
        set_aside=tuple(
            one
            for one in given
            if one.verdict not in _COUNTING
            and one.record.id not in used_ids
            and not (one.name == _RECALL and one.verdict in _WARNING)
            and _is_about(one, thing, packs | carriers)
        ),
    )


def _things(handling: Handling) -> set[str]:
    return {one.thing for one in (*handling.handled, *handling.used, *handling.made)}


def _made(handling: Handling) -> set[str]:
    return {one.thing for one in handling.made}


def _upstream(thing: str, handlings: Sequence[Handling]) -> set[str]:
    """Return all lots that went into a lot, over several transformations."""
    found: set[str] = set()
    wanted = {thing}
    for _ in range(_GENERATIONS):
        wanted = {
            portion.thing
            for one in handlings
            if wanted & _made(one)
            for portion in one.used
            if portion.lot is not None
        } - found
        if not wanted:
            break
        found |= wanted
    return found - {thing}


def _is_about(one: Shown, thing: str, packs: set[str]) -> bool:
    """Tell whether a record names a lot, or packs that are known to be of it."""
    about = one.record.about
    is_named = any(item in packs or _covers(item, thing) == "lot" for item in about)
    return is_named or thing in _named(one)


def _named(one: Shown) -> set[str]:
    """Return the lot that a record names by its fields gtin and lot."""
    gtin, lot = one.record.data.get("gtin"), one.record.data.get("lot")
    is_named = isinstance(gtin, str) and isinstance(lot, str)
    return {lot_link(str(gtin), str(lot))} if is_named else set()


def _recalls(
    given: Sequence[Shown], thing: str, packs: set[str], upstream: set[str]
) -> Iterator[Recall]:
    """Yield the recall notices that concern a lot, or what went into it."""
    key = key_of(thing)
    lot = (key.lot or "") if key is not None else ""
    for one in given:
        if one.name != _RECALL or one.verdict not in _WARNING:
            continue
        data = one.record.data
        reach = [_covers(item, thing) for item in one.record.about]
        reach += ["packs" for item in one.record.about if item in packs]
        reach += [
            "ingredient"
            for item in one.record.about
            for source in upstream
            if _covers(item, source)
        ]
        texts = " ".join(str(data.get(name, "")) for name in ("code_info", "more_code_info"))
        if len(lot) >= _LEAST_LOT and lot in _TOKEN.findall(texts):
            reach.append("text")
        found = next((word for word in _REACHES if word in reach), None)
        if found is not None:
            is_over = data.get("status") in _ENDED and "termination_date" in data
            yield Recall(one, found, is_over)


_REACHES = ("lot", "article", "packs", "ingredient", "text")


def _covers(item: str, thing: str, *, lot_only: bool = True) -> str:
    """Return whether an identifier names a lot, or its whole article; empty for neither.

    Without ``lot_only`` anything of the same article counts.
    """
    key, wanted = key_of(item), key_of(thing)
    if key is None or wanted is None or (key.ai, key.value) != (wanted.ai, wanted.value):
        return ""
    if key.lot == wanted.lot and key.serial is None:
        return "lot"
    return "" if key.qualifiers and lot_only else "article"
