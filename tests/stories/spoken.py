"""What a window tells a screen reader: the only way in which a story reads the screen.

AT-SPI over D-Bus, read-only: roles, names, values, places. Nothing is ever done through it; what a
story does, it does with keys and the pointer.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from jeepney import DBusAddress, HeaderFields, MessageType, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

_ACCESSIBLE = "org.a11y.atspi.Accessible"
_COMPONENT = "org.a11y.atspi.Component"
_PROPERTIES = "org.freedesktop.DBus.Properties"
_TABLE = "org.a11y.atspi.Table"
_TEXT = "org.a11y.atspi.Text"
_ROOT = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
_ACTIVE, _CHECKED, _ENABLED, _FOCUSED, _SELECTED, _SHOWING = 1, 4, 8, 12, 23, 25
_TABLES = frozenset({"table", "tree table", "tree"})
_TYPED = frozenset({"text", "entry", "password text", "spin button", "combo box"})
_AT_ONCE = 200  # questions
_PATIENCE_S = 60

Place = tuple[str, str]  # whose, and which object
_Call = tuple[Place, str, str, str, tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class Seen:
    """One thing on the screen."""

    place: Place
    role: str
    name: str
    description: str
    states: int
    text: str  # what was typed into it
    inside: int  # how many things it holds

    @property
    def is_active(self) -> bool:
        """Tell whether it is the window that keys go to."""
        return self._has(_ACTIVE)

    @property
    def is_enabled(self) -> bool:
        """Tell whether it can be used."""
        return self._has(_ENABLED)

    @property
    def is_checked(self) -> bool:
        """Tell whether it is switched on."""
        return self._has(_CHECKED)

    @property
    def is_focused(self) -> bool:
        """Tell whether the keyboard is there."""
        return self._has(_FOCUSED)

    @property
    def is_selected(self) -> bool:
        """Tell whether it is chosen."""
        return self._has(_SELECTED)

    @property
    def is_showing(self) -> bool:
        """Tell whether it can be seen."""
        return self._has(_SHOWING)

    @property
    def words(self) -> str:
        """Return everything that it says."""
        return " ".join(filter(None, (self.name, self.text, self.description)))

    def _has(self, bit: int) -> bool:
        return bool(self.states >> bit & 1)


class Reader:
    """Reads the windows of all programs on one screen."""

    def __init__(self, address: str) -> None:
        self._bus: DBusConnection = open_dbus_connection(bus=address)

    def close(self) -> None:
        """Let go of the bus."""
        self._bus.close()

    def windows(self) -> list[list[Seen]]:
        """Return what is on the screen, window by window, the oldest first.

        Every window begins with itself, and things follow the one that holds them. Of a table
        there is the frame alone: it may have a million cells.
        """
        programs = self._held([_ROOT])[0]
        windows = [it for held in self._held(programs) for it in self._seen(held) if it]
        held: dict[Place, list[Seen]] = {}
        level = windows
        while level:
            parents = [one for one in level if one.role not in _TABLES and one.inside]
            places = self._held([one.place for one in parents])
            found = iter(self._seen([place for some in places for place in some]))
            for parent, some in zip(parents, places, strict=True):
                children = [next(found) for _ in some]
                held[parent.place] = [one for one in children if one and one.is_showing]
            level = [one for parent in parents for one in held[parent.place]]
        return [list(_walk(window, held)) for window in windows if window.is_showing]

    def box(self, thing: Seen) -> tuple[int, int, int, int]:
        """Return where a thing is on the screen: left, top, width, height; zeros if it is gone."""
        (answer,) = self._ask([(thing.place, _COMPONENT, "GetExtents", "u", (0,))])
        left, top, width, height = answer[0] if answer else (0, 0, 0, 0)
        return left, top, width, height

    def size(self, table: Seen) -> tuple[int, int]:
        """Return how many rows and columns a table has."""
        rows, columns = self._ask(
            [(table.place, _PROPERTIES, "Get", "ss", (_TABLE, it)) for it in ("NRows", "NColumns")]
        )
        return (rows[0][1], columns[0][1]) if rows and columns else (0, 0)

    def cells(self, table: Seen, spots: Iterable[tuple[int, int]]) -> list[Seen]:
        """Return cells of a table by row and column, also those that are scrolled away."""
        asked = [(table.place, _TABLE, "GetAccessibleAt", "ii", spot) for spot in spots]
        places = [_place(answer[0]) for answer in self._ask(asked) if answer]
        return [one for one in self._seen(places) if one]

    def _held(self, places: Sequence[Place]) -> list[list[Place]]:
        """Return to each place what it holds."""
        answers = self._ask([(place, _ACCESSIBLE, "GetChildren", "", ()) for place in places])
        return [[_place(child) for child in answer[0]] if answer else [] for answer in answers]

    def _seen(self, places: Sequence[Place]) -> list[Seen | None]:
        """Return to each place what can be seen there; none where it went away meanwhile."""
        asked: list[_Call] = []
        for place in places:
            asked += [(place, _ACCESSIBLE, name, "", ()) for name in ("GetState", "GetRoleName")]
            asked += [
                (place, _PROPERTIES, "Get", "ss", (_ACCESSIBLE, name))
                for name in ("Name", "Description", "ChildCount")
            ]
        answers = iter(self._ask(asked))
        rows = [(place, [next(answers) for _ in range(5)]) for place in places]
        typed = [place for place, row in rows if row[1] and row[1][0] in _TYPED]
        texts = self._ask([(place, _TEXT, "GetText", "ii", (0, -1)) for place in typed])
        known = {place: it[0] for place, it in zip(typed, texts, strict=True) if it}
        return [_of(place, row, known.get(place, "")) for place, row in rows]

    def _ask(self, calls: Sequence[_Call]) -> list[Any]:
        """Return the answers in the order of the questions; none for those that were refused."""
        answers: list[Any] = []
        for start in range(0, len(calls), _AT_ONCE):
            answers += self._ask_at_once(calls[start : start + _AT_ONCE])
        return answers

    def _ask_at_once(self, calls: Sequence[_Call]) -> list[Any]:
        waiting: dict[int, int] = {}
        for number, ((owner, path), interface, method, signature, values) in enumerate(calls):
            address = DBusAddress(path, owner, interface)
            serial = next(self._bus.outgoing_serial)
            message = new_method_call(address, method, signature or None, values)
            self._bus.send(message, serial=serial)
            waiting[serial] = number
        answers: list[Any] = [None] * len(calls)
        while waiting:
            heard = self._bus.receive(timeout=_PATIENCE_S)
            answered = heard.header.fields.get(HeaderFields.reply_serial, 0)
            where = waiting.pop(answered, None)
            if where is not None and heard.header.message_type is MessageType.method_return:
                answers[where] = heard.body
        return answers


def _of(place: Place, answers: Sequence[Any], text: str) -> Seen | None:
    if not all(answers):
        return None
    (states,), (role,), ((_, name),), ((_, description),), ((_, inside),) = answers
    return Seen(place, role, name, description, states[0] | states[1] << 32, text, inside)


def _walk(one: Seen, held: Mapping[Place, Sequence[Seen]]) -> Iterator[Seen]:
    yield one
    for inner in held.get(one.place, ()):
        yield from _walk(inner, held)


def _place(given: Sequence[str]) -> Place:
    return given[0], given[1]
