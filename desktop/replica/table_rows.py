"""Compare the rows that stand for one record with what its statement says."""

from collections.abc import Iterator

from desktop.domains.state import NO_HASH
from desktop.ledger.charter_chain import PlacedEntry
from desktop.ledger.record import Record, RecordSet
from desktop.ledger.scalar import parse_time
from desktop.replica.database import Database
from desktop.replica.state import NUMBERS, id_bytes

_RECORD = (
    "select r.id, r.kind, i.did, r.time_ms, r.end_ms, r.private, r.approval, r.sha256 "
    "from record r join issuer i on i.key = r.issuer where r.key = ?"
)
_NAMES = ("id", "kind", "issuer", "time", "end", "private part")


def differences(db: Database, placed: PlacedEntry, number: int) -> Iterator[str]:
    """Yield what the tables say of a record and its statement that the bytes do not say."""
    content = placed.opened.content
    assert isinstance(content, RecordSet)  # the caller read a record from it
    record, key = content.records[number], placed.index * NUMBERS + number
    row = db.one(_RECORD, (key,))
    wanted = _record_row(placed, record)
    if row is None:
        yield "The table of records has no such row."
    else:
        *stands_there, approval, sha256 = row
        for name, stands, said in zip(_NAMES, stands_there, wanted, strict=True):
            if stands != said:
                yield f"The table of records has another {name} than the statement."
        if sha256 != (record.sha256 if approval else NO_HASH):
            yield "The table of records has another hash than the statement."
    yield from _statement_differences(db, placed, content)
    about = [item for (item,) in db.query("select item from about where record = ?", (key,))]
    if sorted(about) != sorted(record.about):
        yield "The table of things differs from what the record is about."
    refs = db.query("select rel, target from ref where record = ?", (key,))
    if sorted(refs) != sorted((ref.rel, id_bytes(ref.id)) for ref in record.refs):
        yield "The table of references differs from those of the record."


def _record_row(placed: PlacedEntry, record: Record) -> tuple[object, ...]:
    return (
        id_bytes(record.id),
        record.kind,
        placed.opened.statement.claims.issuer,
        parse_time(record.time),
        None if record.end is None else parse_time(record.end),
        int(record.private is not None),
    )


def _statement_differences(db: Database, placed: PlacedEntry, content: RecordSet) -> Iterator[str]:
    statement, batch = placed.opened.statement, content.batch
    row = db.one(
        "select s.id, i.did, s.seq, s.issued, s.expires, s.records, s.batch, s.part, s.parts "
        "from statement s left join issuer i on i.key = s.issuer where s.entry = ?",
        (placed.index,),
    )
    claims = statement.claims
    wanted = (
        statement.id, claims.issuer, claims.seq, claims.issued, claims.expires,
        len(content.records),
        *((None, None, None) if batch is None else (id_bytes(batch.id), batch.part, batch.parts)),
    )  # fmt: skip
    if row != wanted:
        yield "The table of statements differs from the statement."


def status_row(db: Database, record_id: str) -> tuple[bool, bool, bool, bool, bool, bool]:
    """Return what the tables say became of a record.

    Returns:
        Whether it is suspended, revoked, erased, disputed, superseded, approved.
    """
    row = db.one(
        "select suspended, revoked, erased, disputed, superseded_by is not null, "
        "approved_by is not null from record where id = ?",
        (id_bytes(record_id),),
    )
    assert row is not None  # its key was found in the same table
    suspended, revoked, erased, disputed, superseded, approved = map(bool, row)
    return suspended, revoked, erased, disputed, superseded, approved
