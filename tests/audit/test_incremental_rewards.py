"""The law of checks after a sync for points, rides and discounts."""

from collections.abc import Sequence
from random import Random
from typing import NamedTuple

import pytest
from hypothesis import strategies as st

from desktop.checks import reaches, reward_reach
from desktop.domains.evidence import window_path, window_root
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.record import Record, Ref
from desktop.ledger.scalar import encode_base64url
from tests.audit.law import law, long_law, looked_at
from tests.audit.left_out import assert_is_missed, without
from tests.audit.small_log import DAY_MS, START_MS, SmallLog, signer, status

FIELD = "R1"
ACCOUNTS = ("alice", "bob", "club")
READERS = ("urn:reader:1", "urn:reader:2")
TAPS = [bytes((number,)) * 32 for number in range(16)]
MINUTE_MS = 60_000


class Act(NamedTuple):
    """What somebody does; each kind of act takes of it what it needs."""

    what: str
    who: int
    number: int
    age: int  # how long before it is logged


WHATS = (
    "programme", "rule", "earn", "earn", "earn", "earn", "earn", "earn", "transfer", "redeem",
    "redeem", "expire", "offer", "accept", "accept", "window", "device", "credit", "credit",
    "pass", "indicator", "indicator", "change", "change", "correct", "rotate", "quiet",
)  # fmt: skip
ACTS = st.builds(
    Act, st.sampled_from(WHATS), st.integers(0, 2), st.integers(0, 60), st.integers(0, 400)
)


