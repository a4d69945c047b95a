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
    sent(city, tmp_path, verb, "bill/1", bill(tariff, 250))
    gateway = who(city, "gateway")
    good = verb("recompute", "bills", *gateway)
    assert (good.code, good.document["looked_at"], good.document["mismatches"]) == (0, 1, [])
    wrong = sent(city, tmp_path, verb, "bill/1", bill(tariff, 251))
    found = verb("recompute", "bills", *gateway)
    assert found.code == 1
    told = found.document["mismatches"]
    assert {one["record"] for one in told} == {wrong}
    assert {(one["logged"], one["computed"]) for one in told} == {("251", "250")}


@pytest.mark.parametrize("what", ["rewards", "indicators"])
def test_a_city_without_any_has_nothing_to_compute(city: Path, verb: Verb, what: str) -> None:
    answer = verb("recompute", what, *who(city, "inspector"))
    assert (answer.code, answer.document["looked_at"]) == (0, 0)
