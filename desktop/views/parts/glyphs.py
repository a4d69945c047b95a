"""Icons as painter paths: sharp at every size and device pixel ratio, in any colour.

`paint` is for parts that paint themselves; `icon` makes the same drawing fit for buttons. Which
glyph and colour belong to a state, a verdict or a severity is settled here and nowhere else.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from desktop.views import theme
from desktop.views.integrity import Integrity, Marked, Share
from desktop.views.parts.glyph_paths import Glyph
from desktop.views.parts.mirror import turned

_GRID = 24.0
_WIDTHS = {"line": 1.8, "dots": 1.8, "bold": 2.8, "mark": 2.5}
_TICK = ((0.27, 0.52), (0.44, 0.68), (0.74, 0.34))
_DEVICE_RATIOS = (1.0, 1.25, 1.5, 2.0, 3.0)


def paint(
    painter: QPainter, glyph: Glyph, rect: QRectF, colour: QColor, ground: QColor | None = None
) -> None:
    """Draw ``glyph`` into the square in the middle of ``rect``.

    ``ground`` shows through the marks of filled shapes; the panel's colour unless told.
    """
    side = min(rect.width(), rect.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.center().x() - side / 2, rect.center().y() - side / 2)
    painter.scale(side / _GRID, side / _GRID)
    for how, path in _drawing(glyph):
        if how == "fill":
            painter.fillPath(path, colour)
        else:
            ink = (ground or theme.colours().panel) if how == "mark" else colour
            painter.strokePath(path, _pen(how, ink))
    painter.restore()


def paint_mark(painter: QPainter, mark: Marked | Share, rect: QRectF) -> None:
    """Draw the glyph of a state, verdict or severity in its own colour, or a pie of a share."""
    if not isinstance(mark, Share):
        paint(painter, glyph_of(mark), rect, colour_of(mark))
        return
    side = min(rect.width(), rect.height())
    pie = QRectF(0, 0, side * 0.84, side * 0.84)
    pie.moveCenter(rect.center())
    colours = theme.colours()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colours.accent, max(side / 12, 1.0)))
    painter.drawEllipse(pie)
    if mark.part >= 1.0:  # whole: a tick in a ring, for a full disc is what was verified
        painter.setPen(QPen(colours.accent, max(side / 9, 1.0)))
        painter.drawPolyline([pie.topLeft() + QPointF(x, y) * pie.width() for x, y in _TICK])
        painter.restore()
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.accent)
    painter.drawPie(pie, 90 * 16, round(-360 * 16 * min(max(mark.part, 0.0), 1.0)))
    painter.restore()


def paint_strip(
    painter: QPainter,
    marks: Sequence[Marked | Share | None],
    area: QRectF,
    *,
    is_turned: bool = False,
) -> None:
    """Draw glyphs side by side as the steps of something; what has no mark is a small dot.

    With ``is_turned`` the first step is at the right.
    """
    side, gap = theme.em(1.17), theme.em(0.42)
    colours, middle = theme.colours(), area.center().y()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    left = area.left()
    for at, mark in enumerate(marks):
        if left + side > area.right() + 1:
            break
        box = QRectF(left, middle - side / 2, side, side)
        before = QRectF(left - gap, middle, gap, 0)
        if is_turned:
            box, before = turned(box, area), turned(before, area)
        if at:
            painter.setPen(QPen(colours.line, 1))
            painter.drawLine(before.topLeft(), before.topRight())
        if mark is None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.muted)
            painter.drawEllipse(box.center(), side / 7, side / 7)
        else:
            paint_mark(painter, mark, box)
        left += side + gap
    painter.restore()


def icon(glyph: Glyph, colour: QColor, side: int) -> QIcon:
    """Return an icon of ``side`` logical pixels, drawn for every usual device pixel ratio."""
    made = QIcon()
    for ratio in _DEVICE_RATIOS:
        pixmap = QPixmap(QSize(round(side * ratio), round(side * ratio)))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            paint(painter, glyph, QRectF(0, 0, side, side), colour)
        made.addPixmap(pixmap)
    return made


def glyph_of(marked: Marked) -> Glyph:
    """Return the shape that stands for a state, a verdict or a severity."""
    return _look(marked).glyph


def colour_of(marked: Marked) -> QColor:
    """Return the colour of that shape in the palette that is in force."""
    colours = theme.colours()
    tone = _look(marked).tone
    if isinstance(tone, Integrity):
        return colours.state(tone)
    return colours.text if tone == "text" else colours.muted


class GlyphView(QWidget):
    """One glyph as a widget of ``ems`` ems; says nothing to a screen reader, its text does."""

    def __init__(self, ems: float = 1.33) -> None:
        super().__init__()
        self._ems = ems
        self._glyph: Glyph | None = None
        self._marked: Marked | Share | None = None

    def show_mark(self, marked: Marked | Share) -> None:
        """Show the glyph of a state, verdict or severity in its own colour, or a pie."""
        self._glyph, self._marked = None, marked
        self.update()

    def show_glyph(self, glyph: Glyph) -> None:
        """Show ``glyph`` in the muted colour."""
        self._glyph, self._marked = glyph, None
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.em(self._ems), theme.em(self._ems))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        side = theme.em(self._ems)
        rect = QRectF(0, 0, side, side)
        rect.moveCenter(QRectF(self.rect()).center())
        with QPainter(self) as painter:
            if self._marked is not None:
                paint_mark(painter, self._marked, rect)
            elif self._glyph is not None:
                paint(painter, self._glyph, rect, theme.colours().muted)


@dataclass(frozen=True, slots=True)
class _Look:
    glyph: Glyph
    tone: Integrity | Literal["text", "muted"]


def _look(marked: Marked) -> _Look:
    """Return the look by name: members of two enumerations may be equal as numbers."""
    return _LOOKS[type(marked).__name__, marked.name]


_STATE_LOOKS = {
    Integrity.VERIFIED: Glyph.VERIFIED,
    Integrity.PENDING: Glyph.PENDING,
    Integrity.UNCHECKED: Glyph.UNCHECKED,
    Integrity.ALTERED: Glyph.ALTERED,
    Integrity.FORK: Glyph.FORK,
}
_LOOKS: dict[tuple[str, str], _Look] = {
    **{("Integrity", state.name): _Look(shape, state) for state, shape in _STATE_LOOKS.items()},
    ("Verdict", "VALID"): _Look(Glyph.VERIFIED, Integrity.VERIFIED),
    ("Verdict", "NOT_FINAL"): _Look(Glyph.PENDING, Integrity.PENDING),
    ("Verdict", "SUPERSEDED"): _Look(Glyph.SUPERSEDED, "muted"),
    ("Verdict", "SUSPENDED"): _Look(Glyph.SUSPENDED, Integrity.PENDING),
    ("Verdict", "REVOKED"): _Look(Glyph.REVOKED, "text"),
    ("Verdict", "ERASED"): _Look(Glyph.ERASED, "muted"),
    ("Verdict", "EXPIRED"): _Look(Glyph.EXPIRED, "muted"),
    ("Verdict", "NOT_YET_VALID"): _Look(Glyph.NOT_YET, "muted"),
    ("Verdict", "ALTERED"): _Look(Glyph.ALTERED, Integrity.ALTERED),
    ("Verdict", "UNKNOWN_ISSUER"): _Look(Glyph.UNKNOWN_ISSUER, Integrity.UNCHECKED),
    ("Verdict", "CANNOT_CHECK"): _Look(Glyph.UNCHECKED, Integrity.UNCHECKED),
    ("Severity", "CRITICAL"): _Look(Glyph.CRITICAL, "text"),
    ("Severity", "ERROR"): _Look(Glyph.WARNING, Integrity.PENDING),
    ("Severity", "WARNING"): _Look(Glyph.INCIDENTS, Integrity.PENDING),
    ("Severity", "NOTE"): _Look(Glyph.NOTE, "muted"),
}


def _pen(how: str, colour: QColor) -> QPen:
    pen = QPen(colour, _WIDTHS[how])
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if how == "dots":
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([1.4, 1.4])
    return pen


@cache
def _drawing(glyph: Glyph) -> tuple[tuple[str, QPainterPath], ...]:
    drawing = []
    for stroke in glyph.value:
        how, _, commands = stroke.partition(" ")
        drawing.append((how, _path(commands.split())))
    return tuple(drawing)


_ARGUMENTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "Q": 4, "Z": 0, "O": 3, "R": 5}


def _path(words: list[str]) -> QPainterPath:
    path = QPainterPath()
    at = 0
    while at < len(words):
        command, count = words[at], _ARGUMENTS[words[at]]
        numbers = [float(word) for word in words[at + 1 : at + 1 + count]]
        at += 1 + count
        _draw(path, command, numbers)
    return path


def _draw(path: QPainterPath, command: str, numbers: list[float]) -> None:
    here = path.currentPosition()
    match command:
        case "M":
            path.moveTo(*numbers)
        case "L":
            path.lineTo(*numbers)
        case "H":
            path.lineTo(numbers[0], here.y())
        case "V":
            path.lineTo(here.x(), numbers[0])
        case "C":
            path.cubicTo(*numbers)
        case "Q":
            path.quadTo(*numbers)
        case "Z":
            path.closeSubpath()
        case "O":
            x, y, radius = numbers
            path.addEllipse(QRectF(x - radius, y - radius, 2 * radius, 2 * radius))
        case _:
            x, y, width, height, radius = numbers
            path.addRoundedRect(QRectF(x, y, width, height), radius, radius)
