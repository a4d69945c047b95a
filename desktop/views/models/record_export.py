"""What the table of records shows, as a CSV file: the same rows and columns, with the filter."""

import csv
import io
from collections.abc import Mapping, Sequence
from pathlib import Path

from desktop.durable import replace_file
from desktop.errors import UsageError
from desktop.progress import Report
from desktop.replica import records
from desktop.replica.database import Database
from desktop.replica.notes import Note
from desktop.views.models.paged import PAGE
from desktop.views.models.record_rows import LABELS, RecordRows, full_cells, label_of
from desktop.views.models.record_search import Answer
from desktop.views.parts.plain import cell
from desktop.views.saying import say

COLUMNS = (*RecordRows.columns, LABELS)


def export_csv(
    db: Database,
    answer: Answer,
    path: Path,
    origin: str,
    report: Report,
    *,
    columns: Sequence[int] = tuple(range(len(RecordRows.columns))),
    notes: Mapping[str, Note] | None = None,
) -> int:
    """Write every row of an answer in its order and return how many there are.

    No cell begins a formula. The lines above the header say the ledger, the filter and the moment.

    Args:
        db: the replica.
        answer: the records.
        path: of the file.
        origin: of the ledger.
        report: told of progress in records.
        columns: numbers in `COLUMNS`, in their order; the user's labels only where they are asked
            for.
        notes: of the user, by record id.

    Raises:
        UsageError: there are no rows.
        StorageError: the file cannot be written.
    """
    total = len(answer.keys)
    if not total:
        raise UsageError(say("There is nothing to export."), do=say("Search for something else."))
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([say("Ledger"), cell(origin)])
    writer.writerow([say("Filter"), cell(answer.text) or say("all records")])
    writer.writerow(
        [
            say("As of"),
            say(
                "{now}, {final_size} final entries",
                now=answer.moment.now,
                final_size=answer.moment.final_size,
            ),
        ]
    )
    writer.writerow([say(COLUMNS[number].title) for number in columns])
    for start in range(0, total, PAGE):
        keys = answer.keys[start : start + PAGE]
        for row in records.page(db, keys, answer.moment):
            cells = (*full_cells(row, answer.titles), label_of(row.id, notes or {}))
            writer.writerow([cell(cells[number]) for number in columns])
        report(min(start + PAGE, total), total)
    replace_file(path, b"\xef\xbb\xbf" + text.getvalue().encode(), mode=0o644)
    return total
