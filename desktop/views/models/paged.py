"""A read-only table over any number of rows, read in pages of 256 as they come into sight.

The source is asked for at most one page per call and 64 pages are kept, so a table of a million
rows costs no more than what is looked at. All cells are text; the view shows them as plain text.
"""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from desktop.views.integrity import Marked, Share
from desktop.views.parts.labels import tooltip_text
from desktop.views.parts.plain import shown

PAGE = 256
_KEPT_PAGES = 64
_CELL_LIMIT = 200
MARK_ROLE = Qt.ItemDataRole.UserRole
STRIP_ROLE = Qt.ItemDataRole.UserRole + 1
AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its title, its width, and how its cells are set."""

    title: str
    width_ems: float
    is_number: bool = False
    is_hash: bool = False
    can_sort: bool = False
    can_shrink: bool = True  # where the table is narrow; what must be read whole cannot
    is_strip: bool = False  # the row's strip is painted in place of the words
    key: str = ""  # what it is known by where its title is said, not written down for later

    @property
    def name(self) -> str:
        """Return what the column is known by in every language."""
        return self.key or str.__str__(self.title)


@dataclass(frozen=True, slots=True)
class Row:
    """One row: a key that the page knows it by, its cells, and the glyph of its first cell."""

    key: int | str
    cells: tuple[str, ...]
    mark: Marked | Share | None = None
    strip: tuple[Marked | Share | None, ...] = ()  # of the column that is a strip


class RowSource(Protocol):
    """Where the rows come from; asked in the UI thread, so each answer is one indexed read."""

    @property
    def columns(self) -> Sequence[Column]:
        """Return the columns, always the same ones."""

    def count(self) -> int:
        """Return the number of rows."""

    def page(self, number: int) -> Sequence[Row]:
        """Return rows ``number * 256`` up to the next page, fewer on the last one."""


class PagedModel(QAbstractTableModel):
    """Shows a `RowSource`; keeps the pages that were looked at last."""

    def __init__(self, source: RowSource, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._count = source.count()
        self._pages: OrderedDict[int, Sequence[Row]] = OrderedDict()

    @property
    def columns(self) -> Sequence[Column]:
        """Return the columns of the source."""
        return self._source.columns

    @property
    def source(self) -> RowSource:
        """Return where the rows come from."""
        return self._source

    def show_source(self, source: RowSource) -> None:
        """Show other rows, for example the same in another order."""
        self.beginResetModel()
        self._source, self._count = source, source.count()
        self._pages.clear()
        self.endResetModel()

    def replace_source(self, source: RowSource) -> None:
        """Show as many rows with other cells, in place."""
        if source.count() != self._count:
            self.show_source(source)
            return
        self._source = source
        self._pages.clear()
        if self._count:
            last = self.index(self._count - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def row(self, number: int) -> Row | None:
        """Return one row, or None where the source has become shorter meanwhile."""
        page, offset = divmod(number, PAGE)
        if page in self._pages:
            self._pages.move_to_end(page)
        else:
            self._pages[page] = self._source.page(page)
            if len(self._pages) > _KEPT_PAGES:
                self._pages.popitem(last=False)
        rows = self._pages[page]
        return rows[offset] if offset < len(rows) else None

    def kept_pages(self) -> tuple[int, ...]:
        """Return the numbers of the pages in memory, the one used longest ago first."""
        return tuple(self._pages)

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self._count

    def columnCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in _ROLES:
            return None
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column.is_number else _LEFT
        row = self.row(index.row())
        if row is None:
            return None
        text = row.cells[index.column()]
        if role == MARK_ROLE:
            return row.mark if index.column() == 0 else None
        if role == STRIP_ROLE:
            return row.strip if column.is_strip else None
        return tooltip_text(text) if role == _TOOLTIP else shown(text, _CELL_LIMIT)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal:
            column = self.columns[section]
            if role == Qt.ItemDataRole.DisplayRole:
                return str(column.title)
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return _RIGHT if column.is_number else _LEFT
        return None


_TOOLTIP = Qt.ItemDataRole.ToolTipRole
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ROLES = {
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.TextAlignmentRole,
    Qt.ItemDataRole.AccessibleTextRole,
    _TOOLTIP,
    MARK_ROLE,
    STRIP_ROLE,
}
