"""How far supply events reach: by the things they name, over containers and lots.

An event is judged by what else is told of the things that it names and of what was inside them, and
of the containers that these were ever in. A lot has a say through its date, its recalls and its
packs' being of it; a product through its master data, a place through its licences.
"""

from collections.abc import Iterable, Iterator

from desktop.checks.check import Context
from desktop.checks.identifiers import LOT, gln_link, gtin_of
from desktop.checks.movements import (
    EVENT_KIND,
    Making,
    Movement,
    finest,
    movement_of,
    products_made,
)
from desktop.checks.observed import Observed
from desktop.checks.reach import Known, Names, Reach, Sort, Step
from desktop.checks.supply import completeness, custody, documents, goods, group, papers, samples
from desktop.checks.supply.serials import made_name
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.scalar import format_time, parse_time


def _names(one: Observed, context: Context) -> Names:
    data = one.record.data
    if one.name == EVENT_KIND:
        return _error(data) if "errorDeclaration" in data else _event(one, context)
    if one.name == goods.RECALL_KIND:
        things = [finest(item) for item in one.record.about]
        return Names(gives=[name for thing in things for name in _thing(thing)])
    if one.name == group.MASTER_KIND:
        return Names(gives=(f"gtin:{str(data['gtin']).zfill(14)}",))
    if one.name == custody.LICENCE_KIND:
        return Names(gives=[f"site:{site}" for site in _licensed(data)])
    if one.name == papers.DISPENSED_KIND:
        pack = papers.pack_of(data)
        return Names(both=(pack,), takes=(f"lot:{papers.lot_of(data)}", f"gtin:{gtin_of(pack)}"))
    return Names()


def _thing(thing: str) -> tuple[str, ...]:
    """Return the names of a thing; a lot is named as a thing and as what packs are of."""
    return (thing, f"lot:{thing}") if LOT in thing else (thing,)


def _event(one: Observed, context: Context) -> Names:
    event = movement_of(one)
    lots = _lots(event)
    takes = [f"gtin:{gtin}" for gtin in dict.fromkeys(map(gtin_of, event.named)) if gtin]
    takes += [f"site:{site}" for site in event.sites]
    takes += [name for thing in event.named for name in _thing(thing)[1:]]
    own = one.record.data.get("eventID")
    gives = [f"lot:{lot}" for lot in lots]
    gives += _dated(event)
    gives += [made_name(gtin) for gtin in products_made(event)]
    if isinstance(own, str):
        takes.append(f"wrong:{own}")
        gives.append(f"event:{own}")
    both = list(event.named)
    if event.more is not None and event.more.transformation:
        both.append(f"process:{event.more.transformation}")
    takes += gives[: len(lots)]
    return Names(both, gives, takes, _ties(event), _due(event, context))


def _beside(one: Observed) -> Iterable[str]:
    """Return the name under which an event is declared wrong."""
    own = one.record.data.get("eventID") if one.name == EVENT_KIND else None
    return (f"wrong:{own}",) if isinstance(own, str) else ()


def _lots(event: Movement) -> tuple[str, ...]:
    """Return the lots that an event says packs are of, or gives a date."""
    making = event.making
    if making is None:
        return ()
    dated = (thing for thing in making.dated if LOT in thing)
    return tuple(dict.fromkeys((*(lot for _, lot in making.lots), *dated)))


def _dated(event: Movement) -> list[str]:
    """Return the names under which dates of lots are counted: with any date, and with this one."""
    making = event.making
    if making is None or not making.date:
        return []
    lots = [thing for thing in making.dated if LOT in thing]
    return [name for lot in lots for name in (f"dated:{lot}", _date(lot, making))]


def _date(lot: str, making: Making) -> str:
    return f"dated:{making.date_name} {making.date} {lot}"


def _ties(event: Movement) -> Iterator[tuple[Sort, str, str]]:
    more = event.more
    if more is None:
        return
    if more.packing is not None:
        for child in more.packing.children:
            yield Sort.IN, child, more.packing.parent
            if gtin := gtin_of(child):
                yield Sort.OF, child, f"gtin:{gtin}"
            yield from ((Sort.OF, child, name) for name in _thing(child)[1:])
        for amount in more.amounts:
            if amount.member == "childQuantityList":
                yield Sort.IN, amount.thing, more.packing.parent
    if more.making is not None:
        yield from ((Sort.OF, pack, f"lot:{lot}") for pack, lot in more.making.lots)


def _due(event: Movement, context: Context) -> Iterator[str]:
    """Yield the time after which goods that left should have arrived, and that of the record."""
    if event.step == "shipping":
        name, days = completeness.DAYS_PARAMETER, completeness.DEFAULT_DAYS
        yield completeness.days_later(event.time, context.parameters.at(name, event.time, days))
    written_ms = documents.written_ms(event.spot.id)
    if written_ms > parse_time(context.now):
        yield format_time(min(written_ms, completeness.LAST_MS))


def _error(data: JsonObject) -> Names:
    """Return the names of an event that declares another one, with the same id, wrong."""
    own, declared = data.get("eventID"), data["errorDeclaration"]
    ids = declared.get("correctiveEventIDs") if isinstance(declared, dict) else None
    wanted = [f"event:{it}" for it in (ids if isinstance(ids, list) else ())]
    return Names(gives=(f"wrong:{own}",) if isinstance(own, str) else (), takes=wanted)


def _licensed(data: JsonObject) -> Iterator[str]:
    sites, party = data.get("sites"), data.get("party")
    yield from (gln_link(str(site)) for site in (sites if isinstance(sites, list) else ()))
    if isinstance(party, dict) and "gln" in party:
        yield gln_link(str(party["gln"]))


def _affects(one: Observed, names: Names, known: Known) -> Iterable[str]:
    """Return what a new record affects.

    To the packs of a lot it is no news that the lot bears the date that it bore before; to those of
    a product it is news that one of them was made, for the first time. What is
    declared wrong counts no more, so that is news to everything that it named.
    """
    affected = names.given
    if one.name != EVENT_KIND:
        return affected
    if "errorDeclaration" not in one.record.data:
        event = movement_of(one)
        quiet = {f"lot:{lot}" for lot in _told_before(event, known)}
        first = [
            f"gtin:{gtin}"
            for gtin in products_made(event)
            if known.is_new and not known.before(made_name(gtin))
        ]
        return [*(name for name in affected if name not in quiet), *first]
    for name in names.gives:
        for wrong in known.giving(name.replace("wrong:", "event:", 1)):
            affected += _event(wrong, known.context).given
    return affected


def _told_before(event: Movement, known: Known) -> Iterator[str]:
    """Yield the lots of which an event says no more than the events before it."""
    making = event.making
    for lot in _lots(event):
        if making is None or lot not in making.dated or not making.date:
            yield lot  # it says nothing of the lot but that packs are of it
            continue
        before = known.before(f"dated:{lot}")
        if before > 0 and before == known.before(_date(lot, making)):
            yield lot


REACH = Reach(
    group=group.GROUP,
    names=_names,
    affected=(
        Step(Sort.OF, is_up=False), Step(Sort.IN, is_up=False), Step(Sort.IN, is_up=True),
    ),
    needed=(Step(Sort.IN, is_up=False), Step(Sort.IN, is_up=True), Step(Sort.OF, is_up=True)),
    affects=_affects,
    beside=_beside,
    elsewhere=(*samples.GROUP.checks,),
)  # fmt: skip
