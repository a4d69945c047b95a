"""What keeps to FHIR R4, and what does not, told by its place."""

from decimal import Decimal

import pytest

from desktop.errors import FormatError
from desktop.exchange.exact_json import ExactObject, parse_exact
from desktop.exchange.health.conformance import check_resource, problems
from tests.exchange.health.fhir_samples import DAMAGES, bundles, damaged, examples


def test_what_the_standard_shows_as_examples_is_accepted() -> None:
    paths = examples()
    assert len(paths) > 100
    told = {path.name: problems(parse_exact(path.read_bytes())) for path in paths}
    assert {name: found for name, found in told.items() if found} == {}


def test_bundles_of_another_maker_are_accepted() -> None:
    for path in bundles():
        assert problems(parse_exact(path.read_bytes())) == ()


@pytest.mark.parametrize("what", DAMAGES)
def test_a_damaged_copy_is_refused_by_its_place(what: str) -> None:
    document, sentence = damaged(what)
    with pytest.raises(FormatError) as refusal:
        check_resource(parse_exact(document))
    assert sentence in refusal.value.what


@pytest.mark.parametrize("value", [None, [], "Patient", Decimal(1), {}, {"resourceType": []}])
def test_what_is_no_resource_is_refused(value: ExactObject) -> None:
    with pytest.raises(FormatError):
        check_resource(value)


def test_a_hostile_document_has_bounded_problems() -> None:
    document: ExactObject = {"resourceType": "Patient", **{f"x{n}": True for n in range(1000)}}
    assert len(problems(document)) == 20


def test_a_value_may_be_missing_where_an_extension_says_why() -> None:
    why: ExactObject = {"url": "http://x.example/why", "valueCode": "masked"}
    name: ExactObject = {"given": ["Ann", None], "_given": [None, {"extension": [why]}]}
    patient: ExactObject = {"resourceType": "Patient", "name": [name]}
    assert problems(patient) == ()
    name["_given"] = [None, None]
    assert [one.pointer for one in problems(patient)] == ["/name/0/given/1"]
    name["_given"] = [{"extension": [why]}]
    assert [one.pointer for one in problems(patient)] == ["/name/0/given/1", "/name/0/_given"]


@pytest.mark.parametrize(
    ("name", "good", "bad"),
    [
        ("birthDate", ["2026", "2026-02", "2024-02-29"], ["2026-13", "2025-02-29", "0000", "26"]),
        ("active", [True, False], ["true", Decimal(1), None]),
        ("id", ["a", "A.b-1", "x" * 64], ["", "x" * 65, "a_b", "a\n"]),
        ("language", ["en", "de-AT"], ["", " en", "e  n"]),
        ("implicitRules", ["http://x.example/r"], ["http://x.example/ r", ""]),
        (
            "multipleBirthInteger",
            [Decimal(2), Decimal(-1), Decimal(0)],
            [Decimal("2.0"), Decimal("1E+2"), Decimal(2**31), "2", True],
        ),
        (
            "deceasedDateTime",
            ["2026", "2026-01-02T03:04:05Z", "2026-01-02T03:04:60.123+14:00"],
            ["2026-01-02T03:04:05", "2026-01-02T24:00:00Z", "2026-01-02T03:04Z", "2026-02-30"],
        ),
    ],
)
def test_primitive_values_have_their_form(name: str, good: list[object], bad: list[object]) -> None:
    for value in good:
        assert problems({"resourceType": "Patient", name: value}) == ()  # type: ignore[dict-item]
    for value in bad:
        assert problems({"resourceType": "Patient", name: value}) != ()  # type: ignore[dict-item]
