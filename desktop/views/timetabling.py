"""The timetable that single taps are held against: a file, kept while the window is open."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.checks.check import Timetable
from desktop.exchange.city.timetable import read_timetable
from desktop.progress import Report
from desktop.views.context import Context
from desktop.views.parts.plain import shown
from desktop.views.saying import amount, later, say
from desktop.views.wish import Wish

_CHOOSE = later("Choose a timetable\u2026")
_FILES = later("Timetable as a GTFS feed (*.zip)")
_TIP = later(
    "An audit with your key open holds single taps against it (R8). It is kept while this window "
    "is open."
)
_LONGEST = 60


class Timetabling(QObject):
    """Asks for a timetable over one page; the context keeps it for the audits to come."""

    changed = Signal()  # another one, or none

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._page = context, page

    def wishes(self) -> tuple[Wish, ...]:
        """Return the wish to choose one, and to go without it where one was chosen."""
        name = self._context.timetable_name
        if not name:
            return (Wish(_CHOOSE, self.ask, tip=_TIP),)
        other = Wish(say("Another timetable\u2026"), self.ask, tip=say("Now: {name}", name=name))
        return (other, Wish(say("Audit without timetable"), self.drop))

    def ask(self) -> None:
        """Ask for the file."""
        chosen, _ = QFileDialog.getOpenFileName(
            self._page, say(_CHOOSE), str(Path.home()), say(_FILES)
        )
        if chosen:
            self.open(Path(chosen))

    def open(self, path: Path) -> None:
        """Keep the timetable in a file for the audits to come; where it is none, the one before."""
        self._context.do(partial(_read, path), self._keep)

    def drop(self) -> None:
        """Go without a timetable from now on."""
        self._use("", None)
        self._context.noticed.emit(say("The next audit goes without a timetable."))

    def _use(self, name: str, timetable: Timetable | None) -> None:
        self._context.timetable_name, self._context.timetable = name, timetable
        self.changed.emit()

    @Slot(object)
    def _keep(self, read: tuple[str, Timetable]) -> None:
        name, timetable = read
        self._use(shown(name, _LONGEST), timetable)
        self._context.noticed.emit(
            say(
                "{name}: {stops}, {trips}. The next audit with your key open holds taps "
                "against it.",
                name=shown(name, _LONGEST),
                stops=amount(len(timetable.stops), "stop", "stops"),
                trips=amount(len(timetable.trips), "trip", "trips"),
            )
        )


def _read(path: Path, _report: Report) -> tuple[str, Timetable]:
    return path.name, read_timetable(path)
