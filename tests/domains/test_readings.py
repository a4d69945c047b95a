"""Windows of readings: any one can be shown alone, and nothing else passes for it."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domains.readings import (
    MAX_READINGS,
    Figures,
    Reading,
    Series,
    Shown,
    check_shown,
    figures_of,
    format_reading,
    format_shown,
    leaf_of,
    parse_reading,
    parse_readings,
    parse_shown,
    rounded,
    show_reading,
    window_root,
)
from desktop.errors import CivicLedgerError, FormatError, ProofError
from desktop.ledger.json_profile import JsonValue
from desktop.ledger.scalar import format_time

SERIES = Series("urn:dev:ow:10e2073a01080063", "current", "A")
SALT = bytes(range(32))

numbers = st.builds(
    lambda digits, places: Decimal(digits).scaleb(-places),
    st.integers(-(10**15), 10**15),
    st.integers(0, 9),
)
values = numbers | st.booleans() | st.binary(max_size=8) | st.text("abcé ", max_size=8)
salts = st.none() | st.binary(min_size=32, max_size=32)


def _at(index: int) -> str:
    return format_time(1_767_225_600_000 + index * 1000)


def _readings(found: Sequence[object]) -> tuple[Reading, ...]:
    return tuple(
        Reading(_at(index), value)  # type: ignore[arg-type]  # drawn from the right types
        for index, value in enumerate(found)
    )


windows = st.lists(values, min_size=1, max_size=40).map(_readings)


@given(readings=windows, salt=salts, data=st.data())
def test_any_reading_can_be_shown_alone(
    readings: tuple[Reading, ...], salt: bytes | None, data: st.DataObject
) -> None:
    index = data.draw(st.integers(0, len(readings) - 1))
    root = window_root(SERIES, readings, salt)
    shown = parse_shown(format_shown(show_reading(SERIES, readings, index, salt)))
    check_shown(shown, root, len(readings))
    assert shown.reading == readings[index]


@given(readings=windows, salt=salts, data=st.data())
def test_any_flipped_bit_of_what_is_shown_is_refused(
    readings: tuple[Reading, ...], salt: bytes | None, data: st.DataObject
) -> None:
    index = data.draw(st.integers(0, len(readings) - 1))
    root = window_root(SERIES, readings, salt)
    good = format_shown(show_reading(SERIES, readings, index, salt))
    at = data.draw(st.integers(0, len(good) * 8 - 1))
    bad = bytearray(good)
    bad[at // 8] ^= 1 << (at % 8)
    try:
        shown = parse_shown(bytes(bad))
    except CivicLedgerError:
        return
    # The size that a file names is not believed, the record's is: alone it may differ.
    if replace(shown, size=len(readings)) != parse_shown(good):
        with pytest.raises(CivicLedgerError):
            check_shown(shown, root, len(readings))


@given(found=st.lists(numbers, min_size=1, max_size=60))
def test_the_mean_lies_between_the_lowest_and_the_highest(found: list[Decimal]) -> None:
    figures = figures_of(_readings(found))
    assert figures.minimum is not None
    assert figures.maximum is not None
    assert figures.mean is not None
    assert Decimal(figures.minimum) <= Decimal(figures.mean) <= Decimal(figures.maximum)
    assert abs(Decimal(figures.mean) * len(found) - sum(found)) <= Decimal(len(found)) / 10**9


@given(value=values, total=st.none() | numbers)
def test_readings_are_written_and_read_alike(value: object, total: Decimal | None) -> None:
    reading = Reading(_at(0), value, total)  # type: ignore[arg-type]  # drawn from the right types
    assert parse_reading(format_reading(reading)) == reading


@given(readings=windows)
def test_a_salt_changes_the_root_and_every_leaf(readings: tuple[Reading, ...]) -> None:
    roots = {window_root(SERIES, readings, salt) for salt in (None, SALT, bytes(32))}
    assert len(roots) == 3


def test_the_leaf_is_canonical_json_that_says_what_it_is() -> None:
    reading = Reading("2010-06-08T18:01:16.001Z", Decimal("1.30"))
    assert leaf_of(SERIES, reading) == (
        b'{"device":"urn:dev:ow:10e2073a01080063","property":"current",'
        b'"t":"2010-06-08T18:01:16.001Z","unit":"A","v":"1.3"}'
    )


def test_the_root_is_that_of_rfc_6962() -> None:
    readings = _readings([Decimal(1), Decimal(2), Decimal(3)])
    one, two, three = (
        hashlib.sha256(b"\x00" + leaf_of(SERIES, reading)).digest() for reading in readings
    )
    left = hashlib.sha256(b"\x01" + one + two).digest()
    assert window_root(SERIES, readings) == hashlib.sha256(b"\x01" + left + three).digest()


def test_figures_tell_times_and_numbers() -> None:
    readings = _readings([Decimal("1.5"), Decimal(-2), Decimal("0.0")])
    assert figures_of(readings) == Figures(3, _at(0), _at(2), "-2", "1.5", "-0.166666667")
    mixed = (*readings, Reading(_at(3), value=True))
    assert figures_of(mixed) == Figures(4, _at(0), _at(3), None, None, None)


def test_halves_are_rounded_to_even() -> None:
    halves = [Decimal("0.0000000005"), Decimal("0.0000000005")]
    assert figures_of(_readings(halves)).mean == "0"
    assert rounded(Fraction(5, 2), 0) == "2"


def test_a_thousand_readings_are_a_window_and_one_more_is_none() -> None:
    readings = _readings([Decimal(0)] * MAX_READINGS)
    assert len(show_reading(SERIES, readings, 999).path) == 8
    for wrong in ((), (*readings, Reading(_at(MAX_READINGS), Decimal(0)))):
        with pytest.raises(FormatError, match="1 to 1,000"):
            window_root(SERIES, wrong)


def test_readings_out_of_order_are_named() -> None:
    readings = _readings([Decimal(0), Decimal(1)])
    with pytest.raises(FormatError, match="reading 2"):
        window_root(SERIES, readings[::-1])
    with pytest.raises(FormatError, match="32 bytes"):
        window_root(SERIES, readings, b"short")
    with pytest.raises(ProofError):
        show_reading(SERIES, readings, 2)


def test_the_count_of_the_record_decides_about_the_size() -> None:
    readings = _readings([Decimal(0), Decimal(1), Decimal(2)])
    root = window_root(SERIES, readings)
    shown = show_reading(SERIES, readings, 0)
    check_shown(replace(shown, size=99), root, 3)
    with pytest.raises(ProofError):
        check_shown(shown, root, 1)


@pytest.mark.parametrize(
    "document",
    [
        None, {}, {"t": "2026-01-01T00:00:00.000Z"}, {"t": 5, "v": "1"},
        {"t": "2026-01-01T00:00:00.000Z", "v": 1}, {"t": "2026-01-01T00:00:00.000Z", "v": "1.0"},
        {"t": "2026-01-01T00:00:00.000Z", "v": "1", "vb": True},
        {"t": "2026-01-01T00:00:00.000Z", "vb": "true"},
        {"t": "2026-01-01T00:00:00.000Z", "vs": 1},
        {"t": "2026-01-01T00:00:00.000Z", "vd": "a="},
        {"t": "2026-01-01T00:00:00.000Z", "s": "x"},
        {"t": "2026-01-01", "v": "1"}, {"t": "2026-01-01T00:00:00.000Z", "v": "1", "x": 1},
    ],
)  # fmt: skip
def test_bad_readings_are_refused(document: JsonValue) -> None:
    with pytest.raises(FormatError):
        parse_reading(document)


def test_a_bad_reading_in_a_list_is_named() -> None:
    good: JsonValue = {"t": "2026-01-01T00:00:00.000Z", "v": "1"}
    with pytest.raises(FormatError, match="reading 3: v is not"):
        parse_readings([good, good, {"t": "2026-01-01T00:00:00.000Z", "v": ""}])
    with pytest.raises(FormatError, match="not a list"):
        parse_readings(good)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"civicledger/reading/1", b"civicledger/reading/2"), (b'"index":0', b'"index":3'),
        (b'"size":3', b'"size":1001'), (b'"size":3', b'"size":"3"'), (b'"unit":"A"', b'"unit":1'),
        (b'"path":[', b'"path":["AA",'), (b'"path":[', b'"path":[1,'),
        (b'"type"', b'"kind"'), (b'"path":[', b'"path":{},"q":['),
        (b'"size":3', b'"record":"urn:uuid:0","size":3'), (b'"size":3', b'"record":1,"size":3'),
    ],
)  # fmt: skip
def test_bad_files_are_refused(old: bytes, new: bytes) -> None:
    readings = _readings([Decimal(0), Decimal(1), Decimal(2)])
    good = format_shown(show_reading(SERIES, readings, 0))
    assert old in good
    with pytest.raises(FormatError):
        parse_shown(good.replace(old, new))


def test_a_reading_may_name_its_window() -> None:
    shown = show_reading(SERIES, _readings([Decimal(0), Decimal(1)]), 1)
    named = replace(shown, record="urn:uuid:019b0000-0000-7000-8000-000000000001")
    assert parse_shown(format_shown(named)) == named
    assert parse_shown(format_shown(shown)).record is None


def test_a_path_longer_than_any_window_is_refused() -> None:
    shown = Shown(SERIES, Reading(_at(0), Decimal(1)), 0, 3, (bytes(32),) * 17)
    with pytest.raises(FormatError, match="path"):
        parse_shown(format_shown(shown))


@pytest.mark.parametrize("number", ["NaN", "Infinity", "1e40", "1e-41"])
def test_numbers_that_the_ledger_cannot_hold_are_refused(number: str) -> None:
    with pytest.raises(FormatError):
        format_reading(Reading(_at(0), Decimal(number)))
