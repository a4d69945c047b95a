"""Tables that a user names on the command line, read for a kind; and the empty ones to fill in."""

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path

from desktop import batch, issuing
from desktop.cli.given_file import read_file
from desktop.durable import replace_file
from desktop.errors import FormatError, StorageError, UsageError
from desktop.exchange.table import MAX_BYTES
from desktop.exchange.table_columns import READERS
from desktop.exchange.table_file import read_table
from desktop.exchange.table_rows import TableRows, rows_of
from desktop.exchange.table_template import template_csv, template_workbook
from desktop.issuing import Accepted, RowProblem
from desktop.replica.state import load_state
from desktop.session import Session

_MOST_PROBLEMS = 1_000


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options of tables."""
    add = parser.add_argument
    add("--csv", type=Path, metavar="FILE", help="a table: .csv, .tsv, .txt or .xlsx")
    add("--sheet", metavar="NAME", help="of a workbook; without it the first visible one")
    add(
        "--columns",
        action="append",
        default=[],
        metavar="HEADER=PATH",
        help="what a header means; an empty PATH leaves the column out",
    )
    add("--template", type=Path, metavar="FILE", help="write an empty table, .csv or .xlsx")


def read_rows(session: Session, options: argparse.Namespace) -> TableRows:
    """Return the rows of the table that ``--csv`` names, read for the kind.

    Raises:
        StorageError: no such file.
        FormatError: no table.
        RuleError: no such kind.
        UsageError: ``--columns`` does not fit the table.
    """
    path: Path = options.csv
    data = read_file(path, MAX_BYTES)
    state = load_state(session.reader())
    kind = issuing.usable_kind(state, options.kind)
    given = _given(options.columns)
    try:
        table = read_table(data, options.sheet)
    except FormatError as error:
        raise FormatError(
            f"The file {path.name} cannot be used: {error.what}",
            means=error.means or "Nothing was queued.",
            do=error.do or "Save it again as .xlsx or as “CSV UTF-8”, then try again.",
        ) from error
    return rows_of(table, kind, batch.languages(state)[0], given)


def with_readers(session: Session, rows: TableRows, accepted: Accepted) -> Accepted:
    """Return what was accepted of a table, or refused where somebody cannot be a reader.

    All rows are judged, so that no document is sealed unless all can be.
    """
    problems = batch.reader_problems(session.reader(), rows, session.now_ms())
    if not problems:
        return accepted
    found = [RowProblem(one.row, READERS, one.problem, one) for one in problems]
    refused = sorted((*accepted.refused, *found), key=lambda one: one.row)
    more = accepted.more + max(0, len(refused) - _MOST_PROBLEMS)
    return Accepted((), tuple(refused[:_MOST_PROBLEMS]), more)


def _given(words: Sequence[str]) -> Mapping[str, str]:
    """Return header to path from ``HEADER=PATH``; a header may hold ``=``, a path cannot."""
    given: dict[str, str] = {}
    for word in words:
        header, is_there, path = word.rpartition("=")
        if not is_there or not header.strip():
            raise UsageError(
                f"--columns {word!r:.80} is not HEADER=PATH.", do='Write "Awarded=awarded".'
            )
        if header in given:
            raise UsageError(f"--columns names {header!r:.80} twice.")
        given[header] = path.strip()
    return given


def write_template(session: Session, kind_id: str, path: Path) -> int:
    """Write an empty table for records of a kind; return its length in bytes.

    Raises:
        UsageError: a name that ends in neither .csv nor .xlsx.
        StorageError: something is there already, or it cannot be written.
        RuleError: no such kind.
    """
    maker = {".csv": template_csv, ".xlsx": template_workbook}.get(path.suffix.lower())
    if maker is None:
        raise UsageError(
            f"The file {path.name} is neither .csv nor .xlsx.", do="Give it one of these."
        )
    if path.exists():
        raise StorageError(
            f"{path} is there already.", means="Nothing was written.", do="Name another file."
        )
    if not path.parent.is_dir():
        raise StorageError(f"There is no folder {path.parent}.", do="Make it first.")
    state = load_state(session.reader())
    data = maker(issuing.usable_kind(state, kind_id), batch.languages(state))
    replace_file(path, data, mode=0o644)
    return len(data)
