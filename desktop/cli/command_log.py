"""What the command line did with a profile: one JSON object a line, without any payload.

Written are the time, the verb, how it ended and how long it took; never arguments, texts of
records, files, peers or errors, so that the file can be handed to someone else. Several programs
may write at once: each line is one append. A log that cannot be written stops nobody's work.
"""

import json
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from desktop.errors import CivicLedgerError
from desktop.ledger.scalar import format_time
from desktop.node.journal import word_of

FILE = "command.log"
_FILE_BYTES = 1024 * 1024
_FILES = 3


@dataclass(frozen=True, slots=True)
class Called:
    """One call that has ended."""

    verb: str
    code: int  # exit code
    began_ms: int  # Unix time
    took_ms: int
    error: CivicLedgerError | None = None


def note_call(profile: Path, called: Called) -> None:
    """Append a call to the log of a profile; where there is no profile, nothing is written."""
    if not (profile / "profile.json").is_file():
        return
    line: dict[str, str | int] = {
        "time": format_time(called.began_ms),
        "verb": called.verb,
        "exit": called.code,
        "took_ms": called.took_ms,
        "process": os.getpid(),
    }
    if called.error is not None:
        line["error"] = word_of(called.error)
    file = profile / "logs" / FILE
    with suppress(OSError):
        file.parent.mkdir(mode=0o700, exist_ok=True)
        _turn_over(file)
        with file.open("ab", buffering=0) as stream:
            stream.write(f"{json.dumps(line)}\n".encode())


def _turn_over(file: Path) -> None:
    """Keep the last few files where the newest is long enough."""
    if not file.is_file() or file.stat().st_size < _FILE_BYTES:
        return
    for number in range(_FILES - 1, 0, -1):
        older = file.with_name(f"{FILE}.{number}")
        newer = file if number == 1 else file.with_name(f"{FILE}.{number - 1}")
        if newer.is_file():
            newer.replace(older)
