"""The n-th write, flush, cut or move fails: told in words, nothing lost, and work goes on."""

from pathlib import Path

import pytest

from tests.crash.faults import fail_each
from tests.crash.runner import Host
from tests.crash.shim import require_shim
from tests.crash.stages import Stages
from tests.crash.writers import COMMIT, ISSUE, KEYS, MIGRATE, PUBLISH, SHORT_SYNC, Writer

pytestmark = pytest.mark.slow

_CALLS = {
    "EIO": range(1, 201),
    "ENOSPC": range(1, 201),
    "short write": range(1, 201),
    "EINTR": range(1, 51),
}

_SPREAD = {  # over a whole round, of which the first part only takes and seals
    kind: range(1, 1 + 7 * len(numbers), 7) for kind, numbers in _CALLS.items()
}


@pytest.mark.parametrize(
    "writer",
    [SHORT_SYNC, ISSUE, COMMIT, PUBLISH, MIGRATE, KEYS],
    ids=["sync", "issuing", "node commit", "publishing", "migration", "key file"],
)
def test_each_of_two_hundred_calls_may_fail(
    host: Host, stages: Stages, home: Path, writer: Writer
) -> None:
    require_shim()
    calls = _SPREAD if writer is PUBLISH else _CALLS
    tally = fail_each(host, stages, home, writer, calls)
    assert tally.fired
    print(
        f"{writer.job}: {tally.fired} faults, {tally.told} told in words, "
        f"{tally.fired - tally.told} overcome"
    )
    print("\n".join(sorted(tally.sentences or ())))
