"""How one block card and the link to its neighbour are painted."""

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QPolygonF,
)

from desktop.views import theme
from desktop.views.integrity import Integrity
from desktop.views.models.chain import BlockCard
from desktop.views.models.words import moment
from desktop.views.parts import glyphs
from desktop.views.parts.hatches import strip_brush
from desktop.views.parts.mirror import turned
from desktop.views.parts.plain import shown
from desktop.views.saying import amount, grouped, say
from desktop.views.theme import Role

MARGIN = 2  # room for the heaviest stroke
_FADED = 0.72
_MOST_DOTS = 16
_CUT_WIDTH = 2.6
_GLYPH_EMS = 1.33
_MONTH_MS, _THE_20TH_MS = 2_629_800_000, 1_713_600_000  # a mean month; 20 Jan 1970, 20:00


@dataclass(frozen=True, slots=True)
class _Stroke:
    width: float
    dashes: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One line of words on a card, and where it stands while one reads from the left."""

    text: str
    font: QFont
    colour: QColor
    place: QRectF


_STROKES = {
    Integrity.VERIFIED: _Stroke(1.4),
    Integrity.PENDING: _Stroke(1.6, (4.0, 2.5)),
    Integrity.UNCHECKED: _Stroke(1.6, (1.2, 2.0)),
    Integrity.ALTERED: _Stroke(2.6),
    Integrity.FORK: _Stroke(1.8),
}


def state_pen(state: Integrity) -> QPen:
    """Return the stroke of a state: solid, dashed, dotted or heavy."""
    stroke = _STROKES[state]
    pen = QPen(glyphs.colour_of(state), stroke.width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if stroke.dashes:
        pen.setDashPattern(stroke.dashes)
    return pen


def paint_around(
    painter: QPainter, state: Integrity, rect: QRectF, *, is_current: bool, has_focus: bool
) -> None:
    """Paint what stands outside of a card: a fork's ghost, and the ring of the current one."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colours, radius = theme.colours(), float(theme.em(0.58))
    if state is Integrity.FORK:
        _paint_ghost(painter, rect, radius)
    if is_current:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colours.accent if has_focus else colours.muted, 2))
        painter.drawRoundedRect(rect.adjusted(-4, -4, 4, 4), radius + 4, radius + 4)


def card_picture(
    card: BlockCard, width: float, height: float, ratio: float, *, is_turned: bool
) -> QPixmap:
    """Return a card as a picture with a margin of `MARGIN` logical pixels around it."""
    size = QSizeF(width + 2 * MARGIN, height + 2 * MARGIN) * ratio
    picture = QPixmap(size.toSize())
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        paint_card(painter, card, QRectF(MARGIN, MARGIN, width, height), is_turned=is_turned)
    return picture


def paint_card(painter: QPainter, card: BlockCard, rect: QRectF, *, is_turned: bool) -> None:
    """Paint one card, the other way round where one reads from the right."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colours, radius = theme.colours(), float(theme.em(0.58))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.panel)
    painter.drawRoundedRect(rect, radius, radius)
    if card.state is Integrity.ALTERED:
        _paint_band(painter, rect, radius, card.state, is_turned=is_turned)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(state_pen(card.state))
    painter.drawRoundedRect(rect, radius, radius)
    _paint_words(painter, card, rect, is_turned=is_turned)
    _paint_foot(painter, card, rect, is_turned=is_turned)


def paint_faded(painter: QPainter, rect: QRectF) -> None:
    """Fade a card that came later than what is shown."""
    colour = QColor(theme.colours().panel)
    colour.setAlphaF(_FADED)
    painter.fillRect(rect.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN), colour)


def paint_link(painter: QPainter, start: QPointF, end: QPointF, card: BlockCard) -> None:
    """Paint the arrow from a card (``start``) to the previous one (``end``)."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colours = theme.colours()
    if not card.link_ok:
        _paint_cut(painter, start, end)
        return
    painter.setPen(_link_pen(card))
    head = theme.em(0.5)
    back = head if start.x() > end.x() else -head
    painter.drawLine(QLineF(start, QPointF(end.x() + back * 0.8, end.y())))
    _paint_head(painter, end, back, colours.muted)


