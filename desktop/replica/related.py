"""Which other entries of the stored log speak of a record: by the tables, and by its very bytes.

The tables are quick and can be edited; the bytes are searched as they lie in the bundles, so that a
row that somebody removed is missed. What is found is neither proven nor judged here.
"""

from collections.abc import Iterator, Sequence

from desktop.ledger.tiles import TILE_WIDTH, parse_bundle
from desktop.replica import records
from desktop.replica.database import Database
from desktop.replica.state import NEVER_ENROLLED, NUMBERS, id_bytes


def named_by_tables(db: Database, record_id: str) -> set[int]:
    """Return the entries that publish a record's kind, change it, approve it, or share its batch.

    Statements that the rules refuse are not among them.
    """
    found: set[int] = set()
    stored = id_bytes(record_id)
    row = db.one(
        "select k.entry from record r join kind k on k.id = r.kind where r.id = ?", (stored,)
    )
    if row is not None:
        found.add(row[0])
    found.update(
        record // NUMBERS
        for (record,) in db.query(
            "select record from ref where target = ? and rel in ('status', 'corrects')", (stored,)
        )
    )
    found.update(
        row[0] for row in db.query("select entry from mention where target = ?", (stored,))
    )
    found.update(
        row[0]
        for row in db.query(
            "select b.entry from record r join statement s on s.entry = r.key / 512 "
            "join statement b on b.batch = s.batch and b.issuer = s.issuer and b.parts = s.parts "
            "where r.id = ? and b.void is null",
            (stored,),
        )
    )
    return found


def enrolment_entries(db: Database, did: str) -> set[int]:
    """Return the entries that enrolled a key and those that it took the place of.

    A key that the charter names needs none.
    """
    found: set[int] = set()
    wanted: str | None = did
    while wanted is not None:
        row = db.one("select entry, authority, predecessor from issuer where did = ?", (wanted,))
        if row is None or row[0] == NEVER_ENROLLED or row[1] is not None or row[0] in found:
            break
        found.add(row[0])
        wanted = row[2]
    return found


def revocations_of(db: Database, did: str) -> set[int]:
    """Return the entries that revoke a key."""
    return {
        key // NUMBERS
        for key, record in records.of_kind(db, "roster.revoke")
        if record.data.get("key") == did
    }


def holding(db: Database, needles: Sequence[bytes]) -> Iterator[tuple[int, bytes]]:
    """Yield (index, entry) of every stored entry in which one of these byte strings occurs.

    Raises:
        FormatError: a bundle in which one occurs is damaged.
    """
    for number, width, data in db.stream(
        "select number, entries, data from bundle order by number"
    ):
        if not any(needle in data for needle in needles):  # five times as quick as SQL's instr
            continue
        for offset, entry in enumerate(parse_bundle(data, width)):
            if any(needle in entry for needle in needles):
                yield number * TILE_WIDTH + offset, entry


def voids(db: Database, indexes: Sequence[int]) -> dict[int, str]:
    """Return the refusal codes of those statements that the rules refuse."""
    found = {}
    for index in indexes:
        row = db.one("select void from statement where entry = ?", (index,))
        if row is not None and row[0] is not None:
            found[index] = row[0]
    return found
