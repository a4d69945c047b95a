"""Rides of the city: taps at gates, when trains of a real timetable call there.

The published template of TIDES gives the columns of a tap (but for the card's token, which its
schema has), the published timetable of Caltrain stops, trips and times; the city gives day and
cards. What a gate saw in an hour becomes one window,
which the gate signs.
"""

import csv
import io
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import cycle, islice

from desktop import assets
from desktop.demo.deed import Deed
from desktop.demo.figures import district_uri
from desktop.demo.people import Member, People
from desktop.demo.points import Evidence, Secret
from desktop.domains.evidence import commitment_of, window_path
from desktop.exchange.city.rows import Row, read_rows
from desktop.exchange.city.tides import device_uri, read_fare_transactions, taps_of
from desktop.exchange.draft import Draft
from desktop.ledger.json_profile import JsonObject, JsonValue, parse_object
from desktop.ledger.record import Record
from desktop.ledger.scalar import encode_base64url, format_time, parse_time

ENTRANCES, EXITS = ("70261", "70241"), ("70211", "70171")
DISTRICTS = {"70261": "harbour", "70241": "harbour", "70211": "mill", "70171": "mill"}
COMPANY = "Quayline Transit"

_HOUR_MS = 3_600_000
_HOURS = ("07", "08")  # of the morning in which the city rides
_OFFSET = "+01:00"
_SAMPLES = "samples/city"


@dataclass(frozen=True, slots=True)
class Tap:
    """Where a card was let in."""

    card: str
    time_ms: int
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Morning:
    """What happened at some gates on one morning."""

    windows: tuple[Deed, ...]  # signed by the gates
    entered: tuple[Tap, ...]  # in the order of the cards
    opened: Mapping[str, JsonObject]  # private documents by the window's record


def gate_member(stop: str) -> Member:
    """Return the member that a gate is."""
    return Member(
        f"gate-{stop}", ("device",), ("rewards", "city"), COMPANY, f"Gate {stop}", is_person=False
    )


def registration(people: People, stop: str, signer: str, operator: str, time_ms: int) -> Record:
    """Return the registration of the gate at a stop, whose windows another key may sign."""
    device = device_uri(_gate(stop))
    tap: JsonValue = {"name": "tap", "type": "object"}
    data: JsonObject = {
        "device": device,
        "deviceClass": "other",
        "visibility": "personal",
        "model": "Gate 4",
        "key": people.scribes[signer].did,
        "properties": [tap],
    }
    return people.scribes[operator].record("device.registered/1", time_ms, data, about=[device])


