"""What announces itself on the network is judged strictly; two real processes find each other."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from zeroconf import ServiceInfo

from desktop.apart import run_apart
from desktop.errors import PeerError
from desktop.peers.multicast import SERVICE, announced, judged
from desktop.peers.nearby import Look, Nearby, look
from desktop.progress import silent

ORIGIN = "ledger.smallville.example/2026"


def info(
    name: str = "Desk 4", address: str = "192.168.1.20", port: int = 8100, **properties: str
) -> ServiceInfo:
    told = {"v": "1", "origin": ORIGIN} | properties
    return ServiceInfo(
        SERVICE, f"{name}.{SERVICE}", port=port, properties=told, parsed_addresses=[address]
    )


def test_laptop_that_serves_the_ledger_is_proposed() -> None:
    assert list(judged(info(), ORIGIN)) == [Nearby("Desk 4", "http://192.168.1.20:8100")]


@pytest.mark.parametrize(
    "heard",
    [None, info(v="2"), info(origin="ledger.elsewhere.example/2026"), info(port=0),
     info(address="8.8.8.8"), info(address="224.0.0.251"), info(address="0.0.0.0"),
     info(name="\u202eDesk"), info(name="x" * 41), info(name=" Desk")],
)  # fmt: skip
def test_what_is_not_as_it_should_be_is_passed_over(heard: ServiceInfo | None) -> None:
    assert list(judged(heard, ORIGIN)) == []


def test_name_that_others_would_not_show_is_refused() -> None:
    with (
        pytest.raises(PeerError, match="up to 40"),
        announced("a\nb", ORIGIN, 8100, ["127.0.0.1"]),
    ):
        pass


_ANNOUNCE = f"""
import sys, threading
from zeroconf import DNSOutgoing, DNSPointer, Zeroconf
from desktop.peers.multicast import announced
with announced("Desk 4", "{ORIGIN}", 8123, ["127.0.0.1"], ["127.0.0.1"]):
    print("announced", flush=True)
    network = Zeroconf(interfaces=["127.0.0.1"])
    ended = threading.Event()
    threading.Thread(target=lambda: (sys.stdin.read(), ended.set()), daemon=True).start()
    while not ended.wait(0.2):  # a device whose name nobody may ask for
        told = DNSOutgoing(0x8400)
        told.add_answer_at_time(DNSPointer("{SERVICE}", 12, 1, 120, "A\\x07bell.{SERVICE}"), 0)
        network.send(told)
    network.close()
"""


@pytest.fixture
def other_laptop() -> Iterator[None]:
    """Let another process announce itself on the loopback interface meanwhile."""
    root = Path(__file__).parents[2]
    with subprocess.Popen(
        [sys.executable, "-c", _ANNOUNCE], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=root
    ) as process:
        assert process.stdout is not None
        assert process.stdin is not None
        assert process.stdout.readline() == b"announced\n"
        yield
        process.stdin.close()


@pytest.mark.slow
@pytest.mark.usefixtures("other_laptop")
def test_two_processes_find_each_other_on_one_network() -> None:
    found = run_apart(look, Look(ORIGIN, 3.0, ("127.0.0.1",)), silent)
    assert found == (Nearby("Desk 4", "http://127.0.0.1:8123"),)
    elsewhere = Look("ledger.elsewhere.example/2026", 1.0, ("127.0.0.1",))
    assert run_apart(look, elsewhere, silent) == ()
