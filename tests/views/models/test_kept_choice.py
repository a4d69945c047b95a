from array import array

from desktop.views.models.kept_choice import (
    NOTHING_CHOSEN,
    Choice,
    choice_among,
    chosen_keys,
)

_OLD = array("q", [90, 80, 70, 60, 50, 40, 30, 20, 10])
_NEW = array("q", [110, 100, *_OLD])


def test_the_same_records_are_chosen_behind_newer_ones() -> None:
    kept = chosen_keys(_OLD, Choice(4, (3, 4), 2, is_seen=True))
    assert choice_among(_NEW, kept) == Choice(6, (5, 6), 4, is_seen=True)


def test_what_is_there_no_more_is_not_chosen_any_more() -> None:
    kept = chosen_keys(_OLD, Choice(4, (1, 3, 4), 0, is_seen=True))
    left = array("q", [90, 70, 60, 50])
    assert choice_among(left, kept) == Choice(3, (2, 3), 0, is_seen=True)


def test_a_current_record_that_is_gone_leaves_its_place_alone() -> None:
    kept = chosen_keys(_OLD, Choice(4, (3, 4), 0, is_seen=True))
    assert choice_among(array("q", [90, 80]), kept) == Choice(1, (1,), 0, is_seen=True)


def test_a_table_at_its_top_stays_there() -> None:
    kept = chosen_keys(_OLD, Choice(0, (0,), 0, is_seen=True))
    assert choice_among(_NEW, kept) == Choice(2, (2,), 0, is_seen=True)


def test_what_was_scrolled_to_stays_where_the_chosen_record_is_out_of_sight() -> None:
    kept = chosen_keys(_OLD, Choice(0, (0,), 6, is_seen=False))
    assert choice_among(_NEW, kept) == Choice(2, (2,), 8, is_seen=False)


def test_records_are_found_in_either_order() -> None:
    kept = chosen_keys(_OLD, Choice(1, (1,), 0, is_seen=True))
    turned = array("q", reversed(_OLD))
    assert choice_among(turned, kept) == Choice(7, (7,), 0, is_seen=True)


def test_nothing_chosen_stays_nothing() -> None:
    assert chosen_keys(array("q"), Choice(0, (), 0, is_seen=False)) == NOTHING_CHOSEN
    assert choice_among(_NEW, NOTHING_CHOSEN) is None
