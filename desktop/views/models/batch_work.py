"""What the page of batches has done away from the UI thread: read, judge, compare, queue."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from desktop import batch, issuing
from desktop.batch import Batch
from desktop.domains.kind import Kind
from desktop.durable import replace_file
from desktop.errors import FormatError, StorageError, UsageError
from desktop.exchange.roster import Reconciled, best_columns, column_texts, reconcile
from desktop.exchange.table import MAX_BYTES, Table, cell_text
from desktop.exchange.table_columns import PRIVATE, Names
from desktop.exchange.table_edit import fitting
from desktop.exchange.table_file import read_table, sheets_of
from desktop.exchange.table_template import FIELDS_SHEET, template_csv, template_workbook
from desktop.issuing import Accepted
from desktop.progress import Report
from desktop.replica import headers
from desktop.replica.state import load_state
from desktop.views.context import Context
from desktop.views.models.batch_table import Checked, checked, choices_of
from desktop.views.models.inspection import Fact
from desktop.views.models.new_record import KindForm, preview_facts
from desktop.views.models.private_part import entered_facts
from desktop.views.retelling import retold
from desktop.views.saying import later, say

CLIPBOARD = later("the clipboard")
_ROW_STEPS = 2  # judging and looking for twins take about as long


@dataclass(frozen=True, slots=True)
class Opened:
    """A table that was just read."""

    name: str  # of the file
    table: Table
    given: Mapping[str, str]  # what its headers mean, as it was said before


@dataclass(frozen=True, slots=True)
class Roster:
    """A list beside the table."""

    name: str
    texts: tuple[str, ...]
    column: int  # of the table


@dataclass(frozen=True, slots=True)
class Sheets:
    """The sheets of a workbook of which one is to be opened."""

    path: Path
    names: tuple[str, ...]


def open_file(
    context: Context, kind_id: str, path: Path, sheet: str | None, _report: Report
) -> Opened | Sheets:
    """Read a table from a file; where several sheets could be meant, only their names.

    Raises:
        StorageError: it cannot be read.
        FormatError: it holds no table.
    """
    data = read_bytes(path)
    if sheet is None:
        with _named(path.name):
            names = tuple(name for name in sheets_of(data) if name != FIELDS_SHEET)
        if len(names) > 1:
            return Sheets(path, names)
        sheet = next(iter(names), None)
    return _opened(context, kind_id, path.name, data, sheet)


def open_text(context: Context, kind_id: str, text: str, _report: Report) -> Opened:
    """Read a table from what was copied elsewhere.

    Raises:
        FormatError: it is no table.
    """
    return _opened(context, kind_id, say(CLIPBOARD), text.encode())


def read_bytes(path: Path) -> bytes:
    """Return the content of a file that may be a table.

    Raises:
        StorageError: it cannot be read.
        FormatError: it is larger than tables are.
    """
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise StorageError(
            say(
                "{name} cannot be read: {strerror}.",
                name=path.name,
                strerror=error.strerror or error,
            ),
            do=say("Choose another file."),
        ) from error
    return data


def read_named(name: str, data: bytes, sheet: str | None = None) -> Table:
    """Return the table in some bytes; what is wrong with them is said by their name.

    Raises:
        FormatError: it is no table.
    """
    with _named(name):
        return read_table(data, sheet)


@contextmanager
def _named(name: str) -> Iterator[None]:
    try:
        yield
    except FormatError as error:
        raise FormatError(
            f"{name}: {retold(error.what)}.",
            means=error.means or say("No table was opened."),
            do=error.do
            or say("Save it again as .xlsx or as \u201cCSV UTF-8\u201d, then try again."),
        ) from error


def _opened(
    context: Context, kind_id: str, name: str, data: bytes, sheet: str | None = None
) -> Opened:
    table = read_named(name, data, sheet)
    with context.session.desk() as desk:
        given = headers.remembered(desk, kind_id)
    return Opened(name, table, fitting(given, table))


def remember(context: Context, kind_id: str, given: Mapping[str, str], _report: Report) -> None:
    """Keep what headers mean for the next table of the kind.

    Raises:
        StorageError: the desk cannot be written.
    """
    with context.session.desk() as desk:
        headers.remember(desk, kind_id, given)


def judge(
    context: Context, made: Batch, table: Table, given: Mapping[str, str], report: Report
) -> Checked:
    """Return all that is known of a table: a dry run.

    Raises:
        CivicLedgerError: it cannot be judged.
    """
    session = context.session
    total = _ROW_STEPS * len(table.rows)

    def first(done: int, _total: int) -> None:
        report(done, total)

    def second(done: int, _total: int) -> None:
        report(len(table.rows) + done, total)

    with context.reading() as db, session.desk() as desk:
        found = made.judge(db, table, fitting(given, table), context.now_ms(), first)
        opener = (session.store(), session.decryption_key()) if context.is_unlocked else None
        return checked(made.with_twins(found, db, desk, opener, second))


def choices(
    context: Context, kind: Kind, column: int, _report: Report
) -> tuple[int, list[tuple[str, str]]]:
    """Return a column with all that it may mean: words and paths.

    Raises:
        StorageError: there is no replica yet, or it is damaged.
    """
    with context.reading() as db:
        return column, choices_of(Names(kind, batch.languages(load_state(db))[0]))


def write_template(context: Context, kind_id: str, path: Path, _report: Report) -> Path:
    """Write an empty table for a kind, by the end of the name as a workbook or as text.

    Raises:
        StorageError: it cannot be written.
        FormatError: the kind has too many fields for a table.
        UsageError: another end of the name.
    """
    maker = {".csv": template_csv, ".xlsx": template_workbook}.get(path.suffix.lower())
    if maker is None:
        raise UsageError(
            say("{name} is neither .csv nor .xlsx.", name=path.name),
            do=say("Give it one of these."),
        )
    with context.reading() as db:
        state = load_state(db)
        data = maker(issuing.usable_kind(state, kind_id), batch.languages(state))
    replace_file(path, data, mode=0o644)
    return path


def open_roster(table: Table, path: Path, _report: Report) -> Roster:
    """Read a list of those who are to have a record; the column is the one with most in common.

    Raises:
        StorageError: it cannot be read.
        FormatError: it holds no list.
    """
    listed = read_named(path.name, read_bytes(path))
    at, column = best_columns(listed, table)
    texts = column_texts(listed, at)
    header = cell_text(listed.header.cells[at]) if at < len(listed.header.cells) else ""
    if header and header in column_texts(table, column):  # a list without a header
        texts.insert(0, header)
    return Roster(path.name, tuple(texts), column)


def compare(roster: Roster, table: Table) -> Reconciled:
    """Return what a list and the table say of each other."""
    return reconcile(roster.texts, column_texts(table, roster.column))


def issue(context: Context, did: str, accepted: Accepted, report: Report) -> list[str]:
    """Put the records of a table into the outbox, all of them or none; return their ids.

    Raises:
        CivicLedgerError: a rule refuses one by now, the key is locked, or something is not saved.
    """
    session = context.session
    seal = (session.store(), session.decryption_key()) if accepted.private else None
    with context.writing(), context.reading() as db, session.desk() as desk:
        now_ms = session.now_ms()
        batch.check_still_good(db, did, accepted, now_ms)
        cool_off_s = session.profile.cool_off_s
        batch.enqueue(db, desk, seal, accepted, now_ms, cool_off_s, report=report)
    return [record.id for record in accepted.records]


def row_facts(form: KindForm, issuer: str, found: Checked, row: int) -> tuple[Fact, ...]:
    """Return the record of a row in words, with what stands beside the ledger."""
    made = found.judged.made[row]
    assert made is not None
    private = found.judged.rows.items[row].get(PRIVATE)
    facts: tuple[Fact, ...] = ()
    if isinstance(private, dict):
        document, to = private["document"], private["to"]
        assert isinstance(document, dict)
        assert isinstance(to, list)
        facts = entered_facts(form.kind, form.private, document, tuple(map(str, to)))
    return preview_facts(form.kind, issuer, made.record, facts)
