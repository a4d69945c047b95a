"""The watch-list and its alerts as tables, and the panel about one thing on it."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from desktop.finding import Severity
from desktop.replica.watch_list import Alert, Watched
from desktop.trails.watching import AREA, ISSUER, ITEM, KEY, Subject
from desktop.verdict import Check, Result
from desktop.views.integrity import Integrity
from desktop.views.models.inspection import Fact, Inspection, Section
from desktop.views.models.paged import PAGE, Column, Row
from desktop.views.models.trail_start import thing_name
from desktop.views.models.words import day, moment
from desktop.views.parts.verdict_bar import Sentence
from desktop.views.saying import amount, grouped, later, say
from desktop.views.wish import Wish

SORT_WORDS: Mapping[str, str] = {
    ITEM: later("Lot or thing"),
    ISSUER: later("Issuer"),
    AREA: later("Place"),
    KEY: later("Key"),
}
NEWS = "news"
"""What the page of trails is asked for, to show what is new on the watch-list."""

_MOST_LINES = 8
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class WatchRead:
    """The watch-list as it was read, with what is called how."""

    watched: tuple[Watched, ...] = ()
    alerts: tuple[Alert, ...] = ()  # that nobody has seen yet
    titles: Mapping[str, str] | None = None  # of kinds, by id
    names: Mapping[str, str] | None = None  # of places and keys
    damaged: int = 0  # rows of the list that watch nothing

    @property
    def subjects(self) -> frozenset[Subject]:
        """What is watched."""
        return frozenset(one.subject for one in self.watched)

    def alerts_of(self, subject: Subject) -> list[Alert]:
        """Return the alerts about one thing on the list."""
        return [one for one in self.alerts if (one.sort, one.item) == subject]

    def title(self, kind: str) -> str:
        """Return what a kind is called."""
        return (self.titles or {}).get(kind, kind)

    def name(self, subject: Subject) -> str:
        """Return what a thing on the list is called."""
        known = (self.names or {}).get(subject.item)
        return known or thing_name(subject.item)


class WatchedRows:
    """A `RowSource` over what is watched; the key of a row is its number."""

    columns: Sequence[Column] = (
        Column(later("What"), 16.0, can_shrink=False),
        Column(later("Sort"), 7.5, can_shrink=False),
        Column(later("New"), 4.0, is_number=True, can_shrink=False),
        Column(later("Since"), 7.5),
        Column(later("Identifier"), 22.0),
    )

    def __init__(self, read: WatchRead) -> None:
        self._read = read

    def count(self) -> int:
        """Return the number of rows."""
        return len(self._read.watched)

    def page(self, number: int) -> Sequence[Row]:
        """Return the rows of one page."""
        counts = Counter((one.sort, one.item) for one in self._read.alerts)
        return [
            Row(
                at,
                (
                    self._read.name(one.subject),
                    SORT_WORDS.get(one.sort, one.sort),
                    grouped(counts[one.subject]),
                    day(one.since_ms),
                    one.item,
                ),
                Severity.WARNING if counts[one.subject] else None,
            )
            for at, one in _numbered(self._read.watched, number)
        ]


class AlertRows:
    """A `RowSource` over alerts that nobody has seen yet; the key of a row is its number."""

    columns: Sequence[Column] = (
        Column(later("New record"), 14.0, can_shrink=False),
        Column(later("Because of"), 13.0),
        Column(later("How"), 12.0),
        Column(later("Block"), 5.0, is_number=True),
        Column(later("Found (UTC)"), 11.0),
    )

    def __init__(self, read: WatchRead) -> None:
        self._read = read

    def count(self) -> int:
        """Return the number of rows."""
        return len(self._read.alerts)

    def page(self, number: int) -> Sequence[Row]:
        """Return the rows of one page."""
        return [
            Row(
                at,
                (
                    self._read.title(one.kind),
                    self._read.name(Subject(one.sort, one.item)),
                    one.how,
                    grouped(one.height),
                    moment(one.found_ms),
                ),
                Severity.NOTE,
            )
            for at, one in _numbered(self._read.alerts, number)
        ]


def watch_sentence(read: WatchRead) -> Sentence:
    """Return what is true while nothing is followed."""
    text = say("Nothing is followed yet.")
    if read.alerts:
        count = amount(len(read.alerts), "new record", "new records")
        return Sentence(Severity.WARNING, text, say("{count} on what you watch.", count=count))
    if read.watched:
        count = amount(len(read.watched), "thing is watched", "things are watched")
        return Sentence(Integrity.UNCHECKED, text, say("{count}; none has news.", count=count))
    return Sentence(Integrity.UNCHECKED, text)


def inspect_watched(
    read: WatchRead, one: Watched, open_record: Callable[[str], Wish], wishes: Sequence[Wish]
) -> Inspection:
    """Return the panel about one thing on the list.

    Args:
        read: the list.
        one: the thing.
        open_record: returns the wish to see a record, by its id.
        wishes: what can be done with it.
    """
    alerts = read.alerts_of(one.subject)
    shown = alerts[-_MOST_LINES:][::-1]
    lines = [
        Check(
            read.title(each.kind),
            Result.NOTE,
            say("{how}, block {height}", how=each.how, height=grouped(each.height)),
        )
        for each in shown
    ]
    ways = [open_record(each.record) for each in shown]
    if len(alerts) > len(shown):
        lines.append(
            Check(say("and {alerts} more", alerts=grouped(len(alerts) - len(shown))), Result.NOTE)
        )
    told = amount(len(alerts), "new record", "new records")
    sentence = (
        say("{told} that you have not seen.", told=told)
        if alerts
        else say("Nothing new since you looked.")
    )
    facts = (
        Fact(say("Sort"), SORT_WORDS.get(one.sort, one.sort)),
        Fact(say("Identifier"), one.item),
        Fact(say("Watched since"), moment(one.since_ms)),
    )
    return Inspection(
        read.name(one.subject),
        Severity.WARNING if alerts else Severity.NOTE,
        sentence,
        facts=facts,
        sections=(Section(say("New records"), tuple(lines), tuple(ways)),) if lines else (),
        wishes=tuple(wishes),
        facts_first=True,
    )


def _numbered(items: Sequence[_T], page: int) -> list[tuple[int, _T]]:
    return list(enumerate(items))[page * PAGE : (page + 1) * PAGE]
