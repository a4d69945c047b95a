"""What a node writes down about its own work: one JSON object a line, without any payload.

Only our own words, numbers, ids of authorities and stable codes are written: never a record, a
text of a peer, a password or an address of a client.
"""

import json
import logging
import threading
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path

from desktop.domains.replay import SealError
from desktop.durable import make_folder
from desktop.errors import CivicLedgerError
from desktop.ledger.scalar import format_time

_FILE_BYTES = 1024 * 1024
_FILES = 5
_MOST_ALARMS = 100


def word_of(error: CivicLedgerError) -> str:
    """Return the stable word for an expected failure: its code, or what kind of failure it is."""
    code = getattr(error, "code", None)
    if isinstance(code, str):
        return code
    if isinstance(error, SealError):
        return "PEER_SEAL"
    return type(error).__name__.removesuffix("Error").upper()


class Journal:
    """The log file of one node, and the alarms that nobody has dealt with yet."""

    def __init__(self, folder: Path, clock_ms: Callable[[], int]) -> None:
        """Open ``node.log`` in a folder; it is turned over at 1 MiB and kept five times."""
        make_folder(folder)
        self._clock_ms = clock_ms
        self._handler = RotatingFileHandler(
            folder / "node.log", maxBytes=_FILE_BYTES, backupCount=_FILES, encoding="utf-8"
        )
        self._guard = threading.Lock()
        self._alarms: dict[str, str] = {}

    def tell(self, event: str, **numbers: int | str | None) -> None:
        """Write one line down."""
        self._write("info", event, numbers)

    def trouble(self, event: str, error: CivicLedgerError, **numbers: int | str | None) -> None:
        """Write an expected failure down: its code or class, and its sentence, which is ours."""
        self._write("trouble", event, {"code": word_of(error), **numbers, "what": error.what[:300]})

    def alarm(self, code: str, what: str, **numbers: int | str | None) -> None:
        """Write down that a person has to look, and keep it for `alarms`."""
        with self._guard:
            is_news = code not in self._alarms and len(self._alarms) < _MOST_ALARMS
            if is_news:
                self._alarms[code] = what
        if is_news:
            self._write("alarm", "alarm", {"code": code, **numbers, "what": what[:300]})

    def settle(self, code: str) -> None:
        """Forget an alarm whose cause is gone."""
        with self._guard:
            self._alarms.pop(code, None)

    def alarms(self) -> dict[str, str]:
        """Return what a person has to look at: the code, and what happened."""
        with self._guard:
            return dict(self._alarms)

    def close(self) -> None:
        """Close the file."""
        self._handler.close()

    def _write(self, level: str, event: str, numbers: dict[str, int | str | None]) -> None:
        line = {"time": format_time(self._clock_ms()), "level": level, "event": event}
        told = {name: value for name, value in numbers.items() if value is not None}
        text = json.dumps({**line, **told}, ensure_ascii=False)
        self._handler.handle(logging.LogRecord("node", logging.INFO, "", 0, text, None, None))
