"""``civicledger issue``: make records of a kind from a file, a table or options, and queue them.

Nothing is signed here: the records wait in the outbox until their cool-off is over.
"""

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from desktop import batch, issuing
from desktop.cli import given_table
from desktop.cli.call import Call
from desktop.cli.given_file import read_json
from desktop.cli.plain import plain
from desktop.errors import FormatError, UsageError
from desktop.exchange.file_type import known_document
from desktop.issuing import Accepted, RowProblem
from desktop.ledger.json_profile import JsonObject
from desktop.replica import records
from desktop.session import Session

_LIMIT = 64 * 1024 * 1024
_CLEANED = "Place, time, camera and the like were taken out of photos ({octets:,} bytes)."


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's options."""
    add = parser.add_argument
    add("kind", help="name/version of a published kind, for example record.status/1")
    add("--data", type=Path, metavar="FILE", help="JSON: an object or a list of objects")
    given_table.configure(parser)
    add("--dry-run", action="store_true", help="check everything and queue nothing")
    take_readers(parser)
    add("--corrects", metavar="ID", help="the record that this one takes the place of")
    add("--ref", metavar="ID", help="the record whose status changes")
    add("--action", help="suspend, reinstate, revoke, dispute or erase")
    add("--reason", help="the reason's code")


def take_readers(parser: argparse.ArgumentParser) -> None:
    """Declare the option that names the readers of private documents."""
    parser.add_argument(
        "--to", action="append", default=[], metavar="NAME",
        help="who may read the private documents: a did:key, organisation, office or authority",
    )  # fmt: skip


def run(call: Call) -> int:
    """Queue the records; exit 0 where all were accepted, 1 where any is refused."""
    _check_call(call.options)
    if call.options.template is not None:
        return _template(call)
    with call.session() as session:
        accepted, notes = _accepted(call, session)
        to = tuple(call.options.to)
        ids = [] if call.options.dry_run else enqueue(session, accepted, to)
    return tell(call, accepted, ids, notes)


def _check_call(options: argparse.Namespace) -> None:
    sources = {
        "--data": options.data,
        "--csv": options.csv,
        "--template": options.template,
        "--action": options.action or options.ref,
    }
    named = [name for name, value in sources.items() if value is not None]
    if len(named) > 1:
        raise UsageError(f"{' and '.join(named)} do not go together.", do="Give one of them.")
    if options.csv is None and (options.columns or options.sheet):
        raise UsageError("--columns and --sheet go with --csv FILE.")


def _accepted(call: Call, session: Session) -> tuple[Accepted, Sequence[str]]:
    """Return the records that the call describes, and notes about how a table was read."""
    options, db = call.options, session.reader()
    if options.csv is None:
        items = _items(call, session)
        issuing.require_any(items)
        did = own_did(call, session)
        return issuing.make_records(db, did, options.kind, items, session.now_ms()), ()
    rows = given_table.read_rows(session, options)
    if options.corrects:
        target = records.resolve(db, options.corrects)
        rows = replace(rows, items=tuple(_correcting(item, target) for item in rows.items))
    did = own_did(call, session)
    accepted = issuing.make_table_records(db, did, options.kind, rows, session.now_ms())
    return given_table.with_readers(session, rows, accepted), rows.notes


def _template(call: Call) -> int:
    options = call.options
    with call.session() as session:
        size = given_table.write_template(session, options.kind, options.template)
    document = {"file": str(options.template.resolve()), "bytes": size}
    call.answer(document, f"{options.template} is written ({size:,} bytes).")
    return 0


def own_did(call: Call, session: Session) -> str:
    """Return the did:key of the user's issuing key, unlocking the keys for it."""
    if session.keyring is None:
        session.unlock(call.password())
    return session.signer().did


