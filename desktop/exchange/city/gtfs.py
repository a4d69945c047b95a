"""GTFS Schedule: which stops there are, and which trip serves which of them.

Reads ``stops.txt``, ``trips.txt`` and ``stop_times.txt`` of a feed (General Transit Feed
Specification, Schedule reference). Only what the checks of taps ask is kept.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from desktop.errors import FormatError
from desktop.exchange.city.rows import Row, read_rows

FILES = ("stops.txt", "trips.txt", "stop_times.txt")

_DEGREE = re.compile(r"-?[0-9]{1,3}(?:\.[0-9]{1,20})?")
_AREAS = ("location_id", "location_group_id")  # of stop_times.txt, in the place of a stop
_UNIT = 10_000_000  # a record's unit is 1e-7 degree
_MOST_LATITUDE, _MOST_LONGITUDE = 90, 180


@dataclass(frozen=True, slots=True)
class Stop:
    """One stop, platform or station."""

    id: str
    name: str
    lat: int | None  # 1e-7 degree
    lon: int | None
    parent: str | None  # id of the station


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed says of stops and trips."""

    stops: Mapping[str, Stop]
    routes: Mapping[str, str]  # route by trip
    served: Mapping[str, frozenset[str]]  # stops by trip

    def serves(self, trip: str, stop: str) -> bool:
        """Return whether a trip calls at a stop, or at a platform of that station."""
        called = self.served.get(trip, frozenset())
        return stop in called or any(self.stops[one].parent == stop for one in called)


def read_feed(files: Mapping[str, bytes]) -> Feed:
    """Return the stops and trips of a feed.

    Args:
        files: the files of the feed by name; others than `FILES` are passed over.

    Raises:
        FormatError: a file is missing or is no such table, or names a stop or trip that is not
            there; the sentence names file and row.
    """
    missing = next((name for name in FILES if name not in files), None)
    if missing is not None:
        raise FormatError(f"the feed lacks {missing}")
    stops = _stops(files["stops.txt"])
    routes: dict[str, str] = {}
    for number, row in read_rows(files["trips.txt"], "trips.txt", ("trip_id", "route_id")):
        _check_new(row, "trip_id", routes, f"trips.txt, row {number}")
        routes[row["trip_id"]] = row["route_id"]
    served: dict[str, set[str]] = {trip: set() for trip in routes}
    name = "stop_times.txt"
    for number, row in read_rows(files[name], name, ("trip_id", "stop_id")):
        trip, stop = row["trip_id"], row["stop_id"]
        if not stop and any(row.get(area) for area in _AREAS):
            continue  # on demand within an area: no stop of its own
        if trip not in served:
            raise FormatError(f"{name}, row {number}: trip {trip:.60} is not in trips.txt")
        if stop not in stops:
            raise FormatError(f"{name}, row {number}: stop {stop:.60} is not in stops.txt")
        served[trip].add(stop)
    return Feed(stops, routes, {trip: frozenset(called) for trip, called in served.items()})


def _stops(data: bytes) -> dict[str, Stop]:
    stops: dict[str, Stop] = {}
    for number, row in read_rows(data, "stops.txt", ("stop_id",)):
        place = f"stops.txt, row {number}"
        _check_new(row, "stop_id", stops, place)
        stops[row["stop_id"]] = Stop(
            row["stop_id"],
            row.get("stop_name", ""),
            _degrees(row.get("stop_lat", ""), _MOST_LATITUDE, f"{place}, stop_lat"),
            _degrees(row.get("stop_lon", ""), _MOST_LONGITUDE, f"{place}, stop_lon"),
            row.get("parent_station") or None,
        )
    return stops


def _check_new(row: Row, name: str, known: Mapping[str, object], place: str) -> None:
    if not row[name] or row[name] in known:
        raise FormatError(f"{place}: {name} is empty or came before")


def _degrees(text: str, most: int, place: str) -> int | None:
    bare = text.strip()
    if not bare:
        return None
    if _DEGREE.fullmatch(bare) is None or abs(Decimal(bare)) > most:
        raise FormatError(f"{place}: {bare:.40} is not a coordinate")
    return int((Decimal(bare) * _UNIT).to_integral_value())
