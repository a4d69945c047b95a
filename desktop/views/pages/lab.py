"""Tamper Lab: choose an attack on a copy, watch what lights up."""

import sys
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QProcess, QTimer, Slot
from PySide6.QtWidgets import QVBoxLayout

from desktop.apart import run_apart
from desktop.audit.attacks import Attack
from desktop.audit.peer_attacks import PeerAttack
from desktop.finding import Finding
from desktop.progress import Report
from desktop.trial import Lit, Outcome, Trial, all_attacks, try_attack
from desktop.views import theme
from desktop.views.context import Context
from desktop.views.integrity import Integrity
from desktop.views.models.finding_details import inspect_finding
from desktop.views.models.finding_rows import NO_NAMES, FindingRows
from desktop.views.models.inspection import Inspection
from desktop.views.models.lab_rows import (
    LabRows,
    attack_title,
    inspect_attack,
    lab_sentence,
    outcome_lines,
)
from desktop.views.models.paged import Row
from desktop.views.models.words import octets
from desktop.views.page import Page
from desktop.views.parts.empty_state import EmptyState
from desktop.views.parts.fact_list import FactList
from desktop.views.parts.frames import Panel
from desktop.views.parts.glyph_paths import Glyph
from desktop.views.parts.lab_copies import LabCopies
from desktop.views.parts.progress_line import ProgressLine
from desktop.views.parts.table import RowTable
from desktop.views.parts.verdict_bar import Sentence
from desktop.views.question import Question
from desktop.views.saying import later, say
from desktop.views.wish import Wish

TrialRunner = Callable[[Trial, Report], Outcome]

_BARE = later("This copy is empty; sync it first.")
_QUIET = later("Nothing new was found in the copy.")


def run_trial(trial: Trial, report: Report) -> Outcome:
    """Return what a trial in another process came to."""
    return run_apart(try_attack, trial, report)


