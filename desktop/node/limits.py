"""What one client of a node may take: connections, requests in a second, bytes, and time.

A client is an IPv4 address, or a /64 network of IPv6. Behind a reverse proxy all clients share one;
there the proxy limits them, and the bounds here are those of the whole node.
"""

import asyncio
import ipaddress
import json
from collections import Counter, OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import ClassVar

from starlette.types import ASGIApp, Message, Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol, RequestResponseCycle

HEADER_S = 10.0
"""Seconds that a connection may be open without a whole request head on it."""

REQUEST_S = 60.0
"""Seconds from a request's head to the end of its answer."""

CONNECTIONS_A_CLIENT = 128
CONNECTIONS = 800
"""Connections of all clients together; below the 1,024 files that a process may commonly open."""

LEAVING_BYTES = 256 * 1024 * 1024
"""What large answers under way may hold in memory, all together."""

_LARGE_BYTES = 64 * 1024
_MOST_CLIENTS = 10_000


@dataclass(frozen=True, slots=True)
class Rate:
    """How often a client may ask."""

    a_second: float
    at_once: float  # what may come in one go after a rest


class Buckets:
    """One token bucket a client; those that rested longest are forgotten first."""

    def __init__(self, rate: Rate, clock: Callable[[], float]) -> None:
        self._rate, self._clock = rate, clock
        self._held: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def take(self, client: str) -> bool:
        """Take one token of a client; return whether there was one."""
        now = self._clock()
        tokens, since = self._held.pop(client, (self._rate.at_once, now))
        tokens = min(self._rate.at_once, tokens + (now - since) * self._rate.a_second)
        self._held[client] = (tokens - 1 if tokens >= 1 else tokens, now)
        while len(self._held) > _MOST_CLIENTS:
            self._held.popitem(last=False)
        return tokens >= 1


def client_of(host: str) -> str:
    """Return who stands behind an address: it itself, or a whole /64 network of IPv6."""
    try:
        address = ipaddress.IPv6Address(host)
    except ValueError:
        return host
    if address.ipv4_mapped is not None:  # on [::] each client of IPv4 comes as ::ffff:1.2.3.4
        return str(address.ipv4_mapped)
    return str(ipaddress.IPv6Network((int(address) >> 64 << 64, 64)))


class Limited:
    """An application whose requests have a rate, an end, and a bound of memory."""

    def __init__(
        self,
        app: ASGIApp,
        reading: Buckets,
        writing: Buckets,
        told: Callable[[Exception], None],
        request_s: float = REQUEST_S,
        leaving_bytes: int = LEAVING_BYTES,
    ) -> None:
        """Wrap an application.

        Args:
            app: what answers.
            reading: how often a client may read.
            writing: how often a client may hand something over.
            told: of a fault of our own in an answer.
            request_s: until when an answer has to be out.
            leaving_bytes: what large answers may hold in memory, all together.
        """
        self._app, self._reading, self._writing, self._told = app, reading, writing, told
        self._request_s, self._room = request_s, leaving_bytes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request, or say that the client asks too often."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        client = client_of(scope["client"][0]) if scope["client"] else ""
        buckets = self._reading if scope["method"] in ("GET", "HEAD") else self._writing
        if not buckets.take(client):
            await _answer(send, 429, "TOO_MANY_REQUESTS")
            return
        answer = _Answer(self, send)
        try:
            async with asyncio.timeout(self._request_s):
                await self._app(scope, receive, answer.send)
        except TimeoutError:
            if not answer.is_begun:
                await _answer(send, 408, "TOO_SLOW")
            # else the connection is closed, for the answer was cut off
        except Exception as error:  # noqa: BLE001  (told to the hook; one request is no reason to end)
            self._told(error)
            if not answer.is_begun:
                await _answer(send, 500, "FAULT")

    def reserve(self, octets: int) -> bool:
        """Take room for a large answer; return whether there was any."""
        if octets > self._room:
            return False
        self._room -= octets
        return True

    def release(self, octets: int) -> None:
        """Give room back."""
        self._room += octets


