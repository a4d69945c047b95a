"""A node's log file and its alarms."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop.domains.replay import SealError
from desktop.errors import PeerError, ProofError, RuleError
from desktop.node.journal import Journal, word_of


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    journal = Journal(tmp_path / "logs", lambda: 0)
    yield journal
    journal.close()


def _lines(folder: Path) -> list[dict[str, Any]]:
    text = (folder / "logs" / "node.log").read_text("utf-8")
    return [json.loads(line) for line in text.splitlines()]


def test_a_line_is_one_json_object_whatever_it_says(journal: Journal, tmp_path: Path) -> None:
    journal.tell("published", size=7, note='100 %s %d\n"quoted"', none=None)
    assert _lines(tmp_path) == [
        {
            "time": "1970-01-01T00:00:00.000Z",
            "level": "info",
            "event": "published",
            "size": 7,
            "note": '100 %s %d\n"quoted"',
        }
    ]


@pytest.mark.parametrize(
    ("error", "word"),
    [
        (RuleError("x", code="VOID_ROLE"), "VOID_ROLE"),
        (PeerError("x", code="PEER_SLOW"), "PEER_SLOW"),
        (ProofError("x"), "PROOF"),
        (SealError("x", field="rules", height=1, index=2, evidence=b""), "PEER_SEAL"),
    ],
)
def test_a_failure_has_one_stable_word(error: ProofError, word: str) -> None:
    assert word_of(error) == word


def test_the_same_alarm_is_told_once_and_another_of_its_code_again(
    journal: Journal, tmp_path: Path
) -> None:
    for what in ("Entry 7", "Entry 7", "Entry 9", "Entry 7"):
        journal.alarm("VOID_ROLE", what, "university")
    assert [line["what"] for line in _lines(tmp_path)] == ["Entry 7", "Entry 9"]
    assert journal.alarms() == {"VOID_ROLE": "Entry 9"}


def test_there_is_an_end_to_alarms(journal: Journal, tmp_path: Path) -> None:
    for number in range(1000):
        journal.alarm("PEER_FORK", f"A tree of {number} entries.")
    assert len(_lines(tmp_path)) == 100


def test_only_the_alarms_of_the_authority_that_signs_again_are_settled(journal: Journal) -> None:
    journal.alarm("VOID_ROLE", "x", "university")
    journal.alarm("VOID_ROLE", "x", "food-office")
    journal.alarm("PEER_FORK", "x", "university")
    journal.settle("university", "VOID_")
    assert set(journal.alarms()) == {"VOID_ROLE", "PEER_FORK"}
    journal.settle("food-office", "VOID_")
    assert set(journal.alarms()) == {"PEER_FORK"}


def test_a_failure_that_lasts_is_written_once_and_its_end_too(
    journal: Journal, tmp_path: Path
) -> None:
    away, slow = PeerError("x", code="PEER_UNREACHABLE"), PeerError("x", code="PEER_SLOW")
    for error in (away, away, slow, slow):
        journal.trouble_once("follow", error)
    assert journal.fails("follow")
    journal.again("follow")
    journal.again("follow")
    assert not journal.fails("follow")
    told = [(line["event"], line.get("code")) for line in _lines(tmp_path)]
    assert told == [
        ("follow", "PEER_UNREACHABLE"),
        ("follow", "PEER_SLOW"),
        ("follow again", None),
    ]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has /dev/full")
def test_a_full_disk_stops_nobody_from_working(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "node.log").symlink_to("/dev/full")
    journal = Journal(tmp_path, lambda: 0)
    journal.tell("published", size=7)
    journal.close()
    assert capsys.readouterr().err == ""
