"""The input of one field: a widget, how to read and write its text, and when it changed.

There is one maker per field type and none per domain. Every editor lets Tab leave it, and a wheel
over a closed list of choices moves the page, not the choice.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from desktop.domains.fields import Choice, Field, FieldType
from desktop.exchange.photo_fields import WIDGET as PHOTO_WIDGET
from desktop.ledger.json_profile import MAX_INTEGER
from desktop.views import theme
from desktop.views.models.words import called
from desktop.views.parts.editor import Editor
from desktop.views.parts.labels import set_tooltip
from desktop.views.parts.photo_field import photo_editor
from desktop.views.parts.plain import shown
from desktop.views.saying import later, say

WIDEST_EMS = 34.0  # of an input; what is wider is hard to read and to line up
_LONGEST, _LONGEST_NUMBER = 20_000, 60
_LABEL_LIMIT = 90
_MANY_CHOICES = 24
_DATE, _TIME = "YYYY-MM-DD", "YYYY-MM-DDThh:mm:ss.000Z"
_YES_NO = (Choice("true", {"": later("Yes")}), Choice("false", {"": later("No")}))
_NOT_CHOSEN, _NOT_SAID = later("Choose\u2026"), later("Not said")
_TODAY, _NOW = later("Today"), later("Now")
_EXAMPLE = later("such as 12.5")


class ChoiceBox(QComboBox):
    """Choices by their names; the value behind each is kept apart."""

    def __init__(self, choices: tuple[Choice, ...], *, is_open: bool, empty: str) -> None:
        super().__init__()
        self._is_open = is_open
        empty = str(empty)  # Qt would take a text for later as it is written down
        self.setMaxVisibleItems(14)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(14)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.addItem("" if is_open else say(empty), "")
        self.setProperty("empty", True)  # noqa: FBT003  (Qt takes it by place only)
        self.currentIndexChanged.connect(self._show_emptiness)
        self.offer([(called(one.label, one.value), one.value) for one in choices])
        if is_open or len(choices) > _MANY_CHOICES:
            self.setEditable(True)
            self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            line = self.lineEdit()
            assert line is not None
            line.setPlaceholderText(say(empty))
            line.setMaxLength(_LONGEST)
            completer = QCompleter(self.model(), self)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
            self.setCompleter(completer)
            if not is_open:
                self.setItemText(0, "")

    def offer(self, named: Sequence[tuple[str, str]]) -> None:
        """Offer other choices: names and the values behind them."""
        while self.count() > 1:
            self.removeItem(1)
        for name, value in named:
            self.addItem(shown(name, _LABEL_LIMIT), value)

    def offer_anew(self, named: Sequence[tuple[str, str]]) -> None:
        """Offer other choices; what is chosen stays so where it is offered still."""
        chosen = self.read()
        with QSignalBlocker(self):
            self.offer(named)
            self.write(chosen)
        self._show_emptiness()
        if self.read() != chosen:
            self.currentIndexChanged.emit(self.currentIndex())

    def read(self) -> str:
        """Return the value of what is chosen, or what was typed in its place."""
        if not self.isEditable():
            return str(self.currentData() or "")
        text = self.currentText().strip()
        at = self.findText(text, Qt.MatchFlag.MatchFixedString)
        return str(self.itemData(at) or "") if at >= 0 else text

    def write(self, value: str) -> None:
        """Choose a value; one that is not among the choices stands as it is where it may."""
        at = self.findData(value)
        if at >= 0:
            self.setCurrentIndex(at)
        elif self.isEditable():
            self.setEditText(value)

    def _show_emptiness(self) -> None:
        """Show the invitation to choose in the colour of a placeholder."""
        is_empty = self.currentIndex() <= 0 and not self.isEditable()
        if is_empty != self.property("empty"):
            self.setProperty("empty", is_empty)
            self.style().unpolish(self)
            self.style().polish(self)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls instead

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        line = self.lineEdit()
        if line is not None:
            line.setCursorPosition(0)


class LongText(QPlainTextEdit):
    """Several lines of plain text; Tab leaves it."""

    def __init__(self, *, is_mono: bool = False, lines: float = 4.0) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        if is_mono:
            self.setFont(theme.font(mono=True))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme.em(lines * 1.3 + 1))


def make_editor(field: Field, name: str) -> Editor:
    """Return the input for a field that holds one text.

    Args:
        field: of any type but list, group and texts, which have inputs for their parts.
        name: what a screen reader calls it.
    """
    make = photo_editor if field.widget == PHOTO_WIDGET else _MAKERS.get(field.type, _line)
    editor = make(field)
    editor.focus.setAccessibleName(shown(name, 120))
    editor.focus.installEventFilter(_UndoOfForm(editor.focus))
    return editor


class _UndoOfForm(QObject):
    """Leaves undo and redo to the form, which takes back more than one field knows of."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            key = QKeySequence.StandardKey
            if event.matches(key.Undo) or event.matches(key.Redo):
                event.ignore()
                return True
        return False


