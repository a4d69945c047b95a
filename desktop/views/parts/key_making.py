"""Sheets that make a key file, from chance or from words, or lock it with another password."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop import own_keys
from desktop.progress import Report
from desktop.views.context import Context
from desktop.views.parts.secret_fields import NewPassword, PasswordLine, WordsBox
from desktop.views.parts.sheet import Sheet
from desktop.views.saying import later, say

_CREATE = later(
    "32 random bytes, made on this machine and locked by your password, from which every key of "
    "this profile follows. Nobody can reset the password: whoever loses both it and the 24 backup "
    "words loses the key, cannot sign with it again, and cannot open what was sealed for it. What "
    "it has signed stays valid. You write the words down in the next step."
)
_RESTORE = later(
    "The 24 words bring back every key of this profile. Sync before you issue: the counter of your "
    "statements goes on after the highest one on the ledger. Do not use the same words on two "
    "machines at a time, and do not restore words that somebody else has seen."
)
_CHANGE = later(
    "The key file is saved anew under another password. Copies of it elsewhere, as in a back-up, "
    "still open with the old one."
)


class CreateSheet(Sheet):
    """Makes a new root secret; tells the issuing key that it gives."""

    def __init__(self, parent: QWidget | None, context: Context) -> None:
        super().__init__(parent, context, say("Create a key"), _CREATE, say("Create"))
        self.password = NewPassword()
        self.password.changed.connect(self._show_readiness)
        self.body.addWidget(self.password)
        self.password.first.setFocus()
        self._show_readiness()

    def act(self) -> None:
        self.begin(partial(self._create, self.password.entered()), say("Creating\u2026"))

    def forget(self) -> None:
        self.password.forget()

    def set_busy(self, *, busy: bool) -> None:
        super().set_busy(busy=busy)
        self._show_readiness()

    def _create(self, password: str, _report: Report) -> str:
        with self.context.turn:
            return own_keys.create_keys(self.context.session, password)

    @Slot()
    def _show_readiness(self) -> None:
        self.button.setEnabled(not self.run.is_busy and not self.password.why_not())


class RestoreSheet(Sheet):
    """Makes the key file of a profile without one from its 24 words."""

    def __init__(self, parent: QWidget | None, context: Context) -> None:
        super().__init__(parent, context, say("Restore from words"), _RESTORE, say("Restore"))
        self.words, self.password = WordsBox(), NewPassword()
        for part in (self.words, self.password):
            part.changed.connect(self._show_readiness)
            self.body.addWidget(part)
        self.words.edit.setFocus()
        self._show_readiness()

    def act(self) -> None:
        work = partial(self._restore, self.words.entered(), self.password.entered())
        self.begin(work, say("Restoring\u2026"))

    def forget(self) -> None:
        self.words.forget()
        self.password.forget()

    def set_busy(self, *, busy: bool) -> None:
        super().set_busy(busy=busy)
        self._show_readiness()

    def _restore(self, words: str, password: str, _report: Report) -> str:
        with self.context.turn:
            return own_keys.restore_keys(self.context.session, words, password)

    @Slot()
    def _show_readiness(self) -> None:
        is_ready = self.words.is_whole() and not self.password.why_not()
        self.button.setEnabled(not self.run.is_busy and is_ready)


class PasswordSheet(Sheet):
    """Locks the key file with another password."""

    def __init__(self, parent: QWidget | None, context: Context) -> None:
        super().__init__(parent, context, say("Change the password"), _CHANGE, say("Change"))
        self.old, self.password = PasswordLine(say("Password so far")), NewPassword()
        self.old.textChanged.connect(self._show_readiness)
        self.password.changed.connect(self._show_readiness)
        self.body.addWidget(self.old)
        self.body.addWidget(self.password)
        self.old.setFocus()
        self._show_readiness()

    def act(self) -> None:
        work = partial(self._change, self.old.entered(), self.password.entered())
        self.begin(work, say("Changing\u2026"))

    def forget(self) -> None:
        self.old.forget()
        self.password.forget()

    def set_busy(self, *, busy: bool) -> None:
        super().set_busy(busy=busy)
        self._show_readiness()

    def _change(self, old: str, new: str, _report: Report) -> object:
        with self.context.turn:
            return own_keys.change_password(self.context.session, old, new)

    @Slot()
    def _show_readiness(self) -> None:
        is_ready = bool(self.old.text()) and not self.password.why_not()
        self.button.setEnabled(not self.run.is_busy and is_ready)
