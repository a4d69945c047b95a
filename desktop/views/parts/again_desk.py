"""What the outbox asks before something queued is written again, and the form that it opens."""

from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from desktop.domains.kind import Kind
from desktop.finding import Severity
from desktop.ledger.record import Record
from desktop.progress import Report
from desktop.replica.outbox import Queued
from desktop.views.context import Context
from desktop.views.models.written_again import Again, envelope_of, record_in, written_again
from desktop.views.parts.message import Message
from desktop.views.saying import later, say
from desktop.views.wish import Wish

_LOCKED = later("Your key is locked.")
_MOST_KEPT = 64 << 20  # octets of sealed documents


class AgainDesk(QObject):
    """Opens New record with what stood in a record that was pulled back or refused.

    Private documents of what was pulled back are kept here as they were sealed, while the window is
    open: nothing else has them any more.
    """

    def __init__(self, page: QWidget, context: Context) -> None:
        super().__init__(page)
        self._page, self._context = page, context
        self._sealed: dict[str, bytes] = {}
        self.question: Message | None = None  # that was opened last

    def keep(self, record: str, envelope: bytes | None) -> None:
        """Keep the sealed private document of a record, if it has one and there is room."""
        if envelope and sum(map(len, self._sealed.values())) + len(envelope) <= _MOST_KEPT:
            self._sealed[record] = envelope

    def wish(self, one: Queued, kind: Kind | None) -> Wish:
        """Return the wish to write a record again."""
        record = record_in(one)
        if record is None:
            why_not = say("What was queued is damaged.")
        elif kind is None:
            why_not = say("This ledger has no such kind.")
        else:
            why_not = "" if self._context.is_unlocked else say(_LOCKED)
        tip = say("Opens the form with what was queued; it becomes a record of its own")
        return Wish(say("Write again\u2026"), partial(self.ask, one, kind), why_not, tip)

    def ask(self, one: Queued, kind: Kind | None) -> None:
        """Open the form, after saying what of the record does not stand in it."""
        record = record_in(one)
        if record is not None and kind is not None:
            self._context.do(partial(self._read, kind, one, record), self._show)

    def _read(self, kind: Kind, one: Queued, record: Record, _report: Report) -> Again:
        session = self._context.session
        envelope = self._sealed.get(one.record) or envelope_of(session.store(), one)
        return written_again(kind, one, record, envelope, session.decryption_key())

    @Slot(object)
    def _show(self, again: Again) -> None:
        go = partial(self._context.go, "new", again.draft)
        if not again.cautions:
            go()
            return
        self.question = Message(
            self._page,
            Severity.NOTE,
            say("Write this record again?"),
            means=" ".join(again.cautions),
            accept=say("Write again"),
        )
        self.question.accepted.connect(go)
        self.question.open()
