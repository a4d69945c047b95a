"""What the residents of the city report in two years, and how it is seen to."""

from collections.abc import Iterator

from desktop.demo.deed import DAY_MS, Deed, at
from desktop.demo.upkeep.city_map import THINGS, spot, thing
from desktop.demo.upkeep.desk import DESK, RATS, SERVICES, Desk, Report, Service
from desktop.ledger.record import Record
from desktop.ledger.scalar import format_time

REPORTERS = tuple(f"reporter-{number:02d}" for number in range(1, 37))
_FIRST, _EVERY = 12, 14  # day of the first case, days between cases
_HOUR_MS = 3_600_000
_REOPENED_DAYS = 45  # after the closing: long enough to be another defect


class Cases:
    """Tells of the cases in which all goes well."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def all(self) -> Iterator[Deed]:
        """Yield every deed."""
        desk = self._desk
        yield desk.parameters(at(1))
        yield desk.city_map(at(2))
        yield desk.licence("crew-bins", "waste_carrier", at(3))
        yield desk.licence("crew-pipes", "water_supplier", at(3))
        for number in range(len(SERVICES) * THINGS):
            yield from self._case(number)

    def _case(self, number: int) -> Iterator[Deed]:
        service, turn = SERVICES[number % len(SERVICES)], number // len(SERVICES)
        time_ms = at(_FIRST + number * _EVERY) + self._desk.dice.randrange(8) * _HOUR_MS
        report = self._report(service, turn, REPORTERS[number % len(REPORTERS)], time_ms)
        asked = self._desk.request(report)
        yield asked
        (request,) = asked.records
        ways = (
            self._plainly, self._handed_on, self._plainly, self._postponed, self._told_twice,
            self._turned_down, self._plainly, self._come_again,
        )  # fmt: skip
        if service is RATS:
            yield from self._inspected(request, time_ms)
        else:
            yield from ways[turn](service, request, report)

    def _report(self, service: Service, turn: int, reporter: str, time_ms: int) -> Report:
        if service.asset is None:
            return Report(service, reporter, (-1800, -1500 + turn * 300), time_ms)
        north, east = spot(service.asset, turn)
        is_lost = turn == 1  # the desk itself takes it, and hands it on
        return Report(
            service, reporter, (north + 5, east - 5), time_ms, thing(service.asset, turn),
            agency="Service desk" if is_lost else None,
        )  # fmt: skip

    def _plainly(self, service: Service, request: Record, report: Report) -> Iterator[Deed]:
        start_ms = report.time_ms + DAY_MS
        yield self._desk.update(service.office, request, "open", "received", start_ms - _HOUR_MS)
        yield from self._desk.done(service, request, start_ms, service.days - 1.5)

    def _handed_on(self, service: Service, request: Record, report: Report) -> Iterator[Deed]:
        told_ms = report.time_ms + 5 * _HOUR_MS
        yield self._desk.update(
            DESK, request, "open", "transferred", told_ms, agency_responsible=service.agency
        )
        yield from self._desk.done(service, request, told_ms + _HOUR_MS, service.days - 1)

    def _postponed(self, service: Service, request: Record, report: Report) -> Iterator[Deed]:
        promised = format_time(report.time_ms + (service.days + 20) * DAY_MS)
        yield self._desk.update(
            service.office, request, "open", "postponed", report.time_ms + 2 * DAY_MS,
            expected_datetime=promised,
        )  # fmt: skip
        yield from self._desk.done(service, request, report.time_ms + 12 * DAY_MS, service.days)

    def _told_twice(self, service: Service, request: Record, report: Report) -> Iterator[Deed]:
        again_ms = report.time_ms + DAY_MS
        other = Report(service, REPORTERS[-1], report.at_m, again_ms, report.asset)
        again = self._desk.request(other, [{"rel": "duplicates", "id": request.id}])
        yield again
        yield self._desk.update(
            DESK, again.records[0], "closed", "duplicate", again_ms + 3 * _HOUR_MS
        )
        yield from self._plainly(service, request, report)

    def _turned_down(self, service: Service, request: Record, report: Report) -> Iterator[Deed]:
        end_ms = report.time_ms + DAY_MS
        yield self._desk.update(service.office, request, "closed", "rejected", end_ms)

    def _come_again(self, service: Service, request: Record, report: Report) -> Iterator[Deed]:
        yield from self._plainly(service, request, report)
        again_ms = report.time_ms + (service.days + _REOPENED_DAYS) * DAY_MS
        if again_ms > at(700):
            return
        yield self._desk.update(service.office, request, "open", "reopened", again_ms)
        yield from self._desk.done(service, request, again_ms + DAY_MS, 2)

    def _inspected(self, request: Record, time_ms: int) -> Iterator[Deed]:
        """Yield a case that needs no work but an inspection."""
        seen = self._desk.inspection(request, time_ms + 9 * DAY_MS)
        yield seen
        yield self._desk.update(
            RATS.office, request, "closed", "completed", time_ms + 10 * DAY_MS,
            rests_on=seen.records[0],
        )  # fmt: skip
