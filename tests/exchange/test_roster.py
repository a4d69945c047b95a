from desktop.exchange.roster import best_columns, column_texts, reconcile
from desktop.exchange.table import Row, Table


def test_who_has_none_who_has_two_and_who_is_not_listed() -> None:
    found = reconcile(
        ["Ann Lee", "Bo", "Zoe\u0308", "Bo", ""], ["ann  lee", "Zo\u00eb", "Zo\u00eb", "Carl", ""]
    )
    assert found.listed == 3
    assert found.missing == ("Bo",)
    assert found.twice == ("Zoe\u0308",)
    assert found.strangers == ("Carl",)
    assert found.listed_twice == ("Bo",)
    assert not found.is_even


def test_a_list_that_fits_is_even() -> None:
    assert reconcile(["A", "B"], ["b", "a"]).is_even


def test_the_columns_with_most_in_common_are_found() -> None:
    listed = Table(Row(1, ("No", "Name")), (Row(2, ("1", "Ann")), Row(3, ("2", "Bo"))))
    table = Table(
        Row(1, ("degree", "points", "who")),
        (Row(2, ("BSc", "1", "Bo")), Row(3, ("BSc", "7", "Ann")), Row(4, ("MSc",))),
    )
    assert best_columns(listed, table) == (1, 2)
    assert column_texts(table, 2) == ["Bo", "Ann", ""]
