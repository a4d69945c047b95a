"""The forms of one kind: what stands on the ledger, and apart from it what stays beside it."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domains.fields import Field
from desktop.domains.kind import Kind
from desktop.domains.problem import Problem
from desktop.views import theme
from desktop.views.models.form_target import FormTarget
from desktop.views.models.history import History
from desktop.views.models.new_record import (
    Draft,
    Entered,
    KindForm,
    Sorted,
    envelope_fields,
    envelope_raw,
)
from desktop.views.models.private_part import EXPLAINED, reader_fields, readers_in
from desktop.views.parts.form import Form, form_area
from desktop.views.parts.form_pieces import ProblemLine, tab_after
from desktop.views.parts.frames import rule
from desktop.views.parts.labels import PlainLabel
from desktop.views.saying import say
from desktop.views.theme import Role

Snapshot = tuple[Mapping[str, str], ...]


class RecordSheet(QWidget):
    """The forms of one kind; kept while the window is open, so that nothing typed is lost."""

    settled = Signal()  # nothing was typed for a moment
    completed = Signal()  # every part of some form is there
    edited = Signal()  # something was typed just now

    def __init__(self, form: KindForm, target: FormTarget | None) -> None:
        super().__init__()
        self.draft_id = ""  # under which it is kept, once something was typed
        self.gaps = 0  # things that are missing or not right, as last checked
        self.form = form
        self.around: tuple[Field, ...] = tuple(envelope_fields(form.kind, target))
        self.refusal = ProblemLine()
        self.envelope = Form(self.around)
        self.data = Form(form.fields, form.sections)
        self.private = Form(form.private)
        self.readers = Form(reader_fields() if form.private else ())
        self.forms = (self.envelope, self.data, self.private, self.readers)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, theme.em(0.5), theme.em(1), theme.em(1))
        column.setSpacing(theme.em(0.67))
        column.addWidget(self.refusal)
        column.addWidget(self.envelope)
        self.envelope.setVisible(bool(self.around))
        column.addWidget(self.data)
        column.addWidget(self._make_private())
        column.addStretch(1)
        for part in self.forms:
            part.settled.connect(self._note_step)
            part.settled.connect(self.settled)
            part.changed.connect(self.edited)
            part.completed.connect(self._note_step)  # what it begins with
            part.completed.connect(self.completed)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(form_area(content))
        if target is not None:
            self.data.fill(target.raw)
            self.envelope.fill(envelope_raw(target))
        self._steps: History[tuple[Snapshot, Snapshot]] = History()
        self._cleared: Snapshot | None = None  # what stood here before all was cleared
        self._before: Snapshot | None = None  # what was there before the next step
        self._add_key(QKeySequence.StandardKey.Undo, self.undo)
        self._add_key(QKeySequence.StandardKey.Redo, self.redo)

    def _make_private(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, theme.em(0.67), 0, 0)
        column.setSpacing(theme.em(0.67))
        column.addWidget(rule())
        column.addWidget(PlainLabel(say("Private document"), Role.BODY, bold=True))
        column.addWidget(PlainLabel(EXPLAINED, Role.CAPTION, muted=True, wrap=True))
        column.addWidget(self.private)
        column.addWidget(self.readers)
        holder.setVisible(bool(self.form.private))
        return holder

    def _add_key(self, key: QKeySequence.StandardKey, run: Callable[[], None]) -> None:
        for one in QKeySequence.keyBindings(key):
            shortcut = QShortcut(one, self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(run)

    @property
    def content(self) -> Snapshot:
        """Return all raw values: of the envelope, the data, the private document, its readers."""
        return tuple(part.values() for part in self.forms)

    def restore(self, content: Snapshot) -> None:
        """Write all raw values; fields that have none there are emptied."""
        for part, raw in zip(self.forms, content, strict=True):
            part.restore(raw)
        self._before = self.content

    def recall(self, cleared: Snapshot | None) -> None:
        """Let undo bring back what was cleared before this form was begun."""
        self._cleared = cleared
        self._note_step()

    def undo(self) -> None:
        """Take back what was entered last, in whichever field."""
        self._note_step()
        step = self._steps.undo()
        if step is not None:
            self._show_step(step[1], step[0])

    def redo(self) -> None:
        """Enter again what was taken back."""
        self._note_step()
        step = self._steps.redo()
        if step is not None:
            self._show_step(step[0], step[1])

    def _show_step(self, old: Snapshot, new: Snapshot) -> None:
        self.restore(new)
        for part, was, now in zip(self.forms, old, new, strict=True):
            changed = [path for path in {**was, **now} if was.get(path) != now.get(path)]
            if changed:
                part.focus_field(changed[0])
                break
        self.settled.emit()

    @Slot()
    def _note_step(self) -> None:
        """Keep what has changed since as one step that can be taken back."""
        if not self.is_complete:
            return
        now = self.content
        was = self._before if self._cleared is None else self._cleared
        self._cleared = None
        if was is not None and now != was:
            self._steps.note((was, now))
        self._before = now

    @property
    def kind(self) -> Kind:
        """Return the kind that is being written."""
        return self.form.kind

    @property
    def is_complete(self) -> bool:
        """Tell whether every part of every form is there."""
        return all(part.is_complete for part in self.forms)

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing was entered."""
        return not any(part.values() for part in self.forms)

    def entered(self) -> Entered:
        """Return what the forms hold."""
        return Entered(
            self.form,
            self.data.values(),
            self.envelope.values(),
            self.around,
            self.private.values(),
            readers_in(self.readers.values()),
        )

    def rest(self) -> None:
        """Do not say any more that what was typed until now has settled."""
        for part in self.forms:
            part.rest()

    def follow_with_tab(self, before: QWidget | None) -> None:
        """Let Tab go from a widget through all forms."""
        for part in self.forms:
            before = tab_after(before, part)

    def show_draft(self, draft: Draft) -> None:
        """Say beside the fields that were touched what is wrong so far."""
        self.gaps = len(draft.gaps)
        self.data.show_problems(draft.problems, everywhere=False)
        self.private.show_problems(draft.private, everywhere=False)
        self.refusal.say("")

    def show_problems(self, problems: Sorted) -> list[Problem]:
        """Say beside all fields what is wrong; return what belongs to none of them."""
        left = self.data.show_problems(problems.data, everywhere=True)
        left += self.envelope.show_problems(problems.envelope, everywhere=True)
        return left + self.private.show_problems(problems.private, everywhere=True)

    def focus_problem(self) -> bool:
        """Take the keyboard to the first field that has something wrong, if there is one."""
        return any(part.focus_problem() for part in self.forms)

    def focus_field(self, path: str) -> bool:
        """Take the keyboard to the field at a place of any form."""
        order: Sequence[Form] = (self.data, self.envelope, self.private)
        return any(part.focus_field(path) for part in order)
