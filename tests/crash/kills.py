"""Kill a writer again and again, at random moments, and check what each kill leaves."""

import hashlib
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

from tests.crash.runner import KILLED, Arm, Ended, Host
from tests.crash.shim import Fault
from tests.crash.stages import Opening, Stages, password_of
from tests.crash.writers import Acks, Writer

_FRESH_AFTER = 12  # kills over the same folder: what went on after a crash is killed again
OPENS_IN_S = 2.0

Interrupted = Callable[[Host, Writer, list[object], Path], Ended]
"""Runs a job in a folder and ends it at some moment."""


def at_random_time(random: Random, within_s: float) -> Interrupted:
    """Return how to kill a job after a random time."""

    def run(host: Host, writer: Writer, arguments: list[object], folder: Path) -> Ended:
        del folder
        job = host.start(writer.job, *arguments, 10_000)
        time.sleep(random.uniform(0, within_s))
        return job.kill()

    return run


def at_call(random: Random, most: int) -> Interrupted:
    """Return how to kill a job right before a random one of its calls to the disk."""

    def run(host: Host, writer: Writer, arguments: list[object], folder: Path) -> Ended:
        arm = Arm(folder, Fault.KILL, random.randint(1, most))
        return host.run(writer.job, *arguments, 10_000, arm=arm)

    return run


def kill(
    host: Host, stages: Stages, home: Path, writer: Writer, interrupted: Interrupted, count: int
) -> Opening:
    """Kill a writer ``count`` times; return how long the openings took.

    Raises:
        AssertionError: something acknowledged was lost, doubled or torn.
    """
    opening = Opening()
    acks: list[tuple[str, ...]] = []
    folder = home / "none yet"
    for number in range(count):
        if number % _FRESH_AFTER == 0:
            shutil.rmtree(folder, ignore_errors=True)
            folder = home / f"{writer.job}-{number}"
            writer.prepare(stages, folder)
            acks = []
        ended = interrupted(host, writer, _arguments(stages, folder, writer, acks), folder)
        assert ended.code == KILLED
        acks += ended.acks
        writer.check(stages, folder, acks, opening)
        acks += _found(folder)
    ended = host.run(writer.job, *_arguments(stages, folder, writer, acks), 1)
    assert ended.code == 0, ended.told
    acks += ended.acks
    writer.check(stages, folder, acks, opening)
    assert opening.worst_s <= OPENS_IN_S
    return opening


def _found(folder: Path) -> list[tuple[str, ...]]:
    """Return what the check has found to be so, though it was not said: which password opens."""
    file = folder / "keys.clkey"
    if not file.exists():
        return []
    content = hashlib.sha256(file.read_bytes()).hexdigest()
    number = password_of(content)
    return [] if number is None else [("password", str(number), content)]


def _arguments(stages: Stages, folder: Path, writer: Writer, acks: Acks) -> list[object]:
    return writer.arguments(stages, folder, acks)
