"""The process of a node or of a laptop that serves: one socket, one application, a clean end."""

import contextlib
import signal
import socket
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import uvicorn
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from uvicorn.server import HANDLED_SIGNALS

from desktop.errors import StorageError, UsageError
from desktop.node.limits import CONNECTIONS, Buckets, Limited, PatientProtocol, Rate

_READING = Rate(a_second=500, at_once=2_000)
_WRITING = Rate(a_second=2_000, at_once=4_000)
_HEAD_BYTES = 16 * 1024
_END_S = 10


def parse_listen(text: str) -> tuple[str, int]:
    """Return host and port of an address such as ``127.0.0.1:8100`` or ``[::1]:8100``.

    Raises:
        UsageError: it is none.
    """
    host, colon, port = text.rpartition(":")
    host = host.removeprefix("[").removesuffix("]")
    if not colon or not host or not port.isascii() or not port.isdecimal() or len(port) > 5:
        raise UsageError(
            f"{text[:80]!r} is not an address to listen on.",
            do="Write it like 127.0.0.1:8100, or :: for all in brackets: [::]:8100.",
        )
    if int(port) > 65_535:
        raise UsageError(f"There is no port {port}.", do="Choose one up to 65535.")
    return host, int(port)


def bound_socket(host: str, port: int) -> socket.socket:
    """Return a socket that listens; with port 0 the system chooses one.

    Raises:
        StorageError: the address is taken, or is not one of this machine.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    made = socket.socket(family, socket.SOCK_STREAM)
    try:
        if sys.platform != "win32":  # there it would let another program take the port as well
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind((host, port))
        made.listen(256)
    except OSError as error:
        made.close()
        raise StorageError(
            f"This machine cannot listen on {host} port {port}: {error.strerror}.",
            means="Another program holds the port, or the address is not this machine's.",
            do="Choose another port, or end the other program.",
        ) from error
    return made


@dataclass(frozen=True, slots=True)
class Events:
    """What a server tells while it serves, and what it asks."""

    begun: Callable[[], None]  # called once connections are taken
    ended: Callable[[], bool]  # asked twice a second; true where the work behind it has failed
    fault: Callable[[Exception], None]  # told of a fault of our own in an answer


def serve(app: Starlette, listening: socket.socket, events: Events) -> None:
    """Serve until the process is told to end; requests under way are finished first.

    A signal that asks for the end is taken here and not raised again, so that the caller can close
    what stands behind the application.

    Args:
        app: what answers.
        listening: from `bound_socket`; closed at the end.
        events: what is told and asked.
    """
    reading, writing = Buckets(_READING, time.monotonic), Buckets(_WRITING, time.monotonic)
    config = uvicorn.Config(
        Limited(app, reading, writing, events.fault),
        http=PatientProtocol,
        ws="none",
        lifespan="off",
        log_config=None,
        log_level="critical",  # it would say on standard error what strangers send
        access_log=False,
        server_header=False,
        date_header=True,
        proxy_headers=False,
        limit_concurrency=CONNECTIONS + 1,
        backlog=256,
        timeout_keep_alive=5,
        timeout_graceful_shutdown=_END_S,
        h11_max_incomplete_event_size=_HEAD_BYTES,
    )
    _Server(config, events).run(sockets=[listening])


class _Server(uvicorn.Server):
    """A server that says when it has begun, and ends with the work behind it."""

    def __init__(self, config: uvicorn.Config, events: Events) -> None:
        super().__init__(config)
        self._events = events

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to take connections."""
        await super().startup(sockets)
        self._events.begun()

    async def on_tick(self, counter: int) -> bool:
        """Look, about twice a second, whether to end; the answer may wait for a block."""
        is_over = counter % 5 == 0 and await run_in_threadpool(self._events.ended)
        return await super().on_tick(counter) or is_over

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Take the signals that ask for the end; uvicorn's own raises them again afterwards."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        for number in HANDLED_SIGNALS:  # until the process ends: a second one changes nothing
            signal.signal(number, self.handle_exit)
        yield
