"""``civicledger approve``: approve a colleague's records, from a draft file or on the ledger."""

import argparse
from pathlib import Path

from desktop import issuing
from desktop.cli import issue
from desktop.cli.call import Call
from desktop.errors import StorageError
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
    if file.is_file():
        try:
            with file.open("rb") as stream:
                data = stream.read(_LIMIT)
        except OSError as error:
            raise StorageError(f"{file} cannot be read: {error.strerror}.") from error
        return [(record.id, record.sha256) for record in issuing.read_draft_file(data)]
    db = session.reader()
    record_id = records.resolve(db, what)
    key = records.key_of(db, record_id)
    assert key is not None  # resolved from the same table
    return [(record_id, records.read(db, key).sha256)]
