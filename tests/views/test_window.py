import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.views import theme
from desktop.views.integrity import Integrity
from desktop.views.models.inspection import Inspection
from desktop.views.page import Page, PageSpec
from desktop.views.parts.glyph_paths import Glyph
from desktop.views.parts.labels import PlainLabel
from desktop.views.parts.verdict_bar import Sentence
from desktop.views.theme import DARK, Look
from desktop.views.window import MainWindow
from desktop.views.wish import Wish
from tests.views.hostile import HOSTILE
from tests.views.preview import ChainPage, chain, shell

CONTROL = Qt.KeyboardModifier.ControlModifier


class NotedPage(Page):
    """Writes down what the shell asks for."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text
        self.refreshed = 0
        self.searched: list[str] = []
        self.field = QLineEdit(self)
        self.field.setAccessibleName("A field")

    def title(self) -> str:
        return self.text

    def verdict(self) -> Sentence:
        return Sentence(Integrity.VERIFIED, self.text, self.text, self.text)

    def primary(self) -> Wish | None:
        return Wish(self.text, _nothing)

    def inspection(self) -> Inspection | None:
        return Inspection(self.text, Integrity.VERIFIED, self.text)

    def search(self, text: str) -> None:
        self.searched.append(text)

    def refresh(self) -> None:
        self.refreshed += 1


def _specs(text: str = "Title") -> list[PageSpec]:
    return [
        PageSpec(name, name.title(), group, Glyph.RECORDS, lambda: NotedPage(text))
        for name, group in (("one", "Inspect"), ("two", "Inspect"), ("three", "Issue"))
    ]


@pytest.fixture
def window(qtbot: QtBot, look: Look) -> MainWindow:
    made = MainWindow(_specs(), "A city", look)
    qtbot.addWidget(made)
    made.resize(1_366, 740)
    made.show()
    made.activateWindow()
    return made


def _noted(window: MainWindow) -> NotedPage:
    page = window.page()
    assert isinstance(page, NotedPage)
    return page


def test_pages_are_made_when_they_are_first_opened(qtbot: QtBot, look: Look) -> None:
    made: list[str] = []

    def make() -> Page:
        made.append("late")
        return NotedPage("late")

    specs = [*_specs(), PageSpec("late", "Late", "Issue", Glyph.NEW, make)]
    window = MainWindow(specs, "A city", look)
    qtbot.addWidget(window)
    assert made == []
    window.open_page("late")
    window.open_page("one")
    window.open_page("late")
    assert made == ["late"]
    assert _noted(window).refreshed == 2


def test_control_and_a_number_open_a_page(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.page_opened) as opened:
        QTest.keyClick(window, Qt.Key.Key_3, CONTROL)
    assert opened.args == ["three"]


def test_the_search_box_asks_the_page_and_escape_keeps_the_text(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_K, CONTROL)
    assert window.search.hasFocus()
    QTest.keyClicks(window.search, " lot 7 ")
    QTest.keyClick(window.search, Qt.Key.Key_Return)
    assert _noted(window).searched == ["lot 7"]
    QTest.keyClick(window.search, Qt.Key.Key_Escape)
    assert window.search.text() == " lot 7 "
    assert _noted(window).field.hasFocus()


def test_f6_goes_round_all_parts_and_back(window: MainWindow) -> None:
    seen: list[QWidget | None] = []
    for _ in range(len(window.panes())):
        window.cycle()
        seen.append(window.focusWidget())
    assert len({id(it) for it in seen}) == len(window.panes())
    last = window.focusWidget()
    window.cycle(1)
    window.cycle(-1)
    assert window.focusWidget() is last


@pytest.mark.parametrize(
    ("width", "folded", "inspector"),
    [(900, True, False), (1_050, False, False), (1_200, False, True), (3_840, False, True)],
)
def test_the_shell_adapts_to_its_width(
    window: MainWindow,
    width: int,
    folded: bool,  # noqa: FBT001
    inspector: bool,  # noqa: FBT001
) -> None:
    window.resize(width, 740)
    assert window.rail.is_folded is folded
    assert window.inspector.isVisible() is inspector


def test_the_inspector_comes_and_goes_on_demand(window: MainWindow) -> None:
    window.resize(900, 500)
    QTest.keyClick(window, Qt.Key.Key_I, CONTROL)
    assert window.inspector.isVisible()
    QTest.keyClick(window, Qt.Key.Key_I, CONTROL)
    assert not window.inspector.isVisible()


def _filled(window: MainWindow) -> int:
    buttons = window.findChildren(QPushButton)
    return sum(it.property("kind") == "primary" and it.isVisible() for it in buttons)


def test_one_button_at_most_is_filled(qtbot: QtBot, window: MainWindow) -> None:
    for name in ("one", "two", "three"):
        window.open_page(name)
        assert _filled(window) <= 1
        qtbot.waitUntil(lambda: _filled(window) == 1)


def test_the_theme_switch_goes_round(window: MainWindow) -> None:
    window.show_next_mode()
    assert theme.colours() is DARK
    window.show_next_mode()
    window.show_next_mode()
    assert theme.colours() is not DARK


def test_the_shortcut_sheet_lists_the_keys(window: MainWindow) -> None:
    words = [label.text() for label in window.shortcut_sheet().findChildren(PlainLabel)]
    assert {"Ctrl+K", "Search", "Ctrl+/", "F6", "F1", "Ctrl+3", "Open Three"} <= set(words)


def test_every_key_of_the_window_stands_in_the_sheet(window: MainWindow) -> None:
    words = [label.text() for label in window.shortcut_sheet().findChildren(PlainLabel)]
    bound = [one.key().toString() for one in window.findChildren(QShortcut)]
    assert len(bound) > 8
    assert set(bound) <= set(words)


def test_f1_asks_for_help_on_the_page_that_is_open(qtbot: QtBot, window: MainWindow) -> None:
    window.open_page("two")
    with qtbot.waitSignal(window.help_asked) as asked:
        QTest.keyClick(window, Qt.Key.Key_F1)
    assert asked.args == ["two"]


def test_counts_are_said_to_a_screen_reader(window: MainWindow) -> None:
    window.show_count("two", 12)
    names = [it.accessibleName() for it in window.rail.findChildren(QAbstractButton)]
    assert "Two (12)" in names


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_words_never_widen_the_window(qtbot: QtBot, look: Look, text: str) -> None:
    window = MainWindow(_specs(text), text, look)
    qtbot.addWidget(window)
    window.show_notice(text)
    window.resize(900, 500)
    window.show()
    assert window.minimumSizeHint().width() <= 900
    assert window.minimumSizeHint().height() <= 500
    assert (window.width(), window.height()) == (900, 500)


def _reachable(window: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible()
    ]


def test_everything_that_takes_the_keyboard_has_a_name_and_lets_tab_leave(
    qtbot: QtBot, look: Look
) -> None:
    window = shell(look)
    qtbot.addWidget(window)
    window.resize(1_366, 740)
    window.show()
    page = window.page()
    assert isinstance(page, ChainPage)
    for is_table in (False, True):
        if is_table:
            page.plot.show_table()
        widgets = _reachable(window)
        assert len(widgets) > 20
        for widget in widgets:
            assert widget.accessibleName(), widget
            widget.setFocus()
            QTest.keyClick(widget, Qt.Key.Key_Tab)
            assert QApplication.focusWidget() is not widget, widget


@pytest.mark.parametrize("size", [(900, 500), (1_366, 740), (1_920, 1_040), (3_840, 2_080)])
def test_nothing_in_the_shell_is_cut_or_overlaps(
    qtbot: QtBot, look: Look, size: tuple[int, int]
) -> None:
    window = shell(look)
    qtbot.addWidget(window)
    window.resize(*size)
    window.show()
    assert (window.width(), window.height()) == size
    page = window.page()
    assert isinstance(page, ChainPage)
    for part in (window.search, window.verdict, page.plot.cards, page.plot.whole):
        corner = part.mapTo(window, QPoint(0, 0))
        assert window.rect().contains(corner)
        assert window.rect().contains(corner + QPoint(part.width() - 1, part.height() - 1))
    for button in window.findChildren(QPushButton):
        if button.isVisible():
            assert button.width() >= button.minimumSizeHint().width(), button.text()


def test_the_made_up_chain_is_as_large_as_it_says() -> None:
    assert chain(500).count == 500


def test_closing_joins_all_tasks(window: MainWindow) -> None:
    window.close()
    assert window.tasks.count() == 0


def _nothing() -> None:
    """Do what a wish without effect does."""


def test_pages_that_are_of_no_use_are_left_out_of_the_rail(window: MainWindow) -> None:
    rail = window.rail
    rail.show_only(["one", "two"])
    names = [it.text() for it in rail.findChildren(QAbstractButton) if it.isVisible() and it.text()]
    captions = [it.text() for it in rail.findChildren(PlainLabel) if it.isVisible()]
    assert names == ["One", "Two"]
    assert "Inspect" in captions
    assert "Issue" not in captions
    rail.fold(folded=True)
    rail.fold(folded=False)
    assert not any(it.text() == "Issue" for it in rail.findChildren(PlainLabel) if it.isVisible())
    rail.show_only(["one", "two", "three"])
    assert any(it.text() == "Issue" for it in rail.findChildren(PlainLabel) if it.isVisible())
