"""Stops and trips of a real timetable, and feeds that contradict themselves."""

import pytest

from desktop.errors import FormatError
from desktop.exchange.city.gtfs import read_feed
from tests.exchange.city.fares import feed

SMALL = {
    "stops.txt": b"\xef\xbb\xbfstop_id,stop_lat,stop_lon,parent_station\nA,37.5,-122.25,S\nS,,,\n",
    "trips.txt": b"route_id,trip_id\nR,T\n",
    "stop_times.txt": b"trip_id,stop_id\nT,A\n",
}


def test_a_real_feed_is_read_whole() -> None:
    read = read_feed(feed())
    assert (len(read.stops), len(read.routes)) == (64, 188)
    stop = read.stops["70011"]
    assert (stop.name, stop.lat, stop.lon) == ("San Francisco Caltrain", 377763900, -1223949920)
    trip = "6512143-CT-17JUL-Caltrain-Sunday-01"
    assert read.routes[trip] == "Lo-129"
    assert read.serves(trip, "70261")
    assert not read.serves(trip, "70012")
    assert not read.serves("nothing", "70261")


def test_a_station_is_served_where_one_of_its_platforms_is() -> None:
    read = read_feed(SMALL)
    assert read.stops["A"].lat == 375_000_000
    assert read.stops["S"].lat is None
    assert read.serves("T", "S")
    assert not read.serves("T", "B")


def test_a_call_on_demand_within_an_area_is_no_call_at_a_stop() -> None:
    times = b"trip_id,stop_id,location_id\nT,A,\nT,,zone 7\n"
    assert read_feed({**SMALL, "stop_times.txt": times}) == read_feed(SMALL)
    with pytest.raises(FormatError, match="row 2: stop  is not"):
        read_feed({**SMALL, "stop_times.txt": b"trip_id,stop_id,location_id\nT,,\n"})


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("stops.txt", None, "lacks stops.txt"),
        ("stops.txt", b"id\nA\n", "lacks the column stop_id"),
        ("stops.txt", b"stop_id\nA\nA\n", "row 3: stop_id"),
        ("stops.txt", b"stop_id,stop_lat\nA,91\n", "row 2, stop_lat"),
        ("stops.txt", b"stop_id,stop_lon\nA,east\n", "row 2, stop_lon"),
        ("trips.txt", b"route_id,trip_id\nR,\n", "row 2: trip_id"),
        ("stop_times.txt", b"trip_id,stop_id\nT,A\nX,A\n", "row 3: trip X"),
        ("stop_times.txt", b"trip_id,stop_id\nT,B\n", "row 2: stop B"),
    ],
)
def test_a_feed_that_contradicts_itself_is_refused(
    name: str, data: bytes | None, words: str
) -> None:
    files = {key: value for key, value in {**SMALL, name: data}.items() if value is not None}
    with pytest.raises(FormatError, match=words):
        read_feed(files)


def test_a_file_that_is_too_large_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.exchange.city.rows.MAX_BYTES", 20)
    with pytest.raises(FormatError, match="at most 20"):
        read_feed(SMALL)
