"""The style sheet of the standard controls, built from the colours and the em of the theme.

Flat: hairline borders, no shadows, no gradients; the keyboard's place is a two pixel accent border.
"""

from dataclasses import dataclass
from string import Template

from desktop import assets


@dataclass(frozen=True, slots=True)
class Tokens:
    """Colour names and the em in pixels, all that the style sheet depends on."""

    window: str
    panel: str
    hover: str
    selected: str
    text: str
    muted: str
    line: str
    accent: str
    on_accent: str
    em: int
    is_dark: bool


def style_sheet(tokens: Tokens) -> str:
    """Return the application's style sheet."""
    lengths = {f"e{hundredths}": f"{_length(tokens, hundredths)}px" for hundredths in _LENGTHS}
    focused = {f"f{hundredths}": f"{_length(tokens, hundredths) - 1}px" for hundredths in _LENGTHS}
    colours = {name: getattr(tokens, name) for name in _COLOURS}
    images = {"down": "down", "up": "up"} | {
        name: f"{name}-{'dark' if tokens.is_dark else 'light'}" for name in ("check", "dot")
    }
    places = {
        name: f'url("{assets.path(f"icons/{file}.svg").as_posix()}")'
        for name, file in images.items()
    }
    return Template(_SHEET).substitute(lengths | focused | colours | places)


_COLOURS = (
    *("window", "panel", "hover", "selected", "text"),
    *("muted", "line", "accent", "on_accent"),
)
_LENGTHS = (17, 33, 42, 50, 67, 83, 100, 117, 150, 200, 300)  # hundredths of an em


def _length(tokens: Tokens, hundredths: int) -> int:
    return max(round(tokens.em * hundredths / 100), 2)


