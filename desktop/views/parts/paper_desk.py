"""What pages ask of paper: records as documents, an audit's report, the summary of a week."""

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from desktop.progress import Report
from desktop.replica import records
from desktop.replica.outbox import Queued, State
from desktop.replica.records import Moment
from desktop.views.context import Context
from desktop.views.models.paged import PAGE
from desktop.views.parts.paper_sheet import PaperSheet
from desktop.views.parts.report_sheets import WeekSheet
from desktop.views.parts.sheet import Sheet
from desktop.views.saying import grouped, later, say
from desktop.views.wish import Wish

MOST = 5_000
"""Documents of one folder."""

_TIP = later("PDF or printer, with the proof")


class PaperDesk(QObject):
    """Opens the sheets in which paper is asked for; belongs to one page."""

    def __init__(self, page: QWidget, context: Context) -> None:
        super().__init__(page)
        self._page, self._context = page, context
        self.sheet: Sheet | None = None  # the one that was opened last

    def ask(self, record_ids: Sequence[str]) -> None:
        """Ask how these records go to paper."""
        self._open(PaperSheet(self._page, self._context, record_ids))

    def ask_keys(self, keys: Sequence[int], moment: Moment) -> None:
        """Ask the same for the records of these keys."""
        self._context.do(partial(self._ids, list(keys), moment), self._ask_found)

    def ask_week(self) -> None:
        """Ask from when to when the supervisor's summary is."""
        self._open(WeekSheet(self._page, self._context))

    def wish(self, record_ids: Sequence[str]) -> Wish:
        """Return the wish for these records on paper."""
        many = len(record_ids) != 1
        text = (
            say("{record_ids} as PDF\u2026", record_ids=grouped(len(record_ids)))
            if many
            else say("PDF or print\u2026")
        )
        why_not = _too_many(len(record_ids))
        return Wish(text, partial(self.ask, record_ids), why_not, _TIP)

    def wish_for_keys(self, keys: Sequence[int], moment: Moment) -> Wish:
        """Return the wish for all records that a page shows."""
        ask = partial(self.ask_keys, keys, moment)
        return Wish(
            say("As PDF\u2026"), ask, _too_many(len(keys)), say("A folder of documents with proofs")
        )

    def wish_for_issued(self, record_ids: Sequence[str]) -> Wish:
        """Return the wish for what was just issued, which has to be final first."""
        wanted, states = set(record_ids), State.FINAL
        final = sum(it.record in wanted and it.state is states for it in self._context.queued)
        left = len(wanted) - final
        why_not = (
            say("{left} of them are not final yet; see Outbox.", left=grouped(left)) if left else ""
        )
        ask = partial(self.ask, list(record_ids))
        tip = say("What was issued last, as a folder with a mailing list")
        return Wish(say("Documents as PDF\u2026"), ask, why_not or _too_many(len(wanted)), tip)

    def wishes_for_queued(self, one: Queued) -> tuple[Wish, ...]:
        """Return the wishes for a record of the outbox: alone, and with its whole batch."""
        if one.state is not State.FINAL:
            return ()
        alone = self.wish([one.record])
        batch = _of_batch(one, self._context.queued)
        return (alone, self.wish(batch)) if len(batch) > 1 else (alone,)

    def _open(self, sheet: Sheet) -> None:
        self.sheet = sheet
        sheet.open()

    def _ids(self, keys: Sequence[int], moment: Moment, _report: Report) -> list[str]:
        found: list[str] = []
        with self._context.reading() as db:
            for start in range(0, len(keys), PAGE):
                rows = records.page(db, keys[start : start + PAGE], moment)
                found += [row.id for row in rows]
        return found

    @Slot(object)
    def _ask_found(self, record_ids: list[str]) -> None:
        self.ask(record_ids)


def _of_batch(one: Queued, queued: Iterable[Queued]) -> list[str]:
    if one.batch is None:
        return [one.record]
    same = (it for it in queued if it.batch == one.batch and it.state is State.FINAL)
    return [it.record for it in same]


def _too_many(count: int) -> str:
    if not count:
        return say("There is nothing to print.")
    return (
        say("At most {most} at a time; search for fewer.", most=grouped(MOST))
        if count > MOST
        else ""
    )
