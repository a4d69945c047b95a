"""``civicledger outbox``: what waits, what was sent, and how far it has come."""

import argparse
from dataclasses import replace
from pathlib import Path
from typing import Any

from desktop import approval, issuing
from desktop.cli.call import Call
from desktop.durable import replace_file
from desktop.errors import UsageError
from desktop.profile import save_profile
from desktop.replica import checkpoints, outbox
from desktop.replica.outbox import Queued
from desktop.sending import send
from desktop.session import Session


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's options."""
    parser.add_argument(
        "what", nargs="?", default="status", choices=("status", "send", "pull-back", "draft")
    )
    parser.add_argument("id", nargs="?", help="a record or batch")
    parser.add_argument("--cool-off", type=int, metavar="S", help="seconds, for later records")
    parser.add_argument("--now", action="store_true", help="send without waiting for the end")
    parser.add_argument(
        "--alone", action="store_true", help="pull back one record of a batch, not all of it"
    )
    parser.add_argument("-o", "--out", type=Path, metavar="FILE", help="for draft")


def run(call: Call) -> int:
    """Do what was asked and print the outbox as it is then."""
    options = call.options
    with call.session() as session:
        if options.cool_off is not None:
            _set_cool_off(session, options.cool_off)
        if options.what == "draft":
            return _draft(call, session)
        if options.what == "pull-back":
            _pull_back(session, options.id, is_alone=options.alone)
        elif options.what == "send":
            send(session, call.password(), call.report, early=call.options.now)
        items = _followed(session)
        call.answer({"outbox": [_document(item) for item in items]}, _text(items))
        if options.what == "send":
            call.build_index(session)
    refused = [item for item in items if item.state is outbox.State.REFUSED]
    return 1 if options.what == "send" and refused else 0


def _set_cool_off(session: Session, seconds: int) -> None:
    if not 0 <= seconds <= 7 * 24 * 3600:
        raise UsageError("A cool-off lasts from 0 seconds to 7 days.")
    with session.writing():
        session.profile = replace(session.profile, cool_off_s=seconds)
        save_profile(session.profile)


def _pull_back(session: Session, wanted: str | None, *, is_alone: bool) -> None:
    if wanted is None:
        raise UsageError("Which one?", do="Give the id of the record or batch.")
    with session.writing(), session.desk() as desk:
        pull = outbox.take_out if is_alone else outbox.pull_back
        for record in pull(desk, wanted):
            session.store().remove(record)  # nobody will ever ask for its private document


def _draft(call: Call, session: Session) -> int:
    wanted, file = call.options.id, call.options.out
    if wanted is None or file is None:
        raise UsageError("A draft needs an id and -o FILE.")
    with session.desk() as desk:
        made = approval.waiting_records(desk, wanted)
    replace_file(file, approval.draft_file(made), mode=0o644)
    call.answer({"file": str(file), "records": [record.id for record in made]}, str(file))
    return 0


def _followed(session: Session) -> list[Queued]:
    with session.writing(), session.desk() as desk:
        if not session.has_replica():
            return outbox.everything(desk)
        db = session.reader()
        trusted = checkpoints.trusted(db)
        return issuing.follow(db, desk, 0 if trusted is None else trusted.size)


def _document(item: Queued) -> dict[str, Any]:
    return {
        "id": item.record,
        "batch": item.batch,
        "kind": item.kind,
        "state": item.state.value,
        "detail": item.detail,
        "release_ms": item.release_ms,
        "statement": item.statement,
    }


def _text(items: list[Queued]) -> str:
    if not items:
        return "The outbox is empty."
    return "\n".join(
        f"{item.record}  {item.kind}  {item.state.value}  {item.detail}".rstrip() for item in items
    )
