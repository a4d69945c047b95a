"""Indicators of the city's services: the newest of each, by district, over time, with its limits.

What is published is shown at once; whether it follows from the log is known once it was computed
again, and until then each figure says so. A figure beyond its limit is no fault of the log.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from desktop.checks.observed import PARAMETER_KIND, Observed
from desktop.checks.point_moves import ref_of, whole
from desktop.checks.recompute import Mismatch, Recomputed
from desktop.checks.service_figures import INDICATOR, Figure, Limit, Limits
from desktop.domains.fields import fields_of
from desktop.domains.kind import Kind
from desktop.finding import Severity
from desktop.views.integrity import Integrity, Marked
from desktop.views.models.bars import Bar
from desktop.views.models.paged import PAGE, Column, Row
from desktop.views.models.words import called, unit_word
from desktop.views.saying import grouped, later, say

ALL, BEYOND, DIFFERS = "", "beyond", "differs"
_WHOLE_CITY = later("Whole city")
_PERIOD = slice(0, 10)  # the date of a time


@dataclass(frozen=True, slots=True)
class Published:
    """One indicator as the ledger says it, with the limits that hold for it."""

    observed: Observed
    least: Limit | None
    most: Limit | None
    figure: Figure | None = None  # once it was computed again
    wrong: tuple[Mismatch, ...] = ()  # where the log says something else

    @property
    def id(self) -> str:
        """Return the id of its record."""
        return self.observed.record.id

    @property
    def value(self) -> int:
        """Return the value that the ledger says."""
        return whole(self.observed.record.data, "value")

    @property
    def about(self) -> str:
        """Return the district or other thing that it is about; empty for the whole city."""
        return " ".join(self.observed.record.about)

    @property
    def measure(self) -> tuple[str, str, str, str]:
        """Return what is measured, wherever: service, name, method and programme."""
        names = self.text("service"), self.text("indicator"), self.text("method")
        return (*names, ref_of(self.observed, "programme"))

    def text(self, name: str) -> str:
        """Return a text of its data."""
        return str(self.observed.record.data.get(name, ""))

    @property
    def broken(self) -> str:
        """Return how the value stands to its limits; empty where it keeps them."""
        value = self.value if self.figure is None else self.figure.computed
        if self.least is not None and value < self.least.value:
            return say("Below the least")
        if self.most is not None and value > self.most.value:
            return say("Above the most")
        return ""

    @property
    def mark(self) -> Marked:
        """Return the glyph that stands for all that is known of it."""
        if self.wrong:
            return Severity.ERROR
        if self.broken:
            return Severity.WARNING
        return Integrity.UNCHECKED if self.figure is None else Integrity.VERIFIED

    @property
    def word(self) -> str:
        """Return the same in words."""
        if self.wrong:
            return say("Not what the log gives")
        within = say("Within its limit" if self.least or self.most else "No limit")
        return self.broken or within


@dataclass(frozen=True, slots=True)
class Services:
    """All that the page shows, as it was read."""

    published: tuple[Published, ...] = ()  # in ledger order
    kind: Kind | None = None
    districts: Mapping[str, str] = field(default_factory=dict)  # names by what they are about
    bills: Recomputed | None = None

    def of_measure(self, one: Published) -> list[Published]:
        """Return the newest of the same measure by district, the greatest first."""
        same = [each for each in self.newest() if each.measure == one.measure]
        return sorted(same, key=lambda each: (-each.value, each.about))

    def over_time(self, one: Published) -> list[Published]:
        """Return every figure of the same measure and district, the newest first."""
        key = (one.measure, one.about)
        same = [each for each in self.published if (each.measure, each.about) == key]
        return sorted(same, key=_when, reverse=True)

    def newest(self) -> list[Published]:
        """Return the newest figure of each measure and district."""
        found: dict[tuple[object, str], Published] = {}
        for one in sorted(self.published, key=_when):
            found[one.measure, one.about] = one
        return list(found.values())

    def foremost(self, most: int) -> list[Published]:
        """Return the newest figures, those that ask for attention before the others."""
        found = sorted(self.newest(), key=_when, reverse=True)
        return sorted(found, key=_urgency, reverse=True)[:most]

    @property
    def is_computed(self) -> bool:
        """Tell whether every figure was computed again."""
        return all(one.figure is not None for one in self.published)

    @property
    def wrong(self) -> list[Mismatch]:
        """Return where the log says something else, bills after indicators."""
        own = [each for one in self.published for each in one.wrong]
        return own + ([] if self.bills is None else self.bills.mismatches)

    def district(self, about: str) -> str:
        """Return what a district is called: its name on the ledger, else the end of its URI."""
        end = about.rstrip("/").replace(":", "/").rpartition("/")[2]
        return self.districts.get(about) or end or _WHOLE_CITY

    def label(self, name: str, value: str) -> str:
        """Return what the kind calls a value of one of its choices."""
        fields = () if self.kind is None else fields_of(self.kind)
        choices = (each for one in fields if one.path == name for each in one.choices)
        return next((called(each.label) for each in choices if each.value == value), value)


def _when(one: Published) -> tuple[str, int]:
    return one.text("until"), one.observed.entry


def published(observed: Iterable[Observed]) -> tuple[Published, ...]:
    """Return the indicators in force with their limits, in ledger order.

    Args:
        observed: indicators and parameters, in ledger order.
    """
    listed = [one for one in observed if one.name in (INDICATOR, PARAMETER_KIND)]
    limits = Limits(listed)
    shown = (one for one in listed if one.name == INDICATOR and not one.is_withdrawn)
    return tuple(Published(one, *limits.of(one)) for one in shown)


def computed_again(known: Services, indicators: Recomputed, bills: Recomputed) -> Services:
    """Return the same with what follows from the log beside it."""
    figures = {one.observed.record.id: one for one in indicators.figures}
    wrong: dict[str, list[Mismatch]] = {}
    for each in indicators.mismatches:
        wrong.setdefault(each.record, []).append(each)
    seen = tuple(
        replace(one, figure=figures.get(one.id), wrong=tuple(wrong.get(one.id, ())))
        for one in known.published
    )
    return replace(known, published=seen, bills=bills)


@dataclass(frozen=True, slots=True)
class Filter:
    """What the table leaves out."""

    service: str = ALL
    state: str = ALL

    def lets(self, one: Published) -> bool:
        """Tell whether a figure is shown."""
        if self.service and one.text("service") != self.service:
            return False
        return {ALL: True, BEYOND: bool(one.broken), DIFFERS: bool(one.wrong)}[self.state]


class ServiceRows:
    """A `RowSource` over the newest figures: what asks for attention first, or as sorted."""

    columns: Sequence[Column] = (
        Column(later("Standing"), 11.4, can_sort=True, can_shrink=False),
        Column(later("Service"), 9.6, can_sort=True),
        Column(later("Figure"), 13.6, can_sort=True),
        Column(later("District"), 7.6, can_sort=True),
        Column(later("Value"), 8.0, is_number=True, can_sort=True),
        Column(later("Limit"), 9.9, can_shrink=False),
        Column(later("Until"), 7.3, can_sort=True, can_shrink=False),
    )

    def __init__(
        self, services: Services, wanted: Filter, order: tuple[int, bool] | None = None
    ) -> None:
        self._services = services
        self.items = [one for one in services.newest() if wanted.lets(one)]
        self.items.sort(key=lambda one: (*one.measure, services.district(one.about)))
        if order is None:
            self.items.sort(key=_urgency, reverse=True)
        else:
            column, is_descending = order
            self.items.sort(key=lambda one: self._key(one, column), reverse=is_descending)

    def count(self) -> int:
        """Return the number of figures."""
        return len(self.items)

    def page(self, number: int) -> Sequence[Row]:
        """Return the rows of one page."""
        chosen = self.items[number * PAGE : (number + 1) * PAGE]
        return [Row(one.id, self._cells(one), one.mark) for one in chosen]

    def _cells(self, one: Published) -> tuple[str, ...]:
        return (
            one.word,
            self._services.label("service", one.text("service")),
            one.text("indicator"),
            self._services.district(one.about),
            value_words(one),
            limit_words(one),
            one.text("until")[_PERIOD],
        )

    def _key(self, one: Published, column: int) -> tuple[int, str]:
        if column == 0:
            return _urgency(one), ""
        return (one.value, "") if column == 4 else (0, self._cells(one)[column].casefold())


def _urgency(one: Published) -> int:
    return 2 if one.wrong else 1 if one.broken else 0


class MismatchRows:
    """A `RowSource` over the figures that the log does not give."""

    columns: Sequence[Column] = (
        Column(later("What"), 14.0),
        Column(later("The log says"), 16.0),
        Column(later("It follows"), 16.0),
        Column(later("Entry"), 6.0, is_number=True),
    )

    def __init__(self, wrong: Sequence[Mismatch]) -> None:
        self._wrong = wrong

    def count(self) -> int:
        """Return the number of figures."""
        return len(self._wrong)

    def page(self, number: int) -> Sequence[Row]:
        """Return the rows of one page."""
        chosen = self._wrong[number * PAGE : (number + 1) * PAGE]
        return [
            Row(
                one.record,
                (one.what.capitalize(), one.logged, one.computed, grouped(one.entry)),
                Severity.ERROR,
            )
            for one in chosen
        ]


def bars_by_district(services: Services, one: Published) -> list[Bar]:
    """Return the districts' newest figures of one measure as bars."""
    return [_bar(each, services.district(each.about)) for each in services.of_measure(one)]


