"""SenML packs: the working group's examples, every rule of resolution, and what is refused."""

import json
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domains.standard_codes import UNITS
from desktop.errors import FormatError
from desktop.exchange.devices import senml_units
from desktop.exchange.devices.senml import (
    MAX_RECORDS,
    SenmlRecord,
    read_pack,
    write_pack,
    write_resolved,
)
from desktop.ledger.scalar import format_time
from tests.exchange.samples import VECTORS

pytestmark = pytest.mark.slow

NOW = "2026-01-01T00:00:00.000Z"
NAME = "urn:dev:ow:10e2073a01080063"
EXAMPLES = ("now", "current", "humidity", "temperature")

Write = Callable[[tuple[SenmlRecord, ...]], bytes]


def example(name: str) -> bytes:
    return (VECTORS / "senml" / f"{name}.json").read_bytes()


def pack(*records: object) -> bytes:
    return json.dumps(records).encode()


def test_base_fields_are_resolved_as_the_standard_shows() -> None:
    records = read_pack(example("current"))
    assert [(one.name, one.unit, one.value) for one in records[:2]] == [
        (f"{NAME}/voltage", "V", Decimal("120.1")), (f"{NAME}/current", "A", Decimal("1.2")),
    ]  # fmt: skip
    assert [one.time for one in records[:2]] == [
        "2010-06-08T18:01:16.001Z", "2010-06-08T18:01:11.001Z",
    ]  # fmt: skip
    assert records[3].value == Decimal("1.4")


def test_the_resolved_form_is_that_of_the_working_group() -> None:
    ours = read_pack(example("humidity"))
    assert ours == read_pack(example("humidity.resolved"))
    theirs = json.loads(example("humidity.resolved"))
    assert json.loads(write_resolved(ours)) == theirs


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("write", [write_pack, write_resolved])
def test_examples_survive_the_way_out_and_in(name: str, write: Write) -> None:
    records = read_pack(example(name), NOW)
    again = read_pack(write(records))
    assert sorted(again, key=_place) == sorted(records, key=_place)


def _place(one: SenmlRecord) -> tuple[str, str]:
    return one.name, one.time


def test_relative_times_count_from_when_the_pack_came() -> None:
    assert {one.time for one in read_pack(example("now"), NOW)} == {NOW}
    (one,) = read_pack(pack({"n": NAME, "v": 1, "t": -1.5}), NOW)
    assert one.time == "2025-12-31T23:59:58.500Z"
    with pytest.raises(FormatError, match="record 1: its time counts from the moment"):
        read_pack(example("now"))


def test_base_value_and_base_sum_are_added() -> None:
    base = {"bn": NAME, "bt": 1276020076, "bv": 20, "bs": 100}
    one, two, three = read_pack(pack({**base, "v": 1.5}, {"s": 5}, {"vb": True}))
    assert (one.value, one.sum) == (Decimal("21.5"), Decimal(100))
    assert (two.value, two.sum) == (None, Decimal(105))
    assert (three.value, three.sum) == (True, Decimal(100))


def test_every_type_of_value_is_read() -> None:
    base = {"bn": NAME + "/", "bt": 1276020076}
    records = read_pack(
        pack(
            base, {"n": "label", "vs": "Machine Room"}, {"n": "open", "vb": False},
            {"n": "nfc", "vd": "aGkgCg"}, {"n": "energy", "s": 7.5, "ut": 60},
        )
    )  # fmt: skip
    assert [one.value for one in records] == ["Machine Room", False, b"hi \n", None]
    assert (records[3].sum, records[3].update) == (Decimal("7.5"), Decimal(60))
    assert read_pack(write_pack(records)) == records


def test_unknown_fields_are_passed_over_unless_they_must_be_understood() -> None:
    good = {"n": NAME, "t": 1276020076, "v": 1, "ct": "60"}
    assert len(read_pack(pack(good))) == 1
    with pytest.raises(FormatError, match="must be understood"):
        read_pack(pack({**good, "ct_": "60"}))


def test_sub_milliseconds_are_rounded() -> None:
    (one,) = read_pack(b'[{"n":"%b","t":1276020076.0015,"v":1}]' % NAME.encode())
    assert one.time == "2010-06-08T18:01:16.002Z"


