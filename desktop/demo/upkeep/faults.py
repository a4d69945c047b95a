"""What goes wrong in the city's upkeep, each in a street of its own."""

from collections.abc import Iterator

from desktop.demo.chapter import Fault, found_once
from desktop.demo.deed import Deed, at
from desktop.demo.upkeep.cases import REPORTERS
from desktop.demo.upkeep.city_map import THINGS, thing
from desktop.demo.upkeep.desk import LIGHT, ROAD, WASTE, WATER, Desk, Report, Service
from desktop.ledger.json_profile import JsonValue
from desktop.ledger.record import Record
from desktop.ledger.scalar import format_time

_APART_M = 250  # between the places of two faults


class Faults:
    """Plants them."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._streets = 0

    def all(self) -> Iterator[Fault]:
        """Yield every fault."""
        yield self._closed_without_work()
        yield self._never_approved()
        yield self._without_evidence()
        yield self._not_done()
        yield self._never_closed()
        yield self._promised_anew()
        yield self._closed_late()
        yield self._reopened()
        yield self._reported_again()
        yield self._ordered_before()
        yield self._unlicensed()
        yield self._licence_suspended()
        yield self._outside()
        yield self._far_from_its_asset()
        yield self._closed_by_another()
        yield self._ordered_by_another()

    def _closed_without_work(self) -> Fault:
        asked = self._asked(LIGHT, 30)
        closed = self._closed(LIGHT, asked, 33)
        return found_once(
            "closed without work", "M1", (asked, closed), closed.records[0],
            "A lamp was reported out and closed as done; nobody was ever sent.", asked.records[0],
        )  # fmt: skip

    def _never_approved(self) -> Fault:
        asked = self._asked(ROAD, 44)
        order = self._desk.order(ROAD, asked.records[0], at(45))
        work = self._desk.work(ROAD, order.records[0], at(50))
        closed = self._closed(ROAD, asked, 51, work.records[0])
        return found_once(
            "work without a second signature", "M1", (asked, order, work, closed),
            closed.records[0], "A pothole was closed on the word of the crew alone.",
            asked.records[0],
        )  # fmt: skip

    def _without_evidence(self) -> Fault:
        return self._poor_work(
            58, "work without evidence", "A pothole was closed; no photograph shows the repair.",
            evidence=[],
        )  # fmt: skip

    def _not_done(self) -> Fault:
        return self._poor_work(
            72, "work not done", "A crew reported that it did nothing; the request was closed.",
            outcome="not_done",
        )  # fmt: skip

    def _poor_work(self, day: int, fault: str, explanation: str, **more: JsonValue) -> Fault:
        asked = self._asked(ROAD, day)
        order = self._desk.order(ROAD, asked.records[0], at(day + 1))
        work = self._desk.work(ROAD, order.records[0], at(day + 6), None, **more)
        signed = self._desk.approval(work.records, at(day + 6.2))
        closed = self._closed(ROAD, asked, day + 7, work.records[0])
        return found_once(
            fault, "M1", (asked, order, work, signed, closed), closed.records[0], explanation,
            asked.records[0],
        )  # fmt: skip

    def _never_closed(self) -> Fault:
        asked = self._asked(LIGHT, 86)
        return found_once(
            "promise forgotten", "M2", (asked,), asked.records[0],
            "A lamp should have burnt again within a week; nothing was recorded since.",
        )  # fmt: skip

    def _promised_anew(self) -> Fault:
        asked = self._asked(ROAD, 100)
        (request,) = asked.records
        later = self._desk.update(
            ROAD.office, request, "open", "postponed", at(105),
            expected_datetime=format_time(at(130)),
        )  # fmt: skip
        return found_once(
            "second promise broken", "M2", (asked, later), later.records[0],
            "A repair was put off once; the second day passed as well.", request,
        )  # fmt: skip

    def _closed_late(self) -> Fault:
        asked = self._asked(LIGHT, 114)
        done = tuple(self._desk.done(LIGHT, asked.records[0], at(115), 14))
        return found_once(
            "closed after the promised day", "M2", (asked, *done), asked.records[0],
            "A lamp was repaired a week after the day that the city had promised.",
        )  # fmt: skip

    def _reopened(self) -> Fault:
        asked = self._asked(LIGHT, 128)
        (request,) = asked.records
        done = tuple(self._desk.done(LIGHT, request, at(129), 3))
        again = self._desk.update(LIGHT.office, request, "open", "reopened", at(140))
        more = tuple(self._desk.done(LIGHT, request, at(141), 3))
        return found_once(
            "defect came back", "M3", (asked, *done, again, *more), again.records[0],
            "A lamp went out again eight days after it was repaired.", request,
        )  # fmt: skip

    def _reported_again(self) -> Fault:
        street = self._street()
        asked = self._asked(ROAD, 150, street)
        (request,) = asked.records
        done = tuple(self._desk.done(ROAD, request, at(151), 6))
        north, east = street
        again = self._asked(ROAD, 170, (north + 30, east + 20))
        more = tuple(self._desk.done(ROAD, again.records[0], at(171), 6))
        return found_once(
            "reported again near by", "M3", (asked, *done, again, *more), again.records[0],
            "Forty metres from a pothole that was filled two weeks before, there is another.",
            request,
        )  # fmt: skip

    def _ordered_before(self) -> Fault:
        asked = self._asked(LIGHT, 184)
        (request,) = asked.records
        deeds = list(self._desk.done(LIGHT, request, at(185), 3))
        early = self._desk.order(LIGHT, request, at(182))
        deeds[0:0] = [asked, Deed(at(184.5), early.writer, early.records, early.private)]
        return found_once(
            "ordered before it was reported", "M4", tuple(deeds), early.records[0],
            "Work was ordered two days before anybody reported the defect.", request,
        )  # fmt: skip

    def _unlicensed(self) -> Fault:
        return self._by_crew(
            198, "crew without a licence", "crew-night",
            "A crew without any licence was sent to carry away waste.",
        )  # fmt: skip

    def _licence_suspended(self) -> Fault:
        licence = self._desk.licence("crew-spare", "waste_carrier", at(200))
        rest = self._desk.offices.status(
            "licensing", licence.records[0], "suspend", "review", at(205)
        )
        fault = self._by_crew(
            212, "crew with a suspended licence", "crew-spare",
            "A crew was sent to carry away waste while its licence was suspended.",
        )  # fmt: skip
        return Fault((licence, rest, *fault.deeds), fault.planted)

    def _by_crew(self, day: int, fault: str, crew: str, explanation: str) -> Fault:
        asked = self._asked(WASTE, day)
        done = tuple(self._desk.done(WASTE, asked.records[0], at(day + 1), 2, crew))
        order, work = (deed.records[0] for deed in done[:2])
        return found_once(fault, "M4", (asked, *done), order, explanation, work)

    def _outside(self) -> Fault:
        asked = self._asked(WATER, 226, (6500, 0))
        done = tuple(self._desk.done(WATER, asked.records[0], at(226.5), 2))
        return found_once(
            "outside the city", "M5", (asked, *done), asked.records[0],
            "A hydrant was reported two kilometres beyond the city's limits.",
        )  # fmt: skip

    def _far_from_its_asset(self) -> Fault:
        report = Report(
            LIGHT, REPORTERS[0], self._street(), at(240), thing("street_light", THINGS - 1)
        )
        asked = self._desk.request(report)
        done = tuple(self._desk.done(LIGHT, asked.records[0], at(241), 3))
        return found_once(
            "far from its asset", "M5", (asked, *done), asked.records[0],
            "A report names a lamp that stands kilometres away from the place reported.",
        )  # fmt: skip

    def _closed_by_another(self) -> Fault:
        asked = self._asked(LIGHT, 254)
        (request,) = asked.records
        order, work, signed, _ = self._desk.done(LIGHT, request, at(255), 3)
        closed = self._desk.update(
            ROAD.office, request, "closed", "completed", at(258.5), rests_on=work.records[0],
            agency_responsible=ROAD.agency,
        )  # fmt: skip
        return found_once(
            "closed by another agency", "M6", (asked, order, work, signed, closed),
            closed.records[0], "The roads department closed what public lighting was asked for.",
            request,
        )  # fmt: skip

    def _ordered_by_another(self) -> Fault:
        asked = self._asked(LIGHT, 268)
        (request,) = asked.records
        done = tuple(self._desk.done(ROAD, request, at(269), 3))
        return found_once(
            "ordered by another agency", "M6", (asked, *done), done[0].records[0],
            "The roads department sent its crew to a lamp, and nobody had handed it over.",
            request,
        )  # fmt: skip

    def _asked(self, service: Service, day: float, street: tuple[int, int] | None = None) -> Deed:
        """Return a report of its own street, by one resident after the other."""
        where = street or self._street()
        reporter = REPORTERS[self._streets % len(REPORTERS)]
        return self._desk.request(Report(service, reporter, where, at(day)))

    def _street(self) -> tuple[int, int]:
        self._streets += 1
        return 1900, (self._streets - 8) * _APART_M

    def _closed(
        self, service: Service, asked: Deed, day: float, work: Record | None = None
    ) -> Deed:
        (request,) = asked.records
        return self._desk.update(service.office, request, "closed", "completed", at(day), work)
