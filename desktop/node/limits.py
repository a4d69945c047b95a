"""What one client of a node may take: connections, requests in a second, and time.

A client is an address. Behind a reverse proxy all clients share one; there the proxy limits them
(``packaging/linux``), and the bounds here are those of the whole node.
"""

import asyncio
import json
from collections import Counter, OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import ClassVar

from starlette.types import ASGIApp, Message, Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol, RequestResponseCycle

HEADER_S = 10
"""Seconds that a connection may be open without a whole request head on it."""

REQUEST_S = 60
"""Seconds from a request's head to the end of its answer."""

CONNECTIONS_A_CLIENT = 128
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


class Limited:
    """An application whose requests have a rate and an end."""

    def __init__(
        self, app: ASGIApp, reading: Buckets, writing: Buckets, request_s: float = REQUEST_S
    ) -> None:
        self._app, self._reading, self._writing = app, reading, writing
        self._request_s = request_s

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request, or say that the client asks too often."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        client = scope["client"][0] if scope["client"] else ""
        buckets = self._reading if scope["method"] in ("GET", "HEAD") else self._writing
        if not buckets.take(client):
            await _answer(send, 429, "TOO_MANY_REQUESTS")
            return
        begun = False

        async def noting(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            async with asyncio.timeout(self._request_s):
                await self._app(scope, receive, noting)
        except TimeoutError:
            if not begun:
                await _answer(send, 408, "TOO_SLOW")
            # else the connection is closed, for the answer was cut off


async def _answer(send: Send, status: int, code: str) -> None:
    body = json.dumps({"title": code, "status": status, "code": code}).encode()
    headers: Iterable[tuple[bytes, bytes]] = [
        (b"content-type", b"application/problem+json"),
        (b"content-length", str(len(body)).encode()),
        (b"connection", b"close"),
        (b"retry-after", b"1"),
    ]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


class PatientProtocol(H11Protocol):
    """HTTP/1.1 whose connections end where no request comes, and are few for one client.

    uvicorn 0.54 bounds only the pause between two requests.
    """

    header_s: float = HEADER_S
    connections_a_client: int = CONNECTIONS_A_CLIENT
    _open: ClassVar[Counter[str]] = Counter()

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as in uvicorn
        """Take a connection, or close it where its client has too many."""
        super().connection_made(transport)
        self._host = self.client[0] if self.client else ""
        self._open[self._host] += 1
        self._bound: asyncio.TimerHandle | None = None
        if self._open[self._host] > self.connections_a_client:
            transport.abort()
            return
        self._wait_for_head()

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget a connection."""
        self._open[self._host] -= 1
        if self._open[self._host] <= 0:
            del self._open[self._host]
        if self._bound is not None:
            self._bound.cancel()
        super().connection_lost(exc)

    def on_response_complete(self) -> None:
        """Wait for the next request of the connection."""
        super().on_response_complete()
        self._wait_for_head()

    def _wait_for_head(self) -> None:
        if self._bound is not None:
            self._bound.cancel()
        self._bound = self.loop.call_later(self.header_s, self._end_if_idle)

    def _end_if_idle(self) -> None:
        cycle: RequestResponseCycle | None = (
            self.cycle
        )  # None before the first, in spite of its type
        if cycle is None or cycle.response_complete:
            self.transport.abort()
