"""Record a writer once, let the power fail at many moments of it, and check what each leaves."""

import shutil
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from random import Random

from tests.crash.halves import in_halves
from tests.crash.power import Disk
from tests.crash.remains import digest_of
from tests.crash.runner import Arm, Host
from tests.crash.shim import Act, Fault, Step, read_steps
from tests.crash.stages import Opening, Stages
from tests.crash.writers import Writer

_GOES_ON_EVERY = 40  # images with which the work is taken up again; even, for only there is a host

Change = Callable[[Sequence[Step], Path], list[Step]]
"""Turns a record into that of a worse program."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """What a writer did, from a folder that is kept as it was."""

    writer: Writer
    before: Path
    root: Path  # where the work was done
    steps: list[Step]


@dataclass
class Outages:
    """What came of power failures."""

    harm: Counter[str] = field(default_factory=Counter)  # how often which was done
    opening: Opening = field(default_factory=Opening)


def record(host: Host, stages: Stages, home: Path, writer: Writer, rounds: int) -> Recorded:
    """Do the work once under the recorder."""
    home.mkdir(exist_ok=True)
    before, root = home / "before", home / "work"
    writer.prepare(stages, before)
    shutil.copytree(before, root)
    arm = Arm(root, Fault.NOTHING, record=home / "record")
    ended = host.run(writer.job, *writer.arguments(stages, root, ()), rounds, arm=arm)
    assert ended.code == 0, ended.told
    return Recorded(writer, before, root, list(read_steps(home / "record")))


def outages(
    host: Host,
    stages: Stages,
    home: Path,
    recorded: Recorded,
    count: int,
    change: Change | None = None,
) -> Outages:
    """Let the power fail ``count`` times; return what harm was done, and the openings.

    With ``change`` the record is that of a worse program first; nothing is taken up again then.
    """
    steps = recorded.steps if change is None else change(recorded.steps, recorded.root)
    random = Random(len(steps))
    moments = sorted(random.randint(0, len(steps)) for _ in range(count))
    go_on = partial(_go_on, host, stages, recorded.writer) if change is None else None

    def fail(numbers: range) -> Outages:
        done, acks = Outages(), list[tuple[str, ...]]()
        at, disk = 0, _disk(recorded)
        found: dict[bytes, str] = {}  # the harm, by what was left
        for number in numbers:
            for step in steps[at : moments[number]]:
                disk.take(step)
                if step.act is Act.ACKNOWLEDGE:
                    acks += [tuple(line.split()) for line in step.data.decode().splitlines()]
            at = moments[number]
            image = home / f"image-{number}"
            image.mkdir(parents=True)
            disk.write(image, Random(number))
            remains = digest_of(image, acks, number % _GOES_ON_EVERY == 0)
            if remains not in found:
                found[remains] = ""
                try:
                    recorded.writer.check(stages, image, acks, done.opening)
                    if go_on is not None and number % _GOES_ON_EVERY == 0:
                        go_on(image, acks, done.opening)
                except Exception as error:  # noqa: BLE001  (of whatever kind: it is the harm)
                    found[remains] = f"{type(error).__name__}: {error}"[:120]
            if found[remains]:
                done.harm[found[remains]] += 1
            shutil.rmtree(image)
        return done

    even, odd = in_halves(count, fail)
    return Outages(even.harm + odd.harm, even.opening | odd.opening)


def _disk(recorded: Recorded) -> Disk:
    """Return the disk before the work, under the names that the work was recorded with."""
    return Disk(recorded.before, named=recorded.root)


def _go_on(
    host: Host,
    stages: Stages,
    writer: Writer,
    image: Path,
    acks: Sequence[tuple[str, ...]],
    opening: Opening,
) -> None:
    ended = host.run(writer.job, *writer.arguments(stages, image, acks), 1)
    assert ended.code == 0, ended.told
    writer.check(stages, image, [*acks, *ended.acks], opening)
