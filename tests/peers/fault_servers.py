"""Web servers on the loopback that break every rule of HTTP, each in one way.

A fault is a script: what it yields as bytes is sent, a number is waited for in seconds, and where
it ends the connection is closed. A `Reset` breaks the connection off.
"""

import contextlib
import gzip
import re
import socket
import socketserver
import ssl
import struct
import threading
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import repeat
from math import inf
from types import TracebackType
from typing import Self

LOGICAL_BYTES = 10 * 1024**3  # of the bomb
CLOSE = "Connection: close"
_MIB = 1024 * 1024

Script = Callable[[], Iterator[bytes | float]]


class Reset(Exception):  # noqa: N818  (what a script wishes)
    """The connection is to end without a goodbye."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A server's misdeed and what a reader must make of it."""

    name: str
    script: Script
    code: str | None  # of the refusal, or None where the file is taken
    body: bytes | None = None  # what is taken


class FaultServer:
    """Plays one script to everybody who connects."""

    def __init__(self, script: Script, tls: ssl.SSLContext | None = None) -> None:
        self.connections = 0
        self.requests: list[bytes] = []
        self._script, self._tls = script, tls
        self._stopped = threading.Event()
        self._server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        self._server.handle_error = lambda *_: None  # type: ignore[method-assign]  # peers hang up
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))

    @property
    def port(self) -> int:
        return int(self._server.server_address[1])

    @property
    def url(self) -> str:
        return f"http{'s' if self._tls else ''}://127.0.0.1:{self.port}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._stopped.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def _handler(self) -> type[socketserver.BaseRequestHandler]:
        server = self

        class Handler(socketserver.BaseRequestHandler):
            def handle(self) -> None:
                server.connections += 1
                server.answer(self.request)

        return Handler

    def answer(self, connection: socket.socket) -> None:
        """Read one request and play the script; a caller who hangs up ends it."""
        with contextlib.suppress(OSError):
            if self._tls is not None:
                connection = self._tls.wrap_socket(connection, server_side=True)
            with connection:
                self.requests.append(_request(connection))
                try:
                    self._play(connection)
                except Reset:
                    linger = struct.pack("ii", 1, 0)
                    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)

    def _play(self, connection: socket.socket) -> None:
        for step in self._script():
            if isinstance(step, bytes):
                connection.sendall(step)
            else:
                self._stopped.wait(None if step == inf else step)
            if self._stopped.is_set():
                return


def _request(connection: socket.socket) -> bytes:
    """Return a whole request: what was not read would break off the answer."""
    data = connection.recv(65_536)
    is_tls = data.startswith(b"\x16")  # a greeting to a server that does not speak it
    while not is_tls and b"\r\n\r\n" not in data and (more := connection.recv(65_536)):
        data += more
    start, _, body = data.partition(b"\r\n\r\n")
    length = re.search(rb"\r\ncontent-length: ([0-9]+)", start, re.IGNORECASE)
    missing = int(length[1]) - len(body) if length else 0
    while missing > 0 and (more := connection.recv(missing)):
        data += more
        missing -= len(more)
    return data


def says(*parts: bytes | float) -> Script:
    """Return the script that sends and waits as told."""
    return lambda: iter(parts)


def head(*fields: str, status: str = "200 OK") -> bytes:
    """Return the beginning of an answer."""
    return "".join(f"{line}\r\n" for line in (f"HTTP/1.1 {status}", *fields, "")).encode()


def answers(body: bytes, *fields: str) -> Script:
    """Return the script of a server that does it right."""
    return says(head(f"Content-Length: {len(body)}", CLOSE, *fields) + body)


def redirects(target: str, status: int = 302) -> Script:
    """Return the script that sends its reader elsewhere."""
    return says(head(f"Location: {target}", CLOSE, status=f"{status} Go there"))


def drips(start: bytes, piece: bytes, pause_s: float) -> Script:
    """Return the script that sends piece after piece for ever."""

    def script() -> Iterator[bytes | float]:
        yield start
        for each in repeat(piece):
            yield pause_s
            yield each

    return script


def floods(start: bytes, piece: bytes) -> Script:
    """Return the script that sends as much as it can for ever."""

    def script() -> Iterator[bytes | float]:
        yield start
        yield from repeat(piece)

    return script


def _resets() -> Iterator[bytes | float]:
    yield head("Content-Length: 1000") + b"half"
    raise Reset


