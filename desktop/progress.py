"""How long work tells that it goes on, and learns that it should stop."""

from collections.abc import Callable

Report = Callable[[int, int], None]
"""Called as ``report(done, total)``; raises `Cancelled` where the user wants the work to end."""


class Cancelled(Exception):  # noqa: N818  (a wish of the user, not an error)
    """The user asked the work to stop; nothing half done is left behind."""


def silent(done: int, total: int) -> None:
    """Report to nobody and never cancel."""
