"""Incidents: sanitary incidents, requests and works, each with its steps and its flaw."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout

from desktop.domains.kind import Kind
from desktop.finding import Finding, Severity
from desktop.ledger.scalar import format_time
from desktop.progress import Report
from desktop.replica import records
from desktop.replica.recomputed import standing_now
from desktop.replica.trail_records import names_of
from desktop.views import theme
from desktop.views.context import Context
from desktop.views.integrity import Integrity
from desktop.views.models.case_details import (
    NextRecord,
    case_query,
    inspect_case,
    next_records,
    step_query,
    why_not_write,
)
from desktop.views.models.case_rows import (
    BEGUN,
    PLACE,
    STATES,
    Case,
    CaseFilter,
    CaseRows,
    Cases,
    case_kinds,
    case_processes,
    read_cases,
)
from desktop.views.models.inspection import Inspection
from desktop.views.models.paged import Row
from desktop.views.models.record_facts import kind_title
from desktop.views.models.step_rows import StepRows
from desktop.views.parts.editors import ChoiceBox
from desktop.views.parts.empty_state import EmptyState
from desktop.views.parts.frames import GlyphButton, Panel
from desktop.views.parts.glyph_paths import Glyph
from desktop.views.parts.process_strip import ProcessStrip
from desktop.views.parts.table import RowTable
from desktop.views.parts.verdict_bar import Sentence
from desktop.views.reading_page import ReadingPage
from desktop.views.saying import amount, later, say
from desktop.views.wish import Wish

_NONE = later("No incident, request or work on this ledger answers what you chose.")
_ONE_LINE_EMS = 62.0  # from which width on all filters stand in one line
_FITS_EMS = ((PLACE, 70.0), (BEGUN, 76.0))  # columns, and from which width on there is room
_AS_TABLE, _AS_STRIP = later("Show as table"), later("Show as strip")


class IncidentsPage(ReadingPage):
    """The list of cases and the steps of the one that is chosen."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._cases: Cases | None = None
        self._chosen = ""
        self._order: tuple[int, bool] | None = None
        self._make_filters()
        self.table = RowTable(
            self.rows(), say("Incidents"), empty=EmptyState(Glyph.INCIDENTS, _NONE)
        )
        self.strip = ProcessStrip(say("Steps of the chosen case"))
        self.steps = RowTable(StepRows(()), say("Steps of the chosen case, as a table"))
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.table)

    def title(self) -> str:
        return say("Incidents")

    def verdict(self) -> Sentence:
        trouble = self._trouble()
        if trouble is not None:
            return trouble
        items = () if self._cases is None else self._cases.items
        if not items:
            return Sentence(
                Integrity.UNCHECKED, say("No incident, request or work is on record here.")
            )
        late = sum(one.is_overdue for one in items)
        open_ = sum(one.is_open for one in items)
        unchecked = sum(one.is_unchecked for one in items)
        text = say(
            "{cases} open, {late} of them late.",
            cases=amount(open_, "case is", "cases are"),
            late=late,
        )
        rest = say(
            "{cases} closed, and nothing shows a recheck.",
            cases=amount(unchecked, "case was", "cases were"),
        )
        mark = Severity.WARNING if late or unchecked else Integrity.VERIFIED
        return Sentence(mark, text, rest if unchecked else "")

    def primary(self) -> Wish | None:
        one = self._item()
        if one is None:
            return None
        following = self._next(one)
        return self._write_wish(say("New update\u2026"), following[0]) if following else None

    def shortcuts(self) -> Sequence[tuple[str, str]]:
        return (
            (say("Up, Down"), say("Previous or next case")),
            (say("Enter"), say("Show its records")),
            (say("N, Shift+N"), say("Next or previous case that is late")),
            (say("Left, Right"), say("Previous or next step")),
            ("Ctrl+C", say("Copy the selected rows")),
        )

    def inspection(self) -> Inspection | None:
        one = self._item()
        if one is None or self._cases is None:
            return None
        return inspect_case(one, self._cases.kinds, self._wishes(one))

    def refresh(self) -> None:
        target = self._context.take_target("incidents")
        if isinstance(target, str):
            self._chosen = target
        self.read_now()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        for title, ems in _FITS_EMS:
            self.table.offer_column(title, wanted=self.width() >= theme.em(ems))

    def rows(self) -> CaseRows:
        """Return what the table shows."""
        cases, wanted = self._cases or Cases(), self._filter()
        return CaseRows(cases, wanted, self._order)

    def _make_filters(self) -> None:
        self.state_box = _filter_box(say("State"), say("All states"))
        self.state_box.offer(STATES)
        self.process_box = _filter_box(say("Sort of case"), say("All sorts"))
        names = [one.name for one in case_processes()]
        self.process_box.offer([(name.capitalize(), name) for name in names])
        self.agency_box = _filter_box(say("Responsible"), say("Everyone"))
        self.place_box = _filter_box(say("Place"), say("Every place"))
        self._boxes = (self.state_box, self.process_box, self.agency_box, self.place_box)

    def _lay_out(self) -> None:
        self._panel = Panel(say("Cases"))
        self._filter_grid = QGridLayout()
        self._filter_grid.setSpacing(theme.em(0.5))
        self._panel.body.addLayout(self._filter_grid)
        self._panel.body.addWidget(self.table, 1)
        self._steps_panel = Panel(say("Steps"))
        self._turn = GlyphButton(Glyph.TABLE, say(_AS_TABLE))
        self._turn.clicked.connect(self.turn_steps)
        self._steps_panel.add_to_head(self._turn)
        self._steps_panel.body.addWidget(self.strip)
        self._steps_panel.body.addWidget(self.steps)
        self.steps.setFixedHeight(theme.em(11))
        self.steps.hide()
        self._stack(((self._panel, 1), (self._steps_panel, 0)))

    def _connect(self) -> None:
        self.table.moved.connect(self._choose)
        self.table.opened.connect(self._open)
        self.table.sort_asked.connect(self._sort)
        self.table.refused.connect(self._context.noticed)
        self.table.offer(self._wishes_of)
        self.table.let_step(self.stops)
        self.steps.offer_one(self._step_wishes)
        self.strip.opened.connect(self._open_step)
        self.steps.opened.connect(self._open_step_row)
        for box in self._boxes:
            box.currentIndexChanged.connect(self._show)
        self._context.checks_changed.connect(self._read)
        self._context.key_changed.connect(self._tell)

    def _arrange(self) -> None:
        """Put the filters into one line, or into two where there is less room."""
        columns = len(self._boxes) if self.width() >= theme.em(_ONE_LINE_EMS) else 2
        for at, box in enumerate(self._boxes):
            self._filter_grid.removeWidget(box)
            self._filter_grid.addWidget(box, at // columns, at % columns)

    def _filter(self) -> CaseFilter:
        return CaseFilter(*(box.read() for box in self._boxes))

    def read_now(self) -> None:
        if self._context.session.has_replica():
            audited = self._context.sight.audited
            kept = [one.finding for one in self._context.sight.checks]
            kept += [] if audited is None else list(audited.findings)
            self._load.ask(partial(self._read_cases, tuple(kept)))

    def _read_cases(self, kept: tuple[Finding, ...], report: Report) -> Cases:
        with self._context.sight.reading() as db:
            kinds: Mapping[str, Kind] = {kind.id: kind for kind, _ in records.kinds(db)}
            listed = list(standing_now(db, case_kinds(), report))
            names = names_of(db, (one.issuer for one in listed))
            now = format_time(self._context.sight.now_ms())
            return read_cases(listed, now, kinds, names, kept, report)

    def keep(self, answer: object) -> None:
        assert isinstance(answer, Cases)
        self._cases = cases = answer
        offers = ((self.agency_box, cases.agencies()), (self.place_box, cases.places()))
        for box, offered in offers:
            box.offer_anew([(name, name) for name in offered])
        self._show()

    @Slot()
    def _show(self) -> None:
        rows, chosen = self.rows(), self._chosen
        ids = [one.id for one in rows.items]
        self._panel.caption.setText(amount(len(ids), "case", "cases"))
        self.table.show_source(rows)
        if ids:
            self.table.select_row(ids.index(chosen) if chosen in ids else 0)
        else:
            self._chosen = ""
            self._show_chosen()

    @Slot(object)
    def _choose(self, row: Row | None) -> None:
        if row is not None:
            self._chosen = str(row.key)
            self._show_chosen()

    def _show_chosen(self) -> None:
        one = self._item()
        self._steps_panel.setVisible(one is not None)
        if one is not None:
            self.strip.show_steps(one.trail.steps, one.trail.flaw)
            self.steps.show_source(StepRows(one.trail.steps))
            self._steps_panel.caption.setText(one.title)
        self._tell()

    def _item(self) -> Case | None:
        items = () if self._cases is None else self._cases.items
        return next((one for one in items if one.id == self._chosen), None)

    def _next(self, one: Case) -> list[NextRecord]:
        kinds = {} if self._cases is None else self._cases.kinds
        return next_records(one, kinds.values())

    def _write_wish(self, text: str, following: NextRecord) -> Wish:
        identity = self._context.identity
        enrolment = None if identity is None else identity.enrolment
        why_not = why_not_write(following.kind, enrolment, is_unlocked=self._context.is_unlocked)
        title = kind_title(following.kind, following.kind.id)
        tip = say("Opens the form of: {title}", title=title)
        return Wish(text, partial(self._context.go, "new", following.target), why_not, tip)

    def _wishes(self, one: Case) -> tuple[Wish, ...]:
        count = amount(len(one.records), "record", "records")
        show = Wish(
            say("Show records"), partial(self._context.go, "records", case_query(one)), tip=count
        )
        writes = [
            self._write_wish(f"{kind_title(each.kind, each.kind.id)}\u2026", each)
            for each in self._next(one)
        ]
        trail = Wish(
            say("Show trail"), partial(self._context.go, "trails", one.id),
            tip=say("The same step by step, with its map and its things"),
        )  # fmt: skip
        return (show, trail, *writes[:2])

    def _wishes_of(self, rows: Sequence[Row]) -> Sequence[Wish]:
        one = self._item()
        return self._wishes(one) if one is not None and len(rows) == 1 else ()

    def _step_wishes(self, row: Row) -> Sequence[Wish]:
        return (Wish(say("Show its records"), partial(self._open_step, int(row.key))),)

    def stops(self) -> list[int]:
        """Return the rows of cases that are late."""
        return [at for at, one in enumerate(self.rows().items) if one.is_overdue]

    @Slot(object)
    def _open(self, row: Row) -> None:
        self._choose(row)
        one = self._item()
        if one is not None:
            self._context.go("records", case_query(one))

    @Slot(object)
    def _open_step_row(self, row: Row) -> None:
        self._open_step(int(row.key))

    @Slot(int)
    def _open_step(self, at: int) -> None:
        one = self._item()
        query = "" if one is None else step_query(one.trail.steps[at])
        if query:
            self._context.go("records", query)
        else:
            self._context.noticed.emit(say("No record tells of this step."))

    @Slot(int, bool)
    def _sort(self, column: int, is_descending: bool) -> None:  # noqa: FBT001
        self._order = column, is_descending
        self._show()

    @Slot()
    def turn_steps(self) -> None:
        """Show the steps as a table, or as a strip again."""
        is_table = self.steps.isHidden()
        self.steps.setVisible(is_table)
        self.strip.setVisible(not is_table)
        self._turn.show_glyph(Glyph.PLOT if is_table else Glyph.TABLE)
        self._turn.rename(_AS_STRIP if is_table else _AS_TABLE)


def _filter_box(name: str, everything: str) -> ChoiceBox:
    box = ChoiceBox((), is_open=False, empty=everything)
    box.setAccessibleName(name)
    return box
