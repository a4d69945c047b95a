"""Dates in the language of a document."""

import pytest

from desktop.paper.dates import day, moment


@pytest.mark.parametrize(
    ("language", "told"),
    [("en", "3 April 2026"), ("de", "3. April 2026"), ("ar", "3 أبريل 2026")],
)
def test_a_day_is_told_in_the_language_of_the_document(language: str, told: str) -> None:
    assert day("2026-04-03", language) == told
    assert day("2026-04-03T23:59:59.999Z", language) == told


def test_a_time_is_told_to_the_minute() -> None:
    assert moment("2026-12-24T18:30:00.000Z", "de") == "24. Dezember 2026, 18:30 UTC"
    assert moment("2026-12-24T18:30:00.000Z", "ar") == "24 ديسمبر 2026، 18:30 UTC"
    assert moment("2026-12-24", "en") == "24 December 2026"


@pytest.mark.parametrize("text", ["", "soon", "2026-13-01", "2026/04/03", "٢٠٢٦-٠٤-٠٣"])
def test_what_is_no_date_stays_as_it_is(text: str) -> None:
    assert day(text, "en") == text
    assert moment(text, "de") == text
