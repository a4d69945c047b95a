"""The records of a batch: each looked at as it would be signed, all of them queued or none."""

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.errors import CivicLedgerError
from desktop.finding import Severity
from desktop.views.context import Context
from desktop.views.models import batch_work
from desktop.views.models.batch_grid import GridModel
from desktop.views.models.new_record import KindForm
from desktop.views.models.words import countdown
from desktop.views.parts.message import Message
from desktop.views.parts.paper_desk import PaperDesk
from desktop.views.parts.preview import Preview
from desktop.views.question import Question
from desktop.views.saying import amount, grouped, say
from desktop.views.wish import Wish


class BatchRecords(QObject):
    """Shows and queues what was made of the rows, which must have been judged as they stand."""

    progressed = Signal(str, object, object)  # words, done, total
    rested = Signal()
    issued = Signal(object)  # the ids of the records
    went = Signal(int)  # the preview has gone to another row

    def __init__(self, page: QWidget, context: Context, model: GridModel) -> None:
        super().__init__(page)
        self._page, self._context, self._model = page, context, model
        self.dialog: Message | None = None  # the question that was asked last
        self.shown: Preview | None = None  # the preview that was opened last
        self.paper = PaperDesk(page, context)
        self._last: list[str] = []  # what was issued last in this window
        self._run = Question(context.tasks, self)
        self._run.answered.connect(self._keep_issued)
        self._run.answered.connect(self.issued)
        self._run.progressed.connect(self._tell_progress)
        self._run.failed.connect(self._tell_failure)
        self._run.rested.connect(self.rested)

    @property
    def is_busy(self) -> bool:
        """Tell whether records are being queued."""
        return self._run.is_busy

    def why_not(self, row: int) -> str:
        """Return why the record of a row cannot be shown; nothing where it can."""
        found = self._model.found
        if found is None or row >= len(found.judged.made):
            return say("The table is being checked.")
        wrong = row in found.judged.wrong or found.judged.made[row] is None
        return say("Something is wrong in this row.") if wrong else ""

    def preview(self, form: KindForm, row: int) -> None:
        """Show the record of a row, exactly as it would be signed."""
        found, identity = self._model.found, self._context.identity
        if found is None or identity is None or self.why_not(row):
            return
        made = found.judged.made[row]
        assert made is not None
        total = len(found.judged.made)
        following = next((at for at in range(row + 1, total) if not self.why_not(at)), None)
        dialog = Preview(
            self._page,
            say(
                "{title} \u00b7 row {number}",
                title=form.title,
                number=self._model.table.rows[row].number,
            ),
            batch_work.row_facts(form, identity.name, found, row),
            made.record,
            consequence=say(
                "Record {row} of {total}. Nothing is signed yet; these are the bytes that will be.",
                row=grouped(row + 1),
                total=grouped(total),
            ),
            action=say("Close" if following is None else "Next row"),
            back=say("Back to the table"),
        )
        if following is not None:
            dialog.accepted.connect(partial(self._preview_next, form, following))
        self.shown = dialog
        dialog.open()

    def ask(self) -> None:
        """Ask whether the records are to wait in the outbox."""
        found = self._model.found
        if found is None:
            return
        wait = countdown(self._context.session.profile.cool_off_s * 1000)
        means = [
            say("All of them wait for {wait} and can be pulled back, or none is queued.", wait=wait)
        ]
        if found.private:
            documents = amount(found.private, "private document is", "private documents are")
            means.append(
                say(
                    "{documents} sealed for you and the readers named in the rows.",
                    documents=documents,
                )
            )
        if found.twins:
            rows = amount(len(found.twins), "row says", "rows say")
            means.append(say("{rows} what is there already.", rows=rows))
        self.dialog = Message(
            self._page,
            Severity.WARNING if found.twins else Severity.NOTE,
            say(
                "Put {records} into the outbox?",
                records=amount(len(found.judged.made), "record", "records"),
            ),
            means=" ".join(means),
            accept=say("Put into outbox"),
        )
        self.dialog.accepted.connect(self.issue)
        self.dialog.open()

    @Slot()
    def issue(self) -> None:
        """Put the records into the outbox, all of them or none."""
        found, identity = self._model.found, self._context.identity
        if found is not None and identity is not None and not self.is_busy:
            accepted = found.judged.accepted
            self._run.ask(partial(batch_work.issue, self._context, identity.did, accepted))

    def stop(self) -> None:
        """Queue nothing; what was sealed so far is forgotten."""
        self._run.cancel()

    def paper_wishes(self) -> tuple[Wish, ...]:
        """Return the wish for the documents of what was issued last; none before."""
        return (self.paper.wish_for_issued(self._last),) if self._last else ()

    @Slot(object)
    def _keep_issued(self, ids: list[str]) -> None:
        self._last = ids

    def _preview_next(self, form: KindForm, row: int) -> None:
        self.went.emit(row)
        self.preview(form, row)

    @Slot(object, object)
    def _tell_progress(self, done: int, total: int) -> None:
        words = say(
            "Sealing and queueing, {done} of {total}", done=grouped(done), total=grouped(total)
        )
        self.progressed.emit(words, done, total)

    @Slot(CivicLedgerError)
    def _tell_failure(self, error: CivicLedgerError) -> None:
        self._context.failed.emit(error)
