"""Web servers as peers: files within bounds of bytes and time, whatever the server does."""

import datetime as dt
import functools
import gzip
import http.server
import itertools
import os
import socket
import ssl
import threading
import time
import tracemalloc
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from desktop.errors import PeerError, StorageError
from desktop.peers import web
from desktop.peers.source import BUNDLE_LIMIT, CHECKPOINT_LIMIT, TILE_LIMIT, ahead
from desktop.peers.sync import Replica, sync_with
from desktop.peers.web import Patience, WebAnswer, WebSource
from tests.city import City
from tests.peers.fault_servers import (
    CLOSE,
    FAULTS,
    Fault,
    FaultServer,
    answers,
    bomb,
    drips,
    head,
    redirects,
    says,
)
from tests.peers.lying import peer_folder

pytestmark = pytest.mark.slow

_HASTY = Patience(connect_s=0.2, waste_s=0.2, file_s=0.4)
_MIB = 1024 * 1024
_SECRET = "secret words"


class Answer(NamedTuple):
    body: bytes | None
    error: PeerError | None
    seconds: float

    @property
    def code(self) -> str | None:
        return self.error.code if self.error else None


def _plain(url: str, patience: Patience | None = None) -> WebSource:
    return WebSource(url, "peer", clock=time.monotonic, allow_http=True, patience=patience)


def _source(server: FaultServer, patience: Patience | None = None, at: str = "") -> WebSource:
    return _plain(f"{server.url}{at}", patience)


def _refused(source: WebSource, path: str = "checkpoint", limit: int = 100) -> PeerError:
    with pytest.raises(PeerError) as caught:
        source.read(path, limit)
    return caught.value


def _read(fault: Fault, patience: Patience | None, limit: int = CHECKPOINT_LIMIT) -> Answer:
    with FaultServer(fault.script) as server, closing(_source(server, patience)) as source:
        started = time.monotonic()
        try:
            return Answer(source.read("checkpoint", limit), None, time.monotonic() - started)
        except PeerError as error:
            return Answer(None, error, time.monotonic() - started)


