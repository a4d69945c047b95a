import numpy as np
import pytest

from desktop.views.integrity import Integrity
from desktop.views.models.chain import (
    BlockDetail,
    ChainData,
    Pyramid,
    inspect_block,
    no_blocks,
)
from desktop.views.models.inspection import differing

MILLION = 1_000_000
ALTERED = 612_408


def _data(count: int) -> ChainData:
    statements = (np.arange(count) % 50 + 1).astype(np.uint32)
    return ChainData(statements, np.zeros(count, np.uint8), np.arange(count, dtype=np.int64))


@pytest.fixture(scope="module")
def million() -> Pyramid:
    data = _data(MILLION)
    data.state[ALTERED] = Integrity.ALTERED
    data.state[840_112] = Integrity.FORK
    data.state[300_000:350_000] = Integrity.UNCHECKED
    data.state[-6:] = Integrity.PENDING
    return Pyramid(data)


@pytest.mark.parametrize("count", [1, 2, 3, 200, 777, 3_840])
def test_the_bins_of_a_million_blocks_lose_and_double_nothing(million: Pyramid, count: int) -> None:
    bins = million.bins(0, MILLION, count)
    assert bins.edges[0] == 0
    assert bins.edges[-1] == MILLION
    assert int(bins.total.sum()) == int(million.data.statements.sum(dtype=np.uint64))
    assert (np.diff(bins.edges) > 0).all()


@pytest.mark.parametrize("width", [MILLION, 250_000, 10_000, 1_000, 100, 7])
@pytest.mark.parametrize("height", [ALTERED, 840_112])
def test_one_bad_block_of_a_million_is_seen_at_every_zoom(
    million: Pyramid, width: int, height: int
) -> None:
    low = max(height - width // 3, 0)
    bins = million.bins(low, low + width, 200)
    holder = int(np.searchsorted(bins.edges, height, side="right")) - 1
    assert bins.worst[holder] == million.data.state[height]
    assert np.count_nonzero(bins.worst >= Integrity.ALTERED) <= 2


def test_every_bin_is_as_bad_as_its_worst_block(million: Pyramid) -> None:
    bins = million.bins(290_000, 660_000, 333)
    for first, last, worst in zip(bins.edges[:-1], bins.edges[1:], bins.worst, strict=True):
        assert worst == million.data.state[first:last].max()


def test_near_enough_each_block_is_a_bin(million: Pyramid) -> None:
    bins = million.bins(500.5, 540.5, 300)
    assert list(bins.edges) == list(range(500, 542))


def test_problems_are_visited_in_order_and_round_the_end(million: Pyramid) -> None:
    assert million.problem_count == 2
    assert million.next_problem(0) == ALTERED
    assert million.next_problem(ALTERED) == 840_112
    assert million.next_problem(840_112) == ALTERED
    assert million.next_problem(ALTERED, backwards=True) == 840_112


def test_the_pending_end_begins_after_the_last_final_block(million: Pyramid) -> None:
    assert million.pending_from() == MILLION - 6


def test_a_chain_without_blocks_has_no_bins_and_no_problems() -> None:
    empty = Pyramid(no_blocks())
    assert len(empty.bins(0, 10, 5).worst) == 0
    assert empty.next_problem(0) is None
    assert empty.pending_from() == 0


def test_a_chain_that_is_all_pending_is_pending_from_its_first_block() -> None:
    data = _data(5)
    data.state[:] = Integrity.PENDING
    assert Pyramid(data).pending_from() == 0


@pytest.mark.parametrize(
    ("left", "right", "ranges"),
    [("abcd", "abcd", []), ("abcd", "axyd", [(1, 3)]), ("ab", "abc", [(2, 3)])],
)
def test_differing_digits_are_found(left: str, right: str, ranges: list[tuple[int, int]]) -> None:
    assert differing(left, right) == ranges


def test_roots_are_compared_only_where_they_differ() -> None:
    same = BlockDetail(1_234, Integrity.VERIFIED, "", (), (), "aa", "aa")
    other = BlockDetail(1_234, Integrity.ALTERED, "", (), (), "aa", "ab")
    assert inspect_block(same).pair is None
    inspection = inspect_block(other)
    assert inspection.pair is not None
    assert inspection.title == "Block 1\u202f234"


def _nothing() -> None:
    """Do what a wish without effect does."""


def test_blocks_that_an_audit_has_been_through_turn_verified_on_every_level() -> None:
    data = _data(5_000)
    data.state[:] = Integrity.UNCHECKED
    data.state[1_234], data.state[-6:] = Integrity.ALTERED, Integrity.PENDING
    live = Pyramid(data)
    for low, high in ((0, 7), (7, 1_300), (1_300, 4_001)):
        live.verify(low, high)
    fresh = Pyramid(data)
    for count in (1, 3, 50, 777):
        assert (live.bins(0, 5_000, count).worst == fresh.bins(0, 5_000, count).worst).all()
    states = data.state.tolist()
    assert states[0] == states[4_000] == Integrity.VERIFIED
    assert states[4_001] == Integrity.UNCHECKED
    assert states[1_234] == Integrity.ALTERED
    assert states[-1] == Integrity.PENDING
