"""The one search box of the window. Escape gives the keyboard back and keeps what was typed.

While something is typed, lines that may be meant are offered below; Down goes into them.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QCompleter, QLineEdit, QSizePolicy, QStyledItemDelegate

from desktop.domains.gs1_elements import GROUP_SEPARATOR, SHOWN_SEPARATOR
from desktop.views import theme
from desktop.views.models.search_hints import MOST, Hint
from desktop.views.parts import glyphs
from desktop.views.parts.glyph_paths import Glyph
from desktop.views.parts.labels import set_tooltip
from desktop.views.parts.mirror import across, is_mirrored
from desktop.views.parts.plain import shown
from desktop.views.saying import later, say

_HINT = later("Search record, lot, issuer, hash or block")
_KEYS = "Ctrl+K"
_TIP = later(
    "A block height, the start of a hash, a record, a lot, a serial, an issuer or a date.\n"
    "Fields: kind:diploma -is:revoked issuer:uni about:...\n"
    "Ctrl+K comes here, Enter searches, Escape goes back and keeps the text."
)
_LONGEST = 1_000  # characters
_WIDEST = 120
_KEY_FITS_EMS = 16.0
_LINE_ROLE = Qt.ItemDataRole.UserRole


class SearchBox(QLineEdit):
    """A line for queries; ``asked`` on Enter, ``left`` on Escape."""

    asked = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(say(_HINT))
        self.setAccessibleName(say("Search"))
        self.setMaxLength(_LONGEST)
        self._leave_room()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        set_tooltip(self, _TIP)
        self._hints: Callable[[str], Sequence[Hint]] = lambda _line: ()
        self._lines = QStandardItemModel(self)
        self._completer = QCompleter(self._lines, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setCompletionRole(_LINE_ROLE)
        self._completer.setMaxVisibleItems(MOST)
        popup = self._completer.popup()
        assert popup is not None  # it was made by asking
        self._popup = popup
        self._popup.setProperty("part", "hints")
        self._popup.setItemDelegate(QStyledItemDelegate(self._popup))  # the usual one has no style
        self._popup.setAccessibleName(say("Searches that may be meant"))
        self.setCompleter(self._completer)
        self.textEdited.connect(self._show_hints)

    def offer(self, hints: Callable[[str], Sequence[Hint]]) -> None:
        """Ask ``hints`` for lines to offer while something is typed."""
        self._hints = hints

    def offered(self) -> list[str]:
        """Return the words that are offered now."""
        return [self._lines.item(row).text() for row in range(self._lines.rowCount())]

    def sizeHint(self) -> QSize:
        return QSize(theme.em(34), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.em(6), super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._popup.hide()
            if not self.text().endswith(":"):  # a field waits for its value
                self.asked.emit(self.text().strip())
                self.selectAll()  # what is scanned next takes its place
        elif event.key() == Qt.Key.Key_Escape and self._popup.isVisible():
            self._popup.hide()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Down and not self._popup.isVisible():
            self._show_hints()
        elif event.text() == GROUP_SEPARATOR:  # a scanner sends it as Ctrl+]
            self.insert(SHOWN_SEPARATOR)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._leave_room()

    def _leave_room(self) -> None:
        """Keep the words clear of the glyph before them and the key behind them."""
        before, after = theme.em(1.5), theme.em(3.6) if self._has_room() else 0
        left, right = (after, before) if is_mirrored(self) else (before, after)
        self.setTextMargins(left, 0, right, 0)

    def _has_room(self) -> bool:
        """Tell whether the key that leads here can be shown beside the words."""
        return self.width() >= theme.em(_KEY_FITS_EMS)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = theme.em(1.25)
        with QPainter(self) as painter:
            box = QRectF(theme.em(0.67), (self.height() - side) / 2, side, side)
            muted = theme.colours().muted
            glyphs.paint(painter, Glyph.SEARCH, across(self, box), muted)
            if not self._has_room():
                return
            painter.setFont(theme.font(theme.Role.CAPTION))
            painter.setPen(muted)
            place = across(self, QRectF(self.rect()).adjusted(0, 0, -theme.em(0.83), 0))
            painter.drawText(
                place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, _KEYS
            )

    @Slot()
    def _show_hints(self) -> None:
        self._lines.clear()
        for one in self._hints(self.text()):
            item = QStandardItem(shown(one.words, _WIDEST))
            item.setData(one.line, _LINE_ROLE)
            self._lines.appendRow(item)
        if self._lines.rowCount():
            self._completer.complete()
        else:
            self._popup.hide()
