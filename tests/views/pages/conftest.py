"""A ledger of one authority with a few records, founded once; a copy of its profile for each test.

Audits run in the test's own process; one slow test starts the real other process.
"""

import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop import issuing
from desktop.audit.run import audit
from desktop.demo.own_ledger import NewLedger, start_ledger
from desktop.keys.key_file import SMALL
from desktop.ledger.json_profile import JsonObject
from desktop.progress import silent
from desktop.session import Session
from desktop.views.conductor import Conductor
from desktop.views.context import Context
from desktop.views.models.sending import send
from desktop.views.page import Page
from desktop.views.theme import Look

PASSWORD = "correct horse battery staple"
RECALL: JsonObject = {
    "product_description": "Soft cheese from raw milk, 250 g",
    "reason_for_recall": "Listeria was found in two samples",
    "recalling_firm": "Meadow Dairy",
}
Settle = Callable[[], None]


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the profile of a new ledger with three recalls; nobody writes into it."""
    folder = tmp_path_factory.mktemp("founded") / "profile"
    wish = NewLedger("ledger.smallville.example/2026", "Smallville", "city-hall", "mayor")
    start_ledger(folder, wish, PASSWORD, lambda: time.time_ns() // 1_000_000, SMALL)
    with Session(folder) as session:
        session.sync()
        session.unlock(PASSWORD)
        for number in range(3):
            data = {**RECALL, "recall_number": f"R-{number}"}
            made = issuing.make_records(
                session.reader(),
                session.signer().did,
                "recall.notice/1",
                [{"data": data}],
                session.now_ms(),
            )
            with session.desk() as desk:
                issuing.queue(desk, made.records, session.now_ms(), 0)
            send(folder, PASSWORD, silent)
    return folder


@pytest.fixture
def profile(founded: Path, tmp_path: Path) -> Path:
    """Return a copy of the profile for one test."""
    return Path(shutil.copytree(founded, tmp_path / "profile"))


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
