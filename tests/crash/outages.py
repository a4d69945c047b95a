"""Record a writer once, let the power fail at many moments of it, and check what each leaves."""

import shutil
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from tests.crash.power import Disk, images
from tests.crash.runner import Arm, Host
from tests.crash.shim import Act, Fault, Step, read_steps
from tests.crash.stages import Opening, Stages
from tests.crash.writers import Writer

_GOES_ON_EVERY = 40  # images with which the work is taken up again

Change = Callable[[Sequence[Step], Path], list[Step]]
"""Turns a record into that of a worse program."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """What a writer did, from a folder that is kept as it was."""

    writer: Writer
    before: Path
    root: Path  # where the work was done
    steps: list[Step]


def record(host: Host, stages: Stages, home: Path, writer: Writer, rounds: int) -> Recorded:
    """Do the work once under the recorder."""
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
) -> tuple[Counter[str], Opening]:
    """Let the power fail ``count`` times; return how often which harm was done, and the openings.

    With ``change`` the record is that of a worse program first; nothing is taken up again then.
    """
    steps = recorded.steps if change is None else change(recorded.steps, recorded.root)
    random, opening, harm = Random(len(steps)), Opening(), Counter[str]()
    disk = _disk(recorded)
    acks: list[tuple[str, ...]] = []
    done = 0
    for number, (moment, disk_then) in enumerate(images(disk, steps, count, random)):
        for step in steps[done:moment]:
            if step.act is Act.ACKNOWLEDGE:
                acks += [tuple(line.split()) for line in step.data.decode().splitlines()]
        done = moment
        image = home / "image"
        image.mkdir()
        disk_then.write(image, random)
        try:
            recorded.writer.check(stages, image, acks, opening)
            if change is None and number % _GOES_ON_EVERY == 0:
                _take_up(host, stages, recorded.writer, image, acks, opening)
        except Exception as error:  # noqa: BLE001  (of whatever kind: it is the harm)
            harm[f"{type(error).__name__}: {error}"[:120]] += 1
        shutil.rmtree(image)
    return harm, opening


def _disk(recorded: Recorded) -> Disk:
    """Return the disk before the work, under the names that the work was recorded with."""
    away = recorded.root.with_name("done")
    recorded.root.rename(away)
    try:
        shutil.copytree(recorded.before, recorded.root)
        disk = Disk(recorded.root)
        shutil.rmtree(recorded.root)
    finally:
        away.rename(recorded.root)
    return disk


def _take_up(
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
