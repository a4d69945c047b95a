"""Between a table and its draft: kept while it is put right, back when the page is opened."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from desktop import drafts
from desktop.drafts import Draft
from desktop.errors import LockedError
from desktop.progress import Report
from desktop.views.context import Context
from desktop.views.drafting import Typed, open_all
from desktop.views.models.batch_draft import KeptTable, draft_of
from desktop.views.models.batch_table import Checked

_PLACE = "batch"
Held = tuple[str, KeptTable, Checked | None]  # kind, table, what is known of it


class BatchKeeping(QObject):
    """Keeps the one table of a page."""

    found = Signal(object)  # the `Draft` of the table that was open last

    def __init__(self, context: Context, held: Callable[[], Held | None], parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._held = context, held
        self._draft_id = ""
        self._is_noted = False  # since this table was opened
        self._has_read = False

    def read_once(self) -> None:
        """Open what was kept before this window was opened; `found` follows where it was."""
        if not self._has_read:
            self._has_read = True
            self._context.do(self._read, self._tell)

    def begin(self, draft_id: str = "") -> None:
        """Keep the table until now as it is, and the next one apart from it."""
        self._context.drafts.save()
        self._is_noted = False
        self._draft_id = draft_id or drafts.new_id(self._context.now_ms())

    def note(self) -> None:
        """Keep the table, as soon as nothing more is changed in it."""
        self._is_noted = True
        self._context.drafts.touch(_PLACE, self._written)

    def note_check(self) -> None:
        """Keep how far a table is, if it is kept at all."""
        if self._is_noted:
            self.note()

    def holds(self, draft: Draft) -> bool:
        """Tell whether the table that is open is the one of a draft."""
        return draft.outside.id == self._draft_id and self._held() is not None

    def forget(self) -> None:
        """Keep nothing of the table any more: it was issued."""
        self._context.drafts.leave(_PLACE)
        self._context.drafts.drop(self._draft_id)

    def _written(self) -> Typed | None:
        held = self._held()
        if held is None:
            return None
        kind, table, found = held
        now_ms = self._context.now_ms()
        make = partial(draft_of, self._draft_id, kind, now_ms, table, found)
        return Typed(self._draft_id, make)

    def _read(self, _report: Report) -> Draft | None:
        with suppress(LockedError):  # meanwhile
            kept = open_all(self._context.session)
            return next((one for one in kept if one.outside.sort == drafts.BATCH), None)
        return None

    @Slot(object)
    def _tell(self, draft: Draft | None) -> None:
        if draft is not None:
            self.found.emit(draft)
