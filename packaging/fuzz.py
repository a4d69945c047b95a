"""Throw damaged inputs at one parser and see that it refuses them as it promised.

    python packaging/fuzz.py list
    python packaging/fuzz.py NAME SECONDS [--seed N]

NAME is one of the names that ``list`` prints, or ``all``, which gives each of them that time. A
parser may refuse with the errors that it declares and with no other; what it accepts must format
back to the same bytes. The first offence is saved in a temporary folder, named, and ends the run
with status 1. The same name and seed give the same inputs, in the same order.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
import traceback
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(1, str(Path(__file__).resolve().parents[1]))  # where `desktop` is

from fuzz_mutator import Mutator
from fuzz_targets import Target, targets

_SEED = 1


class OffenceError(Exception):
    """A parser broke its promise.

    Attributes:
        data: the input.
        why: what happened, with the traceback of an undeclared error.
    """

    def __init__(self, data: bytes, why: str) -> None:
        super().__init__(why)
        self.data = data
        self.why = why


@dataclass(frozen=True, slots=True)
class Outcome:
    """A run without an offence."""

    cases: int
    accepted: int  # damaged copies that were good all the same
    seconds: float
    slowest_ms: float

    def __str__(self) -> str:
        """Return the line that is printed."""
        rate = self.cases / self.seconds if self.seconds else 0.0
        return (
            f"{self.cases:,} inputs in {self.seconds:.1f} s ({rate:,.0f} a second), "
            f"{self.accepted:,} accepted, slowest {self.slowest_ms:.1f} ms"
        )


def judge(target: Target, data: bytes) -> bool:
    """Return whether the parser accepted an input; both are well.

    Raises:
        OffenceError: an undeclared error, or other bytes when formatted back.
    """
    try:
        formatted = target.formatted(data)
    except target.refusals:
        return False
    except Exception as error:  # the offence that is looked for
        raise OffenceError(data, traceback.format_exc()) from error
    if formatted != data:
        raise OffenceError(data, "it is accepted and formats back to other bytes")
    return True


def run(target: Target, seconds: float, seed: int = _SEED) -> Outcome:
    """Feed one parser with damaged inputs for a time, after the good ones.

    Raises:
        OffenceError: the parser broke its promise, or refused a good input.
    """
    for good in target.seeds:
        if not judge(target, good):
            raise OffenceError(good, "a good input is refused")
    mutator, cases, accepted, slowest = Mutator(target.seeds, seed), 0, 0, 0.0
    start = now = time.perf_counter()
    while now - start < seconds:
        data = mutator.next()
        before = time.perf_counter()
        accepted += judge(target, data)
        now = time.perf_counter()
        slowest = max(slowest, now - before)
        cases += 1
    return Outcome(cases, accepted, now - start, slowest * 1000)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what the command line asks for; return the exit status."""
    parser = argparse.ArgumentParser(prog="fuzz.py", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("name", choices=["list", "all", *targets()], metavar="NAME")
    parser.add_argument("seconds", nargs="?", type=float, default=10.0, metavar="SECONDS")
    parser.add_argument("--seed", type=int, default=_SEED, metavar="N")
    wish = parser.parse_args(arguments)
    if wish.name == "list":
        print(*targets(), sep="\n")
        return 0
    chosen = targets().values() if wish.name == "all" else [targets()[wish.name]]
    return max([_report(target, wish.seconds, wish.seed) for target in chosen])


def _report(target: Target, seconds: float, seed: int) -> int:
    try:
        print(f"{target.name}: {run(target, seconds, seed)}", flush=True)
    except OffenceError as offence:
        path = Path(tempfile.mkdtemp(prefix="civicledger-fuzz-")) / f"{target.name}.bin"
        path.write_bytes(offence.data)
        print(f"{target.name}: OFFENCE with seed {seed}, saved as {path}\n{offence.why}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
