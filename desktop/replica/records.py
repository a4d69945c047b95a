"""Records as lists, detail pages and the domains' checks read them.

Rows answer what lists and filters ask; the record itself is read from its entry's bytes. Verdicts
come from `desktop.verdict.judge` alone.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from desktop.domains.kind import Kind
from desktop.errors import StorageError, UsageError
from desktop.ledger.record import Record, RecordSet, read_records
from desktop.ledger.statement import parse_statement
from desktop.ledger.tiles import TILE_WIDTH
from desktop.replica import entries
from desktop.replica.database import Database, Row
from desktop.replica.state import NUMBERS, StoredFacts, id_bytes, id_text
from desktop.verdict import Decision, RecordFacts, judge


@dataclass(frozen=True, slots=True)
class RecordRow:
    """One record as a list shows it."""

    key: int  # entry * 512 + number
    id: str
    kind: str
    issuer: str  # did:key
    issuer_name: str  # organisation or office, else empty
    height: int
    time_ms: int
    about: tuple[str, ...]
    facts: RecordFacts  # as far as the tables know

    @property
    def entry(self) -> int:
        """The index of its statement in the log."""
        return self.key // NUMBERS

    @property
    def number(self) -> int:
        """Its number within the statement."""
        return self.key % NUMBERS

    @property
    def decision(self) -> Decision:
        """The verdict that the tables lead to; `show` proves the bytes as well."""
        return judge(self.facts)


@dataclass(frozen=True, slots=True)
class Moment:
    """What a list is true for: the newest final size and the time that counts as now."""

    final_size: int
    now: str  # in the ledger's form


UNSUSPECTED = (
    "not exists (select 1 from record a join issuer ai on ai.key = a.issuer "
    "where a.id = r.approved_by and a.key / 512 >= ai.suspect_since)"
)
"""Whether no suspect key gave a record its approval, as SQL over ``record r``."""

_COLUMNS = (
    "r.key, r.id, r.kind, i.did, i.organisation, i.office, i.authority, r.height, r.time_ms, "
    "r.approval, r.valid_from, r.valid_until, r.suspended, r.revoked, r.erased, r.superseded_by, "
    f"case when {UNSUSPECTED} then r.approved_by end, i.suspect_since, s.batch"
)
_SELECT = (
    f"select {_COLUMNS} from record r join issuer i on i.key = r.issuer "  # noqa: S608
    "join statement s on s.entry = r.key / 512"
)


_SUSPECT = "Its issuer's key was revoked and is suspect from before this entry on."


def count(db: Database) -> int:
    """Return how many records the replica holds."""
    row = db.one("select count(*) from record")
    return 0 if row is None else int(row[0])


def by_id(db: Database, record_id: str, moment: Moment) -> RecordRow | None:
    """Return one record's row."""
    rows = db.query(f"{_SELECT} where r.id = ?", (id_bytes(record_id),))
    return _rows(db, rows, moment)[0] if rows else None


def page(db: Database, keys: Sequence[int], moment: Moment) -> list[RecordRow]:
    """Return the rows of these record keys, in their order."""
    marks = ",".join("?" * len(keys))
    rows = db.query(f"{_SELECT} where r.key in ({marks})", tuple(keys))
    found = {row.key: row for row in _rows(db, rows, moment)}
    return [found[key] for key in keys if key in found]


def all_keys(db: Database) -> list[int]:
    """Return every record key, the newest first."""
    return [row[0] for row in db.query("select key from record order by key desc")]


def _rows(db: Database, rows: Sequence[Row], moment: Moment) -> list[RecordRow]:
    keys = [row[0] for row in rows]
    marks = ",".join("?" * len(keys))
    things: dict[int, list[str]] = {key: [] for key in keys}
    for item, record in db.query(
        f"select item, record from about where record in ({marks}) order by record, item",  # noqa: S608
        keys,
    ):
        things[record].append(item)
    return [_row(db, row, tuple(things[row[0]]), moment) for row in rows]


def _row(db: Database, row: Row, about: tuple[str, ...], moment: Moment) -> RecordRow:
    (
        key, id_, kind, did, organisation, office, authority, height, time_ms, approval,
        valid_from, valid_until, suspended, revoked, erased, later, approved, suspect, batch,
    ) = row  # fmt: skip
    entry = key // NUMBERS
    suspected = suspect is not None and entry >= suspect
    facts = RecordFacts(
        now=moment.now,
        final=entry < moment.final_size,
        batch_complete=batch is None or is_batch_complete(db, entry),
        revoked="It was revoked." if revoked else None,
        issuer_suspect="Its issuer's key is suspect since before this entry."
        if suspected
        else None,
        erased="Its document was erased." if erased else None,
        suspended="It is suspended." if suspended else None,
        superseded_by=None if later is None else id_text(later),
        awaits_approval=bool(approval) and approved is None,
        valid_from=valid_from,
        valid_until=valid_until,
    )
    name = organisation or office or authority or ""
    return RecordRow(key, id_text(id_), kind, did, name, height, time_ms, about, facts)


def is_batch_complete(db: Database, entry: int, until: int | None = None) -> bool:
    """Return whether all parts of a statement's batch are logged by the same issuer.

    Args:
        db: the replica.
        entry: of any part; a statement without a batch is complete.
        until: entries from here on do not count; None for none.
    """
    row = db.one(
        "select s.batch is null or s.parts = (select count(distinct b.part) from statement b "
        "where b.batch = s.batch and b.issuer = s.issuer and b.parts = s.parts "
        "and b.void is null and (?1 is null or b.entry < ?1)) "
        "from statement s where s.entry = ?2",
        (until, entry),
    )
    return row is None or bool(row[0])


