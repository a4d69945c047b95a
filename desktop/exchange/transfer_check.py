"""What a transfer is worth by this replica: where its statements stand, and what speaks against it.

What is not logged yet is let into a copy of the state by the very rules of admission, the offer
before its answer. That tells what a node with this log would say now; a node that knows more may
say something else. Where points or a thing went another way, the records by which they went are
named: two signed records that cannot both hold are the evidence of a double spend.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from desktop.domains.admission import admit, examine
from desktop.domains.bookings import Custody, Offer, account_key
from desktop.domains.refusal import Code, Refusal
from desktop.domains.state import LedgerState
from desktop.exchange.transfer_file import Part, Transfer
from desktop.ledger.record import read_records
from desktop.ledger.statement import parse_statement
from desktop.replica import bookings, records
from desktop.replica.database import Database
from desktop.replica.state import NUMBERS, load_state

UNSURE = frozenset(
    (Code.UNKNOWN_ISSUER, Code.NOT_ENROLLED, Code.UNKNOWN_KIND, Code.BAD_REF, Code.FROM_THE_FUTURE)
)
"""Refusals that a newer copy of the log may take back."""

_MOST_CONFLICTS = 10


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one statement of a transfer stands."""

    entry: int | None = None  # where it is logged
    is_final: bool = False
    refusal: Refusal | None = None  # by the rules now; None where it is logged or would enter

    @property
    def word(self) -> str:
        """Return it as one word."""
        if self.refusal is not None:
            return "unsure" if self.refusal.code in UNSURE else "refused"
        if self.entry is None:
            return "not logged"
        return "final" if self.is_final else "logged"


@dataclass(frozen=True, slots=True)
class Looked:
    """A transfer as this replica sees it."""

    offer: Standing
    answer: Standing | None
    booked: Offer | None  # what the books say of the offer, with what was tried here
    conflicts: tuple[str, ...]  # ids of the records that stand against it
    state: LedgerState  # with what was let in, to be thrown away

    @property
    def refusal(self) -> Refusal | None:
        """What speaks against the offer, or else against its answer."""
        return self.offer.refusal or (None if self.answer is None else self.answer.refusal)


def look(db: Database, transfer: Transfer, now_ms: int, final_size: int) -> Looked:
    """Return what this replica says of a transfer; nothing is changed.

    Args:
        db: the replica.
        transfer: its form and signatures are good.
        now_ms: Unix milliseconds.
        final_size: entries that are final.
    """
    state = load_state(db)
    offer = _entered(db, state, transfer.offer, now_ms, final_size)
    answer = None
    if transfer.answer is not None:
        answer = Standing()
        if offer.refusal is None:
            answer = _entered(db, state, transfer.answer, now_ms, final_size)
    refused = offer.refusal or (None if answer is None else answer.refusal)
    found: Iterator[str] = iter(())
    if refused is not None and refused.code not in UNSURE:
        found = _conflicts(db, transfer)
    conflicts = tuple(islice(dict.fromkeys(found), _MOST_CONFLICTS))
    booked = state.booking(Offer, transfer.offer.record.id)
    return Looked(offer, answer, booked, conflicts, state)


def is_logged(db: Database, record_id: str, entry: bytes) -> bool:
    """Return whether the one record of a statement is on the ledger, under whatever signature."""
    key = records.key_of(db, record_id)
    if key is None:
        return False
    (record,) = read_records(parse_statement(entry)).records
    return records.read(db, key).sha256 == record.sha256


def _entered(
    db: Database, state: LedgerState, part: Part, now_ms: int, final_size: int
) -> Standing:
    key = records.key_of(db, part.record.id)
    if key is not None:
        if records.read(db, key).sha256 != part.record.sha256:
            why = "Another record of this id is on the ledger."
            return Standing(refusal=Refusal(Code.ID_USED, why))
        entry = key // NUMBERS
        return Standing(entry, entry < final_size)
    examined = examine(part.entry, is_verified=True)
    refusal = examined if isinstance(examined, Refusal) else admit(state, examined, now_ms)
    if refusal is None:
        state.size += 1
    return Standing(refusal=refusal)


def _conflicts(db: Database, transfer: Transfer) -> Iterator[str]:
    """Yield the ids of records by which what is offered went another way, or was answered."""
    offer = transfer.offer.record
    own = None if transfer.answer is None else transfer.answer.record.id
    yield from (one for one in _answers(db, offer.id) if one != own)
    for thing in offer.about:
        held = bookings.booking(db, Custody, thing)
        if held is not None and held.offer != offer.id:
            yield held.offer
            yield from _answers(db, held.offer)
    programme = next((ref.id for ref in offer.refs if ref.rel == "programme"), None)
    if programme is not None:
        account = account_key(programme, str(offer.data.get("account")))
        yield from _spendings(db, transfer.offer.by, account, offer.id)


def _answers(db: Database, offer: str) -> Iterator[str]:
    return (records.read(db, key).id for key in records.later_records(db, offer, "accepts"))


def _spendings(db: Database, by: str, account: str, but: str) -> Iterator[str]:
    """Yield what a key took from an account, the newest first, offers with their acceptance."""
    for key in bookings.spendings_by(db, by):
        record = records.read(db, key)
        if record.kind.startswith("transfer.offer/"):
            made = bookings.booking(db, Offer, record.id)
            if made and made.account == account and made.standing == "accepted" and made.key != but:
                yield record.id
                yield from _answers(db, record.id)
            continue
        programme = next((ref.id for ref in record.refs if ref.rel == "programme"), "")
        if account_key(programme, str(record.data.get("account"))) == account:
            yield record.id
