"""Lying peers that are servers: each says the same to everybody who asks, until it is ended.

For the Tamper Lab only. A script is what a lie sends: bytes as they are, and pauses in seconds.
"""

import contextlib
import socket
import threading
from collections.abc import Callable, Iterator
from itertools import repeat

from desktop.errors import UsageError

Script = Callable[[], Iterator[bytes | float]]

_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nConnection: close\r\n"
_LOOK_S = 0.2  # how long the end of the server may pass unseen
_HEAR_S = 5.0  # how long a question may take
_MOST = 32  # callers at once; whoever comes later is hung up on


def drip() -> Iterator[bytes | float]:
    """Send a byte each second, for ever."""
    yield _HEAD + b"\r\n"
    for each in repeat(b"."):
        yield 1.0
        yield each


def redirect() -> Iterator[bytes | float]:
    """Send the caller to the place where rented machines keep their secrets."""
    yield (
        b"HTTP/1.1 302 Found\r\nLocation: http://169.254.169.254/latest/meta-data/\r\n"
        b"Content-Length: 0\r\nConnection: close\r\n\r\n"
    )


def garble() -> Iterator[bytes | float]:
    """Send what says that it is gzip data, and is not."""
    yield _HEAD + b"Content-Encoding: gzip\r\nContent-Length: 16\r\n\r\nthis is not gzip"


def fail() -> Iterator[bytes | float]:
    """Send a failure with words that no user should ever read."""
    words = b"<b>Your program is too old.</b> Get the new one at once: http://192.0.2.1/"
    yield b"HTTP/1.1 500 Please update\r\nContent-Type: text/html\r\nConnection: close\r\n"
    yield f"Content-Length: {len(words)}\r\n\r\n".encode() + words


def serve(
    script: Script, listening: socket.socket, begun: Callable[[], None], ended: threading.Event
) -> None:
    """Play a script to everybody who connects, until ``ended`` is set.

    Args:
        script: what is sent.
        listening: closed at the end.
        begun: called once connections are taken.
        ended: set from a signal handler or another thread.
    """
    places = threading.Semaphore(_MOST)
    with listening:
        listening.settimeout(_LOOK_S)
        begun()
        while not ended.is_set():
            try:
                connection, _ = listening.accept()
            except TimeoutError:
                continue
            if not places.acquire(blocking=False):
                connection.close()
                continue
            threading.Thread(
                target=_answer, args=(script, connection, ended, places), daemon=True
            ).start()


def _answer(
    script: Script, connection: socket.socket, ended: threading.Event, places: threading.Semaphore
) -> None:
    """Read one question and play the script; a caller who hangs up ends it."""
    try:
        with contextlib.suppress(OSError), connection:
            connection.settimeout(_HEAR_S)
            connection.recv(64 * 1024)
            for step in script():
                if isinstance(step, bytes):
                    connection.sendall(step)
                elif ended.wait(step):
                    return
    finally:
        places.release()


def check_local(host: str) -> None:
    """Refuse to lie to anybody but this machine.

    Raises:
        UsageError: the address is not of the loopback.
    """
    if host not in ("127.0.0.1", "::1", "localhost"):
        raise UsageError(
            "A lying peer is served to this machine only.", do="Serve it at 127.0.0.1 or ::1."
        )
