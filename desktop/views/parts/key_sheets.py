"""Sheets by which a key is handed to an authority, changed, or reported as lost."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop import own_keys
from desktop.errors import CivicLedgerError
from desktop.ledger.json_profile import format_json
from desktop.own_keys import OwnKey, Possession
from desktop.progress import Report
from desktop.views import theme
from desktop.views.context import Context
from desktop.views.models.key_words import KeyState, holder, request_text, rotation_words
from desktop.views.parts.code_view import CodeView
from desktop.views.parts.editors import ChoiceBox
from desktop.views.parts.form_pieces import paragraph
from desktop.views.parts.labels import PlainLabel
from desktop.views.parts.sheet import WIDTH_EMS, Sheet
from desktop.views.parts.text_sheet import TextSheet
from desktop.views.saying import later, say

_POSSESSION = later(
    "A signature by which you prove to the authority that enrols you that you hold this key. It "
    "names this ledger, your key and theirs, so nobody can use it elsewhere. Nothing in it is "
    "secret; let them compare the key with you by voice."
)
_ROTATE = later("Another key takes the place of the one that signs your records.")
_LOST = later(
    "Tell your authority at once, from another machine or by phone. It revokes the key with the "
    "first entry that you did not make; records from that entry on show as revoked, and what you "
    "signed before stays valid. Then make a new key and be enrolled anew; never restore the old "
    "words."
)


class PossessionSheet(TextSheet):
    """Makes the proof that an authority needs to enrol this key."""

    def __init__(self, parent: QWidget | None, context: Context, state: KeyState) -> None:
        super().__init__(
            parent, context, say("Hand to an authority"), _POSSESSION, "proof-of-possession.json"
        )
        self.authority = ChoiceBox((), is_open=False, empty=say("Choose the authority\u2026"))
        self.authority.setAccessibleName(say("The authority that enrols you"))
        self.authority.offer(list(state.authorities))
        self.authority.currentIndexChanged.connect(self._make)
        self.body.addWidget(self.authority)
        self.code = CodeView(say("The proof as a QR code"), side_ems=14)
        line = QHBoxLayout()
        line.setSpacing(theme.em(1))
        line.addWidget(self.text, 1)
        line.addWidget(self.code)
        self.body.addLayout(line)
        self.authority.setFocus()
        self._make()

    @Slot()
    def _make(self) -> None:
        by = self.authority.read()
        text = ""
        if by:
            try:
                proof: Possession = own_keys.prove(self.context.session, by)
                text = format_json(proof.document).decode()
            except CivicLedgerError as error:  # locked meanwhile
                self.refuse(error)
        self.text.setPlainText(text)
        self.code.show_text(text)
        self.button.setEnabled(bool(text))


class RotateSheet(Sheet):
    """Queues that the next key of the same root takes over, after saying what that means."""

    def __init__(self, parent: QWidget | None, context: Context, old: str, new: str) -> None:
        super().__init__(parent, context, say("Change this key"), _ROTATE, say("Queue the change"))
        self.told = rotation_words(old, new, context.session.profile.cool_off_s)
        for words in self.told:
            label = paragraph(words, WIDTH_EMS)
            label.set_muted(muted=False)
            self.body.addWidget(label)
        self.cancel.setFocus()

    def act(self) -> None:
        self.begin(self._queue, say("Queueing\u2026"))

    def _queue(self, _report: Report) -> str:
        with self.context.turn, self.context.reading() as db:
            return own_keys.queue_rotation(self.context.session, db)


class LostSheet(TextSheet):
    """Writes the request by which an authority is asked to revoke a key."""

    def __init__(
        self, parent: QWidget | None, context: Context, one: OwnKey, size: int, first: int | None
    ) -> None:
        """Ask for a key.

        Args:
            parent: the window.
            context: of the window.
            one: the key.
            size: entries of the log, above which no suspicion can begin.
            first: the first entry that is not the user's, as far as key watch knows.
        """
        super().__init__(parent, context, say("Key lost or stolen"), _LOST, "revoke-request.txt")
        self._one, self._size = one, size
        self.since = QLineEdit("" if first is None else str(first))
        self.since.setAccessibleName(say("Suspect since entry"))
        self.since.setPlaceholderText(say("none"))
        self.since.setMaximumWidth(theme.em(10))
        self.since.textChanged.connect(self._write)
        told = say("Key watch found none." if first is None else "Key watch found this one first.")
        line = QHBoxLayout()
        line.setSpacing(theme.em(0.67))
        line.addWidget(PlainLabel(say("Suspect since entry")))
        line.addWidget(self.since)
        line.addWidget(PlainLabel(told, muted=True), 1)
        box = QWidget()
        line.setContentsMargins(0, 0, 0, 0)
        box.setLayout(line)
        column = QVBoxLayout()
        column.setSpacing(theme.em(0.67))
        column.addWidget(box)
        column.addWidget(self.text)
        self.body.addLayout(column)
        self._write()

    @Slot()
    def _write(self) -> None:
        entered = self.since.text().strip()
        problem = ""
        since = None
        if entered:
            if entered.isascii() and entered.isdecimal() and int(entered[:16]) <= self._size:
                since = int(entered)
            else:
                problem = say("An entry is a number from 0 to {size}.", size=self._size)
        self.problem.say(problem)
        self.button.setEnabled(not problem)
        item = own_keys.revocation(self._one.did, since).decode()
        origin = self.context.session.profile.anchor.origin
        name = holder(self._one.enrolment)
        self.text.setPlainText(request_text(self._one.did, name, origin, since, item))
