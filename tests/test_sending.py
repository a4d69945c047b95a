"""Sending through nodes on the network: which one takes what, and what happens where one fails."""

import json
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from desktop import sending
from desktop.cli.main import run
from desktop.keys.key_file import SMALL
from desktop.keys.keyring import Keyring
from desktop.ledger.statement import parse_statement
from desktop.node.api import reading_app
from desktop.node.reader import Reader
from desktop.peers.source import Peer
from desktop.profile import Profile, load_profile, save_profile, with_peer
from desktop.replica import entries
from desktop.replica.database import open_read_only
from desktop.session import Session
from tests.city import AUTHORITIES, SMALL_SIZES, City, root_of
from tests.node.nodes import HOST, WRITER, Nodes, Reply, nodes_in, serving, until
from tests.peers.fault_servers import FaultServer, Reset, head

pytestmark = pytest.mark.slow

PASSWORD = "an operator of nine words"


@pytest.fixture
def nodes(tmp_path: Path) -> Iterator[Nodes]:
    with nodes_in(tmp_path) as nodes:
        nodes.city.now_ms = time.time_ns() // 1_000_000
        nodes.start()
        yield nodes


class Sender:
    """A profile that issues and sends by the command line."""

    def __init__(
        self, folder: Path, city: City, capsys: pytest.CaptureFixture[str], name: str = "operator"
    ) -> None:
        self.folder, self._capsys = folder, capsys
        folder.mkdir()
        Keyring.create(folder / "keys.clkey", PASSWORD, root_of(name), SMALL).lock()
        (folder / "password.txt").write_text(PASSWORD)
        save_profile(Profile(folder, name, city.anchor, (), cool_off_s=0))

    def ask(self, *urls: str) -> None:
        """Ask these peers and no others, in this order."""
        profile = replace(load_profile(self.folder), peers=())
        for number, url in enumerate(urls):
            profile = with_peer(profile, Peer(f"node {number}", "http", url))
        save_profile(profile)

    def call(self, *words: object) -> tuple[int, Any]:
        """Run one call; return its exit code and document."""
        self._capsys.readouterr()
        common = ("--profile", self.folder, "--password-file", self.folder / "password.txt")
        code = run([*map(str, (*words, *common)), "--json"], lambda _: 9)
        told = self._capsys.readouterr().out
        return code, json.loads(told) if told.strip() else None

    def issue(self, count: int, text: str = "Soft cheese") -> None:
        """Queue a batch of so many recalls."""
        data = {
            "product_description": text,
            "reason_for_recall": "Listeria",
            "recalling_firm": "Dairy of Smallville",
        }
        file = self.folder / "items.json"
        file.write_text(json.dumps([{"data": data}] * count))
        code, told = self.call("issue", "recall.notice/1", "--data", file)
        assert (code, told["accepted"]) == (0, count), told

    def send(self) -> tuple[int, Any]:
        return self.call("outbox", "send", "--now")


