"""The panel that holds checkpoints against each other, and keeps the evidence in sight."""

from collections.abc import Mapping
from contextlib import ExitStack, closing, suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QSizePolicy

from desktop.errors import CivicLedgerError
from desktop.peers.compare import Compared, Pair, compare_peers
from desktop.peers.evidence import Kept, Root, held_root, kept
from desktop.peers.evidence_parcel import README, write_parcel
from desktop.progress import Report
from desktop.views.context import Context
from desktop.views.models.agreement import (
    Agreement,
    AgreementRows,
    Item,
    agreement_words,
    inspect_compared,
    inspect_kept,
    inspect_pair,
)
from desktop.views.models.inspection import Inspection
from desktop.views.models.paged import Row
from desktop.views.parts.frames import Panel, push_button
from desktop.views.parts.labels import PlainLabel
from desktop.views.parts.table import RowTable
from desktop.views.question import Question
from desktop.views.saying import later, say
from desktop.views.wish import Wish

_NEVER = later(
    "Comparing asks every peer for its newest checkpoint and holds each against this copy and "
    "against the others. A contradiction is kept as evidence."
)
_MOST_NOTE = 20_000  # characters of a note that are shown


@dataclass(frozen=True, slots=True)
class _Opened:
    """What was read of a group of evidence."""

    name: str
    ours: Root | None
    notes: tuple[tuple[str, str], ...]


class AgreementPanel(Panel):
    """Compares all peers on demand; ``inspected`` is an Inspection of the chosen row."""

    inspected = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__(say("Agreement"))
        self._context = context
        self._agreement = Agreement()
        self._rows = AgreementRows(self._agreement)
        self._chosen: Item | None = None
        self._opened: _Opened | None = None
        self._compare_run = Question(context.tasks, self)
        self._open_run = Question(context.tasks, self)
        self._compare_run.answered.connect(self._keep)
        self._compare_run.failed.connect(context.failed)
        self._compare_run.rested.connect(self._say)
        self._open_run.answered.connect(self._keep_opened)
        self._wish = Wish(say("Compare all peers"), self.compare)
        self._none = PlainLabel(_NEVER, muted=True, wrap=True)
        self.table = RowTable(self._rows, say("Agreement"))
        self.table.moved.connect(self._choose)
        self.table.view.clicked.connect(self._choose_again)
        self.button = push_button(self._wish)
        self.add_to_head(self.button)
        self.body.addWidget(self._none)
        self.body.addWidget(self.table, 1)
        self._say()

    def rows(self) -> AgreementRows:
        """Return what the table shows."""
        return self._rows

    def show_kept(self, found: tuple[Kept, ...]) -> None:
        """Show the evidence that is kept now, and whether there is somebody to compare with."""
        if found != self._agreement.kept:
            self._show(replace(self._agreement, kept=found))
        else:
            self._say()

    @Slot()
    def compare(self) -> None:
        """Ask all peers for their checkpoints and hold them against each other."""
        self._compare_run.ask(self._ask_peers)
        self._say()

    def inspection(self) -> Inspection | None:
        """Return the chosen row in words."""
        one = self._chosen
        if one is None:
            return None
        if isinstance(one, Compared):
            return inspect_compared(one, self._titles())
        if isinstance(one, Pair):
            return inspect_pair(one)
        opened = self._opened
        is_open = opened is not None and opened.name == one.name
        ours, notes = (opened.ours, opened.notes) if opened is not None and is_open else (None, ())
        return inspect_kept(one, ours, notes, self._titles(), self._wishes(one))

    def save(self, one: Kept, target: Path) -> None:
        """Write evidence into a folder for somebody else."""
        self._context.do(partial(self._write, one, target), self._show_written)

    def _titles(self) -> Mapping[str, str]:
        figures = self._context.figures
        return {} if figures is None else figures.titles

    def _wishes(self, one: Kept) -> tuple[Wish, ...]:
        folder = self._context.session.profile.evidence
        tip = say("Both notes, the keys, the checker and how to use it, in a folder of its own")
        return (
            Wish(say("Save for others\u2026"), partial(self._ask_folder, one), tip=tip),
            Wish(say("Open folder"), partial(_open, folder)),
        )

    def _ask_folder(self, one: Kept) -> None:
        chosen = QFileDialog.getExistingDirectory(self, say("Save evidence in"), str(Path.home()))
        if chosen:
            self.save(one, Path(chosen))

    def _write(self, one: Kept, target: Path, _report: Report) -> Path:
        with self._context.reading() as db:
            return write_parcel(db, self._context.session.profile.evidence, one, target)

    @Slot(object)
    def _show_written(self, folder: Path) -> None:
        self._context.noticed.emit(
            say(
                "The evidence is in {folder}; {readme} says how to check it.",
                folder=folder,
                readme=README,
            )
        )

    def _ask_peers(self, _report: Report) -> Agreement:
        context = self._context
        session = context.session
        with context.reading() as db, ExitStack() as opened:
            sources = [
                opened.enter_context(closing(session.source(one))) for one in session.profile.peers
            ]
            compared, pairs = compare_peers(session.replica(db), sources)
            found = tuple(kept(db, session.profile.evidence))
        return Agreement(compared, pairs, found, context.now_ms())

    @Slot(object)
    def _keep(self, agreement: Agreement) -> None:
        self._show(agreement)
        self._context.read_replica()  # a fork that was found changes the state light

    def _show(self, agreement: Agreement) -> None:
        self._agreement, self._chosen = agreement, None
        self._rows = AgreementRows(agreement)
        self.table.show_source(self._rows)
        self._say()

    @Slot()
    def _say(self) -> None:
        context, is_busy = self._context, self._compare_run.is_busy
        can_ask = context.session.has_replica() and bool(context.session.profile.peers)
        self.button.setEnabled(can_ask and not is_busy)
        has_any = bool(self._rows.items)
        self._none.setVisible(not has_any)
        self.table.setVisible(has_any)
        upwards = QSizePolicy.Policy.Preferred if has_any else QSizePolicy.Policy.Maximum
        self.setSizePolicy(QSizePolicy.Policy.Preferred, upwards)
        self.set_title(
            say("Agreement"), say("asking") if is_busy else agreement_words(self._agreement)
        )

    @Slot(object)
    def _choose(self, row: Row | None) -> None:
        key = None if row is None else row.key
        self._chosen = self._rows.items[key] if isinstance(key, int) else None
        if isinstance(self._chosen, Kept):
            self._open_run.ask(partial(self._read, self._chosen))
        self._choose_again()

    @Slot()
    def _choose_again(self) -> None:
        if self._chosen is not None:
            self.inspected.emit(self.inspection())

    def _read(self, one: Kept, _report: Report) -> _Opened:
        """Read the notes of a group, and the root that this copy has at its size."""
        folder, ours = self._context.session.profile.evidence, None
        with self._context.reading() as db, suppress(CivicLedgerError):
            ours = None if one.size is None else held_root(db, one.size)
        notes = []
        for name, _ in one.files:
            if name.endswith(".note"):
                with suppress(OSError):
                    text = (folder / name).read_bytes().decode("utf-8", "replace")
                    notes.append((name, text[:_MOST_NOTE]))
        return _Opened(one.name, ours, tuple(notes))

    @Slot(object)
    def _keep_opened(self, opened: _Opened) -> None:
        self._opened = opened
        self._choose_again()


def _open(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
