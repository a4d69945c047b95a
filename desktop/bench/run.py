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
    """Yield the rows of these names, or all, in their order.

    Raises:
        UsageError: there is no such row.
    """
    unknown = [name for name in names if name not in ROWS]
    if unknown:
        raise UsageError(f"There is no row {unknown[0]}.", do=f"Choose from {', '.join(ROWS)}.")
    for name in ROWS:
        if not names or name in names:
            measure = _alone(name, ground)
            if growth and name in GROWING:
                small = _alone(name, replace(ground, records=ground.records // 10))
                yield Grown(measure, small.per_second / measure.per_second)
            else:
                yield Grown(measure)


def _alone(name: str, ground: Ground) -> Measure:
    with ProcessPoolExecutor(1, get_context("spawn")) as process:
        return process.submit(ROWS[name], ground).result()
