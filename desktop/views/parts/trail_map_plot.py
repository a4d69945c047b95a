"""Positions of a trail over the city's layers and the world, painted; nothing is fetched for it.

Circles show the accuracy that a record claims. The wheel, plus and minus make it larger or smaller,
dragging moves it, a double click or 0 shows all of it.
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy

from desktop.views import theme
from desktop.views.models.trail_map import TrailMap, metres_a_degree
from desktop.views.parts.painted import Painted
from desktop.views.parts.plain import shown
from desktop.views.parts.world_paint import paint_small, paint_world, view_of
from desktop.views.saying import grouped, later, say
from desktop.views.theme import Role

_ZOOM = 1.3
_DOT_EMS = 0.42
_LEAST_ZOOM, _MOST_ZOOM = 0.0005, 400.0
_HALO = 40  # of 255, within the reach of an accuracy
_SMALL_FITS_EMS = 34.0
_CITY_DEGREES = 4.0  # below which the small map says where it is
_ROUND_M = (10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 50_000, 100_000, 500_000)
_NOTHING = later("No record of this trail says a position.")


class TrailMapPlot(Painted):
    """Shows a `TrailMap`; one of its positions is current."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__(say("Map"))
        self.map = TrailMap((), ())
        self._zoom = 1.0
        self._middle = QPointF(0, 0)  # lon and lat in the middle of the widget
        self._current = -1
        self._grabbed: tuple[QPointF, QPointF] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_map(self, told: TrailMap) -> None:
        """Show other positions, all of them."""
        self.map, self._current = told, -1
        self.describe("" if told.shown else _NOTHING)
        self.show_all()

    def show_current(self, number: int) -> None:
        """Make a position the current one, without telling so, and bring it into sight."""
        self._current = number
        self.describe(self._words(number))
        one = self.map.shown[number]
        if not QRectF(self.rect()).contains(self.place_of(one.lon, one.lat)):
            self._middle = QPointF(one.lon, one.lat)

    def show_all(self) -> None:
        """Show every position."""
        self._zoom = 1.0
        if self.map.shown:
            west, south, east, north = self.map.bounds
            self._middle = QPointF((west + east) / 2, (south + north) / 2)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.em(40), theme.em(24))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.em(14), theme.em(10))

    def place_of(self, lon: float, lat: float) -> QPointF:
        """Return where a position is painted."""
        return self._view().map(QPointF(lon, lat))

    def shown_at(self, place: QPointF) -> int | None:
        """Return the number of the position nearest to a place, None where none is near."""
        near = [
            ((self.place_of(one.lon, one.lat) - place).manhattanLength(), number)
            for number, one in enumerate(self.map.shown)
        ]
        far, number = min(near, default=(float("inf"), 0))
        return number if far < theme.em(1.2) else None

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), theme.colours().hover)
            if not self.map.shown:
                painter.setPen(theme.colours().muted)
                painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, say(_NOTHING))
                return
            area, view = QRectF(self.rect()), self._view()
            paint_world(painter, view, area, self._pixels_a_metre())
            self._paint_layers(painter)
            self._paint_shown(painter)
            self._paint_scale(painter)
            seen = view.inverted()[0].mapRect(area)
            if seen.height() < _CITY_DEGREES and self.width() >= theme.em(_SMALL_FITS_EMS):
                paint_small(painter, self._middle, seen, area)
            self.paint_focus(painter)

    def words_at(self, place: QPointF) -> str:
        number = self.shown_at(place)
        return "" if number is None else self._words(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        has_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if step is not None and self.map.shown and not has_alt:
            self._choose(min(max(self._current + step, 0), len(self.map.shown) - 1))
        elif event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self._enlarge(_ZOOM, QPointF(self.rect().center()))
        elif event.key() == Qt.Key.Key_Minus:
            self._enlarge(1 / _ZOOM, QPointF(self.rect().center()))
        elif event.key() == Qt.Key.Key_0:
            self.show_all()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._enlarge(_ZOOM ** (event.angleDelta().y() / 120), event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self.shown_at(event.position())
        if number is not None:
            self._choose(number)
        self._grabbed = (event.position(), QPointF(self._middle))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed is not None:
            start, middle = self._grabbed
            self._move_from(middle, event.position() - start)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grabbed = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.show_all()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.update()

    def _choose(self, number: int) -> None:
        self._current = number
        self.describe(self._words(number))
        self.chosen.emit(number)

    def _words(self, number: int) -> str:
        one = self.map.shown[number]
        sharp = (
            say(", within {accuracy_m} m", accuracy_m=grouped(one.accuracy_m))
            if one.accuracy_m
            else ""
        )
        when = f"{one.time[:10]}, {one.time[11:16]} UTC"
        return shown(f"{one.name}\n{when}\n{one.lat:.5f}, {one.lon:.5f}{sharp}", 300, lines=True)

    def _pixels_a_metre(self) -> float:
        west, south, east, north = self.map.bounds
        across, along = metres_a_degree(self._middle.y())
        fits = min(
            self.width() / ((east - west) * across), self.height() / ((north - south) * along)
        )
        return fits * self._zoom

    def _view(self) -> QTransform:
        return view_of(self._middle, self._pixels_a_metre(), QRectF(self.rect()))

    def _enlarge(self, factor: float, at: QPointF) -> None:
        if not self.map.shown:
            return
        before = self._zoom
        self._zoom = min(max(self._zoom * factor, _LEAST_ZOOM), _MOST_ZOOM)
        away = at - QPointF(self.rect().center())
        self._move_from(self._middle, away - away * (self._zoom / before))

    def _move_from(self, middle: QPointF, by: QPointF) -> None:
        if self.map.shown:
            per_metre = self._pixels_a_metre()
            east, north = metres_a_degree(middle.y())
            lon = middle.x() - by.x() / per_metre / east
            self._middle = QPointF(lon, middle.y() + by.y() / per_metre / north)
            self.update()

    def _paint_layers(self, painter: QPainter) -> None:
        colours, seen = theme.colours(), QRectF(self.rect())
        for layer in self.map.layers:
            line = QPolygonF([self.place_of(lon, lat) for lon, lat in layer.points])
            if not line.boundingRect().adjusted(-2, -2, 2, 2).intersects(seen):
                continue
            painter.setPen(QPen(colours.line if layer.is_area else colours.muted, 1.2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            if len(layer.points) == 1:
                painter.drawEllipse(line.at(0), 1.5, 1.5)
            elif layer.is_area:
                painter.drawPolygon(line)
                self._name_layer(painter, layer.name, line.boundingRect())
            else:
                painter.drawPolyline(line)

    def _name_layer(self, painter: QPainter, name: str, around: QRectF) -> None:
        painter.setFont(theme.font(Role.CAPTION))
        told, metrics = shown(name, 60), painter.fontMetrics()
        if metrics.horizontalAdvance(told) < around.width() * 0.9:
            painter.setPen(theme.colours().muted)
            top = around.topLeft() + QPointF(theme.em(0.4), theme.em(1.1))
            painter.drawText(top, told)

    def _paint_shown(self, painter: QPainter) -> None:
        colours, per_metre = theme.colours(), self._pixels_a_metre()
        places = [self.place_of(one.lon, one.lat) for one in self.map.shown]
        radius = float(theme.em(_DOT_EMS))
        for number, (one, place) in enumerate(zip(self.map.shown, places, strict=True)):
            reach = one.accuracy_m * per_metre
            if reach > radius:
                halo = QColor(colours.accent)
                halo.setAlpha(_HALO)
                painter.setPen(QPen(colours.accent, 1))
                painter.setBrush(halo)
                painter.drawEllipse(place, reach, reach)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            if number == self._current:
                painter.setPen(QPen(colours.accent, 2))
                painter.drawEllipse(place, radius + 4, radius + 4)
            painter.setPen(QPen(colours.panel, 1))
            painter.setBrush(colours.accent)
            painter.drawEllipse(place, radius, radius)

    def _paint_scale(self, painter: QPainter) -> None:
        """Paint how long some round number of metres is."""
        per_metre, most = self._pixels_a_metre(), self.width() / 4
        metres = max((one for one in _ROUND_M if one * per_metre <= most), default=_ROUND_M[0])
        colours, left = theme.colours(), theme.em(1)
        base = self.height() - theme.em(1)
        painter.setPen(QPen(colours.text, 1.5))
        painter.drawLine(QPointF(left, base), QPointF(left + metres * per_metre, base))
        painter.setFont(theme.font(Role.CAPTION))
        words = f"{metres} m" if metres < 1_000 else say("{metres} km", metres=metres // 1_000)
        painter.drawText(QPointF(left, base - theme.em(0.4)), words)
