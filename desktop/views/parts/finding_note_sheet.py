"""The sheet in which a note on a finding is written; it is added and never changed."""

from functools import partial

from PySide6.QtWidgets import QCheckBox, QWidget

from desktop.audit.report import finding_name
from desktop.finding import Finding
from desktop.progress import Report
from desktop.replica import finding_notes
from desktop.replica.finding_notes import LONGEST, Note
from desktop.views import theme
from desktop.views.context import Context
from desktop.views.models.finding_texts import headline_of, place_of
from desktop.views.parts.editors import LongText
from desktop.views.parts.sheet import Sheet
from desktop.views.saying import later, say

_MEANS = later(
    "It stays with this profile, with your key and the time, and goes signed into each report that "
    "holds the finding. It can be added to, not changed or taken back."
)
_KNOWN = later("Acknowledged: I know of this finding, and the note says what becomes of it")


class FindingNoteSheet(Sheet):
    """Adds a note; tells it once it is kept."""

    def __init__(self, parent: QWidget | None, context: Context, one: Finding) -> None:
        place = place_of(one)
        title = " \u00b7 ".join(filter(None, (headline_of(one), place)))
        super().__init__(parent, context, title, _MEANS, say("Add the note"))
        self._finding = one
        self.text = LongText()
        self.text.setAccessibleName(say("Text of the note"))
        self.text.setFixedHeight(theme.em(9))
        self.known = QCheckBox(say(_KNOWN))
        self.body.addWidget(self.text)
        self.body.addWidget(self.known)
        self.text.setFocus()

    def act(self) -> None:
        text = self.text.toPlainText()
        if not text.strip() or len(text) > LONGEST:
            words = say("Write what is to be kept, at most {most} characters.", most=LONGEST)
            self.problem.say(words)
            self.text.setFocus()
            return
        is_known = self.known.isChecked()
        self.begin(partial(_add, self.context, self._finding, text, is_known), say("Adding"))


def _add(context: Context, one: Finding, text: str, is_known: bool, _report: Report) -> Note:  # noqa: FBT001
    did = context.session.signer().did
    with context.writing(), context.session.desk() as desk:
        name, now_ms = finding_name(one), context.now_ms()
        return finding_notes.add(desk, name, text, did, now_ms, is_known=is_known)
