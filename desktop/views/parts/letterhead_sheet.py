"""The sheet in which a letterhead is written: name, address, logo; kept in the profile."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from desktop.errors import CivicLedgerError
from desktop.paper.letterhead import MOST_LETTERS, MOST_LINES, read_logo, save_letterhead
from desktop.paper.sheet import Letterhead, Logo
from desktop.progress import Report
from desktop.views import theme
from desktop.views.context import Context
from desktop.views.parts.frames import push_button
from desktop.views.parts.labels import PlainLabel
from desktop.views.parts.sheet import Sheet
from desktop.views.saying import later, say
from desktop.views.wish import Wish

_TITLE = later("Letterhead")
_MEANS = later(
    "What stands at the head of every document that you print or save as PDF. It stays in this "
    "profile. It proves nothing: who issued a record, the ledger says."
)
_PICTURES = later("Pictures (*.png *.svg)")
_NONE = later("No logo")


class LetterheadSheet(Sheet):
    """Asks for a letterhead and keeps it."""

    def __init__(self, parent: QWidget | None, context: Context, before: Letterhead) -> None:
        super().__init__(parent, context, _TITLE, _MEANS, say("Keep"))
        self.logo: Logo | None = before.logo
        self.name = QLineEdit(before.name)
        self.name.setAccessibleName(say("Name of the organisation"))
        self.name.setMaxLength(MOST_LETTERS)
        self.address = QPlainTextEdit("\n".join(before.lines))
        self.address.setAccessibleName(say("Address and other lines"))
        self.address.setTabChangesFocus(True)
        self.address.setFixedHeight(theme.em(9))
        self._logo_words = PlainLabel(muted=True)
        self._none = push_button(Wish(say("Without"), self.drop_logo, tip=say("Print no logo")))
        for label, editor in (
            (say("Name of the organisation"), self.name),
            (
                say("Address and other lines, at most {most_lines}", most_lines=MOST_LINES),
                self.address,
            ),
        ):
            caption = PlainLabel(label, muted=True)
            caption.setBuddy(editor)
            self.body.addWidget(caption)
            self.body.addWidget(editor)
        self.body.addWidget(self._logo_line())
        self._show_logo()

    def act(self) -> None:
        """Keep what is entered."""
        lines = tuple(line.strip() for line in self.address.toPlainText().splitlines())
        wanted = Letterhead(self.name.text().strip(), tuple(filter(None, lines)), self.logo)
        self.begin(
            partial(_keep, self.context.session.profile.folder, wanted), say("Keeping\u2026")
        )

    def choose_logo(self) -> None:
        """Let the user choose a picture."""
        chosen, _ = QFileDialog.getOpenFileName(
            self, say("A logo"), str(Path.home()), say(_PICTURES)
        )
        if chosen:
            self.take_logo(Path(chosen))

    def take_logo(self, path: Path) -> None:
        """Take the picture in a file, or say why it cannot be taken."""
        self.problem.say("")
        try:
            self.logo = read_logo(path)
        except CivicLedgerError as error:
            self.refuse(error)
        self._show_logo()

    def drop_logo(self) -> None:
        """Print no logo."""
        self.logo = None
        self._show_logo()

    def _logo_line(self) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.em(0.67))
        line.addWidget(
            push_button(Wish(say("Logo\u2026"), self.choose_logo, tip=say("A PNG or SVG file")))
        )
        line.addWidget(self._none)
        line.addWidget(self._logo_words, 1)
        return holder

    def _show_logo(self) -> None:
        logo = self.logo
        self._none.setEnabled(logo is not None)
        kilobytes = 0 if logo is None else max(round(len(logo.data) / 1000), 1)
        words = _NONE if logo is None else f"{logo.ending.upper()}, {kilobytes} kB"
        self._logo_words.setText(words)


def _keep(folder: Path, wanted: Letterhead, _report: Report) -> Letterhead:
    save_letterhead(folder, wanted)
    return wanted
