"""Samples: planned before anybody can know whom they draw, drawn by a block, then inspected."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout

from desktop.audit.sampling import table_of
from desktop.durable import replace_file
from desktop.exchange.file_bytes import read_file
from desktop.ledger.sample_plan import DRAW_LIMIT, format_draw, format_plan
from desktop.progress import Report
from desktop.views import theme
from desktop.views.context import Context
from desktop.views.models.inspection import Inspection
from desktop.views.models.inspection_target import SAMPLE, WISH, inspection_target
from desktop.views.models.paged import Row
from desktop.views.models.sample_list import Member, Sample, SampleList, read_samples, taken_in
from desktop.views.models.sample_rows import (
    MemberRows,
    SampleRows,
    inspect_sample,
    sample_sentence,
)
from desktop.views.page import Page
from desktop.views.parts.dropped_files import files_in
from desktop.views.parts.empty_state import EmptyState
from desktop.views.parts.frames import Panel
from desktop.views.parts.glyph_paths import Glyph
from desktop.views.parts.sample_sheet import SampleSheet
from desktop.views.parts.table import RowTable
from desktop.views.parts.verdict_bar import Sentence
from desktop.views.question import Question
from desktop.views.saying import amount, later, say
from desktop.views.wish import Wish

_NONE = later(
    "Plan a sample before you choose whom to visit: a block that does not exist yet decides, and "
    "everybody can draw it again."
)
_WAITS = later("Nobody is drawn before the block of the plan is final.")
_LOCKED = later("Your key is locked; a plan is signed.")
_FILES = later("Plan or draw (*.json)")


class SamplesPage(Page):
    """The plans of this profile above, below whom the chosen one draws."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.listed = SampleList()
        self._chosen = ""
        self.sheet: SampleSheet | None = None  # that was opened last
        self._load = Question(context.tasks, self)
        self._load.answered.connect(self._show)
        self._load.failed.connect(context.failed)
        empty = EmptyState(Glyph.SAMPLES, _NONE, Wish(say("Plan a sample\u2026"), self.plan))
        self.table = RowTable(SampleRows(self.listed), say("Samples"), empty=empty)
        self.table.moved.connect(self._choose)
        self.table.offer(self._wishes_of)
        waits = EmptyState(Glyph.PENDING, _WAITS)
        self.members = RowTable(MemberRows(()), say("Drawn"), empty=waits)
        self.members.opened.connect(self._open)
        self.members.offer(self._member_wishes)
        self._lay_out()
        self.setAcceptDrops(True)
        self.setFocusProxy(self.table)
        context.replica_changed.connect(self._read)
        context.key_changed.connect(self.changed)
        self._read()

    def title(self) -> str:
        return say("Samples")

    def verdict(self) -> Sentence:
        return sample_sentence(self.listed)

    def primary(self) -> Wish | None:
        why_not = "" if self._context.is_unlocked else _LOCKED
        if not self._context.session.has_replica():
            why_not = say("This copy is empty; sync it.")
        return Wish(say("Plan a sample\u2026"), self.plan, why_not)

    def secondary(self) -> Sequence[Wish]:
        tip = say("A colleague's plan or draw; a draw is drawn again here before it is kept")
        return (Wish(say("Open\u2026"), self._ask_open, tip=tip),)

    def shortcuts(self) -> Sequence[tuple[str, str]]:
        return ((say("Enter"), say("Record an inspection of the member that was drawn")),)

    def inspection(self) -> Inspection | None:
        one = self._sample()
        if one is None:
            return None
        return replace(inspect_sample(one, self.listed.newest), wishes=self._wishes(one))

    def search(self, text: str) -> None:
        self._context.go("records", text)

    def refresh(self) -> None:
        self._read()

    def plan(self) -> None:
        """Ask what is to be drawn, and sign the plan."""
        if not self._context.is_unlocked:
            self._context.unlock_asked.emit()
            return
        self.sheet = SampleSheet(self, self._context)
        self.sheet.done_well.connect(self._after_plan)
        self.sheet.open()

    def take(self, path: Path) -> None:
        """Keep the plan of a file, whether it is a plan or a draw."""
        self._context.do(partial(self._take, path), self._after_take)

    def export(self, one: Sample, path: Path) -> None:
        """Write a sample: its plan; where it is drawn, the draw, or its table as CSV."""
        draw = one.draw
        if path.suffix == ".csv" and draw is not None:
            data = table_of(draw)
        else:
            data = format_plan(one.plan, one.signature) if draw is None else format_draw(draw)
        self._context.do(partial(_write, path, data), self._tell_written)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if len(files_in(event.mimeData())) == 1:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.take(files_in(event.mimeData())[0])

    def _lay_out(self) -> None:
        self._panel, self._drawn_panel = Panel(say("Samples")), Panel(say("Drawn"))
        self._panel.body.addWidget(self.table, 1)
        self._drawn_panel.body.addWidget(self.members, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.em(0.67))
        column.addWidget(self._panel, 2)
        column.addWidget(self._drawn_panel, 3)
        self._drawn_panel.hide()

    @Slot()
    def _read(self) -> None:
        if self._context.session.has_replica():
            self._load.ask(self._read_list)

    def _read_list(self, report: Report) -> SampleList:
        with self._context.reading() as db:
            now = self._context.moment(db)
            return read_samples(db, self._context.session.profile.samples, now, report)

    @Slot(object)
    def _show(self, listed: SampleList) -> None:
        self.listed = listed
        self.table.show_choosing(
            SampleRows(listed), [one.key for one in listed.samples], self._chosen
        )
        self._panel.set_title(say("Samples"), amount(len(listed.samples), "plan", "plans"))
        self._tell()

    def _tell(self) -> None:
        one = self._sample()
        self._drawn_panel.setVisible(one is not None)
        members = () if one is None else one.members
        self.members.show_source(MemberRows(members))
        if one is not None:
            self._drawn_panel.set_title(say("Drawn"), one.plan.title)
        self.changed.emit()
        self.inspected.emit(self.inspection())

    def _sample(self) -> Sample | None:
        return next((one for one in self.listed.samples if one.key == self._chosen), None)

    @Slot(object)
    def _choose(self, row: Row | None) -> None:
        self._chosen = "" if row is None else str(row.key)
        self._tell()

    @Slot(object)
    def _open(self, row: Row) -> None:
        wishes = self._member_wishes([row])
        if wishes:
            wishes[0].run()

    def _wishes_of(self, rows: Sequence[Row]) -> Sequence[Wish]:
        one = next((it for it in self.listed.samples if rows and it.key == rows[0].key), None)
        return () if one is None or len(rows) != 1 else self._wishes(one)

    def _wishes(self, one: Sample) -> tuple[Wish, ...]:
        name = say("Export plan\u2026" if one.draw is None else "Export draw\u2026")
        search = Wish(say("Show all members"), partial(self._context.go, "records", one.plan.query))
        return (Wish(name, partial(self._ask_export, one)), search)

    def _member_wishes(self, rows: Sequence[Row]) -> Sequence[Wish]:
        sample = self._sample()
        if sample is None or len(rows) != 1 or not isinstance(rows[0].key, int):
            return ()
        one = sample.members[rows[0].key]
        wishes = [Wish(WISH, partial(self._record, one))]
        if one.inspected:
            shown = f"id:{one.inspected.removeprefix('urn:uuid:')}"
            wishes.insert(
                0, Wish(say("Show inspection"), partial(self._context.go, "records", shown))
            )
        bare = one.id.removeprefix("urn:uuid:")
        query = f"id:{bare}" if bare != one.id else f'"{one.id}"'
        return (*wishes, Wish(say("Show records"), partial(self._context.go, "records", query)))

    def _record(self, one: Member) -> None:
        if one.id.startswith("urn:uuid:"):
            target = inspection_target(SAMPLE, record=one.id, about=one.about, site=one.site)
        elif one.site:
            target = inspection_target(SAMPLE, site=one.site)
        else:
            target = inspection_target(SAMPLE, about=(one.id,))
        self._context.go("new", target)

    @Slot(object)
    def _after_plan(self, key: str) -> None:
        self._chosen = key
        self._context.noticed.emit(say("The plan is signed. Export it and hand it out."))
        self._read()

    def _ask_open(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, say("Open a plan or draw"), str(Path.home()), say(_FILES)
        )
        if chosen:
            self.take(Path(chosen))

    def _take(self, path: Path, report: Report) -> tuple[str, bool]:
        data = read_file(path, DRAW_LIMIT)
        with self._context.reading() as db:
            return taken_in(db, self._context.session.profile.samples, data, report)

    @Slot(object)
    def _after_take(self, taken: tuple[str, bool]) -> None:
        self._chosen, was_draw = taken
        words = say("The draw follows from its plan: drawn again here, it is the same.")
        self._context.noticed.emit(words if was_draw else say("The plan's signature holds."))
        self._read()

    def _ask_export(self, one: Sample) -> None:
        word = "plan" if one.draw is None else "draw"
        place = str(Path.home() / f"sample-{word}-{one.key[:8]}.json")
        kinds = say(_FILES) if one.draw is None else say("{files};;Table (*.csv)", files=_FILES)
        chosen, _ = QFileDialog.getSaveFileName(self, say("Export"), place, kinds)
        if chosen:
            self.export(one, Path(chosen))

    @Slot(object)
    def _tell_written(self, path: Path) -> None:
        self._context.noticed.emit(say("Written to {path}", path=path))


def _write(path: Path, data: bytes, _report: Report) -> Path:
    replace_file(path, data, mode=0o644)
    return path
