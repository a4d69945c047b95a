"""``civicledger private grant`` and ``withdraw``: who may read a document from now on.

What they do `desktop.document_access` describes.
"""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager

from desktop import document_access
from desktop.cli.call import Call
from desktop.cli.issue import tell
from desktop.document_access import Change, Hand
from desktop.errors import UsageError
from desktop.replica import records
from desktop.session import Session


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options of both."""
    add = parser.add_argument
    add("--to", metavar="NAME", help="for grant and withdraw: did:key, organisation or office")
    add("--purpose", default="other", help="for grant: inspection, research, operation, ...")
    add("--basis", help="for grant: consent, contract, legal_obligation, ...")
    add("--until", metavar="TIME", help="for grant: when it ends")
    add("--reason", default="purpose_ended", help="for withdraw: objection, misuse, error, ...")
    add(
        "--reader", action="append", default=[], metavar="NAME",
        help="for withdraw: who else still reads it, of those named when it was issued",
    )  # fmt: skip


def grant(call: Call, session: Session) -> int:
    """Queue a grant, with the envelope that its grantee opens."""
    options = call.options
    target = _target(call, session)
    named = {"purpose": options.purpose, "basis": options.basis, "until": options.until}
    wanted = {name: value for name, value in named.items() if value is not None}
    with _hand(session) as hand:
        change = document_access.grant(hand, target, options.to, wanted)
        ids = _queue(session, hand, change)
    note = (
        f"{options.to:.100} opens the document once the grant is on the ledger: send the outbox, "
        "then give the envelope away with: civicledger private give FOLDER"
    )
    return tell(call, change.accepted, ids, [note] if ids else [])


def withdraw(call: Call, session: Session) -> int:
    """Queue the withdrawal of a grant, with an envelope for those who remain."""
    options = call.options
    target = _target(call, session)
    with _hand(session) as hand:
        change = document_access.withdraw(hand, target, options.to, options.reason, options.reader)
        ids = _queue(session, hand, change)
    note = (
        "What was read or copied stays readable: nobody can be made to forget it. Your envelope "
        f"will be for you and {len(change.remain)} more; name with --reader who else still reads "
        "it."
    )
    return tell(call, change.accepted, ids, [note] if ids else [])


def _target(call: Call, session: Session) -> str:
    """Return the record that is asked for, with the keys open."""
    if call.options.to is None:
        raise UsageError(f"private {call.options.what} needs --to NAME.")
    target = records.resolve(session.reader(), call.options.target)
    session.unlock(call.password())
    return target


@contextmanager
def _hand(session: Session) -> Iterator[Hand]:
    """Lend what a change is made with."""
    with session.desk() as desk:
        key, did = session.decryption_key(), session.signer().did
        yield Hand(session.reader(), desk, session.store(), key, did, session.now_ms())


def _queue(session: Session, hand: Hand, change: Change) -> list[str]:
    with session.writing():
        return document_access.queue(hand, change, session.profile.cool_off_s)
