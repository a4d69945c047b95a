"""A city's layer from GeoJSON to the ledger, brought up to date, and out again."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Verb
from tests.cli.test_fields import audited, imported, written
from tests.cli.test_outbox import who
from tests.exchange.samples import VECTORS

pytestmark = pytest.mark.slow
CITY = "everyday"

LAKES = VECTORS / "geojson" / "ne_110m_lakes.json"
WORDS = ("--type", "zone", "--prefix", "urn:example:lake:", "--id", "ne_id")


def changed(tmp_path: Path, change: Any) -> Path:  # noqa: ANN401  (a function over JSON)
    whole = json.loads(LAKES.read_bytes())
    for number, feature in enumerate(whole["features"], 1):
        feature["properties"]["ne_id"] = number
    change(whole["features"])
    file = tmp_path / "layer.json"
    file.write_text(json.dumps(whole), "utf-8")
    return file


def test_a_layer_is_recorded_brought_up_to_date_and_written(
    city: Path, tmp_path: Path, verb: Verb
) -> None:
    works = who(city, "works")
    file = changed(tmp_path, lambda features: features.pop())
    first = imported(city, verb, "works", ("geojson", file, *WORDS))
    assert len(first) == 24
    same = verb("import", "geojson", file, *WORDS, *works)
    assert same.code == 2
    assert "all 24 features are on the ledger" in same.errors
    file = changed(tmp_path, lambda features: features[0]["properties"].update(name="Low Lake"))
    done = verb("import", "geojson", file, *WORDS, *works)
    assert done.code == 0
    assert len(done.document["records"]) == 2
    assert len(done.document["notes"]) == 2
    verb("outbox", "send", "--now", *works)
    told = json.loads(written(city, verb, tmp_path, "works", "--format", "geojson"))
    assert len(told["features"]) == 25
    names = [feature["properties"]["name"] for feature in told["features"]]
    assert "Low Lake" in names
    audited(city, verb)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda some: some[6]["geometry"]["coordinates"][0].pop(),
         "feature 7: /geometry: ring 1 of part 1 is not closed"),
        (lambda some: some[6]["geometry"]["coordinates"][0].__setitem__(2, [7, 95]),
         "feature 7: /geometry: /coordinates/0/2 is outside the globe"),
        (lambda some: some[6].update(geometry=None), "feature 7: /geometry: None is no geometry"),
        (lambda some: some[6]["properties"].update(ne_id=3), "feature 7: it has the identifier of"),
    ],
)  # fmt: skip
def test_a_damaged_layer_is_refused_with_its_place_and_nothing_is_queued(
    city: Path, tmp_path: Path, verb: Verb, change: object, words: str
) -> None:
    works = who(city, "works")
    refused = verb("import", "geojson", changed(tmp_path, change), *WORDS, *works)
    assert refused.code == 2
    assert words in refused.document["error"]["what"]
    assert verb("outbox", *works).document["outbox"] == []


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("--type", "lake", "--prefix", "urn:x:"),
        ("--type", "zone", "--prefix", "lake "),
        ("--type", "zone"),
    ],
    ids=" ".join,
)
def test_a_layer_without_type_or_identifiers_is_refused(
    city: Path, verb: Verb, words: tuple[str, ...]
) -> None:
    assert verb("import", "geojson", LAKES, *words, *who(city, "works")).code == 3
