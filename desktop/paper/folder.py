"""Documents as files: one PDF with its proof beside it, or a folder of them with a mailing list.

A folder comes whole or not at all: it is filled under another name beside its place and moved there
in one step. Where something fails, or is stopped, nothing is left. How a sheet becomes a PDF is the
caller's: painting needs Qt.
"""

import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from desktop.durable import make_folder, replace_file, sync_folder
from desktop.errors import CivicLedgerError, StorageError, UsageError
from desktop.exchange.csv_rows import format_csv
from desktop.paper.document import Document, Order, document_of
from desktop.paper.names import Names, stem_of
from desktop.progress import Report, silent
from desktop.replica.database import Database

Draw = Callable[[Document, str], bytes]  # with the name of the proof file within it

LIST_NAME = "mailing-list.csv"
PROOF_ENDING = ".clproof"
COLUMNS = (
    "file", "proof", "name", "given_name", "family_name", "email", "title", "language", "issuer",
    "issued", "kind", "record", "about",
)  # fmt: skip

_NAMED = 3  # records that a refusal names
_BOM = b"\xef\xbb\xbf"  # or spreadsheet programs take the names for another alphabet


@dataclass(frozen=True, slots=True)
class Written:
    """What was written, and where."""

    place: Path  # the PDF, or the folder
    count: int  # documents


def write_document(path: Path, document: Document, draw: Draw) -> Written:
    """Write one document to a PDF file, and its proof beside it under the same stem.

    Raises:
        StorageError: a file cannot be written, or the proof of another document is there.
    """
    proof = path.with_suffix(PROOF_ENDING)
    write_pair(
        path, draw(document, proof.name), proof, document.proof, is_private=document.is_private
    )
    return Written(path, 1)


def write_pair(path: Path, data: bytes, beside: Path, more: bytes, *, is_private: bool) -> None:
    """Write a file and the one that lies beside it; what tells of people for this user alone.

    Raises:
        StorageError: a file cannot be written, or only the one beside is there already: whoever
            agreed to replace the first did not mean that one.
    """
    was_there = path.exists()
    if beside.exists() and not was_there:
        raise StorageError(
            f"{beside} is there already.", means="Nothing was written.", do="Name another file."
        )
    mode = 0o600 if is_private else 0o644
    replace_file(beside, more, mode=mode)
    try:
        replace_file(path, data, mode=mode)
    except BaseException:
        if not was_there:
            beside.unlink(missing_ok=True)
        raise


def write_folder(
    folder: Path,
    db: Database,
    record_ids: Sequence[str],
    order: Order,
    draw: Draw,
    report: Report = silent,
) -> Written:
    """Write documents into a new folder, each with its proof, and a list of them for a mailing.

    Args:
        folder: which is not there yet, or is empty.
        db: the replica.
        record_ids: at least one.
        order: how the documents are wanted.
        draw: makes a document's PDF.
        report: told of progress in documents; may stop it, and nothing is left.

    Raises:
        UsageError: no records, or the folder holds something.
        StorageError: some cannot be printed, or the folder cannot be written; nothing was kept.
    """
    if not record_ids:
        raise UsageError("There is no record to print.", do="Choose at least one.")
    _check_free(folder)
    with _new_folder(folder) as made:
        names, rows = Names(), list[tuple[object, ...]]()
        refused: list[tuple[str, CivicLedgerError]] = []
        for done, record_id in enumerate(record_ids):
            report(done, len(record_ids))
            try:
                document = document_of(db, record_id, order)
            except CivicLedgerError as error:
                refused.append((record_id, error))
                continue
            if not refused:  # nothing is kept once one was refused; the others are still tried
                stem = names.free(stem_of(document))
                write_document(made / f"{stem}.pdf", document, draw)
                rows.append(_row(stem, document))
        if refused:
            raise _refusal(refused, len(record_ids))
        replace_file(made / LIST_NAME, _BOM + format_csv(COLUMNS, rows), mode=0o644)
    report(len(record_ids), len(record_ids))
    return Written(folder, len(record_ids))


def _row(stem: str, document: Document) -> tuple[object, ...]:
    person, record, sheet = document.recipient, document.record, document.sheet
    return (
        f"{stem}.pdf", f"{stem}{PROOF_ENDING}", person.name, person.given, person.family,
        person.email, sheet.title, sheet.language, document.issuer, record.time[:10], record.kind,
        record.id, " ".join(record.about),
    )  # fmt: skip


def _refusal(refused: Sequence[tuple[str, CivicLedgerError]], total: int) -> StorageError:
    named = "; ".join(f"{one}: {error.means or error.what}" for one, error in refused[:_NAMED])
    more = f"; and {len(refused) - _NAMED} more" if len(refused) > _NAMED else ""
    return StorageError(
        f"{len(refused)} of {total} records cannot be printed: {named}{more}.",
        means="Nothing was written.",
        do="Sync and try again, or leave them out.",
    )


def _check_free(folder: Path) -> None:
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UsageError(
            f"{folder} holds something already.",
            means="Nothing was written.",
            do="Name a new folder.",
        )


@contextmanager
def _new_folder(folder: Path) -> Iterator[Path]:
    """Lend a folder that takes its place when all is well, and is gone otherwise."""
    folder = folder.resolve()
    make_folder(folder.parent, 0o755)
    try:
        made = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", suffix=".tmp", dir=folder.parent))
    except OSError as error:
        raise StorageError(f"{folder} cannot be made: {error.strerror}.") from error
    try:
        yield made
        try:
            if folder.exists():
                folder.rmdir()
            made.rename(folder)
        except OSError as error:
            raise StorageError(f"{folder} cannot be made: {error.strerror}.") from error
        sync_folder(folder.parent)
    finally:
        shutil.rmtree(made, ignore_errors=True)
