"""A writer whose clock is wrong, among nodes whose clocks are right."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.ledger.statement import parse_statement
from desktop.node import writer
from desktop.replica import blocks
from desktop.replica.database import open_read_only
from tests.city import SMALL_SIZES
from tests.node.nodes import WRITER, Nodes, nodes_in, until

pytestmark = pytest.mark.slow

SIZE = SMALL_SIZES[-1]
HOUR_MS = 3_600_000
YEAR_MS = 365 * 24 * HOUR_MS


@pytest.fixture
def nodes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Nodes]:
    monkeypatch.setattr(writer, "_AHEAD_S", 0.1)
    with nodes_in(tmp_path) as nodes:
        yield nodes


def _alarms(nodes: Nodes) -> list[str]:
    found: list[str] = nodes.ask(WRITER, "/health").document["alarms"]
    return found


def _is_final(nodes: Nodes, entry: bytes) -> bool:
    path = f"/statements/{parse_statement(entry).id.hex()}"
    return b'"final"' in nodes.ask(WRITER, path).body


def _newest_seal_ms(nodes: Nodes) -> int:
    with open_read_only(nodes.home(WRITER) / "replica.db", "replica") as db:
        block = blocks.newest(db)
        assert block is not None
        return block.time_ms


def test_a_writer_a_year_ahead_seals_nothing_and_goes_on_once_its_clock_is_right(
    nodes: Nodes,
) -> None:
    nodes.ahead_ms[WRITER] = YEAR_MS
    nodes.start()
    until(lambda: "CLOCK_AHEAD" in _alarms(nodes))
    (entry,) = nodes.city.recalls(1)
    answer = nodes.submit(WRITER, entry)  # by that clock it has expired
    assert (answer.status, answer.document["code"]) == (503, "CLOCK_AHEAD")
    assert nodes.ask(WRITER, "/health").document["size"] == SIZE
    nodes.ahead_ms.clear()
    until(lambda: not _alarms(nodes))
    assert nodes.submit(WRITER, entry).status == 202
    until(lambda: _is_final(nodes, entry))
    assert _newest_seal_ms(nodes) == nodes.city.now_ms
    (alarm,) = (line for line in nodes.journal(WRITER) if line["level"] == "alarm")
    assert alarm["code"] == "CLOCK_AHEAD"
    assert "This node's clock says 2027-" in alarm["what"]


def test_what_comes_while_the_clock_is_an_hour_ahead_stays_queued_and_is_sealed_later(
    nodes: Nodes,
) -> None:
    nodes.start()
    until(lambda: any(line.get("state") == "final" for line in nodes.journal(WRITER)))
    nodes.ahead_ms[WRITER] = HOUR_MS  # while it runs
    (entry,) = nodes.city.recalls(1)
    assert nodes.submit(WRITER, entry).status == 202
    assert nodes.ask(WRITER, "/health").document["waiting"] == 1
    nodes.ahead_ms.clear()
    until(lambda: _is_final(nodes, entry))
    assert _newest_seal_ms(nodes) <= nodes.city.now_ms


def test_one_follower_whose_clock_is_behind_stops_nobody(nodes: Nodes) -> None:
    nodes.ahead_ms["university"] = -HOUR_MS
    nodes.start()
    (entry,) = nodes.city.recalls(1)
    assert nodes.submit(WRITER, entry).status == 202
    until(lambda: _is_final(nodes, entry))
    assert _alarms(nodes) == []


def test_a_writer_that_hears_nobody_keeps_what_it_takes_and_seals_once_there_are_enough(
    nodes: Nodes,
) -> None:
    nodes.start(WRITER)
    (entry,) = nodes.city.recalls(1)
    assert nodes.submit(WRITER, entry).status == 202
    until(lambda: len([one for one in nodes.journal(WRITER) if one["event"] == "published"]) > 1)
    health = nodes.ask(WRITER, "/health").document
    assert (health["size"], health["waiting"], health["alarms"]) == (SIZE, 1, [])
    nodes.start("university", "health-office")
    until(lambda: nodes.ask(WRITER, "/health").document["size"] == SIZE + 2)


def test_a_writer_that_hears_nobody_waits_where_its_clock_is_days_past_the_log(
    nodes: Nodes,
) -> None:
    nodes.city.now_ms += 72 * HOUR_MS
    nodes.start(WRITER)
    (entry,) = nodes.city.recalls(1)
    assert nodes.submit(WRITER, entry).status == 202
    until(lambda: _alarms(nodes) == ["CLOCK_AHEAD"])
    assert nodes.ask(WRITER, "/health").document["waiting"] == 1
    nodes.start("university", "health-office")
    until(lambda: not _alarms(nodes))
    until(lambda: nodes.ask(WRITER, "/health").document["size"] == SIZE + 2)
