import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.views.integrity import Integrity
from desktop.views.models.chain import no_blocks
from desktop.views.parts.chain_plot import ChainPlot
from tests.views.preview import ALTERED, BLOCKS, FORKED, MadeUpBlocks, chain

DATA = chain()
Key = Qt.Key


@pytest.fixture
def plot(qtbot: QtBot) -> ChainPlot:
    made = ChainPlot(MadeUpBlocks(DATA))
    qtbot.addWidget(made)
    made.resize(1_000, 700)
    made.show_data(DATA)
    made.show()
    return made


def _shown(plot: ChainPlot) -> list[int]:
    return [height for height, _ in plot.cards.places()]


def test_the_newest_blocks_are_shown_first(plot: ChainPlot) -> None:
    assert plot.chain.current == BLOCKS - 1
    assert _shown(plot)[-1] == BLOCKS - 1
    assert plot.chain.high == BLOCKS


def test_all_three_views_follow_the_next_problem(plot: ChainPlot) -> None:
    QTest.keyClick(plot.cards, Key.Key_N)
    assert plot.chain.current == ALTERED
    QTest.keyClick(plot.span, Key.Key_N)
    assert plot.chain.current == FORKED
    QTest.keyClick(plot.whole, Key.Key_N, Qt.KeyboardModifier.ShiftModifier)
    assert plot.chain.current == ALTERED
    assert ALTERED in _shown(plot)
    assert plot.chain.low <= ALTERED < plot.chain.high
    for view in (plot.cards, plot.span, plot.whole):
        assert "Altered" in view.accessibleDescription()
    assert "link to the previous block is broken" in plot.cards.accessibleDescription()


@pytest.mark.parametrize(
    ("key", "height"),
    [
        (Key.Key_Left, 4_999),
        (Key.Key_Right, 5_001),
        (Key.Key_Home, 0),
        (Key.Key_End, BLOCKS - 1),
    ],
)
def test_arrows_home_and_end_move_the_current_block(
    plot: ChainPlot, key: Qt.Key, height: int
) -> None:
    plot.chain.show_block(5_000)
    QTest.keyClick(plot.cards, key)
    assert plot.chain.current == height
    assert height in _shown(plot)


def test_enter_asks_for_details(qtbot: QtBot, plot: ChainPlot) -> None:
    plot.chain.show_block(77)
    with qtbot.waitSignal(plot.chain.opened) as opened:
        QTest.keyClick(plot.cards, Key.Key_Return)
    assert opened.args == [77]


def test_a_click_on_a_card_makes_it_current(plot: ChainPlot) -> None:
    height, place = plot.cards.places()[1]
    QTest.mouseClick(plot.cards, Qt.MouseButton.LeftButton, pos=place.center().toPoint())
    assert plot.chain.current == height


def test_a_click_near_a_problem_chooses_the_problem(plot: ChainPlot) -> None:
    plot.chain.show_span(ALTERED - 2_000, ALTERED + 2_000)
    place = QPoint(round(plot.span.x_of(ALTERED)) + 2, 40)
    QTest.mouseClick(plot.span, Qt.MouseButton.LeftButton, pos=place)
    assert plot.chain.current == ALTERED


def test_a_press_outside_the_brush_brings_it_there(plot: ChainPlot) -> None:
    place = QPoint(round(plot.whole.x_of(ALTERED)), 40)
    QTest.mousePress(plot.whole, Qt.MouseButton.LeftButton, pos=place)
    assert plot.chain.low < ALTERED < plot.chain.high
    assert plot.chain.current == ALTERED  # the worst block of the span


def test_the_brush_keeps_its_width_at_the_ends_of_the_chain(plot: ChainPlot) -> None:
    width = plot.chain.high - plot.chain.low
    plot.chain.pan(-1e9)
    assert (plot.chain.low, plot.chain.high) == (0, width)
    plot.chain.zoom(1e9)
    assert (plot.chain.low, plot.chain.high) == (0, BLOCKS)


def test_the_brush_is_never_too_thin_to_grab(plot: ChainPlot) -> None:
    plot.chain.zoom(1e-9)
    assert plot.whole.brush_rect().width() >= 8


@pytest.mark.parametrize("size", [(560, 330), (900, 500), (1_366, 700), (1_900, 1_000)])
def test_cards_fill_their_room_and_stay_inside(plot: ChainPlot, size: tuple[int, int]) -> None:
    plot.resize(*size)
    area = plot.cards.rect()
    places = [place for _, place in plot.cards.places()]
    assert all(area.contains(place.toAlignedRect()) for place in places)
    blank = area.height() - sum({place.y(): place.height() for place in places}.values())
    assert blank < 150


def test_a_low_window_leaves_out_the_span(plot: ChainPlot) -> None:
    plot.resize(900, 330)
    assert not plot.span.isVisible()
    plot.resize(900, 700)
    assert plot.span.isVisible()


def test_the_table_is_a_twin_on_the_same_block(plot: ChainPlot) -> None:
    plot.chain.show_block(ALTERED)
    plot.show_table()
    table = plot._table
    assert table is not None
    assert table.view.currentIndex().row() == ALTERED
    assert table.selected_rows()[0].mark is Integrity.ALTERED
    QTest.keyClick(table.view, Key.Key_Down)
    assert plot.chain.current == ALTERED + 1
    plot.show_plot()
    assert plot.cards.isVisible()


def test_new_data_keeps_the_place(plot: ChainPlot) -> None:
    plot.chain.show_block(ALTERED)
    low = plot.chain.low
    plot.show_data(chain(BLOCKS + 10))
    assert (plot.chain.current, plot.chain.low) == (ALTERED, low)


def test_a_chain_without_blocks_shows_an_empty_state(qtbot: QtBot) -> None:
    plot = ChainPlot(MadeUpBlocks(chain(3)))
    qtbot.addWidget(plot)
    plot.show_data(no_blocks())
    plot.show()
    assert not plot.cards.isVisible()
    plot.show_data(chain(3))
    assert plot.cards.isVisible()
    assert not plot.grab().isNull()


def test_the_current_block_is_painted_in_another_place_after_a_step(plot: ChainPlot) -> None:
    before = plot.grab().toImage()
    plot.chain.step(-1)
    assert plot.grab().toImage() != before


def test_a_chain_of_few_blocks_leaves_no_empty_lines(qtbot: QtBot) -> None:
    plot = ChainPlot(MadeUpBlocks(chain(9)))
    qtbot.addWidget(plot)
    plot.resize(1_000, 1_200)
    plot.show_data(chain(9))
    plot.show()
    places = [place for _, place in plot.cards.places()]
    assert len(places) == 9
    assert len({place.y() for place in places}) == plot.cards.lines_of_all(plot.cards.width())
    assert plot.cards.height() - max(place.bottom() for place in places) < 30