class Teller:
    """Turns acts into records of one log."""

    def __init__(self, log: SmallLog) -> None:
        self.log = log
        self.keys = 0  # how often the gateway's was followed by another one
        self.made: dict[str, list[Record]] = {}

    def records(self, act: Act) -> tuple[str, Record]:
        """Return the record of an act."""
        by, record = getattr(self, f"_{act.what}")(act)
        assert isinstance(record, Record)
        self.made.setdefault(record.kind, []).append(record)
        return by, record

    def _any(self, act: Act, *kinds: str) -> Record | None:
        found = [one for kind in kinds for one in self.made.get(f"{kind}/1", ())]
        return found[act.number % len(found)] if found else None

    def _ms(self, act: Act) -> int:
        days, minutes = act.age % 4 * 3, act.age // 4  # so that several fall on one day
        return self.log.next_ms - days * DAY_MS - minutes * MINUTE_MS

    def _refs(self, act: Act, **kinds: str) -> list[Ref]:
        found = {rel: self._any(act, kind.replace("_", ".")) for rel, kind in kinds.items()}
        return [Ref(rel, one.id) for rel, one in found.items() if one is not None]

    def _logged(
        self, act: Act, kind: str, data: JsonObject, refs: Sequence[Ref] = (), by: str = "city"
    ) -> tuple[str, Record]:
        time_ms = self._ms(act)
        about = [READERS[act.number % 2]] if kind in ("fare.window", "device.registered") else ()
        return self.log.made(kind, data, refs=refs, time_ms=time_ms, about=about, by=by)

    def _programme(self, act: Act) -> tuple[str, Record]:
        data: JsonObject = {
            "budget": 20 + act.number, "from": "2026-01-01", "currency": "EUR",
            "worth_points": 2, "worth_amount": 1 + act.who,
        }  # fmt: skip
        return self._logged(act, "programme", data)

    def _rule(self, act: Act) -> tuple[str, Record]:
        data: JsonObject = {
            "version": 1, "action": "transport" if act.number % 4 else "hearing", "points": 5,
            "from": "2026-01-01",
        }  # fmt: skip
        if act.number % 2:
            data["cap_day"] = 12
        return self._logged(act, "points.rule", data, self._refs(act, programme="programme"))

    def _earn(self, act: Act) -> tuple[str, Record]:
        tap = act.number % len(TAPS)
        data: JsonObject = {
            "account": ACCOUNTS[act.who], "points": 5 + act.number % 2, "version": 1,
            "evidence": encode_base64url(TAPS[tap]), "nullifier": f"card {act.age % 40}",
            "proof": {"index": tap, "path": [*window_path(TAPS, tap)]},
        }  # fmt: skip
        refs = self._refs(act, rule="points_rule", window="fare_window")
        return self._logged(act, "points.earn", data, refs)

    def _transfer(self, act: Act) -> tuple[str, Record]:
        data: JsonObject = {
            "account": ACCOUNTS[act.who], "to": ACCOUNTS[act.age % 3], "points": act.number % 9,
        }  # fmt: skip
        return self._logged(act, "points.transfer", data, self._refs(act, programme="programme"))

    def _redeem(self, act: Act) -> tuple[str, Record]:
        data: JsonObject = {
            "account": ACCOUNTS[act.who], "points": act.number % 12, "amount": act.age % 9,
            "currency": "EUR" if act.number % 5 else "USD",
        }  # fmt: skip
        refs = self._refs(act, programme="programme", redeems="fare_pass")
        return self._logged(act, "points.redeem", data, refs)

    def _expire(self, act: Act) -> tuple[str, Record]:
        data: JsonObject = {"account": ACCOUNTS[act.who], "points": act.number % 5}
        return self._logged(act, "points.expire", data, self._refs(act, expires="points_earn"))

    def _offer(self, act: Act) -> tuple[str, Record]:
        data: JsonObject = {
            "what": "points" if act.number % 5 else "money", "account": ACCOUNTS[act.who],
            "to_account": ACCOUNTS[act.age % 3], "points": act.number % 9,
        }  # fmt: skip
        return self._logged(act, "transfer.offer", data, self._refs(act, programme="programme"))

    def _accept(self, act: Act) -> tuple[str, Record]:
        data: JsonObject = {"answer": "accept" if act.number % 5 else "refuse"}
        return self._logged(act, "transfer.accept", data, self._refs(act, accepts="transfer_offer"))

    def _window(self, act: Act, refs: Sequence[Ref] = ()) -> tuple[str, Record]:
        data: JsonObject = {
            "root": window_root(TAPS), "count": len(TAPS), "from": "2026", "until": "2026",
        }  # fmt: skip
        return self._logged(act, "fare.window", data, refs, self._gateway(act))

    def _gateway(self, act: Act) -> str:
        return f"gateway {min(self.keys, act.age % 3)}"

    def _device(self, act: Act, refs: Sequence[Ref] = ()) -> tuple[str, Record]:
        data: JsonObject = {
            "device": READERS[act.number % 2], "visibility": "public", "properties": [],
            "gateway": signer(self._gateway(act)).did,
        }  # fmt: skip
        return self._logged(act, "device.registered", data, refs)

    def _credit(self, act: Act, refs: Sequence[Ref] = ()) -> tuple[str, Record]:
        data: JsonObject = {
            "account": ACCOUNTS[act.who], "amount": act.age % 9, "currency": "EUR",
            "reason": "points" if act.number % 4 else "payment",
        }  # fmt: skip
        refs = [*refs, *self._refs(act, redeem="points_redeem")]
        return self._logged(act, "bill.credit", data, refs)

    def _pass(self, act: Act, refs: Sequence[Ref] = ()) -> tuple[str, Record]:
        data: JsonObject = {
            "account": ACCOUNTS[act.who], "price": act.age % 9, "currency": "EUR",
            "paid": "points" if act.number % 4 else "money", "product": "day",
        }  # fmt: skip
        return self._logged(act, "fare.pass", data, refs)

    def _indicator(self, act: Act) -> tuple[str, Record]:
        data: JsonObject = {
            "method": ("issued", "outstanding", "sum")[act.age % 3], "value": act.number % 30,
        }  # fmt: skip
        refs = self._refs(act, programme="programme") if act.number % 3 else ()
        return self._logged(act, "service.indicator", data, refs)

    def _change(self, act: Act) -> tuple[str, Record]:
        kinds = ("fare.window", "device.registered", "bill.credit", "fare.pass")
        target = self._any(act, kinds[act.age % 4]) or self._any(act, "service.indicator")
        if target is None:
            return self._quiet(act)
        action = ("revoke", "suspend", "reinstate")[act.number % 3]
        return status(self.log, target.id, action, time_ms=self._ms(act))

    def _correct(self, act: Act) -> tuple[str, Record]:
        makers = {
            "fare.window": self._window, "device.registered": self._device,
            "bill.credit": self._credit, "fare.pass": self._pass,
        }  # fmt: skip
        kind = sorted(makers)[act.age % 4]
        target = self._any(act, kind)
        refs = [] if target is None else [Ref("corrects", target.id)]
        return makers[kind](act, refs)

    def _rotate(self, _act: Act) -> tuple[str, Record]:
        self.keys += 1
        return self.log.rotate(f"gateway {self.keys - 1}", f"gateway {self.keys}")

    def _quiet(self, _act: Act) -> tuple[str, Record]:
        return self.log.made("tariff", {})


