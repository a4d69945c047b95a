"""Points for taps that stand in windows on the ledger.

The taps are read from the same file as the windows and give the same salts and roots, so each of
them can be shown in its window without being told. A ride is a tap with the action ``Enter`` and a
card; its card's account is a pseudonym of the month. The nullifier follows from rule and tap alone:
the same tap has the same one whenever it is read.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from desktop.domains.evidence import (
    Secret,
    commitment_of,
    nullifier_of,
    pseudonym_of,
    window_paths,
)
from desktop.errors import FormatError
from desktop.exchange.city.tides import taps_of
from desktop.exchange.draft import Draft
from desktop.ledger.json_profile import JsonObject, JsonValue, parse_object
from desktop.ledger.record import Record, Ref
from desktop.ledger.scalar import encode_base64url

EARN_KIND = "points.earn/1"

_RIDE = "Enter"
_NEVER = "9999-12-31"


@dataclass(frozen=True, slots=True)
class Logged:
    """What is on the ledger, or waits in the outbox."""

    rule: Record
    windows: Iterable[Record]
    earned: Iterable[Record]


class _Ride(NamedTuple):
    time: str
    name: str
    account: str
    evidence: str
    place: int
    path: list[str]
    window: str


def read_rewards(
    windows: Sequence[Draft], secret: Secret, logged: Logged
) -> tuple[list[Draft], list[str]]:
    """Return the points for the rides of a file in order of time, and notes of what gets none.

    Args:
        windows: as `desktop.exchange.city.tides` reads them from the file.
        secret: the one that they were read with.
        logged: the rule, and what was recorded before.

    Raises:
        FormatError: a window that is not on the ledger, or a ride that was rewarded before; the
            sentence names it.
    """
    rides = sorted(_rides(windows, secret, logged.windows))
    used: dict[object, str] = {}
    given: Counter[tuple[str, str]] = Counter()
    for record in logged.earned:
        used[record.data.get("nullifier")] = record.id
        if any(ref.rel == "rule" and ref.id == logged.rule.id for ref in record.refs):
            given[str(record.data["account"]), record.time[:10]] += _whole(record.data, "points")
    drafts, passed = [], Counter[str]()
    for ride in rides:
        nullifier = nullifier_of(secret, logged.rule.id, ride.name)
        if nullifier in used:
            raise FormatError(
                f"tap {ride.name} was rewarded before, by {used[nullifier]}",
                means="Nothing of the file was taken over.",
                do="Leave out the taps that were rewarded.",
            )
        why = _why_none(ride, logged.rule.data, given)
        if why:
            passed[why] += 1
        else:
            drafts.append(_draft(ride, logged.rule, nullifier))
    return drafts, [f"{count:,} rides get no points: {why}." for why, count in passed.items()]


def _why_none(ride: _Ride, rule: JsonObject, given: Counter[tuple[str, str]]) -> str:
    """Return why a ride gets no points; empty where it does, and then it counts for the day."""
    day = ride.time[:10]
    if not str(rule["from"]) <= day <= str(rule.get("until", _NEVER)):
        return "the rule is not in force on their day"
    points, cap = _whole(rule, "points"), rule.get("cap_day")
    if isinstance(cap, int) and given[ride.account, day] + points > cap:
        return "they are beyond the day's cap of their account"
    given[ride.account, day] += points
    return ""


def _rides(windows: Sequence[Draft], secret: Secret, known: Iterable[Record]) -> Iterator[_Ride]:
    by_root = {record.data.get("root"): record.id for record in known}
    for window in windows:
        record_id = by_root.get(window.data["root"])
        if record_id is None:
            raise FormatError(
                f"{window.source}: its window is not on the ledger",
                means="Points need taps whose window stands there, unchanged and under your key.",
                do="Import the same file as tides first, and send it.",
            )
        assert window.private is not None  # the taps themselves
        taps = taps_of(parse_object(window.private.document))
        made = [commitment_of(tap) for tap in taps]
        path_of = window_paths(made)
        for index, tap in enumerate(taps):
            card = tap.get("token_id")
            if tap["fare_action"] == _RIDE and isinstance(card, str):
                time = str(tap["event_timestamp"])
                yield _Ride(
                    time=time,
                    name=str(tap["transaction_id"]),
                    account=pseudonym_of(secret, time[:7], card),
                    evidence=encode_base64url(made[index]),
                    place=index,
                    path=path_of(index),
                    window=record_id,
                )


def _draft(ride: _Ride, rule: Record, nullifier: str) -> Draft:
    path: list[JsonValue] = [*ride.path]
    data: JsonObject = {
        "account": ride.account,
        "points": _whole(rule.data, "points"),
        "version": _whole(rule.data, "version"),
        "evidence": ride.evidence,
        "nullifier": nullifier,
        "proof": {"index": ride.place, "path": path},
    }
    return Draft(
        kind=EARN_KIND,
        data=data,
        source=f"tap {ride.name}",
        time=ride.time,
        refs=(Ref("rule", rule.id), Ref("window", ride.window)),
    )


def _whole(data: JsonObject, name: str) -> int:
    value = data.get(name)
    return value if isinstance(value, int) else 0
