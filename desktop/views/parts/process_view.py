"""A process step by step: a painted strip, and the same as a table below it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from desktop.trails.process import StepTaken
from desktop.views import theme
from desktop.views.models.inspection import Inspection
from desktop.views.models.paged import Row
from desktop.views.models.process_rows import inspect_step
from desktop.views.models.step_rows import StepRows
from desktop.views.models.trail_read import ProcessRead
from desktop.views.parts.frames import Panel
from desktop.views.parts.process_strip import ProcessStrip
from desktop.views.parts.table import RowTable
from desktop.views.parts.trail_panels import MapPanel
from desktop.views.saying import say
from desktop.views.wish import Wish

_MAP_FITS_EMS = 34.0
_STEPS_EMS = 14.0  # a table of a few steps


class ProcessView(QWidget):
    """The steps of a `ProcessRead`; one of them is current."""

    moved = Signal()
    opened = Signal(object)  # ids of the records of a step

    def __init__(self) -> None:
        super().__init__()
        self._read: ProcessRead | None = None
        self._number = 0
        self.strip = ProcessStrip(say("Steps of the process as a strip"))
        self.strip.moved.connect(self._choose_number)
        self.table = RowTable(StepRows(()), say("Steps of the process"))
        self.table.moved.connect(self._choose)
        self.table.opened.connect(self._open)
        self._panel = Panel(say("Process"))
        self._panel.body.addWidget(self.strip)
        steps = Panel(say("Steps"))
        steps.body.addWidget(self.table, 1)
        steps.setMinimumHeight(theme.em(_STEPS_EMS))
        self._map_panel = MapPanel()
        self.map = self._map_panel.plot
        below = QSplitter(Qt.Orientation.Vertical)
        below.setChildrenCollapsible(False)
        below.addWidget(steps)
        below.addWidget(self._map_panel)
        below.setStretchFactor(0, 2)
        below.setStretchFactor(1, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.em(0.67))
        column.addWidget(self._panel)
        column.addWidget(below, 1)
        self.setFocusProxy(self.table)

    def show_process(self, read: ProcessRead) -> None:
        """Show another process, at the step where it most likely went wrong."""
        self._read = read
        trail = read.trail
        name = f"{trail.process[:1].upper()}{trail.process[1:]}"
        self._panel.set_title(name, say("begun {time}", time=read.start.record.time[:10]))
        self.strip.show_steps(trail.steps, trail.flaw)
        self.table.show_source(StepRows(trail.steps))
        self._map_panel.show_map(read.map)
        self._arrange()
        steps = list(trail.steps)
        self.table.select_row(0 if trail.flaw is None else steps.index(trail.flaw))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Show the map where there is something on it and room for it."""
        fits = self.height() >= theme.em(_MAP_FITS_EMS)
        self._map_panel.setVisible(fits and bool(self.map.map.shown))

    def inspection(self) -> Inspection | None:
        """Return the panel about the current step."""
        step = self._step()
        if self._read is None or step is None:
            return None
        why_not = "" if step.records else say("No record tells of it.")
        wish = Wish(say("Show record"), lambda: self.opened.emit(step.records), why_not)
        return inspect_step(self._read, step, (wish,))

    def _step(self) -> StepTaken | None:
        steps = () if self._read is None else self._read.trail.steps
        return steps[self._number] if self._number < len(steps) else None

    @Slot(object)
    def _choose(self, row: Row | None) -> None:
        if row is not None and isinstance(row.key, int):
            self._number = row.key
            self.strip.show_current(row.key)
            self.moved.emit()

    @Slot(int)
    def _choose_number(self, number: int) -> None:
        self.table.select_row(number)

    @Slot(object)
    def _open(self, row: Row) -> None:
        self._choose(row)
        step = self._step()
        if step is not None and step.records:
            self.opened.emit(step.records)
