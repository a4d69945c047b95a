"""A process that has everything loaded and does each job in a child of its own.

One JSON object a line comes over standard input: ``{"job", "arguments", "acks", "arm", "limit"}``
starts a job and is answered with its process id; ``{"wait": id}`` is answered with how it ended:
the exit code, or minus the number of the signal. A job says what it has done over its standard
output, which is the file ``acks``; an expected error goes in words to the file of that name with
``.told`` added, and a fault of the program with its trace to ``.fault``.
"""

import ctypes
import gc
import json
import os
import resource
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from desktop.errors import CivicLedgerError
from tests.crash.drivers import work
from tests.crash.shim import Fault

assert sys.platform != "win32"  # it forks


def main() -> None:
    """Serve until the input ends."""
    gc.freeze()  # what is loaded is shared with every child, and not gone through in each
    for line in sys.stdin:
        wish = json.loads(line)
        if "wait" in wish:
            _, status = os.waitpid(wish["wait"], 0)
            print(os.waitstatus_to_exitcode(status), flush=True)
            continue
        child = os.fork()
        if not child:
            _do(wish)
        print(child, flush=True)


def _do(wish: dict[str, Any]) -> None:
    acks = Path(wish["acks"])
    output = os.open(acks, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    os.dup2(output, 1)
    code = 0
    try:
        with _armed(wish["arm"], acks.with_suffix(".calls")), _limited(wish["limit"]):
            getattr(work, wish["job"])(*wish["arguments"])
    except CivicLedgerError as error:
        acks.with_suffix(".told").write_text(str(error))
        code = work.TOLD
    except BaseException:  # noqa: BLE001  (whatever it is, the test has to see it)
        acks.with_suffix(".fault").write_text(traceback.format_exc())
        code = work.FAULT
    os._exit(code)


@contextmanager
def _armed(arm: list[Any] | None, counted: Path) -> Iterator[None]:
    """Let the library do what was asked, and write down whether it did and after how many calls."""
    if arm is None:
        yield
        return
    folder, record, fault, at, number = arm
    shim = ctypes.CDLL(None)
    shim.crash_arm(folder.encode(), record.encode(), fault, ctypes.c_long(at), number)
    if fault in (Fault.FAIL, Fault.SHORT):
        work.fault_came = lambda: bool(shim.crash_fired())
    try:
        yield
    finally:
        fired, calls = shim.crash_fired(), shim.crash_calls()
        shim.crash_arm(b"", b"", 0, ctypes.c_long(0), 0)
        counted.write_text(f"{fired} {calls}")


@contextmanager
def _limited(limit_bytes: int | None) -> Iterator[None]:
    """Let no file grow beyond so many bytes: a write there fails with EFBIG, and no signal comes.

    Python ignores the signal from its start.
    """
    if limit_bytes is None:
        yield
        return
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit_bytes, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


if __name__ == "__main__":
    main()
