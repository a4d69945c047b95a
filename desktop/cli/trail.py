"""``civicledger trail``: the way of a thing, what a recall has to reach, how a process went.

ITEM is a thing (a GS1 Digital Link, an EPC URN or any identifier that records are about) or a
record: of a recall notice its lots are followed, of a step of a process the process, and of any
other record what it is about.
Exit codes: 0 an answer; 1 a recall with goods still out, or a process with a flaw; 2 nobody has
recorded anything about it.
"""

import argparse
import re
from collections.abc import Sequence

from desktop.checks.movements import finest
from desktop.checks.supply.goods import RECALL_KIND
from desktop.cli.call import Call
from desktop.cli.moment import moment_of, time_text
from desktop.cli.trail_answer import (
    BACK,
    BOTH,
    FORWARD,
    RECALL,
    Asked,
    answer_document,
    process_document,
)
from desktop.cli.trail_lines import answer_lines, process_lines
from desktop.domains.gs1 import normal_form
from desktop.errors import StorageError, UsageError
from desktop.replica import records
from desktop.replica.records import Moment
from desktop.replica.trail_records import TrailRecords
from desktop.session import Session
from desktop.trails.event import PLACE
from desktop.trails.graph import EVER, NEVER
from desktop.trails.process import followed, start_of

_RECORD = re.compile(r"(urn:uuid:)?[0-9a-f][0-9a-f-]{7,35}")


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's options."""
    add = parser.add_argument
    add("item", nargs="+", metavar="ITEM", help="a lot, pack, container or other thing; a record")
    ways = parser.add_mutually_exclusive_group()
    for way, text in (
        (FORWARD, "only what it went into"),
        (BACK, "only what it came from, and what several items have in common"),
        (RECALL, "everything a bad lot reached, and what of it is still out"),
    ):
        ways.add_argument(f"--{way}", dest="way", action="store_const", const=way, help=text)
    add("--contact", action="store_true", help="count what shared a container as reached")
    add("--since", metavar="TIME", help="bad from this time on; going back, harmed by then")
    parser.set_defaults(way=BOTH)


def run(call: Call) -> int:
    """Follow the item and tell what was found."""
    options = call.options
    with call.session() as session:
        moment, until = moment_of(call, session)
        reader = TrailRecords(session.reader(), until)
        items, record_id = _items(session, reader, options.item)
        if not items:
            assert record_id is not None  # or there would be an item
            return _process(call, reader, record_id, moment)
        things = [finest(item) for item in items]
        asked = _asked(call, things)
        found = reader.follow(items, asked.closures)
        if not any(map(found.graph.knows, things)):
            raise StorageError(
                f"No record on this replica speaks of {options.item[0]}.",
                means="Nobody recorded it, or it is written in another way.",
                do="Give its whole identifier, such as https://id.gs1.org/01/GTIN/10/LOT.",
            )
        document = answer_document(session.reader(), reader, found, asked, moment)
    call.answer(document, "\n".join(answer_lines(document)))
    recalled = document.get("recall")
    return 1 if recalled is not None and recalled["still_out"] else 0


def _items(
    session: Session, reader: TrailRecords, words: Sequence[str]
) -> tuple[list[str], str | None]:
    """Return the things that the call names, or the one record."""
    db = session.reader()
    if not (len(words) == 1 and _RECORD.fullmatch(words[0].lower())):
        items = [normal_form(word) or word for word in words]
        _refuse_places(items)
        return items, None
    record_id = records.resolve(db, words[0])
    key = records.key_of(db, record_id)
    assert key is not None  # resolved from the same table
    record = records.read(db, key)
    if record.kind.startswith(f"{RECALL_KIND}/") and record.about:
        return list(record.about), record_id
    reader.around(record_id)
    is_step = start_of(reader.observed, record_id) is not None
    things = [item for item in record.about if not finest(item).startswith(PLACE)]
    return ([] if is_step else things), record_id


def _refuse_places(items: Sequence[str]) -> None:
    place = next((item for item in items if finest(item).startswith(PLACE)), None)
    if place is not None:
        raise UsageError(
            f"{place} is a place, not a thing.",
            means="Everything that was ever there would be its trail.",
            do=f"Name a lot or a pack, or list the records with civicledger records about:{place}",
        )


def _asked(call: Call, things: Sequence[str]) -> Asked:
    way, since = call.options.way, call.options.since
    always = NEVER if way == BACK else EVER
    time = always if since is None else time_text(since)
    return Asked(way, dict.fromkeys(things, time), is_contact=call.options.contact)


def _process(call: Call, reader: TrailRecords, record_id: str, moment: Moment) -> int:
    start = start_of(reader.observed, record_id)
    if start is None:
        raise UsageError(
            "This record is no part of a process that is known, and is about no thing.",
            do="Name a thing, or a record of a request, an incident, a bill or the like.",
        )
    trail = followed(reader.observed, start, moment.now)
    assert trail is not None  # it begins one
    document = process_document(trail, reader, moment)
    call.answer(document, "\n".join(process_lines(document)))
    return 0 if trail.flaw is None else 1
