"""Columns, order and rows of a net."""

from itertools import combinations

from desktop.views.models.trail_layout import lay_out


def test_nothing_takes_no_room() -> None:
    assert lay_out(0, []).width == 0


def test_a_node_stands_after_the_longest_way_to_it() -> None:
    laid = lay_out(4, [(0, 1), (1, 2), (0, 2), (2, 3)])
    assert laid.columns == (0, 1, 2, 3)
    assert [column for column, _ in laid.routes[2]] == [0, 1, 2]
    assert not laid.backward


def test_an_edge_that_closes_a_circle_goes_back() -> None:
    laid = lay_out(3, [(0, 1), (1, 2), (2, 0)])
    assert laid.columns == (0, 1, 2)
    assert laid.backward == {2}
    assert len(laid.routes[2]) == 2


def test_ends_stand_in_the_last_column_and_beginnings_beside_what_they_lead_to() -> None:
    laid = lay_out(6, [(0, 1), (1, 2), (2, 3), (0, 4), (5, 2)], at_end=(3, 4, 5))
    assert laid.columns == (0, 1, 2, 3, 3, 1)


def test_edges_cross_no_more_than_they_must() -> None:
    laid = lay_out(6, [(0, 5), (1, 4), (2, 3)])
    assert [laid.rows[0], laid.rows[1], laid.rows[2]] == [laid.rows[5], laid.rows[4], laid.rows[3]]


def test_cards_of_a_column_never_lie_on_one_another() -> None:
    edges = [(number % 7, 7 + number) for number in range(60)]
    edges += [(7 + number, 67 + number % 11) for number in range(60)]
    laid = lay_out(78, edges)
    for one, other in combinations(range(78), 2):
        if laid.columns[one] == laid.columns[other]:
            assert abs(laid.rows[one] - laid.rows[other]) > 0.999
    assert min(laid.rows) > 0.499
    assert max(laid.rows) <= laid.height - 0.499
    assert lay_out(78, edges) == laid
