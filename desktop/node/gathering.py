"""Many who submit at once share one disk write.

Whoever comes first takes along all that wait by then; the others find their answer made. Nobody is
answered before the write that holds the statement is durable.
"""

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future

from desktop.domains.refusal import Refusal

_MOST = 256

Submit = Callable[[Sequence[bytes]], tuple[Refusal | None, ...]]


class Gathering:
    """Hands statements on in groups; ask it from many threads."""

    def __init__(self, submit: Submit) -> None:
        """Begin with nobody.

        Args:
            submit: queues statements durably and returns which are refused; called by one thread
                at a time.
        """
        self._submit = submit
        self._turn, self._guard = threading.Lock(), threading.Lock()
        self._waiting: list[tuple[bytes, Future[Refusal | None]]] = []

    def submit(self, entry: bytes) -> Refusal | None:
        """Queue a statement durably, or say why it is refused; raises what ``submit`` raises."""
        answer: Future[Refusal | None] = Future()
        with self._guard:
            self._waiting.append((entry, answer))
        while not answer.done():
            with self._turn:
                if not answer.done():
                    self._hand_on()
        return answer.result()

    def _hand_on(self) -> None:
        with self._guard:
            group, self._waiting = self._waiting[:_MOST], self._waiting[_MOST:]
        try:
            told = self._submit([entry for entry, _ in group])
        except BaseException as error:  # noqa: BLE001  (raised where each of them waits)
            for _, answer in group:
                answer.set_exception(error)
        else:
            for (_, answer), refusal in zip(group, told, strict=True):
                answer.set_result(refusal)
