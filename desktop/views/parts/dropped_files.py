"""What is being dragged over the window."""

from pathlib import Path

from PySide6.QtCore import QMimeData


def files_in(mime: QMimeData) -> list[Path]:
    """Return the files of this machine that are being dragged."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
