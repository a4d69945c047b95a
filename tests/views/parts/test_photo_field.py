"""A photo in a form: chosen, cleaned, shown small, kept as Base64."""

from pathlib import Path

from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from desktop.exchange.photo import clean_photo
from desktop.ledger.scalar import decode_base64
from desktop.views.parts.photo_field import PhotoField


def _picture(path: Path) -> Path:
    image = QImage(64, 48, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    image.setText("Author", "Ann")
    assert image.save(str(path))
    return path


def test_a_photo_is_kept_without_its_texts(qtbot: QtBot, tmp_path: Path) -> None:
    field = PhotoField()
    qtbot.addWidget(field)
    path = _picture(tmp_path / "shelf.png")
    assert b"Ann" in path.read_bytes()
    with qtbot.waitSignal(field.changed):
        field.take(path)
    kept = decode_base64(field.read())
    assert b"Ann" not in kept
    assert clean_photo(kept).width == 64
    assert field.told.text().startswith("PNG, 64 \u00d7 48")
    assert not field.picture.pixmap.isNull()


def test_a_photo_of_a_draft_comes_back_and_goes(qtbot: QtBot, tmp_path: Path) -> None:
    first, second = PhotoField(), PhotoField()
    for one in (first, second):
        qtbot.addWidget(one)
    first.take(_picture(tmp_path / "shelf.jpg"))
    second.write(first.read())
    assert second.told.text().startswith("JPEG, 64")
    second.write("")
    assert second.read() == ""
    assert "No photo" in second.told.text()


def test_what_is_no_photo_is_told_and_changes_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    field = PhotoField()
    qtbot.addWidget(field)
    path = tmp_path / "letter.txt"
    path.write_bytes(b"Dear Sir")
    with qtbot.assertNotEmitted(field.changed):
        field.take(path)
    assert "no photo" in field.told.text()
    assert field.read() == ""
