"""A web server for a tile tree that tells the truth about some paths and lies about others."""

import contextlib
import gzip
import socket
import struct
from collections.abc import Iterator, Mapping
from math import inf
from pathlib import Path

from tests.peers.fault_servers import (
    CLOSE,
    FaultServer,
    Reset,
    Script,
    _request,
    answers,
    head,
    says,
)

Play = Script | bytes
"""A script, or the body of an answer."""


class TreeServer(FaultServer):
    """Serves a folder; ``plays`` says by the beginning of a path what is played instead."""

    def __init__(self, tree: Path, plays: Mapping[str, Play]) -> None:
        super().__init__(lambda: iter(()))
        self._tree, self._plays = tree, plays

    def answer(self, connection: socket.socket) -> None:
        with contextlib.suppress(OSError), connection:
            asked = _request(connection)
            self.requests.append(asked)
            script = self._script_for(asked.split(b" ", 2)[1].decode().strip("/"))
            try:
                self._play_out(connection, script())
            except Reset:
                linger = struct.pack("ii", 1, 0)
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)

    def _play_out(self, connection: socket.socket, steps: Iterator[bytes | float]) -> None:
        for step in steps:
            if isinstance(step, bytes):
                connection.sendall(step)
            else:
                self._stopped.wait(None if step == inf else step)
            if self._stopped.is_set():
                return

    def _script_for(self, path: str) -> Script:
        for start, play in self._plays.items():
            if path.startswith(start.replace("_", "/")):
                return play if callable(play) else answers(play)
        file = self._tree / path
        if file.is_file():
            return answers(file.read_bytes())
        return says(head("Content-Length: 0", CLOSE, status="404 Not Found"))


def packed(body: bytes, *fields: str) -> Script:
    """Return the script of a body that is sent as gzip data."""
    return answers(gzip.compress(body), "Content-Encoding: gzip", *fields)
