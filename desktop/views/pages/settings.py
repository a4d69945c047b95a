"""Settings: how the window looks, when keys lock, what is kept and sent, and how this laptop is."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from desktop.doctor import libraries
from desktop.examination import check_lines, examine_all
from desktop.progress import Report
from desktop.settings import LEAST_LOCK, LEAST_TEXT, MOST_LOCK, MOST_TEXT, Settings
from desktop.verdict import Check
from desktop.version import VERSION
from desktop.views import theme
from desktop.views.context import Context
from desktop.views.languages import offered
from desktop.views.models.laptop import (
    LICENCE,
    Folder,
    Kept,
    folders,
    keeps_words,
    library_text,
    look_at,
    sends_words,
    settings_sentence,
)
from desktop.views.page import Page
from desktop.views.parts.check_list import add_checks
from desktop.views.parts.frames import Panel, push_button, scrolled
from desktop.views.parts.labels import PlainLabel
from desktop.views.parts.picker import Picker
from desktop.views.parts.text_sheet import TextSheet
from desktop.views.parts.unlock import unlock_means
from desktop.views.parts.verdict_bar import Sentence
from desktop.views.question import Question
from desktop.views.saying import amount, later, say
from desktop.views.theme import Role
from desktop.views.wish import Wish

_WIDE_EMS = 68.0
_LABEL_EMS = 9.0
_PAIRED = 4  # panels that stand side by side where there is room
_LOOKS = (
    (later("Follow the system"), "system"),
    (later("Light"), "light"),
    (later("Dark"), "dark"),
)
_TEXT_SIZES = (LEAST_TEXT, 90, 100, 110, 125, 150, 175, MOST_TEXT)
_LOCK_TIMES = (LEAST_LOCK, 2, 4, 10, 15, 30, MOST_LOCK)
_SPACING = later(
    "Text changes at once; the space around it, fully, when the window is opened again."
)
_FOLLOWS = later("Asks the peers for news every few seconds while a window is open.")
_NOT_RUN = later(
    "Looks at this program, its libraries, the clock, the disk, the key file, the copy of the "
    "ledger, the outbox, back-ups and peers. Nothing is changed."
)


class SettingsPage(Page):
    """The page of settings; each change counts at once."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.checks: tuple[Check, ...] = ()
        self.sheet: TextSheet | None = None  # the dialog that was opened last
        self._is_showing = True  # while the controls are made and filled
        self._is_wide: bool | None = None
        self._doctor = Question(context.tasks, self)
        self._doctor.answered.connect(self._show_checks)
        self._doctor.failed.connect(context.failed)
        self._doctor.rested.connect(self.changed)
        self._look_run = Question(context.tasks, self)
        self._look_run.answered.connect(self._show_kept)
        self._panels = (
            *(self._make_look(), self._make_behaviour(), self._make_folders()),
            *(self._make_privacy(), self._make_about(), self._make_doctor()),
        )
        board = QWidget()
        board.setProperty("part", "clear")
        self._grid = QGridLayout(board)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.em(0.67))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolled(board, say("Settings")))
        context.settings_changed.connect(self._show)
        self.setFocusProxy(self.look)
        self._arrange()
        self._show()

    def title(self) -> str:
        return say("Settings")

    def verdict(self) -> Sentence:
        return settings_sentence(self._context.settings, self.checks)

    def primary(self) -> Wish | None:
        if self._doctor.is_busy:
            return Wish(say("Checking\u2026"), self.check, say("The checks are under way."))
        return Wish(say("Check this laptop"), self.check, tip=_NOT_RUN)

    def secondary(self) -> Sequence[Wish]:
        why_not = "" if self.checks else say("Nothing was checked yet.")
        return (Wish(say("Copy as text"), self.copy_checks, why_not),)

    def search(self, text: str) -> None:
        self._context.go("records", text)

    def refresh(self) -> None:
        self._show()
        self._look_run.ask(self._look)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def check(self) -> None:
        """Look whether this laptop and this profile are fit."""
        self._doctor.ask(self._examine)
        self.changed.emit()

    def copy_checks(self) -> None:
        """Put what the checks saw on the clipboard."""
        QGuiApplication.clipboard().setText("\n".join(check_lines(self.checks)))
        self._context.noticed.emit(say("Copied."))

    def show_libraries(self) -> None:
        """Show what the program rests on, and the licences."""
        means = say(
            "CivicLedger and the packages that it rests on. Its own licence is {licence}.",
            licence=LICENCE,
        )
        self.sheet = TextSheet(self, self._context, say("Libraries"), means, "libraries.txt")
        self.sheet.text.setPlainText(library_text(libraries()))
        self.sheet.open()

    def _make_look(self) -> Panel:
        panel = Panel(say("Look"))
        self.look = Picker(say("Colours"))
        self.look.offer(_LOOKS)
        self.look.picked.connect(self._change)
        self.size_box = Picker(say("Text size"))
        self.size_box.offer([(f"{one} %", str(one)) for one in _TEXT_SIZES])
        self.size_box.picked.connect(self._change)
        self.language = Picker(say("Language"))
        self.language.offer(offered())
        self.language.picked.connect(self._change)
        self.comfortable = self._make_switch(say("More room in the rows of tables"))
        self.motion = self._make_switch(say("Let menus and lists slide and fade"))
        for name, widget in (
            (say("Colours"), self.look),
            (say("Text size"), self.size_box),
            (say("Language"), self.language),
        ):
            panel.body.addLayout(_row(name, widget))
        panel.body.addWidget(self.comfortable)
        panel.body.addWidget(self.motion)
        panel.body.addWidget(PlainLabel(_SPACING, Role.CAPTION, muted=True, wrap=True))
        panel.body.addStretch(1)
        return panel

    def _make_behaviour(self) -> Panel:
        panel = Panel(say("Following and locking"))
        self.follow = self._make_switch(say("Follow the peers"))
        panel.body.addWidget(self.follow)
        panel.body.addWidget(PlainLabel(_FOLLOWS, Role.CAPTION, muted=True, wrap=True))
        self.lock_time = Picker(say("Lock the key after"))
        self.lock_time.offer(
            [
                (say("{minutes} unused", minutes=amount(one, "minute", "minutes")), str(one))
                for one in _LOCK_TIMES
            ]
        )
        self.lock_time.picked.connect(self._change)
        panel.body.addSpacing(theme.em(0.33))
        panel.body.addLayout(_row(say("Lock after"), self.lock_time))
        self._lock_means = PlainLabel("", Role.CAPTION, muted=True, wrap=True)
        panel.body.addWidget(self._lock_means)
        panel.body.addStretch(1)
        return panel

    def _make_switch(self, text: str) -> QCheckBox:
        switch = QCheckBox(text)
        switch.setAccessibleName(text)
        switch.toggled.connect(self._change)
        return switch

    def _make_folders(self) -> Panel:
        panel = Panel(say("Folders"))
        for folder in folders(self._context.session.profile):
            panel.body.addLayout(self._folder_row(folder))
        panel.body.addStretch(1)
        return panel

    def _folder_row(self, folder: Folder) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(PlainLabel(folder.name))
        words.addWidget(PlainLabel(f"{folder.path}: {folder.holds}", Role.CAPTION, muted=True))
        line = QHBoxLayout()
        line.setSpacing(theme.em(0.67))
        line.addLayout(words, 1)
        button = push_button(Wish(say("Open folder"), partial(self.open_folder, folder.path)))
        button.setAccessibleName(say("Open the folder {name}", name=folder.name))
        line.addWidget(button)
        return line

    def _make_privacy(self) -> Panel:
        panel = Panel(say("Privacy"))
        panel.body.addWidget(PlainLabel(say("What this laptop keeps"), Role.CAPTION, muted=True))
        self.keeps = PlainLabel("", wrap=True)
        panel.body.addWidget(self.keeps)
        panel.body.addSpacing(theme.em(0.33))
        panel.body.addWidget(PlainLabel(say("What it sends"), Role.CAPTION, muted=True))
        self.sends = PlainLabel("", wrap=True)
        panel.body.addWidget(self.sends)
        panel.body.addStretch(1)
        return panel

    def _make_about(self) -> Panel:
        panel = Panel(say("About this program"))
        words = say(
            "CivicLedger {version}. Licence {licence}; its text stands in LICENSE.",
            version=VERSION,
            licence=LICENCE,
        )
        wish = Wish(say("Libraries and licences\u2026"), self.show_libraries)
        line = QHBoxLayout()
        line.addWidget(PlainLabel(words), 1)
        line.addWidget(push_button(wish))
        panel.body.addLayout(line)
        return panel

    def _make_doctor(self) -> Panel:
        panel = Panel(say("This laptop"))
        self._not_run = PlainLabel(_NOT_RUN, muted=True, wrap=True)
        panel.body.addWidget(self._not_run)
        self._found = QVBoxLayout()
        panel.body.addLayout(self._found)
        panel.body.addStretch(1)
        return panel

    def open_folder(self, path: Path) -> None:
        """Show a folder in the file manager of this desktop."""
        if not path.is_dir():
            self._context.noticed.emit(say("There is no folder {path} yet.", path=path))
        elif not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._context.noticed.emit(
                say("No program here shows folders. It is {path}", path=path)
            )

    @Slot()
    def _change(self) -> None:
        """Take over what the controls say."""
        if self._is_showing:
            return
        before = self._context.settings
        wanted = replace(
            before,
            look=self.look.read(),
            text_percent=int(self.size_box.read()),
            language=self.language.read(),
            comfortable=self.comfortable.isChecked(),
            motion=self.motion.isChecked(),
            follow=self.follow.isChecked(),
            lock_minutes=int(self.lock_time.read()),
        )
        if wanted != before:
            self._context.change_settings(wanted)

    @Slot()
    def _show(self) -> None:
        settings: Settings = self._context.settings
        self._is_showing = True
        self.look.write(settings.look, settings.look)
        percent, minutes = settings.text_percent, settings.lock_minutes
        self.size_box.write(str(percent), f"{percent} %")
        self.language.write(settings.language, settings.language)
        told = say("{minutes} unused", minutes=amount(minutes, "minute", "minutes"))
        self.lock_time.write(str(minutes), told)
        self.comfortable.setChecked(settings.comfortable)
        self.motion.setChecked(settings.motion)
        self.follow.setChecked(settings.follow)
        self._is_showing = False
        self._lock_means.setText(unlock_means(settings))
        peers = self._context.session.profile.peers
        self.sends.setText("\n".join(sends_words(peers, follows=settings.follow)))
        self.changed.emit()

    def _look(self, _report: Report) -> Kept:
        return look_at(self._context.session.profile)

    @Slot(object)
    def _show_kept(self, kept: Kept) -> None:
        self.keeps.setText("\n".join(keeps_words(kept)))

    def _examine(self, report: Report) -> tuple[Check, ...]:
        folder, now_ms = self._context.session.profile.folder, self._context.now_ms()
        return examine_all(folder, now_ms, asks_peers=True, report=report)

    @Slot(object)
    def _show_checks(self, checks: tuple[Check, ...]) -> None:
        self.checks = checks
        self._not_run.hide()
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.em(0.5))
        add_checks(column, say("What was seen"), checks)
        while (item := self._found.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._found.addWidget(content)
        self.changed.emit()

    def _arrange(self) -> None:
        """Put the panels into two columns, or into one where there is less room."""
        is_wide = self.width() >= theme.em(_WIDE_EMS)
        if is_wide == self._is_wide:
            return
        self._is_wide = is_wide
        columns = 2 if is_wide else 1
        for at, panel in enumerate(self._panels):
            self._grid.removeWidget(panel)
            if is_wide and at < _PAIRED:
                self._grid.addWidget(panel, *divmod(at, columns))
            else:
                self._grid.addWidget(panel, at, 0, 1, columns)
        for at in (0, 1):
            self._grid.setColumnStretch(at, 1 if at < columns else 0)
        self._grid.setRowStretch(len(self._panels), 1)


def _row(name: str, widget: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(theme.em(0.67))
    label = PlainLabel(name, muted=True)
    label.setFixedWidth(theme.em(_LABEL_EMS))
    line.addWidget(label)
    line.addWidget(widget, 1)
    return line
