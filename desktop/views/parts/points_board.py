"""The views of the page of points: accounts with their moves, offers, programmes with rules.

The board only arranges; the page says what stands in the tables.
"""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QTabWidget, QVBoxLayout, QWidget

from desktop.views import theme
from desktop.views.parts.frames import Panel, push_button
from desktop.views.parts.table import RowTable
from desktop.views.saying import later, say
from desktop.views.wish import Wish

_ACCOUNT = later("An account: did:key\u2026 or a pseudonym")
_LONGEST = 200


class AccountLine(QWidget):
    """Where an account is typed or pasted that the key does not recognise."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.em(0.67))
        self.edit = QLineEdit()
        self.edit.setPlaceholderText(say(_ACCOUNT))
        self.edit.setAccessibleName(say("Account to show"))
        self.edit.setMaxLength(_LONGEST)
        self.edit.setClearButtonEnabled(True)
        self.edit.setMaximumWidth(theme.em(40))
        self.edit.returnPressed.connect(self._ask)
        line.addWidget(self.edit, 1)
        line.addWidget(push_button(Wish(say("Show account"), self._ask)))
        line.addStretch(1)

    @Slot()
    def _ask(self) -> None:
        text = self.edit.text().strip()
        if text:
            self.asked.emit(text)


class PointsBoard(QTabWidget):
    """Tabs; each holds what belongs together."""

    def __init__(
        self, accounts: RowTable, moves: RowTable, handed: QWidget, schemes: RowTable,
        rules: RowTable, wrong: RowTable,
    ) -> None:  # fmt: skip
        super().__init__()
        self.setDocumentMode(True)
        self.tabBar().setDrawBase(False)
        self.tabBar().setAccessibleName(say("What is shown"))
        self.line = AccountLine()
        self.move_panel, self.rule_panel = Panel(say("Moves")), Panel(say("Rules"))
        self.move_panel.body.addWidget(moves, 1)
        self.rule_panel.body.addWidget(rules, 1)
        self.tabs = (
            (self._column((self.line, 0), (accounts, 2), (self.move_panel, 5)), say("Accounts")),
            (self._column((handed, 1)), say("From hand to hand")),
            (self._column((schemes, 1), (self.rule_panel, 1)), say("Programmes")),
            (self._column((wrong, 1)), say("Not what the log gives")),
        )
        for widget, name in self.tabs:
            self.addTab(widget, name)

    def show_count(self, at: int, count: int | None) -> None:
        """Show beside the name of a tab how much is in it."""
        name = self.tabs[at][1]
        self.setTabText(at, name if count is None else f"{name} ({count})")

    def _column(self, *widgets: tuple[QWidget, int]) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, theme.em(0.5), 0, 0)
        column.setSpacing(theme.em(0.5))
        for widget, stretch in widgets:
            column.addWidget(widget, stretch)
        return holder
