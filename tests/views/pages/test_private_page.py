"""The page of private documents: what is here of each, opened, given away and taken in again."""

from pathlib import Path

import pytest

from desktop.views.conductor import Conductor
from desktop.views.integrity import Integrity
from desktop.views.pages.private import PrivatePage
from tests.views.pages.conftest import Settle
from tests.views.pages.test_private import SECRET, _page, _queued
from tests.views.small_ledger import PASSWORD

pytestmark = pytest.mark.slow


def logged(conductor: Conductor, settle: Settle) -> str:
    """Issue a record with a private document through the window, and send it."""
    page = _page(conductor, settle)
    assert page.sheet is not None
    page.sheet.private.fill({"notes": SECRET})
    record = _queued(conductor, page, settle)
    conductor.window.page().send(PASSWORD, early=True)  # type: ignore[attr-defined]  # the outbox
    settle()
    return record


def documents(conductor: Conductor, settle: Settle) -> PrivatePage:
    conductor.window.open_page("private")
    settle()
    page = conductor.window.page()
    assert isinstance(page, PrivatePage)
    return page


def shown(page: PrivatePage) -> list[str]:
    return [row.cells[0] for row in page.rows().page(0)]


def test_a_copy_without_private_documents_says_so(conductor: Conductor, settle: Settle) -> None:
    page = documents(conductor, settle)
    assert page.verdict().text == "No record promises a private document."
    assert shown(page) == []
    primary = page.primary()
    assert primary is not None
    assert primary.why_not == "Your key is locked."


def test_a_document_is_held_opened_and_closed_with_the_key(
    conductor: Conductor, settle: Settle
) -> None:
    record = logged(conductor, settle)
    page = documents(conductor, settle)
    assert shown(page) == ["Held"]
    assert page.verdict().mark is Integrity.VERIFIED
    assert page.verdict().rest == "1 held."
    inspection = page.inspection()
    assert inspection is not None
    assert SECRET not in " ".join(fact.value for fact in inspection.facts)
    assert inspection.facts[-1].value == record.removeprefix("urn:uuid:")
    inspection.wishes[0].run()
    settle()
    assert page.private_view is not None
    assert SECRET in {fact.value for fact in page.private_view.facts}
    page.private_view.accept()
    conductor.context.lock()
    settle()
    assert shown(page) == ["Sealed"]
    inspection = page.inspection()
    assert inspection is not None
    assert inspection.wishes[0].why_not == "Your key is locked."


def test_envelopes_are_given_to_a_folder_and_taken_from_it(
    conductor: Conductor, settle: Settle, tmp_path: Path
) -> None:
    record = logged(conductor, settle)
    page = documents(conductor, settle)
    stick, store = tmp_path / "stick", conductor.context.session.store()
    page.give(stick)
    settle()
    (given,) = (stick / "private").iterdir()
    store.remove(record)
    page.refresh()
    settle()
    assert shown(page) == ["Not held"]
    (give,) = page.secondary()
    assert give.why_not == "No envelope is here."
    page.take(stick)
    settle()
    assert shown(page) == ["Held"]
    held = conductor.context.session.profile.folder / "private" / given.name
    held.write_bytes(given.read_bytes()[:-1])
    page.refresh()
    settle()
    assert shown(page) == ["Damaged"]
    assert page.verdict().rest == "1 damaged."
    inspection = page.inspection()
    assert inspection is not None
    assert inspection.facts[0].name == "Seen"
    assert [wish.text for wish in inspection.wishes] == ["Show record"]
