"""TIDES fare transactions: taps in as windows under a root, and out again as CSV.

Reads the table ``fare_transactions`` of the Transit ITS Data Exchange Specification (TIDES,
`fare_transactions.schema.json`), with the older names that its template has, too; an apostrophe
that our own tables put before a sign is taken off. The taps of one device within a window become
one draft of ``fare.window/1``: in public the root over all taps, how many there are and what was
taken; in private the taps themselves. Rows are ordered by time, then by their id, so that the same
taps give the same root.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType
from typing import NamedTuple
from urllib.parse import quote

from desktop.domains.evidence import Secret, commitment_of, salt_of, window_root
from desktop.domains.forms import is_date
from desktop.domains.standard_codes import CURRENCIES
from desktop.errors import FormatError
from desktop.exchange.city.gtfs import Feed
from desktop.exchange.city.minor_units import in_minor_units
from desktop.exchange.city.rows import Row, read_rows
from desktop.exchange.csv_rows import format_csv, intended
from desktop.exchange.draft import Draft, PrivateDraft
from desktop.exchange.exact_json import format_number
from desktop.exchange.zoned_time import utc_time
from desktop.ledger.json_profile import JsonObject, JsonValue, format_json
from desktop.ledger.scalar import format_time, is_decimal, parse_time

WINDOW_KIND = "fare.window/1"
HOUR_MS = 3_600_000
MAX_TAPS = 100_000  # of one window
FILE = "fare_transactions.csv"

_REQUIRED = (
    "transaction_id", "service_date", "event_timestamp", "amount", "fare_action", "fare_capped",
)  # fmt: skip
_TEXTS = (
    "trip_id_performed", "vehicle_id", "device_id", "stop_id", "token_id", "fare_media_id",
    "rider_category", "fare_product",
)  # fmt: skip
_PASSED_OVER = (
    "location_ping_id", "trip_id_scheduled", "pattern_id", "trip_stop_sequence",
    "scheduled_stop_sequence", "fare_id", "num_riders", "fare_period", "balance",
    # names of earlier drafts of the standard, which its template still has
    "date", "timestamp", "stop_sequence", "group_size", "media_type", "fare_media_id_purchased",
)  # fmt: skip
_KNOWN = frozenset((*_REQUIRED, *_TEXTS, *_PASSED_OVER, "currency_type"))
_OUT = (*_REQUIRED, "currency_type", *_TEXTS)
_MISSING = frozenset(("", "NA", "NaN"))
_ACTIONS = frozenset((
    "Unknown action type", "Purchase", "Enter", "Exit", "Transfer entrance", "Transfer exit", "Add",
    "New", "Capture", "Extend", "Combine", "Void", "Activate", "Adjust", "Other",
))  # fmt: skip
_FLAGS: Mapping[str, bool] = MappingProxyType(
    {
        "true": True,
        "True": True,
        "TRUE": True,
        "1": True,
        "false": False,
        "False": False,
        "FALSE": False,
        "0": False,
    }
)  # fmt: skip  (Table Schema: boolean)
_AMOUNT = re.compile(r"-?[0-9]{1,15}(?:\.[0-9]{1,10})?")
_ZONED = re.compile(r".*(?:Z|[+-][0-9]{2}:[0-9]{2})", re.DOTALL)
_TEXT_LIMIT = 200


class _Tap(NamedTuple):
    time_ms: int
    name: str  # transaction_id
    source: str  # device or vehicle
    document: JsonObject


def read_fare_transactions(
    data: bytes,
    secret: Secret,
    *,
    window_ms: int = HOUR_MS,
    offset: str | None = None,
    timetable: Feed | None = None,
) -> list[Draft]:
    """Return one draft for each device and window, in the order of time.

    Args:
        data: ``fare_transactions.csv``.
        secret: 32 bytes of the operator, from which all salts follow.
        window_ms: length of a window; windows begin at multiples of it since 1970.
        offset: time zone of times that have none, such as ``-08:00``.
        timetable: where each tap has to be at a stop and on a trip that it knows.

    Raises:
        FormatError: not such a table, or a tap off the timetable; the sentence names the row and
            the column.
    """
    taps: dict[tuple[int, str, str], list[_Tap]] = {}
    seen: set[str] = set()
    for number, row in read_rows(data, FILE, _REQUIRED, _KNOWN):
        try:
            tap = _tap(row, secret, offset)
            if timetable is not None:
                _check_place(tap.document, timetable)
        except FormatError as error:
            raise FormatError(
                f"{FILE}, row {number}, {error.what}",
                means="Nothing of the file was taken over.",
                do="Correct this row, or ask its sender to.",
            ) from error
        if tap.name in seen:
            raise FormatError(f"{FILE}, row {number}, transaction_id: {tap.name} came before")
        seen.add(tap.name)
        currency = str(tap.document.get("currency_type", ""))
        taps.setdefault((tap.time_ms // window_ms, tap.source, currency), []).append(tap)
    return [_draft(currency, taps[at, source, currency]) for at, source, currency in sorted(taps)]


def _tap(row: Row, secret: Secret, offset: str | None) -> _Tap:
    document: JsonObject = {}
    for name in ("transaction_id", *_TEXTS):
        text = intended(row.get(name, "")).strip()
        if text not in _MISSING:
            if len(text) > _TEXT_LIMIT:
                raise FormatError(f"{name}: more than {_TEXT_LIMIT} characters")
            document[name] = text
    if "transaction_id" not in document:
        raise FormatError("transaction_id: it is empty")
    source = document.get("device_id", document.get("vehicle_id"))
    if not isinstance(source, str):
        raise FormatError("device_id: neither it nor vehicle_id says where the tap was made")
    name, time = str(document["transaction_id"]), _time(row["event_timestamp"], offset)
    document["service_date"] = _checked(row, "service_date", is_date(row["service_date"]))
    document["event_timestamp"] = time
    document["fare_action"] = _checked(row, "fare_action", row["fare_action"] in _ACTIONS)
    document["fare_capped"] = _FLAGS[_checked(row, "fare_capped", row["fare_capped"] in _FLAGS)]
    document["amount"] = format_number(_amount(row["amount"]))
    currency = row.get("currency_type", "").strip()
    if currency not in _MISSING:
        document["currency_type"] = _checked(row, "currency_type", currency in CURRENCIES)
        try:
            in_minor_units(_amount(row["amount"]), currency)
        except FormatError as error:
            raise FormatError(f"amount: {error.what}") from error
    document["salt"] = salt_of(secret, name)
    return _Tap(parse_time(time), name, source, document)


def _check_place(tap: JsonObject, timetable: Feed) -> None:
    stop, trip = tap.get("stop_id"), tap.get("trip_id_performed")
    if isinstance(stop, str) and stop not in timetable.stops:
        raise FormatError(f"stop_id: the timetable has no stop {stop:.60}")
    if isinstance(trip, str) and trip not in timetable.routes:
        raise FormatError(f"trip_id_performed: the timetable has no trip {trip:.60}")
    if isinstance(stop, str) and isinstance(trip, str) and not timetable.serves(trip, stop):
        raise FormatError(f"stop_id: trip {trip:.60} does not call at {stop:.60}")


def _checked(row: Row, name: str, is_good: bool) -> str:  # noqa: FBT001  (the outcome of a check)
    if not is_good:
        raise FormatError(f"{name}: {row[name]!r:.60} is not a value that TIDES allows")
    return row[name].strip()


def _amount(text: str) -> Decimal:
    if _AMOUNT.fullmatch(text.strip()) is None:
        raise FormatError(f"amount: {text!r:.40} is not a number")
    return Decimal(text.strip())


def _time(text: str, offset: str | None) -> str:
    stamp = text.strip().replace(" ", "T", 1)
    if _ZONED.fullmatch(stamp) is None:
        if offset is None:
            raise FormatError(f"event_timestamp: {text!r:.40} says no time zone")
        stamp += offset
    try:
        return utc_time(stamp)
    except FormatError as error:
        raise FormatError(f"event_timestamp: {error.what}") from error


def _draft(currency: str, taps: list[_Tap]) -> Draft:
    taps.sort()
    if len(taps) > MAX_TAPS:
        raise FormatError(
            f"{taps[0].source} has {len(taps):,} taps in one window; at most {MAX_TAPS:,} fit",
            do="Choose a shorter window.",
        )
    documents: list[JsonValue] = [tap.document for tap in taps]
    first, last = format_time(taps[0].time_ms), format_time(taps[-1].time_ms)
    data: JsonObject = {
        "root": window_root([commitment_of(tap.document) for tap in taps]),
        "count": len(taps),
        "from": first,
        "until": last,
    }
    if currency:
        total = sum(in_minor_units(_amount(str(tap.document["amount"])), currency) for tap in taps)
        if total >= 0:  # more was paid back than taken: not a sum that a window states
            data.update(amount=total, currency=currency)
    return Draft(
        kind=WINDOW_KIND,
        data=data,
        source=f"device {taps[0].source}, {first}",
        time=first,
        end=last,
        about=(device_uri(taps[0].source),),
        private=PrivateDraft("application/json", format_json({"transactions": documents})),
    )


def device_uri(device_id: str) -> str:
    """Return how records name a device of TIDES."""
    return f"urn:tides:device:{quote(device_id, safe='')}"


def write_fare_transactions(documents: Iterable[JsonObject]) -> bytes:
    """Return ``fare_transactions.csv`` of the private documents of windows, in their order.

    Raises:
        FormatError: a document that is not one of a window.
    """
    return format_csv(_OUT, (_cells(tap) for document in documents for tap in taps_of(document)))


def taps_of(document: JsonObject) -> Sequence[JsonObject]:
    """Return the taps of a window's private document.

    Raises:
        FormatError: it has none.
    """
    listed = document.get("transactions")
    if not isinstance(listed, list):
        raise FormatError("/transactions is not a list")
    taps = [tap for tap in listed if isinstance(tap, dict)]
    if len(taps) != len(listed):
        raise FormatError("/transactions holds something else than objects")
    return taps


def _cells(tap: JsonObject) -> list[object]:
    cells: dict[str, object] = {**tap}
    if isinstance(tap.get("fare_capped"), bool):
        cells["fare_capped"] = str(tap["fare_capped"]).lower()
    amount = tap.get("amount")
    if isinstance(amount, str) and is_decimal(amount):
        cells["amount"] = Decimal(amount)  # a number, which no spreadsheet takes for a formula
    return [cells.get(name) for name in _OUT]
