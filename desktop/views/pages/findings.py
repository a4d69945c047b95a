"""Findings: audit this copy, see what was found, where, what it means and what to do about it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDateTime, Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QStackedLayout, QVBoxLayout, QWidget

from desktop.audit.report import format_report
from desktop.audit.results import Audited
from desktop.durable import replace_file
from desktop.finding import Finding, Severity
from desktop.keys.signer import Signer
from desktop.progress import Report
from desktop.version import VERSION
from desktop.views import theme
from desktop.views.context import Context
from desktop.views.integrity import Integrity
from desktop.views.models.chain_target import AtEntry
from desktop.views.models.finding_checks import (
    CheckRows,
    audit_lines,
    checks_caption,
    findings_of,
    inspect_check,
    inspect_plan,
)
from desktop.views.models.finding_details import (
    Details,
    inspect_finding,
    read_details,
)
from desktop.views.models.finding_rows import CHECKS, EVERYTHING, NO_NAMES, FindingRows, GroupRows
from desktop.views.models.finding_texts import finding_text, what_of
from desktop.views.models.inspection import Inspection
from desktop.views.models.paged import Row
from desktop.views.models.sentences import audit_sentence, audited_words
from desktop.views.page import Page
from desktop.views.parts.empty_state import EmptyState
from desktop.views.parts.findings_band import Tally
from desktop.views.parts.findings_board import FindingsBoard
from desktop.views.parts.findings_steps import AuditSteps
from desktop.views.parts.frames import Panel
from desktop.views.parts.glyph_paths import Glyph
from desktop.views.parts.plain import amount
from desktop.views.parts.progress_line import ProgressLine
from desktop.views.parts.table import RowTable
from desktop.views.parts.verdict_bar import Sentence
from desktop.views.question import Question
from desktop.views.wish import Wish

_NEVER = (
    "Nothing was audited in this window yet: an audit hashes every stored byte again, verifies "
    "every signature, replays every rule, and changes nothing."
)
_BARE = "This copy is empty: there is something to audit once it was synced with a peer."
_SOON = "The first audit is under way"
_CLEAN = "Nothing was found in this group."
_STEPS = (
    (0, "Hashing every stored byte"),
    (150, "Verifying signatures and replaying the rules"),
    (750, "Comparing the tables"),
    (850, "Running the checks of the domains"),
)
_ALL_STEPS = 1_000
_NEVER_PAGE, _BOARD_PAGE, _BUSY_PAGE, _BARE_PAGE = range(4)
_WORST = tuple(reversed(Severity))
_MEANS = {
    Severity.CRITICAL: "do not rely on it",
    Severity.ERROR: "act on it",
    Severity.WARNING: "worth a look",
    Severity.NOTE: "no harm",
}


class FindingsPage(Page):
    """The last audit of this window, and the next one."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._chosen: Finding | None = None
        self._check = ""  # inspected while nothing was found
        self._group = EVERYTHING
        self._order: tuple[int, bool] | None = None
        self._details: Details | None = None
        self._rows = FindingRows(None)
        self._groups = RowTable(GroupRows(None), "Groups of findings")
        clean = EmptyState(Glyph.VERIFIED, _CLEAN)
        self._table = RowTable(self._rows, "Findings", empty=clean)
        self._table.view.horizontalHeader().setSortIndicatorClearable(False)
        self._checks = RowTable(CheckRows(None), "What was checked")
        self.board = FindingsBoard(self._groups, self._table, self._checks)
        self.progress = ProgressLine("Stop the audit")
        self._steps = AuditSteps(_SOON, _STEPS, _ALL_STEPS)
        self._report = Question(context.tasks, self)
        self._detail_run = Question(context.tasks, self)
        self._lay_out()
        self._connect()
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
        return (
            ("N, Shift+N", "Next or previous finding"),
            ("Enter", "Go to its record or block"),
            ("Ctrl+C", "Copy the selected rows"),
            ("Ctrl+Shift+C", "Copy the finding with all its words"),
        )

    def inspection(self) -> Inspection | None:
        one, audited = self._chosen, self._context.audited
        if audited is None:
            return inspect_plan()
        if one is None:
            return inspect_check(audited, self._check) if self._check else None
        shown = inspect_finding(one, self._details, self._names)
        return replace(shown, wishes=self._wishes(one))

    def search(self, text: str) -> None:
        self._context.go("records", text)

    def refresh(self) -> None:
        self._show_busy()

    def step(self, by: int) -> None:
        """Go to the next finding, or with -1 to the one before, round the end."""
        if self._group == CHECKS:
            self._groups.select_row(0)
        findings = self._rows.findings
        if findings:
            at = findings.index(self._chosen) if self._chosen in findings else -by
            self._table.select_row((at + by) % len(findings))

    def copy_finding(self) -> None:
        """Put all that is known of the selected finding on the clipboard, as plain text."""
        if self._chosen is not None:
            QGuiApplication.clipboard().setText(finding_text(self._chosen, self._names))
            self._context.noticed.emit("The finding is on the clipboard.")

    def write_report(self, path: Path) -> None:
        """Write the last audit to a file, signed where the key is open."""
        audited = self._context.audited
        if audited is not None:
            signer = self._context.session.signer() if self._context.is_unlocked else None
            self._report.ask(partial(_write, audited, signer, path))

    def _lay_out(self) -> None:
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
        self._stack.addWidget(self.board)
        self._stack.addWidget(self._steps)
        self._stack.addWidget(EmptyState(Glyph.FINDINGS, _BARE))
        column.addWidget(holder, 1)

    def _connect(self) -> None:
        context = self._context
        self._groups.moved.connect(self._show_group)
        self._groups.opened.connect(self._enter_group)
        self._table.moved.connect(self._choose)
        self._table.opened.connect(self._open)
        self._table.sort_asked.connect(self._sort)
        self._table.offer(self._wishes_of)
        self._table.view.clicked.connect(self._choose_again)
        self._checks.moved.connect(self._inspect_check)
        self._checks.opened.connect(self._open_check)
        self.board.rearranged.connect(self._show_groups)
        self.progress.stopped.connect(context.audit_run.cancel)
        self._report.answered.connect(self._show_written)
        self._report.failed.connect(context.failed)
        self._detail_run.answered.connect(self._keep_details)
        context.audit_run.progressed.connect(self._show_progress)
        context.audit_changed.connect(self._show)
        keys = (("N", self._next), ("Shift+N", self._previous), ("Ctrl+Shift+C", self.copy_finding))
        for key, slot in keys:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    @Slot()
    def _show(self) -> None:
        """Show the audit that ended last; group, order and finding stay where they still are."""
        audited = self._context.audited
        if audited is not None and not self._context.audit_run.is_busy:
            self._show_audit(audited)
        self._show_busy()

    def _show_audit(self, audited: Audited) -> None:
        counts = Counter(it.severity for it in audited.findings)
        tallies = [Tally(counts[it], it.word.capitalize(), _MEANS[it], it) for it in _WORST]
        skipped = len({it.check for it in audited.not_checked})
        tallies.append(Tally(skipped, "Not made", "checks left out", Integrity.UNCHECKED))
        self.board.band.show_tallies(tallies)
        self.board.facts.show_lines(audit_lines(audited, self._city))
        checks = CheckRows(audited)
        self._check = ""
        self._checks.show_source(checks)
        self.board.checks_panel.set_title("What was checked", checks_caption(audited))
        codes = {it.code for it in audited.findings}
        self.board.show_counts(len(audited.findings), len(codes) + 1, checks.count(), skipped)
        self._show_groups()
        if not audited.findings and checks.count():
            self._checks.select_row(0)

    @property
    def _city(self) -> str:
        figures = self._context.figures
        return "" if figures is None else figures.city

    @property
    def _names(self) -> Mapping[str, str]:
        """Return what the authorities are called, by id."""
        figures = self._context.figures
        return NO_NAMES if figures is None else figures.titles

    @Slot()
    def _show_groups(self) -> None:
        rows = GroupRows(self._context.audited, with_checks=self.board.is_low)
        self._groups.show_source(rows)
        if rows.count():
            self._groups.select_row(rows.at(self._group))

    def _show_busy(self) -> None:
        is_busy = self._context.audit_run.is_busy
        page = _BOARD_PAGE
        if self._context.audited is None:
            idle = _NEVER_PAGE if self._context.session.has_replica() else _BARE_PAGE
            page = _BUSY_PAGE if is_busy else idle
        self._stack.setCurrentIndex(page)
        self._progress_panel.setVisible(is_busy)
        if not is_busy:
            self.progress.show_progress("Starting", 0, 0)
            self._steps.show_done(0)
        self.changed.emit()

    @Slot(object, object)
    def _show_progress(self, done: int, total: int) -> None:
        step = next((words for least, words in reversed(_STEPS) if done >= least), "Starting")
        share = f"{100 * done // total} %" if total else ""
        self.progress.show_progress(f"{step}  {share}".strip(), done, total)
        self._steps.show_done(done)

    @Slot(object)
    def _show_group(self, row: Row | None) -> None:
        if row is None:
            return
        self._group = str(row.key)
        self.board.show_checks(instead=self._group == CHECKS)
        if self._group != CHECKS:
            self._show_rows(str(row.cells[0]))

    def _show_rows(self, name: str) -> None:
        """Show the findings of the group in the order asked for; the chosen one stays chosen."""
        chosen = self._chosen
        self._rows = FindingRows(self._context.audited, self._group, self._order, self._names)
        self._table.show_source(self._rows)
        title, caption = "Findings", amount(self._rows.count(), "finding", "findings")
        if self._group != EVERYTHING and self._rows.findings:
            title, caption = name, self._rows.findings[0].means
        self.board.found_panel.set_title(title, caption)
        findings = self._rows.findings
        self._chosen = None
        if findings:
            self._table.select_row(findings.index(chosen) if chosen in findings else 0)
        else:
            self.board.strip.show_words("", "", "")
            self.inspected.emit(self.inspection())

    @Slot(int, bool)
    def _sort(self, column: int, is_descending: bool) -> None:  # noqa: FBT001
        self._order = column, is_descending
        self._show_groups()

    @Slot(object)
    def _choose(self, row: Row | None) -> None:
        key = None if row is None else row.key
        self._chosen = self._rows.findings[key] if isinstance(key, int) else None
        if self._chosen is not None:
            self._detail_run.ask(partial(self._read_details, self._chosen))
        self._tell_chosen()

    def _tell_chosen(self) -> None:
        one = self._chosen
        if one is not None:
            self.board.strip.show_words(what_of(one, self._names), one.means, one.do)
        self.inspected.emit(self.inspection())

    def _read_details(self, one: Finding, _report: Report) -> Details:
        with self._context.reading() as db:
            return read_details(db, one, self._context.moment(db))

    @Slot(object)
    def _keep_details(self, details: Details) -> None:
        self._details = details
        if details.finding == self._chosen:
            self._tell_chosen()

    @Slot(object)
    def _enter_group(self, _row: Row) -> None:
        self._table.setFocus()

    @Slot(object)
    def _inspect_check(self, row: Row | None) -> None:
        audited = self._context.audited
        if row is not None and audited is not None:
            self._check = str(row.key)
            self.inspected.emit(inspect_check(audited, self._check))

    @Slot()
    def _choose_again(self) -> None:
        """Show the finding that was chosen all along, after a check was inspected."""
        self._tell_chosen()

    @Slot(object)
    def _open_check(self, row: Row) -> None:
        """Show what a check has found."""
        audited = self._context.audited
        codes = findings_of(audited, str(row.key)) if audited is not None else Counter()
        if codes:
            self._group = next(iter(codes))
            self._show_groups()
            self._table.setFocus()

    @Slot(object)
    def _open(self, row: Row) -> None:
        self._choose(row)
        wishes = () if self._chosen is None else self._wishes(self._chosen)
        if wishes:
            wishes[0].run()

    def _next(self) -> None:
        self.step(1)

    def _previous(self) -> None:
        self.step(-1)

    def _wishes_of(self, rows: Sequence[Row]) -> Sequence[Wish]:
        if len(rows) == 1 and isinstance(rows[0].key, int):
            copy = Wish("Copy with all its words", self.copy_finding)
            return (*self._wishes(self._rows.findings[rows[0].key]), copy)
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
