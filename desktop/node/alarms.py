"""What a person has to look at, kept in a file until it is dealt with.

The file outlives the node: what was seen once is not forgotten by a restart. The operator
acknowledges everything by deleting it while the node is stopped.
"""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from desktop.durable import replace_file
from desktop.errors import FormatError, StorageError
from desktop.ledger.json_profile import JsonValue, format_json, parse_object

FILE = "alarms.json"
LOST = "ALARMS_LOST"

_MOST = 100
_LIMIT = 512 * 1024


class Alarm(NamedTuple):
    """One thing that somebody has to look at."""

    authority: str  # who raised it; empty where it is this node
    code: str  # a stable word
    what: str  # the sentence that says what happened


class Alarms:
    """The alarms of one node; the caller serialises the calls."""

    def __init__(self, folder: Path) -> None:
        """Go on with what an earlier run has left in a folder."""
        self._file = folder / FILE
        self._standing: dict[Alarm, None] = dict.fromkeys(_read(self._file))

    def __iter__(self) -> Iterator[Alarm]:
        return iter(tuple(self._standing))

    def add(self, alarm: Alarm) -> bool:
        """Keep an alarm; return whether it is news and there was room for it.

        A code that is not among them yet always has room, in the place of the oldest.
        """
        if alarm in self._standing:
            return False
        if len(self._standing) >= _MOST:
            if alarm.code in {one.code for one in self._standing}:
                return False
            del self._standing[next(iter(self._standing))]
        self._standing[alarm] = None
        self._write()
        return True

    def remove(self, authority: str, codes: str) -> list[Alarm]:
        """Forget the alarms of an authority whose code begins so; return them."""
        gone = [
            one
            for one in self._standing
            if one.authority == authority and one.code.startswith(codes)
        ]
        for one in gone:
            del self._standing[one]
        if gone:
            self._write()
        return gone

    def _write(self) -> None:
        listed: list[JsonValue] = [
            {"authority": one.authority, "code": one.code, "what": one.what}
            for one in self._standing
        ]
        with suppress(StorageError):  # a full disk, told by what has to be durable
            replace_file(self._file, format_json({"alarms": listed}))


def _read(file: Path) -> list[Alarm]:
    """Return the alarms in a file; one that cannot be read is an alarm itself."""
    try:
        with file.open("rb") as stream:
            return _parsed(stream.read(_LIMIT))
    except FileNotFoundError:
        return []
    except (OSError, FormatError, KeyError, TypeError):
        what = f"{FILE} cannot be read: which alarms stood before is not known."
        return [Alarm("", LOST, what)]


def _parsed(data: bytes) -> list[Alarm]:
    listed = parse_object(data)["alarms"]
    if not isinstance(listed, list):
        raise FormatError("The alarms are no list.")
    found: list[Alarm] = []
    for one in listed[:_MOST]:
        if not isinstance(one, dict):
            raise FormatError("An alarm is no object.")
        found.append(Alarm(*(str(one[name]) for name in Alarm._fields)))
    return found
