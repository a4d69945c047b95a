"""The dialog in which a peer is named: an address, or a folder that holds a copy of the log."""

from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.errors import UsageError
from desktop.peers.ledger_folder import LedgerFolder, ledger_in, name_for
from desktop.peers.nearby import Nearby
from desktop.peers.source import Peer
from desktop.profile import check_peer_name, peer_at
from desktop.progress import Report
from desktop.views import theme
from desktop.views.parts.form_pieces import ProblemLine, field_label
from desktop.views.parts.frames import push_button
from desktop.views.parts.labels import PlainLabel
from desktop.views.parts.nearby_list import NearbyList
from desktop.views.parts.typed_dialog import TypedDialog
from desktop.views.question import Question
from desktop.views.saying import amount, later, say
from desktop.views.task import Tasks
from desktop.views.theme import Role
from desktop.views.wish import Wish

_LEAD = later(
    "Whatever a peer gives is proven before it is kept; what does not hold is refused. Write an "
    "address that starts with https, or choose a folder or stick with a copy of the log."
)
_HTTP = later("Ask this peer without encryption (http)")
_HTTP_TIP = later(
    "Whoever is on the way could see which files are read; they cannot change them unseen"
)
_NOTHING = later("There is no copy of a log in this folder now; it can be added all the same.")
_WEB = ("http://", "https://")


