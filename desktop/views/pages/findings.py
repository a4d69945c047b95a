"""Findings: audit this copy, see what was found, where, what it means and what to do about it."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDateTime, Qt, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFileDialog,
    QHBoxLayout,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from desktop.audit.report import format_report
from desktop.audit.results import Audited
from desktop.durable import replace_file
from desktop.finding import Finding
from desktop.keys.signer import Signer
from desktop.progress import Report
from desktop.version import VERSION
from desktop.views import theme
from desktop.views.context import Context
from desktop.views.integrity import Integrity
from desktop.views.models.chain_target import AtEntry
from desktop.views.models.finding_rows import (
    EVERYTHING,
    FindingRows,
    GroupRows,
    inspect_finding,
)
from desktop.views.models.inspection import Inspection
from desktop.views.models.paged import Row
from desktop.views.models.sentences import audit_sentence, audited_words
from desktop.views.page import Page
from desktop.views.parts.empty_state import EmptyState
from desktop.views.parts.frames import Panel
from desktop.views.parts.glyph_paths import Glyph
from desktop.views.parts.labels import PlainLabel
from desktop.views.parts.plain import amount, grouped
from desktop.views.parts.progress_line import ProgressLine
from desktop.views.parts.table import RowTable
from desktop.views.parts.verdict_bar import Sentence
from desktop.views.question import Question
from desktop.views.theme import Role
from desktop.views.wish import Wish

_NEVER = (
    "Nothing was audited in this window yet. An audit hashes every stored byte again, recomputes "
    "the tree, verifies every signature and replays every rule. It changes nothing."
)
_SOON = "What the audit finds stands here as soon as it ends."
_CLEAN = "Nothing was found in this group."
_BESIDE_EMS = 56.0
_STEPS = (
    (0, "Hashing every stored byte"),
    (150, "Verifying signatures and replaying the rules"),
    (750, "Comparing the tables"),
    (850, "Running the checks of the domains"),
)


class FindingsPage(Page):
    """The last audit of this window, and the next one."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._chosen: Finding | None = None
        self._rows = FindingRows(None)
        self._report = Question(context.tasks, self)
        self._report.answered.connect(self._show_written)
        self._report.failed.connect(context.failed)
        self._groups = RowTable(GroupRows(None), "Groups of findings")
        self._groups.moved.connect(self._show_group)
        clean = EmptyState(Glyph.VERIFIED, _CLEAN)
        self._table = RowTable(self._rows, "Findings", empty=clean)
        self._table.moved.connect(self._choose)
        self._table.opened.connect(self._open)
        self._table.offer(self._wishes_of)
        self.progress = ProgressLine("Stop the audit")
        self.progress.stopped.connect(context.audit_run.cancel)
        self._progress_panel = Panel("Audit under way")
        self._progress_panel.body.addWidget(self.progress)
        self._progress_panel.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.em(0.67))
        column.addWidget(self._progress_panel)
        holder = QWidget()
        self._stack = QStackedLayout(holder)
        self._stack.addWidget(EmptyState(Glyph.FINDINGS, _NEVER, Wish("Audit now", self._audit)))
        self._stack.addWidget(self._make_board())
        self._stack.addWidget(EmptyState(Glyph.FINDINGS, _SOON))
        column.addWidget(holder, 1)
        context.audit_run.progressed.connect(self._show_progress)
        context.audit_changed.connect(self._show)
        self.setFocusProxy(self._table)
        self._show()

    def title(self) -> str:
        return "Findings"

    def verdict(self) -> Sentence:
        audited = self._context.audited
        if audited is None:
            text = "Not audited in this window yet."
            if self._context.audit_run.is_busy:
                text = "The first audit of this window is under way."
            return Sentence(Integrity.UNCHECKED, text)
        found = audit_sentence(audited)
        aside = audited_words(self._context.audited_ms, self._context.now_ms())
        return Sentence(found.mark, found.text, found.rest, aside)

    def primary(self) -> Wish | None:
        if self._context.audit_run.is_busy:
            return None
        if self._context.audited is None:
            why_not = "" if self._context.session.has_replica() else "This copy is empty; sync it."
            return Wish("Audit now", self._audit, why_not)
        return Wish("Export report\u2026", self._ask_report, tip="A file that others can re-run")

    def secondary(self) -> Sequence[Wish]:
        if self._context.audit_run.is_busy:
            return ()
        tip = "Stored bytes, tree, seals and checkpoints only"
        quick = Wish("Quick audit", self._audit_quickly, tip=tip)
        if self._context.audited is None:
            return (quick,)
        return (Wish("Audit again", self._audit),)

    def shortcuts(self) -> Sequence[tuple[str, str]]:
        return (("N, Shift+N", "Next or previous finding"), ("Enter", "Go to its record or block"))

    def inspection(self) -> Inspection | None:
        one = self._chosen
        if one is None:
            return None
        shown = inspect_finding(one)
        return Inspection(
            shown.title, shown.mark, shown.sentence, facts=shown.facts, wishes=self._wishes(one)
        )

    def search(self, text: str) -> None:
        self._context.go("records", text)

    def refresh(self) -> None:
        self._show_busy()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_N:
            is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.step(-1 if is_back else 1)
        else:
            super().keyPressEvent(event)

    def step(self, by: int) -> None:
        """Go to the next finding, or with -1 to the one before, round the end."""
        findings = self._rows.findings
        if findings:
            at = findings.index(self._chosen) if self._chosen in findings else -by
            self._table.select_row((at + by) % len(findings))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_beside = self.width() >= theme.em(_BESIDE_EMS)
        directions = QBoxLayout.Direction
        self._line.setDirection(directions.LeftToRight if is_beside else directions.TopToBottom)
        self._group_panel.setMaximumHeight(16_777_215 if is_beside else theme.em(11))

    def write_report(self, path: Path) -> None:
        """Write the last audit to a file, signed where the key is open."""
        audited = self._context.audited
        if audited is not None:
            signer = self._context.session.signer() if self._context.is_unlocked else None
            self._report.ask(partial(_write, audited, signer, path))

    def _make_board(self) -> QWidget:
        board = QWidget()
        self._line = QHBoxLayout(board)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(theme.em(0.67))
        self._group_panel = Panel("By code")
        self._group_panel.body.addWidget(self._groups, 1)
        self._group_panel.setMinimumWidth(theme.em(20))
        self._panel = Panel("Findings")
        self._panel.body.addWidget(self._table, 1)
        self._counts = PlainLabel(role=Role.CAPTION, muted=True, wrap=True, most_lines=3)
        self._panel.body.addWidget(self._counts)
        self._line.addWidget(self._group_panel, 1)
        self._line.addWidget(self._panel, 3)
        return board

    @Slot()
    def _show(self) -> None:
        """Show the audit that ended last."""
        audited = self._context.audited
        self._groups.show_source(GroupRows(audited))
        if audited is not None:
            self._groups.select_row(0)
            counts = (
                f"{name} {grouped(count)}" for name, count in audited.checked.items() if count
            )
            self._counts.setText(f"Looked at: {', '.join(counts)}.")
        self._show_busy()

    def _show_busy(self) -> None:
        is_busy = self._context.audit_run.is_busy
        empty = 2 if is_busy else 0
        self._stack.setCurrentIndex(empty if self._context.audited is None else 1)
        self._progress_panel.setVisible(is_busy)
        if not is_busy:
            self.progress.show_progress("Starting", 0, 0)
        self.changed.emit()

    @Slot(object, object)
    def _show_progress(self, done: int, total: int) -> None:
        step = next((words for least, words in reversed(_STEPS) if done >= least), "Starting")
        share = f"{100 * done // total} %" if total else ""
        self.progress.show_progress(f"{step}  {share}".strip(), done, total)

    @Slot(object)
    def _show_group(self, row: Row | None) -> None:
        if row is None:
            return
        group = str(row.key)
        self._rows = FindingRows(self._context.audited, group)
        self._table.show_source(self._rows)
        title = "Findings" if group == EVERYTHING else str(row.cells[0])
        caption = amount(self._rows.count(), "finding", "findings")
        if group != EVERYTHING and self._rows.findings:
            caption = self._rows.findings[0].means
        self._panel.set_title(title, caption)
        self._chosen = None
        if self._rows.count():
            self._table.select_row(0)
        else:
            self.inspected.emit(None)

    @Slot(object)
    def _choose(self, row: Row | None) -> None:
        key = None if row is None else row.key
        self._chosen = self._rows.findings[key] if isinstance(key, int) else None
        self.inspected.emit(self.inspection())

    @Slot(object)
    def _open(self, row: Row) -> None:
        self._choose(row)
        wishes = () if self._chosen is None else self._wishes(self._chosen)
        if wishes:
            wishes[0].run()

    def _wishes_of(self, rows: Sequence[Row]) -> Sequence[Wish]:
        if len(rows) == 1 and isinstance(rows[0].key, int):
            return self._wishes(self._rows.findings[rows[0].key])
        return ()

    def _wishes(self, one: Finding) -> tuple[Wish, ...]:
        wishes = []
        if one.records:
            query = f"id:{one.records[0].removeprefix('urn:uuid:')}"
            wishes.append(Wish("Show record", partial(self._context.go, "records", query)))
        if one.block is not None:
            wishes.append(Wish("Show block", partial(self._context.go, "chain", one.block)))
        elif one.entry is not None:
            target = AtEntry(one.entry)
            wishes.append(Wish("Show block", partial(self._context.go, "chain", target)))
        return tuple(wishes)

    def _audit(self) -> None:
        self._context.start_audit()

    def _audit_quickly(self) -> None:
        self._context.start_audit(quick=True)

    def _ask_report(self) -> None:
        stamp = QDateTime.currentDateTimeUtc().toString("yyyy-MM-dd")
        folder = self._context.session.profile.reports
        place = str((folder if folder.is_dir() else Path.home()) / f"audit-{stamp}.json")
        chosen, _ = QFileDialog.getSaveFileName(self, "Export report", place, "Report (*.json)")
        if chosen:
            self.write_report(Path(chosen))

    @Slot(object)
    def _show_written(self, done: tuple[Path, bool]) -> None:
        path, is_signed = done
        words = "Signed report" if is_signed else "Report, not signed (your key is locked),"
        self._context.noticed.emit(f"{words} written to {path}")


def _write(
    audited: Audited, signer: Signer | None, path: Path, _report: Report
) -> tuple[Path, bool]:
    replace_file(path, format_report(audited, VERSION, signer), mode=0o644)
    return path, signer is not None
