"""The outbox as a page: what is pulled back or refused is neither lost nor in the way for ever."""

from dataclasses import replace

import pytest

from desktop import issuing
from desktop.domains.refusal import Code
from desktop.errors import UsageError
from desktop.ledger.json_profile import JsonObject
from desktop.replica import outbox
from desktop.replica.database import in_memory
from desktop.replica.outbox import Queued, State
from desktop.views.conductor import Conductor
from desktop.views.context import Context
from desktop.views.models.outbox_rows import inspect_queued
from desktop.views.pages.new_record import NewRecordPage
from desktop.views.pages.outbox import OutboxPage
from desktop.views.parts.labels import PlainLabel
from tests.views.pages.conftest import Settle
from tests.views.small_ledger import PASSWORD, RECALL

pytestmark = pytest.mark.slow
KIND = "recall.notice/1"
SECRET = "Found by the night shift"

INSPECTION = {
    "site": "4012345000047",
    "subject": "premises",
    "result": "satisfactory",
    "checklist.0.item": "Cold store",
    "checklist.0.outcome": "compliant",
}


def _outbox(conductor: Conductor, settle: Settle) -> OutboxPage:
    conductor.window.open_page("outbox")
    settle()
    page = conductor.window.page()
    assert isinstance(page, OutboxPage)
    return page


def _put(context: Context, count: int, **changes: object) -> list[str]:
    """Queue recalls, not due for an hour, and return their ids."""
    session = context.session
    with session.desk() as desk:
        items: list[JsonObject] = [
            {"data": {**RECALL, "recall_number": f"Q-{at}"}} for at in range(count)
        ]
        did = context.identity.did if context.identity else ""
        made = issuing.make_records(session.reader(), did, KIND, items, session.now_ms())
        ids = [one.id for one in made.records]
        issuing.queue(desk, made.records, session.now_ms(), cool_off_s=3600)
        queued = [one for one in outbox.everything(desk) if one.record in ids]
        outbox.update(desk, [replace(one, **changes) for one in queued])  # type: ignore[arg-type]
    return ids


def _words(page: OutboxPage) -> list[str]:
    found = page.inspection()
    return [] if found is None else [wish.text for wish in found.wishes]


def _run(page: OutboxPage, text: str) -> None:
    found = page.inspection()
    assert found is not None
    (wish,) = [one for one in found.wishes if one.text == text]
    assert not wish.why_not
    wish.run()


def _refused(conductor: Conductor, settle: Settle) -> OutboxPage:
    conductor.context.unlock(PASSWORD)
    settle()
    _put(
        conductor.context, 1, state=State.REFUSED, detail="BAD_DATA: product_description: is wrong"
    )
    page = _outbox(conductor, settle)
    conductor.context.read_outbox()
    settle()
    return page


def _private(conductor: Conductor, settle: Settle) -> OutboxPage:
    """Queue an inspection with a private document through its form."""
    conductor.context.unlock(PASSWORD)
    settle()
    conductor.window.open_page("new")
    settle()
    form = conductor.window.page()
    assert isinstance(form, NewRecordPage)
    form.choose_kind("inspection.report/1")
    assert form.sheet is not None
    for part in form.sheet.forms:
        part.complete()
    form.sheet.data.fill(INSPECTION)
    form.sheet.private.fill({"notes": SECRET})
    form.preview()
    settle()
    assert form.preview_dialog is not None
    form.preview_dialog.accept()
    settle()
    return _outbox(conductor, settle)


def test_a_batch_is_pulled_back_only_after_asking(conductor: Conductor, settle: Settle) -> None:
    conductor.context.unlock(PASSWORD)
    settle()
    _put(conductor.context, 3, batch="urn:uuid:b", part=1, parts=1)
    page = _outbox(conductor, settle)
    page.pull_back()
    settle()
    assert page.question is not None
    assert {one.state for one in conductor.context.queued} == {State.WAITING}
    page.question.reject()
    settle()
    assert {one.state for one in conductor.context.queued} == {State.WAITING}
    page.pull_back()
    page.question.accept()
    settle()
    assert {one.state for one in conductor.context.queued} == {State.PULLED}


