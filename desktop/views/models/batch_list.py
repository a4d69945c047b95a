"""The list beside a batch: those who are to have a record, compared whenever the table changes."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

from desktop.exchange.roster import Reconciled
from desktop.exchange.table import Table
from desktop.exchange.table_edit import width_of
from desktop.views.context import Context
from desktop.views.models import batch_work
from desktop.views.models.batch_grid import GridModel
from desktop.views.models.batch_table import plain_columns, roster_facts
from desktop.views.models.batch_work import Roster
from desktop.views.models.inspection import Fact
from desktop.views.parts.plain import cell
from desktop.views.saying import amount, grouped, say
from desktop.views.wish import Wish


class ListBeside(QObject):
    """Keeps a list and what it and the table say of each other."""

    changed = Signal()
    opened = Signal()

    def __init__(self, context: Context, model: GridModel) -> None:
        super().__init__(model)
        self._context, self._model = context, model
        self._roster: Roster | None = None
        self.found: Reconciled | None = None  # nothing without a list

    def open(self, path: Path) -> None:
        """Read a list from a file; its column and the table's are those with most in common."""
        work = partial(batch_work.open_roster, self._model.table, path)
        self._context.do(work, self._show)

    def close(self) -> None:
        """Compare with no list any more."""
        self._roster = self.found = None
        self.changed.emit()

    def use_column(self, column: int) -> None:
        """Compare the list with another column of the table."""
        if self._roster is not None:
            self._roster = Roster(self._roster.name, self._roster.texts, column)
            self.compare()

    def compare(self) -> None:
        """Compare the list with the table as it stands."""
        table: Table = self._model.table
        if self._roster is not None and self._roster.column < width_of(table):
            self.found = batch_work.compare(self._roster, table)
            self.changed.emit()

    def words(self) -> str:
        """Return in few words what was found; nothing without a list."""
        found = self.found
        if found is None:
            return ""
        if found.is_even:
            return say("All {listed} of the list have one", listed=grouped(found.listed))
        parts = [
            amount(len(who), *words)
            for who, words in (
                (found.missing, (say("has none"), say("have none"))),
                (found.twice, (say("is there twice"), say("are there twice"))),
                (found.strangers, (say("is not on the list"), say("are not on the list"))),
            )
            if who
        ]
        return say("List: {parts}", parts=", ".join(parts))

    def facts(self) -> tuple[Fact, ...]:
        """Return what was found, in words."""
        if self.found is None or self._roster is None:
            return ()
        column = plain_columns(self._model.table)[self._roster.column]
        return (
            Fact(say("List"), self._roster.name),
            Fact(say("Column"), f"{column.letter} {column.header}"),
            *roster_facts(self.found),
        )

    def wishes(self) -> tuple[Wish, ...]:
        """Return what can be done with what was found."""
        if self.found is None:
            return ()
        found = self.found
        wishes = [
            Wish(text, partial(_copy, who))
            for text, who in (
                (say("Copy who has none"), found.missing),
                (say("Copy who is twice"), found.twice),
                (say("Copy who is not listed"), found.strangers),
            )
            if who
        ]
        return (*wishes, Wish(say("Forget the list"), self.close))

    @Slot(object)
    def _show(self, roster: Roster) -> None:
        self._roster = roster
        self.compare()
        self.opened.emit()


def _copy(names: tuple[str, ...]) -> None:
    QGuiApplication.clipboard().setText("\n".join(map(cell, names)))
