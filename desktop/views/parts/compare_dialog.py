"""Two laptops compared without a network: each shows the other its newest signed checkpoint."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QSize, Qt, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.durable import replace_file
from desktop.errors import CivicLedgerError, StorageError, UsageError
from desktop.exchange.qr import picture
from desktop.peers.compare import Compared, compare_note
from desktop.peers.source import CHECKPOINT_LIMIT
from desktop.progress import Report
from desktop.replica import checkpoints
from desktop.views import theme
from desktop.views.context import Context
from desktop.views.integrity import Integrity
from desktop.views.models.agreement import inspect_compared
from desktop.views.models.inspection import Inspection
from desktop.views.models.words import utc
from desktop.views.parts.code_view import CodeView
from desktop.views.parts.form_pieces import ProblemLine
from desktop.views.parts.frames import Panel, push_button
from desktop.views.parts.inspector import Inspector
from desktop.views.parts.labels import PlainLabel
from desktop.views.parts.picture_codes import codes_in_file, is_picture
from desktop.views.parts.plain import short_hash
from desktop.views.question import Question
from desktop.views.saying import amount, later, say
from desktop.views.theme import Role
from desktop.views.wish import Wish

_OTHER = later("The other laptop")
_WAITING = Inspection(
    later("Not compared yet"),
    Integrity.UNCHECKED,
    later(
        "Drop the other laptop's checkpoint here: its file, or a picture of its code. Opening the "
        "file or pasting the text does the same."
    ),
)


@dataclass(frozen=True, slots=True)
class _Own:
    """This copy's newest final checkpoint."""

    note: bytes
    size: int
    root: str
    as_of_s: int | None
    code: bytes  # as a picture, PNG; empty where it does not fit into one


