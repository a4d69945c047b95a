"""A file that is dragged out of the window: made when the drag begins, in a folder of its own.

The folders lie below the system's temporary one and are gone when the program ends; whoever took
the file has a copy of their own by then.
"""

import shutil
import tempfile
from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QApplication

_FOLDERS: list[Path] = []


def put_aside(name: str, data: bytes) -> Path:
    """Write a file with a name to a fresh folder and return it; callable from any thread."""
    folder = Path(tempfile.mkdtemp(prefix="civicledger-"))
    _FOLDERS.append(folder)
    file = folder / name
    file.write_bytes(data)
    return file


def content_of(file: Path) -> QMimeData:
    """Return what is dragged: a file, as other programs understand it."""
    app = QApplication.instance()
    if app is not None and not app.property(_WATCHED):
        app.setProperty(_WATCHED, True)  # noqa: FBT003  (Qt takes it by place only)
        app.aboutToQuit.connect(clear_folders)
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(str(file))])
    return content


_WATCHED = "clears_what_was_dragged"


def clear_folders() -> None:
    """Remove what was dragged out."""
    while _FOLDERS:
        shutil.rmtree(_FOLDERS.pop(), ignore_errors=True)