class LabPage(Page):
    """The attacks, and what the last one has lit up."""

    def __init__(self, context: Context, runner: TrialRunner = run_trial) -> None:
        super().__init__()
        self._context, self._runner = context, runner
        self._copies = LabCopies()
        self._outcomes: dict[str, Outcome] = {}
        self._last: Outcome | None = None  # its copy still stands
        self._known: frozenset[Lit] | None = None  # found in an untouched copy
        self._chosen: Attack | PeerAttack = all_attacks()[0]
        self._tried = self._chosen  # now, or last
        self._finding: Finding | None = None  # inspected in place of the attack
        self._order: tuple[int, bool] | None = None
        self._run = Question(context.tasks, self)
        self._rows = LabRows(all_attacks(), self._outcomes)
        self.table = RowTable(self._rows, say("Attacks"))
        self.lit = RowTable(
            FindingRows(None), say("What lit up"), empty=EmptyState(Glyph.NOTE, _QUIET)
        )
        self.facts = FactList()
        self.progress = ProgressLine(say("Stop the trial"))
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.table)
        self.table.select_row(0)
        self._show()

    def title(self) -> str:
        return say("Tamper Lab")

    def verdict(self) -> Sentence:
        if self._run.is_busy:
            title = attack_title(self._tried.name)
            return Sentence(
                Integrity.PENDING, say("{title} is being tried on a copy.", title=title)
            )
        return lab_sentence(self._last)

    def primary(self) -> Wish | None:
        if self._run.is_busy:
            return None
        why_not = "" if self._context.session.has_replica() else _BARE
        tip = say("Makes the attack on a copy in a temporary folder, and looks for it there")
        return Wish(say("Try it on a copy"), self.try_chosen, why_not, tip)

    def secondary(self) -> Sequence[Wish]:
        if self._last is None or self._run.is_busy:
            return ()
        tip = say("A window of its own; the copy is removed when this window closes")
        return (
            Wish(say("Discard the copy"), self.discard),
            Wish(say("Open the copy"), self.open_copy, tip=tip),
        )

    def shortcuts(self) -> Sequence[tuple[str, str]]:
        return ((say("Enter"), say("Try the selected attack on a copy")),)

    def search(self, text: str) -> None:
        self._context.go("records", text)

    def inspection(self) -> Inspection | None:
        if self._finding is not None:
            return inspect_finding(self._finding, None, NO_NAMES)
        one = self._chosen
        primary = self.primary()
        wishes = () if primary is None else (primary,)
        return inspect_attack(one, self._outcomes.get(one.name), self._copy_words(), wishes)

    def rows(self) -> LabRows:
        """Return what the table of attacks shows."""
        return self._rows

    def choose(self, name: str) -> None:
        """Select an attack."""
        names = [one.name for one in self._rows.attacks]
        self.table.select_row(names.index(name))

    @Slot()
    def try_chosen(self) -> None:
        """Make the selected attack on a copy and look for it."""
        if self._run.is_busy or not self._context.session.has_replica():
            return
        self._last, self._finding, self._tried = None, None, self._chosen
        folder = self._context.session.profile.folder
        trial = Trial(self._chosen.name, folder, self._copies.renew(), self._known)
        self._run.ask(partial(self._runner, trial))
        self.progress.show_progress(say("Copying"), 0, 0)
        self._show()

    @Slot()
    def discard(self) -> None:
        """Remove the copy; what it came to stays on the page."""
        self._copies.discard()
        self._last = None
        self._context.noticed.emit(say("The copy was removed."))
        self._show()

    @Slot()
    def open_copy(self) -> None:
        """Open the attacked copy in a window of its own."""
        if self._last is not None:
            program = [] if getattr(sys, "frozen", False) else ["-m", "desktop"]
            words = [*program, "window", "--profile", str(self._last.copy)]
            QProcess.startDetached(sys.executable, words)

    def _lay_out(self) -> None:
        self._progress_panel = Panel()
        self._progress_panel.body.addWidget(self.progress)
        attacks = Panel(say("Attacks"))
        attacks.body.addWidget(self.table, 1)
        self._found = Panel(say("What lit up"))
        self._found.body.addWidget(self.facts)
        self._found.body.addWidget(self.lit, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.em(0.67))
        column.addWidget(self._progress_panel)
        column.addWidget(attacks, 3)
        column.addWidget(self._found, 2)

    def _connect(self) -> None:
        self._run.answered.connect(self._keep)
        self._run.failed.connect(self._context.failed)
        self._run.progressed.connect(self._show_progress)
        self._run.rested.connect(self._rest)
        self.progress.stopped.connect(self._run.cancel)
        self.table.moved.connect(self._choose)
        self.table.opened.connect(self._open)
        self.table.sort_asked.connect(self._sort)
        self.table.offer_one(self._wishes_of)
        self.lit.offer_one(self._wishes_of_copy)
        self.table.view.clicked.connect(self._choose_again)
        self.lit.moved.connect(self._choose_finding)
        self._context.replica_changed.connect(self._forget_known)

    @Slot()
    def _show(self) -> None:
        chosen = self._chosen
        self._rows = LabRows(all_attacks(), self._outcomes, self._order)
        self.table.repaint_rows(self._rows)
        outcome = self._outcomes.get(chosen.name)
        self._progress_panel.setVisible(self._run.is_busy)
        self._found.setVisible(outcome is not None)
        if outcome is not None:
            self._found.set_title(say("What lit up"), attack_title(outcome.name))
            self.facts.show_lines(outcome_lines(outcome))
            self.lit.show_source(FindingRows(outcome.audited))
            self.lit.setVisible(outcome.said is None)
        self.changed.emit()
        self.inspected.emit(self.inspection())
        QTimer.singleShot(0, self._show_current)  # once the tables have their heights

    @Slot()
    def _show_current(self) -> None:
        self.table.view.scrollTo(self.table.view.currentIndex())

    @Slot(object)
    def _keep(self, outcome: Outcome) -> None:
        self._outcomes[outcome.name] = self._last = outcome
        if outcome.audited is not None:
            self._known = outcome.known

    @Slot()
    def _rest(self) -> None:
        if self._last is None:  # it failed, or was stopped
            self._copies.discard()
        self._show()

    @Slot(object, object)
    def _show_progress(self, done: int, total: int) -> None:
        share = f"{100 * done // total} %" if total else ""
        is_liar = isinstance(self._tried, PeerAttack)
        step = say("Asking the lying peer" if is_liar else "Auditing the copy, before and after")
        self.progress.show_progress(
            f"{step if done else say('Copying')}  {share}".strip(), done, total
        )

    @Slot(object)
    def _choose(self, row: Row | None) -> None:
        names = {one.name: one for one in self._rows.attacks}
        if row is not None:
            self._chosen = names[str(row.key)]
        self._finding = None
        self._show()

    @Slot()
    def _choose_again(self) -> None:
        """Show the attack that was chosen all along, after a finding was inspected."""
        self._finding = None
        self.inspected.emit(self.inspection())

    @Slot(object)
    def _choose_finding(self, row: Row | None) -> None:
        outcome = self._outcomes.get(self._chosen.name)
        key = None if row is None else row.key
        lit = () if outcome is None else outcome.lit
        self._finding = lit[key] if isinstance(key, int) and key < len(lit) else None
        self.inspected.emit(self.inspection())

    @Slot(object)
    def _open(self, row: Row) -> None:
        self._choose(row)
        self.try_chosen()

    def _wishes_of(self, _row: Row) -> Sequence[Wish]:
        primary = self.primary()
        return () if primary is None else (primary,)

    def _wishes_of_copy(self, _row: Row) -> Sequence[Wish]:
        return self.secondary()

    @Slot(int, bool)
    def _sort(self, column: int, is_descending: bool) -> None:  # noqa: FBT001
        self._order = column, is_descending
        self._show()
        self.choose(self._chosen.name)

    @Slot()
    def _forget_known(self) -> None:
        self._known = None

    def _copy_words(self) -> str:
        profile = self._context.session.profile
        if not profile.replica_file.is_file():
            return _BARE
        size = octets(profile.replica_file.stat().st_size)
        return say("{size} in a temporary folder, removed when the window closes", size=size)
