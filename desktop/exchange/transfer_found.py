"""A transfer by the id of its offer: from what this user signed and carries, or from the ledger.

Whatever is found is opened like a file that somebody brought: form and signatures are checked.
"""

from dataclasses import dataclass
from itertools import chain

from desktop.errors import UsageError
from desktop.exchange.transfer_file import ANSWER, OFFER, Part, Transfer, answered, open_part
from desktop.ledger.record import Record, read_records
from desktop.ledger.statement import parse_statement
from desktop.replica import carried, entries, outbox, records
from desktop.replica.database import Database
from desktop.replica.outbox import State
from desktop.replica.state import NUMBERS

_SENT = (State.SIGNED, State.LOGGED, State.FINAL)


@dataclass(frozen=True, slots=True)
class Held:
    """A signed statement on this machine that is part of a transfer."""

    record: Record
    entry: bytes
    is_own: bool
    state: str  # of the outbox, or of what is carried


def held(desk: Database) -> list[Held]:
    """Return the signed offers and answers of this machine, its own first, in their order."""
    found = []
    for item in outbox.everything(desk):
        name = item.kind.partition("/")[0]
        if item.statement is not None and name in (OFFER, ANSWER):
            entry = outbox.signed(desk, item.statement).entry
            record = _record_in(entry, item.record)
            if record is not None:
                found.append(Held(record, entry, True, item.state.value))  # noqa: FBT003
    for one in carried.everything(desk):
        record = _record_in(one.entry, one.record)
        if record is not None:
            found.append(Held(record, one.entry, False, one.state.value))  # noqa: FBT003
    return found


def own_answer(desk: Database, offer: str) -> Held | None:
    """Return what this user answered an offer, where that is not refused or pulled back."""
    good = {state.value for state in _SENT}
    own = (one for one in held(desk) if one.is_own and one.state in good)
    return next((one for one in own if answered(one.record) == offer), None)


def find(db: Database, desk: Database, origin: str, wanted: str) -> Transfer:
    """Return the transfer whose offer has this id, with its answer where one is known.

    Args:
        db: the replica.
        desk: what this user has begun.
        origin: the ledger.
        wanted: the id of the offer, or its beginning.

    Raises:
        UsageError: no offer or several begin with it.
        FormatError: its statement holds other records too.
    """
    here = held(desk)
    offers = (one.record.id for one in here if one.record.kind.startswith(f"{OFFER}/"))
    ids = {one for one in offers if _is_named(one, wanted)}
    if len(ids) > 1:
        raise UsageError(f"More than one offer begins with {wanted}.", do="Give more of the id.")
    offer_id = ids.pop() if ids else records.resolve(db, wanted)
    offer = next((one.entry for one in here if one.record.id == offer_id), None)
    offer = offer or _logged(db, offer_id)
    if offer is None:
        raise UsageError(f"{wanted} is no offer.", do="Give the id of a transfer.offer.")
    part = open_part(offer, OFFER, origin)
    return Transfer(origin, part, _answer(db, here, origin, offer_id))


def _answer(db: Database, here: list[Held], origin: str, offer: str) -> Part | None:
    """Return the answer that counts: the one on the ledger, else a good one that is here."""
    keys = records.later_records(db, offer, "accepts")
    logged = (entries.entry(db, key // NUMBERS) for key in keys)
    known = (one for one in here if answered(one.record) == offer)
    ranked = sorted(known, key=lambda one: one.state == "refused")
    entry = next(chain(logged, (one.entry for one in ranked)), None)
    return None if entry is None else open_part(entry, ANSWER, origin)


def _logged(db: Database, record_id: str) -> bytes | None:
    key = records.key_of(db, record_id)
    return None if key is None else entries.entry(db, key // NUMBERS)


def _record_in(entry: bytes, record_id: str) -> Record | None:
    found = read_records(parse_statement(entry)).records
    return next((one for one in found if one.id == record_id), None)


def _is_named(record_id: str, wanted: str) -> bool:
    bare = wanted.removeprefix("urn:uuid:").lower()
    return bool(bare) and record_id.removeprefix("urn:uuid:").startswith(bare)
