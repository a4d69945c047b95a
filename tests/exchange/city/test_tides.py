"""TIDES taps into windows: over a real timetable, and every fault with its row and column."""

import csv
import io
import json
from collections.abc import Callable

import pytest

from desktop.domains.catalogue import builtin_kinds
from desktop.domains.evidence import commitment_of, is_in_window, window_path
from desktop.domains.kind import data_problems, private_problems
from desktop.errors import FormatError
from desktop.exchange.city.gtfs import read_feed
from desktop.exchange.city.tides import (
    device_uri,
    read_fare_transactions,
    taps_of,
    write_fare_transactions,
)
from desktop.exchange.draft import Draft
from desktop.ledger.json_profile import JsonObject, parse_object
from desktop.ledger.scalar import encode_base64url
from tests.exchange.city.fares import SECRET, csv_of, feed, header, rows, schema, template

pytestmark = pytest.mark.slow

KIND = next(kind for kind in builtin_kinds() if kind.id == "fare.window/1")
Change = Callable[[list[dict[str, str]]], object]


def private(draft: Draft) -> JsonObject:
    assert draft.private is not None
    return parse_object(draft.private.document)


def test_the_template_of_the_standard_is_a_table_without_taps() -> None:
    assert read_fare_transactions(template(), SECRET) == []


def test_taps_become_windows_that_fit_their_kind() -> None:
    drafts = read_fare_transactions(csv_of(rows()), SECRET)
    assert sum(int(str(draft.data["count"])) for draft in drafts) == 12
    assert sum(int(str(draft.data["amount"])) for draft in drafts) == 6 * 375
    assert KIND.private is not None
    for draft in drafts:
        assert data_problems(KIND, draft.data) == ()
        assert private_problems(KIND.private, private(draft)) == ()
        assert draft.about[0].startswith("urn:tides:device:gate%207")
    assert drafts == read_fare_transactions(csv_of(rows()[::-1]), SECRET)


def test_one_window_holds_the_taps_of_one_device_in_order() -> None:
    listed = [{**row, "device_id": "gate", "trip_id_performed": "NaN"} for row in rows()]
    (draft, *rest) = read_fare_transactions(csv_of(listed), SECRET, window_ms=10 * 86_400_000)
    assert rest == []
    assert (draft.about, draft.data["count"]) == ((device_uri("gate"),), 12)
    assert (draft.time, draft.end) == (draft.data["from"], draft.data["until"])
    taps = taps_of(private(draft))
    assert [tap["event_timestamp"] for tap in taps] == sorted(
        str(tap["event_timestamp"]) for tap in taps
    )
    assert not any("trip_id_performed" in tap for tap in taps)
    made = [commitment_of(tap) for tap in taps]
    for index, one in enumerate(made):
        path = window_path(made, index)
        root = str(draft.data["root"])
        assert is_in_window(encode_base64url(one), index, path, root, len(made))


def test_taps_come_out_as_the_table_they_came_from() -> None:
    drafts = read_fare_transactions(csv_of(rows()), SECRET)
    out = write_fare_transactions(map(private, drafts))
    assert read_fare_transactions(out, SECRET) == drafts
    columns = [column["name"] for column in json.loads(schema())["fields"]]
    written = next(csv.reader(io.StringIO(out.decode())))
    assert set(written) <= set(columns)
    for odd in ({"transactions": 7}, {"transactions": [7]}, {}):
        with pytest.raises(FormatError):
            write_fare_transactions([odd])  # type: ignore[list-item]  # what a stranger might give


def test_fares_paid_back_and_ids_like_formulas_come_back_as_they_were() -> None:
    listed = [
        {**row, "amount": "-3.75", "transaction_id": f"={row['transaction_id']}"}
        for row in rows(2)
    ]  # fmt: skip
    listed[1] |= {"amount": "-0.0000000001", "currency_type": "NA"}
    drafts = read_fare_transactions(csv_of(listed), SECRET)
    out = write_fare_transactions(map(private, drafts))
    assert b",-3.75," in out
    assert b",-0.0000000001," in out
    assert out.count(b"'=tap-") == 2
    assert read_fare_transactions(out, SECRET) == drafts


def test_a_time_without_a_zone_needs_one_from_the_reader() -> None:
    listed = rows(1)
    listed[0]["event_timestamp"] = listed[0]["event_timestamp"].removesuffix("-07:00")
    with pytest.raises(FormatError, match=r"row 2, event_timestamp: .* no time zone"):
        read_fare_transactions(csv_of(listed), SECRET)
    given = read_fare_transactions(csv_of(listed), SECRET, offset="-07:00")
    assert given == read_fare_transactions(csv_of(rows(1)), SECRET)


