"""Words on the screen: the only place that makes labels and tooltips.

Whatever comes from a record, a peer or a file is shown as plain text, with hidden characters
written out (`desktop.views.parts.plain`), and never asks for more room than the window has. A line
that does not fit ends in an ellipsis; the whole of it is in the tooltip and for a screen reader.
"""

from html import escape

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QMenu, QSizePolicy, QToolTip, QWidget

from desktop.views import theme
from desktop.views.parts.mirror import draw_line
from desktop.views.parts.plain import LIMIT, broken, short_hash, shown
from desktop.views.saying import later, say
from desktop.views.theme import Role

_WIDEST_EMS = 60.0
_WIDEST_BUTTON_EMS = 18.0
_SAID = "said_tooltip"  # the description that a tooltip brought
_COPY = later("Copy")
_COPY_HASH = later("Copy the whole hash")


def tooltip_text(text: str) -> str:
    """Return ``text`` as Qt shows it unchanged in a tooltip: escaped, broken, at most a few lines.

    Qt guesses whether a tooltip is rich text; this one always is, and holds no markup of the text.
    """
    if not text:
        return ""
    safe = escape(broken(shown(text, LIMIT * 2, lines=True))).replace("\n", "<br/>")
    return f"<qt>{safe}</qt>"


def set_tooltip(widget: QWidget | QAction, text: str) -> None:
    """Give a widget or an action a tooltip of plain text.

    A screen reader says the same words, unless the widget has a description of its own; Qt would
    have it read the markup aloud.
    """
    widget.setToolTip(tooltip_text(text))
    if isinstance(widget, QWidget) and widget.accessibleDescription() == (
        widget.property(_SAID) or ""
    ):
        said = shown(text, LIMIT * 2, lines=True)
        widget.setProperty(_SAID, said)
        widget.setAccessibleDescription(said)


def show_tooltip(widget: QWidget, place: QPoint, text: str) -> None:
    """Show a tooltip of plain text at a place on the screen now; an empty text hides it."""
    QToolTip.showText(place, tooltip_text(text), widget)


def button_text(text: str) -> str:
    """Return ``text`` for a button or a menu: plain, short, without accidental shortcuts."""
    metrics = QFontMetrics(theme.font(bold=True))
    widest = theme.em(_WIDEST_BUTTON_EMS)
    line = metrics.elidedText(shown(text, 60), Qt.TextElideMode.ElideRight, widest)
    return line.replace("&", "&&")


