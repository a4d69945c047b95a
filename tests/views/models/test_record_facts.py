from desktop.domains.catalogue import builtin_kinds
from desktop.domains.kind import Kind
from desktop.ledger.json_profile import JsonObject
from desktop.paper.facts import data_parts
from desktop.views.models.record_facts import data_facts


def _kind(kind_id: str) -> Kind:
    return next(kind for kind in builtin_kinds() if kind.id == kind_id)


def test_fields_have_their_labels_and_choices_their_names() -> None:
    facts = data_facts(
        _kind("education.diploma/1"),
        {
            "achievementType": "BachelorDegree",
            "achievement": {"en": "Hydrology", "de": "Hydrologie"},
            "awarded": "2026-09-30",
        },
    )
    assert [(fact.name, fact.value) for fact in facts] == [
        ("Type of achievement", "bachelor degree"),
        ("Achievement (en)", "Hydrology"),
        ("Achievement (de)", "Hydrologie"),
        ("Awarded on", "2026-09-30"),
    ]


def test_items_of_a_list_stay_together() -> None:
    facts = data_facts(
        _kind("inspection.report/1"),
        {
            "checklist": [
                {"item": "Cold store", "outcome": "compliant"},
                {"item": "Drains", "outcome": "minor_deviation"},
            ]
        },
    )
    assert [fact.name for fact in facts] == ["Item 1", "Outcome 1", "Item 2", "Outcome 2"]


def test_a_record_of_an_unknown_kind_is_shown_as_it_is() -> None:
    (fact,) = data_facts(None, {"a": 1})
    assert fact.value == '{"a":1}'


def test_long_records_end_in_a_count() -> None:
    data = {"checklist": [{"item": f"{at}", "outcome": "compliant"} for at in range(40)]}
    facts = data_facts(_kind("inspection.report/1"), data)  # type: ignore[arg-type]  # JSON
    assert (len(facts), facts[-1].value) == (61, "20 values")


def test_window_and_paper_call_fields_the_same() -> None:
    kind = _kind("inspection.report/1")
    data: JsonObject = {
        "checklist": [
            {"item": "Cold store", "outcome": "compliant"},
            {"item": "Drains", "outcome": "minor_deviation"},
        ]
    }
    on_paper = [line for part in data_parts(kind, data, "en") for line in part.lines]
    in_window = data_facts(kind, data)
    assert [line.name for line in on_paper] == [fact.name for fact in in_window]
    assert [line.value for line in on_paper] == [fact.value for fact in in_window]


def test_one_item_of_a_list_has_no_number() -> None:
    kind = _kind("inspection.report/1")
    facts = data_facts(kind, {"checklist": [{"item": "Cold store", "outcome": "compliant"}]})
    assert [fact.name for fact in facts] == ["Item", "Outcome"]
