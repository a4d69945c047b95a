"""Photos that come in by the command line tell no more than those that a form takes."""

from pathlib import Path

import pytest

from desktop.ledger.json_profile import format_json
from desktop.ledger.scalar import decode_base64, encode_base64
from tests.cli.conftest import Answer, Verb
from tests.cli.test_issue_private_table import table
from tests.cli.test_outbox import file_of, who
from tests.exchange.gps_photo import CAMERA, LATITUDE, gps_photo

pytestmark = pytest.mark.slow

_KIND = "inspection.report/1"
_DATA = {
    "site": "4012345000047", "subject": "premises", "result": "satisfactory",
    "checklist": [{"item": "Cold store", "outcome": "compliant"}],
}  # fmt: skip
_HEADER = ("site", "subject", "checklist.0.item", "checklist.0.outcome", "result", "private.photos")
_ROW = ("4012345000047", "premises", "Cold store", "compliant", "satisfactory")


def kept(done: Answer, city: Path, verb: Verb) -> bytes:
    """Return the one photo in the private document of the record that was queued."""
    assert done.code == 0, done.errors
    assert "were taken out of photos" in done.document["notes"][-1]
    inspector = who(city, "inspector")
    assert verb("outbox", "send", "--now", *inspector).code == 0
    shown = verb("private", "show", done.document["records"][0], *inspector)
    (photo,) = shown.document["document"]["photos"]
    return decode_base64(photo)


def assert_says_nothing(photo: bytes, given: bytes) -> None:
    assert photo.startswith(b"\xff\xd8")
    for secret in (CAMERA, LATITUDE):
        assert secret in given
        assert secret not in photo


def test_a_photo_in_a_file_loses_place_and_camera(city: Path, tmp_path: Path, verb: Verb) -> None:
    given = gps_photo(tmp_path)
    item = {"data": _DATA, "private": {"document": {"photos": [encode_base64(given)]}}}
    done = verb("issue", _KIND, "--data", file_of(tmp_path, item), *who(city, "inspector"))
    assert_says_nothing(kept(done, city, verb), given)


def test_a_photo_in_a_table_loses_place_and_camera(city: Path, tmp_path: Path, verb: Verb) -> None:
    given = gps_photo(tmp_path)
    file = table(tmp_path, (*_ROW, encode_base64(given)), header=_HEADER)
    done = verb("issue", _KIND, "--csv", file, *who(city, "inspector"))
    assert_says_nothing(kept(done, city, verb), given)


def test_what_is_no_photo_is_refused_with_its_place(city: Path, tmp_path: Path, verb: Verb) -> None:
    letter = encode_base64(b"Dear Sir")
    item = {"data": _DATA, "private": {"document": {"photos": [letter]}}}
    done = verb("issue", _KIND, "--data", file_of(tmp_path, item), *who(city, "inspector"))
    (refused,) = done.document["refused"]
    assert (done.code, done.document["outbox"]) == (1, [])
    assert refused["column"] == "private.photos.0"
    assert "no photo" in refused["problem"]


def test_a_document_that_stays_as_it_is_may_hold_no_talkative_photo(
    city: Path, tmp_path: Path, verb: Verb
) -> None:
    document = format_json({"photos": [encode_base64(gps_photo(tmp_path))]})
    item = {"data": _DATA, "private": {"base64": encode_base64(document)}}
    done = verb("issue", _KIND, "--data", file_of(tmp_path, item), *who(city, "inspector"))
    (refused,) = done.document["refused"]
    assert (done.code, refused["column"]) == (1, "private.base64")
    assert "place, time or camera" in refused["problem"]
