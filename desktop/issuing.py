"""From what a user entered to statements on their way: judged whole before anything is signed.

Records are made and checked against their kind and the admission rules as they stand on this
replica, then wait unsigned in the outbox. When their cool-off is over they are put under as few
signatures as hold them; the signed bytes are kept before anybody sees them, and the same bytes are
handed over again where the outcome is unknown.
"""

import secrets
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import NamedTuple

from desktop.domains.admission import judge_records
from desktop.domains.kind import Kind, problems
from desktop.domains.problem import Problem
from desktop.domains.refusal import Code, Refusal
from desktop.domains.state import LedgerState
from desktop.errors import FormatError, RuleError, UsageError
from desktop.exchange.draft import Draft, item_of
from desktop.exchange.photo_fields import without_metadata
from desktop.exchange.table import CellProblem
from desktop.exchange.table_rows import TableRows
from desktop.keys.signer import Signer
from desktop.keys.signing import sign_records
from desktop.ledger.json_profile import JsonObject, JsonValue, parse_object
from desktop.ledger.record import Batch, Record, RecordSet, record_of
from desktop.ledger.record_id import RANDOM_BYTES, format_record_id
from desktop.ledger.scalar import format_time
from desktop.ledger.statement import parse_statement
from desktop.replica import outbox
from desktop.replica.database import Database
from desktop.replica.outbox import Queued, Signed, State
from desktop.replica.records import statement_records
from desktop.replica.state import StoredFacts, load_state
from desktop.sealing import Sealable, sealable_of

ROTATE_KIND = "roster.rotate/1"
"""Hands over to another key: the last thing that a key signs."""

_STATEMENT_ROOM = 60_000
_MOST_RECORDS = 500
_MOST_PROBLEMS = 1_000  # that are told; more are counted
_MEMBERS = {"time", "end", "about", "place", "holder", "refs", "data", "private"}


@dataclass(frozen=True, slots=True)
class RowProblem:
    """One thing that is wrong with one row of what was entered."""

    row: int  # from 1; of a table as its spreadsheet counts, where the header is row 1
    column: str  # dotted path without ``data.``; empty for the whole row
    problem: str
    cell: CellProblem | None = None  # its place, where it comes from a table


@dataclass(frozen=True, slots=True)
class Accepted:
    """What was queued, or why nothing was."""

    records: tuple[Record, ...]
    refused: tuple[RowProblem, ...]
    more: int = 0  # problems beyond those
    private: tuple[Sealable, ...] = ()  # to be sealed before their records are queued
    removed: int = 0  # octets of metadata that were taken out of photos


def usable_kind(state: LedgerState, kind_id: str) -> Kind:
    """Return a kind that is published and in use.

    Raises:
        RuleError: it is not.
    """
    published = state.kind(kind_id)
    if published is None or not published.active:
        raise RuleError(
            f"The ledger has no kind {kind_id}.",
            code="UNKNOWN_KIND",
            means="It was never published, or the authorities have not approved it yet.",
            do="Look at the published kinds, or sync first.",
        )
    return published.kind


def make_records(
    db: Database,
    did: str,
    kind_id: str,
    items: Sequence[JsonObject],
    now_ms: int,
    state: LedgerState | None = None,
) -> Accepted:
    """Return the records of these items, or every problem that any of them has.

    Args:
        db: the replica, for the kind and the rules.
        did: who will sign.
        kind_id: the kind of all of them.
        items: objects with the members time?, end?, about?, place?, holder?, refs?, data, private?
            (see `desktop.sealing`).
        now_ms: Unix milliseconds.
        state: the ledger by whose rules they are judged, to be thrown away; None for the replica's.

    Raises:
        RuleError: no such kind.
    """
    state = state or load_state(db)
    kind = usable_kind(state, kind_id)
    made: list[Made] = []
    refused: list[RowProblem] = []
    for row, item in enumerate(items, 1):
        try:
            one = make_record(kind, item, now_ms)
        except FormatError as error:
            refused.append(RowProblem(row, "", error.what))
            continue
        refused += refused_of(state, did, row, one, now_ms)
        made.append(one)
    if refused:
        return Accepted((), tuple(refused))
    return accepted_of(made)


def accepted_of(made: Sequence["Made"]) -> Accepted:
    """Return records that nothing is wrong with, and what waits to be sealed for them."""
    private = tuple(one.private for one in made if one.private is not None)
    removed = sum(one.removed for one in made) + sum(one.removed for one in private)
    return Accepted(tuple(one.record for one in made), (), private=private, removed=removed)


