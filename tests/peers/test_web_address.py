"""Addresses of web peers: a scheme, a host, a port and a plain path, and nothing hidden in them."""

import time

import pytest

from desktop.errors import UsageError
from desktop.peers.web import WebSource, is_this_machine, parse_address


@pytest.mark.parametrize(
    ("text", "authority", "prefix"),
    [
        ("https://node.example", "node.example", ""),
        ("https://Node.Example/", "node.example", ""),
        ("https://node.example:8443/city/2026", "node.example:8443", "/city/2026"),
        ("https://10.0.0.7:1/a.b_c~d-e/", "10.0.0.7:1", "/a.b_c~d-e"),
        ("https://[fd00::7]:8443", "[fd00::7]:8443", ""),
        ("https://localhost", "localhost", ""),
    ],
)
def test_an_address_has_a_host_a_port_and_a_path(text: str, authority: str, prefix: str) -> None:
    address = parse_address(text)
    assert (address.scheme, address.authority, address.prefix) == ("https", authority, prefix)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "node.example",
        "ftp://node.example",
        "file:///etc/passwd",
        "HTTPS://node.example",
        "https:node.example",
        "https://",
        "https:///path",
        "https://me@node.example",
        "https://me:secret@node.example",
        "https://node.example?x=1",
        "https://node.example#x",
        "https://node.example/a?x",
        "https://node.example/a//b",
        "https://node.example/../a",
        "https://node.example/./a",
        "https://node.example/%2e%2e",
        "https://node.example/a b",
        "https://node.example\\a",
        "https://node.example\n",
        "https://node.example/\r\nX: y",
        "https://node.example\0",
        "https://nöde.example",
        "https://node..example",
        "https://-node.example",
        "https://node_.example",
        f"https://{'a' * 64}.example",
        "https://node.example:0",
        "https://node.example:080",
        "https://node.example:65536",
        "https://node.example:",
        "https://2130706433",
        "https://0x7f.0.0.1",
        "https://127.1",
        "https://127.0.0.01",
        "https://[::1",
        "https://[1::2::3]",
        "https://::1",
        "https://[fe80::1%25eth0]",
    ],
)
def test_anything_else_is_no_address(text: str) -> None:
    with pytest.raises(UsageError, match="is not the address of a peer"):
        parse_address(text, allow_http=True)


def test_http_must_be_allowed() -> None:
    with pytest.raises(UsageError, match="is not encrypted"):
        WebSource("http://node.example", clock=time.monotonic)
    assert parse_address("http://node.example", allow_http=True).scheme == "http"


@pytest.mark.parametrize(
    "host", ["localhost", "LOCALHOST:8080", "127.0.0.1", "127.9.9.9:1/ledger", "[::1]:8080"]
)
def test_this_machine_is_known(host: str) -> None:
    assert is_this_machine(f"http://{host}")


@pytest.mark.parametrize(
    "text",
    [
        "http://node.example",
        "http://127.0.0.1.node.example",
        "http://localhost.example",
        "http://[::2]",
        "http://10.0.0.1",
        "localhost",
        "http://me@localhost",
        "file://localhost",
    ],
)
def test_another_machine_is_not_this_one(text: str) -> None:
    assert not is_this_machine(text)
