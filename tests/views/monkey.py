"""A monkey at the window: clicks, keys, hostile words, drops and page changes, drawn by lot.

Each step is a timer of its own, set before the step is done, so that steps go on inside menus and
dialogs that wait for the user. The monkey never closes the window itself.
"""

import random
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QMimeData, QObject, QPoint, QPointF, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import (
    QClipboard,
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeySequence,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QDialog,
    QMenu,
    QWidget,
)

from desktop.views.all_pages import page_specs
from desktop.views.conductor import Conductor
from desktop.views.parts.page_area import PageArea
from tests.views.hostile import HOSTILE

_KEYS = (
    *("Tab", "Shift+Tab", "Return", "Escape", "Space", "Up", "Down", "Left", "Right", "Home"),
    *("End", "PgUp", "PgDown", "Delete", "Backspace", "F1", "F5", "F6", "Shift+F6", "Ctrl+K"),
    *("Ctrl+I", "Ctrl+/", "Ctrl+Z", "Ctrl+Y", "Ctrl+C", "Ctrl+V", "Ctrl+A", "Ctrl+X", "Ctrl+D"),
    *("Ctrl+N", "Ctrl+F", "Ctrl+S", "Ctrl+P", "N", "P", "+", "-", "Menu", "Shift+Down", "Alt+Down"),
)
_SIZES = ((900, 500), (1_000, 620), (1_366, 740), (1_600, 1_000))
_TYPED = 60  # characters at once; longer texts are pasted
_W = TypeVar("_W", bound=QWidget)
_WORDS = ("kind:diploma", "is:revoked", "7", "2024-05-01", "CLOVER7", "issuer:uni", "12.5")


