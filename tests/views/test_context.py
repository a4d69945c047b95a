"""What the pages of a window share."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop.replica import search
from desktop.replica.database import open_database
from desktop.session import Session
from desktop.views.context import Context


def test_a_sync_is_followed_by_the_search_index(qtbot: QtBot, profile: Path) -> None:
    with open_database(profile / "replica.db", "replica") as db, db.transaction():
        db.execute("update search_progress set next_entry = 1000000")
    context = Context(Session(profile))
    with qtbot.waitSignals([context.sync_run.rested, context.index_run.rested], timeout=20_000):
        context.start_sync()
    with context.connect_replica() as db:
        reached = search.reach(db)
    assert reached.entries == reached.stored > 0
    qtbot.waitUntil(lambda: not context.tasks.count())
    context.close()
