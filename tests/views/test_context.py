"""What the pages of a window share."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop.keys.derive import KeyRole
from desktop.keys.keyring import Keyring
from desktop.ledger.checkpoint import CheckpointBody, format_checkpoint_text, sign_checkpoint
from desktop.ledger.verifier_key import ED25519, make_vkey
from desktop.peers.evidence import Contradiction, held_root, keep
from desktop.replica import checkpoints, entries, search
from desktop.replica.database import open_database
from desktop.session import Session
from desktop.views.context import Context
from desktop.views.models.sentences import replica_state, stranger_words
from desktop.views.parts.state_light import Light
from tests.views.small_ledger import PASSWORD


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


def keep_fork(profile: Path) -> None:
    """Keep a second note of the log's writer over the newest size, as a sync would."""
    with Session(profile) as session, Keyring.open(profile / "keys.clkey", PASSWORD) as keyring:
        db, origin = session.reader(), session.profile.anchor.origin
        mine = held_root(db, entries.stored_size(db))
        text = format_checkpoint_text(CheckpointBody(origin, mine.size, bytes(32)))
        log = keyring.signer(KeyRole.LOG, origin)
        line = sign_checkpoint(text, make_vkey(origin, ED25519, log.public), log.sign)
        theirs = checkpoints.judged(db, f"{text}\n{line}".encode())
        found = Contradiction(theirs, mine.under, is_ours=True, root=mine.root, path=mine.path)
        keep(session.profile.evidence, found)


def test_what_the_key_signed_elsewhere_is_noticed_once_it_was_opened(
    qtbot: QtBot, profile: Path
) -> None:
    (profile / "desk.db").unlink()  # as on a machine on which the keys were restored
    context = Context(Session(profile))
    told: list[str] = []
    context.noticed.connect(told.append)
    with qtbot.waitSignal(context.outbox_changed):
        context.read_outbox()
    assert (context.strangers, told) == ((), [])
    with qtbot.waitSignal(context.noticed, timeout=10_000):
        context.unlock(PASSWORD)
    assert [one.kinds for one in context.strangers] == [("recall.notice/1",)] * 3
    with qtbot.waitSignal(context.outbox_changed):
        context.read_outbox()
    assert told == [stranger_words(3)]
    with qtbot.waitSignal(context.outbox_changed, timeout=10_000):
        context.acknowledge_strangers()
    assert context.strangers == ()
    qtbot.waitUntil(lambda: not context.tasks.count())
    context.close()


def test_kept_evidence_of_a_fork_lights_up_in_every_later_window(
    qtbot: QtBot, profile: Path
) -> None:
    keep_fork(profile)
    context = Context(Session(profile))
    with qtbot.waitSignal(context.replica_changed):
        context.read_replica()
    state = replica_state(context.figures, None, context.now_ms() // 1000, context.fork_height)
    assert (state.light, state.height) == (Light.FORK, 3)
    qtbot.waitUntil(lambda: not context.tasks.count())
    context.close()
