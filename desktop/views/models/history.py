"""What was done and can be taken back, and what was taken back and can be done again."""

from typing import Generic, TypeVar

T = TypeVar("T")
_MOST = 1_000


class History(Generic[T]):
    """Steps in their order; what follows one that was taken back is forgotten with a new one."""

    def __init__(self) -> None:
        self._done: list[T] = []
        self._undone: list[T] = []

    @property
    def can_undo(self) -> bool:
        """Tell whether there is a step to take back."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Tell whether there is a step to do again."""
        return bool(self._undone)

    def note(self, step: T) -> None:
        """Keep a step that was just done."""
        self._done.append(step)
        del self._done[:-_MOST]
        self._undone.clear()

    def undo(self) -> T | None:
        """Return the step to take back now, if there is one."""
        if not self._done:
            return None
        self._undone.append(self._done.pop())
        return self._undone[-1]

    def redo(self) -> T | None:
        """Return the step to do again now, if there is one."""
        if not self._undone:
            return None
        self._done.append(self._undone.pop())
        return self._done[-1]
