"""What a scanner types, and pictures that are dropped."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt, QUrl
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.domains.gs1_elements import SHOWN_SEPARATOR
from desktop.errors import FormatError
from desktop.exchange.qr import picture
from desktop.views.parts.scanner import ScannerKeys, has_code, reader_of
from desktop.views.parts.search_box import SearchBox

NONE = Qt.KeyboardModifier.NoModifier
CODE = "010401234560001810CLOVER7\x1d17251231"


class Clock:
    """Goes on by what it is told at each look."""

    def __init__(self, step: float) -> None:
        self.now, self.step = 0.0, step

    def __call__(self) -> float:
        self.now += self.step
        return self.now


def key(text: str) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, 0, NONE, text)


def page(qtbot: QtBot) -> tuple[QWidget, QLineEdit]:
    made = QWidget()
    qtbot.addWidget(made)
    field = QLineEdit()
    QVBoxLayout(made).addWidget(field)
    return made, field


def test_what_comes_as_fast_as_from_a_scanner_is_a_code(qtbot: QtBot) -> None:
    target, _ = page(qtbot)
    keys = ScannerKeys(target, Clock(0.01))
    heard: list[str] = []
    keys.scanned.connect(heard.append)
    taken = [keys.eventFilter(target, key(one)) for one in (*CODE, "\r")]
    assert heard == [CODE]
    assert taken == [False, *[True] * len(CODE)]


def test_what_a_person_types_is_none(qtbot: QtBot) -> None:
    target, _ = page(qtbot)
    keys = ScannerKeys(target, Clock(0.2))
    heard: list[str] = []
    keys.scanned.connect(heard.append)
    assert not any(keys.eventFilter(target, key(one)) for one in (*CODE, "\r"))
    assert not heard


def test_a_code_is_heard_wherever_the_keyboard_is_in_the_window(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    inner, beside = QWidget(), QWidget()
    column.addWidget(inner)
    column.addWidget(beside)
    keys = ScannerKeys(inner, Clock(0.01))
    heard: list[str] = []
    keys.scanned.connect(heard.append)
    for one in (*CODE, "\r"):
        keys.eventFilter(beside, key(one))
    assert heard == [CODE]


def test_a_key_that_is_held_down_is_no_code(qtbot: QtBot) -> None:
    target, _ = page(qtbot)
    keys = ScannerKeys(target, Clock(0.01))
    held = QKeyEvent(QEvent.Type.KeyPress, 0, NONE, "+", autorep=True)
    assert not any(keys.eventFilter(target, held) for _ in range(10))
    assert not any(keys.eventFilter(target, key("-")) for _ in range(10))


def test_what_is_scanned_after_a_search_takes_its_place(qtbot: QtBot) -> None:
    box = SearchBox()
    qtbot.addWidget(box)
    box.setText("CLOVER7")
    box.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, NONE, "\r"))
    box.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, 0, NONE, "H"))
    assert box.text() == "H"


def test_a_field_keeps_what_is_typed_into_it(qtbot: QtBot) -> None:
    target, field = page(qtbot)
    keys = ScannerKeys(target, Clock(0.01))
    assert not any(keys.eventFilter(field, key(one)) for one in (*CODE, "\r"))


def test_the_search_box_shows_the_separator_of_a_code(qtbot: QtBot) -> None:
    box = SearchBox()
    qtbot.addWidget(box)
    for one in CODE:
        box.keyPressEvent(key(one))
    assert box.text() == CODE.replace("\x1d", SHOWN_SEPARATOR)


def test_a_dropped_picture_is_read(tmp_path: Path) -> None:
    file = tmp_path / "code.png"
    file.write_bytes(picture("https://id.gs1.org/01/04012345600018/10/CLOVER7", "png"))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    assert has_code(data)
    (code,) = reader_of(data)()
    assert code.text.endswith("/10/CLOVER7")
    pasted = QMimeData()
    pasted.setImageData(QImage(str(file)))
    assert reader_of(pasted)() == (code,)


def test_what_shows_no_code_is_told(tmp_path: Path) -> None:
    blank = QMimeData()
    image = QImage(64, 64, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    blank.setImageData(image)
    with pytest.raises(FormatError, match="No code in The picture"):
        reader_of(blank)()
    file = tmp_path / "words.png"
    file.write_text("words")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    with pytest.raises(FormatError, match="no picture that can be read"):
        reader_of(data)()
