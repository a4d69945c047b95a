"""The table of the program: fast, read-only, plain text, copied exactly as it is selected.

Rows have one fixed height and never wrap. The page decides what a sort, an opening or a menu entry
means; the table only says that it was asked for.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QItemSelectionModel, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QStackedLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop.views import theme
from desktop.views.models.paged import MARK_ROLE, AnyIndex, PagedModel, Row, RowSource
from desktop.views.parts import glyphs
from desktop.views.parts.empty_state import EmptyState
from desktop.views.parts.glyph_paths import Glyph
from desktop.views.parts.labels import button_text, set_tooltip
from desktop.views.parts.plain import amount, cell
from desktop.views.wish import Wish

_COPY = "Copy"
_NO_ROWS = "Nothing to show here."
_MOST_COPIED = 20_000
_NARROWEST, _WIDEST = 0.6, 2.5  # of the width that a column asks for
_ROW_EMS = {False: 22 / 12, True: 28 / 12}  # by comfortable


class RowTable(QWidget):
    """A `RowSource` as a table, or an empty state while it has no rows."""

    moved = Signal(object)  # the Row that is current now, or None
    opened = Signal(object)  # the Row on which Enter was pressed or that was clicked twice
    sort_asked = Signal(int, bool)  # column, descending
    refused = Signal(str)  # a sentence that says why nothing was copied

    def __init__(self, source: RowSource, name: str, *, empty: EmptyState | None = None) -> None:
        super().__init__()
        self._model = PagedModel(source, self)
        self._menu_wishes: Callable[[Sequence[Row]], Sequence[Wish]] = lambda _rows: ()
        self.view = _View()
        self.view.setAccessibleName(name)
        self.view.setModel(self._model)
        self.view.lay_columns(self._model)
        self.view.copy_asked.connect(self.copy)
        self.view.open_asked.connect(self._open)
        self.view.doubleClicked.connect(self._open)
        self.view.customContextMenuRequested.connect(self._show_menu)
        self.view.selectionModel().currentRowChanged.connect(self._tell_current)
        self.view.horizontalHeader().sortIndicatorChanged.connect(self._ask_sort)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(empty or EmptyState(Glyph.TABLE, _NO_ROWS))
        self._show_fitting()
        self.setFocusProxy(self.view)

    def show_source(self, source: RowSource) -> None:
        """Show other rows with the same columns; the selection is given up."""
        self._model.show_source(source)
        self._show_fitting()

    def repaint_rows(self, source: RowSource) -> None:
        """Show the same rows with other words in them; selection and place stay."""
        self._model.replace_source(source)

    def offer(self, wishes: Callable[[Sequence[Row]], Sequence[Wish]]) -> None:
        """Ask ``wishes`` with the selected rows for further entries of the context menu."""
        self._menu_wishes = wishes

    def set_comfortable(self, *, comfortable: bool) -> None:
        """Give the rows more room, or less."""
        self.view.set_row_ems(_ROW_EMS[comfortable])

    def select_row(self, number: int) -> None:
        """Make a row the current and only selected one, and bring it into sight."""
        index = self._model.index(number, 0)
        flags = QItemSelectionModel.SelectionFlag
        self.view.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.view.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def selected_rows(self, most: int = _MOST_COPIED) -> list[Row]:
        """Return the selected rows from top to bottom, the first ``most`` of them."""
        rows: list[Row] = []
        for first, last in self._ranges():
            for number in range(first, last + 1):
                if len(rows) >= most:
                    return rows
                row = self._model.row(number)
                if row is not None:
                    rows.append(row)
        return rows

    def copy(self) -> None:
        """Copy exactly the selected rows, tab between cells; no cell is left a formula."""
        count = sum(last - first + 1 for first, last in self._ranges())
        if count > _MOST_COPIED:
            self.refused.emit(
                f"{amount(count, 'row is', 'rows are')} selected; at most "
                f"{amount(_MOST_COPIED, 'row', 'rows')} can be copied. Export the table instead."
            )
            return
        lines = ("\t".join(cell(text) for text in row.cells) for row in self.selected_rows())
        QGuiApplication.clipboard().setText("\n".join(lines))

    def menu(self) -> QMenu:
        """Return the context menu for the rows that are selected."""
        menu = QMenu(self.view)
        for wish in self._menu_wishes(self.selected_rows()):
            action = menu.addAction(button_text(wish.text), wish.run)
            action.setEnabled(not wish.why_not)
            set_tooltip(action, wish.why_not)
        menu.setToolTipsVisible(True)
        if not menu.isEmpty():
            menu.addSeparator()
        menu.addAction(_COPY, self.copy).setShortcut(QKeySequence.StandardKey.Copy)
        return menu

    def _ranges(self) -> list[tuple[int, int]]:
        """Return the selected rows as ordered ranges that do not overlap."""
        selection = self.view.selectionModel().selection()
        ranges = sorted((part.top(), part.bottom()) for part in selection.toList())
        merged: list[tuple[int, int]] = []
        for first, last in ranges:
            if merged and first <= merged[-1][1] + 1:
                merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
            else:
                merged.append((first, last))
        return merged

    def _show_menu(self, place: QPoint) -> None:
        self.menu().exec(self.view.viewport().mapToGlobal(place))

    def _tell_current(self, current: AnyIndex, _before: AnyIndex) -> None:
        self.moved.emit(self._model.row(current.row()) if current.isValid() else None)

    def _open(self, index: AnyIndex) -> None:
        row = self._model.row(index.row()) if index.isValid() else None
        if row is not None:
            self.opened.emit(row)

    def _ask_sort(self, column: int, order: Qt.SortOrder) -> None:
        if column >= 0 and self._model.columns[column].can_sort:
            self.sort_asked.emit(column, order == Qt.SortOrder.DescendingOrder)
        elif column >= 0:
            self.view.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)

    def _show_fitting(self) -> None:
        self._stack.setCurrentIndex(0 if self._model.rowCount() else 1)


class _View(QTableView):
    copy_asked = Signal()
    open_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setItemDelegate(_Cells(self))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
        header.sectionResized.connect(self._note_resize)
        self._is_resized = self._is_filling = False
        self.set_row_ems(_ROW_EMS[False])

    def set_row_ems(self, ems: float) -> None:
        self.verticalHeader().setMinimumSectionSize(theme.em(ems))
        self.verticalHeader().setDefaultSectionSize(theme.em(ems))

    def lay_columns(self, model: PagedModel) -> None:
        self._is_filling = True
        for number, column in enumerate(model.columns):
            self.setColumnWidth(number, theme.em(column.width_ems))
        self._is_filling = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fill()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_asked.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _fill(self) -> None:
        """Fit the columns to the width; those that can shrink can grow as well."""
        model = self.model()
        if not isinstance(model, PagedModel) or not model.columns:
            return
        room = self.viewport().width()
        wanted = [theme.em(column.width_ems) for column in model.columns]
        soft = [column.can_shrink and not column.is_number for column in model.columns]
        rigid = sum(width for width, is_soft in zip(wanted, soft, strict=True) if not is_soft)
        share = min(max((room - rigid) / max(sum(wanted) - rigid, 1), _NARROWEST), _WIDEST)
        widths = [
            int(width * share) if is_soft else width
            for width, is_soft in zip(wanted, soft, strict=True)
        ]
        widths[-1] = max(room - sum(widths[:-1]), widths[-1])
        if not self._is_resized:
            self._is_filling = True
            for number, width in enumerate(widths):
                self.setColumnWidth(number, width)
            self._is_filling = False

    def _note_resize(self) -> None:
        """Leave the columns alone once the user has set one."""
        self._is_resized = self._is_resized or not self._is_filling


class _Cells(QStyledItemDelegate):
    """Paints the mark of the first cell, and hashes in the fixed font."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        super().initStyleOption(option, index)
        option.textElideMode = Qt.TextElideMode.ElideRight
        model = index.model()
        if isinstance(model, PagedModel) and model.columns[index.column()].is_hash:
            option.font = theme.font(mono=True)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        made = QStyleOptionViewItem(option)
        self.initStyleOption(made, index)
        rect, pad = QRectF(option.rect), theme.em(0.67)
        state, colours = option.state, theme.colours()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colours.selected)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, colours.hover)
        area = rect.adjusted(pad, 0, -pad, 0)
        mark = index.data(MARK_ROLE)
        if mark is not None:
            side = theme.em(1.17)
            box = QRectF(area.left(), area.center().y() - side / 2, side, side)
            glyphs.paint_mark(painter, mark, box)
            area.setLeft(box.right() + theme.em(0.5))
        painter.setFont(made.font)
        painter.setPen(colours.text)
        line = painter.fontMetrics().elidedText(
            made.text,
            Qt.TextElideMode.ElideRight,
            int(area.width()),
        )
        align = index.data(Qt.ItemDataRole.TextAlignmentRole)
        painter.drawText(area, int(align) | int(Qt.TextFlag.TextSingleLine), line)

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(theme.em(6), theme.em(_ROW_EMS[False]))
