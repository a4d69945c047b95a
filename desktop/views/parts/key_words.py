"""The 24 words: shown once and read back before they count as kept; and tried out."""

import secrets
from collections.abc import Sequence
from functools import partial
from random import SystemRandom

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QGridLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop import own_keys
from desktop.keys.backup import WORD_COUNT
from desktop.own_keys import PaperWords, WordsDrill
from desktop.progress import Report
from desktop.views import theme
from desktop.views.context import Context
from desktop.views.models.key_words import drill_words
from desktop.views.parts.form_pieces import fill, paragraph
from desktop.views.parts.labels import PlainLabel
from desktop.views.parts.secret_fields import PasswordLine, SecretLabel, WordsBox
from desktop.views.parts.sheet import WIDTH_EMS, Sheet
from desktop.views.saying import later, say
from desktop.views.theme import Role
from desktop.views.wish import Wish

ASKED = 6
"""Words that are asked for, at places that chance picks."""

_COLUMNS = 4
_FIRST = later(
    "The 24 words are your keys, without any password: whoever has them can sign as you. They are "
    "shown here once your password is right. Have paper and a pen ready, and nobody beside you."
)
_SHOWN = later(
    "Write them on paper in this order; keep the paper apart from this laptop. They cannot be "
    "copied from here: a clipboard and a photograph are no safe places."
)
_ASKED = later(
    "Read from your paper. The words count as kept once these places are right; until then this "
    "page goes on reminding you."
)
_DRILL = later(
    "Type the words from your paper. They are restored into a key file that is thrown away, and "
    "the key they give is compared with yours. Nothing in this profile changes."
)


class WordsSheet(Sheet):
    """Shows the 24 words after the password, and asks for some of them again."""

    def __init__(self, parent: QWidget | None, context: Context) -> None:
        super().__init__(
            parent, context, say("Write down the 24 words"), _FIRST, say("Show the words")
        )
        self._words: list[str] = []
        self._key = ""  # that they give
        self.asked: tuple[int, ...] = ()  # places, from 1
        self.stack = QStackedWidget()
        self.body.addWidget(self.stack)
        self.password = PasswordLine(say("Password"))
        self.password.textChanged.connect(self._show_readiness)
        first, column = QWidget(), QVBoxLayout()
        first.setLayout(column)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.password)
        column.addStretch(1)
        self.labels = [SecretLabel() for _ in range(WORD_COUNT)]
        self.answers = [PasswordLine(say("Word")) for _ in range(ASKED)]
        for answer in self.answers:
            answer.setEchoMode(PasswordLine.EchoMode.Normal)
            answer.textChanged.connect(self._show_readiness)
        self._names = [PlainLabel("", muted=True) for _ in range(ASKED)]
        for page in (first, self._make_words(), self._make_questions()):
            self.stack.addWidget(page)
        self.back = self.add_button(Wish(say("Show them again"), self._show_words))
        self.back.hide()
        self.password.setFocus()
        self._show_readiness()

    def act(self) -> None:
        step = self.stack.currentIndex()
        if step == 0:
            self.begin(partial(self._open, self.password.entered()), say("Opening\u2026"))
        elif step == 1:
            self._ask()
        else:
            self._compare()

    def forget(self) -> None:
        self._words = []
        self.password.forget()
        for label in self.labels:
            label.setText("")
        for answer in self.answers:
            answer.forget()

    def succeed(self, answer: object) -> None:
        if isinstance(answer, PaperWords):
            self._words, self._key = answer.words.split(), answer.key
            self._show_words()
        else:
            self.accept()

    def set_busy(self, *, busy: bool) -> None:
        super().set_busy(busy=busy)
        self._show_readiness()

    def _make_words(self) -> QWidget:
        page, grid = QWidget(), QGridLayout()
        page.setLayout(grid)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.em(0.5))
        grid.setVerticalSpacing(theme.em(0.5))
        rows = WORD_COUNT // _COLUMNS
        for at, label in enumerate(self.labels):
            column, row = divmod(at, rows)
            number = PlainLabel(str(at + 1), Role.CAPTION, muted=True)
            number.setFixedWidth(theme.em(1.67))
            label.setMinimumWidth(theme.em(7))
            label.setFont(theme.font(bold=True))
            grid.addWidget(number, row, 2 * column)
            grid.addWidget(label, row, 2 * column + 1)
        return page

    def _make_questions(self) -> QWidget:
        page, grid = QWidget(), QGridLayout()
        page.setLayout(grid)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.em(0.67))
        grid.setVerticalSpacing(theme.em(0.5))
        for at, (name, answer) in enumerate(zip(self._names, self.answers, strict=True)):
            row, column = divmod(at, 2)
            grid.addWidget(name, row, 2 * column)
            grid.addWidget(answer, row, 2 * column + 1)
        grid.setRowStretch(ASKED, 1)
        return page

    def _open(self, password: str, _report: Report) -> PaperWords:
        return own_keys.backup_words(self.context.session, password)

    def _keep(self, _report: Report) -> None:
        own_keys.note_words(self.context.session, self._key)

    def _show_words(self) -> None:
        self.problem.say("")
        fill(self.means, _SHOWN)
        for label, word in zip(self.labels, self._words, strict=True):
            label.setText(word)
        self.stack.setCurrentIndex(1)
        self.back.hide()
        self.rename_action(say("I have written them down"))
        self._show_readiness()
        self.button.setFocus()

    def _ask(self) -> None:
        for label in self.labels:
            label.setText("")
        places = SystemRandom().sample(range(1, WORD_COUNT + 1), ASKED)
        self.asked = tuple(sorted(places))
        for place, name, answer in zip(self.asked, self._names, self.answers, strict=True):
            name.setText(say("Word {place}", place=place))
            answer.setAccessibleName(say("Word {place}", place=place))
            answer.forget()
        fill(self.means, _ASKED)
        self.stack.setCurrentIndex(2)
        self.back.show()
        self.rename_action(say("Keep"))
        self._show_readiness()
        self.answers[0].setFocus()

    def _compare(self) -> None:
        wrong = [
            place
            for place, answer in zip(self.asked, self.answers, strict=True)
            if not _is_same(answer.text(), self._words[place - 1])
        ]
        if wrong:
            self.problem.say(wrong_words(wrong))
            self.answers[self.asked.index(wrong[0])].setFocus()
            return
        self.begin(self._keep, say("Keeping\u2026"))

    @Slot()
    def _show_readiness(self) -> None:
        step = self.stack.currentIndex()
        is_ready = (
            bool(self.password.text()),
            bool(self._words),
            all(answer.text().strip() for answer in self.answers),
        )[step]
        self.button.setEnabled(not self.run.is_busy and is_ready)


