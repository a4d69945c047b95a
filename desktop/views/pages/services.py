"""Services: the newest figure of each service and district, its limit, past and evidence."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QWidget

from desktop.checks import recompute
from desktop.checks.observed import PARAMETER_KIND
from desktop.checks.service_figures import INDICATOR
from desktop.finding import Severity
from desktop.progress import Report
from desktop.replica.recomputed import kinds_of, standing_now
from desktop.views import theme
from desktop.views.context import Context
from desktop.views.integrity import Integrity
from desktop.views.models.inspection import Inspection
from desktop.views.models.paged import Row
from desktop.views.models.service_details import evidence, evidence_query, inspect_published
from desktop.views.models.service_read import read_services
from desktop.views.models.service_rows import (
    ALL,
    BEYOND,
    DIFFERS,
    Filter,
    MismatchRows,
    Published,
    ServiceRows,
    Services,
    bars_by_district,
    bars_over_time,
    computed_again,
    published,
)
from desktop.views.parts.bar_list import BarPanel
from desktop.views.parts.editors import ChoiceBox
from desktop.views.parts.empty_state import EmptyState
from desktop.views.parts.frames import Panel
from desktop.views.parts.glyph_paths import Glyph
from desktop.views.parts.progress_line import ProgressLine
from desktop.views.parts.table import RowTable
from desktop.views.parts.verdict_bar import Sentence
from desktop.views.question import Question
from desktop.views.reading_page import ReadingPage
from desktop.views.saying import amount, later, say
from desktop.views.wish import Wish

_NONE = later("No figure about a service of the city is published on this ledger.")
_NOTHING_WRONG = later("Every figure that was computed again is what the log says.")
_NOT_YET = later("Compute again to see which figures the log does not give.")
_STATES = ((later("Beyond a limit"), BEYOND), (later("Not what the log gives"), DIFFERS))


class ServicesPage(ReadingPage):
    """The figures of the city's services, and what the log gives for them."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._services: Services | None = None
        self._chosen = ""  # the record of a figure
        self._size = 0  # entries of the log that the figures were read of
        self._order: tuple[int, bool] | None = None
        self._compute = Question(context.tasks, self)
        self.table = RowTable(self.rows(), say("Figures"), empty=EmptyState(Glyph.SERVICES, _NONE))
        self.wrong = RowTable(
            MismatchRows(()), say("Figures that the log does not give"),
            empty=EmptyState(Glyph.VERIFIED, _NOTHING_WRONG),
        )  # fmt: skip
        self.by_district = BarPanel(
            say("Districts compared"), say("District"), say("Choose a figure.")
        )
        self.over_time = BarPanel(say("Over time"), say("Period"), say("Choose a figure."))
        self.progress = ProgressLine(say("Stop"))
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.table)

    def title(self) -> str:
        return say("Services")

    def verdict(self) -> Sentence:
        trouble = self._trouble()
        if trouble is not None:
            return trouble
        services = self._services
        if services is None or not services.published:
            return Sentence(Integrity.UNCHECKED, say("No figure is published here."))
        beyond = sum(bool(one.broken) for one in services.newest())
        limits = say(
            "{figures} beyond a limit.", figures=amount(beyond, "figure is", "figures are")
        )
        if not services.is_computed:
            mark = Severity.WARNING if beyond else Integrity.UNCHECKED
            return Sentence(
                mark, limits, say("Not computed again yet; these are what was published.")
            )
        wrong = len({one.record for one in services.wrong})
        count = len(services.published) + (
            0 if services.bills is None else services.bills.looked_at
        )
        rest = say(
            "{figures} computed again.",
            figures=amount(count, "figure and bill", "figures and bills"),
        )
        if wrong:
            text = say(
                "{records} something else than the log gives.",
                records=amount(wrong, "record says", "records say"),
            )
            return Sentence(Severity.ERROR, text, f"{limits} {rest}")
        mark = Severity.WARNING if beyond else Integrity.VERIFIED
        return Sentence(mark, limits, say("Every figure follows from the log. {rest}", rest=rest))

    def primary(self) -> Wish | None:
        if self._compute.is_busy:
            return None
        services = self._services
        why_not = "" if services is not None and services.published else say("There is no figure.")
        tip = say("Computes every figure and every bill again from the log")
        return Wish(say("Compute again"), self.compute, why_not, tip)

    def shortcuts(self) -> Sequence[tuple[str, str]]:
        return (
            (say("Up, Down"), say("Previous or next figure")),
            (say("Enter"), say("Show its record")),
            (say("N, Shift+N"), say("Next or previous figure beyond a limit")),
            ("Ctrl+C", say("Copy the selected rows")),
        )

    def inspection(self) -> Inspection | None:
        one = self._item()
        if one is None or self._services is None:
            return None
        return inspect_published(self._services, one, self._wishes(one))

    def refresh(self) -> None:
        target = self._context.take_target("services")
        if isinstance(target, str):
            self._chosen = target
            self._show()
        self.read_now()

    def rows(self) -> ServiceRows:
        """Return what the table shows."""
        return ServiceRows(self._services or Services(), self._filter(), self._order)

    def compute(self) -> None:
        """Compute every figure and bill again, away from the window."""
        if self._services is not None:
            self._compute.ask(partial(self._compute_now, self._services))
            self._tell()

    def choose(self, record: str) -> None:
        """Show one figure, the newest of its measure or an older one."""
        self._chosen = record
        self._show_chosen()

    def _lay_out(self) -> None:
        self.service_box = ChoiceBox((), is_open=False, empty=say("All services"))
        self.service_box.setAccessibleName(say("Service"))
        self.state_box = ChoiceBox((), is_open=False, empty=say("All figures"))
        self.state_box.setAccessibleName(say("State"))
        self.state_box.offer(_STATES)
        self._tabs = QTabWidget()
        self._tabs.setDocumentMode(True)
        self._tabs.tabBar().setDrawBase(False)
        self._tabs.tabBar().setAccessibleName(say("What is listed"))
        self._tabs.addTab(self.table, say("Newest figures"))
        self._tabs.addTab(self.wrong, say("Not what the log gives"))
        panel = self._panel = Panel(say("Figures"))
        panel.add_to_head(self.service_box)
        panel.add_to_head(self.state_box)
        panel.body.addWidget(self._tabs, 1)
        self.progress.hide()
        self._stack(((self.progress, 0), (panel, 3), (self._lower(), 2)))

    def _lower(self) -> QWidget:
        lower = QWidget()
        line = QHBoxLayout(lower)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.em(0.67))
        line.addWidget(self.by_district, 1)
        line.addWidget(self.over_time, 1)
        return lower

    def _connect(self) -> None:
        self._compute.answered.connect(self._take)
        self._compute.failed.connect(self._context.failed)
        self._compute.progressed.connect(self._show_progress)
        self._compute.rested.connect(self._end_compute)
        self.progress.stopped.connect(self._compute.cancel)
        self.table.moved.connect(self._choose_row)
        self.table.opened.connect(self._open_row)
        self.table.sort_asked.connect(self._sort)
        self.table.refused.connect(self._context.noticed)
        self.wrong.opened.connect(self._open_row)
        self.table.offer_one(self._wishes_of)
        self.wrong.offer_one(self._record_wishes)
        self.table.let_step(self.stops)
        for bars in (self.by_district, self.over_time):
            bars.moved.connect(self.choose)
            bars.opened.connect(self._open_record)
        for box in (self.service_box, self.state_box):
            box.currentIndexChanged.connect(self._show)

    def _filter(self) -> Filter:
        if not hasattr(self, "state_box"):  # while the page is being made
            return Filter()
        return Filter(self.service_box.read() or ALL, self.state_box.read() or ALL)

    def read_now(self) -> None:
        """Read the figures, but not again those of the same log: they may have been computed."""
        figures = self._context.sight.figures
        size = 0 if figures is None else figures.entries
        is_known = self._services is not None and size == self._size
        if self._context.session.has_replica() and not is_known and not self._compute.is_busy:
            self._size = size
            self._load.ask(self._read_services)

    def _read_services(self, report: Report) -> Services:
        with self._context.sight.reading() as db:
            return read_services(db, report)

    def _compute_now(self, known: Services, report: Report) -> Services:
        with self._context.sight.reading() as db:
            found = []
            for step, subject in enumerate(("indicators", "bills")):
                names = kinds_of(db, subject)
                observed = standing_now(db, names, partial(_half, report, step))
                found.append(recompute.SUBJECTS[subject].compute(observed, 0))
            fresh = published(standing_now(db, (INDICATOR, PARAMETER_KIND)))
        return computed_again(replace(known, published=fresh), *found)

    def keep(self, answer: object) -> None:
        assert isinstance(answer, Services)
        self._services = services = answer
        served = sorted({one.text("service") for one in services.published})
        self.service_box.offer_anew([(services.label("service", one), one) for one in served])
        self.wrong.show_source(MismatchRows(services.wrong))
        count = f" ({len(services.wrong)})" if services.is_computed else ""
        self._tabs.setTabText(1, say("Not what the log gives{count}", count=count))
        self._show()

    @Slot()
    def _show(self) -> None:
        rows, chosen = self.rows(), self._item()
        shown = [one.id for one in rows.items]
        self._panel.caption.setText(amount(len(shown), "newest figure", "newest figures"))
        self.table.show_source(rows)
        if chosen is not None and chosen.id in shown:
            self.table.select_row(shown.index(chosen.id))
        elif shown:
            self.table.select_row(0)
        self._show_chosen()

    def _show_chosen(self) -> None:
        one, services = self._item(), self._services
        if one is None or services is None:
            self.by_district.show_bars((), "")
            self.over_time.show_bars((), "")
        else:
            name = say("{it}, newest of each", it=one.text("indicator"))
            here = next(
                (each.id for each in services.of_measure(one) if each.about == one.about), one.id
            )
            self.by_district.show_bars(bars_by_district(services, one), here, name)
            where = f"{one.text('indicator')}, {services.district(one.about)}"
            self.over_time.show_bars(bars_over_time(services, one), one.id, where)
        self._tell()

    def _item(self) -> Published | None:
        known = () if self._services is None else self._services.published
        return next((one for one in known if one.id == self._chosen), None)

    def _wishes(self, one: Published) -> tuple[Wish, ...]:
        count = len(evidence(one))
        why_not = "" if one.figure is not None else say("Compute again first.")
        tip = say("{records} that it rests on", records=amount(count, "record", "records"))
        show = Wish(
            say("Show records"),
            partial(self._context.go, "records", evidence_query(one)),
            why_not,
            tip,
        )
        inputs = () if one.figure is None else one.figure.inputs
        none = "" if inputs else why_not or say("No single record stands behind it.")
        follow = partial(self._context.go, "trails", inputs[-1] if inputs else "")
        trail = Wish(say("Show trail"), follow, none, say("Of the newest record that it rests on"))
        return (show, Wish(say("Show its record"), partial(self._open_record, one.id)), trail)

    def _wishes_of(self, row: Row) -> Sequence[Wish]:
        known = () if self._services is None else self._services.published
        return next((self._wishes(one) for one in known if one.id == row.key), ())

    def _record_wishes(self, row: Row) -> Sequence[Wish]:
        return (Wish(say("Show its record"), partial(self._open_record, str(row.key))),)

    def stops(self) -> list[int]:
        """Return the rows of figures beyond a limit."""
        return [at for at, one in enumerate(self.rows().items) if one.broken]

    @Slot(object)
    def _choose_row(self, row: Row | None) -> None:
        if row is not None:
            self.choose(str(row.key))

    @Slot(object)
    def _open_row(self, row: Row) -> None:
        self._open_record(str(row.key))

    @Slot(int, bool)
    def _sort(self, column: int, is_descending: bool) -> None:  # noqa: FBT001
        self._order = column, is_descending
        self._show()

    @Slot(object, object)
    def _show_progress(self, done: int, total: int) -> None:
        self.progress.show()
        self.progress.show_progress(say("Computing every figure and bill again"), done, total)

    @Slot()
    def _end_compute(self) -> None:
        self.progress.hide()
        self._tell()


def _half(report: Report, step: int, done: int, total: int) -> None:
    """Report the progress of one of two equal steps."""
    report(step * total + done, 2 * total)
