"""A table on its way to records: each row judged, its readers looked up, its twins named.

`Batch` may be asked again whenever a cell has changed. A row that says the same as before keeps the
record that was made of it, so what was shown of it is what is queued. Whether anything is issued is
left to the caller: all rows, or none.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from desktop import issuing, private_documents
from desktop.domains.kind import Kind
from desktop.domains.state import LedgerState
from desktop.errors import CivicLedgerError, FormatError, StorageError, UsageError
from desktop.exchange.table import CellProblem, Table
from desktop.exchange.table_columns import PRIVATE, READERS
from desktop.exchange.table_rows import TableRows, rows_of
from desktop.issuing import Accepted, Made, RowProblem
from desktop.keys.decryption import DecryptionKey
from desktop.ledger.json_profile import JsonObject, format_json, parse_object
from desktop.ledger.record import Record, object_of, record_of
from desktop.ledger.scalar import format_time
from desktop.progress import Report, silent
from desktop.replica import outbox, records
from desktop.replica.database import Database
from desktop.replica.outbox import State
from desktop.replica.state import load_state
from desktop.vault.store import Store

_STEP = 100  # rows between two reports
_GONE = (State.PULLED, State.REFUSED, State.PUT_AWAY)
_OWN = ("data", "end", "about", "place", "holder", "refs")  # members that tell records apart


@dataclass(frozen=True, slots=True)
class Twin:
    """A row that says the same as something else."""

    row: int  # from 0
    words: str  # a sentence that names the other one
    record: str = ""  # id of the other one, where it is a record


@dataclass(frozen=True, slots=True)
class Judged:
    """All that is known of a table."""

    kind: Kind
    rows: TableRows
    made: tuple[Made | None, ...]  # one a row; None where a row has no form of a record
    problems: tuple[CellProblem, ...]
    wrong: frozenset[int]  # rows from 0 that have a problem of their own
    twins: tuple[Twin, ...] = ()

    @property
    def accepted(self) -> Accepted:
        """Return the records, or why there are none."""
        if self.problems:
            return issuing.refused_table(self.problems)
        return issuing.accepted_of([one for one in self.made if one is not None])


class Batch:
    """Judges one table again and again; not to be asked by two threads at a time."""

    def __init__(self, kind_id: str, did: str) -> None:
        self.kind_id, self.did = kind_id, did
        self._made: dict[bytes, list[Made]] = {}
        self._known: tuple[int, dict[bytes, list[_Known]]] | None = None

    def judge(
        self,
        db: Database,
        table: Table,
        given: Mapping[str, str],
        now_ms: int,
        report: Report = silent,
    ) -> Judged:
        """Return what is known of a table, without looking for twins.

        Args:
            db: the replica, for the kind, the rules and the roster.
            table: as it stands now.
            given: header to dotted path, where headers do not say it themselves.
            now_ms: Unix milliseconds.
            report: told of progress in rows; may cancel.

        Raises:
            RuleError: no such kind.
            UsageError: ``given`` does not fit.
        """
        state = load_state(db)
        kind = issuing.usable_kind(state, self.kind_id)
        rows = rows_of(table, kind, languages(state)[0], given)
        made: list[Made | None] = []
        refused: list[RowProblem] = []
        kept: dict[bytes, list[Made]] = {}
        for at, item in enumerate(rows.items):
            if at % _STEP == 0:
                report(at, len(rows.items))
            try:
                one = self._made_of(kind, item, now_ms, kept)
            except FormatError as error:
                made.append(None)
                refused.append(RowProblem(at + 1, "", error.what))
                continue
            made.append(one)
            refused += issuing.refused_of(state, self.did, at + 1, one, now_ms)
        self._made = kept
        problems = [*issuing.cell_problems(rows, refused), *reader_problems(db, rows, now_ms)]
        problems.sort(key=lambda one: (one.row, len(one.cell), one.cell))
        return Judged(kind, rows, tuple(made), tuple(problems), _wrong(rows, problems))

    def _made_of(
        self, kind: Kind, item: JsonObject, now_ms: int, kept: dict[bytes, list[Made]]
    ) -> Made:
        """Return the record of a row, the one that was made before where the row is the same."""
        key = format_json(item)
        again = kept.setdefault(key, [])
        before = self._made.get(key, [])
        place = len(again)
        one = before[place] if place < len(before) else issuing.make_record(kind, item, now_ms)
        again.append(one)
        return one

    def with_twins(
        self,
        judged: Judged,
        db: Database,
        desk: Database,
        opener: tuple[Store, DecryptionKey] | None,
        report: Report = silent,
    ) -> Judged:
        """Return what is known of a table with the rows that say what is there already.

        Args:
            judged: the table.
            db: the replica.
            desk: the outbox.
            opener: opens private documents; None leaves them closed.
            report: told of progress in rows; may cancel.
        """
        known = self._known_contents(db, desk)
        first: dict[tuple[bytes, bytes], int] = {}
        twins: list[Twin] = []
        for at, one in enumerate(judged.made):
            if at % _STEP == 0:
                report(at, len(judged.made))
            if one is None:
                continue
            content, document = content_of(one.record), _document_of(one)
            before = first.setdefault((content, document), at)
            if before != at:
                number = judged.rows.table.rows[before].number
                twins.append(Twin(at, f"says the same as row {number}"))
                continue
            found = _twin_among(known.get(content, ()), one, db, opener)
            if found is not None:
                twins.append(Twin(at, found.words, found.record))
        return replace(judged, twins=tuple(twins))

    def _known_contents(self, db: Database, desk: Database) -> "dict[bytes, list[_Known]]":
        """Return what the ledger and the outbox hold of the kind, by content."""
        size = records.count(db)
        if self._known is None or self._known[0] != size:
            found: dict[bytes, list[_Known]] = {}
            for _, record in records.of_kind(db, self.kind_id.partition("/")[0]):
                words = f"says the same as a record of {record.time[:10]} on the ledger"
                _add(found, record, words)
            self._known = size, found
        known = {content: [*listed] for content, listed in self._known[1].items()}
        there = {one.record for listed in known.values() for one in listed}
        for item in outbox.everything(desk):
            if item.kind == self.kind_id and item.state not in _GONE and item.record not in there:
                record = record_of(parse_object(item.document.encode()))
                _add(known, record, "says the same as a record in your outbox")
        return known


@dataclass(frozen=True, slots=True)
class _Known:
    """A record with which rows are compared."""

    record: str
    words: str
    has_private: bool


def _add(found: dict[bytes, list[_Known]], record: Record, words: str) -> None:
    one = _Known(record.id, words, record.private is not None)
    found.setdefault(content_of(record), []).append(one)


def _twin_among(
    known: Sequence[_Known],
    made: Made,
    db: Database,
    opener: tuple[Store, DecryptionKey] | None,
) -> _Known | None:
    """Return the record that says the same, in its private document too as far as that is known."""
    unsure = None
    for one in known:
        if one.has_private != (made.private is not None):
            continue
        if made.private is None:
            return one
        document = _opened(db, opener, one.record)
        if document is None:
            unsure = replace(one, words=f"{one.words}, whose private document cannot be opened")
        elif document == made.private.plaintext.document:
            return one
    return unsure


def _opened(
    db: Database, opener: tuple[Store, DecryptionKey] | None, record_id: str
) -> bytes | None:
    if opener is None:
        return None
    try:
        return private_documents.read(db, opener[0], opener[1], record_id).document
    except CivicLedgerError:
        return None


def content_of(record: Record) -> bytes:
    """Return what a record says in public, whoever issued it and whenever."""
    whole = object_of(record)
    return format_json({name: whole[name] for name in _OWN if name in whole})


def _document_of(made: Made) -> bytes:
    return b"" if made.private is None else made.private.plaintext.document


def _wrong(rows: TableRows, problems: Sequence[CellProblem]) -> frozenset[int]:
    """Return the rows, from 0, that have a problem; those of the header are nobody's own."""
    at = {row.number: place for place, row in enumerate(rows.table.rows)}
    return frozenset(at[one.row] for one in problems if one.row in at)


