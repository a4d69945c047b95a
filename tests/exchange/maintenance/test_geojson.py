"""Layers of GeoJSON: real ones go in and come out, and what RFC 7946 forbids is refused."""

import json
from pathlib import Path
from typing import Any

import pytest

from desktop.domains.catalogue import builtin_kinds
from desktop.domains.geometry import shape_of, signed_area
from desktop.domains.kind import problems
from desktop.errors import FormatError
from desktop.exchange.draft import Draft
from desktop.exchange.maintenance.geojson import Layer, read_layer, write_features
from desktop.ledger.record import Record
from tests.exchange.maintenance.chicago import chicago_file, read_requests, record_id, record_of
from tests.exchange.samples import files_beside

pytestmark = pytest.mark.slow

_KIND = {kind.id: kind for kind in builtin_kinds()}["asset.registered/1"]
_NATURAL_EARTH = "maintenance/martynafford__natural-earth-geojson"
LAYER = Layer("district", "urn:example:district:")
SQUARE = [[0, 0], [2, 0], [2, 2], [0, 2], [0, 0]]
HOLE = [[1, 1], [1, 1.5], [1.5, 1.5], [1.5, 1], [1, 1]]


def _feature(**change: object) -> dict[str, Any]:
    geometry = {"type": "Polygon", "coordinates": [SQUARE, HOLE]}
    return {"type": "Feature", "properties": {"name": "Old Town"}, "geometry": geometry} | change


def _read(*features: object, layer: Layer = LAYER, **more: object) -> list[Draft]:
    whole = {"type": "FeatureCollection", "features": features, **more}
    return read_layer(json.dumps(whole).encode(), layer)


def _records(drafts: list[Draft]) -> list[Record]:
    return [
        Record(record_id(number), draft.kind, "2026-01-01T00:00:00.000Z", draft.data,
               about=draft.about)
        for number, draft in enumerate(drafts)
    ]  # fmt: skip


def _sample(name: str) -> Path:
    (path,) = files_beside(_NATURAL_EARTH, f"110m/*/ne_110m_{name}.json")
    return path


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("admin_0_countries", 177), ("lakes", 25), ("land", 127), ("coastline", 134),
        ("populated_places_simple", 243), ("rivers_lake_centerlines", 13),
        ("admin_1_states_provinces_lines", 110),
    ],
)  # fmt: skip
def test_layers_of_natural_earth_go_in_and_come_out(name: str, count: int) -> None:
    data = _sample(name).read_bytes()
    drafts = read_layer(data, Layer("zone", "urn:example:zone:", id="no such property"))
    assert len(drafts) == count
    records = _records(drafts)
    for record in records:
        assert problems(_KIND, record) == ()
        shape = shape_of(record.data["geometry"])
        if shape.is_area:
            for part in shape.parts:
                assert signed_area(part[0]) > 0
                assert all(signed_area(hole) < 0 for hole in part[1:])
    again = read_layer(write_features(records), Layer("zone", "urn:example:zone:"))
    assert [draft.data for draft in again] == [draft.data for draft in drafts]


def test_an_outline_too_long_for_a_record_is_named() -> None:
    data = _sample("ocean").read_bytes()
    with pytest.raises(FormatError, match="feature 2: /geometry: it has 5,205 positions") as found:
        read_layer(data, LAYER)
    assert "Simplify" in found.value.do


def test_a_feature_becomes_an_asset() -> None:
    (draft,) = _read(_feature(id="1"))
    assert draft.about == ("urn:example:district:1",)
    assert (draft.data["name"], draft.data["type"]) == ("Old Town", "district")
    (draft,) = _read(_feature(id="urn:x:y"))
    assert draft.about == ("urn:x:y",)
    by_number = Layer("zone", "urn:z:", name="label", id="no")
    (draft,) = _read(_feature(properties={"no": 7}), layer=by_number)
    assert (draft.about, draft.data["name"]) == (("urn:z:7",), "7")
    (draft,) = read_layer(b'{"type":"Point","coordinates":[15.4,47.1,353]}', LAYER)
    assert draft.data["name"] == "district 1"


def test_noise_at_the_edge_of_the_globe_is_taken_for_the_edge() -> None:
    (draft,) = read_layer(b'{"type":"Point","coordinates":[180.0000001,-90.0000004]}', LAYER)
    (position,) = shape_of(draft.data["geometry"]).positions
    assert position == (1_800_000_000, -900_000_000)


def test_rings_are_turned_by_the_right_hand_rule() -> None:
    wrong = {"type": "Polygon", "coordinates": [SQUARE[::-1], HOLE[::-1]]}
    assert _read(_feature(geometry=wrong))[0].data == _read(_feature())[0].data


