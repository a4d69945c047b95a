"""A peer on HTTP: files of a tile tree, fetched within bounds of bytes and of time.

Follows C2SP tlog-tiles, section "APIs", as fixed in ledger.md section 7. What the bytes are worth
is left to `desktop.peers.sync`. Invariants:

- One host. Only the address that the user gave is asked: no redirect, proxy, cookie or password
  is ever followed, taken from the environment, or sent.
- Bytes. A file is cut off at its limit while it arrives, packed or not; what comes over the wire
  is counted below HTTP, so that headers and chunks have their bound too.
- Time. Each wait for the network ends when the file's time is up; a clock is asked before every
  read from the socket, since a timeout of a socket starts anew with each byte.
- Words. Nothing that a peer says reaches an error but its numeric status.
"""

import ipaddress
import re
import socket
import ssl
import threading
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue

import httpcore

from desktop.errors import FormatError, PeerError, StorageError, UsageError
from desktop.ledger.tiles import parse_tile_path
from desktop.peers import refusals
from desktop.peers.source import Source
from desktop.version import VERSION

_URL = re.compile(
    r"(?P<scheme>https?)://(?P<host>[A-Za-z0-9.-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\])"
    r"(?::(?P<port>[1-9][0-9]{0,4}))?(?P<prefix>(?:/[A-Za-z0-9._~-]{1,128}){0,8})/?"
)
_LABEL = re.compile(r"(?!-)[a-z0-9-]{1,63}(?<!-)")
_PATH = re.compile(
    r"checkpoint|pending|receipts|add-checkpoint|charter/(?:0|[1-9][0-9]{0,9})"
    r"|[0-9a-f]{64}/(?:checkpoint|receipt)|statements(?:/[0-9a-f]{64})?"
    r"|status/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
)
_MISSING = frozenset({404, 410})
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_MAX_PORT = 65_535
_MAX_ADDRESSES = 4  # of one name that are tried
_MAX_DIGITS = 18  # of a Content-Length
_HEADER_BYTES = 256 * 1024  # the parser itself stops at 100 KiB
_PIECES = 4096  # and one more for each KiB: tiny pieces cost more than the bytes in them
_STEP_BYTES = 64 * 1024
_IDLE_CONNECTIONS = 8
_IDLE_S = 3  # below the 5 s after which common servers hang up


@dataclass(frozen=True, slots=True)
class Patience:
    """How long one file of a peer may take.

    A peer may waste ``waste_s`` in all; each second more must be earned with ``bytes_per_s``, up to
    ``file_s``.
    """

    connect_s: float = 5
    waste_s: float = 8
    bytes_per_s: int = 64 * 1024
    file_s: float = 30

    def allowed_s(self, received: int) -> float:
        """Return how many seconds a file may have taken once so many bytes are here."""
        return min(self.file_s, self.waste_s + received / self.bytes_per_s)


