"""The chapter of medicines, as it is told: what is planted, and where the counterfeit came from."""

from functools import cache

from desktop.checks.movements import Movement, movement_of
from desktop.checks.observed import Observed
from desktop.demo.chapter import Telling
from desktop.demo.medicines.chapter import MEDICINES
from desktop.demo.medicines.counterfeit import GHOSTS, SELLERS, WHOLESALER
from desktop.demo.medicines.trade import GLNS, LINK, PHARMACIES
from desktop.demo.people import MEMBERS, People


@cache
def _told() -> Telling:
    return MEDICINES.tell(People(3, [*MEMBERS, *MEDICINES.members]))


def _affair(told: Telling) -> list[Movement]:
    """Return the movements of the counterfeit, in the order of their times."""
    fault = next(one for one in told.faults if one.planted[0].fault == "counterfeit packs")
    events = (
        movement_of(Observed(record, 0, 0, deed.writer))
        for deed in fault.deeds
        for record in deed.records
        if record.kind == "supply.event/1"
    )
    return sorted(events, key=lambda event: event.time)


def _place(name: str) -> str:
    return f"{LINK}/414/{GLNS[name]}"


def test_the_rules_of_medicines_are_planted_each_at_least_once() -> None:
    codes = {one.code for fault in _told().faults for one in fault.planted}
    assert codes == {
        "S1", "S2", "S3", "S5", "S6", "S10", "S11", "S12", "S13", "S14", "S15", "S16", "S17", "S18",
    }  # fmt: skip


def test_every_counterfeit_pack_is_first_seen_at_one_wholesaler() -> None:
    events = _affair(_told())
    for ghost in GHOSTS:
        named = [one for one in events if any(thing.endswith(ghost) for thing in one.named)]
        assert named[0].step == "packing"
        assert named[0].sites == (_place(WHOLESALER),)


def test_two_pharmacies_sell_counterfeits_beside_true_packs() -> None:
    sold: dict[str, set[bool]] = {}
    for event in _affair(_told()):
        if event.step == "dispensing":
            are_false = {thing.endswith(GHOSTS) for thing in event.named}
            sold.setdefault(event.sites[0], set()).update(are_false)
    assert sold == {_place(seller): {True, False} for seller in SELLERS}


def test_there_are_a_dozen_pharmacies_and_each_has_work() -> None:
    told = _told()
    writers = {deed.writer for deed in told.deeds}
    writers |= {deed.writer for fault in told.faults for deed in fault.deeds}
    assert len(PHARMACIES) == 12
    assert writers >= {one.name for one in PHARMACIES}


def test_one_seed_tells_one_story() -> None:
    again = _told.__wrapped__()
    assert [one.records for one in again.deeds] == [one.records for one in _told().deeds]
