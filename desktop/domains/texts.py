"""Texts in several languages: an object of language to text, as kinds carry their labels.

At least one language, each a tag that `desktop.domains.forms` calls a language, and no empty text.
"""

from collections.abc import Mapping
from typing import TypeAlias

from desktop.domains.forms import is_language
from desktop.errors import FormatError
from desktop.ledger.json_profile import JsonValue

Texts: TypeAlias = Mapping[str, str]  # "" is the language of a text that says none

_FALLBACK = "en"


def parse_texts(value: JsonValue, what: str) -> Texts:
    """Return the texts of an object.

    Raises:
        FormatError: no object, none inside, an unknown language, or a text that says nothing.
    """
    if not isinstance(value, dict) or not value:
        raise FormatError(f"{what} is not an object of language and text")
    texts: dict[str, str] = {}
    for language, text in value.items():
        if not is_language(language):
            raise FormatError(f"{what}: {language!r:.40} is not a language")
        if not isinstance(text, str) or not text.strip():
            raise FormatError(f"{what} says nothing in {language}")
        texts[language] = text
    return texts


def in_language(texts: Texts, language: str) -> str:
    """Return the text in a language, else in English, else in the first one; empty without any."""
    for candidate in (language, language.partition("-")[0], _FALLBACK):
        if candidate in texts:
            return texts[candidate]
    return next(iter(texts.values()), "")
