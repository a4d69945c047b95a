"""The form of an offer from hand to hand: to whom, what, until when; it is signed at once."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.exchange.transfer_wish import POINTS, Offered
from desktop.views import theme
from desktop.views.models.offer_form import offer_fields, offered_in
from desktop.views.models.points_book import PointsBook
from desktop.views.models.words import misfit_words
from desktop.views.parts.form import Form, form_area
from desktop.views.parts.form_pieces import ProblemLine, paragraph
from desktop.views.parts.labels import PlainLabel
from desktop.views.parts.typed_dialog import TypedDialog
from desktop.views.saying import later, say
from desktop.views.theme import Role

_TITLE = later("Offer to another party")
_MEANS = later(
    "The offer is signed with your key at once, without a cool-off, and cannot be pulled back; it "
    "can be withdrawn as long as nobody has accepted it."
)
_WIDTH_EMS, _HEIGHT_EMS = 50.0, 38.0


class OfferDialog(TypedDialog):
    """Asks what is offered and hands it on; stays open until somebody says that it is signed."""

    def __init__(
        self, parent: QWidget | None, book: PointsBook, sign: Callable[[Offered], None]
    ) -> None:
        super().__init__(parent)
        self._book, self._sign = book, sign
        self.setWindowTitle("CivicLedger")
        self.setAccessibleName(say(_TITLE))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.form = Form(offer_fields(book))
        self.problem = ProblemLine()
        content = QWidget()
        inner = QVBoxLayout(content)
        inner.setContentsMargins(0, theme.em(0.5), theme.em(1), 0)
        inner.addWidget(self.form)
        inner.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.em(1.5),) * 4)
        column.setSpacing(theme.em(0.67))
        column.addWidget(PlainLabel(_TITLE, Role.PANEL, bold=True))
        column.addWidget(paragraph(_MEANS, _WIDTH_EMS - 4))
        column.addWidget(form_area(content), 1)
        column.addWidget(self.problem)
        column.addLayout(self._buttons())
        self.resize(theme.em(_WIDTH_EMS), theme.em(_HEIGHT_EMS))
        self.form.complete()
        if book.held:
            self.form.fill({"what": POINTS})
            self.form.fill({"from": book.held[0].key})
        self.form.focus_first()

    def refuse(self, words: str) -> None:
        """Say why nothing was signed, and wait for another wish."""
        self._button.setEnabled(True)
        self.problem.say(words)

    @Slot()
    def sign(self) -> None:
        """Hand the wish on, or say beside the fields what is missing."""
        offered = offered_in(self._book, self.form.values())
        if isinstance(offered, list):
            left = self.form.show_problems(offered, everywhere=True)
            self.problem.say(" ".join(map(misfit_words, left)))
            self.form.focus_problem()
            return
        self.form.show_problems((), everywhere=True)
        self.problem.say("")
        self._button.setEnabled(False)
        self._sign(offered)

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(theme.em(0.67))
        line.addStretch(1)
        cancel = QPushButton(say("Cancel"))
        cancel.setAccessibleName(say("Cancel"))
        cancel.clicked.connect(self.reject)
        self._button = QPushButton(say("Sign offer"))
        self._button.setAccessibleName(say("Sign offer"))
        self._button.setProperty("kind", "primary")
        self._button.setDefault(True)
        self._button.clicked.connect(self.sign)
        line.addWidget(cancel)
        line.addWidget(self._button)
        return line
