"""The page of trails on the demonstration city: the food scare, a process, a recall."""

import csv
import shutil
from pathlib import Path

import pytest
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.demo.city import Built
from desktop.exchange.qr import picture
from desktop.finding import Severity
from desktop.progress import silent
from desktop.replica import watch_list
from desktop.session import Session
from desktop.views import theme
from desktop.views.context import Context
from desktop.views.models.trail_read import ProcessRead, TrailRead
from desktop.views.pages.trails import TrailsPage
from tests.views.pages.conftest import Settle, shown

pytestmark = pytest.mark.slow  # the demonstration city is built first

MILK = "https://id.gs1.org/01/04012345600018/10/CLOVER7"
PANTRY = "https://id.gs1.org/414/4012345500264"
CHEESE = "https://id.gs1.org/01/04012345600025/10/HI704"


@pytest.fixture(scope="module")
def checked(demonstration: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the inspector's profile once its records were checked; nobody writes into it."""
    folder = tmp_path_factory.mktemp("checked") / "inspector"
    shutil.copytree(demonstration.folder / "profiles" / "inspector", folder)
    with Session(folder) as session:
        session.check_news(silent)
    return folder


@pytest.fixture
def profile(checked: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(checked, tmp_path / "inspector"))


@pytest.fixture
def page(context: Context, settle: Settle, qtbot: QtBot) -> TrailsPage:
    made = TrailsPage(context)
    shown(qtbot, made)
    context.check_news()
    settle()
    made.search("(01)04012345600018(10)CLOVER7")
    settle()
    return made


def titles(page: TrailsPage) -> list[str]:
    picture = page.trail.picture
    assert picture is not None
    return [card.title for card in picture.cards]


def lit(page: TrailsPage) -> set[str]:
    picture = page.trail.picture
    assert picture is not None
    return {picture.cards[number].title for number in page.trail.lit.cards}


def test_the_milk_is_followed_into_every_shop(page: TrailsPage) -> None:
    assert page.title() == "Trail \u00b7 lot CLOVER7"
    sentence = page.verdict()
    assert sentence.text == "It went into 6 lots and 57 packs; it was at 15 places."
    assert isinstance(sentence.mark, Severity)
    picture = page.trail.picture
    assert picture is not None
    assert picture.columns[:4] == ("Food producer", "Lots", "Food processor", "Lots")
    assert {"Clover Bank Farm", "Hillside Cheese Works", "18 packs", "Bell Street Grocer"} <= set(
        titles(page)
    )
    assert page.trail.current is not None
    assert page.trail.current.title == "CLOVER7"
    assert "CLOVER7" in page.view.plot.accessibleDescription()


def test_only_the_way_of_the_chosen_cheese_is_lit(page: TrailsPage) -> None:
    page.trail.choose_key(CHEESE)
    assert "Bell Street Grocer" in lit(page)
    assert "Hill Road Pantry" not in lit(page)
    assert "Harbour Creamery" not in lit(page)
    inspection = page.inspection()
    assert inspection is not None
    sections = {section.name: section.lines for section in inspection.sections}
    assert sections["Where it came from"][0].name == "HI702, Hillside soft cheese"
    assert "Moved despite a recall" in sections["What is wrong"][0].name
    page.trail.step(-1, 0)
    assert page.trail.current is not None
    assert page.trail.current.title == "HI702"
    page.view.show_table()
    rows = page.view.table.selected_rows()
    assert [row.cells[0] for row in rows] == ["HI702"]


def test_packs_unfold_and_a_single_one_is_followed_and_left(
    page: TrailsPage, settle: Settle
) -> None:
    picture = page.trail.picture
    assert picture is not None
    folded = next(card for card in picture.cards if card.title == "18 packs")
    page.open_card(folded)
    settle()
    assert "18 packs" not in titles(page)
    single = next(card for card in page.trail.picture.cards if card.title.startswith("HI701100"))  # type: ignore[union-attr]  # it was shown
    page.open_card(single)
    settle()
    assert page.title() == f"Trail \u00b7 pack {single.title}"
    assert "CLOVER7" in titles(page)
    (back,) = page.secondary()
    back.run()
    settle()
    assert page.title() == "Trail \u00b7 lot CLOVER7"


def test_a_suspect_lot_gives_a_list_to_hand_on(
    page: TrailsPage, settle: Settle, tmp_path: Path
) -> None:
    wish = page.primary()
    assert wish is not None
    assert wish.text == "Mark as suspect"
    wish.run()
    settle()
    assert page.view.shows_recall
    assert page.verdict().text.startswith("A recall has to reach 7 lots and 57 packs at 14 places")
    assert isinstance(page.read, TrailRead)
    page.errands.export(page.read, tmp_path / "recall.csv")
    settle()
    rows = list(csv.reader((tmp_path / "recall.csv").read_text("utf-8-sig").splitlines()))
    assert ["Suspect", MILK] in rows
    stocks = [row for row in rows if len(row) > 10 and row[1] in ("yes", "no")]
    assert sum(row[1] == "yes" for row in stocks) == 13
    assert any(row[3] == "Castle Hill Delicatessen" and row[7] == "6" for row in stocks)
    page.clear_suspects()
    settle()
    assert not page.view.shows_recall


def test_a_lot_is_watched_and_not_any_more(
    page: TrailsPage, settle: Settle, context: Context
) -> None:
    page.watching.watch("item", "CLOVER7", is_on=True)
    settle()
    with context.session.desk() as desk:
        assert [one.item for one in watch_list.listed(desk)] == [MILK]
    inspection = page.inspection()
    assert inspection is not None
    (wish,) = (one for one in inspection.wishes if one.text == "Watch no more")
    wish.run()
    settle()
    with context.session.desk() as desk:
        assert not watch_list.listed(desk)


def test_a_bow_tie_keeps_what_leads_to_a_card_and_what_comes_of_it(page: TrailsPage) -> None:
    page.trail.choose_key(CHEESE)
    before = len(titles(page))
    page.trail.turn_tie()
    picture = page.trail.picture
    assert picture is not None
    assert len(titles(page)) < before
    assert {"CLOVER7", "HI702", "HI704", "Bell Street Grocer"} <= set(titles(page))
    assert "Harbour Creamery" not in titles(page)
    middle = picture.card(CHEESE)
    assert middle is not None
    assert picture.cards[picture.numbers[MILK]].column < middle.column
    for source, target in picture.edges:
        assert picture.cards[source].column <= picture.cards[target].column
    page.trail.choose_key("https://id.gs1.org/01/04012345600032/10/HA701")
    assert len(titles(page)) == before
    assert page.trail.current is not None
    assert page.trail.current.title == "HA701"


def test_lines_of_the_panel_lead_to_cards_records_and_processes(
    page: TrailsPage, context: Context
) -> None:
    inspection = page.inspection()
    assert inspection is not None
    sections = {one.name: one for one in inspection.sections}
    producer = sections["Where it came from"].ways[0]
    assert producer is not None
    producer.run()
    assert page.trail.current is not None
    assert page.trail.current.title == "Clover Bank Farm"
    beside = page.inspection()
    assert beside is not None
    licence = next(one for one in beside.sections if one.name == "Also on record")
    assert "Licence" in " ".join(line.name for line in licence.lines)
    way = licence.ways[0]
    assert way is not None
    way.run()
    assert str(context.take_target("records")).startswith("id:")
    assert any(one.name == "Recorded by" for one in beside.sections)


def test_a_lot_number_alone_is_followed_and_a_product_asks_which_lot(
    page: TrailsPage, settle: Settle
) -> None:
    page.search("HI702")
    settle()
    assert page.title() == "Trail \u00b7 lot HI702"
    page.search("4012345600025")
    settle()
    assert page.verdict().rest == "Choose one of them."
    assert page.start.panel.title.text() == "Which one?"
    page.start.choices.chosen.emit(CHEESE)
    settle()
    assert page.title() == "Trail \u00b7 lot HI704"
    page.show_start()
    settle()
    assert page.start.panel.title.text() == "Follow something"


def test_the_times_are_below_the_trail_and_lead_to_its_cards(page: TrailsPage) -> None:
    told = page.view.time.told
    assert len(told.measured) == 12
    assert not any(one.is_outside for one in told.measured)
    assert (told.low, told.high) == (1.0, 8.0)
    number = next(at for at, one in enumerate(told.moments) if one.event.destination == PANTRY)
    page.view.time.chosen.emit(number)
    assert page.trail.current is not None
    assert page.trail.current.title == "Market Hall Wholesale"


def test_an_incident_is_followed_step_by_step(
    page: TrailsPage, settle: Settle, context: Context
) -> None:
    with context.reading() as db:
        rows = db.query(
            "select lower(hex(id)) from record where kind = 'service.request/1' order by key"
        )
    page.search(rows[0][0])
    settle()
    assert isinstance(page.read, ProcessRead)
    assert page.verdict().text.startswith("Service request: ")
    assert page.process.table.selected_rows()[0].cells[0]
    inspection = page.inspection()
    assert inspection is not None
    assert inspection.facts[0].name == "State"


def test_a_trail_leaves_as_picture_vectors_and_page(page: TrailsPage, tmp_path: Path) -> None:
    beginnings = {"trail.png": b"\x89PNG", "trail.svg": b"<?xml", "trail.pdf": b"%PDF-"}
    for name, beginning in beginnings.items():
        page.errands.save(page.title(), "As it was", tmp_path / name)
        assert (tmp_path / name).read_bytes().startswith(beginning)
    page.errands.save(page.title(), "As it was", tmp_path / "trail.txt")
    assert not (tmp_path / "trail.txt").exists()


def test_a_trail_is_printed_through_the_dialog_and_its_words_have_their_size(
    page: TrailsPage, tmp_path: Path
) -> None:
    page.errands.ask_print(page.title(), "As it was")
    dialog = page.errands.dialog
    assert dialog is not None
    assert dialog.isVisible()
    file = tmp_path / "printed.pdf"
    for line in dialog.findChildren(QLineEdit):
        if line.text().endswith("trail.pdf"):  # there is no printer where tests run
            line.setText(str(file))
    dialog.accept()
    assert file.read_bytes().startswith(b"%PDF-")
    wide = QFontInfo(theme.font()).pixelSize()
    with theme.on_paper(300):
        assert round(theme.font().pointSizeF() * 300 / 72) == wide
    assert QFontInfo(theme.font()).pixelSize() == wide


def test_the_map_has_the_trucks_and_the_citys_own_layers(page: TrailsPage) -> None:
    page.view.show_map()
    told = page.view.map.map
    assert len(told.shown) == 10
    assert "Harbour" in {layer.name for layer in told.layers}
    page.view.map.chosen.emit(0)
    assert page.view.map.shown_at(page.view.map.place_of(told.shown[0].lon, told.shown[0].lat)) == 0


def test_a_picture_of_a_code_is_followed(page: TrailsPage, settle: Settle, tmp_path: Path) -> None:
    file = tmp_path / "code.png"
    file.write_bytes(picture("https://id.gs1.org/01/04012345600025/10/HI702", "png"))
    page.read_picture(file)
    settle()
    assert page.title() == "Trail \u00b7 lot HI702"
