import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.domains.catalogue import builtin_kinds
from desktop.domains.fields import Field, FieldType, fields_of, sections_of
from desktop.domains.form_values import data_of
from desktop.domains.kind import Kind
from desktop.domains.problem import Problem
from desktop.views.parts.editors import ChoiceBox, make_editor
from desktop.views.parts.form import Form, split_evenly
from desktop.views.parts.form_parts import ValuePart
from desktop.views.parts.labels import PlainLabel
from tests.views.hostile import HOSTILE

pytestmark = pytest.mark.slow


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


def _round(form: Form) -> list[QWidget]:
    """Return what Tab comes by, once round, from the first field on."""
    form.focus_first()
    seen: list[QWidget] = []
    while (widget := form.focusWidget()) not in seen:
        assert widget is not None
        seen.append(widget)
        QTest.keyClick(widget, Qt.Key.Key_Tab)
    return seen


def test_tab_goes_through_what_is_unfolded_where_it_stands(qtbot: QtBot) -> None:
    form = _form(qtbot, "inspection.report/1")
    form.resize(600, 2_000)
    form.show()
    form.activateWindow()
    form.complete()
    before = len(_round(form))
    for button in form.findChildren(QPushButton):
        if button.accessibleName().startswith("Add ") and button.isVisible():
            button.click()
            focused = form.focusWidget()
            assert focused is not None
            assert focused is not button
            qtbot.waitUntil(lambda: all(part.isVisible() for part in form.findChildren(ValuePart)))
    after = _round(form)
    assert len(after) > before
    fields = [widget for widget in after if not isinstance(widget, QToolButton)]
    heights = [widget.mapTo(form, QPoint(0, 0)).y() for widget in fields]
    assert [at for at in range(1, len(heights)) if heights[at] < heights[at - 1] - 8] == []


def test_a_large_form_is_made_in_small_pieces(qtbot: QtBot) -> None:
    form = _form(qtbot, "supply.event/1")
    form.show()
    assert not form.is_complete
    with qtbot.waitSignal(form.completed):
        pass
    assert form.is_complete
    assert form.findChildren(ChoiceBox)


def test_values_given_before_a_form_is_made_are_not_lost(qtbot: QtBot) -> None:
    form = _form(qtbot, "supply.event/1")
    assert not form.is_complete
    raw = {"type": "ObjectEvent", "epcList.0": "urn:epc:id:sgtin:4012345.012345.1"}
    form.fill(raw)
    with qtbot.waitSignal(form.completed):
        pass
    assert form.values() == raw


def _headings(form: Form) -> list[PlainLabel]:
    """Return the headings of the sections that can be seen, in their order."""
    titles = ("Event", "What", "Where", "Why", "Measurements", "More")
    labels = [label for label in form.findChildren(PlainLabel) if label.isVisible()]
    return [label for title in titles for label in labels if label.text() == title]


def test_sections_stand_in_columns_where_there_is_room(qtbot: QtBot) -> None:
    form = _form(qtbot, "supply.event/1")
    form.complete()
    for width, columns in ((700, 1), (1_300, 2), (2_400, 3), (700, 1)):
        form.resize(width, 900)
        form.show()
        form.grab()  # lays it out
        assert form.columns == columns
        tops = [label.mapTo(form, QPoint(0, 0)) for label in _headings(form)]
        assert [(top.x(), top.y()) for top in tops] == sorted((top.x(), top.y()) for top in tops)
        assert form.minimumSizeHint().width() <= width


@pytest.mark.parametrize(
    ("weights", "count", "cuts"),
    [
        ([], 2, []),
        ([5], 2, []),
        ([1, 1, 1, 1], 2, [2]),
        ([8, 1, 3], 2, [1]),
        ([1, 1, 8], 2, [2]),
        ([3, 3, 3], 3, [1, 2]),
    ],
)
def test_sections_are_split_so_that_columns_are_about_equally_high(
    weights: list[int], count: int, cuts: list[int]
) -> None:
    assert split_evenly(weights, count) == cuts


@pytest.mark.parametrize("path", ["checklist.0.item", "checklist", "site", "measures.0", "result"])
def test_a_place_in_the_data_leads_to_its_field(qtbot: QtBot, path: str) -> None:
    form = _form(qtbot, "inspection.report/1")
    form.show()
    assert form.focus_field(path)
    focused = form.focusWidget()
    assert focused is not None
    assert not form.focus_field("nowhere")


def _integer(low: int | None, high: int | None) -> QLineEdit:
    field = Field("n", FieldType.INTEGER, {"": "Level"}, {}, required=False, low=low, high=high)
    edit = make_editor(field, "Level").widget
    assert isinstance(edit, QLineEdit)
    return edit


@pytest.mark.parametrize(
    ("low", "high", "hint"),
    [(1, 8, "1 to 8"), (0, None, "0 or more"), (None, 9, "9 or less"), (None, None, "")],
)
def test_an_empty_number_says_its_bounds_and_no_value(
    qtbot: QtBot, low: int | None, high: int | None, hint: str
) -> None:
    edit = _integer(low, high)
    qtbot.addWidget(edit)
    assert edit.placeholderText() == hint
    assert edit.text() == ""


def test_the_level_of_a_diploma_suggests_nothing_outside_its_bounds(qtbot: QtBot) -> None:
    form = _form(qtbot, "education.diploma/1")
    form.complete()
    edits = {edit.accessibleName(): edit for edit in form.findChildren(QLineEdit)}
    assert edits["EQF level"].placeholderText() == "1 to 8"
    assert form.values() == {}
