"""The words of the finding that is selected, below its table, while the inspector is not there."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.views import theme
from desktop.views.parts.frames import rule
from desktop.views.parts.labels import PlainLabel
from desktop.views.retelling import retold
from desktop.views.saying import say
from desktop.views.theme import Role


class FindingStrip(QWidget):
    """What was seen, what it means and what to do, in as few lines as they need."""

    def __init__(self) -> None:
        super().__init__()
        self._what = PlainLabel(wrap=True, most_lines=7)
        self._means = PlainLabel(role=Role.CAPTION, muted=True, wrap=True, most_lines=2)
        self._do = PlainLabel(role=Role.CAPTION, muted=True, wrap=True, most_lines=2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.em(0.25))
        column.addWidget(rule())
        for label in (self._what, self._means, self._do):
            column.addWidget(label)

    def show_words(self, what: str, means: str, do: str) -> None:
        """Show the words of a finding; nothing for none."""
        self._what.setText(what)
        self._means.setText(say("It means: {means}", means=retold(means)) if means else "")
        self._do.setText(say("Do: {do}", do=retold(do)) if do else "")

    def texts(self) -> tuple[str, str, str]:
        """Return the three texts that are shown."""
        return self._what.full_text(), self._means.full_text(), self._do.full_text()
