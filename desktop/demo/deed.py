"""What somebody does on a day: records of one writer at one time."""

from dataclasses import dataclass

from desktop.ledger.record import Record

DAY_MS = 24 * 3600 * 1000


@dataclass(frozen=True, slots=True)
class Deed:
    """Records that a writer makes; sealed in the block of their time."""

    time_ms: int
    writer: str  # name in `desktop.demo.people`
    records: tuple[Record, ...]
