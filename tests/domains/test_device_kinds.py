"""The kinds of devices, of access, and of audits: three languages, and nothing of a person."""

import json
import re
from typing import cast

import pytest

from desktop import assets
from desktop.domains.catalogue import builtin_documents, builtin_kinds
from desktop.domains.fields import fields_of, private_fields_of
from desktop.domains.kind import data_problems, first_problem
from desktop.domains.readings import Series, figures_of, parse_readings, window_root
from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.ledger.record import Record
from desktop.ledger.scalar import encode_base64url

OURS = (
    "device.registered/1", "device.readings/1", "device.calibrated/1", "device.moved/1",
    "access.grant/1", "access.withdraw/1", "access.receipt/1", "erasure.receipt/1",
    "audit.report/1", "analysis.result/1", "inspection.report/1",
)  # fmt: skip
_KINDS = {kind.id: kind for kind in builtin_kinds()}
_DOCUMENTS = {f"{one['name']}/{one['version']}": one for one in builtin_documents()}
_TEXTS = ("title", "help", "x-title", "x-help")
DEVICE = "urn:dev:ops:32473-sensor1"


def _languages(value: JsonValue, found: list[JsonObject]) -> list[JsonObject]:
    """Return all objects of language and text in a kind's document."""
    if isinstance(value, dict):
        if value and value.keys() <= {"en", "de", "ar"}:
            found.append(value)
        for inner in value.values():
            _languages(inner, found)
    elif isinstance(value, list):
        for inner in value:
            _languages(inner, found)
    return found


@pytest.mark.parametrize("kind_id", OURS)
def test_every_text_stands_in_three_languages(kind_id: str) -> None:
    texts = _languages(_DOCUMENTS[kind_id], [])
    assert texts
    for one in texts:
        assert one.keys() == {"en", "de", "ar"}
        arabic = str(one["ar"])
        is_standard_word = arabic == one["en"]
        assert is_standard_word or any("\u0600" <= letter <= "\u06ff" for letter in arabic)
    for field in (*fields_of(_KINDS[kind_id]), *private_fields_of(_KINDS[kind_id])):
        assert "" not in field.label


def _window(**more: JsonValue) -> JsonObject:
    data: JsonObject = {
        "visibility": "public", "device": DEVICE, "property": "temperature", "unit": "Cel",
        "first": "2026-01-01T00:00:00.000Z", "last": "2026-01-01T01:00:00.000Z", "count": 2,
        "root": "A" * 43,
    }  # fmt: skip
    return {**data, **more}


def test_personal_windows_have_no_figures_in_public() -> None:
    kind = _KINDS["device.readings/1"]
    assert data_problems(kind, _window(minimum="1", maximum="2", mean="1.5")) == ()
    assert data_problems(kind, _window(visibility="personal")) == ()
    for figure in ("minimum", "maximum", "mean"):
        assert data_problems(kind, _window(visibility="personal", **{figure: "1"}))
    readings: list[JsonValue] = [{"t": "2026-01-01T00:00:00.000Z", "v": "1"}]
    assert data_problems(kind, _window(readings=readings)) == ()
    assert data_problems(kind, _window(visibility="personal", readings=readings))


def test_a_window_has_at_most_a_thousand_readings() -> None:
    kind = _KINDS["device.readings/1"]
    assert data_problems(kind, _window(count=1001))
    assert data_problems(kind, _window(count=0))


def test_a_device_is_what_its_readings_are_about() -> None:
    kind = _KINDS["device.readings/1"]
    time = "2026-01-01T00:00:00.000Z"
    record_id = "urn:uuid:01890000-0000-7000-8000-000000000001"
    assert first_problem(kind, Record(record_id, kind.id, time, _window(), about=(DEVICE,))) is None
    assert first_problem(kind, Record(record_id, kind.id, time, _window())) is not None


def test_addresses_and_names_are_private() -> None:
    registered = _KINDS["device.registered/1"]
    private = {field.path for field in private_fields_of(registered) if field.is_private}
    assert private == {"td", "title", "address", "serialNumber"}
    assert private.isdisjoint(field.path for field in fields_of(registered))


def test_a_grant_covers_a_device_or_documents_and_nothing_else() -> None:
    kind = _KINDS["access.grant/1"]
    grantee = "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK"
    grant: JsonObject = {
        "scope": {"covers": "device", "device": DEVICE, "property": "humidity"},
        "grantee": grantee, "from": "2026-01-01T00:00:00.000Z", "purpose": "research",
    }  # fmt: skip
    assert data_problems(kind, grant) == ()
    documents: JsonObject = {"covers": "documents"}
    assert data_problems(kind, {**grant, "scope": documents}) == ()
    assert data_problems(kind, {**grant, "scope": cast("JsonValue", {**documents, "device": "x"})})
    assert data_problems(kind, {**grant, "scope": {"covers": "all"}})


def test_the_example_of_the_manual_is_a_good_window_with_its_own_root() -> None:
    page = assets.read_text("help/devices.md")
    (block,) = re.findall(r"^```json\n(.*?)^```$", page, re.DOTALL | re.MULTILINE)
    example = json.loads(block)
    data = example["data"]
    assert data_problems(_KINDS["device.readings/1"], data) == ()
    readings = parse_readings(data["readings"])
    series = Series(data["device"], data["property"], data["unit"])
    assert data["root"] == encode_base64url(window_root(series, readings))
    figures = figures_of(readings)
    assert (data["mean"], data["first"], data["count"]) == (figures.mean, figures.first, 2)
