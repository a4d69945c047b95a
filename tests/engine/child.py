"""A process that submits and settles, and may kill itself before its n-th call.

Arguments: the module that holds the ``KIT``, the home, and the number of the call before which the
process ends for good (``none``: it lives; ``-1``: once everything is acknowledged). The statements
come over standard input in hexadecimal, one a line. Prints the count of calls and the final hash,
or the ids that were acknowledged.
"""

import importlib
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from desktop.engine.application import Application
from desktop.ledger.statement import parse_statement
from desktop.replica import node_state
from desktop.replica.database import Database

_calls = 0
_kill_at: int | None = None


def _die() -> None:
    sys.stdout.flush()
    os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))


def _marked(call: Callable[..., Any]) -> Callable[..., Any]:
    """Return the call with a mark before it, at which this process may end."""

    def marked(*arguments: object, **more: object) -> object:
        global _calls  # noqa: PLW0603  (one process, one count)
        if _calls == _kill_at:
            _die()
        _calls += 1
        return call(*arguments, **more)

    return marked


def _mark_everything() -> None:
    for name in ("check", "propose", "execute", "commit"):
        setattr(Application, name, _marked(getattr(Application, name)))
    for name in ("enqueue", "dequeue", "swap_published", "queued"):
        setattr(node_state, name, _marked(getattr(node_state, name)))
    for name in ("many", "insert"):  # inside the transactions too
        setattr(Database, name, _marked(getattr(Database, name)))


def main() -> None:
    """Do what the arguments say."""
    global _kill_at  # noqa: PLW0603  (set once, before anything is called)
    module, home, kill_at = sys.argv[1:]
    entries = [bytes.fromhex(line) for line in sys.stdin.read().split()]
    kit = importlib.import_module(module).KIT
    engine = kit.open(Path(home))
    _mark_everything()
    if kill_at not in ("none", "-1"):
        _kill_at = int(kill_at)
    for entry in entries:
        engine.submit(entry)
        if kill_at == "-1":
            print(parse_statement(entry).id.hex())
    if kill_at == "-1":
        _die()
    engine.settle()
    print(_calls, engine.application.info().app_hash.hex(), sep="\n")
    engine.stop()


if __name__ == "__main__":
    main()
