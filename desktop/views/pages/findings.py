"""Findings: audit this copy, see what was found, where, what it means and what to do about it.

Two runs are shown alike, one at a time: the last audit, and the checks that are made after each
sync. Until there was an audit these are shown, so that nobody need audit to see them.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from desktop.audit.results import Audited
from desktop.audit.resume import FILE_NAME as PROGRESS_FILE
from desktop.finding import Finding
from desktop.progress import Report
from desktop.views import theme
from desktop.views.context import Context
from desktop.views.integrity import Integrity
from desktop.views.models.check_run import NAME as CHECK_RUN
from desktop.views.models.check_run import past_run_sentence, run_lines, run_of, run_sentence
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
from desktop.views.models.finding_rows import (
    CHECKS,
    EVERYTHING,
    NO_NAMES,
    OPEN,
    FindingRows,
    GroupRows,
)
from desktop.views.models.finding_tallies import tallies_of
from desktop.views.models.finding_texts import finding_text, what_of
from desktop.views.models.finding_ways import inspect_way, ways_of
from desktop.views.models.inspection import Inspection
from desktop.views.models.kept_runs import reopened_lines, reopened_sentence
from desktop.views.models.paged import Row
from desktop.views.models.sentences import audit_sentence, audited_words
from desktop.views.noting import Noting
from desktop.views.page import Page
from desktop.views.parts.audit_progress import AuditProgress
from desktop.views.parts.dropped_files import files_in
from desktop.views.parts.empty_state import EmptyState
from desktop.views.parts.fact_list import Line
from desktop.views.parts.findings_board import FindingsBoard
from desktop.views.parts.glyph_paths import Glyph
from desktop.views.parts.table import RowTable
from desktop.views.parts.verdict_bar import Sentence
from desktop.views.question import Question
from desktop.views.reopening import Reopening
from desktop.views.reporting import Reporting
from desktop.views.rerunning import OPEN as OPEN_REPORT
from desktop.views.rerunning import Rerunning
from desktop.views.saying import amount, later, say
from desktop.views.timetabling import Timetabling
from desktop.views.wish import Wish

_NEVER = later(
    "Nothing was audited in this window yet: an audit hashes every stored byte again, verifies "
    "every signature, replays every rule, and changes nothing."
)
_BARE = later("This copy is empty: there is something to audit once it was synced with a peer.")
_RESUME = later("Resume audit")
_CLEAN = later("Nothing was found in this group.")
_HIDDEN = later("Nothing that was found answers what you chose.")
_NEVER_PAGE, _BOARD_PAGE, _BUSY_PAGE, _BARE_PAGE = range(4)


class FindingsPage(Page):
    """The last audit of this window and the next one, and the checks after each sync."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._run: Audited | None = None  # the checks after each sync
        self._is_after_syncs = False  # whether they are shown although there is an audit
        self._chosen: Finding | None = None
        self._check = ""  # inspected while nothing was found
        self._group = EVERYTHING
        self._order: tuple[int, bool] | None = None
        self._details: Details | None = None
        self._rows = FindingRows(None)
        self._groups = RowTable(GroupRows(None), say("Groups of findings"))
        self._none = EmptyState(Glyph.VERIFIED, _CLEAN, Wish(say("Show all"), self._clear_filter))
        self._table = RowTable(self._rows, say("Findings"), empty=self._none)
        self._table.view.horizontalHeader().setSortIndicatorClearable(False)
        self._checks = RowTable(CheckRows(None), say("What was checked"))
        self.board = FindingsBoard(self._groups, self._table, self._checks)
        self.progress = AuditProgress(context)
        self.noting = Noting(context, self)
        self.reports = Reporting(context, self.noting, self)
        self.reruns = Rerunning(context, self)
        self.timetables = Timetabling(context, self)
        self.earlier = Reopening(context, self)
        self._detail_run = Question(context.tasks, self)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self._table)
        self.setAcceptDrops(True)
        self._keep_checks()
        self._show()
        self.noting.read()
        context.shelf.read()

    def title(self) -> str:
        return say("Findings")

    @property
    def _shown(self) -> Audited | None:
        """Return the run that is shown; None before any."""
        if self.earlier.opened is not None:
            return self.earlier.opened.audited
        audited = self._context.sight.audited
        is_run = self._is_after_syncs or audited is None
        return self._run if is_run and self._run is not None else audited

    @property
    def _listed(self) -> Audited | None:
        """Return the run that is shown, with those of its findings that were chosen."""
        shown = self._shown
        return None if shown is None else self.board.filter.wanted().of(shown)

    def verdict(self) -> Sentence:
        audited, reopened = self._shown, self.earlier.opened
        if reopened is not None and audited is not None:
            return reopened_sentence(reopened, audited)
        if audited is not None and audited is self._run:
            return run_sentence(audited, is_past=self._context.sight.past is not None)
        sight = self._context.sight
        if sight.past is not None:
            return past_run_sentence(sight.past.height, has_checked=sight.has_checked)
        if audited is None:
            text = say("Not audited in this window yet.")
            if self._context.audit_run.is_busy:
                text = say("The first audit of this window is under way.")
            return Sentence(Integrity.UNCHECKED, text)
        found = audit_sentence(audited)
        aside = audited_words(self._context.audited_ms, self._context.now_ms())
        return Sentence(found.mark, found.text, found.rest, aside)

    def primary(self) -> Wish | None:
        if self._context.audit_run.is_busy:
            return None
        if self._context.sight.audited is None:
            why_not = (
                "" if self._context.session.has_replica() else say("This copy is empty; sync it.")
            )
            return Wish(_RESUME if self._can_resume() else say("Audit now"), self._audit, why_not)
        if self._shown is self._run or self.earlier.opened:  # a report is of the last audit
            return Wish(say("Audit again"), self._audit)
        tip = say("A file that others can re-run, or a PDF beside it")
        return Wish(say("Export report\u2026"), self.reports.ask, tip=tip)

    def secondary(self) -> Sequence[Wish]:
        if self._context.audit_run.is_busy:
            return ()
        earlier = self.earlier.wishes()
        if self.earlier.opened is not None:
            return earlier
        tip = say("Stored bytes, tree, seals and checkpoints only")
        quick = Wish(say("Quick audit"), self._audit_quickly, tip=tip)
        timetable = self.timetables.wishes()
        if self._context.sight.audited is None:
            opening = (Wish(OPEN_REPORT, self.reruns.ask),) if self._shown is None else ()
            return (quick, *opening, *earlier, *timetable)
        again = Wish(_RESUME if self._can_resume() else say("Audit again"), self._audit)
        if self._run is None:
            return (again, *earlier, *timetable)
        tip = say("Show that run instead")
        if self._shown is self._run:
            return (Wish(say("Last audit"), self._change_run, tip=tip),)
        return (Wish(CHECK_RUN, self._change_run, tip=tip), again, *earlier, *timetable)

    def shortcuts(self) -> Sequence[tuple[str, str]]:
        return (
            (say("N, Shift+N"), say("Next or previous finding")),
            ("A", say("Add a note to the finding, or acknowledge it")),
            ("F", say("Filter by severity and field")),
            (say("Enter"), say("Go to its record or block")),
            ("Ctrl+O", say("Open a colleague's report and re-run it")),
            ("Ctrl+C", say("Copy the selected rows")),
            ("Ctrl+Shift+C", say("Copy the finding with all its words")),
        )

    def inspection(self) -> Inspection | None:
        one, audited = self._chosen, self._shown
        if audited is None:
            return inspect_plan()
        if one is None:
            return inspect_check(audited, self._check) if self._check else None
        shown = inspect_finding(one, self._details, self._names)
        notes = self.noting.book.section(one)
        return replace(shown, sections=notes, wishes=self._wishes(one))

    def search(self, text: str) -> None:
        self._context.go("records", text)

    def refresh(self) -> None:
        self._show_busy()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if len(files_in(event.mimeData())) == 1:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.reruns.open(files_in(event.mimeData())[0])

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
            self._context.noticed.emit(say("The finding is on the clipboard."))

    def add_note(self) -> None:
        """Ask for a note on the selected finding."""
        self.noting.ask(self, self._chosen)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.em(0.67))
        column.addWidget(self.progress)
        holder = QWidget()
        self._stack = QStackedLayout(holder)
        self._stack.addWidget(
            EmptyState(Glyph.FINDINGS, _NEVER, Wish(say("Audit now"), self._audit))
        )
        self._stack.addWidget(self.board)
        self._stack.addWidget(self.progress.steps)
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
        self.board.filter.changed.connect(self._show_groups)
        self.board.open_asked.connect(self.reruns.ask)
        self.noting.changed.connect(self._show_groups)
        self.timetables.changed.connect(self.changed)
        self._detail_run.answered.connect(self._keep_details)
        context.audit_changed.connect(self._show_new_audit)
        context.checks_changed.connect(self._keep_checks)
        context.shelf.changed.connect(self._show)
        keys = (
            ("N", self._next),
            ("Shift+N", self._previous),
            ("A", self.add_note),
            ("F", self.board.filter.setFocus),
            ("Ctrl+O", self.reruns.ask),
            ("Ctrl+Shift+C", self.copy_finding),
        )
        for key, slot in keys:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    @Slot()
    def _show_new_audit(self) -> None:
        if not self._context.audit_run.is_busy:
            self._is_after_syncs = False
        self._show()

    @Slot()
    def _keep_checks(self) -> None:
        self._run = run_of(self._context.sight.standing)
        if self._shown is self._run:
            self._show()
        self.changed.emit()

    def _change_run(self) -> None:
        """Show the other run, from its first group on."""
        self._is_after_syncs = not self._is_after_syncs
        self._group = EVERYTHING
        self._show()

    @Slot()
    def _show(self) -> None:
        """Show the run that is chosen; group, order and finding stay where they still are."""
        shown = self._shown
        if shown is not None and (shown is self._run or not self._context.audit_run.is_busy):
            self._show_run(shown)
        self._show_busy()

    def _show_run(self, audited: Audited) -> None:
        tallies = tallies_of(audited)
        self.board.band.show_tallies(tallies)
        self.board.facts.show_lines(self._lines_of(audited))
        checks = CheckRows(audited)
        self._check = ""
        self._checks.show_source(checks)
        self.board.checks_panel.set_title(say("What was checked"), checks_caption(audited))
        self.board.filter.offer(audited.findings)
        codes = {it.code for it in audited.findings}
        self.board.show_counts(
            len(audited.findings), len(codes) + 1, checks.count(), tallies[-1].count
        )
        self._show_groups()
        if not audited.findings and checks.count():
            self._checks.select_row(0)

    def _lines_of(self, audited: Audited) -> list[Line]:
        if self.earlier.opened is not None:
            return reopened_lines(audited, self._city)
        return (run_lines if audited is self._run else audit_lines)(audited, self._city)

    @property
    def _city(self) -> str:
        figures = self._context.sight.figures
        return "" if figures is None else figures.city

    @property
    def _names(self) -> Mapping[str, str]:
        """Return what the authorities are called, by id."""
        figures = self._context.sight.figures
        return NO_NAMES if figures is None else figures.titles

    @Slot()
    def _show_groups(self) -> None:
        rows = GroupRows(
            self._listed,
            with_checks=self.board.is_low,
            known=self.noting.book.known(self._listed),
            is_part=not self.board.filter.wanted().is_open,
        )
        self._groups.show_source(rows)
        if rows.count():
            self._groups.select_row(rows.at(self._group))

    def _show_busy(self) -> None:
        is_busy = self._context.audit_run.is_busy
        page = _BOARD_PAGE
        if self._shown is None:
            idle = _NEVER_PAGE if self._context.session.has_replica() else _BARE_PAGE
            page = _BUSY_PAGE if is_busy else idle
        self._stack.setCurrentIndex(page)
        self.progress.show_busy(busy=is_busy)
        self.changed.emit()

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
        listed, is_part = self._listed, not self.board.filter.wanted().is_open
        known = self.noting.book.known(listed)
        self._rows = FindingRows(listed, self._group, self._order, self._names, known)
        is_hidden = is_part and listed is not None and not listed.findings
        glyph, words = (Glyph.FINDINGS, _HIDDEN) if is_hidden else (Glyph.VERIFIED, _CLEAN)
        self._none.tell(glyph, words, has_wish=is_part)
        self._table.show_source(self._rows)
        title, caption = say("Findings"), amount(self._rows.count(), "finding", "findings")
        if self._group not in (EVERYTHING, OPEN) and self._rows.findings:
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
        with self._context.sight.reading() as db:
            return read_details(db, one, self._context.sight.moment(db))

    @Slot(object)
    def _keep_details(self, details: Details) -> None:
        self._details = details
        if details.finding == self._chosen:
            self._tell_chosen()

    def _clear_filter(self) -> None:
        """List everything again, and go on there."""
        self.board.filter.clear()
        self._table.setFocus()

    @Slot(object)
    def _enter_group(self, _row: Row) -> None:
        self._table.setFocus()

    @Slot(object)
    def _inspect_check(self, row: Row | None) -> None:
        audited = self._shown
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
        audited = self._shown
        codes = findings_of(audited, str(row.key)) if audited is not None else Counter()
        if codes:
            if not self._listed or not findings_of(self._listed, str(row.key)):
                self._clear_filter()
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
            copy = Wish(say("Copy with all its words"), self.copy_finding)
            paper = () if self.earlier.opened else (self.reports.paper_wish(),)
            return (*self._wishes(self._rows.findings[rows[0].key]), copy, *paper)
        return ()

    def _wishes(self, one: Finding) -> tuple[Wish, ...]:
        about = () if self._details is None or self._details.finding != one else self._details.about
        note = Wish(say("Add a note\u2026"), self.add_note)
        return (*ways_of(self._context, one), note, inspect_way(self._context, one, about))

    def _can_resume(self) -> bool:
        """Tell whether an audit that was stopped has left what need not be verified again."""
        return (self._context.session.profile.reports / PROGRESS_FILE).is_file()

    def _audit(self) -> None:
        self._context.start_audit()

    def _audit_quickly(self) -> None:
        self._context.start_audit(quick=True)
