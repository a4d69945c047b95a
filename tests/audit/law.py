"""The law of checks after a sync: several looks keep what one run over all finds."""

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from desktop.ledger.record import Record
from tests.audit.small_log import SmallLog

Act = TypeVar("Act")
Act_contra = TypeVar("Act_contra", contravariant=True)
Tell = Callable[[Sequence[Act], set[int]], SmallLog]
"""Logs acts and looks after each of some of them, which are counted from 0, and at the end."""


class Teller(Protocol[Act_contra]):
    """Turns acts into records of one log."""

    def records(self, act: Act_contra, /) -> tuple[str, Record]:
        """Return who signs, and the record of an act."""


def looked_at(log: SmallLog, teller: Teller[Act], acts: Sequence[Act], cuts: set[int]) -> SmallLog:
    """Look at a log, log acts and look after each of some of them, and at the end."""
    log.look()
    for number, act in enumerate(acts):
        log.block(teller.records(act))
        if number in cuts:
            log.look()
    log.look()
    return log


def law(tell: Tell[Act], acts: st.SearchStrategy[Act], *fields: str) -> Callable[[], None]:
    """Return the test that it holds for some checks, in a few stories."""

    @settings(max_examples=5)
    @given(st.lists(acts, max_size=30), st.sets(st.integers(0, 30), max_size=5))
    def holds(acts: list[Act], cuts: set[int]) -> None:
        log = tell(acts, cuts)
        assert log.kept(*fields) == log.whole(*fields)

    return holds


def long_law(tell: Tell[Act], acts: st.SearchStrategy[Act], *fields: str) -> Callable[[], None]:
    """Return the test that it holds for some checks, in many long stories."""

    @settings(settings.get_profile("slow"), max_examples=400, phases=(Phase.generate,))
    @given(st.lists(acts, min_size=20, max_size=50), st.sets(st.integers(0, 50), max_size=9))
    def holds(acts: list[Act], cuts: set[int]) -> None:
        log = tell(acts, cuts)
        assert log.kept(*fields) == log.whole(*fields)

    slow: Callable[[], None] = pytest.mark.slow(holds)
    return slow
