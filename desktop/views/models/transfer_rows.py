"""Offers and their answers as a table: what, from whom to whom, and how far each has come."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from desktop.domains.bookings import Offer
from desktop.errors import CivicLedgerError
from desktop.exchange.transfer_check import UNSURE, Looked, look
from desktop.exchange.transfer_file import Transfer
from desktop.exchange.transfer_found import find, held
from desktop.finding import Severity
from desktop.ledger.record import Record
from desktop.replica import bookings, records
from desktop.replica.database import Database
from desktop.replica.trail_records import names_of
from desktop.verdict import Check, Result, Verdict
from desktop.views.integrity import Integrity, Marked
from desktop.views.models.inspection import Fact, Inspection
from desktop.views.models.paged import PAGE, Column, Row
from desktop.views.models.points_rows import money
from desktop.views.saying import amount, grouped, later, say
from desktop.views.wish import Wish

_MOST = 500  # offers that are listed, the newest
_NOT_FINAL = later("Nothing of this counts before the authorities have made it final.")
_MEANS = later(
    "Until then every node may still refuse it: whoever offers can have offered the same to "
    "somebody else."
)
_STATES: Mapping[str, tuple[str, Marked]] = {
    "opened": (later("Opened, not signed"), Severity.NOTE),
    "signed": (later("Signed, not sent"), Integrity.PENDING),
    "open": (later("Open"), Integrity.PENDING),
    "accepted": (later("Accepted"), Integrity.VERIFIED),
    "declined": (later("Declined"), Verdict.REVOKED),
    "disputed": (later("Disputed"), Verdict.SUSPENDED),
    "refused": (later("Refused"), Severity.ERROR),
    "kept": (later("Answered, not sent"), Integrity.PENDING),
}


@dataclass(frozen=True, slots=True)
class Handed:
    """One offer as the table shows it."""

    record: Record  # of the offer
    by: str  # did:key
    state: str  # a key of `_STATES`
    is_logged: bool
    transfer: Transfer | None = None  # opened from a file, and not on this machine otherwise

    @property
    def to(self) -> str:
        """Return to whom it is offered, a did:key."""
        return str(self.record.data.get("to", ""))


@dataclass(frozen=True, slots=True)
class HandedList:
    """All offers that concern somebody, as they were read."""

    items: tuple[Handed, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)  # of keys
    own: frozenset[str] = frozenset()  # did:keys of who looks


@dataclass(frozen=True, slots=True)
class Judged:
    """One transfer with what this copy says of it."""

    transfer: Transfer
    looked: Looked


def read_handed(
    db: Database, desk: Database, origin: str, own: Collection[str], opened: Collection[Transfer]
) -> HandedList:
    """Return the offers by or to some keys, those on this machine, and those just opened.

    Args:
        db: the replica.
        desk: what this user has begun.
        origin: the ledger.
        own: did:keys.
        opened: transfers from files, not signed here yet.
    """
    found: dict[str, Handed] = {}
    for did in own:
        for name in ("offered_by", "offered_to"):
            for booked in bookings.having(db, Offer, name, did)[-_MOST:]:
                found[booked.key] = _booked(db, booked)
    for one in held(desk):
        named = [ref.id for ref in one.record.refs if ref.rel == "accepts"]
        offer = named[0] if named else one.record.id
        if offer not in found:
            transfer = find(db, desk, origin, offer)
            state = "refused" if one.state == "refused" else _state_of(transfer)
            found[offer] = Handed(transfer.offer.record, transfer.offer.by, state, False)  # noqa: FBT003
    for each in opened:
        record = each.offer.record
        if record.id not in found or (each.answer is not None and _is_unanswered(found[record.id])):
            is_logged = records.key_of(db, record.id) is not None
            found[record.id] = Handed(record, each.offer.by, "opened", is_logged, each)
    items = sorted(found.values(), key=lambda one: one.record.time, reverse=True)
    return HandedList(
        tuple(items),
        names_of(db, {did for one in items for did in (one.by, one.to)}),
        frozenset(own),
    )


def _booked(db: Database, booked: Offer) -> Handed:
    key = records.key_of(db, booked.key)
    assert key is not None  # what is booked is logged
    state = "disputed" if booked.is_disputed else booked.standing
    return Handed(records.read(db, key), booked.offered_by, state, True)  # noqa: FBT003


def _state_of(transfer: Transfer) -> str:
    return "signed" if transfer.answer is None else "kept"


def _is_unanswered(one: Handed) -> bool:
    return one.state in ("open", "signed")


def read_judged(
    db: Database, desk: Database, origin: str, one: Handed, now_ms: int, final_size: int
) -> Judged:
    """Return what this copy of the log says of one transfer.

    Raises:
        CivicLedgerError: its statements cannot be read.
    """
    transfer = one.transfer or find(db, desk, origin, one.record.id)
    return Judged(transfer, look(db, transfer, now_ms, final_size))


class HandedRows:
    """A `RowSource` over offers, the newest first."""

    columns: Sequence[Column] = (
        Column(later("State"), 13.0, can_shrink=False),
        Column(later("What"), 12.0),
        Column(later("From"), 14.5),
        Column(later("To"), 14.5),
        Column(later("Open until"), 8.2, can_shrink=False),
        Column(later("Made"), 8.2, can_shrink=False),
    )

    def __init__(self, listed: HandedList) -> None:
        self._listed = listed

    def count(self) -> int:
        """Return the number of offers."""
        return len(self._listed.items)

    def page(self, number: int) -> Sequence[Row]:
        """Return the rows of one page."""
        chosen = self._listed.items[number * PAGE : (number + 1) * PAGE]
        return [Row(one.record.id, self._cells(one), _STATES[one.state][1]) for one in chosen]

    def _cells(self, one: Handed) -> tuple[str, ...]:
        return (
            _STATES[one.state][0],
            goods_words(one.record),
            party_word(self._listed, one.by),
            party_word(self._listed, one.to),
            str(one.record.data.get("until", ""))[:10],
            one.record.time[:10],
        )


def goods_words(record: Record) -> str:
    """Return what an offer offers."""
    data = record.data
    match data.get("what"), data.get("points"), data.get("amount"):
        case "points", int(points), _:
            return amount(points, "point", "points")
        case "money", _, int(units):
            return say("a claim of {units}", units=money(units, str(data.get("currency", ""))))
    return f"{data.get('what')}: {', '.join(record.about)}"


def party_word(listed: HandedList, did: str) -> str:
    """Return what a party is called; with the end of its key where others have the same name."""
    if did in listed.own:
        return say("You")
    name = listed.names.get(did)
    if name is None:
        return f"{did[:14]}\u2026{did[-4:]}"
    is_shared = list(listed.names.values()).count(name) > 1
    return f"{name} \u2026{did[-4:]}" if is_shared else name


def inspect_handed(
    listed: HandedList,
    one: Handed,
    judged: Judged | CivicLedgerError | None,
    wishes: Sequence[Wish],
) -> Inspection:
    """Return one offer as the inspector shows it: what it is worth here, and what is against it."""
    word, mark = _STATES[one.state]
    sentence, checks = f"{word}.", tuple[Check, ...]()
    if isinstance(judged, CivicLedgerError):
        mark, sentence = Verdict.CANNOT_CHECK, f"{judged.what} {judged.means}".strip()
    elif judged is not None:
        mark, sentence = _worth(judged, mark, word)
        checks = _checks(judged)
    data = one.record.data
    return Inspection(
        title=goods_words(one.record),
        mark=mark,
        sentence=sentence,
        checks=checks,
        facts=(
            Fact(say("From"), party_word(listed, one.by)),
            Fact(say("To"), party_word(listed, one.to)),
            *((Fact(say("Open until"), str(data["until"])),) if "until" in data else ()),
            *(
                Fact(ref.rel.capitalize(), ref.id.removeprefix("urn:uuid:"))
                for ref in one.record.refs
            ),
            Fact(say("Made"), one.record.time),
            Fact(say("Record"), one.record.id.removeprefix("urn:uuid:")),
        ),
        wishes=tuple(wishes),
    )


def _worth(judged: Judged, mark: Marked, word: str) -> tuple[Marked, str]:
    looked = judged.looked
    if looked.refusal is not None:
        is_unsure = looked.refusal.code in UNSURE
        return (Integrity.UNCHECKED if is_unsure else Severity.ERROR), looked.refusal.why
    if looked.answer is not None and looked.answer.is_final:
        return mark, say("{word}, and final.", word=word)
    return mark, f"{word}. {_NOT_FINAL}"


def _checks(judged: Judged) -> tuple[Check, ...]:
    looked, transfer = judged.looked, judged.transfer
    parts = [(say("offer"), looked.offer), (say("answer"), looked.answer)]
    checks = [Check(say("Form and signatures are good"), Result.OK)]
    for name, standing in parts:
        if standing is None:
            continue
        if standing.refusal is not None:
            checks.append(
                Check(
                    say("The rules refuse the {name}", name=name),
                    Result.AGAINST,
                    standing.refusal.why,
                )
            )
        elif standing.entry is None:
            detail = say("By the copy of the log that is here.")
            checks.append(
                Check(say("The rules would let the {name} in", name=name), Result.OK, detail)
            )
        else:
            place = say("Entry {entry}.", entry=grouped(standing.entry))
            checks.append(Check(say("The {name} is on the ledger", name=name), Result.OK, place))
    is_final = looked.answer is not None and looked.answer.is_final
    if transfer.answer is None:
        checks.append(Check(say("Answered by the other party"), Result.NOT_DONE))
    checks.append(Check(say("It is final"), Result.OK if is_final else Result.NOT_DONE, _MEANS))
    if is_final:
        checks[-1] = Check(say("It is final"), Result.OK)
    checks += [
        Check(say("Against it stands a record"), Result.AGAINST, one.removeprefix("urn:uuid:"))
        for one in looked.conflicts
    ]
    return tuple(checks)