@pytest.fixture
def sender(nodes: Nodes, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Sender:
    sender = Sender(tmp_path / "operator", nodes.city, capsys)
    sender.ask(url_of(nodes, "university"))
    until(lambda: nodes.ask("university", "/checkpoint").status == 200)
    assert sender.call("sync")[0] == 0
    return sender


def url_of(nodes: Nodes, name: str) -> str:
    return f"http://{HOST}:{nodes.ports[name]}"


def _statements(nodes: Nodes) -> list[bytes]:
    """Return the ids of the operator's statements above the small city's log."""
    did = nodes.city.person("operator").did
    with open_read_only(nodes.home(WRITER) / "replica.db", "replica") as db:
        held = entries.bundle(db, 0)
    found = [parse_statement(one) for one in held[SMALL_SIZES[-1] :] if one[:1] == b"\xd2"]
    return [one.id for one in found if one.claims.issuer == did]


class _Between:
    """Stands before a node and breaks the connection off after what it was told to let through."""

    def __init__(self, nodes: Nodes, name: str, answers: int, *, takes_one_more: bool) -> None:
        self._nodes, self._name, self._answers = nodes, name, answers
        self._takes_one_more = takes_one_more
        self.handed_on = 0
        self.server = FaultServer(self._script)

    def _script(self) -> Iterator[bytes | float]:
        request = self.server.requests[-1]
        start, _, body = request.partition(b"\r\n\r\n")
        path = start.split()[1].decode()
        if start.startswith(b"POST"):
            is_over = self.handed_on >= self._answers
            if is_over and not self._takes_one_more:
                raise Reset
            answer = self._nodes.submit(self._name, body)
            self.handed_on += 1
            if is_over:
                self._takes_one_more = False
                raise Reset
        else:
            answer = self._nodes.ask(self._name, path)
        length = f"Content-Length: {len(answer.body)}"
        yield head(length, "Connection: close", status=f"{answer.status} X") + answer.body


@pytest.mark.parametrize("name", AUTHORITIES)
def test_what_is_sent_through_any_node_becomes_final(
    nodes: Nodes, sender: Sender, name: str
) -> None:
    sender.ask(url_of(nodes, name))
    sender.issue(1)
    code, told = sender.send()
    assert code == 0
    assert [item["state"] for item in told["outbox"]] == ["final"]
    assert len(_statements(nodes)) == 1


def test_where_the_answer_did_not_come_the_next_node_gets_the_same_bytes_and_it_is_logged_once(
    nodes: Nodes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sender = Sender(tmp_path / "operator", nodes.city, capsys)
    between = _Between(nodes, "university", 0, takes_one_more=True)
    with between.server:
        sender.ask(between.server.url, url_of(nodes, "food-office"))
        until(lambda: nodes.ask("food-office", "/checkpoint").status == 200)
        assert sender.call("sync")[0] == 0
        sender.issue(1)
        code, told = sender.send()
    assert code == 0
    assert [item["state"] for item in told["outbox"]] == ["final"]
    assert between.handed_on == 1
    assert len(_statements(nodes)) == 1


class _Leaving:
    """Stands before a node and goes away for good once something was taken."""

    def __init__(self, nodes: Nodes, name: str) -> None:
        self._nodes, self._name = nodes, name
        self.is_gone = False
        self.asked_when_gone = 0
        self.server = FaultServer(self._script)

    def _script(self) -> Iterator[bytes | float]:
        start = self.server.requests[-1].partition(b"\r\n")[0]
        if self.is_gone:
            self.asked_when_gone += start.startswith(b"POST")
            raise Reset
        is_post = start.startswith(b"POST")
        if is_post:  # it is taken here, and handed on to nobody
            self.is_gone = True
            answer = Reply(202, {}, b"{}")
        else:
            answer = self._nodes.ask(self._name, start.split()[1].decode())
        length = f"Content-Length: {len(answer.body)}"
        yield head(length, "Connection: close", status=f"{answer.status} X") + answer.body


def test_a_node_that_goes_away_after_it_took_something_is_asked_again_and_named(
    nodes: Nodes, sender: Sender, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sending, "FOLLOW_S", 2.0)
    monkeypatch.setattr(sending, "_AGAIN_S", 0.1)
    leaving = _Leaving(nodes, "university")
    with leaving.server:
        sender.ask(leaving.server.url)
        sender.issue(1)
        with Session(sender.folder) as session:
            sent = sending.send(session, PASSWORD, early=True)
    assert sent.taken_by == "node 0"
    assert [one.state for one in sent.synced.peers] == ["unreachable"]
    assert leaving.asked_when_gone > 1  # it is not given up
    sender.ask(url_of(nodes, "university"))
    code, told = sender.send()  # the same bytes, to another address
    assert (code, [item["state"] for item in told["outbox"]]) == (0, ["final"])


def test_a_batch_goes_on_through_another_node_with_the_same_bytes(
    nodes: Nodes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sender = Sender(tmp_path / "operator", nodes.city, capsys)
    between = _Between(nodes, "university", 1, takes_one_more=True)
    with between.server:
        sender.ask(between.server.url)
        until(lambda: nodes.ask("university", "/checkpoint").status == 200)
        assert sender.call("sync")[0] == 0
        sender.issue(450, "Soft cheese " * 8)
        code, told = sender.send()
        assert code == 2
        assert told["error"]["code"].startswith("PEER_")
    sender.ask(between.server.url, url_of(nodes, "food-office"))
    code, told = sender.send()
    assert code == 0
    assert Counter(item["state"] for item in told["outbox"]) == {"final": 450}
    ids = _statements(nodes)
    assert len(ids) == len(set(ids)) >= 3


def test_a_peer_that_only_serves_is_passed_over(nodes: Nodes, sender: Sender) -> None:
    with (
        Reader(sender.folder / "replica.db", nodes.city.anchor) as reader,
        serving(reading_app(reader)) as port,
    ):
        sender.ask(f"http://{HOST}:{port}")
        sender.issue(1)
        code, told = sender.send()
        assert code == 2
        assert told["error"]["code"] == "PEER_READ_ONLY"
        assert "outbox" in told["error"]["means"]
        sender.ask(f"http://{HOST}:{port}", url_of(nodes, WRITER))
        assert sender.send()[0] == 0
    assert len(_statements(nodes)) == 1


def test_what_is_refused_for_now_stays_in_the_outbox_and_is_not_logged(
    nodes: Nodes, sender: Sender
) -> None:
    hall = nodes.city.scribes["city-hall"]
    data: Any = {"key": nodes.city.person("operator").did, "reason": "withdrawn"}
    sender.issue(1)
    record = hall.record("roster.suspend/1", nodes.city.now_ms, data)
    answer = nodes.submit(WRITER, hall.statement([record], nodes.city.now_ms))
    assert answer.status == 202, answer
    until(lambda: nodes.running[WRITER].health().waiting == 0)
    code, told = sender.send()
    assert (code, [item["state"] for item in told["outbox"]]) == (0, ["signed"])
    assert len(_statements(nodes)) == 0
