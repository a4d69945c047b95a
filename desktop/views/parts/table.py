"""The table of the program: fast, read-only, plain text, copied exactly as it is selected.

Rows have one fixed height and never wrap. The page decides what a sort, an opening or a menu entry
means; the table only says that it was asked for.
"""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QMenu, QStackedLayout, QWidget

from desktop.views.models.kept_choice import Choice
from desktop.views.models.paged import AnyIndex, PagedModel, Row, RowSource
from desktop.views.parts.empty_state import EmptyState
from desktop.views.parts.glyph_paths import Glyph
from desktop.views.parts.labels import button_text, set_tooltip
from desktop.views.parts.plain import cell
from desktop.views.parts.table_view import TableView
from desktop.views.saying import amount, later, say
from desktop.views.wish import Wish

_COPY = later("Copy")
_NO_ROWS = later("Nothing to show here.")
_MOST_COPIED = 20_000
_MOST_KEPT = 4_096  # rows of a selection that is found again among other rows


class RowTable(QWidget):
    """A `RowSource` as a table, or an empty state while it has no rows."""

    moved = Signal(object)  # the Row that is current now, or None
    opened = Signal(object)  # the Row on which Enter was pressed or that was clicked twice
    sort_asked = Signal(int, bool)  # column, descending
    drag_asked = Signal(object)  # the Row that is dragged, where the page lets rows be dragged
    refused = Signal(str)  # a sentence that says why nothing was copied

    def __init__(self, source: RowSource, name: str, *, empty: EmptyState | None = None) -> None:
        super().__init__()
        self._model = PagedModel(source, self)
        self._menu_wishes: Callable[[Sequence[Row]], Sequence[Wish]] = lambda _rows: ()
        self.view = TableView()
        self.setAccessibleName(str(name))
        self.view.setAccessibleName(str(name))
        self.view.setModel(self._model)
        self.view.lay_columns(self._model)
        self.view.copy_asked.connect(self.copy)
        self.view.open_asked.connect(self._open)
        self.view.doubleClicked.connect(self._open)
        self.view.customContextMenuRequested.connect(self._show_menu)
        self.view.selectionModel().currentRowChanged.connect(self._tell_current)
        header = self.view.horizontalHeader()
        header.sortIndicatorChanged.connect(self._ask_sort)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._show_column_menu)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(empty or EmptyState(Glyph.TABLE, _NO_ROWS))
        self._show_fitting()

    def show_source(self, source: RowSource) -> None:
        """Show other rows with the same columns; the selection is given up."""
        self._model.show_source(source)
        self._show_fitting()

    def show_choosing(self, source: RowSource, keys: Sequence[str], chosen: str) -> None:
        """Show other rows and make the one with a key current, else the first.

        Args:
            source: of the rows.
            keys: of all its rows, in their order.
            chosen: the key to be chosen.
        """
        self.show_source(source)
        if keys:
            self.select_row(keys.index(chosen) if chosen in keys else 0)

    def repaint_rows(self, source: RowSource) -> None:
        """Show the same rows with other words in them; selection and place stay."""
        self._model.replace_source(source)

    def offer(self, wishes: Callable[[Sequence[Row]], Sequence[Wish]]) -> None:
        """Ask ``wishes`` with the selected rows for further entries of the context menu."""
        self._menu_wishes = wishes

    def offer_one(self, wishes: Callable[[Row], Sequence[Wish]]) -> None:
        """Ask ``wishes`` for further entries of the menu where exactly one row is selected."""
        self.offer(lambda rows: wishes(rows[0]) if len(rows) == 1 else ())

    def let_step(self, wanted: Callable[[], Sequence[int]]) -> None:
        """Let N and Shift+N go through the rows whose numbers ``wanted`` returns, in order."""
        for key, by in (("N", 1), ("Shift+N", -1)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self.step, wanted, by))

    def step(self, wanted: Callable[[], Sequence[int]], by: int) -> None:
        """Go to the next of some rows, or with -1 to the one before, round the end."""
        numbers, current = wanted(), self.view.currentIndex().row()
        if numbers:
            ahead = [it for it in numbers if (it - current) * by > 0]
            self.select_row((ahead or numbers)[0 if by > 0 else -1])

    def let_drag(self) -> None:
        """Let single rows be dragged; `drag_asked` says which."""
        self.view.setDragEnabled(True)
        self.view.drag_asked.connect(self._ask_drag)

    def set_comfortable(self, *, comfortable: bool) -> None:
        """Give the rows more room, or less."""
        self.view.is_roomy = comfortable
        self.view.fit_rows()

    def select_row(self, number: int) -> None:
        """Make a row the current and only selected one, and bring it into sight."""
        index = self._model.index(number, 0)
        flags = QItemSelectionModel.SelectionFlag
        self.view.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.view.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def choice(self) -> Choice:
        """Return what is chosen; of more rows than can be found again only the current one."""
        current = self.view.currentIndex().row()
        ranges = self._ranges()
        if sum(last - first + 1 for first, last in ranges) > _MOST_KEPT:
            ranges = [(current, current)] if current >= 0 else []
        numbers = tuple(at for first, last in ranges for at in range(first, last + 1))
        place = self.view.visualRect(self.view.currentIndex())
        is_seen = current >= 0 and self.view.viewport().rect().intersects(place)
        return Choice(current, numbers, self.view.verticalScrollBar().value(), is_seen)

    def choose(self, choice: Choice) -> None:
        """Choose exactly these rows, of which the current one is told, and go to their place."""
        flags = QItemSelectionModel.SelectionFlag
        chosen = QItemSelection()
        for number in choice.selected:
            index = self._model.index(number, 0)
            chosen.select(index, index)
        self.view.selectionModel().select(chosen, flags.ClearAndSelect | flags.Rows)
        current = self._model.index(choice.current, 0)
        self.view.selectionModel().setCurrentIndex(current, flags.NoUpdate)
        self.view.scrollTo(current)  # lays the rows out: until then there is nowhere to scroll to
        self.view.verticalScrollBar().setValue(choice.top)
        if choice.is_seen:
            self.view.scrollTo(current)

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
        """Copy the selected rows as they are shown, tabs between cells; no cell stays a formula."""
        count = sum(last - first + 1 for first, last in self._ranges())
        if count > _MOST_COPIED:
            self.refused.emit(
                say(
                    "{rows} selected; at most {rows2} can be copied. Export the table instead.",
                    rows=amount(count, "row is", "rows are"),
                    rows2=amount(_MOST_COPIED, "row", "rows"),
                )
            )
            return
        shown = self.shown_columns()
        lines = (
            "\t".join(cell(row.cells[number]) for number in shown) for row in self.selected_rows()
        )
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
        menu.addAction(say(_COPY), self.copy).setShortcut(QKeySequence.StandardKey.Copy)
        menu.addMenu(self.column_menu())
        return menu

    def column_menu(self) -> QMenu:
        """Return the menu in which columns are chosen; the first one stays."""
        menu = QMenu(say("Columns"), self.view)
        for number, column in enumerate(self._model.columns):
            action = menu.addAction(button_text(column.title or say("Mark")))
            action.setCheckable(True)
            action.setChecked(not self.view.isColumnHidden(number))
            action.setEnabled(number > 0)
            action.toggled.connect(partial(self.view.show_column, number))
        menu.addSeparator()
        menu.addAction(say("Usual columns"), self.view.reset_columns)
        return menu

    @property
    def key(self) -> str:
        """Return what the sort of its rows is known by, in every language."""
        return type(self._model.source).__name__

    def shown_columns(self) -> tuple[int, ...]:
        """Return the numbers of the columns that are shown, as they stand side by side."""
        return self.view.shown_columns()

    def columns_kept(self) -> str:
        """Return how the user has arranged the columns; empty where it is as usual."""
        return self.view.columns_kept()

    def restore_columns(self, kept: str) -> None:
        """Arrange the columns as they were kept; what does not fit any more is passed over."""
        self.view.restore_columns(kept)

    def offer_column(self, title: str, *, wanted: bool) -> None:
        """Show or hide a column that is of use now or not, unless the user has chosen."""
        self.view.offer_column(title, wanted=wanted)

    def _show_column_menu(self, place: QPoint) -> None:
        self.column_menu().popup(self.view.horizontalHeader().mapToGlobal(place))

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

    def _ask_drag(self) -> None:
        rows = self.selected_rows(2)
        if len(rows) == 1:
            self.drag_asked.emit(rows[0])

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
        """Show the rows, or the empty state; Tab would not leave what hands on to a hidden view."""
        has_any = bool(self._model.rowCount())
        self._stack.setCurrentIndex(0 if has_any else 1)
        proxy = self.view if has_any else None
        self.setFocusProxy(proxy)  # type: ignore[arg-type]  # Qt takes None, its types do not