@dataclass(frozen=True, slots=True)
class WebAddress:
    """Where a tile tree is served."""

    scheme: str
    host: str  # lower case, without the brackets of an IPv6 address
    port: int | None
    prefix: str  # empty, or starts with a slash and does not end with one

    @property
    def authority(self) -> str:
        """Return host and port as the Host header names them."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port is None else f"{host}:{self.port}"


@dataclass(frozen=True, slots=True)
class WebAnswer:
    """What a peer answered to something handed over."""

    status: int
    body: bytes


def parse_address(text: str, *, allow_http: bool = False) -> WebAddress:
    """Return the parts of an address such as ``https://node.example:8443/ledger``.

    Raises:
        UsageError: anything but a scheme, a host, a port and a plain path; or http unallowed.
    """
    match = _URL.fullmatch(text)
    host = match["host"].lower().strip("[]") if match else ""
    port = int(match["port"]) if match and match["port"] else None
    prefix = match["prefix"] if match else ""
    hidden = {".", ".."}.intersection(prefix.split("/"))
    if match is None or hidden or (port or 0) > _MAX_PORT or not _is_host(host):
        raise UsageError(
            f"{text[:200]!r} is not the address of a peer.",
            do="Write it like https://node.example or https://node.example:8443/ledger.",
        )
    if match["scheme"] == "http" and not allow_http:
        raise UsageError(
            f"{text[:200]} is not encrypted.",
            means="Whoever is on the way could see which files are read.",
            do="Use an address that starts with https, or allow http for this peer.",
        )
    return WebAddress(match["scheme"], host, port, prefix)


def is_this_machine(text: str) -> bool:
    """Return whether an address leads to this machine itself, where nobody is on the way."""
    try:
        host = parse_address(text, allow_http=True).host
    except UsageError:
        return False
    return host in {"localhost", "::1"} or (host.startswith("127.") and host[-1].isdigit())


class WebSource:
    """Reads a tile tree from a web server; several threads may read at once."""

    kind = "http"

    def __init__(
        self,
        url: str,
        name: str | None = None,
        *,
        clock: Callable[[], float],
        allow_http: bool = False,
        patience: Patience | None = None,
        ca_file: Path | None = None,
    ) -> None:
        """Prepare the connection; nothing is sent yet.

        Args:
            url: where the tree is served, see `parse_address`.
            name: what the user calls the peer.
            clock: seconds of a clock that never goes back.
            allow_http: whether the peer may be asked without encryption.
            patience: how long a file may take.
            ca_file: certificates that are trusted besides those of the system.

        Raises:
            UsageError: the address is not one.
            StorageError: the certificates cannot be read.
        """
        self.name = name or url
        self._address = parse_address(url, allow_http=allow_http)
        self._clock, self._patience = clock, patience or Patience()
        self._network = _Network(self._patience)
        self._pool = httpcore.ConnectionPool(
            ssl_context=_trust(ca_file) if self._address.scheme == "https" else None,
            max_connections=None,
            max_keepalive_connections=_IDLE_CONNECTIONS,
            keepalive_expiry=_IDLE_S,
            network_backend=self._network,
        )

    def read(self, path: str, limit: int) -> bytes | None:
        """Return the file under a path, or None where the peer has none.

        Raises:
            PeerError: the peer cannot be asked, is too slow, or its answer is refused.
            ValueError: a path that no tree has; a bug, for paths are made by us.
        """
        with self._asked("GET", path, limit) as (watch, answer):
            if answer.status in _MISSING:
                return None
            if answer.status != 200:
                raise refusals.status(self, path, answer.status)
            return _body(watch, answer)

    def post(self, path: str, content_type: str, body: bytes, limit: int) -> WebAnswer:
        """Hand bytes over and return the answer, whatever its status, of at most ``limit`` bytes.

        Raises:
            PeerError: the peer cannot be asked, is too slow, or its answer cannot be read; whether
                it has taken the bytes is unknown then.
            ValueError: a path that no tree has.
        """
        with self._asked("POST", path, limit, body, content_type) as (watch, answer):
            return WebAnswer(answer.status, _body(watch, answer))

    def close(self) -> None:
        """Close the connections."""
        self._pool.close()

    @contextmanager
    def _asked(
        self, method: str, path: str, limit: int, body: bytes | None = None, content_type: str = ""
    ) -> Iterator[tuple["_Watch", httpcore.Response]]:
        """Ask the peer; what fails on the way becomes the peer's error."""
        _check_path(path)
        watch = _Watch(self, path, limit, self._clock, self._patience)
        self._network.current.watch = watch
        headers = self._headers() | ({} if body is None else {"Content-Type": content_type})
        try:
            with self._pool.stream(
                method, self._target(path), headers=headers, content=body
            ) as answer:
                if answer.status in _REDIRECTS:
                    raise refusals.redirect(self, path, answer.status)
                yield watch, answer
        except httpcore.TimeoutException as error:
            raise refusals.slow(self, path) from error
        except httpcore.NetworkError as error:
            raise watch.unreachable("the connection broke off") from error
        except httpcore.ProtocolError as error:
            if watch.is_cut:
                raise watch.unreachable("the connection broke off") from error
            raise watch.garbled("is not HTTP") from error

    def _target(self, path: str) -> httpcore.URL:
        return httpcore.URL(
            scheme=self._address.scheme,
            host=self._address.host,
            port=self._address.port,
            target=f"{self._address.prefix}/{path}",
        )

    def _headers(self) -> dict[bytes | str, bytes | str]:
        return {
            "Host": self._address.authority,
            "User-Agent": f"CivicLedger/{VERSION}",
            "Accept-Encoding": "gzip",
        }


