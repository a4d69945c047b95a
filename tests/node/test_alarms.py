"""A node's alarms: kept over a restart, bounded, acknowledged by taking the file away."""

import json
from pathlib import Path

import pytest

from desktop.node.alarms import FILE, LOST, Alarm, Alarms
from desktop.node.journal import Journal

VOID = Alarm("university", "VOID_ROLE", "Entry 7 should not be in the log: ROLE.")
FORK = Alarm("", "PEER_FORK", 'The log has signed another tree of 9 entries: "über".')


def test_alarms_outlive_the_run_that_raised_them(tmp_path: Path) -> None:
    first = Alarms(tmp_path)
    assert first.add(VOID)
    assert first.add(FORK)
    again = Alarms(tmp_path)
    assert list(again) == [VOID, FORK]
    assert not again.add(FORK)
    assert again.remove("university", "VOID_") == [VOID]
    assert list(Alarms(tmp_path)) == [FORK]


def test_whoever_takes_the_file_away_has_acknowledged_everything(tmp_path: Path) -> None:
    Alarms(tmp_path).add(FORK)
    (tmp_path / FILE).unlink()
    assert list(Alarms(tmp_path)) == []


@pytest.mark.parametrize(
    "data",
    [b"", b"[]", b"{}", b'{"alarms":{}}', b'{"alarms":[1]}', b'{"alarms":[{"code":"X"}]}', b"\xff",
     b'{"alarms": []}', b'{"alarms":[]}' + b" " * 600_000],
)  # fmt: skip
def test_a_file_that_cannot_be_read_is_an_alarm_itself(tmp_path: Path, data: bytes) -> None:
    (tmp_path / FILE).write_bytes(data)
    (alarm,) = Alarms(tmp_path)
    assert (alarm.authority, alarm.code) == ("", LOST)
    alarms = Alarms(tmp_path)
    assert alarms.add(FORK)
    assert [one.code for one in Alarms(tmp_path)] == [LOST, FORK.code]


def test_there_is_an_end_to_them_but_another_code_always_has_room(tmp_path: Path) -> None:
    alarms = Alarms(tmp_path)
    added = [alarms.add(Alarm("", "PEER_FORK", f"A tree of {size}.")) for size in range(150)]
    assert sum(added) == 100
    assert alarms.add(VOID)
    kept = list(Alarms(tmp_path))
    assert len(kept) == 100
    assert kept[0].what == "A tree of 1."
    assert kept[-1] == VOID


def test_whoever_raises_much_pushes_out_nothing_of_the_others(tmp_path: Path) -> None:
    alarms = Alarms(tmp_path)
    alarms.add(FORK)
    alarms.add(VOID)
    raised = [alarms.add(Alarm("clinic", f"CODE_{number}", "")) for number in range(500)]
    assert all(raised)  # each is a code of its own
    assert [one.authority for one in alarms] == ["", "university"] + 20 * ["clinic"]
    assert list(alarms)[-1].code == "CODE_499"
    assert not alarms.add(Alarm("clinic", "CODE_499", "once more"))


def test_among_many_the_loudest_gives_way(tmp_path: Path) -> None:
    alarms = Alarms(tmp_path)
    for authority in "abcde":
        for number in range(20):
            alarms.add(Alarm(authority, f"CODE_{number}", ""))
    assert alarms.add(Alarm("a", "PROOF", ""))
    assert alarms.add(FORK)
    kept = list(alarms)
    assert len(kept) == 100
    assert kept[-1] == FORK
    assert sum(one.authority == "a" for one in kept) == 20 - (len(kept) - 99)


def test_the_same_code_of_another_has_room_where_it_stood_already(tmp_path: Path) -> None:
    alarms = Alarms(tmp_path)
    for number in range(100):
        alarms.add(Alarm("", "PEER_ALTERED" if number else FORK.code, f"{number}"))
    assert alarms.add(Alarm("university", FORK.code, ""))
    assert [one.authority for one in alarms if one.code == FORK.code] == ["", "university"]


def test_a_disk_that_takes_nothing_harms_nobody(tmp_path: Path) -> None:
    alarms = Alarms(tmp_path / "missing")
    assert alarms.add(VOID)
    assert list(alarms) == [VOID]


def test_a_journal_shows_what_an_earlier_run_left_and_reminds_of_it(tmp_path: Path) -> None:
    first = Journal(tmp_path, lambda: 0)
    first.alarm(FORK.code, FORK.what)
    first.close()
    again = Journal(tmp_path, lambda: 0)
    assert again.alarms() == {FORK.code: FORK.what}
    again.tell("started")
    again.remind()
    again.close()
    lines = (tmp_path / "node.log").read_text("utf-8").splitlines()
    assert ['"alarm"' in line for line in lines] == [True, False, True]
    assert json.loads(lines[-1])["what"] == FORK.what
