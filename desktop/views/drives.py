"""Sticks and drives: one that holds a copy of a ledger is noticed soon after it was plugged in.

Mounted volumes are looked at again and again, away from the UI thread. Shared folders of other
machines are left alone: a look at one that is gone can take minutes.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QStorageInfo, QTimer, Signal, Slot

from desktop.peers.ledger_folder import LedgerFolder, ledger_in
from desktop.progress import Report
from desktop.views.question import Question
from desktop.views.task import Tasks

_EVERY_MS = 3_000
_NOT_LOOKED_AT = (
    "9p", "afpfs", "autofs", "cgroup", "cifs", "davfs", "dev", "fuse.", "nfs", "nsfs", "overlay",
    "proc", "ramfs", "smb", "squashfs", "sysfs", "tmpfs", "virtiofs",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Drive:
    """A volume with a copy of a ledger."""

    name: str
    ledger: LedgerFolder


Volumes = Callable[[], Sequence[tuple[str, Path]]]


def mounted() -> list[tuple[str, Path]]:
    """Return the volumes that may be sticks or drives, by name and place."""
    found = []
    for one in QStorageInfo.mountedVolumes():
        kind = one.fileSystemType().toStdString() if one.isValid() and one.isReady() else ""
        if not kind or one.isRoot() or kind.startswith(_NOT_LOOKED_AT):
            continue
        place = Path(one.rootPath())
        found.append((one.displayName() or place.name or str(place), place))
    return found


class Drives(QObject):
    """Looks for drives while it is on."""

    appeared = Signal(object)  # Drive

    def __init__(
        self, tasks: Tasks, volumes: Volumes = mounted, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._volumes = volumes
        self._known: dict[Path, Drive] = {}
        self._look = Question(tasks, self)
        self._look.answered.connect(self._compare)
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Look from now on."""
        self._timer.start()
        self.look()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    @Slot()
    def look(self) -> None:
        """Look once, unless a look is under way."""
        if not self._look.is_busy:
            self._look.ask(self._find)

    def _find(self, _report: Report) -> dict[Path, Drive]:
        found = {}
        for name, place in self._volumes():
            ledger = ledger_in(place)
            if ledger is not None:
                found[place] = Drive(name, ledger)
        return found

    @Slot(object)
    def _compare(self, found: dict[Path, Drive]) -> None:
        """Tell of what was not there before; what is gone is news again once it is back."""
        new = [drive for place, drive in found.items() if place not in self._known]
        self._known = found
        for drive in new:
            self.appeared.emit(drive)
