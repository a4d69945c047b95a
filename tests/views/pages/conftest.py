"""A window's context on a copy of the small ledger.

Audits run in the test's own process; one slow test starts the real other process.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.audit.run import audit
from desktop.session import Session
from desktop.views.conductor import Conductor
from desktop.views.context import Context
from desktop.views.page import Page
from desktop.views.theme import Look
from tests.views.small_ledger import PASSWORD

Settle = Callable[[], None]


@pytest.fixture
def context(qtbot: QtBot, profile: Path) -> Iterator[Context]:
    """Return the context of a window that is not there, with its figures read."""
    made = Context(Session(profile), audit_runner=audit)
    with qtbot.waitSignal(made.replica_changed):
        made.read_replica()
    yield made
    made.close()


@pytest.fixture
def settle(qtbot: QtBot, context: Context) -> Settle:
    """Return what waits until nothing is under way."""

    def settled() -> None:
        quiet = 0

        def is_quiet() -> bool:
            nonlocal quiet
            quiet = quiet + 1 if not context.tasks.count() else 0
            return quiet > 2

        qtbot.waitUntil(is_quiet, timeout=20_000)

    return settled


@pytest.fixture
def unlocked(qtbot: QtBot, context: Context, settle: Settle) -> Context:
    """Return the context with the key open."""
    with qtbot.waitSignal(context.key_changed):
        context.unlock(PASSWORD)
    settle()
    return context


@pytest.fixture
def conductor(context: Context, look: Look, settle: Settle) -> Iterator[Conductor]:
    """Return a whole window on the profile, shown."""
    made = Conductor(context, look)
    made.window.resize(1_366, 740)
    made.window.show()
    made.start(sync=False)
    settle()
    yield made
    made.close()


def shown(qtbot: QtBot, page: Page, width: int = 1_000, height: int = 620) -> Page:
    """Show a page in a window of its own."""
    qtbot.addWidget(page)
    page.resize(width, height)
    page.show()
    return page
