"""Colours, fonts and the spacing unit of the window, light and dark, on the Fusion style.

All sizes are multiples of the em, the pixel size of the 9 pt body font; nothing is sized in pixels
but hairlines. Painted parts ask `colours` while they paint, so a change of theme needs no wiring.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from desktop.views.integrity import Integrity
from desktop.views.style_sheet import Tokens, style_sheet


class Mode(Enum):
    """Which of the two palettes is shown."""

    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"


class Role(Enum):
    """The jobs that text has; the value is its size in points."""

    BODY = 9.0
    TITLE = 15.0
    PANEL = 12.0
    CAPTION = 8.0


@dataclass(frozen=True, slots=True)
class Colours:
    """One palette; the states are in the order of `Integrity`."""

    is_dark: bool
    window: QColor
    panel: QColor
    hover: QColor
    selected: QColor
    text: QColor
    muted: QColor
    line: QColor
    accent: QColor
    on_accent: QColor
    states: tuple[QColor, ...]

    def state(self, state: Integrity) -> QColor:
        """Return the colour of a state's shapes; text keeps the text colour."""
        return self.states[state]


_NEUTRAL = "window panel hover selected text muted line accent on_accent"


def _colours(*, is_dark: bool, neutral: str, states: str) -> Colours:
    names = _NEUTRAL.split()
    named = dict(zip(names, (QColor(f"#{name}") for name in neutral.split()), strict=True))
    by_state = tuple(QColor(f"#{name}") for name in states.split())
    return Colours(is_dark=is_dark, states=by_state, **named)


LIGHT = _colours(
    is_dark=False,
    neutral="F6F8FA FFFFFF EEF2F6 DCE9F7 1B232C 5B6672 D5DBE1 0B5CAD FFFFFF",
    states="3195D8 B97F10 7C8183 990116 402455",
)
DARK = _colours(
    is_dark=True,
    neutral="14181D 1B2128 242C35 23405C E7ECF1 98A4B1 2E3742 6CB6FF 0E1822",
    states="59B1D7 FBC234 6B7479 E53E3B B863F7",
)


_POINTS_AN_INCH = 72


def colours() -> Colours:
    """Return the palette that is in force: on paper the light one."""
    if _Paper.depth:
        return LIGHT
    window = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return DARK if window.lightness() < 128 else LIGHT


class _Paper:
    depth = 0
    share = 1.0  # of a font's points, so that letters keep their size beside everything else


@contextmanager
def on_paper(dots_an_inch: int | None = None) -> Iterator[None]:
    """Paint in the light palette for as long as this lasts, in the UI thread.

    Args:
        dots_an_inch: of a printer or a PDF whose painter is scaled; points would grow with its
            dots, and nothing else would. None for what has the dots of the screen.
    """
    before, body = _Paper.share, QApplication.font()
    screen = QFontInfo(body).pixelSize() / body.pointSizeF() * _POINTS_AN_INCH
    _Paper.depth += 1
    _Paper.share = 1.0 if dots_an_inch is None else screen / dots_an_inch
    try:
        yield
    finally:
        _Paper.depth -= 1
        _Paper.share = before


def em(count: float) -> int:
    """Return ``count`` ems in logical pixels, at least one for anything above nothing."""
    pixels = round(count * QFontInfo(QApplication.font()).pixelSize())
    return max(pixels, 1) if count > 0 else pixels


def font(role: Role = Role.BODY, *, bold: bool = False, mono: bool = False) -> QFont:
    """Return the font of a role, in proportion to the body font that is in force."""
    body = QApplication.font()
    made = QFont(body)
    if mono:
        made = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        made.setStyleHint(QFont.StyleHint.Monospace)
    made.setPointSizeF(body.pointSizeF() * role.value / Role.BODY.value * _Paper.share)
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return made


_COMFORTABLE = "comfortable_rows"
_EFFECTS = (
    *(Qt.UIEffect.UI_AnimateMenu, Qt.UIEffect.UI_FadeMenu, Qt.UIEffect.UI_AnimateCombo),
    *(Qt.UIEffect.UI_AnimateTooltip, Qt.UIEffect.UI_FadeTooltip, Qt.UIEffect.UI_AnimateToolBox),
)


