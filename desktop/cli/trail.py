"""``civicledger trail``: the way of a thing, what a recall has to reach, how a process went.

ITEM is a thing (a GS1 Digital Link, an EPC URN or any identifier that records are about) or a
record: of a recall notice its lots are followed, of a step of a process the process, and of any
other record what it is about.
Exit codes: 0 an answer; 1 a recall with goods still out, or a process with a flaw; 2 nobody has
recorded anything about it.
"""

import argparse
from dataclasses import replace

from desktop.checks.observed import Observed
from desktop.cli.call import Call
from desktop.cli.moment import moment_of, time_text
from desktop.cli.trail_answer import answer_document, process_document
from desktop.cli.trail_lines import answer_lines, process_lines
from desktop.replica.records import Moment
from desktop.replica.trail_records import TrailRecords
from desktop.replica.trail_story import BACK, BOTH, FORWARD, RECALL, asked_of, tell
from desktop.replica.trail_subject import subject_of
from desktop.trails.process import followed


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
        db = session.reader()
        reader = TrailRecords(db, until)
        subject = subject_of(db, reader, options.item)
        if subject.start is not None:
            return _process(call, reader, subject.start, moment)
        since = None if options.since is None else time_text(options.since)
        asked = replace(asked_of(options.way, subject.items, since), is_contact=options.contact)
        document = answer_document(tell(db, reader, subject.items, asked), moment)
    call.answer(document, "\n".join(answer_lines(document)))
    recalled = document.get("recall")
    return 1 if recalled is not None and recalled["still_out"] else 0


def _process(call: Call, reader: TrailRecords, start: Observed, moment: Moment) -> int:
    trail = followed(reader.observed, start, moment.now)
    assert trail is not None  # it begins one
    document = process_document(trail, reader, moment)
    call.answer(document, "\n".join(process_lines(document)))
    return 0 if trail.flaw is None else 1
