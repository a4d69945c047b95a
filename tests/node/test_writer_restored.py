"""A writer whose folder was put back from a copy: it signs no second history."""

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from desktop.ledger.checkpoint import parse_checkpoint
from desktop.ledger.statement import parse_statement
from tests.city import AUTHORITIES, SMALL_SIZES
from tests.node.nodes import WRITER, Nodes, nodes_in, serving, until

pytestmark = pytest.mark.slow

SIZE = SMALL_SIZES[-1]
OTHERS = AUTHORITIES[1:]


@pytest.fixture
def nodes(tmp_path: Path) -> Iterator[Nodes]:
    with nodes_in(tmp_path) as nodes:
        yield nodes


def _health(nodes: Nodes) -> dict[str, Any]:
    return nodes.ask(WRITER, "/health").document


def _is_final(nodes: Nodes, entry: bytes, name: str = WRITER) -> bool:
    path = f"/statements/{parse_statement(entry).id.hex()}"
    return b'"final"' in nodes.ask(name, path).body


def _root(nodes: Nodes, name: str, path: str = "/checkpoint") -> tuple[int, bytes]:
    note = parse_checkpoint(nodes.ask(name, path).body)
    return note.size, note.root


def _grown(nodes: Nodes, copy: Path) -> bytes:
    """Let the city grow by a block, then put the writer's home back as it was before."""
    shutil.copytree(nodes.home(WRITER), copy)
    nodes.start()
    (entry,) = nodes.city.recalls(1)
    assert nodes.submit(WRITER, entry).status == 202
    for name in AUTHORITIES:
        until(partial(_is_final, nodes, entry, name))
    until(lambda: _health(nodes)["signed_size"] == SIZE + 2)
    nodes.stop()
    shutil.rmtree(nodes.home(WRITER))
    shutil.copytree(copy, nodes.home(WRITER))
    return entry


def test_a_writer_that_was_put_back_seals_nothing_and_says_what_to_do(
    nodes: Nodes, tmp_path: Path
) -> None:
    _grown(nodes, tmp_path / "copy")
    nodes.start(*OTHERS)
    shown = _root(nodes, OTHERS[0])
    assert shown[0] == SIZE + 2
    nodes.start(WRITER)
    (entry,) = nodes.city.recalls(1)
    nodes.submit(WRITER, entry)  # taken or not: it comes into no block
    until(lambda: "LOG_BEHIND" in _health(nodes)["alarms"])
    answer = nodes.submit(WRITER, nodes.city.recalls(1)[0])
    assert (answer.status, answer.document["code"]) == (503, "LOG_BEHIND")
    for _ in range(20):  # more than enough rounds and blocks' waits
        assert _health(nodes)["size"] == SIZE
        assert _root(nodes, WRITER, "/pending")[0] == SIZE
        assert not _is_final(nodes, entry)
        assert [_root(nodes, name) for name in OTHERS] == [shown] * 3
    (alarm,) = (one for one in nodes.journal(WRITER) if one.get("code") == "LOG_BEHIND")
    assert f"shows {SIZE + 2} that it has signed itself" in alarm["what"]


def test_a_writer_seals_only_once_a_quorum_has_signed_its_newest_tree(nodes: Nodes) -> None:
    nodes.start(WRITER, OTHERS[0])  # two of the three that are needed
    (entry,) = nodes.city.recalls(1)
    assert nodes.submit(WRITER, entry).status == 202
    until(lambda: len([one for one in nodes.journal(WRITER) if one["event"] == "published"]) > 1)
    assert (_health(nodes)["size"], _health(nodes)["waiting"]) == (SIZE, 1)
    nodes.start(OTHERS[1])
    until(lambda: _is_final(nodes, entry))


def test_the_bare_word_of_one_cosigner_stops_nobody(nodes: Nodes) -> None:
    liar = OTHERS[-1]

    async def lie(request: Request) -> Response:
        if request.method == "POST":
            return Response("999999\n", 409)
        return Response(nodes.ask(WRITER, "/checkpoint").body)  # signed by the log, and shorter

    app = Starlette(routes=[Route("/{path:path}", lie, methods=["GET", "POST"])])
    nodes.start(*AUTHORITIES[:-1])
    with serving(app, nodes.ports[liar]):
        (entry,) = nodes.city.recalls(1)
        assert nodes.submit(WRITER, entry).status == 202
        until(lambda: _is_final(nodes, entry))
        assert "LOG_BEHIND" not in _health(nodes)["alarms"]
