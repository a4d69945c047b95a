"""The grid of a batch for Qt: cells that can be written anew, with undo, and what is wrong there.

The table itself is an immutable value; the model holds the one that is shown and tells each change,
so that it can be judged away from the UI thread.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, Signal

from desktop.errors import FormatError
from desktop.exchange.table import Cell, Row, Table, seen_text
from desktop.exchange.table_edit import (
    Change,
    Removal,
    Step,
    cell_at,
    changes_of,
    redone,
    undone,
    without_rows,
)
from desktop.views.models.batch_table import (
    HEADER,
    WHOLE_ROW,
    Checked,
    GridColumn,
    advice,
    plain_columns,
    problem_words,
)
from desktop.views.models.history import History
from desktop.views.models.paged import AnyIndex
from desktop.views.parts.labels import tooltip_text
from desktop.views.parts.plain import shown
from desktop.views.saying import say

PROBLEM_ROLE = Qt.ItemDataRole.UserRole + 1  # whether a cell is wrong
TWIN_ROLE = Qt.ItemDataRole.UserRole + 2  # whether a row repeats something
NO_TABLE = Table(Row(1, ()), ())
_CELL_LIMIT = 200


class GridModel(QAbstractTableModel):
    """Shows one table; `edited` is told of each change, whoever made it."""

    edited = Signal()
    refused = Signal(FormatError)  # what was pasted did not fit

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = NO_TABLE
        self._columns: tuple[GridColumn, ...] = ()
        self._found: Checked | None = None
        self._stale: set[int] = set()  # rows that were written since they were judged
        self._history: History[Step] = History()

    @property
    def table(self) -> Table:
        """Return the table as it stands."""
        return self._table

    @property
    def columns(self) -> Sequence[GridColumn]:
        """Return the columns."""
        return self._columns

    @property
    def found(self) -> Checked | None:
        """Return what was found out about the table last; it may be older than the table."""
        return self._found

    @property
    def history(self) -> History[Step]:
        """Return what was done to the table."""
        return self._history

    def show_table(self, table: Table) -> None:
        """Show another table, of which nothing is known and nothing was done."""
        self.beginResetModel()
        self._table, self._columns, self._found = table, plain_columns(table), None
        self._stale.clear()
        self._history = History()
        self.endResetModel()

    def show_found(self, found: Checked | None) -> None:
        """Show what was found out about the table as it stands."""
        is_wider = found is not None and len(found.columns) != len(self._columns)
        if is_wider:
            self.beginResetModel()
        self._found = found
        self._columns = plain_columns(self._table) if found is None else found.columns
        self._stale.clear()
        if is_wider:
            self.endResetModel()
        elif self._table.rows and self._columns:
            self._tell(0, len(self._table.rows) - 1)
            last = len(self._columns) - 1
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)

    def rename(self, column: int, header: str) -> None:
        """Give a column another header."""
        cells: list[Cell] = list(self._table.header.cells)
        cells += [""] * (column + 1 - len(cells))
        cells[column] = header
        header_row = Row(self._table.header.number, tuple(cells))
        self._table = Table(header_row, self._table.rows, self._table.notes)
        self._columns = plain_columns(self._table)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, column, column)

    def write(self, row: int, column: int, block: Sequence[Sequence[str]]) -> bool:
        """Write a block of texts from a cell on; tell whether anything has changed."""
        try:
            changes = changes_of(self._table, row, column, block)
        except FormatError as error:
            self.refused.emit(error)
            return False
        return self._do(changes) if changes else False

    def clear(self, cells: Iterable[tuple[int, int]]) -> None:
        """Empty cells."""
        found = ((row, column, cell_at(self._table, row, column)) for row, column in cells)
        changes = tuple(Change(row, at, before, "") for row, at, before in found if before != "")
        if changes:
            self._do(changes)

    def remove_rows(self, rows: Iterable[int]) -> None:
        """Take rows out of the table."""
        _, removal = without_rows(self._table, rows)
        if removal.rows:
            self._do(removal)

    def undo(self) -> tuple[int, int] | None:
        """Take the last change back; return a cell that it touched."""
        step = self._history.undo()
        if step is None:
            return None
        self._show_step(undone(self._table, step), step)
        return _place_of(step)

    def redo(self) -> tuple[int, int] | None:
        """Do again what was taken back; return a cell that it touches."""
        step = self._history.redo()
        if step is None:
            return None
        self._show_step(redone(self._table, step), step)
        return _place_of(step)

    def _do(self, step: Step) -> bool:
        self._history.note(step)
        self._show_step(redone(self._table, step), step)
        return True

    def _show_step(self, table: Table, step: Step) -> None:
        if isinstance(step, Removal):
            self.beginResetModel()
            self._table, self._found = table, None
            self._columns = plain_columns(table) if not self._columns else self._columns
            self.endResetModel()
        else:
            is_wider = max(one.column for one in step) >= len(self._columns)
            if is_wider:
                self.beginResetModel()
                self._columns = plain_columns(table)
            self._table = table
            rows = {one.row for one in step}
            self._stale |= rows
            if is_wider:
                self.endResetModel()
            else:
                self._tell(min(rows), max(rows))
        self.edited.emit()

    def _tell(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(self._columns) - 1))
        self.headerDataChanged.emit(Qt.Orientation.Vertical, first, last)

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._table.rows)

    def columnCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        text = seen_text(cell_at(self._table, row, column))
        match role:
            case Qt.ItemDataRole.DisplayRole:
                found: Any = shown(text, _CELL_LIMIT)
            case Qt.ItemDataRole.EditRole:
                found = text
            case Qt.ItemDataRole.ToolTipRole:
                found = tooltip_text(self.words_at(row, column))
            case Qt.ItemDataRole.AccessibleTextRole:
                found = f"{shown(text, _CELL_LIMIT)} {self.words_at(row, column)}".strip()
            case _:
                found = self.is_wrong(row, column) if role == PROBLEM_ROLE else None
        return found

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or role != Qt.ItemDataRole.EditRole:
            return False
        return self.write(index.row(), index.column(), [[str(value)]])

    def is_wrong(self, row: int, column: int) -> bool:
        """Tell whether something is wrong in a cell, as far as it was judged as it stands."""
        if self._found is None or row in self._stale:
            return False
        return (row, column) in self._found.by_cell

    def words_at(self, row: int, column: int) -> str:
        """Return what is wrong in a cell, in its row, or with a header, and what to do."""
        if self._found is None or row in self._stale:
            return ""
        spots = self._found.by_cell.get((row, column), ())
        return "\n".join(
            f"{problem_words(spot.problem)} {advice(spot.problem)}".strip() for spot in spots
        )

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return self._row_header(section, role)
        if not 0 <= section < len(self._columns):
            return None
        column = self._columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return shown(column.header or column.letter, 80)
        if role == Qt.ItemDataRole.ToolTipRole:
            means = f"{column.means}, {column.place.value}" if column.means else column.place.value
            words = self.words_at(HEADER, section)
            return tooltip_text(f"{column.letter}: {means}\n{words}".strip())
        return None

    def _row_header(self, section: int, role: int) -> Any:
        if not 0 <= section < len(self._table.rows):
            return None
        twin = None if self._found is None else self._found.twins.get(section)
        found: Any = None
        if role == Qt.ItemDataRole.DisplayRole:
            found = str(self._table.rows[section].number)
        elif role == Qt.ItemDataRole.ToolTipRole:
            words = [say("This row {words}.", words=twin.words)] if twin is not None else []
            words.append(self.words_at(section, WHOLE_ROW))
            found = tooltip_text(" ".join(one for one in words if one))
        elif role == PROBLEM_ROLE:
            found = self.is_wrong(section, WHOLE_ROW)
        elif role == TWIN_ROLE:
            found = twin is not None
        return found


def _place_of(step: Step) -> tuple[int, int]:
    if isinstance(step, Removal):
        return step.rows[0][0], 0
    return step[0].row, step[0].column
