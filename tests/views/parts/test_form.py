import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.domains.catalogue import builtin_kinds
from desktop.domains.fields import fields_of, sections_of
from desktop.domains.form_values import data_of
from desktop.domains.kind import Kind
from desktop.domains.problem import Problem
from desktop.views.parts.editors import ChoiceBox
from desktop.views.parts.form import Form
from tests.views.hostile import HOSTILE


def _kind(kind_id: str) -> Kind:
    return next(kind for kind in builtin_kinds() if kind.id == kind_id)


def _form(qtbot: QtBot, kind_id: str) -> Form:
    kind = _kind(kind_id)
    form = Form(fields_of(kind), sections_of(kind))
    qtbot.addWidget(form)
    return form


@pytest.mark.parametrize("kind", builtin_kinds(), ids=lambda kind: kind.id)
def test_every_kind_has_a_form_that_begins_empty(qtbot: QtBot, kind: Kind) -> None:
    form = _form(qtbot, kind.id)
    form.show()
    assert not any(text for path, text in form.values().items() if "." not in path)


def test_what_is_filled_in_comes_out_again(qtbot: QtBot) -> None:
    raw = {
        "site": "4012345000023",
        "subject": "premises",
        "checklist.0.item": "Cold store",
        "checklist.0.outcome": "compliant",
        "checklist.1.item": "Drains",
        "checklist.1.outcome": "minor_deviation",
        "measures.0": "advice",
        "result": "conditional",
    }
    form = _form(qtbot, "inspection.report/1")
    form.fill(raw)
    data, problems = data_of(_kind("inspection.report/1"), form.values())
    assert problems == ()
    assert data["checklist"] == [
        {"item": "Cold store", "outcome": "compliant"},
        {"item": "Drains", "outcome": "minor_deviation"},
    ]


def test_fields_under_a_condition_come_and_go_and_keep_their_text(qtbot: QtBot) -> None:
    form = _form(qtbot, "party.licence/1")
    form.fill({"party.identifiedBy": "gln", "party.gln": "4012345000023"})
    assert form.values()["party.gln"] == "4012345000023"
    form.fill({"party.identifiedBy": "key"})
    values = form.values()
    assert values["party.identifiedBy"] == "key"
    form.fill({"party.identifiedBy": "gln"})
    assert form.values()["party.gln"] == "4012345000023"


def test_problems_stand_at_their_field_or_are_given_back(qtbot: QtBot) -> None:
    form = _form(qtbot, "recall.notice/1")
    form.show()
    left = form.show_problems(
        [Problem(("reason_for_recall",), "is missing"), Problem(("nowhere",), "is unknown")],
        everywhere=True,
    )
    assert [problem.path for problem in left] == [("nowhere",)]
    form.focus_problem()
    focused = form.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Reason"


def test_an_untouched_field_is_not_blamed_while_somebody_types(qtbot: QtBot) -> None:
    form = _form(qtbot, "recall.notice/1")
    form.show_problems([Problem(("reason_for_recall",), "is missing")], everywhere=False)
    form.focus_problem()
    assert form.focusWidget() is None


def test_problems_of_a_list_skip_items_that_are_empty(qtbot: QtBot) -> None:
    form = _form(qtbot, "inspection.report/1")
    form.fill({"checklist.0.outcome": "", "checklist.1.item": "Drains", "checklist.0.item": ""})
    data, problems = data_of(_kind("inspection.report/1"), form.values())
    assert data["checklist"] == [{"item": "Drains"}]
    left = form.show_problems(problems, everywhere=True)
    assert left == []


def test_a_field_takes_any_text_and_stays_narrow(qtbot: QtBot) -> None:
    form = _form(qtbot, "recall.notice/1")
    for text in HOSTILE.values():
        form.fill({"recall_number": text, "reason_for_recall": text[:5_000]})
        assert form.minimumSizeHint().width() < 600


def test_an_open_list_of_choices_takes_other_values(qtbot: QtBot) -> None:
    form = _form(qtbot, "education.diploma/1")
    form.fill({"achievementType": "ext:Apprenticeship"})
    assert form.values()["achievementType"] == "ext:Apprenticeship"
    box = form.findChildren(ChoiceBox)[0]
    line = box.findChild(QLineEdit)
    assert line is not None
    line.setText("master degree")
    assert box.read() == "MasterDegree"
