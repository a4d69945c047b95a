"""A node beside the writer: what it takes, hands on, keeps meanwhile, and refuses."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from desktop.domains.refusal import Code
from desktop.node import follower
from desktop.replica import node_state
from desktop.replica.database import open_read_only
from tests.city import SMALL_SIZES, City
from tests.node.nodes import WRITER, Nodes, nodes_in, serving, until

pytestmark = pytest.mark.slow

NAME = "university"


@pytest.fixture
def nodes(tmp_path: Path) -> Iterator[Nodes]:
    with nodes_in(tmp_path) as nodes:
        yield nodes


class _Writer:
    """A writer that says to each statement what it was told to say, and keeps what came."""

    def __init__(self) -> None:
        self.came: list[bytes] = []
        self.says: dict[bytes, tuple[int, str]] = {}
        self.app = Starlette(routes=[Route("/statements", self._taken, methods=["POST"])])

    async def _taken(self, request: Request) -> Response:
        body = await request.body()
        self.came.append(body)
        status, code = self.says.get(body, (202, ""))
        return JSONResponse({"code": code, "state": "queued", "title": "<b>secret</b>"}, status)


@contextmanager
def _with(nodes: Nodes, writer: _Writer) -> Iterator[None]:
    with serving(writer.app, nodes.ports[WRITER]):
        yield


def _waiting(nodes: Nodes) -> int:
    return nodes.running[NAME].health().waiting


def _recalls(nodes: Nodes, count: int) -> list[bytes]:
    city: City = nodes.city
    return city.recalls(count)


def test_the_writer_gets_the_very_bytes(nodes: Nodes) -> None:
    writer, (entry,) = _Writer(), _recalls(nodes, 1)
    with _with(nodes, writer):
        nodes.start(NAME)
        answer = nodes.submit(NAME, entry)
        assert (answer.status, answer.document["state"]) == (202, "queued")
        assert writer.came == [entry]
        path = f"/statements/{answer.document['id']}"
        assert nodes.ask(NAME, path).document == {"state": "queued"}
        assert nodes.submit(NAME, entry).body == answer.body  # same bytes, same answer
        nodes.stop()


def test_a_refusal_of_the_writer_is_told_by_its_code_alone(nodes: Nodes) -> None:
    writer, (entry,) = _Writer(), _recalls(nodes, 1)
    writer.says[entry] = 422, "ROLE"
    with _with(nodes, writer):
        nodes.start(NAME)
        answer = nodes.submit(NAME, entry)
        assert (answer.status, answer.document["code"]) == (422, "ROLE")
        assert b"secret" not in answer.body
        assert _waiting(nodes) == 0
        nodes.stop()


def test_what_no_node_takes_is_refused_before_it_is_queued(nodes: Nodes) -> None:
    nodes.start(NAME)  # there is no writer
    (entry,) = _recalls(nodes, 1)
    for body, code in (
        (b"nonsense", Code.BAD_FORM),
        (entry[:-1] + bytes([entry[-1] ^ 1]), Code.BAD_SIGNATURE),
    ):
        answer = nodes.submit(NAME, body)
        assert (answer.status, answer.document["code"]) == (422, code.name)
    assert _waiting(nodes) == 0
    nodes.stop()


def test_what_is_taken_while_the_writer_is_away_is_there_after_a_restart(nodes: Nodes) -> None:
    nodes.start(NAME)
    taken = _recalls(nodes, 3)
    answers = [nodes.submit(NAME, entry) for entry in taken]
    assert [one.status for one in answers] == [202] * 3
    nodes.stop()
    with nodes_queue(nodes) as queued:
        assert queued == taken
    writer = _Writer()
    with _with(nodes, writer):
        nodes.start(NAME)
        until(lambda: _waiting(nodes) == 0)
        assert writer.came == taken
        nodes.stop()


@contextmanager
def nodes_queue(nodes: Nodes) -> Iterator[list[bytes]]:
    with open_read_only(nodes.home(NAME) / "queue.db", "queue") as db:
        yield [entry for _, entry in node_state.queued(db, 100)]


def test_what_the_writer_chokes_on_does_not_hold_up_the_rest(nodes: Nodes) -> None:
    nodes.start(NAME)
    entries = _recalls(nodes, 5)
    for entry in entries:
        assert nodes.submit(NAME, entry).status == 202
    nodes.stop()
    writer = _Writer()
    writer.says = {entries[0]: (500, ""), entries[2]: (422, "NO_CODE_OF_OURS")}
    with _with(nodes, writer):
        nodes.start(NAME)
        until(lambda: _waiting(nodes) == 2)
        assert {entries[1], entries[3], entries[4]} <= set(writer.came)
        later = _recalls(nodes, 1)[0]
        assert nodes.submit(NAME, later).status == 202
        until(lambda: later in writer.came)
        nodes.stop()


def test_there_is_an_end_to_what_is_kept(nodes: Nodes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(follower, "MOST_QUEUED", 3)
    nodes.start(NAME)
    answers = [nodes.submit(NAME, entry) for entry in _recalls(nodes, 5)]
    assert [one.status for one in answers] == [202, 202, 202, 503, 503]
    assert answers[-1].document["code"] == "BUSY"
    nodes.stop()


def test_readers_are_served_while_the_writer_hangs(nodes: Nodes) -> None:
    """And while so many submissions wait for it that every place is taken."""
    held = threading.Event()

    async def hangs(request: Request) -> Response:
        await request.body()
        await asyncio.to_thread(held.wait, 20)
        return JSONResponse({"state": "queued"}, 202)

    app = Starlette(routes=[Route("/statements", hangs, methods=["POST"])])
    with serving(app, nodes.ports[WRITER]):
        nodes.start(NAME)
        threads = [
            threading.Thread(target=nodes.submit, args=(NAME, entry))
            for entry in _recalls(nodes, 50)
        ]
        for thread in threads:
            thread.start()
        until(lambda: _waiting(nodes) >= 16)
        assert nodes.ask(NAME, f"/tile/0/000.p/{SMALL_SIZES[-1]}").status == 200
        held.set()
        for thread in threads:
            thread.join()
        nodes.stop()


def test_a_disk_that_fails_ends_the_node(nodes: Nodes) -> None:
    nodes.start(NAME)
    node = nodes.running[NAME]
    assert node.fault is None
    node._queue.execute("drop table submission")  # type: ignore[union-attr]  # a follower's
    answer = nodes.submit(NAME, _recalls(nodes, 1)[0])
    assert answer.status == 503
    assert node.fault is not None
    nodes.stop()
