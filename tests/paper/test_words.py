"""The words of sheets: all of them in every language, and values that stay values."""

import pytest

from desktop.paper import words
from desktop.paper.sheet import LANGUAGES
from desktop.paper.words import language_word, verdict_word, word
from desktop.verdict import Verdict


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_is_there_in_every_language(language: str) -> None:
    tables = (*words._WORDS.values(), *words._VERDICTS.values(), *words._LANGUAGES.values())
    assert all(language in texts for texts in tables)
    assert set(words._VERDICTS) == set(Verdict)


def test_every_language_has_the_same_places_for_values() -> None:
    for texts in words._WORDS.values():
        assert len({frozenset(words._PLACE.findall(text)) for text in texts.values()}) == 1


def test_a_value_is_never_read_as_a_place() -> None:
    assert word("born", "en", name="{date}", date="{name}") == "{date}, born {name}"


def test_verdicts_and_languages_have_names() -> None:
    assert verdict_word(Verdict.REVOKED, "de") == "WIDERRUFEN"
    assert language_word("de", "en") == "German"
    assert language_word("tlh", "en") == "tlh"
