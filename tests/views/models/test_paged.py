from collections.abc import Sequence

from PySide6.QtCore import Qt

from desktop.views.integrity import Integrity
from desktop.views.models.paged import MARK_ROLE, PAGE, Column, PagedModel, Row


class Rows:
    columns: Sequence[Column] = (Column("Id", 8.0), Column("Text", 20.0, is_number=True))

    def __init__(self, count: int, text: str = "row") -> None:
        self.asked: list[int] = []
        self._count, self._text = count, text

    def count(self) -> int:
        return self._count

    def page(self, number: int) -> Sequence[Row]:
        self.asked.append(number)
        numbers = range(number * PAGE, min((number + 1) * PAGE, self._count))
        return [Row(it, (str(it), f"{self._text} {it}"), Integrity.VERIFIED) for it in numbers]


def test_only_pages_that_are_looked_at_are_read() -> None:
    source = Rows(1_000_000)
    model = PagedModel(source)
    assert model.rowCount() == 1_000_000
    assert source.asked == []
    assert model.data(model.index(999_999, 1)) == "row 999999"
    assert model.data(model.index(999_998, 1)) == "row 999998"
    assert source.asked == [999_999 // PAGE]


def test_at_most_64_pages_are_kept_and_the_oldest_go_first() -> None:
    model = PagedModel(Rows(1_000_000))
    for page in range(70):
        model.row(page * PAGE)
        model.row(0)
    assert len(model.kept_pages()) == 64
    assert 0 in model.kept_pages()
    assert 1 not in model.kept_pages()


def test_cells_are_plain_and_short_and_say_their_mark() -> None:
    model = PagedModel(Rows(3, "<b>\u202e" + "x" * 900))
    text = model.data(model.index(1, 1))
    assert text.startswith("<b>[U+202E]xxx")
    assert len(text) < 260
    assert model.data(model.index(1, 0), MARK_ROLE) is Integrity.VERIFIED
    assert model.data(model.index(1, 1), MARK_ROLE) is None
    assert model.data(model.index(1, 1), Qt.ItemDataRole.ToolTipRole).startswith("<qt>&lt;b&gt;")


def test_a_source_that_became_shorter_shows_empty_cells() -> None:
    source = Rows(300)
    model = PagedModel(source)
    source._count = 10
    assert model.row(299) is None
    assert model.data(model.index(299, 0)) is None