class PlainLabel(QLabel):
    """One value or sentence, always as plain text.

    On one line it is elided; with ``wrap`` it takes the lines it needs, up to ``most_lines``.
    """

    def __init__(
        self,
        text: str = "",
        role: Role = Role.BODY,
        *,
        bold: bool = False,
        mono: bool = False,
        muted: bool = False,
        wrap: bool = False,
        most_lines: int = 40,
    ) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._role, self._bold, self._mono = role, bold, mono
        self._muted, self._wrap, self._most_lines = muted, wrap, most_lines
        self._full = ""
        across = QSizePolicy.Policy.Preferred
        policy = QSizePolicy(across, across if wrap else QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)
        self.setFont(theme.font(role, bold=bold, mono=mono))
        self.setText(text)

    def setText(self, text: str) -> None:
        self._full = text
        visible = shown(text, LIMIT * 5 if self._wrap else LIMIT, lines=self._wrap)
        super().setText(visible)
        self.setAccessibleName(visible)
        self._explain()
        self.updateGeometry()
        self.update()

    def full_text(self) -> str:
        """Return the text as it was given, for copying."""
        return self._full

    def set_muted(self, *, muted: bool) -> None:
        """Show the text in the muted colour, or in the text colour again."""
        self._muted = muted
        self.update()

    def is_elided(self) -> bool:
        """Tell whether a part of the line is hidden for want of room."""
        return not self._wrap and self._wanted() > self.contentsRect().width()

    def sizeHint(self) -> QSize:
        around = self._margins()
        width = min(self._wanted(), theme.em(_WIDEST_EMS)) + around.width()
        if self._wrap:
            return QSize(width, self.heightForWidth(width))
        return QSize(width, self.fontMetrics().height() + around.height())

    def minimumSizeHint(self) -> QSize:
        least = min(self._wanted(), theme.em(8.0 if self._wrap else 2.0))
        return QSize(least, self.fontMetrics().height()) + self._margins()

    def hasHeightForWidth(self) -> bool:
        return self._wrap

    def heightForWidth(self, width: int) -> int:
        around = self._margins()
        lines = self._lines(width - around.width())
        return len(lines) * self.fontMetrics().lineSpacing() + around.height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._explain()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        wanted = theme.font(self._role, bold=self._bold, mono=self._mono)
        if self.font().pointSizeF() != wanted.pointSizeF():
            self.setFont(wanted)
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setFont(self.font())
            painter.setPen(self.ink())
            area, metrics = self.contentsRect(), self.fontMetrics()
            if not self._wrap:
                line = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
                draw_line(painter, area, int(self.alignment()) | _ONE_LINE, line)
                return
            for number, line in enumerate(self._lines(area.width())):
                top = area.top() + number * metrics.lineSpacing()
                place = QRect(area.left(), top, area.width(), metrics.lineSpacing())
                draw_line(painter, place, int(self.alignment()) | _ONE_LINE, line)

    def ink(self) -> QColor:
        """Return the colour that the text has now."""
        colours = theme.colours()
        return colours.muted if self._muted or not self.isEnabled() else colours.text

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.addAction(say(_COPY), self.copy)
        menu.exec(event.globalPos())

    def copy(self) -> None:
        """Put the whole text on the clipboard, hidden characters written out."""
        safe = shown(self._full, len(self._full) * 10 + 1, lines=True)
        QGuiApplication.clipboard().setText(safe)

    def _margins(self) -> QSize:
        margins = self.contentsMargins()
        return QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _wanted(self) -> int:
        """Return the width of the longest line, in pixels."""
        metrics = self.fontMetrics()
        lines = self.text().split("\n")[: self._most_lines]
        return max(metrics.horizontalAdvance(line) for line in lines) + 1

    def _explain(self) -> None:
        set_tooltip(self, self._full if self.is_elided() or len(self._full) > LIMIT else "")

    def _lines(self, width: int) -> list[str]:
        lines: list[str] = []
        for paragraph in self.text().split("\n"):
            lines += wrapped(paragraph, self.font(), max(width, 1), self._most_lines)
            if len(lines) > self._most_lines:
                return [*lines[: self._most_lines - 1], "\u2026"]
        return lines


_ONE_LINE = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine)


def wrapped(paragraph: str, font: QFont, width: int, most: int) -> list[str]:
    """Return a paragraph as lines that fit a width, at most about so many; at least one."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout(paragraph, font)
    layout.setTextOption(option)
    layout.beginLayout()
    lines: list[str] = []
    while len(lines) <= most and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, 0))
        lines.append(paragraph[line.textStart() : line.textStart() + line.textLength()].rstrip())
    layout.endLayout()
    return lines or [""]


class HashLabel(PlainLabel):
    """A hash, shortened to six and four digits; a click, Enter or Ctrl+C copies the whole."""

    copied = Signal(str)

    def __init__(self, digits: str = "") -> None:
        super().__init__(mono=True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_hash(digits)

    def show_hash(self, digits: str) -> None:
        """Show ``digits``, the whole hash in hexadecimal."""
        self.setText(short_hash(shown(digits, 128)))
        self._full = digits
        self.setAccessibleName(say("Hash {self}", self=self.text()))
        self.setAccessibleDescription(say("Enter copies the whole hash"))
        self._explain()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._copy_whole()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_copy = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) or (
            is_copy and event.key() == Qt.Key.Key_C
        ):
            self._copy_whole()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.addAction(say(_COPY_HASH), self._copy_whole)
        menu.exec(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            with QPainter(self) as painter:
                painter.setPen(theme.colours().accent)
                painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _copy_whole(self) -> None:
        QGuiApplication.clipboard().setText(self._full)
        self.copied.emit(self._full)

    def _explain(self) -> None:
        set_tooltip(self, self._full)
