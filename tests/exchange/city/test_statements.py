"""Tables of bills, windows and indicators as CSV."""

from decimal import Decimal

import pytest
from msgspec.structs import replace

from desktop.errors import FormatError
from desktop.exchange.city import statements
from desktop.exchange.city.minor_units import format_minor, in_minor_units
from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.ledger.record import Record

ID = "urn:uuid:019b0000-0000-7000-8000-000000000001"
TIME = "2026-02-01T00:00:00.000Z"


def record(kind: str, data: JsonObject) -> Record:
    return Record(ID, f"{kind}/1", TIME, data, about=("urn:tides:device:gate",))


def test_a_bill_is_one_row_for_each_line_with_its_amount_in_money() -> None:
    line: JsonObject = {"item": "usage", "window": ID, "tariff": ID, "version": 1, "quantity": 7}
    lines: list[JsonValue] = [
        {**line, "amount": 1234},
        {"item": "base", "amount": 5},
        {"item": "odd"},
        7,
    ]
    data: JsonObject = {"account": "=HYPER()", "currency": "EUR", "lines": lines}
    rows = statements.write_bills([record("bill", data)]).decode().splitlines()
    assert len(rows) == 4
    assert rows[1].endswith(",7,,12.34,EUR")
    assert "'=HYPER()" in rows[1]
    assert rows[2].endswith(",0.05,EUR")
    none: JsonObject = {"account": "a", "currency": "EUR"}
    assert statements.write_bills([record("bill", none)]).count(b"\n") == 1


def test_windows_and_indicators_are_one_row_each() -> None:
    meter = statements.write_meter_windows([record("meter.window", {"total": 7, "root": "r"})])
    assert f"{ID},,,,,7,,,r" in meter.decode()
    fare = statements.write_fare_windows([record("fare.window", {"count": 7})])
    assert f"{ID},urn:tides:device:gate,,,,7,,," in fare.decode()
    made = statements.write_indicators([record("service.indicator", {"value": 7, "unit": ["x"]})])
    assert f"{ID},,,,,,7,['x']," in made.decode()


def test_a_window_and_a_figure_name_their_district_apart_from_the_device() -> None:
    place, device = "https://example.org/mill", "urn:tides:device:gate"
    both = replace(record("fare.window", {"count": 7}), about=(place, device))
    fare = statements.write_fare_windows([both])
    assert f"{ID},{device},{place},,,7,,," in fare.decode()
    figure = replace(record("service.indicator", {"value": 7, "standing": "above"}), about=(place,))
    made = statements.write_indicators([figure])
    assert f"{ID},,,,,,7,,,{place},,,above," in made.decode()
    meter = statements.write_meter_windows([replace(figure, data={"total": 7})])
    assert f"{ID},,,,,7,,,,,{place}" in meter.decode()


@pytest.mark.parametrize(
    ("amount", "currency", "minor"),
    [("12.5", "EUR", 1250), ("1200", "JPY", 1200), ("0.125", "KWD", 125), ("1.2345", "UYW", 12345)],
)
def test_money_has_the_decimals_of_its_currency(amount: str, currency: str, minor: int) -> None:
    assert in_minor_units(Decimal(amount), currency) == minor
    assert Decimal(format_minor(minor, currency)) == Decimal(amount)
    with pytest.raises(FormatError):
        in_minor_units(Decimal("0.00001"), currency)
    with pytest.raises(FormatError):
        in_minor_units(Decimal(10) ** 20, currency)
