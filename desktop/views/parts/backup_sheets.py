"""Sheets that back a profile up into one file, and try such a file out."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop.backup import Backup, LeftOut, back_up
from desktop.drill import Drill, hold_drill
from desktop.ledger.scalar import format_time
from desktop.progress import Report
from desktop.verdict import Check
from desktop.views import theme
from desktop.views.context import Context
from desktop.views.models.words import octets
from desktop.views.parts.check_list import add_checks
from desktop.views.parts.form_pieces import fill, paragraph
from desktop.views.parts.secret_fields import PasswordLine
from desktop.views.parts.sheet import WIDTH_EMS, Sheet
from desktop.views.saying import amount, later, say
from desktop.views.wish import Wish

ENDING = ".clbackup"
_BACKUP = later(
    "One file with what this profile cannot get back from others: whom it trusts, the locked key "
    "file, the outbox and drafts, settings, private documents, evidence and reports. The log is "
    "not in it; any peer has that. The keys stay locked by the password they have now; whoever has "
    "the file can read the rest, so keep it where you keep papers about people."
)
_DRILL = later(
    "The back-up is restored into a folder that is thrown away; every part of it is opened, the "
    "keys with your password, and compared with this profile. Nothing here changes."
)
_OUTCOMES = {
    "passed": later("The drill passed: this back-up brings the profile back."),
    "failed": later("The drill failed: do not rely on this back-up."),
    "incomplete": later("The drill is incomplete: not everything could be checked."),
}


class BackupSheet(Sheet):
    """Writes a back-up."""

    def __init__(self, parent: QWidget | None, context: Context) -> None:
        super().__init__(
            parent, context, say("Back up this profile"), _BACKUP, say("Choose a file\u2026")
        )
        self.answer = paragraph("", WIDTH_EMS)
        self.answer.set_muted(muted=False)
        self.body.addWidget(self.answer)

    def act(self) -> None:
        day = format_time(self.context.now_ms())[:10]
        start = Path.home() / f"{self.context.session.profile.name}-{day}{ENDING}"
        chosen, _ = QFileDialog.getSaveFileName(self, say("Back up"), str(start), f"*{ENDING}")
        if chosen:
            self.write(Path(chosen))

    def write(self, path: Path) -> None:
        """Write a back-up to a new file."""
        file = path if path.suffix else path.with_suffix(ENDING)
        self.begin(partial(self._write, file), say("Backing up\u2026"))

    def succeed(self, answer: object) -> None:
        assert isinstance(answer, tuple)
        backup: Backup = answer[0]
        left_out: tuple[LeftOut, ...] = answer[1]
        files = amount(len(backup.members), "file", "files")
        words = [
            say(
                "{files}, {octets}, in {path}",
                files=files,
                octets=octets(backup.octets),
                path=backup.path,
            )
        ]
        if left_out:
            words.append(say("Left out: {names}.", names=", ".join(one.name for one in left_out)))
        words.append(say("Try it out now: one that was never restored is a hope."))
        fill(self.answer, "\n".join(words))

    def set_busy(self, *, busy: bool) -> None:
        super().set_busy(busy=busy)
        if not busy and self.answer.text():
            self.only_close()

    def _write(self, path: Path, report: Report) -> tuple[Backup, tuple[LeftOut, ...]]:
        with self.context.writing():
            return back_up(self.context.session.profile, path, self.context.now_ms(), report)


class BackupDrillSheet(Sheet):
    """Tries a back-up out, and shows what every check saw."""

    def __init__(self, parent: QWidget | None, context: Context) -> None:
        super().__init__(parent, context, say("Try a back-up out"), _DRILL, say("Try out"))
        self.path: Path | None = None
        self.checks: tuple[Check, ...] = ()
        self._file = paragraph(say("No file is chosen."), WIDTH_EMS)
        self.password = PasswordLine(say("Password that the keys had then"))
        self.password.textChanged.connect(self._show_readiness)
        self.answer = paragraph("", WIDTH_EMS)
        self.answer.set_muted(muted=False)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setAccessibleName(say("What the drill saw"))
        self._area.hide()
        for widget in (self._file, self.password, self.answer, self._area):
            self.body.addWidget(widget)
        self._chooser = self.add_button(Wish(say("Choose a file\u2026"), self._ask_file))
        self._chooser.setFocus()
        self._show_readiness()

    def choose(self, path: Path) -> None:
        """Name the back-up."""
        self.path = path
        fill(self._file, str(path))
        self._show_readiness()

    def act(self) -> None:
        if self.path is not None:
            work = partial(self._drill, self.path, self.password.entered())
            self.begin(work, say("Trying out\u2026"))

    def forget(self) -> None:
        self.password.forget()

    def succeed(self, answer: object) -> None:
        assert isinstance(answer, tuple)
        outcome, self.checks = answer
        fill(self.answer, _OUTCOMES[outcome])
        for widget in (self.password, self._chooser):
            widget.hide()
        content, column = QWidget(), QVBoxLayout()
        content.setProperty("part", "clear")
        content.setLayout(column)
        column.setContentsMargins(0, 0, theme.em(0.67), 0)
        column.setSpacing(theme.em(0.5))
        add_checks(column, say("What was seen"), self.checks)
        self._area.setWidget(content)
        self._area.setMinimumHeight(theme.em(16))
        self._area.show()

    def set_busy(self, *, busy: bool) -> None:
        super().set_busy(busy=busy)
        self._show_readiness()
        if not busy and self.checks:
            self.only_close()

    def _drill(self, path: Path, password: str, report: Report) -> object:
        session = self.context.session
        drill = Drill(path, session.profile, self.context.now_ms(), lambda: password)
        return hold_drill(drill, report)

    def _ask_file(self) -> None:
        home = str(Path.home())
        chosen, _ = QFileDialog.getOpenFileName(self, say("Try a back-up out"), home, f"*{ENDING}")
        if chosen:
            self.choose(Path(chosen))

    @Slot()
    def _show_readiness(self) -> None:
        is_ready = self.path is not None and bool(self.password.text())
        self.button.setEnabled(not self.run.is_busy and is_ready)