@contextmanager
def _tree(folder: Path) -> Iterator[str]:
    """Serve a folder as any web server would."""

    class Handler(http.server.SimpleHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def log_message(self, *_: object) -> None:
            pass

    handler = functools.partial(Handler, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}"
        finally:
            server.shutdown()
            thread.join()


def test_a_file_is_read_and_one_that_is_not_there_is_none(tmp_path: Path) -> None:
    (tmp_path / "tile" / "0").mkdir(parents=True)
    (tmp_path / "tile" / "0" / "000").write_bytes(b"x" * TILE_LIMIT)
    with _tree(tmp_path) as url:
        source = WebSource(url, clock=time.monotonic, allow_http=True)
        assert (source.kind, source.name) == ("http", url)
        assert source.read("tile/0/000", TILE_LIMIT) == b"x" * TILE_LIMIT
        assert source.read("tile/0/001.p/3", TILE_LIMIT) is None
        with pytest.raises(PeerError) as caught:
            source.read("tile/0/000", TILE_LIMIT - 1)
        assert caught.value.code == "PEER_TOO_LARGE"
        source.close()


@pytest.mark.parametrize("status", ["404 Not Found", "410 Gone"])
def test_a_file_that_a_server_does_not_know_is_none(status: str) -> None:
    script = says(f"HTTP/1.1 {status}\r\nConnection: close\r\n\r\ngone".encode())
    with FaultServer(script) as server, closing(_source(server)) as source:
        assert source.read("receipts", 100) is None


def test_a_laptop_syncs_from_a_web_server(city: City, laptop: Replica) -> None:
    with _tree(peer_folder(city)) as url, closing(_plain(url)) as source:
        added, state = sync_with(laptop, source)
        assert sync_with(laptop, source)[0] == 0
    assert added == state.size
    assert (state.kind, state.state) == ("http", "agrees")


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_faulty_server_is_refused_by_its_code(fault: Fault) -> None:
    answer = _read(fault, _HASTY if fault.code == "PEER_SLOW" else None)
    assert (answer.code, answer.body) == (fault.code, fault.body)
    if answer.error:
        assert answer.error.means
        assert answer.error.do
        assert _SECRET not in str(answer.error)
        assert not answer.error.evidence


@pytest.mark.slow
def test_no_faulty_server_holds_us_longer_than_ten_seconds() -> None:
    with ThreadPoolExecutor(len(FAULTS)) as threads:
        found = list(threads.map(lambda fault: _read(fault, None), FAULTS))
    assert [answer.code for answer in found] == [fault.code for fault in FAULTS]
    assert max(answer.seconds for answer in found) < 10


@pytest.mark.slow
@pytest.mark.parametrize("limit", [TILE_LIMIT, CHECKPOINT_LIMIT, BUNDLE_LIMIT])
def test_a_flood_of_crumbs_costs_little_whatever_the_limit(limit: int) -> None:
    for fault in FAULTS:
        if fault.name in {"chunks of one byte", "endless welcome", "endless headers"}:
            started = time.thread_time()
            assert _read(fault, None, limit).code == fault.code
            assert time.thread_time() - started < 2


@pytest.mark.parametrize("name", ["endless body", "endless chunks", "gzip bomb", "endless header"])
def test_a_flood_fills_no_memory(name: str) -> None:
    (fault,) = (one for one in FAULTS if one.name == name)
    tracemalloc.start()
    try:
        assert _read(fault, None, BUNDLE_LIMIT).code == fault.code
        assert tracemalloc.get_traced_memory()[1] < 64 * _MIB
    finally:
        tracemalloc.stop()


def test_a_redirect_is_not_followed() -> None:
    with FaultServer(answers(b"note")) as other:
        script = redirects(f"{other.url}/checkpoint")
        with FaultServer(script) as server, closing(_source(server)) as source:
            error = _refused(source)
            with pytest.raises(PeerError, match="elsewhere"):
                source.post("statements", "application/cose", b"entry", 100)
        assert error.code == "PEER_REDIRECT"
        assert (server.connections, other.connections) == (2, 0)
        assert str(other.port) not in str(error)


def test_a_bomb_is_stopped_at_the_limit_and_the_rest_is_not_fetched() -> None:
    sent = 0

    def counted() -> Iterator[bytes | float]:
        nonlocal sent
        for piece in bomb():
            sent += len(piece) if isinstance(piece, bytes) else 0
            yield piece

    with FaultServer(counted) as server, closing(_source(server)) as source:
        assert _refused(source, "tile/entries/000", BUNDLE_LIMIT).code == "PEER_TOO_LARGE"
    assert sent < 9 * _MIB  # of 10 MiB; what the sockets' buffers took is among it


def test_what_gzip_made_larger_is_taken() -> None:
    tile = os.urandom(TILE_LIMIT)
    packed = gzip.compress(tile)
    assert len(packed) > TILE_LIMIT
    script = answers(packed, "Content-Encoding: GZIP")
    with FaultServer(script) as server, closing(_source(server)) as source:
        assert source.read("tile/0/000", TILE_LIMIT) == tile
        assert "larger than the 8191 bytes" in str(_refused(source, "tile/0/000", TILE_LIMIT - 1))


@pytest.mark.parametrize("size", [0, 1, 65_535, 65_536, 65_537, 1_000_000])
def test_gzip_of_any_size_is_unpacked(size: int) -> None:
    body = b"\0" * size
    script = answers(gzip.compress(body), "Content-Encoding: gzip")
    with FaultServer(script) as server, closing(_source(server)) as source:
        assert source.read("tile/entries/000", size) == body


def test_a_peer_is_asked_for_a_path_below_its_own_and_for_nothing_else() -> None:
    with FaultServer(answers(b"note")) as server, closing(_source(server, at="/city/x/")) as source:
        assert source.read("tile/0/x001/234.p/5", 100) == b"note"
    (request,) = server.requests
    lines = request.decode().split("\r\n")
    assert lines[0] == "GET /city/x/tile/0/x001/234.p/5 HTTP/1.1"
    assert f"Host: 127.0.0.1:{server.port}" in lines
    assert [line.partition(":")[0] for line in lines[1:-2]] == [
        "Host",
        "User-Agent",
        "Accept-Encoding",
    ]


def test_proxies_and_passwords_of_the_environment_are_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".netrc").write_text("machine 127.0.0.1 login me password secret")
    monkeypatch.setenv("HOME", str(tmp_path))
    with FaultServer(answers(b"proxy")) as proxy, FaultServer(answers(b"note")) as server:
        for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
            monkeypatch.setenv(name, proxy.url)
        with closing(_source(server)) as source:
            assert source.read("checkpoint", 100) == b"note"
    assert proxy.connections == 0
    assert b"Authorization" not in server.requests[0]


