"""Laptops on the local network that serve a copy: announced and looked for by multicast DNS.

DNS-SD (RFC 6763) over multicast DNS (RFC 6762), service ``_civicledger._tcp``; the text record
holds ``v=1`` and ``origin``. Anybody on the network can announce anything, so what is heard is
judged strictly and stays a proposal for an address: whoever is asked there has to prove every byte,
as each peer has. Nothing is looked for unless somebody asks, and then in a process of its own.
"""

import ipaddress
import re
import socket
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from zeroconf import (
    Error,
    IPVersion,
    ServiceBrowser,
    ServiceInfo,
    ServiceListener,
    Zeroconf,
)

from desktop.errors import PeerError
from desktop.ledger.scalar import is_origin
from desktop.peers.nearby import Look, Nearby
from desktop.progress import Report, silent

SERVICE = "_civicledger._tcp.local."
_VERSION = b"1"
_GROUP, _PORT = "224.0.0.251", 5353  # of multicast DNS
_MOST = 32  # laptops that are told
_MOST_HEARD = 200
_ASK_MS = 1_500
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ._-]{0,39}")
_POLL_S = 0.1


def look(wish: Look, report: Report = silent) -> tuple[Nearby, ...]:
    """Return the laptops that announce themselves within a few seconds, by name.

    Raises:
        PeerError: this machine has no network to look in.
        Cancelled: from ``report``.
    """
    heard = _Heard()
    with _network(wish.interfaces) as network:
        browser = ServiceBrowser(network, SERVICE, listener=heard)
        try:
            steps = max(1, round(wish.seconds / _POLL_S))
            for step in range(steps):
                report(step, steps)
                time.sleep(_POLL_S)
            found = {
                one
                for name in sorted(heard.names)[:_MOST_HEARD]
                for one in judged(_told(network, name), wish.origin)
            }
        finally:
            browser.cancel()
    return tuple(sorted(found, key=lambda one: (one.name, one.address))[:_MOST])


@contextmanager
def announced(
    name: str, origin: str, port: int, addresses: Sequence[str], interfaces: Sequence[str] = ()
) -> Iterator[None]:
    """Announce meanwhile that a copy is served here.

    Args:
        name: of the laptop, as others see it.
        origin: of the ledger.
        port: on which it is served.
        addresses: of this machine, at which others reach it.
        interfaces: on which it is announced; none for all.

    Raises:
        PeerError: no name that others would show, or no network.
    """
    if _NAME.fullmatch(name) is None:
        raise PeerError(
            "A name has up to 40 letters, digits, spaces, dots and dashes.",
            code="PEER_UNREACHABLE",
        )
    info = ServiceInfo(
        SERVICE,
        f"{name}.{SERVICE}",
        port=port,
        properties={b"v": _VERSION, b"origin": origin.encode()},
        parsed_addresses=list(addresses),
    )
    with _network(interfaces) as network:
        network.register_service(info, allow_name_change=True)
        try:
            yield
        finally:
            network.unregister_service(info)


def own_address() -> str:
    """Return the address at which this machine speaks to its local network; nothing is sent."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
        try:
            asking.connect((_GROUP, _PORT))
        except OSError:  # no network at all
            return "127.0.0.1"
        return str(asking.getsockname()[0])


def _told(network: Zeroconf, name: str) -> ServiceInfo | None:
    """Return what a device says of itself; None where its name is none that may be asked for."""
    try:
        return network.get_service_info(SERVICE, name, _ASK_MS)
    except Error:  # the library's own; anybody may announce any name
        return None


def judged(info: ServiceInfo | None, origin: str) -> Iterator[Nearby]:
    """Yield what an announcement proposes; nothing where anything in it is not as it should be."""
    if info is None or not isinstance(info.port, int) or not 1 <= info.port <= 65_535:
        return
    name = info.name.removesuffix(f".{SERVICE}")
    told = info.properties
    said = told.get(b"origin")
    if told.get(b"v") != _VERSION or said != origin.encode() or not is_origin(origin):
        return
    if _NAME.fullmatch(name) is None:
        return
    for text in info.parsed_addresses(IPVersion.V4Only)[:4]:
        place = ipaddress.IPv4Address(text)
        if place.is_private and not place.is_multicast and not place.is_unspecified:
            yield Nearby(name, f"http://{place}:{info.port}")


class _Heard(ServiceListener):
    """Remembers the names that were heard."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def add_service(self, zc: Zeroconf, type_: str, name: str) -> None:
        """Remember a name."""
        del zc, type_
        if len(self.names) < _MOST_HEARD:
            self.names.add(name)

    def update_service(self, zc: Zeroconf, type_: str, name: str) -> None:
        """Remember it still."""
        self.add_service(zc, type_, name)

    def remove_service(self, zc: Zeroconf, type_: str, name: str) -> None:
        """Forget a name."""
        del zc, type_
        self.names.discard(name)


@contextmanager
def _network(interfaces: Sequence[str]) -> Iterator[Zeroconf]:
    try:
        if interfaces:
            network = Zeroconf(interfaces=list(interfaces), ip_version=IPVersion.V4Only)
        else:
            network = Zeroconf(ip_version=IPVersion.V4Only)
    except OSError as error:
        raise PeerError(
            "There is no local network to look in.",
            code="PEER_UNREACHABLE",
            do="Connect this laptop to it, or exchange the copy by a stick.",
        ) from error
    try:
        yield network
    finally:
        network.close()
