"""Access to a private document, granted and withdrawn in the window of the demonstration city."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from desktop.views.conductor import Conductor
from desktop.views.models.inspection import Inspection
from desktop.views.pages.records import RecordsPage
from desktop.views.parts.access_sheets import GrantSheet, WithdrawSheet
from desktop.views.render import settle
from desktop.views.theme import Look
from desktop.views.wish import Wish
from tests.cli.conftest import Verb, city, verb
from tests.cli.test_outbox import who
from tests.cli.test_private import awarded
from tests.views.demonstration import window_on

pytestmark = pytest.mark.slow

__all__ = ["city", "verb"]

_HOSPITAL = "General Hospital of Northbridge, Records office"
_GRANT, _WITHDRAW = "Grant access\u2026", "Withdraw access\u2026"
Opened = Callable[[str], AbstractContextManager[Conductor]]


@pytest.fixture
def opened(city: Path, look: Look) -> Opened:
    """Return a function that opens the window of one of the city's people, with its key open."""

    @contextmanager
    def at(name: str) -> Iterator[Conductor]:
        password = (city / "password.txt").read_text().strip()
        with window_on(city / "profiles" / name, look, password) as conductor:
            yield conductor

    return at


def records_page(conductor: Conductor, query: str) -> RecordsPage:
    """Open Records on a search, its first record chosen and proven."""
    conductor.window.open_page("records")
    page = conductor.window.page()
    assert isinstance(page, RecordsPage)
    page.search(query)
    settle(conductor)
    page.select(0)
    settle(conductor)
    return page


def inspected(page: RecordsPage) -> Inspection:
    found = page.inspection()
    assert found is not None
    return found


def granted(page: RecordsPage) -> str:
    return next(one.value for one in inspected(page).facts if one.name == "Granted to")


def wish(page: RecordsPage, text: str) -> Wish:
    return next(one for one in inspected(page).wishes if one.text == text)


def grant_sheet(conductor: Conductor, page: RecordsPage) -> GrantSheet:
    wish(page, _GRANT).run()
    settle(conductor)
    sheet = page.access.sheet
    assert isinstance(sheet, GrantSheet)
    return sheet


def test_a_hospital_is_let_read_a_document_and_loses_access_again(
    city: Path,
    tmp_path: Path,
    verb: Verb,
    opened: Opened,
) -> None:
    record = awarded(city, tmp_path, verb)
    registrar, hospital = who(city, "registrar"), who(city, "hospital")
    with opened("registrar") as conductor:
        page = records_page(conductor, record)
        assert granted(page) == "nobody on the ledger"
        assert _WITHDRAW not in [one.text for one in inspected(page).wishes]
        sheet = grant_sheet(conductor, page)
        assert "cannot be taken back" in sheet.means.text()
        everybody = sheet.table.view.model().rowCount()
        assert not sheet.button.isEnabled()
        sheet.search.setText("records HOSPITAL")
        assert (everybody > 20, sheet.table.view.model().rowCount()) == (True, 1)
        sheet.form.fill({"purpose": "inspection"})
        sheet.act()
        settle(conductor)
        (queued,) = [one for one in conductor.context.queued if one.kind == "access.grant/1"]
        assert conductor.context.session.store().has(queued.record)
        assert granted(page) == "nobody on the ledger"  # it waits
    assert verb("outbox", "send", "--now", *registrar).code == 0
    stick = tmp_path / "stick"
    verb("private", "give", stick, *registrar)
    verb("sync", *hospital)
    assert verb("private", "take", stick, *hospital).document["kept"] == [record]
    with opened("hospital") as conductor:
        page = records_page(conductor, record)
        assert granted(page) == _HOSPITAL
        assert "issued the record" in wish(page, _GRANT).why_not
        wish(page, "Open private document").run()
        settle(conductor)
        assert page.private_view is not None
    with opened("registrar") as conductor:
        page = records_page(conductor, record)
        wish(page, _WITHDRAW).run()
        settle(conductor)
        ending = page.access.sheet
        assert isinstance(ending, WithdrawSheet)
        assert "cannot take back what was read" in ending.means.text()
        granted_lines = [value for name, value in ending.facts.texts() if name == "Granted to"]
        assert granted_lines[0].startswith(f"{_HOSPITAL}, since 20")
        assert granted_lines[0].endswith(": Inspection")
        ending.act()
        settle(conductor)
    assert verb("outbox", "send", "--now", *registrar).code == 0
    with opened("registrar") as conductor:
        assert granted(records_page(conductor, record)) == "nobody on the ledger"


def test_what_the_rules_refuse_is_said_in_the_sheet_and_nothing_waits(
    city: Path,
    tmp_path: Path,
    verb: Verb,
    opened: Opened,
) -> None:
    record = awarded(city, tmp_path, verb)
    with opened("registrar") as conductor:
        sheet = grant_sheet(conductor, records_page(conductor, record))
        sheet.search.setText("records hospital")
        sheet.form.fill({"purpose": ""})
        sheet.act()
        settle(conductor)
        assert "purpose" in sheet.problem.text().lower()
        assert sheet.isVisible()
        store = conductor.context.session.store()
        assert list(store.held()) == [record]


def test_a_hospital_s_own_entries_are_granted_to_nobody(
    city: Path,
    verb: Verb,
    opened: Opened,
) -> None:
    with opened("hospital") as conductor:
        page = records_page(conductor, "kind:health.entry -is:erased")
        assert "consent takes the place" in wish(page, _GRANT).why_not
        record = inspected(page).subject
    refused = verb("private", "grant", record, "--to", "Dean's office", *who(city, "hospital"))
    assert (refused.code, "consent takes the place" in refused.errors) == (3, True)
