"""Shops, schools and offices of the city, day by day: where its story began."""

from collections.abc import Iterator

from desktop.demo.chapter import Chapter, Telling
from desktop.demo.consignments import TRADES, Carting, Consignment
from desktop.demo.deed import DAY_MS, DAYS, START_MS, Deed
from desktop.demo.faults import AWARDS_2025, ROSTER_DAY, Faults
from desktop.demo.offices import Offices
from desktop.demo.people import MEMBERS, People

_CONSIGNMENTS = 12
_GRADUATES = 40
_TERMS = (80, 270, 445, 635)  # days on which diplomas are awarded


def _tell(people: People) -> Telling:
    carting, offices = Carting(people), Offices(people)
    deeds = (*_offices(offices), *_supply(carting))
    return Telling(deeds, tuple(Faults(carting, offices).all()))


def _supply(carting: Carting) -> Iterator[Deed]:
    for number in range(_CONSIGNMENTS):
        start_ms = START_MS + (12 + number * 56) * DAY_MS
        yield from carting.deeds(Consignment(number, start_ms, TRADES[number % len(TRADES)]))


def _offices(offices: Offices) -> Iterator[Deed]:
    yield offices.parameter("C1.days", 30, "DAY", START_MS + DAY_MS)
    yield from offices.licences(START_MS + 2 * DAY_MS)
    yield offices.accreditation("registrar", "2030-12-31", START_MS + 3 * DAY_MS)
    yield offices.accreditation("college", "2030-12-31", START_MS + 3 * DAY_MS)
    for number in range(DAYS // 3 - 2):
        yield offices.inspection(number, START_MS + (4 + number * 3) * DAY_MS)
    yield from offices.recalls([START_MS + (9 + number * 9) * DAY_MS for number in range(72)])
    for day in _TERMS:
        time_ms = START_MS + day * DAY_MS
        yield from _term(offices, time_ms)
    yield offices.roster("registrar", 2025, AWARDS_2025, START_MS + ROSTER_DAY * DAY_MS)


def _term(offices: Offices, time_ms: int) -> Iterator[Deed]:
    for school in ("registrar", "college"):
        diplomas, approval = offices.graduation(school, _GRADUATES, time_ms)
        yield diplomas
        yield approval
        first, second, third, fourth, *_ = diplomas.records
        later = time_ms + 20 * DAY_MS
        yield offices.status(school, first, "suspend", "review", later)
        yield offices.status(school, first, "reinstate", "review_passed", later + 5 * DAY_MS)
        yield offices.status(school, second, "revoke", "fraud", later + DAY_MS)
        data = {**third.data, "credits": "180"}
        correction = offices.correction(school, third, data, later + 2 * DAY_MS)
        yield correction
        yield offices.approval(correction.records, later + 3 * DAY_MS)
        yield offices.status(school, fourth, "dispute", "error", later + 4 * DAY_MS)


EVERYDAY = Chapter("everyday", MEMBERS, _tell)
