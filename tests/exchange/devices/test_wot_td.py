"""Thing Descriptions of real devices in and out; the W3C's own schema as judge of what we read."""

import hashlib
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator  # type: ignore[import-untyped]  # it ships no types

from desktop.domains.catalogue import builtin_kinds
from desktop.domains.kind import first_problem, private_problems
from desktop.errors import FormatError
from desktop.exchange.devices.wot_td import Registration, read_td, write_td
from desktop.exchange.exact_json import parse_exact
from desktop.ledger.json_profile import parse_object
from desktop.ledger.record import Record
from tests.exchange.samples import VECTORS, files_beside

TIME = "2026-01-01T00:00:00.000Z"
_ID = "urn:uuid:01890000-0000-7000-8000-000000000001"
_KIND = next(kind for kind in builtin_kinds() if kind.id == "device.registered/1")
DESCRIPTIONS = sorted((VECTORS / "wot").glob("*.td.jsonld"))

each = pytest.mark.parametrize("path", DESCRIPTIONS, ids=lambda path: str(path.name))


def changed(**members: object) -> bytes:
    thing = json.loads(DESCRIPTIONS[0].read_bytes())
    thing.update(members)
    return json.dumps({name: value for name, value in thing.items() if value != ...}).encode()


def with_property(**members: object) -> bytes:
    forms = [{"href": "/x"}]
    return changed(properties={"x": {"type": "number", "forms": forms, **members}})


@each
def test_a_real_device_is_registered_and_its_description_comes_back(path: Path) -> None:
    data = path.read_bytes()
    draft = read_td(data, TIME, Registration("air_quality", "public"))
    record = Record(_ID, draft.kind, TIME, draft.data, about=draft.about)
    assert first_problem(_KIND, record) is None
    assert draft.private is not None
    assert _KIND.private is not None
    opened = parse_object(draft.private.document)
    assert private_problems(_KIND.private, opened) == ()
    assert write_td(draft.data, opened) == data
    assert draft.data["tdSha256"] == hashlib.sha256(data).hexdigest()


def test_public_is_what_it_measures_and_no_address() -> None:
    draft = read_td(DESCRIPTIONS[0].read_bytes(), TIME)
    assert draft.data["properties"] == [
        {"name": "concentration", "type": "number", "unit": "[ppm]", "minimum": "0"},
        {"name": "density", "type": "number", "unit": "ug/m3", "minimum": "0"},
    ]
    assert draft.data["visibility"] == "personal"
    public = json.dumps(draft.data)
    for word in ("oauth", "wss:", "Virtual", "/properties/"):
        assert word not in public
    energy = read_td(DESCRIPTIONS[1].read_bytes(), TIME).data["properties"]
    assert isinstance(energy, list)
    units = [one.get("unit") for one in energy if isinstance(one, dict)]
    assert units == ["W", None, "V", "A", "Hz"]


@each
def test_the_schema_of_the_w3c_accepts_what_is_read(path: Path) -> None:
    (schema_file,) = files_beside("iot/w3c__wot-thing-description/validation", "*.json")
    schema: dict[str, Any] = json.loads(schema_file.read_text("utf-8"))
    # The schema is that of the coming version, whose context nobody uses yet.
    schema["definitions"]["thing-context"] = {}
    judge: Any = Draft7Validator(schema)
    thing = json.loads(path.read_bytes())
    assert [error.message for error in judge.iter_errors(thing)] == []
    read_td(path.read_bytes(), TIME)
    for member in ("title", "securityDefinitions", "security"):
        torn = {name: value for name, value in thing.items() if name != member}
        assert list(judge.iter_errors(torn))
        with pytest.raises(FormatError, match=member):
            read_td(json.dumps(torn).encode(), TIME)


@each
def test_without_the_private_description_a_thing_model_comes_out(path: Path) -> None:
    draft = read_td(path.read_bytes(), TIME)
    model = parse_exact(write_td({**draft.data, "model": "PA-II"}))
    assert isinstance(model, dict)
    assert (model["@type"], model["title"]) == ("tm:ThingModel", "PA-II")
    given = json.loads(path.read_bytes())["properties"]
    assert isinstance(model["properties"], dict)
    assert model["properties"].keys() == given.keys()
    for name, schema in model["properties"].items():
        assert isinstance(schema, dict)
        assert schema.get("minimum") == given[name].get("minimum")


def test_another_private_description_is_refused() -> None:
    draft = read_td(DESCRIPTIONS[0].read_bytes(), TIME)
    with pytest.raises(FormatError, match="by its hash"):
        write_td(draft.data, {"td": DESCRIPTIONS[1].read_text("utf-8")})


def test_who_registers_may_name_the_device() -> None:
    draft = read_td(changed(id=...), TIME, Registration(device="urn:dev:ops:32473-1"))
    assert draft.about == ("urn:dev:ops:32473-1",)
    with pytest.raises(FormatError, match="/id"):
        read_td(changed(id=...), TIME)


@pytest.mark.parametrize(
    ("spelled", "unit"),
    [("kWh", "kW.h"), ("Cel", "Cel"), ("KGM", "KGM"), ("°C", "Cel"), ("smiles", None), (5, None)],
)
def test_units_are_known_by_their_spellings(spelled: object, unit: str | None) -> None:
    properties = read_td(with_property(unit=spelled), TIME).data["properties"]
    assert isinstance(properties, list)
    assert isinstance(properties[0], dict)
    assert properties[0].get("unit") == unit


def test_what_can_only_be_written_is_no_reading() -> None:
    forms = [{"href": "/x"}]
    one = {"type": "number", "forms": forms}
    data = changed(properties={"a": one, "b": {**one, "writeOnly": True}, "c": {"forms": forms}})
    properties = read_td(data, TIME).data["properties"]
    assert properties == [{"name": "a", "type": "number"}, {"name": "c", "type": "object"}]


def test_limits_keep_every_digit() -> None:
    data = with_property(minimum=0, maximum=0).replace(b'"maximum": 0', b'"maximum": 1.10e2')
    properties = read_td(data, TIME).data["properties"]
    assert properties == [{"name": "x", "type": "number", "minimum": "0", "maximum": "110"}]
    assert b'"maximum":110' in write_td(read_td(data, TIME).data)
    assert Decimal("1.10e2") == 110


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"[]", "another JSON value"), (changed(**{"@context": "https://schema.org"}), "@context"),
        (changed(**{"@context": ...}), "@context"), (changed(title=" "), "/title"),
        (changed(**{"@type": ["tm:ThingModel"]}), "Thing Model"),
        (changed(securityDefinitions={}), "/securityDefinitions"),
        (changed(security="none"), "/security"), (changed(security=[5]), "/security"),
        (changed(id="no uri"), "/id"), (changed(properties=[]), "/properties"),
        (changed(properties={}), "not 1 to 64"), (changed(properties={"a~/b": 5}), "/a~0~1b"),
        (changed(properties={"x": {"type": "number"}}), "/x/forms"),
        (with_property(forms=[{"href": "/"}, {}]), "/x/forms/1/href"),
        (with_property(type="null"), "/x/type"), (with_property(minimum="0"), "/x/minimum"),
        (with_property(maximum=10**40), "too large"),
        (changed(properties={"n" * 101: {"forms": [{"href": "/"}]}}), "1 to 100 characters"),
        (b" " * 1_000_001, "1,000,000"),
    ],
)  # fmt: skip
def test_what_is_no_description_is_refused_by_its_place(data: bytes, word: str) -> None:
    with pytest.raises(FormatError, match=word):
        read_td(data, TIME)
