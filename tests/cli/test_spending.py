"""Points earned, spent on a bill and a pass, expired; and figures of the city with their limits."""

import json
from dataclasses import dataclass
from typing import Any

import pytest

from tests.checks.city_story import TARIFF, indicator
from tests.cli.small_town import ALWAYS, OPEN_RULE, Town, earning
from tests.domains.points_story import PROGRAMME, hash_of

pytestmark = pytest.mark.slow

OLD = "2026-01-10T08:00:00.000Z"
FIRST, SECOND = "urn:smalltown:district:1", "urn:smalltown:district:2"
Item = dict[str, Any]


def about(rel: str, target: str) -> dict[str, str]:
    return {"rel": rel, "id": target}


@dataclass
class Books:
    """A town whose office gives points for rides and reads meters, and Alice who spends."""

    town: Town
    programme: str
    rule: str
    alice: str

    def send(self, name: str, kind: str, data: Item, *refs: dict[str, str], **more: Any) -> str:  # noqa: ANN401
        cited = {"refs": list(refs)} if refs else {}
        return self.town.issue(name, kind, {"data": data, **cited, **more})

    def refused(self, name: str, kind: str, data: Item, *refs: dict[str, str]) -> str:
        """Try to queue a record that the rules refuse; return the sentence."""
        file = self.town.folder / "wrong.json"
        file.write_text(json.dumps({"data": data, "refs": list(refs)}), "utf-8")
        told = self.town.call(name, "issue", kind, "--data", file, code=1)
        return str(told["refused"][0]["problem"])

    def recompute(self, *words: object, code: int = 0) -> Any:  # noqa: ANN401  (JSON)
        self.town.call("alice", "sync")
        return self.town.call("alice", "recompute", *words, code=code)


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Books:
    """Return the town, made once: Alice holds forty points of which ten may expire."""
    town = Town(tmp_path_factory.mktemp("spending") / "town")
    town.join([("alice", "citizen", ("transfers", "rewards", "city"))])
    alice = town.dids["alice"]
    programme = town.issue("office", "programme/1", {"data": {**PROGRAMME, **ALWAYS}})
    cited = [about("programme", programme)]
    rule = town.issue("office", "points.rule/1", {"data": OPEN_RULE, "refs": cited})
    old = [earning(rule, alice, f"old {one}", time=OLD) for one in range(3)]
    new = earning(rule, alice, "new")
    town.issue("office", "points.earn/1", *old, new)
    town.sync()
    town.keep()
    return Books(town, programme, rule, alice)


@pytest.fixture
def books(founded: Books) -> Books:
    """Return the town as it was made."""
    founded.town.restore()
    return founded


def test_points_pay_a_bill_and_every_line_of_it_is_proven(books: Books) -> None:
    tariff = books.send("office", "tariff/1", {**TARIFF, "currency": "EUR"})
    line = {"item": "base", "tariff": tariff, "version": 3, "amount": 250}
    bill = books.send(
        "office",
        "bill/1",
        {
            "account": hash_of("account"), "currency": "EUR", "lines": [line], "total": 250,
            "from": "2026-10-01", "until": "2026-10-31",
        },
        about("tariff", tariff),
    )  # fmt: skip
    spent = {"account": books.alice, "points": 20, "amount": 200, "currency": "EUR"}
    cited = (about("programme", books.programme), about("redeems", bill))
    books.town.call("alice", "sync")
    redeem = books.send("alice", "points.redeem/1", spent, *cited)
    credit = {
        "account": hash_of("account"), "amount": 200, "currency": "EUR", "reason": "points",
    }  # fmt: skip
    books.town.call("office", "sync")
    books.send("office", "bill.credit/1", credit, about("bill", bill), about("redeem", redeem))
    told = books.recompute("rewards", "--lines")
    assert told["mismatches"] == []
    (line_of,) = [one for one in told["lines"] if one["record"] == redeem]
    assert (line_of["what"], line_of["computed"]) == ("amount", "200")
    bills = books.recompute("bills", "--lines")
    assert {"line 1, amount", "total"} <= {one["what"] for one in bills["lines"]}
    assert books.refused("alice", "points.redeem/1", {**spent, "points": 21}, *cited) == (
        "BALANCE: The account holds 20 points."
    )


def test_points_pay_a_pass_for_a_limited_time_and_the_rest_expires_once(books: Books) -> None:
    day = {"from": "2026-11-01T00:00:00.000Z", "until": "2026-11-02T00:00:00.000Z"}
    price = {"price": 100, "currency": "EUR", "paid": "points"}
    bought = {"account": books.alice, "product": "day", **day, **price}
    fare_pass = books.send("office", "fare.pass/1", bought)
    books.town.call("alice", "sync")
    spent = {"account": books.alice, "points": 10, "amount": 100, "currency": "EUR"}
    cited = (about("programme", books.programme), about("redeems", fare_pass))
    books.send("alice", "points.redeem/1", spent, *cited)
    shown = books.town.answer("alice", "show", fare_pass)
    assert (shown.code, shown.document["verdict"]) == (1, "EXPIRED")
    books.town.call("office", "sync")
    earned = books.town.call("office", "records", "kind:points.earn")["records"]
    first, second = (one["record"] for one in sorted(_kept(earned), key=lambda one: one["at"])[:2])
    gone = {"account": books.alice, "points": 10}
    told = books.refused("office", "points.expire/1", gone, about("expires", first))
    assert told == "BALANCE: Of those points 0 are left."  # they paid the pass
    books.send("office", "points.expire/1", gone, about("expires", second))
    assert "expired before" in books.refused(
        "office", "points.expire/1", gone, about("expires", second)
    )
    told = books.recompute("rewards", "--lines")
    assert told["mismatches"] == []
    assert [one["computed"] for one in told["lines"] if one["what"] == "points"] == ["10"] * 5
    checked = books.town.call("alice", "audit")
    assert checked["findings"] == []


