"""A stopwatch that knows what bounds the work."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from desktop.bench.measure import Bound, Ground, Measure
from desktop.bench.primitives import Primitives, measured
from desktop.bench.process_tree import watched


class Clock:
    """Takes the time of one piece of work, and what it used."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.primitives: Primitives = measured(ground.folder)
        self._measure: Measure | None = None

    @contextmanager
    def time(self, name: str, count: int, unit: str) -> Iterator[None]:
        """Measure the block."""
        with watched() as used:
            start = time.perf_counter()
            yield
            spent = time.perf_counter() - start
        self._measure = Measure(
            name, count, unit, spent, used.cpu_s, used.peak_bytes, primitives=self.primitives
        )

    def measure(self, *bounds: Bound, note: str = "") -> Measure:
        """Return what was measured, beside what bounds it."""
        assert self._measure is not None
        return replace(self._measure, bounds=bounds, note=note)

    def signatures(self, count: int) -> Measure:
        """Return what was measured, beside so many signature checks alone on all cores."""
        own, other = self.primitives.verifications, self.primitives.verifications_cryptography
        measure = self.measure(
            Bound("verifications", count / own / self.ground.cores),
            Bound("verifications_cryptography", count / other / self.ground.cores),
        )
        return replace(measure, checks=count)

    def each(self) -> str:
        """Return what one of the count took, in words."""
        done = self.measure()
        return f"{1000 * done.seconds / done.count:.2f} ms each"
