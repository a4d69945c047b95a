"""Start jobs in the host, kill them or let their disk fail, and read what they said."""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.crash.drivers.work import FAULT, TOLD
from tests.crash.shim import Fault, library

_ROOT = Path(__file__).resolve().parents[2]
KILLED = -getattr(signal, "SIGKILL", 9)


@dataclass(frozen=True, slots=True)
class Arm:
    """What the disk under a folder does to a job."""

    folder: Path
    fault: Fault = Fault.NOTHING
    at: int = 0
    error: int = 0
    record: Path | None = None


@dataclass(frozen=True, slots=True)
class Ended:
    """How a job ended."""

    code: int
    acks: tuple[tuple[str, ...], ...]  # the words of each line
    told: str  # the expected error, in words
    fired: bool  # whether the fault came to pass
    calls: int  # of the kind that may fail


class Host:
    """The process that does the jobs."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        shim = library()
        preload = {} if shim is None else {"LD_PRELOAD": str(shim)}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.crash.drivers.host"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=_ROOT,
            env={**os.environ, "PYTHONPATH": str(_ROOT), **preload},
        )
        self._count = 0

    def start(
        self, job: str, *arguments: object, arm: Arm | None = None, limit_bytes: int | None = None
    ) -> "Job":
        """Begin a job, one of several at once; it runs until it is killed or done.

        With ``limit_bytes`` no file of it grows beyond that.
        """
        self._count += 1
        acks = self._folder / f"{self._count}.acks"
        armed = None
        if arm is not None:
            record = "" if arm.record is None else str(arm.record)
            armed = [str(arm.folder), record, int(arm.fault), arm.at, arm.error]
        wish: dict[str, object] = {
            "job": job,
            "arguments": [str(one) if isinstance(one, Path) else one for one in arguments],
            "acks": str(acks),
            "arm": armed,
            "limit": limit_bytes,
        }
        return Job(self, int(self.ask(wish)), acks)

    def run(self, job: str, *arguments: object, arm: Arm | None = None) -> Ended:
        """Do a job to its end."""
        return self.start(job, *arguments, arm=arm).wait()

    def ask(self, wish: dict[str, object]) -> str:
        """Send one line and return the answer."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(wish) + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        assert answer, "the host has ended"
        return answer

    def close(self) -> None:
        """Let the process end."""
        for stream in (self._process.stdin, self._process.stdout):
            assert stream is not None
            stream.close()
        self._process.wait()


class Job:
    """One job under way."""

    def __init__(self, host: Host, process_id: int, acks: Path) -> None:
        self._host, self._id, self._acks = host, process_id, acks
        self._killer: threading.Timer | None = None

    def kill_after(self, seconds: float) -> None:
        """End it as a crash would, in a while."""
        self._killer = threading.Timer(seconds, os.kill, (self._id, -KILLED))
        self._killer.start()

    def wait(self) -> Ended:
        """Wait for its end.

        Raises:
            AssertionError: it ended by a fault of the program.
        """
        code = int(self._host.ask({"wait": self._id}))
        if self._killer is not None:  # its number may be another process's from now on
            self._killer.cancel()
            self._killer.join()
        fault = self._acks.with_suffix(".fault")
        assert code != FAULT, fault.read_text()
        assert code in (0, TOLD, KILLED), code
        said = self._acks.read_text() if self._acks.exists() else ""
        told = self._acks.with_suffix(".told").read_text() if code == TOLD else ""
        counted = self._acks.with_suffix(".calls")
        fired, calls = counted.read_text().split() if counted.exists() else ("0", "0")
        lines = tuple(tuple(line.split()) for line in said.splitlines())
        return Ended(code, lines, told, fired == "1", int(calls))


@contextmanager
def scratch_folder() -> Iterator[Path]:
    """Lend a folder for many small files, in memory where the system has such a place."""
    memory = Path("/dev/shm")
    place = memory if memory.is_dir() and os.access(memory, os.W_OK) else None
    folder = Path(tempfile.mkdtemp(prefix="crash-", dir=place)).resolve()
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
