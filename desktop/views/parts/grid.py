"""A table that can be written in: cells, what is wrong in them, and what their columns mean.

Red cells have a hatched corner and a line around them, so that they are told apart without colour.
Keys are those of spreadsheets; N goes to the next problem.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QItemSelectionModel, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPolygonF,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop.errors import FormatError
from desktop.exchange.table import MAX_CELL, seen_text
from desktop.exchange.table_edit import cell_at, pasted_block
from desktop.finding import Severity
from desktop.views import theme
from desktop.views.integrity import Integrity
from desktop.views.models.batch_grid import PROBLEM_ROLE, TWIN_ROLE, GridModel
from desktop.views.models.batch_table import HEADER, Checked, Place
from desktop.views.models.paged import AnyIndex
from desktop.views.parts import glyphs
from desktop.views.parts.glyph_paths import Glyph
from desktop.views.parts.labels import button_text, set_tooltip
from desktop.views.parts.mirror import draw_line
from desktop.views.parts.plain import cell, shown
from desktop.views.saying import amount, say
from desktop.views.theme import Role
from desktop.views.wish import Wish

_LEAST_EMS, _COLUMN_EMS, _ROW_EMS, _HEAD_EMS, _NUMBER_EMS = 6.0, 18.0, 22 / 12, 3.4, 4.6
_MOST_COPIED = 200_000  # cells
_CORNER_EMS = 0.6
_GLYPHS = {
    Place.PRIVATE: Glyph.LOCKED,
    Place.READERS: Glyph.LOCKED,
    Place.UNKNOWN: Glyph.WARNING,
    Place.OUT: Glyph.ERASED,
}


class Grid(QTableView):
    """The grid of a batch."""

    moved = Signal(int, int)  # the cell that is current now
    mapping_asked = Signal(int)  # a column whose meaning is to be chosen
    next_asked = Signal()
    refused = Signal(str)  # a sentence that says why nothing was copied

    def __init__(self, model: GridModel, name: str) -> None:
        super().__init__()
        self._model = model
        self._menu_wishes: Callable[[], Sequence[Wish]] = lambda: ()
        self.setAccessibleName(name)
        self.setHorizontalHeader(_Headers(self, model))
        self.setVerticalHeader(_Numbers(self))
        self.setModel(model)
        self.setItemDelegate(_Cells(self))
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)
        self.horizontalHeader().sectionClicked.connect(self.mapping_asked)
        self.selectionModel().currentChanged.connect(self._tell)

    def fit_columns(self) -> None:
        """Give each column the width that its first rows and its header want, within bounds."""
        metrics, pad = self.fontMetrics(), theme.em(1.5)
        least, most = theme.em(_LEAST_EMS), theme.em(_COLUMN_EMS)
        table = self._model.table
        for at, column in enumerate(self._model.columns):
            texts = [seen_text(cell_at(table, row, at)) for row in range(min(len(table.rows), 50))]
            texts += [column.header, column.means]
            wanted = max(metrics.horizontalAdvance(text[:60]) for text in texts) + pad
            self.setColumnWidth(at, min(max(wanted, least), most))

    def offer(self, wishes: Callable[[], Sequence[Wish]]) -> None:
        """Ask for further entries of the context menu."""
        self._menu_wishes = wishes

    def place(self) -> tuple[int, int]:
        """Return the current cell; before the first one where there is none."""
        index = self.currentIndex()
        return (index.row(), index.column()) if index.isValid() else (HEADER, -1)

    def go(self, row: int, column: int) -> None:
        """Make a cell the current one and bring it into sight."""
        if not self._model.rowCount():
            return
        index = self._model.index(
            min(max(row, 0), self._model.rowCount() - 1),
            min(max(column, 0), self._model.columnCount() - 1),
        )
        self.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        self.scrollTo(index)
        self.setFocus()

    def go_next(self) -> None:
        """Go to the next problem, after the last one to the first."""
        found: Checked | None = self._model.found
        spot = None if found is None else found.next_spot(*self.place())
        if spot is not None:
            self.go(spot.row, spot.column)
            if spot.row == HEADER and spot.column >= 0:
                self.mapping_asked.emit(spot.column)

    def selected_rows(self) -> list[int]:
        """Return the rows in which something is selected, from top to bottom."""
        rows: set[int] = set()
        for part in self.selectionModel().selection().toList():
            rows.update(range(part.top(), part.bottom() + 1))
        return sorted(rows)

    def copy(self) -> None:
        """Copy the selected block, tabs between its cells; no cell is left a formula."""
        parts = self.selectionModel().selection().toList()
        if not parts:
            return
        top, left = min(one.top() for one in parts), min(one.left() for one in parts)
        bottom, right = max(one.bottom() for one in parts), max(one.right() for one in parts)
        count = (bottom - top + 1) * (right - left + 1)
        if count > _MOST_COPIED:
            self.refused.emit(
                say(
                    "{cells} selected; at most {cells2} can be copied.",
                    cells=amount(count, "cell is", "cells are"),
                    cells2=amount(_MOST_COPIED, "cell", "cells"),
                )
            )
            return
        table = self._model.table
        lines = (
            "\t".join(
                cell(seen_text(cell_at(table, row, column))) for column in range(left, right + 1)
            )
            for row in range(top, bottom + 1)
        )
        QGuiApplication.clipboard().setText("\n".join(lines))

    def paste(self) -> None:
        """Write what is on the clipboard from the current cell on; one value fills all selected."""
        row, column = self.place()
        text = QGuiApplication.clipboard().text()
        if row == HEADER or not text:
            return
        try:
            block = pasted_block(text)
        except FormatError as error:
            self._model.refused.emit(error)
            return
        parts = self.selectionModel().selection().toList()
        if len(parts) == 1 and len(block) == 1 and len(block[0]) == 1:
            part = parts[0]
            row, column = part.top(), part.left()
            block = [block[0] * part.width() for _ in range(part.height())]
        self._model.write(row, column, block)

    def clear(self) -> None:
        """Empty the selected cells."""
        cells = [
            (row, column)
            for part in self.selectionModel().selection().toList()
            for row in range(part.top(), part.bottom() + 1)
            for column in range(part.left(), part.right() + 1)
        ]
        self._model.clear(cells)

    def undo(self) -> None:
        """Take the last change back and show where."""
        place = self._model.undo()
        if place is not None:
            self.go(*place)

    def redo(self) -> None:
        """Do again what was taken back and show where."""
        place = self._model.redo()
        if place is not None:
            self.go(*place)

    def menu(self) -> QMenu:
        """Return the context menu of the selected cells."""
        menu = QMenu(self)
        for wish in self._menu_wishes():
            action = menu.addAction(button_text(wish.text), wish.run)
            action.setEnabled(not wish.why_not)
            set_tooltip(action, wish.why_not)
        menu.setToolTipsVisible(True)
        menu.addSeparator()
        history = self._model.history
        for text, run, key, can in (
            (say("Undo"), self.undo, QKeySequence.StandardKey.Undo, history.can_undo),
            (say("Redo"), self.redo, QKeySequence.StandardKey.Redo, history.can_redo),
            (say("Copy"), self.copy, QKeySequence.StandardKey.Copy, True),
            (say("Paste"), self.paste, QKeySequence.StandardKey.Paste, True),
        ):
            action = menu.addAction(text, run)
            action.setShortcut(key)
            action.setEnabled(can)
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() is QAbstractItemView.State.EditingState:
            return  # Enter that ends the editing comes here as well
        for key, run in self._keys():
            if event.matches(key):
                run()
                return
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if plain and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clear()
        elif plain and event.key() == Qt.Key.Key_N:
            self.next_asked.emit()
        elif plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: letters are keys of the page, not the beginning of a value."""

    def _keys(self) -> tuple[tuple[QKeySequence.StandardKey, Callable[[], None]], ...]:
        key = QKeySequence.StandardKey
        return (
            (key.Copy, self.copy), (key.Paste, self.paste), (key.Undo, self.undo),
            (key.Redo, self.redo),
        )  # fmt: skip

    def _show_menu(self, place: QPoint) -> None:
        self.menu().exec(self.viewport().mapToGlobal(place))

    def _tell(self, current: AnyIndex, _before: AnyIndex) -> None:
        if current.isValid():
            self.moved.emit(current.row(), current.column())