class _Watch:
    """The bounds of one file: until when it must be here, and how much may come for it."""

    def __init__(
        self,
        source: Source,
        path: str,
        limit: int,
        clock: Callable[[], float],
        patience: Patience,
    ) -> None:
        self.source, self.path, self.limit = source, path, limit
        self.is_cut = False  # the peer has hung up
        self._clock, self._patience = clock, patience
        self._started, self._received, self._budget = clock(), 0, _HEADER_BYTES

    def left_s(self) -> float:
        """Return for how long the peer may be waited for."""
        spent = self._clock() - self._started
        left = self._patience.allowed_s(self._received) - spent
        if left <= 0:
            raise refusals.slow(self.source, self.path)
        return left

    def count(self, data: bytes) -> None:
        """Count what came over the wire."""
        self.is_cut = not data
        self._received += len(data)
        if self._received > self._budget:
            raise self.too_large()

    def admit_body(self) -> None:
        """Let a body follow upon the headers; its chunks may cost as much as they carry."""
        self._budget += 2 * self.limit

    def too_large(self) -> PeerError:
        """Return the error for more bytes than there may be."""
        return refusals.too_large(self.source, self.path, self.limit)

    def unreachable(self, why: str) -> PeerError:
        """Return the error for a connection that is not there."""
        return refusals.unreachable(self.source, why)

    def garbled(self, why: str) -> PeerError:
        """Return the error for an answer that cannot be read."""
        return refusals.garbled(self.source, self.path, why)


class _Current(threading.local):
    """What the thread at work is reading."""

    watch: _Watch


class _Network(httpcore.NetworkBackend):
    """Opens connections whose every wait is watched."""

    def __init__(self, patience: Patience) -> None:
        self.current = _Current()
        self._connect_s = patience.connect_s
        self._sockets = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ARG002  (the watch knows better)
        local_address: str | None = None,
        socket_options: Iterable[object] | None = None,  # noqa: ARG002  (none are ever given)
    ) -> httpcore.NetworkStream:
        """Connect to the first address of a host that answers; they share the time there is."""
        watch = self.current.watch
        left_s = min(self._connect_s, watch.left_s())
        addresses = _addresses(host, port, left_s)
        why = "its name is not known"
        for address in addresses:
            wait_s = min(left_s / len(addresses), watch.left_s())
            try:
                stream = self._sockets.connect_tcp(address, port, wait_s, local_address)
            except httpcore.ConnectTimeout:
                why = "it does not answer"
            except httpcore.ConnectError:
                why = "it takes no connection"
            else:
                return _Stream(stream, self.current, self._connect_s)
        raise watch.unreachable(why)


class _Stream(httpcore.NetworkStream):
    """A connection that waits no longer than the file at hand may take."""

    def __init__(self, inner: httpcore.NetworkStream, current: _Current, connect_s: float) -> None:
        self._inner, self._current, self._connect_s = inner, current, connect_s

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002
        watch = self._current.watch
        data = self._inner.read(max_bytes, watch.left_s())
        watch.count(data)
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002
        self._inner.write(buffer, self._current.watch.left_s())

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ARG002
    ) -> httpcore.NetworkStream:
        watch = self._current.watch
        wait_s = min(self._connect_s, watch.left_s())
        try:
            inner = self._inner.start_tls(ssl_context, server_hostname, wait_s)
        except httpcore.ConnectTimeout as error:
            raise watch.unreachable("it does not answer") from error
        except httpcore.ConnectError as error:
            raise watch.unreachable("it does not prove with a certificate who it is") from error
        return _Stream(inner, self._current, self._connect_s)

    def get_extra_info(self, info: str) -> object:
        return self._inner.get_extra_info(info)


