"""What the keys mean in every view of the chain."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from desktop.views.models.chain_cursor import ChainCursor

ZOOM = 1.25  # by one notch of the wheel or one key press


def handle_key(
    cursor: ChainCursor, event: QKeyEvent, move: Callable[[int], None], step: int
) -> bool:
    """Do what a key means in every view of the chain.

    Args:
        cursor: what the view shows.
        event: the key.
        move: what the arrows do.
        step: where this key leads as an arrow: on (1) or back (-1).
    """
    is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    page = max(round((cursor.high - cursor.low) / 2), 1)
    actions: dict[int, Callable[[], None]] = {
        Qt.Key.Key_Left: lambda: move(step),
        Qt.Key.Key_Right: lambda: move(step),
        Qt.Key.Key_PageUp: lambda: cursor.step(-page),
        Qt.Key.Key_PageDown: lambda: cursor.step(page),
        Qt.Key.Key_Home: lambda: cursor.show_block(0),
        Qt.Key.Key_End: lambda: cursor.show_block(cursor.count - 1),
        Qt.Key.Key_N: lambda: cursor.show_next_problem(backwards=is_back),
        Qt.Key.Key_T: cursor.ask_past,
        Qt.Key.Key_Plus: lambda: cursor.zoom(1 / ZOOM),
        Qt.Key.Key_Equal: lambda: cursor.zoom(1 / ZOOM),
        Qt.Key.Key_Minus: lambda: cursor.zoom(ZOOM),
        Qt.Key.Key_Return: cursor.open_current,
        Qt.Key.Key_Enter: cursor.open_current,
    }
    action = actions.get(event.key())
    is_plain = not event.modifiers() & (
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    )
    if action is None or not is_plain:
        return False
    action()
    return True
