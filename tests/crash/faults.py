"""Let the n-th call to the disk fail, and check that nothing acknowledged is lost for it."""

import errno
import shutil
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.crash.drivers.work import TOLD
from tests.crash.kills import OPENS_IN_S
from tests.crash.remains import digest_of
from tests.crash.runner import Arm, Ended, Host, Job
from tests.crash.shim import Fault
from tests.crash.stages import Opening, Stages
from tests.crash.writers import Writer

_KINDS = {
    "EIO": (Fault.FAIL, errno.EIO),
    "ENOSPC": (Fault.FAIL, errno.ENOSPC),
    "EINTR": (Fault.FAIL, errno.EINTR),
    "short write": (Fault.SHORT, 0),
}
_ROUNDS = 1000  # ends with the round in which the fault came
_AT_ONCE = 2  # jobs under way, so that one is checked while the other runs


@dataclass
class Tally:
    """What came of the faults."""

    fired: int = 0
    told: int = 0  # in words; the others were overcome
    last: dict[str, int] = field(default_factory=dict)  # the last call that failed, by kind
    remains: set[bytes] = field(default_factory=set)  # hashes of what was left
    sentences: set[str] = field(default_factory=set)
    opening: Opening = field(default_factory=Opening)


@dataclass(frozen=True, slots=True)
class _Failing:
    """A job under way whose disk fails."""

    what: str
    at: int
    folder: Path
    job: Job
    is_limit: bool  # of the length of files, of which the library knows nothing


class _Trial:
    """The same work from the same beginning, again and again."""

    def __init__(self, host: Host, stages: Stages, home: Path, writer: Writer) -> None:
        self._host, self._stages, self._home, self._writer = host, stages, home, writer
        self._count = 0
        self._rounds = writer.rounds or _ROUNDS
        self.tally = Tally()
        home.mkdir(exist_ok=True)
        writer.prepare(stages, home / "begun")

    def begin(self, what: str, at: int, fault: Fault | None, error: int = 0) -> _Failing:
        """Start the work with a fault; without one no file grows beyond ``at`` bytes."""
        self._count += 1
        folder = self._home / str(self._count)
        shutil.copytree(self._home / "begun", folder)
        arguments = self._writer.arguments(self._stages, folder, ())
        arm = None if fault is None else Arm(folder, fault, at, error)
        limit = at if fault is None else None
        job = self._host.start(
            self._writer.job, *arguments, self._rounds, arm=arm, limit_bytes=limit
        )
        return _Failing(what, at, folder, job, fault is None)

    def settle(self, failing: _Failing) -> bool:
        """Check what a fault has left, and take the work up again with a disk that works.

        Returns:
            Whether the fault came to pass.

        Raises:
            AssertionError: something was lost, a trace instead of words, or no way to go on.
        """
        folder, ended = failing.folder, failing.job.wait()
        fired = ended.fired or (failing.is_limit and ended.code == TOLD)
        assert fired or ended.code == 0, ended.told
        if fired:
            try:
                self._judge(folder, ended)
            except AssertionError as error:
                where = f"{self._writer.job}: {failing.what} at {failing.at}"
                raise AssertionError(f"{where}: {ended.told}: {error}") from error
            self.tally.fired += 1
            self.tally.last[failing.what] = failing.at
        shutil.rmtree(folder)
        return fired

    def _judge(self, folder: Path, ended: Ended) -> None:
        if ended.code == TOLD:
            _check_words(ended.told)
            self.tally.told += 1
            self.tally.sentences.add(ended.told.replace(str(folder), "HOME"))
        remains = digest_of(folder, ended.code, ended.acks)
        if remains in self.tally.remains:
            return
        self.tally.remains.add(remains)
        opening = self.tally.opening
        self._writer.check(self._stages, folder, ended.acks, opening)
        arguments = self._writer.arguments(self._stages, folder, ended.acks)
        again = self._host.run(self._writer.job, *arguments, 1)
        assert again.code == 0, again.told
        self._writer.check(self._stages, folder, [*ended.acks, *again.acks], opening)
        assert opening.worst_s <= OPENS_IN_S


def _check_words(told: str) -> None:
    assert told.endswith("."), told
    assert not {"Traceback", "Errno", "None"} & set(told.replace("[", " ").split()), told


def _each(trial: _Trial, begun: Iterable[_Failing]) -> Iterator[tuple[_Failing, bool]]:
    """Yield each job once it is settled, and whether its fault came to pass."""
    under_way: deque[_Failing] = deque()
    try:
        for failing in begun:
            under_way.append(failing)
            if len(under_way) == _AT_ONCE:
                yield under_way[0], trial.settle(under_way.popleft())
        while under_way:
            yield under_way[0], trial.settle(under_way.popleft())
    finally:
        for failing in under_way:
            failing.job.wait()


def fail_each(
    host: Host, stages: Stages, home: Path, writer: Writer, calls: Mapping[str, Iterable[int]]
) -> Tally:
    """Let each of these calls fail in each of these ways, from the same beginning each time.

    Work that would end before is done in more rounds; where a writer has a bound on these, the
    calls beyond are left out.

    Raises:
        AssertionError: something was lost, a trace instead of words, or no way to go on.
    """
    trial = _Trial(host, stages, home, writer)
    for kind, numbers in calls.items():
        fault, error = _KINDS[kind]
        begun = (trial.begin(kind, at, fault, error) for at in numbers)
        for failing, fired in _each(trial, begun):
            assert fired or writer.rounds, f"{writer.job} never came to call {failing.at}"
            if not fired:
                break
    return trial.tally


def full_after(host: Host, stages: Stages, home: Path, writer: Writer, sizes: list[int]) -> Tally:
    """Let the disk be full after so many more bytes, each time from the same beginning.

    Raises:
        AssertionError: something was lost, a trace instead of words, or no way to go on.
    """
    trial = _Trial(host, stages, home, writer)
    begun = (trial.begin("full", size, Fault.QUOTA) for size in sizes)
    for failing, fired in _each(trial, begun):
        assert fired, f"{writer.job} had room with {failing.at} bytes"
    return trial.tally


def limited_to(host: Host, stages: Stages, home: Path, writer: Writer, sizes: list[int]) -> Tally:
    """Let no file grow beyond so many bytes (RLIMIT_FSIZE), each time from the same beginning.

    Raises:
        AssertionError: something was lost, a trace instead of words, or no way to go on.
    """
    trial = _Trial(host, stages, home, writer)
    begun = (trial.begin("limited", size, None) for size in sizes)
    for failing, fired in _each(trial, begun):
        assert fired, f"{writer.job} needs no file of {failing.at} bytes"
    return trial.tally
