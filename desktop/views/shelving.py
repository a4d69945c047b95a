"""The audits that a profile keeps: each that ends in a window is put there, any can be reopened."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop.audit import shelf
from desktop.audit.results import Audited
from desktop.audit.shelf import Shelved
from desktop.progress import Report

if TYPE_CHECKING:
    from desktop.views.context import Context


class Shelving(QObject):
    """Keeps the audits of one window; a reopened one is shown as of then, and nothing else."""

    changed = Signal()  # `runs` or `opened` is another

    def __init__(self, context: "Context") -> None:
        super().__init__(context)
        self._context = context
        self.runs: tuple[Shelved, ...] = ()  # the newest first, once they were read
        self.opened: Shelved | None = None  # whose `audited` is shown in place of the present one
        context.audit_run.answered.connect(self._take)

    def read(self) -> None:
        """Read what is kept; `changed` follows."""
        self._context.do(self._read, self._show)

    def reopen(self, one: Shelved) -> None:
        """Show an audit again; one that is damaged is told."""
        if one.error is not None:
            self._context.failed.emit(one.error)
        else:
            self.opened = one
            self.changed.emit()

    def close(self) -> None:
        """Show the present again."""
        if self.opened is not None:
            self.opened = None
            self.changed.emit()

    @property
    def _folder(self) -> Path:
        return self._context.session.profile.reports / shelf.FOLDER

    @Slot(object)
    def _take(self, audited: Audited) -> None:
        self.opened = None  # `Context.audit_changed` follows
        self._context.do(partial(self._keep, audited, self._context.now_ms()), self._show)

    def _keep(self, audited: Audited, ended_ms: int, report: Report) -> tuple[Shelved, ...]:
        shelf.keep(self._folder, audited, ended_ms)
        return self._read(report)

    def _read(self, _report: Report) -> tuple[Shelved, ...]:
        return shelf.shelved(self._folder)

    @Slot(object)
    def _show(self, runs: tuple[Shelved, ...]) -> None:
        self.runs = runs
        self.changed.emit()
