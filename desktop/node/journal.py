"""What a node writes down about its own work: one JSON object a line, without any payload.

Only our own words, numbers, ids of authorities and stable codes are written: never a record, a
text of a peer, a password or an address of a client.
"""

import json
import logging
import threading
from collections.abc import Callable
from contextlib import suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path

from desktop.domains.replay import SealError
from desktop.durable import make_folder
from desktop.errors import CivicLedgerError
from desktop.ledger.scalar import format_time
from desktop.node.alarms import Alarm, Alarms

_FILE_BYTES = 1024 * 1024
_FILES = 5
_MOST_TOLD = 300


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
        """Open ``node.log`` in a folder, and the alarms that an earlier run has left there.

        The log is turned over at 1 MiB and kept five times.
        """
        make_folder(folder)
        self._clock_ms = clock_ms
        self._handler = _File(
            folder / "node.log", maxBytes=_FILE_BYTES, backupCount=_FILES, encoding="utf-8"
        )
        self._guard = threading.Lock()
        self._alarms = Alarms(folder)
        self._troubles: dict[tuple[str, str], str] = {}  # event and authority: code

    def tell(self, event: str, **numbers: int | str | None) -> None:
        """Write one line down."""
        self._write("info", event, numbers)

    def trouble(self, event: str, error: CivicLedgerError, **numbers: int | str | None) -> None:
        """Write an expected failure down: its code or class, and its sentence, which is ours."""
        self._write(
            "trouble", event, {"code": word_of(error), **numbers, "what": error.what[:_MOST_TOLD]}
        )

    def trouble_once(self, event: str, error: CivicLedgerError, authority: str = "") -> None:
        """Write an expected failure down where it is another than the last one, until `again`."""
        word = word_of(error)
        with self._guard:
            is_news = self._troubles.get((event, authority)) != word
            self._troubles[event, authority] = word
        if is_news:
            self.trouble(event, error, authority=authority or None)

    def again(self, event: str, authority: str = "") -> None:
        """Write down that what failed works again."""
        with self._guard:
            was_failing = self._troubles.pop((event, authority), None) is not None
        if was_failing:
            self.tell(f"{event} again", authority=authority or None)

    def fails(self, event: str, authority: str = "") -> bool:
        """Return whether something failed when it was tried last."""
        with self._guard:
            return (event, authority) in self._troubles

    def alarm(self, code: str, what: str, authority: str = "") -> None:
        """Write down, once, that a person has to look, and keep it for `alarms`.

        Args:
            code: a stable word.
            what: the sentence that says what happened.
            authority: who raised it, where it is not this node.
        """
        alarm = Alarm(authority, code, what[:_MOST_TOLD])
        with self._guard:
            is_news = self._alarms.add(alarm)
        if is_news:
            self._write_alarm(alarm)

    def remind(self) -> None:
        """Write down what an earlier run has left to look at."""
        with self._guard:
            standing = list(self._alarms)
        for alarm in standing:
            self._write_alarm(alarm)

    def settle(self, authority: str, codes: str) -> None:
        """Forget the alarms of an authority whose code begins so: their cause is gone."""
        with self._guard:
            gone = self._alarms.remove(authority, codes)
        for one in gone:
            self.tell("alarm settled", code=one.code, authority=authority or None)

    def alarms(self) -> dict[str, str]:
        """Return what a person has to look at: the code, and what happened last."""
        with self._guard:
            return {one.code: one.what for one in self._alarms}

    def close(self) -> None:
        """Close the file."""
        with suppress(OSError):  # a full disk
            self._handler.close()

    def _write_alarm(self, alarm: Alarm) -> None:
        authority = alarm.authority or None
        self._write(
            "alarm", "alarm", {"code": alarm.code, "authority": authority, "what": alarm.what}
        )

    def _write(self, level: str, event: str, numbers: dict[str, int | str | None]) -> None:
        line = {"time": format_time(self._clock_ms()), "level": level, "event": event}
        told = {name: value for name, value in numbers.items() if value is not None}
        text = json.dumps({**line, **told}, ensure_ascii=False)
        self._handler.handle(logging.LogRecord("node", logging.INFO, "", 0, text, None, None))


class _File(RotatingFileHandler):
    """A log file whose own failure harms nobody: a full disk is told by what has to be durable."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802  (logging's own name)
        """Write nothing anywhere."""
