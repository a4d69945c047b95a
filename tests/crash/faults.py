"""Let the n-th call to the disk fail, and check that nothing acknowledged is lost for it."""

import errno
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.crash.drivers.host import TOLD
from tests.crash.runner import Arm, Host
from tests.crash.shim import Fault
from tests.crash.stages import Opening, Stages
from tests.crash.writers import Acks, Writer

_KINDS = {
    "EIO": (Fault.FAIL, errno.EIO),
    "ENOSPC": (Fault.FAIL, errno.ENOSPC),
    "EINTR": (Fault.FAIL, errno.EINTR),
    "short write": (Fault.SHORT, 0),
}
_ROUNDS = {"issue": 8, "migrate": 4, "change_password": 3}  # others: one is long enough
_GOES_ON_EVERY = 5  # faults after which the work is taken up again


@dataclass
class Tally:
    """What came of the faults."""

    fired: int = 0
    told: int = 0  # in words; the others were overcome
    sentences: set[str] | None = None


def fail_each(
    host: Host, stages: Stages, home: Path, writer: Writer, calls: Mapping[str, range]
) -> Tally:
    """Let each of these calls fail in each of these ways, from the same beginning each time.

    After each, what is left is checked, and the work is taken up again with a disk that works.

    Raises:
        AssertionError: something was lost, a trace instead of words, or no way to go on.
    """
    tally, opening = Tally(sentences=set()), Opening()
    begun = home / "begun"
    home.mkdir(exist_ok=True)
    writer.prepare(stages, begun)
    for kind, numbers in calls.items():
        fault, error_number = _KINDS[kind]
        for at in numbers:
            folder = home / "work"
            shutil.copytree(begun, folder)
            arm = Arm(folder, fault, at, error_number)
            arguments = writer.arguments(stages, folder, ())
            ended = host.run(writer.job, *arguments, _ROUNDS.get(writer.job, 1), arm=arm)
            if not ended.fired:
                shutil.rmtree(folder)
                break
            tally.fired += 1
            where = f"{writer.job}: {kind} at call {at}: {ended.told}"
            try:
                writer.check(stages, folder, ended.acks, opening)
                if ended.code == TOLD:
                    _check_words(ended.told)
                    tally.told += 1
                    assert tally.sentences is not None
                    tally.sentences.add(ended.told.replace(str(folder), "HOME"))
                if at % _GOES_ON_EVERY == 0:
                    _take_up(host, stages, folder, writer, ended.acks)
            except AssertionError as error:
                raise AssertionError(f"{where}: {error}") from error
            shutil.rmtree(folder)
    return tally


def _take_up(host: Host, stages: Stages, folder: Path, writer: Writer, acks: Acks) -> None:
    """Do the same work again with a disk that works."""
    ended = host.run(writer.job, *writer.arguments(stages, folder, acks), 1)
    assert ended.code == 0, ended.told
    writer.check(stages, folder, [*acks, *ended.acks], Opening())


def _check_words(told: str) -> None:
    assert told.endswith("."), told
    assert not {"Traceback", "Errno", "None"} & set(told.replace("[", " ").split()), told


def full_after(host: Host, stages: Stages, home: Path, writer: Writer, sizes: list[int]) -> Tally:
    """Let the disk be full after so many more bytes, each time from the same beginning.

    What was acknowledged is there, the program opens on the full disk's files, and goes on once
    there is room.

    Raises:
        AssertionError: something was lost, a trace instead of words, or no way to go on.
    """
    tally, opening = Tally(sentences=set()), Opening()
    begun = home / "begun"
    home.mkdir(exist_ok=True)
    writer.prepare(stages, begun)
    for size in sizes:
        folder = home / "work"
        shutil.copytree(begun, folder)
        arm = Arm(folder, Fault.QUOTA, size)
        ended = host.run(writer.job, *writer.arguments(stages, folder, ()), 1000, arm=arm)
        assert ended.fired, f"{writer.job} had room with {size} bytes"
        tally.fired += 1
        if ended.code == TOLD:
            _check_words(ended.told)
            tally.told += 1
        writer.check(stages, folder, ended.acks, opening)
        _take_up(host, stages, folder, writer, ended.acks)
        shutil.rmtree(folder)
    return tally
