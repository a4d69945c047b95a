"""Two choices that narrow what the findings page lists: how weighty, and of which field."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.finding import Finding, Severity
from desktop.views import theme
from desktop.views.models.finding_filter import FindingFilter, fields_in, severities_in
from desktop.views.models.words import field_word, severity_word
from desktop.views.parts.editors import ChoiceBox
from desktop.views.saying import say

_LEAST_LETTERS = 7  # of a choice, so that both fit above the groups


class FindingsFilter(QWidget):
    """What is chosen stays chosen, also where the next run has none of it."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.severity_box = ChoiceBox((), is_open=False, empty=say("All severities"))
        self.severity_box.setAccessibleName(say("Severity"))
        self.field_box = ChoiceBox((), is_open=False, empty=say("All fields"))
        self.field_box.setAccessibleName(say("Field"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.em(0.5))
        for box in (self.severity_box, self.field_box):
            box.setMinimumContentsLength(_LEAST_LETTERS)
            box.currentIndexChanged.connect(self.changed)
            line.addWidget(box, 1)
        self.setFocusProxy(self.severity_box)

    def wanted(self) -> FindingFilter:
        """Return what is chosen."""
        severity = self.severity_box.read()
        return FindingFilter(Severity(int(severity)) if severity else None, self.field_box.read())

    def offer(self, findings: Sequence[Finding]) -> None:
        """Offer what occurs among these, and what is chosen."""
        chosen = self.wanted()
        severities = {*severities_in(findings)} | {chosen.severity} - {None}
        weightiest = [it for it in reversed(Severity) if it in severities]
        fields = fields_in(findings)
        fields += [chosen.field] if chosen.field and chosen.field not in fields else []
        self.severity_box.offer_anew([(severity_word(it), str(int(it))) for it in weightiest])
        self.field_box.offer_anew([(field_word(it), it) for it in fields])

    def clear(self) -> None:
        """Choose nothing, which lists everything."""
        for box in (self.severity_box, self.field_box):
            box.setCurrentIndex(0)
