"""A list of those who are to have a record, compared with a table: who has none, who has two.

Names are compared without regard to case, accents' spelling and blanks; nothing else is guessed.
"""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop.exchange.table import Table, cell_text
from desktop.exchange.table_edit import width_of


@dataclass(frozen=True, slots=True)
class Reconciled:
    """What a list and a column say of each other."""

    listed: int  # different ones on the list
    missing: tuple[str, ...]  # on the list, not in the table
    twice: tuple[str, ...]  # more than once in the table
    strangers: tuple[str, ...]  # in the table, not on the list
    listed_twice: tuple[str, ...]

    @property
    def is_even(self) -> bool:
        """Whether each one of the list stands in the table once, and nobody else."""
        return not (self.missing or self.twice or self.strangers)


def reconcile(listed: Sequence[str], found: Sequence[str]) -> Reconciled:
    """Return what a list and the cells of a column say of each other; empty ones are passed over.

    Args:
        listed: who is to have a record.
        found: who has one, row by row.
    """
    names: dict[str, str] = {}
    wanted, there = _counted(listed, names), _counted(found, names)

    def named(keys: Iterable[str]) -> tuple[str, ...]:
        return tuple(names[key] for key in keys)

    return Reconciled(
        len(wanted),
        named(key for key in wanted if key not in there),
        named(key for key, count in there.items() if count > 1),
        named(key for key in there if key not in wanted),
        named(key for key, count in wanted.items() if count > 1),
    )


def best_columns(listed: Table, table: Table) -> tuple[int, int]:
    """Return the columns of a list and of a table that have most in common."""
    mine = [_keys(column_texts(table, at)) for at in range(width_of(table))]
    theirs = [_keys(column_texts(listed, at)) for at in range(width_of(listed))]
    pairs = ((len(a & b), -at, -to) for at, a in enumerate(theirs) for to, b in enumerate(mine))
    _, at, to = max(pairs)
    return -at, -to


def column_texts(table: Table, column: int) -> list[str]:
    """Return the texts of a column, row by row."""
    return [cell_text(row.cells[column]) if column < len(row.cells) else "" for row in table.rows]


def _counted(texts: Iterable[str], names: dict[str, str]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for text in texts:
        key = _folded(text)
        if key:
            names.setdefault(key, " ".join(text.split()))
            counts[key] += 1
    return counts


def _keys(texts: Iterable[str]) -> set[str]:
    return {key for text in texts if (key := _folded(text))}


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", " ".join(text.split())).casefold()