class _Cells(QStyledItemDelegate):
    """Paints one cell, and makes the line in which it is written anew."""

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex
    ) -> QWidget:
        edit = QLineEdit(parent)
        edit.setProperty("part", "cell")
        edit.setMaxLength(MAX_CELL)
        edit.setAccessibleName(say("Value of the cell"))
        return edit

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        if isinstance(editor, QLineEdit):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        rect, colours = QRectF(option.rect), theme.colours()
        is_wrong = bool(index.data(PROBLEM_ROLE))
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colours.selected)
        elif is_wrong:
            painter.fillRect(
                rect, _mixed(theme.colours().state(Integrity.ALTERED), colours.panel, 0.14)
            )
        if is_wrong:
            _mark_wrong(painter, rect)
        pad = theme.em(0.5)
        painter.setFont(theme.font())
        painter.setPen(colours.text)
        area = rect.adjusted(pad, 0, -pad, 0)
        line = painter.fontMetrics().elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, int(area.width())
        )
        draw_line(painter, area, int(_MIDDLE) | int(Qt.TextFlag.TextSingleLine), line)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(colours.accent)
            painter.drawRect(rect.adjusted(0, 0, -1, -1))

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(theme.em(_COLUMN_EMS), theme.em(_ROW_EMS))


_MIDDLE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def _mark_wrong(painter: QPainter, rect: QRectF) -> None:
    """Draw a line around a cell and a filled corner, which nobody takes for a mere colour."""
    colour = theme.colours().state(Integrity.ALTERED)
    painter.setPen(colour)
    painter.drawRect(rect.adjusted(0, 0, -1, -1))
    side, top, right = theme.em(_CORNER_EMS), rect.top(), rect.right()
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(
        QPolygonF([QPointF(right - side, top), QPointF(right, top), QPointF(right, top + side)])
    )
    painter.restore()