def test_requests_become_points_with_their_accuracy() -> None:
    drafts = read_requests(chicago_file().read_bytes())
    records = [record_of(draft, number) for number, draft in enumerate(drafts)]
    whole = json.loads(write_features(records))
    assert len(whole["features"]) == 25
    west, south, east, north = whole["bbox"]
    for feature in whole["features"]:
        lon, lat = feature["geometry"]["coordinates"]
        assert west <= lon <= east
        assert south <= lat <= north
        assert feature["properties"]["accuracy_m"] == 50
        assert "address" not in feature["properties"]
    assert len(read_layer(write_features(records), LAYER)) == 25


def test_records_without_a_place_are_no_features() -> None:
    record = Record(record_id(1), "work.order/1", "2026-01-01T00:00:00.000Z", {"priority": 1})
    assert json.loads(write_features([record])) == {"type": "FeatureCollection", "features": []}


def _polygon(*rings: object) -> dict[str, object]:
    return {"type": "Polygon", "coordinates": rings}


@pytest.mark.parametrize(
    ("geometry", "word"),
    [
        (None, "no geometry"),
        ({"type": "GeometryCollection", "geometries": []}, "no geometry"),
        ({"type": "Point"}, "not longitude and latitude"),
        ({"type": "Point", "coordinates": [1]}, "not longitude and latitude"),
        ({"type": "Point", "coordinates": [1, 2, 3, 4]}, "not longitude and latitude"),
        ({"type": "Point", "coordinates": [1, "2"]}, "not longitude and latitude"),
        ({"type": "Point", "coordinates": [47.1, 95.4]}, "outside the globe"),
        ({"type": "MultiPoint", "coordinates": [[1, 1], [181, 1]]}, "/coordinates/1 is outside"),
        ({"type": "LineString", "coordinates": [[1, 1]]}, "two positions"),
        ({"type": "MultiLineString", "coordinates": []}, "is empty"),
        (_polygon(SQUARE[:4]), "ring 1 of part 1 is not closed"),
        (_polygon([[0, 0], [1, 1], [0, 0]]), "not closed by four"),
        (_polygon([[0, 0], [1, 1], [2, 2], [0, 0]]), "encloses nothing"),
        (_polygon(HOLE, SQUARE), "ring 2 of part 1 is a hole outside"),
        (_polygon(1), "/coordinates/0 is not a list"),
    ],
)
def test_a_geometry_that_is_none_is_named_among_many(geometry: object, word: str) -> None:
    features = [_feature() for _ in range(50)]
    with pytest.raises(FormatError, match=f"feature 51: /geometry: .*{word}"):
        _read(*features, _feature(geometry=geometry), _feature())


@pytest.mark.parametrize(
    ("box", "is_good"),
    [
        ([0, 0, 2, 2], True),
        ([0, 0, 0, 2, 2, 9], True),
        ([170, -1, 3, 3], True),
        ([0, 0, 1, 2], False),
        ([0, 1, 2, 2], False),
        ([0, 0, 2], False),
        ("0,0,2,2", False),
    ],
)
def test_a_bounding_box_has_to_hold_what_it_bounds(box: object, *, is_good: bool) -> None:
    if is_good:
        assert _read(_feature(bbox=box))
    else:
        with pytest.raises(FormatError, match="feature 1: /bbox"):
            _read(_feature(bbox=box))


def test_the_box_of_a_collection_has_to_hold_every_feature() -> None:
    east = {"type": "Point", "coordinates": [3, 1]}
    assert _read(_feature(), _feature(geometry=east), bbox=[0, 0, 3, 2])
    with pytest.raises(FormatError, match="feature 2: the collection: /bbox does not hold"):
        _read(_feature(), _feature(geometry=east), bbox=[0, 0, 2, 2])


def test_two_features_do_not_share_an_identifier() -> None:
    with pytest.raises(FormatError, match="feature 2: it has the identifier of feature 1"):
        _read(_feature(id="a"), _feature(id="a"))


def test_another_coordinate_system_is_refused() -> None:
    good = {"type": "name", "properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}}
    assert _read(_feature(), crs=good)
    with pytest.raises(FormatError, match="not in WGS 84"):
        _read(_feature(), crs={"type": "name", "properties": {"name": "EPSG:31256"}})


@pytest.mark.parametrize(
    "data",
    [b"[]", b'{"type":"Topology"}', b'{"type":"FeatureCollection"}',
     b'{"type":"FeatureCollection","features":[{"type":"Point"}]}'],
)  # fmt: skip
def test_what_is_no_layer_is_refused(data: bytes) -> None:
    with pytest.raises(FormatError):
        read_layer(data, LAYER)