def reader_problems(db: Database, rows: TableRows, now_ms: int) -> list[CellProblem]:
    """Return the cells that name somebody who cannot be a reader; all rows are looked at.

    So no document is sealed unless all can be.
    """
    time = format_time(now_ms)
    why: dict[str, str] = {}
    found = []
    for number, name in _readers(rows):
        if name not in why:
            why[name] = _why_no_reader(db, name, time)
        problem = rows.located(number, READERS, why[name]) if why[name] else None
        if problem is not None:
            found.append(problem)
    return found


def _readers(rows: TableRows) -> Iterator[tuple[int, str]]:
    """Yield the readers that rows name, with the numbers of the rows from 1."""
    for number, item in enumerate(rows.items, 1):
        private = item.get(PRIVATE)
        named = private.get("to") if isinstance(private, dict) else None
        yield from ((number, str(name)) for name in (named if isinstance(named, list) else []))


def _why_no_reader(db: Database, name: str, time: str) -> str:
    try:
        private_documents.enrolled(db, name, time)
    except UsageError as error:
        return error.what
    return ""


def languages(state: LedgerState) -> Sequence[str]:
    """Return the languages of a ledger, the one first in which texts are meant that name none."""
    return ("en",) if state.charter is None else state.charter.languages


def enqueue(
    db: Database,
    desk: Database,
    seal: tuple[Store, DecryptionKey] | None,
    accepted: Accepted,
    now_ms: int,
    cool_off_s: int,
    to: Sequence[str] = (),
    report: Report = silent,
) -> list[str]:
    """Put records into the outbox and return the ids to pull them back by; all of them or none.

    Args:
        db: the replica, for the roster.
        desk: the outbox.
        seal: where private documents go, and the issuer's key; None where there are none.
        accepted: what is queued.
        now_ms: Unix milliseconds.
        cool_off_s: how long they wait.
        to: readers of all private documents, beside their own.
        report: told of progress in records; may cancel, and nothing is left behind.

    Raises:
        UsageError: somebody cannot be a reader.
        LockedError: the key is locked.
        StorageError: something cannot be saved.
    """
    total, time = len(accepted.records), format_time(now_ms)
    sealed: list[tuple[str, bytes]] = []
    if accepted.private:
        assert seal is not None
        for start in range(0, len(accepted.private), _STEP):
            report(start, total)
            part = accepted.private[start : start + _STEP]
            sealed += private_documents.seal_for(db, seal[1], part, time, to)
    report(total, total)
    if seal is not None:
        private_documents.keep(seal[0], sealed)
    try:
        return issuing.queue(desk, accepted.records, now_ms, cool_off_s)
    except BaseException:
        for record_id, _ in sealed:
            assert seal is not None
            seal[0].remove(record_id)
        raise


def check_still_good(db: Database, did: str, accepted: Accepted, now_ms: int) -> None:
    """Refuse records that were made before and that the rules refuse by now.

    Raises:
        StorageError: the ledger has changed meanwhile.
    """
    state = load_state(db)
    for row, record in enumerate(accepted.records, 1):
        refused = issuing.refused_of(state, did, row, Made(record, None, ()), now_ms)
        if refused:
            raise StorageError(
                f"Row {row} of the table would be refused now: {refused[0].problem}",
                means="The ledger has changed since the table was checked; nothing was queued.",
                do="Check the table again.",
            )