def make_drafts(db: Database, did: str, drafts: Sequence[Draft], now_ms: int) -> Accepted:
    """Return the records of what a foreign document holds, or every problem that any of them has.

    The rows of problems count the drafts; each sentence begins with the place in the document.

    Raises:
        RuleError: the ledger has no such kind.
    """
    made: dict[int, Record] = {}
    private: list[Sealable] = []
    removed = 0
    refused: list[RowProblem] = []
    for kind_id in dict.fromkeys(draft.kind for draft in drafts):
        places = [place for place, draft in enumerate(drafts) if draft.kind == kind_id]
        items = [item_of(drafts[place]) for place in places]
        accepted = make_records(db, did, kind_id, items, now_ms)
        made.update(zip(places, accepted.records, strict=False))
        private.extend(accepted.private)
        removed += accepted.removed
        for one in accepted.refused:
            place = places[one.row - 1]
            problem = f"{drafts[place].source}: {one.problem}"
            refused.append(replace(one, row=place + 1, problem=problem))
    if refused:
        return Accepted((), tuple(sorted(refused, key=lambda one: one.row)))
    records = tuple(made[place] for place in sorted(made))
    return Accepted(records, (), private=tuple(private), removed=removed)


def make_table_records(
    db: Database, did: str, kind_id: str, rows: TableRows, now_ms: int
) -> Accepted:
    """Return the records of a table, or what is wrong with its cells; all rows are judged.

    A row whose cell could not be read is judged by the rest of it. The arguments are those of
    `make_records`.

    Raises:
        RuleError: no such kind.
    """
    judged = make_records(db, did, kind_id, rows.items, now_ms)
    found = cell_problems(rows, judged.refused)
    return refused_table(found) if found else judged


def cell_problems(rows: TableRows, refused: Sequence[RowProblem]) -> list[CellProblem]:
    """Return all that is wrong with a table, cell by cell.

    Args:
        rows: the table, read.
        refused: what is wrong with its records, whose rows count from 1.
    """
    later = (rows.located(one.row, one.column, one.problem) for one in refused)
    found = [*rows.problems, *(problem for problem in later if problem is not None)]
    found = _without_echoes(found, len(rows.items))
    return sorted(found, key=lambda one: (one.row, len(one.cell), one.cell))


def refused_table(found: Sequence[CellProblem]) -> Accepted:
    """Return that a table was refused; the first problems are told, the rest is counted."""
    told = tuple(
        RowProblem(one.row, one.column, one.problem, one) for one in found[:_MOST_PROBLEMS]
    )
    return Accepted((), told, len(found) - len(told))


def _without_echoes(found: Sequence[CellProblem], rows: int) -> list[CellProblem]:
    """Return the problems; what is said of each row alike, such as a missing role, is said once."""
    counts = Counter(one.problem for one in found if not one.column)
    told: set[str] = set()
    kept: list[CellProblem] = []
    for one in found:
        if one.column or counts[one.problem] < rows or rows == 1:
            kept.append(one)
        elif one.problem not in told:
            told.add(one.problem)
            kept.append(replace(one, problem=f"{one.problem} So it is with all {rows:,} rows."))
    return kept


def _told(refusal: Refusal) -> str:
    return f"{refusal.word}: {refusal.why}"


class Made(NamedTuple):
    """A record with its private document, and what kind and document's schema have against it."""

    record: Record
    private: Sealable | None
    problems: tuple[Problem, ...]
    removed: int = 0  # octets of metadata that were taken out of its public photos


def refused_of(state: LedgerState, did: str, row: int, made: Made, now_ms: int) -> list[RowProblem]:
    """Return what is wrong with one record; ``state`` keeps what a good one would change."""
    if made.problems:
        return [
            RowProblem(row, ".".join(str(part) for part in problem.path), problem.message)
            for problem in made.problems
        ]
    refusal = judge_records(state, did, [made.record], now_ms)
    return [] if refusal is None else [RowProblem(row, "", _told(refusal))]


