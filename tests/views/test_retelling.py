"""What the core says is told anew: every sentence of its errors, whole and one after another."""

import re
from collections.abc import Iterator

import error_texts
import pytest
import translations
from PySide6.QtWidgets import QApplication

from desktop.views import languages
from desktop.views.retelling import retold

PLACE = re.compile(r"\{(\w+)\}")


@pytest.fixture(params=["de", "ar"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    code = str(request.param)
    assert languages.speak(qapp, code)
    yield code
    assert languages.speak(qapp, "en")


def _texts() -> list[tuple[str, str]]:
    return [
        (name, text)
        for path, name in translations.modules(translations.ERRORS)
        for text in error_texts.texts_of_file(path)
    ]


@pytest.mark.usefixtures("language")
def test_every_sentence_of_an_error_is_told_anew() -> None:
    english = []
    for name, text in _texts():
        said = PLACE.sub(lambda found: f"7{found[1]}", text)
        if retold(said) == said:
            english.append(f"{name}: {text}")
    assert english == []


@pytest.mark.usefixtures("language")
def test_sentences_with_sentences_in_them_are_told_one_by_one() -> None:
    told = retold(
        "The file a.png could not be saved: no room. What stood there before is unchanged. "
        "Look whether the disk is full or the folder read-only, then try again."
    )
    assert "a.png" in told
    assert "no room" in told
    assert not re.search(r"saved|before|disk", told)


@pytest.mark.usefixtures("language")
def test_the_reason_in_a_sentence_is_told_anew_too() -> None:
    told = retold("This password is too weak: it has fewer than 8 characters.")
    assert "8" in told
    assert "fewer" not in told


@pytest.mark.usefixtures("language")
def test_what_is_no_sentence_of_the_core_stays() -> None:
    for text in ("Meadow Dairy", "https://node.example/ledger", "", "urn:uuid:01a2", "12"):
        assert retold(text) == text


def test_sentences_are_followed_through_names_choices_and_functions() -> None:
    source = """
_LATER = "Sync again later."
_ADVICE = {"A": ("It is off.", _LATER)}
def first(x):
    raise PeerError(f"{x} is {'cut off' if x else 'gone now'}.", means="It was", do=_LATER)
def second(name, y):
    what = f"{name!r} has {y:,} bytes."
    raise _made("A", what)
def _made(code, what):
    means, do = _ADVICE[code]
    return PeerError(what, means=means, do=do)
def third():
    return Problem(path, _SENTENCES[x].format(3))
_SENTENCES = {"a": "is not {} long"}
"""
    assert list(error_texts.texts_in(source)) == [
        "{v1} is {v2}.",
        "cut off",
        "gone now",
        "It was",
        "Sync again later.",
        "{v1} has {v2} bytes.",
        "It is off.",
        "is not {v1} long",
    ]
