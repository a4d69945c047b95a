"""A process that has everything loaded and does each job in a child of its own.

One JSON object a line comes over standard input: ``{"job", "arguments", "acks", "arm"?}`` starts a
job and is answered with its process id; ``{"wait": id}`` is answered with how it ended: the exit
code, or minus the number of the signal. A job says what it has done over its standard output, which
is the file ``acks``; an expected error goes in words to the file of that name with ``.told`` added,
and a fault of the program with its trace to ``.fault``.
"""

import ctypes
import json
import os
import sys
import traceback
from pathlib import Path
from typing import Any

from desktop.errors import CivicLedgerError
from tests.crash.drivers import work

TOLD, FAULT = 3, 4  # exit codes


def main() -> None:
    """Serve until the input ends."""
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
        arm = wish.get("arm")
        if arm is not None:
            folder, record, fault, at, number = arm
            shim = ctypes.CDLL(None)
            shim.crash_arm(folder.encode(), record.encode(), fault, ctypes.c_long(at), number)
        try:
            getattr(work, wish["job"])(*wish["arguments"])
        finally:
            if arm is not None:
                fired, calls = shim.crash_fired(), shim.crash_calls()
                shim.crash_arm(b"", b"", 0, ctypes.c_long(0), 0)
                acks.with_suffix(".calls").write_text(f"{fired} {calls}")
    except CivicLedgerError as error:
        acks.with_suffix(".told").write_text(str(error))
        code = TOLD
    except BaseException:  # noqa: BLE001  (whatever it is, the test has to see it)
        acks.with_suffix(".fault").write_text(traceback.format_exc())
        code = FAULT
    os._exit(code)


if __name__ == "__main__":
    main()
