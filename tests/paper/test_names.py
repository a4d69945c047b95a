"""Names of files: plain letters, telling, and none twice."""

import re

import pytest

from desktop.ledger.record import record_of
from desktop.paper.document import Document
from desktop.paper.names import Names, stem_of
from desktop.paper.recipient import Recipient
from desktop.paper.sheet import Letterhead, Sheet
from tests.views.hostile import HOSTILE

_RECORD = record_of(
    {
        "id": "urn:uuid:01a0d03c-2e00-75c3-8047-9f9dabb45d09",
        "kind": "education.diploma/1",
        "time": "2026-09-30T08:00:00.000Z",
        "data": {},
    }
)


def document(given: str, family: str) -> Document:
    sheet = Sheet("en", Letterhead("x"), "Diploma")
    return Document(sheet, b"", _RECORD, "x", Recipient(given, family))


@pytest.mark.parametrize(
    ("given", "family", "stem"),
    [
        ("Mara", "Vogt", "diploma-vogt-mara-abb45d09"),
        ("Jürgen", "Groß", "diploma-gross-jurgen-abb45d09"),
        ("Łucja", "Ørsted", "diploma-orsted-lucja-abb45d09"),
        ("مريم", "الحسن", "diploma-abb45d09"),
        ("", "", "diploma-abb45d09"),
    ],
)
def test_a_name_tells_kind_and_person(given: str, family: str, stem: str) -> None:
    assert stem_of(document(given, family)) == stem


@pytest.mark.parametrize("text", list(HOSTILE.values()), ids=list(HOSTILE))
def test_a_hostile_name_leaves_only_plain_letters(text: str) -> None:
    stem = stem_of(document(text, text))
    assert re.fullmatch(r"diploma-([a-z0-9-]+-)?abb45d09", stem)
    assert len(stem) < 90


def test_no_name_is_given_twice() -> None:
    names = Names()
    assert [names.free(one) for one in ("a", "A", "a", "b")] == ["a", "A-2", "a-3", "b"]
