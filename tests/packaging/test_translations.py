"""The translations: complete, with the same places as the English, and compiled."""

import re

import pytest
import translations
from translations import PLURALS, Said, collected, faults, format_ts, parse_ts, texts_of

PLACE = re.compile(r"\{\w+\}")


def _known(language: str) -> dict[tuple[str, str], list[str]]:
    return parse_ts((translations.FOLDER / f"civicledger_{language}.ts").read_text("utf-8"))


def test_every_text_is_collected_and_every_file_is_compiled() -> None:
    assert faults() == []


@pytest.mark.parametrize("language", PLURALS)
def test_every_text_has_a_translation_with_the_same_places(language: str) -> None:
    known = _known(language)
    for said in collected():
        forms = known[said.key]
        assert all(forms), said.text
        if not said.one:
            assert sorted(PLACE.findall(forms[0])) == sorted(PLACE.findall(said.text)), said.text


@pytest.mark.parametrize("language", PLURALS)
def test_every_noun_has_all_plural_forms_and_says_its_number(language: str) -> None:
    for (text, one), forms in _known(language).items():
        if one:
            assert len(forms) == PLURALS[language], text
            assert sum("%n" in form for form in forms) >= len(forms) - 1, text


def test_texts_are_found_where_they_are_said() -> None:
    source = (
        'X = later("Open")\n'
        'say("{name} is here" if x else "Nobody", name=n)\namount(n, "row", "rows")'
    )
    assert list(texts_of(source)) == [
        Said("Open"),
        Said("{name} is here"),
        Said("Nobody"),
        Said("%n rows", "%n row"),
    ]


def test_a_translation_survives_as_long_as_its_text_is_said() -> None:
    known = {("Open", ""): ["Offen"], ("Gone", ""): ["Weg"], ("%n rows", "%n row"): ["a", "b"]}
    content = format_ts("de", [Said("Open"), Said("%n rows", "%n row"), Said("New")], known)
    again = parse_ts(content)
    assert again == {("Open", ""): ["Offen"], ("%n rows", "%n row"): ["a", "b"], ("New", ""): [""]}
    assert content.count('type="unfinished"') == 1