@pytest.mark.slow
@pytest.mark.parametrize(
    "path",
    [
        "",
        "/checkpoint",
        "checkpoint/",
        "checkpoint\n",
        "checkpoint?x",
        "Checkpoint",
        "../checkpoint",
        "tile/0/../../x",
        "tile/0/%2e%2e",
        "tile/0/1",
        "tile/9/000",
        "tile/0/000.p/256",
        "charter/01",
        "charter/-1",
        "charter/٣",
        "//elsewhere.example/checkpoint",
        "http://elsewhere.example/checkpoint",
        "a\0b",
        f"{'A' * 64}/checkpoint",
        f"{'a' * 63}/receipt",
    ],
)
def test_a_path_that_no_tree_has_is_a_bug_and_never_asked_for(path: str) -> None:
    source = WebSource("https://node.example", clock=time.monotonic)
    with pytest.raises(ValueError, match="no path of a tree"):
        source.read(path, 100)


def test_a_peer_that_is_not_there_is_unreachable() -> None:
    with socket.create_server(("127.0.0.1", 0)) as gone:
        port = gone.getsockname()[1]
    error = _refused(_plain(f"http://127.0.0.1:{port}"))
    assert error.code == "PEER_UNREACHABLE"
    assert "takes no connection" in error.what


@pytest.mark.parametrize("resolver", ["says no", "is silent"])
def test_a_name_that_leads_nowhere_is_unreachable(
    resolver: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    over = threading.Event()

    def ask(*_: object, **__: object) -> list[object]:
        if resolver == "says no":
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        over.wait(10)
        return []

    monkeypatch.setattr(socket, "getaddrinfo", ask)
    source = WebSource("https://node.example", clock=time.monotonic, patience=_HASTY)
    started = time.monotonic()
    error = _refused(source)
    over.set()
    assert error.code == "PEER_UNREACHABLE"
    assert "its name is not known" in error.what
    assert time.monotonic() - started < 2


def test_a_second_address_is_tried_where_the_first_leads_nowhere(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(web, "_addresses", lambda *_: ["::1", "127.0.0.1"])
    with FaultServer(answers(b"note")) as server:
        source = _plain(f"http://node.example:{server.port}")
        with closing(source):
            assert source.read("checkpoint", 100) == b"note"
    assert f"Host: node.example:{server.port}".encode() in server.requests[0]


def test_time_is_counted_from_the_start_of_a_file_however_the_bytes_come() -> None:
    looks = itertools.count(0.0)  # each look at the clock costs a second
    dripping = drips(b"HTTP/1.1 200 OK\r\n\r\n", b"x", 0.001)
    with FaultServer(dripping) as server:
        source = WebSource(server.url, clock=lambda: next(looks), allow_http=True)
        with closing(source):
            assert _refused(source).code == "PEER_SLOW"
    assert next(looks) <= 10


def test_a_slow_peer_earns_time_with_bytes_but_not_for_ever() -> None:
    patience = Patience()
    assert patience.allowed_s(0) == 8
    assert patience.allowed_s(64 * 1024) == 9
    assert patience.allowed_s(BUNDLE_LIMIT) == 30


def test_several_threads_read_through_one_source(tmp_path: Path) -> None:
    paths = [f"charter/{number}" for number in range(100)]
    (tmp_path / "charter").mkdir()
    for path in paths:
        (tmp_path / path).write_text(path * 100)
    with _tree(tmp_path) as url, closing(_plain(url)) as source:
        found = list(ahead(functools.partial(source.read, limit=CHECKPOINT_LIMIT), paths))
        with pytest.raises(PeerError, match="charter/10 "):
            list(ahead(functools.partial(source.read, limit=900), paths))
    assert found == [(path * 100).encode() for path in paths]


def test_what_was_read_ahead_is_dropped_where_nobody_wants_it() -> None:
    asked: list[int] = []

    def read(number: int) -> int:
        asked.append(number)
        return number

    numbers = ahead(read, range(1000))
    assert [next(numbers) for _ in range(3)] == [0, 1, 2]
    numbers.close()  # type: ignore[attr-defined]  # a generator
    assert len(asked) < 10


class Authority(NamedTuple):
    """A certificate authority of a private network, and a server that it vouches for."""

    ca_file: Path
    context: ssl.SSLContext


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    folder = tmp_path_factory.mktemp("authority")
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "city network")])
    now = dt.datetime.now(dt.UTC)
    names = x509.SubjectAlternativeName([x509.DNSName("localhost")])
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(names, critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    ca_file, key_file = folder / "ca.pem", folder / "key.pem"
    ca_file.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    key_file.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(ca_file, key_file)
    return Authority(ca_file, context)


def _code(source: WebSource) -> str:
    with closing(source):
        error = _refused(source)
    assert "certificate" in error.what
    return error.code


def test_a_certificate_must_be_trusted_and_name_the_host(authority: Authority) -> None:
    with FaultServer(answers(b"note"), authority.context) as server:
        url = f"https://localhost:{server.port}"
        trusting = functools.partial(WebSource, clock=time.monotonic, ca_file=authority.ca_file)
        with closing(trusting(url)) as source:
            assert source.read("checkpoint", 100) == b"note"
        assert _code(WebSource(url, clock=time.monotonic)) == "PEER_UNREACHABLE"
        assert _code(trusting(f"https://127.0.0.1:{server.port}")) == "PEER_UNREACHABLE"
    assert len(server.requests) == 1  # whoever was not trusted was told nothing


def test_a_server_without_tls_is_no_https_peer() -> None:
    with FaultServer(says(b"HTTP/1.1 400 Bad\r\n\r\n")) as server:
        assert _code(WebSource(f"https://127.0.0.1:{server.port}", clock=time.monotonic))


def test_a_server_that_never_finishes_tls_is_unreachable() -> None:
    with FaultServer(says(3600)) as server:
        url = f"https://127.0.0.1:{server.port}"
        source = WebSource(url, clock=time.monotonic, patience=_HASTY)
        with closing(source):
            error = _refused(source)
    assert error.code == "PEER_UNREACHABLE"
    assert "does not answer" in error.what


def test_a_file_without_certificates_is_refused(tmp_path: Path) -> None:
    (tmp_path / "ca.pem").write_text("no certificate")
    for name in ("ca.pem", "gone.pem"):
        with pytest.raises(StorageError, match="cannot be read as certificates"):
            WebSource("https://a.example", clock=time.monotonic, ca_file=tmp_path / name)


def test_a_peer_that_failed_is_asked_again_on_a_new_connection() -> None:
    scripts = iter([says(b"nonsense\r\n\r\n"), says(), answers(b"note")])

    def script() -> Iterator[bytes | float]:
        yield from next(scripts)()

    with FaultServer(script) as server, closing(_source(server)) as source:
        assert [_refused(source).code for _ in range(2)] == ["PEER_ENCODING", "PEER_UNREACHABLE"]
        assert source.read("checkpoint", 100) == b"note"


@pytest.mark.parametrize("status", ["202 Accepted", "422 Refused", "500 Failed"])
def test_what_is_handed_over_arrives_and_the_answer_comes_back_whole(status: str) -> None:
    told = b'{"code":"ROLE"}'
    script = says(head(CLOSE, status=status) + told)
    with FaultServer(script) as server, closing(_source(server)) as source:
        answer = source.post("statements", "application/cose", b"entry", 100)
        with pytest.raises(PeerError) as caught:
            source.post("statements", "application/cose", b"entry", 10)
    assert answer == WebAnswer(int(status[:3]), told)
    assert caught.value.code == "PEER_TOO_LARGE"
    request = server.requests[0]
    assert request.startswith(b"POST /statements HTTP/1.1\r\n")
    assert b"Content-Type: application/cose\r\nContent-Length: 5\r\n" in request
    assert request.endswith(b"\r\n\r\nentry")
