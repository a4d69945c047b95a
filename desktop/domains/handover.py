"""From hand to hand: offers, their one answer, and who holds a thing.

An offer is signed by one party and answered by the other; only then do points move or things change
hands, and an offer is answered once. A thing that was never offered before is held by whoever
offers it first: the ledger cannot know more. Nothing is reserved: of two offers of the same points
or thing the one that is accepted first counts, and the acceptance of the other is refused. Each
step returns the bookings that change, or raises `Refused`.
"""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from desktop.domains import points, posted
from desktop.domains.bookings import (
    Book,
    Booking,
    Custody,
    Offer,
    Posting,
    Programme,
    account_key,
)
from desktop.domains.refusal import Code, Refused

OPEN, ACCEPTED, DECLINED = "open", "accepted", "declined"
NOBODY = ""
"""Holds a thing whose claim an authority has taken back."""

_POINTS, _MONEY = "points", "money"
_THINGS = ("goods", "documents")


def offer(book: Book, posting: Posting) -> tuple[Booking, ...]:
    """Open an offer to another party."""
    data, record = posting.record.data, posting.record
    to, what = posted.key(data, "to"), posted.text(data, "what")
    if book.is_same_party(posting.by, to) or book.is_same_party(to, posting.by):
        raise Refused(Code.BAD_DATA, "An offer goes to another party.")
    made = Offer(
        key=record.id,
        entry=posting.entry,
        what=what,
        offered_by=posting.by,
        offered_to=to,
        until=posted.time(data, "until") if "until" in data else None,
        standing=OPEN,
        is_disputed=0,
        account=None,
        to_account=None,
        points=0,
        things="",
    )
    if what == _POINTS:
        return (_with_points(book, posting, made),)
    if what in _THINGS:
        if not record.about:
            raise Refused(Code.BAD_DATA, "It names nothing that could change hands.")
        held = _held(book, record.about, posting.by, record.id, posting.entry)
        return (replace(made, things=" ".join(record.about)), *held)
    if what != _MONEY:
        raise Refused(Code.BAD_DATA, "It offers nothing that the rules know.")
    return (made,)


def _with_points(book: Book, posting: Posting, made: Offer) -> Offer:
    data, cited = posting.record.data, posting.ref("programme")
    programme = None if cited is None else book.booking(Programme, cited)
    if programme is None:
        raise Refused(Code.BAD_REF, "An offer of points names their programme.")
    account, amount = posted.account(data, "account"), posted.whole(data, "points", 1)
    points.check_owner(book, posting, programme, account)
    key = account_key(programme.key, account)
    other = account_key(programme.key, posted.account(data, "to_account"))
    points.move(book, key, other, amount, posting.entry)  # it could be settled now
    return replace(made, account=key, to_account=other, points=amount)


def _held(
    book: Book, things: Sequence[str], by: str, offer_id: str, entry: int
) -> tuple[Custody, ...]:
    """Return who holds things from now on, if this key holds them or nobody is known to."""
    new = []
    for thing in things:
        known = book.booking(Custody, thing)
        if known is None or known.holder == NOBODY:
            new.append(Custody(thing, entry, by, offer_id))
        elif not book.is_same_party(by, known.holder):
            raise Refused(Code.CUSTODY, f"Another party holds {thing}.")
    return tuple(new)


def answer(book: Book, posting: Posting) -> tuple[Booking, ...]:
    """Settle an offer by accepting or declining it; only its addressee may, and once."""
    made = _cited(book, posting, "accepts")
    if not book.is_same_party(posting.by, made.offered_to):
        raise Refused(Code.VERB, "Only the party to whom it is offered answers an offer.")
    if made.standing != OPEN:
        code = Code.CUSTODY if made.what in _THINGS else Code.BALANCE
        raise Refused(code, f"The offer was {made.standing} before; it is answered once.")
    word = posted.text(posting.record.data, "answer")
    if word == "decline":
        return (replace(made, entry=posting.entry, standing=DECLINED),)
    if word != "accept":
        raise Refused(Code.BAD_DATA, "The answer is none that the rules know.")
    if made.is_disputed:
        raise Refused(Code.VERB, "The offer was withdrawn or is disputed.")
    if made.until is not None and posting.record.time > made.until:
        raise Refused(Code.VERB, f"The offer was open until {made.until}.")
    settled = replace(made, entry=posting.entry, standing=ACCEPTED)
    return (settled, *_settlement(book, posting, made))


def _settlement(book: Book, posting: Posting, made: Offer) -> tuple[Booking, ...]:
    if made.account is not None and made.to_account is not None:
        if not book.is_in_force(made.account.split()[0]):
            raise Refused(Code.VERB, "The programme is suspended or withdrawn.")
        return points.move(book, made.account, made.to_account, made.points, posting.entry)
    things = made.things.split()
    for thing in things:
        known = book.booking(Custody, thing)
        if known is None or not book.is_same_party(made.offered_by, known.holder):
            raise Refused(Code.CUSTODY, f"Who offers {thing} does not hold it any more.")
    return tuple(Custody(thing, posting.entry, posting.by, made.key) for thing in things)


def dispute(book: Book, posting: Posting) -> tuple[Booking, ...]:
    """Object to an offer as one of its parties or as an authority.

    An authority that objects to an open offer also takes back the claim to things that were never
    offered before, for whoever offers them first may not be who holds them.
    """
    made = _cited(book, posting, "disputes")
    parties = (made.offered_by, made.offered_to)
    if not posting.is_authority and not any(book.is_same_party(posting.by, one) for one in parties):
        raise Refused(Code.VERB, "Only its two parties or an authority may dispute an offer.")
    disputed = replace(made, entry=posting.entry, is_disputed=1)
    if made.standing != OPEN or not posting.is_authority:
        return (disputed,)
    return (disputed, *_unclaimed(book, posting, made))


def _unclaimed(book: Book, posting: Posting, made: Offer) -> Iterator[Custody]:
    """Yield the things that nobody holds any more: this offer alone said who did."""
    for thing in made.things.split():
        known = book.booking(Custody, thing)
        if known is not None and known.offer == made.key:
            yield replace(known, entry=posting.entry, holder=NOBODY)


def _cited(book: Book, posting: Posting, rel: str) -> Offer:
    cited = posting.ref(rel)
    made = None if cited is None else book.booking(Offer, cited)
    if made is None:
        raise Refused(Code.BAD_REF, "It names no offer.")
    return made
