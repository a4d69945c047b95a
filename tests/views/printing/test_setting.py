"""Sheets set on pages: nothing lost, nothing hidden, mirrored where a language asks for it."""

import re
from dataclasses import replace

import pytest

from desktop.views.printing.marks import CodeMark, PaperPage, TextMark
from desktop.views.printing.setting import HEIGHT, WIDTH, pages_of
from tests.views.hostile import HOSTILE
from tests.views.printing.sheets import POINTER, SHEET, long_sheet, with_text

pytestmark = pytest.mark.usefixtures("qapp")


def texts(pages: list[PaperPage]) -> list[str]:
    return [text for page in pages for text in page.texts()]


def mark(page: PaperPage, text: str) -> TextMark:
    return next(it for it in page.marks if isinstance(it, TextMark) and it.text == text)


def test_a_page_has_letterhead_title_values_code_and_foot() -> None:
    (page,) = pages_of(SHEET)
    told = page.texts()
    assert told[:4] == [
        "University of Northbridge",
        "1 Harbour Square",
        "1010 Northbridge",
        "Diploma",
    ]
    assert "Mara Vogt, born 3 April 2001" in told
    assert {"Degree", "Master of Science", "E1", "No accreditation"} <= set(told)
    assert told[-2:] == ["ledger.example/2026", "Page 1 of 1"]
    assert page.codes() == [POINTER]


def test_arabic_is_set_on_the_mirrored_page() -> None:
    left, right = pages_of(SHEET)[0], pages_of(replace(SHEET, language="ar"))[0]
    before, after = mark(left, "Degree"), mark(right, "Degree")
    assert after.area.right() == pytest.approx(WIDTH - before.area.left())
    assert (before.is_at_right, after.is_at_right) == (False, True)
    assert not after.runs_left  # Latin letters run as they always do
    code = next(it for it in right.marks if isinstance(it, CodeMark))
    assert code.area.left() > WIDTH / 2
    assert right.texts()[-1] == "صفحة 1 من 1"


def test_a_text_runs_as_its_letters_do() -> None:
    name, mixed = "ماجستير", "Mara، تاريخ"
    english = pages_of(replace(SHEET, title=name, below=mixed))[0]
    arabic = pages_of(replace(SHEET, language="ar", title=name, below=mixed))[0]
    assert mark(english, name).runs_left
    assert not mark(english, name).is_at_right
    assert not mark(english, mixed).runs_left
    assert mark(arabic, mixed).runs_left


def test_long_values_wrap_and_go_on_over_pages() -> None:
    pages = pages_of(long_sheet(150))
    assert len(pages) > 5
    told = " ".join(texts(pages))
    words = re.findall(r"word(\d+)", told)
    assert words == [str(number) for number in range(1_500)]
    assert {f"v{at}" for at in range(150)} <= set(texts(pages))
    assert [text for text in texts(pages) if re.fullmatch(r"r\d+", text)] == [
        f"r{at}" for at in range(150)
    ]
    tables = [page.texts() for page in pages if any(it.startswith("r1") for it in page.texts())]
    assert all("Number" in one for one in tables)  # the header is repeated
    assert [text for text in texts(pages) if text.startswith("Page ")][-1] == (
        f"Page {len(pages)} of {len(pages)}"
    )


def test_nothing_stands_outside_the_page() -> None:
    for page in pages_of(long_sheet(80)):
        for one in page.marks:
            assert one.area.left() >= 0
            assert one.area.right() <= WIDTH
            assert one.area.bottom() <= HEIGHT


def test_the_check_stays_whole() -> None:
    for lines in range(20, 40, 4):
        pages = pages_of(long_sheet(lines))
        assert [len(page.codes()) for page in pages] == [0] * (len(pages) - 1) + [1]
        assert "Check this document" in pages[-1].texts()
        assert "Entry" in pages[-1].texts()


@pytest.mark.parametrize("name", ["link", "all directions", "null"])
def test_some_hostile_texts_stay_plain(name: str) -> None:
    test_hostile_texts_stay_plain_and_hide_nothing(HOSTILE[name])


@pytest.mark.slow
@pytest.mark.parametrize("text", list(HOSTILE.values()), ids=list(HOSTILE))
def test_hostile_texts_stay_plain_and_hide_nothing(text: str) -> None:
    for line in texts(pages_of(with_text(text[:400]))):
        assert "\n" not in line
        assert not re.search("[\u200b-\u200f\u202a-\u202e\u2066-\u2069\x00-\x1f\u2028]", line)
