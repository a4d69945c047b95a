"""``civicledger watch``: what this user wants to hear of, and the records that were found since."""

import argparse
from collections import Counter
from collections.abc import Sequence
from typing import Any

from desktop.cli.call import Call
from desktop.cli.plain import plain
from desktop.errors import UsageError
from desktop.ledger.scalar import format_time
from desktop.replica import watch_list
from desktop.replica.database import Database
from desktop.replica.watch_list import Alert, Watched
from desktop.session import Session
from desktop.trails.watching import ITEM, SORTS, Subject, subject_of

_MOST_LINES = 50
_LOT = "lot"  # another word for an item


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's options."""
    add = parser.add_argument
    whats = ("list", "add", "remove", "alerts", "seen")
    add("what", nargs="?", default="list", choices=whats)
    add("first", nargs="?", metavar="SORT|RECORD", help=f"{', '.join(SORTS)}; or a record, or all")
    add("text", nargs="?", metavar="TEXT", help="identifier, key, name, GLN or code")
    add("--all", action="store_true", help="with alerts: those that were seen too")


def run(call: Call) -> int:
    """Do what was asked; exit 1 where alerts wait or the list is damaged."""
    options = call.options
    _check(options)
    with call.session() as session, session.desk() as desk:
        if options.what in ("alerts", "seen"):
            if options.what == "seen":
                _see(session, desk, options.first)
            return _answer_alerts(call, desk)
        notes: tuple[str, ...] = ()
        if options.what == "add":
            notes = _add(session, desk, _subject(options))
        elif options.what == "remove":
            _remove(session, desk, _subject(options))
        return _answer_list(call, desk, notes)


def tell_alerts(call: Call, session: Session) -> None:
    """Say after a sync that alerts wait."""
    if count := session.alerts():
        call.say(f"{alert_words(count)} See: civicledger watch alerts")


def alert_words(count: int) -> str:
    """Return how many alerts wait, as a sentence."""
    record, is_about = (
        ("record is", "alert waits") if count == 1 else ("records are", "alerts wait")
    )
    return f"{count:,} {is_about} for you: new {record} on what you watch."


def _check(options: argparse.Namespace) -> None:
    given = sum(value is not None for value in (options.first, options.text))
    wanted = {"add": 2, "remove": 2, "seen": 1}.get(options.what, 0)
    if given != wanted or (options.all and options.what != "alerts"):
        raise UsageError(
            "That is not how watch is called.",
            do="watch add SORT TEXT, watch remove SORT TEXT, watch seen RECORD|all, watch alerts",
        )


def _subject(options: argparse.Namespace) -> Subject:
    return subject_of(ITEM if options.first == _LOT else options.first, options.text)


def _add(session: Session, desk: Database, subject: Subject) -> tuple[str, ...]:
    db = session.reader() if session.has_replica() else None
    with session.writing():
        return watch_list.watch(desk, db, subject, session.now_ms())


def _remove(session: Session, desk: Database, subject: Subject) -> None:
    with session.writing():
        if not watch_list.unwatch(desk, subject):
            raise UsageError(
                f"That is not watched: {plain(subject.item)[:80]}.", do="See: civicledger watch"
            )


def _see(session: Session, desk: Database, name: str) -> None:
    waiting = watch_list.alerts(desk)
    chosen = [one for one in waiting if name in ("all", one.record)]
    if not chosen and name != "all":
        raise UsageError(
            f"No alert waits for {plain(name)[:80]}.",
            do="Give the id of a record that watch alerts lists, or all.",
        )
    with session.writing():
        watch_list.see(desk, chosen, session.now_ms())


def _answer_alerts(call: Call, desk: Database) -> int:
    waiting = len(watch_list.alerts(desk))
    shown = watch_list.alerts(desk, with_seen=call.options.all)
    document = {"alerts": [_alert_document(one) for one in shown], "waiting": waiting}
    call.answer(document, "\n".join(_alert_lines(shown)))
    return 1 if waiting else 0


def _answer_list(call: Call, desk: Database, notes: Sequence[str]) -> int:
    known, damaged = watch_list.listed(desk), watch_list.damaged(desk)
    waiting = watch_list.alerts(desk)
    counts = Counter(Subject(alert.sort, alert.item) for alert in waiting)
    document = {
        "watched": [_document(one, counts[one.subject]) for one in known],
        "waiting": len(waiting),
        "damaged": damaged,
        "notes": list(notes),
    }
    lines = [
        plain(f"{one.sort} {one.item}: {counts[one.subject]:,} alerts wait") for one in known
    ] or ["Nothing is watched. Put something on the list: civicledger watch add lot IDENTIFIER"]
    if damaged:
        lines.append(f"{damaged} rows of the list are damaged; remove them and add them again.")
    call.answer(document, "\n".join([*lines, *notes]))
    return 1 if damaged else 0


def _document(one: Watched, waiting: int) -> dict[str, Any]:
    return {
        "sort": one.sort,
        "item": one.item,
        "since": format_time(one.since_ms),
        "next_entry": one.next_entry,
        "waiting": waiting,
    }


def _alert_document(one: Alert) -> dict[str, Any]:
    return {
        "sort": one.sort,
        "item": one.item,
        "record": one.record,
        "kind": one.kind,
        "entry": one.entry,
        "block": one.height,
        "how": one.how,
        "found": format_time(one.found_ms),
        "seen": None if one.seen_ms is None else format_time(one.seen_ms),
    }


def _alert_lines(shown: Sequence[Alert]) -> list[str]:
    if not shown:
        return ["No alert waits for you."]
    lines = []
    for one in shown[:_MOST_LINES]:
        told = (
            f"entry {one.entry}, block {one.height}: {one.kind}, {one.how}: {one.sort} {one.item}"
        )
        lines += [plain(told), plain(f"  {one.record}")]
    if len(shown) > _MOST_LINES:
        lines.append(f"... and {len(shown) - _MOST_LINES:,} more; --json lists them all.")
    return lines
