"""The law of checks after a sync for repairs."""

from collections.abc import Sequence
from random import Random
from typing import NamedTuple

import pytest
from hypothesis import strategies as st

from desktop.checks import reaches, repair_reach
from desktop.domains.geometry import Position, Shape, data_of
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.record import Record, Ref
from desktop.ledger.scalar import format_time
from tests.audit.law import law, long_law, looked_at
from tests.audit.left_out import assert_is_missed, without
from tests.audit.small_log import DAY_MS, START_MS, SmallLog, signer, status

FIELD = "M1"
CREWS = ("crew", "firm")
LAMPS = ("urn:asset:lamp", "urn:asset:bench")


class Act(NamedTuple):
    """What somebody does; each kind of act takes of it what it needs."""

    what: str
    who: int
    number: int
    age: int  # hours before it is logged


WHATS = (
    "request", "request", "request", "close", "close", "update", "order", "order", "work", "work",
    "approve", "approve", "asset", "boundary", "licence", "licence", "change", "change", "correct",
    "correct", "inspect", "rotate", "rotate", "quiet",
)  # fmt: skip
ACTS = st.builds(
    Act, st.sampled_from(WHATS), st.integers(0, 1), st.integers(0, 60), st.integers(0, 200)
)


class Teller:
    """Turns acts into records of one log."""

    def __init__(self, log: SmallLog) -> None:
        self.log = log
        self.keys = dict.fromkeys(CREWS, 0)
        self.made: dict[str, list[Record]] = {}

    def records(self, act: Act) -> tuple[str, Record]:
        """Return the record of an act."""
        by, record = getattr(self, f"_{act.what}")(act)
        assert isinstance(record, Record)
        self.made.setdefault(record.kind, []).append(record)
        return by, record

    def _ms(self, act: Act) -> int:
        return self.log.next_ms - act.age * DAY_MS // 24

    def _any(self, act: Act, *kinds: str, at: int = 0) -> Record | None:
        found = [one for kind in kinds for one in self.made.get(f"{kind}/1", ())]
        return found[-1 - (act.number + at) % min(4, len(found))] if found else None

    def _place(self, act: Act) -> JsonObject:
        at = act.number % 4
        return {"lat": 525_000_000 + 5_000 * at, "lon": 134_000_000 + 7_000 * act.who}

    def _logged(
        self, act: Act, kind: str, data: JsonObject, refs: Sequence[Ref] = (), *, place: bool = True
    ) -> tuple[str, Record]:
        return self.log.made(
            kind, data, refs=refs, time_ms=self._ms(act),
            about=[LAMPS[act.who]] if place and act.number % 3 else (),
            place=self._place(act) if place and act.number % 5 else None,
        )  # fmt: skip

    def _request(self, act: Act, refs: Sequence[Ref] = ()) -> tuple[str, Record]:
        data: JsonObject = {
            "service_code": f"{act.number % 2}", "service_name": "lamp",
            "agency_responsible": f"agency {act.who}", "location": "public_space",
        }  # fmt: skip
        if act.number % 3:
            data["expected_datetime"] = format_time(self._ms(act) + act.number * DAY_MS // 4)
        before = self._any(act, "service.request")
        if not refs and before is not None and act.age % 9 == 0:
            refs = [Ref("duplicates", before.id)]
        return self._logged(act, "service.request", data, refs)

    def _close(self, act: Act) -> tuple[str, Record]:
        return self._update(act, "closed", ("completed", "duplicate", "other")[act.age % 3])

    def _update(
        self, act: Act, state: str = "open", reason: str = "in_progress"
    ) -> tuple[str, Record]:
        target = self._any(act, "service.request")
        if target is None:
            return self._request(act)
        refs = [Ref("updates", target.id)]
        report = self._any(act, "inspection.report", "work.closed")
        if report is not None and act.number % 2:
            refs.append(Ref("rests_on", report.id))
        data: JsonObject = {"status": state, "reason": reason}
        if act.number % 4 == 0:
            data["agency_responsible"] = f"agency {act.who}"
        if act.number % 5 == 0:
            data["expected_datetime"] = format_time(self._ms(act) + act.number * DAY_MS // 4)
        return self._logged(act, "service.update", data, refs, place=False)

    def _order(self, act: Act, refs: Sequence[Ref] = ()) -> tuple[str, Record]:
        targets = [self._any(act, "service.request", at=at) for at in range(1 + act.age % 2)]
        ids = sorted({it.id for it in targets if it is not None})
        data: JsonObject = {
            "agency_responsible": f"agency {act.who}", "licence_required": act.number % 2 == 0,
            "crew": self._crew(act), "action": ("repair", "clean")[act.age % 2],
        }  # fmt: skip
        return self._logged(act, "work.order", data, [*refs, *(Ref("fulfils", it) for it in ids)])

    def _crew(self, act: Act) -> str:
        name = CREWS[act.who]
        return signer(f"{name} {min(self.keys[name], act.number % 3)}").did

    def _work(self, act: Act, refs: Sequence[Ref] = ()) -> tuple[str, Record]:
        target = self._any(act, "work.order")
        if target is None:
            return self._order(act)
        data: JsonObject = {
            "outcome": "done" if act.number % 5 else "not_done",
            "started": format_time(self._ms(act) - act.age * DAY_MS // 6),
            "finished": format_time(self._ms(act)), "evidence": [{"type": "photo"}],
        }  # fmt: skip
        return self._logged(act, "work.closed", data, [*refs, Ref("closes", target.id)])

    def _approve(self, act: Act) -> tuple[str, Record]:
        target = self._any(act, "work.closed")
        if target is None:
            return self._work(act)
        named: JsonObject = {"id": target.id, "sha256": target.sha256.hex()}
        by = "somebody" if act.number % 7 == 0 else "colleague"  # the crew itself, perhaps
        return self.log.made("record.approval", {"records": [named]}, by=by)

    def _asset(self, act: Act, refs: Sequence[Ref] = ()) -> tuple[str, Record]:
        here = Position(134_000_000 + 7_000 * act.who, 525_000_000 + 5_000 * (act.number % 4))
        data: JsonObject = {
            "type": ("street_light", "tree")[act.age % 2],
            "geometry": data_of(Shape("Point", (((here,),),))),
        }
        return self.log.made("asset.registered", data, about=[LAMPS[act.who]], refs=refs)

    def _boundary(self, act: Act) -> tuple[str, Record]:
        if act.number % 3:
            return self._asset(act)
        lon, lat, wide = 134_000_000, 525_000_000, 4_000 * (1 + act.age % 3)
        ring = tuple(
            Position(lon + x, lat + y)
            for x, y in ((-10, -10), (wide, -10), (wide, wide), (-10, wide), (-10, -10))
        )
        geometry = data_of(Shape("Polygon", ((ring,),)))
        return self.log.made("asset.registered", {"type": "city_boundary", "geometry": geometry})

    def _licence(self, act: Act, refs: Sequence[Ref] = ()) -> tuple[str, Record]:
        since_ms = self._ms(act) - act.number * DAY_MS
        key = signer(f"{CREWS[act.who]} {act.number % 3}").did  # perhaps one that is to come
        data: JsonObject = {
            "party": {"key": key}, "from": format_time(since_ms)[:10],
            "licenceType": ("electrician", "cleaner", "other")[act.age % 3],
        }  # fmt: skip
        if act.number % 3 == 0:
            data["until"] = format_time(self._ms(act) + act.age * DAY_MS // 24)[:10]
        return self.log.made("party.licence", data, refs=refs)

    def _change(self, act: Act) -> tuple[str, Record]:
        kinds = [kind.partition("/")[0] for kind in sorted(self.made)]
        kinds = [it for it in kinds if it not in ("record.status", "roster.rotate", "bill.credit")]
        if not kinds:
            return self._quiet(act)
        target = self._any(act, kinds[act.age % len(kinds)])
        assert target is not None
        action = ("revoke", "suspend", "reinstate")[act.age % 3]
        return status(self.log, target.id, action, time_ms=self._ms(act))

    def _correct(self, act: Act) -> tuple[str, Record]:
        makers = {
            "service.request": self._request, "work.order": self._order,
            "work.closed": self._work, "asset.registered": self._asset,
            "party.licence": self._licence,
        }  # fmt: skip
        kind = sorted(makers)[act.age % 5]
        target = self._any(act, kind) or self._any(act, "service.request")
        if target is None:
            return self._request(act)
        return makers[target.kind.partition("/")[0]](act, [Ref("corrects", target.id)])

    def _inspect(self, act: Act) -> tuple[str, Record]:
        result = "satisfactory" if act.number % 3 else "unsatisfactory"
        data: JsonObject = {"site": "1", "result": result}
        return self._logged(act, "inspection.report", data, place=False)

    def _rotate(self, act: Act) -> tuple[str, Record]:
        name = CREWS[act.who]
        number = self.keys[name]
        self.keys[name] += 1
        return self.log.rotate(f"{name} {number}", f"{name} {number + 1}")

    def _quiet(self, _act: Act) -> tuple[str, Record]:
        return self.log.made("bill.credit", {})


def tell(acts: Sequence[Act], cuts: set[int]) -> SmallLog:
    """Log acts and look after each of some of them, and at the end."""
    log = SmallLog()
    for name in ("M4.asset.street_light.electrician", "M4.action.clean.cleaner"):
        figure: JsonObject = {"name": name, "value": "1", "from": "2000-01-01T00:00:00.000Z"}
        log.block(log.made("ledger.parameter", figure))
    return looked_at(log, Teller(log), acts, cuts)


test_what_is_kept_is_what_one_run_over_all_finds = law(tell, ACTS, FIELD)
test_it_is_so_in_long_stories_too = long_law(tell, ACTS, FIELD)


def told(random: Random) -> SmallLog:
    """Return a long story of chance."""
    acts = [
        Act(
            random.choice(WHATS),
            random.randint(0, 1),
            random.randint(0, 60),
            random.randint(0, 200),
        )
        for _ in range(random.randint(20, 50))
    ]
    return tell(acts, {random.randint(0, 45) for _ in range(8)})


@pytest.mark.slow
@pytest.mark.parametrize(
    "what",
    [
        "both:case", "both:work", "gives", "gives:work", "takes:asset", "takes:order",
        "takes:inspection", "ties:case", "ties:order", "ties:work", "due", "lends:at",
        "lends:limits", "lends:licence", "asks:at", "asks:limits", "asks:licence",
        "stands:crew", "stands:placed", "beside", "touches:crew",
        "touches:placed", "undoes", "affected", "needed",
    ],
)  # fmt: skip
def test_a_repair_is_judged_wrongly_where_anything_is_left_out(
    monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    assert_is_missed(monkeypatch, repair_reach.REACH, what, told)


def request(log: SmallLog, days: int) -> tuple[str, Record]:
    """Return a request for a lamp at one place, some days after the log began."""
    data: JsonObject = {
        "service_code": "1", "service_name": "lamp", "agency_responsible": "agency",
        "location": "public_space",
    }  # fmt: skip
    place: JsonObject = {"lat": 525_000_000, "lon": 134_000_000}
    return log.made("service.request", data, time_ms=START_MS + days * DAY_MS, place=place)


@pytest.mark.parametrize("what", ["", "touches:near", "stands:near"])
def test_a_closing_that_is_told_late_reaches_who_asked_again_near_by(
    monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    if what:
        monkeypatch.setitem(reaches.REACH_OF, FIELD, without(repair_reach.REACH, what))
    log = SmallLog()
    log.block(first := request(log, 0))
    log.block(request(log, 5))
    log.look()
    assert log.kept(FIELD) == set()
    refs = (Ref("updates", first[1].id),)
    closed: JsonObject = {"status": "closed", "reason": "completed"}
    log.block(log.made("service.update", closed, refs=refs, time_ms=START_MS + 3 * DAY_MS))
    log.look()
    assert {one.code for one in log.whole(FIELD)} == {"M1", "M3"}
    assert (log.kept(FIELD) == log.whole(FIELD)) != bool(what)
