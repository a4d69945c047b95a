"""An audit under way: its step as n of m, how far it is, and the wishes to wait and to give up."""

from PySide6.QtCore import Slot

from desktop.views.context import Context
from desktop.views.parts.findings_steps import AuditSteps
from desktop.views.parts.frames import Panel
from desktop.views.parts.progress_line import ProgressLine
from desktop.views.saying import later, say

STEPS = (
    (0, later("Hashing every stored byte")),
    (150, later("Verifying signatures and replaying the rules")),
    (750, later("Comparing the tables")),
    (850, later("Running the checks of the domains")),
)
_ALL_STEPS = 1_000
_SOON = later("The first audit is under way")
_STARTING, _WAITS = later("Starting"), later("Waits until you resume it")


class AuditProgress(Panel):
    """The line above the findings while an audit runs; ``steps`` is for a page without any."""

    def __init__(self, context: Context) -> None:
        super().__init__(say("Audit under way"))
        self._context = context
        self._at = (0, 0)
        self.line = ProgressLine(say("Stop the audit"), can_hold=True)
        self.body.addWidget(self.line)
        self.steps = AuditSteps(_SOON, STEPS, _ALL_STEPS)
        self.line.stopped.connect(context.audit_run.cancel)
        self.line.held.connect(self._hold)
        context.audit_run.progressed.connect(self._show_progress)
        self.hide()

    def show_busy(self, *, busy: bool) -> None:
        """Show the line while an audit is under way; afterwards it begins anew."""
        self.setVisible(busy)
        if not busy:
            self._at = (0, 0)
            self.line.hold.setChecked(False)
            self.line.show_progress(_STARTING, 0, 0)
            self.steps.show_done(0)

    @Slot(bool)
    def _hold(self, is_held: bool) -> None:  # noqa: FBT001  (Qt's own signature)
        gate = self._context.audit_gate
        (gate.hold if is_held else gate.let_go)()
        self._show_progress(*self._at)

    @Slot(object, object)
    def _show_progress(self, done: int, total: int) -> None:
        self._at = done, total
        words = step_words(done, total)
        if self._context.audit_gate.is_held:
            words = f"{_WAITS}  ({words})"
        self.line.show_progress(words, done, total)
        self.steps.show_done(_ALL_STEPS * done // total if total else 0)


def step_words(done: int, total: int) -> str:
    """Return which step of all is under way, and the part of the whole that is done."""
    if not total:
        return _STARTING
    part = _ALL_STEPS * done // total
    at = max(number for number, (least, _) in enumerate(STEPS) if part >= least)
    return say(
        "Step {at} of {steps}: {steps2}  {value} %",
        at=at + 1,
        steps=len(STEPS),
        steps2=STEPS[at][1],
        value=100 * done // total,
    )
