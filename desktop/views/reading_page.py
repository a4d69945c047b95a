"""A page that shows what it has read of the replica, and reads again when that is another.

Reading is done away from the UI thread. A page that nobody looks at waits until it is opened. What
was read before stays, with the problem said above it, where reading fails.
"""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.errors import CivicLedgerError
from desktop.verdict import Verdict
from desktop.views import theme
from desktop.views.context import Context
from desktop.views.page import Page
from desktop.views.parts.verdict_bar import Sentence
from desktop.views.question import Question


class ReadingPage(Page):
    """A page says what it reads by `read_now`, and keeps the answer by `keep`."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._problem: CivicLedgerError | None = None  # of the last reading
        self._load = Question(context.tasks, self)
        self._load.answered.connect(self._take)
        self._load.failed.connect(self._show_problem)
        context.replica_changed.connect(self._read)

    def keep(self, answer: object) -> None:
        """Show what was read."""

    def read_now(self) -> None:
        """Ask `_load` for what is on the replica, if there is one."""

    def search(self, text: str) -> None:
        self._context.go("records", text)

    def refresh(self) -> None:
        self.read_now()

    def _stack(self, widgets: Sequence[tuple[QWidget, int]]) -> None:
        """Put widgets below each other, each with its share of the room that is left."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.em(0.67))
        for widget, share in widgets:
            column.addWidget(widget, share)

    def _trouble(self) -> Sentence | None:
        """Return why nothing newer could be read; None where it could."""
        one = self._problem
        return None if one is None else Sentence(Verdict.CANNOT_CHECK, one.what, one.do)

    def _open_record(self, record: str) -> None:
        """Show a record among all records."""
        self._context.go("records", f"id:{record.removeprefix('urn:uuid:')}")

    @Slot()
    def _read(self) -> None:
        """Read again what is looked at; else that is done when the page is opened."""
        if self.isVisible():
            self.read_now()

    @Slot(object)
    def _take(self, answer: object) -> None:
        self._problem = None
        self.keep(answer)

    @Slot(CivicLedgerError)
    def _show_problem(self, error: CivicLedgerError) -> None:
        self._problem = error
        self._tell()

    @Slot()
    def _tell(self) -> None:
        """Let the window ask again for what the page says, and show its details."""
        self.changed.emit()
        self.inspected.emit(self.inspection())
