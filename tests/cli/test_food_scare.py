"""The food scare of the demonstration city: a recall shows exactly what was planted."""

import json
from typing import Any

import pytest

from desktop import assets
from desktop.demo.city import Built, build
from desktop.demo.story import CHAPTERS
from desktop.profile import load_profile
from desktop.replica.database import open_read_only
from desktop.replica.trail_records import TrailRecords
from desktop.trails.closure import forward
from desktop.trails.graph import EVER
from desktop.trails.recall import recall
from tests.cli.conftest import Verb
from tests.conftest import NOW_MS

pytestmark = pytest.mark.slow  # a city of two chapters is built for each seed


@pytest.fixture(scope="module", params=[7, 19, 2026])
def scared(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Return a city of the everyday and the food chapter alone."""
    chapters = [one for one in CHAPTERS if one.name in ("everyday", "food")]
    folder = tmp_path_factory.mktemp("scared") / "city"
    return build(folder, request.param, clean=False, clock=lambda: NOW_MS, chapters=chapters)


def _planted(city: Built) -> dict[str, Any]:
    answers = json.loads((city.folder / "answers.json").read_text("utf-8"))
    (one,) = [answer for answer in answers if "recall" in answer]
    assert isinstance(one, dict)
    return one


def test_the_recall_of_the_bad_lot_is_what_the_answers_say(verb: Verb, scared: Built) -> None:
    planted = _planted(scared)["recall"]
    profile = scared.profile("inspector")
    assert f"trail {planted['item']} --recall".encode() in assets.read_bytes("help/samples.md")
    answer = verb("trail", planted["item"], "--recall", "--profile", profile)
    found = answer.document["recall"]
    assert answer.document["complete"]
    assert sorted(found["lots"]) == planted["lots"]
    assert found["packs"] == len(planted["packs"])
    assert sorted(one["place"] for one in found["places"]) == planted["places"]
    assert _left(found["still_out"]) == planted["still_out"]
    assert {one["state"] for one in found["still_out"]} == {
        "not shipped", "on the way", "on the shelf",
    }  # fmt: skip


def test_the_packs_of_the_recall_are_those_of_the_answers(scared: Built) -> None:
    planted = _planted(scared)["recall"]
    with open_read_only(load_profile(scared.profile("inspector")).replica_file, "replica") as db:
        starts = {planted["item"]: EVER}
        found = TrailRecords(db).follow(starts, lambda graph: [forward(graph, starts)])
        assert sorted(recall(found.graph, starts).packs) == planted["packs"]


def test_what_the_cases_have_in_common_is_the_bad_lot_and_then_its_farm(
    verb: Verb, scared: Built
) -> None:
    planted = _planted(scared)["recall"]
    profile = scared.profile("inspector")
    answer = verb("trail", *planted["cases"], "--back", "--profile", profile)
    first, *others = answer.document["sources"]
    assert (first["name"], first["score"]) == (planted["item"], "1.000")
    place = next(one for one in others if one["is_place"])
    assert (place["name"], place["score"]) == (planted["origin"], "1.000")
    assert place["title"] == "Clover Bank Farm"


def test_the_audit_names_the_same_farm_first(verb: Verb, scared: Built) -> None:
    planted = _planted(scared)
    answer = verb("audit", "--profile", scared.profile("inspector"))
    (note,) = [
        one
        for one in answer.document["findings"]
        if one["code"] == "T5" and one["records"] == planted["records"]
    ]
    farm = planted["recall"]["origin"].rpartition("/")[2]
    assert f"incident: {farm} (100 %), " in note["what"]
    assert note["what"].count("(100 %)") == 1


def _left(stocks: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return what a recall found still out there, as the answers say it."""
    found = []
    for one in stocks:
        assert not one["unknown_amount"]
        said = {key: one[key] for key in ("state", "place", "lot")}
        if one["packs"]:
            found.append({**said, "packs": one["packs"], "quantity": "", "unit": ""})
        found += [{**said, "packs": 0, **amount} for amount in one["amounts"]]
    return sorted(found, key=lambda one: [str(value) for value in one.values()])