@pytest.mark.parametrize(
    ("record", "word"),
    [
        (5, "not an object"), ({"v": 1}, "is not the name"), ({"n": "-a", "v": 1}, "the name"),
        ({"n": NAME + " x", "v": 1}, "the name"), ({"n": "a" * 513, "v": 1}, "the name"),
        ({"n": NAME}, "neither a value"), ({"n": NAME, "v": 1, "vb": True}, "more than one"),
        ({"n": NAME, "v": "1"}, "/v is not a number"), ({"n": 5, "v": 1}, "/n is not a text"),
        ({"n": NAME, "vb": "true"}, "/vb is neither"), ({"n": NAME, "vd": "a="}, "/vd"),
        ({"n": NAME, "v": 1, "bver": 11}, "/bver"), ({"n": NAME, "v": 1, "bver": 1.5}, "/bver"),
        ({"n": NAME, "v": 1, "t": 10**20}, "outside the years"),
        ({"n": NAME, "v": 1, "t": 10**13}, "outside the years"),
    ],
)  # fmt: skip
def test_one_bad_record_in_many_is_named(record: object, word: str) -> None:
    good = {"n": NAME, "t": 1276020076, "v": 1}
    with pytest.raises(FormatError, match=f"record 9999: .*{word}") as found:
        read_pack(pack(*[good] * 9998, record, good), NOW)
    assert found.value.means == "Nothing of the file was taken over."


@pytest.mark.parametrize(
    "data",
    [b"", b"{}", b"[]", b'{"n":1}', b"[1", b'[{"bn":"a"}]', b"\xff", b'[{"n":"a","n":"b","v":1}]'],
)
def test_what_is_no_pack_is_refused(data: bytes) -> None:
    with pytest.raises(FormatError):
        read_pack(data, NOW)


def test_a_pack_has_one_version_and_an_end() -> None:
    good = {"n": NAME, "v": 1}
    with pytest.raises(FormatError, match="several versions"):
        read_pack(pack({**good, "bver": 5}, {**good, "bver": 10}), NOW)
    with pytest.raises(FormatError, match="100,000"):
        read_pack(b"[" + b"1," * MAX_RECORDS + b"1]")


def test_what_cannot_be_written_is_refused() -> None:
    good = SenmlRecord(NAME, NOW, value=Decimal(1))
    for bad in (
        replace(good, name="?"),
        replace(good, value=None),
        replace(good, time="1975-01-01T00:00:00.000Z"),
    ):
        for write in (write_pack, write_resolved):
            with pytest.raises(FormatError):
                write([bad])
    with pytest.raises(FormatError, match="at least one"):
        write_pack([])


values = (
    st.builds(lambda n, p: Decimal(n).scaleb(-p), st.integers(-(10**12), 10**12), st.integers(0, 6))
    | st.booleans()
    | st.text("abcé", max_size=5)
    | st.binary(max_size=6)
)
records_ = st.builds(
    SenmlRecord,
    name=st.sampled_from([NAME, f"{NAME}/a", f"{NAME}:b", "x.y_z-1"]),
    time=st.integers(2**28 * 1000, 4 * 10**12).map(format_time),
    unit=st.sampled_from([None, "Cel", "%RH", "/"]),
    value=values,
    sum=st.none() | st.integers(0, 10**9).map(Decimal),
    base=st.sampled_from([None, "", NAME, f"{NAME}/", f"{NAME}/a", "x", "other"]),
)


@given(records=st.lists(records_, min_size=1, max_size=30).map(tuple))
def test_any_pack_survives_the_way_out_and_in(records: tuple[SenmlRecord, ...]) -> None:
    assert read_pack(write_pack(records)) == records


def test_every_unit_of_senml_comes_back() -> None:
    names = list(senml_units._LEDGER)
    assert len(names) > 80
    for name in (None, *names):
        unit, kept = senml_units.to_ledger(name)
        assert unit in UNITS
        assert senml_units.to_senml(unit, kept) == name


def test_units_that_do_not_fit_are_refused() -> None:
    with pytest.raises(FormatError, match="furlong"):
        senml_units.to_ledger("furlong")
    with pytest.raises(FormatError, match="KGM"):
        senml_units.to_senml("KGM")
    with pytest.raises(FormatError, match="does not mean"):
        senml_units.to_senml("Cel", "%RH")
