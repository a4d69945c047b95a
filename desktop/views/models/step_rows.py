"""The steps of a process as the window shows them everywhere: marks, words, rows of a table."""

from collections.abc import Mapping, Sequence

from desktop.finding import Severity
from desktop.trails.process import CONTRADICTED, DONE, LATE, MISSING, WAITING, StepTaken
from desktop.verdict import Verdict
from desktop.views.integrity import Integrity, Marked, Share
from desktop.views.models.paged import PAGE, Column, Row
from desktop.views.saying import later, say

Mark = Marked | Share

_MARKS: Mapping[str, Mark] = {
    DONE: Share(1.0),  # a record says so; nothing is proven here
    LATE: Verdict.EXPIRED,
    MISSING: Severity.WARNING,
    CONTRADICTED: Severity.ERROR,
    WAITING: Integrity.PENDING,
}


class StepRows:
    """A `RowSource` over the steps of a process: the twin of its strip."""

    columns: Sequence[Column] = (
        Column(later("Step"), 10.0),
        Column(later("What became of it"), 13.0),
        Column(later("When"), 8.2, can_shrink=False),
        Column(later("Due"), 8.2, can_shrink=False),
        Column(later("Why"), 26.0),
    )

    def __init__(self, steps: Sequence[StepTaken]) -> None:
        self._steps = steps

    def count(self) -> int:
        """Return the number of steps."""
        return len(self._steps)

    def page(self, number: int) -> Sequence[Row]:
        """Return the rows of one page."""
        return [
            Row(
                at,
                (step_name(one), say(one.word), one.time[:10], one.due[:10], one.why),
                step_mark(one),
            )
            for at, one in enumerate(self._steps[number * PAGE : (number + 1) * PAGE])
        ]


def step_mark(step: StepTaken) -> Mark | None:
    """Return the mark of a step; None where nothing is to be said."""
    return _MARKS.get(step.word)


def step_marks(steps: Sequence[StepTaken]) -> tuple[Mark | None, ...]:
    """Return the mark of each step."""
    return tuple(map(step_mark, steps))


def step_name(step: StepTaken) -> str:
    """Return what a step is called, as the beginning of a line."""
    name = say(step.name)
    return f"{name[:1].upper()}{name[1:]}"


def step_words(steps: Sequence[StepTaken]) -> str:
    """Return the steps in words, for a screen reader and for copying."""
    return ", ".join(f"{say(step.name)} {say(step.word)}" for step in steps)
