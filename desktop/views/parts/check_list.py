"""Checks one below the other: the mark of each result, its name, and what was seen."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.finding import Severity
from desktop.verdict import Check, Result
from desktop.views import theme
from desktop.views.integrity import Integrity, Marked, Share
from desktop.views.parts.glyphs import GlyphView
from desktop.views.parts.labels import PlainLabel
from desktop.views.parts.link_label import LinkLabel
from desktop.views.retelling import retold
from desktop.views.saying import later
from desktop.views.theme import Role
from desktop.views.wish import Wish

RESULT_WORDS = {
    Result.OK: later("passed"),
    Result.AGAINST: later("speaks against it"),
    Result.FAILED: later("failed"),
    Result.NOT_DONE: later("not done"),
    Result.NOTE: later("note"),
}
RESULT_MARKS: dict[Result, Marked] = {
    Result.OK: Integrity.VERIFIED,
    Result.AGAINST: Severity.WARNING,
    Result.FAILED: Integrity.ALTERED,
    Result.NOT_DONE: Integrity.UNCHECKED,
    Result.NOTE: Severity.NOTE,
}


def add_checks(
    column: QVBoxLayout,
    name: str,
    checks: Sequence[Check],
    ways: Sequence[Wish | None] = (),
    marks: Sequence[Marked | Share | None] = (),
) -> None:
    """Add checks to a column, below a caption; nothing where there are none.

    Args:
        column: what they are added to.
        name: the caption.
        checks: one line each.
        ways: where each line leads, as many as there are lines; empty where none does.
        marks: the glyph of each line where it is not that of its result.
    """
    if not checks:
        return
    column.addSpacing(theme.em(0.33))
    column.addWidget(PlainLabel(name, Role.CAPTION, muted=True))
    for at, check in enumerate(checks):
        mark = marks[at] if at < len(marks) else None
        column.addLayout(_line(check, ways[at] if at < len(ways) else None, mark))


def _line(check: Check, way: Wish | None, mark: Marked | Share | None) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(theme.em(0.67))
    glyph = GlyphView(1.25)
    glyph.show_mark(RESULT_MARKS[check.result] if mark is None else mark)
    line.addWidget(glyph, 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(0)
    name = retold(check.name)
    label = PlainLabel(name, wrap=True) if way is None else LinkLabel(name, way)
    label.setAccessibleName(f"{label.text()}: {RESULT_WORDS[check.result]}")
    words.addWidget(label)
    if check.detail:
        words.addWidget(PlainLabel(retold(check.detail), Role.CAPTION, muted=True, wrap=True))
    line.addLayout(words, 1)
    return line
