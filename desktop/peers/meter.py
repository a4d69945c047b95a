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


class Meter:
    """Counts what is read from peers."""

    def __init__(self, clock_ms: Callable[[], int]) -> None:
        self._clock_ms = clock_ms
        self._readings: dict[str, Reading] = {}
        self._lock = Lock()

    def reading(self, address: str) -> Reading:
        """Return what was read from the peer at an address."""
        with self._lock:
            return self._readings.get(address, NOTHING_READ)

    def octets(self) -> int:
        """Return how much was read from all peers together."""
        with self._lock:
            return sum(one.octets for one in self._readings.values())

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


class _Metered:
    """A source that is counted."""

    def __init__(self, meter: Meter, address: str, source: ClosingSource) -> None:
        self._meter, self._address, self._source = meter, address, source
        self.name, self.kind = source.name, source.kind

    def read(self, path: str, limit: int) -> bytes | None:
        """Return what the source returns; a failed question is one, too."""
        data: bytes | None = None
        try:
            data = self._source.read(path, limit)
        finally:
            self._meter.count(self._address, path, data)
        return data

    def close(self) -> None:
        """Let the source go."""
        self._source.close()
