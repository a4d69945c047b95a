"""Help on one key: beside the window, and over whatever dialog has the keyboard.

A modal dialog keeps the window's keys from being heard, and what is not its own from being read.
So each that opens over the window gets the key, and the manual as its child.
"""

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

from desktop.views.parts.help_dialog import HelpDialog
from desktop.views.window import MainWindow

KEY = "F1"
_HAS_KEY = "has_help_key"


class Manual(QObject):
    """Opens the manual at the page one is on."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._dialog: HelpDialog | None = None
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusWindowChanged.connect(self._give_key)

    @property
    def dialog(self) -> HelpDialog | None:
        """Return the manual, if it was asked for and is there still."""
        return self._dialog if self._dialog is not None and isValid(self._dialog) else None

    @Slot(str)
    def show_page(self, page: str) -> None:
        """Show what the manual says of a page, beside the window or over its modal dialog."""
        over: QWidget = self._modal() or self._window
        made = self.dialog
        if made is None or made.parentWidget() is not over:
            if made is not None:
                made.deleteLater()
            made = self._dialog = HelpDialog(over)
            if isinstance(over, QDialog):
                over.finished.connect(made.close)
        made.show_page_of(page)
        made.show()
        made.activateWindow()
        made.text.setFocus()

    @Slot()
    def _give_key(self) -> None:
        """Let the key be heard in a dialog that is new."""
        modal = self._modal()
        if modal is not None and not modal.property(_HAS_KEY):
            modal.setProperty(_HAS_KEY, True)  # noqa: FBT003  (Qt takes it by place only)
            QShortcut(QKeySequence(KEY), modal).activated.connect(self._show_here)

    @Slot()
    def _show_here(self) -> None:
        self.show_page(self._window.page_name())

    def _modal(self) -> QDialog | None:
        """Return the dialog over the window that takes the keyboard, if there is one."""
        modal = QApplication.activeModalWidget()
        if not isinstance(modal, QDialog) or isinstance(modal, HelpDialog):
            return None
        above: QWidget | None = modal
        while above is not None and above is not self._window:
            above = above.parentWidget()
        return None if above is None else modal
