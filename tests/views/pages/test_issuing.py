from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domains.catalogue import builtin_kinds
from desktop.domains.fields import fields_of, sections_of
from desktop.replica.outbox import State
from desktop.views.conductor import Conductor
from desktop.views.context import Context
from desktop.views.models.form_target import FormTarget
from desktop.views.models.new_record import KindForm
from desktop.views.pages.new_record import NewRecordPage
from desktop.views.pages.outbox import OutboxPage
from desktop.views.parts.editors import ChoiceBox
from tests.views.pages.conftest import Settle
from tests.views.small_ledger import PASSWORD, RECALL

pytestmark = pytest.mark.slow
KIND = "recall.notice/1"


def _form(conductor: Conductor, settle: Settle) -> NewRecordPage:
    conductor.context.unlock(PASSWORD)
    settle()
    conductor.window.open_page("new")
    settle()
    page = conductor.window.page()
    assert isinstance(page, NewRecordPage)
    page.choose_kind(KIND)
    assert page.form is not None
    assert page.envelope is not None
    page.form.complete()
    page.envelope.complete()
    settle()
    return page


def _queue(conductor: Conductor, settle: Settle) -> OutboxPage:
    page = _form(conductor, settle)
    assert page.form is not None
    page.form.fill({name: str(value) for name, value in RECALL.items()})
    page.preview()
    settle()
    assert page.preview_dialog is not None
    page.preview_dialog.accept()
    settle()
    outbox = conductor.window.page()
    assert isinstance(outbox, OutboxPage)
    return outbox


def test_a_locked_key_shows_no_form_and_offers_to_unlock(
    conductor: Conductor, settle: Settle
) -> None:
    conductor.window.open_page("new")
    settle()
    page = conductor.window.page()
    assert isinstance(page, NewRecordPage)
    assert page.form is None
    assert page.verdict().text == "Your key is locked."


def test_a_wrong_password_is_said_in_the_dialog(conductor: Conductor, settle: Settle) -> None:
    conductor.context.unlock_asked.emit()
    dialog = conductor.unlock_dialog
    assert dialog is not None
    dialog.password.setText("not this one")
    dialog.button.click()
    settle()
    assert dialog.isVisible()
    assert "password" in dialog.problem.text()
    assert dialog.password.text() == ""
    dialog.password.setText(PASSWORD)
    dialog.button.click()
    settle()
    assert not dialog.isVisible()
    assert conductor.context.is_unlocked


def test_a_record_goes_from_the_form_to_final(conductor: Conductor, settle: Settle) -> None:
    outbox = _queue(conductor, settle)
    context = conductor.context
    assert [one.state for one in context.queued if one.state is State.WAITING] == [State.WAITING]
    blocks = context.figures.blocks if context.figures else 0
    outbox.send(PASSWORD, early=True)
    settle()
    assert {one.state for one in context.queued} == {State.FINAL}
    assert context.figures is not None
    assert context.figures.blocks == blocks + 1
    assert outbox.verdict().text == "1 record of yours is final."


def test_what_waits_can_be_pulled_back(conductor: Conductor, settle: Settle) -> None:
    outbox = _queue(conductor, settle)
    outbox.pull_back()
    settle()
    assert conductor.context.queued[-1].state is State.PULLED
    assert outbox.verdict().text == "Nothing waits to be sent."


def test_sending_with_a_wrong_password_keeps_everything(
    conductor: Conductor, settle: Settle
) -> None:
    outbox = _queue(conductor, settle)
    outbox.send("not this one", early=True)
    settle()
    assert conductor.last_error is not None
    assert conductor.context.queued[-1].state is State.WAITING


def test_problems_stand_beside_their_fields_and_nothing_is_queued(
    conductor: Conductor, settle: Settle
) -> None:
    page = _form(conductor, settle)
    assert page.form is not None
    page.form.fill({"report_date": "31.12."})
    page.preview()
    settle()
    assert page.preview_dialog is None
    assert "Reported on" in {gap.place for gap in page.draft.gaps}


def test_the_field_with_a_problem_is_scrolled_into_sight(
    conductor: Conductor, settle: Settle, qtbot: QtBot
) -> None:
    conductor.window.resize(900, 500)
    conductor.window.activateWindow()
    page = _form(conductor, settle)
    assert page.form is not None
    page.form.focus_field("report_date")
    focused = conductor.window.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Reported on"
    qtbot.waitUntil(lambda: not focused.visibleRegion().isEmpty())


def test_what_will_be_signed_stands_beside_a_wide_form_and_in_the_inspector_of_a_narrow_one(
    conductor: Conductor, settle: Settle
) -> None:
    page = _form(conductor, settle)
    window = conductor.window
    assert page.form is not None
    assert page.draft_view.isVisible()
    assert not window.inspector.isVisible()
    assert page.inspection() is None
    page.form.fill({"reason_for_recall": "Glass"})
    page.form.settled.emit()
    settle()
    assert ("Reason", "Glass") in page.draft_view.texts()
    window.resize(900, 500)
    assert not page.draft_view.isVisible()
    found = page.inspection()
    assert found is not None
    assert "Glass" in {fact.value for fact in found.facts}


