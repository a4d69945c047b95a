"""The small things that forms are made of: the tree of fields, labels, links, what is wrong."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.domains.fields import Field
from desktop.finding import Severity
from desktop.views import theme
from desktop.views.parts.glyphs import GlyphView
from desktop.views.parts.labels import PlainLabel, button_text
from desktop.views.retelling import retold
from desktop.views.theme import Role

LABEL_EMS = 12.0
_SMALLEST_WINDOW = 900  # logical pixels across
TOP, LEFT = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignLeft


@dataclass(slots=True)
class Branch:
    """A field with the fields below it."""

    field: Field
    below: list["Branch"]

    @property
    def name(self) -> str:
        """Return the last step of its path."""
        return self.field.path.rpartition(".")[2]


def branches(fields: Iterable[Field]) -> list[Branch]:
    """Return a flat list of fields as a tree; each stands before what belongs to it."""
    tops: list[Branch] = []
    newest: dict[str, Branch] = {}
    for one in fields:
        branch = Branch(one, [])
        above = newest.get(one.path.rpartition(".")[0])
        (tops if above is None else above.below).append(branch)
        newest[one.path] = branch
    return tops


class ProblemLine(QWidget):
    """What is wrong with a field: a glyph and one sentence, or nothing."""

    def __init__(self) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.em(0.42))
        glyph = GlyphView(1.08)
        glyph.show_mark(Severity.WARNING)
        line.addWidget(glyph, 0, TOP)
        self._label = PlainLabel(role=Role.CAPTION, wrap=True)
        line.addWidget(self._label, 1)
        self.hide()

    def text(self) -> str:
        """Return what is shown."""
        return self._label.text()

    def say(self, text: str) -> None:
        """Show a sentence; nothing hides the line."""
        words = retold(text)
        self._label.setText(words[:1].upper() + words[1:])
        self.setVisible(bool(text))


def field_label(text: str, *, is_required: bool) -> PlainLabel:
    """Return the label at the left of a field; what may be left out is said in a muted tone."""
    label = PlainLabel(text, muted=not is_required, wrap=True, most_lines=3)
    label.setFixedWidth(theme.em(LABEL_EMS) if text else 0)
    label.setContentsMargins(0, theme.em(0.5), 0, 0)
    if not text:
        label.hide()
    return label


def link(text: str, run: Callable[[], object]) -> QPushButton:
    """Return a quiet button that reads as a link."""
    button = QPushButton(button_text(text))
    button.setProperty("kind", "link")
    button.setAccessibleName(str(text))
    button.clicked.connect(lambda _checked=False: run())
    return button


def indented(inner: QVBoxLayout) -> QWidget:
    """Return a holder that sets what is inside apart by a hairline at its left."""
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(theme.em(0.17), 0, 0, 0)
    line.setSpacing(theme.em(0.83))
    bar = QFrame()
    bar.setProperty("part", "line")
    bar.setFixedWidth(2)
    line.addWidget(bar)
    line.addLayout(inner, 1)
    return holder


def column_in(outer: QVBoxLayout, spacing_ems: float) -> QVBoxLayout:
    """Return a column for what comes later, before everything that follows in ``outer``."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.em(spacing_ems))
    outer.addWidget(holder)
    return column


def paragraph(text: str, ems: float) -> PlainLabel:
    """Return a wrapped text of a fixed width, as high as it has to be."""
    label = PlainLabel(muted=True, wrap=True)
    label.setFixedWidth(text_width(ems))
    fill(label, text)
    return label


def text_width(ems: float, beside_ems: float = 0.0) -> int:
    """Return a width in pixels with which a dialog still fits into the smallest window.

    Args:
        ems: what is wanted.
        beside_ems: what stands beside the text, its margins apart.
    """
    return min(theme.em(ems), _SMALLEST_WINDOW - theme.em(5 + beside_ems))


def fill(label: PlainLabel, text: str) -> None:
    """Give a paragraph another text and the height that it needs."""
    label.setText(text)
    label.setFixedHeight(label.heightForWidth(label.maximumWidth()) if text else 0)


def at_left(widget: QWidget) -> QHBoxLayout:
    """Return a line in which a widget keeps to the left where it has a greatest width."""
    line = QHBoxLayout()
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(0)
    line.addWidget(widget, 1_000)
    line.addStretch(1)
    return line


def tab_after(anchor: QWidget | None, holder: QWidget) -> QWidget | None:
    """Let Tab go from ``anchor`` through everything inside a holder; return the last of it.

    Qt puts whatever is made later behind everything else in the window.
    """
    while anchor is not None and not _takes_tab(anchor):
        anchor = None if anchor.isWindow() else anchor.previousInFocusChain()
    for widget in holder.findChildren(QWidget):
        if _takes_tab(widget) and widget.window() is holder.window():
            if anchor is not None:
                QWidget.setTabOrder(anchor, widget)
            anchor = widget
    return anchor


def tab_before(widget: QWidget, holder: QWidget) -> None:
    """Let Tab go through everything inside a holder just before it comes to ``widget``."""
    tab_after(widget.previousInFocusChain(), holder)


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
