"""Reaches from which something is left out, so that the law of them must be broken somewhere."""

from collections.abc import Callable, Iterable
from dataclasses import MISSING, fields, replace
from random import Random
from typing import Any

import pytest

from desktop.checks import reaches
from desktop.checks.check import Context
from desktop.checks.observed import Observed
from desktop.checks.reach import Known, Names, Reach, Span
from desktop.checks.reaches import name_of
from tests.audit.small_log import SmallLog

_OF_A_TIE = 3  # sort, lower, upper

Tell = Callable[[Random], SmallLog]
"""Tells a story, with looks at some moments of it and at its end."""


def without(reach: Reach, what: str) -> Reach:
    """Return a reach without one of its parts.

    Args:
        reach: what a group says of its records.
        what: the name of a field of `Reach`, or of one of `Names`; after a colon how the names,
            rows or spans begin that are left out, else all of them are.
    """
    part, _, start = what.partition(":")
    if part in Names._fields:
        return replace(reach, names=lambda one, context: _cut(reach, part, start, one, context))
    if part == "touches":
        return replace(reach, touches=lambda one, known: _untouched(reach, start, one, known))
    plain = next(it for it in fields(Reach) if it.name == part)
    empty: dict[str, Any] = {part: {} if plain.default is MISSING else plain.default}
    return replace(reach, **empty)


def _cut(reach: Reach, part: str, start: str, one: Observed, context: Context) -> Names:
    names = reach.names(one, context)
    kept: dict[str, Any] = {part: [it for it in getattr(names, part) if not _is_of(it, start)]}
    return names._replace(**kept)


def _is_of(told: object, start: str) -> bool:
    """Return whether a name, a row or the lower end of a tie begins so."""
    name = told[1] if isinstance(told, tuple) and len(told) == _OF_A_TIE else told
    return str(getattr(told, "row", name)).startswith(start)


def _untouched(reach: Reach, start: str, one: Observed, known: Known) -> Iterable[Span]:
    if start == "before":
        return [it._replace(and_before=False) for it in reach.touches(one, known)]
    return [it for it in reach.touches(one, known) if not it.row.startswith(start)]


def assert_is_missed(
    monkeypatch: pytest.MonkeyPatch, reach: Reach, what: str, tell: Tell, most: int = 300
) -> None:
    """Assert that some story is judged wrongly where a part of a reach is left out."""
    name = name_of(reach.group)
    monkeypatch.setitem(reaches.REACH_OF, name, without(reach, what))
    for seed in range(most):
        log = tell(Random(seed))
        if log.kept(name) != log.whole(name):
            return
    pytest.fail(f"Nothing is missed without {what}.")
