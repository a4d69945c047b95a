"""The books of points and custody: one record after another, each a change or a refusal.

`step` is pure and the same for the admission rules ``balance`` and ``custody``, which ask the
ledger's state, and for an inspector, who keeps `Books` of records in ledger order.
"""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import TypeAlias

from desktop.domains import handover, points
from desktop.domains.bookings import Book, Booking, Kept, Posting
from desktop.domains.refusal import Refusal, Refused
from desktop.domains.situation import Situation
from desktop.domains.state import LedgerState
from desktop.ledger.record import Record

Step: TypeAlias = Callable[[Book, Posting], tuple[Booking, ...]]

STEPS: Mapping[str, Step] = MappingProxyType({
    "programme": points.publish_programme,
    "points.rule": points.publish_rule,
    "points.earn": points.earn,
    "points.transfer": points.transfer,
    "points.redeem": points.redeem,
    "points.expire": points.expire,
    "transfer.offer": handover.offer,
    "transfer.accept": handover.answer,
    "transfer.dispute": handover.dispute,
})  # fmt: skip
"""What is done with a record, by the name of its kind."""


def step(book: Book, posting: Posting) -> tuple[Booking, ...] | Refusal:
    """Return the bookings that a record changes, or why it may not; ``book`` stays as it is.

    Args:
        book: the state after all records before.
        posting: a record of one of the kinds of `STEPS`.
    """
    try:
        return STEPS[posting.record.kind.partition("/")[0]](book, posting)
    except Refused as refused:
        return Refusal(refused.code, refused.why)


class Books:
    """Books in memory, for whoever reads a log."""

    def __init__(
        self, keys_of: Callable[[str], frozenset[str]], withdrawn: Iterable[str] = ()
    ) -> None:
        """Begin with empty books.

        Args:
            keys_of: returns a key together with those before and after it by rotation.
            withdrawn: ids of records that no longer say what they said.
        """
        self._keys_of = keys_of
        self._withdrawn = frozenset(withdrawn)
        self._kept: dict[tuple[type[Booking], str], Booking] = {}

    def booking(self, book: type[Kept], key: str) -> Kept | None:
        """Return a booking by its key."""
        found = self._kept.get((book, key))
        return found if isinstance(found, book) else None

    def is_in_force(self, record_id: str) -> bool:
        """Return whether a record still says what it said."""
        return record_id not in self._withdrawn

    def is_same_party(self, key: str, party: str) -> bool:
        """Return whether two keys belong to one party."""
        return key in self._keys_of(party)

    def post(self, posting: Posting) -> Refusal | None:
        """Book one record, or say why it may not; a refused one changes nothing."""
        changed = step(self, posting)
        if isinstance(changed, Refusal):
            return changed
        for booking in changed:
            self._kept[type(booking), booking.key] = booking
        return None

    def all(self, book: type[Kept]) -> list[Kept]:
        """Return all bookings of a class, by key."""
        return sorted(
            (one for one in self._kept.values() if isinstance(one, book)), key=lambda one: one.key
        )


class _StateBook:
    """The ledger's state as the bookkeeping asks it."""

    def __init__(self, state: LedgerState) -> None:
        self._state = state
        self.booking = state.booking

    def is_in_force(self, record_id: str) -> bool:
        known = self._state.record(record_id)
        return known is not None and not (
            known.suspended or known.revoked or known.erased or known.superseded_by
        )

    def is_same_party(self, key: str, party: str) -> bool:
        did: str | None = key
        while did is not None and did != party:
            known = self._state.issuer(did)
            did = None if known is None else known.predecessor
        return did is not None


def keep(situation: Situation, record: Record) -> None:
    """Book a record in the ledger's state: the rules ``balance`` and ``custody``."""
    state, issuer = situation.state, situation.issuer
    posting = Posting(record, state.size, issuer.did, issuer.authority is not None)
    changed = step(_StateBook(state), posting)
    if isinstance(changed, Refusal):
        raise Refused(changed.code, changed.why)
    for booking in changed:
        state.put_booking(booking)
