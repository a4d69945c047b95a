"""The parts of a form: one value, texts by language, a group, a list; each reads, fills and judges.

Positions in a list are numbers that never come twice; problems are moved to them and back.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from time import perf_counter

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domains.fields import Choice, Field, FieldType
from desktop.domains.problem import Problem
from desktop.domains.standard_codes import LANGUAGES
from desktop.views import theme
from desktop.views.models.words import called
from desktop.views.parts.editor import Editor
from desktop.views.parts.editors import WIDEST_EMS, make_editor
from desktop.views.parts.form_paths import holds, moved, plain_item
from desktop.views.parts.form_pieces import (
    LEFT,
    TOP,
    Branch,
    ProblemLine,
    at_left,
    column_in,
    field_label,
    indented,
    link,
    tab_before,
)
from desktop.views.parts.frames import GlyphButton
from desktop.views.parts.glyph_paths import Glyph
from desktop.views.parts.labels import PlainLabel
from desktop.views.saying import say
from desktop.views.theme import Role

_LANGUAGES = ("en", "de", "fr", "es", "it", "pl", "uk", "tr", "ar")
_MOST_ITEMS = 500
SLICE_S = 0.012  # of making parts, in one turn of the event loop
_FIRST_S, _NO_LIMIT_S = 0.003, 3_600.0  # groups stand in groups, and each begins at once
_POSITION = re.compile(r"[0-9]{1,9}")


class Part(QWidget):
    """A field, or a field with those below it, as it stands in a form."""

    edited = Signal()
    went = Signal()  # the keyboard was taken to something new

    def __init__(self, one: Field, path: str) -> None:
        super().__init__()
        self.field, self.path = one, path
        self.label = called(one.label, path.rpartition(".")[2])

    def values(self) -> Iterable[tuple[str, str]]:
        """Return paths and raw values."""
        return ()

    def fill(self, raw: Mapping[str, str]) -> None:
        """Take the values of these paths."""

    def show_problems(self, left: dict[str, Problem], *, everywhere: bool) -> None:
        """Take the problems that belong here out of ``left`` and show them."""

    def focus_problem(self) -> bool:
        """Take the keyboard to the first problem; tell whether there is one."""
        return False

    def focus_first(self) -> None:
        """Take the keyboard."""

    def focus_field(self, path: str) -> bool:
        """Take the keyboard to the field at a place, if it is this one or below it."""
        is_mine = path == self.path or path.startswith(f"{self.path}.")
        if is_mine:
            self.focus_first()
        return is_mine

    def follow(self, raw: Mapping[str, str]) -> None:
        """Show and hide what is below, by what is chosen."""

    def is_wanted(self, raw: Mapping[str, str]) -> bool:
        """Tell whether the conditions of this field hold."""
        return all(holds(one, self.path, raw) for one in self.field.when)


def follow(parts: Sequence[Part], above: Mapping[str, str]) -> None:
    """Show the parts whose conditions hold, hide the others."""
    raw = dict(above)
    for part in parts:
        is_wanted = part.is_wanted(raw)
        part.setVisible(is_wanted)
        if is_wanted:
            raw.update(part.values())
            part.follow(raw)


def make_part(branch: Branch, path: str) -> Part:
    """Return the part for a field at a place in the data."""
    match branch.field.type:
        case FieldType.LIST:
            return ListPart(branch, path)
        case FieldType.GROUP:
            return GroupPart(branch, path)
        case FieldType.TEXTS:
            return TextsPart(branch.field, path)
        case _:
            return ValuePart(branch.field, path)


class ValuePart(Part):
    """One input with its label, its help, and what is wrong with it."""

    def __init__(self, one: Field, path: str, *, label: str | None = None) -> None:
        super().__init__(one, path)
        self.label = self.label if label is None else label
        self.editor = make_editor(one, self.label or called(one.label, path))
        self._is_touched = False
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.em(1))
        line.addWidget(field_label(self.label, is_required=one.required), 0, TOP)
        column = QVBoxLayout()
        column.setSpacing(theme.em(0.17))
        column.addLayout(at_left(self.editor.widget))
        self._problem = ProblemLine()
        column.addWidget(self._problem)
        help_text = called(one.help)
        if help_text:
            column.addWidget(PlainLabel(help_text, Role.CAPTION, muted=True, wrap=True))
        line.addLayout(column, 1)
        self.editor.focus.setAccessibleDescription(help_text)
        self.editor.changed.connect(self._note)

    def values(self) -> Iterable[tuple[str, str]]:
        return ((self.path, self.editor.read()),)

    def fill(self, raw: Mapping[str, str]) -> None:
        if self.path in raw:
            self.editor.write(raw[self.path])

    def show_problems(self, left: dict[str, Problem], *, everywhere: bool) -> None:
        problem = left.pop(self.path, None)
        is_shown = problem is not None and (everywhere or self._is_touched)
        self._problem.say(str(problem.message) if problem is not None and is_shown else "")

    def focus_problem(self) -> bool:
        if self._problem.isHidden():
            return False
        self.editor.focus.setFocus()
        return True

    def focus_first(self) -> None:
        self.editor.focus.setFocus()

    def _note(self) -> None:
        self._is_touched = True
        self.edited.emit()


class TextsPart(Part):
    """One text per language."""

    def __init__(self, one: Field, path: str) -> None:
        super().__init__(one, path)
        self._rows: list[tuple[Editor, Editor]] = []
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.em(1))
        line.addWidget(field_label(self.label, is_required=one.required), 0, TOP)
        outer = QVBoxLayout()
        outer.setSpacing(theme.em(0.17))
        self._column = column_in(outer, 0.33)
        self._problem = ProblemLine()
        outer.addWidget(self._problem)
        help_text = called(one.help)
        if help_text:
            outer.addWidget(PlainLabel(help_text, Role.CAPTION, muted=True, wrap=True))
        self._more = link(say("Add another language"), self._add_next)
        outer.addWidget(self._more, 0, LEFT)
        line.addLayout(outer, 1)
        self._add_row("en")

    def values(self) -> Iterable[tuple[str, str]]:
        return [(f"{self.path}.{which.read()}", text.read()) for which, text in self._rows]

    def fill(self, raw: Mapping[str, str]) -> None:
        start = f"{self.path}."
        found = {key[len(start) :]: text for key, text in raw.items() if key.startswith(start)}
        while len(self._rows) < len(found):
            self._add_next()
        for (which, editor), (language, text) in zip(self._rows, found.items(), strict=False):
            which.write(language)
            editor.write(text)

    def show_problems(self, left: dict[str, Problem], *, everywhere: bool) -> None:
        mine = [key for key in left if key == self.path or key.startswith(f"{self.path}.")]
        found = [left.pop(key) for key in mine]
        is_touched = any(text.read() for _, text in self._rows)
        is_shown = bool(found) and (everywhere or is_touched)
        self._problem.say(found[0].message if is_shown else "")

    def focus_problem(self) -> bool:
        if self._problem.isHidden():
            return False
        self.focus_first()
        return True

    def focus_first(self) -> None:
        self._rows[0][1].focus.setFocus()

    def _add_next(self) -> None:
        used = {which.read() for which, _ in self._rows}
        row = self._add_row(next((one for one in _LANGUAGES if one not in used), ""))
        tab_before(self._more, row)

    def _add_row(self, language: str) -> QWidget:
        choices = tuple(Choice(one, {"": one}) for one in sorted(LANGUAGES))
        chooser = Field("", FieldType.CHOICE, {}, {}, required=True, choices=choices, is_open=True)
        which = make_editor(chooser, say("{label}: language", label=self.label))
        which.write(language)
        which.widget.setFixedWidth(theme.em(6))
        kind = FieldType.LONG_TEXT if self.field.widget == "long-text" else FieldType.TEXT
        text = make_editor(
            Field("", kind, {}, {}, required=True), say("{label}: text", label=self.label)
        )
        for editor in (which, text):
            editor.changed.connect(self.edited)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.em(0.5))
        holder.setMaximumWidth(theme.em(WIDEST_EMS))
        row.addWidget(which.widget, 0, TOP)
        row.addWidget(text.widget, 1)
        self._column.addWidget(holder)
        self._rows.append((which, text))
        return holder


class GroupPart(Part):
    """Fields that belong together; an optional group is folded until it is wanted."""

    def __init__(self, branch: Branch, path: str, *, title: str | None = None) -> None:
        super().__init__(branch.field, path)
        self._left = list(branch.below)
        self._parts: list[Part] = []
        self._maker = QTimer(self)
        self._maker.setSingleShot(True)
        self._maker.setInterval(0)
        self._maker.timeout.connect(self._make_more)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(theme.em(0.33))
        name = self.label if title is None else title
        self._heading = PlainLabel(name)
        outer.addWidget(self._heading)
        self._heading.setVisible(bool(name))
        self._inner = QVBoxLayout()
        self._inner.setSpacing(theme.em(0.67))
        self._holder = indented(self._inner)
        outer.addWidget(self._holder)
        self._problem = ProblemLine()
        outer.addWidget(self._problem)
        self._folded = QWidget()
        outer.addWidget(self._folded)
        if branch.field.required:
            self.unfold()
        else:
            self._fold(name)

    def _fold(self, name: str) -> None:
        line = QHBoxLayout(self._folded)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.em(1))
        line.addWidget(field_label(name, is_required=False), 0, TOP)
        column = QVBoxLayout()
        column.setContentsMargins(0, theme.em(0.17), 0, 0)
        column.addWidget(
            link(say("Add {name}", name=name.lower() or say("details")), self._open), 0, LEFT
        )
        line.addLayout(column, 1)
        self._heading.hide()
        self._holder.hide()

    def _open(self) -> None:
        self.unfold()
        tab_before(self._folded, self._holder)
        self.focus_first()
        self.went.emit()

    def unfold(self) -> None:
        """Show the fields, which are made only now, and a few at a time."""
        if not self._parts:
            self._make_some(_FIRST_S)
        self._holder.show()
        self._heading.setVisible(bool(self._heading.text()))
        self._folded.hide()

    @Slot()
    def _make_more(self) -> None:
        self._make_some()
        tab_before(self._folded, self._holder)
        if not self._left:
            self.edited.emit()  # conditions may say that some are not wanted

    def _make_some(self, limit_s: float = SLICE_S) -> None:
        end = perf_counter() + limit_s
        while self._left and perf_counter() < end:
            below = self._left.pop(0)
            part = make_part(below, f"{self.path}.{below.name}")
            part.edited.connect(self.edited)
            part.went.connect(self.went)
            self._parts.append(part)
            self._inner.addWidget(part)
        follow(self._parts, {})
        if self._left:
            self._maker.start()

    def _complete(self) -> None:
        if self._left:
            self._make_some(_NO_LIMIT_S)

    def values(self) -> Iterable[tuple[str, str]]:
        return [pair for part in self._parts if not part.isHidden() for pair in part.values()]

    def fill(self, raw: Mapping[str, str]) -> None:
        if any(path.startswith(f"{self.path}.") for path in raw):
            self.unfold()
            self._complete()
        for part in self._parts:
            part.fill(raw)

    def show_problems(self, left: dict[str, Problem], *, everywhere: bool) -> None:
        if any(key.startswith(f"{self.path}.") for key in left) and self._parts:
            self._complete()
        for part in self._parts:
            if not part.isHidden():
                part.show_problems(left, everywhere=everywhere)
        problem = left.pop(self.path, None)
        self._problem.say(problem.message if problem is not None and everywhere else "")

    def focus_problem(self) -> bool:
        return any(part.focus_problem() for part in self._parts if not part.isHidden())

    def focus_first(self) -> None:
        if self._parts:
            self._parts[0].focus_first()

    def focus_field(self, path: str) -> bool:
        if path != self.path and not path.startswith(f"{self.path}."):
            return False
        self.unfold()
        self._complete()
        if not any(part.focus_field(path) for part in self._parts if not part.isHidden()):
            self.focus_first()
        return True

    def follow(self, raw: Mapping[str, str]) -> None:
        follow(self._parts, raw)


class ListPart(Part):
    """Any number of items of one form."""

    def __init__(self, branch: Branch, path: str) -> None:
        super().__init__(branch.field, path)
        (self._item,) = branch.below or [Branch(plain_item(branch.field), [])]
        self._items: list[tuple[int, Part, QWidget]] = []
        self._next = 0
        is_group = self._item.field.type in (FieldType.GROUP, FieldType.LIST)
        self._is_group = is_group
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.em(1))
        line.addWidget(field_label(self.label, is_required=branch.field.required), 0, TOP)
        outer = QVBoxLayout()
        outer.setSpacing(theme.em(0.17))
        self._column = column_in(outer, 0.5)
        self._problem = ProblemLine()
        outer.addWidget(self._problem)
        self._word = called(self._item.field.label, say("item")).lower()
        self._more = link(say("Add {word}", word=self._word), self._add_and_focus)
        outer.addWidget(self._more, 0, LEFT)
        help_text = called(branch.field.help)
        if help_text:
            outer.addWidget(PlainLabel(help_text, Role.CAPTION, muted=True, wrap=True))
        line.addLayout(outer, 1)
        for _ in range(min(branch.field.low or 0, 3) if branch.field.required else 0):
            self.add_item()

    def add_item(self) -> Part | None:
        """Add an item at the end; None where there can be no more."""
        if len(self._items) >= (self.field.high or _MOST_ITEMS):
            return None
        number, self._next = self._next, self._next + 1
        path = f"{self.path}.{number}"
        part = self._make(path)
        part.edited.connect(self.edited)
        part.went.connect(self.went)
        holder = QFrame() if self._is_group else QWidget()
        if self._is_group:
            holder.setProperty("part", "panel")
        line = QHBoxLayout(holder)
        side = theme.em(0.67) if self._is_group else 0
        line.setContentsMargins(side, side, side, side)
        line.setSpacing(theme.em(0.33))
        line.addWidget(part, 1)
        remove = GlyphButton(Glyph.CLOSE, say("Remove this {word}", word=self._word))
        remove.clicked.connect(lambda: self._remove(number))
        line.addWidget(remove, 0, TOP)
        self._column.addWidget(holder)
        self._items.append((number, part, holder))
        follow([part], {})
        return part

    def values(self) -> Iterable[tuple[str, str]]:
        return [pair for _, part, _ in self._items for pair in part.values()]

    def fill(self, raw: Mapping[str, str]) -> None:
        start = f"{self.path}."
        numbers = {key[len(start) :].partition(".")[0] for key in raw if key.startswith(start)}
        wanted = sorted(int(one) for one in numbers if _POSITION.fullmatch(one))
        while len(self._items) < len(wanted) and self.add_item() is not None:
            pass
        for (number, part, _), source in zip(self._items, wanted, strict=False):
            old, new = f"{start}{source}", f"{start}{number}"
            part.fill({moved(key, old, new): text for key, text in raw.items()})

    def show_problems(self, left: dict[str, Problem], *, everywhere: bool) -> None:
        start, position = f"{self.path}.", 0
        for number, part, _ in self._items:
            if not any(text for _, text in part.values()):
                continue  # an empty item is none, so it has no position either
            old, new = f"{start}{position}", f"{start}{number}"
            keys = [key for key in left if key == old or key.startswith(f"{old}.")]
            mine = {moved(key, old, new): left.pop(key) for key in keys}
            part.show_problems(mine, everywhere=everywhere)
            left.update({moved(key, new, old): one for key, one in mine.items()})
            position += 1
        problem = left.pop(self.path, None)
        self._problem.say(problem.message if problem is not None and everywhere else "")

    def focus_problem(self) -> bool:
        return any(part.focus_problem() for _, part, _ in self._items)

    def focus_first(self) -> None:
        if self._items:
            self._items[0][1].focus_first()
        else:
            self._more.setFocus()

    def focus_field(self, path: str) -> bool:
        if not path.startswith(start := f"{self.path}.") and path != self.path:
            return False
        filled = [it for it in self._items if any(text for _, text in it[1].values())]
        for at, (number, part, _) in enumerate(filled):
            if part.focus_field(moved(path, f"{start}{at}", f"{start}{number}")):
                return True
        self.focus_first()
        return True

    def follow(self, raw: Mapping[str, str]) -> None:
        for _, part, _ in self._items:
            part.follow(raw)

    def _make(self, path: str) -> Part:
        if self._item.field.type is FieldType.GROUP:
            return GroupPart(self._item, path, title="")
        if self._is_group or self._item.field.type is FieldType.TEXTS:
            return make_part(self._item, path)
        return ValuePart(self._item.field, path, label="")

    def _add_and_focus(self) -> None:
        part = self.add_item()
        if part is not None:
            self._items[-1][2].show()  # at once, for only what is visible takes the keyboard
            tab_before(self._more, self._items[-1][2])
            part.focus_first()
            self.edited.emit()
            self.went.emit()

    def _remove(self, number: int) -> None:
        for item in [item for item in self._items if item[0] == number]:
            self._items.remove(item)
            item[2].hide()
            item[2].deleteLater()
        self.edited.emit()
