"""The panel of the overview that shows what was written when, as a plot or as a table."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QSizePolicy

from desktop.progress import Report
from desktop.replica.database import Past
from desktop.views import theme
from desktop.views.context import Context
from desktop.views.models.activity_rows import ActivityRows
from desktop.views.models.overview import Activity, read_activity
from desktop.views.parts.activity_plot import ActivityPlot
from desktop.views.parts.form_pieces import link
from desktop.views.parts.frames import GlyphButton, Panel
from desktop.views.parts.glyph_paths import Glyph
from desktop.views.parts.labels import button_text
from desktop.views.parts.table import RowTable
from desktop.views.question import Question
from desktop.views.saying import later, say

_CAPTIONS = {
    False: later("by month of the block; a record of two fields counts in both"),
    True: later("by day of the block, the last 8 weeks; a record of two fields counts in both"),
}
_OTHERS = {False: later("By day"), True: later("By month")}
_NO_ACTIVITY = Activity((), ())


class ActivityPanel(Panel):
    """Asks for the activity by itself when it is shown and when the replica has changed."""

    def __init__(self, context: Context) -> None:
        super().__init__(say("Activity"), say(_CAPTIONS[False]))
        self._context = context
        self.activity: Activity | None = None
        self._daily: bool | None = None  # what the user chose
        self._counted: tuple[int, Past | None, bool | None] | None = None  # what it is of
        self._count = Question(context.tasks, self)
        self._count.answered.connect(self._show)
        self._count.failed.connect(context.failed)
        self._plot = ActivityPlot()
        self.table = RowTable(ActivityRows(_NO_ACTIVITY), say("What was written, as a table"))
        self.table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.table.setMinimumHeight(theme.em(14))
        self._other = link(say(_OTHERS[False]), self.change_span)
        self.add_to_head(self._other)
        self._as_table = GlyphButton(Glyph.TABLE, say("Show as table"))
        self._as_table.clicked.connect(self.change_form)
        self.add_to_head(self._as_table)
        self.body.addWidget(self._plot, 1)
        self.body.addWidget(self.table, 1)
        self.table.hide()
        context.replica_changed.connect(self.read)

    @Slot()
    def read(self) -> None:
        """Ask again what was written when, unless it is known: that is a pass over all records."""
        figures, past = self._context.sight.figures, self._context.sight.past
        if figures is None or not self.isVisible():
            return
        wanted = (figures.entries, past, self._daily)
        if self._counted != wanted:
            self._counted = wanted
            self._count.ask(partial(self._read, self._daily))

    @Slot()
    def change_span(self) -> None:
        """Show the last weeks by day, or everything by month."""
        self._daily = not (self.activity is not None and self.activity.is_daily)
        self.read()

    @Slot()
    def change_form(self) -> None:
        """Show the activity as a table, or as a plot again."""
        is_table = self.table.isHidden()
        self.table.setVisible(is_table)
        self._plot.setVisible(not is_table)
        self._as_table.show_glyph(Glyph.PLOT if is_table else Glyph.TABLE)
        self._as_table.rename(say("Show as plot" if is_table else "Show as table"))

    def _read(self, daily: bool | None, _report: Report) -> Activity:  # noqa: FBT001
        with self._context.sight.reading() as db:
            return read_activity(db, daily=daily)

    @Slot(object)
    def _show(self, activity: Activity) -> None:
        self.activity = activity
        self.set_title(say("Activity"), say(_CAPTIONS[activity.is_daily]))
        words = say(_OTHERS[activity.is_daily])
        self._other.setText(button_text(words))
        self._other.setAccessibleName(words)
        self._plot.show_activity(activity)
        self.table.show_source(ActivityRows(activity))
