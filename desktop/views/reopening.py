"""Earlier audits over one page: offered in a menu, and what is said of the one that is open."""

from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from desktop.audit.shelf import Shelved
from desktop.views.context import Context
from desktop.views.models.kept_runs import run_words
from desktop.views.saying import say
from desktop.views.wish import Wish


class Reopening(QObject):
    """Lets the user choose among the audits that are kept."""

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._page = context, page

    @property
    def opened(self) -> Shelved | None:
        """Return the earlier audit that is shown, if one is; none beside an earlier block."""
        return self._context.shelf.opened if self._context.sight.past is None else None

    def wishes(self) -> tuple[Wish, ...]:
        """Return the wish to see what earlier audits came to, if any is kept, and to go back."""
        tip = say("The last audits that ended here, as they were then")
        choose = Wish(say("Earlier audits\u2026"), self.ask, tip=tip)
        present = 0 if self._context.audited is None else 1
        offered = (choose,) if len(self._context.shelf.runs) > present else ()
        if self.opened is None:
            return offered
        return (Wish(say("Back to now"), self._context.shelf.close), *offered)

    def ask(self) -> None:
        """Open the menu at the end of the page's first line."""
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        end = 0 if self._page.isRightToLeft() else self._page.width() - menu.sizeHint().width()
        menu.popup(self._page.mapToGlobal(QPoint(end, 0)))

    def menu(self) -> QMenu:
        """Return the menu of the audits that are kept, the newest first."""
        menu = QMenu(self._page)
        for one in self._context.shelf.runs:
            words = run_words(one).replace("&", "&&")
            menu.addAction(words, partial(self._context.shelf.reopen, one))
        return menu
