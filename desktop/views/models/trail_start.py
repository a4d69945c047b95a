"""With what a trail can begin: what was recalled, what goes on, what is watched, what is new."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from desktop.checks.movements import finest
from desktop.checks.supply.goods import RECALL_KIND
from desktop.domains.gs1 import CANONICAL, parse_digital_link
from desktop.errors import FormatError
from desktop.finding import Severity
from desktop.ledger.record import Record
from desktop.replica import query, query_text, records
from desktop.replica.database import Database
from desktop.replica.records import Moment
from desktop.replica.trail_story import MASTER
from desktop.replica.watch_list import Watched
from desktop.trails.event import is_lot, lot_named, product_of
from desktop.trails.folding import sort_of
from desktop.trails.watching import ITEM
from desktop.verdict import Check, Result
from desktop.views.models.case_rows import BEGINNINGS
from desktop.views.models.inspection import Inspection, Section
from desktop.views.models.record_facts import kind_title
from desktop.views.models.words import called
from desktop.views.saying import later, say

_RECALLS, _WATCHED, _NEW = 3, 3, 3
_MOST_RECALLS = 40  # that are looked at
_SORTS = {
    "container": later("Container"),
    "lot": later("Lot"),
    "pack": later("Pack"),
    "thing": later("Thing"),
}
_NAMED = 2  # lots of one recall
_MOST_ITEMS = 8_000  # of the newest records
_MOST = 12
_TOLD_BY = ("service_name", "agent", "action")
_WAYS = (
    (
        later("A thing"),
        later(
            "Its Digital Link, EPC URN, the text below its bar code, or its lot or serial "
            "number alone"
        ),
    ),
    (later("A product"), later("Its number or its name; you choose among its lots")),
    (
        later("A code"),
        later(
            "Scanned by a reader that types like a keyboard, or a picture of it: dropped here, "
            "pasted, or opened with Read a code"
        ),
    ),
    (
        later("A record"),
        later(
            "Its id: a recall notice is followed as its lots, a request, an incident or an "
            "inspection step by step"
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to follow."""

    name: str
    sentence: str
    asked: str  # what a trail is asked for


def choices_to_begin(
    db: Database, moment: Moment, watched: Sequence[Watched]
) -> tuple[Choice, ...]:
    """Return some things and processes with which a trail can begin, each once."""
    found: dict[str, Choice] = {}
    for one in (
        *_recalled(db, moment),
        *_cases(db, moment),
        *_called(db, [one.item for one in watched if one.sort == ITEM][:_WATCHED], say("Watched")),
        *_called(db, _newest_lots(db), say("New")),
    ):
        found.setdefault(one.asked, one)
    return tuple(found.values())[:_MOST]


def choices_among(db: Database, things: Iterable[str]) -> tuple[Choice, ...]:
    """Return things that one word may mean, to choose from."""
    return tuple(_called(db, things))


def inspect_start() -> Inspection:
    """Return the panel that says what can be asked for."""
    lines = tuple(Check(name, Result.NOTE, words) for name, words in _WAYS)
    sentence = say("A trail leads from one thing to all that it came from and went into.")
    return Inspection(
        say("What can be followed"),
        Severity.NOTE,
        sentence,
        sections=(Section(say("Ways to ask"), lines),),
    )


def thing_name(thing: str) -> str:
    """Return the shortest name by which somebody knows a thing."""
    try:
        key = parse_digital_link(thing)
    except FormatError:
        return thing.rpartition(":")[2] if thing.startswith("urn:") else thing
    return key.serial or key.lot or key.value


def _recalled(db: Database, moment: Moment) -> Iterator[Choice]:
    """Yield the newest recalls of lots that more is known of than the recall."""
    told = 0
    for record in _newest(db, moment, RECALL_KIND, _MOST_RECALLS, f"about:{CANONICAL}01/"):
        lots = [item for item in map(finest, record.about) if is_lot(item)]
        if told < _RECALLS and any(len(records.about(db, lot)) > 1 for lot in lots):
            told += 1
            rest = "\u2026" if len(lots) > _NAMED else ""
            name = say(
                "Recall of {map}{rest}", map=", ".join(map(thing_name, lots[:_NAMED])), rest=rest
            )
            yield Choice(name, _words(_product_name(db, lots[0]), record.time), record.id)


def _cases(db: Database, moment: Moment) -> Iterator[Choice]:
    """Yield the newest case of each process that begins with a record of its own."""
    titles = {kind.name: kind_title(kind, kind.id) for kind, _ in records.kinds(db)}
    for name in BEGINNINGS:
        for record in _newest(db, moment, name, 1):
            texts = (record.data.get(field) for field in _TOLD_BY)
            told = next((text for text in texts if isinstance(text, str)), "")
            yield Choice(titles.get(name, name), _words(told, record.time), record.id)


def _called(db: Database, things: Iterable[str], why: str = "") -> Iterator[Choice]:
    for thing in things:
        sort, product = say(_SORTS[sort_of(thing)[0]]), _product_name(db, thing)
        what = say("{sort} of {product}", sort=sort, product=product) if product else sort
        keys = records.about(db, thing)
        since = records.read(db, keys[-1]).time if keys else ""
        yield Choice(thing_name(thing), _words(f"{why}: {what}" if why else what, since), thing)


def _newest_lots(db: Database) -> list[str]:
    """Return lots that the newest records are about."""
    rows = db.query("select item from about order by record desc limit ?", (_MOST_ITEMS,))
    named = (lot_named(item) or finest(item) for (item,) in rows)
    return list(dict.fromkeys(one for one in named if is_lot(one)))[:_NEW]


def _newest(db: Database, moment: Moment, name: str, most: int, more: str = "") -> Iterator[Record]:
    wanted = query_text.parse_query(f"kind:{name} -is:revoked -is:superseded {more}")
    for key in query.find_keys(db, wanted, moment, limit=most).keys:
        yield records.read(db, key)


def _product_name(db: Database, thing: str) -> str:
    for key in reversed(records.about(db, product_of(thing))):
        record = records.read(db, key)
        names = record.data.get("names")
        if record.kind.startswith(f"{MASTER}/") and isinstance(names, dict):
            return called({name: text for name, text in names.items() if isinstance(text, str)})
    return ""


def _words(text: str, time: str) -> str:
    return ", ".join(part for part in (text, time[:10]) if part)
