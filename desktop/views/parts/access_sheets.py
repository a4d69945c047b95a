"""The sheets in which access to a private document is granted, and withdrawn again.

Both say beforehand what follows, show who may read it now, and put a record into the outbox.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop import document_access
from desktop.document_access import Change, Hand
from desktop.domains.fields import Field
from desktop.domains.form_values import object_of
from desktop.errors import UsageError
from desktop.progress import Report
from desktop.views import theme
from desktop.views.context import Context
from desktop.views.models.access_rows import (
    AccessBook,
    GrantRows,
    Reader,
    ReaderRows,
    access_lines,
    grant_fields,
    withdraw_fields,
)
from desktop.views.models.paged import Row, RowSource
from desktop.views.models.private_part import reader_fields, readers_in
from desktop.views.parts.fact_list import FactList
from desktop.views.parts.form import Form
from desktop.views.parts.frames import scrolled
from desktop.views.parts.labels import PlainLabel
from desktop.views.parts.sheet import Sheet
from desktop.views.parts.table import RowTable
from desktop.views.saying import later, say
from desktop.views.theme import Role

_GRANT_MEANS = later(
    "The grant stands on the ledger in public: that this key may read the document of this record, "
    "from when on and what for. It waits in the outbox first, and so does the envelope that the "
    "key opens. Once the grant is final, hand the envelope over: Documents, Give to folder. "
    "What somebody has read cannot be taken back."
)
_WITHDRAW_MEANS = later(
    "The withdrawal ends the grant in public, and your envelope is sealed anew for those who "
    "remain. It cannot take back what was read, printed or copied, nor envelopes that were given "
    "away: whoever has one can open it for ever."
)
_UNKNOWN = later(
    "Whom the document was sealed for when it was issued, no envelope and no record says."
)
_STAY = later("Who else still reads it, of those named when it was issued:")
_WIDTH_EMS, _HEIGHT_EMS = 52.0, 44.0
_READERS_EMS = 8.0


class _AccessSheet(Sheet):
    """What both have: who may read it now, a list to choose from, and a form below."""

    def __init__(
        self,
        parent: QWidget | None,
        context: Context,
        book: AccessBook,
        said: tuple[str, str, str],
        fields: tuple[Field, ...],
    ) -> None:
        super().__init__(parent, context, *said)
        self.book = book
        self.facts = FactList()
        self.facts.show_lines(access_lines(book))
        self.body.addWidget(PlainLabel(say("Who may read it now"), bold=True))
        self.body.addWidget(self.facts)
        self.body.addWidget(PlainLabel(_UNKNOWN, Role.CAPTION, muted=True, wrap=True))
        self.chosen = ""  # did:key
        self.form = Form(fields)
        self.form.complete()
        self.resize(theme.em(_WIDTH_EMS), theme.em(_HEIGHT_EMS))

    def make_table(self, source: RowSource, name: str) -> RowTable:
        """Return the list from which a key is chosen."""
        table = RowTable(source, name)
        table.moved.connect(self._choose)
        return table

    @Slot(object)
    def _choose(self, row: Row | None) -> None:
        self.chosen = "" if row is None else str(row.key)
        self.button.setEnabled(bool(self.chosen))

    def start(self, change: Callable[[Hand], Change], words: str) -> None:
        """Make the change, and queue it unless the rules refuse it."""
        self.begin(partial(_queued, self.context, change), words)


class GrantSheet(_AccessSheet):
    """Asks who gets access and what for."""

    def __init__(self, parent: QWidget | None, context: Context, book: AccessBook) -> None:
        said = (say("Grant access"), say(_GRANT_MEANS), say("Put into outbox"))
        super().__init__(parent, context, book, said, grant_fields(book.grant))
        self.search = QLineEdit()
        self.search.setAccessibleName(say("Search the roster"))
        self.search.setPlaceholderText(say("Search the roster: a name, a field or a key"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._look)
        self.table = self.make_table(ReaderRows(()), say("Who gets access"))
        self.body.addWidget(PlainLabel(say("Who gets access"), bold=True))
        self.body.addWidget(self.search)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.form)
        self.form.fill({"purpose": "other"})
        self._look("")
        self.search.setFocus()

    def act(self) -> None:
        raw = self.form.values()
        wanted = object_of(self.book.grant.shape, raw)
        record, did = self.book.access.record, self.chosen
        self.start(
            lambda hand: document_access.grant(hand, record, did, wanted), say("Sealing\u2026")
        )

    @Slot(str)
    def _look(self, text: str) -> None:
        found: list[Reader] = [one for one in self.book.readers if one.answers(text)]
        self.chosen = ""
        self.table.show_source(ReaderRows(found))
        if len(found) == 1:
            self.table.select_row(0)
        self.button.setEnabled(bool(self.chosen))


class WithdrawSheet(_AccessSheet):
    """Asks whose access ends, why, and who remains."""

    def __init__(self, parent: QWidget | None, context: Context, book: AccessBook) -> None:
        said = (say("Withdraw access"), say(_WITHDRAW_MEANS), say("Put into outbox"))
        super().__init__(parent, context, book, said, withdraw_fields(book.withdraw))
        rows = GrantRows(book)
        self.table = self.make_table(rows, say("Whose access ends"))
        self.readers = Form(reader_fields())
        self.readers.complete()
        self.body.addWidget(PlainLabel(say("Whose access ends"), bold=True))
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.form)
        self.body.addWidget(PlainLabel(_STAY, wrap=True))
        area = scrolled(self.readers, say("Readers"))
        area.setMaximumHeight(theme.em(_READERS_EMS))
        self.body.addWidget(area)
        self.form.fill({"reason": "purpose_ended"})
        if rows.count():
            self.table.select_row(0)
        self.button.setEnabled(bool(self.chosen))

    def act(self) -> None:
        reason, also = self.form.values().get("reason", ""), readers_in(self.readers.values())
        record, did = self.book.access.record, self.chosen
        self.start(
            lambda hand: document_access.withdraw(hand, record, did, reason, also),
            say("Sealing\u2026"),
        )


def _queued(context: Context, change: Callable[[Hand], Change], _report: Report) -> str:
    """Return the id of the record that waits now.

    Raises:
        CivicLedgerError: a rule refuses it, the document cannot be read, or something is not saved.
    """
    session = context.session
    with context.writing(), context.reading() as db, session.desk() as desk:
        key, did = session.decryption_key(), session.signer().did
        hand = Hand(db, desk, session.store(), key, did, session.now_ms())
        made = change(hand)
        if made.accepted.refused:
            told = " ".join(
                f"{one.column}: {one.problem}" if one.column else one.problem
                for one in made.accepted.refused
            )
            raise UsageError(told)
        document_access.queue(hand, made, session.profile.cool_off_s)
        return made.accepted.records[0].id
