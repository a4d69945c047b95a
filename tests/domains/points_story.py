"""A programme that gives points, its rule, and the people who earn and spend them."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from desktop.domains.bookings import Account, Posting, account_key
from desktop.domains.bookkeeping import Books
from desktop.domains.refusal import Refusal
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.record import Record, Ref
from desktop.ledger.scalar import encode_base64url
from tests.domains.town import fresh_signer

OPERATOR, GATE, ALICE, BOB, EVE = (
    fresh_signer(name).did for name in ("transit", "gate", "alice", "bob", "eve")
)
PROGRAMME: JsonObject = {
    "programme": "ride",
    "title": {"en": "Ride and save", "de": "Fahren und sparen", "ar": "اركب ووفّر"},
    "actions": ["transport"],
    "budget": 1000,
    "worth_points": 10,
    "worth_amount": 100,
    "currency": "EUR",
    "from": "2026-01-01",
    "until": "2026-12-31",
}
RULE: JsonObject = {
    "rule": "tap",
    "version": 2,
    "action": "transport",
    "points": 10,
    "cap_day": 30,
    "expires_days": 30,
    "issuers": [GATE],
    "from": "2026-01-01",
    "until": "2026-06-30",
}


def hash_of(word: str) -> str:
    """Return 32 bytes that stand for a word, base64url."""
    return encode_base64url(hashlib.sha256(word.encode()).digest())


PSEUDONYM = hash_of("an account of this month")


def earned(account: str, tap: str, **more: object) -> JsonObject:
    """Return the data of ten points for one tap."""
    data: JsonObject = {
        "account": account,
        "points": 10,
        "version": 2,
        "evidence": hash_of(f"evidence {tap}"),
        "nullifier": hash_of(tap),
    }
    return {**data, **more}  # type: ignore[dict-item]  # tests write JSON values only


@dataclass
class Ledger:
    """Records in ledger order, booked one after another."""

    rotated: Mapping[str, frozenset[str]] = field(default_factory=dict)
    withdrawn: tuple[str, ...] = ()
    count: int = 0

    def __post_init__(self) -> None:
        self.books = Books(lambda key: self.rotated.get(key, frozenset({key})), self.withdrawn)

    def post(
        self,
        kind: str,
        by: str,
        data: JsonObject,
        refs: Mapping[str, str] | None = None,
        *,
        day: str = "2026-02-01",
        about: Iterable[str] = (),
        is_authority: bool = False,
    ) -> Refusal | str:
        """Book a record; return its id, or why it is refused."""
        record_id = f"urn:uuid:019b0000-0000-7000-8000-{self.count:012}"
        self.count += 1
        named = tuple(Ref(rel, target) for rel, target in (refs or {}).items())
        time = f"{day}T12:00:00.000Z"
        record = Record(record_id, f"{kind}/1", time, data, about=tuple(about), refs=named)
        refusal = self.books.post(Posting(record, self.count, by, is_authority))
        return record_id if refusal is None else refusal

    def logged(self, *given: object, **more: object) -> str:
        """Book a record that must be accepted; return its id."""
        outcome = self.post(*given, **more)  # type: ignore[arg-type]  # the same as there
        assert isinstance(outcome, str), outcome
        return outcome

    def refused(self, *given: object, **more: object) -> str:
        """Book a record that must be refused; return the word."""
        outcome = self.post(*given, **more)  # type: ignore[arg-type]  # the same as there
        assert isinstance(outcome, Refusal), outcome
        return outcome.word

    def opened(self, **rule: object) -> tuple[str, str]:
        """Publish the programme and its rule; return their ids."""
        programme = self.logged("programme", OPERATOR, PROGRAMME)
        cited = {"programme": programme}
        return programme, self.logged("points.rule", OPERATOR, {**RULE, **rule}, cited)

    def balance(self, programme: str, account: str) -> int:
        """Return what an account holds."""
        known = self.books.booking(Account, account_key(programme, account))
        return 0 if known is None else known.balance