class Rides:
    """Makes the windows of gates."""

    def __init__(self, people: People, secret: Secret) -> None:
        self._people, self._secret = people, secret
        header = assets.read_bytes(f"{_SAMPLES}/tides/fare_transactions.csv")
        self._columns = [*header.decode("utf-8-sig").strip().split(","), "token_id"]
        self._calls: dict[str, list[Row]] = defaultdict(list)  # by trip
        times = assets.read_bytes(f"{_SAMPLES}/caltrain/stop_times.txt")
        for _, row in read_rows(times, "stop_times.txt", ("trip_id", "stop_id", "departure_time")):
            self._calls[row["trip_id"]].append(row)

    def morning(
        self,
        day: str,
        cards: Sequence[str],
        entrances: Iterable[str] = ENTRANCES,
        exits: Iterable[str] = EXITS,
        signer: str | None = None,
    ) -> Morning:
        """Let every card in at one of the gates, and out where its train calls at another.

        Args:
            day: such as ``2025-02-01``.
            cards: of the riders.
            entrances: stops at which they enter.
            exits: stops at which they leave; none: nobody sees them leave.
            signer: whose key signs all windows; None: every gate its own.
        """
        rides = self._rides(frozenset(entrances), frozenset(exits))
        rows: list[dict[str, str]] = []
        for card, (entered, left) in zip(cards, islice(cycle(rides), len(cards)), strict=True):
            rows.append(_row(day, card, entered, "Enter"))
            if left is not None:
                rows.append(_row(day, card, left, "Exit"))
        deeds: list[Deed] = []
        found: dict[str, Tap] = {}
        opened: dict[str, JsonObject] = {}
        for draft in read_fare_transactions(self._csv(rows), self._secret.value, offset=_OFFSET):
            assert draft.private is not None
            deeds.append(self._window(draft, signer))
            (window,) = deeds[-1].records
            opened[window.id] = parse_object(draft.private.document)
            found.update(_entered(taps_of(opened[window.id]), window))
        return Morning(tuple(deeds), tuple(found[card] for card in cards), opened)

    def _rides(
        self, entrances: frozenset[str], exits: frozenset[str]
    ) -> list[tuple[Row, Row | None]]:
        """Return where a train of the morning lets people in, and where it lets them out."""
        rides: list[tuple[Row, Row | None]] = []
        for calls in self._calls.values():
            for number, call in enumerate(calls):
                if call["stop_id"] in entrances and call["departure_time"][:2] in _HOURS:
                    later = [one for one in calls[number:] if one["stop_id"] in exits]
                    if later or not exits:
                        rides.append((call, later[0] if later else None))
        rides.sort(key=lambda ride: (ride[0]["departure_time"], ride[0]["trip_id"]))
        return rides

    def _csv(self, rows: Sequence[dict[str, str]]) -> bytes:
        stream = io.StringIO(newline="")
        writer = csv.DictWriter(stream, self._columns, restval="")
        writer.writeheader()
        writer.writerows(rows)
        return stream.getvalue().encode()

    def _window(self, draft: Draft, signer: str | None) -> Deed:
        assert draft.time is not None
        device = draft.about[0]
        stop = device.rpartition("-")[2]
        about = [device, district_uri(DISTRICTS.get(stop, "old-town"))]
        time_ms, writer = parse_time(draft.time), signer or f"gate-{stop}"
        scribe = self._people.scribes[writer]
        record = scribe.record(draft.kind, time_ms, draft.data, about=sorted(about), end=draft.end)
        return Deed(time_ms, writer, (record,))


def _row(day: str, card: str, call: Row, action: str) -> dict[str, str]:
    stop = call["stop_id"]
    return {
        "transaction_id": f"{day} {card} {action} {stop}",
        "service_date": day,
        "event_timestamp": f"{day}T{call['departure_time']}{_OFFSET}",
        "amount": "3.75" if action == "Enter" else "0",
        "currency_type": "EUR",
        "fare_action": action,
        "trip_id_performed": call["trip_id"],
        "device_id": _gate(stop),
        "stop_id": stop,
        "fare_media_id": "Smart card",
        "token_id": card,
        "fare_capped": "false",
    }


def _gate(stop: str) -> str:
    return f"gate-{stop}"


def _entered(taps: Sequence[JsonObject], window: Record) -> dict[str, Tap]:
    """Return the taps of a window by which cards were let in, by card."""
    commitments = [commitment_of(tap) for tap in taps]
    return {
        str(tap["token_id"]): Tap(
            str(tap["token_id"]),
            parse_time(str(tap["event_timestamp"])),
            Evidence(
                str(tap["transaction_id"]),
                encode_base64url(commitments[index]),
                window,
                index,
                window_path(commitments, index),
            ),
        )
        for index, tap in enumerate(taps)
        if tap["fare_action"] == "Enter"
    }


def day_of(time_ms: int) -> str:
    """Return the date of a moment."""
    return format_time(time_ms)[:10]


def fare_pass(
    people: People, writer: str, account: str, price: int, time_ms: int, paid: str = "points"
) -> Record:
    """Return a pass for one evening."""
    data: JsonObject = {
        "account": account,
        "product": "evening",
        "from": format_time(time_ms + 10 * _HOUR_MS),
        "until": format_time(time_ms + 18 * _HOUR_MS),
        "price": price,
        "currency": "EUR",
        "paid": paid,
    }
    return people.scribes[writer].record("fare.pass/1", time_ms, data)
