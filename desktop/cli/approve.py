"""``civicledger approve``: approve a colleague's records, from a draft file or on the ledger."""

import argparse
from pathlib import Path

from desktop import issuing
from desktop.cli import issue
from desktop.cli.call import Call
from desktop.cli.given_file import read_file
from desktop.errors import FormatError
from desktop.ledger.record import Record
from desktop.replica import records
from desktop.session import Session

_LIMIT = 64 * 1024 * 1024


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's options."""
    parser.add_argument("what", help="a draft file, or the id of a logged record")
    parser.add_argument("--dry-run", action="store_true", help="check and queue nothing")


def run(call: Call) -> int:
    """Queue the approval."""
    with call.session() as session:
        item = issuing.approval_item(_named(call.options.what, session))
        did = issue.own_did(call, session)
        accepted = issuing.make_records(
            session.reader(), did, "record.approval/1", [item], session.now_ms()
        )
        ids = [] if call.options.dry_run else issue.enqueue(session, accepted)
    return issue.tell(call, accepted, ids)


def _named(what: str, session: Session) -> list[tuple[str, bytes]]:
    file = Path(what)
    if file.exists() or file.suffix:  # ids have no dot
        return [(record.id, record.sha256) for record in _draft(file)]
    db = session.reader()
    record_id = records.resolve(db, what)
    key = records.key_of(db, record_id)
    assert key is not None  # resolved from the same table
    return [(record_id, records.read(db, key).sha256)]


def _draft(file: Path) -> tuple[Record, ...]:
    """Return the records of a draft file; the sentence names the file that is none."""
    data = read_file(file, _LIMIT)
    try:
        return issuing.read_draft_file(data)
    except FormatError as error:
        raise FormatError(
            f"{file} is not a draft that can be approved: {error.what.rstrip('.')}.",
            means="It was changed or cut off on its way, or is another file; nothing is approved.",
            do="Ask your colleague for it again: civicledger outbox draft ID -o FILE",
            evidence=error.evidence,
        ) from error
