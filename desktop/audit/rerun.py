"""A colleague's report made again over this copy: at its size, with its checks, and compared."""

from dataclasses import dataclass
from pathlib import Path

from desktop.audit.report import Difference, Report, differences, private_findings
from desktop.audit.results import Audited
from desktop.audit.run import Request
from desktop.errors import StorageError


@dataclass(frozen=True, slots=True)
class Rerun:
    """What came of it."""

    report: Report
    audited: Audited
    differences: tuple[Difference, ...]
    left_out: int  # findings over private documents, which were not compared


def request_of(report: Report, folder: Path, *, private: bool = True) -> Request:
    """Return the audit that makes a report again over the profile in a folder."""
    return Request(folder, report.is_quick, f"size:{report.size}", fresh=True, private=private)


def compared(report: Report, audited: Audited, *, with_private: bool) -> Rerun:
    """Return in what a report and its re-run differ.

    Args:
        report: the colleague's.
        audited: what its request came to here.
        with_private: whether private documents were opened here, too.

    Raises:
        StorageError: this copy has fewer entries than the report is about.
    """
    if audited.as_of.size < report.size:
        raise StorageError(
            f"The report is about {report.size} entries; this replica has fewer.",
            do="Sync it first.",
        )
    found = differences(report, audited, with_private=with_private)
    return Rerun(report, audited, found, 0 if with_private else private_findings(report))
