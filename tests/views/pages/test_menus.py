"""The menus of tables offer what the details of the same row offer."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from desktop.demo.city import PASSWORD, Built
from desktop.views.pages.incidents import IncidentsPage
from desktop.views.pages.services import ServicesPage
from desktop.views.parts.table import RowTable
from desktop.views.render import settle
from desktop.views.theme import Look
from tests.views.demonstration import copied_profile, window_on

pytestmark = pytest.mark.slow

_NAMES = {
    "services": ("Figures", "Figures that the log does not give"),
    "incidents": ("Incidents", "Steps of the chosen case, as a table"),
    "points": ("Programmes", "Rules"),
    "private": ("Private documents",),
    "lab": ("Attacks",),
    "overview": ("Newest records",),
}


def _tables(page: QWidget) -> dict[str, RowTable]:
    return {it.accessibleName(): it for it in page.findChildren(RowTable)}


def _first_entry(table: RowTable) -> str:
    assert table.view.model().rowCount(), table.accessibleName()
    table.select_row(0)
    return table.menu().actions()[0].text()


def test_every_table_offers_the_verbs_of_its_rows(
    demonstration: Built, tmp_path: Path, look: Look
) -> None:
    profile = copied_profile(demonstration, "hospital", tmp_path)
    with window_on(profile, look, PASSWORD) as conductor:
        for name, tables in _NAMES.items():
            conductor.window.open_page(name)
            settle(conductor)
            page = conductor.window.page()
            if isinstance(page, ServicesPage):
                page.compute()
                settle(conductor)
            for title in tables:
                assert _first_entry(_tables(page)[title]) != "Copy", title


def test_an_entry_of_a_block_offers_its_record(
    demonstration: Built, tmp_path: Path, look: Look
) -> None:
    profile = copied_profile(demonstration, "supervisor", tmp_path)
    with window_on(profile, look) as conductor:
        conductor.window.open_page("chain")
        settle(conductor)
        page = conductor.window.page()
        page.open_block(200)  # type: ignore[attr-defined]  # the chain page
        settle(conductor)
        assert _first_entry(_tables(page)["Entries of the block"]) == "Show record"


def test_n_finds_what_is_late_and_what_is_beyond_a_limit(
    demonstration: Built, tmp_path: Path, look: Look
) -> None:
    profile = copied_profile(demonstration, "works", tmp_path)
    with window_on(profile, look) as conductor:
        for name in ("incidents", "services"):
            conductor.window.open_page(name)
            settle(conductor)
            page = conductor.window.page()
            assert isinstance(page, IncidentsPage | ServicesPage)
            wanted = page.stops()
            assert wanted
            keys = [key for key, _ in page.shortcuts()]
            assert "N, Shift+N" in keys
            page.table.select_row(wanted[-1])
            page.table.step(page.stops, 1)
            assert page.table.view.currentIndex().row() == wanted[0]
