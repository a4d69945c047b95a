"""Small and large text in the smallest window: nothing reaches out, no button is cut."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QPushButton

from desktop.finding import Severity
from desktop.views.all_pages import page_specs
from desktop.views.conductor import Conductor
from desktop.views.parts.message import Message
from desktop.views.parts.sheet import Sheet
from tests.views.monkey import reaching_out
from tests.views.pages.conftest import Settle
from tests.views.small_ledger import PASSWORD

pytestmark = pytest.mark.slow


def _wear(conductor: Conductor, percent: int, look: str) -> None:
    settings = conductor.context.settings
    conductor.context.change_settings(replace(settings, text_percent=percent, look=look))


@pytest.mark.parametrize(("percent", "mode"), [(80, "light"), (150, "dark"), (200, "light")])
def test_every_page_fits_the_smallest_window(
    conductor: Conductor, settle: Settle, percent: int, mode: str
) -> None:
    window, context = conductor.window, conductor.context
    context.unlock(PASSWORD)
    settle()
    try:
        _wear(conductor, percent, mode)
        window.resize(900, 500)
        for spec in page_specs(context):
            window.open_page(spec.name)
            settle()
            window.grab()
            assert (window.width(), window.height()) == (900, 500)
            assert reaching_out(window) == [], spec.name
            for button in window.findChildren(QPushButton):
                if button.isVisible() and button.window() is window and button.text():
                    least = button.minimumSizeHint().width()
                    assert button.width() >= least, (spec.name, button.text())
    finally:
        _wear(conductor, 100, "light")
        settle()


def test_dialogs_are_no_wider_than_the_smallest_window(
    conductor: Conductor, settle: Settle
) -> None:
    window = conductor.window
    try:
        _wear(conductor, 200, "light")
        window.resize(900, 500)
        conductor.subjects.note("https://id.gs1.org/01/04012345600018")
        sheet = conductor.subjects.sheet
        message = Message(window, Severity.NOTE, "What " * 60, do="Do.")
        message.show()
        conductor.manual.show_page("records")
        settle()
        assert isinstance(sheet, Sheet)
        manual = conductor.manual.dialog
        assert manual is not None
        for dialog in (sheet, message, manual, window.shortcut_sheet()):
            assert dialog.sizeHint().width() <= 900, type(dialog).__name__
        message.close()
        sheet.reject()
        manual.close()
    finally:
        _wear(conductor, 100, "light")
        settle()
