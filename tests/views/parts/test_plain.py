import unicodedata

import pytest

from desktop.views.parts.plain import LIMIT, broken, cell, has_mixed_scripts, short_hash, shown
from desktop.views.saying import grouped
from tests.views.hostile import HOSTILE

HIDDEN = [*range(0x202A, 0x202F), *range(0x2066, 0x206A), *range(0x200B, 0x2010), *range(32), 0x7F]


@pytest.mark.parametrize("code", HIDDEN)
def test_what_cannot_be_seen_is_written_out(code: int) -> None:
    assert shown(f"a{chr(code)}b") == f"a[U+{code:04X}]b"


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_text_is_shown_short_and_without_hidden_characters(text: str) -> None:
    line = shown(text)
    assert len(line) < LIMIT + 40
    assert not [it for it in line if unicodedata.category(it) in {"Cc", "Cf", "Cs", "Co", "Cn"}]


@pytest.mark.parametrize("text", ["Straße 5", "Łódź", "東京", "عقد", "e\u0301te\u0301", "a<b>&c"])
def test_honest_text_stays_as_it_is(text: str) -> None:
    assert shown(text) == text


def test_a_long_text_says_how_long_it_is() -> None:
    assert shown("x" * 60_000, 10) == "xxxxxxxxxx\u2026 (60\u202f000 characters)"


def test_lines_are_kept_only_where_asked_for() -> None:
    assert shown("a\nb", lines=True) == "a\nb"
    assert shown("a\nb") == "a[U+000A]b"


def test_written_out_characters_count_towards_the_limit() -> None:
    assert len(shown("\u202e" * 1_000, 80)) < 120


@pytest.mark.parametrize(
    ("text", "mixed"),
    [("\u0440aypal", True), ("g\u03bfogle", True), ("paypal", False), ("Łódź Москва", False)],
)
def test_words_of_mixed_scripts_are_noticed(text: str, mixed: bool) -> None:  # noqa: FBT001
    assert has_mixed_scripts(text) is mixed


def test_numbers_are_grouped_and_hashes_shortened() -> None:
    assert grouped(1_234_567) == "1\u202f234\u202f567"
    assert short_hash("0123456789abcdef") == "012345\u2026cdef"
    assert short_hash("0123456789a") == "0123456789a"


def test_long_words_are_broken() -> None:
    assert max(len(line) for line in broken("x" * 1_000, 48).split("\n")) == 48


@pytest.mark.parametrize("text", ["=1+1", "+cmd", "-A1", "@SUM(A1)", "|x"])
def test_a_formula_becomes_text(text: str) -> None:
    assert cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["-12", "+3.5", "plain", ""])
def test_numbers_and_words_are_copied_as_they_are(text: str) -> None:
    assert cell(text) == text


def test_a_cell_never_holds_a_tab_or_a_line_end() -> None:
    assert cell("a\tb\nc") == "a[U+0009]b[U+000A]c"
