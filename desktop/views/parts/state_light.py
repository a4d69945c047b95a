"""The light in the corner of the window: how fresh this copy is, in words and numbers."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from desktop.views import theme
from desktop.views.integrity import Integrity
from desktop.views.parts import glyphs
from desktop.views.parts.glyph_paths import Glyph
from desktop.views.parts.labels import set_tooltip
from desktop.views.parts.mirror import across, draw_line
from desktop.views.parts.plain import shown
from desktop.views.saying import amount, grouped, later, say

_TIP = later("Opens Peers & sync")


class Light(Enum):
    """The kinds of state that a replica can be in."""

    FINAL = "final"
    SYNCING = "syncing"
    LAGGING = "lagging"
    STALE = "stale"
    FORK = "fork"
    ALTERED = "altered"  # the newest checkpoint is not what was signed
    OFFLINE = "offline"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class ReplicaState:
    """What the light says; fields that a kind does not speak of are left at nothing."""

    light: Light
    height: int = 0  # newest final block; the forked one
    age_s: int = 0  # since the newest cosignature
    peers: int = 0  # that agree
    done: int = 0
    total: int = 0  # statements of the sync; blocks that are missing
    peer: str = ""  # that is read from
    is_silent: bool = False  # that peer, for some seconds


def sentence(state: ReplicaState) -> str:
    """Return the words for a state."""
    height, old = grouped(state.height), age(state.age_s)
    match state.light:
        case Light.FINAL:
            agree = amount(state.peers, "peer agrees", "peers agree")
            words = say(
                "Final to block {height} \u00b7 {old} ago \u00b7 {agree}",
                height=height,
                old=old,
                agree=agree,
            )
        case Light.SYNCING:
            words = _syncing(state)
        case Light.LAGGING:
            words = say("Lagging {blocks}", blocks=amount(state.total, "block", "blocks"))
        case Light.STALE:
            words = say("Stale: newest cosignature {old} old", old=old)
        case Light.FORK:
            words = say("Fork at block {height}", height=height)
        case Light.ALTERED:
            words = say("Cannot be trusted \u00b7 a signature does not hold \u00b7 run an audit")
        case Light.OFFLINE:
            words = say("Offline \u00b7 final to block {height}, {old} old", height=height, old=old)
        case Light.EMPTY:
            words = say("No blocks here yet")
    return words


def _syncing(state: ReplicaState) -> str:
    peer = shown(state.peer, 32)
    if not state.total:
        return say("{peer} is silent" if state.is_silent else "Asking {peer}", peer=peer)
    return say(
        "Syncing {done} of {total}; {peer} is silent"
        if state.is_silent
        else "Syncing {done} of {total} from {peer}",
        done=grouped(state.done),
        total=grouped(state.total),
        peer=peer,
    )


def age(seconds: int) -> str:
    """Return a duration in its largest unit, rounded down."""
    if seconds < 60:
        return say("less than 1 min")
    if seconds < 3600:
        return say("{seconds} min", seconds=seconds // 60)
    if seconds < 2 * 86_400:
        return say("{hours} h", hours=seconds // 3600)
    return amount(seconds // 86_400, "day", "days")


class StatusButton(QAbstractButton):
    """A glyph and a line of words in the status bar; a click asks to open something."""

    def __init__(self, tip: str) -> None:
        super().__init__()
        self._glyph = Glyph.UNCHECKED
        self._tone: Integrity | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._tip = tip

    def say(self, glyph: Glyph, tone: Integrity | None, words: str) -> None:
        """Show a glyph, in a state's colour or muted, and the words beside it."""
        self._glyph, self._tone = glyph, tone
        self.setText(words)
        self.setAccessibleName(words)
        self.setAccessibleDescription(str(self._tip))
        set_tooltip(self, f"{words}\n{self._tip}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(words + theme.em(2.9), theme.em(2))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.em(2.2), theme.em(2))

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.colours()
        with QPainter(self) as painter:
            area = QRectF(self.rect())
            if self.hasFocus() or self.underMouse():
                _frame(painter, area, colours.accent if self.hasFocus() else colours.line)
            side = theme.em(1.17)
            box = QRectF(theme.em(0.5), area.center().y() - side / 2, side, side)
            ink = colours.muted if self._tone is None else colours.state(self._tone)
            glyphs.paint(painter, self._glyph, across(self, box), ink)
            painter.setPen(colours.text)
            words = across(self, area.adjusted(theme.em(2.1), 0, -theme.em(0.4), 0))
            line = self.fontMetrics().elidedText(
                self.text(), Qt.TextElideMode.ElideRight, int(words.width()) + 1
            )
            middle = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine)
            draw_line(painter, words, middle, line)


class StateLight(StatusButton):
    """Shows a `ReplicaState`; a click opens the page about peers."""

    def __init__(self) -> None:
        super().__init__(_TIP)
        self.show_state(ReplicaState(Light.EMPTY))

    def show_state(self, state: ReplicaState) -> None:
        """Show how this copy stands now."""
        glyph, tone = _LOOKS[state.light]
        self.say(glyph, tone, sentence(state))


_LOOKS: dict[Light, tuple[Glyph, Integrity | None]] = {
    Light.FINAL: (Glyph.VERIFIED, Integrity.VERIFIED),
    Light.SYNCING: (Glyph.SYNC, Integrity.VERIFIED),
    Light.LAGGING: (Glyph.LAGGING, Integrity.PENDING),
    Light.STALE: (Glyph.STALE, Integrity.PENDING),
    Light.FORK: (Glyph.FORK, Integrity.FORK),
    Light.ALTERED: (Glyph.ALTERED, Integrity.ALTERED),
    Light.OFFLINE: (Glyph.OFFLINE, None),
    Light.EMPTY: (Glyph.UNCHECKED, Integrity.UNCHECKED),
}


def _frame(painter: QPainter, area: QRectF, colour: QColor) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(colour)
    painter.drawRoundedRect(area.adjusted(1.5, 2.5, -1.5, -2.5), theme.em(0.4), theme.em(0.4))