def test_what_was_pulled_back_is_written_again_without_typing(
    conductor: Conductor, settle: Settle
) -> None:
    conductor.context.unlock(PASSWORD)
    settle()
    _put(conductor.context, 1)
    page = _outbox(conductor, settle)
    page.pull_back()
    settle()
    assert page.question is None
    _run(page, "Write again\u2026")
    settle()
    form = conductor.window.page()
    assert isinstance(form, NewRecordPage)
    assert form.form is not None
    values = form.form.values()
    assert values["reason_for_recall"] == RECALL["reason_for_recall"]
    assert values["recall_number"] == "Q-0"


def test_a_locked_key_says_why_nothing_can_be_written_again(
    conductor: Conductor, settle: Settle
) -> None:
    page = _refused(conductor, settle)
    conductor.context.lock()
    settle()
    found = page.inspection()
    assert found is not None
    assert found.wishes[0].text == "Write again\u2026"
    assert found.wishes[0].why_not == "Your key is locked."


def test_the_private_document_of_what_was_pulled_back_stands_in_the_form_again(
    conductor: Conductor, settle: Settle
) -> None:
    page = _private(conductor, settle)
    record = conductor.context.queued[-1].record
    page.pull_back()
    settle()
    assert not conductor.context.session.store().has(record)
    _run(page, "Write again\u2026")
    settle()
    assert page.again.question is not None
    page.again.question.accept()
    settle()
    form = conductor.window.page()
    assert isinstance(form, NewRecordPage)
    assert form.sheet is not None
    assert form.sheet.private.values() == {"notes": SECRET}


def test_a_private_document_that_is_gone_is_said_before_the_form_opens(
    conductor: Conductor, settle: Settle
) -> None:
    page = _private(conductor, settle)
    with conductor.context.session.desk() as desk:
        ids = outbox.pull_back(desk, conductor.context.queued[-1].record)
    conductor.context.session.store().remove(ids[0])  # as the command line does
    conductor.context.read_outbox()
    settle()
    _run(page, "Write again\u2026")
    settle()
    assert page.again.question is not None
    texts = [label.text() for label in page.again.question.findChildren(PlainLabel)]
    assert any("its fields are empty" in text for text in texts)


def test_a_refused_record_says_what_it_means_and_what_to_do(
    conductor: Conductor, settle: Settle
) -> None:
    found = _refused(conductor, settle).inspection()
    assert found is not None
    facts = {fact.name: fact.value for fact in found.facts}
    assert facts["What it means"].startswith("Nothing of it is on the ledger")
    assert facts["What to do"] == "Write it again and put right the field that the reason names."


def test_a_refused_record_is_put_away_found_and_brought_back(
    conductor: Conductor, settle: Settle
) -> None:
    page = _refused(conductor, settle)
    assert page.verdict().text == "1 record was refused."
    _run(page, "Put away")
    settle()
    assert page.verdict().text == "Nothing waits to be sent."
    assert page.rows().count() == 0
    assert page.inspection() is None
    assert [one.state for one in conductor.context.queued] == [State.PUT_AWAY]
    page.turn_put_away()
    assert page.rows().count() == 1
    assert _words(page) == ["Write again\u2026", "Bring back"]
    _run(page, "Bring back")
    settle()
    assert page.verdict().text == "1 record was refused."


def test_only_what_was_refused_can_be_put_away() -> None:
    one = Queued("urn:uuid:1", KIND, "{}", 0, 0)
    with in_memory("desk") as desk:
        outbox.put(desk, [one])
        with pytest.raises(UsageError):
            outbox.put_away(desk, one.record)
        outbox.update(desk, [replace(one, place=1, state=State.REFUSED, detail="ROLE: no")])
        outbox.put_away(desk, one.record)
        outbox.take_up(desk, one.record)
        (found,) = outbox.everything(desk)
        assert (found.state, found.detail) == (State.REFUSED, "ROLE: no")


def test_every_refusal_code_that_stays_has_its_advice() -> None:
    lasting = set(Code) - set(issuing.TEMPORARY) - set(issuing.RENEWABLE) - {Code.BALLOT}
    for code in lasting:
        one = Queued("urn:uuid:1", KIND, "{}", 0, 0, state=State.REFUSED, detail=f"{code.name}: x")
        facts = {it.name: it.value for it in inspect_queued(one, None, 0, None).facts}
        assert facts["What to do"] != "Put right what the reason names, then write it again."
