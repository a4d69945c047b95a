"""``trail`` in-process on the demonstration city."""

import json
from pathlib import Path

import pytest

from desktop.demo.city import Built
from tests.cli.conftest import Verb

GTIN = "https://id.gs1.org/01/04012345123456"
LOT = f"{GTIN}/10/NB903"
MARKET = "https://id.gs1.org/414/4012345000047"

pytestmark = pytest.mark.slow  # the demonstration city is built first


@pytest.fixture
def inspector(demonstration: Built) -> Path:
    return demonstration.folder / "profiles" / "inspector"


def test_the_planted_bad_lot_is_found_on_the_shelf_that_the_answers_name(
    verb: Verb, inspector: Path, demonstration: Built
) -> None:
    answer = verb("trail", LOT, "--recall", "--profile", inspector)
    assert answer.code == 1
    found = answer.document["recall"]
    assert found["lots"] == [LOT]
    assert found["packs"] == 4
    (stock,) = found["still_out"]
    assert (stock["packs"], stock["state"], stock["place"]) == (4, "on the shelf", MARKET)
    assert stock["place_name"] == "Old Town Market"
    assert found["gone"] == []
    planted = json.loads((demonstration.folder / "answers.json").read_text())
    (fault,) = [one for one in planted if one["fault"] == "recalled lot"]
    assert set(stock["records"]) < set(fault["records"])
    assert answer.document["complete"]
    dairy = [one for one in answer.document["sources"] if one["title"] == "Meadow Dairy"]
    assert [one["score"] for one in dairy] == ["1.000"]


def test_a_recall_notice_is_followed_as_the_lots_that_it_names(verb: Verb, inspector: Path) -> None:
    rows = verb("records", "kind:recall.notice", f"about:{LOT}", "--profile", inspector)
    (notice,) = rows.document["records"]
    answer = verb("trail", notice["id"], "--recall", "--profile", inspector)
    assert answer.document["recall"]["suspects"] == [LOT]


def test_before_the_shop_took_them_in_the_packs_were_on_the_way(
    verb: Verb, inspector: Path
) -> None:
    answer = verb("trail", LOT, "--recall", "--as-of", "2025-11-10", "--profile", inspector)
    (stock,) = answer.document["recall"]["still_out"]
    assert (stock["state"], stock["place"]) == ("on the way", MARKET)


def test_a_trail_has_its_steps_its_kin_and_what_stands_beside_it(
    verb: Verb, inspector: Path
) -> None:
    answer = verb("trail", LOT, "--profile", inspector)
    assert answer.code == 0
    assert [one["step"] for one in answer.document["steps"]] == [
        "commissioning", "shipping", "recall.notice", "receiving",
    ]  # fmt: skip
    (kin,) = answer.document["forward"]["things"]
    assert (kin["sort"], kin["how"], kin["count"]) == ("pack", "lot", 4)
    assert answer.document["back"]["things"] == []
    beside = {one["kind"] for one in answer.document["links"]}
    assert beside == {"inspection.report", "party.licence", "product.master", "recall.notice"}


def test_a_lot_that_stands_only_in_the_packs_own_data_has_a_trail(
    verb: Verb, inspector: Path
) -> None:
    answer = verb("trail", f"{GTIN}/10/NB000", "--recall", "--profile", inspector)
    found = answer.document["recall"]
    assert found["lots"] == [f"{GTIN}/10/NB000"]
    assert sum(one["packs"] for one in found["still_out"]) == found["packs"] > 10


def test_a_pack_leads_back_to_its_lot_and_as_urn_too(verb: Verb, inspector: Path) -> None:
    for pack in (f"{GTIN}/21/REC0001", "urn:epc:id:sgtin:4012345.012345.REC0001"):
        answer = verb("trail", pack, "--back", "--profile", inspector)
        assert "forward" not in answer.document
        (kin,) = answer.document["back"]["things"]
        assert (kin["sort"], kin["examples"]) == ("lot", [LOT])


def test_a_diploma_is_followed_as_a_process(verb: Verb, inspector: Path) -> None:
    rows = verb("records", "kind:education.diploma", "--limit", 1, "--profile", inspector)
    answer = verb("trail", rows.document["records"][0]["id"], "--profile", inspector)
    assert answer.document["process"] == "diploma"
    assert {one["step"] for one in answer.document["steps"]} == {"awarded", "school accredited"}
    assert (answer.code, answer.document["flaw"]) == (0, None)


def test_any_other_record_is_followed_by_what_it_is_about(verb: Verb, inspector: Path) -> None:
    rows = verb("records", "kind:supply.event", f"about:{GTIN}/21/REC0001", "--profile", inspector)
    event = rows.document["records"][0]["id"]
    answer = verb("trail", event, "--back", "--profile", inspector)
    assert answer.document["items"] == [f"{GTIN}/21/REC000{number}" for number in range(4)]
    (kin,) = answer.document["back"]["things"]
    assert kin["examples"] == [LOT]


def test_the_lines_say_what_the_document_says(
    verb: Verb, inspector: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from desktop.cli.main import run  # noqa: PLC0415 (without --json)

    assert run(["trail", LOT, "--recall", "--profile", str(inspector)], lambda _: 0) == 1
    text = capsys.readouterr().out
    assert "4 packs" in text
    assert "on the shelf" in text
    assert "Old Town Market" in text
    rows = verb("records", "kind:education.diploma", "--limit", 1, "--profile", inspector)
    record = rows.document["records"][0]["id"]
    capsys.readouterr()
    run(["trail", record, "--profile", str(inspector)], lambda _: 0)
    assert "Diploma, begun by" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["https://id.gs1.org/01/04012345123456/10/NOBODY"], 2),
        (["urn:nothing:at:all"], 2),
        ([LOT, "--since", "yesterday"], 3),
        ([MARKET], 3),
    ],
)
def test_what_nobody_recorded_and_what_is_no_time_is_told(
    verb: Verb, inspector: Path, words: list[str], code: int
) -> None:
    answer = verb("trail", *words, "--profile", inspector)
    assert answer.code == code
    assert answer.document["error"]["what"]
