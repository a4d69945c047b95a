"""Programmes that give points, as the office keeps them that runs one.

It counts what every account holds, so that it redeems and expires no more than is there.
"""

import hashlib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from desktop.demo.people import People
from desktop.domains.evidence import commitment_of, nullifier_of, pseudonym_of, salt_of
from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.ledger.record import Record
from desktop.ledger.scalar import encode_base64url

WORTH: JsonObject = {"worth_points": 10, "worth_amount": 100, "currency": "EUR"}
_CENTS = 10  # that a point is worth


@dataclass(frozen=True, slots=True)
class Evidence:
    """What points are for: one document behind its commitment, in a window or by itself."""

    name: str  # in its source
    commitment: str
    window: Record | None = None
    index: int | None = None  # None where its place in the window is not shown
    path: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """One version of a rule."""

    record: Record
    version: int
    points: int


@dataclass(slots=True)
class _Account:
    credits: int = 0
    debits: int = 0


@dataclass(slots=True)
class Secret:
    """What an operator's pseudonyms and salts follow from."""

    value: bytes

    def account(self, month: str, card: str) -> str:
        """Return the account of a card in a month such as ``2025-02``."""
        return pseudonym_of(self.value, month, card)

    def evidence(self, name: str, **told: JsonValue) -> Evidence:
        """Return the evidence of a document that stands alone."""
        document: JsonObject = {**told, "salt": salt_of(self.value, name)}
        return Evidence(name, encode_base64url(commitment_of(document)))


def secret_of(people: People, name: str) -> Secret:
    """Return the secret of an operator, which follows from its keys."""
    return Secret(hashlib.sha256(b"pseudonyms" + people.root(name)).digest())


@dataclass(slots=True)
class Programme:
    """One programme and its books."""

    people: People
    office: str  # who publishes it and books for pseudonyms
    record: Record
    secret: Secret
    issued: int = 0
    outstanding: int = 0
    _accounts: dict[str, _Account] = field(default_factory=lambda: defaultdict(_Account))
    _earned: dict[str, tuple[str, int, int]] = field(default_factory=dict)  # account, points, all

    def rule(self, time_ms: int, data: JsonObject, keepers: Sequence[str] = ()) -> Rule:
        """Publish one version of a rule; the keepers may record under it beside the office."""
        issuers: list[JsonValue] = [self.people.scribes[name].did for name in keepers]
        record = self._record("points.rule/1", self.office, time_ms, {**data, "issuers": issuers})
        version, points = data["version"], data["points"]
        assert isinstance(version, int)
        assert isinstance(points, int)
        return Rule(record, version, points)

    def earn(
        self,
        keeper: str,
        rule: Rule,
        account: str,
        evidence: Evidence,
        time_ms: int,
        units: int = 1,
        again: str = "",
    ) -> Record:
        """Give points for something; ``again`` makes another nullifier of the same."""
        points = rule.points * units
        name = evidence.name + again
        data: JsonObject = {
            "account": account,
            "points": points,
            "version": rule.version,
            "evidence": evidence.commitment,
            "nullifier": nullifier_of(self.secret.value, rule.record.id, name),
        }
        if units != 1:
            data["units"] = units
        refs: list[JsonValue] = [{"rel": "rule", "id": rule.record.id}]
        if evidence.window is not None:
            refs.append({"rel": "window", "id": evidence.window.id})
            if evidence.index is not None:
                data["proof"] = {"index": evidence.index, "path": [*evidence.path]}
        record = self.people.scribes[keeper].record("points.earn/1", time_ms, data, refs=refs)
        held = self._accounts[account]
        held.credits += points
        self.issued += points
        self.outstanding += points
        self._earned[record.id] = (account, points, held.credits)
        return record

    def transfer(self, by: str, account: str, to: str, points: int, time_ms: int) -> Record:
        """Move points at once."""
        self._move(account, to, points)
        data: JsonObject = {"account": account, "to": to, "points": points}
        return self._record("points.transfer/1", by, time_ms, data)

    def offer(self, by: str, to: str, points: int, time_ms: int) -> Record:
        """Offer points of one's own account to that of another citizen."""
        dids = [self.people.scribes[name].did for name in (by, to)]
        data: JsonObject = {
            "what": "points",
            "to": dids[1],
            "account": dids[0],
            "to_account": dids[1],
            "points": points,
        }
        return self._record("transfer.offer/1", by, time_ms, data)

    def answer(self, by: str, offer: Record, word: str, time_ms: int) -> Record:
        """Accept or decline an offer."""
        if word == "accept" and offer.data["what"] == "points":
            account, to, points = (offer.data[one] for one in ("account", "to_account", "points"))
            assert isinstance(points, int)
            self._move(str(account), str(to), points)
        refs: list[JsonValue] = [{"rel": "accepts", "id": offer.id}]
        scribe = self.people.scribes[by]
        return scribe.record("transfer.accept/1", time_ms, {"answer": word}, refs=refs)

    def redeem(
        self,
        by: str,
        account: str,
        points: int,
        pays: Record,
        time_ms: int,
        amount: int | None = None,
    ) -> Record:
        """Pay for a bill or pass; what the points are worth, unless another amount is named."""
        self._spend(account, points)
        data: JsonObject = {
            "account": account,
            "points": points,
            "amount": points * _CENTS if amount is None else amount,
            "currency": "EUR",
        }
        return self._record("points.redeem/1", by, time_ms, data, {"redeems": pays.id})

    def expire(self, earned: Record, time_ms: int) -> Record | None:
        """Take back what is left of points; None where nothing is."""
        account, points, through = self._earned[earned.id]
        left = min(points, max(0, through - self._accounts[account].debits))
        if not left:
            return None
        self._spend(account, left)
        refs: list[JsonValue] = [{"rel": "expires", "id": earned.id}]
        data: JsonObject = {"account": account, "points": left}
        return self.people.scribes[self.office].record("points.expire/1", time_ms, data, refs=refs)

    def figure(self, method: str, value: int, time_ms: int, span: tuple[str, str]) -> Record:
        """Publish how many points were given or are not yet spent."""
        data: JsonObject = {
            "indicator": f"points {method}",
            "service": "points",
            "method": method,
            "value": value,
            "from": span[0],
            "until": span[1],
        }
        return self._record("service.indicator/1", self.office, time_ms, data)

    def _record(
        self,
        kind: str,
        by: str,
        time_ms: int,
        data: JsonObject,
        more: dict[str, str] | None = None,
    ) -> Record:
        named = {"programme": self.record.id, **(more or {})}
        refs: list[JsonValue] = [{"rel": rel, "id": target} for rel, target in named.items()]
        return self.people.scribes[by].record(kind, time_ms, data, refs=refs)

    def _move(self, account: str, to: str, points: int) -> None:
        self._spend(account, points)
        self._accounts[to].credits += points
        self.outstanding += points

    def _spend(self, account: str, points: int) -> None:
        held = self._accounts[account]
        assert held.credits - held.debits >= points
        held.debits += points
        self.outstanding -= points


def publish(people: People, office: str, time_ms: int, data: JsonObject) -> Programme:
    """Publish a programme whose ten points are worth a euro."""
    record = people.scribes[office].record("programme/1", time_ms, {**WORTH, **data})
    return Programme(people, office, record, secret_of(people, office))
