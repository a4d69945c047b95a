"""A sheet with a public text that is handed to somebody."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.durable import replace_file
from desktop.errors import CivicLedgerError
from desktop.views.context import Context
from desktop.views.parts.editors import LongText
from desktop.views.parts.sheet import Sheet
from desktop.views.saying import say
from desktop.views.wish import Wish


class TextSheet(Sheet):
    """Shows a public text that is handed to somebody; copied, or saved to a file."""

    def __init__(
        self, parent: QWidget | None, context: Context, title: str, means: str, file_name: str
    ) -> None:
        super().__init__(parent, context, title, means, say("Copy"))
        self._file_name = file_name
        self.text = LongText(is_mono=True, lines=9.0)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(say("{title}: the text", title=title))
        self.cancel.setText(say("Close"))
        self.cancel.setAccessibleName(say("Close"))
        self.add_button(Wish(say("Save\u2026"), self._ask_save))

    def act(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.context.noticed.emit(say("Copied."))

    def save(self, path: Path) -> None:
        """Write the text to a file."""
        try:
            replace_file(path, self.text.toPlainText().encode())
        except CivicLedgerError as error:
            self.refuse(error)
        else:
            self.context.noticed.emit(say("Saved as {path}", path=path))

    def _ask_save(self) -> None:
        start = str(Path.home() / self._file_name)
        chosen, _ = QFileDialog.getSaveFileName(self, say("Save"), start)
        if chosen:
            self.save(Path(chosen))