def tell(acts: Sequence[Act], cuts: set[int]) -> SmallLog:
    """Log acts and look after each of some of them, and at the end."""
    log = SmallLog()
    figures = (("R4.taps_per_hour", "1", "2026-01-01"), ("R4.taps_per_hour", "0", "2026-03-01"))
    for name, value, since in figures:
        data: JsonObject = {"name": name, "value": value, "from": f"{since}T00:00:00.000Z"}
        log.block(log.made("ledger.parameter", data))
    return looked_at(log, Teller(log), acts, cuts)


test_what_is_kept_is_what_one_run_over_all_finds = law(tell, ACTS, FIELD)
test_it_is_so_in_long_stories_too = long_law(tell, ACTS, FIELD)


def told(random: Random) -> SmallLog:
    """Return a long story of chance."""
    acts = [
        Act(random.choice(WHATS), random.randint(0, 2), random.randint(0, 60), age)
        for age in random.choices(range(400), k=random.randint(20, 60))
    ]
    return tell(acts, {random.randint(0, 45) for _ in range(8)})


@pytest.mark.slow
@pytest.mark.parametrize(
    "what",
    [
        "both:credits", "gives:window", "gives:pays", "takes:window", "takes:pays",
        "lends:rewarded", "lends:programmes", "lends:of", "lends:device", "asks:rewarded",
        "asks:programmes", "reads", "stands", "beside", "affects", "cites", "undoes", "adder",
    ],
)  # fmt: skip
def test_points_are_judged_wrongly_where_anything_is_left_out(
    monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    assert_is_missed(monkeypatch, reward_reach.REACH, what, told)


def ride(log: SmallLog, minute: int, rule: str) -> tuple[str, Record]:
    """Return the record of a rewarded ride."""
    data: JsonObject = {
        "account": "alice", "points": 5, "version": 1, "evidence": f"{minute}",
        "nullifier": f"{minute}",
    }  # fmt: skip
    time_ms = START_MS + minute * MINUTE_MS
    return log.made("points.earn", data, refs=[Ref("rule", rule)], time_ms=time_ms)


@pytest.mark.parametrize(
    ("what", "minutes", "last", "codes"),
    [
        ("looks", (0, 90, 180, 270), 360, {"R5"}),  # the fifth of a day
        ("touches", (10, 20, 30), 0, {"R4"}),  # told late, so that the last is the fourth
    ],
)
def test_rides_farther_away_than_the_next_have_a_say(
    monkeypatch: pytest.MonkeyPatch, what: str, minutes: Sequence[int], last: int, codes: set[str]
) -> None:
    reach = reaches.REACH_OF[FIELD]
    for is_left_out in (False, True):
        monkeypatch.setitem(reaches.REACH_OF, FIELD, without(reach, what) if is_left_out else reach)
        log = SmallLog()
        figure: JsonObject = {"name": "R4.taps_per_hour", "value": "3", "from": "2026"}
        programme = log.made("programme", {"budget": 99, "from": "2026-01-01"})
        data: JsonObject = {
            "version": 1, "action": "transport", "points": 5, "cap_day": 22, "from": "2026-01-01",
        }  # fmt: skip
        rule = log.made("points.rule", data, refs=[Ref("programme", programme[1].id)])
        log.block(log.made("ledger.parameter", figure), programme, rule)
        log.block(*(ride(log, it, rule[1].id) for it in minutes))
        log.look()
        known = log.kept(FIELD)
        log.block(ride(log, last, rule[1].id))
        log.look()
        assert (log.kept(FIELD) == log.whole(FIELD)) != is_left_out
        if not is_left_out:
            assert {one.code for one in log.kept(FIELD) - known} >= codes
