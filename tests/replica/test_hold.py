"""A held lock is let go by whichever thread ends it; an engine may be stopped from any."""

import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

from desktop.engine.embedded import EmbeddedEngine, EngineFiles
from desktop.replica.database import hold
from tests.city import ORIGIN, START_MS, small_city


def elsewhere(work: Callable[[], object]) -> None:
    """Do something in a thread of its own."""
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()


def test_a_lock_that_nobody_let_go_is_let_go_in_the_thread_that_finds_it(tmp_path: Path) -> None:
    kept: list[Iterator[None]] = []

    def forget() -> None:
        def holding() -> Iterator[None]:
            with hold(tmp_path / "profile.lock"):
                yield

        kept.append(holding())
        next(kept[0])

    elsewhere(forget)
    kept.clear()  # as the collector does, in any thread: nothing may be told of it as unraisable
    with hold(tmp_path / "profile.lock"):
        pass


def test_a_lock_taken_in_one_thread_is_let_go_in_another(tmp_path: Path) -> None:
    stack = ExitStack()
    elsewhere(lambda: stack.enter_context(hold(tmp_path / "writer.lock")))
    stack.close()
    with hold(tmp_path / "writer.lock"):
        pass


def test_an_engine_is_stopped_in_another_thread_than_it_was_opened_in(tmp_path: Path) -> None:
    city = small_city().moved(tmp_path / "city")
    files = EngineFiles.of(city.folder / "authorities" / "city-hall")
    engines: list[EmbeddedEngine] = []

    def begin() -> EmbeddedEngine:
        return EmbeddedEngine(files, "city-hall", ORIGIN, lambda: START_MS)

    elsewhere(lambda: engines.append(begin()))
    engines[0].stop()
    begin().stop()
