"""Photos in the fields of a record lose their metadata, wherever they stand in it."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from desktop.domains.catalogue import builtin_kinds
from desktop.domains.schema_subset import Node
from desktop.exchange.photo import clean_photo
from desktop.exchange.photo_fields import without_metadata
from desktop.ledger.json_profile import JsonValue
from desktop.ledger.scalar import decode_base64, encode_base64
from tests.exchange.gps_photo import CAMERA, LATITUDE, gps_photo


@pytest.fixture(scope="module")
def node() -> Node:
    kind = next(one for one in builtin_kinds() if one.id == "inspection.report/1")
    assert kind.private is not None
    return kind.private.shape


def test_each_photo_keeps_its_picture_and_loses_its_place(node: Node, tmp_path: Path) -> None:
    given = gps_photo(tmp_path)
    text = encode_base64(given)
    cleaned = without_metadata(node, {"notes": "A shelf.", "photos": [text, text]})
    photos = cleaned.data["photos"]
    assert isinstance(photos, list)
    for one in photos:
        kept = decode_base64(str(one))
        assert CAMERA in given
        assert CAMERA not in kept
        assert LATITUDE in given
        assert LATITUDE not in kept
        assert QImage.fromData(kept) == QImage.fromData(given)
    assert cleaned.data["notes"] == "A shelf."
    assert cleaned.removed == 2 * (len(given) - len(clean_photo(given).data))
    assert not cleaned.problems
    assert without_metadata(node, cleaned.data).removed == 0


@pytest.mark.parametrize(
    ("photos", "path"),
    [(["no base64"], ("photos", 0)), ([encode_base64(b"Dear Sir")], ("photos", 0))],
    ids=["no base64", "no photo"],
)
def test_what_is_no_photo_is_named_with_its_place(
    node: Node, photos: list[JsonValue], path: tuple[str | int, ...]
) -> None:
    cleaned = without_metadata(node, {"photos": photos})
    assert cleaned.data == {"photos": photos}
    assert [one.path for one in cleaned.problems] == [path]


@pytest.mark.parametrize("photos", ["", 7, {"0": "x"}, [7], None])
def test_what_does_not_fit_the_schema_is_left_to_it(node: Node, photos: JsonValue) -> None:
    cleaned = without_metadata(node, {"photos": photos})
    assert cleaned.data == {"photos": photos}
    assert not cleaned.problems


def test_data_without_a_photo_field_stays_the_same_object() -> None:
    kind = next(one for one in builtin_kinds() if one.id == "education.diploma/1")
    data = {"awarded": "2026-01-05"}
    assert without_metadata(kind.shape, dict(data)).data == data
