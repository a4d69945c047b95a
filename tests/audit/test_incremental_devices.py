"""The law of checks after a sync for sensors, meters, and who may read them."""

from collections.abc import Callable, Sequence
from random import Random
from typing import NamedTuple

import pytest
from hypothesis import strategies as st

from desktop.checks import access_reach, device_reach, reaches
from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.ledger.record import Record, Ref
from desktop.ledger.scalar import format_time
from tests.audit.law import law, long_law, looked_at
from tests.audit.left_out import assert_is_missed, without
from tests.audit.small_log import DAY_MS, START_MS, SmallLog, signer, status

FIELDS = ("I1", "I7")
DEVICES = ("urn:dev:ops:lamp", "urn:dev:ops:meter")
PROPERTIES = ("temperature", "energy")
PEOPLE = ("gateway", "operator", "reader")
HOUR_MS = DAY_MS // 24


class Act(NamedTuple):
    """What somebody does; each kind of act takes of it what it needs."""

    what: str
    who: int
    number: int
    age: int  # hours before it is logged


WHATS = (
    "register", "register", "window", "window", "window", "window", "window", "move", "calibrate",
    "change", "change", "correct", "rotate", "grant", "grant", "withdraw", "read", "read", "read",
    "quiet", "figure",
)  # fmt: skip
ACTS = st.builds(
    Act, st.sampled_from(WHATS), st.integers(0, 2), st.integers(0, 60), st.integers(-30, 120)
)


