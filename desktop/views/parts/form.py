"""A form drawn from typed fields; it knows field types, never a domain.

Raw values go in and out by path (`desktop.domains.form_values`); what is wrong with them is said
beside the field it belongs to. Lists and optional groups are folded until they are wanted, fields
under a condition are there while it holds, and nothing that was typed is lost by hiding it.

Large forms are made a few parts at a time between other events, so that the window never stands
still; whoever asks for values sooner gets the whole form at once. Where there is room, the
sections stand in columns.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations, pairwise
from time import perf_counter

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.domains.fields import Field
from desktop.domains.layout import Section
from desktop.domains.problem import Problem
from desktop.views import theme
from desktop.views.models.words import called
from desktop.views.parts.form_parts import SLICE_S, Part, follow, make_part
from desktop.views.parts.form_pieces import Branch, branches, tab_after
from desktop.views.parts.labels import PlainLabel
from desktop.views.theme import Role

_SETTLE_MS = 250
_COLUMN_EMS = 45.0  # from which width on a column is comfortable
_MOST_COLUMNS = 3


class _Block(QWidget):
    """One section: its heading and its parts, made one after the other."""

    def __init__(self, heading: str, tops: Sequence[Branch]) -> None:
        super().__init__()
        self.left = list(tops)
        self.weight = sum(map(_weight, tops)) + (1 if heading else 0)
        self.parts: list[Part] = []
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.em(0.67))
        if heading:
            label = PlainLabel(heading, Role.BODY, bold=True)
            label.setContentsMargins(0, theme.em(0.25), 0, 0)
            self.column.addWidget(label)
        self.hide()  # until a part of it is there

    def make_next(self) -> Part:
        """Return the next part, which stands in its place already."""
        top = self.left.pop(0)
        part = make_part(top, top.field.path)
        self.parts.append(part)
        self.column.addWidget(part)
        return part


class Form(QWidget):
    """Labelled inputs for fields, in sections."""

    changed = Signal()  # some value, at once
    settled = Signal()  # nothing was typed for a moment
    completed = Signal()  # every part is there now
    went = Signal()  # the keyboard was taken to a field

    def __init__(self, fields: Sequence[Field], sections: Sequence[Section] = ()) -> None:
        super().__init__()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLE_MS)
        self._timer.timeout.connect(self.settled)
        self._maker = QTimer(self)
        self._maker.setInterval(0)
        self._maker.timeout.connect(self._make_some)
        self._raw: dict[str, str] = {}  # for the parts that are not made yet
        self._blocks = [_Block(*one) for one in _by_section(branches(fields), sections)]
        self._unmade = [block for block in self._blocks if block.left]
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(theme.em(2))
        self._columns = [QVBoxLayout() for _ in range(_MOST_COLUMNS)]
        for column in self._columns:
            column.setSpacing(theme.em(0.67))
            column.addStretch(1)
            self._line.addLayout(column)
        self.columns = 0  # in how many the sections stand now
        self._arrange(1)
        if self._unmade:
            self._maker.start()

    @property
    def is_complete(self) -> bool:
        """Tell whether every part is there."""
        return not self._unmade

    def complete(self) -> None:
        """Make what is missing now."""
        while self._unmade:
            self._make_one()
        self._end_making()

    def values(self) -> dict[str, str]:
        """Return the raw values by path, of the fields that are there now."""
        self.complete()
        return {path: text for part in self._there() for path, text in part.values() if text}

    def fill(self, raw: Mapping[str, str]) -> None:
        """Write raw values into the fields."""
        if self._unmade:
            self._raw.update(raw)
        for part in self._parts():
            part.fill(raw)
        self._follow_conditions()

    def restore(self, raw: Mapping[str, str]) -> None:
        """Write raw values into the fields and empty all others that hold something now."""
        emptied = dict.fromkeys(self.values(), "")
        self.fill(dict(sorted((emptied | dict(raw)).items())))

    def show_problems(self, problems: Sequence[Problem], *, everywhere: bool) -> list[Problem]:
        """Say beside the fields what is wrong; return what belongs to none of them.

        Args:
            problems: paths begin in these fields.
            everywhere: also beside fields that nobody has touched yet.
        """
        self.complete()
        left = {".".join(map(str, one.path)): one for one in reversed(problems)}
        for part in self._there():
            part.show_problems(left, everywhere=everywhere)
        return list(left.values())

    def focus_problem(self) -> bool:
        """Take the keyboard to the first field that has something wrong, if there is one."""
        return self._went(any(part.focus_problem() for part in self._there()))

    def focus_first(self) -> None:
        """Take the keyboard to the first field."""
        self.complete()
        for part in self._there()[:1]:
            part.focus_first()
            self.went.emit()

    def focus_field(self, path: str) -> bool:
        """Take the keyboard to the field at a place, or to the group that it belongs to."""
        self.complete()
        return self._went(any(part.focus_field(path) for part in self._there()))

    def rest(self) -> None:
        """Do not say any more that what was typed until now has settled."""
        self._timer.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fitting = int(self.width() // theme.em(_COLUMN_EMS))
        self._arrange(min(max(fitting, 1), _MOST_COLUMNS, max(len(self._blocks), 1)))

    def _went(self, has_gone: bool) -> bool:  # noqa: FBT001  (the answer itself)
        if has_gone:
            self.went.emit()
        return has_gone

    def _parts(self) -> list[Part]:
        return [part for block in self._blocks for part in block.parts]

    def _there(self) -> list[Part]:
        return [part for part in self._parts() if not part.isHidden()]

    @Slot()
    def _make_some(self) -> None:
        end = perf_counter() + SLICE_S
        while self._unmade and perf_counter() < end:
            self._make_one()
        self._follow_conditions()
        if not self._unmade:
            self._end_making()

    def _make_one(self) -> None:
        block = self._unmade[0]
        part = block.make_next()
        if not block.left:
            del self._unmade[0]
        if self._raw:
            part.fill(self._raw)
        part.edited.connect(self._note_edit)
        part.went.connect(self.went)

    def _end_making(self) -> None:
        if self._maker.isActive():
            self._maker.stop()
            self._raw.clear()
            self._follow_conditions()
            tab_after(self, self)
            self.completed.emit()

    @Slot()
    def _note_edit(self) -> None:
        self._follow_conditions()
        self._timer.start()
        self.changed.emit()

    def _follow_conditions(self) -> None:
        follow(self._parts(), {})
        for block in self._blocks:
            block.setHidden(all(part.isHidden() for part in block.parts))

    def _arrange(self, columns: int) -> None:
        """Let the sections stand in so many columns, about equally high, in their order."""
        if columns == self.columns:
            return
        self.columns = columns
        for column in self._columns:
            for block in self._blocks:
                column.removeWidget(block)
        cuts = split_evenly([block.weight for block in self._blocks], columns)
        for at, column in enumerate(self._columns):
            start = 0 if not at else cuts[at - 1] if at <= len(cuts) else len(self._blocks)
            end = cuts[at] if at < len(cuts) else len(self._blocks)
            for block in self._blocks[start:end]:
                column.insertWidget(column.count() - 1, block)
            self._line.setStretch(at, 1 if at < columns else 0)


class _FormArea(QScrollArea):
    """Scrolls to the field that the keyboard was taken to, once it is laid out."""

    def __init__(self) -> None:
        super().__init__()
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(0)
        self._late.timeout.connect(self._scroll)

    @Slot()
    def follow(self) -> None:
        """Scroll soon."""
        self._late.start()

    @Slot()
    def _scroll(self) -> None:
        now: QWidget | None = self.window().focusWidget()
        if now is not None and self.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, theme.em(4))


def form_area(content: QWidget) -> QScrollArea:
    """Return what holds forms in an area that scrolls."""
    area = _FormArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    content.setProperty("part", "clear")
    area.setWidget(content)
    for form in content.findChildren(Form):
        form.went.connect(area.follow)
    return area


def split_evenly(weights: Sequence[int], count: int) -> list[int]:
    """Return where to cut a row into ``count`` runs so that the heaviest is as light as can be."""
    rows = range(1, len(weights))
    if count <= 1 or len(weights) < count:
        return []

    def heaviest(cuts: Iterable[int]) -> int:
        return max(sum(weights[a:b]) for a, b in pairwise((0, *cuts, len(weights))))

    return list(min(combinations(rows, count - 1), key=heaviest))


def _weight(branch: Branch) -> int:
    """Return about how many lines a field takes at first."""
    required = branch.below if branch.field.required else []
    return 1 + sum(map(_weight, required))


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