def make_record(kind: Kind, item: JsonObject, now_ms: int) -> Made:
    """Return the record of an item, whose members are those of `make_records`.

    Photos leave their metadata behind, whichever way they came in.

    Raises:
        FormatError: it has no such form.
    """
    unknown = sorted(set(item) - _MEMBERS)
    if unknown:
        raise FormatError(f"A record has no member {unknown[0]}.")
    if "data" not in item:
        raise FormatError("The member data is missing.")
    record_id = format_record_id(now_ms, secrets.token_bytes(RANDOM_BYTES))
    fields: JsonObject = {"time": format_time(now_ms), **item, "id": record_id, "kind": kind.id}
    about = fields.get("about")
    if isinstance(about, list) and all(isinstance(thing, str) for thing in about):
        things: list[JsonValue] = [*sorted({str(thing) for thing in about})]
        fields["about"] = things
    data, removed, wrong = item["data"], 0, tuple[Problem, ...]()
    if isinstance(data, dict):
        cleaned = without_metadata(kind.shape, data)
        fields["data"], removed, wrong = cleaned.data, cleaned.removed, cleaned.problems
    if "private" not in item:
        record = record_of(fields)
        return Made(record, None, (*wrong, *problems(kind, record)), removed)
    private, found = sealable_of(kind, record_id, item["private"])
    record = record_of({**fields, "private": private.part})
    placed = (Problem(("private", *one.path), one.message) for one in found)
    return Made(record, private, (*wrong, *problems(kind, record), *placed), removed)


def queue(desk: Database, records: Sequence[Record], now_ms: int, cool_off_s: int) -> list[str]:
    """Put records into the outbox; return the ids by which they can be pulled back.

    More records than one statement holds become a batch, which is pulled back as a whole.
    """
    groups = _grouped(records)
    batch = None
    if len(groups) > 1:
        batch = format_record_id(now_ms, secrets.token_bytes(RANDOM_BYTES))
    items = [
        Queued(
            record=record.id,
            kind=record.kind,
            document=record.canonical.decode(),
            created_ms=now_ms,
            release_ms=now_ms + cool_off_s * 1000,
            batch=batch,
            part=None if batch is None else number,
            parts=None if batch is None else len(groups),
        )
        for number, group in enumerate(groups, 1)
        for record in group
    ]
    outbox.put(desk, items)
    return [item.record for item in items] if batch is None else [batch]


def _grouped(records: Sequence[Record]) -> list[list[Record]]:
    groups: list[list[Record]] = []
    octets = 0
    for record in records:
        size = len(record.canonical) + 1
        full = not groups or len(groups[-1]) == _MOST_RECORDS or octets + size > _STATEMENT_ROOM
        if full:
            groups.append([])
            octets = 0
        groups[-1].append(record)
        octets += size
    return groups


def next_seq(db: Database, desk: Database, did: str) -> int:
    """Return a counter that this key has used neither here nor on the ledger."""
    row = db.one(
        "select coalesce(max(s.seq), 0) from statement s join issuer i on i.key = s.issuer "
        "where i.did = ?",
        (did,),
    )
    logged = 0 if row is None else int(row[0])
    return max(logged, outbox.highest_seq(desk, did)) + 1


