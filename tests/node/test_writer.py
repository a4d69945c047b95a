"""The node that orders, alone and with the others: what becomes of a statement."""

import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from desktop.cli.main import run
from desktop.engine.port import EngineError
from desktop.errors import UsageError
from desktop.ledger.checkpoint import open_checkpoint
from desktop.ledger.statement import parse_statement
from desktop.node.authority import accept_void_at
from desktop.peers.folder import FolderSource
from desktop.peers.sync import Replica, sync_with
from desktop.replica.database import open_database
from tests.city import AUTHORITIES, SMALL_SIZES, City
from tests.node.nodes import WRITER, Nodes, nodes_in, until
from tests.peers.lying import extended, note_over, peer_folder, read_entries, write_tree

pytestmark = pytest.mark.slow

SIZE = SMALL_SIZES[-1]


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nodes]:
    with nodes_in(tmp_path_factory.mktemp("nodes")) as nodes:
        nodes.start()
        yield nodes


def _final(nodes: Nodes, name: str, entry: bytes) -> dict[str, int | str]:
    path = f"/statements/{parse_statement(entry).id.hex()}"

    def final() -> dict[str, int | str] | None:
        answer = nodes.ask(name, path)
        return answer.document if b'"final"' in answer.body else None

    return until(final)


@pytest.mark.parametrize("name", AUTHORITIES)
def test_what_any_node_takes_becomes_final_everywhere_with_one_index(
    running: Nodes, name: str
) -> None:
    (entry,) = running.city.recalls(1)
    assert running.submit(name, entry).status == 202
    told = [_final(running, one, entry) for one in AUTHORITIES]
    assert all(one == told[0] for one in told)
    for one in AUTHORITIES:
        answer = running.submit(one, entry)  # again: it is logged once
        assert answer.status == 202
        assert answer.document["id"] == parse_statement(entry).id.hex()
        note = running.ask(one, "/checkpoint").body
        assert len(open_checkpoint(note, running.city.charter).cosignatures) >= 3


@pytest.mark.parametrize("name", [WRITER, "university"])
def test_refusals_are_stable_words(running: Nodes, name: str) -> None:
    city: City = running.city
    stranger = city.person("stranger")
    inspector = city.person("inspector")
    late = city.person("operator").statement([city.recall()], city.now_ms - 31 * 86_400_000)
    for entry, code in (
        (b"\xd2", "BAD_FORM"),
        (stranger.statement([city.recall()], city.now_ms), "UNKNOWN_ISSUER"),
        (inspector.statement([city.recall()], city.now_ms), "ROLE"),
        (late, "EXPIRED"),
    ):
        answer = running.submit(name, entry)
        assert (answer.status, answer.document["code"]) == (422, code)
        assert answer.headers["content-type"] == "application/problem+json"


def test_the_same_bytes_have_the_same_answer_after_their_time_is_over(running: Nodes) -> None:
    (entry,) = running.city.recalls(1)
    first = running.submit(WRITER, entry)
    _final(running, WRITER, entry)
    now_ms = running.city.now_ms
    running.city.now_ms += 91 * 86_400_000
    try:
        again = running.submit(WRITER, entry)
        assert again.status == first.status == 202
        assert again.document["id"] == first.document["id"]
        forged = running.submit(WRITER, entry[:-1] + bytes([entry[-1] ^ 1]))
        assert forged.document["code"] == "BAD_SIGNATURE"
    finally:
        running.city.now_ms = now_ms


def test_what_was_published_beyond_the_log_keeps_a_writer_from_starting(tmp_path: Path) -> None:
    with nodes_in(tmp_path) as nodes:
        log = read_entries(peer_folder(nodes.city), SIZE)
        ahead = note_over(nodes.city, extended(log, nodes.city.recalls(2)), ())
        (nodes.home(WRITER) / "log" / "pending").write_bytes(ahead)
        with pytest.raises(EngineError, match="more than the log of this node has"):
            nodes.start(WRITER)


def _log_void(nodes: Nodes) -> int:
    """Put a statement into the writer's log that the rules refuse; return its index."""
    log = read_entries(peer_folder(nodes.city), SIZE)
    (good,) = nodes.city.recalls(1)
    wrong = extended(log, [good, good])
    note = note_over(nodes.city, wrong, ())
    tree = write_tree(nodes.city.folder / "wrong", wrong, note)
    home = nodes.home(WRITER)
    with open_database(home / "replica.db", "replica") as db:
        replica = Replica(db, nodes.city.anchor, home / "incoming", home / "evidence")
        sync_with(replica, FolderSource(tree, "x"))
    return SIZE + 1


def _alarmed(nodes: Nodes, name: str) -> dict[str, Any] | None:
    told = nodes.ask(name, "/health").document
    return told if told["alarms"] else None


def test_no_honest_authority_signs_above_a_void_statement_before_its_operator_accepts_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with nodes_in(tmp_path) as nodes:
        index = _log_void(nodes)
        nodes.start()
        for name in AUTHORITIES:
            health = until(partial(_alarmed, nodes, name))
            assert health["alarms"] == ["VOID_DUPLICATE"]
            assert health["status"] == "ok"
            assert (health["signed_size"], health["final_size"]) in ((SIZE, SIZE), (None, SIZE))
            alarms = [line for line in nodes.journal(name) if line["level"] == "alarm"]
            assert any(f"Entry {index} " in line["what"] for line in alarms) or name == WRITER
        with pytest.raises(UsageError, match="no void statement"):
            accept_void_at(nodes.home(WRITER), index + 1)
        for name in AUTHORITIES[:2]:
            assert accept_void_at(nodes.home(name), index) == "DUPLICATE"
        threading.Event().wait(2.5)
        assert nodes.final_size(WRITER) == SIZE
        home = nodes.home(AUTHORITIES[2])
        words = ["node", str(home), "--accept-void", str(index)]
        assert run(words, lambda _: 9) == 0
        assert f"Entry {index} (DUPLICATE) may stand" in capsys.readouterr().out
        until(lambda: nodes.final_size(WRITER) == SIZE + 3)
        note = nodes.ask(WRITER, "/checkpoint").body
        signed = open_checkpoint(note, nodes.city.charter).cosignatures
        assert {one.authority_id for one in signed} == set(AUTHORITIES[:3])
        assert nodes.ask(AUTHORITIES[2], "/health").document["alarms"] == []
        assert nodes.ask(AUTHORITIES[3], "/health").document["alarms"] == ["VOID_DUPLICATE"]


def test_an_index_without_a_void_statement_is_wrong_usage(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with nodes_in(tmp_path) as nodes:
        for name in AUTHORITIES[:2]:
            words = ["node", str(nodes.home(name)), "--accept-void", "1", "--json"]
            assert run(words, lambda _: 9) == 3
            assert "Entry 1 is no void statement" in capsys.readouterr().err
