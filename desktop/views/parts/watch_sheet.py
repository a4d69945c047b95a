"""The sheet that puts something on the watch-list: a lot, an issuer, a place or a key."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop.trails.watching import ITEM, SORTS, Subject
from desktop.views.context import Context
from desktop.views.models.watch_rows import SORT_WORDS
from desktop.views.parts.editors import ChoiceBox
from desktop.views.parts.labels import PlainLabel
from desktop.views.parts.sheet import Sheet
from desktop.views.parts.watch_desk import WatchDesk
from desktop.views.saying import later, say
from desktop.views.theme import Role

_MEANS = later(
    "After each sync you are told of every new record that has to do with what you watch. The list "
    "stays on this laptop; nobody else learns of it."
)
_HINTS = {
    "item": later("Its identifier, the text below its bar code, or its lot or serial number"),
    "issuer": later("The name of an organisation or office, or a key; every key of it is watched"),
    "place": later("Its GLN, or the code by which records name it"),
    "key": later("did:key:z6Mk\u2026, in all that it signs and in all that names it"),
}


class WatchSheet(Sheet):
    """Asks what to watch; ``near`` are things that are likely meant, with their names."""

    def __init__(
        self,
        parent: QWidget | None,
        context: Context,
        desk: WatchDesk,
        near: Sequence[tuple[str, Subject]] = (),
    ) -> None:
        super().__init__(parent, context, say("Watch something"), _MEANS, say("Watch it"))
        self._desk, self._near = desk, tuple(near)
        self.sort = ChoiceBox((), is_open=False, empty=say("Choose what it is\u2026"))
        self.sort.setAccessibleName(say("What it is"))
        self.sort.offer([(SORT_WORDS[sort], sort) for sort in SORTS])
        self.text = ChoiceBox((), is_open=True, empty=say("Name it\u2026"))
        self.text.setAccessibleName(say("What to watch"))
        self.hint = PlainLabel("", Role.CAPTION, muted=True, wrap=True)
        for widget in (self.sort, self.text, self.hint):
            self.body.addWidget(widget)
        self.sort.currentIndexChanged.connect(self._explain)
        self.text.editTextChanged.connect(self._rest_of)
        self.done_well.connect(desk.tell)
        sorts = {one.sort for _, one in self._near}
        self.sort.write(next((sort for sort in SORTS if sort in sorts), ITEM))
        self._explain()
        self.text.setFocus()

    def act(self) -> None:
        work = partial(self._desk.change, self.sort.read(), self.text.read(), True)  # noqa: FBT003
        self.begin(work, say("Putting it on the list\u2026"))

    @Slot()
    def _explain(self) -> None:
        sort = self.sort.read()
        self.hint.setText(say(_HINTS.get(sort, "")))
        self.text.offer([(name, one.item) for name, one in self._near if one.sort == sort])
        self._rest_of()

    @Slot()
    def _rest_of(self) -> None:
        self.button.setEnabled(bool(self.sort.read() and self.text.read()))
