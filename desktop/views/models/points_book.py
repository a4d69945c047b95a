"""What is read of points: programmes with their rules, some accounts, and what moved in them.

A key recognises the accounts that bear its name. A pseudonym is made by a programme's operator from
a secret of its own, so no other key can tell whose it is; it has to be given.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from desktop.checks import recompute
from desktop.checks.observed import Observed
from desktop.checks.point_moves import KINDS, Earned, Move, Points, Redeemed, points_of, ref_of
from desktop.checks.recompute import Recomputed
from desktop.checks.rewards import BILL, CREDIT, PASS
from desktop.domains.bookings import Account, Earning, Programme, account_key
from desktop.domains.kind import Kind
from desktop.progress import Report, silent
from desktop.replica import bookings, records
from desktop.replica.database import Database
from desktop.replica.recomputed import standing_now
from desktop.replica.trail_records import names_of
from desktop.views.models.words import called

_DID_SHOWN, _PSEUDONYM_SHOWN = 8, 6


@dataclass(frozen=True, slots=True)
class Scheme:
    """One programme with what is booked of it and its rules."""

    record: Observed
    booked: Programme | None
    operator: str  # its name
    rules: tuple[Observed, ...]

    @property
    def id(self) -> str:
        """Return the id of its record."""
        return self.record.record.id

    @property
    def title(self) -> str:
        """Return what it is called."""
        texts = self.record.record.data.get("title")
        known = (
            {str(code): str(text) for code, text in texts.items()}
            if isinstance(texts, dict)
            else {}
        )
        return called(known) or str(self.record.record.data.get("programme", ""))


@dataclass(frozen=True, slots=True)
class Expiring:
    """Points that may be taken back from a day on."""

    day: str
    points: int


@dataclass(frozen=True, slots=True)
class Held:
    """One account in one programme."""

    scheme: Scheme
    account: str
    balance: int
    credits: int
    debits: int
    expiring: tuple[Expiring, ...]  # the next first

    @property
    def key(self) -> str:
        """Return the key under which it is booked."""
        return account_key(self.scheme.id, self.account)


@dataclass(frozen=True, slots=True)
class Step:
    """One move as an account sees it: how many points came or went, and what was left."""

    move: Move
    points: int  # below 0 where they went
    balance: int


@dataclass(frozen=True, slots=True)
class PointsBook:
    """All that the page shows of points, as it was read."""

    schemes: tuple[Scheme, ...] = ()
    accounts: tuple[str, ...] = ()  # that were asked for
    held: tuple[Held, ...] = ()
    steps: Mapping[str, Sequence[Step]] = field(default_factory=dict)  # by account key
    earned: Mapping[str, Earned] = field(default_factory=dict)  # by record
    redeemed: Mapping[str, Redeemed] = field(default_factory=dict)  # by record
    expired: Mapping[str, str] = field(default_factory=dict)  # record of an expiry to the earning
    rules: Mapping[str, Observed] = field(default_factory=dict)  # by record
    payable: tuple[Observed, ...] = ()  # bills and passes of the accounts that no points paid yet
    credits: Mapping[str, Observed] = field(default_factory=dict)  # for a redemption, by its id
    kinds: Mapping[str, Kind] = field(default_factory=dict)  # by id
    names: Mapping[str, str] = field(default_factory=dict)  # of keys
    recomputed: Recomputed | None = None

    def scheme(self, programme: str) -> Scheme | None:
        """Return a programme by the id of its record."""
        return next((one for one in self.schemes if one.id == programme), None)

    def account_word(self, account: str | None) -> str:
        """Return what an account is called: its key's name, or its ends."""
        if account is None:
            return ""
        named = self.names.get(account)
        if named is not None:
            return named
        shown = _DID_SHOWN if account.startswith("did:") else _PSEUDONYM_SHOWN
        return f"{account[:shown]}\u2026{account[-_PSEUDONYM_SHOWN:]}"


