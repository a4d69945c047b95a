"""GeoJSON in and out: a city's layers as assets, and records with a place as features.

Follows RFC 7946. Read are FeatureCollections, Features and bare geometries in WGS 84; each feature
becomes one ``asset.registered``. Rings are closed, have an area and are turned to the right-hand
rule of section 3.1.6, holes lie in their outline, positions lie on the globe and in the ``bbox``
that is claimed. Altitudes and properties other than the name are left out, what lies a hair beyond
the edge of the globe is taken for its edge; a layer in another coordinate system is refused
(section 4).
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from urllib.parse import quote

from desktop.domains.geometry import (
    DEGREE,
    MAX_LAT,
    MAX_LON,
    Line,
    Part,
    Position,
    Shape,
    bounds,
    data_of,
    holds,
    shape_of,
    signed_area,
)
from desktop.domains.uri import is_uri
from desktop.errors import FormatError
from desktop.exchange.draft import Draft
from desktop.exchange.exact_json import (
    ExactObject,
    ExactValue,
    format_exact,
    format_number,
    parse_exact,
)
from desktop.ledger.record import Record

ASSET_KIND = "asset.registered/1"

_MOST_FEATURES = 100_000
_MOST_POSITIONS = 1_500  # of one record
_WGS_84 = ("urn:ogc:def:crs:OGC:1.3:CRS84", "urn:ogc:def:crs:OGC::CRS84")
_DEPTHS = {
    "Point": 0, "MultiPoint": 1, "LineString": 1, "MultiLineString": 2,
    "Polygon": 2, "MultiPolygon": 3,
}  # fmt: skip
_NOISE = 10  # in 1e-7 degree: real layers end at 180.0000001


@dataclass(frozen=True, slots=True)
class Layer:
    """What the features of one file are, which GeoJSON itself does not say."""

    type: str  # of the assets, such as ``district``
    prefix: str  # of their identifiers, such as ``urn:example:district:``
    name: str = "name"  # the property that names a feature
    id: str | None = None  # the property that identifies it; None for the feature's own id


def read_layer(data: bytes, layer: Layer) -> list[Draft]:
    """Return an asset for each feature of a file, in their order.

    A feature without identifier gets that of its place in the file, counted from 1.

    Raises:
        FormatError: not GeoJSON in WGS 84, or a geometry that is none; the sentence names the
            feature, counted from 1, and the place in it by JSON pointer.
    """
    value = parse_exact(data)
    if not isinstance(value, dict):
        raise FormatError("the file is not GeoJSON but another JSON value")
    _check_system(value)
    drafts: list[Draft] = []
    things: dict[str, int] = {}
    box = value.get("bbox") if value.get("type") == "FeatureCollection" else None
    for number, feature in enumerate(_features(value), start=1):
        with _told(f"feature {number}"):
            draft = _draft(feature, layer, number, box)
            first = things.setdefault(draft.about[0], number)
            if first != number:
                raise FormatError(f"it has the identifier of feature {first}")
            drafts.append(draft)
    return drafts


def write_features(records: Iterable[Record]) -> bytes:
    """Return a FeatureCollection of the records that have a shape or a place, in their order.

    Properties are the kind, the time and those public fields that are plain values; a place keeps
    its accuracy as ``accuracy_m``.
    """
    features: list[ExactValue] = []
    positions: list[Position] = []
    for record in records:
        shape = _shape_of(record)
        if shape is not None:
            positions += _corners(shape)
            features.append(_feature(record, shape))
    whole: ExactObject = {"type": "FeatureCollection"}
    if positions:
        whole["bbox"] = [_degrees(units) for units in bounds(positions)]
    whole["features"] = features
    return format_exact(whole, ordered=False).encode() + b"\n"


@contextmanager
def _told(place: str) -> Iterator[None]:
    """Say of a refusal where in the file it was."""
    try:
        yield
    except FormatError as error:
        raise FormatError(
            f"{place}: {error.what}",
            means="Nothing of the file was taken over.",
            do=error.do or "Correct it in the program that wrote the layer.",
        ) from error


def _check_system(whole: ExactObject) -> None:
    """Raise where a file of the older format names another coordinate system."""
    system = whole.get("crs")
    properties = system.get("properties") if isinstance(system, dict) else None
    name = properties.get("name") if isinstance(properties, dict) else None
    if system is not None and name not in _WGS_84:
        raise FormatError(
            "the layer is not in WGS 84, longitude before latitude",
            do="Export it again as GeoJSON (RFC 7946), which is always in WGS 84.",
        )


def _features(whole: ExactObject) -> list[ExactValue]:
    kind = whole.get("type")
    if kind == "FeatureCollection":
        features = whole.get("features")
        if not isinstance(features, list) or len(features) > _MOST_FEATURES:
            raise FormatError(f"/features is not a list of at most {_MOST_FEATURES:,}")
        return features
    if kind in _DEPTHS:
        return [{"type": "Feature", "geometry": whole, "properties": None}]
    return [whole]


def _draft(value: ExactValue, layer: Layer, number: int, box: ExactValue) -> Draft:
    """Return the asset of one feature, which lies in the ``box`` of its collection, if any."""
    if not isinstance(value, dict) or value.get("type") != "Feature":
        raise FormatError("it is not a Feature")
    properties = value.get("properties")
    named: ExactObject = properties if isinstance(properties, dict) else {}
    own = value.get("id") if layer.id is None else named.get(layer.id)
    name, known = _plain(named.get(layer.name)), _plain(own)
    with _told("/geometry"):
        shape = _geometry(value.get("geometry"))
    for holder in (value, value["geometry"]):
        if isinstance(holder, dict) and "bbox" in holder:
            _check_box(holder["bbox"], shape)
    if box is not None:
        with _told("the collection"):
            _check_box(box, shape)
    thing = known if is_uri(known) else layer.prefix + quote(known or str(number), safe="")
    if not is_uri(thing):
        raise FormatError(f"{thing!r:.80} is not an identifier of an asset")
    return Draft(
        kind=ASSET_KIND,
        data={
            "type": layer.type,
            "name": (name or known or f"{layer.type} {number}")[:200],
            "geometry": data_of(shape),
        },
        source=f"feature {number}",
        about=(thing,),
    )


def _plain(value: ExactValue) -> str:
    """Return a text or number as text; empty for everything else."""
    if isinstance(value, Decimal):
        return format_number(value)
    return value.strip() if isinstance(value, str) else ""


def _geometry(value: ExactValue) -> Shape:
    """Return the shape of a geometry object (section 3.1), turned by the right-hand rule."""
    kind = value.get("type") if isinstance(value, dict) else None
    if not isinstance(value, dict) or not isinstance(kind, str) or kind not in _DEPTHS:
        raise FormatError(f"{kind!r:.40} is no geometry of one kind with a place")
    parts = _parts(kind, value.get("coordinates"))
    count = sum(len(line) for part in parts for line in part)
    if count > _MOST_POSITIONS:
        raise FormatError(
            f"it has {count:,} positions; a record holds at most {_MOST_POSITIONS:,}",
            do="Simplify its outline, or split it.",
        )
    if kind in ("Polygon", "MultiPolygon"):
        return Shape(kind, tuple(_area(part, at) for at, part in enumerate(parts)))
    if kind.endswith("LineString") and any(len(line) < 2 for part in parts for line in part):
        raise FormatError("/coordinates: a line has two positions at least")
    return Shape(kind, parts)


def _parts(kind: str, coordinates: ExactValue) -> tuple[Part, ...]:
    """Return the lines of all parts; lists are read as deep as the type says."""
    at = "/coordinates"
    if kind == "Point":
        return (((_position(coordinates, at),),),)
    items = _list(coordinates, at)
    if kind == "MultiPoint":
        return tuple(((_position(item, f"{at}/{n}"),),) for n, item in enumerate(items))
    if kind == "LineString":
        return ((_line(coordinates, at),),)
    if kind == "MultiLineString":
        return tuple((_line(item, f"{at}/{n}"),) for n, item in enumerate(items))
    if kind == "Polygon":
        return (_rings(coordinates, at),)
    return tuple(_rings(item, f"{at}/{n}") for n, item in enumerate(items))


def _rings(value: ExactValue, at: str) -> Part:
    return tuple(_line(ring, f"{at}/{n}") for n, ring in enumerate(_list(value, at)))


def _line(value: ExactValue, at: str) -> Line:
    return tuple(_position(item, f"{at}/{n}") for n, item in enumerate(_list(value, at)))


def _list(value: ExactValue, at: str) -> Sequence[ExactValue]:
    if not isinstance(value, list) or not value:
        raise FormatError(f"{at} is not a list, or is empty")
    return value


def _position(value: ExactValue, at: str) -> Position:
    """Return a position of two or three numbers; the third is an altitude (section 3.1.1)."""
    numbers = value if isinstance(value, list) else []
    lon, lat = (numbers[0], numbers[1]) if 2 <= len(numbers) <= 3 else (None, None)
    if not isinstance(lon, Decimal) or not isinstance(lat, Decimal):
        raise FormatError(f"{at} is not longitude and latitude")
    position = Position(_units(lon), _units(lat))
    if abs(position.lon) > MAX_LON + _NOISE or abs(position.lat) > MAX_LAT + _NOISE:
        raise FormatError(
            f"{at} is outside the globe",
            do="Longitude comes first, in degrees of WGS 84; export the layer again.",
        )
    return Position(
        max(-MAX_LON, min(position.lon, MAX_LON)), max(-MAX_LAT, min(position.lat, MAX_LAT))
    )


def _units(degrees: Decimal) -> int:
    return int((degrees * DEGREE).to_integral_value())


def _area(part: Part, number: int) -> Part:
    """Return a part of an area: rings judged, outline counterclockwise, holes clockwise."""
    turned: list[Line] = []
    for at, ring in enumerate(part):
        what = f"ring {at + 1} of part {number + 1}"
        if len(ring) < 4 or ring[0] != ring[-1]:
            raise FormatError(f"{what} is not closed by four positions or more")
        area = signed_area(ring)
        if area == 0:
            raise FormatError(f"{what} encloses nothing")
        turned.append(ring if (area > 0) == (at == 0) else ring[::-1])
    outline = Shape("Polygon", ((turned[0],),))
    for at, hole in enumerate(turned[1:], start=2):
        if not all(holds(outline, point) for point in hole):
            raise FormatError(f"ring {at} of part {number + 1} is a hole outside its outline")
    return tuple(turned)


def _check_box(box: ExactValue, shape: Shape) -> None:
    """Raise unless a bounding box holds the shape (section 5); it may cross the antimeridian."""
    numbers = box if isinstance(box, list) else []
    known = [one for one in numbers if isinstance(one, Decimal)]
    if len(known) != len(numbers) or len(known) not in (4, 6):
        raise FormatError("/bbox is not four or six numbers")
    half = len(known) // 2
    west, south, east, north = map(_units, (known[0], known[1], known[half], known[half + 1]))
    for at in shape.positions:
        is_across = west > east
        within = at.lon >= west or at.lon <= east if is_across else west <= at.lon <= east
        if not within or not south <= at.lat <= north:
            raise FormatError("/bbox does not hold the geometry")


def _shape_of(record: Record) -> Shape | None:
    """Return the shape of an asset, or else the place of the record."""
    if "geometry" in record.data and record.kind.startswith("asset.registered/"):
        return shape_of(record.data["geometry"])
    if record.place is None:
        return None
    return Shape("Point", (((Position(record.place.lon, record.place.lat),),),))


def _corners(shape: Shape) -> tuple[Position, Position]:
    west, south, east, north = bounds(shape.positions)
    return Position(west, south), Position(east, north)


def _feature(record: Record, shape: Shape) -> ExactObject:
    """Return one feature (section 3.2)."""
    properties: ExactObject = {"kind": record.kind, "time": record.time}
    for name, value in record.data.items():
        if name in properties or not isinstance(value, str | int):
            continue
        properties[name] = value if isinstance(value, str | bool) else Decimal(value)
    if record.about:
        properties["about"] = list(record.about)
    if record.place is not None and record.place.accuracy_m is not None:
        properties["accuracy_m"] = Decimal(record.place.accuracy_m)
    return {
        "type": "Feature",
        "id": record.id,
        "geometry": {"type": shape.type, "coordinates": _coordinates(shape)},
        "properties": properties,
    }


def _coordinates(shape: Shape) -> ExactValue:
    """Return the coordinates in as many lists as the type has."""
    parts: list[ExactValue] = [
        [[_pair(at) for at in line] for line in part] for part in shape.parts
    ]
    first = shape.parts[0][0]
    match shape.type:
        case "Point":
            return _pair(first[0])
        case "MultiPoint":
            return [_pair(part[0][0]) for part in shape.parts]
        case "LineString":
            return [_pair(at) for at in first]
        case "MultiLineString":
            return [[_pair(at) for at in part[0]] for part in shape.parts]
        case "Polygon":
            return parts[0]
        case _:
            return parts


def _pair(at: Position) -> ExactValue:
    return [_degrees(at.lon), _degrees(at.lat)]


def _degrees(units: int) -> Decimal:
    return Decimal(units) / DEGREE
