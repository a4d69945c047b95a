"""Do independent work in two processes at once."""

import multiprocessing
import sys
import traceback
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import TypeVar

import pytest

Done = TypeVar("Done")


def in_halves(count: int, work: Callable[[range], Done]) -> tuple[Done, Done]:
    """Return what ``work`` makes of the even and of the odd numbers below ``count``.

    The odd ones are done in a forked child, which has no part in the host.

    Raises:
        AssertionError: the work on one of the odd numbers raised something.
    """
    if sys.platform == "win32":
        pytest.skip("needs a system that can fork a process")
    here, there = multiprocessing.Pipe(duplex=False)
    context = multiprocessing.get_context("fork")
    child = context.Process(target=_send, args=(there, work, range(1, count, 2)), daemon=True)
    child.start()
    there.close()
    try:
        even = work(range(0, count, 2))
        odd, trace = here.recv()
    finally:
        child.kill()
        child.join()
        here.close()
    assert not trace, trace
    return even, odd


def _send(there: Connection, work: Callable[[range], Done], numbers: range) -> None:
    try:
        there.send((work(numbers), ""))
    except BaseException:  # noqa: BLE001  (whatever it is, the test has to see it)
        there.send((None, traceback.format_exc()))
