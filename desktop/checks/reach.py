"""How far a record reaches in a group of checks: by which names, and over which ties.

After a sync the checks are to be made over what the new records touch, and to find what a run over
all records would find. For that a group says of each record which names it *gives* (records that
take one of them may be judged otherwise because of it) and which it *takes* (what gives one of them
has a say in how it is judged). The law that `desktop.audit.incremental` rests on, for every record:

    whatever the group finds at it follows from the records that give what it takes, or what ties
    lead to from there, with the changes of status of all these and what must stand beside them;
    and whichever further records of the log are looked at as well, it finds the same.

Names may be too many, never too few. The tests hold each group to the law.

Where names would say far too much, records stand in *rows*: a meter's windows in the order of their
times. A record is judged with its neighbours in a row, which are the nearest ones on either side
that were not withdrawn, and whoever comes between two becomes the neighbour of both. What is lent,
a registration to all windows of its device, reaches only a *span* of the row: those from its time
on. And what all records before one come to, an account's points, is *added up* as they pass by.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import NamedTuple

from desktop.checks.check import Context, Group
from desktop.checks.observed import Observed
from desktop.errors import FormatError
from desktop.finding import Finding
from desktop.ledger.record import Record
from desktop.ledger.scalar import parse_time

ROTATE_KIND = "roster.rotate"
EVER = 1 << 62  # after every place of a row


class Sort(IntEnum):
    """What a tie says of the lower name and the upper one."""

    IN = 0  # a thing was in a container, at any time
    OF = 1  # a thing is of a lot or a product, a case at a site
    KEY = 2  # a key was followed by another one
    CASE = 3  # a record goes on from an earlier one


class Step(NamedTuple):
    """Going along all ties of a sort as far as they lead, up or down."""

    sort: Sort
    is_up: bool


class Stand(NamedTuple):
    """A record's place in a row; several may share it."""

    row: str
    at: int
    has_neighbours: bool = True  # of one row for all or for none


class Span(NamedTuple):
    """Part of a row, both ends included."""

    row: str
    low: int
    high: int = EVER
    and_before: bool = False  # with the nearest place below it that holds what was not withdrawn


class Alarm(NamedTuple):
    """That the last record of a row is judged anew once nothing has followed it for some time."""

    row: str  # of times, in milliseconds
    lag_ms: int


class Names(NamedTuple):
    """What a group asks of one record."""

    both: Iterable[str] = ()  # given and taken
    gives: Iterable[str] = ()
    takes: Iterable[str] = ()
    ties: Iterable[tuple[Sort, str, str]] = ()  # sort, lower, upper
    due: Iterable[str] = ()  # times from which on its findings may be others, by time alone
    lends: Iterable[str] = ()  # given to such as ask for it; `Reach.touches` says whom it affects
    asks: Iterable[str] = ()  # taken of those that lend it
    reads: Iterable[str] = ()  # ids of records that are read where it is judged
    stands: Iterable[Stand] = ()
    looks: Iterable[Span] = ()  # what stands there has a say in how it is judged
    alarms: Iterable[Alarm] = ()

    @property
    def given(self) -> list[str]:
        """All names that it gives."""
        return [*self.both, *self.gives]


class Known(NamedTuple):
    """What is asked of the records that were looked at."""

    before: Callable[[str], int]  # how many records gave a name before the new ones
    giving: Callable[[str], Iterator[Observed]]  # the records that give a name, newest first
    record: Callable[[str], Observed | None]  # by its id
    changes: Callable[[str], list[Observed]]  # the new records that change the one of an id
    context: Context
    is_new: bool  # whether it is asked for a new record, not for one whose standing has changed


def _given(_one: Observed, names: Names, _known: Known) -> Iterable[str]:
    return names.given


def _nothing(_one: Observed) -> Iterable[str]:
    return ()


def _nowhere(_one: Observed, _known: Known) -> Iterable[Span]:
    return ()


Earlier = Callable[[Observed, Iterable[str]], Iterable[Observed]]
"""Returns the records of some ids that stand before one in the ledger."""

Adder = Callable[[Observed], Iterable[tuple[str, int]]]
"""Given records in the ledger's order, returns the sums that each adds to, and how much."""


@dataclass(frozen=True, slots=True)
class Reach:
    """How far the records of one group reach."""

    group: Group
    names: Callable[[Observed, Context], Names]
    affected: tuple[Step, ...] = ()  # from what new records give to what is taken
    needed: tuple[Step, ...] = ()  # from what is taken to what is given
    affects: Callable[[Observed, Names, Known], Iterable[str]] = _given
    """Which names a new record affects; fewer than it gives where it only repeats something."""

    beside: Callable[[Observed], Iterable[str]] = _nothing
    """What gives one of these is read wherever the record is read."""

    cites: Callable[[Observed], Iterable[str]] = _nothing
    """The records of these ids are read wherever the record is read."""

    touches: Callable[[Observed, Known], Iterable[Span]] = _nowhere
    """Which parts of rows a new record affects, or one whose standing has changed."""

    undoes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Codes by kinds of which a new record changes nothing but at what was found: that is judged
    again."""

    adder: Callable[[Earlier], Adder] | None = None
    """Returns what adds up, where not all earlier records have passed by."""

    is_news_when_due: bool = False
    """Whether what a record affects may be otherwise, too, once its deadline has passed."""

    also: tuple[str, ...] = ()  # kinds that give names, although the checks are not given them
    has_latest: bool = False  # whether the latest time so far is asked of all records before
    elsewhere: tuple[str, ...] = ()
    """Codes of the group that are kept up as a field of their own."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What has a say in a group that follows trails from where they begin.

    The first law: new records of which none is in the scope, and older ones not in it whose
    standing they change, leave everything that is found as it is, and the scope large enough. So
    what is found over records that hold all of their own scope is what is found over all.
    """

    reach: Reach
    """By which names its records are given again, and what is read wherever one of them is."""

    start: str  # the name that records give with which trails begin
    run: Callable[[Iterable[Observed], Context], tuple[list[Finding], dict[str, str]]]
    """Returns what is found over records, and the scope: names, each with the time up to which
    a record that gives it has a say."""

    names: Callable[[Observed], Iterable[str] | None]
    """Returns the names of a new record; None where it is in the scope whatever it names."""

    changed: Callable[[Observed], Iterable[str] | None]
    """Returns the same of an older one whose standing has changed."""

    @property
    def group(self) -> Group:
        """The checks."""
        return self.reach.group


def moment(text: str) -> int:
    """Return a time, or the beginning of a day, as a place in a row."""
    try:
        return parse_time(text if "T" in text else f"{text}T00:00:00.000Z")
    except FormatError:
        return 0  # no rule lets such a one in


def refs_of(record: Record, *rels: str) -> list[str]:
    """Return the ids of the records that one names in some relations."""
    return [ref.id for ref in record.refs if ref.rel in rels]


KEYS = (Step(Sort.KEY, is_up=True), Step(Sort.KEY, is_up=False))


def key_name(did: str) -> str:
    """Return the name of a key, which ties lead to those before and after it."""
    return f"key:{did}"


def rotated(one: Observed) -> Names:
    """Return the names of a key's rotation: both keys count as one from then on."""
    old, new = key_name(one.issuer), key_name(str(one.record.data.get("key")))
    return Names(gives=(old, new), ties=((Sort.KEY, old, new),))