class CompareDialog(QDialog):
    """Shows this copy's checkpoint as a code and a file, and judges another one."""

    def __init__(self, parent: QWidget | None, context: Context) -> None:
        super().__init__(parent)
        self._context = context
        self._own: _Own | None = None
        self.found: Compared | None = None  # the one that was judged last
        self._load = Question(context.tasks, self)
        self._load.answered.connect(self._show_own)
        self._load.failed.connect(self._refuse)
        self._judge = Question(context.tasks, self)
        self._judge.answered.connect(self._show_found)
        self._judge.failed.connect(self._refuse)
        self.setWindowTitle("CivicLedger")
        self.setAccessibleName(say("Compare two laptops"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAcceptDrops(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.em(1),) * 4)
        column.setSpacing(theme.em(0.67))
        line = QHBoxLayout()
        line.setSpacing(theme.em(0.83))
        line.addWidget(self._own_panel(), 5)
        line.addWidget(self._other_panel(), 4)
        column.addLayout(line, 1)
        self.problem = ProblemLine()
        foot = QHBoxLayout()
        foot.addWidget(self.problem, 1)
        close = push_button(Wish(say("Close"), self.accept))
        close.setDefault(True)
        foot.addStretch(0)
        foot.addWidget(close)
        column.addLayout(foot)
        room = self.screen().availableSize() if parent is None else parent.window().size()
        self.resize(QSize(theme.em(88), theme.em(50)).boundedTo(room))
        self.setMinimumSize(theme.em(56), theme.em(32))
        self._load.ask(self._read_own)

    def write(self, path: Path) -> None:
        """Write this copy's checkpoint as a file, or as a picture where the name ends so."""
        if self._own is not None:
            self._context.do(partial(_write, self._own, path), self._show_written, self._refuse)

    def read_file(self, path: Path) -> None:
        """Judge the checkpoint in a file, or in a picture of its code."""
        self.problem.say("")
        self._judge.ask(partial(self._judge_file, path))

    def read_text(self, text: str) -> None:
        """Judge a checkpoint that was handed over as text."""
        self.problem.say("")
        note = text.replace("\r\n", "\n").strip("\n") + "\n"
        self._judge.ask(partial(self._judge_note, note.encode(), say("Pasted text")))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_path(event.mimeData()) is not None or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        path = dropped_path(event.mimeData())
        if path is not None:
            self.read_file(path)
        else:
            self.read_text(event.mimeData().text())

    def _own_panel(self) -> Panel:
        panel = Panel(say("This laptop"))
        self._code = CodeView(say("Code of this copy's newest final checkpoint"))
        self._words = PlainLabel("", Role.CAPTION, muted=True, wrap=True, most_lines=3)
        panel.body.addWidget(self._code, 1)
        panel.body.addWidget(self._words)
        panel.body.addLayout(
            _buttons(
                Wish(say("Save file\u2026"), self._ask_target),
                Wish(say("Save picture\u2026"), self._ask_picture),
                Wish(say("Copy text"), self._copy),
            )
        )
        return panel

    def _other_panel(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.em(0.67))
        self.verdict = Inspector()
        self.verdict.set_title(_OTHER)
        self.verdict.show_inspection(_WAITING)
        column.addWidget(self.verdict, 1)
        column.addLayout(
            _buttons(
                Wish(say("Open file\u2026"), self._ask_file), Wish(say("Paste text"), self._paste)
            )
        )
        return holder

    def _read_own(self, _report: Report) -> _Own:
        with self._context.reading() as db:
            newest = checkpoints.as_of(db)
        if newest is None:
            raise StorageError(say("Nothing is final here yet."), do=say("Sync with a peer first."))
        try:
            code = picture(newest.note.decode(), "png")
        except UsageError:  # too many cosignatures for one code
            code = b""
        return _Own(newest.note, newest.size, newest.root.hex(), newest.as_of_s, code)

    @Slot(object)
    def _show_own(self, own: _Own) -> None:
        self._own = own
        self._code.setVisible(bool(own.code))
        if own.code:
            self._code.show_text(own.note.decode())
        when = "" if own.as_of_s is None else say(", cosigned {utc}", utc=utc(own.as_of_s * 1000))
        told = say(
            "{entries}, root {root}{when}.",
            entries=amount(own.size, "entry", "entries"),
            root=short_hash(own.root),
            when=when,
        )
        rest = "" if own.code else say(" It is too long for a code; hand over the file.")
        self._words.setText(told + rest)

    def _judge_file(self, path: Path, report: Report) -> Compared:
        if not is_picture(path):
            return self._judge_note(_content(path), path.name, report)
        codes = codes_in_file(path)
        return self._judge_note(codes[0].text.encode(), path.name, report)

    def _judge_note(self, note: bytes, name: str, _report: Report) -> Compared:
        with self._context.reading() as db:
            return compare_note(self._context.session.replica(db), note, name)

    @Slot(object)
    def _show_found(self, found: Compared) -> None:
        self.found = found
        figures = self._context.figures
        titles = {} if figures is None else figures.titles
        self.verdict.show_inspection(inspect_compared(found, titles))

    @Slot(CivicLedgerError)
    def _refuse(self, error: CivicLedgerError) -> None:
        self.problem.say(str(error))

    @Slot(object)
    def _show_written(self, path: Path) -> None:
        self._context.noticed.emit(say("The checkpoint of this copy is in {path}", path=path))

    def _copy(self) -> None:
        if self._own is not None:
            QGuiApplication.clipboard().setText(self._own.note.decode())

    def _paste(self) -> None:
        self.read_text(QGuiApplication.clipboard().text())

    def _ask_target(self) -> None:
        self._ask_where("checkpoint.note", say("Checkpoint (*.note)"))

    def _ask_picture(self) -> None:
        self._ask_where("checkpoint.png", say("Pictures (*.png *.svg)"))

    def _ask_where(self, name: str, kinds: str) -> None:
        place = str(Path.home() / name)
        chosen, _ = QFileDialog.getSaveFileName(self, say("Save checkpoint"), place, kinds)
        if chosen:
            self.write(Path(chosen))

    def _ask_file(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, say(_OTHER), str(Path.home()))
        if chosen:
            self.read_file(Path(chosen))


def dropped_path(data: QMimeData) -> Path | None:
    """Return the one file or folder of this machine that is dropped."""
    urls = data.urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None


def _write(own: _Own, path: Path, _report: Report) -> Path:
    ending = path.suffix[1:].lower()
    data = picture(own.note.decode(), ending) if ending in ("png", "svg") else own.note
    replace_file(path, data, mode=0o644)
    return path


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(CHECKPOINT_LIMIT + 1)
    except OSError as error:
        raise StorageError(
            say("{path} cannot be read: {strerror}.", path=path, strerror=error.strerror)
        ) from error
    if len(data) > CHECKPOINT_LIMIT:
        raise UsageError(
            say("{name} is too large for a checkpoint.", name=path.name), do=say("Choose its file.")
        )
    return data


def _buttons(*wishes: Wish) -> QGridLayout:
    grid = QGridLayout()
    grid.setSpacing(theme.em(0.5))
    for at, wish in enumerate(wishes):
        grid.addWidget(push_button(wish), 0, at)
    return grid
