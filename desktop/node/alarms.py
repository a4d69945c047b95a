"""What a person has to look at, kept in a file until it is dealt with.

The file outlives the node: what was seen once is not forgotten by a restart. The operator
acknowledges everything by deleting it while the node is stopped.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from desktop.durable import replace_file
from desktop.errors import FormatError, StorageError
from desktop.ledger.json_profile import JsonValue, format_json, parse_object

FILE = "alarms.json"
LOST = "ALARMS_LOST"

_MOST = 100
_MOST_EACH = 20  # of another authority
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

        A code that an authority has not raised yet always has room. Where there is none left, one
        of its own gives way, or else one of whoever has raised most: nobody can push out what
        others have raised by raising much.
        """
        if alarm in self._standing:
            return False
        raised = [one for one in self._standing if one.authority == alarm.authority]
        has_most = bool(alarm.authority) and len(raised) >= _MOST_EACH
        if has_most or len(self._standing) >= _MOST:
            if alarm.code in {one.code for one in raised}:
                return False
            del self._standing[_giving_way(raised if has_most else self._of_the_loudest())]
        self._standing[alarm] = None
        self._write()
        return True

    def _of_the_loudest(self) -> list[Alarm]:
        ((loudest, _),) = Counter(one.authority for one in self._standing).most_common(1)
        return [one for one in self._standing if one.authority == loudest]

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


def _giving_way(raised: Sequence[Alarm]) -> Alarm:
    """Return the oldest alarm, of those whose code stands more than once where there are any."""
    often = Counter(one.code for one in raised)
    return max(raised, key=lambda one: often[one.code] > 1)


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
