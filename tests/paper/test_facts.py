"""The data of a record in the words of its kind's print template."""

import pytest

from desktop.paper.facts import data_parts, private_lines
from desktop.paper.recipient import NOBODY, Recipient, recipient_of
from tests.paper.diplomas import DATA, credential, diploma_kind


def told(language: str) -> dict[str, str]:
    parts = data_parts(diploma_kind(), DATA, language)
    return {line.name: line.value for part in parts for line in part.lines}


def test_the_sections_are_those_of_the_print_template_in_the_language() -> None:
    titles = [part.title for part in data_parts(diploma_kind(), DATA, "de")]
    assert titles == ["Abschluss", "Daten"]
    assert data_parts(diploma_kind(), DATA, "ar")[0].title == "الإنجاز"


@pytest.mark.parametrize(
    ("language", "name", "value"),
    [
        ("en", "Achievement", "Master of Science in Hydrology"),
        ("de", "Abschluss", "Master of Science Hydrologie"),
        ("ar", "الإنجاز", "ماجستير العلوم في الهيدرولوجيا"),
        ("en", "Awarded on", "1 July 2026"),
        ("de", "Verliehen am", "1. Juli 2026"),
        ("en", "Credits", "120.5"),
        ("de", "Leistungspunkte", "120,5"),
        ("de", "Unterrichtssprache", "Englisch"),
        ("de", "Art des Abschlusses", "Masterabschluss"),
    ],
)
def test_values_are_told_as_the_language_does(language: str, name: str, value: str) -> None:
    assert told(language)[name] == value


def test_what_the_template_does_not_name_comes_last() -> None:
    places = [{"url": f"https://smallville.example/status/{at}", "index": at} for at in (4, 5)]
    parts = data_parts(diploma_kind(), {**DATA, "unheard": places[0]["url"]}, "en")
    assert parts[-1].title == "Details"
    assert [line.value for line in parts[-1].lines] == ["https://smallville.example/status/4"]


def test_of_a_private_document_nothing_for_machines_is_told() -> None:
    document = credential("Mara", "Vogt")
    known = recipient_of(document).values
    lines = private_lines(diploma_kind(), document, "en", known)
    values = [line.value for line in lines]
    assert "Four semesters of study in the water cycle, with a thesis." in values
    assert not any(value.startswith(("https:", "urn:", "did:")) for value in values)
    assert not {"Mara", "Vogt", "2001-04-03", "3 April 2001"} & set(values)


def test_the_person_is_found_as_open_badges_or_fhir_name_one() -> None:
    found = recipient_of(credential("Mara", "Vogt"))
    assert found == Recipient("Mara", "Vogt", "2001-04-03")
    assert found.words("de") == "Mara Vogt, geboren am 3. April 2001"
    patient = recipient_of(
        {"name": [{"family": "Vogt", "given": ["Mara", "Lea"]}], "birthDate": "2001-04-03"}
    )
    assert patient.name == "Mara Lea Vogt"
    assert patient.born == "2001-04-03"
    assert recipient_of({"notes": "nobody"}) == NOBODY
    assert NOBODY.words("en") == ""