def _mixed(colour: QColor, ground: QColor, share: float) -> QColor:
    """Return a colour laid thinly on a ground."""
    rest = 1 - share
    return QColor.fromRgbF(
        colour.redF() * share + ground.redF() * rest,
        colour.greenF() * share + ground.greenF() * rest,
        colour.blueF() * share + ground.blueF() * rest,
    )


class _Numbers(QHeaderView):
    """The numbers of the rows, with a mark where something is wrong with the whole row."""

    def __init__(self, grid: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, grid)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(theme.em(_ROW_EMS))
        self.setDefaultSectionSize(theme.em(_ROW_EMS))
        self.setFixedWidth(theme.em(_NUMBER_EMS))
        self.setSectionsClickable(True)
        self.setHighlightSections(False)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        colours, area = theme.colours(), QRectF(rect)
        painter.fillRect(area, colours.panel)
        model = self.model()
        vertical = Qt.Orientation.Vertical
        mark = None
        if model.headerData(section, vertical, PROBLEM_ROLE):
            mark = Severity.ERROR
        elif model.headerData(section, vertical, TWIN_ROLE):
            mark = Severity.WARNING
        if mark is not None:
            side = theme.em(1.0)
            box = QRectF(area.left() + theme.em(0.33), area.center().y() - side / 2, side, side)
            glyphs.paint_mark(painter, mark, box)
        painter.setFont(theme.font(Role.CAPTION))
        painter.setPen(colours.muted)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        words = str(model.headerData(section, vertical) or "")
        painter.drawText(area.adjusted(0, 0, -theme.em(0.5), 0), int(right), words)


class _Headers(QHeaderView):
    """What stands above the columns: the header, and below it what that means."""

    def __init__(self, grid: QWidget, model: GridModel) -> None:
        super().__init__(Qt.Orientation.Horizontal, grid)
        self._model = model
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setDefaultSectionSize(theme.em(_COLUMN_EMS))
        self.setMinimumSectionSize(theme.em(4))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(say("Columns; press one to say what it means"))

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme.em(_HEAD_EMS))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        if not 0 <= section < len(self._model.columns):
            return
        column, colours = self._model.columns[section], theme.colours()
        area, pad = QRectF(rect), theme.em(0.5)
        painter.fillRect(area, colours.panel)
        painter.setPen(colours.line)
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        text = area.adjusted(pad, theme.em(0.33), -pad, -theme.em(0.33))
        upper = QRectF(text.left(), text.top(), text.width(), text.height() / 2)
        lower = QRectF(text.left(), upper.bottom(), text.width(), text.height() / 2)
        _line(painter, upper, column.header or column.letter, is_muted=not column.header)
        glyph = _GLYPHS.get(column.place)
        if glyph is not None:
            side = theme.em(1.0)
            box = QRectF(lower.left(), lower.center().y() - side / 2, side, side)
            is_wrong = column.place is Place.UNKNOWN
            ink = glyphs.colour_of(Severity.WARNING) if is_wrong else colours.muted
            glyphs.paint(painter, glyph, box, ink)
            lower.setLeft(box.right() + theme.em(0.33))
        means = column.means if column.place is Place.LEDGER else column.place.value
        if column.place is Place.PRIVATE:
            means = column.means
        _line(painter, lower, means, is_muted=True, role=Role.CAPTION)


def _line(
    painter: QPainter, area: QRectF, text: str, *, is_muted: bool, role: Role = Role.BODY
) -> None:
    colours = theme.colours()
    painter.setFont(theme.font(role))
    painter.setPen(colours.muted if is_muted else colours.text)
    words = painter.fontMetrics().elidedText(
        shown(text, 120), Qt.TextElideMode.ElideRight, int(area.width())
    )
    painter.drawText(area, int(_MIDDLE) | int(Qt.TextFlag.TextSingleLine), words)
