"""A colleague's report: whose it is, what it rests on, and what a re-run on this copy comes to."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.audit.rerun import Rerun, compared, request_of
from desktop.audit.results import Audited
from desktop.audit.run import Request
from desktop.progress import Report
from desktop.verdict import Check, Result
from desktop.views import theme
from desktop.views.context import Context
from desktop.views.models.report_reading import DifferenceRows, OpenedReport, rerun_words
from desktop.views.parts.check_list import add_checks
from desktop.views.parts.fact_list import FactList
from desktop.views.parts.frames import scrolled
from desktop.views.parts.labels import PlainLabel
from desktop.views.parts.sheet import Sheet
from desktop.views.parts.table import RowTable
from desktop.views.saying import later, say
from desktop.views.theme import Role

_TITLE = later("A colleague's report")
_MEANS = later(
    "A re-run audits this copy at the report's size, in a process of its own, and compares every "
    "finding. It changes nothing."
)
_HEIGHT_EMS, _WIDTH_EMS = 32.0, 54.0


class ReportSheet(Sheet):
    """Shows a report that was opened, and makes it again."""

    def __init__(
        self,
        parent: QWidget | None,
        context: Context,
        opened: OpenedReport,
        runner: Callable[[Request, Report], Audited],
    ) -> None:
        super().__init__(parent, context, _TITLE, _MEANS, say("Re-run here"))
        self.opened, self._runner = opened, runner
        self.facts = FactList()
        self.facts.show_lines(opened.lines)
        told = QWidget()
        self._column = QVBoxLayout(told)
        self._column.setContentsMargins(0, 0, theme.em(0.5), 0)
        add_checks(self._column, say("Checks"), opened.checks)
        self._column.addWidget(self.facts)
        notes = [Check(who, Result.NOTE, words) for who, words in opened.notes]
        add_checks(self._column, say("Notes in the report"), notes)
        self._column.addStretch(1)
        self.body.addWidget(scrolled(told, say("What the report says")), 1)
        self.outcome = PlainLabel(role=Role.PANEL, wrap=True)
        self.outcome.hide()
        self.table = RowTable(DifferenceRows(()), say("Differences"))
        self.table.hide()
        self.body.addWidget(self.outcome)
        self.body.addWidget(self.table, 1)
        self.resize(theme.em(_WIDTH_EMS), theme.em(_HEIGHT_EMS))
        if opened.why_not:
            self.problem.say(opened.why_not)
            self.button.setEnabled(False)

    def act(self) -> None:
        self.begin(partial(_again, self.opened, self.context, self._runner), say("Auditing"))

    def succeed(self, answer: object) -> None:
        assert isinstance(answer, Rerun)
        self.outcome.setText(rerun_words(answer))
        self.outcome.show()
        self.table.show_source(DifferenceRows(answer.differences))
        self.table.setVisible(bool(answer.differences))
        self.only_close()


def _again(
    opened: OpenedReport,
    context: Context,
    runner: Callable[[Request, Report], Audited],
    report: Report,
) -> Rerun:
    request = request_of(opened.report, context.session.profile.folder)
    return compared(opened.report, runner(request, report), with_private=False)
