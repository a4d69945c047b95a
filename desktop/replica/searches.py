"""What this user has searched for: the last ones, and those that were given a name.

Every row carries the SHA-256 of its content; a damaged one is passed over.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.errors import UsageError
from desktop.replica.database import Database
from desktop.replica.sound_rows import is_sound, sound, with_digest

MOST_RECENT = 20
MOST_SAVED = 200
LONGEST_NAME = 80  # characters

_ALL = "select text, name, place, asked_ms, digest from searched "


@dataclass(frozen=True, slots=True)
class Search:
    """One search; without a name it is only remembered for a while."""

    text: str
    name: str
    place: int  # among those with a name
    asked_ms: int


def recent(desk: Database) -> list[Search]:
    """Return what was searched for lately and has no name, the newest first."""
    rows = desk.query(f"{_ALL} where name = '' order by asked_ms desc, text")
    return [Search(*row) for row in sound(rows)]


def saved(desk: Database) -> list[Search]:
    """Return the searches with a name, in the user's order."""
    rows = desk.query(f"{_ALL} where name <> '' order by place, name")
    return [Search(*row) for row in sound(rows)]


def remember(desk: Database, text: str, now_ms: int) -> None:
    """Note that something was searched for; of those without a name the oldest are forgotten."""
    with desk.transaction():
        known = _known(desk, text)
        name, place = ("", 0) if known is None else (known.name, known.place)
        _keep(desk, Search(text, name, place, now_ms))
        for old in recent(desk)[MOST_RECENT:]:
            desk.execute("delete from searched where text = ?", (old.text,))


def save(desk: Database, text: str, name: str, now_ms: int) -> None:
    """Give a search a name, or another name; a new one comes last.

    Raises:
        UsageError: the name is empty, too long or taken, or there are too many.
    """
    wanted = name.strip()
    if not wanted or len(wanted) > LONGEST_NAME:
        raise UsageError(f"A search's name has 1 to {LONGEST_NAME} characters.")
    known = saved(desk)
    if any(one.name == wanted and one.text != text for one in known):
        raise UsageError("Another search has this name.", do="Choose another name.")
    is_new = all(one.text != text for one in known)
    if is_new and len(known) >= MOST_SAVED:
        raise UsageError(f"There are {MOST_SAVED} saved searches already.", do="Delete one.")
    place = next((one.place for one in known if one.text == text), _after(known))
    with desk.transaction():
        _keep(desk, Search(text, wanted, place, now_ms))


def arrange(desk: Database, texts: Sequence[str]) -> None:
    """Put the saved searches into this order; those not named follow."""
    order = {text: place for place, text in enumerate(texts)}
    known = sorted(saved(desk), key=lambda one: order.get(one.text, len(order)))
    with desk.transaction():
        for place, one in enumerate(known):
            _keep(desk, Search(one.text, one.name, place, one.asked_ms))


def drop(desk: Database, text: str) -> None:
    """Forget a search, saved or not."""
    with desk.transaction():
        desk.execute("delete from searched where text = ?", (text,))


def forget_recent(desk: Database) -> None:
    """Forget all that was only searched for lately."""
    with desk.transaction():
        desk.execute("delete from searched where name = ''")


def damaged_rows(desk: Database) -> list[str]:
    """Return what is damaged, row by row; empty when all is well."""
    return [f"search {row[0]:.60}" for row in desk.query(_ALL) if not is_sound(row)]


def _known(desk: Database, text: str) -> Search | None:
    return next(
        (Search(*row) for row in sound(desk.query(f"{_ALL} where text = ?", (text,)))), None
    )


def _after(known: Sequence[Search]) -> int:
    return max((one.place for one in known), default=-1) + 1


def _keep(desk: Database, one: Search) -> None:
    values = with_digest((one.text, one.name, one.place, one.asked_ms))
    desk.execute("insert or replace into searched values (?, ?, ?, ?, ?)", values)