def _kept(rows: list[Item]) -> list[Item]:
    return [{"record": one["id"], "at": (one["entry"], one["number"])} for one in rows]


def test_points_that_went_by_an_accepted_offer_do_not_expire_twice(books: Books) -> None:
    town, file = books.town, books.town.folder / "offer.cltransfer"
    words = ("--to", books.town.dids["office"], "--points", 25, "--programme", books.programme)
    town.call("alice", "transfer", "offer", *words, "-o", file)
    town.call("office", "transfer", "accept", file, "-o", file.with_suffix(".answer"))
    town.call("office", "outbox", "send")
    earned = town.call("office", "records", "kind:points.earn")["records"]
    third = sorted(_kept(earned), key=lambda one: one["at"])[2]["record"]
    left = {"account": books.alice, "points": 5}
    books.send("office", "points.expire/1", left, about("expires", third))
    assert books.recompute("rewards")["mismatches"] == []
    points = indicator("points", "outstanding", 35, **_period())
    books.send("office", "service.indicator/1", points)
    assert books.recompute("indicators")["mismatches"] == []


def _period() -> dict[str, Any]:
    return {"from": "2026-01-01T00:00:00.000Z", "until": "2027-01-01T00:00:00.000Z"}


def window(service: str, total: int, district: str) -> Item:
    data: Item = {
        "account": hash_of(f"{service} {total} {district}"), "commodity": service,
        "total": total, "unit": "MTQ" if service != "waste" else "KGM", "root": hash_of("root"),
        "count": 1, "from": "2026-10-01T00:00:00.000Z", "until": "2026-10-31T00:00:00.000Z",
    }  # fmt: skip
    return {"data": data, "about": [district]}


def test_figures_are_told_by_district_with_the_limits_they_break_and_the_records(
    books: Books,
) -> None:
    town = books.town
    windows = [
        window("water", 40, FIRST), window("water", 70, FIRST), window("water", 30, SECOND),
        window("waste", 9, SECOND),
    ]  # fmt: skip
    queued = town.queue("office", "meter.window/1", *windows)
    taps: Item = {
        "root": hash_of("taps"), "count": 12, "from": "2026-10-01T00:00:00.000Z",
        "until": "2026-10-02T00:00:00.000Z", "amount": 900, "currency": "EUR",
    }  # fmt: skip
    town.queue("office", "fare.window/1", {"data": taps, "about": [FIRST, "urn:dev:ops:1-gate"]})
    limits = [
        {"data": {"name": "indicator.water sum.most", "value": "100", "from": OLD}},
        {"data": {"name": "indicator.waste sum.least", "value": "9", "from": OLD}},
    ]
    (most, _) = town.queue("office", "ledger.parameter/1", *limits)
    town.call("office", "outbox", "send")
    figures = [
        {"data": indicator("water", "sum", 110, inputs=2, **_period()), "about": [FIRST]},
        {"data": indicator("water", "sum", 30, **_period()), "about": [SECOND]},
        {"data": indicator("water", "sum", 140, **_period())},
        {"data": indicator("waste", "sum", 9, **_period()), "about": [SECOND]},
        {"data": indicator("transport", "count", 12, **_period()), "about": [FIRST]},
        {"data": indicator("transport", "count", 0, **_period()), "about": [SECOND]},
    ]
    town.issue("office", "service.indicator/1", *figures)
    told = books.recompute("indicators")
    assert told["mismatches"] == []
    assert told["districts"] == [
        {"about": "", "services": ["water"], "indicators": 1, "breaches": 1},
        {"about": FIRST, "services": ["transport", "water"], "indicators": 2, "breaches": 1},
        {"about": SECOND, "services": ["transport", "waste", "water"], "indicators": 3,
         "breaches": 0},
    ]  # fmt: skip
    broken = [one for one in told["indicators"] if one["breach"]]
    assert [(one["about"], one["computed"]) for one in broken] == [(FIRST, 110), ("", 140)]
    assert broken[0]["windows"] == queued[:2]
    assert broken[0]["most"] == {"value": "100", "record": most}
    only = books.recompute("indicators", "--about", SECOND, "--service", "waste")
    assert [one["value"] for one in only["indicators"]] == [9]
    assert "error" in books.recompute("bills", "--about", SECOND, code=3)
    lie = indicator("water", "sum", 90, **_period())
    books.send("office", "service.indicator/1", lie, about=[FIRST])
    found = books.recompute("indicators", code=1)["mismatches"]
    assert [(one["what"], one["logged"], one["computed"]) for one in found] == [
        ("value", "90", "110")
    ]
