"""A little of every crash, on every run; the full counts are in the slow tests beside this."""

from pathlib import Path
from random import Random

import pytest

from tests.crash.faults import fail_each, full_after
from tests.crash.kills import at_call, kill
from tests.crash.outages import outages, record
from tests.crash.power import without_flushing
from tests.crash.runner import Host
from tests.crash.shim import require_shim
from tests.crash.stages import Stages
from tests.crash.writers import COMMIT, ISSUE, MIGRATE, SYNC, Writer


@pytest.mark.parametrize(
    ("writer", "most"), [(SYNC, 1500), (ISSUE, 400), (COMMIT, 400), (MIGRATE, 60)],
    ids=["sync", "issuing", "node commit", "migration"],
)  # fmt: skip
def test_a_few_killed_writers_lose_nothing(
    host: Host, stages: Stages, home: Path, writer: Writer, most: int
) -> None:
    require_shim()
    kill(host, stages, home, writer, at_call(Random(most), most), 3)


def test_a_few_power_failures_lose_nothing_that_was_flushed(
    host: Host, stages: Stages, home: Path
) -> None:
    require_shim()
    recorded = record(host, stages, home, ISSUE, 2)
    harm, _ = outages(host, stages, home, recorded, 30)
    assert not harm, harm
    harm, _ = outages(host, stages, home, recorded, 30, lambda steps, _: without_flushing(steps))
    assert harm


def test_a_few_failing_calls_and_a_full_disk_are_told_in_words(
    host: Host, stages: Stages, home: Path
) -> None:
    require_shim()
    calls = {"EIO": range(3, 6), "short write": range(3, 6)}
    tally = fail_each(host, stages, home / "faults", ISSUE, calls)
    assert tally.fired == 6
    assert full_after(host, stages, home / "full", ISSUE, [5_000]).told == 1
