"""Many who submit at once share one disk write.

One thread takes along all that have come by then; while it waits for the disk, another looks into
what comes. Nobody is answered before the write that holds the statement is durable.
"""

import threading
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import NamedTuple

from desktop.domains.admission import Examined, examine
from desktop.domains.refusal import Refusal
from desktop.node.own_thread import BusyNodeError
from desktop.node.service import Submitted

_MOST = 256

Take = Callable[[Sequence[bytes], Sequence[Examined | Refusal]], Sequence[Submitted | Refusal]]
"""Queues statements durably, given what `examine` said of each, and returns what became of each."""


class _Coming(NamedTuple):
    entry: bytes
    answer: Future[Submitted | Refusal]


class _Ready(NamedTuple):
    entry: bytes
    examined: Examined | Refusal
    answer: Future[Submitted | Refusal]


class Gathering:
    """Hands statements on in groups; ask it from any thread."""

    def __init__(self, take: Take) -> None:
        """Begin with nobody.

        Args:
            take: called by one thread at a time.
        """
        self._take = take
        self._news = threading.Condition()
        self._coming: deque[_Coming] = deque()
        self._ready: deque[_Ready] = deque()
        self._is_taking = False  # the second thread waits for the disk
        self._is_closed = self._is_looked_through = False
        self._looking = threading.Thread(target=self._look, name="examine", daemon=True)
        self._handing = threading.Thread(target=self._hand_on, name="gather", daemon=True)
        self._looking.start()
        self._handing.start()

    def submit(self, entry: bytes) -> Future[Submitted | Refusal]:
        """Return what will become of a statement; the future raises what ``take`` raises.

        Raises:
            BusyNodeError: this node is ending.
        """
        answer: Future[Submitted | Refusal] = Future()
        with self._news:
            if self._is_closed:
                raise BusyNodeError
            self._coming.append(_Coming(entry, answer))
            self._news.notify_all()
        return answer

    def close(self) -> None:
        """Hand on what has come, and end; closing twice is fine."""
        with self._news:
            self._is_closed = True
            self._news.notify_all()
        self._looking.join()
        with self._news:
            self._is_looked_through = True
            self._news.notify_all()
        self._handing.join()

    def _look(self) -> None:
        """Look into what comes while the other thread waits for the disk."""
        while (one := self._next()) is not None:
            ready = _looked_into(one)
            with self._news:
                self._ready.append(ready)
                self._news.notify_all()

    def _next(self) -> _Coming | None:
        with self._news:
            while not (self._coming and self._is_taking):
                if self._is_closed:
                    return None
                self._news.wait()
            return self._coming.popleft()

    def _hand_on(self) -> None:
        while group := self._group():
            waiting = [one for one in group if one.answer.set_running_or_notify_cancel()]
            try:
                told = self._take([one.entry for one in waiting], [one.examined for one in waiting])
            except BaseException as error:  # noqa: BLE001  (raised where each of them waits)
                for one in waiting:
                    one.answer.set_exception(error)
            else:
                for one, answer in zip(waiting, told, strict=True):
                    one.answer.set_result(answer)

    def _group(self) -> list[_Ready]:
        """Return what has come, a moment's worth; nothing once this is closed and all is done."""
        with self._news:
            self._is_taking = False
            while not self._ready and not self._coming:
                if self._is_looked_through:
                    return []
                self._news.wait()
            group = [self._ready.popleft() for _ in range(min(_MOST, len(self._ready)))]
            left = min(_MOST - len(group), len(self._coming))
            coming = [self._coming.popleft() for _ in range(left)]
        group += map(_looked_into, coming)
        with self._news:
            self._is_taking = True
            self._news.notify_all()
        return group


def _looked_into(one: _Coming) -> _Ready:
    return _Ready(one.entry, examine(one.entry), one.answer)
