from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import FormatError
from desktop.ledger.json_profile import JsonValue, format_json, parse_object
from desktop.ledger.merkle import leaf_hash
from desktop.ledger.scalar import format_time
from desktop.ledger.seal import (
    Seal,
    first_difference,
    first_fault,
    format_seal,
    is_seal,
    parse_seal,
)
from tests.ledger.log_vectors import load

_VECTORS = load("civicledger/seals")
_LOG = [bytes.fromhex(entry["entry"]) for entry in load("civicledger/log_small")["entries"]]
_SEAL = Seal("a.example", 1, 7, 6, bytes(32), b"\x01" * 32, "2026-09-22T14:18:22.234Z", "hall", 1)
_AUTHORITIES = ("city-hall", "university", "food-office", "health-office")

_SEALS = st.builds(
    Seal,
    ledger=st.just("ledger.example"),
    height=st.integers(1, 2**53 - 1),
    first=st.integers(0, 2**53 - 1),
    count=st.integers(1, 4096),
    root=st.binary(min_size=32, max_size=32),
    previous=st.binary(min_size=32, max_size=32),
    time=st.integers(0, 4_000_000_000_000).map(format_time),
    proposer=st.sampled_from(_AUTHORITIES),
    rules=st.integers(1, 9),
)


@pytest.mark.parametrize("case", _VECTORS["cases"], ids=lambda case: case["name"])
def test_seals_are_judged_as_the_vectors_say(case: dict[str, str | bool]) -> None:
    entry = str(case["seal_text"]).encode()
    if case["accept"]:
        assert format_seal(parse_seal(entry)) == entry
    else:
        with pytest.raises(FormatError) as caught:
            parse_seal(entry)
        assert caught.value.evidence == entry


@given(_SEALS)
def test_a_seal_survives_its_entry(seal: Seal) -> None:
    entry = format_seal(seal)
    assert is_seal(entry)
    assert parse_seal(entry) == seal
    assert (seal.index, seal.size) == (seal.first + seal.count, seal.first + seal.count + 1)


def test_a_statement_is_no_seal() -> None:
    assert [index for index, entry in enumerate(_LOG) if is_seal(entry)] == [6, 13, 19]
    assert not is_seal(b"")
    with pytest.raises(FormatError):
        parse_seal(_LOG[0])


_BAD_FIELDS: list[tuple[str, JsonValue]] = [
    ("type", "civicledger/charter/1"),
    ("ledger", "https://a"),
    ("ledger", None),
    ("height", "1"),
    ("height", True),
    ("height", 0),  # with a previous seal
    ("first", -1),
    ("count", 0),
    ("count", 4097),
    ("root", ""),
    ("root", "A" * 43),
    ("root", 0),
    ("previous", ""),
    ("time", "2026"),
    ("time", 0),
    ("proposer", "none"),
    ("proposer", "City Hall"),
    ("rules", 0),
    ("note", ""),
]


@pytest.mark.parametrize(("name", "value"), _BAD_FIELDS)
def test_a_field_of_bad_form_is_refused(name: str, value: JsonValue) -> None:
    fields = parse_object(format_seal(_SEAL))
    fields[name] = value
    with pytest.raises(FormatError):
        parse_seal(format_json(fields))


@pytest.mark.parametrize(
    "changes",
    [{"first": 1}, {"previous": bytes(32)}, {"root": b""}, {"count": 0}],
    ids=repr,
)
def test_a_first_seal_of_bad_form_is_not_formatted(changes: dict[str, int | bytes]) -> None:
    first = replace(_SEAL, height=0, first=0, previous=b"")
    assert parse_seal(format_seal(first)) == first
    with pytest.raises(FormatError):
        format_seal(replace(first, **changes))  # type: ignore[arg-type]  # wrong on purpose


@pytest.mark.parametrize(
    "changes",
    [
        {"ledger": "b.example"},
        {"height": 2},
        {"first": 8},
        {"count": 5},
        {"root": b"\x02" * 32},
        {"previous": bytes(32)},
        {"time": "2026-09-22T14:18:22.233Z"},
        {"proposer": "other"},
        {"rules": 2},
    ],
    ids=repr,
)
def test_a_difference_is_named_by_its_field(changes: dict[str, str | int | bytes]) -> None:
    other = replace(_SEAL, **changes)  # type: ignore[arg-type]  # one field of each type
    assert first_difference(other, _SEAL) == next(iter(changes))
    assert first_fault(other, _SEAL, ("hall",)) == next(iter(changes))


def test_an_equal_seal_has_no_difference_and_a_later_time_is_no_fault() -> None:
    assert first_difference(replace(_SEAL), _SEAL) is None
    later = replace(_SEAL, time="2026-09-22T14:18:22.235Z", proposer="other")
    assert first_fault(later, _SEAL, ("hall", "other")) is None
    assert first_difference(later, _SEAL) == "time"


@pytest.mark.parametrize("case", _VECTORS["wrong_in_log_small"], ids=lambda c: c["wrong_field"])
def test_a_wrong_seal_in_a_whole_ledger_is_named_by_its_field(case: dict[str, str | int]) -> None:
    index = int(case["replaces_entry"])
    seals = [parse_seal(entry) for entry in _LOG if is_seal(entry)]
    good = parse_seal(_LOG[index])
    before = seals[good.height - 1]
    expected = replace(
        good,
        height=before.height + 1,
        first=before.size,
        previous=leaf_hash(_LOG[before.index]),
        time=before.time,
    )
    assert first_fault(good, expected, _AUTHORITIES) is None
    wrong = parse_seal(str(case["seal_text"]).encode())
    assert first_fault(wrong, expected, _AUTHORITIES) == case["wrong_field"]
