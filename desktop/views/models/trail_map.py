"""A trail on the map: where its records say they were, over the city's own layers.

Positions are those of the records, with the accuracy that they claim; the layers are what the
ledger holds of the city (`asset.registered`). No map is fetched from anywhere.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import cos, radians

from desktop.checks.observed import Observed
from desktop.domains.geometry import DEGREE, shape_of
from desktop.errors import FormatError
from desktop.replica import query, query_text, records
from desktop.replica.database import Database
from desktop.replica.records import Moment
from desktop.trails.event import event_of

ASSET_KIND = "asset.registered"

_MOST_LAYERS = 2_000
_METRES = 111_195.0  # of one degree of latitude
_LEAST_DEGREES = 0.012


@dataclass(frozen=True, slots=True)
class Shown:
    """One position of the trail."""

    lon: float  # degrees
    lat: float
    accuracy_m: int
    time: str
    name: str  # what was recorded there
    place: str  # a place of the trail, or a position on the road
    things: frozenset[str]
    record: str


@dataclass(frozen=True, slots=True)
class Layer:
    """One line, outline or point of the city."""

    name: str
    points: tuple[tuple[float, float], ...]  # lon and lat, degrees
    is_area: bool


@dataclass(frozen=True, slots=True)
class TrailMap:
    """Positions in order of time, and what lies around them."""

    shown: tuple[Shown, ...]
    layers: tuple[Layer, ...]

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """West, south, east and north of the positions, with what they leave open."""
        wests = [one.lon - one.accuracy_m / _metres_a_degree(one.lat) for one in self.shown]
        easts = [one.lon + one.accuracy_m / _metres_a_degree(one.lat) for one in self.shown]
        souths = [one.lat - one.accuracy_m / _METRES for one in self.shown]
        norths = [one.lat + one.accuracy_m / _METRES for one in self.shown]
        west, east, south, north = min(wests), max(easts), min(souths), max(norths)
        pad = max((east - west) * 0.08, (north - south) * 0.08, _LEAST_DEGREES)
        return west - pad, south - pad, east + pad, north + pad


def map_of(
    db: Database,
    moment: Moment,
    told: Iterable[Observed],
    titles: Mapping[str, str],
    wanted: Iterable[str] = (),
) -> TrailMap:
    """Return the map of some records; without a position it has no layers either.

    Args:
        db: the replica, for the city's layers.
        moment: at which they are in force.
        told: records of the trail, or of a process.
        titles: of kinds, by name.
        wanted: the things of the trail; empty for a process.
    """
    things = frozenset(wanted)
    shown = []
    for one in told:
        place = one.record.place
        if place is None or one.is_withdrawn or one.name == ASSET_KIND:
            continue
        event = event_of(one)
        mine = frozenset(event.named) & things
        if things and not mine:
            continue
        shown.append(
            Shown(
                place.lon / DEGREE,
                place.lat / DEGREE,
                place.accuracy_m or 0,
                one.record.time,
                titles.get(one.name, one.name),
                event.place,
                mine,
                one.record.id,
            )
        )
    shown.sort(key=lambda one: (one.time, one.record))
    return TrailMap(tuple(shown), tuple(_layers(db, moment)) if shown else ())


def metres_a_degree(lat: float) -> tuple[float, float]:
    """Return the metres of a degree of longitude and of latitude at a latitude."""
    return _metres_a_degree(lat), _METRES


def _metres_a_degree(lat: float) -> float:
    return max(_METRES * cos(radians(lat)), 1.0)


def _layers(db: Database, moment: Moment) -> Iterator[Layer]:
    wanted = query_text.parse_query(f"kind:{ASSET_KIND} -is:revoked -is:superseded")
    for key in query.find_keys(db, wanted, moment, limit=_MOST_LAYERS).keys:
        record = records.read(db, key)
        try:
            shape = shape_of(record.data.get("geometry"))
        except FormatError:
            continue  # an asset without a place
        name = str(record.data.get("name", ""))
        for line in (line for part in shape.parts for line in part):
            points = tuple((one.lon / DEGREE, one.lat / DEGREE) for one in line)
            yield Layer(name, points, shape.is_area)
