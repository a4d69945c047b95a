"""Draw every page of the window to a picture, without a user: for a look from outside."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QWidget

from desktop.durable import make_folder
from desktop.errors import StorageError
from desktop.views.conductor import Conductor
from desktop.views.pages.chain import ChainPage
from desktop.views.pages.new_record import NewRecordPage
from desktop.views.saying import say

_POLL_MS = 25
_QUIET_POLLS = 8
_LONGEST_POLLS = 12_000  # five minutes


def render_pages(
    conductor: Conductor, target: Path, size: tuple[int, int], password: str = ""
) -> list[Path]:
    """Write a picture of each page and return their files.

    An audit is made first, so that the pictures show checked states.

    Args:
        conductor: of a window that is not shown yet.
        target: the folder, made where it is missing.
        size: of the window in logical pixels.
        password: opens the key, so that the forms can be seen; empty for a locked one.

    Raises:
        StorageError: a picture cannot be written, or a page does not come to rest.
    """
    make_folder(target)
    window, context = conductor.window, conductor.context
    window.resize(*size)
    window.show()
    conductor.start(sync=False)
    settle(conductor)
    if password:
        context.unlock(password)
        settle(conductor)
    if context.session.has_replica():
        context.start_audit()
        settle(conductor)
    files = []
    for name, arrange in _SCENES:
        window.open_page(name.partition("-")[0])
        settle(conductor)
        if arrange is not None:
            arrange(window.page())
            settle(conductor)
        window.page().setFocus()
        files.append(save(window, target / f"{name}.png"))
    return files


def settle(conductor: Conductor) -> None:
    """Let events pass until no work is under way any more.

    Raises:
        CivicLedgerError: something failed.
        StorageError: that takes too long.
    """
    loop, timer = QEventLoop(), QTimer()
    quiet = polls = 0

    def look() -> None:
        nonlocal quiet, polls
        quiet = quiet + 1 if not conductor.context.tasks.count() else 0
        polls += 1
        if quiet >= _QUIET_POLLS or polls >= _LONGEST_POLLS:
            loop.quit()

    timer.setInterval(_POLL_MS)
    timer.timeout.connect(look)
    timer.start()
    loop.exec()
    if conductor.last_error is not None:
        raise conductor.last_error
    if polls >= _LONGEST_POLLS:
        raise StorageError(
            say("The window does not come to rest."), do=say("Try a smaller profile.")
        )


def save(widget: QWidget, file: Path) -> Path:
    """Write what a widget looks like to a PNG file.

    Raises:
        StorageError: the file cannot be written.
    """
    if not widget.grab().save(str(file)):
        raise StorageError(
            say("{file} cannot be written.", file=file), do=say("Choose another folder.")
        )
    return file


def _open_block(page: QWidget) -> None:
    if isinstance(page, ChainPage):
        page.open_fullest()


def _open_form(page: QWidget) -> None:
    if isinstance(page, NewRecordPage):
        page.choose_largest()


_SCENES: tuple[tuple[str, Callable[[QWidget], None] | None], ...] = (
    ("overview", None),
    ("chain", None),
    ("chain-block", _open_block),
    ("trails", None),
    ("records", None),
    ("findings", None),
    ("samples", None),
    ("services", None),
    ("verify", None),
    ("new", None),
    ("new-form", _open_form),
    ("batch", None),
    ("outbox", None),
    ("drafts", None),
    ("points", None),
    ("incidents", None),
    ("private", None),
    ("keys", None),
    ("peers", None),
    ("settings", None),
    ("lab", None),
)
