"""Run the rows that are asked for, each in a process of its own, one after the other."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from multiprocessing import get_context

from desktop.bench.measure import Ground, Measure
from desktop.bench.rows import ROWS
from desktop.errors import UsageError

GROWING = ("sync-10", "sync-1", "search", "audit-quick", "audit-full")
"""Rows whose cost has to grow with the records, and no faster."""


@dataclass(frozen=True, slots=True)
class Grown:
    """A measure, and how its cost for each record compares with a tenth of the records."""

    measure: Measure
    growth: float | None = None  # 1 where the cost is in proportion


def run(ground: Ground, names: Sequence[str], *, growth: bool) -> Iterator[Grown]:
    """Yield the rows of these names, or all, in their order; ``window`` names all about the window.

    Raises:
        UsageError: there is no such row.
    """
    chosen = {row for name in names for row in _rows_of(name)}
    for name in ROWS:
        if not names or name in chosen:
            measure = _alone(name, ground)
            if growth and name in GROWING:
                small = _alone(name, replace(ground, records=ground.records // 10))
                yield Grown(measure, small.per_second / measure.per_second)
            else:
                yield Grown(measure)


def _rows_of(name: str) -> tuple[str, ...]:
    """Return the row of a name, or the rows that begin with it and a hyphen."""
    found = (name,) if name in ROWS else tuple(row for row in ROWS if row.startswith(f"{name}-"))
    if not found:
        raise UsageError(f"There is no row {name}.", do=f"Choose from {', '.join(ROWS)}.")
    return found


def _alone(name: str, ground: Ground) -> Measure:
    with ProcessPoolExecutor(1, get_context("spawn")) as process:
        return process.submit(ROWS[name], ground).result()
