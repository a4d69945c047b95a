"""A form drawn from typed fields; it knows field types, never a domain.

Raw values go in and out by path (`desktop.domains.form_values`); what is wrong with them is said
beside the field it belongs to. Lists and optional groups are folded until they are wanted, fields
under a condition are there while it holds, and nothing that was typed is lost by hiding it.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop.domains.fields import Field
from desktop.domains.layout import Section
from desktop.domains.problem import Problem
from desktop.views import theme
from desktop.views.models.words import called
from desktop.views.parts.form_parts import Branch, Part, branches, follow, make_part
from desktop.views.parts.labels import PlainLabel
from desktop.views.theme import Role

_SETTLE_MS = 250


class Form(QWidget):
    """Labelled inputs for fields, in sections."""

    changed = Signal()  # some value, at once
    settled = Signal()  # nothing was typed for a moment

    def __init__(self, fields: Sequence[Field], sections: Sequence[Section] = ()) -> None:
        super().__init__()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLE_MS)
        self._timer.timeout.connect(self.settled)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.em(0.67))
        self._parts: list[Part] = []
        self._headings: list[tuple[PlainLabel, list[Part]]] = []
        for heading, tops in _by_section(branches(fields), sections):
            if heading:
                label = PlainLabel(heading, Role.BODY, bold=True)
                label.setContentsMargins(0, theme.em(0.5), 0, 0)
                self._column.addWidget(label)
            parts = [self._add(top) for top in tops]
            if heading:
                self._headings.append((label, parts))
        self._column.addStretch(1)
        self._follow_conditions()

    def values(self) -> dict[str, str]:
        """Return the raw values by path, of the fields that are there now."""
        return {path: text for part in self._there() for path, text in part.values() if text}

    def fill(self, raw: Mapping[str, str]) -> None:
        """Write raw values into the fields."""
        for part in self._parts:
            part.fill(raw)
        self._follow_conditions()

    def show_problems(self, problems: Sequence[Problem], *, everywhere: bool) -> list[Problem]:
        """Say beside the fields what is wrong; return what belongs to none of them.

        Args:
            problems: paths begin in these fields.
            everywhere: also beside fields that nobody has touched yet.
        """
        left = {".".join(map(str, one.path)): one for one in reversed(problems)}
        for part in self._there():
            part.show_problems(left, everywhere=everywhere)
        return list(left.values())

    def focus_problem(self) -> None:
        """Take the keyboard to the first field that has something wrong."""
        for part in self._there():
            if part.focus_problem():
                return

    def focus_first(self) -> None:
        """Take the keyboard to the first field."""
        if self._parts:
            self._parts[0].focus_first()

    def _add(self, branch: Branch) -> Part:
        part = make_part(branch, branch.field.path)
        part.edited.connect(self._note_edit)
        self._parts.append(part)
        self._column.addWidget(part)
        return part

    def _there(self) -> list[Part]:
        return [part for part in self._parts if not part.isHidden()]

    def _note_edit(self) -> None:
        self._follow_conditions()
        self._timer.start()
        self.changed.emit()

    def _follow_conditions(self) -> None:
        follow(self._parts, {})
        for label, parts in self._headings:
            label.setVisible(any(not part.isHidden() for part in parts))


def form_area(form: QWidget) -> QScrollArea:
    """Return a form in an area that scrolls."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    form.setProperty("part", "clear")
    area.setWidget(form)
    return area


def _by_section(
    tops: Sequence[Branch], sections: Sequence[Section]
) -> list[tuple[str, list[Branch]]]:
    """Return the top fields under their headings, in the order of the sections."""
    left = list(tops)
    found: list[tuple[str, list[Branch]]] = []
    for section in sections:
        names = {path.partition(".")[0] for path in section.fields}
        mine = [one for one in left if one.name in names]
        left = [one for one in left if one.name not in names]
        if mine:
            found.append((called(section.title), mine))
    if left:
        found.append(("", left))
    return found
