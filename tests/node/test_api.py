"""The doors of a node, over real HTTP: paths, headers, packing and refusals."""

import gzip
import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.ledger.checkpoint import open_checkpoint, parse_checkpoint
from desktop.ledger.cosignature import parse_cosignature
from desktop.ledger.note import parse_note
from desktop.ledger.receipt import parse_receipts
from desktop.ledger.tiles import required_bundles, required_tiles
from desktop.node.add_checkpoint import MAX_REQUEST_BYTES, format_add_checkpoint
from tests.city import AUTHORITIES, SMALL_SIZES
from tests.node.nodes import WRITER, Nodes, nodes_in, until
from tests.peers.lying import peer_folder

pytestmark = pytest.mark.slow

SIZE = SMALL_SIZES[-1]
STRANGER = "/" + "0" * 64


@pytest.fixture(scope="module")
def nodes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nodes]:
    """Four nodes over a small city, to which nothing is submitted."""
    with nodes_in(tmp_path_factory.mktemp("nodes")) as nodes:
        nodes.start()
        until(lambda: nodes.ask("university", "/checkpoint").status == 200)
        yield nodes


@pytest.fixture(params=[WRITER, "university"])
def name(request: pytest.FixtureRequest) -> str:
    """Each of the two kinds of node."""
    return str(request.param)


@pytest.fixture
def folder(nodes: Nodes) -> Path:
    return peer_folder(nodes.city)


@pytest.mark.slow
def test_every_tile_and_bundle_is_there_for_ever(nodes: Nodes, name: str, folder: Path) -> None:
    for tile in (*required_tiles(SIZE), *required_bundles(SIZE)):
        answer = nodes.ask(name, f"/{tile.path}")
        assert answer.body == (folder / tile.path).read_bytes()
        assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
        assert answer.headers["content-type"] == "application/octet-stream"
        assert answer.headers["access-control-allow-origin"] == "*"


def test_what_changes_is_kept_for_seconds(nodes: Nodes, name: str) -> None:
    answer = nodes.ask(name, "/checkpoint")
    assert answer.headers["cache-control"] == "public, max-age=2"
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    assert open_checkpoint(answer.body, nodes.city.charter).size == SIZE
    receipts = nodes.ask(name, "/receipts")
    assert receipts.headers["cache-control"] == "public, max-age=2"
    assert receipts.headers["content-type"] == "application/cbor"
    assert parse_receipts(receipts.body).size == SIZE


def test_only_the_writer_has_something_pending(nodes: Nodes) -> None:
    pending = nodes.ask(WRITER, "/pending")
    assert pending.headers["cache-control"] == "public, max-age=2"
    assert parse_checkpoint(pending.body).size == SIZE
    assert nodes.ask("university", "/pending").status == 404


@pytest.mark.parametrize(
    "path",
    [
        "/tile/0/001",
        "/tile/0/000.p/256",
        "/tile/0/000.p/00",
        "/tile/0/000.p/0",
        "/tile/entries/000",
        "/tile/64/000",
        "/tile/0/0",
        "/tile/0/x000/000",
        "/tile/0/%2e%2e/%2e%2e/cosigner.db",
        "/tile/../../lock.db",
        "/tile/0/000%00",
        "/tile/",
        "/charter/1",
        "/charter/0",
        "/charter/../checkpoint",
        "/charter/99999999999999999999999",
        "/charter/" + "9" * 5000,  # more digits than Python reads as a number
        "/charter/001",
        "/charter/-1",
        "/charter/%C2%B2",
        "/tile/0/" + "x999/" * 1000 + "999",
        "/tile/" + "9" * 5000 + "/000",
        "/tile/0/000.p/" + "9" * 5000,
        "/lock.db",
        "/node.json",
        "/private/019b8d2b-8c00-7504-990e-945de2e8e781.age",
        "/",
        "",
        STRANGER + "/checkpoint",
        STRANGER + "/receipt",
        "/nonsense/checkpoint",
    ],
)
def test_what_is_not_there_is_never_there_for_long(nodes: Nodes, name: str, path: str) -> None:
    answer = nodes.ask(name, path)
    assert answer.status == 404
    assert "max-age" not in answer.headers.get("cache-control", "")


@pytest.mark.parametrize("host", ["[", "a/../lock.db", "x:99999999", "\xff", "?", "#"])
def test_whatever_name_a_client_calls_the_node_by_it_reads_the_same(
    nodes: Nodes, name: str, host: str
) -> None:
    expected = nodes.ask(name, "/checkpoint").body
    answer = nodes.ask(name, "/checkpoint", headers={"Host": host})
    assert (answer.status, answer.body) == (200, expected)


def test_a_tile_beyond_the_log_is_not_kept_as_missing(nodes: Nodes, name: str) -> None:
    answer = nodes.ask(name, "/tile/0/001")
    assert answer.document == {"title": "UNKNOWN", "status": 404, "code": "UNKNOWN"}
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("accepted", ["gzip", "deflate, gzip;q=0.5", "GZIP", "br,gzip , *"])
def test_a_bundle_is_packed_for_those_who_ask(nodes: Nodes, name: str, accepted: str) -> None:
    (tile,) = required_bundles(SIZE)
    plain = nodes.ask(name, f"/{tile.path}")
    packed = nodes.ask(name, f"/{tile.path}", headers={"Accept-Encoding": accepted})
    assert packed.headers["content-encoding"] == "gzip"
    assert packed.headers["vary"] == plain.headers["vary"] == "Accept-Encoding"
    assert packed.headers["cache-control"] == plain.headers["cache-control"]
    assert len(packed.body) < len(plain.body)
    assert gzip.decompress(packed.body) == plain.body