def bars_over_time(services: Services, one: Published) -> list[Bar]:
    """Return the figures of one measure and district as bars, the newest first."""
    return [
        _bar(each, say("until {each}", each=each.text("until")[_PERIOD]))
        for each in services.over_time(one)
    ]


def _bar(one: Published, label: str) -> Bar:
    least, most = (None if bound is None else float(bound.value) for bound in (one.least, one.most))
    return Bar(one.id, label, one.value, value_words(one), one.mark, least, most, limit_words(one))


def period_words(one: Published) -> str:
    """Return from when to when a figure counts."""
    return say("{it} to {it2}", it=one.text("from")[_PERIOD], it2=one.text("until")[_PERIOD])


def value_words(one: Published) -> str:
    """Return the value with its unit."""
    return f"{grouped(one.value)} {unit_word(one.text('unit'))}".strip()


def limit_words(one: Published) -> str:
    """Return the limits; empty where there are none."""
    bounds = ((say("at least"), one.least), (say("at most"), one.most))
    return ", ".join(f"{word} {_number(bound)}" for word, bound in bounds if bound is not None)


def _number(bound: Limit) -> str:
    is_whole = bound.value == bound.value.to_integral_value()
    return grouped(int(bound.value)) if is_whole else f"{bound.value:f}"