def read(db: Database, key: int) -> Record:
    """Return a record as its issuer signed it; form is checked, the signature is not.

    Raises:
        FormatError: the stored entry is not a statement.
        StorageError: it is not stored.
    """
    return statement_records(db, key // NUMBERS).records[key % NUMBERS]


def statement_records(db: Database, entry: int) -> RecordSet:
    """Return what a statement entry says; form is checked, the signature is not."""
    return read_records(parse_statement(entries.entry(db, entry)))


def key_of(db: Database, record_id: str) -> int | None:
    """Return the key of a record."""
    row = db.one("select key from record where id = ?", (id_bytes(record_id),))
    return None if row is None else int(row[0])


def resolve(db: Database, text: str) -> str:
    """Return the one record id that a text names: the id, its UUID, or a unique beginning.

    Raises:
        UsageError: it is no id, or several records begin with it.
        StorageError: this replica holds none.
    """
    bare = text.removeprefix("urn:uuid:").lower().replace("-", "")
    if not bare or len(bare) > 32 or any(char not in "0123456789abcdef" for char in bare):
        raise UsageError(f"{text!r:.80} is not a record id.", do="Give the id or its beginning.")
    low, high = bytes.fromhex(bare.ljust(32, "0")), bytes.fromhex(bare.ljust(32, "f"))
    rows = db.query("select id from record where id between ? and ? limit 2", (low, high))
    if not rows:
        raise StorageError(
            f"No record on this replica begins with {text}.",
            means="It was never logged, or not yet when this replica was last synced.",
            do="Sync, or search for it.",
        )
    if len(rows) > 1:
        raise UsageError(
            f"More than one record on this replica begins with {text}.", do="Give more of the id."
        )
    return id_text(rows[0][0])


def later_records(db: Database, record_id: str, rel: str) -> list[int]:
    """Return the keys of records that refer to this one by ``rel``, in log order."""
    rows = db.query(
        "select record from ref where target = ? and rel = ? order by record",
        (id_bytes(record_id), rel),
    )
    return [row[0] for row in rows]


def of_kind(db: Database, name: str) -> Iterator[tuple[int, Record]]:
    """Yield (key, record) of all records whose kind has this name, in log order."""
    rows = db.query(
        "select key from record where kind >= ? and kind < ? order by key", (f"{name}/", f"{name}0")
    )
    keys = [row[0] for row in rows]
    yield from zip(keys, each(db, keys), strict=True)


def each(db: Database, keys: Iterable[int]) -> Iterator[Record]:
    """Yield the records of these keys; neighbours in log order are read together."""
    number, held, previous, found = -1, tuple[bytes, ...](), -1, RecordSet(None, ())
    for key in keys:
        entry = key // NUMBERS
        if entry != previous:
            if entry // TILE_WIDTH != number:
                number = entry // TILE_WIDTH
                held = entries.bundle(db, number)
            previous = entry
            found = read_records(parse_statement(held[entry % TILE_WIDTH]))
        yield found.records[key % NUMBERS]


def referring(db: Database, record_id: str, name: str) -> list[int]:
    """Return the keys of the records of a kind's name that refer to a record, in log order."""
    rows = db.query(
        "select distinct r.key from ref f join record r on r.key = f.record "
        "where f.target = ? and r.kind >= ? and r.kind < ? order by r.key",
        (id_bytes(record_id), f"{name}/", f"{name}0"),
    )
    return [row[0] for row in rows]


def has_kind(db: Database, name: str) -> bool:
    """Return whether any record is of a kind of this name."""
    row = db.one(
        "select 1 from record where kind >= ? and kind < ? limit 1", (f"{name}/", f"{name}0")
    )
    return row is not None


def of_kind_by(db: Database, name: str, did: str, limit: int) -> list[int]:
    """Return the keys of a key's records whose kind has this name, the newest first."""
    rows = db.query(
        "select r.key from record r where r.kind >= ? and r.kind < ? "
        "and +r.issuer = (select key from issuer where did = ?) order by r.key desc limit ?",
        (f"{name}/", f"{name}0", did, limit),
    )
    return [row[0] for row in rows]


def in_force(db: Database, name: str, day: str, limit: int) -> list[int]:
    """Return the keys of the records of a kind that are good on a day, the newest first.

    Args:
        db: the replica.
        name: of the kind, any version; approvals are not asked for.
        day: YYYY-MM-DD, which the fields that the kind names as bounds have to include.
        limit: how many at most.
    """
    rows = db.query(
        "select key from record where kind >= ?1 and kind < ?2 "
        "and not (revoked or erased or suspended) and superseded_by is null "
        "and (valid_from is null or substr(valid_from, 1, 10) <= ?3) "
        "and (valid_until is null or substr(valid_until, 1, 10) >= ?3) order by key desc limit ?4",
        (f"{name}/", f"{name}0", day, limit),
    )
    return [row[0] for row in rows]


def naming(db: Database, record_id: str) -> list[int]:
    """Return the keys of records that refer to this one in whatever way, in log order."""
    rows = db.query(
        "select record from ref where target = ? order by record", (id_bytes(record_id),)
    )
    return [row[0] for row in rows]


def about(db: Database, item: str) -> list[int]:
    """Return the keys of the records about a thing, in log order."""
    rows = db.query("select record from about where item = ? order by record", (item,))
    return [row[0] for row in rows]


def kinds(db: Database) -> list[tuple[Kind, bool]]:
    """Return the published kinds and whether each is active, by id."""
    facts = StoredFacts(db)
    found = []
    for (kind_id,) in db.query("select id from kind order by id"):
        published = facts.kind(kind_id)
        assert published is not None
        found.append((published.kind, published.active))
    return found
