from desktop.views.integrity import Integrity
from desktop.views.models.authority_rows import AuthorityRows
from desktop.views.models.overview import AuthorityRow

NOW_S = 1_000_000
AUTHORITIES = (
    AuthorityRow("city-hall", "City Hall", NOW_S - 120, is_silent=False),
    AuthorityRow("food-office", "Food Safety Office", NOW_S - 300_000, is_silent=True),
    AuthorityRow("university", "University", None, is_silent=True),
)


def test_titles_come_first_and_ids_last() -> None:
    rows = AuthorityRows(AUTHORITIES, NOW_S).page(0)
    assert [row.cells[0] for row in rows] == ["City Hall", "Food Safety Office", "University"]
    assert [row.cells[2] for row in rows] == ["city-hall", "food-office", "university"]


def test_who_is_silent_is_said_in_words() -> None:
    source = AuthorityRows(AUTHORITIES, NOW_S, has_ids=False)
    rows = source.page(0)
    assert [column.title for column in source.columns] == ["Authority", "Last cosigned"]
    assert [row.cells[1] for row in rows] == ["2 min ago", "silent 3 days", "never seen"]
    assert [row.mark for row in rows] == [
        Integrity.VERIFIED,
        Integrity.PENDING,
        Integrity.PENDING,
    ]
