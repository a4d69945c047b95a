"""The window around all pages: rail, head line, verdict, work area, inspector, status line.

The window knows pages only as `PageSpec`s and `Page`s; it holds no rule and asks the core nothing.
Usable from 900 by 500 logical pixels: the rail folds to icons and the inspector steps aside.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.views import theme
from desktop.views.models.inspection import Inspection
from desktop.views.page import Page, PageSpec
from desktop.views.parts.dropped_files import files_in
from desktop.views.parts.frames import GlyphButton
from desktop.views.parts.glyph_paths import Glyph
from desktop.views.parts.inspector import Inspector
from desktop.views.parts.labels import PlainLabel
from desktop.views.parts.message import ShortcutSheet
from desktop.views.parts.padlock import Padlock
from desktop.views.parts.page_area import PageArea
from desktop.views.parts.past_bar import PastBar
from desktop.views.parts.rail import Rail
from desktop.views.parts.search_box import SearchBox
from desktop.views.parts.state_light import StateLight
from desktop.views.parts.verdict_bar import VerdictBar
from desktop.views.parts.wish_line import MoreButton, WishLine, width_of_buttons
from desktop.views.saying import later, say
from desktop.views.task import Tasks
from desktop.views.theme import Look, Mode, Role

_INSPECTOR_FITS_EMS = 1100 / 12
_RAIL_FITS_EMS = 1020 / 12
_SMALLEST_EMS = (900 / 12, 500 / 12)
_INSPECTOR_EMS = 310 / 12
_RAISING = ("xcb", "windows", "cocoa")  # elsewhere the desktop decides which window is above
_TOGGLE = later("Details of what is selected (Ctrl+I)")
_PAST = later("The ledger as of an earlier moment (Ctrl+T)")
_SEARCH_EMS = 11.0  # least width of the search box beside buttons
_BESIDE_EMS = 8.0  # of the small buttons, gaps and margins of the head
_NUMBERED = 9  # pages that a number opens


class MainWindow(QMainWindow):
    """The shell; `open_page` is the one way to a page."""

    page_opened = Signal(str)
    page_made = Signal(str, object)  # its Page
    peers_asked = Signal()
    lock_asked = Signal()
    help_asked = Signal(str)  # the name of the page that is open
    mode_chosen = Signal(object)  # a Mode, by the button in the rail
    file_dropped = Signal(object)  # its Path
    past_asked = Signal()

    def __init__(self, specs: Sequence[PageSpec], ledger_name: str, look: Look) -> None:
        super().__init__()
        self.setWindowTitle("CivicLedger")
        self.tasks = Tasks(self)
        self._specs = {spec.name: spec for spec in specs}
        self._look = look
        self._pages: dict[str, Page] = {}
        self._areas: dict[str, PageArea] = {}
        self._open = ""
        self._has_selection = False
        self._wants_inspector: bool | None = None  # none: as the width says
        self._wants_fold: bool | None = None
        self.rail = Rail(specs, ledger_name)
        self.search = SearchBox()
        self.verdict = VerdictBar()
        self.inspector = Inspector()
        self.past_bar = PastBar()
        self.state_light = StateLight()
        self.padlock = Padlock()
        self._title = PlainLabel(role=Role.TITLE, bold=True)
        self._notice = PlainLabel(muted=True)
        self._stack = QStackedWidget()
        self._wish_line, self._more = WishLine(), MoreButton()
        self._past = GlyphButton(Glyph.PAST, say(_PAST))
        self._toggle = GlyphButton(Glyph.INSPECTOR, say(_TOGGLE), is_toggle=True)
        self._lay_out()
        self._connect()
        self._shortcuts = self._add_shortcuts()
        smallest = QSize(*(theme.em(ems) for ems in _SMALLEST_EMS))
        self.setMinimumSize(smallest.boundedTo(self.screen().availableSize()))
        self.setAcceptDrops(True)
        self.search.setAcceptDrops(False)  # a file dropped there is for the window
        if specs:
            self.open_page(specs[0].name)

    def open_page(self, name: str) -> None:
        """Show a page, make it first if it never was, and let it read again."""
        if name not in self._pages:
            self._pages[name] = self._make(self._specs[name])
        self._open = name
        page = self._pages[name]
        goes_along = any(_holds(it, self.focusWidget()) for it in (self._stack, self.inspector))
        self.rail.show_page(name)
        self.past_bar.show_page(looks_back=self._specs[name].looks_back)
        self._stack.setCurrentWidget(self._areas[name])
        page.refresh()
        if goes_along:
            self._focus(page)
        self._show_page_words()
        self._inspect(page.inspection())
        self.page_opened.emit(name)

    def page_name(self) -> str:
        """Return the name of the page that is open."""
        return self._open

    def page_names(self) -> tuple[str, ...]:
        """Return the names of all pages, in the order of the rail."""
        return tuple(self._specs)

    def page(self) -> Page:
        """Return the page that is open."""
        return self._pages[self._open]

    def made_pages(self) -> tuple[tuple[str, Page], ...]:
        """Return the pages that were opened so far, with their names."""
        return tuple(self._pages.items())

    def wishes(self) -> tuple[bool | None, bool | None]:
        """Return whether the user wants the details and a folded rail; None: as the width says."""
        return self._wants_inspector, self._wants_fold

    def arrange_as_wished(self, *, inspector: bool | None, fold: bool | None) -> None:
        """Show the details and fold the rail as the user wanted it before."""
        self._wants_inspector, self._wants_fold = inspector, fold
        self._arrange()

    def show_count(self, name: str, count: int) -> None:
        """Show beside a page's name how many things wait there."""
        self.rail.show_count(name, count)

    def show_notice(self, text: str) -> None:
        """Say something in the status line, for example how far a task is; plain text."""
        self._notice.setText(text)

    def show_shortcuts(self) -> None:
        """Show the sheet of all keys."""
        self.shortcut_sheet().exec()

    def shortcut_sheet(self) -> ShortcutSheet:
        """Return the sheet of all keys of the window and of the page that is open."""
        page = self.page()
        keys = [(one.keys, one.means) for one in self._shortcuts]
        keys.append((say("Menu key"), say("What can be done with the rows, and their columns")))
        keys.append(("Esc", say("Back to the page; nothing that was typed is lost")))
        return ShortcutSheet(self, ((page.title(), page.shortcuts()), (say("Everywhere"), keys)))

    def panes(self) -> tuple[QWidget, ...]:
        """Return the parts that F6 goes round, those that can be seen."""
        above = (self.rail, self.search, self.past_bar)
        everything = (*above, self.page(), self.inspector, self.state_light)
        return tuple(pane for pane in everything if pane.isVisible())

    def sizeHint(self) -> QSize:
        return QSize(theme.em(1366 / 12), theme.em(740 / 12))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        if self._open:
            self._show_wishes()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if files_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.file_dropped.emit(files_in(event.mimeData())[0])

    def closeEvent(self, event: QCloseEvent) -> None:
        self.tasks.close()
        super().closeEvent(event)

    @Slot()
    def show_next_mode(self) -> None:
        """Go from light to dark to the system's choice and round again."""
        modes = list(Mode)
        self._look.choose(modes[(modes.index(self._look.mode) + 1) % len(modes)])
        self.rail.show_mode(self._look.mode)
        self.mode_chosen.emit(self._look.mode)

    @Slot()
    def come_to_front(self) -> None:
        """Show the window above all others, as far as the desktop allows it."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        if QApplication.platformName() in _RAISING:
            self.raise_()
        self.activateWindow()
        QApplication.alert(self)  # where it may not take the foreground, its entry asks for it

    def cycle(self, step: int = 1) -> None:
        """Take the keyboard to the next part of the window, or with -1 to the one before."""
        panes = self.panes()
        now = self.focusWidget()
        at = next(
            (number for number, pane in enumerate(panes) if _holds(pane, now)),
            -step if step > 0 else 0,
        )
        self._focus(panes[(at + step) % len(panes)])

    def _focus(self, pane: QWidget) -> None:
        if pane is self.rail:
            self.rail.focus_page()
        elif pane.focusPolicy() == Qt.FocusPolicy.NoFocus and pane.focusProxy() is None:
            inner = next((it for it in pane.findChildren(QWidget) if _takes_focus(it)), None)
            if inner is not None:
                inner.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            pane.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _make(self, spec: PageSpec) -> Page:
        page = spec.make()
        page.setAccessibleName(spec.label)
        page.changed.connect(self._show_page_words)
        page.inspected.connect(self._show_inspection)
        self._areas[spec.name] = PageArea(page)
        self._stack.addWidget(self._areas[spec.name])
        self.page_made.emit(spec.name, page)
        return page

    def _lay_out(self) -> None:
        self._work = QHBoxLayout()
        self._work.setSpacing(theme.em(0.83))
        self._work.addWidget(self._stack, 1)
        self.inspector.setFixedWidth(theme.em(_INSPECTOR_EMS))
        self._work.addWidget(self.inspector)
        main = QVBoxLayout()
        main.setContentsMargins(*(theme.em(side) for side in (1.17, 0.83, 1.17, 0.83)))
        main.setSpacing(theme.em(0.67))
        main.addLayout(self._head_line())
        main.addWidget(self.past_bar)
        main.addWidget(self.verdict)
        main.addLayout(self._work, 1)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addLayout(main, 1)
        right.addWidget(self._foot())
        centre = QWidget()
        whole = QHBoxLayout(centre)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.rail)
        whole.addLayout(right, 1)
        self.setCentralWidget(centre)

    def _head_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(theme.em(0.67))
        line.addWidget(self._title, 2)
        line.addWidget(self.search, 3)
        line.addWidget(self._past)
        line.addWidget(self._more)
        line.addLayout(self._wish_line)
        line.addWidget(self._toggle)
        return line

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setProperty("part", "foot")
        line = QHBoxLayout(foot)
        line.setContentsMargins(theme.em(1.17), 0, theme.em(0.67), 0)
        line.setSpacing(theme.em(0.33))
        line.addWidget(self._notice, 1)
        line.addWidget(self.state_light)
        line.addWidget(self.padlock)
        foot.setFixedHeight(theme.em(2.33))
        return foot

    def _connect(self) -> None:
        self.rail.chosen.connect(self.open_page)
        self.rail.theme_asked.connect(self.show_next_mode)
        self.rail.fold_asked.connect(self._fold_other_way)
        self.rail.show_mode(self._look.mode)
        self.search.asked.connect(self._search)
        self.search.left.connect(self._back_to_page)
        self.state_light.clicked.connect(self.peers_asked)
        self.padlock.clicked.connect(self.lock_asked)
        self._past.clicked.connect(self.past_asked)
        self.past_bar.asked.connect(self.past_asked)
        self._toggle.clicked.connect(self._toggle_inspector)

    def _add_shortcuts(self) -> tuple["_Shortcut", ...]:
        """Bind all keys of the window; the sheet lists the very same."""
        numbered = (
            _Shortcut(
                f"Ctrl+{number}",
                say("Open {label}", label=spec.label),
                partial(self.open_page, spec.name),
            )
            for number, spec in enumerate(list(self._specs.values())[:_NUMBERED], start=1)
        )
        made = (
            _Shortcut("Ctrl+K", say("Search"), self._go_search),
            _Shortcut("F1", say("What the manual says of this page"), self._ask_help),
            _Shortcut("F5", say("Read again"), lambda: self.open_page(self._open)),
            _Shortcut("F6", say("Next part of the window"), self.cycle),
            _Shortcut("Shift+F6", say("Part of the window before"), lambda: self.cycle(-1)),
            _Shortcut("Ctrl+I", say("Show or hide the details"), self._toggle_inspector),
            _Shortcut("Ctrl+T", say("The ledger as of an earlier moment"), self.past_asked.emit),
            _Shortcut("Ctrl+/", say("This sheet"), self.show_shortcuts),
            *numbered,
        )
        for one in made:
            QShortcut(QKeySequence(one.keys), self).activated.connect(one.run)
        return made

    def _ask_help(self) -> None:
        self.help_asked.emit(self._open)

    def _arrange(self) -> None:
        """Fold and hide what the width has no room for, unless the user said otherwise."""
        width = self.width()
        is_narrow = width < theme.em(_RAIL_FITS_EMS)
        self.rail.fold(folded=is_narrow if self._wants_fold is None else self._wants_fold)
        has_any = bool(self._open) and self._specs[self._open].has_inspector
        has_any = has_any and (self._has_selection or self.page().keeps_inspector)
        fits = width >= theme.em(_INSPECTOR_FITS_EMS)
        is_shown = has_any and (fits if self._wants_inspector is None else self._wants_inspector)
        self.inspector.setVisible(is_shown)
        self._toggle.setVisible(has_any)
        self._toggle.setChecked(is_shown)

    @Slot()
    def _toggle_inspector(self) -> None:
        self._wants_inspector = not self.inspector.isVisible()
        self._arrange()

    @Slot()
    def _fold_other_way(self) -> None:
        self._wants_fold = not self.rail.is_folded
        self._arrange()

    @Slot()
    def _show_page_words(self) -> None:
        page = self.page()
        self._title.setText(page.title())
        self.verdict.show_sentence(page.verdict())
        self._show_wishes()

    def _show_wishes(self) -> None:
        """Show what the page offers: as buttons, or but one in a menu where they have no room."""
        plain, primary = self.page().secondary(), self.page().primary()
        always = () if primary is None else (primary,)
        room = self.width() - self.rail.width() - theme.em(_BESIDE_EMS)
        title = self._title.sizeHint().width()
        is_tight = width_of_buttons((*plain, *always)) > room - title - theme.em(_SEARCH_EMS)
        shown = always if is_tight else (*plain, *always)
        self._more.show_wishes(plain if is_tight else ())
        more = self._more.sizeHint().width() if is_tight and plain else 0
        left = room - width_of_buttons(shown) - more - self.search.minimumSizeHint().width()
        self._title.setMinimumWidth(max(0, min(title, left)))
        self._wish_line.show_wishes(() if is_tight else plain, primary)

    @Slot(object)
    def _show_inspection(self, inspection: Inspection | None) -> None:
        if self.sender() is self.page():
            self._inspect(inspection)

    def _inspect(self, inspection: Inspection | None) -> None:
        self._has_selection = inspection is not None
        self.inspector.show_inspection(inspection)
        self._arrange()

    @Slot(str)
    def _search(self, text: str) -> None:
        self.page().search(text)

    def _go_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    @Slot()
    def _back_to_page(self) -> None:
        self._focus(self.page())


@dataclass(frozen=True, slots=True)
class _Shortcut:
    """Keys of the window, what they do in words, and what they do."""

    keys: str
    means: str
    run: Callable[[], None]


def _holds(pane: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and (pane is widget or pane.isAncestorOf(widget))


def _takes_focus(widget: QWidget) -> bool:
    can = widget.focusPolicy() != Qt.FocusPolicy.NoFocus
    return can and widget.isVisible() and widget.isEnabled()
