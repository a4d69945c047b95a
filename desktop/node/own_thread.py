"""One thread for a whole life: what may be used by one thread only is asked there, in turn."""

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as NotYet
from contextlib import suppress
from typing import TypeVar

from desktop.errors import StorageError

Answer = TypeVar("Answer")
_MOST_WAITING = 256


class BusyNodeError(StorageError):
    """A node that has too much to do at the moment; the same question may be asked again."""

    code = "BUSY"

    def __init__(self) -> None:
        super().__init__(
            "This node has too much to do at the moment.",
            means="Nothing was changed.",
            do="Ask again in a few seconds.",
        )


class OwnThread:
    """Runs what it is asked, one after the other; refuses where too many wait already."""

    def __init__(self, name: str, most_waiting: int = _MOST_WAITING) -> None:
        self._executor = ThreadPoolExecutor(1, thread_name_prefix=name)
        self._places = threading.BoundedSemaphore(most_waiting)

    def ask(self, work: Callable[[], Answer], timeout_s: float | None = None) -> Answer:
        """Return what the work returns, or raise what it raises.

        Raises:
            BusyNodeError: too many wait, or its turn and its end did not come in time; work that
                has begun goes on, and its answer is dropped.
        """
        if not self._places.acquire(blocking=False):
            raise BusyNodeError
        try:
            future: Future[Answer] = self._executor.submit(work)
        except RuntimeError as error:  # closed meanwhile
            self._places.release()
            raise BusyNodeError from error
        future.add_done_callback(lambda _: self._places.release())
        try:
            return future.result(timeout_s)
        except NotYet as error:
            if future.done():
                raise  # the work's own
            future.cancel()
            raise BusyNodeError from error

    def finish(self, last: Callable[[], object]) -> None:
        """Do what waits, then one last thing, and end the thread."""
        with suppress(RuntimeError):  # ended before
            self._executor.submit(last)
        self._executor.shutdown(wait=True)

    def close(self) -> None:
        """Drop what waits, finish what runs, and end the thread."""
        self._executor.shutdown(wait=True, cancel_futures=True)
