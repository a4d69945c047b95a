"""What pages ask about access to a private document: who has it, and the sheets that change it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from desktop.document_access import Access
from desktop.ledger.scalar import format_time
from desktop.progress import Report
from desktop.views.context import Context
from desktop.views.models.access_rows import AccessBook, read_access
from desktop.views.parts.access_sheets import GrantSheet, WithdrawSheet
from desktop.views.saying import later, say
from desktop.views.wish import Wish

_LOCKED = later("Your key is locked.")
_HEALTH = later("In health a consent takes the place of a grant.")
_OTHERS = later("A grant counts only from whoever issued the record, or is its holder.")


class AccessDesk(QObject):
    """Opens the sheets over one page."""

    def __init__(self, page: QWidget, context: Context) -> None:
        super().__init__(page)
        self._page, self._context = page, context
        self.sheet: GrantSheet | WithdrawSheet | None = None  # the one that was opened last

    def wishes(self, access: Access | None) -> tuple[Wish, ...]:
        """Return what can be changed of who may read a document."""
        if access is None:
            return ()
        why_not = self._why_not(access)
        grant = Wish(say("Grant access\u2026"), partial(self.ask_grant, access.record), why_not)
        if not access.grants:
            return (grant,)
        ask = partial(self.ask_withdraw, access.record)
        return (grant, Wish(say("Withdraw access\u2026"), ask, why_not))

    def ask_grant(self, record: str) -> None:
        """Ask who gets access to the document of a record."""
        self._context.do(partial(self._read, record), self._open_grant)

    def ask_withdraw(self, record: str) -> None:
        """Ask whose access to it ends."""
        self._context.do(partial(self._read, record), self._open_withdraw)

    def _why_not(self, access: Access) -> str:
        if access.is_of_health:
            return say(_HEALTH)
        if not self._context.is_unlocked:
            return say(_LOCKED)
        identity = self._context.identity
        is_own = identity is not None and identity.did in access.may_change
        return "" if is_own else say(_OTHERS)

    def _read(self, record: str, _report: Report) -> AccessBook:
        did, time = self._context.session.signer().did, format_time(self._context.now_ms())
        with self._context.reading() as db:
            return read_access(db, record, did, time)

    @Slot(object)
    def _open_grant(self, book: AccessBook) -> None:
        self._open(GrantSheet(self._page, self._context, book), self._tell_granted)

    @Slot(object)
    def _open_withdraw(self, book: AccessBook) -> None:
        self._open(WithdrawSheet(self._page, self._context, book), self._tell_withdrawn)

    def _open(self, sheet: GrantSheet | WithdrawSheet, done: Callable[[str], None]) -> None:
        self.sheet = sheet
        sheet.done_well.connect(done)
        sheet.open()

    @Slot(object)
    def _tell_granted(self, record: str) -> None:
        self._tell(record, say("The grant waits in the outbox, its envelope beside it."))

    @Slot(object)
    def _tell_withdrawn(self, record: str) -> None:
        self._tell(record, say("The withdrawal waits in the outbox."))

    def _tell(self, record: str, words: str) -> None:
        self._context.read_outbox()
        self._context.noticed.emit(words)
        self._context.go("outbox", record)
