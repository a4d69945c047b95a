"""Plays the monkey in a program of its own, and says as JSON what went wrong.

``python -m tests.views.monkey_play PROFILE FOLDER PASSWORD STEPS SEED ALLOWED...``: what other
tests have left behind in a process is none of its business, and a window lives in its own, too.
"""

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QDialog, QFileDialog

from desktop.session import Session
from desktop.views.conductor import Conductor
from desktop.views.context import Context
from desktop.views.hooks import Hooks
from desktop.views.render import settle
from desktop.views.start import look_of, make_application
from desktop.views.theme import Mode
from tests.views.monkey import Monkey, listening

_NO_FOLDER = -1  # else a name counts from an open folder, whose own removal is seen


class Witness:
    """Notes every file that this process writes outside some folders, and every socket it binds."""

    def __init__(self) -> None:
        self._allowed: tuple[str, ...] | None = None
        self.written: list[str] = []
        sys.addaudithook(self._hear)  # for the rest of the process; silent unless it watches

    @contextmanager
    def watching(self, *allowed: Path) -> Iterator[None]:
        self.written, self._allowed = [], tuple(str(it.resolve()) for it in allowed)
        try:
            yield
        finally:
            self._allowed = None

    def _hear(self, event: str, args: tuple[Any, ...]) -> None:
        if self._allowed is None:
            return
        if event == "open" and isinstance(args[0], str) and _is_writing(args[1], args[2]):
            self._note(event, args[0])
        elif event in ("os.mkdir", "os.remove", "os.rmdir", "os.truncate", "sqlite3.connect"):
            is_inside = args[-1] != _NO_FOLDER and event in ("os.remove", "os.rmdir")
            named = isinstance(args[0], str | bytes) and not is_inside
            self._note(event, os.fsdecode(args[0]) if named else "")
        elif event == "os.rename":
            self._note(event, os.fsdecode(args[1]))
        elif event == "socket.bind":
            self.written.append(f"{event} {args[1]}")

    def _note(self, event: str, name: str) -> None:
        if not name or name.startswith((":memory:", "file::memory:")):
            return
        path = os.path.realpath(name.removeprefix("file:").partition("?")[0])
        allowed = self._allowed or ()
        if not path.startswith(allowed) and path != os.devnull:
            self.written.append(f"{event} {path}")


def _is_writing(mode: str | None, flags: int) -> bool:
    return any(it in (mode or "") for it in "wax+") or bool(flags & (os.O_WRONLY | os.O_RDWR))


_WITNESS = Witness()


def answer_for_the_user(folder: Path) -> None:
    """Let the dialogs of the system answer at once: a file of the test's folder, or none."""
    turns = iter(range(1_000_000))

    def file(*_args: object) -> tuple[str, str]:
        turn = next(turns)
        return (str(folder / f"chosen {turn % 5}") if turn % 3 else "", "")

    answers: tuple[tuple[type, str, object], ...] = (
        (QFileDialog, "getOpenFileName", file),
        (QFileDialog, "getSaveFileName", file),
        (QFileDialog, "getExistingDirectory", lambda *_args: str(folder)),
        (QPrintDialog, "exec", lambda _self: QDialog.DialogCode.Rejected),
        (QDesktopServices, "openUrl", lambda _url: True),
    )
    for dialog, name, answer in answers:
        setattr(dialog, name, answer)


def play(profile: Path, folder: Path, password: str, steps: int, seed: int) -> dict[str, Any]:
    """Return how many steps were done, and everything that was wrong."""
    look = look_of(make_application(), Mode.LIGHT)
    bugs: list[str] = []
    hooks = Hooks(profile / "logs" / "window.log")
    hooks.bug_found.connect(bugs.append)
    context = Context(Session(profile))
    conductor = Conductor(context, look)
    conductor.window.resize(1_366, 740)
    conductor.window.show()
    conductor.start(sync=False)
    monkey = Monkey(conductor, password, folder, seed)
    try:
        monkey.play(steps)
        listeners = listening()
        conductor.last_error = None
        context.audit_gate.let_go()  # an audit that it has paused waits for ever
        settle(conductor)
        conductor.close()
        context.close()
    finally:
        hooks.close()  # else what goes wrong from here on is told to the log alone
    log = profile / "logs" / "window.log"
    said = log.read_text("utf-8") if log.exists() else ""
    return {
        "steps": len(monkey.told),
        "bugs": bugs,
        "log": said[-4_000:] if "ERROR" in said else "",
        "last": monkey.told[-30:] if bugs else [],
        "listeners": [str(one) for one in listeners],
        "too_large": sorted(set(map(str, monkey.too_large))),
    }


def main(profile: str, folder: str, password: str, steps: str, seed: str, *allowed: str) -> None:
    """Play, and print what came of it."""
    answer_for_the_user(Path(folder))
    with _WITNESS.watching(Path(profile), Path(folder), *map(Path, allowed)):
        found = play(Path(profile), Path(folder), password, int(steps), int(seed))
    print(json.dumps({**found, "written": _WITNESS.written[:9]}))


if __name__ == "__main__":
    main(*sys.argv[1:])
