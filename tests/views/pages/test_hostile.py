"""The sixty hostile texts, signed into real records of a small city and shown on every page."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.audit.run import audit
from desktop.errors import FormatError
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.record import Record
from desktop.peers.source import Peer
from desktop.profile import Profile, save_profile
from desktop.session import Session
from desktop.views.conductor import Conductor
from desktop.views.context import Context
from desktop.views.models.record_export import export_csv
from desktop.views.models.record_search import Answer, find
from desktop.views.pages.chain import ChainPage
from desktop.views.pages.records import RecordsPage
from desktop.views.parts.plain import shown
from desktop.views.render import settle
from desktop.views.theme import Look
from tests.city import City
from tests.views.hostile import HOSTILE

pytestmark = pytest.mark.slow

LONGEST = 7_000
FEWEST = 40  # texts that a record can hold; the format refuses the others


def _recall(city: City, text: str) -> Record | None:
    data: JsonObject = {
        "product_description": text,
        "reason_for_recall": text,
        "recalling_firm": text[:1_900],
        "recall_number": text[:80],
    }
    try:
        return city.person("operator").record("recall.notice/1", city.now_ms, data)
    except FormatError:
        return None


@pytest.fixture(scope="session")
def hostile_city(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a profile that is synced with a city full of hostile records."""
    city = City(tmp_path_factory.mktemp("hostile") / "city")
    city.folder.mkdir()
    with city.found() as network:
        records = [_recall(city, text[:LONGEST]) for text in HOSTILE.values() if text]
        kept = [record for record in records if record is not None]
        assert len(kept) >= FEWEST
        for record in kept:
            entry = city.person("operator").statement([record], city.now_ms)
            refused = [one.refusal for one in city.seal(network, entry).outcomes if one.refusal]
            assert not refused, refused
        network.publish()
    folder = city.folder.parent / "profile"
    peers = (Peer("copy", "folder", str(city.folder / "peers" / "folder")),)
    save_profile(Profile(folder, "<b>reader</b>", city.anchor, peers))
    with Session(folder) as session:
        session.sync()
    return folder


@pytest.fixture
def profile(hostile_city: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(hostile_city, tmp_path / "profile"))


def _assert_plain(window: QWidget) -> None:
    """Every word is plain text with nothing hidden, and no tooltip holds markup of a record."""
    for label in window.findChildren(QLabel):
        assert shown(label.text(), 100_000, lines=True) == label.text()
    for widget in window.findChildren(QWidget):
        tip = widget.toolTip().lower()
        assert not any(tag in tip for tag in ("<img", "<a ", "<script", "<table", "<h1", "<style"))


def test_every_page_shows_hostile_records_as_plain_text(
    qtbot: QtBot, look: Look, profile: Path
) -> None:
    context = Context(Session(profile), audit_runner=audit)
    conductor = Conductor(context, look)
    window = conductor.window
    qtbot.addWidget(window)
    window.resize(900, 500)
    window.show()
    conductor.start(sync=False)
    context.start_audit()
    settle(conductor)
    for name in ("overview", "chain", "records", "findings", "new", "outbox"):
        window.open_page(name)
        settle(conductor)
        window.grab()
        _assert_plain(window)
        assert window.minimumSizeHint().width() <= 900
        assert (window.width(), window.height()) == (900, 500)
    conductor.close()
    context.close()


def test_each_hostile_record_is_proven_and_inspected_without_harm(
    qtbot: QtBot, look: Look, profile: Path
) -> None:
    context = Context(Session(profile))
    conductor = Conductor(context, look)
    window = conductor.window
    qtbot.addWidget(window)
    window.resize(1_366, 740)
    window.show()
    conductor.start(sync=False)
    window.open_page("records")
    settle(conductor)
    page = window.page()
    assert isinstance(page, RecordsPage)
    page.search("kind:recall")
    settle(conductor)
    for number in range(0, page.rows().count(), 13):
        page.select(number)
        settle(conductor)
        window.grab()
        _assert_plain(window)
        assert window.inspector.width() < 400
    conductor.close()
    context.close()


def test_hostile_blocks_open_as_well(qtbot: QtBot, look: Look, profile: Path) -> None:
    context = Context(Session(profile))
    conductor = Conductor(context, look)
    window = conductor.window
    qtbot.addWidget(window)
    window.resize(1_366, 740)
    window.show()
    conductor.start(sync=False)
    window.open_page("chain")
    settle(conductor)
    page = window.page()
    assert isinstance(page, ChainPage)
    page.open_block(page.data.count - 1)
    settle(conductor)
    window.grab()
    _assert_plain(window)
    conductor.close()
    context.close()


def test_the_export_holds_no_formula(profile: Path, tmp_path: Path) -> None:
    with Session(profile) as session:
        db = session.reader()
        answer = find(db, "kind:recall", session.moment())
        assert isinstance(answer, Answer)
        count = export_csv(db, answer, tmp_path / "out.csv", "=1+1", lambda _done, _total: None)
    lines = (tmp_path / "out.csv").read_text("utf-8-sig").splitlines()
    assert len(lines) == count + 4
    assert not [line for line in lines if line[:1] in "=+-@"]
    assert lines[0] == "Ledger,'=1+1"