def _is_host(host: str) -> bool:
    """Return whether a host is a name, or an address in its one usual form."""
    if ":" in host or host[host.rfind(".") + 1 :][:1].isdigit():
        try:
            ipaddress.ip_address(host)
        except ValueError:
            return False
        return True
    return all(_LABEL.fullmatch(label) for label in host.split("."))


def _check_path(path: str) -> None:
    if _PATH.fullmatch(path):
        return
    try:
        parse_tile_path(path)
    except FormatError as error:
        raise ValueError(f"{path[:80]!r} is no path of a tree") from error


def _trust(ca_file: Path | None) -> ssl.SSLContext:
    context = httpcore.default_ssl_context()
    if ca_file is not None:
        try:
            context.load_verify_locations(ca_file)
        except OSError as error:
            raise StorageError(
                f"{ca_file} cannot be read as certificates.",
                means="The peers of that network cannot be told from others.",
                do="Get the file again; it holds certificates in PEM form.",
            ) from error
    return context


def _addresses(host: str, port: int, wait_s: float) -> list[str]:
    """Return the addresses of a host; the system's resolver alone would know no deadline."""
    answers: SimpleQueue[list[str]] = SimpleQueue()

    def ask() -> None:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except OSError:
            found = []
        answers.put([str(each[4][0]) for each in found[:_MAX_ADDRESSES]])

    threading.Thread(target=ask, daemon=True).start()
    try:
        return answers.get(timeout=wait_s)
    except Empty:
        return []


def _body(watch: _Watch, answer: httpcore.Response) -> bytes:
    """Return what an answer holds.

    Raises:
        PeerError: the answer is refused.
    """
    is_packed = _is_packed(watch, answer)
    for digits in _values(answer, b"content-length"):
        # a file that gzip cannot make smaller grows by a thousandth and a header
        allowed = watch.limit + (watch.limit // 1000 + 1024 if is_packed else 0)
        if len(digits) > _MAX_DIGITS or int(digits) > allowed:
            raise watch.too_large()
    watch.admit_body()
    parts: Iterable[bytes] = answer.iter_stream()
    return _joined(watch, _unpacked(watch, parts) if is_packed else parts)


def _is_packed(watch: _Watch, answer: httpcore.Response) -> bool:
    encodings = _values(answer, b"content-encoding")
    if encodings not in ([], [b"identity"], [b"gzip"]):
        raise watch.garbled("is packed in a way that was not asked for")
    return encodings == [b"gzip"]


def _values(answer: httpcore.Response, name: bytes) -> list[bytes]:
    return [value.strip().lower() for key, value in answer.headers if key.lower() == name]


def _unpacked(watch: _Watch, parts: Iterable[bytes]) -> Iterator[bytes]:
    """Yield what one whole gzip member holds, in small steps: a bomb is stopped between two."""
    inflater = zlib.decompressobj(wbits=16 + zlib.MAX_WBITS)
    try:
        for part in parts:
            waiting = part
            while waiting and not inflater.eof:
                yield inflater.decompress(waiting, _STEP_BYTES)
                waiting = inflater.unconsumed_tail
            if inflater.eof and (waiting or inflater.unused_data):
                raise watch.garbled("goes on after its gzip data")
    except zlib.error as error:
        raise watch.garbled("is damaged gzip data") from error
    if not inflater.eof:
        raise watch.garbled("ends within its gzip data")


def _joined(watch: _Watch, parts: Iterable[bytes]) -> bytes:
    body = bytearray()
    for count, part in enumerate(parts):
        body += part
        if len(body) > watch.limit:
            raise watch.too_large()
        if count > _PIECES + watch.limit // 1024:
            raise watch.garbled("comes in too many pieces")
    return bytes(body)
