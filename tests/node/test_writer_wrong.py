"""A writer that lies, or has too much to do: what is signed, and what becomes of statements."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from desktop.domains import replay
from desktop.engine import waiting
from desktop.ledger.checkpoint import parse_checkpoint
from desktop.ledger.note import parse_note
from desktop.ledger.seal import Seal, format_seal
from desktop.ledger.statement import parse_statement
from desktop.node.home import NodeSettings
from tests.city import AUTHORITIES, SMALL_SIZES
from tests.node.nodes import WRITER, Nodes, nodes_in, until

pytestmark = pytest.mark.slow

SIZE = SMALL_SIZES[-1]
_NEVER_MS = 3_600_000


@pytest.fixture
def nodes(tmp_path: Path) -> Iterator[Nodes]:
    with nodes_in(tmp_path) as nodes:
        yield nodes


def _health(nodes: Nodes, name: str) -> dict[str, Any]:
    return nodes.ask(name, "/health").document


def _alarms(nodes: Nodes, name: str) -> list[str]:
    found: list[str] = _health(nodes, name)["alarms"]
    return found


def _has_alarm(nodes: Nodes, name: str) -> bool:
    return "PEER_SEAL" in _alarms(nodes, name)


def _alarm_lines(nodes: Nodes, name: str) -> list[str]:
    return [line["what"] for line in nodes.journal(name) if line["level"] == "alarm"]


def _is_final(nodes: Nodes, entry: bytes) -> bool:
    path = f"/statements/{parse_statement(entry).id.hex()}"
    return b'"final"' in nodes.ask(WRITER, path).body


@pytest.mark.parametrize(
    "wrong",
    [{"count": 2}, {"root": bytes(32)}, {"previous": bytes(32)}, {"rules": 2}, {"height": 99},
     {"time": "2020-01-01T00:00:00.000Z"}, {"proposer": "nobody"}],
    ids=lambda wrong: str(*wrong),
)  # fmt: skip
def test_nobody_signs_above_a_wrong_seal_and_every_node_names_it(
    nodes: Nodes, wrong: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    nodes.start()
    until(lambda: any(line.get("state") == "final" for line in nodes.journal(WRITER)))

    def lie(seal: Seal) -> bytes:
        return format_seal(replace(seal, **wrong))

    monkeypatch.setattr(replay, "format_seal", lie)  # only a writer makes seals
    (entry,) = nodes.city.recalls(1)
    assert nodes.submit(WRITER, entry).status == 202
    for name in AUTHORITIES:
        until(partial(_has_alarm, nodes, name))
        assert _health(nodes, name)["signed_size"] in (SIZE, None)
        assert nodes.final_size(name) == SIZE
    pending = nodes.ask(WRITER, "/pending").body
    assert parse_checkpoint(pending).size == SIZE + 2
    assert len(parse_note(pending).signatures) == 1  # the log's own
    (field,) = wrong
    for name in AUTHORITIES:
        assert any(f"wrong {field}" in what for what in _alarm_lines(nodes, name)), name


def test_an_alarm_stands_after_a_restart_until_its_operator_has_acknowledged_it(
    nodes: Nodes, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = AUTHORITIES[1]
    monkeypatch.setattr(replay, "format_seal", lambda seal: format_seal(replace(seal, rules=2)))
    nodes.start()
    assert nodes.submit(WRITER, nodes.city.recalls(1)[0]).status == 202
    until(partial(_has_alarm, nodes, name))
    nodes.stop()
    nodes.start(name)  # alone: nobody shows it anything
    assert _alarms(nodes, name) == ["PEER_SEAL"]
    assert len(_alarm_lines(nodes, name)) == 2  # it reminds its operator
    nodes.stop(name)
    (nodes.home(name) / "logs" / "alarms.json").unlink()
    nodes.start(name)
    assert _alarms(nodes, name) == []


def test_a_writer_whose_queue_is_full_says_so_and_loses_nothing(
    nodes: Nodes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(waiting, "MOST_WAITING", 5)
    nodes.settings = NodeSettings(WRITER, max_statements=4096, max_wait_ms=_NEVER_MS)
    nodes.start(WRITER)
    *taken, last = nodes.city.recalls(6)
    assert [nodes.submit(WRITER, entry).status for entry in taken] == [202] * 5
    answer = nodes.submit(WRITER, last)
    assert (answer.status, answer.document["code"]) == (503, "BUSY")
    assert answer.headers["content-type"] == "application/problem+json"
    assert nodes.submit(WRITER, taken[0]).status == 202  # it has its place
    health = _health(nodes, WRITER)
    assert (health["status"], health["waiting"], health["size"]) == ("ok", 5, SIZE)
    nodes.stop()
    nodes.settings = NodeSettings(WRITER, max_statements=2, max_wait_ms=20)
    nodes.start()
    for entry in taken:
        until(partial(_is_final, nodes, entry))
    assert nodes.submit(WRITER, last).status == 202
    until(partial(_is_final, nodes, last))


def test_what_a_full_writer_does_not_take_waits_at_the_node_that_was_asked(
    nodes: Nodes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(waiting, "MOST_WAITING", 1)
    nodes.settings = NodeSettings(WRITER, max_statements=1, max_wait_ms=20)
    nodes.start()
    entries = nodes.city.recalls(8)
    assert [nodes.submit("university", entry).status for entry in entries] == [202] * 8
    for entry in entries:
        until(partial(_is_final, nodes, entry))
