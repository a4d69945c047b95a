"""Somebody who works with the window: looks, clicks, types, and waits until something has come.

A person knows what stands on the screen and nothing else. Nothing here sleeps for a fixed time:
every wait ends as soon as the words are there, and fails with a picture and all words if they never
come.
"""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from tests.stories.screen import Screen
from tests.stories.spoken import Reader, Seen

_PATIENCE_S = 120.0  # a machine with two cores may have other work
_LOOK_S = 0.1  # between two looks
_REPOSITORY = Path(__file__).parents[2]
_BUTTONS = ("push button", "button", "toggle button", "check box", "radio button", "menu item")
_FIELDS = ("text", "entry", "password text", "combo box", "spin button")

Box = tuple[int, int, int, int]  # left, top, width, height

Found = TypeVar("Found")


@dataclass
class Person:
    """One user before one screen."""

    screen: Screen
    reader: Reader
    window: "subprocess.Popen[bytes]"
    pictures: Path
    _taken: int = field(default=0)

    # looking

    def until(
        self, what: str, look: Callable[[], Found | None], patience_s: float = _PATIENCE_S
    ) -> Found:
        """Look again and again until there is an answer."""
        end = time.monotonic() + patience_s
        while True:
            found = look()
            if found:
                return found
            if self.window.poll() is not None:
                raise AssertionError(f"the window has ended: {what}")
            if time.monotonic() > end:
                self.picture("never came")
                raise AssertionError(f"never came: {what}\n{self.account()}")
            time.sleep(_LOOK_S)

    def find(self, words: str, *roles: str, exactly: bool = False, number: int = 0) -> Seen | None:
        """Return a thing that says the words now; of windows, the one in front is asked first."""
        fits = [
            one
            for one in self.in_front()
            if (not roles or one.role in roles)
            and (one.name == words if exactly else words in one.words)
        ]
        return fits[number] if len(fits) > number else None

    def in_front(self) -> list[Seen]:
        """Return what can be seen of the newest window; dialogs lie above the window."""
        windows = self.reader.windows()
        return windows[-1] if windows else []

    def see(self, words: str, *roles: str, patience_s: float = _PATIENCE_S) -> Seen:
        """Wait until something says the words."""
        return self.until(f"“{words}”", lambda: self.find(words, *roles), patience_s)

    def not_see(self, words: str, *roles: str) -> None:
        """Wait until nothing says the words any more."""
        self.until(f"the end of “{words}”", lambda: self.find(words, *roles) is None)

    def verdict(self) -> str:
        """Return the one sentence that stands above every page."""
        panels = [one.name for one in self.in_front() if one.role == "panel" and one.name]
        return panels[0] if panels else ""

    def rows(self, name: str, most: int = 40) -> list[list[str]]:
        """Return the first rows of a table."""
        table = self.until(f"a table “{name}”", lambda: self.find(name, "table"))
        count, columns = self.reader.size(table)
        spots = [(row, column) for row in range(min(count, most)) for column in range(columns)]
        words = [one.name for one in self.reader.cells(table, spots)]
        return [words[at : at + columns] for at in range(0, len(words), columns)]

    def choose_row(self, name: str, row: int, proof: str) -> None:
        """Click on a row of a table, and wait until something else says what is chosen."""
        table = self.until(f"a table “{name}”", lambda: self.find(name, "table"))
        self.click_on(self.reader.cells(table, [(row, 0)])[0])
        self.see(proof, "label")

    def account(self) -> str:
        """Return everything that can be seen, as lines."""
        windows = self.reader.windows()
        return "\n".join(f"{it.role}: {it.words}" for window in windows for it in window)

    def picture(self, name: str) -> None:
        """Keep what can be seen."""
        self._taken += 1
        self.screen.picture(self.pictures / f"{self._taken:02} {name}.png")

    # doing

    def press(self, *keys: str) -> None:
        """Press keys or chords one after the other, such as ``ctrl+k``."""
        self.screen.hands("key", "--delay", "20", *keys)

    def type(self, text: str) -> None:
        """Type a text."""
        self.screen.hands("type", "--delay", "8", text)

    def click(self, words: str, *roles: str, exactly: bool = True, number: int = 0) -> None:
        """Click on what is called so, as soon as it is there and can be used."""

        def reachable() -> Box | None:
            one = self.find(words, *(roles or _BUTTONS), exactly=exactly, number=number)
            return self._place(one) if one is not None and one.is_enabled else None

        self._click_in(self.until(f"a button “{words}”", reachable))

    def click_on(self, thing: Seen, *, times: int = 1, button: int = 1) -> None:
        """Click in the middle of a thing."""
        place = self.until(f"“{thing.words}” in its place", lambda: self._place(thing))
        self._click_in(place, times=times, button=button)

    def _click_in(self, place: Box, *, times: int = 1, button: int = 1) -> None:
        left, top, width, height = place
        self.screen.hands("mousemove", str(left + width // 2), str(top + height // 2))
        self.screen.hands("click", "--repeat", str(times), "--delay", "60", str(button))

    def _place(self, thing: Seen) -> Box | None:
        """Return where a thing is, unless it is gone or on its way: what changes moves others."""
        before = self.reader.box(thing)
        time.sleep(_LOOK_S)
        after = self.reader.box(thing)
        return after if after == before and after[2] > 0 else None

    def fill(self, name: str, text: str) -> None:
        """Write into the field of that name, in place of what stood there."""
        thing = self.until(f"a field “{name}”", lambda: self._field(name))
        self.click_on(thing)
        self.until(f"the keyboard in “{name}”", lambda: (it := self._field(name)) and it.is_focused)
        self.press("ctrl+a")
        self.type(text)

    def choose(self, name: str, words: str) -> None:
        """Choose from the list beside a label."""
        self.click_on(self.until(f"a list “{name}”", lambda: self._list(name)))
        self.see(words, "list item")
        self.type(words)
        self.press("Return")
        self.until(f"“{words}”", lambda: (one := self._list(name)) and one.name == words)

    def go_to_missing(self, name: str) -> None:
        """Click on what the form says is missing until the list beside that label is in sight."""

        def is_there() -> bool:
            if self._is_in_sight(name):
                return True
            self.click(f"{name}: is missing")
            return self._is_in_sight(name)

        self.until(f"the list “{name}” in sight", is_there)

    def _is_in_sight(self, name: str) -> bool:
        """Tell whether the list beside a label can be seen whole, in the part that scrolls."""
        one = self._list(name)
        if one is None:
            return False
        _, top, _, height = self.reader.box(one)
        foot = self.reader.box(self.see("Opens Peers & sync", "push button"))
        return top > 0 and top + height < foot[1]

    def _list(self, name: str) -> Seen | None:
        things = iter(self.in_front())
        if any(one.role == "label" and one.name == name for one in things):
            return next((one for one in things if one.role == "combo box"), None)
        return None

    def unlock(self, password: str) -> None:
        """Open the key by the padlock."""
        self.click("Key locked")
        self.see("Unlock your key")
        self.type(password)
        self.press("Return")
        self.see("locks in", "push button")

    def name_file(self, name: str) -> None:
        """Answer the dialog that asks for a file, which shows the home folder, by its name."""
        self.see("File name:", "text")
        self.press("ctrl+a")
        self.type(name)
        self.press("Return")
        self.not_see("File name:", "text")

    def _has_keyboard(self) -> bool:
        """Tell whether keys go to the newest window: the desktop takes its time after a dialog."""
        return any(one.is_active for one in self.in_front()[:1])

    def _field(self, name: str) -> Seen | None:
        return self.find(name, *_FIELDS, exactly=True)

    def open_page(self, name: str) -> None:
        """Go to a page by the rail, where its name may be followed by what waits there."""
        self.click(name, "check box", exactly=False)

    def close(self) -> None:
        """Close the window by the key that every desktop has for it, and wait for its end."""
        self.until("the window before all others", self._has_keyboard)
        self.press("alt+F4")
        code = self.window.wait(_PATIENCE_S)
        assert code == 0, self.said()

    def said(self) -> str:
        """Return what the program said where it was started."""
        return (self.pictures.parent / "window.txt").read_text("utf-8", "replace")


@contextmanager
def person(screen: Screen, folder: Path, *words: str) -> Iterator[Person]:
    """Start the program as its user would and lend whoever works with it."""
    pictures = folder / "pictures"
    pictures.mkdir(exist_ok=True)
    address = screen.readers_bus()
    variables = screen.variables | {"PYTHONPATH": str(_REPOSITORY)}
    log = folder / "window.txt"
    with log.open("ab") as written:
        command = [sys.executable, "-m", "desktop", "window", *words]
        window = subprocess.Popen(command, env=variables, stdout=written, stderr=written)
        reader = Reader(address)
        one = Person(screen, reader, window, pictures)
        try:
            yield one
        finally:
            reader.close()
            window.terminate()
            window.wait(60)
