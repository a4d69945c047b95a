"""The world behind a map, painted in degrees through a transformation, with what lies in sight."""

from collections.abc import Iterable
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF, QTransform

from desktop.views import theme
from desktop.views.models.basemap import Line, basemap
from desktop.views.models.trail_map import metres_a_degree
from desktop.views.parts.plain import shown
from desktop.views.theme import Role

_NAMES_FROM = 0.2  # pixels a kilometre, from which on towns have names
_AROUND_DEGREES = 8.0  # of latitude, that the small map shows in each direction
_SMALL_EMS = (11.0, 8.0)


def view_of(middle: QPointF, per_metre: float, area: QRectF) -> QTransform:
    """Return how degrees become pixels: ``middle`` in the middle, lon and lat at one scale."""
    east, north = metres_a_degree(middle.y())
    view = QTransform.fromTranslate(area.center().x(), area.center().y())
    view.scale(east * per_metre, -north * per_metre)
    return view.translate(-middle.x(), -middle.y())


def paint_world(painter: QPainter, view: QTransform, area: QRectF, per_metre: float) -> None:
    """Paint land and water, the borders, and the towns where there is room for their names."""
    colours = theme.colours()
    painter.save()
    painter.setClipRect(area)
    painter.fillRect(area, colours.selected)
    painter.setTransform(view, combine=True)
    _fill(painter, "land", colours.panel, colours.line)
    _fill(painter, "lakes", colours.selected, colours.line)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for name, colour, width in (("rivers", colours.accent, 0.6), ("borders", colours.muted, 0.8)):
        painter.setPen(_pen(colour, width))
        painter.drawPath(_path(name))
    painter.restore()
    if per_metre * 1_000 >= _NAMES_FROM:
        _paint_places(painter, view, area)


def paint_small(painter: QPainter, middle: QPointF, bounds: QRectF, size: QRectF) -> None:
    """Paint in the lower right corner where in the world a map lies.

    Args:
        painter: of the map.
        middle: of the map, degrees.
        bounds: what the map shows, degrees.
        size: of the map, pixels.
    """
    if not basemap().land:
        return
    colours, gap = theme.colours(), theme.em(0.67)
    box = QRectF(0, 0, theme.em(_SMALL_EMS[0]), theme.em(_SMALL_EMS[1]))
    box.moveBottomRight(size.bottomRight() - QPointF(gap, gap))
    per_metre = box.height() / (2 * _AROUND_DEGREES * metres_a_degree(middle.y())[1])
    view = view_of(middle, per_metre, box)
    paint_world(painter, view, box, 0.0)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colours.line, 1))
    painter.drawRect(box)
    here = view.mapRect(bounds)
    if min(here.width(), here.height()) < theme.em(0.67):
        here = QRectF(0, 0, theme.em(0.67), theme.em(0.67))
        here.moveCenter(box.center())
    painter.setPen(QPen(colours.accent, 2))
    painter.drawRect(here)


def _paint_places(painter: QPainter, view: QTransform, area: QRectF) -> None:
    colours = theme.colours()
    painter.setFont(theme.font(Role.CAPTION))
    for lon, lat, name in basemap().places:
        place = view.map(QPointF(lon, lat))
        if area.contains(place):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.muted)
            painter.drawEllipse(place, 2.0, 2.0)
            painter.setPen(colours.muted)
            painter.drawText(place + QPointF(theme.em(0.4), theme.em(0.3)), shown(name, 40))


def _fill(painter: QPainter, name: str, inside: QColor, edge: QColor) -> None:
    painter.setPen(_pen(edge, 1.0))
    painter.setBrush(QBrush(inside))
    painter.drawPath(_path(name))


def _pen(colour: QColor, width: float) -> QPen:
    pen = QPen(colour, width)
    pen.setCosmetic(True)
    return pen


@cache
def _path(name: str) -> QPainterPath:
    """Return all lines of one sort as one path, in degrees; made once."""
    world = basemap()
    lines: dict[str, Iterable[Line]] = {
        "land": world.land, "lakes": world.lakes, "rivers": world.rivers, "borders": world.borders,
    }  # fmt: skip
    path = QPainterPath()
    for line in lines[name]:
        path.addPolygon(QPolygonF([QPointF(lon, lat) for lon, lat in line]))
    return path
