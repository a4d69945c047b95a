"""The input of one field, as a form knows it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Editor:
    """One input; ``read`` and ``write`` speak the raw text of `desktop.domains.form_values`."""

    widget: QWidget
    focus: QWidget  # takes the keyboard
    read: Callable[[], str]
    write: Callable[[str], None]
    changed: SignalInstance