def test_what_is_missing_leads_to_its_field(conductor: Conductor, settle: Settle) -> None:
    conductor.window.activateWindow()
    page = _form(conductor, settle)
    (gap,) = [one for one in page.draft.gaps if one.path == "reason_for_recall"]
    assert (gap.place, gap.message) == ("Reason", "is missing")
    page.draft_view.gap_chosen.emit(gap.path)
    focused = conductor.window.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Reason"


def test_a_form_is_cleared_only_after_asking(conductor: Conductor, settle: Settle) -> None:
    page = _form(conductor, settle)
    page.clear()
    assert page.question is None
    assert page.form is not None
    page.form.fill({"reason_for_recall": "Glass"})
    page.clear()
    assert page.question is not None
    page.question.reject()
    assert page.form.values() == {"reason_for_recall": "Glass"}
    page.clear()
    page.question.accept()
    settle()
    assert page.form.values() == {}
    assert page.sheet is not None
    for form in page.sheet.forms:
        form.complete()
    settle()
    page.sheet.undo()
    assert page.form.values() == {"reason_for_recall": "Glass"}
    page.sheet.redo()
    assert page.form.values() == {}


def test_nothing_chosen_folds_the_inspector_of_the_outbox(
    conductor: Conductor, settle: Settle
) -> None:
    conductor.window.open_page("outbox")
    settle()
    assert not conductor.window.inspector.isVisible()
    _queue(conductor, settle)
    assert conductor.window.inspector.isVisible()


def test_the_largest_form_is_made_in_more_turns_than_one(
    qtbot: QtBot, conductor: Conductor, settle: Settle
) -> None:
    page = _form(conductor, settle)
    kind = next(one for one in builtin_kinds() if one.id == "supply.event/1")
    page._kinds = [*page._kinds, KindForm(kind, fields_of(kind), sections_of(kind))]
    page._chooser.addItem("Event", kind.id)
    page.choose_kind(kind.id)
    made = page.form
    assert made is not None
    assert not made.is_complete  # the turn that chose it ends before
    qtbot.waitUntil(lambda: made.is_complete)


def test_the_preview_shows_exactly_the_bytes_that_are_queued(
    conductor: Conductor, settle: Settle
) -> None:
    page = _form(conductor, settle)
    assert page.form is not None
    page.form.fill({name: str(value) for name, value in RECALL.items()})
    page.preview()
    settle()
    dialog = page.preview_dialog
    assert dialog is not None
    shown = dialog.bytes_shown()
    dialog.accept()
    settle()
    assert conductor.context.queued[-1].document == shown


def test_a_correction_opens_the_form_with_what_is_known(
    conductor: Conductor, settle: Settle, context: Context
) -> None:
    page = _form(conductor, settle)
    target = FormTarget(KIND, {"reason_for_recall": "Metal"}, (("corrects", "urn:uuid:0"),))
    context.go("new", target)
    settle()
    assert page.form is not None
    assert page.envelope is not None
    assert page.form.values()["reason_for_recall"] == "Metal"
    assert page.envelope.values()["refs.corrects"] == "urn:uuid:0"


def test_nothing_typed_is_lost_by_looking_at_another_kind(
    conductor: Conductor, settle: Settle
) -> None:
    page = _form(conductor, settle)
    assert page.form is not None
    page.form.fill({"reason_for_recall": "Glass"})
    page.choose_kind("product.master/1")
    settle()
    page.choose_kind(KIND)
    settle()
    assert page.form is not None
    assert page.form.values() == {"reason_for_recall": "Glass"}


def test_tab_leaves_every_field_of_the_form(conductor: Conductor, settle: Settle) -> None:
    page = _form(conductor, settle)
    form = page.form
    assert form is not None
    form.focus_first()
    seen = set()
    for _ in range(60):
        widget = conductor.window.focusWidget()
        assert widget is not None
        seen.add(id(widget))
        QTest.keyClick(widget, Qt.Key.Key_Tab)
        assert conductor.window.focusWidget() is not widget
    assert len(seen) > 17


def test_the_wheel_over_a_closed_list_changes_nothing(qtbot: QtBot, conductor: Conductor) -> None:
    page = conductor.window.page()
    box = ChoiceBox((), is_open=False, empty="Choose")
    qtbot.addWidget(box)
    box.offer([("One", "1"), ("Two", "2")])
    box.write("1")
    box.show()
    box.setFocus()
    middle = QPointF(5, 5)
    event = QWheelEvent(
        middle,
        QPointF(box.mapToGlobal(QPoint(5, 5))),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003  (Qt takes it by place only)
    )
    QApplication.sendEvent(box, event)
    assert box.read() == "1"
    assert page is not None


def test_an_outbox_without_a_taking_peer_says_so(profile: Path, conductor: Conductor) -> None:
    session = conductor.context.session
    session.profile = type(session.profile)(profile, "x", session.profile.anchor)
    page = OutboxPage(conductor.context)
    wish = page.primary()
    assert wish is not None
    assert wish.why_not
    page.deleteLater()
