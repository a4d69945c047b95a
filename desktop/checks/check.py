"""What a check is called, what it is given, and how those of one field belong together.

Some checks need private documents: they are given those that whoever audits may open. What is not
opened is passed over, so that a check never takes what is missing for what is not.

A check is what an inspector would look at across records: a pure function over them in ledger
order. It words its findings as what the record says, never as what is true. Its code is stable for
ever. `desktop.checks.groups` lists them all.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from desktop.checks.observed import Observed, Parameters, Spot
from desktop.finding import Finding
from desktop.ledger.json_profile import JsonObject


@dataclass(frozen=True, slots=True)
class Check:
    """One check, as every surface calls it."""

    title: str  # a few plain words, at most 24 characters
    looks_at: tuple[str, ...]  # names of the kinds whose records it judges, which are counted
    one: str = "record"  # what such a record is called
    many: str = "records"


@dataclass(frozen=True, slots=True)
class Context:
    """What checks know beside the records."""

    parameters: Parameters  # that authorities have published
    now: str  # time of the newest seal that is looked at
    keys_of: Callable[[str], frozenset[str]]  # a did:key with those before and after it by rotation
    sum_before: Callable[[str, Spot], int] | None = None
    """Where not all records are given: what all those before one have added to a sum of a name; for
    a spot without an id, those before its entry."""

    is_given: Callable[[str], bool] | None = None
    """Where not all records are given: whether any record of the ledger gives a name."""


@dataclass(frozen=True, slots=True)
class Group:
    """The checks of one field: they look at the same records, which are read once for all."""

    kinds: tuple[str, ...]  # names of the kinds whose records they are given, any version
    checks: Mapping[str, Check]  # by code
    run: Callable[[Iterable[Observed], Context], Iterator[Finding]]
    """Given the admitted records of these kinds in ledger order, yields what all checks find."""

    needs: tuple[str, ...] = ()
    """Kinds of which there must be a record for anything to be found; none: any of ``kinds``."""


@dataclass(frozen=True, slots=True)
class Timetable:
    """What a timetable says of stops and trips; it is not on the ledger."""

    places: Mapping[str, tuple[int, int]]  # of stops: latitude and longitude in 1e-7 degree
    stops: frozenset[str]
    trips: frozenset[str]
    serves: Callable[[str, str], bool]  # whether a trip calls at a stop


@dataclass(frozen=True, slots=True)
class Documents:
    """The private documents of one field that were opened, and what is told beside them."""

    opened: Mapping[str, JsonObject]  # by record id; decimals as texts
    written: Mapping[str, bytes]  # the same byte for byte, where a group asks for that
    judge: Callable[[bytes, frozenset[str]], str | None]
    """Given a signed document and the keys that may have signed it, says what is wrong, or None."""

    timetable: Timetable | None = None
    is_whole: bool = True  # whether every document of the field that is in force was opened


Ask = Callable[[Iterable[str]], Iterator[Observed]]
"""Returns the admitted records of some kinds, by their names, in ledger order; may be asked again.
"""


@dataclass(frozen=True, slots=True)
class OpenedGroup:
    """The checks of one field that need private documents; each is opened once for all of them."""

    documents: tuple[str, ...]  # names of the kinds whose documents are opened
    checks: Mapping[str, Check]  # by code; some bear the code of a check over public records too
    run: Callable[[Ask, Documents, Context], Iterator[Finding]]
    """Yields what all checks find that is not found without the documents."""

    is_shaped: bool = False  # its documents have to be as their kind describes them
    keeps_bytes: bool = False  # it asks for documents as they are written
    by_timetable: tuple[str, ...] = ()  # codes of checks that are not made without a timetable
