"""Handing a statement to a node: what its answers mean, whatever it says."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from desktop.domains.refusal import Code
from desktop.errors import PeerError
from desktop.peers.submit import NodeClient, Standing
from desktop.peers.web import WebSource
from tests.peers.fault_servers import FaultServer, Script, head

pytestmark = pytest.mark.slow

ID = bytes(32)


def _says(status: str, body: bytes, *fields: str) -> Script:
    """Return the script of a server that gives one answer."""
    start = head(f"Content-Length: {len(body)}", "Connection: close", *fields, status=status)
    return lambda: iter([start + body])


@contextmanager
def _asked(script: Script) -> Iterator[NodeClient]:
    with FaultServer(script) as server:
        source = WebSource(server.url, "the node", clock=time.monotonic, allow_http=True)
        yield NodeClient(source)
        source.close()


def _document(**fields: object) -> bytes:
    return json.dumps(fields).encode()


def test_a_statement_that_is_taken_is_taken() -> None:
    with _asked(_says("202 Accepted", b"whatever")) as node:
        assert node.submit(b"entry") is None


@pytest.mark.parametrize("code", list(Code))
@pytest.mark.parametrize("status", ["422 No", "413 No"])
def test_each_refusal_is_known_by_its_word(code: Code, status: str) -> None:
    secret = "<b>call this number</b>"
    body = _document(code=code.name, record=3, title=secret, detail=secret)
    with _asked(_says(status, body)) as node:
        refusal = node.submit(b"entry")
    assert refusal is not None
    assert (refusal.code, refusal.record) == (code, 3)
    assert "call" not in refusal.why


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{}",
        b"[]",
        b"\xff",
        _document(code="NO_SUCH"),
        _document(code="<b>"),
        _document(code=7),
        _document(code=None),
        b'{"code":"\xff"}',  # a text that is not UTF-8
        b'{"code":' + b"[" * 1000,
    ],
)
def test_a_refusal_without_a_word_of_ours_is_no_refusal(body: bytes) -> None:
    with _asked(_says("422 No", body)) as node, pytest.raises(PeerError) as caught:
        node.submit(b"entry")
    assert caught.value.code == "PEER_ENCODING"


@pytest.mark.parametrize("record", [-1, 500, 2**62])
def test_a_record_that_cannot_be_is_passed_over(record: int) -> None:
    with _asked(_says("422 No", _document(code="ROLE", record=record))) as node:
        refusal = node.submit(b"entry")
    assert refusal is not None
    assert refusal.record is None


@pytest.mark.parametrize("record", [1.5, "3"])
def test_a_record_that_is_no_number_makes_the_answer_senseless(record: object) -> None:
    body = _document(code="ROLE", record=record)
    with _asked(_says("422 No", body)) as node, pytest.raises(PeerError) as caught:
        node.submit(b"entry")
    assert caught.value.code == "PEER_ENCODING"


@pytest.mark.parametrize("status", [404, 405, 501])
def test_a_peer_that_takes_none_is_told_apart(status: int) -> None:
    with _asked(_says(f"{status} No", b"")) as node, pytest.raises(PeerError) as caught:
        node.submit(b"entry")
    assert caught.value.code == "PEER_READ_ONLY"


@pytest.mark.parametrize("status", [200, 400, 403, 408, 429, 500, 503])
def test_any_other_answer_leaves_it_unknown(status: int) -> None:
    with (
        _asked(_says(f"{status} <b>secret", b"<b>secret")) as node,
        pytest.raises(PeerError) as caught,
    ):
        node.submit(b"entry")
    assert caught.value.code == "PEER_STATUS"
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    ("body", "standing"),
    [
        (_document(state="queued"), Standing("queued")),
        (
            _document(state="logged", index=3, height=1, size=5, more="x"),
            Standing("logged", 3, 1, 5),
        ),
        (_document(state="final", index=3, height=1, size=5), Standing("final", 3, 1, 5)),
    ],
)
def test_where_a_statement_stands(body: bytes, standing: Standing) -> None:
    with _asked(_says("200 OK", body)) as node:
        assert node.standing(ID) == standing


def test_a_refused_statement_stands_with_its_word() -> None:
    with _asked(_says("200 OK", _document(state="refused", code="ROLE"))) as node:
        standing = node.standing(ID)
    assert standing is not None
    assert standing.refusal is not None
    assert standing.refusal.code is Code.ROLE


def test_a_statement_that_the_node_does_not_know_stands_nowhere() -> None:
    with _asked(_says("404 No", b"")) as node:
        assert node.standing(ID) is None


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{}",
        b'{"state":"\xff"}',
        _document(state="lost"),
        _document(state=1),
        _document(state="refused"),
    ],
)
def test_a_standing_that_makes_no_sense_is_none(body: bytes) -> None:
    with _asked(_says("200 OK", body)) as node, pytest.raises(PeerError) as caught:
        node.standing(ID)
    assert caught.value.code == "PEER_ENCODING"
