"""What the page of trails reads of the replica, away from the UI thread: a trail, or a process."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from desktop.checks.observed import Observed
from desktop.domains.code_lists import CODE_LISTS
from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.ledger.scalar import is_decimal
from desktop.progress import Report
from desktop.replica import records
from desktop.replica.database import Database
from desktop.replica.records import Moment
from desktop.replica.trail_records import TrailRecords
from desktop.replica.trail_story import BOTH, LICENCE, MASTER, TrailStory, asked_of, tell
from desktop.replica.trail_subject import subject_of
from desktop.trails.event import product_of
from desktop.trails.net import Net, net_of
from desktop.trails.process import ProcessTrail, followed
from desktop.trails.sensing import Sensing, closed_windows, sensing_of
from desktop.views.models.record_facts import kind_title
from desktop.views.models.trail_map import TrailMap, map_of
from desktop.views.models.words import called
from desktop.views.saying import tongue

_MOST_PRODUCTS = 60
"""Whose master data is looked up."""


Opened = Callable[[Sequence[str]], Mapping[str, JsonObject]]


def no_documents(_records: Sequence[str]) -> Mapping[str, JsonObject]:
    """Return no private document, as while the key is locked."""
    return {}


@dataclass(frozen=True, slots=True)
class Band:
    """Between which temperatures goods keep, degrees Celsius."""

    low: Decimal | None
    high: Decimal | None


@dataclass(frozen=True, slots=True)
class TrailRead:
    """A trail of things as it was read."""

    asked: tuple[str, ...]  # as it was written
    story: TrailStory
    net: Net
    products: Mapping[str, str]  # names, by product
    roles: Mapping[str, str]  # what a place may do
    bands: Mapping[str, Band]  # by product
    titles: Mapping[str, str]  # of kinds, by name
    map: TrailMap
    sensing: Sensing  # of the devices beside the goods
    final_size: int
    now: str

    @property
    def things(self) -> tuple[str, ...]:
        """What is followed."""
        return tuple(self.story.asked.starts)


@dataclass(frozen=True, slots=True)
class ProcessRead:
    """A process as it was read."""

    asked: tuple[str, ...]
    trail: ProcessTrail
    start: Observed
    records: Mapping[str, Observed]  # by id
    titles: Mapping[str, str]
    map: TrailMap
    notes: tuple[str, ...]
    final_size: int
    now: str


def read_trail(
    db: Database,
    asked: Sequence[str],
    moment: Moment,
    report: Report,
    way: str = BOTH,
    opened: Opened = no_documents,
) -> TrailRead | ProcessRead:
    """Return the trail, or the process, that was asked for.

    Args:
        db: the replica.
        asked: things; or one record, by its id or the beginning of it.
        moment: at which verdicts hold.
        report: told of progress; may cancel.
        way: of `desktop.replica.trail_story`.
        opened: returns the private documents of some records, as far as they can be opened.

    Raises:
        UsageError: it names a place, or a record that leads nowhere.
        StorageError: no record speaks of it.
    """
    reader = TrailRecords(db, report=report)
    subject = subject_of(db, reader, asked)
    titles = {kind.name: kind_title(kind, kind.id) for kind, _ in records.kinds(db)}
    if subject.start is not None:
        return _process(db, reader, tuple(asked), subject.start, titles, moment)
    story = tell(db, reader, subject.items, asked_of(way, subject.items))
    net = net_of(story.found.graph, story.found.closures, story.events)
    masters = _masters(reader, net)
    ids = {event.spot.id for event in story.events}
    told = [one for one in reader.observed if one.record.id in ids]
    return TrailRead(
        tuple(asked),
        story,
        net,
        {product: _called(one.record.data.get("names")) for product, one in masters.items()},
        _roles(reader.observed),
        _bands(masters),
        titles,
        map_of(db, moment, told, titles, net.things),
        sensing_of(story.events, story.around, opened(closed_windows(story.events, story.around))),
        moment.final_size,
        moment.now,
    )


def _process(
    db: Database,
    reader: TrailRecords,
    asked: tuple[str, ...],
    start: Observed,
    titles: Mapping[str, str],
    moment: Moment,
) -> ProcessRead:
    trail = followed(reader.observed, start, moment.now)
    assert trail is not None  # it begins one
    known = {one.record.id: one for one in reader.observed}
    ids = dict.fromkeys(one for step in trail.steps for one in step.records)
    return ProcessRead(
        asked,
        trail,
        start,
        known,
        titles,
        map_of(db, moment, [known[one] for one in ids if one in known], titles),
        reader.notes,
        moment.final_size,
        moment.now,
    )


def _masters(reader: TrailRecords, net: Net) -> dict[str, Observed]:
    """Return the records that say what products are, of as many as are looked up."""
    for product in list(dict.fromkeys(map(product_of, net.things)))[:_MOST_PRODUCTS]:
        reader.of_kind_about(MASTER, product)
    return {
        one.record.about[0]: one
        for one in reader.observed
        if one.name == MASTER and one.record.about and not one.is_withdrawn
    }


def _bands(masters: Mapping[str, Observed]) -> dict[str, Band]:
    told = {product: _band(one.record.data.get("storage")) for product, one in masters.items()}
    return {product: band for product, band in told.items() if band is not None}


def code_words(name: str, code: str) -> str:
    """Return what a code of a published list is called; another word as it is."""
    known = CODE_LISTS[name]
    labels = known.labels.get(known.code_of(code) or "", {})
    text = called(labels, code.replace("_", " "))
    return text[:1].upper() + text[1:]


def _called(names: JsonValue) -> str:
    if not isinstance(names, dict):
        return ""
    texts = [names.get(tongue().code), *names.values()]
    return next((text for text in texts if isinstance(text, str)), "")


def _roles(observed: list[Observed]) -> dict[str, str]:
    """Return what places are licensed for, in words."""
    found = {}
    for one in observed:
        told = one.record.data.get("licenceType")
        if one.name == LICENCE and not one.is_withdrawn and isinstance(told, str):
            found.update(dict.fromkeys(one.record.about, code_words("licence_type", told)))
    return found


def _band(storage: JsonValue) -> Band | None:
    if not isinstance(storage, dict) or storage.get("unit") != "CEL":
        return None
    low, high = _decimal(storage.get("minimum")), _decimal(storage.get("maximum"))
    return None if low is None and high is None else Band(low, high)


def _decimal(value: JsonValue) -> Decimal | None:
    return Decimal(value) if isinstance(value, str) and is_decimal(value) else None
