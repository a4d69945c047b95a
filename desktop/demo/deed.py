"""What somebody does on a day: records of one writer at one time."""

from dataclasses import dataclass

from desktop.ledger.commitment import Plaintext
from desktop.ledger.record import Record
from desktop.ledger.scalar import parse_time

DAY_MS = 24 * 3600 * 1000
START_MS = parse_time("2024-10-01T06:00:00.000Z")  # when the ledger is founded
DAYS = 730  # that the story takes
PERIOD_MS = 3 * DAY_MS  # of one block


@dataclass(frozen=True, slots=True)
class Private:
    """The private document of a record, and who may read it beside its writer."""

    plaintext: Plaintext
    readers: tuple[str, ...]  # names in `desktop.demo.people`


@dataclass(frozen=True, slots=True)
class Deed:
    """Records that a writer makes; sealed in the block of their time."""

    time_ms: int
    writer: str  # name in `desktop.demo.people`
    records: tuple[Record, ...]
    private: tuple[Private, ...] = ()  # documents that the records promise


def at(day: float) -> int:
    """Return the time of a day of the story, in Unix milliseconds."""
    return START_MS + round(day * DAY_MS)


def in_period(number: int, hours: int = 0) -> int:
    """Return a moment in one of the story's periods, each of which has a block, in milliseconds.

    Within a block each writer has its say in one go: what rests on another writer's record belongs
    into a later period.
    """
    return START_MS + number * PERIOD_MS + hours * 3_600_000
