"""``civicledger approve``: approve a colleague's records, from a draft file or on the ledger."""

import argparse
from pathlib import Path

from desktop import approval, issuing
from desktop.cli import issue
from desktop.cli.call import Call
from desktop.cli.given_file import read_file
from desktop.replica import records
from desktop.session import Session

_HOW = ": civicledger outbox draft ID -o FILE"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's options."""
    parser.add_argument("what", help="a draft file, or the id of a logged record")
    parser.add_argument("--dry-run", action="store_true", help="check and queue nothing")


def run(call: Call) -> int:
    """Queue the approval."""
    with call.session() as session:
        items = approval.approval_items(_named(call.options.what, session))
        did = issue.own_did(call, session)
        accepted = issuing.make_records(
            session.reader(), did, approval.APPROVAL_KIND, items, session.now_ms()
        )
        ids = [] if call.options.dry_run else issue.enqueue(session, accepted)
    return issue.tell(call, accepted, ids)


def _named(what: str, session: Session) -> list[tuple[str, bytes]]:
    file = Path(what)
    if file.exists() or file.suffix:  # ids have no dot
        found = approval.read_named_draft(str(file), read_file(file, approval.LIMIT_BYTES), _HOW)
        return [(record.id, record.sha256) for record in found]
    db = session.reader()
    record_id = records.resolve(db, what)
    key = records.key_of(db, record_id)
    assert key is not None  # resolved from the same table
    return [(record_id, records.read(db, key).sha256)]
