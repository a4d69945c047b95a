"""The entries of one block as a table: its statements and, last, its seal."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.errors import StorageError
from desktop.ledger.merkle import leaf_hash
from desktop.ledger.statement import CHARTER_TYPE
from desktop.replica import blocks, checkpoints, contents, entries, records
from desktop.replica.database import Database
from desktop.replica.records import Moment, RecordRow
from desktop.views.integrity import Integrity
from desktop.views.models.paged import PAGE, Column, Row
from desktop.views.models.record_facts import kind_title
from desktop.views.models.record_rows import issuer_word
from desktop.views.models.words import authority_titles
from desktop.views.saying import amount, grouped, later, say

_MOST_RECORDS = 4_000  # of one block that are named


@dataclass(frozen=True, slots=True)
class BlockEntry:
    """One entry of a block."""

    index: int
    what: str
    issuer: str
    records: tuple[RecordRow, ...]
    leaf: str  # hexadecimal
    void: str | None  # the refusal code
    octets: int


@dataclass(frozen=True, slots=True)
class BlockContent:
    """What a block holds."""

    height: int
    entries: tuple[BlockEntry, ...]


def read_block(db: Database, height: int, moment: Moment) -> BlockContent:
    """Return the entries of a block.

    Raises:
        StorageError: there is no such block, or its bytes are not stored.
    """
    row = blocks.at(db, height)
    if row is None:
        raise StorageError(say("Block {height} is not in this replica.", height=grouped(height)))
    titles = authority_titles(checkpoints.charters(db))
    titles |= {kind.id: kind_title(kind, kind.id) for kind, _ in records.kinds(db)}
    by_entry: dict[int, list[RecordRow]] = {}
    keys = contents.record_keys(db, row.first, row.seal, _MOST_RECORDS)
    for start in range(0, len(keys), PAGE):
        for one in records.page(db, keys[start : start + PAGE], moment):
            by_entry.setdefault(one.entry, []).append(one)
    voids = contents.voids(db, row.first, row.seal)
    found = []
    for index, data in enumerate(entries.between(db, row.first, row.seal + 1), row.first):
        mine, is_seal = tuple(by_entry.get(index, ())), index == row.seal
        found.append(
            BlockEntry(
                index=index,
                what=say("Seal of the block") if is_seal else _what(data, mine, titles),
                issuer=titles.get(row.proposer, row.proposer) if is_seal else _issuer(mine, titles),
                records=mine,
                leaf=leaf_hash(data).hex(),
                void=voids.get(index),
                octets=len(data),
            )
        )
    return BlockContent(height, tuple(found))


def _what(data: bytes, mine: Sequence[RecordRow], titles: dict[str, str]) -> str:
    kinds = list(dict.fromkeys(titles.get(one.kind, one.kind) for one in mine))
    if kinds:
        return (
            kinds[0]
            if len(kinds) == 1
            else say("{kinds} and {kinds2} other kinds", kinds=kinds[0], kinds2=len(kinds) - 1)
        )
    return say("Charter" if CHARTER_TYPE.encode() in data[:400] else "Statement")


def _issuer(mine: Sequence[RecordRow], titles: dict[str, str]) -> str:
    return issuer_word(mine[0], titles) if mine else ""


class StatementRows:
    """A `RowSource` over the entries of a block."""

    columns: Sequence[Column] = (
        Column(later("Entry"), 5.5, is_number=True),
        Column(later("What"), 14.5),
        Column(later("Issuer"), 17.0),
        Column(later("Records"), 5.5, is_number=True),
    )

    def __init__(self, content: BlockContent) -> None:
        self._content = content

    def count(self) -> int:
        """Return the number of entries."""
        return len(self._content.entries)

    def page(self, number: int) -> Sequence[Row]:
        """Return the rows of one page."""
        return [self._row(one) for one in self._content.entries[number * PAGE :][:PAGE]]

    def _row(self, one: BlockEntry) -> Row:
        what = (
            one.what
            if one.void is None
            else say("{what} (void: {void})", what=one.what, void=one.void)
        )
        cells = (
            grouped(one.index),
            what,
            one.issuer,
            grouped(len(one.records)) if one.records else "",
        )
        return Row(one.index, cells, None if one.void is None else Integrity.UNCHECKED)


def entry_words(one: BlockEntry) -> str:
    """Return what an entry holds, in a phrase."""
    if not one.records:
        return one.what
    return f"{one.what}, {amount(len(one.records), 'record', 'records')}"
