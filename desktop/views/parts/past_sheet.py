"""The dialog that asks as of which moment the ledger is to be shown."""

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.errors import UsageError
from desktop.views.context import Context
from desktop.views.models.asked_moment import asked_moment
from desktop.views.models.words import day
from desktop.views.parts.labels import PlainLabel, set_tooltip
from desktop.views.parts.sheet import Sheet
from desktop.views.saying import grouped, later, say

_MEANS = later(
    "All pages that show the ledger then leave out what came later: records, statuses, keys, "
    "points and findings are as they were. Nothing is changed, and you can go back at any time."
)


class PastSheet(Sheet):
    """Asks for a block, a day or a time, and goes there."""

    def __init__(self, parent: QWidget | None, context: Context) -> None:
        super().__init__(parent, context, say("As of an earlier moment"), _MEANS, say("Show it"))
        self.field = QLineEdit()
        self.field.setAccessibleName(say("Block, day or time"))
        self.field.setPlaceholderText(say("812, 2026-03-31 or 2026-03-31 14:00"))
        self.body.addWidget(PlainLabel(say("Block, day or time (UTC)")))
        self.body.addWidget(self.field)
        figures = context.figures
        if figures is not None and figures.newest_ms is not None:
            until = say(
                "Blocks 0 to {final_height}, up to {day}",
                final_height=grouped(figures.final_height),
                day=day(figures.newest_ms),
            )
            set_tooltip(self.field, until)
            self.field.setAccessibleDescription(until)
        past = context.sight.past
        self.field.setText("" if past is None else str(past.height))
        self.field.selectAll()
        self.field.setFocus()

    def act(self) -> None:
        try:
            asked = asked_moment(self.field.text())
        except UsageError as error:
            self.refuse(error)
            return
        self.context.sight.go(asked)
        self.accept()
