"""What this process and those it started use: processor time, and the most memory at one time.

Memory is the sum of the proportional set sizes, so that pages that are shared count once; it is
looked up in Linux's ``/proc`` ten times a second. Elsewhere it is not known.
"""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_PROC = Path("/proc")
_PERIOD_S = 0.1


@dataclass(slots=True)
class Used:
    """Filled in when the watching ends."""

    cpu_s: float = 0.0
    peak_bytes: int | None = None


@contextmanager
def watched() -> Iterator[Used]:
    """Watch the process tree while the block runs; processes that ended in it are counted."""
    used, stop = Used(), threading.Event()
    before = _cpu_s()
    watcher = threading.Thread(target=_watch, args=(used, stop), daemon=True)
    watcher.start()
    try:
        yield used
    finally:
        stop.set()
        watcher.join()
        used.cpu_s = _cpu_s() - before


def _cpu_s() -> float:
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def _watch(used: Used, stop: threading.Event) -> None:
    while True:
        now = _memory(os.getpid())
        if now is not None:
            used.peak_bytes = max(now, used.peak_bytes or 0)
        if stop.wait(_PERIOD_S):
            return


def _memory(process: int) -> int | None:
    """Return the bytes that a process and its children use, or None where nobody can say."""
    try:
        rollup = (_PROC / str(process) / "smaps_rollup").read_text("ascii")
        children = (_PROC / str(process) / "task").glob("*/children")
        below = [int(word) for one in children for word in one.read_text("ascii").split()]
    except OSError:
        return None
    own = sum(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:"))
    return own * 1024 + sum(_memory(child) or 0 for child in below)