def test_taps_of_the_timetable_pass_and_one_off_it_is_named() -> None:
    timetable = read_feed(feed())
    known = read_fare_transactions(csv_of(rows()), SECRET)
    assert read_fare_transactions(csv_of(rows()), SECRET, timetable=timetable) == known
    far = next(stop for stop in timetable.stops if not timetable.serves(
        rows()[0]["trip_id_performed"], stop))  # fmt: skip
    for name, value, words in (
        ("stop_id", "nowhere", "stop_id: the timetable has no stop nowhere"),
        ("trip_id_performed", "night", "trip_id_performed: the timetable has no trip night"),
        ("stop_id", far, f"stop_id: .* does not call at {far}"),
    ):
        listed = rows()
        listed[4][name] = value
        with pytest.raises(FormatError, match=f"row 6, {words}"):
            read_fare_transactions(csv_of(listed), SECRET, timetable=timetable)
    bare = [{**row, "stop_id": "", "trip_id_performed": "NA"} for row in rows()]
    assert read_fare_transactions(csv_of(bare), SECRET, timetable=timetable)


def test_what_was_paid_back_is_not_a_sum_that_a_window_states() -> None:
    listed = [{**row, "device_id": "gate", "amount": "-1"} for row in rows(2)]
    drafts = read_fare_transactions(csv_of(listed), SECRET)
    assert not any("amount" in draft.data for draft in drafts)
    bare = [{**row, "currency_type": "", "amount": "0.12345"} for row in rows(2)]
    assert not any("amount" in one.data for one in read_fare_transactions(csv_of(bare), SECRET))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("transaction_id", ""), ("transaction_id", "tap-0"), ("transaction_id", "x" * 201),
        ("service_date", "24.7.2017"), ("event_timestamp", "now"),
        ("event_timestamp", "2017-02-30T08:00:00Z"), ("amount", "NaN"), ("amount", "1,5"),
        ("amount", "1e5"), ("amount", "3.755"), ("currency_type", "EURO"),
        ("fare_action", "Enters"), ("fare_capped", "maybe"), ("fare_capped", ""),
    ],
)  # fmt: skip
def test_one_bad_cell_in_many_is_named_and_nothing_taken(name: str, value: str) -> None:
    good = rows(1)[0]
    listed = [{**good, "transaction_id": f"tap-{number}"} for number in range(10_000)]
    listed[7000][name] = value
    with pytest.raises(FormatError, match=f"row 7002, {name}: "):
        read_fare_transactions(csv_of(listed), SECRET)


def test_a_tap_without_a_place_is_named() -> None:
    listed = [{**rows(1)[0], "device_id": "NA"}]
    with pytest.raises(FormatError, match="row 2, device_id"):
        read_fare_transactions(csv_of(listed), SECRET)
    listed[0]["vehicle_id"] = "train 101"
    (draft,) = read_fare_transactions(csv_of(listed), SECRET)
    assert draft.about == ("urn:tides:device:train%20101",)


@pytest.mark.parametrize(
    ("columns", "words"),
    [
        (lambda names: [*names, "iban"], "iban"),
        (lambda names: [*names, "amount"], "amount twice"),
        (lambda names: [name for name in names if name != "fare_action"], "lacks .* fare_action"),
    ],
)
def test_other_columns_are_refused(columns: Callable[[list[str]], list[str]], words: str) -> None:
    with pytest.raises(FormatError, match=words):
        read_fare_transactions(csv_of(rows(1), columns(header())), SECRET)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "lacks the column"),
        (b"\xff\xfe", "not UTF-8"),
        (csv_of([], ["transaction_id", "service_date", "event_timestamp", "amount", "fare_action",
                     "fare_capped"]) + b"1,2\r\n", "row 2 has 2 cells"),
        (csv_of([], ["transaction_id", "service_date", "event_timestamp", "amount", "fare_action",
                     "fare_capped"]) + b'"1,2\r\n', "row 2: "),
        (csv_of([], ["transaction_id", "service_date", "event_timestamp", "amount", "fare_action",
                     "fare_capped"]) + b"x" * 5000 + b",,,,,\r\n", "more than 4,096"),
    ],
)  # fmt: skip
def test_what_is_no_table_is_refused(data: bytes, words: str) -> None:
    with pytest.raises(FormatError, match=words):
        read_fare_transactions(data, SECRET)


@pytest.mark.slow
def test_frictionless_takes_what_is_written_and_refuses_it_damaged() -> None:
    frictionless = pytest.importorskip("frictionless", reason="pip install frictionless")
    drafts = read_fare_transactions(csv_of(rows()), SECRET)
    out = write_fare_transactions(map(private, drafts))
    fields = {column["name"]: column for column in json.loads(schema())["fields"]}
    names = next(csv.reader(io.StringIO(out.decode())))
    descriptor = {"fields": [fields[name] for name in names], "missingValues": ["NA", "NaN", ""]}

    def is_valid(data: bytes) -> bool:
        resource = frictionless.Resource(
            data=list(csv.reader(io.StringIO(data.decode()))),
            schema=frictionless.Schema.from_descriptor(descriptor),
        )
        return bool(resource.validate().valid)

    assert is_valid(out.replace(b".000Z", b"Z"))
    assert not is_valid(out.replace(b".000Z", b"Z").replace(b"Exit", b"Leave", 1))
