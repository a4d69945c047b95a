"""The choice of a document's language, which need not be that of the window."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.paper.sheet import LANGUAGES
from desktop.views import theme
from desktop.views.context import Context
from desktop.views.languages import NAMES
from desktop.views.parts.picker import Picker
from desktop.views.saying import say


class LanguagePicker(Picker):
    """Offers the languages of documents; that of the window is chosen first."""

    def __init__(self, context: Context) -> None:
        super().__init__(say("Language of the document"))
        self.offer([(NAMES[code], code) for code in LANGUAGES])
        if context.settings.language in LANGUAGES:
            self.write(context.settings.language, "")


def beside(first: QWidget, second: QWidget) -> QWidget:
    """Return two widgets in one line, the second as wide as there is room."""
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(theme.em(0.67))
    line.addWidget(first)
    line.addWidget(second, 1)
    return holder
