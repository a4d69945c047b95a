"""Which things a bare word may mean: a lot or serial number, a product's number or its name.

Below a bar code often stands no more than the lot, and the scanner of a till sends the number of
the product alone. Such a word is looked up in the search index and in the index of things. It may
mean several things, for two makers may give one lot number; then the reader has to choose.
"""

from collections.abc import Iterable, Iterator, Sequence

from desktop.checks.identifiers import lot_link
from desktop.checks.movements import finest
from desktop.domains.gs1 import CANONICAL, is_gtin, is_sscc, parse_digital_link
from desktop.errors import FormatError, UsageError
from desktop.replica import records, search
from desktop.replica.database import Database
from desktop.replica.search_texts import fold
from desktop.trails.event import CONTAINER, is_lot, is_product, lot_named, product_of

MOST_THINGS = 24
"""Among which somebody can choose."""

_MASTER = "product.master/"
_MOST_RECORDS = 400  # that hold the word, the newest first
_MOST_ITEMS = 4_000  # of one product
_TOLD = 6  # of several, in a sentence


class SeveralThingsError(UsageError):
    """A word that may mean several things; ``things`` are those, the newest on record first."""

    def __init__(self, word: str, things: Sequence[str]) -> None:
        self.things = tuple(things)
        told = ", ".join(self.things[:_TOLD])
        super().__init__(
            f"{word[:80]} may mean {len(self.things)} things.",
            means="Several makers or products have the same number or name.",
            do=f"Choose one of them: {told}{', ...' if len(self.things) > _TOLD else ''}",
        )


def is_on_record(db: Database, item: str) -> bool:
    """Tell whether a record is about an identifier, in this very spelling."""
    return db.one("select 1 from about where item = ? limit 1", (item,)) is not None


def things_called(db: Database, word: str) -> tuple[str, ...]:
    """Return the things that a word may mean, the newest on record first; none where it is unknown.

    Args:
        db: the replica.
        word: a lot or serial number, a GTIN or SSCC, or words of a product's name.
    """
    text = word.strip()
    if is_sscc(text):
        return _first([f"{CONTAINER}{text}"] if is_on_record(db, f"{CONTAINER}{text}") else [])
    if is_gtin(text) and (known := _lots_of(db, f"{CANONICAL}01/{text.zfill(14)}")):
        return _first(known)
    words = [search.Word(one, is_exact=True) for one in text.split()]
    keys = search.find(db, words)[:_MOST_RECORDS]
    if len(words) == 1 and (known := [*_numbered(db, keys, fold(text))]):
        return _first(known)
    return _first(one for product in _products(db, keys) for one in _lots_of(db, product))


def _first(things: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(things))[:MOST_THINGS]


def _numbered(db: Database, keys: Sequence[int], wanted: str) -> Iterator[str]:
    """Yield what records are about whose lot or serial number is a word."""
    for key in keys:
        for item in _items(db, key):
            for thing in (lot_named(item), finest(item)):
                if thing is not None and wanted in _numbers(thing):
                    yield thing
        yield from _made(db, key, wanted)


def _made(db: Database, key: int, wanted: str) -> Iterator[str]:
    """Yield the lot that only the master data of packs names which were made."""
    record = records.read(db, key)
    master = record.data.get("ilmd")
    number = master.get("cbvmda:lotNumber") if isinstance(master, dict) else None
    if isinstance(number, str) and fold(number) == wanted:
        links = (lot_link(finest(item), number) for item in record.about)
        yield from (link for link in links if link is not None)


def _numbers(thing: str) -> tuple[str, ...]:
    try:
        key = parse_digital_link(thing)
    except FormatError:
        return (fold(thing), fold(thing.rpartition(":")[2]))
    return tuple(fold(one) for one in (key.serial, key.lot, key.value) if one)


def _items(db: Database, key: int) -> list[str]:
    return [str(item) for (item,) in db.query("select item from about where record = ?", (key,))]


def _products(db: Database, keys: Sequence[int]) -> Iterator[str]:
    """Yield the products whose master data is among some records."""
    for key in keys:
        row = db.one("select kind from record where key = ?", (key,))
        if row is not None and str(row[0]).startswith(_MASTER):
            yield from (item for item in map(finest, _items(db, key)) if is_product(item))


def _lots_of(db: Database, product: str) -> list[str]:
    """Return the lots of a product, else its packs, the newest on record first."""
    rows = db.query(
        "select item, max(record) from about where item > ? and item < ? group by item "
        "order by 2 desc limit ?",
        (f"{product}/", f"{product}0", _MOST_ITEMS),
    )
    items = [str(item) for item, _ in rows]
    lots = [lot for item in items if (lot := _lot_of(item)) is not None]
    return list(dict.fromkeys(lots)) or [one for one in items if product_of(one) == product]


def _lot_of(item: str) -> str | None:
    return item if is_lot(item) and "/21/" not in item else lot_named(item)
