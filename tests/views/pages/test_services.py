"""Figures of the demonstration city's services: read, compared, computed again, traced back."""

import json
from pathlib import Path

import pytest

from desktop.demo.city import Built
from desktop.finding import Severity
from desktop.views.conductor import Conductor
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