def enqueue(session: Session, accepted: Accepted, to: tuple[str, ...] = ()) -> list[str]:
    """Put accepted records into the outbox and return the ids to pull them back by.

    Their private documents are sealed before, for the issuer and for those who are named.
    """
    if not accepted.records:
        return []
    with session.writing(), session.desk() as desk:
        return batch.enqueue(
            session.reader(),
            desk,
            (session.store(), session.decryption_key()) if accepted.private else None,
            accepted,
            session.now_ms(),
            session.profile.cool_off_s,
            to,
        )


def tell(call: Call, accepted: Accepted, ids: list[str], notes: Sequence[str] = ()) -> int:
    """Print what was accepted and refused; return the exit code."""
    document: dict[str, Any] = {
        "accepted": len(accepted.records),
        "refused": [_document(item) for item in accepted.refused],
        "outbox": ids,
        "records": [record.id for record in accepted.records],
    }
    if accepted.removed:
        notes = (*notes, _CLEANED.format(octets=accepted.removed))
    if notes:
        document["notes"] = list(notes)
    if accepted.more:
        document["more"] = accepted.more
    lines = [*map(plain, notes)]
    lines.append(f"{len(accepted.records)} records accepted, {len(ids)} in the outbox.")
    lines += map(_line, accepted.refused)
    if accepted.more:
        lines.append(f"... and {accepted.more:,} more. Correct these first.")
    call.answer(document, "\n".join([*lines, *ids]))
    return 1 if accepted.refused else 0


def _document(item: RowProblem) -> dict[str, Any]:
    told: dict[str, Any] = {"row": item.row, "column": item.column, "problem": item.problem}
    if item.cell is not None:
        place = item.cell
        told |= {"cell": place.cell, "header": place.header, "value": place.value, "do": place.do}
    return told


def _line(item: RowProblem) -> str:
    place = item.cell
    if place is None or not place.cell:
        line = f"row {item.row}{', ' + item.column if item.column else ''}: {item.problem}"
    else:
        value = f" “{place.value}”" if place.value else " (empty)"
        line = f"{place.cell}, {place.header}{value}: {item.problem}"
    return plain(line) if place is None or not place.do else plain(f"{line}. {place.do}")


def _items(call: Call, session: Session) -> list[JsonObject]:
    options = call.options
    if options.action or options.ref:
        return [_status_item(session, options)]
    if options.data is None:
        raise UsageError("There is nothing to issue.", do="Give --csv FILE or --data FILE.")
    items = _read(options.data)
    if options.corrects:
        target = records.resolve(session.reader(), options.corrects)
        return [_correcting(item, target) for item in items]
    return items


def _status_item(session: Session, options: argparse.Namespace) -> JsonObject:
    if not (options.action and options.ref and options.reason):
        raise UsageError("A change of status needs --ref ID, --action ACTION and --reason REASON.")
    target = records.resolve(session.reader(), options.ref)
    return {
        "refs": [{"rel": "status", "id": target}],
        "data": {"action": options.action, "reason": options.reason},
    }


def _correcting(item: JsonObject, target: str) -> JsonObject:
    refs = item.get("refs", [])
    if not isinstance(refs, list):
        raise FormatError(
            "The member refs of an item is not a list.",
            means="Nothing was queued.",
            do='Write it as [{"rel": ..., "id": ...}], or leave it out.',
        )
    return {**item, "refs": [*refs, {"rel": "corrects", "id": target}]}


def _read(path: Path) -> list[JsonObject]:
    """Return the objects of a JSON file that holds one or a list of them."""
    value = read_json(path, _LIMIT)
    items = value if isinstance(value, list) else [value]
    for number, item in enumerate(items, 1):
        if not isinstance(item, dict):
            raise FormatError(
                f"The file {path.name} cannot be used: item {number} is "
                f"{known_document(item)} and no object.",
                means="A record is an object with the member data; nothing was queued.",
                do='Write it as {"data": {...}}, several in a list.',
            )
    return [item for item in items if isinstance(item, dict)]
