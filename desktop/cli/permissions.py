"""``civicledger permissions``: who could read a device's readings, at some time, by which records.

Exit codes: 0 answered; 2 the device is not registered on this copy of the log.
"""

import argparse
import re
from collections.abc import Iterator, Mapping
from typing import Any

from desktop.cli.call import Call
from desktop.cli.moment import moment_of, time_text
from desktop.cli.plain import plain
from desktop.errors import StorageError, UsageError
from desktop.judgement.device_access import Reader, Readers, Span, readers_of
from desktop.replica import records
from desktop.replica.database import Database
from desktop.replica.records import Moment
from desktop.replica.state import NUMBERS
from desktop.replica.trail_records import names_of

_ALWAYS = Span("0001-01-01T00:00:00.000Z", "9999-12-31T23:59:59.999Z")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's options."""
    add = parser.add_argument
    add("device", metavar="DEVICE", help="the device's URI, such as urn:dev:ops:32473-air7")
    add("--property", metavar="NAME", help="who could read this one; else all properties")
    add("--at", metavar="TIME", help="at a time, or at any moment of a day; now if not given")
    add("--ever", action="store_true", help="at any time: the whole matrix, with its times")


def run(call: Call) -> int:
    """Say who could read it."""
    options = call.options
    if options.ever and options.at is not None:
        raise UsageError("--at and --ever do not go together.")
    with call.session() as session:
        db = session.reader()
        moment, until = moment_of(call, session)
        span = _ALWAYS if options.ever else _span(options.at, moment.now)
        found = readers_of(db, options.device, options.property, span, moment, until)
        if not found.is_known:
            raise StorageError(
                f"No registration on this replica is about {options.device:.200}.",
                means="Who may read it cannot be known from this copy of the log.",
                do="Sync, or look for it: civicledger records kind:device.registered",
            )
        document = _document(db, options, span, moment, found)
    call.answer(document, "\n".join(map(plain, _lines(document))))
    return 0


def _span(at: str | None, now: str) -> Span:
    if at is None:
        return Span(now, now)
    last = time_text(at)
    return Span(f"{at}T00:00:00.000Z" if _DATE.fullmatch(at) else last, last)


def _document(
    db: Database, options: argparse.Namespace, span: Span, moment: Moment, found: Readers
) -> dict[str, Any]:
    names = names_of(db, (one.permission.grantee for one in found.readers))
    return {
        "device": options.device,
        "property": options.property,
        "first": span.first,
        "last": span.last,
        "public": found.is_public,
        "complete": found.is_complete,
        "permissions": [_reader(db, one, names) for one in found.readers],
        "as_of": {"size": moment.final_size, "time": moment.now},
    }


def _reader(db: Database, one: Reader, names: Mapping[str, str]) -> dict[str, Any]:
    own = one.permission
    return {
        "device": own.device,
        "property": own.property,
        "grantee": own.grantee,
        "grantee_name": names.get(own.grantee, ""),
        "why": own.why,
        "purpose": own.purpose,
        "since": own.since,
        "until": own.until,
        "records": [_record(db, record) for record in one.records],
    }


def _record(db: Database, record_id: str) -> dict[str, Any]:
    key = records.key_of(db, record_id)
    assert key is not None  # it was read from the same tables
    record = records.read(db, key)
    told = {"record": record_id, "kind": record.kind, "time": record.time}
    return told | {"entry": key // NUMBERS}


def _lines(document: Mapping[str, Any]) -> Iterator[str]:
    asked = document["property"] or "all properties"
    time = document["first"]
    if document["last"] == _ALWAYS.last:
        time = "any time"
    elif document["last"] != time:
        time = f"{time[:10]} (any moment of it)"
    yield f"{asked} of {document['device']} at {time}:"
    if document["public"]:
        yield "  Everybody: its readings are public."
    for one in document["permissions"]:
        until = f" until {one['until']}" if one["until"] else ""
        what = "" if one["property"] is None else f" {one['property']},"
        why = one["why"] if one["purpose"] is None else f"granted for {one['purpose']}"
        who = one["grantee_name"] or one["grantee"]
        yield f"  {who}:{what} {why}, since {one['since']}{until}"
        for record in one["records"]:
            yield f"    {record['kind']} {record['record']}, entry {record['entry']}"
    if not document["complete"]:
        yield "  One key has granted more than is looked at; older grants may be missing."
    yield f"As of {document['as_of']['time']}, {document['as_of']['size']} entries final."