class Teller:
    """Turns acts into records of one log."""

    def __init__(self, log: SmallLog) -> None:
        self.log = log
        self.keys = dict.fromkeys(PEOPLE, 0)
        self.made: dict[str, list[Record]] = {}

    def records(self, act: Act) -> tuple[str, Record]:
        """Return the record of an act."""
        by, record = getattr(self, f"_{act.what}")(act)
        assert isinstance(record, Record)
        self.made.setdefault(act.what, []).append(record)
        return by, record

    def _who(self, act: Act) -> str:
        name = PEOPLE[act.who]
        return f"{name} {min(self.keys[name], act.number % 3)}"

    def _ms(self, act: Act, more: int = 0) -> int:
        return self.log.next_ms - act.age * HOUR_MS + more

    def _any(self, act: Act, *whats: str) -> Record | None:
        found = [one for what in whats for one in self.made.get(what, ())]
        return found[act.number % len(found)] if found else None

    def _register(self, act: Act, *, refs: tuple[Ref, ...] = ()) -> tuple[str, Record]:
        properties: JsonObject = {
            "name": PROPERTIES[act.number % 2], "unit": "CEL", "maximum": "40", "minimum": "0",
            "behaviour": "register" if act.number % 3 else "instant",
            "calibration": act.number % 5 == 0,
        }  # fmt: skip
        if act.number % 4:
            properties["intervalSeconds"] = (3_600, 40_000, 200_000)[act.number % 3]
        data: JsonObject = {
            "device": DEVICES[act.number % 2],
            "visibility": "public" if act.number % 7 == 0 else "personal",
            "properties": [properties],
            "firmwareSha256": f"{act.number % 2}" * 64,
            "gateway": signer(f"gateway {act.number % 2}").did,
            "owner": signer(f"operator {act.number % 2}").did,
        }
        return self.log.made(
            "device.registered",
            data,
            refs=refs,
            by=self._who(act),
            time_ms=self._ms(act),
            place=self._place(act),
        )

    def _place(self, act: Act) -> JsonObject | None:
        if act.number % 3:
            return None
        return {"lat": 125_000_000 + 90_000_000 * (act.number % 4), "lon": 134000000}

    def _window(self, act: Act, *, refs: tuple[Ref, ...] = ()) -> tuple[str, Record]:
        first = self._ms(act)
        last = first + (act.number % 40 - 1) * HOUR_MS // 4
        low = (act.number * 7 + act.age) % 50
        data: JsonObject = {
            "device": DEVICES[act.number % 2], "property": PROPERTIES[act.number // 2 % 2],
            "unit": "CEL" if act.number % 11 else "FAH",
            "first": format_time(first), "last": format_time(last), "count": 20 + act.who * 35,
            "firmwareSha256": "0" * 64, "root": "r",
        }  # fmt: skip
        if act.number % 5:
            data["minimum"] = str(low)
        if act.number % 5 > 1:
            data["maximum"] = str(low + act.age % 3)
        if act.number % 4 == 1:
            data |= {"minimum": "7", "maximum": "7"}  # as the last one was, perhaps
        if act.number % 3:
            data["window"] = 1 + (act.age + act.number) % 9
        return self.log.made(
            "device.readings", data, refs=refs, by=self._who(act), place=self._place(act)
        )

    def _move(self, act: Act) -> tuple[str, Record]:
        reasons = ("installed", "relocated", "maintenance", "returned", "decommissioned")
        data: JsonObject = {"device": DEVICES[act.number % 2], "reason": reasons[act.age % 5]}
        return self.log.made("device.moved", data, time_ms=self._ms(act), place=self._place(act))

    def _calibrate(self, act: Act) -> tuple[str, Record]:
        data: JsonObject = {
            "device": DEVICES[act.number % 2], "result": "failed" if act.age % 3 else "passed",
            "from": format_time(self._ms(act))[:10],
        }  # fmt: skip
        if act.age % 2:
            data["property"] = PROPERTIES[act.who % 2]
        if act.age % 5:
            data["until"] = format_time(self._ms(act) + 3 * DAY_MS)[:10]
        return self.log.made("device.calibrated", data)

    def _change(self, act: Act) -> tuple[str, Record]:
        whats = ("register", "window", "move", "calibrate", "grant", "correct")
        target = self._any(act, whats[act.age % 6], whats[act.who])
        if target is None:
            return self._register(act)
        action = ("revoke", "suspend", "reinstate")[act.age % 3]
        return status(self.log, target.id, action, time_ms=self._ms(act))

    def _correct(self, act: Act) -> tuple[str, Record]:
        target = self._any(act, "register", "window", "correct")
        if target is None:
            return self._window(act)
        refs = (Ref("corrects", target.id),)
        if target.kind.startswith("device.registered"):
            return self._register(act, refs=refs)
        return self._window(act, refs=refs)

    def _rotate(self, act: Act) -> tuple[str, Record]:
        name = PEOPLE[act.who]
        number = self.keys[name]
        self.keys[name] += 1
        return self.log.rotate(f"{name} {number}", f"{name} {number + 1}")

    def _scope(self, act: Act) -> JsonObject:
        scope: JsonObject = {"covers": "device", "device": DEVICES[act.age % 2]}
        if act.age % 3 == 0:
            scope["property"] = PROPERTIES[act.number % 2]
        return scope

    def _grant(self, act: Act) -> tuple[str, Record]:
        data: JsonObject = {
            "scope": self._scope(act), "grantee": signer(f"reader {act.number % 2}").did,
            "from": format_time(self._ms(act)), "purpose": "billing",
        }  # fmt: skip
        if act.number % 5 == 0:
            data["until"] = format_time(self._ms(act) + 4 * DAY_MS)
        by = f"operator {min(self.keys['operator'], act.number % 3)}"
        return self.log.made("access.grant", data, by=by)

    def _withdraw(self, act: Act) -> tuple[str, Record]:
        grant = self._any(act, "grant")
        if grant is None:
            return self._grant(act)
        refs = (Ref("withdraws", grant.id),)
        time_ms = self._ms(act)
        return self.log.made("access.withdraw", {}, refs=refs, by=self._who(act), time_ms=time_ms)

    def _read(self, act: Act) -> tuple[str, Record]:
        data: JsonObject = {"scope": self._scope(act), "purpose": "billing"}
        by = f"reader {min(self.keys['reader'], act.number % 3)}"
        target = self._any(act, "read")
        refs = [Ref("corrects", target.id)] if target is not None and act.number % 6 == 0 else []
        return self.log.made("access.receipt", data, refs=refs, by=by, time_ms=self._ms(act))

    def _quiet(self, _act: Act) -> tuple[str, Record]:
        return self.log.made("bill.credit", {})

    def _figure(self, act: Act) -> tuple[str, Record]:
        if act.number % 4:
            return self._quiet(act)
        data: JsonObject = {
            "name": "other.figure", "value": "1", "from": format_time(self._ms(act)),
        }  # fmt: skip
        return self.log.made("ledger.parameter", data)


def tell(acts: Sequence[Act], cuts: set[int]) -> SmallLog:
    """Log acts and look after each of some of them, and at the end."""
    log = SmallLog()
    for name, value in (("C2.intervals", "2"), ("C2.silent_hours", "50")):
        data: JsonObject = {"name": name, "value": value, "from": "2026-01-20T00:00:00.000Z"}
        log.block(log.made("ledger.parameter", data))
    return looked_at(log, Teller(log), acts, cuts)


test_what_is_kept_is_what_one_run_over_all_finds = law(tell, ACTS, *FIELDS)
test_it_is_so_in_long_stories_too = long_law(tell, ACTS, *FIELDS)


def told(random: Random) -> SmallLog:
    """Return a long story of chance."""
    acts = [
        Act(
            random.choice(WHATS),
            random.randint(0, 2),
            random.randint(0, 60),
            random.randint(-30, 120),
        )
        for _ in range(random.randint(15, 45))
    ]
    return tell(acts, {random.randint(0, 45) for _ in range(8)})


@pytest.mark.slow
@pytest.mark.parametrize(
    "what",
    [
        "lends", "asks", "stands:last", "stands:number", "stands:of", "alarms", "touches",
        "touches:of", "touches:last", "touches:before",
    ],
)  # fmt: skip
def test_a_device_is_judged_wrongly_where_anything_is_left_out(
    monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    assert_is_missed(monkeypatch, device_reach.REACH, what, told)


@pytest.mark.slow
@pytest.mark.parametrize(
    "what", ["lends:of", "lends:ends", "asks", "stands", "beside", "touches", "undoes"]
)
def test_a_reader_is_judged_wrongly_where_anything_is_left_out(
    monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    assert_is_missed(monkeypatch, access_reach.REACH, what, told)


AHEAD = 24 * 30  # hours from then to a time that is to come when it is told
AT_MS = START_MS + 100 * DAY_MS
Made = Callable[[SmallLog], tuple[str, Record]]


def window(first: int, last: int, **more: JsonValue) -> Made:
    """Return what logs a window between two hours."""
    data: JsonObject = {
        "device": DEVICES[0], "property": "energy", "unit": "CEL", "count": 1, "root": "r",
        "first": format_time(AT_MS + first * HOUR_MS), "last": format_time(AT_MS + last * HOUR_MS),
        **more,
    }  # fmt: skip
    time_ms = AT_MS + last * HOUR_MS
    return lambda log: log.made("device.readings", data, by="gateway 0", time_ms=time_ms)


def registration(
    hour: int, device: int = 0, *, lat: int = 0, corrects: int | None = None, **more: JsonValue
) -> Made:
    """Return what registers a meter at an hour, in the place of an earlier record or for itself."""
    data: JsonObject = {
        "device": DEVICES[device], "visibility": "public", "gateway": signer("gateway 0").did,
        "properties": [{"name": "energy", "behaviour": "register", **more}],
    }  # fmt: skip

    def made(log: SmallLog) -> tuple[str, Record]:
        refs = [] if corrects is None else [Ref("corrects", log.logged[corrects])]
        time_ms, place = AT_MS + hour * HOUR_MS, {"lat": lat * 10_000_000, "lon": 0}
        return log.made("device.registered", data, time_ms=time_ms, refs=refs, place={**place})

    return made


def moved(hour: int, lat: int, reason: str = "relocated") -> Made:
    """Return what moves the meter at an hour."""
    data: JsonObject = {"device": DEVICES[0], "reason": reason}
    time_ms, place = AT_MS + hour * HOUR_MS, {"lat": lat * 10_000_000, "lon": 0}
    return lambda log: log.made("device.moved", data, time_ms=time_ms, place={**place})


def read(hour: int, device: int) -> Made:
    """Return what says that somebody has read a meter."""
    scope: JsonObject = {"covers": "device", "device": DEVICES[device]}
    time_ms = AT_MS + hour * HOUR_MS
    return lambda log: log.made("access.receipt", {"scope": scope}, time_ms=time_ms)


def by_another_key(log: SmallLog) -> tuple[str, Record]:
    """Log a window by a key that the registration does not name."""
    _, record = window(0, 1)(log)
    return "gateway 1", record


def rotated(log: SmallLog) -> tuple[str, Record]:
    """Let the other key follow the one that the registration names."""
    return log.rotate("gateway 0", "gateway 1")


def quiet(log: SmallLog) -> tuple[str, Record]:
    """Let time pass."""
    return log.made("bill.credit", {})


FIGURES: dict[str, JsonValue] = {"minimum": "9", "maximum": "9"}
GAP = [window(hour, hour + 1) for hour in (2, 4, 6)]
"""Windows whose figures are private."""


def still(hour: int) -> Made:
    """Return what logs fifteen readings of one value."""
    return window(hour, hour, minimum="7", maximum="7", count=15)


STILL = [still(1), still(3), still(5)]
GAUGE = registration(-9, behaviour="instant")

RENAMED = (registration(0), registration(50, 1, corrects=-1))
"""A meter with what says that it is another one, and was from the beginning."""


@pytest.mark.parametrize(
    ("field", "what", "before", "after", "codes"),
    [
        ("I1", "stands:first", [window(0, 50), window(20, 30)], window(10, 60), {"I1", "I2"}),
        ("I1", "stands:figures", [registration(-9), window(0, 1, **FIGURES), *GAP],
         window(8, 9, minimum="1", maximum="2"), {"I5"}),
        ("I1", "looks", [registration(-9), window(0, 1, **FIGURES), *GAP],
         window(8, 9, minimum="1"), {"I5"}),
        ("I1", "looks:first", [GAUGE, *STILL], still(7), {"I4"}),
        ("I1", "touches:still", [GAUGE, *STILL], still(0), {"I4"}),
        ("I1", "stands:still", [GAUGE, *STILL], still(0), {"I4"}),
        ("I1", "both:place", [registration(0), registration(10, lat=9)], moved(9, 0), {"I10"}),
        ("I1", "cites", RENAMED, window(20, 21, device=DEVICES[1]), set()),
        ("I7", "cites", RENAMED, read(20, 1), set()),
        ("I1", "undoes", [registration(-9), by_another_key], rotated, set()),
        ("I1", "due", [window(AHEAD, AHEAD)], quiet, {"I1"}),
        ("I1", "is_news_when_due",
         [registration(-9, intervalSeconds=60), window(0, 1), moved(AHEAD, 0, "lost")], quiet,
         set()),
    ],
)  # fmt: skip
def test_what_chance_seldom_shows_is_missed_where_it_is_left_out(
    monkeypatch: pytest.MonkeyPatch, field: str, what: str, before: Sequence[Made], after: Made,
    codes: set[str],
) -> None:  # fmt: skip
    reach = reaches.REACH_OF[field]
    for is_left_out in (False, True):
        monkeypatch.setitem(reaches.REACH_OF, field, without(reach, what) if is_left_out else reach)
        log = SmallLog(height=40)  # so that the present is later than all that is told
        for one in before:
            log.block(one(log))
        log.look()
        log.height = 60
        log.block(after(log))
        log.look()
        assert (log.kept(field) == log.whole(field)) != is_left_out
        if not is_left_out:
            assert {one.code for one in log.kept(field)} == codes
