"""The sheets that write reports as PDF: an audit's findings, and the summary of a week."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from desktop.audit.results import Audited
from desktop.errors import UsageError
from desktop.ledger.scalar import format_time
from desktop.paper.letterhead import load_letterhead
from desktop.paper.sheet import Letterhead
from desktop.progress import Report
from desktop.replica.finding_notes import Note
from desktop.views.context import Context
from desktop.views.languages import tongue_of
from desktop.views.models.week_read import Found, bounds, last_days, read_week
from desktop.views.parts.labels import PlainLabel
from desktop.views.parts.language_picker import LanguagePicker, beside
from desktop.views.parts.sheet import Sheet
from desktop.views.printing.reports import PDF, write_findings, write_week
from desktop.views.saying import later, say, speaking

_TITLE, _WEEK = later("Report as PDF"), later("Weekly summary")
_MEANS = later(
    "The findings on paper, and beside them the machine file that another inspector can re-run. "
    "The paper names the machine file by its hash."
)
_WEEK_MEANS = later(
    "How the chain grew, who cosigns, what was found, indicators against their limits, and open "
    "incidents, each number with where it comes from."
)
_PDF = later("PDF (*.pdf)")


class _ReportSheet(Sheet):
    """Asks in which language a report is, and where it goes."""

    def __init__(self, parent: QWidget | None, context: Context, title: str, means: str) -> None:
        super().__init__(parent, context, title, means, say("Choose a file\u2026"))
        self.language = LanguagePicker(context)
        self.body.addWidget(beside(PlainLabel(say("Language")), self.language))

    def act(self) -> None:
        """Ask for a file and write to it."""
        folder = self.context.session.profile.reports
        place = (folder if folder.is_dir() else Path.home()) / self.proposed()
        chosen, _ = QFileDialog.getSaveFileName(self, self.title.text(), str(place), say(_PDF))
        if chosen:
            path = Path(chosen)
            self.write(path if path.suffix.lower() == PDF else path.with_name(f"{path.name}{PDF}"))

    def proposed(self) -> str:
        """Return a name for the file."""
        return PDF

    def write(self, path: Path) -> None:
        """Write the report to a PDF file."""

    def succeed(self, answer: object) -> None:
        self.context.noticed.emit(str(answer))
        self.accept()

    def day(self) -> str:
        """Return today as this machine has it."""
        return format_time(self.context.now_ms())[:10]

    def letterhead(self) -> Letterhead:
        """Return the profile's letterhead; its city's name where it has none."""
        figures = self.context.figures
        found = load_letterhead(self.context.session.profile.folder)
        return found or Letterhead("CivicLedger" if figures is None else figures.city)


class FindingsSheet(_ReportSheet):
    """Writes the last audit, on paper and for programs."""

    def __init__(
        self,
        parent: QWidget | None,
        context: Context,
        audited: Audited,
        notes: tuple[Note, ...] = (),
    ) -> None:
        super().__init__(parent, context, _TITLE, _MEANS)
        self._audited, self._notes = audited, notes
        is_signed = context.is_unlocked
        words = say(
            "It is signed with your key." if is_signed else "Your key is locked: nobody signs."
        )
        self.body.addWidget(PlainLabel(words, muted=True, wrap=True))

    def proposed(self) -> str:
        return f"audit-{self.day()}{PDF}"

    def write(self, path: Path) -> None:
        self.begin(partial(self._write, path, self.language.read()), say("Writing\u2026"))

    def _write(self, path: Path, language: str, _report: Report) -> str:
        context = self.context
        signer = context.session.signer() if context.is_unlocked else None
        head = self.letterhead()
        is_private = write_findings(self._audited, self._notes, signer, head, path, language)
        aside = say("; it tells of private documents") if is_private else ""
        return say(
            "Report written to {path}, its machine file beside it{aside}", path=path, aside=aside
        )


class WeekSheet(_ReportSheet):
    """Writes what happened between two days."""

    def __init__(self, parent: QWidget | None, context: Context) -> None:
        super().__init__(parent, context, _WEEK, _WEEK_MEANS)
        self.first, self.last = QLineEdit(), QLineEdit()
        days = last_days(context.now_ms())
        for editor, name, day in zip(
            (self.first, self.last), (say("From"), say("Until")), days, strict=True
        ):
            editor.setAccessibleName(say("{name}, as YYYY-MM-DD", name=name))
            editor.setMaxLength(10)
            editor.setText(day)
            label = PlainLabel(f"{name} (YYYY-MM-DD)", muted=True)
            label.setBuddy(editor)
            self.body.addWidget(label)
            self.body.addWidget(editor)

    def act(self) -> None:
        """Refuse what are no days before a file is asked for."""
        try:
            bounds(self._days())
        except UsageError as error:
            self.refuse(error)
        else:
            super().act()

    def proposed(self) -> str:
        return f"week-{self._days()[1]}{PDF}"

    def write(self, path: Path) -> None:
        found = _found(self.context)
        work = partial(self._write, path, self._days(), found, self.language.read())
        self.begin(work, say("Counting\u2026"))

    def _days(self) -> tuple[str, str]:
        return self.first.text().strip(), self.last.text().strip()

    def _write(
        self, path: Path, days: tuple[str, str], found: Found, language: str, report: Report
    ) -> str:
        context = self.context
        folder = context.session.profile.folder
        with context.reading() as db, speaking(tongue_of(language)):
            week = read_week(db, folder, days, context.now_ms(), found, report)
        write_week(week, self.letterhead(), path, language)
        return say("Weekly summary written to {path}", path=path)


def _found(context: Context) -> Found:
    standing = context.standing
    return Found(context.audited, context.audited_ms, standing.kept, standing.size)
