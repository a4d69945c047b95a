"""A thousand power failures for each writer, from its own record of writes and flushes.

The test of the test: a program that does not flush must fail the same check.
"""

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.crash.conftest import Recordings
from tests.crash.outages import Change, outages
from tests.crash.power import without_flushing, without_folder_flushing
from tests.crash.runner import Host
from tests.crash.shim import Act, Step, require_shim
from tests.crash.stages import Stages
from tests.crash.writers import COMMIT, ISSUE, KEYS, MIGRATE, PUBLISH, SYNC, Writer
from tests.thorough import times

pytestmark = pytest.mark.slow

_IMAGES = times(400, 1000)
_ROUNDS = {"sync": 1, "issue": 6, "commit": 6, "publish": 3, "migrate": 3, "change_password": 6}
_NAMES = {
    SYNC: "sync",
    ISSUE: "issuing",
    COMMIT: "node commit",
    PUBLISH: "publishing",
    MIGRATE: "migration",
    KEYS: "key file",
}


@pytest.mark.parametrize("writer", _NAMES, ids=_NAMES.get)
def test_no_power_failure_loses_or_tears_what_was_acknowledged(
    host: Host, stages: Stages, recordings: Recordings, home: Path, writer: Writer
) -> None:
    require_shim()
    recorded = recordings(writer, _ROUNDS[writer.job])
    done = outages(host, stages, home, recorded, _IMAGES)
    flushes = sum(step.act is Act.SYNC for step in recorded.steps)
    print(
        f"{writer.job}: {_IMAGES} power failures in {len(recorded.steps)} steps, {flushes} flushes;"
        f" harm {done.harm.total()}, worst opening {done.opening.worst_s:.3f} s"
    )
    assert not done.harm, done.harm


def _unflushed(steps: Sequence[Step], root: Path) -> list[Step]:
    del root
    return without_flushing(steps)


@pytest.mark.parametrize(
    ("change", "count", "writer"),
    [
        *((_unflushed, 100, writer) for writer in _NAMES),
        *((without_folder_flushing, 200, writer) for writer in (SYNC, PUBLISH, KEYS)),
    ],
    ids=[
        *(f"nothing, {name}" for name in _NAMES.values()),
        *(f"no folders, {_NAMES[writer]}" for writer in (SYNC, PUBLISH, KEYS)),
    ],
)
def test_a_program_that_flushes_less_would_be_caught(
    host: Host,
    stages: Stages,
    recordings: Recordings,
    home: Path,
    change: Change,
    count: int,
    writer: Writer,
) -> None:
    require_shim()
    recorded = recordings(writer, _ROUNDS[writer.job])
    harm = outages(host, stages, home, recorded, count, change).harm
    missing = "fsync" if change is _unflushed else "fsync of folders"
    print(f"{writer.job} without {missing}: harm in {harm.total()} of {count} power failures")
    assert harm
