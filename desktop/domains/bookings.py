"""What the ledger remembers of points and of things that change hands: one value for each line.

A booking has a key that is unique among those of its class, and the entry that changed it last; the
other fields are integers, texts and nothing else, so that a table can hold them as they are.
`desktop.domains.points` and `desktop.domains.handover` decide how they change.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Protocol, TypeAlias, TypeVar

from msgspec import Struct

from desktop.ledger.record import Record


class Programme(Struct, frozen=True, gc=False):
    """A public programme that gives points."""

    key: str  # id of its record
    entry: int
    operator: str  # did:key of whoever published it
    budget: int
    issued: int  # points given so far
    valid_from: str  # a date, included
    valid_until: str | None  # a date, included


class Rule(Struct, frozen=True, gc=False):
    """One version of a rule by which points are earned."""

    key: str  # id of its record
    entry: int
    programme: str
    operators: str  # did:keys that may record beside the programme's operator, by blanks
    version: int
    points: int  # for each unit
    cap_day: int | None
    expires_days: int | None
    valid_from: str
    valid_until: str | None


class Account(Struct, frozen=True, gc=False):
    """One account in one programme; its balance is what came in less what went out."""

    key: str  # `account_key`
    entry: int
    credits: int
    debits: int

    @property
    def balance(self) -> int:
        """Points that the account holds; never below 0."""
        return self.credits - self.debits


class Day(Struct, frozen=True, gc=False):
    """What an account earned under one rule on one day in UTC."""

    key: str  # rule, account and date, by blanks
    entry: int
    points: int


class Earning(Struct, frozen=True, gc=False):
    """Points given at once, which may expire; the oldest points of an account are spent first."""

    key: str  # id of its record
    entry: int
    account: str  # `account_key`
    points: int
    through: int  # all credits of the account up to these points and with them
    expires: str | None  # the first date on which they may be taken back
    is_expired: int  # 1 once they were


class Nullifier(Struct, frozen=True, gc=False):
    """What was rewarded, so that it is not rewarded again."""

    key: str  # 32 bytes, base64url
    entry: int
    record: str


class Offer(Struct, frozen=True, gc=False):
    """What one party offers to another."""

    key: str  # id of its record
    entry: int
    what: str  # points, money, goods or documents
    offered_by: str  # did:key
    offered_to: str  # did:key
    until: str | None  # a time
    standing: str  # open, accepted or declined
    is_disputed: int
    account: str | None  # `account_key` the points come from
    to_account: str | None  # `account_key` they go to
    points: int
    things: str  # what changes hands, by blanks


class Custody(Struct, frozen=True, gc=False):
    """Who holds a thing."""

    key: str  # the thing
    entry: int
    holder: str  # did:key
    offer: str  # id of the offer by which the holder is known


Booking: TypeAlias = Programme | Rule | Account | Day | Earning | Nullifier | Offer | Custody
Kept = TypeVar("Kept", Programme, Rule, Account, Day, Earning, Nullifier, Offer, Custody)

BOOKS: Mapping[str, type[Booking]] = MappingProxyType({
    "programme": Programme,
    "points_rule": Rule,
    "points_account": Account,
    "points_day": Day,
    "points_earning": Earning,
    "points_nullifier": Nullifier,
    "transfer_offer": Offer,
    "custody": Custody,
})  # fmt: skip
"""The classes by the names of their tables."""


class Book(Protocol):
    """What the bookkeeping asks: the ledger's state, or an inspector's own books."""

    def booking(self, book: type[Kept], key: str) -> Kept | None:
        """Return a booking by its key."""

    def is_in_force(self, record_id: str) -> bool:
        """Return whether a logged record is neither suspended nor withdrawn."""

    def is_same_party(self, key: str, party: str) -> bool:
        """Return whether a key is a party's own or took its place by rotation."""


class Posting(Struct, frozen=True, gc=False):
    """One record to be booked."""

    record: Record
    entry: int
    by: str  # did:key that signed it
    is_authority: bool = False

    def ref(self, rel: str) -> str | None:
        """Return the first record that is named in this relation."""
        return next((ref.id for ref in self.record.refs if ref.rel == rel), None)


def account_key(programme: str, account: str) -> str:
    """Return the key of an account in a programme, which is named by its record."""
    return f"{programme} {account}"


def known_account(book: Book, key: str, entry: int) -> Account:
    """Return an account, which is empty where it never moved."""
    return book.booking(Account, key) or Account(key, entry, 0, 0)
