"""How long the window takes, measured in the window itself, for ``civicledger bench window``."""

import time
from collections.abc import Callable
from contextlib import ExitStack
from typing import Any

from PySide6.QtCore import QElapsedTimer, QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from desktop.views.conductor import Conductor
from desktop.views.models.asked_moment import AskedMoment

# The modules of pages are imported where they are measured: a start must not pay for them.

WHAT = ("start", "audit", "sync", "pan", "pages", "trail", "past")
_TICK_MS = 10
_LONGEST_MS = 60_000
_FRAMES = 200
_SIZE = (1366, 768)

Answer = dict[str, Any]


def measure(make: Callable[[ExitStack], Conductor], what: str, target: str) -> Answer:
    """Return what one of `WHAT` came to, in seconds; ``_at`` is a time of the monotonic clock."""
    with ExitStack() as stack:
        conductor = make(stack)
        conductor.window.resize(*_SIZE)
        if what == "start":
            return _start(conductor)
        conductor.window.show()
        if what == "sync":
            return _while_busy(conductor, "sync")
        conductor.start(sync=False)
        _rest(conductor)
        steps: dict[str, Callable[[], Answer]] = {
            "audit": lambda: _while_busy(conductor, "audit"),
            "pan": lambda: _pan(conductor),
            "pages": lambda: _pages(conductor),
            "trail": lambda: _trail(conductor, target),
            "past": lambda: _past(conductor),
        }
        return steps[what]()


def _start(conductor: Conductor) -> Answer:
    context, loop = conductor.context, QEventLoop()
    context.replica_changed.connect(loop.quit)
    conductor.start(sync=False)
    conductor.window.show()
    _until_painted(conductor.window)
    painted, painted_cpu = time.monotonic(), time.process_time()
    if context.figures is None:
        loop.exec()
    _until_painted(conductor.window)
    return {
        "painted_at": painted,
        "usable_at": time.monotonic(),
        "painted_cpu_s": painted_cpu,
        "usable_cpu_s": time.process_time(),
    }


def _until_painted(widget: QWidget) -> None:
    widget.repaint()
    loop = QEventLoop()
    QTimer.singleShot(0, loop.quit)
    loop.exec()


class _Probe(QObject):
    """Notes how late a timer of ten milliseconds is."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps_s: list[float] = []
        self.own_s: list[float] = []  # processor time of this thread in each gap
        self._last = self._own = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)

    def begin(self) -> None:
        self._last, self._own = time.perf_counter(), time.thread_time()
        self._timer.start()

    def _tick(self) -> None:
        now, own = time.perf_counter(), time.thread_time()
        self.gaps_s.append(now - self._last)
        self.own_s.append(own - self._own)
        self._last, self._own = now, own


def _while_busy(conductor: Conductor, what: str) -> Answer:
    """Note the gaps of this thread while an audit or a sync is under way, with its page open."""
    context, probe, loop = conductor.context, _Probe(), QEventLoop()
    run = context.audit_run if what == "audit" else context.sync_run
    conductor.window.open_page("chain" if what == "audit" else "peers")
    _rest(conductor)
    run.rested.connect(loop.quit)
    QTimer.singleShot(_LONGEST_MS, loop.quit)
    began = time.perf_counter()
    probe.begin()
    if what == "audit":
        context.start_audit()
    else:
        context.start_sync()
    loop.exec()
    seconds = time.perf_counter() - began
    gaps = sorted(probe.gaps_s)
    run.cancel()
    return {
        "ticks": len(gaps),
        "seconds": seconds,
        "worst_s": gaps[-1] if gaps else seconds,
        "own_s": max(probe.own_s, default=0.0),
        "p99_s": gaps[len(gaps) * 99 // 100] if gaps else seconds,
    }


def _pan(conductor: Conductor) -> Answer:
    from desktop.views.pages.chain import ChainPage  # noqa: PLC0415

    began = time.perf_counter()
    page = _opened(conductor, "chain")
    assert isinstance(page, ChainPage)
    filled_s, chain = time.perf_counter() - began, page.plot.chain
    count = float(chain.count)

    def far(frame: int) -> None:
        chain.show_span(frame / _FRAMES * count / 4, count * 3 / 4 + frame)

    def zooming(frame: int) -> None:
        chain.zoom(0.97 if frame < _FRAMES // 2 else 1 / 0.97)

    def near(_frame: int) -> None:
        chain.pan(3.0)

    p95: dict[str, float] = {}
    own: dict[str, float] = {}
    began = time.perf_counter()
    for name, move, width in (
        ("far", far, count / 2),
        ("zooming", zooming, count / 4),
        ("near", near, 120.0),
    ):
        chain.show_span(count / 3, count / 3 + width)
        frames = [_frame(page.plot, move, number) for number in range(_FRAMES)]
        p95[name] = sorted(wall for wall, _ in frames)[_FRAMES * 95 // 100]
        own[name] = sorted(own for _, own in frames)[_FRAMES * 95 // 100]
    seconds = time.perf_counter() - began
    return {
        "p95_s": p95,
        "own_s": own,
        "frames": 3 * _FRAMES,
        "seconds": seconds,
        "filled_s": filled_s,
    }


def _frame(widget: QWidget, move: Callable[[int], None], number: int) -> tuple[float, float]:
    """Return how long a frame took, and how much processor time of it was this thread's."""
    began, own = time.perf_counter(), time.thread_time()
    move(number)
    widget.repaint()
    return time.perf_counter() - began, time.thread_time() - own