def _line(field: Field) -> Editor:
    edit = QLineEdit()
    is_number = field.type in (FieldType.INTEGER, FieldType.DECIMAL)
    most = _LONGEST_NUMBER if is_number else min(field.high or _LONGEST, _LONGEST) * 4
    edit.setMaxLength(most)
    widest = WIDEST_EMS
    if field.type is FieldType.INTEGER:
        edit.setPlaceholderText(_bounds(field))
    elif field.type is FieldType.DECIMAL:
        edit.setPlaceholderText(say(_EXAMPLE))
    if is_number:
        widest = 12.0
    elif (field.high or _LONGEST) <= 16:
        widest = 16.0
    edit.setMaximumWidth(theme.em(widest))
    return Editor(edit, edit, edit.text, edit.setText, edit.textChanged)


def _bounds(field: Field) -> str:
    """Return which whole numbers a field takes; nothing where any will do."""
    low = None if field.low is None or field.low <= -MAX_INTEGER else field.low
    high = None if field.high is None or field.high >= MAX_INTEGER else field.high
    if low is not None and high is not None:
        return say("{low} to {high}", low=low, high=high)
    if low is not None:
        return say("{low} or more", low=low)
    return "" if high is None else say("{high} or less", high=high)


def _long_text(field: Field) -> Editor:
    edit = LongText(is_mono=field.type is FieldType.DOCUMENT)
    edit.setMaximumWidth(theme.em(WIDEST_EMS))
    if field.type is FieldType.DOCUMENT:
        edit.setPlaceholderText("{ }")
    return Editor(edit, edit, edit.toPlainText, edit.setPlainText, edit.textChanged)


def _choice(field: Field) -> Editor:
    empty = _NOT_CHOSEN if field.required else _NOT_SAID
    box = ChoiceBox(field.choices, is_open=field.is_open, empty=empty)
    box.setMaximumWidth(theme.em(WIDEST_EMS))
    return Editor(box, box, box.read, box.write, box.currentTextChanged)


def _boolean(_field: Field) -> Editor:
    box = ChoiceBox(_YES_NO, is_open=False, empty=_NOT_SAID)
    box.setMaximumWidth(theme.em(12))
    return Editor(box, box, box.read, box.write, box.currentTextChanged)


def _date(_field: Field) -> Editor:
    return _dated(_DATE, _TODAY, lambda now: f"{now:%Y-%m-%d}", 10.0)


def _time(_field: Field) -> Editor:
    return _dated(_TIME, _NOW, lambda now: f"{now:%Y-%m-%dT%H:%M:%S}.000Z", 18.0)


def _dated(hint: str, word: str, text_of: Callable[[datetime], str], ems: float) -> Editor:
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(theme.em(0.5))
    edit = QLineEdit()
    edit.setPlaceholderText(hint)
    edit.setMaxLength(40)
    edit.setFixedWidth(theme.em(ems))
    word = say(word)
    button = QPushButton(word)
    button.setProperty("kind", "link")
    button.setAccessibleName(say("{word}: fill in", word=word))
    set_tooltip(button, say("Fills in {word}, in UTC", word=word.lower()))
    button.clicked.connect(lambda: edit.setText(text_of(datetime.now(tz=UTC))))
    line.addWidget(edit)
    line.addWidget(button)
    line.addStretch(1)
    holder.setFocusProxy(edit)
    return Editor(holder, edit, edit.text, edit.setText, edit.textChanged)


_MAKERS: Mapping[FieldType, Callable[[Field], Editor]] = {
    FieldType.LONG_TEXT: _long_text,
    FieldType.DOCUMENT: _long_text,
    FieldType.CHOICE: _choice,
    FieldType.BOOLEAN: _boolean,
    FieldType.DATE: _date,
    FieldType.TIME: _time,
}
