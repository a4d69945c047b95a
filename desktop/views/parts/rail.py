"""The rail at the left: the pages in groups, with counts; folds to icons where room is short."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.views import theme
from desktop.views.page import PageSpec
from desktop.views.parts import glyphs
from desktop.views.parts.frames import GlyphButton, rule
from desktop.views.parts.glyph_paths import Glyph
from desktop.views.parts.labels import PlainLabel, set_tooltip
from desktop.views.parts.mirror import across
from desktop.views.saying import grouped, later, say
from desktop.views.theme import Mode, Role

_OPEN_EMS, _FOLDED_EMS = 188 / 12, 4.0
_WIDEST_EMS = 20.0  # where the names of pages are long
_WORDS_EMS, _COUNT_EMS = 2.75, 2.5  # room before the name of a page, and after it for a count
_PRODUCT = "CivicLedger"
_FOLD, _UNFOLD = later("Fold the side bar"), later("Unfold the side bar")
_THEMES = {
    Mode.LIGHT: (Glyph.SUN, later("Light colours. Press for dark")),
    Mode.DARK: (Glyph.MOON, later("Dark colours. Press to follow the system")),
    Mode.SYSTEM: (Glyph.HALF, later("Colours follow the system. Press for light")),
}


class Rail(QFrame):
    """One button per page, in the order and the groups of the specs."""

    chosen = Signal(str)  # name of a page
    theme_asked = Signal()
    fold_asked = Signal()

    def __init__(self, specs: Sequence[PageSpec], ledger_name: str) -> None:
        super().__init__()
        self.setProperty("part", "rail")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._buttons: dict[str, RailButton] = {}
        self._captions: list[PlainLabel] = []
        self._rules: list[QFrame] = []
        self._members: list[list[str]] = []  # the pages of each group
        self._left_out: set[str] = set()
        self._is_folded = False
        self._group = QButtonGroup(self)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, theme.em(0.83), 0, theme.em(0.33))
        self._outer.setSpacing(theme.em(0.17))
        self._add_head(ledger_name)
        self._outer.addWidget(self._scrolled(specs), 1)
        self._add_foot()

    @property
    def is_folded(self) -> bool:
        """Tell whether only icons are shown."""
        return self._is_folded

    def fold(self, *, folded: bool) -> None:
        """Show icons alone, or icons and words."""
        self._is_folded = folded
        for widget in self._head:
            widget.setVisible(not folded)
        self._show_groups()
        for button in self._buttons.values():
            button.fold(folded=folded)
        self._fold_button.show_glyph(Glyph.RAIL_OPEN if folded else Glyph.RAIL_FOLD)
        self._fold_button.rename(_UNFOLD if folded else _FOLD)
        self._theme_button.setVisible(not folded)
        self.updateGeometry()

    def show_page(self, name: str) -> None:
        """Mark the page that is open."""
        self._buttons[name].setChecked(True)

    def show_count(self, name: str, count: int) -> None:
        """Show how many things a page holds that wait for someone."""
        self._buttons[name].show_count(count)

    def show_only(self, names: Collection[str]) -> None:
        """Leave out all pages but these, and the names of groups that are left empty."""
        self._left_out = {name for name in self._buttons if name not in names}
        for name, button in self._buttons.items():
            button.setVisible(name not in self._left_out)
        self._show_groups()

    def show_ledger(self, name: str) -> None:
        """Show another name of the ledger."""
        self._ledger.setText(name)

    def show_mode(self, mode: Mode) -> None:
        """Show which colours are chosen."""
        glyph, name = _THEMES[mode]
        self._theme_button.show_glyph(glyph)
        self._theme_button.rename(name)

    def focus_page(self) -> None:
        """Take the keyboard to the button of the page that is open."""
        button = self._group.checkedButton()
        if button is not None:
            button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def sizeHint(self) -> QSize:
        width = theme.em(_FOLDED_EMS)
        if not self._is_folded:
            words = max((it.wanted_width() for it in self._buttons.values()), default=0)
            width = max(theme.em(_OPEN_EMS), min(words + theme.em(1), theme.em(_WIDEST_EMS)))
        return QSize(width, theme.em(30))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width(), theme.em(20))

    def _add_head(self, ledger_name: str) -> None:
        name = PlainLabel(_PRODUCT, Role.PANEL, bold=True)
        ledger = PlainLabel(ledger_name, Role.CAPTION, muted=True)
        self._ledger = ledger
        self._head = (name, ledger)
        for label in self._head:
            label.setContentsMargins(theme.em(1.17), 0, theme.em(0.67), 0)
            self._outer.addWidget(label)

    def _scrolled(self, specs: Sequence[PageSpec]) -> QScrollArea:
        content = QWidget()
        content.setProperty("part", "clear")
        column = QVBoxLayout(content)
        column.setContentsMargins(theme.em(0.5), theme.em(0.17), theme.em(0.5), 0)
        column.setSpacing(1)
        group = None
        for spec in specs:
            if spec.group != group:
                self._add_group(column, spec.group, is_first=group is None)
                group = spec.group
            self._members[-1].append(spec.name)
            button = RailButton(spec)
            button.clicked.connect(lambda _=False, name=spec.name: self.chosen.emit(name))
            self._group.addButton(button)
            self._buttons[spec.name] = button
            column.addWidget(button)
        column.addStretch(1)
        area = QScrollArea()
        area.setProperty("part", "thin")
        area.setWidget(content)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return area

    def _add_group(self, column: QVBoxLayout, name: str, *, is_first: bool) -> None:
        caption = PlainLabel(name, Role.CAPTION, muted=True)
        caption.setContentsMargins(theme.em(0.67), theme.em(0.67), 0, theme.em(0.17))
        self._captions.append(caption)
        self._members.append([])
        column.addWidget(caption)
        if not is_first:
            line = rule()
            line.setVisible(False)
            self._rules.append(line)
            column.addWidget(line)

    def _show_groups(self) -> None:
        """Show the names of groups, or folded the lines between them; those of empty ones never."""
        lines = (None, *self._rules)
        for caption, line, members in zip(self._captions, lines, self._members, strict=True):
            has_any = not self._left_out.issuperset(members)
            caption.setVisible(has_any and not self._is_folded)
            if line is not None:
                line.setVisible(has_any and self._is_folded)

    def _add_foot(self) -> None:
        self._theme_button = GlyphButton(Glyph.HALF, say(_THEMES[Mode.SYSTEM][1]))
        self._theme_button.clicked.connect(self.theme_asked)
        self._fold_button = GlyphButton(Glyph.RAIL_FOLD, say(_FOLD))
        self._fold_button.clicked.connect(self.fold_asked)
        line = QHBoxLayout()
        line.setContentsMargins(theme.em(0.83), 0, theme.em(0.67), 0)
        line.addWidget(self._fold_button)
        line.addStretch(1)
        line.addWidget(self._theme_button)
        self._outer.addLayout(line)


class RailButton(QAbstractButton):
    """A page in the rail: icon, word and count; folded, the icon with a dot for a count."""

    def __init__(self, spec: PageSpec) -> None:
        super().__init__()
        self._spec, self._count, self._is_folded = spec, 0, False
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setText(say(spec.label))
        self._name()

    def fold(self, *, folded: bool) -> None:
        """Show the icon alone, or icon and word."""
        self._is_folded = folded
        self._name()
        self.updateGeometry()
        self.update()

    def show_count(self, count: int) -> None:
        """Show a count; nothing hides it."""
        self._count = count
        self._name()
        self.update()

    def wanted_width(self) -> int:
        """Return the width in pixels at which the whole name can be read."""
        words = QFontMetrics(theme.font(bold=True)).horizontalAdvance(self.text())
        return words + theme.em(_WORDS_EMS) + self._after()

    def sizeHint(self) -> QSize:
        return QSize(theme.em(3.0), theme.em(1.83 if self._is_folded else 2.25))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.colours()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            radius = theme.em(0.5)
            painter.setPen(Qt.PenStyle.NoPen)
            if self.isChecked() or self.underMouse():
                painter.setBrush(colours.selected if self.isChecked() else colours.hover)
                painter.drawRoundedRect(area, radius, radius)
            if self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(colours.accent)
                painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
            side = theme.em(1.42)
            left = (self.width() - side) / 2 if self._is_folded else theme.em(0.67)
            box = across(self, QRectF(left, area.center().y() - side / 2, side, side))
            ink = colours.accent if self.isChecked() else colours.muted
            glyphs.paint(painter, self._spec.glyph, box, ink)
            if self._is_folded:
                self._paint_dot(painter, box)
            else:
                self._paint_words(painter, area)

    def _paint_words(self, painter: QPainter, area: QRectF) -> None:
        colours = theme.colours()
        painter.setFont(theme.font(bold=self.isChecked()))
        painter.setPen(colours.text)
        words = across(self, area.adjusted(theme.em(_WORDS_EMS), 0, -self._after(), 0))
        name = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, int(words.width())
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, name)
        if not self._count:
            return
        painter.setFont(theme.font(Role.CAPTION))
        text = grouped(self._count)
        width = painter.fontMetrics().horizontalAdvance(text) + theme.em(0.83)
        tall = theme.em(1.33)
        badge = QRectF(area.right() - theme.em(0.5) - width, 0, width, tall)
        badge.moveTop(area.center().y() - tall / 2)
        badge = across(self, badge)
        painter.setPen(colours.line)
        painter.setBrush(colours.window)
        painter.drawRoundedRect(badge, tall / 2, tall / 2)
        painter.setPen(colours.text)
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)

    def _after(self) -> int:
        """Return the room that the name leaves at its end."""
        return theme.em(_COUNT_EMS if self._count else 0.5)

    def _paint_dot(self, painter: QPainter, box: QRectF) -> None:
        if self._count:
            colours, radius = theme.colours(), theme.em(0.29)
            painter.setPen(colours.panel)
            painter.setBrush(colours.accent)
            painter.drawEllipse(box.topRight(), radius, radius)

    def _name(self) -> None:
        count = f" ({grouped(self._count)})" if self._count else ""
        self.setAccessibleName(self.text() + count)
        set_tooltip(self, self.text() + count if self._is_folded else "")