def _pages(conductor: Conductor) -> Answer:
    seconds = {}
    names = conductor.window.page_names()
    for name in [*names, *(f"{name} again" for name in names)]:
        began = time.perf_counter()
        _opened(conductor, name.partition(" ")[0])
        seconds[name] = time.perf_counter() - began
    _opened(conductor, "records")
    for text in ("recall", "kind:recall", "inspection -is:revoked", "listeria cheese"):
        began = time.perf_counter()
        conductor.window.page().search(text)
        _rest(conductor)
        seconds[f"search {text}"] = time.perf_counter() - began
    return {"seconds": seconds}


def _opened(conductor: Conductor, name: str) -> QWidget:
    conductor.window.open_page(name)
    _rest(conductor)
    page = conductor.window.page()
    page.repaint()
    return page


def _rest(conductor: Conductor) -> None:
    """Let events pass until no work is under way; without the pauses of `settle`."""
    loop, timer = QEventLoop(), QTimer()
    timer.setInterval(0)
    quiet = QElapsedTimer()
    quiet.start()

    def look() -> None:
        if conductor.context.tasks.count():
            quiet.restart()
        elif quiet.elapsed() >= 1:
            loop.quit()

    timer.timeout.connect(look)
    timer.start()
    loop.exec()


def _trail(conductor: Conductor, target: str) -> Answer:
    from desktop.views.models.trail_picture import picture_of  # noqa: PLC0415
    from desktop.views.models.trail_read import TrailRead  # noqa: PLC0415
    from desktop.views.pages.trails import TrailsPage  # noqa: PLC0415

    page = _opened(conductor, "trails")
    assert isinstance(page, TrailsPage)
    began = time.perf_counter()
    page.search(target)
    _rest(conductor)
    page.repaint()
    whole_s = time.perf_counter() - began
    assert isinstance(page.read, TrailRead)
    began = time.perf_counter()
    page.trail.show_picture(picture_of(page.read, {}, {}), is_new=True)
    page.repaint()
    return {"whole_s": whole_s, "seconds": time.perf_counter() - began}


def _past(conductor: Conductor) -> Answer:
    sight, figures = conductor.context.sight, conductor.context.figures
    assert figures is not None
    began, loop = time.perf_counter(), QEventLoop()
    sight.changed.connect(loop.quit)
    sight.go(AskedMoment(height=figures.final_height // 2))
    loop.exec()
    seconds = time.perf_counter() - began
    began = time.perf_counter()
    conductor.window.open_page("records")
    _rest(conductor)
    return {"seconds": seconds, "records_s": time.perf_counter() - began}
