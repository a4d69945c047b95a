"""What one client may take, over real sockets: slow, greedy and endless ones harm nobody else."""

import os
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import closing, suppress

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from desktop.node import limits, server
from desktop.node.limits import Buckets, Limited, PatientProtocol, Rate, client_of
from tests.node.nodes import HOST, ask, serving

pytestmark = pytest.mark.slow

GREETING = b"GET /small HTTP/1.1\r\nHost: x\r\n"
LARGE = 8 * 1024 * 1024
BIG_ANSWER = os.urandom(LARGE)


def test_a_client_has_what_it_saved_and_then_its_share() -> None:
    now = [0.0]
    buckets = Buckets(Rate(a_second=2, at_once=3), lambda: now[0])
    assert [buckets.take("a") for _ in range(4)] == [True, True, True, False]
    assert buckets.take("b")
    now[0] = 0.5
    assert [buckets.take("a") for _ in range(2)] == [True, False]
    now[0] = 1000
    assert [buckets.take("a") for _ in range(4)] == [True, True, True, False]


def test_no_more_clients_are_remembered_than_there_is_room_for() -> None:
    buckets = Buckets(Rate(1, 1), lambda: 0.0)
    for number in range(limits._MOST_CLIENTS + 10):
        buckets.take(str(number))
    assert len(buckets._held) == limits._MOST_CLIENTS


