"""``civicledger issue``: make records of a kind from a file or from options, and queue them.

Nothing is signed here: the records wait in the outbox until their cool-off is over.
"""

import argparse
import json
from pathlib import Path
from typing import Any

from desktop import issuing
from desktop.cli.call import Call
from desktop.errors import FormatError, StorageError, UsageError
from desktop.issuing import Accepted
from desktop.ledger.json_profile import JsonObject, format_json, parse_json
from desktop.replica import records
from desktop.session import Session

_LIMIT = 64 * 1024 * 1024


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's options."""
    add = parser.add_argument
    add("kind", help="name/version of a published kind, for example record.status/1")
    add("--data", type=Path, metavar="FILE", help="JSON: an object or a list of objects")
    add("--dry-run", action="store_true", help="check everything and queue nothing")
    add("--corrects", metavar="ID", help="the record that this one takes the place of")
    add("--ref", metavar="ID", help="the record whose status changes")
    add("--action", help="suspend, reinstate, revoke, dispute or erase")
    add("--reason", help="the reason's code")


def run(call: Call) -> int:
    """Queue the records; exit 0 where all were accepted, 1 where any is refused."""
    with call.session() as session:
        items = _items(call, session)
        issuing.require_any(items)
        did = own_did(call, session)
        accepted = issuing.make_records(
            session.reader(), did, call.options.kind, items, session.now_ms()
        )
        ids = [] if call.options.dry_run else enqueue(session, accepted)
    return tell(call, accepted, ids)


def own_did(call: Call, session: Session) -> str:
    """Return the did:key of the user's issuing key, unlocking the keys for it."""
    if session.keyring is None:
        session.unlock(call.password())
    return session.signer().did


def enqueue(session: Session, accepted: Accepted) -> list[str]:
    """Put accepted records into the outbox and return the ids to pull them back by."""
    if not accepted.records:
        return []
    with session.writing(), session.desk() as desk:
        return issuing.queue(desk, accepted.records, session.now_ms(), session.profile.cool_off_s)


def tell(call: Call, accepted: Accepted, ids: list[str]) -> int:
    """Print what was accepted and refused; return the exit code."""
    document: dict[str, Any] = {
        "accepted": len(accepted.records),
        "refused": [
            {"row": item.row, "column": item.column, "problem": item.problem}
            for item in accepted.refused
        ],
        "outbox": ids,
        "records": [record.id for record in accepted.records],
    }
    lines = [f"{len(accepted.records)} records accepted, {len(ids)} in the outbox."]
    lines += [
        f"row {item.row}{', ' + item.column if item.column else ''}: {item.problem}"
        for item in accepted.refused
    ]
    call.answer(document, "\n".join([*lines, *ids]))
    return 1 if accepted.refused else 0


def _items(call: Call, session: Session) -> list[JsonObject]:
    options = call.options
    if options.action or options.ref:
        return [_status_item(session, options)]
    if options.data is None:
        raise UsageError("There is nothing to issue.", do="Give --data FILE.")
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
        raise FormatError("The member refs is a list.")
    return {**item, "refs": [*refs, {"rel": "corrects", "id": target}]}


def _read(path: Path) -> list[JsonObject]:
    """Return the objects of a JSON file; its spelling is free, its values are the profile's."""
    try:
        with path.open("rb") as stream:
            data = stream.read(_LIMIT + 1)
    except OSError as error:
        raise StorageError(f"{path} cannot be read: {error.strerror}.") from error
    if len(data) > _LIMIT:
        raise FormatError(f"{path.name} is larger than 64 MiB.")
    try:
        loose: Any = json.loads(
            data.decode("utf-8-sig"), parse_float=_no_float, object_pairs_hook=_no_twins
        )
        value = parse_json(format_json(loose))
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError, ValueError) as error:
        raise FormatError(f"{path.name} is not JSON: {error}") from error
    items = value if isinstance(value, list) else [value]
    if not all(isinstance(item, dict) for item in items):
        raise FormatError(f"{path.name} holds something else than objects.")
    return [item for item in items if isinstance(item, dict)]


def _no_twins(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    names = [name for name, _ in pairs]
    twins = (
        [name for name in names if names.count(name) > 1] if len(set(names)) < len(names) else []
    )
    if twins:
        raise FormatError(f"The member {twins[0]} stands there twice.")
    return dict(pairs)


def _no_float(text: str) -> object:
    raise FormatError(f"{text} is not a whole number; write fractions as text in quotes.")
