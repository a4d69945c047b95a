"""Documents: what is here of every private document that the ledger promises; open, give, take."""

from collections.abc import Sequence
from contextlib import closing
from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QVBoxLayout

from desktop import private_documents
from desktop.domains.fields import private_fields_of
from desktop.errors import CivicLedgerError, LockedError
from desktop.ledger.scalar import format_time
from desktop.peers.folder import FolderSource
from desktop.private_documents import Held, Taken
from desktop.progress import Report
from desktop.replica import records
from desktop.replica.document_grants import Grant, grants
from desktop.replica.private_parts import enrolled_as
from desktop.vault.holding import Holding
from desktop.vault.store import Store
from desktop.verdict import Verdict
from desktop.views.context import Context
from desktop.views.integrity import Integrity
from desktop.views.models.inspection import Fact, Inspection
from desktop.views.models.paged import Row
from desktop.views.models.private_part import opened_facts
from desktop.views.models.private_rows import (
    PrivateList,
    PrivateRows,
    inspect_private,
    private_sentence,
)
from desktop.views.page import Page
from desktop.views.parts.empty_state import EmptyState
from desktop.views.parts.frames import Panel
from desktop.views.parts.glyph_paths import Glyph
from desktop.views.parts.private_view import PrivateView
from desktop.views.parts.table import RowTable
from desktop.views.parts.verdict_bar import Sentence
from desktop.views.question import Question
from desktop.views.saying import amount, later, say
from desktop.views.wish import Wish

_NONE = later("No record of this copy promises a private document.")
_LOCKED = later("Your key is locked.")