def bomb() -> Iterator[bytes | float]:
    """Send 10 GiB of zeros, a thousandth of that on the wire, packed as they are sent."""
    packer = zlib.compressobj(9, wbits=16 + zlib.MAX_WBITS)
    zeros = bytes(_MIB)
    first = packer.compress(zeros) + packer.flush(zlib.Z_FULL_FLUSH)
    unit = packer.compress(zeros) + packer.flush(zlib.Z_FULL_FLUSH)  # the same each time
    yield head("Content-Encoding: gzip", "Connection: close") + first
    yield from repeat(unit, LOGICAL_BYTES // _MIB - 1)


_CHUNKED = "Transfer-Encoding: chunked"
_GZIP = "Content-Encoding: gzip"
_PACKED = gzip.compress(b"note" * 100)
_BLOCK = b"x" * 65_536
_HTML = b"<html><script>secret words</script></html>"
_UNREACHABLE, _SLOW, _ENCODING = "PEER_UNREACHABLE", "PEER_SLOW", "PEER_ENCODING"
_LARGE, _STATUS, _REDIRECT = "PEER_TOO_LARGE", "PEER_STATUS", "PEER_REDIRECT"

FAULTS = (
    Fault("endless body", floods(head(CLOSE), _BLOCK), _LARGE),
    Fault("endless chunks", floods(head(_CHUNKED), b"10000\r\n" + _BLOCK + b"\r\n"), _LARGE),
    Fault("chunks of one byte", floods(head(_CHUNKED), b"1;abcdefg\r\nx\r\n" * 4000), _ENCODING),
    Fault("huge length", says(head("Content-Length: 10000000000000"), inf), _LARGE),
    Fault("length of 30 digits", says(head(f"Content-Length: {'9' * 30}"), inf), _ENCODING),
    Fault("two lengths", says(head("Content-Length: 4", "Content-Length: 5"), inf), _ENCODING),
    Fault("gzip bomb", bomb, _LARGE),
    Fault("endless welcome", floods(b"", head(status="100 Continue") * 1000), _LARGE),
    Fault("one byte a second", drips(head(CLOSE), b"x", 1), _SLOW),
    Fault("one header a second", drips(b"HTTP/1.1 200 OK\r\n", b"a: b\r\n", 1), _SLOW),
    Fault("one chunk a second", drips(head(_CHUNKED), b"1\r\nx\r\n", 1), _SLOW),
    Fault("no answer", says(inf), _SLOW),
    Fault("no end after the body", says(head() + b"note", inf), _SLOW),
    Fault(
        "no end after a whole body", says(head("Content-Length: 4") + b"note", inf), None, b"note"
    ),
    Fault("empty file", answers(b""), None, b""),
    Fault("no byte at all", says(), _UNREACHABLE),
    Fault("length too long", says(head("Content-Length: 1000") + b"note"), _UNREACHABLE),
    Fault("length too short", says(head("Content-Length: 4") + b"notes and more"), None, b"note"),
    Fault("reset in the middle", _resets, _UNREACHABLE),
    Fault("cut chunk", says(head(_CHUNKED) + b"100\r\nnote"), _UNREACHABLE),
    Fault("gzip cut off", answers(_PACKED[:-9], _GZIP), _ENCODING),
    Fault("gzip without bytes", answers(b"", _GZIP), _ENCODING),
    Fault("gzip damaged", answers(_PACKED[:-6] + b"abcdef", _GZIP), _ENCODING),
    Fault("gzip and more", answers(_PACKED + b"more", _GZIP), _ENCODING),
    Fault("gzip twice", answers(_PACKED + _PACKED, _GZIP), _ENCODING),
    Fault("gzip in gzip", answers(_PACKED, "Content-Encoding: gzip, gzip"), _ENCODING),
    Fault("brotli", answers(b"note", "Content-Encoding: br"), _ENCODING),
    Fault(
        "packed chunks", says(head("Transfer-Encoding: gzip, chunked") + b"0\r\n\r\n"), _ENCODING
    ),
    Fault("endless header", floods(b"HTTP/1.1 200 OK\r\na: ", _BLOCK), _ENCODING),
    Fault("endless headers", floods(b"HTTP/1.1 200 OK\r\n", b"a: b\r\n" * 5000), _ENCODING),
    Fault("not HTTP", floods(b"SSH-2.0-server\r\n", _BLOCK), _ENCODING),
    Fault("failure in HTML", says(head(CLOSE, status="500 <b>secret words") + _HTML), _STATUS),
    Fault("part of a file", says(head("Content-Length: 4", status="206 Part") + b"note"), _STATUS),
    Fault("another protocol", says(head("Upgrade: x", status="101 Switch"), inf), _ENCODING),
    Fault("nothing new", says(head(status="304 Not Modified")), _STATUS),
    Fault("redirect to a file", redirects("file:///etc/passwd"), _REDIRECT),
    Fault(
        "redirect to a machine's own data", redirects("http://169.254.169.254/x", 307), _REDIRECT
    ),
    Fault("redirect to its own path", redirects("/checkpoint", 301), _REDIRECT),
)
