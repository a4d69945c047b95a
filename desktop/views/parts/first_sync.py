"""What the first sync will take: entries, bytes, disk and time, told before it begins."""

from PySide6.QtCore import Slot

from desktop.errors import CivicLedgerError
from desktop.progress import Report
from desktop.views.context import Context
from desktop.views.models.forecast import Forecast, forecast, forecast_lines
from desktop.views.parts.fact_list import FactList
from desktop.views.parts.form_pieces import ProblemLine
from desktop.views.parts.frames import Panel
from desktop.views.question import Question
from desktop.views.saying import say


class FirstSync(Panel):
    """Asks the peers for an estimate while this copy is empty; hidden otherwise."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            say("The first sync"), say("estimated from a few parts of the log; nothing is kept")
        )
        self._context = context
        self.told: Forecast | None = None
        self.lines = FactList()
        self.problem = ProblemLine()
        self.body.addWidget(self.lines)
        self.body.addWidget(self.problem)
        self._ask = Question(context.tasks, self)
        self._ask.answered.connect(self._show)
        self._ask.failed.connect(self._refuse)
        self.hide()

    def refresh(self) -> None:
        """Estimate anew while there is nothing here."""
        context = self._context
        is_due = not context.session.has_replica() and bool(context.session.profile.peers)
        self.setVisible(is_due)
        if is_due and not context.sync_run.is_busy:
            if self.told is None:
                self.lines.show_lines(())
            self._ask.ask(self._estimate)

    def _estimate(self, _report: Report) -> Forecast:
        session = self._context.session
        sources = (session.source(peer) for peer in session.profile.peers)  # opened one by one
        return forecast(sources, session.profile.folder)

    @Slot(object)
    def _show(self, told: Forecast) -> None:
        self.told = told
        self.lines.show_lines(forecast_lines(told))
        short = say("This disk has too little room for it.") if told.is_tight else ""
        self.problem.say(short)

    @Slot(CivicLedgerError)
    def _refuse(self, error: CivicLedgerError) -> None:
        self.problem.say(str(error))
