"""The sixty hostile texts, signed into real records of a small city and shown on every page."""

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.audit.run import audit
from desktop.errors import FormatError
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.record import Record
from desktop.node.local import LocalNetwork
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
from tests.domains.town import kind_document
from tests.views.hostile import HOSTILE

pytestmark = pytest.mark.slow

LONGEST = 7_000
MOST_BYTES = 64_000
BEYOND_UTF_8 = "lone surrogate"  # the one text of the sixty that no record can hold


def _recall(city: City, text: str) -> Record:
    data: JsonObject = {
        "product_description": text,
        "reason_for_recall": text,
        "recalling_firm": text[:1_900],
        "recall_number": text[:80],
    }
    return city.person("operator").record("recall.notice/1", city.now_ms, data)


def _note(city: City, text: str) -> Record:
    """Return a record that holds a text of 60 kB, all of it that fits into a statement."""
    while len(json.dumps(text, ensure_ascii=False).encode(errors="surrogatepass")) > MOST_BYTES:
        text = text[: len(text) * 9 // 10]
    return city.person("operator").record("food.note/1", city.now_ms, {"text": text})


def _kind_of_notes(city: City) -> Record:
    document = kind_document("food.note")
    schema: JsonObject = {
        "type": "object",
        "additionalProperties": False,
        "properties": {"text": {"type": "string", "maxLength": 65_000}},
        "required": ["text"],
    }
    kind: JsonObject = {**document, "roles": ["operator"], "schema": schema, "layout": {}}
    return city.scribes["city-hall"].record("ledger.kind/1", city.now_ms, kind)


@pytest.fixture(scope="session")
def hostile_city(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a profile that is synced with a city full of hostile records."""
    city = City(tmp_path_factory.mktemp("hostile") / "city")
    city.folder.mkdir()
    with city.found() as network:
        texts = {name: text for name, text in HOSTILE.items() if name != BEYOND_UTF_8}
        scribe = city.scribes["city-hall"]
        _log(city, network, scribe.statement([_kind_of_notes(city)], city.now_ms))
        operator = city.person("operator")
        for text in texts.values():
            records = [_recall(city, text[:LONGEST])] if text else []
            _log(city, network, operator.statement([_note(city, text)], city.now_ms))
            for record in records:
                _log(city, network, operator.statement([record], city.now_ms))
        with pytest.raises(FormatError):
            _note(city, HOSTILE[BEYOND_UTF_8])
        network.publish()
    folder = city.folder.parent / "profile"
    peers = (Peer("copy", "folder", str(city.folder / "peers" / "folder")),)
    save_profile(Profile(folder, "<b>reader</b>", city.anchor, peers))
    with Session(folder) as session:
        session.sync()
    return folder


def _log(city: City, network: LocalNetwork, entry: bytes) -> None:
    refused = [one.refusal for one in city.seal(network, entry).outcomes if one.refusal]
    assert not refused, refused


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
    for name in (
        "overview", "chain", "trails", "records", "findings", "new", "outbox", "private",
        "keys", "peers", "settings", "lab",
    ):  # fmt: skip
        window.open_page(name)
        settle(conductor)
        window.grab()
        _assert_plain(window)
        assert window.minimumSizeHint().width() <= 900
        assert (window.width(), window.height()) == (900, 500)
    conductor.close()
    context.close()


@pytest.fixture
def opened(qtbot: QtBot, look: Look, profile: Path) -> Iterator[Callable[[str], Conductor]]:
    """Return what opens a wide window at a page; it is closed after the test."""
    with ExitStack() as closing:

        def at(page: str) -> Conductor:
            context = Context(Session(profile))
            closing.callback(context.close)
            conductor = Conductor(context, look)
            closing.callback(conductor.close)
            qtbot.addWidget(conductor.window)
            conductor.window.resize(1_366, 740)
            conductor.window.show()
            conductor.start(sync=False)
            conductor.window.open_page(page)
            settle(conductor)
            return conductor

        yield at


def test_each_hostile_record_is_proven_and_inspected_without_harm(
    opened: Callable[[str], Conductor],
) -> None:
    conductor = opened("records")
    window = conductor.window
    page = window.page()
    assert isinstance(page, RecordsPage)
    for kind in ("recall", "note"):
        page.search(f"kind:{kind}")
        settle(conductor)
        assert page.rows().count() >= len(HOSTILE) - 2
        for number in range(page.rows().count()):
            page.select(number)
            settle(conductor)
            window.grab()
            _assert_plain(window)
            assert window.inspector.width() < 400


def test_hostile_blocks_open_as_well(opened: Callable[[str], Conductor]) -> None:
    conductor = opened("chain")
    window = conductor.window
    page = window.page()
    assert isinstance(page, ChainPage)
    page.open_block(page.data.count - 1)
    settle(conductor)
    window.grab()
    _assert_plain(window)


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