def is_comfortable() -> bool:
    """Tell whether the user wishes for more room in the rows of tables."""
    app = QApplication.instance()
    return app is not None and bool(app.property(_COMFORTABLE))


class Look(QObject):
    """The user's choice of palette and text size, laid upon the application.

    Follows the system's own choice for as long as the mode is `Mode.SYSTEM`.
    """

    changed = Signal()

    def __init__(self, app: QApplication, mode: Mode = Mode.SYSTEM, scale: float = 1.0) -> None:
        super().__init__(app)
        self._app, self._mode, self._scale = app, mode, scale
        self._family = app.font().family()
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self._follow)
        self._lay()

    @property
    def mode(self) -> Mode:
        """Return what was chosen, which may be to follow the system."""
        return self._mode

    def choose(self, mode: Mode) -> None:
        """Show the palette that ``mode`` names from now on."""
        self._mode = mode
        self._lay()

    def scale_text(self, scale: float) -> None:
        """Show all text, and with it every distance, ``scale`` times as large."""
        self._scale = min(max(scale, 0.75), 3.0)
        self._lay()

    def wear(self, mode: Mode, scale: float, *, comfortable: bool, motion: bool) -> None:
        """Show all of the user's choices at once.

        Args:
            mode: the palette.
            scale: of the text, as for `scale_text`.
            comfortable: whether rows of tables get more room.
            motion: whether menus and lists may slide and fade, where the desktop does such.
        """
        self._app.setProperty(_COMFORTABLE, comfortable)
        for effect in _EFFECTS:
            self._app.setEffectEnabled(effect, motion)
        self._mode = mode
        self.scale_text(scale)

    @Slot()
    def _follow(self) -> None:
        if self._mode is Mode.SYSTEM:
            self._lay()

    def _lay(self) -> None:
        chosen = {Mode.LIGHT: LIGHT, Mode.DARK: DARK}.get(self._mode) or self._system()
        body = QFont(self._family)
        body.setPointSizeF(Role.BODY.value * _platform_factor() * self._scale)
        self._app.setFont(body)
        self._app.setPalette(_palette(chosen))
        self._app.setStyleSheet(style_sheet(_tokens(chosen)))
        self.changed.emit()

    def _system(self) -> Colours:
        dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return DARK if dark else LIGHT


def is_restyle(event: QEvent) -> bool:
    """Tell whether a change event means that colours or sizes must be asked for again."""
    return event.type() in _RESTYLE


_RESTYLE = (QEvent.Type.StyleChange, QEvent.Type.PaletteChange, QEvent.Type.ApplicationFontChange)


def _platform_factor() -> float:
    """Return what makes a point as large as elsewhere: macOS counts 72 of them to 96 pixels."""
    return 4 / 3 if sys.platform == "darwin" else 1.0


def _tokens(chosen: Colours) -> Tokens:
    return Tokens(
        window=chosen.window.name(),
        panel=chosen.panel.name(),
        hover=chosen.hover.name(),
        selected=chosen.selected.name(),
        text=chosen.text.name(),
        muted=chosen.muted.name(),
        line=chosen.line.name(),
        accent=chosen.accent.name(),
        on_accent=chosen.on_accent.name(),
        em=em(1),
        is_dark=chosen.is_dark,
    )


def _palette(chosen: Colours) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette(chosen.panel, chosen.window)
    for target, colour in {
        role.WindowText: chosen.text,
        role.Base: chosen.panel,
        role.AlternateBase: chosen.hover,
        role.Text: chosen.text,
        role.ButtonText: chosen.text,
        role.BrightText: chosen.text,
        role.Highlight: chosen.accent,
        role.HighlightedText: chosen.on_accent,
        role.Accent: chosen.accent,
        role.Link: chosen.accent,
        role.LinkVisited: chosen.accent,
        role.PlaceholderText: chosen.muted,
        role.ToolTipBase: chosen.panel,
        role.ToolTipText: chosen.text,
        role.Mid: chosen.line,
        role.Light: chosen.line,
        role.Midlight: chosen.hover,
    }.items():
        palette.setColor(target, colour)
    for target in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, target, chosen.muted)
    return palette
