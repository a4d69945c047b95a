"""A little of every crash, on every run; the full counts are in the slow tests beside this."""

from pathlib import Path
from random import Random

import pytest

from tests.crash.conftest import Recordings
from tests.crash.faults import fail_each, full_after, limited_to
from tests.crash.kills import at_call, kill
from tests.crash.outages import outages
from tests.crash.power import without_flushing
from tests.crash.runner import Host
from tests.crash.shim import require_shim
from tests.crash.stages import Stages
from tests.crash.writers import (
    COMMIT,
    ISSUE,
    MIGRATE,
    SHORT_SYNC,
    SYNC,
    Writer,
)


@pytest.mark.parametrize(
    ("writer", "most"),
    [(SYNC, 1500), (ISSUE, 400), (COMMIT, 400), (MIGRATE, 60)],
    ids=["sync", "issuing", "node commit", "migration"],
)
def test_a_few_killed_writers_lose_nothing(
    host: Host, stages: Stages, home: Path, writer: Writer, most: int
) -> None:
    require_shim()
    kill(host, stages, home, writer, at_call(Random(most), most), 2)


def test_a_few_power_failures_lose_nothing_that_was_flushed(
    host: Host, stages: Stages, recordings: Recordings, home: Path
) -> None:
    require_shim()
    recorded = recordings(ISSUE, 2)
    harm = outages(host, stages, home, recorded, 30).harm
    assert not harm, harm
    assert outages(host, stages, home, recorded, 30, lambda steps, _: without_flushing(steps)).harm


@pytest.mark.parametrize(
    ("writer", "first"),
    [(SHORT_SYNC, 30), (ISSUE, 3), (COMMIT, 3)],
    ids=["sync", "issuing", "node commit"],
)
def test_a_few_failing_calls_are_told_in_words(
    host: Host, stages: Stages, home: Path, writer: Writer, first: int
) -> None:
    require_shim()
    calls = {"EIO": [first], "short write": [first]}
    assert fail_each(host, stages, home, writer, calls).fired == 2


def test_a_full_disk_is_told_in_words(host: Host, stages: Stages, home: Path) -> None:
    require_shim()
    assert full_after(host, stages, home / "full", ISSUE, [5_000]).told == 1
    assert limited_to(host, stages, home / "limited", ISSUE, [5_000]).told == 1
