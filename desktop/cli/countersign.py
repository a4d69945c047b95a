"""``civicledger countersign``: sign that you have seen a report about you; check such a signature.

Exit codes of a check: 0 it fits the record on the ledger, 1 it does not, 2 the record is not here.
"""

import argparse
from pathlib import Path

from desktop import approval
from desktop.cli.call import Call
from desktop.cli.given_file import read_as
from desktop.cli.plain import plain
from desktop.durable import replace_file
from desktop.errors import StorageError, UsageError
from desktop.exchange.countersignature import (
    LIMIT,
    countersigned,
    parse_countersignature,
)
from desktop.replica import records
from desktop.replica.trail_records import names_of

_DRAFT_LIMIT = 1024 * 1024


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's options."""
    add = parser.add_argument
    add("file", type=Path, metavar="FILE", help="a draft to be signed, or with --check a signature")
    add("-o", "--output", type=Path, metavar="FILE", help="where the signature is written")
    add("--remark", metavar="TEXT", help="what you have to say to it")
    add("--object", action="store_true", help="sign that you object to what it says")
    add("--check", action="store_true", help="hold a signature against the record on the ledger")


def run(call: Call) -> int:
    """Sign or check."""
    return _check(call) if call.options.check else _sign(call)


def _sign(call: Call) -> int:
    options = call.options
    drafts = read_as(options.file, _DRAFT_LIMIT, approval.read_draft_file, "a draft")
    if options.output is None:
        raise UsageError("Where the signature is written is missing: --output FILE.")
    if len(drafts) != 1:
        raise UsageError(f"The draft holds {len(drafts)} records; one is countersigned.")
    with call.session() as session:
        session.unlock(call.password())
        origin, signer = session.profile.anchor.origin, session.signer()
        data = countersigned(
            signer,
            origin,
            drafts[0],
            session.now_ms(),
            options.remark or "",
            objects=options.object,
        )
    replace_file(options.output, data, mode=0o644)
    document = {"record": drafts[0].id, "signer": signer.did, "file": str(options.output)}
    call.answer(document, f"{drafts[0].id} is countersigned: {options.output}")
    return 0


def _check(call: Call) -> int:
    one = read_as(call.options.file, LIMIT, parse_countersignature, "a countersignature")
    with call.session() as session:
        db = session.reader()
        key = records.key_of(db, one.record)
        if key is None or one.origin != session.profile.anchor.origin:
            raise StorageError(
                f"The record {one.record} is not on this replica.",
                means="It was not sent yet, or this copy is older.",
                do="Sync, then check again.",
            )
        fits = one.fits(records.read(db, key))
        name = names_of(db, [one.signer]).get(one.signer, "")
    words = "objects to" if one.objects else "has seen"
    told = [f"{plain(name or one.signer)} {words} {one.record}, {one.time}."]
    told += [f"Remark: {plain(one.remark)}"] if one.remark else []
    told.append("It is the record on the ledger." if fits else "The ledger has another record.")
    document = {
        "record": one.record,
        "fits": fits,
        "objects": one.objects,
        "remark": one.remark,
        "time": one.time,
        "signer": one.signer,
        "signer_name": name,
    }
    call.answer(document, "\n".join(told))
    return 0 if fits else 1
