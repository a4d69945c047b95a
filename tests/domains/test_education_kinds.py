"""The kinds of education: in three languages, short enough, with nothing personal in public."""

import pytest

from desktop.domains.bitstring import BITS, encode_bits
from desktop.domains.catalogue import builtin_documents, builtin_kinds
from desktop.domains.fields import fields_of, private_fields_of
from desktop.domains.forms import CODE
from desktop.domains.kind import Kind, data_problems
from desktop.ledger.json_profile import JsonObject, format_json

LANGUAGES = {"en", "de", "ar"}
KINDS = {kind.name: kind for kind in builtin_kinds() if kind.name.startswith("education.")}

each_kind = pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))


@each_kind
def test_everything_is_labelled_in_three_languages(kind: Kind) -> None:
    fields = (*fields_of(kind), *private_fields_of(kind))
    for texts in (kind.title, kind.help, *(field.label for field in fields)):
        assert texts.keys() == LANGUAGES
    for field in fields:
        assert not field.help or field.help.keys() == LANGUAGES
        if not (field.form or "").startswith(CODE) and field.form not in ("country", "language"):
            assert all(choice.label.keys() == LANGUAGES for choice in field.choices)
    for page in (kind.layout.form, kind.layout.detail, kind.layout.print):
        assert all(section.title.keys() == LANGUAGES for section in page)


def test_every_kind_is_short_enough() -> None:
    documents = [one for one in builtin_documents() if str(one["name"]) in KINDS]
    assert len(documents) == len(KINDS) == 4
    assert all(len(format_json(document)) < 60_000 for document in documents)


def test_a_course_result_says_no_grade_in_public() -> None:
    kind = KINDS["education.course_result"]
    public = {field.path for field in fields_of(kind)}
    assert not public & {"result", "value", "grade", "term", "creditsEarned"}
    good: JsonObject = {
        "achievementType": "Course",
        "course": {"en": "Algebra", "de": "Algebra", "ar": "الجبر"},
        "credits": "7.5",
        "completed": "2026-06-30",
        "credentialStatus": [
            {
                "statusPurpose": "revocation",
                "statusListCredential": "https://school.example/status/1",
                "statusListIndex": BITS - 1,
            }
        ],
    }
    assert data_problems(kind, good) == ()
    assert data_problems(kind, {**good, "grade": "A"})


def test_the_fullest_list_fits_into_a_record() -> None:
    # Bytes that gzip cannot make shorter: no list is longer than this.
    noise = bytes((index * index * 2654435761 >> 13) & 0xFF for index in range(BITS // 8))
    data: JsonObject = {
        "id": "https://school.example/status/1",
        "statusPurpose": "revocation",
        "encodedList": encode_bits(noise),
    }
    assert data_problems(KINDS["education.status_list"], data) == ()
    assert len(format_json(data)) < 30_000