@pytest.mark.parametrize(
    ("host", "client"),
    [
        ("127.0.0.1", "127.0.0.1"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2::9", "2001:db8:1:2::/64"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("::ffff:c000:208", "192.0.2.8"),
        ("::1", "::/64"),
        ("", ""),
        ("testclient", "testclient"),
    ],
)
def test_a_network_of_ipv6_is_one_client(host: str, client: str) -> None:
    assert client_of(host) == client


async def _read_all(request: Request) -> Response:
    body = await request.body()
    return PlainTextResponse(str(len(body)))


def _fails(_request: Request) -> Response:
    raise ZeroDivisionError


APP = Starlette(
    routes=[
        Route("/small", lambda _: PlainTextResponse("small")),
        Route("/large", lambda _: Response(BIG_ANSWER)),
        Route("/body", _read_all, methods=["POST"]),
        Route("/fails", _fails),
    ]
)


@pytest.fixture(scope="module")
def quick() -> Iterator[None]:
    """Make the times so short that a test can wait for them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(PatientProtocol, "header_s", 0.15)
        patch.setattr(PatientProtocol, "request_s", 0.2)
        patch.setattr(PatientProtocol, "connections_a_client", 20)
        patch.setattr(Limited.__init__, "__defaults__", (0.2, 20 * 1024 * 1024))
        yield


@pytest.fixture(scope="module")
def port(quick: None) -> Iterator[int]:
    del quick
    with serving(APP) as port:
        yield port


def _connected(port: int) -> socket.socket:
    return socket.create_connection((HOST, port), timeout=10)


def _hangs_up(connection: socket.socket) -> bool:
    """Return whether the server ends the connection without a word."""
    with suppress(ConnectionError):
        return connection.recv(1) == b""
    return True


def test_a_connection_without_a_request_ends(port: int) -> None:
    with closing(_connected(port)) as connection:
        assert _hangs_up(connection)


def test_a_head_that_comes_slowly_ends(port: int) -> None:
    with closing(_connected(port)) as connection:
        begun = time.monotonic()
        with suppress(ConnectionError):
            while time.monotonic() < begun + 5:
                connection.sendall(b"G")
                threading.Event().wait(0.02)
        assert time.monotonic() < begun + 2


def test_a_head_that_has_no_end_is_refused(port: int) -> None:
    with closing(_connected(port)) as connection:
        with suppress(ConnectionError):
            connection.sendall(GREETING + b"a: b\r\n" * 10_000)
        told = b""
        with suppress(ConnectionError):
            told = connection.recv(100)
        assert told[:12] in (b"", b"HTTP/1.1 400")


def test_a_body_that_comes_slowly_is_told_so(port: int) -> None:
    with closing(_connected(port)) as connection:
        connection.sendall(b"POST /body HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nab")
        assert connection.recv(100).startswith(b"HTTP/1.1 408")


def test_a_body_that_goes_on_after_the_answer_ends(port: int) -> None:
    with closing(_connected(port)) as connection:
        connection.sendall(b"POST /small HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n")
        begun = time.monotonic()
        with suppress(ConnectionError):
            while time.monotonic() < begun + 5:
                connection.sendall(b"1\r\nx\r\n" * 100)
                threading.Event().wait(0.01)
        assert time.monotonic() < begun + 2


def _slow_reader(port: int) -> socket.socket:
    connection = socket.socket()
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    connection.settimeout(10)
    connection.connect((HOST, port))
    connection.sendall(b"GET /large HTTP/1.1\r\nHost: x\r\n\r\n")
    return connection


def _drained(connection: socket.socket) -> int:
    got = 0
    with suppress(ConnectionError):
        while part := connection.recv(1 << 20):
            got += len(part)
    return got


@pytest.mark.slow
def test_an_answer_that_is_not_taken_ends(port: int) -> None:
    with closing(_slow_reader(port)) as connection:
        threading.Event().wait(0.6)
        assert _drained(connection) < LARGE


def test_many_large_answers_that_are_not_taken_hold_no_more_than_there_is_room_for(
    port: int,
) -> None:
    slow = [_slow_reader(port) for _ in range(6)]
    heads = [connection.recv(12) for connection in slow]
    assert heads.count(b"HTTP/1.1 200") == 2  # of 8 MiB each in 20 MiB
    assert heads.count(b"HTTP/1.1 503") == 4
    assert ask(port, "/small").body == b"small"
    for connection in slow:
        connection.close()


def test_a_large_answer_comes_whole(port: int) -> None:
    assert ask(port, "/large").body == BIG_ANSWER


def test_one_client_has_so_many_connections_and_no_more(port: int) -> None:
    held = [_connected(port) for _ in range(20)]
    for connection in held:
        connection.sendall(GREETING)
    with closing(_connected(port)) as more:
        assert _hangs_up(more)
    for connection in held:
        connection.sendall(b"\r\n")
        assert connection.recv(15) == b"HTTP/1.1 200 OK"
        connection.close()


@pytest.mark.slow
def test_who_asks_too_often_is_told_so(quick: None, monkeypatch: pytest.MonkeyPatch) -> None:
    del quick
    monkeypatch.setattr(server, "_READING", Rate(a_second=0.001, at_once=3))
    with serving(APP) as port:
        answers = [ask(port, "/small") for _ in range(5)]
        assert [one.status for one in answers] == [200, 200, 200, 429, 429]
        assert answers[-1].document["code"] == "TOO_MANY_REQUESTS"
        assert ask(port, "/body", b"abc").body == b"3"  # what is handed over counts apart


def test_nothing_that_strangers_send_is_printed(
    port: int, capfd: pytest.CaptureFixture[str]
) -> None:
    for nonsense in (b"SSH-2.0-x\r\n", b"GET http://[ HTTP/1.1\r\n\r\n", b"\x16\x03\x01"):
        with closing(_connected(port)) as connection:
            connection.sendall(nonsense)
            connection.recv(100)
    assert ask(port, "/small").status == 200
    assert capfd.readouterr() == ("", "")


@pytest.mark.slow
def test_a_fault_in_one_answer_is_told_to_the_hook_and_the_others_go_on(
    capfd: pytest.CaptureFixture[str],
) -> None:
    faults: list[Exception] = []
    with serving(APP, faults=faults) as port:
        assert ask(port, "/fails").status == 500
        assert ask(port, "/small").status == 200
    assert [type(one) for one in faults] == [ZeroDivisionError]
    assert capfd.readouterr() == ("", "")
