"""The sheet in which an inspected party countersigns on this laptop, with the key of their profile.

Their profile is opened for the one signature and closed again; their password is kept nowhere.
"""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLineEdit, QWidget

from desktop import approval
from desktop.durable import make_folder, replace_file
from desktop.errors import UsageError
from desktop.exchange.countersignature import LONGEST_REMARK, countersigned
from desktop.ledger.json_profile import parse_object
from desktop.ledger.record import Record, record_of
from desktop.progress import Report
from desktop.replica.outbox import Queued
from desktop.session import Session
from desktop.views.context import Context
from desktop.views.parts.frames import push_button
from desktop.views.parts.secret_fields import PasswordLine
from desktop.views.parts.sheet import Sheet
from desktop.views.question import Question
from desktop.views.saying import later, say
from desktop.views.wish import Wish

_TITLE = later("Countersign")
_MEANS = later(
    "The inspected party signs with their own key that they have seen this report. Choose their "
    "profile on this laptop or on a stick, and hand the keyboard over. Or write the draft to a "
    "file: on their laptop, civicledger countersign signs it."
)
_FOLDER = "countersignatures"


class CountersignSheet(Sheet):
    """Signs for another profile; tells the file once it is written."""

    def __init__(self, parent: QWidget | None, context: Context, one: Queued) -> None:
        super().__init__(parent, context, _TITLE, _MEANS, say("Countersign"))
        self.record = record_of(parse_object(one.document.encode()))
        self.folder = QLineEdit()
        self.folder.setPlaceholderText(say("Folder of their profile"))
        self.folder.setAccessibleName(say("Folder of their profile"))
        self.password = PasswordLine(say("Their password"))
        self.remark = QLineEdit()
        self.remark.setMaxLength(LONGEST_REMARK)
        self.remark.setPlaceholderText(say("What they have to say to it, if anything"))
        self.remark.setAccessibleName(say("Remark"))
        self.objects = QCheckBox(say("They object to what it says"))
        self.body.addWidget(self.folder)
        choose = push_button(Wish(say("Choose the folder\u2026"), self._choose))
        self.body.addWidget(choose)
        for widget in (self.password, self.remark, self.objects):
            self.body.addWidget(widget)
        self.add_button(Wish(say("Write the draft\u2026"), self._ask_draft))
        self.draft = Question(context.tasks, self)
        self.draft.answered.connect(self._tell_draft)
        self.draft.failed.connect(self.refuse)
        self.folder.setFocus()

    def act(self) -> None:
        folder, password = Path(self.folder.text().strip()), self.password.entered()
        if not self.folder.text().strip() or not password:
            self.problem.say(say("Their profile and their password are needed."))
            return
        work = partial(
            _countersign,
            self.context,
            self.record,
            folder,
            password,
            self.remark.text(),
            objects=self.objects.isChecked(),
        )
        self.begin(work, say("Signing"))

    def forget(self) -> None:
        self.password.forget()

    def write_draft(self, path: Path) -> None:
        """Write the record as a file that the other laptop signs."""
        self.problem.say("")
        self.draft.ask(partial(_write_draft, self.record, path))

    @Slot(object)
    def _tell_draft(self, path: Path) -> None:
        self.context.noticed.emit(say("The draft is in {path}", path=path))

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, say("Their profile"), str(Path.home()))
        if chosen:
            self.folder.setText(chosen)
            self.password.setFocus()

    def _ask_draft(self) -> None:
        place = str(Path.home() / "draft.json")
        chosen, _ = QFileDialog.getSaveFileName(self, say("Draft"), place, say("Draft (*.json)"))
        if chosen:
            self.write_draft(Path(chosen))


def _write_draft(record: Record, path: Path, _report: Report) -> Path:
    replace_file(path, approval.draft_file([record]), mode=0o644)
    return path


def _countersign(
    context: Context,
    record: Record,
    folder: Path,
    password: str,
    remark: str,
    _report: Report,
    *,
    objects: bool,
) -> Path:
    own = context.session.profile
    with Session(folder) as theirs:
        if theirs.profile.anchor.origin != own.anchor.origin:
            raise UsageError(
                say("Their profile is of another ledger."), do=say("Choose one of this ledger.")
            )
        theirs.unlock(password)
        signer = theirs.signer()
        if context.is_unlocked and signer.did == context.session.signer().did:
            raise UsageError(
                say("This is your own key."), do=say("Choose the profile of the other party.")
            )
        data = countersigned(
            signer, own.anchor.origin, record, context.now_ms(), remark, objects=objects
        )
    make_folder(own.folder / _FOLDER)
    name = f"{record.id.removeprefix('urn:uuid:')}-{signer.did[-8:]}.json"
    replace_file(own.folder / _FOLDER / name, data)
    return own.folder / _FOLDER / name
