"""What a check is called, what it is given, and how those of one field belong together.

A check is what an inspector would look at across records: a pure function over them in ledger
order. It words its findings as what the record says, never as what is true. Its code is stable for
ever. `desktop.checks.groups` lists them all.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from desktop.checks.observed import Observed, Parameters
from desktop.finding import Finding


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


@dataclass(frozen=True, slots=True)
class Group:
    """The checks of one field: they look at the same records, which are read once for all."""

    kinds: tuple[str, ...]  # names of the kinds whose records they are given, any version
    checks: Mapping[str, Check]  # by code
    run: Callable[[Iterable[Observed], Context], Iterator[Finding]]
    """Given the admitted records of these kinds in ledger order, yields what all checks find."""