class _Answer:
    """One answer on its way: a large one goes piece by piece, as fast as its reader takes it."""

    def __init__(self, limited: Limited, send: Send) -> None:
        self._limited, self._send = limited, send
        self._start: Message | None = None
        self.is_begun = False

    async def send(self, message: Message) -> None:
        """Send a part of the answer; its head waits for the first bytes."""
        if message["type"] == "http.response.start":
            self._start = message
            return
        body = message.get("body", b"")
        if len(body) <= _LARGE_BYTES:
            await self._begin()
            await self._send(message)
        elif self._limited.reserve(len(body)):
            try:
                await self._begin()
                await self._pieces(body, more_body=message.get("more_body", False))
            finally:
                self._limited.release(len(body))
        elif self._start is not None:
            self._start, self.is_begun = None, True
            await _answer(self._send, 503, "BUSY")

    async def _begin(self) -> None:
        start, self._start, self.is_begun = self._start, None, True
        if start is not None:
            await self._send(start)

    async def _pieces(self, body: bytes, *, more_body: bool) -> None:
        view = memoryview(body)
        for at in range(0, len(view), _LARGE_BYTES):
            is_last = at + _LARGE_BYTES >= len(view)
            piece = bytes(view[at : at + _LARGE_BYTES])
            more = more_body or not is_last
            await self._send({"type": "http.response.body", "body": piece, "more_body": more})


async def _answer(send: Send, status: int, code: str) -> None:
    body = json.dumps({"title": code, "status": status, "code": code}).encode()
    headers: Iterable[tuple[bytes, bytes]] = [
        (b"content-type", b"application/problem+json"),
        (b"content-length", str(len(body)).encode()),
        (b"cache-control", b"no-store"),
        (b"connection", b"close"),
        (b"retry-after", b"1"),
    ]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


class PatientProtocol(H11Protocol):
    """HTTP/1.1 whose connections end where nothing goes on, and are few for one client.

    uvicorn 0.54 bounds only the pause between two requests. Here a connection without a request
    ends after ``header_s``; one whose answer its reader does not take, after ``request_s`` more.
    """

    header_s: float = HEADER_S
    request_s: float = REQUEST_S
    connections_a_client: int = CONNECTIONS_A_CLIENT
    most_connections: int = CONNECTIONS
    _held: ClassVar[Counter[tuple[int, str]]] = Counter()

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as in uvicorn
        """Take a connection, or close it where there are too many."""
        super().connection_made(transport)
        self._client = (id(self.server_state), client_of(self.client[0] if self.client else ""))
        self._held[self._client] += 1
        self._bound: asyncio.TimerHandle | None = None
        if (
            self._held[self._client] > self.connections_a_client
            or len(self.server_state.connections) > self.most_connections
        ):
            transport.abort()
            return
        self._look_later()

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget a connection."""
        self._held[self._client] -= 1
        if self._held[self._client] <= 0:
            del self._held[self._client]
        if self._bound is not None:
            self._bound.cancel()
        super().connection_lost(exc)

    def on_response_complete(self) -> None:
        """Wait for the next request of the connection."""
        super().on_response_complete()
        self._look_later()

    def _look_later(self) -> None:
        """Look again after a while, counted from now."""
        self._since = self.loop.time()
        self._arm(self.header_s)

    def _arm(self, wait_s: float) -> None:
        if self._bound is not None:
            self._bound.cancel()
        self._bound = self.loop.call_later(wait_s, self._end_if_stuck)

    def _end_if_stuck(self) -> None:
        """End the connection where no request came, or its answer is not taken."""
        cycle: RequestResponseCycle | None = self.cycle  # None before the first one
        is_asked = cycle is not None and not cycle.response_complete
        if not is_asked and not self.transport.get_write_buffer_size():
            self.transport.abort()
            return
        left_s = self._since + self.header_s + self.request_s - self.loop.time()
        if left_s > 0:
            self._arm(min(self.header_s, left_s))
        else:
            self.transport.abort()