class Monkey(QObject):
    """Plays with a window for a number of steps."""

    def __init__(self, conductor: Conductor, password: str, folder: Path, seed: int) -> None:
        super().__init__()
        self._conductor, self._password, self._folder = conductor, password, folder
        self._lot = random.Random(seed)
        self._left = 0
        self._is_unlocking = False
        conductor.context.key_changed.connect(self._note_key)
        conductor.context.unlock_failed.connect(self._note_key)
        self._loop = QEventLoop()
        self._texts = list(HOSTILE.values())
        self._pages = [spec.name for spec in page_specs(conductor.context)]
        self.told: list[str] = []  # what it did, the newest last
        self.too_large: list[str] = []
        self._moves = (
            (20, self._click), (14, self._press_key), (10, self._push), (8, self._type),
            (7, self._go), (6, self._choose_row), (5, self._ask_menu), (4, self._wheel),
            (4, self._paste), (3, self._search), (3, self._drop), (2, self._double_click),
            (2, self._resize), (1, self._turn_lock),
        )  # fmt: skip

    def play(self, steps: int) -> None:
        """Do the steps, close what is open, and return."""
        self._left = steps
        QTimer.singleShot(0, self, self._step)
        self._loop.exec()

    def _step(self) -> None:
        if self._left <= 0:
            self._close_next()
            return
        self._left -= 1
        QTimer.singleShot(0, self, self._step)
        top = _top(self._conductor.window)
        if isinstance(top, QDialog | QMenu) and self._lot.random() < 0.12:
            self._tell("leave", top)
            _leave(top)
            return
        weights, moves = zip(*self._moves, strict=True)
        self._lot.choices(moves, weights)[0](top)
        if self._left % 25 == 0:
            self._measure()

    def _close_next(self) -> None:
        top = _top(self._conductor.window)
        if top is self._conductor.window:
            self._loop.quit()
            return
        QTimer.singleShot(0, self, self._step)
        _leave(top)

    def _click(self, top: QWidget) -> None:
        widget = self._any(top, QWidget)
        if widget is not None:
            self._tell("click", widget)
            QTest.mouseClick(widget, Qt.MouseButton.LeftButton, _NO_KEY, self._place(widget))

    def _double_click(self, top: QWidget) -> None:
        widget = self._any(top, QWidget)
        if widget is not None:
            self._tell("double click", widget)
            QTest.mouseDClick(widget, Qt.MouseButton.LeftButton, _NO_KEY, self._place(widget))

    def _push(self, top: QWidget) -> None:
        button = self._any(top, QAbstractButton)
        if button is not None:
            self._tell("push", button)
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def _choose_row(self, top: QWidget) -> None:
        view = self._any(top, QAbstractItemView)
        if view is None:
            return
        model = view.model()
        rows = model.rowCount()
        if rows:
            self._tell("choose a row of", view)
            view.setCurrentIndex(model.index(self._lot.randrange(rows), 0))

    def _ask_menu(self, top: QWidget) -> None:
        widget = self._any(top, QWidget)
        if widget is not None:
            self._tell("ask for the menu of", widget)
            place = self._place(widget)
            reason = QContextMenuEvent.Reason.Mouse
            event = QContextMenuEvent(reason, place, widget.mapToGlobal(place))
            QApplication.sendEvent(widget, event)

    def _press_key(self, top: QWidget) -> None:
        name = self._lot.choice(_KEYS)
        widget = _focus(top)
        self._tell(f"press {name} in", widget)
        QTest.keySequence(widget, QKeySequence(name))

    def _type(self, top: QWidget) -> None:
        text = self._lot.choice([*_WORDS, *self._texts])[:_TYPED]
        widget = _focus(top)
        self._tell("type into", widget)
        event = QInputMethodEvent("", [])
        event.setCommitString(text.encode("utf-8", "replace").decode())
        QApplication.sendEvent(widget, event)

    def _paste(self, top: QWidget) -> None:
        text = self._lot.choice(self._texts).encode("utf-8", "replace").decode()
        QGuiApplication.clipboard().setText(text, QClipboard.Mode.Clipboard)
        widget = _focus(top)
        self._tell("paste into", widget)
        QTest.keyClick(widget, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    def _search(self, top: QWidget) -> None:
        window = self._conductor.window
        if top is not window:
            return
        text = self._lot.choice([*_WORDS, *self._texts])
        self._tell("search in", window.page())
        window.search.setText(text.encode("utf-8", "replace").decode())
        QTest.keyClick(window.search, Qt.Key.Key_Return)

    def _drop(self, top: QWidget) -> None:
        window = self._conductor.window
        if top is not window:
            return
        data = QMimeData()
        if self._lot.random() < 0.5:
            data.setUrls([QUrl.fromLocalFile(str(self._file()))])
        else:
            data.setText(self._lot.choice(self._texts).encode("utf-8", "replace").decode())
        targets = [it for it in [window, *_visible(window, QWidget)] if it.acceptDrops()]
        widget = self._lot.choice(targets)
        self._tell("drop on", widget)
        place = self._place(widget)
        action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        enter = QDragEnterEvent(place, action, data, button, _NO_KEY)
        QApplication.sendEvent(widget, enter)
        if enter.isAccepted():
            drop = QDropEvent(QPointF(place), action, data, button, _NO_KEY)
            QApplication.sendEvent(widget, drop)

    def _wheel(self, top: QWidget) -> None:
        widget = self._any(top, QAbstractScrollArea) or self._any(top, QComboBox)
        if widget is None:
            return
        inner = widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget
        place = QPointF(self._place(inner))
        event = QWheelEvent(
            place, inner.mapToGlobal(place), QPoint(0, 0),
            QPoint(0, self._lot.choice((-120, 120, 240))), Qt.MouseButton.NoButton, _NO_KEY,
            Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003  (Qt takes it by place only)
        )  # fmt: skip
        self._tell("turn the wheel over", inner)
        QApplication.sendEvent(inner, event)

    def _go(self, top: QWidget) -> None:
        window = self._conductor.window
        if top is window:
            name = self._lot.choice(self._pages)
            self._tell(f"go to {name} from", window.page())
            window.open_page(name)

    def _resize(self, top: QWidget) -> None:
        self._tell("resize", top)
        self._conductor.window.resize(*self._lot.choice(_SIZES))

    def _turn_lock(self, _top: QWidget) -> None:
        context = self._conductor.context
        self._tell("turn the lock of", self._conductor.window)
        if context.is_unlocked:
            context.lock()
        elif self._password and not self._is_unlocking:
            self._is_unlocking = True  # a key takes long to derive, and the dialog asks once
            context.unlock(self._password)

    @Slot()
    def _note_key(self) -> None:
        self._is_unlocking = False

    def _file(self) -> Path:
        """Return a file with odd content and an odd name."""
        number = self._lot.randrange(8)
        file = self._folder / f"<b>{number}\u202efdp.json"
        if not file.exists():
            text = self._lot.choice(self._texts)
            file.write_bytes(text.encode("utf-8", "replace"))
        return file

    def _any(self, top: QWidget, kind: type[_W]) -> _W | None:
        found = _visible(top, kind)
        return self._lot.choice(found) if found else None

    def _place(self, widget: QWidget) -> QPoint:
        width, height = max(widget.width(), 1), max(widget.height(), 1)
        return QPoint(self._lot.randrange(width), self._lot.randrange(height))

    def _tell(self, what: str, widget: QWidget) -> None:
        name = widget.accessibleName()[:40].encode("ascii", "replace").decode()
        self.told.append(f"{what} {type(widget).__name__} {name}")

    def _measure(self) -> None:
        """Note every widget that reaches out of the window, where nothing scrolls it."""
        self.too_large += reaching_out(self._conductor.window)


def reaching_out(window: QWidget) -> list[str]:
    """Return the visible widgets that reach out of a window at its right edge."""
    found = []
    for widget in _visible(window, QWidget):
        if widget.window() is not window or _is_scrolled(widget, window):
            continue
        corner = widget.mapTo(window, widget.rect().bottomRight())
        if corner.x() > window.width():
            name = widget.accessibleName()[:60]
            found.append(f"{type(widget).__name__} {name!r} reaches to {corner.toTuple()}")
    return found


def _is_scrolled(widget: QWidget, window: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None and parent is not window:
        area = parent.parentWidget()
        if isinstance(area, QAbstractScrollArea) and not isinstance(area, PageArea):
            return True
        parent = parent.parentWidget()
    return False


def listening() -> list[str]:
    """Return the addresses on which this process listens; nothing where the system cannot say."""
    own = set()
    folder = Path("/proc/self/fd")
    if not folder.is_dir():
        return []
    for link in folder.iterdir():
        try:
            target = str(link.readlink())
        except OSError:
            continue
        if target.startswith("socket:["):
            own.add(target[8:-1])
    found = []
    for table in ("tcp", "tcp6"):
        file = Path("/proc/net") / table
        for line in file.read_text("ascii").splitlines()[1:] if file.exists() else ():
            cells = line.split()
            if cells[3] == "0A" and cells[9] in own:
                found.append(cells[1])
    return found


_NO_KEY = Qt.KeyboardModifier.NoModifier


def _top(window: QWidget) -> QWidget:
    return QApplication.activePopupWidget() or QApplication.activeModalWidget() or window


def _leave(top: QWidget) -> None:
    if isinstance(top, QDialog):
        top.reject()
    if top.isVisible():
        top.close()


def _focus(top: QWidget) -> QWidget:
    widget: QWidget | None = top.focusWidget()
    return top if widget is None else widget


def _visible(top: QWidget, kind: type[_W]) -> list[_W]:
    return [it for it in top.findChildren(kind) if it.isVisible() and it.isEnabled()]
