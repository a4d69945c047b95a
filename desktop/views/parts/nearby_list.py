"""Laptops near you: looked for when somebody asks, in a process of its own, shown as proposals."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.apart import run_apart
from desktop.errors import CivicLedgerError
from desktop.peers.nearby import Look, Nearby, look
from desktop.progress import Report
from desktop.views import theme
from desktop.views.models.paged import PAGE, Column, Row
from desktop.views.parts.frames import push_button
from desktop.views.parts.labels import PlainLabel
from desktop.views.parts.table import RowTable
from desktop.views.question import Question
from desktop.views.retelling import retold
from desktop.views.saying import amount, later, say
from desktop.views.task import Tasks
from desktop.views.theme import Role
from desktop.views.wish import Wish

_TIP = later("Asks the local network once, for a few seconds; others can see that somebody asks")
_IDLE = later("Finds laptops that serve this ledger with: civicledger serve --announce")
_LOOKING = later("Looking for laptops that serve this ledger\u2026")
_NONE = later("No laptop announced itself. Are both on one network, and does the other one serve?")
_FOUND = later("announced; none of it is trusted before it is proven.")


class NearbyRows:
    """A `RowSource` over laptops that announced themselves."""

    columns: Sequence[Column] = (Column(later("Laptop"), 14.0), Column(later("Address"), 14.0))

    def __init__(self, found: Sequence[Nearby] = ()) -> None:
        self.found = found

    def count(self) -> int:
        """Return the number of laptops."""
        return len(self.found)

    def page(self, number: int) -> Sequence[Row]:
        """Return the rows of one page."""
        first = number * PAGE
        shown = self.found[first : first + PAGE]
        return [Row(at, (one.name, one.host)) for at, one in enumerate(shown, first)]


class NearbyList(QWidget):
    """A button, and what was heard since it was pressed; ``chosen`` tells a laptop's address."""

    chosen = Signal(object)  # Nearby

    def __init__(self, tasks: Tasks, origin: str) -> None:
        super().__init__()
        self._origin = origin
        self._run = Question(tasks, self)
        self._run.answered.connect(self.show_found)
        self._run.failed.connect(self._show_failure)
        self.told = PlainLabel(_IDLE, Role.CAPTION, muted=True, wrap=True)
        self.button = push_button(Wish(say("Laptops near you"), self.look, tip=_TIP))
        self.button.setAutoDefault(False)
        self.rows = NearbyRows()
        self.table = RowTable(self.rows, say("Laptops near you"))
        self.table.setFixedHeight(theme.em(8))
        self.table.hide()
        self.table.moved.connect(self._choose)
        line = QHBoxLayout()
        line.setSpacing(theme.em(0.67))
        line.addWidget(self.button)
        line.addWidget(self.told, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.em(0.5))
        column.addLayout(line)
        column.addWidget(self.table)

    def look(self) -> None:
        """Look for laptops now."""
        self.told.setText(say(_LOOKING))
        self._run.ask(partial(_looked, Look(self._origin)))

    @Slot(object)
    def show_found(self, found: tuple[Nearby, ...]) -> None:
        """Show the laptops that announced themselves."""
        self.rows = NearbyRows(found)
        self.table.setVisible(bool(found))
        self.told.setText(
            f"{amount(len(found), 'laptop', 'laptops')} {_FOUND}" if found else say(_NONE)
        )
        self.table.show_source(self.rows)

    @Slot(CivicLedgerError)
    def _show_failure(self, error: CivicLedgerError) -> None:
        self.told.setText(retold(" ".join(part for part in (error.what, error.do) if part)))

    @Slot(object)
    def _choose(self, row: Row | None) -> None:
        if row is not None and isinstance(row.key, int):
            self.chosen.emit(self.rows.found[row.key])


def _looked(wish: Look, report: Report) -> tuple[Nearby, ...]:
    return run_apart(look, wish, report)
