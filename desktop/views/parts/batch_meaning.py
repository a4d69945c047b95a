"""What the columns of a batch mean: asked for column by column, remembered for the next table."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.domains.kind import Kind
from desktop.views import theme
from desktop.views.context import Context
from desktop.views.models import batch_work
from desktop.views.models.batch_grid import GridModel
from desktop.views.parts.editors import ChoiceBox
from desktop.views.parts.labels import PlainLabel
from desktop.views.parts.plain import shown
from desktop.views.saying import say
from desktop.views.theme import Role


class Meanings(QObject):
    """What was said of the columns of one table."""

    changed = Signal()

    def __init__(self, page: QWidget, context: Context, model: GridModel) -> None:
        super().__init__(page)
        self._page, self._context, self._model = page, context, model
        self.kind: Kind | None = None  # of the records
        self.given: dict[str, str] = {}  # header to dotted path; empty leaves the column out
        self.dialog: MeaningDialog | None = None  # the one that was opened last

    def begin(self, given: Mapping[str, str]) -> None:
        """Take what was said of another table."""
        self.given = dict(given)

    def ask(self, column: int) -> None:
        """Let the user say what a column means."""
        if self.kind is None or not 0 <= column < len(self._model.columns):
            return
        work = partial(batch_work.choices, self._context, self.kind, column)
        self._context.do(work, self._show)

    @Slot(object)
    def _show(self, found: tuple[int, list[tuple[str, str]]]) -> None:
        column, choices = found
        if column >= len(self._model.columns):
            return
        one = self._model.columns[column]
        title = f"{one.letter} \u00b7 {shown(one.header, 60)}" if one.header else one.letter
        dialog = MeaningDialog(self._page, title, choices, one.path)
        dialog.accepted.connect(partial(self._use, column))
        self.dialog = dialog
        dialog.open()

    def _use(self, column: int) -> None:
        if self.dialog is not None:
            self.say(column, self.dialog.box.read())

    def say(self, column: int, path: str) -> None:
        """Say what a column means; an empty path leaves it out. It is remembered."""
        if self.kind is None:
            return
        one = self._model.columns[column]
        header = one.header
        if not header:
            header = say("Column {letter}", letter=one.letter)
        elif sum(other.header == header for other in self._model.columns) > 1:
            header = f"{header} ({one.letter})"
        if header != one.header:
            self._model.rename(column, header)
        self.given[header] = path
        self._context.do(partial(batch_work.remember, self._context, self.kind.id, {header: path}))
        self.changed.emit()


class MeaningDialog(QDialog):
    """Asks what a column means; accepting it is the wish."""

    def __init__(
        self, parent: QWidget, column: str, choices: Sequence[tuple[str, str]], now: str | None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("CivicLedger")
        self.setAccessibleName(say("Meaning of column {column}", column=column))
        lines = QVBoxLayout(self)
        lines.setContentsMargins(*(theme.em(1.5),) * 4)
        lines.setSpacing(theme.em(0.67))
        lines.addWidget(
            PlainLabel(
                say("What does the column {column} hold?", column=column), Role.PANEL, bold=True
            )
        )
        lines.addWidget(
            PlainLabel(say("It is remembered for the next table of this kind."), muted=True)
        )
        self.box = ChoiceBox((), is_open=False, empty=say("Nothing: leave it out"))
        self.box.offer(choices)
        self.box.setAccessibleName(say("Meaning of the column"))
        self.box.setMinimumWidth(theme.em(38))
        self.box.write(now or "")
        lines.addWidget(self.box)
        row = QHBoxLayout()
        row.addStretch(1)
        cancel = QPushButton(say("Cancel"))
        cancel.setAccessibleName(say("Cancel"))
        cancel.clicked.connect(self.reject)
        use = QPushButton(say("Use"))
        use.setAccessibleName(say("Use this meaning"))
        use.setProperty("kind", "primary")
        use.clicked.connect(self.accept)
        use.setDefault(True)
        row.addWidget(cancel)
        row.addWidget(use)
        lines.addLayout(row)
        self.box.setFocus()
