"""How long work tells that it goes on, and learns that it should stop."""

from collections.abc import Callable
from threading import Event

Report = Callable[[int, int], None]
"""Called as ``report(done, total)``; raises `Cancelled` where the user wants the work to end."""

_LOOK_S = 0.1  # between two looks at whether it is cancelled


class Cancelled(Exception):  # noqa: N818  (a wish of the user, not an error)
    """The user asked the work to stop; nothing half done is left behind."""


def silent(done: int, total: int) -> None:
    """Report to nobody and never cancel."""


class Gate:
    """Holds work at its next report until it may go on; from any thread."""

    def __init__(self) -> None:
        self._open = Event()
        self._open.set()

    @property
    def is_held(self) -> bool:
        """Tell whether work that asks has to wait."""
        return not self._open.is_set()

    def hold(self) -> None:
        """Let work wait from its next report on."""
        self._open.clear()

    def let_go(self) -> None:
        """Let it go on."""
        self._open.set()

    def waiting(self, report: Report) -> Report:
        """Return a report that waits while the gate holds; meanwhile it can be cancelled."""

        def told(done: int, total: int) -> None:
            report(done, total)
            while not self._open.wait(_LOOK_S):
                report(done, total)

        return told