class PrivatePage(Page):
    """The list of promised documents, with what is here of each."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._listed: PrivateList | None = None
        self._problem: CivicLedgerError | None = None
        self._chosen = ""
        self.private_view: PrivateView | None = None  # the dialog that was opened last
        self._load = Question(context.tasks, self)
        self._load.answered.connect(self._show)
        self._load.failed.connect(self._show_problem)
        empty = EmptyState(Glyph.GRANTS, _NONE)
        self.table = RowTable(self.rows(), say("Private documents"), empty=empty)
        self.table.moved.connect(self._choose)
        self.table.opened.connect(self._open)
        self.table.offer_one(self._wishes_of)
        self._panel = Panel(say("Private documents"))
        self._panel.body.addWidget(self.table, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._panel)
        context.replica_changed.connect(self._read)
        context.key_changed.connect(self._read)
        self.setFocusProxy(self.table)
        self._read()

    def title(self) -> str:
        return say("Documents")

    def verdict(self) -> Sentence:
        if self._problem is not None:
            return Sentence(Verdict.CANNOT_CHECK, self._problem.what, self._problem.do)
        if self._listed is None:
            return Sentence(Integrity.UNCHECKED, say("Nothing was looked at yet."))
        return private_sentence(self._listed)

    def primary(self) -> Wish | None:
        tip = say("Keeps those of a folder that your key opens and that the ledger promises")
        return Wish(say("Take from folder\u2026"), self._ask_take, self._why_closed(), tip)

    def secondary(self) -> Sequence[Wish]:
        held = () if self._listed is None else self._listed.held
        has_any = any(one.holding in (Holding.HELD, Holding.SEALED) for one in held)
        why_not = "" if has_any else say("No envelope is here.")
        tip = say("Copies envelopes, sealed as they are; only their readers can open them")
        return (Wish(say("Give to folder\u2026"), self._ask_give, why_not, tip),)

    def shortcuts(self) -> Sequence[tuple[str, str]]:
        return ((say("Enter"), say("Open the document")),)

    def inspection(self) -> Inspection | None:
        one = self._item()
        if one is None or self._listed is None:
            return None
        return inspect_private(self._listed, one, self._wishes(one))

    def search(self, text: str) -> None:
        self._context.go("records", text)

    def refresh(self) -> None:
        self._read()

    def rows(self) -> PrivateRows:
        """Return what the table shows."""
        return PrivateRows(self._listed or PrivateList())

    @Slot()
    def _read(self) -> None:
        if self._context.session.has_replica():
            self._load.ask(self._read_list)

    def _read_list(self, report: Report) -> PrivateList:
        session, key = self._context.session, None
        if self._context.is_unlocked:
            key = session.decryption_key()
        with self._context.reading() as db:
            held = tuple(private_documents.look(db, session.store(), key, report))
            by_record: dict[str, list[Grant]] = {}
            for one in grants(db, format_time(self._context.now_ms())):
                by_record.setdefault(one.target, []).append(one)
            named = {one.grantee for known in by_record.values() for one in known}
            names = {
                did: " \u00b7 ".join(part for part in (one.organisation, one.office) if part)
                for did in named
                for one in enrolled_as(db, did)
            }
            kinds = {kind.id: kind for kind, _ in records.kinds(db)}
        known_names = {did: name for did, name in names.items() if name}
        return PrivateList(held, kinds, by_record, known_names)

    @Slot(object)
    def _show(self, listed: PrivateList) -> None:
        self._listed, self._problem = listed, None
        rows, chosen = self.rows(), self._chosen
        self.table.show_source(rows)
        ids = [one.promise.record for one in rows.items]
        if ids:
            self.table.select_row(ids.index(chosen) if chosen in ids else 0)
        self._tell()

    @Slot(CivicLedgerError)
    def _show_problem(self, error: CivicLedgerError) -> None:
        self._problem = None if isinstance(error, LockedError) else error
        self._tell()

    def _tell(self) -> None:
        self.changed.emit()
        self.inspected.emit(self.inspection())

    @Slot(object)
    def _choose(self, row: Row | None) -> None:
        self._chosen = "" if row is None else str(row.key)
        self._tell()

    @Slot(object)
    def _open(self, row: Row) -> None:
        self._choose(row)
        one = self._item()
        if one is not None and one.holding is Holding.HELD:
            self.open_document(one)

    def _item(self) -> Held | None:
        held = () if self._listed is None else self._listed.held
        return next((one for one in held if one.promise.record == self._chosen), None)

    def _wishes(self, one: Held) -> tuple[Wish, ...]:
        record = one.promise.record
        place = f"id:{record.removeprefix('urn:uuid:')}"
        show = Wish(say("Show record"), partial(self._context.go, "records", place))
        if one.holding not in (Holding.HELD, Holding.SEALED):
            return (show,)
        why_not = self._why_closed()
        if not why_not and one.holding is Holding.SEALED:
            why_not = say("It is sealed for others.")
        return (Wish(say("Open private document"), partial(self.open_document, one), why_not), show)

    def _wishes_of(self, row: Row) -> Sequence[Wish]:
        held = () if self._listed is None else self._listed.held
        return next((self._wishes(one) for one in held if one.promise.record == row.key), ())

    def _why_closed(self) -> str:
        return "" if self._context.is_unlocked else _LOCKED

    def open_document(self, one: Held) -> None:
        """Open a document and show it."""
        self._context.do(partial(self._read_document, one), self._show_document)

    def _read_document(self, one: Held, _report: Report) -> list[Fact]:
        session, kinds = self._context.session, {}
        if self._listed is not None:
            kinds = dict(self._listed.kinds or {})
        with self._context.reading() as db:
            key = session.decryption_key()
            opened = private_documents.read(db, session.store(), key, one.promise.record)
        kind = kinds.get(one.promise.kind)
        return opened_facts(kind, opened, () if kind is None else private_fields_of(kind))

    @Slot(object)
    def _show_document(self, facts: list[Fact]) -> None:
        self.private_view = PrivateView(self, self._context, facts)
        self.private_view.open()

    def _ask_take(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, say("Take from folder"), str(Path.home()))
        if chosen:
            self.take(Path(chosen))

    def take(self, folder: Path) -> None:
        """Keep the envelopes of a folder that this key opens."""
        self._context.do(partial(self._take, folder), self._after_take)

    def _take(self, folder: Path, report: Report) -> Taken:
        session = self._context.session
        with (
            closing(FolderSource(folder)) as source,
            self._context.writing(),
            self._context.reading() as db,
        ):
            key = session.decryption_key()
            return private_documents.take_in(db, session.store(), key, source.read, report)

    @Slot(object)
    def _after_take(self, taken: Taken) -> None:
        words = [
            say("{documents} taken.", documents=amount(len(taken.kept), "document", "documents"))
        ]
        if taken.sealed_for_others:
            words.append(
                say(
                    "{sealed_for_others} sealed for others.",
                    sealed_for_others=taken.sealed_for_others,
                )
            )
        if taken.refused:
            words.append(
                say(
                    "{refused} refused: {refused2}",
                    refused=len(taken.refused),
                    refused2=taken.refused[0][1],
                )
            )
        self._context.noticed.emit(" ".join(words))
        self._read()

    def _ask_give(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, say("Give to folder"), str(Path.home()))
        if chosen:
            self.give(Path(chosen))

    def give(self, folder: Path) -> None:
        """Copy the envelopes that are here into a folder."""
        self._context.do(partial(self._give, folder), self._after_give)

    def _give(self, folder: Path, report: Report) -> tuple[int, Path]:
        store = self._context.session.store()
        with self._context.reading() as db:
            return private_documents.give_out(db, store, Store(folder), report), folder

    @Slot(object)
    def _after_give(self, done: tuple[int, Path]) -> None:
        count, folder = done
        words = say(
            "{envelopes} copied to {folder}",
            envelopes=amount(count, "envelope", "envelopes"),
            folder=folder / "private",
        )
        self._context.noticed.emit(words)
