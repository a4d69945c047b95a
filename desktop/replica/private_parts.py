"""Which records promise a private document, and who could read one, as the stored log says.

What is destroyed never comes back, and entries that are not final may be replaced by others. So a
document counts as erased once the entry that erases it is final.
"""

from collections.abc import Callable, Iterator, Sequence

from desktop.domains.state import Enrolment
from desktop.ledger.record import Record, RecordSet
from desktop.replica import checkpoints
from desktop.replica.database import Database, Row
from desktop.replica.records import referring, statement_records
from desktop.replica.state import NUMBERS, StoredFacts, id_bytes, id_text
from desktop.vault.holding import Promise

_STATUS = "record.status"
_SELECT = "select key, id, kind, erased from record where private = 1"


def promises(db: Database) -> Iterator[Promise]:
    """Yield every promise of the replica, in ledger order.

    Raises:
        StorageError, FormatError: the replica is damaged.
    """
    yield from _promises(db, db.query(f"{_SELECT} order by key"))


def promise_of(db: Database, record_id: str) -> Promise | None:
    """Return what a record promises; None where it is not here or has no private document.

    Raises:
        StorageError, FormatError: the replica is damaged.
    """
    rows = db.query(f"{_SELECT} and id = ?", (id_bytes(record_id),))
    return next(_promises(db, rows), None)


def enrolled_as(db: Database, name: str) -> list[Enrolment]:
    """Return the enrolments of a did:key, or of all keys of an organisation, office or authority.

    Raises:
        StorageError: the replica is damaged.
    """
    rows = db.query(
        "select did from issuer where ? in (did, organisation, office, authority) order by key",
        (name,),
    )
    found = [StoredFacts(db).issuer(did) for (did,) in rows]
    return [one for one in found if one is not None]


def able_readers(db: Database, time: str) -> list[Enrolment]:
    """Return all of the roster for whom a document can be sealed at a time, in its order.

    Raises:
        StorageError: the replica is damaged.
    """
    rows = db.query("select did from issuer where decrypt is not null order by key")
    found = [StoredFacts(db).issuer(did) for (did,) in rows]
    return [one for one in found if one is not None and one.is_active(time)]


def _promises(db: Database, rows: Sequence[Row]) -> Iterator[Promise]:
    final = final_size(db)
    held: tuple[int, RecordSet | None] = (-1, None)
    for key, id_, kind, erased in rows:
        entry, number = divmod(key, NUMBERS)
        if held[0] != entry:
            held = entry, statement_records(db, entry)
        assert held[1] is not None
        part = held[1].records[number].private
        if part is not None:  # a table that says otherwise is for the audit to name
            record = id_text(id_)
            gone = bool(erased) and is_erased_below(db, record, final, _reader(db))
            yield Promise(record, kind, entry, part, gone, bool(erased) and not gone)


def final_size(db: Database) -> int:
    """Return how many entries of the replica are final."""
    trusted = checkpoints.trusted(db)
    return 0 if trusted is None else trusted.size


def is_final(db: Database, record_id: str) -> bool:
    """Return whether a record is here and final."""
    logged = StoredFacts(db).record(record_id)
    return logged is not None and logged.entry < final_size(db)


def is_erased_below(
    db: Database, record_id: str, size: int, read: Callable[[int, int], Record]
) -> bool:
    """Return whether one of the first ``size`` entries erases the document of a record.

    Args:
        db: the tables.
        record_id: whose document it is.
        size: entries that count.
        read: returns a record by its entry and its number there.
    """
    keys = referring(db, record_id, _STATUS)
    places = [divmod(key, NUMBERS) for key in keys if key < size * NUMBERS]
    return any(read(*place).data.get("action") == "erase" for place in places)


def _reader(db: Database) -> Callable[[int, int], Record]:
    return lambda entry, number: statement_records(db, entry).records[number]
