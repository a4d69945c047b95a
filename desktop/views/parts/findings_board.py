"""The panels of the findings page and how they share its room.

With room for it: the numbers above, below them groups and findings, below these what the answer
holds for and what was checked. A low page shows either the findings or the checks, a narrow one
puts everything below each other. While nothing was found the checks have all the room.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from desktop.views import theme
from desktop.views.parts.fact_list import FactList
from desktop.views.parts.findings_band import SeverityBand
from desktop.views.parts.findings_filter import FindingsFilter
from desktop.views.parts.findings_strip import FindingStrip
from desktop.views.parts.form_pieces import link
from desktop.views.parts.frames import Panel
from desktop.views.parts.labels import PlainLabel, set_tooltip
from desktop.views.parts.table import RowTable
from desktop.views.saying import later, say
from desktop.views.theme import Role

_LOW_EMS, _NARROW_EMS, _LEFT_EMS = 38.0, 50.0, 26.5
_INSPECTOR_EMS = 25.0  # what the window is wider than the page where the inspector is open
_CHROME_EMS = 6.6  # title, header and margins of a panel with a table
_ROW_EMS = 22 / 12
_COMFORTABLE_EMS = 28 / 12
_LEAST_SHARE, _MOST_SHARE = 0.27, 0.6  # of the height, for groups and findings
_LIMITS = later(
    "An audit shows that what was logged was not changed and keeps the rules. It cannot show that "
    "everything was logged, or that what was written is true."
)
_OPEN = later("Open a colleague's report and re-run it here")
_FILTER_ROWS = 2  # that the filter above the groups takes
_NO_LIMIT = 16_777_215


class FindingsBoard(QWidget):
    """Arranges tables that the page fills."""

    rearranged = Signal()  # `is_low` has changed
    open_asked = Signal()  # a colleague's report is to be opened

    def __init__(self, groups: RowTable, table: RowTable, checks: RowTable) -> None:
        super().__init__()
        self._tables = (groups, table, checks)
        self.is_low = False
        self._is_narrow = False
        self._shows_checks = False
        self._found = self._grouped = self._checked = self._skipped = 0
        self.band = SeverityBand()
        self.strip = FindingStrip()
        self.facts = FactList()
        self.filter = FindingsFilter()
        self.groups_panel = Panel(say("By code"))
        self.groups_panel.body.addWidget(self.filter)
        self.groups_panel.body.addWidget(groups, 1)
        self.found_panel = Panel(say("Findings"))
        self.found_panel.body.addWidget(table, 1)
        self.found_panel.body.addWidget(self.strip)
        self.facts_panel = Panel(say("What this holds for"))
        self.facts_panel.body.addWidget(self.facts)
        self.facts_panel.body.addWidget(PlainLabel(_LIMITS, Role.CAPTION, muted=True, wrap=True))
        self.facts_panel.body.addStretch(1)
        self.checks_panel = Panel(say("What was checked"))
        self.checks_panel.body.addWidget(checks, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.em(0.67))
        column.addWidget(self.band)
        self._grid = QGridLayout()
        self._grid.setSpacing(theme.em(0.67))
        column.addLayout(self._grid, 1)
        self.opens = tuple(self._link_in(it) for it in (self.found_panel, self.checks_panel))
        self._place()

    def show_counts(self, found: int, groups: int, checked: int, skipped: int = 0) -> None:
        """Share the room between as many findings, groups and checks, some of them not made."""
        self._found, self._grouped = found, groups
        self._checked, self._skipped = checked, skipped
        self._place()

    def show_checks(self, *, instead: bool) -> None:
        """Show the checks in place of the findings where there is no room for both."""
        self._shows_checks = instead
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        was_low = self.is_low
        self.is_low = self.height() < theme.em(_LOW_EMS)
        self._is_narrow = self.width() < theme.em(_NARROW_EMS)
        has_inspector = self.window().width() - self.width() > theme.em(_INSPECTOR_EMS)
        self.strip.setVisible(not has_inspector)
        self._place()
        if was_low is not self.is_low:
            self.rearranged.emit()

    def _link_in(self, panel: Panel) -> QPushButton:
        button = link(say("Open a report\u2026"), self.open_asked.emit)
        set_tooltip(button, say(_OPEN))
        panel.add_to_head(button)
        return button

    def _place(self) -> None:
        """Put each panel where it belongs, and give the rows of the grid their shares."""
        only_checks = not self._found
        instead = self.is_low and self._shows_checks
        self.band.setVisible(not self.is_low)
        self.groups_panel.setVisible(not only_checks)
        self.found_panel.setVisible(not only_checks and not instead)
        self.checks_panel.setVisible(only_checks or instead or not self.is_low)
        self.opens[1].setVisible(self.found_panel.isHidden())  # one of the two panels is there
        has_facts = not self.is_low or (only_checks and not self._skipped)
        self.facts_panel.setVisible(has_facts and not self._is_narrow)
        for panel in (self.groups_panel, self.found_panel, self.facts_panel, self.checks_panel):
            self._grid.removeWidget(panel)
        left = theme.em(_LEFT_EMS)
        for panel in (self.groups_panel, self.facts_panel):
            panel.setMinimumWidth(0 if self._is_narrow else left)
            panel.setMaximumWidth(_NO_LIMIT if self._is_narrow else left)
        self._grid.addWidget(self.groups_panel, 0, 0)
        if self._is_narrow:
            self._place_narrow()
        else:
            self._grid.addWidget(self.found_panel, 0, 1)
            self._grid.addWidget(self.facts_panel, 1, 0)
            self._grid.addWidget(self.checks_panel, 0 if instead else 1, 1)
        self._grid.setColumnStretch(0, 1 if self._is_narrow else 0)
        self._grid.setColumnStretch(1, 0 if self._is_narrow else 1)
        self._share()

    def _place_narrow(self) -> None:
        self._grid.addWidget(self.found_panel, 1, 0)
        self._grid.addWidget(self.facts_panel, 2, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self.checks_panel, 2, 0)

    def _share(self) -> None:
        low = self.is_low
        if self._is_narrow:
            for row, part in enumerate((2, 3, 0 if low and not self._shows_checks else 2)):
                self._grid.setRowStretch(row, part)
            return
        self._grid.setRowStretch(2, 0)
        if not self._found or low:
            self._grid.setRowStretch(0, 0 if not self._found else 1)
            self._grid.setRowStretch(1, 1 if not self._found else 0)
            wanted = self._wanted(self._checked, 2, _COMFORTABLE_EMS)
            self._be_comfortable(comfortable=not low and self.height() >= wanted)
            return
        room = self.height() - self.band.sizeHint().height() - 2 * theme.em(0.67)
        strip = 0 if self.strip.isHidden() else self.strip.sizeHint().height()
        rows, beside = max(self._found, 4), self._grouped + _FILTER_ROWS
        is_roomy = room >= self._wanted(rows + self._checked, 2, _COMFORTABLE_EMS) + strip
        row_ems = _COMFORTABLE_EMS if is_roomy else _ROW_EMS
        top = max(self._wanted(rows, 1, row_ems) + strip, self._wanted(beside, 1, row_ems))
        below = self._wanted(self._checked, 1, row_ems)
        top = min(max(top, round(room * _LEAST_SHARE), room - below), round(room * _MOST_SHARE))
        self._grid.setRowStretch(0, max(top, 1))
        self._grid.setRowStretch(1, max(room - top, 1))
        self._be_comfortable(comfortable=is_roomy)

    def _wanted(self, rows: int, panels: int, row_ems: float) -> int:
        return theme.em(rows * row_ems + panels * _CHROME_EMS)

    def _be_comfortable(self, *, comfortable: bool) -> None:
        for table in self._tables:
            table.set_comfortable(comfortable=comfortable)
