"""What the codes and the checks are called."""

import pytest

from desktop import assets
from desktop.audit.codes import (
    CHECK_WORDS,
    TITLES,
    all_codes,
    check_of,
    title_of,
    words_of_check,
)
from desktop.checks.groups import CHECKS

_LONGEST = 24


@pytest.mark.parametrize("code", [*all_codes(), *CHECKS])
def test_every_code_has_a_short_title_of_its_own(code: str) -> None:
    title = title_of(code)
    assert title != code
    assert len(title) <= _LONGEST
    assert [one for one, other in TITLES.items() if other == title] == [code]


@pytest.mark.parametrize("code", TITLES)
def test_the_help_calls_a_code_as_every_surface_does(code: str) -> None:
    assert f"| `{code}` | {TITLES[code]} |" in assets.read_text("help/findings.md")


def test_no_code_has_a_title_that_no_check_can_find() -> None:
    assert set(TITLES) == {*all_codes(), *CHECKS}


@pytest.mark.parametrize("code", [*all_codes(), *CHECKS])
def test_every_code_belongs_to_a_check(code: str) -> None:
    assert check_of(code) in CHECK_WORDS


def test_whole_codes_win_over_the_family_that_they_are_named_after() -> None:
    assert check_of("TABLE_SEARCH") == "search"
    assert check_of("TABLE_BLOCK") == "tables"


def test_what_is_not_known_is_called_by_its_own_name() -> None:
    assert title_of("Z9") == "Z9"
    assert check_of("Z9") == "Z9"
    assert words_of_check("private documents").title == "Private documents"
