"""The words of a finding: titles in place of ids, and the text that is copied."""

from dataclasses import replace

from desktop.audit.codes import finding
from desktop.finding import Finding, Severity
from desktop.views.models.finding_details import inspect_finding
from desktop.views.models.finding_texts import (
    evidence_text,
    finding_text,
    headline_of,
    place_of,
    what_of,
)

NAMES = {"city-hall": "City Hall of Northbridge"}
COSIGNED = finding(
    "SIG_COSIGNER",
    "The signature of city-hall under the checkpoint of 4 entries does not hold: it is another.",
    block=1,
    entry=3_000,
    evidence=b"ledger.example/1\n4\n\n\xe2\x80\x94 city-hall AAAA\n",
)


def test_an_authority_is_called_by_its_title() -> None:
    assert "signature of City Hall of Northbridge under" in what_of(COSIGNED, NAMES)
    line = finding("SIG_LINE", "A line under the checkpoint is not by city-hall, though it is.")
    assert "not by City Hall of Northbridge, though" in what_of(line, NAMES)


def test_an_unknown_name_and_another_code_stay_as_they_are() -> None:
    assert what_of(COSIGNED, {}) == COSIGNED.what
    other = replace(COSIGNED, code="TREE_ROOT")
    assert what_of(other, NAMES) == other.what


def test_a_code_stands_beside_its_title() -> None:
    assert headline_of(COSIGNED) == "Cosignature wrong \u00b7 SIG_COSIGNER"
    assert headline_of(replace(COSIGNED, code="Z9")) == "Z9"


def test_a_place_names_what_is_known_of_it() -> None:
    assert place_of(COSIGNED) == "Block 1, entry 3\u202f000"
    assert place_of(replace(COSIGNED, block=None)) == "Entry 3\u202f000"
    assert place_of(replace(COSIGNED, block=None, entry=None)) == ""


def test_the_copied_text_holds_everything_and_hides_nothing() -> None:
    text = finding_text(replace(COSIGNED, records=("urn:uuid:1",), do="Run\u202e it."), NAMES)
    lines = text.split("\n")
    assert lines[0] == "Cosignature wrong (SIG_COSIGNER, critical)"
    assert [line.partition(":")[0] for line in lines[1:6]] == [
        *("Where", "Seen", "It means", "Do", "Record")
    ]
    assert "Do: Run[U+202E] it." in lines
    assert lines[6] == "Evidence:"
    assert lines[-1] == "\u2014 city-hall AAAA"


def test_evidence_that_is_no_text_is_shown_in_hexadecimal() -> None:
    assert evidence_text(b"\xff\x00") == "ff00"


def test_what_rests_on_opened_documents_says_so_wherever_it_goes() -> None:
    one = Finding("H4", Severity.WARNING, "The record says so.", "It means.", "Ask.", entry=7)
    private = replace(one, is_private=True)
    words = "private documents that were opened"
    assert words in finding_text(private, {})
    assert words not in finding_text(one, {})
    assert words in [fact.value for fact in inspect_finding(private).facts]
    assert words not in [fact.value for fact in inspect_finding(one).facts]
