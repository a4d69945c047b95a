"""From a call of the program to a window: settings, hooks, one window per profile, first run.

What keeps the window from opening is told plainly, in a dialog and to the caller, who exits with
code 2.
"""

import os
import sys
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QApplication

from desktop.cli.call import Call
from desktop.errors import CivicLedgerError, StorageError, UsageError
from desktop.session import Session, default_folder
from desktop.settings import save_settings
from desktop.views.collecting import Collector
from desktop.views.conductor import Conductor, wear
from desktop.views.context import Context
from desktop.views.hooks import Hooks, claim_profile
from desktop.views.languages import speak
from desktop.views.parts.glyph_paths import Glyph
from desktop.views.parts.glyphs import icon
from desktop.views.parts.message import tell
from desktop.views.saying import say
from desktop.views.single import FrontDoor, OpenElsewhereError, ask_to_show
from desktop.views.theme import LIGHT, Look, Mode

_LAST = "window/last_profile"


def open_window(call: Call) -> int:
    """Open the window on the profile of a call, or draw its pages; return the exit code.

    Raises:
        CivicLedgerError: the profile is damaged, of a newer program, or open in another window;
            or there is no screen.
    """
    render: Path | None = getattr(call.options, "render", None)
    if render is not None:
        if not _has_screen():
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        return _render(call, render)
    what: str | None = getattr(call.options, "measure", None)
    if what is not None:
        return _measure(call, what)
    if not _has_screen() and not os.environ.get("QT_QPA_PLATFORM"):
        raise StorageError(
            say("There is no screen to open a window on."),
            do=say("Use the verbs of the command line, or: civicledger window --render DIR"),
        )
    app = make_application()
    look_of(app)
    folder = folder_of(call)
    if not (folder / "profile.json").exists():
        from desktop.views.pages.welcome import Welcome  # noqa: PLC0415  (it can build a city)

        welcome = Welcome(folder)
        welcome.show()
        app.exec()
        if welcome.chosen is None:
            return 0
        folder = welcome.chosen
        welcome.deleteLater()
    try:
        return run_window(app, folder)
    except OpenElsewhereError as error:
        call.answer({"shown": str(folder)}, error.what)
        return 0
    except CivicLedgerError as error:
        tell(None, error)
        raise


def run_window(app: QApplication, folder: Path) -> int:
    """Show the window on a profile until it is closed.

    Raises:
        OpenElsewhereError: another window is open on it, and has come to the front.
        StorageError: the profile is damaged, or another window is open on it.
    """
    with ExitStack() as stack:
        opened = open_profile(app, folder, stack)
        window = opened.window
        context = opened.context
        if not window.restoreGeometry(QByteArray(context.settings.geometry)):
            room = window.screen().availableGeometry().size()
            window.resize(window.sizeHint().boundedTo(room))
        opened.start(sync=True)
        window.show()
        window.page().setFocus()
        code = app.exec()
        geometry = bytes(window.saveGeometry().data())
        save_settings(folder, replace(context.settings, geometry=geometry))
        remember(folder)
    return code


def open_profile(app: QApplication, folder: Path, stack: ExitStack) -> Conductor:
    """Return a window, not yet shown, on a profile; ``stack`` closes everything again.

    Raises:
        OpenElsewhereError: another window is open on it, and has come to the front.
        StorageError: the profile is damaged, or another window is open on it.
    """
    session = stack.enter_context(Session(folder))
    lock = claim_profile(folder / "window.lock")
    if lock is None:
        if ask_to_show(folder):
            raise OpenElsewhereError(
                say("The window that is open already was brought to the front.")
            )
        raise StorageError(
            say("Another window is open on this profile."),
            means=say("Two windows would get in each other's way; nothing was changed."),
            do=say("Go to the other window, or open another profile."),
        )
    stack.callback(lock.unlock)
    hooks = Hooks(folder / "logs" / "window.log")
    stack.callback(hooks.close)
    context = Context(session)
    stack.callback(context.close)
    look = look_of(app)
    wear(look, context.settings)
    speak(app, context.settings.language)
    conductor = Conductor(context, look)
    hooks.bug_found.connect(conductor.show_bug)
    stack.callback(conductor.close)
    door = FrontDoor(folder)
    stack.callback(door.close)
    door.show_asked.connect(conductor.window.come_to_front)
    return conductor


def make_application() -> QApplication:
    """Return the application object, made once per process."""
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("CivicLedger")
    app.setApplicationDisplayName("CivicLedger")
    app.setDesktopFileName("civicledger")
    app.setWindowIcon(icon(Glyph.CHAIN, LIGHT.accent, 64))
    if app.findChild(Collector) is None:
        Collector(app)
    return app


def look_of(app: QApplication, mode: Mode | None = None) -> Look:
    """Return the look that is laid upon the application, with another mode if one is given."""
    look = next((it for it in app.children() if isinstance(it, Look)), None)
    if look is None:
        return Look(app, mode or Mode.SYSTEM)
    if mode is not None and look.mode is not mode:
        look.choose(mode)
    return look


def folder_of(call: Call) -> Path:
    """Return the profile that a call means: the named one, the platform's, or the last one."""
    folder = call.profile_folder
    is_named = getattr(call.options, "profile", None) is not None
    if is_named or (folder / "profile.json").exists():
        return folder
    last = _program_settings().value(_LAST, "", type=str)
    if last and (Path(str(last)) / "profile.json").is_file():
        return Path(str(last))
    return folder


def _render(call: Call, target: Path) -> int:
    from desktop.views.render import render_pages  # noqa: PLC0415  (it knows pages)

    app = make_application()
    mode, language = Mode(call.options.theme), call.options.language
    if not speak(app, language):
        raise UsageError(
            say("The window does not speak {language}.", language=language),
            do=say("Write a code such as en."),
        )
    with ExitStack() as stack:
        session = stack.enter_context(call.session())
        context = Context(session)
        stack.callback(context.close)
        conductor = Conductor(context, look_of(app, mode))
        stack.callback(conductor.close)
        has_password = getattr(call.options, "password_file", None) is not None
        files = render_pages(
            conductor,
            target,
            _size_of(call.options.size),
            password=call.password() if has_password else "",
        )
    call.answer({"files": [str(file) for file in files]}, "\n".join(map(str, files)))
    return 0


def _measure(call: Call, what: str) -> int:
    """Answer how long the window took for something; a row of the benchmark asks."""
    from desktop.views.measuring import WHAT, measure  # noqa: PLC0415  (else every start pays)

    if what not in WHAT:
        raise UsageError(
            say("The window cannot measure {what}.", what=what),
            do=say("Ask for {what}.", what=", ".join(WHAT)),
        )
    app = make_application()
    make = partial(open_profile, app, call.profile_folder)
    call.answer(measure(make, what, call.options.target or ""), "")
    return 0


def _size_of(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    if not (width.isdecimal() and height.isdecimal() and 0 < int(width) < 10_000):
        raise UsageError(
            say("The size {text} is none.", text=text), do=say("Write it like 1366x768.")
        )
    return int(width), int(height)


def _has_screen() -> bool:
    if not sys.platform.startswith(("linux", "freebsd")):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _program_settings() -> QSettings:
    return QSettings(str(default_folder() / "window.ini"), QSettings.Format.IniFormat)


def remember(folder: Path) -> None:
    """Note which profile was open last, for the next start without a name."""
    if folder != default_folder():
        default_folder().mkdir(parents=True, exist_ok=True)
        settings = _program_settings()
        settings.setValue(_LAST, str(folder.resolve()))
        settings.sync()
