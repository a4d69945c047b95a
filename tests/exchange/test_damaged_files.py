"""Files of other standards, damaged in every way that chance finds: read, or refused in words."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from fuzz_mutator import Mutator

from desktop.errors import FormatError
from desktop.exchange.city.green_button import read_usage
from desktop.exchange.city.gtfs_file import read_feed_file
from desktop.exchange.city.tides import read_fare_transactions
from desktop.exchange.food.verification import read_request
from desktop.exchange.maintenance.geojson import Layer, read_layer
from desktop.exchange.maintenance.open311 import read_items
from tests.exchange.city.fares import SECRET, csv_of, feed, rows
from tests.exchange.city.test_gtfs_file import zipped
from tests.exchange.maintenance.test_open311_news import NOTE, NOW, ONE, UPDATE
from tests.exchange.samples import VECTORS

pytestmark = pytest.mark.slow

_ROUNDS = 400


def small_feed() -> bytes:
    short = {name: b"\n".join(data.splitlines()[:30]) + b"\n" for name, data in feed().items()}
    trip, stops = b"route_id,trip_id\nR,T\n", feed()["stops.txt"]
    return zipped(
        ("stops.txt", stops), ("trips.txt", trip),
        ("stop_times.txt", b"trip_id,stop_id\nT,70011\n"), ("agency.txt", short["agency.txt"]),
    )  # fmt: skip


def green_button() -> bytes:
    """Return a feed with the first few of its readings."""
    data = (VECTORS / "green_button" / "test_usage_data_01.xml").read_bytes()
    start, tag = data.index(b"<feed"), b"</IntervalReading>"
    cut = data.index(tag, data.index(tag) + 900) + len(tag)
    return data[start:cut] + data[data.rindex(tag) + len(tag) :]


READERS: dict[str, tuple[Callable[[], bytes], Callable[[bytes], Any]]] = {
    "green-button": (green_button, lambda data: read_usage(data, SECRET).drafts),
    "tides": (lambda: csv_of(rows(3)), lambda data: read_fare_transactions(data, SECRET)),
    "gtfs": (small_feed, read_feed_file),
    "geojson": (
        lambda: (VECTORS / "geojson" / "ne_110m_lakes.json").read_bytes()[:-1],
        lambda data: read_layer(data, Layer("zone", "urn:x:")),
    ),
    "open311": (
        lambda: json.dumps([{**ONE, "notes": [NOTE], "lat": 47.1, "long": 15.4}, UPDATE]).encode(),
        read_items,
    ),
    "verification": (
        lambda: b"https://id.gs1.org/01/04012345123456/10/L1/21/S1?17=270630&context=inspection",
        lambda data: read_request(data, NOW),
    ),
}


@pytest.mark.parametrize("name", READERS)
def test_damage_is_refused_in_words_or_does_not_matter(name: str) -> None:
    made, read = READERS[name]
    good = made()
    assert read(good)
    mutator, refused = Mutator([good], 7), 0
    for _ in range(_ROUNDS):
        try:
            read(mutator.next())
        except FormatError:
            refused += 1
    assert refused > _ROUNDS // 10
