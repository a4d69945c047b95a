"""Incidents of the demonstration city: listed, filtered, traced to their records, carried on."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.demo.city import PASSWORD, Built
from desktop.views.conductor import Conductor
from desktop.views.models.case_rows import OVERDUE, UNCHECKED
from desktop.views.pages.incidents import IncidentsPage
from desktop.views.pages.new_record import NewRecordPage
from desktop.views.pages.records import RecordsPage
from desktop.views.render import settle
from desktop.views.theme import Look
from tests.views.demonstration import copied_profile, window_on

pytestmark = pytest.mark.slow


def incidents(conductor: Conductor) -> IncidentsPage:
    conductor.window.open_page("incidents")
    settle(conductor)
    page = conductor.window.page()
    assert isinstance(page, IncidentsPage)
    return page


def test_a_late_request_leads_to_its_records_and_to_the_form_of_an_update(
    demonstration: Built, tmp_path: Path, look: Look
) -> None:
    profile = copied_profile(demonstration, "works", tmp_path)
    with window_on(profile, look) as conductor:
        page = incidents(conductor)
        primary = page.primary()
        assert primary is not None
        assert primary.why_not == "Your key is locked."
        page.state_box.write(UNCHECKED)
        assert {row.cells[0] for row in page.rows().page(0)} == {"Closed, unchecked"}
        page.state_box.write(OVERDUE)
        page.process_box.write("service request")
        late = page.rows().items
        assert late
        assert all(one.is_overdue for one in late)
        page.turn_steps()
        assert page.steps.isVisible()
        page.turn_steps()
        conductor.context.unlock(PASSWORD)
        settle(conductor)
        primary = page.primary()
        assert primary is not None
        primary.run()
        settle(conductor)
        form = conductor.window.page()
        assert isinstance(form, NewRecordPage)
        assert form.envelope is not None
        assert form.envelope.values()["refs.updates"] == late[0].id
        page = incidents(conductor)
        page.strip.setFocus()
        QTest.keyClick(page.strip, Qt.Key.Key_Left)
        QTest.keyClick(page.strip, Qt.Key.Key_Left)
        QTest.keyClick(page.strip, Qt.Key.Key_Left)
        QTest.keyClick(page.strip, Qt.Key.Key_Return)
        settle(conductor)
        records = conductor.window.page()
        assert isinstance(records, RecordsPage)
        assert [row.key for row in records.rows().page(0)] == [late[0].id]


def test_pages_of_work_are_in_the_rail_only_where_they_are_of_use(
    demonstration: Built, profile: Path, tmp_path: Path, look: Look
) -> None:
    with window_on(profile, look) as conductor:
        assert not _is_in_rail(conductor, "incidents")
        assert _is_in_rail(conductor, "services")
    with window_on(copied_profile(demonstration, "inspector", tmp_path), look) as conductor:
        assert _is_in_rail(conductor, "incidents")


def _is_in_rail(conductor: Conductor, name: str) -> bool:
    return conductor.window.rail._buttons[name].isVisibleTo(conductor.window.rail)
