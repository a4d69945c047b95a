"""What a trail is asked about: things, or a process, from what somebody typed, pasted or scanned.

A thing may be written as GS1 Digital Link, EPC URN, element string (in brackets, or as a scanner
sends it) or any other identifier that records are about; a bare lot or serial number, a product's
number or its name is looked up. A record stands for its process, a recall notice for its lots, any
other record for what it is about.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from desktop.checks.movements import finest
from desktop.checks.observed import Observed
from desktop.checks.supply.goods import RECALL_KIND
from desktop.domains.gs1 import format_digital_link, is_gtin, is_sscc, normal_form
from desktop.domains.gs1_elements import key_in
from desktop.errors import FormatError, StorageError, UsageError
from desktop.ledger.record import Record
from desktop.replica import records
from desktop.replica.database import Database
from desktop.replica.trail_lookup import SeveralThingsError, is_on_record, things_called
from desktop.replica.trail_records import TrailRecords
from desktop.trails.event import PLACE
from desktop.trails.process import kinds_that_begin, kinds_with_process, start_of

_RECORD = re.compile(r"(urn:uuid:)?[0-9a-f][0-9a-f-]{7,35}")
_SPOKEN = re.compile(r"(urn|https?|did|geo):")


@dataclass(frozen=True, slots=True)
class TrailSubject:
    """Things as they were written, or the record with which a process began."""

    items: tuple[str, ...] = ()
    start: Observed | None = None


def identifier_in(text: str) -> str:
    """Return the thing that a text names, in the normal form where it is a GS1 key."""
    word = text.strip()
    known = normal_form(word)
    if known is not None:
        return known
    try:
        return format_digital_link(key_in(word))
    except FormatError:
        return word


def subject_of(db: Database, reader: TrailRecords, words: Sequence[str]) -> TrailSubject:
    """Return what some words, at least one, ask about.

    Args:
        db: the replica.
        reader: reads what stands around a record.
        words: things; or one record, by its id or the beginning of it.

    Raises:
        UsageError: a place, a word for several things, or a record that leads nowhere.
        StorageError: no record, or more than one, has an id that begins like this.
    """
    if not (len(words) == 1 and _is_record(words[0].strip())):
        items = tuple(thing_in(db, word) for word in words)
        _refuse_places(items)
        return TrailSubject(items)
    word = words[0].strip()
    try:
        record_id = records.resolve(db, word)
    except StorageError:
        if (thing := _looked_up(db, word)) is None:
            raise
        return TrailSubject((thing,))
    return _subject_of_record(db, reader, record_id)


def _subject_of_record(db: Database, reader: TrailRecords, record_id: str) -> TrailSubject:
    key = records.key_of(db, record_id)
    assert key is not None  # resolved from the same table
    record = records.read(db, key)
    if record.kind.startswith(f"{RECALL_KIND}/") and record.about:
        return TrailSubject(record.about)
    reader.around(record_id)
    start = start_of(reader.observed, record_id)
    if start is not None:
        return TrailSubject(start=start)
    things = things_of(record)
    if not things:
        raise UsageError(
            "This record is no part of a process that is known, and is about no thing.",
            do="Name a thing, or a record of a request, an incident, a bill or the like.",
        )
    return TrailSubject(things)


def things_of(record: Record) -> tuple[str, ...]:
    """Return what a record is about, without places."""
    return tuple(item for item in record.about if not finest(item).startswith(PLACE))


def leads_on(record: Record) -> bool:
    """Tell whether a record is about things, begins a process, or may be a step of one."""
    name = record.kind.partition("/")[0]
    is_step = bool(record.refs) and name in kinds_with_process()
    return bool(things_of(record)) or is_step or name in kinds_that_begin()


def thing_in(db: Database, word: str) -> str:
    """Return the thing that a text names, looked up where it is a bare word or number."""
    item, text = identifier_in(word), word.strip()
    if (is_gtin(text) or is_sscc(text)) and (thing := _looked_up(db, text)) is not None:
        return thing
    if item != text or _SPOKEN.match(item) is not None or is_on_record(db, item):
        return item
    return _looked_up(db, item) or item


def _looked_up(db: Database, word: str) -> str | None:
    things = things_called(db, word)
    if len(things) > 1:
        raise SeveralThingsError(word, things)
    return things[0] if things else None


def _is_record(text: str) -> bool:
    """Return whether a text is the beginning of a record's id, and no scanned number."""
    if _RECORD.fullmatch(text.lower()) is None:
        return False
    return not (text.isdecimal() and identifier_in(text) != text)


def _refuse_places(items: Sequence[str]) -> None:
    place = next((item for item in items if finest(item).startswith(PLACE)), None)
    if place is not None:
        raise UsageError(
            f"{place} is a place, not a thing.",
            means="Everything that was ever there would be its trail.",
            do=f"Name a lot or a pack, or search the records for about:{place}",
        )
