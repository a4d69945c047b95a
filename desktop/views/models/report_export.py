"""The last audit on its way into a file, with the notes on its findings."""

from dataclasses import dataclass
from pathlib import Path

from desktop.audit.report import format_report
from desktop.audit.results import Audited
from desktop.durable import replace_file
from desktop.keys.signer import Signer
from desktop.progress import Report
from desktop.replica.finding_notes import Note
from desktop.version import VERSION
from desktop.views.saying import amount, say


@dataclass(frozen=True, slots=True)
class ReportFile:
    """A report that was written."""

    path: Path
    is_signed: bool
    private: int  # findings over private documents

    @property
    def sentence(self) -> str:
        """What was written, and what it holds that others should not read."""
        words = say(
            "Signed report" if self.is_signed else "Report, not signed (your key is locked),"
        )
        told = amount(self.private, "finding", "findings")
        holds = say("; it holds {told} over private documents", told=told) if self.private else ""
        return say("{words} written to {path}{holds}", words=words, path=self.path, holds=holds)


def write_report(
    audited: Audited, notes: tuple[Note, ...], signer: Signer | None, path: Path, _report: Report
) -> ReportFile:
    """Write a report; one that tells of private documents or holds notes for this user alone.

    Raises:
        StorageError: it cannot be saved.
        LockedError: the key was locked meanwhile.
    """
    private = sum(it.is_private for it in audited.findings)
    mode = 0o600 if private or notes else 0o644
    replace_file(path, format_report(audited, VERSION, signer, notes), mode=mode)
    return ReportFile(path, signer is not None, private)