class WordsDrillSheet(Sheet):
    """Tries 24 words out, and says whose key they give."""

    def __init__(self, parent: QWidget | None, context: Context) -> None:
        super().__init__(parent, context, say("Try the words out"), _DRILL, say("Try out"))
        self.words = WordsBox()
        self.words.changed.connect(self._show_readiness)
        self.answer = paragraph("", WIDTH_EMS)
        self.answer.set_muted(muted=False)
        self.body.addWidget(self.words)
        self.body.addWidget(self.answer)
        self.words.edit.setFocus()
        self._show_readiness()

    def act(self) -> None:
        fill(self.answer, "")
        self.begin(partial(self._drill, self.words.entered()), say("Trying out\u2026"))

    def forget(self) -> None:
        self.words.forget()

    def succeed(self, answer: object) -> None:
        assert isinstance(answer, WordsDrill)
        self.words.forget()
        self.words.hide()
        fill(self.answer, drill_words(answer))

    def set_busy(self, *, busy: bool) -> None:
        super().set_busy(busy=busy)
        self._show_readiness()
        if not busy and self.answer.text():
            self.only_close()

    def _drill(self, words: str, _report: Report) -> WordsDrill:
        session = self.context.session
        found = own_keys.drill_words(session, words)
        if found.is_same:
            own_keys.note_words(session, found.key)
        return found

    @Slot()
    def _show_readiness(self) -> None:
        self.button.setEnabled(not self.run.is_busy and self.words.is_whole())


def wrong_words(places: Sequence[int]) -> str:
    """Return which places do not fit; never a word."""
    named = ", ".join(str(place) for place in places)
    wrong = say("Words {named} are not what was shown.", named=named)
    if len(places) == 1:
        wrong = say("Word {named} is not what was shown.", named=named)
    return say("{wrong} Compare with the paper, or show the words again and mend it.", wrong=wrong)


def _is_same(typed: str, word: str) -> bool:
    return secrets.compare_digest(typed.strip().lower().encode(), word.encode())
