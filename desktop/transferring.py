"""From hand to hand: offers and their answers, signed at once and kept before anybody sees them.

An offer, and later its answer, travel in a file or a picture (`desktop.exchange.transfer_file`);
nobody needs a network for that. What is signed waits in the outbox, and what the other party signed
is carried beside it, so that either of them can bring both to the ledger (`desktop.sending`).
"""

from dataclasses import dataclass

from desktop import issuing
from desktop.errors import CivicLedgerError, FormatError, SignatureError, UsageError
from desktop.exchange.transfer_check import UNSURE, Looked, look
from desktop.exchange.transfer_file import (
    ANSWER,
    OFFER,
    Part,
    Transfer,
    open_part,
    open_transfer,
)
from desktop.exchange.transfer_found import own_answer
from desktop.issuing import Accepted
from desktop.keys.signer import Signer
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.record import Record
from desktop.replica import carried, outbox
from desktop.replica.carried import Carried
from desktop.replica.database import Database

ACCEPT, DECLINE = "accept", "decline"
DISPUTE_KIND = "transfer.dispute/1"


@dataclass(frozen=True, slots=True)
class Hand:
    """What somebody hands over with: a copy of the log, what they have begun, and their key."""

    db: Database  # the replica
    desk: Database
    signer: Signer
    origin: str  # the ledger
    now_ms: int  # Unix milliseconds
    final_size: int  # entries that are final


@dataclass(frozen=True, slots=True)
class Made:
    """What was signed, or why nothing was."""

    transfer: Transfer | None  # with what was signed; None where nothing was
    accepted: Accepted | None = None  # the problems of the record that was refused
    looked: Looked | None = None  # where the rules refuse what it would answer


def read_transfer(data: bytes, name: str, origin: str) -> Transfer:
    """Return the transfer in a file or picture, form and signatures checked.

    Args:
        data: of the file.
        name: what the user calls it.
        origin: the ledger that it has to be on.

    Raises:
        FormatError: it is none, or one on another ledger.
    """
    try:
        transfer = open_transfer(data.removesuffix(b"\n"))
    except (FormatError, SignatureError) as error:
        raise _unreadable(name, error) from error
    if transfer.origin != origin:
        raise FormatError(
            f"{name} is a transfer on another ledger, {transfer.origin}.",
            means="This profile follows another ledger and cannot judge it.",
            do="Open it with a profile of that ledger.",
        )
    return transfer


def _unreadable(name: str, error: CivicLedgerError) -> FormatError:
    return FormatError(
        f"{name} is no transfer that can be read: {error.what.rstrip('.')}.",
        means="It was changed or cut off on its way, or is another file; nothing was signed.",
        do="Ask the other party for it again: civicledger transfer write ID -o FILE",
        evidence=error.evidence,
    )


def offer(hand: Hand, item: JsonObject) -> Made:
    """Sign an offer; it is kept before it is returned.

    Args:
        hand: of who offers.
        item: as `exchange.transfer_wish` makes it.
    """
    accepted = issuing.make_records(hand.db, hand.signer.did, f"{OFFER}/1", [item], hand.now_ms)
    if accepted.refused:
        return Made(None, accepted)
    part = _signed(hand, accepted.records[0], OFFER, None)
    return Made(Transfer(hand.origin, part))


def answer(hand: Hand, transfer: Transfer, word: str) -> Made:
    """Sign the answer to an offer that would be accepted here; both are kept.

    Raises:
        UsageError: it has its answer already, or this user answered it before.
    """
    if transfer.answer is not None:
        raise UsageError("This offer has its answer already.", do="civicledger transfer show FILE")
    looked = look(hand.db, transfer, hand.now_ms, hand.final_size)
    if looked.refusal is not None:
        return Made(None, looked=looked)
    offered = transfer.offer.record.id
    if own_answer(hand.desk, offered) is not None:
        raise UsageError(
            "You have answered this offer before; an offer is answered once.",
            do=f"Write your answer again: civicledger transfer write {offered} -o FILE",
        )
    item: JsonObject = {"refs": [{"rel": "accepts", "id": offered}], "data": {"answer": word}}
    accepted = _judged(hand, f"{ANSWER}/1", item, looked)
    if accepted.refused:
        return Made(None, accepted)
    record = accepted.records[0]
    first = None if looked.offer.entry is not None else _carried(transfer.offer, record.id)
    part = _signed(hand, record, ANSWER, first)
    return Made(Transfer(transfer.origin, transfer.offer, part))


def take(desk: Database, transfer: Transfer, looked: Looked) -> bool:
    """Keep the answer to one's own offer, unless the rules refuse it; return whether it is kept.

    Args:
        desk: what this user has begun.
        transfer: with its answer.
        looked: how it stands by the replica.

    Raises:
        UsageError: nobody has answered it, or it was not signed here.
    """
    if transfer.answer is None:
        raise UsageError("Nobody has answered this offer yet.", do="Give it to who may accept it.")
    offered = transfer.offer.record.id
    if not is_own(desk, offered):
        raise UsageError(
            "This offer was not signed here.",
            means="Only its two parties send it; who accepted it holds both statements.",
            do="civicledger transfer show FILE says what it is worth.",
        )
    if is_refused(looked):
        return False
    carried.keep(desk, _carried(transfer.answer, offered, is_first=False))
    return True


def dispute(hand: Hand, transfer: Transfer, reason: str) -> Accepted:
    """Return the record of an objection to an offer, or of its withdrawal; nothing is queued.

    Raises:
        UsageError: the offer is somebody else's and not on the ledger.
    """
    looked = look(hand.db, transfer, hand.now_ms, hand.final_size)
    if looked.offer.entry is None and transfer.offer.by != hand.signer.did:
        raise UsageError(
            "This offer is not on the ledger.",
            means="There is nothing to object to before it is.",
            do="Decline it: civicledger transfer decline FILE -o ANSWER",
        )
    refs: JsonObject = {"rel": "disputes", "id": transfer.offer.record.id}
    return _judged(hand, DISPUTE_KIND, {"refs": [refs], "data": {"reason": reason}}, looked)


def is_refused(looked: Looked) -> bool:
    """Return whether the rules refuse a transfer, and a newer copy of the log will not help."""
    return looked.refusal is not None and looked.refusal.code not in UNSURE


def is_own(desk: Database, record: str) -> bool:
    """Return whether a record was signed or queued here."""
    return any(item.record == record for item in outbox.everything(desk))


def _judged(hand: Hand, kind: str, item: JsonObject, looked: Looked) -> Accepted:
    return issuing.make_records(hand.db, hand.signer.did, kind, [item], hand.now_ms, looked.state)


def _carried(part: Part, beside: str, *, is_first: bool = True) -> Carried:
    statement = part.statement.id.hex()
    return Carried(part.record.id, statement, part.entry, beside, is_first)


def _signed(hand: Hand, record: Record, name: str, first: Carried | None) -> Part:
    """Sign one record at once, without a cool-off, and keep its bytes before anybody sees them."""
    if first is not None:
        carried.keep(hand.desk, first)
    issuing.queue(hand.desk, [record], hand.now_ms, 0)
    (made,) = issuing.sign_released(
        hand.db, hand.desk, hand.signer, hand.origin, hand.now_ms, only=record.id
    )
    return open_part(made.entry, name, hand.origin)
