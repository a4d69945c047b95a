"""Kill a writer again and again, at random moments, and check what each kill leaves."""

import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

from tests.crash.runner import KILLED, Arm, Host, Job
from tests.crash.shim import Fault
from tests.crash.stages import Opening, Stages, password_of
from tests.crash.writers import Writer

OPENS_IN_S = 2.0
_AT_ONCE = 2  # jobs under way, so that one is checked while the other runs

Doomed = Callable[[Host, Writer, list[object], Path], Job]
"""Starts a job in a folder that will be killed at some moment."""


def at_random_time(random: Random, within_s: float) -> Doomed:
    """Return how to kill a job after a random time."""

    def start(host: Host, writer: Writer, arguments: list[object], folder: Path) -> Job:
        del folder
        job = host.start(writer.job, *arguments, 10_000)
        job.kill_after(random.uniform(0, within_s))
        return job

    return start


def at_call(random: Random, most: int) -> Doomed:
    """Return how to kill a job right before a random one of its calls to the disk."""

    def start(host: Host, writer: Writer, arguments: list[object], folder: Path) -> Job:
        arm = Arm(folder, Fault.KILL, random.randint(1, most))
        return host.start(writer.job, *arguments, 10_000, arm=arm)

    return start


def kill(
    host: Host, stages: Stages, home: Path, writer: Writer, doomed: Doomed, count: int
) -> Opening:
    """Kill a writer ``count`` times; return how long the openings took.

    Raises:
        AssertionError: something acknowledged was lost, doubled or torn, or it does not go on.
    """
    opening = Opening()
    victims = [_Victim(host, stages, home / str(one), writer, opening) for one in range(_AT_ONCE)]
    for number in range(count):
        victim = victims[number % _AT_ONCE]
        victim.settle()
        victim.begin(doomed)
    for victim in victims:
        victim.settle()
        victim.go_on()
    assert opening.count
    assert opening.worst_s <= OPENS_IN_S
    return opening


class _Victim:
    """One folder in which a writer is killed, and killed again in what went on after that."""

    def __init__(
        self, host: Host, stages: Stages, home: Path, writer: Writer, opening: Opening
    ) -> None:
        self._host, self._stages, self._writer, self._opening = host, stages, writer, opening
        self._folder = home
        self._acks: list[tuple[str, ...]] = []
        self._job: Job | None = None
        self._kills = 0

    def begin(self, doomed: Doomed) -> None:
        """Start the work; at the first kill of a row in a folder of its own."""
        if self._kills % self._writer.kills_in_a_row == 0:
            if self._kills:
                self.go_on()
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder.parent.mkdir(exist_ok=True)
            self._writer.prepare(self._stages, self._folder)
            self._acks = []
        self._kills += 1
        self._job = doomed(self._host, self._writer, self._arguments(), self._folder)

    def settle(self) -> None:
        """Wait until the work is killed, and check what is left."""
        if self._job is None:
            return
        ended = self._job.wait()
        assert ended.code == KILLED, ended.told
        self._acks += ended.acks
        self._check()
        self._acks += _found(self._folder)

    def go_on(self) -> None:
        """Do the work to its end."""
        ended = self._host.run(self._writer.job, *self._arguments(), 1)
        assert ended.code == 0, ended.told
        self._acks += ended.acks
        self._check()

    def _arguments(self) -> list[object]:
        return self._writer.arguments(self._stages, self._folder, self._acks)

    def _check(self) -> None:
        self._writer.check(self._stages, self._folder, self._acks, self._opening)


def _found(folder: Path) -> list[tuple[str, ...]]:
    """Return what the check has found to be so, though it was not said: which password opens."""
    file = folder / "keys.clkey"
    if not file.exists():
        return []
    content = hashlib.sha256(file.read_bytes()).hexdigest()
    number = password_of(content)
    return [] if number is None else [("password", str(number), content)]
