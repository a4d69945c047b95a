"""Secrets that are overwritten when they are no longer needed, as far as Python can.

A ``bytearray`` can be overwritten, ``bytes`` and ``str`` cannot; the interpreter and the libraries
below may hold copies of their own. Wiping makes a secret rarer in memory; it is no promise that it
is gone. Before the first secret is lent, this process gives up core dumps: a crash would write all
of its memory into a file that stays.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

_PR_SET_DUMPABLE = 4  # linux/prctl.h


def wipe(secret: bytearray) -> None:
    """Overwrite every byte of ``secret`` with zero; its length stays."""
    secret[:] = bytes(len(secret))


@contextmanager
def scratch(length: int) -> Iterator[bytearray]:
    """Lend a buffer of ``length`` zero bytes that is wiped at the end, even after an error."""
    forbid_core_dumps()
    secret = bytearray(length)
    try:
        yield secret
    finally:
        wipe(secret)


@cache
def forbid_core_dumps() -> bool:
    """Let no crash of this process write its memory down; return whether the system agreed.

    On Linux other programs of the same user can no longer read its memory either, and a program
    that collects crashes gets nothing. Programs that are started from here choose for themselves.
    """
    if sys.platform == "win32":  # there the user's own settings decide, and no program is asked
        return False
    import resource  # noqa: PLC0415  (no such module on Windows)

    try:
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (OSError, ValueError):  # a system that knows no such limit
        return False
    return _is_undumpable() if sys.platform == "linux" else True


def _is_undumpable() -> bool:
    """Ask Linux to write no dump of this process, not even through a program that collects them."""
    import ctypes  # noqa: PLC0415  (needed once, and only where there are keys)

    try:
        return ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0) == 0  # type: ignore[no-any-return]  # a C int
    except (OSError, AttributeError):  # a C library without it
        return False
