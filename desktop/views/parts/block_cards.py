"""Blocks as cards in as many lines as there is room, each linked to the one before it.

Heights grow from left to right and from line to line. Blocks that wait for quorum stand to the
right of a dotted seam. Only the cards in sight are asked for, and kept.
"""

from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.errors import CivicLedgerError
from desktop.views import theme
from desktop.views.integrity import Integrity
from desktop.views.models.chain import BlockCard, BlockSource
from desktop.views.models.chain_cursor import ChainCursor
from desktop.views.parts.card_paint import (
    MARGIN,
    card_picture,
    least_width,
    paint_around,
    paint_card,
    paint_faded,
    paint_link,
    paint_stub,
    state_pen,
)
from desktop.views.parts.chain_keys import handle_key
from desktop.views.parts.labels import show_tooltip
from desktop.views.parts.mirror import across, along, is_mirrored
from desktop.views.saying import amount, grouped, later, say

_UNREAD = later("unreadable")
_KEPT_CARDS = 512
_CARD_EMS = (10.75, 8.6)  # least width and height
_TALLEST_EMS = 11.8
_GAP_EMS = (2.5, 1.5)
_MOST_NAMED = 8  # authorities in a tooltip


class BlockCards(QWidget):
    """The blocks around the current one."""

    def __init__(self, cursor: ChainCursor, source: BlockSource) -> None:
        super().__init__()
        self.chain, self._source = cursor, source
        self._cards: OrderedDict[int, BlockCard] = OrderedDict()
        self._pictures: dict[int, tuple[tuple[float, float, float], QPixmap]] = {}
        self._first = 0
        self._is_afresh = False
        self._least = least_width()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(say("Blocks"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        cursor.data_changed.connect(self._forget)
        cursor.states_changed.connect(self._take_states)
        cursor.until_changed.connect(self.update)
        cursor.current_changed.connect(self._follow)

    def show_source(self, source: BlockSource) -> None:
        """Take the cards from elsewhere."""
        self._source = source
        self._forget()

    @contextmanager
    def painting_afresh(self) -> Iterator[None]:
        """Paint every card anew meanwhile, for a picture that is finer than the screen."""
        self._is_afresh = True
        try:
            yield
        finally:
            self._is_afresh = False

    def sizeHint(self) -> QSize:
        return QSize(theme.em(60), theme.em(_TALLEST_EMS + 1))

    def minimumSizeHint(self) -> QSize:
        width, height = _CARD_EMS
        return QSize(theme.em(width + 4), theme.em(height + 0.8))

    def lines_of_all(self, width: int) -> int:
        """Return in how many lines every block would stand, in a view of this width."""
        columns = self._columns(width)
        return max(-(-self.chain.count // columns), 1)

    def places(self) -> list[tuple[int, QRectF]]:
        """Return the heights that are shown, with the place of each card."""
        columns, lines, width, height, gap_y = self._grid()
        gap_x, margin = theme.em(_GAP_EMS[0]), self._margin()
        top = (self.height() - lines * height - (lines - 1) * gap_y) / 2
        first = self._first_shown(columns, lines)
        places = []
        for number in range(min(columns * lines, self.chain.count - first)):
            line, column = divmod(number, columns)
            place = QRectF(
                margin + column * (width + gap_x), top + line * (height + gap_y), width, height
            )
            places.append((first + number, across(self, place)))
        return places

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            columns = self._grid()[0]
            places = self.places()
            for number, (height, place) in enumerate(places):
                self._paint_link(painter, height, place, number % columns, columns)
            seam = self.chain.pyramid.pending_from()
            for height, place in places:
                if height == seam and height > 0:
                    self._paint_seam(painter, place)
                is_current, state = height == self.chain.current, self._card(height).state
                has_focus = self.hasFocus()
                paint_around(painter, state, place, is_current=is_current, has_focus=has_focus)
                corner = place.topLeft() - QPointF(MARGIN, MARGIN)
                if self._is_afresh:
                    card = self._card(height)
                    paint_card(painter, card, place, is_turned=is_mirrored(self))
                else:
                    painter.drawPixmap(corner, self._picture(height, place))
                if self.chain.until is not None and height > self.chain.until:
                    paint_faded(painter, place)
        shown = {height for height, _ in places}
        self._pictures = {at: one for at, one in self._pictures.items() if at in shown}

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if theme.is_restyle(event):
            self._pictures.clear()
            self._least = least_width()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            at = QPointF(event.pos())
            found = (height for height, place in self.places() if place.contains(at))
            words = next((card_words(self._card(height)) for height in found), "")
            show_tooltip(self, event.globalPos(), words)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        columns, lines = self._grid()[:2]
        if event.key() == Qt.Key.Key_Up and lines > 1:
            self.chain.step(-columns)
        elif event.key() == Qt.Key.Key_Down and lines > 1:
            self.chain.step(columns)
        elif event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            is_up = event.key() == Qt.Key.Key_PageUp
            self.chain.step(-columns * lines if is_up else columns * lines)
        elif not handle_key(self.chain, event, self.chain.step, along(self, event.key())):
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        notches = event.angleDelta().y() / 120
        if notches:
            self.chain.step(-round(notches) or (-1 if notches > 0 else 1))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for height, place in self.places():
            if place.contains(event.position()):
                self.chain.show_block(height)
                return

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.chain.open_current()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()

    def _grid(self) -> tuple[int, int, float, float, float]:
        """Return columns, lines, a card's width and height, and the room between lines."""
        gap_x, gap_y = (theme.em(ems) for ems in _GAP_EMS)
        least_height = theme.em(_CARD_EMS[1])
        across, down = self.width() - 2 * self._margin(), self.height() - theme.em(0.8)
        columns = self._columns(self.width())
        lines = max((down + gap_y) // (least_height + gap_y), 1)
        lines = min(lines, self.lines_of_all(self.width()))
        width = (across - (columns - 1) * gap_x) / columns
        height = min((down - (lines - 1) * gap_y) / lines, theme.em(_TALLEST_EMS))
        spare = down - lines * height - (lines - 1) * gap_y
        return columns, lines, width, height, gap_y + spare / (lines + 1)

    def _columns(self, width: int) -> int:
        gap, least = theme.em(_GAP_EMS[0]), max(theme.em(_CARD_EMS[0]), self._least)
        return max((width - 2 * self._margin() + gap) // (least + gap), 1)

    def _margin(self) -> int:
        return theme.em(1.25)

    def _first_shown(self, columns: int, lines: int) -> int:
        """Return the first height; the window of cards moves only when the current leaves it."""
        current, slots = self.chain.current, columns * lines
        if not self._first <= current < self._first + slots:
            self._first = current - (lines // 2 * columns + columns // 2)
        self._first = max(min(self._first, self.chain.count - slots), 0)
        return self._first

    def _paint_link(
        self, painter: QPainter, height: int, place: QRectF, column: int, columns: int
    ) -> None:
        middle, gap = place.center().y(), theme.em(_GAP_EMS[0])
        left, right = QPointF(place.left(), middle), QPointF(place.right(), middle)
        reach = QPointF(self._margin(), 0)
        step = QPointF(gap, 0)
        if is_mirrored(self):
            left, right, step, reach = right, left, -step, -reach
        if column:
            paint_link(painter, left, left - step, self._card(height))
        elif height:
            paint_stub(painter, left, left - reach, self._card(height), has_head=False)
        if column == columns - 1 and height + 1 < self.chain.count:
            following = self._card(height + 1)
            paint_stub(painter, right + reach, right, following, has_head=True)

    def _paint_seam(self, painter: QPainter, place: QRectF) -> None:
        pen = QPen(state_pen(Integrity.PENDING).color(), 2)
        pen.setDashPattern([1.0, 2.2])
        painter.setPen(pen)
        half = theme.em(_GAP_EMS[0]) / 2
        x = place.right() + half if is_mirrored(self) else place.left() - half
        overlap = theme.em(0.5)
        painter.drawLine(QPointF(x, place.top() - overlap), QPointF(x, place.bottom() + overlap))

    def _picture(self, height: int, place: QRectF) -> QPixmap:
        """Return a card's picture, painted once for as long as it stays in sight unchanged."""
        key = (place.width(), place.height(), self.devicePixelRatioF())
        kept = self._pictures.get(height)
        if kept is None or kept[0] != key:
            kept = (key, card_picture(self._card(height), *key, is_turned=is_mirrored(self)))
            self._pictures[height] = kept
        return kept[1]

    def _card(self, height: int) -> BlockCard:
        if height not in self._cards:
            self._cards[height] = self._read(height)
            if len(self._cards) > _KEPT_CARDS:
                self._cards.popitem(last=False)
        return self._cards[height]

    def _read(self, height: int) -> BlockCard:
        """Return a card from the source; one that cannot be read says so and nothing else."""
        try:
            return self._source.block(height)
        except CivicLedgerError:
            unread = Integrity.UNCHECKED
            return BlockCard(height, _UNREAD, 0, 0, "", 0.0, (), unread, link_ok=True)

    @Slot()
    def _forget(self) -> None:
        self._cards.clear()
        self._pictures.clear()
        self.update()

    @Slot(int, int)
    def _take_states(self, low: int, high: int) -> None:
        if any(low <= height < high for height in self._cards):
            self._forget()

    @Slot(int)
    def _follow(self, height: int) -> None:
        self.update()
        card = self._card(height)
        words = say(
            "Block {height}: {word}, "
            "{statements}, "
            "cosigned by {cosigned} of {cosigned2}, {time_text}",
            height=height,
            word=card.state.word,
            statements=amount(card.statements, "statement", "statements"),
            cosigned=sum(card.cosigned),
            cosigned2=len(card.cosigned),
            time_text=card.time_text,
        )
        broken = "" if card.link_ok else say(". The link to the previous block is broken")
        self.setAccessibleDescription(words + broken)
        QAccessible.updateAccessibility(
            QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
        )


def card_words(card: BlockCard) -> str:
    """Return what a card's dots and strokes say: who sealed the block, who has cosigned it."""
    lines = [say("Block {height}: {word}", height=grouped(card.height), word=card.state.word)]
    if card.proposer:
        lines.append(
            say(
                "Sealed by {proposer}, {time_text} UTC",
                proposer=card.proposer,
                time_text=card.time_text,
            )
        )
    pairs = list(zip(card.authorities, card.cosigned, strict=False))
    for word, said in ((say("Cosigned by"), True), (say("Not cosigned by"), False)):
        names = [name for name, has_cosigned in pairs if has_cosigned is said]
        if names:
            lines.append(f"{word} {', '.join(names[:_MOST_NAMED])}")
            if len(names) > _MOST_NAMED:
                lines[-1] += say(" and {names} more", names=grouped(len(names) - _MOST_NAMED))
    if not card.link_ok:
        lines.append(say("The link to the previous block is broken"))
    return "\n".join(lines)
