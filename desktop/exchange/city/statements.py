"""Bills, windows and indicators out as CSV, one line for each thing that can be computed again."""

from collections.abc import Iterable

from desktop.exchange.city.minor_units import format_minor
from desktop.exchange.csv_rows import format_csv
from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.ledger.record import Record

_URN = "urn:"  # how devices are named; districts have an address
_BILL = (
    "bill", "account", "from", "until", "item", "window", "tariff", "version", "quantity", "unit",
    "amount", "currency",
)  # fmt: skip
_METER = (
    "record", "account", "commodity", "from", "until", "total", "unit", "count", "root", "device",
    "place",
)  # fmt: skip
_FARE = ("record", "device", "place", "from", "until", "count", "amount", "currency", "root")
_INDICATOR = (
    "record", "indicator", "service", "method", "from", "until", "value", "unit", "inputs",
    "place", "lowest", "highest", "standing", "basis",
)  # fmt: skip


def write_bills(records: Iterable[Record]) -> bytes:
    """Return the lines of bills, each with what it was computed from."""
    return format_csv(_BILL, (row for record in records for row in _lines(record)))


def _lines(record: Record) -> Iterable[list[object]]:
    data = record.data
    lines, currency = data.get("lines"), str(data["currency"])
    for line in lines if isinstance(lines, list) else ():
        if isinstance(line, dict):
            whole: JsonObject = {**data, **line, "bill": record.id}
            amount = line.get("amount")
            shown = format_minor(amount, currency) if isinstance(amount, int) else None
            yield _cells({**whole, "amount": shown}, _BILL)


def write_meter_windows(records: Iterable[Record]) -> bytes:
    """Return windows of meters, without the readings, which are private."""
    return format_csv(_METER, (_row(record, _METER) for record in records))


def write_fare_windows(records: Iterable[Record]) -> bytes:
    """Return windows of taps, without the taps, which are private."""
    return format_csv(_FARE, (_row(record, _FARE) for record in records))


def write_indicators(records: Iterable[Record]) -> bytes:
    """Return indicators with the way they are computed."""
    return format_csv(_INDICATOR, (_row(record, _INDICATOR) for record in records))


def _row(record: Record, columns: tuple[str, ...]) -> list[object]:
    devices = [one for one in record.about if one.startswith(_URN)]
    places = [one for one in record.about if not one.startswith(_URN)]
    named: JsonObject = {"device": " ".join(devices), "place": " ".join(places)}
    return _cells({**record.data, **named, "record": record.id}, columns)


def _cells(values: JsonObject, columns: tuple[str, ...]) -> list[object]:
    return [_cell(values.get(name)) for name in columns]


def _cell(value: JsonValue) -> object:
    return value if value is None or isinstance(value, int | str) else str(value)