def read_points(db: Database, accounts: Collection[str], report: Report = silent) -> PointsBook:
    """Return programmes, and what some accounts hold and have moved.

    Args:
        db: the replica.
        accounts: did:keys and pseudonyms.
        report: told of progress in entries of the log; may cancel.
    """
    listed = list(standing_now(db, (*KINDS, BILL, CREDIT, PASS), report))
    points = points_of(listed)
    names = names_of(db, {one.issuer for one in listed} | {*accounts, *_parties(points)})
    schemes = tuple(_schemes(db, listed, names))
    steps = _steps(points.moves, accounts)
    held = tuple(
        one
        for scheme in schemes
        for account in accounts
        if (one := _held(db, scheme, account)) is not None
    )
    spent = {one.pays for one in points.redeemed.values()}
    return PointsBook(
        schemes=schemes,
        accounts=tuple(accounts),
        held=held,
        steps=steps,
        earned={one.spot.id: one for one in points.earned},
        redeemed=points.redeemed,
        expired=points.expired,
        rules={one.record.id: one for one in listed if one.record.id in points.rules},
        payable=tuple(one for one in listed if _is_payable(one, accounts, spent)),
        credits={
            ref_of(one, "redeem"): one
            for one in listed
            if one.name == CREDIT and not one.is_withdrawn
        },
        kinds={kind.id: kind for kind, _ in records.kinds(db)},
        names=names,
    )


def recomputed(db: Database, report: Report = silent) -> Recomputed:
    """Compute all points again and return where the log says something else."""
    return recompute.rewards(standing_now(db, KINDS, report))


def _parties(points: Points) -> set[str]:
    ends = (end for move in points.moves for end in (move.source, move.target))
    return {end for end in ends if end is not None and end.startswith("did:")}


def _schemes(db: Database, listed: Sequence[Observed], names: Mapping[str, str]) -> list[Scheme]:
    rules: dict[str, list[Observed]] = {}
    for one in listed:
        if one.name == "points.rule" and not one.is_withdrawn:
            rules.setdefault(ref_of(one, "programme"), []).append(one)
    return [
        Scheme(
            one,
            bookings.booking(db, Programme, one.record.id),
            names.get(one.issuer, one.issuer),
            tuple(rules.get(one.record.id, ())),
        )
        for one in listed
        if one.name == "programme" and not one.is_withdrawn
    ]


def _held(db: Database, scheme: Scheme, account: str) -> Held | None:
    key = account_key(scheme.id, account)
    booked = bookings.booking(db, Account, key)
    if booked is None:
        return None
    left = (
        Expiring(one.expires, min(one.points, max(0, one.through - booked.debits)))
        for one in bookings.having(db, Earning, "account", key)
        if one.expires is not None and not one.is_expired
    )
    expiring = sorted((one for one in left if one.points), key=lambda one: one.day)
    return Held(scheme, account, booked.balance, booked.credits, booked.debits, tuple(expiring))


def _steps(moves: Sequence[Move], accounts: Collection[str]) -> dict[str, list[Step]]:
    """Return the moves of each account, the newest first."""
    found: dict[str, list[Step]] = {}
    balances: dict[str, int] = {}
    for move in moves:
        for account, points in ((move.source, -move.points), (move.target, move.points)):
            if account is not None and account in accounts:
                key = account_key(move.programme, account)
                balances[key] = balances.get(key, 0) + points
                found.setdefault(key, []).append(Step(move, points, balances[key]))
    return {key: steps[::-1] for key, steps in found.items()}


def _is_payable(one: Observed, accounts: Collection[str], spent: Collection[str]) -> bool:
    if one.is_withdrawn or one.record.id in spent or one.name not in (BILL, PASS):
        return False
    is_for_points = one.name == BILL or one.record.data.get("paid") == "points"
    return is_for_points and one.record.data.get("account") in accounts
