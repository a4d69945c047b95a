"""The watch-list of one window: read, changed and seen away from the UI thread."""

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from desktop.progress import Report
from desktop.replica import records, watch_list
from desktop.replica.trail_records import TrailRecords, names_of
from desktop.replica.trail_story import LICENCE, holders_of
from desktop.replica.trail_subject import thing_in
from desktop.trails.watching import AREA, ISSUER, ITEM, Subject, subject_of
from desktop.views.context import Context
from desktop.views.models.record_facts import kind_title
from desktop.views.models.watch_rows import WatchRead
from desktop.views.question import Question
from desktop.views.saying import say


class WatchDesk(QObject):
    """Knows what is watched; tells when that, or an alert about it, is new."""

    changed = Signal()

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.read = WatchRead()
        self._ask = Question(context.tasks, self)
        self._ask.answered.connect(self._keep)
        self._ask.failed.connect(context.failed)
        context.outbox_changed.connect(self.ask)

    @Slot()
    def ask(self) -> None:
        """Read the list again; `changed` follows."""
        self._ask.ask(self._read)

    def is_watched(self, subject: Subject) -> bool:
        """Tell whether something is on the list."""
        return subject in self.read.subjects

    def watch(self, sort: str, text: str, *, is_on: bool) -> None:
        """Put something on the list, or take it off."""
        self._context.do(partial(self.change, sort, text, is_on), self._after)

    def change(self, sort: str, text: str, is_on: bool, _report: Report) -> str:  # noqa: FBT001
        """Do so in this thread, and return what is to be said of it.

        Raises:
            UsageError: it cannot be watched, is watched already, or may mean several things.
        """
        context = self._context
        with context.writing(), context.session.desk() as desk:
            if not is_on:
                watch_list.unwatch(desk, subject_of(sort, text))
                return say("It is watched no more.")
            if not context.session.has_replica():
                watch_list.watch(desk, None, subject_of(sort, text), context.now_ms())
                return say("It is watched from now on.")
            with context.reading() as db:
                item = thing_in(db, text) if sort == ITEM else text
                subject = subject_of(sort, item)
                notes = watch_list.watch(desk, db, subject, context.now_ms())
            return " ".join((say("It is watched from now on."), *notes))

    def see_all(self) -> None:
        """Keep in mind that every alert was seen."""
        self._context.see_alerts()

    def tell(self, words: str) -> None:
        """Say that the list is another, and read it again."""
        self._after(words)

    def _read(self, _report: Report) -> WatchRead:
        context = self._context
        with context.session.desk() as desk:
            listed, damaged = watch_list.listed(desk), watch_list.damaged(desk)
            alerts = watch_list.alerts(desk)
        if not context.session.has_replica():
            return WatchRead(listed, alerts, damaged=damaged)
        with context.reading() as db:
            titles = {kind.id: kind_title(kind, kind.id) for kind, _ in records.kinds(db)}
            names = names_of(db, (one.item for one in listed if one.item.startswith("did:")))
            if any(one.sort == ISSUER for one in listed):
                names |= watch_list.issuer_names(db)
            licences = TrailRecords(db)
            for one in listed:
                if one.sort == AREA:
                    licences.of_kind_about(LICENCE, one.item)
            names |= holders_of(licences.observed)
        return WatchRead(listed, alerts, titles, names, damaged)

    @Slot(object)
    def _keep(self, read: WatchRead) -> None:
        self.read = read
        self.changed.emit()

    @Slot(object)
    def _after(self, words: str) -> None:
        self._context.noticed.emit(words)
        self._context.read_outbox()  # its alerts are among those that wait for the user