_SHEET = """
QMainWindow, QDialog { background: $window; }
QFrame[part="panel"] { background: $panel; border: 1px solid $line; border-radius: $e67; }
QFrame[part="past"] {
    background: $selected; border: 1px solid $accent; border-radius: $e67;
}
QFrame[part="rail"] { background: $panel; border: none; border-right: 1px solid $line; }
QFrame[part="foot"] { background: $panel; border: none; border-top: 1px solid $line; }
QFrame[part="line"] { background: $line; border: none; }
QScrollArea, QScrollArea > QWidget > QWidget[part="clear"] {
    background: transparent; border: none;
}
QPushButton, QToolButton {
    background: $panel; color: $text; border: 1px solid $line; border-radius: $e50;
    padding: $e33 $e100; min-height: $e150;
}
QToolButton { padding: $e33; }
QPushButton:hover, QToolButton:hover { background: $hover; }
QPushButton:pressed, QToolButton:pressed, QToolButton:checked { background: $selected; }
QPushButton:focus, QToolButton:focus { border: 2px solid $accent; padding: $f33 $f100; }
QToolButton:focus { padding: $f33; }
QPushButton:disabled, QToolButton:disabled { color: $muted; background: $window; }
QPushButton[kind="primary"] {
    background: $accent; color: $on_accent; border-color: $accent; font-weight: 600;
}
QPushButton[kind="primary"]:hover { border-color: $text; }
QPushButton[kind="primary"]:focus { border: 2px solid $text; }
QPushButton[kind="primary"]:disabled {
    background: $hover; color: $muted; border-color: $line; font-weight: 400;
}
QPushButton[kind="quiet"], QToolButton[kind="quiet"] {
    background: transparent; border-color: transparent;
}
QPushButton[kind="quiet"]:hover, QToolButton[kind="quiet"]:hover { background: $hover; }
QPushButton[kind="quiet"]:focus, QToolButton[kind="quiet"]:focus { border-color: $accent; }
QPushButton[kind="link"] {
    background: transparent; color: $accent; border: none; padding: $e17 0; text-align: left;
}
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus { border: none; border-bottom: 2px solid $accent; padding: $e17 0; }
QScrollArea[part="thin"] QScrollBar:vertical { width: $e50; }
QScrollArea[part="thin"] QScrollBar::handle { border: none; border-radius: 2px; }
QLineEdit, QPlainTextEdit, QAbstractSpinBox, QComboBox {
    background: $panel; color: $text; border: 1px solid $line; border-radius: $e50;
    padding: $e33 $e50; min-height: $e150;
    selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit:hover, QPlainTextEdit:hover, QAbstractSpinBox:hover, QComboBox:hover {
    border-color: $muted;
}
QLineEdit:focus, QPlainTextEdit:focus, QAbstractSpinBox:focus, QComboBox:focus {
    border: 2px solid $accent; padding: $f33 $f50;
}
QAbstractSpinBox QLineEdit, QComboBox QLineEdit {
    border: none; background: transparent; padding: 0; min-height: 0;
}
QComboBox { padding-right: $e200; combobox-popup: 0; }
QComboBox:!editable { padding-left: $e67; }
QComboBox:!editable:focus { padding-left: $f67; }
QComboBox[empty="true"]:!editable { color: $muted; }
QComboBox::drop-down, QDateEdit::drop-down, QDateTimeEdit::drop-down {
    border: none; background: transparent; width: $e200;
    subcontrol-origin: border; subcontrol-position: center right;
}
QComboBox::down-arrow, QDateEdit::down-arrow, QDateTimeEdit::down-arrow {
    image: $down; width: $e100; height: $e100;
}
QComboBox QAbstractItemView {
    background: $panel; color: $text; border: 1px solid $line; padding: $e17;
    selection-background-color: $selected; selection-color: $text; outline: none;
}
QAbstractSpinBox { padding-right: $e200; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
    border: none; background: transparent; width: $e200; subcontrol-origin: border;
}
QAbstractSpinBox::up-button { subcontrol-position: top right; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; }
QAbstractSpinBox::up-arrow { image: $up; width: $e83; height: $e83; }
QAbstractSpinBox::down-arrow { image: $down; width: $e83; height: $e83; }
QCheckBox, QRadioButton { color: $text; spacing: $e67; padding: $e17; }
QCheckBox::indicator, QRadioButton::indicator {
    width: $e117; height: $e117; border: 1px solid $muted; background: $panel;
}
QCheckBox::indicator { border-radius: $e33; }
QRadioButton::indicator { border-radius: $e67; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: $accent; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: $check; }
QRadioButton::indicator:checked { background: $accent; border-color: $accent; image: $dot; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {
    border-color: $line; background: $hover;
}
QCheckBox:focus, QRadioButton:focus { color: $accent; text-decoration: underline; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }
QTabBar { background: transparent; }
QTabBar::tab {
    background: transparent; color: $muted; padding: $e50 $e100; border: none;
    border-bottom: 2px solid transparent;
}
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; }
QTabBar:focus { text-decoration: underline; }
QGroupBox { border: 1px solid $line; border-radius: $e67; margin-top: $e150; padding: $e67; }
QGroupBox::title { subcontrol-origin: margin; left: $e67; color: $muted; }
QLineEdit:disabled, QPlainTextEdit:disabled { background: $window; color: $muted; }
QTableView, QListView, QTreeView {
    background: $panel; color: $text; border: none; outline: none;
    selection-background-color: $selected; selection-color: $text;
}
QListView[part="hints"] { border: 1px solid $line; padding: $e33; }
QListView[part="hints"]::item { padding: $e33 $e67; }
QListView[part="hints"]::item:selected { background: $selected; color: $text; }
QHeaderView { background: $panel; border: none; }
QHeaderView::section {
    background: $panel; color: $muted; border: none; border-bottom: 1px solid $line;
    padding: $e33 $e67; font-weight: 400;
}
QHeaderView::section:hover { color: $text; background: $hover; }
QTableCornerButton::section { background: $panel; border: none; }
QScrollBar:vertical { background: transparent; width: $e100; margin: 0; }
QScrollBar:horizontal { background: transparent; height: $e100; margin: 0; }
QScrollBar::handle { background: $line; border: 3px solid transparent; border-radius: $e42; }
QScrollBar::handle:vertical { min-height: $e300; }
QScrollBar::handle:horizontal { min-width: $e300; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QMenu { background: $panel; color: $text; border: 1px solid $line; padding: $e33; }
QMenu::item { padding: $e33 $e200 $e33 $e100; border-radius: $e33; }
QMenu::item:selected { background: $selected; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $line; margin: $e33; }
QToolTip { background: $panel; color: $text; border: 1px solid $line; padding: $e33; }
QProgressBar {
    background: $hover; color: transparent; border: none; border-radius: $e33; max-height: $e67;
}
QProgressBar::chunk { background: $accent; border-radius: $e33; }
QSplitter::handle { background: transparent; }
"""