@pytest.mark.parametrize("accepted", ["", "br", "gzip;q=0", "gzip; q=0.00, br", "xgzip", "gzipx"])
def test_a_bundle_is_plain_for_those_who_do_not(nodes: Nodes, accepted: str) -> None:
    (tile,) = required_bundles(SIZE)
    answer = nodes.ask(WRITER, f"/{tile.path}", headers={"Accept-Encoding": accepted})
    assert "content-encoding" not in answer.headers


def test_hashes_are_never_packed(nodes: Nodes, name: str) -> None:
    tile = next(iter(required_tiles(SIZE)))
    answer = nodes.ask(name, f"/{tile.path}", headers={"Accept-Encoding": "gzip"})
    assert "content-encoding" not in answer.headers


def test_a_node_says_how_it_does(nodes: Nodes, name: str) -> None:
    answer = nodes.ask(name, "/health")
    assert answer.headers["cache-control"] == "no-store"
    told = answer.document
    assert (answer.status, told["status"], told["alarms"]) == (200, "ok", [])
    assert told["role"] == ("writer" if name == WRITER else "cosigner")
    assert told["size"] == told["final_size"] == told["signed_size"] == SIZE


def _log_path(nodes: Nodes) -> str:
    return "/" + hashlib.sha256(nodes.city.anchor.origin.encode()).hexdigest()


def test_a_witness_shows_what_it_signed_last_and_nobody_may_keep_it(
    nodes: Nodes, name: str
) -> None:
    note = nodes.ask(name, f"{_log_path(nodes)}/checkpoint")
    receipt = nodes.ask(name, f"{_log_path(nodes)}/receipt")
    assert note.headers["cache-control"] == receipt.headers["cache-control"] == "no-store"
    assert parse_checkpoint(note.body).size == parse_receipts(receipt.body).size == SIZE
    opened = open_checkpoint(note.body, nodes.city.charter)
    assert [one.authority_id for one in opened.cosignatures] == [name]
    (signature,) = parse_receipts(receipt.body).signatures
    assert signature.key == nodes.city.signers[name].receipt.public


@pytest.mark.parametrize("length", ["65536", "999999999", "9999999999999999"])
def test_a_statement_that_says_it_is_too_large_is_not_even_read(
    nodes: Nodes, name: str, length: str
) -> None:
    answer = nodes.ask(name, "/statements", b"x", {"Content-Length": length})
    assert (answer.status, answer.document["code"]) == (413, "TOO_LARGE")


def test_a_statement_that_turns_out_too_large_is_refused(nodes: Nodes, name: str) -> None:
    chunked = {"Transfer-Encoding": "chunked"}
    piece = b"10000\r\n" + bytes(65_536) + b"\r\n"
    answer = nodes.ask(name, "/statements", piece + b"0\r\n\r\n", chunked)
    assert (answer.status, answer.document["code"]) == (413, "TOO_LARGE")


def test_a_checkpoint_that_is_too_large_is_refused(nodes: Nodes, name: str) -> None:
    answer = nodes.ask(name, "/add-checkpoint", bytes(MAX_REQUEST_BYTES + 1))
    assert (answer.status, answer.document["code"]) == (413, "TOO_LARGE")


@pytest.mark.parametrize(
    "path", ["/statements/xyz", "/statements/" + "0" * 63, "/statements/" + "A" * 64]
)
def test_an_id_that_is_none_is_malformed(nodes: Nodes, name: str, path: str) -> None:
    assert nodes.ask(name, path).status == 400


def test_an_id_that_nobody_submitted_is_unknown(nodes: Nodes, name: str) -> None:
    assert nodes.ask(name, "/statements/" + "0" * 64).status == 404


@pytest.mark.parametrize("path", ["/statements", "/add-checkpoint"])
def test_what_is_handed_over_cannot_be_fetched(nodes: Nodes, name: str, path: str) -> None:
    assert nodes.ask(name, path).status == 405


def test_the_writers_request_is_answered_with_one_line(nodes: Nodes) -> None:
    pending = nodes.ask(WRITER, "/pending").body
    answer = nodes.ask("university", "/add-checkpoint", format_add_checkpoint(SIZE, (), pending))
    assert answer.status == 200
    before = len(parse_note(pending).signatures)
    lines = parse_note(pending + answer.body).signatures[before:]
    assert [line.name for line in lines] == ["university"]
    assert parse_cosignature(lines[0].payload).time_s == nodes.city.now_ms // 1000


def test_another_size_than_the_one_signed_last_is_told(nodes: Nodes) -> None:
    pending = nodes.ask(WRITER, "/pending").body
    answer = nodes.ask("university", "/add-checkpoint", format_add_checkpoint(1, (), pending))
    assert (answer.status, answer.body) == (409, f"{SIZE}\n".encode())
    assert answer.headers["content-type"] == "text/x.tlog.size"


@pytest.mark.parametrize(
    ("body", "status"),
    [(b"", 400), (b"old 1\n\nx", 400), (b"\xff" * 100, 400), (b"old 0\n\nother\n1\nAAAA\n\n", 400)],
)
def test_nonsense_is_malformed(nodes: Nodes, name: str, body: bytes, status: int) -> None:
    assert nodes.ask(name, "/add-checkpoint", body).status == status


@pytest.mark.slow
@pytest.mark.parametrize("name", AUTHORITIES)
def test_strangers_raise_no_alarm(nodes: Nodes, name: str) -> None:
    """After all that was asked above."""
    pending = nodes.ask(WRITER, "/pending").body
    junk = format_add_checkpoint(SIZE, (bytes(32),), pending)
    assert nodes.ask(name, "/add-checkpoint", junk).status == 422
    assert nodes.ask(name, "/health").document["alarms"] == []
