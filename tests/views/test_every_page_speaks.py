"""The pseudo-locale on every page: what stays plain was never given to the translators."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QTabBar, QTableView, QWidget

from desktop.audit.run import audit
from desktop.session import Session
from desktop.views import languages
from desktop.views.all_pages import page_specs
from desktop.views.conductor import Conductor
from desktop.views.context import Context
from desktop.views.render import settle
from desktop.views.saying import ENGLISH
from desktop.views.theme import Look

LETTERS = re.compile(r"[A-Za-z]{2}")
DATA = re.compile(r"English|Deutsch|[0-9a-f]{6}\u2026[0-9a-f]{4}|100 %|ledger\.|Ctrl\+|/")


@pytest.fixture
def conductor(qapp: QApplication, profile: Path, look: Look) -> Iterator[Conductor]:
    """Return a window that speaks the pseudo-locale."""
    assert languages.speak(qapp, languages.PSEUDO)
    context = Context(Session(profile), audit_runner=audit)
    made = Conductor(context, look)
    made.window.resize(1_366, 740)
    made.window.show()
    yield made
    made.close()
    context.close()
    assert languages.speak(qapp, ENGLISH)


def _words(root: QWidget) -> Iterator[str]:
    for button in root.findChildren(QAbstractButton):
        yield button.text()
    for line in root.findChildren(QLineEdit):
        yield line.placeholderText()
    for tabs in root.findChildren(QTabBar):
        yield from (tabs.tabText(number) for number in range(tabs.count()))
    for table in root.findChildren(QTableView):
        model = table.model()
        for column in range(model.columnCount()):
            yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")


@pytest.mark.slow
def test_no_button_hint_tab_or_heading_stays_plain(conductor: Conductor) -> None:
    conductor.start(sync=False)
    settle(conductor)
    plain: dict[str, str] = {}
    for name in [spec.name for spec in page_specs(conductor.context)]:
        conductor.window.open_page(name)
        settle(conductor)
        for text in _words(conductor.window):
            if LETTERS.search(text) and "[" not in text and not DATA.search(text):
                plain.setdefault(text, name)
    assert plain == {}
