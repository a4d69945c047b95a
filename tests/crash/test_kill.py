"""Kill -9 at random moments: nothing acknowledged is lost, doubled or torn.

In a thorough run each writer is killed two hundred times.
"""

import zlib
from pathlib import Path
from random import Random

import pytest

from tests.crash.kills import at_call, at_random_time, kill
from tests.crash.runner import Host
from tests.crash.shim import library
from tests.crash.stages import Stages
from tests.crash.writers import COMMIT, ISSUE, KEYS, MIGRATE, PUBLISH, REPAIR, SYNC, Writer
from tests.thorough import times

pytestmark = pytest.mark.slow

_KILLS = times(60, 200)
_FEW_KILLS = times(20, 50)
_REPAIR_CALLS = 350  # of one repair


@pytest.mark.parametrize(
    ("writer", "count", "within_s"),
    [(SYNC, _KILLS, 0.25), (ISSUE, _KILLS, 0.2), (COMMIT, _KILLS, 0.15), (PUBLISH, _KILLS, 0.25),
     (MIGRATE, _KILLS // 2, 0.1)],
    ids=["sync", "issuing", "node commit", "publishing", "migration"],
)  # fmt: skip
def test_killed_writers_lose_and_double_nothing(
    host: Host, stages: Stages, home: Path, writer: Writer, count: int, within_s: float
) -> None:
    random = Random(zlib.crc32(writer.job.encode()))
    opening = kill(host, stages, home, writer, at_random_time(random, within_s), count)
    print(f"{writer.job}: {count} kills, worst opening {opening.worst_s:.3f} s")


def test_killed_saves_of_a_key_file_leave_the_old_or_the_new_password(
    host: Host, stages: Stages, home: Path
) -> None:
    random = Random(50)
    moment = at_random_time(random, 0.5) if library() is None else at_call(random, 9)
    opening = kill(host, stages, home, KEYS, moment, _FEW_KILLS)
    print(f"key file: {_FEW_KILLS} kills, worst opening {opening.worst_s:.3f} s")


def test_killed_repairs_leave_the_damaged_or_the_whole_replica(
    host: Host, stages: Stages, home: Path
) -> None:
    random = Random(51)
    moment = at_random_time(random, 0.3) if library() is None else at_call(random, _REPAIR_CALLS)
    opening = kill(host, stages, home, REPAIR, moment, _FEW_KILLS)
    print(f"repair: {_FEW_KILLS} kills, worst opening {opening.worst_s:.3f} s")
