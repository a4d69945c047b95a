"""Bills computed again from the log, by whoever has a copy of it."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.checks.city_story import TARIFF
from tests.cli.conftest import Verb
from tests.cli.test_outbox import file_of, who

pytestmark = pytest.mark.slow


def sent(city: Path, tmp_path: Path, verb: Verb, kind: str, item: object) -> str:
    """Issue one record of the city's utility and send it; return its id."""
    words = ("issue", kind, "--data", file_of(tmp_path, item), *who(city, "gateway"))
    done = verb(*words)
    assert done.code == 0, json.dumps(done.document)
    verb("outbox", "send", "--now", *who(city, "gateway"))
    return str(done.document["records"][0])


def bill(tariff: str, amount: int) -> dict[str, Any]:
    line = {"item": "base", "tariff": tariff, "version": 3, "amount": amount}
    data = {
        "account": "A" * 43, "currency": "USD", "lines": [line], "from": "2012-03-01",
        "until": "2012-03-31", "total": amount,
    }  # fmt: skip
    return {"data": data, "refs": [{"rel": "tariff", "id": tariff}]}


def test_a_bill_that_does_not_follow_from_its_tariff_is_named(
    city: Path, tmp_path: Path, verb: Verb
) -> None:
    tariff = sent(city, tmp_path, verb, "tariff/1", {"data": TARIFF})
    right = sent(city, tmp_path, verb, "bill/1", bill(tariff, 250))
    gateway = who(city, "gateway")
    good = verb("recompute", "bills", *gateway)
    known = good.document["mismatches"]
    assert right not in {one["record"] for one in known}
    wrong = sent(city, tmp_path, verb, "bill/1", bill(tariff, 251))
    found = verb("recompute", "bills", *gateway)
    assert found.code == 1
    assert found.document["looked_at"] == good.document["looked_at"] + 1
    told = [one for one in found.document["mismatches"] if one not in known]
    assert {one["record"] for one in told} == {wrong}
    assert {(one["logged"], one["computed"]) for one in told} == {("251", "250")}


@pytest.mark.parametrize(("what", "least"), [("rewards", 250), ("bills", 200), ("indicators", 50)])
def test_the_records_of_two_years_are_computed_again(
    city: Path, verb: Verb, what: str, least: int
) -> None:
    answer = verb("recompute", what, *who(city, "inspector"))
    assert answer.document["looked_at"] >= least
    assert (answer.code, answer.document["equals_log"]) == (1, False)
    answers = json.loads((city / "answers.json").read_text("utf-8"))
    wrong = {one["records"][0] for one in answers if one.get("recompute") == what}
    assert {one["record"] for one in answer.document["mismatches"]} == wrong
