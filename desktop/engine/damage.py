"""Whether the stored log is whole enough to go on from: a look at its end before the first append.

SQLite does not look at the types of what it reads. A page that a power failure tore may give any
value in any column, so that reading it may fail in any way; here that is told as damage.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.errors import FormatError, ProofError, StorageError
from desktop.ledger.scalar import format_time
from desktop.ledger.seal import parse_seal
from desktop.replica import blocks, entries
from desktop.replica.database import Database


@contextmanager
def readable(file: Path) -> Iterator[None]:
    """Tell as damage of a file whatever goes wrong while its rows are read for the first time.

    Raises:
        StorageError: the file is damaged.
    """
    try:
        yield
    except (FormatError, ProofError) as error:
        raise _damaged(file, error.what) from error
    except (TypeError, ValueError, AttributeError, ArithmeticError, LookupError) as error:
        raise _damaged(file, "a row holds what was never written there") from error


def check_end(db: Database, size: int) -> None:
    """Compare the newest block's row with its seal, and the last bundle with its hashes.

    Raises:
        StorageError, FormatError: they differ, or cannot be read.
    """
    entries.check_right_edge(db, size)
    row = blocks.newest(db)
    if row is None:
        return
    (entry,) = entries.between(db, size - 1, size)
    seal = parse_seal(entry)
    written = (seal.height, seal.first, seal.count, seal.time, seal.proposer)
    if written != (row.height, row.first, row.statements, format_time(row.time_ms), row.proposer):
        raise FormatError(f"the row of block {row.height} is not what its seal says")


def _damaged(file: Path, why: str) -> StorageError:
    return StorageError(
        f"{file.name} is damaged: {why.rstrip('.')}.",
        means="The disk lost part of what was written, or somebody changed the file. This node "
        "does not go on from it; what was acknowledged is in the queue and at the cosigners.",
        do="Look at the disk. Keep the whole home as it is, and fetch the log from a cosigner "
        "before this node writes again.",
    )