class PeerDialog(TypedDialog):
    """Asks for a peer; ``named`` is told once one is given that can be asked."""

    named = Signal(object)  # Peer

    def __init__(
        self,
        parent: QWidget | None,
        origin: str,
        *,
        taken: frozenset[str] = frozenset(),
        peer: Peer | None = None,  # to be changed
        folder: Path | None = None,  # of the peer, where its address does not start at the root
    ) -> None:
        super().__init__(parent)
        self._origin, self._taken = origin, taken
        self._kind = None if peer is None or peer.kind == "http" else peer.kind
        self._is_named = peer is not None  # by the user; else by the place
        self._found: LedgerFolder | None = None
        self._wants_accept = False  # once the folder was looked at
        self._tasks = Tasks(self)
        self._look = Question(self._tasks, self)
        self._look.answered.connect(self._show_found)
        self._look.rested.connect(self._go_on)
        title = say("Add a peer" if peer is None else "Change a peer")
        self.setWindowTitle("CivicLedger")
        self.setAccessibleName(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.em(1.5),) * 4)
        column.setSpacing(theme.em(0.83))
        column.addWidget(PlainLabel(title, Role.PANEL, bold=True))
        column.addWidget(PlainLabel(_LEAD, muted=True, wrap=True))
        column.addLayout(self._form())
        self._hint = PlainLabel("", Role.CAPTION, muted=True, wrap=True)
        self.problem = ProblemLine()
        column.addWidget(self._hint)
        column.addWidget(self.problem)
        column.addWidget(self._look_nearby(is_new=peer is None))
        column.addStretch(1)
        column.addLayout(self._buttons(say("Add" if peer is None else "Save")))
        if peer is not None:
            self._show_peer(peer, folder)
        self.resize(theme.em(48), theme.em(25))

    def show_place(self, place: str) -> None:
        """Enter a place, for example of a folder that was dropped."""
        self.place.setText(place)

    def accept(self) -> None:
        """Give the peer to whoever asked, where it can be one."""
        if self._look.is_busy:
            self._wants_accept = True
            return
        try:
            named = self._peer()
        except UsageError as error:
            self.problem.say(str(error))
            return
        super().accept()
        self.named.emit(named)

    def done(self, result: int) -> None:
        """End what is still looked at."""
        self._tasks.close()
        super().done(result)

    def is_looking(self) -> bool:
        """Tell whether the folder is being looked at."""
        return self._look.is_busy

    def hint_shown(self) -> str:
        """Return what is said of the folder that was entered."""
        return self._hint.text()

    def _peer(self) -> Peer:
        name, place = self.name.text().strip(), self.place.text().strip()
        if not place:
            raise UsageError(say("Enter an address or a folder."))
        check_peer_name(name)
        if name in self._taken:
            raise UsageError(say("There is a peer named {name} already.", name=name))
        if place.startswith(_WEB):
            return peer_at(name, place, allow_http=self.allows_http.isChecked())
        found = self._found
        if found is not None:
            return peer_at(name, str(found.folder), found.kind)
        if not Path(place).is_absolute():
            raise UsageError(
                say("{place} is neither an address nor a whole path.", place=place),
                do=say("Write https:// before an address, or choose the folder."),
            )
        return peer_at(name, place, self._kind or "folder")

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(theme.em(1))
        form.setVerticalSpacing(theme.em(0.67))
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.place, self.name = QLineEdit(), QLineEdit()
        for edit, name, most in (
            (self.place, say("Address or folder"), 2048),
            (self.name, say("Name"), 64),
        ):
            edit.setAccessibleName(name)
            edit.setMaxLength(most)
        self.place.setPlaceholderText("https://node.example")
        self.place.textChanged.connect(self._look_at)
        self.name.textEdited.connect(self._keep_name)
        choose = QPushButton(say("Choose\u2026"))
        choose.setAccessibleName(say("Address or folder: choose"))
        choose.clicked.connect(self._ask_folder)
        line = QHBoxLayout()
        line.setSpacing(theme.em(0.5))
        line.addWidget(self.place, 1)
        line.addWidget(choose)
        form.addRow(field_label(say("Address or folder"), is_required=True), line)
        form.addRow(field_label(say("Name"), is_required=True), self.name)
        self.allows_http = QCheckBox(say(_HTTP))
        self.allows_http.setAccessibleName(say(_HTTP))
        self.allows_http.setAccessibleDescription(say(_HTTP_TIP))
        self.allows_http.hide()
        form.addRow(field_label("", is_required=False), self.allows_http)
        return form

    def _buttons(self, accept: str) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(theme.em(0.67))
        line.addStretch(1)
        line.addWidget(push_button(Wish(say("Cancel"), self.reject)))
        button = push_button(Wish(accept, self.accept), is_primary=True)
        button.setDefault(True)
        line.addWidget(button)
        return line

    @Slot()
    def _ask_folder(self) -> None:
        start = self.place.text() if not self.place.text().startswith(_WEB) else ""
        chosen = QFileDialog.getExistingDirectory(self, say("Copy of the log"), start)
        if chosen:
            self.place.setText(chosen)

    def _show_peer(self, peer: Peer, folder: Path | None) -> None:
        self.name.setText(peer.name)
        self.place.setText(peer.address if folder is None else str(folder))
        self.allows_http.setChecked(peer.address.startswith("http://"))

    def _look_nearby(self, *, is_new: bool) -> NearbyList:
        self.nearby = NearbyList(self._tasks, self._origin)
        self.nearby.chosen.connect(self._take_nearby)
        self.nearby.setVisible(is_new)
        return self.nearby

    @Slot(object)
    def _take_nearby(self, one: Nearby) -> None:
        """Propose a laptop's address; that it is asked without encryption stays to be allowed."""
        self.place.setText(one.address)
        if not self._is_named:
            self.name.setText(name_for(one.name, self._taken))

    @Slot(str)
    def _keep_name(self, text: str) -> None:
        self._is_named = bool(text)

    @Slot(str)
    def _look_at(self, text: str) -> None:
        """Name the peer after its place, and look whether a folder holds a ledger."""
        place = text.strip()
        self.problem.say("")
        self._hint.setText("")
        self._found = None
        self.allows_http.setVisible(place.startswith("http://"))
        if not self._is_named:
            self.name.setText(name_for(_called(place), self._taken) if place else "")
        if place and not place.startswith(_WEB) and Path(place).is_absolute():
            self._look.ask(partial(_find, Path(place)))

    @Slot(object)
    def _show_found(self, found: tuple[Path, LedgerFolder | None]) -> None:
        place, ledger = found
        if str(place) != self.place.text().strip() and place != Path(self.place.text().strip()):
            return
        self._found = ledger
        self._hint.setText(_found_words(ledger, self._origin))

    @Slot()
    def _go_on(self) -> None:
        if self._wants_accept:
            self._wants_accept = False
            self.accept()


def _find(place: Path, _report: Report) -> tuple[Path, LedgerFolder | None]:
    return place, ledger_in(place)


def _found_words(found: LedgerFolder | None, origin: str) -> str:
    if found is None:
        return _NOTHING
    holds = say(
        "{origin}, {entries} (not verified yet)",
        origin=found.origin,
        entries=amount(found.size, "entry", "entries"),
    )
    where = say("The home of an authority" if found.kind == "local" else "A copy of the log")
    if found.origin != origin:
        return say(
            "{where}, but of another ledger: {holds}. It will be refused.", where=where, holds=holds
        )
    return f"{where}: {holds}."


def _called(place: str) -> str:
    """Return what a place is called: its host, or its folder."""
    if place.startswith(_WEB):
        try:
            return urlsplit(place).hostname or "peer"
        except ValueError:  # half an address, while it is typed
            return "peer"
    return Path(place).name
