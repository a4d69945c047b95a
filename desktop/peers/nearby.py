"""What is looked for on the local network, and what was found there.

The search itself is `desktop.peers.multicast`; only the process that searches loads it.
"""

from dataclasses import dataclass
from importlib import import_module
from typing import cast

from desktop.progress import Report

LOOK_S = 4.0


@dataclass(frozen=True, slots=True)
class Look:
    """What is looked for."""

    origin: str  # of the ledger
    seconds: float = LOOK_S
    interfaces: tuple[str, ...] = ()  # addresses of this machine; none for all


@dataclass(frozen=True, slots=True)
class Nearby:
    """A laptop that says that it serves this ledger."""

    name: str
    address: str  # http://IP:PORT

    @property
    def host(self) -> str:
        """Where it is, without the scheme."""
        return self.address.removeprefix("http://")


def look(wish: Look, report: Report) -> tuple[Nearby, ...]:
    """Return the laptops that announce themselves within a few seconds, by name.

    Raises:
        PeerError: this machine has no network to look in.
        Cancelled: from ``report``.
    """
    search = import_module("desktop.peers.multicast")
    return cast("tuple[Nearby, ...]", search.look(wish, report))
