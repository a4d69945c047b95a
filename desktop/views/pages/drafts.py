"""Drafts: what was begun and kept by itself; opened where it was written, deleted with undo."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QVBoxLayout

from desktop import drafts as sealing
from desktop.domains.kind import Kind
from desktop.drafts import BATCH, Draft, Outside
from desktop.errors import FormatError
from desktop.finding import Severity
from desktop.progress import Report
from desktop.replica import drafts, records
from desktop.replica.drafts import Kept
from desktop.views.context import Context
from desktop.views.models.draft_rows import DraftRows, inspect_draft
from desktop.views.models.inspection import Inspection
from desktop.views.models.paged import Row
from desktop.views.page import Page
from desktop.views.parts.empty_state import EmptyState
from desktop.views.parts.frames import Panel
from desktop.views.parts.glyph_paths import Glyph
from desktop.views.parts.table import RowTable
from desktop.views.parts.verdict_bar import Sentence
from desktop.views.question import Question
from desktop.views.saying import amount, later, say
from desktop.views.wish import Wish

_EMPTY = later("Nothing is begun. What you type into a form or a table is kept here by itself.")
_LOCKED = later("Your key is locked; drafts are sealed for it.")


class DraftsPage(Page):
    """The list of drafts."""

    keeps_inspector = False

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._kept: dict[str, Kept] = {}
        self._drafts: list[Outside] = []
        self._kinds: dict[str, Kind] = {}
        self._chosen = ""
        self._deleted: list[Kept] = []  # the one deleted last is the last one
        self._load = Question(context.tasks, self)
        self._load.answered.connect(self._show)
        self._load.failed.connect(context.failed)
        empty = EmptyState(
            Glyph.DRAFTS, _EMPTY, Wish(say("New record"), partial(context.go, "new"))
        )
        self.table = RowTable(self.rows(), say("Drafts"), empty=empty)
        self.table.moved.connect(self._choose)
        self.table.opened.connect(self._open_row)
        self.table.offer(self._wishes_of)
        panel = Panel(say("Drafts"))
        panel.body.addWidget(self.table, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(panel)
        context.drafts.changed.connect(self._read)
        context.key_changed.connect(self._tell)
        self.setFocusProxy(self.table)
        self._read()

    def title(self) -> str:
        return say("Drafts")

    def verdict(self) -> Sentence:
        if not self._drafts:
            return Sentence(Severity.NOTE, say("Nothing is begun."))
        count = amount(len(self._drafts), "draft is", "drafts are")
        rest = say("Each is sealed for your key; nothing of it is signed.")
        return Sentence(Severity.NOTE, say("{count} kept on this machine.", count=count), rest)

    def primary(self) -> Wish | None:
        return Wish(
            say("Resume"), self.open, self._why_not_open(), say("Goes on where you stopped")
        )

    def secondary(self) -> Sequence[Wish]:
        why_not = "" if self._item() is not None else say("Choose a draft.")
        wishes = [Wish(say("Delete"), self.delete, why_not)]
        if self._deleted:
            wishes.insert(0, Wish(say("Undo delete"), self.undo, tip="Ctrl+Z"))
        return wishes

    def shortcuts(self) -> Sequence[tuple[str, str]]:
        return (
            (say("Enter"), say("Open the draft")),
            (say("Delete"), say("Delete it")),
            ("Ctrl+Z", say("Undo delete")),
        )

    def inspection(self) -> Inspection | None:
        one = self._item()
        if one is None:
            return None
        return inspect_draft(one, self._kinds.get(one.kind), self._wishes())

    def search(self, text: str) -> None:
        self._context.go("records", text)

    def refresh(self) -> None:
        self._context.drafts.save()
        self._read()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.delete()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        else:
            super().keyPressEvent(event)

    def rows(self) -> DraftRows:
        """Return what the table shows."""
        return DraftRows(self._drafts, self._kinds, self._context.now_ms())

    def open(self) -> None:
        """Go on with the chosen draft where it was written."""
        one = self._item()
        if one is not None and not self._why_not_open():
            self._context.do(partial(self._open_now, self._kept[one.id]), self._go)

    def delete(self) -> None:
        """Delete the chosen draft; it can be brought back while the window is open."""
        one = self._item()
        if one is not None:
            self._deleted.append(self._kept[one.id])
            self._context.drafts.drop(one.id)
            self._context.noticed.emit(say("The draft is deleted. Ctrl+Z brings it back."))

    def undo(self) -> None:
        """Bring the draft back that was deleted last."""
        if self._deleted:
            kept = self._deleted.pop()
            self._chosen = kept.id
            self._context.drafts.put_back(kept)

    @Slot()
    def _read(self) -> None:
        self._load.ask(self._read_list)

    def _read_list(self, _report: Report) -> tuple[list[Kept], dict[str, Kind]]:
        with self._context.session.desk() as desk:
            kept = drafts.everything(desk)
        if not kept or not self._context.session.has_replica():
            return kept, {}
        with self._context.reading() as db:
            return kept, {kind.id: kind for kind, _ in records.kinds(db)}

    @Slot(object)
    def _show(self, listed: tuple[list[Kept], dict[str, Kind]]) -> None:
        kept, self._kinds = listed
        self._kept, self._drafts = {}, []
        for one in kept:
            try:
                self._drafts.append(sealing.outside(one))
            except FormatError:
                continue  # of a newer program
            self._kept[one.id] = one
        chosen = self._chosen
        self.table.show_source(self.rows())
        ids = [one.id for one in self._drafts]
        if ids:
            self.table.select_row(ids.index(chosen) if chosen in ids else 0)
        else:
            self._chosen = ""
        self._tell()

    def _open_now(self, kept: Kept, _report: Report) -> Draft:
        return sealing.opened(kept, self._context.session.decryption_key())

    @Slot(object)
    def _go(self, draft: Draft) -> None:
        self._context.go("batch" if draft.outside.sort == BATCH else "new", draft)

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()
        self.inspected.emit(self.inspection())

    @Slot(object)
    def _choose(self, row: Row | None) -> None:
        self._chosen = "" if row is None else str(row.key)
        self._tell()

    @Slot(object)
    def _open_row(self, row: Row) -> None:
        self._choose(row)
        if self._why_not_open():
            self._context.unlock_asked.emit()
        else:
            self.open()

    def _item(self) -> Outside | None:
        return next((one for one in self._drafts if one.id == self._chosen), None)

    def _why_not_open(self) -> str:
        if self._item() is None:
            return say("Choose a draft.")
        return "" if self._context.is_unlocked else _LOCKED

    def _wishes(self) -> tuple[Wish, ...]:
        return (
            Wish(say("Resume"), self.open, self._why_not_open()),
            Wish(say("Delete"), self.delete),
        )

    def _wishes_of(self, rows: Sequence[Row]) -> Sequence[Wish]:
        return self._wishes() if len(rows) == 1 else ()
