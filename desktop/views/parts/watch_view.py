"""The watch-list with its alerts: two tables, and what can be done with a row of each."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QTabWidget

from desktop.replica.watch_list import Watched
from desktop.trails.watching import AREA, ITEM
from desktop.views.context import Context
from desktop.views.models.inspection import Inspection
from desktop.views.models.paged import Row
from desktop.views.models.watch_rows import AlertRows, WatchedRows, inspect_watched
from desktop.views.parts.empty_state import EmptyState
from desktop.views.parts.frames import Panel, push_button
from desktop.views.parts.glyph_paths import Glyph
from desktop.views.parts.table import RowTable
from desktop.views.parts.watch_desk import WatchDesk
from desktop.views.parts.watch_sheet import WatchSheet
from desktop.views.saying import amount, grouped, later, say
from desktop.views.wish import Wish

_NOTHING = later("Nothing is watched. Put a lot, an issuer, a place or a key on the list.")
_NO_NEWS = later("No new record on what you watch.")
_ADD = later("Watch something\u2026")


class WatchView(Panel):
    """Shows what a `WatchDesk` knows."""

    followed = Signal(str)  # a thing of the list
    moved = Signal()  # another row is current

    def __init__(self, context: Context, desk: WatchDesk) -> None:
        super().__init__(say("Watch-list"), _NO_NEWS)
        self._context, self._desk = context, desk
        self.sheet: WatchSheet | None = None
        add = Wish(_ADD, self.ask_what)
        self.table = RowTable(
            WatchedRows(desk.read), say("Watch-list"), empty=EmptyState(Glyph.PIN, _NOTHING)
        )
        self.alerts = RowTable(
            AlertRows(desk.read),
            say("New on the watch-list"),
            empty=EmptyState(Glyph.PIN, _NO_NEWS),
        )
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.tabBar().setAccessibleName(say("Watch-list or what is new on it"))
        self.tabs.addTab(self.table, say("Watched"))
        self.tabs.addTab(self.alerts, say("New"))
        self.seen = push_button(Wish(say("Mark all as seen"), desk.see_all))
        self.add = push_button(add)
        for button in (self.seen, self.add):
            self.add_to_head(button)
        self.body.addWidget(self.tabs, 1)
        self._connect()
        self._show()

    def inspection(self) -> Inspection | None:
        """Return the panel about the current thing; None where no row is current."""
        one = self._current()
        if one is None:
            return None
        return inspect_watched(self._desk.read, one, self._open_wish, self._wishes(one))

    def show_news(self) -> None:
        """Show the alerts."""
        self.tabs.setCurrentWidget(self.alerts)
        self.alerts.setFocus()

    @Slot()
    def ask_what(self) -> None:
        """Ask what else to watch."""
        self.sheet = WatchSheet(self.window(), self._context, self._desk)
        self.sheet.open()

    def _connect(self) -> None:
        self._desk.changed.connect(self._show)
        self.table.moved.connect(self._tell)
        self.table.opened.connect(self._follow)
        self.table.offer(self._menu)
        self.alerts.opened.connect(self._open)
        self.alerts.offer(self._alert_menu)

    @Slot()
    def _show(self) -> None:
        read = self._desk.read
        self.table.show_source(WatchedRows(read))
        self.alerts.show_source(AlertRows(read))
        count = len(read.alerts)
        told = (
            say("{new} on it", new=amount(count, "new record", "new records"))
            if count
            else _NO_NEWS
        )
        if read.damaged:
            told += say(
                " {rows} damaged; add them again.", rows=amount(read.damaged, "row is", "rows are")
            )
        self.set_title(say("Watch-list"), told)
        self.tabs.setTabText(1, say("New ({count})", count=grouped(count)) if count else say("New"))
        self.seen.setVisible(bool(count))
        self._tell()

    @Slot()
    def _tell(self) -> None:
        self.moved.emit()

    def _current(self) -> Watched | None:
        rows, watched = self.table.selected_rows(1), self._desk.read.watched
        at = int(rows[0].key) if rows else -1
        return watched[at] if 0 <= at < len(watched) else None

    def _wishes(self, one: Watched) -> tuple[Wish, ...]:
        wishes = []
        if one.sort == ITEM:
            wishes.append(Wish(say("Follow it"), partial(self.followed.emit, one.item)))
        words = f"about:{one.item}" if one.sort in (ITEM, AREA) else f'issuer:"{one.item}"'
        wishes += [
            Wish(say("Show records"), partial(self._context.go, "records", words)),
            Wish(
                say("Watch no more"), partial(self._desk.watch, one.sort, one.item, is_on=False),
                tip=say("Its alerts go with it"),
            ),
        ]  # fmt: skip
        return tuple(wishes)

    def _menu(self, rows: Sequence[Row]) -> Sequence[Wish]:
        one = self._current()
        return self._wishes(one) if one is not None and len(rows) == 1 else ()

    def _alert_menu(self, rows: Sequence[Row]) -> Sequence[Wish]:
        alerts = self._desk.read.alerts
        return [self._open_wish(alerts[int(row.key)].record) for row in rows[:1]]

    def _open_wish(self, record: str) -> Wish:
        run: Callable[[], None] = partial(
            self._context.go, "records", f"id:{record.removeprefix('urn:uuid:')}"
        )
        return Wish(say("Show record"), run)

    @Slot(object)
    def _follow(self, _row: Row) -> None:
        one = self._current()
        if one is not None:
            self._wishes(one)[0].run()

    @Slot(object)
    def _open(self, row: Row) -> None:
        self._open_wish(self._desk.read.alerts[int(row.key)].record).run()