def sign_released(
    db: Database,
    desk: Database,
    signer: Signer,
    origin: str,
    now_ms: int,
    *,
    early: bool = False,
    only: str | None = None,
) -> list[Signed]:
    """Sign what is due in the outbox and keep the bytes; return the statements in order.

    Args:
        db: the replica, for the counter.
        desk: the outbox.
        signer: the user's issuing key.
        origin: the ledger.
        now_ms: Unix milliseconds; what is still cooling off stays.
        early: do not wait for the cool-off.
        only: the id of the one record to sign; None for all.
    """
    due = _not_logged(db, desk, outbox.waiting(desk, None if early else now_ms))
    due = [item for item in due if only in (None, item.record)]
    seq = next_seq(db, desk, signer.did)
    made: list[Signed] = []
    carried: list[Queued] = []
    last = [item for item in due if item.kind == ROTATE_KIND]
    others = [item for item in due if item.kind != ROTATE_KIND]
    for content in (*_statements(others), *_statements(last)):
        entry = sign_records(signer, origin, seq, content, now_ms // 1000)
        statement = parse_statement(entry).id.hex()
        made.append(Signed(statement, signer.did, seq, entry))
        named = {record.id for record in content.records}
        carried += [
            replace(item, state=State.SIGNED, detail="signed", statement=statement)
            for item in due
            if item.record in named
        ]
        seq += 1
    outbox.keep_signed(desk, made, carried)
    return made


def _not_logged(db: Database, desk: Database, due: Sequence[Queued]) -> list[Queued]:
    """Return what is not on the ledger yet; a restored outbox may hold what was sent since."""
    logged = [found for item in due for found in _as_logged(db, [item])]
    if logged:
        outbox.update(desk, logged)
    known = {item.record for item in logged}
    return [item for item in due if item.record not in known]


def _statements(due: Sequence[Queued]) -> list[RecordSet]:
    contents: list[RecordSet] = []
    single = [item for item in due if item.batch is None]
    groups = _grouped([_read(item) for item in single])
    contents.extend(RecordSet(None, tuple(group)) for group in groups)
    parts: dict[tuple[str, int, int], list[Record]] = {}
    for item in due:
        if item.batch is not None and item.part is not None and item.parts is not None:
            parts.setdefault((item.batch, item.part, item.parts), []).append(_read(item))
    for (batch, part, of), records in parts.items():
        contents.append(RecordSet(Batch(batch, part, of), tuple(records)))
    return contents


def _read(item: Queued) -> Record:
    return record_of(parse_object(item.document.encode()))


def unsettled(desk: Database) -> list[tuple[Signed, ...]]:
    """Return what is signed and not known to be logged, in the order of signing.

    The parts of a batch stand together, for they are handed over together or not at all.
    """
    groups: dict[str, dict[str, None]] = {}
    for item in outbox.everything(desk):
        if item.state is State.SIGNED and item.statement is not None:
            groups.setdefault(item.batch or item.statement, {})[item.statement] = None
    found = [tuple(outbox.signed(desk, one) for one in ids) for ids in groups.values()]
    return sorted(found, key=lambda group: group[0].seq)


class Settled(Enum):
    """What follows from a refusal."""

    HELD = "held"  # the same bytes may be accepted later
    ANEW = "anew"  # the same records are signed anew
    LOGGED = "logged"  # the same records are on the ledger already
    REFUSED = "refused"  # for good


TEMPORARY = (Code.FROM_THE_FUTURE, Code.NOT_ENROLLED, Code.UNKNOWN_ISSUER, Code.UNKNOWN_KIND)
RENEWABLE = (Code.EXPIRED, Code.SEQ_USED)


def settle(db: Database, desk: Database, group: Sequence[Signed], refusal: Refusal) -> Settled:
    """Note that a node refused statements that go together, and what follows from it.

    Args:
        db: the replica, for records that are logged already.
        desk: the outbox.
        group: one statement, or all parts of a batch.
        refusal: the first that any of them met.
    """
    ids = {one.statement for one in group}
    hit = [item for item in outbox.everything(desk) if item.statement in ids]
    if refusal.code is Code.ID_USED and (logged := _as_logged(db, hit)):
        outbox.update(desk, logged)
        return Settled.LOGGED
    if refusal.code in RENEWABLE:
        anew = [replace(item, state=State.WAITING, detail="", statement=None) for item in hit]
        outbox.update(desk, anew)
        return Settled.ANEW
    if refusal.code in TEMPORARY:
        outbox.update(desk, [replace(item, detail=f"held: {_told(refusal)}") for item in hit])
        return Settled.HELD
    outbox.update(desk, [replace(item, state=State.REFUSED, detail=_told(refusal)) for item in hit])
    return Settled.REFUSED


def _as_logged(db: Database, items: Sequence[Queued]) -> list[Queued]:
    """Return the items as logged if every one of them is, byte for byte; else nothing."""
    facts = StoredFacts(db)
    found = []
    for item in items:
        record = facts.record(item.record)
        if record is None:
            return []
        logged = statement_records(db, record.entry).records[record.number]
        if logged.sha256 != _read(item).sha256:
            return []
        row = db.one("select id from statement where entry = ?", (record.entry,))
        assert row is not None  # a record stands in a statement
        statement = bytes(row[0]).hex()
        found.append(replace(item, state=State.LOGGED, detail="logged before", statement=statement))
    return found


def follow(db: Database, desk: Database, final_size: int) -> list[Queued]:
    """Compare the outbox with the replica and return it, brought up to date."""
    changed = []
    for item in outbox.everything(desk):
        if item.state not in (State.SIGNED, State.LOGGED) or item.statement is None:
            continue
        row = db.one(
            "select entry, height from statement where id = ? and void is null",
            (bytes.fromhex(item.statement),),
        )
        if row is None:
            continue
        state = State.FINAL if row[0] < final_size else State.LOGGED
        if state is not item.state:
            detail = f"entry {row[0]}, block {row[1]}"
            changed.append(replace(item, state=state, detail=detail))
    outbox.update(desk, changed)
    return outbox.everything(desk)


def require_any(items: Sequence[object]) -> None:
    """Refuse a call that names nothing.

    Raises:
        UsageError: the list is empty.
    """
    if not items:
        raise UsageError("There is nothing to issue.", do="Give at least one record.")
