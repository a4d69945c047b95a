"""The view inside a table of rows: its columns, their room, and how a cell is painted.

Columns can be hidden, moved and resized; how the user has arranged them is told as a text.
"""

import json
from contextlib import suppress
from math import isfinite

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from desktop.views import theme
from desktop.views.models.paged import MARK_ROLE, STRIP_ROLE, AnyIndex, PagedModel
from desktop.views.parts import glyphs
from desktop.views.parts.column_room import GAP_EMS, MARK_EMS, PAD_EMS, ColumnRoom
from desktop.views.parts.mirror import draw_line, turned

_LEAST_EMS, _MOST_EMS = 2.0, 80.0  # of a width that was kept
_ROW_EMS = {False: 22 / 12, True: 28 / 12}  # by comfortable


class TableView(QTableView):
    """Rows of one height; what a copy, an opening or a menu means is left to the table."""

    copy_asked = Signal()
    open_asked = Signal(object)
    drag_asked = Signal()

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
        header.setSectionsMovable(True)
        header.setFirstSectionMovable(False)
        header.sectionResized.connect(self._note_resize)
        self._is_resized = self._is_filling = self.is_roomy = False
        self._room = ColumnRoom()
        self._chosen: set[int] = set()  # columns that the user has shown or hidden
        self._needless: set[int] = set()  # columns that are of no use now
        self.fit_rows()

    def fit_rows(self) -> None:
        ems = _ROW_EMS[self.is_roomy or theme.is_comfortable()]
        self.verticalHeader().setMinimumSectionSize(theme.em(ems))
        self.verticalHeader().setDefaultSectionSize(theme.em(ems))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if theme.is_restyle(event):
            self.fit_rows()
            self._room.forget()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fill()

    def lay_columns(self, model: PagedModel) -> None:
        model.modelReset.connect(self._fill)
        self._is_filling = True
        for number, column in enumerate(model.columns):
            self.setColumnWidth(number, theme.em(column.width_ems))
        self._is_filling = False

    @Slot(int, bool)
    def show_column(self, number: int, is_shown: bool) -> None:  # noqa: FBT001  (a slot)
        """Show or hide a column because the user wants it so."""
        self._chosen.add(number)
        self._let_stand(number, is_shown=is_shown)
        self._fill()

    @Slot()
    def reset_columns(self) -> None:
        """Arrange the columns as in a new table."""
        header = self.horizontalHeader()
        self._chosen.clear()
        self._is_resized = False
        for number in range(header.count()):
            self._let_stand(number, is_shown=number not in self._needless)
            header.moveSection(header.visualIndex(number), number)
        self._fill()

    def offer_column(self, title: str, *, wanted: bool) -> None:
        """Show or hide a column, unless the user has chosen."""
        for number, name in enumerate(self._names()):
            if name == str.__str__(title):
                (self._needless.discard if wanted else self._needless.add)(number)
                if number not in self._chosen:
                    self._let_stand(number, is_shown=wanted)
                    self._fill()

    def _let_stand(self, number: int, *, is_shown: bool) -> None:
        """Show or hide a column, which counts as no change of its width."""
        self._is_filling = True
        self.setColumnHidden(number, not is_shown)
        self._is_filling = False

    def shown_columns(self) -> tuple[int, ...]:
        """Return the numbers of the columns that are shown, as they stand side by side."""
        header = self.horizontalHeader()
        order = (header.logicalIndex(place) for place in range(header.count()))
        return tuple(it for it in order if not self.isColumnHidden(it))

    def columns_kept(self) -> str:
        """Return order, widths, hidden columns and sort as JSON; empty where all is as usual."""
        header, names = self.horizontalHeader(), self._names()
        order = [names[header.logicalIndex(place)] for place in range(header.count())]
        kept: dict[str, object] = {}
        if order != names:
            kept["order"] = order
        if self._chosen:
            kept["chosen"] = {names[it]: not self.isColumnHidden(it) for it in self._chosen}
        if self._is_resized:
            em = theme.em(100) / 100
            kept["ems"] = {
                name: round(self.columnWidth(number) / em, 2)
                for number, name in enumerate(names)
                if not self.isColumnHidden(number)
            }
        if 0 <= header.sortIndicatorSection() < len(names):
            is_down = header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
            kept["sort"] = [names[header.sortIndicatorSection()], is_down]
        return json.dumps(kept) if kept else ""

    def restore_columns(self, text: str) -> None:
        """Arrange the columns as they were kept."""
        kept: object = None
        with suppress(ValueError, RecursionError):
            kept = json.loads(text)
        if not isinstance(kept, dict):
            return
        header, names = self.horizontalHeader(), self._names()
        order = [it for it in _list(kept.get("order")) if it in names]
        for place, name in enumerate(dict.fromkeys([*names[:1], *order])):
            header.moveSection(header.visualIndex(names.index(name)), place)
        for name, is_shown in _pairs(kept.get("chosen")):
            if name in names[1:] and isinstance(is_shown, bool):
                self.show_column(names.index(name), is_shown)
        for name, ems in _pairs(kept.get("ems")):
            if name in names and isinstance(ems, int | float) and isfinite(ems):
                width = theme.em(min(max(ems, _LEAST_EMS), _MOST_EMS))
                self.setColumnWidth(names.index(name), width)
        sort = _list(kept.get("sort"))
        if len(sort) == 2 and sort[0] in names:
            orders = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
            header.setSortIndicator(names.index(sort[0]), orders[bool(sort[1])])

    def startDrag(self, actions: Qt.DropAction) -> None:
        self.drag_asked.emit()

    def _names(self) -> list[str]:
        model = self.model()
        return [it.name for it in model.columns] if isinstance(model, PagedModel) else []

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

    @Slot()
    def _fill(self) -> None:
        """Fit the columns to the width and to what stands in them, until the user sets one."""
        model = self.model()
        if not isinstance(model, PagedModel) or not model.columns:
            return
        if self.isVisible():
            self._room.measure(model, self)
        if self._is_resized:
            return
        hidden = [self.isColumnHidden(number) for number in range(len(model.columns))]
        widths = self._room.widths(model.columns, hidden, self.viewport().width())
        self._is_filling = True
        for number, width in enumerate(widths):
            if not hidden[number]:  # Qt would show it again
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
        rect, pad = QRectF(option.rect), theme.em(PAD_EMS)
        state, colours = option.state, theme.colours()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colours.selected)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, colours.hover)
        area = rect.adjusted(pad, 0, -pad, 0)
        is_turned = option.direction is Qt.LayoutDirection.RightToLeft
        strip = index.data(STRIP_ROLE)
        if strip:
            glyphs.paint_strip(painter, strip, area, is_turned=is_turned)
            return
        mark = index.data(MARK_ROLE)
        if mark is not None:
            side = theme.em(MARK_EMS)
            box = QRectF(area.left(), area.center().y() - side / 2, side, side)
            if is_turned:
                box = turned(box, area)
                area.setRight(box.left() - theme.em(GAP_EMS))
            else:
                area.setLeft(box.right() + theme.em(GAP_EMS))
            glyphs.paint_mark(painter, mark, box)
        painter.setFont(made.font)
        painter.setPen(colours.text)
        line = painter.fontMetrics().elidedText(
            made.text,
            Qt.TextElideMode.ElideRight,
            int(area.width()),
        )
        align = index.data(Qt.ItemDataRole.TextAlignmentRole)
        draw_line(painter, area, int(align) | int(Qt.TextFlag.TextSingleLine), line)

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(theme.em(6), theme.em(_ROW_EMS[False]))


def _list(value: object) -> list[str]:
    return value if isinstance(value, list) else []


def _pairs(value: object) -> list[tuple[str, object]]:
    return list(value.items()) if isinstance(value, dict) else []
