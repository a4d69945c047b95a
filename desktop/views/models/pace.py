"""How long work will still take, told from how far it has come."""

from collections.abc import Callable

from desktop.views.saying import amount, say

_LEAST_S = 1.5  # of work before anything is said


class Pace:
    """Measures one piece of work from its beginning."""

    def __init__(self, clock_ms: Callable[[], int]) -> None:
        self._clock_ms = clock_ms
        self.begin()

    def begin(self) -> None:
        """Begin to measure."""
        self._begun_ms: int | None = None
        self._first = 0

    def left(self, done: int, total: int) -> str:
        """Return the time that is left in words, or nothing while it cannot be told."""
        now_ms = self._clock_ms()
        if self._begun_ms is None or done < self._first:
            self._begun_ms, self._first = now_ms, done
        spent_s, gained = (now_ms - self._begun_ms) / 1000, done - self._first
        if spent_s < _LEAST_S or gained <= 0 or total <= done:
            return ""
        return say("{span} left", span=span(spent_s * (total - done) / gained))


def span(seconds: float) -> str:
    """Return about how long something takes."""
    if seconds < 1:
        return say("less than a second")
    if seconds < 90:
        return say("about {seconds}", seconds=amount(round(seconds), "second", "seconds"))
    if seconds < 5400:
        return say("about {minutes}", minutes=amount(round(seconds / 60), "minute", "minutes"))
    return say("about {hours}", hours=amount(round(seconds / 3600), "hour", "hours"))
