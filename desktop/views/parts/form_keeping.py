"""Between the forms of a page and their drafts: what is typed is kept, what was kept comes back."""

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from desktop import drafts as sealing
from desktop.drafts import FORM, Draft
from desktop.errors import CivicLedgerError, LockedError
from desktop.progress import Report
from desktop.views.context import Context
from desktop.views.drafting import Typed, open_all
from desktop.views.models.form_draft import draft_of
from desktop.views.parts.record_sheet import RecordSheet
from desktop.views.question import Question


class FormKeeping(QObject):
    """Keeps the forms of one page."""

    found = Signal(object)  # the drafts of forms that were opened, the newest first

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._has_read = False
        self._run = Question(context.tasks, self)
        self._run.answered.connect(self.found)
        self._run.failed.connect(self._tell_failure)

    def read_once(self) -> None:
        """Open what was kept before this window was opened; `found` follows."""
        if not self._has_read:
            self._has_read = True
            self._run.ask(self._read)

    def note(self, sheet: RecordSheet) -> None:
        """Keep what stands in a form, as soon as nothing more is typed."""
        self._context.drafts.touch(f"form {sheet.kind.id}", partial(self._written, sheet))

    def holds(self, draft: Draft, sheet: RecordSheet | None) -> bool:
        """Tell whether a form is the one of a draft, with what was typed since."""
        return sheet is not None and sheet.draft_id == draft.outside.id and not sheet.is_empty

    def drop(self, sheet: RecordSheet) -> None:
        """Keep nothing of a form any more."""
        self._context.drafts.leave(f"form {sheet.kind.id}")
        if sheet.draft_id:
            self._context.drafts.drop(sheet.draft_id)

    def _written(self, sheet: RecordSheet) -> Typed | None:
        if sheet.is_empty:
            if sheet.draft_id:
                self._context.drafts.drop(sheet.draft_id)
            return None
        now_ms = self._context.now_ms()
        sheet.draft_id = sheet.draft_id or sealing.new_id(now_ms)
        kind, content, gaps = sheet.kind.id, sheet.content, sheet.gaps
        make = partial(draft_of, sheet.draft_id, kind, now_ms, content, gaps)
        return Typed(sheet.draft_id, make)

    def _read(self, _report: Report) -> list[Draft]:
        kept = open_all(self._context.session)
        return [one for one in kept if one.outside.sort == FORM]

    @Slot(CivicLedgerError)
    def _tell_failure(self, error: CivicLedgerError) -> None:
        if isinstance(error, LockedError):
            self._has_read = False  # they are read once the key is open again
        else:
            self._context.failed.emit(error)