def paint_stub(
    painter: QPainter, start: QPointF, end: QPointF, card: BlockCard, *, has_head: bool
) -> None:
    """Paint the half of ``card``'s link that is in sight; the other one is on another line."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if not card.link_ok:
        _paint_cut(painter, start, end)
        return
    painter.setPen(_link_pen(card))
    painter.drawLine(QLineF(start, end))
    if has_head:
        head = theme.em(0.5)
        _paint_head(painter, end, head if start.x() > end.x() else -head, theme.colours().muted)


def _link_pen(card: BlockCard) -> QPen:
    pen = QPen(theme.colours().muted, 1.4)
    if card.state in (Integrity.PENDING, Integrity.UNCHECKED):
        pen.setDashPattern(_STROKES[card.state].dashes)
    return pen


def _paint_head(painter: QPainter, tip: QPointF, size: float, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    back = tip.x() + size
    upper, lower = (QPointF(back, tip.y() + side * size * 0.55) for side in (-1, 1))
    painter.drawPolygon(QPolygonF([tip, upper, lower]))


def _paint_cut(painter: QPainter, start: QPointF, end: QPointF) -> None:
    pen = QPen(glyphs.colour_of(Integrity.ALTERED), _CUT_WIDTH)
    painter.setPen(pen)
    start, end = (start, end) if start.x() > end.x() else (end, start)
    middle, gap, tall = (start.x() + end.x()) / 2, theme.em(0.33), theme.em(0.58)
    painter.drawLine(QLineF(start.x(), start.y(), middle + gap, start.y()))
    painter.drawLine(QLineF(middle - gap, end.y(), end.x(), end.y()))
    for shift in (-gap / 2, gap / 2):
        x = middle + shift
        painter.drawLine(QLineF(x - gap / 2, start.y() + tall, x + gap / 2, start.y() - tall))


def _paint_ghost(painter: QPainter, rect: QRectF, radius: float) -> None:
    pen = QPen(glyphs.colour_of(Integrity.FORK), 1.4)
    pen.setDashPattern([3.0, 2.5])
    painter.setPen(pen)
    painter.setBrush(theme.colours().panel)
    painter.drawRoundedRect(rect.translated(theme.em(0.75), -theme.em(0.42)), radius, radius)


def _paint_band(
    painter: QPainter, rect: QRectF, radius: float, state: Integrity, *, is_turned: bool
) -> None:
    colours = theme.colours()
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    painter.save()
    painter.setClipPath(path)
    brush = strip_brush(state, colours.state(state), colours.panel, 1.0)
    band = QRectF(rect.left(), rect.top(), theme.em(0.5), rect.height())
    painter.fillRect(turned(band, rect) if is_turned else band, brush)
    painter.restore()


def _paint_words(painter: QPainter, card: BlockCard, rect: QRectF, *, is_turned: bool) -> None:
    area, side = _text_area(rect), theme.em(_GLYPH_EMS)
    box = QRectF(area.right() - side + theme.em(0.17), area.top() - 1, side, side)
    box = turned(box, rect) if is_turned else box
    glyphs.paint(painter, glyphs.glyph_of(card.state), box, glyphs.colour_of(card.state))
    align = _ONE_LINE | (_RIGHT if is_turned else _LEFT)
    for line in card_lines(card, rect):
        painter.setFont(line.font)
        painter.setPen(line.colour)
        place = turned(line.place, rect) if is_turned else line.place
        painter.drawText(place, align, line.text)


def card_lines(card: BlockCard, rect: QRectF) -> list[Line]:
    """Return the lines for which a card has room, each cut to it where it must be."""
    colours, area = theme.colours(), _text_area(rect)
    caption = theme.font(Role.CAPTION)
    wanted = (
        (grouped(card.height), theme.font(bold=True), colours.text, 1.62),
        (shown(card.short_hash, 16), theme.font(mono=True), colours.text, 1.42),
        (amount(card.statements, "statement", "statements"), theme.font(), colours.text, 1.33),
        (amount(card.records, "record", "records"), caption, colours.muted, 1.25),
        (shown(card.time_text, 40), caption, colours.muted, 1.25),
        (shown(card.proposer, 80), caption, colours.muted, 1.25),
    )
    lines: list[Line] = []
    top, height = area.top(), theme.em(1.25)
    for text, font, colour, ems in wanted:
        if top + theme.em(ems) > area.bottom() + 1:
            break
        width = area.width() - (0 if lines else theme.em(_GLYPH_EMS))
        place = QRectF(area.left(), top, width, height)
        lines.append(Line(fitting(text, font, int(width)), font, colour, place))
        top += theme.em(ems)
    return lines


def fitting(text: str, font: QFont, width: int) -> str:
    """Return as many whole words of a text as fit a width; a single long word is cut."""
    metrics = QFontMetrics(font)
    words = text.split(" ")
    for count in range(len(words), 0, -1):
        line = " ".join(words[:count]) + ("" if count == len(words) else "\u2026")
        if metrics.horizontalAdvance(line) <= width:
            return line
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)


def least_width() -> int:
    """Return the width of a card that cuts no time and no number in the language of the window."""
    caption, body = (QFontMetrics(theme.font(role)) for role in (Role.CAPTION, Role.BODY))
    times = (moment(_THE_20TH_MS + month * _MONTH_MS) for month in range(12))
    numbers = (amount(count, "statement", "statements") for count in (8, 88, 888, 8_888))
    widest = max(
        *(caption.horizontalAdvance(time) for time in times),
        *(body.horizontalAdvance(number) for number in numbers),
    )
    around = _text_area(QRectF(0, 0, 0, 0)).width()
    return widest + 1 - int(around)


def _paint_foot(painter: QPainter, card: BlockCard, rect: QRectF, *, is_turned: bool) -> None:
    """Paint a dot per authority and, below, how full the block is."""
    colours, area = theme.colours(), _text_area(rect)
    area = turned(area, rect) if is_turned else area
    tall = theme.em(0.33)
    track = QRectF(area.left(), rect.bottom() - theme.em(0.75), area.width(), tall)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.line)
    painter.drawRoundedRect(track, tall / 2, tall / 2)
    filled = QRectF(track)
    filled.setWidth(max(track.width() * min(max(card.fill, 0.0), 1.0), tall))
    painter.setBrush(colours.muted)
    filled = turned(filled, track) if is_turned else filled
    painter.drawRoundedRect(filled, tall / 2, tall / 2)
    middle = track.top() - theme.em(0.75)
    colour = glyphs.colour_of(card.state)
    if len(card.cosigned) > _MOST_DOTS:
        painter.setPen(colours.muted)
        painter.setFont(theme.font(Role.CAPTION))
        words = say(
            "{cosigned} of {cosigned2}", cosigned=sum(card.cosigned), cosigned2=len(card.cosigned)
        )
        place = QRectF(area.left(), middle - theme.em(0.67), area.width(), theme.em(1.33))
        painter.drawText(place, _ONE_LINE | (_RIGHT if is_turned else _LEFT), words)
        return
    step = min(theme.em(0.92), area.width() / max(len(card.cosigned), 1))
    radius = step * 0.34
    for number, has_cosigned in enumerate(card.cosigned):
        painter.setPen(QPen(colour if has_cosigned else colours.muted, 1.1))
        painter.setBrush(colour if has_cosigned else colours.panel)
        along = radius + number * step
        x = area.right() - along if is_turned else area.left() + along
        painter.drawEllipse(QPointF(x, middle), radius, radius)


def _text_area(rect: QRectF) -> QRectF:
    side = theme.em(0.92)
    return rect.adjusted(side, theme.em(0.67), -theme.em(0.67), -theme.em(1.92))


_ONE_LINE = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
