"""Following the peers while a window is open: quietly, away from the UI thread, and to its end.

A run listens until a peer shows something new or changes its state, takes that in, and tells; then
the next run begins. Peers that fail are asked less and less often, and nobody is told but the state
light. What keeps this machine itself from writing ends it, until somebody wishes to sync again.
"""

from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from desktop.errors import CivicLedgerError
from desktop.peers.meter import Meter
from desktop.peers.sync import Synced
from desktop.peers.watch import Watch
from desktop.progress import Report
from desktop.replica.database import BusyError
from desktop.session import Session
from desktop.views.question import Question
from desktop.views.task import Tasks

EVERY_S = 3.0
"""From one look at a peer to the next; with the time of a sync a block is seen within 5 s."""

_STEP_S = 0.25  # within which the end of the window is noticed


@dataclass(frozen=True, slots=True)
class Heard:
    """What a run has led to."""

    synced: Synced  # with the last known state of every peer
    has_asked: bool  # whether the replica may have changed


class Follow(QObject):
    """Listens to the peers of one profile."""

    heard = Signal(object)  # Heard
    progressed = Signal(object, object)  # done, total; of a sync
    failed = Signal(CivicLedgerError)

    def __init__(
        self,
        folder: Path,
        turn: AbstractContextManager[object],  # of whoever writes in this window
        meter: Meter,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._folder, self._turn, self._meter = folder, turn, meter
        self._watch: Watch | None = None
        self._is_wanted, self._has_failed = False, False
        self._tasks = Tasks(self)  # its own: a window that only listens is at rest
        self._run = Question(self._tasks, self)
        self._run.answered.connect(self.heard)
        self._run.failed.connect(self._fail)
        self._run.progressed.connect(self._tell_progress)
        self._run.rested.connect(self._go_on)

    @property
    def is_on(self) -> bool:
        """Whether it listens."""
        return self._is_wanted

    def start(self) -> None:
        """Listen from now on."""
        self._is_wanted, self._has_failed = True, False
        if not self._run.is_busy:
            self._run.ask(self._listen)

    def stop(self) -> None:
        """Listen no more."""
        self._is_wanted, self._has_failed = False, False
        self._run.cancel()

    def begin_anew(self) -> None:
        """Listen to the peers that the profile names now."""
        if self._is_wanted:
            self._run.ask(self._listen)

    def resume(self) -> None:
        """Listen again where a failure of this machine has ended it."""
        if self._has_failed:
            self.start()

    def close(self) -> None:
        """End the listening and let the peers go."""
        self._is_wanted = False
        self._tasks.close()
        self._let_go()

    def _let_go(self) -> None:
        if self._watch is not None:
            self._watch.close()
            self._watch = None

    def _listen(self, report: Report) -> Heard:
        with Session(self._folder, self._meter) as session:
            watch = self._watch_of(session)  # anew: a peer may have been added
            before = watch.states
            while True:
                report(0, 0)
                news = watch.news(_STEP_S)
                if news:
                    try:
                        with self._turn:
                            synced = session.sync(news, report)
                    except BusyError:  # another program; the peer is asked again
                        continue
                    watch.settle(news, synced.peers)
                    return Heard(Synced(synced.added, watch.states), has_asked=True)
                if watch.states != before:
                    return Heard(Synced(0, watch.states), has_asked=False)

    def _watch_of(self, session: Session) -> Watch:
        peers = tuple(dict.fromkeys(session.profile.peers))
        if self._watch is None or self._watch.peers != peers:
            self._let_go()
            self._watch = session.watch(EVERY_S)
        return self._watch

    @Slot(CivicLedgerError)
    def _fail(self, error: CivicLedgerError) -> None:
        self._is_wanted, self._has_failed = False, True
        self.failed.emit(error)

    @Slot(object, object)
    def _tell_progress(self, done: int, total: int) -> None:
        if total:
            self.progressed.emit(done, total)

    @Slot()
    def _go_on(self) -> None:
        if self._is_wanted:
            self._run.ask(self._listen)
