"""What was read from each peer: how much, when last, and the checkpoint that it showed then.

Nothing that is kept here is verified. Peers are told apart by their address. Several threads may
read at once.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from threading import Lock

from desktop.peers.source import ClosingSource


@dataclass(frozen=True, slots=True)
class Reading:
    """What one peer was asked, as far as this meter has seen."""

    octets: int = 0
    asked_ms: int | None = None  # Unix time of the last question
    note: bytes | None = None  # the newest checkpoint that it showed


NOTHING_READ = Reading()


@dataclass(frozen=True, slots=True)
class Asked:
    """A peer that owes an answer."""

    address: str
    silent_ms: int  # since it was asked, or since its last answer


class Meter:
    """Counts what is read from peers."""

    def __init__(self, clock_ms: Callable[[], int]) -> None:
        self._clock_ms = clock_ms
        self._readings: dict[str, Reading] = {}
        self._open: dict[str, int] = {}  # questions without an answer yet
        self._moved_ms: dict[str, int] = {}  # when each was asked first, or answered last
        self._last = ""  # address of the peer that answered last
        self._lock = Lock()

    def reading(self, address: str) -> Reading:
        """Return what was read from the peer at an address."""
        with self._lock:
            return self._readings.get(address, NOTHING_READ)

    def octets(self) -> int:
        """Return how much was read from all peers together."""
        with self._lock:
            return sum(one.octets for one in self._readings.values())

    def asked(self) -> tuple[Asked, ...]:
        """Return the peers that owe an answer, the one that answered or was asked last first."""
        with self._lock:
            now_ms = self._clock_ms()
            found = [Asked(one, now_ms - self._moved_ms[one]) for one in self._open]
        return tuple(sorted(found, key=lambda one: one.silent_ms))

    def last(self) -> str:
        """Return the address of the peer that answered last; empty before the first answer."""
        with self._lock:
            return self._last

    def begin(self, address: str) -> None:
        """Note that a peer is being asked."""
        with self._lock:
            if address not in self._open:
                self._moved_ms[address] = self._clock_ms()
            self._open[address] = self._open.get(address, 0) + 1

    def metered(self, address: str, source: ClosingSource) -> ClosingSource:
        """Return the source with this meter in between."""
        return _Metered(self, address, source)

    def count(self, address: str, path: str, data: bytes | None) -> None:
        """Note that a peer was asked for a path, and what it gave."""
        now_ms = self._clock_ms()
        with self._lock:
            known = self._readings.get(address, NOTHING_READ)
            read = replace(known, octets=known.octets + len(data or b""), asked_ms=now_ms)
            if path == "checkpoint" and data is not None:
                read = replace(read, note=data)
            self._readings[address] = read
            self._moved_ms[address] = now_ms
            if data is not None:
                self._last = address
            still = self._open.pop(address, 1) - 1
            if still:
                self._open[address] = still


class _Metered:
    """A source that is counted."""

    def __init__(self, meter: Meter, address: str, source: ClosingSource) -> None:
        self._meter, self._address, self._source = meter, address, source
        self.name, self.kind = source.name, source.kind

    def read(self, path: str, limit: int) -> bytes | None:
        """Return what the source returns; a failed question is one, too."""
        data: bytes | None = None
        self._meter.begin(self._address)
        try:
            data = self._source.read(path, limit)
        finally:
            self._meter.count(self._address, path, data)
        return data

    def close(self) -> None:
        """Let the source go."""
        self._source.close()
