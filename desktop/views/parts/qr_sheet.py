"""A short text as a code on the screen, with its words below, for another device to read."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop.views.context import Context
from desktop.views.parts.code_view import CodeView
from desktop.views.parts.form_pieces import text_width
from desktop.views.parts.labels import PlainLabel
from desktop.views.parts.plain import shown
from desktop.views.parts.sheet import WIDTH_EMS, Sheet
from desktop.views.saying import later, say

_MEANS = later(
    "Any camera reads this name. It proves nothing by itself: the other side looks it up."
)
_SIDE_EMS = 18.0


class QrSheet(Sheet):
    """Shows one text as a QR code."""

    def __init__(self, parent: QWidget | None, context: Context, text: str) -> None:
        super().__init__(parent, context, say("QR code"), _MEANS, say("Copy text"))
        self.text = text
        self.code = CodeView(say("QR code of {text}", text=shown(text, 120)), side_ems=_SIDE_EMS)
        self.code.show_text(text)
        self.body.addWidget(self.code, 1)
        words = PlainLabel(text, mono=True, wrap=True, most_lines=4)
        words.setMaximumWidth(text_width(WIDTH_EMS))
        self.body.addWidget(words)
        self.cancel.setText(say("Close"))
        self.cancel.setAccessibleName(say("Close"))

    def act(self) -> None:
        QGuiApplication.clipboard().setText(self.text)
        self.context.noticed.emit(say("Copied."))
