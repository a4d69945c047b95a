"""Four authorities as nodes in this process: real sockets, real databases, one thread each."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from http.client import HTTPConnection
from pathlib import Path
from typing import Any, TypeVar

from starlette.applications import Starlette

from desktop.keys.signer import Signer
from desktop.ledger.checkpoint import parse_checkpoint
from desktop.node.api import node_app
from desktop.node.cosigner import CosignerKeys
from desktop.node.follower import Follower
from desktop.node.home import NodeSettings, save_node
from desktop.node.journal import Journal
from desktop.node.remote_cosigner import RemoteCosigner
from desktop.node.server import Events, bound_socket, serve
from desktop.node.writer import Writer
from desktop.peers.web import Patience, WebSource
from tests.city import AUTHORITIES, City, small_city

WRITER = AUTHORITIES[0]
HOST = "127.0.0.1"
Headers = dict[str, str]
Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Reply:
    """What a node answered."""

    status: int
    headers: Headers  # names in lower case
    body: bytes

    @property
    def document(self) -> dict[str, Any]:
        told: dict[str, Any] = json.loads(self.body)
        return told


def ask(port: int, path: str, body: bytes | None = None, headers: Headers | None = None) -> Reply:
    """Ask once: a GET, or a POST where there is a body."""
    connection = HTTPConnection(HOST, port, timeout=30)
    try:
        connection.request("GET" if body is None else "POST", path, body, headers or {})
        answer = connection.getresponse()
        named = {name.lower(): value for name, value in answer.getheaders()}
        return Reply(answer.status, named, answer.read())
    finally:
        connection.close()


def free_ports(count: int) -> list[int]:
    """Return ports that nobody holds now."""
    with ExitStack() as held:
        return [held.enter_context(bound_socket(HOST, 0)).getsockname()[1] for _ in range(count)]


def until(what: Callable[[], Found | None], limit_s: float = 20) -> Found:
    """Return what comes of asking again and again, once it is something."""
    ends = time.monotonic() + limit_s
    while not (found := what()):
        assert time.monotonic() < ends, "it never came about"
        threading.Event().wait(0.01)
    return found


def web(port: int, name: str = "node") -> WebSource:
    """Return a source that reads from a node."""
    patience = Patience(waste_s=29)
    url = f"http://{HOST}:{port}"
    return WebSource(url, name, clock=time.monotonic, allow_http=True, patience=patience)


@contextmanager
def serving(
    app: Starlette,
    port: int = 0,
    ended: threading.Event | None = None,
    faults: list[Exception] | None = None,
) -> Iterator[int]:
    """Serve an application in a thread, and give its port; it also ends with an event.

    Without ``faults`` a fault in an answer fails the test.
    """
    listening = bound_socket(HOST, port)
    begun, ended = threading.Event(), ended or threading.Event()
    told: list[Exception] = []
    events = Events(begun.set, ended.is_set, (told if faults is None else faults).append)
    thread = threading.Thread(target=serve, args=(app, listening, events))
    thread.start()
    try:
        assert begun.wait(20)
        yield int(listening.getsockname()[1])
    finally:
        ended.set()
        thread.join()
    assert not told, told


class Nodes:
    """The nodes of a small city, started and stopped one by one; close it at the end."""

    def __init__(self, folder: Path) -> None:
        self.city: City = small_city().moved(folder / "city")
        self.ports: dict[str, int] = {}
        self.running: dict[str, Writer | Follower] = {}
        self.journals: dict[str, Journal] = {}
        self._stacks: dict[str, ExitStack] = {}
        self._ended: dict[str, threading.Event] = {}
        self.ahead_ms: dict[str, int] = {}  # how wrong a node's clock is
        self.settings = NodeSettings(WRITER, max_wait_ms=20)  # of the writer
        for name, port in zip(AUTHORITIES, free_ports(len(AUTHORITIES)), strict=True):
            self.ports[name] = port
            save_node(self.home(name), NodeSettings(name))

    def home(self, name: str) -> Path:
        """Return the home of an authority."""
        return self.city.folder / "authorities" / name

    def start(self, *names: str) -> None:
        """Start these nodes, or all."""
        for name in names or AUTHORITIES:
            self._stacks[name] = stack = ExitStack()
            journal = Journal(self.home(name) / "logs", partial(self._now_ms, name))
            stack.callback(journal.close)
            self.journals[name] = journal
            node = self._opened(name, journal)
            stack.callback(node.stop)
            node.start()
            self.running[name] = node
            self._ended[name] = ended = threading.Event()
            stack.enter_context(serving(node_app(node), self.ports[name], ended))

    def stop(self, *names: str) -> None:
        """Stop these nodes, or all; their servers end side by side."""
        stopping = [name for name in names or tuple(self._stacks) if name in self._stacks]
        for name in stopping:
            if name in self._ended:  # else it did not even start
                self._ended[name].set()
        for name in stopping:  # in the thread that has opened them
            self.running.pop(name, None)
            self._stacks.pop(name).close()

    def _now_ms(self, name: str) -> int:
        return self.city.now_ms + self.ahead_ms.get(name, 0)

    def _opened(self, name: str, journal: Journal) -> Writer | Follower:
        own = self.city.signers[name]
        keys = CosignerKeys(own.cosigner, own.receipt)
        anchor, clock = self.city.anchor, partial(self._now_ms, name)
        if name != WRITER:
            writer = web(self.ports[WRITER], "the writer")
            return Follower(self.home(name), name, anchor, keys, writer, journal, clock)
        others = [RemoteCosigner(one, web(self.ports[one])) for one in AUTHORITIES[1:]]
        log: Signer = own.log
        return Writer(self.home(name), self.settings, anchor, keys, log, others, journal, clock)

    def ask(
        self, name: str, path: str, body: bytes | None = None, headers: Headers | None = None
    ) -> Reply:
        """Ask one node."""
        return ask(self.ports[name], path, body, headers)

    def submit(self, name: str, entry: bytes) -> Reply:
        """Hand a statement to a node."""
        return self.ask(name, "/statements", entry, {"Content-Type": "application/cose"})

    def final_size(self, name: str) -> int:
        """Return the size of the newest checkpoint that a node shows."""
        return parse_checkpoint(self.ask(name, "/checkpoint").body).size

    def journal(self, name: str) -> list[dict[str, Any]]:
        """Return what a node has written down."""
        text = (self.home(name) / "logs" / "node.log").read_text("utf-8")
        return [json.loads(line) for line in text.splitlines()]


@contextmanager
def nodes_in(folder: Path) -> Iterator[Nodes]:
    """Give the nodes of a small city, none started, and stop those that run at the end."""
    nodes = Nodes(folder)
    try:
        yield nodes
    finally:
        nodes.stop()
