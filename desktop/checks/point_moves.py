"""Points as the log moves them: what every record takes from one account and gives to another.

Read from the records alone, without the books of the admission rules, so that the checks and the
recomputation are a second opinion and not the same one again.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from desktop.checks.observed import Observed, Spot
from desktop.ledger.json_profile import JsonObject

PROGRAMME, RULE, EARN = "programme", "points.rule", "points.earn"
TRANSFER, REDEEM, EXPIRE = "points.transfer", "points.redeem", "points.expire"
OFFER, ACCEPT = "transfer.offer", "transfer.accept"
KINDS = (PROGRAMME, RULE, EARN, TRANSFER, REDEEM, EXPIRE, OFFER, ACCEPT)


class Move(NamedTuple):
    """Points on their way; small, for all of a log are kept at once."""

    spot: Spot
    kind: str
    time: str
    programme: str  # id of its record
    source: str | None  # account; None where points come from the budget
    target: str | None  # account; None where they leave for good
    points: int

    @property
    def sums(self) -> list[tuple[str, int]]:
        """What it adds to the sums of accounts and of its programme."""
        found = []
        if self.source is None:
            found.append((given_by(self.programme), self.points))
        else:
            found.append((held_by(self.programme, self.source), -self.points))
        if self.target is None:
            found.append((gone_from(self.programme), self.points))
        else:
            found.append((held_by(self.programme, self.target), self.points))
        return found


def held_by(programme: str, account: str) -> str:
    """Return what the points of an account are called where they are added up."""
    return f"held {programme} {account}"


def given_by(programme: str) -> str:
    """Return what all points that a programme gave are called."""
    return f"given {programme}"


def gone_from(programme: str) -> str:
    """Return what all points of a programme that left for good are called."""
    return f"gone {programme}"


class Earned(NamedTuple):
    """What one earning says, and the rule that it names."""

    spot: Spot
    time: str
    account: str
    points: int
    units: int
    version: int
    evidence: str
    nullifier: str
    rule: str  # id of its record; empty where it names none
    window: str | None  # id of the record that holds the root
    place: int | None  # in the window; None where it names none
    path: tuple[str, ...]


class Redeemed(NamedTuple):
    """What one redemption says it pays for."""

    spot: Spot
    account: str
    programme: str
    points: int
    amount: int
    currency: str
    pays: str  # id of a bill or pass


@dataclass(slots=True)
class Points:
    """All points of a log."""

    programmes: dict[str, Observed] = field(default_factory=dict)
    rules: dict[str, tuple[str, JsonObject]] = field(default_factory=dict)  # programme, data
    moves: list[Move] = field(default_factory=list)
    earned: list[Earned] = field(default_factory=list)
    redeemed: dict[str, Redeemed] = field(default_factory=dict)
    expired: dict[str, str] = field(default_factory=dict)  # record of the expiry to that it names
    _offers: dict[str, Move] = field(default_factory=dict)
    _rule_of: dict[str, str] = field(default_factory=dict)  # by the record of the earning

    def add(self, one: Observed) -> None:
        """Take in the next record of the log."""
        data, kind = one.record.data, one.name
        if kind == PROGRAMME:
            self.programmes[one.record.id] = one
        elif kind == RULE:
            self.rules[one.record.id] = (ref_of(one, "programme"), data)
        elif kind == EARN:
            self._earn(one)
        elif kind == TRANSFER:
            self._move(one, ref_of(one, "programme"), "account", "to")
        elif kind == REDEEM:
            self._redeem(one)
        elif kind == EXPIRE:
            self._expire(one)
        elif kind == OFFER and data.get("what") == "points":
            self._offers[one.record.id] = _move_of(
                one, ref_of(one, "programme"), "account", "to_account"
            )
        elif kind == ACCEPT and data.get("answer") == "accept":
            offered = self._offers.get(ref_of(one, "accepts"))
            if offered is not None:
                time = one.record.time
                self.moves.append(offered._replace(spot=one.spot, kind=ACCEPT, time=time))

    def _move(self, one: Observed, programme: str, source: str, target: str) -> None:
        self.moves.append(_move_of(one, programme, source, target))

    def _earn(self, one: Observed) -> None:
        data, rule = one.record.data, ref_of(one, "rule")
        proof = data.get("proof")
        index = proof.get("index") if isinstance(proof, dict) else None
        path = proof.get("path") if isinstance(proof, dict) else None
        earned = Earned(
            one.spot,
            one.record.time,
            str(data["account"]),
            whole(data, "points"),
            whole(data, "units", 1),
            whole(data, "version"),
            str(data["evidence"]),
            str(data["nullifier"]),
            rule,
            ref_of(one, "window") or None,
            index if isinstance(index, int) else None,
            tuple(map(str, path)) if isinstance(path, list) else (),
        )
        self.earned.append(earned)
        self._rule_of[one.record.id] = rule
        self._move(one, self.rules.get(rule, ("", {}))[0], "", "account")

    def _redeem(self, one: Observed) -> None:
        data = one.record.data
        self.redeemed[one.record.id] = Redeemed(
            one.spot,
            str(data["account"]),
            ref_of(one, "programme"),
            whole(data, "points"),
            whole(data, "amount"),
            str(data["currency"]),
            ref_of(one, "redeems"),
        )
        self._move(one, ref_of(one, "programme"), "account", "")

    def _expire(self, one: Observed) -> None:
        named = ref_of(one, "expires")
        self.expired[one.record.id] = named
        rule = self._rule_of.get(named, "")
        self._move(one, self.rules.get(rule, ("", {}))[0], "account", "")


def points_of(observed: Iterable[Observed]) -> Points:
    """Return the points of records in ledger order; records of other kinds are passed over."""
    points = Points()
    for one in observed:
        points.add(one)
    return points


def _move_of(one: Observed, programme: str, source: str, target: str) -> Move:
    data = one.record.data
    return Move(
        one.spot,
        one.name,
        one.record.time,
        programme,
        str(data[source]) if source else None,
        str(data[target]) if target else None,
        whole(data, "points"),
    )


def ref_of(one: Observed, rel: str) -> str:
    """Return the first record that one names in a relation; empty where there is none."""
    return next((ref.id for ref in one.record.refs if ref.rel == rel), "")


def whole(data: JsonObject, name: str, default: int = 0) -> int:
    """Return an integer of the data, or the default where there is none."""
    value = data.get(name)
    return value if isinstance(value, int) else default
