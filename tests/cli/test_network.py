"""``civicledger network`` and ``node`` on a demonstration city, as processes."""

import json
import os
import signal
from pathlib import Path

import pytest

from desktop.ledger.checkpoint import parse_checkpoint
from tests.node.nodes import ask, free_ports, until
from tests.node.processes import ended, first_document, program

pytestmark = pytest.mark.slow


def _password(city: Path) -> str:
    return (city / "password.txt").read_text().splitlines()[0]


def test_a_whole_city_runs_and_ends_with_one_word(city: Path) -> None:
    network = program("network", city, password=_password(city))
    told = first_document(network)["nodes"]
    assert len(told) == 4
    ports = {one["name"]: int(one["url"].rpartition(":")[2]) for one in told}
    for port in ports.values():
        until(lambda port=port: ask(port, "/checkpoint").status == 200)  # type: ignore[misc]  # its default is the port
    sizes = {parse_checkpoint(ask(port, "/checkpoint").body).size for port in ports.values()}
    assert len(sizes) == 1
    network.send_signal(signal.SIGTERM)
    assert ended(network) == (0, "")
    for one in told:
        assert not Path(f"/proc/{one['pid']}").exists() or os.name == "nt"
        log = city / "authorities" / one["name"] / "logs" / "node.log"
        assert json.loads(log.read_text().splitlines()[-1])["event"] == "stopped"


def test_when_one_node_ends_by_itself_the_others_are_ended_and_it_is_said(city: Path) -> None:
    network = program("network", city, password=_password(city))
    told = first_document(network)["nodes"]
    os.kill(told[2]["pid"], signal.SIGKILL)
    code, errors = ended(network)
    assert code == 2
    assert f"The node of {told[2]['name']} has ended by itself." in errors
    assert "Traceback" not in errors


def test_a_wrong_password_is_said_by_the_node_that_met_it(city: Path) -> None:
    code, errors = ended(program("network", city, password="certainly not this one"))
    assert code == 2
    assert "did not start" in errors
    assert "Traceback" not in errors


def test_ports_may_be_named(city: Path, tmp_path: Path) -> None:
    assert ended(program("network", tmp_path))[0] == 2  # no city
    assert ended(program("network", city, "--port", "65534"))[0] == 3
    (port,) = free_ports(1)
    if port > 65_000:
        pytest.skip("the system has only ports at the end")
    network = program("network", city, "--port", port, password=_password(city))
    urls = [one["url"] for one in first_document(network)["nodes"]]
    assert urls == [f"http://127.0.0.1:{port + number}" for number in range(4)]
    network.send_signal(signal.SIGINT)
    assert ended(network)[0] in (0, 2)


def test_a_node_keeps_its_settings_but_for_the_urls(city: Path) -> None:
    home = next((city / "authorities").iterdir())
    before = json.loads((home / "node.json").read_text())
    network = program("network", city, password=_password(city))
    first_document(network)
    network.send_signal(signal.SIGTERM)
    assert ended(network)[0] == 0
    after = json.loads((home / "node.json").read_text())
    assert len(after.pop("urls")) == 4
    before.pop("urls")
    assert after == before
