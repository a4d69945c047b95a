"""One line of the table: what was done, how long it took, and what bounds it."""

from dataclasses import dataclass
from pathlib import Path

from desktop.bench.ledgers import Ledger, tree
from desktop.bench.lot import Lot
from desktop.bench.primitives import Primitives
from desktop.bench.writers import Shape

NEWEST = 1_000
"""Records that the larger of the two published sizes has more."""


@dataclass(frozen=True, slots=True)
class Bound:
    """A primitive that the measure cannot beat."""

    name: str  # attribute of `Primitives`
    seconds: float  # what that alone would take, on as many cores as can share it

    def ratio(self, seconds: float) -> float:
        """Return how near the measure comes to it; 1 is as fast as can be."""
        return self.seconds / seconds if seconds else 0.0


@dataclass(frozen=True, slots=True)
class Measure:
    """What one row came to."""

    name: str
    count: int
    unit: str  # of the count
    seconds: float
    cpu_s: float | None = None
    peak_bytes: int | None = None
    bounds: tuple[Bound, ...] = ()
    primitives: Primitives | None = None  # measured a moment before
    note: str = ""
    checks: int = 0  # signatures among it

    @property
    def cpu_to_checks(self) -> float | None:
        """How many times the processor time of its signature checks alone it took."""
        if not self.checks or self.cpu_s is None or self.primitives is None:
            return None
        return self.cpu_s / (self.checks * self.primitives.verification_cpu_us / 1_000_000)

    @property
    def per_second(self) -> float:
        """How many of the count a second holds."""
        return self.count / self.seconds if self.seconds else 0.0


@dataclass(frozen=True, slots=True)
class Ground:
    """What a row is measured on."""

    folder: Path
    records: int
    cores: int

    def ledger(self, per_statement: int) -> Ledger:
        """Return the synthetic ledger with so many records in each statement."""
        return self._ledger(Shape(self.records, per_statement))

    def chain(self) -> Ledger:
        """Return the synthetic ledger with a block for each record."""
        return self._ledger(Shape(self.records, 1, 1))

    def of_lot(self, lot: Lot) -> Ledger:
        """Return the synthetic ledger that tells of one lot."""
        return self._ledger(Shape(lot.events, 4, lot=lot))

    def _ledger(self, shape: Shape) -> Ledger:
        newest = min(NEWEST, shape.records // 2)
        return tree(self.folder / "ledgers", shape, newest, self.cores)
