"""Figures of the demonstration city's services: read, compared, computed again, traced back."""

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from desktop.demo.city import Built
from desktop.finding import Severity
from desktop.views.conductor import Conductor
from desktop.views.pages.overview import OverviewPage
from desktop.views.pages.records import RecordsPage
from desktop.views.pages.services import ServicesPage
from desktop.views.render import settle
from desktop.views.theme import Look
from tests.views.demonstration import copied_profile, window_on

pytestmark = pytest.mark.slow


def services(conductor: Conductor) -> ServicesPage:
    conductor.window.open_page("services")
    settle(conductor)
    page = conductor.window.page()
    assert isinstance(page, ServicesPage)
    return page


def test_figures_are_compared_computed_again_and_lead_to_their_records(
    demonstration: Built, tmp_path: Path, look: Look
) -> None:
    profile = copied_profile(demonstration, "supervisor", tmp_path)
    answers = json.loads((demonstration.folder / "answers.json").read_text("utf-8"))
    planted = {one["records"][0] for one in answers if one.get("recompute") == "indicators"}
    with window_on(profile, look) as conductor:
        page = services(conductor)
        assert "Not computed again yet" in page.verdict().rest
        inspection = page.inspection()
        assert inspection is not None
        assert inspection.wishes[0].why_not == "Compute again first."
        page.compute()
        settle(conductor)
        assert page.verdict().mark is Severity.ERROR
        found = {row.key for row in page.wrong.view.model()._source.page(0)}  # type: ignore[attr-defined]
        assert planted <= found
        page.service_box.write("water")
        rows = page.rows()
        assert {one.text("service") for one in rows.items} == {"water"}
        page.choose(rows.items[0].id)
        inspection = page.inspection()
        assert inspection is not None
        assert "Above the most" in inspection.sentence
        page.by_district.turn()
        assert page.by_district.table.isVisible()
        assert [row.cells[0] for row in page.by_district.table.selected_rows()] == []
        inspection.wishes[0].run()
        settle(conductor)
        records = conductor.window.page()
        assert isinstance(records, RecordsPage)
        assert records.rows().count() == 6  # the figure and five windows


def test_a_ledger_without_figures_says_so(profile: Path, look: Look) -> None:
    with window_on(profile, look) as conductor:
        page = services(conductor)
        assert page.verdict().text == "No figure is published here."
        primary = page.primary()
        assert primary is not None
        assert primary.why_not == "There is no figure."


def test_the_overview_shows_the_newest_figures_and_leads_to_them(
    demonstration: Built, tmp_path: Path, look: Look
) -> None:
    profile = copied_profile(demonstration, "supervisor", tmp_path)
    with window_on(profile, look) as conductor:
        conductor.window.resize(1_440, 860)
        conductor.window.open_page("overview")
        settle(conductor)
        page = conductor.window.page()
        assert isinstance(page, OverviewPage)
        assert page.services.isVisible()
        best = page.services.services.foremost(4)
        assert 0 < len(best) == len(page.services.lines.texts())
        broken = [bool(one.broken) for one in best]
        assert broken == sorted(broken, reverse=True)
        assert broken[0]
        page.services.findChildren(QPushButton)[0].click()
        settle(conductor)
        assert isinstance(conductor.window.page(), ServicesPage)
        page.activity.change_span()
        assert page.activity.activity is not None


def test_without_figures_the_overview_has_no_panel_for_them(profile: Path, look: Look) -> None:
    with window_on(profile, look) as conductor:
        settle(conductor)
        page = conductor.window.page()
        assert isinstance(page, OverviewPage)
        assert not page.services.isVisible()
