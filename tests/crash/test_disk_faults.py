"""The n-th write, flush, cut or move fails: told in words, nothing lost, and work goes on."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from tests.crash.faults import fail_each
from tests.crash.runner import Host
from tests.crash.shim import require_shim
from tests.crash.stages import Stages
from tests.crash.writers import COMMIT, ISSUE, KEYS, MIGRATE, PUBLISH, REPAIR, SHORT_SYNC, Writer

pytestmark = pytest.mark.slow

_CALLS = {
    "EIO": range(1, 201),
    "ENOSPC": range(1, 201),
    "short write": range(1, 201),
    "EINTR": range(1, 51),
}
_WHOLE_ROUND = {  # of publishing, of which the first calls only take and seal
    **_CALLS,
    "EIO": (*_CALLS["EIO"], *range(208, 1401, 28)),
    "short write": (*_CALLS["short write"], *range(208, 701, 14)),
}
_WHOLE_REPAIR = {  # which ends in the calls that put the new replica in place
    **dict.fromkeys(_CALLS, range(1, 51)),
    "EIO": (*range(1, 51), *range(56, 330, 7), *range(330, 361)),
}


@pytest.mark.parametrize(
    ("writer", "calls"),
    [
        (SHORT_SYNC, _CALLS),
        (ISSUE, _CALLS),
        (COMMIT, _CALLS),
        (PUBLISH, _WHOLE_ROUND),
        (MIGRATE, _CALLS),
        (KEYS, _CALLS),
        (REPAIR, _WHOLE_REPAIR),
    ],
    ids=["sync", "issuing", "node commit", "publishing", "migration", "key file", "repair"],
)
def test_each_of_two_hundred_calls_may_fail(
    host: Host, stages: Stages, home: Path, writer: Writer, calls: Mapping[str, Sequence[int]]
) -> None:
    require_shim()
    tally = fail_each(host, stages, home, writer, calls)
    assert tally.last.keys() == calls.keys()
    last = ", ".join(f"{kind} {number}" for kind, number in tally.last.items())
    print(
        f"{writer.job}: {tally.fired} faults (up to {last}), {tally.told} told in words, "
        f"{tally.fired - tally.told} overcome; {len(tally.remains)} different remains, "
        f"worst opening {tally.opening.worst_s:.3f} s"
    )
    print("\n".join(sorted(tally.sentences)))
