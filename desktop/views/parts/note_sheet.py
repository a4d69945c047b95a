"""The sheet in which the user notes something about one thing, for nobody else."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from desktop.replica.notes import LONGEST_LABEL, Note
from desktop.views.context import Context
from desktop.views.parts.editors import LongText
from desktop.views.parts.labels import PlainLabel
from desktop.views.parts.sheet import Sheet
from desktop.views.saying import later, say

_MEANS = later(
    "Labels and notes stay on this laptop, in your profile and its back-ups, readable to whoever "
    "can open the profile. They are never sent, signed or put into a proof."
)


class NoteSheet(Sheet):
    """Labels with commas between them, and a text."""

    def __init__(self, parent: QWidget | None, context: Context, subject: str, name: str) -> None:
        super().__init__(parent, context, say("Your note"), _MEANS, say("Save note"))
        self._subject = subject
        note = context.own_words.note(subject)
        self.label = QLineEdit(note.label)
        self.label.setMaxLength(LONGEST_LABEL)
        self.label.setAccessibleName(say("Labels, with commas between them"))
        self.label.setPlaceholderText(say("Labels, such as: urgent, dairy"))
        known = context.own_words.known.values.get("label", ())
        completer = QCompleter(list(known), self.label)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.label.setCompleter(completer)
        self.text = LongText(lines=6.0)
        self.text.setAccessibleName(say("Text of the note"))
        self.text.setPlainText(note.text)
        self.body.addWidget(PlainLabel(name, muted=True))
        self.body.addWidget(PlainLabel(say("Labels")))
        self.body.addWidget(self.label)
        self.body.addWidget(PlainLabel(say("Text of the note")))
        self.body.addWidget(self.text)
        self.label.setFocus()

    def act(self) -> None:
        note = Note(self._subject, self.label.text(), self.text.toPlainText())
        self.begin(partial(self.context.own_words.keep_note, note), say("Saving\u2026"))

    def succeed(self, answer: object) -> None:
        self.context.own_words.read()
        super().succeed(answer)
