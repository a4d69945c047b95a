"""How one card of a trail, the line to its neighbour and the names of the columns are painted."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen

from desktop.views import theme
from desktop.views.integrity import Integrity
from desktop.views.models.trail_picture import Card
from desktop.views.parts import glyphs
from desktop.views.parts.card_paint import state_pen
from desktop.views.parts.glyph_paths import Glyph
from desktop.views.parts.mirror import draw_line
from desktop.views.parts.plain import shown
from desktop.views.theme import Role

CARD_EMS = (10.2, 2.9)
HEAD_EMS = 1.9

_GLYPHS = {
    "place": Glyph.PLACE,
    "lot": Glyph.LOT,
    "pack": Glyph.PACK,
    "container": Glyph.CONTAINER,
    "thing": Glyph.THING,
}
_FADED = 0.42

Point = tuple[float, float, float]  # left, right, middle


def paint_card(
    painter: QPainter,
    card: Card,
    rect: QRectF,
    *,
    is_lit: bool,
    is_current: bool,
    has_focus: bool,
) -> None:
    """Paint one card; one that is not lit is pale, the current one has a ring."""
    colours, radius = theme.colours(), float(theme.em(0.5))
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.panel)
    painter.drawRoundedRect(rect, radius, radius)
    painter.setOpacity(1.0 if is_lit else _FADED)
    if not card.node.is_single:
        _paint_stack(painter, rect, radius)
    if is_current:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colours.accent if has_focus else colours.muted, 2))
        painter.drawRoundedRect(rect.adjusted(-4, -4, 4, 4), radius + 4, radius + 4)
    painter.setBrush(colours.selected if card.is_start else colours.panel)
    painter.setPen(_border(card, is_lit=is_lit))
    painter.drawRoundedRect(rect, radius, radius)
    _paint_words(painter, card, rect)
    painter.restore()


def paint_head(
    painter: QPainter,
    names: Sequence[str],
    head: QRectF,
    span_of: Callable[[int], tuple[float, float]],
) -> None:
    """Paint the names of the columns over whatever lies below."""
    colours = theme.colours()
    painter.fillRect(head, colours.panel)
    painter.setFont(theme.font(Role.CAPTION))
    painter.setPen(colours.muted)
    metrics = QFontMetricsF(painter.font())
    for column, name in enumerate(names):
        left, right = span_of(column)
        text = metrics.elidedText(shown(name, 60), Qt.TextElideMode.ElideRight, right - left)
        place = QRectF(left, head.top(), right - left, head.height() - 3)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
    painter.setPen(QPen(colours.line, 1))
    painter.drawLine(head.bottomLeft(), head.bottomRight())


def edge_path(points: Sequence[Point], *, is_backward: bool) -> QPainterPath:
    """Return the line through the columns; one that goes back leaves at the left."""
    first, last = points[0], points[-1]
    if is_backward:
        start, end = QPointF(first[0], first[2]), QPointF(last[1], last[2])
        if first[0] == last[0]:  # in one column: around its right side
            start, end = QPointF(first[1], first[2]), QPointF(last[1], last[2])
            bow = theme.em(2)
            path = QPainterPath(start)
            path.cubicTo(start + QPointF(bow, 0), end + QPointF(bow, 0), end)
            return path
        path = QPainterPath(start)
        half = QPointF((start.x() - end.x()) / 2, 0)
        path.cubicTo(start - half, end + half, end)
        return path
    path = QPainterPath(QPointF(first[1], first[2]))
    for before, after in pairwise(points):
        start, end = QPointF(before[1], before[2]), QPointF(after[0], after[2])
        if path.currentPosition() != start:
            path.lineTo(start)  # straight across the column of a dummy
        half = QPointF((end.x() - start.x()) / 2, 0)
        path.cubicTo(start + half, end - half, end)
    return path


def _border(card: Card, *, is_lit: bool) -> QPen:
    if card.is_pending:
        return state_pen(Integrity.PENDING)
    colours = theme.colours()
    pen = QPen(colours.accent if is_lit else colours.line, 1.4)
    if card.node.is_rest:
        pen.setDashPattern([1.5, 2.0])
    return pen


def _paint_stack(painter: QPainter, rect: QRectF, radius: float) -> None:
    """Paint the edges of what lies below a card that stands for several."""
    painter.setBrush(theme.colours().panel)
    painter.setPen(QPen(theme.colours().line, 1.2))
    for shift in (5.0, 2.5):
        painter.drawRoundedRect(rect.translated(shift, shift), radius, radius)


def _paint_words(painter: QPainter, card: Card, rect: QRectF) -> None:
    colours, side = theme.colours(), float(theme.em(1.25))
    box = QRectF(rect.left() + theme.em(0.5), rect.center().y() - side / 2, side, side)
    glyphs.paint(painter, _GLYPHS[card.node.sort], box, colours.muted)
    right = rect.right() - theme.em(0.4)
    if card.worst is not None:
        mark = QRectF(right - side, rect.top() + theme.em(0.3), side, side)
        glyphs.paint_mark(painter, card.worst, mark)
        right -= side + theme.em(0.15)
    left = box.right() + theme.em(0.45)
    width = max(right - left, 1.0)
    painter.setPen(colours.text)
    painter.setFont(theme.font(bold=card.is_start))
    metrics = QFontMetricsF(painter.font())
    title = shown(card.title, 80)
    line = float(theme.em(1.22))
    fits = metrics.horizontalAdvance(title) <= width
    lines = [title] if fits else _two_lines(title, metrics, width)
    if len(lines) == 1 and card.caption:
        lines.append("")
    top = rect.center().y() - line * len(lines) / 2
    for at, text in enumerate(lines):
        place = QRectF(left, top + at * line, width, line)
        told = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
        draw_line(painter, place, _MIDDLE, told)
    if not lines[-1]:
        painter.setFont(theme.font(Role.CAPTION))
        painter.setPen(colours.muted)
        small = QFontMetricsF(painter.font())
        caption = small.elidedText(shown(card.caption, 80), Qt.TextElideMode.ElideRight, width)
        draw_line(painter, QRectF(left, top + line, width, line), _MIDDLE, caption)


def _two_lines(text: str, metrics: QFontMetricsF, width: float) -> list[str]:
    """Return a text on two lines, broken at a space where that fits."""
    words, first = text.split(" "), ""
    while words and metrics.horizontalAdvance(f"{first} {words[0]}".strip()) <= width:
        first = f"{first} {words.pop(0)}".strip()
    return [first, " ".join(words)] if first and words else [text]


_MIDDLE = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft) | int(
    Qt.TextFlag.TextSingleLine
)
