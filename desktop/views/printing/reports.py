"""Reports as PDF: an audit's findings beside the signed machine file, and the weekly summary."""

import hashlib
from pathlib import Path

from desktop.audit.report import format_report
from desktop.audit.results import Audited
from desktop.durable import replace_file
from desktop.errors import UsageError
from desktop.keys.signer import Signer
from desktop.paper.findings import MachineFile, findings_sheet
from desktop.paper.folder import write_pair
from desktop.paper.sheet import Letterhead
from desktop.paper.weekly import Week, weekly_sheet
from desktop.replica.finding_notes import Note
from desktop.version import VERSION
from desktop.views.languages import tongue_of
from desktop.views.printing.painting import Attachment, pdf_of
from desktop.views.retelling import retold
from desktop.views.saying import speaking

PDF, MACHINE = ".pdf", ".json"
_JSON = "application/json"
_MOST_ATTACHED = 8 * 1024 * 1024


def write_findings(
    audited: Audited,
    notes: tuple[Note, ...],
    signer: Signer | None,
    letterhead: Letterhead,
    path: Path,
    language: str,
) -> bool:
    """Write an audit's report as PDF, and beside it the machine file that others re-run.

    The machine file is English in every language of the paper.

    Returns:
        Whether it tells of private documents; such a report, and one with notes, is for this user
        alone.

    Raises:
        UsageError: the file does not end in .pdf.
        StorageError: a file cannot be written, or the machine file of another is there.
        LockedError: the key was locked meanwhile.
    """
    _check(path)
    machine = path.with_suffix(MACHINE)
    data = format_report(audited, VERSION, signer, notes)
    did = None if signer is None else signer.did
    named = MachineFile(machine.name, hashlib.sha256(data).digest(), did)
    attached = (Attachment(machine.name, data, _JSON),) if len(data) <= _MOST_ATTACHED else ()
    with speaking(tongue_of(language)):
        sheet = findings_sheet(audited, letterhead, named, language, retold)
    paper = pdf_of(sheet, attached)
    is_private = any(it.is_private for it in audited.findings)
    write_pair(path, paper, machine, data, is_private=is_private or bool(notes))
    return is_private


def write_week(week: Week, letterhead: Letterhead, path: Path, language: str) -> None:
    """Write the summary of a week, read in a language, as PDF in that language.

    Raises:
        UsageError: the file does not end in .pdf.
        StorageError: it cannot be written.
    """
    _check(path)
    replace_file(path, pdf_of(weekly_sheet(week, letterhead, language)), mode=0o644)


def _check(path: Path) -> None:
    if path.suffix.lower() != PDF:
        raise UsageError(f"{path.name} does not end in {PDF}.", do="Name a PDF file.")
