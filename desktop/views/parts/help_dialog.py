"""The manual in a window of its own: beside the work, found by words, plain text throughout.

Nothing in it opens anything: the names of files and addresses are words to read.
"""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QFont, QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.views import theme
from desktop.views.models.help_pages import Block, Form, place_of, read_page, topics
from desktop.views.parts.editors import ChoiceBox
from desktop.views.parts.form_pieces import ProblemLine
from desktop.views.parts.frames import push_button
from desktop.views.parts.plain import shown
from desktop.views.saying import later, say
from desktop.views.theme import Role
from desktop.views.wish import Wish

_NOT_FOUND = later("These words are on no page of the manual.")


class HelpDialog(QDialog):
    """Shows one page of the manual and finds words on all of them."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("CivicLedger: help"))
        self.setAccessibleName(say("Help"))
        self._topics = topics()
        self._name = ""
        self.topic = ChoiceBox((), is_open=False, empty=say("Choose a page"))
        self.topic.setAccessibleName(say("Page of the manual"))
        self.topic.offer([(title, name) for name, title in self._topics])
        self.topic.currentIndexChanged.connect(self._choose)
        self.words = QLineEdit()
        self.words.setPlaceholderText(say("Find in the manual"))
        self.words.setAccessibleName(say("Find in the manual"))
        self.words.returnPressed.connect(self.find_next)
        self.problem = ProblemLine()
        self.text = _Text()
        line = QHBoxLayout()
        line.setSpacing(theme.em(0.67))
        line.addWidget(self.topic, 3)
        line.addWidget(self.words, 2)
        find = push_button(Wish(say("Find"), self.find_next))
        close = push_button(Wish(say("Close"), self.accept))
        for button in (find, close):
            button.setAutoDefault(False)
        line.addWidget(find)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.em(1),) * 4)
        column.setSpacing(theme.em(0.67))
        column.addLayout(line)
        column.addWidget(self.problem)
        column.addWidget(self.text, 1)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)

    def sizeHint(self) -> QSize:
        wanted = QSize(theme.em(62), theme.em(46))
        around = self.parentWidget()
        while around is not None and around.parentWidget() is not None:
            around = around.parentWidget()  # a sheet is smaller than the window below it
        return wanted if around is None else wanted.boundedTo(around.size() * 0.94)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.em(24), theme.em(14))

    def show_page_of(self, page: str) -> None:
        """Show what the manual says of a page of the window."""
        name, heading = place_of(page)
        self.show_topic(name)
        if heading:
            self.text.go_to(heading)

    def show_topic(self, name: str) -> None:
        """Show a page of the manual from its beginning."""
        if name != self._name:
            self._name = name
            self.text.show_blocks(read_page(name))
            self.topic.write(name)
        self.text.moveCursor(QTextCursor.MoveOperation.Start)

    @Slot()
    def find_next(self) -> None:
        """Go to the next place of the words that were typed, on this page or a later one."""
        wanted = self.words.text().strip()
        self.problem.say("")
        if not wanted or self.text.find(wanted):
            return
        names = [name for name, _ in self._topics]
        at = names.index(self._name) + 1 if self._name in names else 0
        for name in (*names[at:], *names[:at]):
            if any(wanted.lower() in block.text.lower() for block in read_page(name)):
                self.show_topic(name)
                self.text.find(wanted)
                return
        self.problem.say(_NOT_FOUND)

    @Slot(int)
    def _choose(self, _index: int) -> None:
        name = self.topic.read()
        if name and name != self._name:
            self.show_topic(name)


class _Text(QPlainTextEdit):
    """A page of the manual, to be read and copied."""

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setAccessibleName(say("Text of the manual"))
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self._places: dict[str, int] = {}  # of headings

    def show_blocks(self, blocks: list[Block]) -> None:
        """Show other text."""
        self.clear()
        self._places.clear()
        cursor = self.textCursor()
        before: Form | None = None
        for block in blocks:
            if before is not None:
                is_list = block.form is before and before in _CLOSE
                cursor.insertText("\n" if is_list else "\n\n", _format(theme.font()))
            if block.form in (Form.TITLE, Form.HEADING):
                self._places[block.text] = cursor.position()
            if block.form is Form.ITEM:
                cursor.insertText("\u2022 ", _format(theme.font()))
            for span in block.spans:
                is_strong = span.is_strong or block.form in (Form.TITLE, Form.HEADING)
                role = _ROLES.get(block.form, Role.BODY)
                font = theme.font(role, bold=is_strong, mono=span.is_code)
                cursor.insertText(shown(span.text, len(span.text) * 10 + 1), _format(font))
            before = block.form
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def go_to(self, heading: str) -> None:
        """Bring a heading to the upper edge."""
        if heading in self._places:
            self.moveCursor(QTextCursor.MoveOperation.End)
            cursor = self.textCursor()
            cursor.setPosition(self._places[heading])
            self.setTextCursor(cursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()  # and not the dialog's
        else:
            super().keyPressEvent(event)


_CLOSE = (Form.ITEM, Form.CODE, Form.ROW)
_ROLES = {Form.TITLE: Role.TITLE, Form.HEADING: Role.PANEL}


def _format(font: QFont) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFont(font)
    return made
