"""The n-th write, flush, cut or move fails: told in words, nothing lost, and work goes on.

Every call from the first to the two hundredth fails once, in turn as a broken disk, a full one or
a write that stops short; in a thorough run, every call fails in each of these ways.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from tests.crash.faults import fail_each
from tests.crash.runner import Host
from tests.crash.shim import require_shim
from tests.crash.stages import Stages
from tests.crash.writers import COMMIT, ISSUE, KEYS, MIGRATE, PUBLISH, REPAIR, SHORT_SYNC, Writer
from tests.thorough import times

pytestmark = pytest.mark.slow

_WAYS = ("EIO", "ENOSPC", "short write")
_TURNS = times(len(_WAYS), 1)


def _first(calls: int) -> dict[str, Sequence[int]]:
    """Return which of the first calls fail in which way."""
    turns = {way: range(1 + turn % _TURNS, calls + 1, _TURNS) for turn, way in enumerate(_WAYS)}
    return {**turns, "EINTR": range(1, 51, _TURNS)}


_CALLS = _first(200)
_WHOLE_ROUND = {  # of publishing, of which the first calls only take and seal
    **_CALLS,
    "EIO": (*_CALLS["EIO"], *range(208, 1401, 28 * _TURNS)),
    "short write": (*_CALLS["short write"], *range(208, 701, 14 * _TURNS)),
}
_FEW = _first(50)
_WHOLE_REPAIR = {  # which ends in the calls that put the new replica in place
    **_FEW,
    "EIO": (*_FEW["EIO"], *range(56, 330, 7 * _TURNS), *range(330, 361)),
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
