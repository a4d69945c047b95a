"""A thousand power failures for each writer, from its own record of writes and flushes.

The test of the test: a program that does not flush must fail the same check.
"""

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.crash.outages import outages, record
from tests.crash.power import without_flushing, without_folder_flushing
from tests.crash.runner import Host
from tests.crash.shim import Act, Step, require_shim
from tests.crash.stages import Stages
from tests.crash.writers import COMMIT, ISSUE, KEYS, MIGRATE, PUBLISH, SYNC, Writer

pytestmark = pytest.mark.slow

_IMAGES = 1000
_WRITERS = pytest.mark.parametrize(
    ("writer", "rounds"),
    [(SYNC, 1), (ISSUE, 6), (COMMIT, 6), (PUBLISH, 3), (MIGRATE, 3), (KEYS, 6)],
    ids=["sync", "issuing", "node commit", "publishing", "migration", "key file"],
)


@_WRITERS
def test_no_power_failure_loses_or_tears_what_was_acknowledged(
    host: Host, stages: Stages, home: Path, writer: Writer, rounds: int
) -> None:
    require_shim()
    recorded = record(host, stages, home, writer, rounds)
    harm, opening = outages(host, stages, home, recorded, _IMAGES)
    flushes = sum(step.act is Act.SYNC for step in recorded.steps)
    print(
        f"{writer.job}: {_IMAGES} power failures in {len(recorded.steps)} steps, {flushes} flushes;"
        f" harm {harm.total()}, worst opening {opening.worst_s:.3f} s"
    )
    assert not harm, harm


@_WRITERS
def test_a_program_that_does_not_flush_would_be_caught(
    host: Host, stages: Stages, home: Path, writer: Writer, rounds: int
) -> None:
    require_shim()
    recorded = record(host, stages, home, writer, rounds)
    harm, _ = outages(host, stages, home, recorded, 100, _unflushed)
    print(f"{writer.job} without fsync: harm in {harm.total()} of 100 power failures")
    assert harm


@pytest.mark.parametrize(
    ("writer", "rounds"), [(SYNC, 1), (PUBLISH, 3), (KEYS, 6)], ids=["sync", "publishing", "keys"]
)
def test_a_program_that_does_not_flush_folders_would_be_caught(
    host: Host, stages: Stages, home: Path, writer: Writer, rounds: int
) -> None:
    require_shim()
    recorded = record(host, stages, home, writer, rounds)
    harm, _ = outages(host, stages, home, recorded, 200, without_folder_flushing)
    print(f"{writer.job} without fsync of folders: harm in {harm.total()} of 200 power failures")
    assert harm


def _unflushed(steps: Sequence[Step], root: Path) -> list[Step]:
    del root
    return without_flushing(steps)
