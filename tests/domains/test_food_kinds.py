"""The kinds of food and medicines: in three languages, and what their records may say."""

from typing import Any

import pytest

from desktop.domains.catalogue import builtin_documents, builtin_kinds
from desktop.domains.kind import Kind, data_problems, first_problem
from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.ledger.record import Record

LANGUAGES = {"en", "de", "ar"}
OURS = (
    "supply.event", "product.master", "party.licence", "recall.notice",
    "medicine.verification", "medicine.dispensed", "lab.result",
)  # fmt: skip
KINDS = {kind.name: kind for kind in builtin_kinds()}
PACK: JsonObject = {
    "gtin": "04012345300000",
    "serial": "S1",
    "lot": "NB001",
    "expiry": "2027-06-30",
}
REQUEST: JsonObject = {"message": "request", **PACK}
RESPONSE: JsonObject = {"message": "response", **PACK, "verified": True}
DISPENSED: JsonObject = {**PACK, "state": "supplied", "site": "4012345000054"}
RESULT: JsonObject = {
    "sample": "24-0815",
    "matrix": "food",
    "lot": "NB001",
    "results": [
        {
            "parameter": "lead",
            "relation": "equal",
            "value": "0.021",
            "unit": "mg/kg",
            "limit": {"maximum": "0.1", "source": "Regulation (EU) 2023/915"},
            "verdict": "conforms",
            "method": "EN 15763",
        }
    ],
    "verdict": "conforms",
    "laboratory": {"name": "City laboratory"},
}


def _texts(value: JsonValue) -> list[JsonObject]:
    """Return every object of texts in a kind's document."""
    if isinstance(value, list):
        return [found for item in value for found in _texts(item)]
    if not isinstance(value, dict):
        return []
    if "en" in value and all(isinstance(item, str) for item in value.values()):
        return [value]
    return [found for item in value.values() for found in _texts(item)]


def _record(kind: Kind, data: JsonObject, **members: Any) -> Record:  # noqa: ANN401  (a record's)
    members.setdefault("about", ("https://id.gs1.org/01/04012345300000/21/S1",))
    return Record(
        "urn:uuid:01890000-0000-7000-8000-000000000001",
        kind.id,
        "2026-01-01T00:00:00.000Z",
        data,
        **members,
    )


@pytest.mark.parametrize("name", OURS)
def test_every_text_stands_in_three_languages(name: str) -> None:
    (document,) = (one for one in builtin_documents() if one["name"] == name)
    texts = _texts(document)
    assert texts
    for text in texts:
        assert text.keys() == LANGUAGES
        arabic = str(text["ar"])
        assert any("\u0600" <= sign <= "\u06ff" for sign in arabic), arabic


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("medicine.verification", REQUEST),
        ("medicine.verification", RESPONSE),
        ("medicine.dispensed", DISPENSED),
        ("lab.result", RESULT),
    ],
)
def test_a_record_fits(name: str, data: JsonObject) -> None:
    assert first_problem(KINDS[name], _record(KINDS[name], data)) is None


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("medicine.verification", {**REQUEST, "verified": True}),
        ("medicine.verification", {**RESPONSE, "verified": "true"}),
        ("medicine.verification", {**REQUEST, "gtin": "04012345300001"}),
        ("medicine.verification", {**REQUEST, "expiry": "2027-06-31"}),
        ("medicine.verification", PACK),
        ("medicine.dispensed", {**DISPENSED, "patient": "x"}),
        ("medicine.dispensed", {**DISPENSED, "state": "given"}),
        ("lab.result", {**RESULT, "results": []}),
        ("lab.result", {**RESULT, "person": "x"}),
    ],
)
def test_another_record_does_not(name: str, data: JsonObject) -> None:
    assert data_problems(KINDS[name], data)


def test_a_value_is_a_decimal_text_and_never_a_number_of_json() -> None:
    for value in (1, "1.50", "1e3", "1,5"):
        results: list[JsonValue] = [
            {"parameter": "x", "relation": "equal", "value": value, "verdict": "conforms",
             "method": "y"}
        ]  # fmt: skip
        assert data_problems(KINDS["lab.result"], {**RESULT, "results": results})


def test_handing_out_a_pack_names_no_holder() -> None:
    kind = KINDS["medicine.dispensed"]
    assert kind.private is None
    holder = "did:key:z6MkpTHR8VNsBxYAAWHut2Geadd9jSwuBV8xRoAnwWsdvktH"
    with_holder = _record(kind, DISPENSED, holder=holder)
    assert first_problem(kind, with_holder) is not None
