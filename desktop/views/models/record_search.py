"""From what was typed to record keys, or to a place elsewhere in the window."""

import re
from array import array
from dataclasses import dataclass

from desktop.replica import blocks, query, query_text, records
from desktop.replica.database import Database
from desktop.replica.records import Moment
from desktop.views.models.record_facts import kind_title

_MOST = 5_000_000
_HASH_LEAST, _HASH_MOST = 6, 64  # digits with which a text may be the beginning of a hash
_DIGITS = frozenset("0123456789abcdef")
_FIELD = re.compile(rf"(?:^|\s)-?(?:{'|'.join(query_text.FIELDS)}):", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Answer:
    """The records that a query finds, the newest first."""

    text: str
    keys: "array[int]"
    moment: Moment
    titles: dict[str, str]  # of kinds, by id


@dataclass(frozen=True, slots=True)
class ToBlock:
    """What was typed names a block."""

    height: int


def may_ask_notes(text: str) -> bool:
    """Tell whether the user's notes may be needed to find what a text asks for."""
    return "label:" in text.lower() or "note:" in text.lower()


def find(db: Database, text: str, moment: Moment, desk: Database | None = None) -> Answer | ToBlock:
    """Return what a text finds.

    A height goes to its block, the beginning of a block's hash too; everything else is a query over
    the records.

    Raises:
        UsageError: the query is not understood; the error says where and why.
    """
    place = _place_of(db, text)
    if place is not None:
        return ToBlock(place)
    titles = {kind.id: kind_title(kind, kind.id) for kind, _ in records.kinds(db)}
    if not text.strip():
        return Answer("", array("q", records.all_keys(db)), moment, titles)
    parsed = query_text.parse_query(text)
    found = query.find_keys(db, parsed, moment, limit=_MOST, desk=desk)
    return Answer(text, array("q", found.keys), moment, titles)


def means_records(db: Database, text: str) -> bool:
    """Tell whether a text has a field of the query language, or names a block by its hash.

    A number alone may be a block's height, and is printed on far more lots and packs.
    """
    if _FIELD.search(text) is not None:
        return True
    return not text.strip().isdecimal() and _place_of(db, text) is not None


def _place_of(db: Database, text: str) -> int | None:
    """Return the height of the block that a text names, by height or beginning of a hash."""
    bare = text.strip().replace("\u202f", "").replace(" ", "").lower()
    if bare.isascii() and bare.isdecimal() and len(bare) < 10:
        height = int(bare)
        return height if blocks.at(db, height) is not None else None
    if not (_HASH_LEAST <= len(bare) <= _HASH_MOST and set(bare) <= _DIGITS):
        return None
    low, high = (bytes.fromhex(bare.ljust(_HASH_MOST, end)) for end in "0f")
    found = blocks.by_hash_between(db, low, high)
    return None if found is None else found.height
