"""R9: a bill for which more was accepted than it asks, or money that is none of it.

A party offers a payment that settles a bill, the other accepts it. The rules of admission know no
sums of money, so nothing refuses a second payment; this check adds up. Instalments are fine. A bill
that corrects another takes its place, with what was paid for it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from desktop.checks.check import Check, Context, Group
from desktop.checks.observed import Observed, observation
from desktop.checks.point_moves import ref_of, whole
from desktop.finding import Finding, Severity

BILL, CREDIT, OFFER, ACCEPT = "bill", "bill.credit", "transfer.offer", "transfer.accept"

_OVER = (
    "The bill was settled more than once, or for more than it asks.",
    "Ask both parties; what was paid too much is given back, or credited on the next bill.",
)
_OTHER = (
    "Nobody can tell from the log whether the bill is settled by that.",
    "Ask both parties what was agreed, and let them settle it in the currency of the bill.",
)


@dataclass(slots=True)
class _Account:
    """What one bill asks, with those that it corrects, and what was accepted for it so far."""

    due: int
    currency: str
    bill: str  # id of the newest
    is_revoked: bool
    credited: int = 0
    paid: int = 0
    accepted: list[str] = field(default_factory=list)  # ids


def settled_too_much(observed: Iterable[Observed]) -> Iterator[Finding]:
    """R9: more is accepted for a bill than it asks, or in another currency.

    Args:
        observed: bills, credits, offers and their answers, in ledger order.
    """
    accounts: dict[str, _Account] = {}
    offers: dict[str, Observed] = {}
    for one in observed:
        if one.name == BILL:
            _bill(one, accounts)
        elif one.name == OFFER:
            offers[one.record.id] = one
        elif one.is_revoked:
            continue
        elif one.name == CREDIT and not one.is_superseded:
            account = accounts.get(ref_of(one, "bill"))
            if account is not None and account.currency == one.record.data.get("currency"):
                account.credited += whole(one.record.data, "amount")
        elif one.name == ACCEPT and one.record.data.get("answer") == "accept":
            offer = offers.get(ref_of(one, "accepts"))
            account = None if offer is None else accounts.get(settled_by(offer))
            if offer is not None and account is not None and not account.is_revoked:
                yield from _accepted(one, offer, account)


def settled_by(offer: Observed) -> str:
    """Return the id of what an offer of money settles; empty where it is none."""
    return ref_of(offer, "settles") if offer.record.data.get("what") == "money" else ""


def _bill(one: Observed, accounts: dict[str, _Account]) -> None:
    data = one.record.data
    own = whole(data, "total"), str(data.get("currency")), one.record.id, one.is_revoked
    before = accounts.get(ref_of(one, "corrects"))
    if before is None:
        accounts[one.record.id] = _Account(*own)
        return
    before.due, before.currency, before.bill, before.is_revoked = own
    accounts[one.record.id] = before


def _accepted(one: Observed, offer: Observed, account: _Account) -> Iterator[Finding]:
    amount, currency = whole(offer.record.data, "amount"), str(offer.record.data.get("currency"))
    others = (offer.record.id, account.bill)
    if currency != account.currency:
        what = f"The record accepts {amount} {currency} for a bill in {account.currency}."
        yield observation("R9", one.spot, what, _OTHER, severity=Severity.WARNING, others=others)
        return
    account.paid += amount
    due = account.due - account.credited
    if account.paid > due:
        what = (
            f"The record accepts {amount} {currency} for a bill of which {due} are due; with it "
            f"{account.paid} were accepted."
        )
        yield observation("R9", one.spot, what, _OVER, others=(*others, *account.accepted))
    account.accepted.append(one.record.id)


def _run(observed: Iterable[Observed], _: Context) -> Iterator[Finding]:
    yield from settled_too_much(observed)


GROUP = Group(
    kinds=(BILL, CREDIT, OFFER, ACCEPT),
    checks={"R9": Check("Bill settled too much", (ACCEPT,))},
    run=_run,
    needs=(BILL,),
)
