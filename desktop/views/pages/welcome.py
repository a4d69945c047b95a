"""First run: three ways to begin, each done here and at once."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.domains.fields import Choice
from desktop.errors import CivicLedgerError
from desktop.progress import Report
from desktop.views import theme
from desktop.views.models.first_run import (
    DEMO_PASSWORD,
    DEMO_PROFILES,
    NewCity,
    existing_profile,
    forecast_join,
    found_ledger,
    join_ledger,
    open_demo,
)
from desktop.views.models.forecast import Forecast, forecast_words
from desktop.views.parts.dropped_files import files_in
from desktop.views.parts.editors import ChoiceBox
from desktop.views.parts.form_pieces import ProblemLine
from desktop.views.parts.frames import Panel, push_button
from desktop.views.parts.glyph_paths import Glyph
from desktop.views.parts.glyphs import GlyphView
from desktop.views.parts.labels import PlainLabel
from desktop.views.parts.progress_line import ProgressLine
from desktop.views.parts.verify_dialog import VerifyDialog
from desktop.views.question import Question
from desktop.views.retelling import retold
from desktop.views.saying import later, say
from desktop.views.task import Tasks
from desktop.views.theme import Role
from desktop.views.wish import Wish

_PAUSE_MS = 700  # after the last key, before a copy of the log is looked at
_TITLE = later("A ledger that you can check yourself")
_LEAD = later(
    "CivicLedger keeps a full copy of a city's ledger on this machine and proves, without a "
    "network, what was recorded, by whom and when."
)
_WHO = {
    "inspector": later("Inspector: audits, records inspections"),
    "registrar": later("Registrar: issues diplomas"),
    "approver": later("Approver: approves them"),
    "supervisor": later("Supervisor: watches the chain"),
    "hospital": later("Hospital: issues health entries under seal"),
    "gateway": later("Gateway: reports what sensors and meters measure"),
    "works": later("City works: answers service requests"),
}
_CHOICES = (
    (
        Glyph.OVERVIEW,
        later("A demonstration"),
        later(
            "Builds Northbridge on this machine: four authorities, two years of records, some of "
            "them with faults to find. Takes about half a minute, needs no network."
        ),
        later("Open the demonstration city"),
    ),
    (
        Glyph.PEERS,
        later("A ledger that exists"),
        later(
            "Follow a city's ledger. You need its anchor, which the city publishes, and an "
            "address, a folder or a stick with a copy of the log."
        ),
        later("Join a ledger"),
    ),
    (
        Glyph.KEYS,
        later("A ledger of your own"),
        later(
            "Begin a ledger of your own on this machine, with one authority and keys that only "
            "your password opens."
        ),
        later("Start a ledger"),
    ),
)


class Welcome(QDialog):
    """Makes or finds a profile; ``chosen`` is its folder once there is one."""

    ready = Signal(object)  # the folder of a profile

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.chosen: Path | None = None
        self.verifier: VerifyDialog | None = None  # once it was wanted
        self._folder = folder
        self._tasks = Tasks(self)
        self._run = Question(self._tasks, self)
        self._run.answered.connect(self._finish)
        self._run.failed.connect(self._refuse)
        self._run.progressed.connect(self._show_progress)
        self._run.rested.connect(self._rest)
        self._forecast = Question(self._tasks, self)
        self._forecast.answered.connect(self._show_forecast)
        self._forecast.failed.connect(self._show_no_forecast)
        self._forecast_timer = QTimer(self)
        self._forecast_timer.setSingleShot(True)
        self._forecast_timer.setInterval(_PAUSE_MS)
        self._forecast_timer.timeout.connect(self._ask_forecast)
        self.setWindowTitle("CivicLedger")
        self.setAcceptDrops(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.em(2),) * 4)
        column.setSpacing(theme.em(1))
        column.addWidget(PlainLabel(_TITLE, Role.TITLE, bold=True))
        column.addWidget(PlainLabel(_LEAD, muted=True, wrap=True))
        self._pages = QStackedWidget()
        column.addWidget(self._pages, 1)
        self._pages.addWidget(self._make_choices())
        for page in (self._make_demo(), self._make_join(), self._make_start()):
            self._pages.addWidget(page)
        self._problem = ProblemLine()
        column.addWidget(self._problem)
        self._progress = ProgressLine(say("Stop"))
        self._progress.stopped.connect(self._run.cancel)
        self._progress.hide()
        column.addWidget(self._progress)
        self.resize(theme.em(72), theme.em(40))

    def done(self, result: int) -> None:
        """End what still runs, such as the forecast, before the window opens in its place."""
        self._tasks.close()
        super().done(result)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if files_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.verify(files_in(event.mimeData())[0])

    def verify(self, path: Path | None = None) -> None:
        """Say what a file is worth, without any profile."""
        if self.verifier is None:
            self.verifier = VerifyDialog(self)
        self.verifier.open()
        if path is not None:
            self.verifier.judge(path)

    def reject(self) -> None:
        """Go back to the choices, or close."""
        if self._run.is_busy:
            self._run.cancel()
        elif self._pages.currentIndex():
            self.show_choices()
        else:
            super().reject()

    @Slot()
    def show_choices(self) -> None:
        """Show the three ways again."""
        self._problem.say("")
        self._pages.setCurrentIndex(0)

    def choose(self, number: int) -> None:
        """Go one of the three ways."""
        self._problem.say("")
        self._pages.setCurrentIndex(number + 1)

    def problem_shown(self) -> str:
        """Return what is wrong, as it is shown."""
        return self._problem.text()

    def begin(self, work: Callable[[Report], object]) -> None:
        """Do the work that ends in a profile."""
        self._problem.say("")
        self._pages.setEnabled(False)
        self._progress.show_progress(say("Starting"), 0, 0)
        self._progress.show()
        self._run.ask(work)

    def _make_choices(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.em(1))
        line = QHBoxLayout()
        line.setSpacing(theme.em(1))
        for number, (glyph, title, text, action) in enumerate(_CHOICES):
            line.addWidget(self._make_card(number, glyph, title, text, action), 1)
        column.addLayout(line, 1)
        links = QHBoxLayout()
        for wish in (
            Wish(say("Open a profile\u2026"), self._ask_existing),
            Wish(
                say("Verify a file\u2026"),
                self.verify,
                tip=say("You can also drop it on this window."),
            ),
        ):
            button = push_button(wish)
            button.setProperty("kind", "link")
            links.addWidget(button)
        links.addStretch(1)
        column.addLayout(links)
        return page

    def _make_card(self, number: int, glyph: Glyph, title: str, text: str, action: str) -> Panel:
        card = Panel()
        card.setMinimumWidth(theme.em(19))
        card.body.setSpacing(theme.em(0.83))
        card.body.setContentsMargins(*(theme.em(side) for side in (0.33, 0.67, 0.33, 0.33)))
        view = GlyphView(2.67)
        view.show_glyph(glyph)
        card.body.addWidget(view, 0, Qt.AlignmentFlag.AlignLeft)
        card.body.addWidget(PlainLabel(title, Role.PANEL, bold=True, wrap=True))
        card.body.addWidget(PlainLabel(text, muted=True, wrap=True))
        card.body.addStretch(1)
        wish = Wish(action, partial(self.choose, number))
        card.body.addWidget(push_button(wish, is_primary=number == 0))
        return card

    def _make_demo(self) -> QWidget:
        page, form, column = self._make_page(
            say("Open the demonstration city"),
            say(
                "Its profiles share one password, which also stands in password.txt in the folder: "
                "{demo_password}",
                demo_password=DEMO_PASSWORD,
            ),
        )
        self.demo_folder = self._folder_field(
            form, say("Folder"), Path.home() / "CivicLedger" / "Northbridge"
        )
        self.demo_who = ChoiceBox(
            tuple(Choice(name, {"": _WHO[name]}) for name in DEMO_PROFILES),
            is_open=False,
            empty=say("Choose\u2026"),
        )
        self.demo_who.setAccessibleName(say("Who you are in it"))
        self.demo_who.write(DEMO_PROFILES[0])
        form.addRow(_label(say("You are")), self.demo_who)
        self._add_buttons(column, say("Build and open"), self.begin_demo)
        return page

    def _make_join(self) -> QWidget:
        page, form, column = self._make_page(
            say("Join a ledger"),
            say(
                "Take the anchor from the city itself, not from whoever gives you the copy: it "
                "decides "
                "whom this profile believes."
            ),
        )
        self.anchor = _line(form, say("Anchor"), "ledger.example/2026 7b6a0194\u2026")
        self.join_peer = self._folder_field(form, say("Copy of the log"), None)
        self.join_peer.setPlaceholderText(say("https://node.example, or a folder"))
        self.join_peer.textChanged.connect(self._forecast_soon)
        self.join_peer.editingFinished.connect(self._ask_forecast)
        self.join_folder = self._folder_field(form, say("Profile folder"), self._folder)
        self.join_hint = PlainLabel("", Role.CAPTION, muted=True, wrap=True)
        form.addRow(_label(""), self.join_hint)
        self._add_buttons(column, say("Join"), self.begin_join)
        return page

    def _make_start(self) -> QWidget:
        page, form, column = self._make_page(
            say("Start a ledger"),
            say(
                "One authority, whose signature makes its blocks final; more can be admitted by a "
                "change of the charter. Without the password and the 24 backup words nobody opens "
                "the keys again."
            ),
        )
        self.origin = _line(form, say("Name of the ledger"), "ledger.example/2026")
        self.city = _line(form, say("What it is for"), "City of Example")
        self.authority = _line(form, say("Id of the authority"), "city-hall")
        self.start_folder = self._folder_field(form, say("Profile folder"), self._folder)
        self.password = _line(form, say("New password"), "", is_secret=True)
        self.again = _line(form, say("Password again"), "", is_secret=True)
        self._add_buttons(column, say("Start the ledger"), self.begin_start)
        return page

    def _make_page(self, title: str, text: str) -> tuple[QWidget, QFormLayout, QVBoxLayout]:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.em(0.83))
        panel = Panel(title)
        panel.body.setSpacing(theme.em(0.83))
        panel.body.addWidget(PlainLabel(text, muted=True, wrap=True))
        form = QFormLayout()
        form.setHorizontalSpacing(theme.em(1))
        form.setVerticalSpacing(theme.em(0.67))
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        panel.body.addLayout(form)
        panel.body.addStretch(1)
        column.addWidget(panel, 1)
        return page, form, column

    def _add_buttons(self, column: QVBoxLayout, action: str, run: Callable[[], None]) -> None:
        line = QHBoxLayout()
        line.setSpacing(theme.em(0.67))
        line.addStretch(1)
        line.addWidget(push_button(Wish(say("Back"), self.show_choices)))
        line.addWidget(push_button(Wish(action, run), is_primary=True))
        column.addLayout(line)

    def _folder_field(self, form: QFormLayout, name: str, start: Path | None) -> QLineEdit:
        line = QHBoxLayout()
        line.setSpacing(theme.em(0.5))
        edit = QLineEdit("" if start is None else str(start))
        edit.setAccessibleName(name)
        choose = QPushButton(say("Choose\u2026"))
        choose.setAccessibleName(say("{name}: choose", name=name))
        choose.clicked.connect(partial(self._ask_folder, edit, name))
        line.addWidget(edit, 1)
        line.addWidget(choose)
        form.addRow(_label(name), line)
        return edit

    def _ask_folder(self, edit: QLineEdit, name: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002
        chosen = QFileDialog.getExistingDirectory(self, name, edit.text())
        if chosen:
            edit.setText(chosen)

    def _ask_existing(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, say("Profile folder"), str(Path.home()))
        if not chosen:
            return
        try:
            self._finish(existing_profile(Path(chosen)))
        except CivicLedgerError as error:
            self._refuse(error)

    def begin_demo(self) -> None:
        """Build the demonstration city, or refresh it."""
        who = self.demo_who.read() or DEMO_PROFILES[0]
        self.begin(partial(open_demo, Path(self.demo_folder.text()), who))

    def begin_join(self) -> None:
        """Join the ledger that was entered."""
        missing = _missing(
            ((say("the anchor"), self.anchor), (say("a copy of the log"), self.join_peer))
        )
        if missing:
            self._problem.say(missing)
            return
        folder, place = Path(self.join_folder.text()), self.join_peer.text()
        self.begin(partial(join_ledger, folder, self.anchor.text(), place))

    def begin_start(self) -> None:
        """Start the ledger that was entered."""
        if self.password.text() != self.again.text():
            self._problem.say(say("The two passwords differ."))
            return
        wish = NewCity(
            Path(self.start_folder.text()),
            self.origin.text().strip(),
            self.city.text().strip(),
            self.authority.text().strip(),
            self.password.text(),
        )
        self.begin(partial(found_ledger, wish))

    @Slot(str)
    def _forecast_soon(self, text: str) -> None:
        self.join_hint.setText("")
        if not text.startswith("http"):  # half an address is asked for by nobody
            self._forecast_timer.start()

    @Slot()
    def _ask_forecast(self) -> None:
        folder, place = Path(self.join_folder.text()), self.join_peer.text()
        if place.strip():
            self._forecast.ask(partial(forecast_join, folder, place))

    @Slot(object)
    def _show_forecast(self, told: Forecast) -> None:
        short = say("\nThis disk has too little room for it.") if told.is_tight else ""
        self.join_hint.setText(f"{forecast_words(told)}{short}")

    @Slot(CivicLedgerError)
    def _show_no_forecast(self, error: CivicLedgerError) -> None:
        self.join_hint.setText(retold(str(error)))

    @Slot(object)
    def _finish(self, folder: Path) -> None:
        self.chosen = folder
        for secret in (self.password, self.again):
            secret.clear()
        self.ready.emit(folder)
        self.accept()

    @Slot(CivicLedgerError)
    def _refuse(self, error: CivicLedgerError) -> None:
        self._problem.say(str(error))

    @Slot()
    def _rest(self) -> None:
        self._pages.setEnabled(True)
        self._progress.hide()

    @Slot(object, object)
    def _show_progress(self, done: int, total: int) -> None:
        self._progress.show_progress(
            say("{done} of {total}", done=done, total=total) if total else say("Working"),
            done,
            total,
        )


def _label(text: str) -> PlainLabel:
    label = PlainLabel(text)
    label.setFixedWidth(theme.em(11))
    label.setContentsMargins(0, theme.em(0.5), 0, 0)
    return label


def _line(form: QFormLayout, name: str, hint: str, *, is_secret: bool = False) -> QLineEdit:
    edit = QLineEdit()
    edit.setPlaceholderText(hint)
    edit.setAccessibleName(name)
    edit.setMaxLength(4096)
    if is_secret:
        edit.setEchoMode(QLineEdit.EchoMode.Password)
    form.addRow(_label(name), edit)
    return edit


def _missing(fields: Sequence[tuple[str, QLineEdit]]) -> str:
    """Return a sentence about the first field that is empty, or nothing."""
    name = next((name for name, edit in fields if not edit.text().strip()), "")
    return say("Enter {name}.", name=name) if name else ""
