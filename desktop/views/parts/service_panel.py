"""The panel of the overview that shows how the city's services stand; empty, it is not shown."""

from PySide6.QtCore import Signal, Slot

from desktop.progress import Report
from desktop.replica.database import Past
from desktop.views.context import Context
from desktop.views.models.service_read import read_services
from desktop.views.models.service_rows import Services, value_words
from desktop.views.parts.fact_list import FactList, Line
from desktop.views.parts.form_pieces import link
from desktop.views.parts.frames import Panel
from desktop.views.question import Question
from desktop.views.saying import amount, say

_MOST, _FEW = 6, 4


class ServicePanel(Panel):
    """The newest figures, those beyond a limit first; reads them when the replica has changed."""

    shown = Signal()  # there are figures now, or there are none any more

    def __init__(self, context: Context) -> None:
        super().__init__(say("Services"))
        self._context = context
        self.services = Services()
        self.lines = FactList(values_right=True)
        self._most = _MOST
        self._read_of: tuple[int, Past | None] | None = None
        self._run = Question(context.tasks, self)
        self._run.answered.connect(self._show)
        self._run.failed.connect(context.failed)
        self.add_to_head(link(say("Open services"), self._open))
        self.body.addWidget(self.lines)
        self.body.addStretch(1)
        self.hide()
        context.replica_changed.connect(self.read)

    @property
    def has_figures(self) -> bool:
        """Tell whether the city publishes any."""
        return bool(self.services.published)

    @Slot()
    def read(self) -> None:
        """Ask for the figures again, unless they are known."""
        figures = self._context.sight.figures
        wanted = None if figures is None else (figures.entries, self._context.sight.past)
        if wanted is not None and wanted != self._read_of:
            self._read_of = wanted
            self._run.ask(self._read)

    def _read(self, report: Report) -> Services:
        with self._context.sight.reading() as db:
            return read_services(db, report)

    @Slot(object)
    def _show(self, services: Services) -> None:
        self.services = services
        beyond = sum(bool(one.broken) for one in services.newest())
        caption = say(
            "{figures} beyond a limit.", figures=amount(beyond, "figure is", "figures are")
        )
        self.set_title(say("Services"), caption)
        self._show_lines()
        self.shown.emit()

    def show_few(self, *, few: bool) -> None:
        """Show fewer figures where there is little room."""
        most = _FEW if few else _MOST
        if most != self._most:
            self._most = most
            self._show_lines()

    def _show_lines(self) -> None:
        services = self.services
        self.lines.show_lines(
            [
                Line(
                    f"{one.text('indicator')} \u00b7 {services.district(one.about)}",
                    value_words(one),
                    one.mark,
                )
                for one in services.foremost(self._most)
            ]
        )

    def _open(self) -> None:
        self._context.go("services")
