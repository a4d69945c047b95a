"""A line of buttons that is said anew again and again, while somebody may be pressing one.

A button whose words are still wanted stays the very same: a press that has begun comes to its end,
and the keyboard stays where it is. One whose words have changed is another button, so that nobody
ever presses one thing and gets another.
"""

from collections.abc import Sequence

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton

from desktop.views import theme
from desktop.views.parts.frames import WishButton, push_button
from desktop.views.parts.labels import button_text
from desktop.views.saying import later, say
from desktop.views.wish import Wish

_MORE = later("More")
_AROUND_EMS = 2.67 + 0.67  # a button's padding and border, and the gap to the next


def width_of_buttons(wishes: Sequence[Wish]) -> int:
    """Return the width in pixels that buttons for these wishes take beside each other."""
    metrics = QFontMetrics(theme.font())
    words = sum(metrics.horizontalAdvance(wish.text) for wish in wishes)
    return words + len(wishes) * theme.em(_AROUND_EMS)


class WishLine(QHBoxLayout):
    """Wishes as buttons, the filled one last."""

    def __init__(self, spacing_ems: float = 0.67) -> None:
        super().__init__()
        self.setSpacing(theme.em(spacing_ems))
        self._buttons: list[WishButton] = []

    def show_wishes(self, plain: Sequence[Wish], primary: Wish | None = None) -> None:
        """Show these wishes and no others."""
        kept = {(button.wish.text, button.is_primary): button for button in self._buttons}
        wanted = [(wish, False) for wish in plain]
        if primary is not None:
            wanted.append((primary, True))
        buttons: list[WishButton] = []
        for wish, is_primary in wanted:
            button = kept.pop((wish.text, is_primary), None)
            if button is None:
                button = push_button(wish, is_primary=is_primary)
            else:
                button.show_wish(wish)
            buttons.append(button)
        if buttons != self._buttons:
            for button in self._buttons:
                self.removeWidget(button)
            for button in buttons:
                self.addWidget(button)
            self._buttons = buttons
        for button in kept.values():
            button.hide()
            button.deleteLater()


class MoreButton(QPushButton):
    """Wishes in a menu, where there is no room for their buttons."""

    def __init__(self) -> None:
        super().__init__(say(_MORE))
        self.setAccessibleName(say(_MORE))
        self._menu = QMenu(self)
        self.setMenu(self._menu)
        self.hide()

    def show_wishes(self, wishes: Sequence[Wish]) -> None:
        """Offer these wishes and no others; without any the button goes."""
        self._menu.clear()
        for wish in wishes:
            action = self._menu.addAction(button_text(wish.text), wish.run)
            action.setEnabled(not wish.why_not)
        self.setVisible(bool(wishes))
