"""Another authority's cosigner over HTTP: whatever it answers, the writer goes on."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from desktop.engine.cosigning import ask_all
from desktop.errors import CivicLedgerError, FormatError, PeerError, ProofError, RuleError
from desktop.node.journal import word_of
from desktop.node.remote_cosigner import OTHER, RemoteCosigner
from desktop.peers.folder import FolderSource
from tests.city import AUTHORITIES, City, small_city
from tests.node.nodes import WRITER, nodes_in, serving, until, web
from tests.peers.lying import peer_folder

pytestmark = pytest.mark.slow

LIAR = "university"
_BYTES = b'{"code":"\xff"}'  # a text that is not UTF-8


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> City:
    return small_city().moved(tmp_path_factory.mktemp("remote") / "city")


def _answering(status: int, body: bytes) -> Starlette:
    """Return an authority that says the same to whatever it is asked."""

    async def answer(_request: Request) -> Response:
        return Response(body, status)

    return Starlette(routes=[Route("/{path:path}", answer, methods=["GET", "POST"])])


@contextmanager
def _asking(city: City, status: int, body: bytes) -> Iterator[Callable[[], object]]:
    folder = peer_folder(city)
    note = FolderSource(folder).read("checkpoint", 4096)
    assert note is not None
    with serving(_answering(status, body)) as port:
        remote = RemoteCosigner(LIAR, web(port))
        yield lambda: remote.cosign(note, folder)
        remote.close()


@pytest.mark.parametrize(
    ("status", "body", "error"),
    [
        (200, b"", FormatError),
        (200, b"\xff", FormatError),
        (200, b"\xe2\x80\x94 x y\n", FormatError),
        (409, b"\xff", FormatError),
        (409, b"", FormatError),
        (409, b"9" * 4000, FormatError),
        (409, b"0\n", ProofError),
        (409, b"99999999\n", ProofError),
        (422, b"", PeerError),
        (422, b"\xff", PeerError),
        (422, _BYTES, PeerError),
        (422, b'{"code":7}', PeerError),
        (422, b'{"code":"<b>"}', PeerError),
        (422, b"[" * 4000, PeerError),
        (503, _BYTES, PeerError),
        (422, b'{"code":"VOID_ROLE"}', RuleError),
    ],
)
def test_whatever_it_answers_is_an_expected_failure(
    city: City, status: int, body: bytes, error: type[CivicLedgerError]
) -> None:
    with _asking(city, status, body) as cosign, pytest.raises(error):
        cosign()


@pytest.mark.parametrize(
    ("code", "word"),
    [
        ("VOID_BALANCE", "VOID_BALANCE"),
        ("PEER_SEAL", "PEER_SEAL"),
        ("PROOF", "PROOF"),
        ("VOID_MADE_UP", OTHER),
        ("ANYTHING", OTHER),
    ],
)
def test_only_words_that_are_known_here_are_repeated(city: City, code: str, word: str) -> None:
    body = f'{{"code":"{code}"}}'.encode()
    with _asking(city, 422, body) as cosign, pytest.raises(RuleError) as caught:
        cosign()
    assert caught.value.code == word
    assert (code in str(caught.value)) == (code == word)


def test_one_that_lies_is_refused_and_the_round_goes_on(city: City) -> None:
    folder = peer_folder(city)
    note = FolderSource(folder).read("checkpoint", 4096)
    assert note is not None
    with serving(_answering(422, _BYTES)) as port:
        remote = RemoteCosigner(LIAR, web(port))
        (refusing,) = ask_all([remote], note, folder, lambda *_: True)
        remote.close()
    assert (refusing.authority_id, word_of(refusing.error)) == (LIAR, "PEER_STATUS")


def test_a_writer_goes_on_publishing_beside_an_authority_that_answers_rubbish(
    tmp_path: Path,
) -> None:
    with nodes_in(tmp_path) as nodes:
        liar = AUTHORITIES[-1]
        nodes.start(*AUTHORITIES[:-1])
        with serving(_answering(422, _BYTES), nodes.ports[liar]):
            for entry in nodes.city.recalls(2):
                size = nodes.final_size(WRITER)
                assert nodes.submit(WRITER, entry).status == 202
                until(partial(lambda before: nodes.final_size(WRITER) > before, size))
            assert nodes.ask(WRITER, "/health").document["status"] == "ok"
