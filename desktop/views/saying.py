"""What the program says, in the language of the window.

English is the source and needs no translation: a text is its own key, with ``{name}`` where a value
goes. `say` is for a text that is shown now, `later` for one that is written down before the
language is known, such as a constant of a module, `amount` for a number with its noun. Pure: knows
nothing of Qt. `desktop.views.languages` hands over the language, ``packaging/translations.py``
collects the texts for Qt's own tools.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime

ENGLISH = "en"
NARROW_SPACE = "\u202f"


def _either(one: str, many: str, count: int) -> str:
    return one if count == 1 else many


def _day(moment: datetime) -> str:
    return f"{moment.day} {moment:%b %Y}"


def _month(moment: datetime) -> str:
    return f"{moment:%b}"


@dataclass(frozen=True, slots=True)
class Tongue:
    """One language: how it says a text, a number with its noun, and the parts of a figure."""

    code: str = ENGLISH
    text: Callable[[str], str] = str
    noun: Callable[[str, str, int], str] = _either  # with %n where the number goes
    day: Callable[[datetime], str] = _day
    month: Callable[[datetime], str] = _month
    thousands: str = NARROW_SPACE
    decimal: str = "."


class _Spoken:
    """The language that is spoken now; one per program, as the screen is."""

    tongue = Tongue()


_HERE: ContextVar[Tongue | None] = ContextVar("tongue", default=None)
"""What a thread speaks in the place of the window's language, while it does one piece of work."""


def speak(tongue: Tongue) -> None:
    """Say everything in this language from now on."""
    _Spoken.tongue = tongue


def tongue() -> Tongue:
    """Return the language that is spoken now."""
    return _HERE.get() or _Spoken.tongue


@contextmanager
def speaking(tongue: Tongue) -> Iterator[None]:
    """Speak another language within a block of this thread, such as that of a document."""
    token = _HERE.set(tongue)
    try:
        yield
    finally:
        _HERE.reset(token)


def say(text: str, /, **values: object) -> str:
    """Return a text in the language of the window, with its values in their places."""
    said = tongue().text(str.__str__(text))
    return said.format(**values) if values else said


class _Text(str):
    """A text of the program that is said whenever it is shown or put into a sentence."""

    __slots__ = ()

    def __str__(self) -> str:
        return say(self)

    def __format__(self, form: str) -> str:
        return format(say(self), form)


def later(text: str) -> str:
    """Return a text that is translated not now, but when it is shown."""
    return _Text(text)


def as_data(text: str) -> str:
    """Return a text as data keeps it: plain English, whatever the window speaks.

    What `later` returns is no plain `str`: encoders of JSON refuse it, and a signal of Qt with a
    ``str`` makes English of it. Whoever keeps or hands on such a text says it first, or keeps this.
    """
    return str.__str__(text)


def amount(count: int, one: str, many: str) -> str:
    """Return a number with the right form of its noun."""
    said = tongue().noun(f"%n {str.__str__(one)}", f"%n {str.__str__(many)}", count)
    return said.replace("%n", grouped(count))


def grouped(number: int) -> str:
    """Return a number with its thousands set apart as the language does it."""
    return f"{number:,}".replace(",", tongue().thousands)
