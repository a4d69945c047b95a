import hashlib
import json
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.errors import PeerError, StorageError
from desktop.ledger.merkle import CompactRange, check_inclusion
from desktop.ledger.seal import parse_seal
from desktop.peers.source import Peer
from desktop.replica import blocks, checkpoints, entries, tampering
from desktop.replica.database import open_database
from desktop.verdict import Result
from desktop.views.context import Context
from desktop.views.integrity import Integrity
from desktop.views.models.block_cards import StoredBlocks
from desktop.views.models.block_check import check_block, path_of
from desktop.views.models.inspection import Inspection
from desktop.views.models.standing import chain_data
from desktop.views.pages.chain import ChainPage
from desktop.views.pages.overview import OverviewPage
from desktop.views.parts.block_cards import card_words
from tests.views.pages.conftest import Settle, shown
from tests.views.test_context import keep_fork

pytestmark = pytest.mark.slow


def _page(qtbot: QtBot, context: Context, settle: Settle) -> ChainPage:
    page = ChainPage(context)
    shown(qtbot, page)
    page.refresh()
    settle()
    return page


def _alter(profile: Path) -> None:
    """Change one byte of a stored statement of block 2."""
    with open_database(profile / "replica.db", "replica") as db:
        block = blocks.at(db, 2)
        assert block is not None
        entry = entries.entry(db, block.first)
        tampering.put_entry(db, block.first, entry.replace(b"Meadow Dairy", b"Meadow Dayri"))


@pytest.mark.slow
def test_a_block_is_verified_only_after_an_audit_of_this_window(
    qtbot: QtBot, context: Context, settle: Settle
) -> None:
    page = _page(qtbot, context, settle)
    assert set(page.data.state) == {Integrity.UNCHECKED}
    assert page.verdict().mark is Integrity.UNCHECKED
    context.start_audit()
    settle()
    assert set(page.data.state) == {Integrity.VERIFIED}
    assert page.verdict().mark is Integrity.VERIFIED


def test_blocks_turn_from_grey_to_blue_while_an_audit_runs(
    qtbot: QtBot, context: Context, settle: Settle
) -> None:
    page = _page(qtbot, context, settle)
    with qtbot.waitSignal(page.plot.chain.states_changed) as told:
        context.start_audit()
    assert told.args is not None
    assert told.args[0] == 0
    assert page.data.state[0] == Integrity.VERIFIED
    settle()


def test_the_current_block_is_checked_from_its_bytes(
    qtbot: QtBot, context: Context, settle: Settle
) -> None:
    page = _page(qtbot, context, settle)
    shown_now = page.inspection()
    assert isinstance(shown_now, Inspection)
    assert shown_now.title == "Block 3"
    results = {check.name: check.result for check in shown_now.checks}
    assert results["Links to block 2"] is Result.OK
    assert results["Part of the cosigned tree"] is Result.OK
    assert results["Cosigned by 1 of 1 authorities"] is Result.OK
    assert results["Admission rules"] is Result.OK
    assert context.figures is not None
    assert shown_now.why[-1].value == context.figures.root


def test_an_altered_byte_is_seen_when_the_block_is_looked_at(
    qtbot: QtBot, profile: Path, context: Context, settle: Settle
) -> None:
    _alter(profile)
    page = _page(qtbot, context, settle)
    page.search_block(2)
    qtbot.waitUntil(lambda: page.verdict().mark is Integrity.ALTERED)
    found = page.inspection()
    assert found is not None
    assert found.title == "Block 2"
    assert found.mark is Integrity.ALTERED
    assert found.pair is not None
    failed = [check for check in found.checks if check.result is Result.FAILED]
    assert len(failed) == 1
    assert "is not the one that was hashed" in failed[0].detail
    assert page.data.state[2] == Integrity.ALTERED
    assert page.verdict().text == "1 block does not match what was signed."


def test_kept_evidence_of_a_fork_is_shown_at_its_block_without_an_audit(
    qtbot: QtBot, profile: Path, context: Context, settle: Settle
) -> None:
    page = _page(qtbot, context, settle)
    overview = OverviewPage(context)
    shown(qtbot, overview)
    keep_fork(profile)
    context.read_replica()
    settle()
    assert context.fork_height == 3
    assert overview.verdict().mark is page.verdict().mark is Integrity.FORK
    page.search_block(0)
    page.plot.chain.show_next_problem()
    settle()
    found = page.inspection()
    assert found is not None
    assert (page.plot.chain.current, found.mark) == (3, Integrity.FORK)


def test_an_audit_marks_the_altered_block(
    qtbot: QtBot, profile: Path, context: Context, settle: Settle
) -> None:
    _alter(profile)
    page = _page(qtbot, context, settle)
    context.start_audit()
    settle()
    assert list(page.data.state) == [
        Integrity.VERIFIED,
        Integrity.VERIFIED,
        Integrity.ALTERED,
        Integrity.VERIFIED,
    ]


def _sources(page: ChainPage) -> list[tuple[Result, str]]:
    found = page.inspection()
    assert found is not None
    (section,) = found.sections
    return [(one.result, f"{one.name}. {one.detail}") for one in section.lines]


def test_the_inspector_names_who_holds_the_signed_copy_and_compares_it(
    qtbot: QtBot, profile: Path, context: Context, settle: Settle
) -> None:
    _alter(profile)
    page = _page(qtbot, context, settle)
    page.search_block(2)
    qtbot.waitUntil(lambda: page.verdict().mark is Integrity.ALTERED)
    name = context.session.profile.peers[0].name
    assert _sources(page) == [(Result.NOT_DONE, f"{name} has not been asked. ")]
    with qtbot.waitSignal(context.sync_run.rested, timeout=20_000):
        context.start_sync()
    settle()
    ((result, words),) = _sources(page)
    assert result is Result.OK
    assert words.startswith(f"{name} holds the signed copy. Its checkpoint of ")
    found = page.inspection()
    assert found is not None
    (way,) = found.sections[0].ways
    assert way is not None
    with qtbot.waitSignal(page.desk.compared, timeout=10_000):
        way.run()
    ((result, words),) = _sources(page)
    assert result is Result.FAILED
    assert "1 entry differs" in words
    assert "the peer's bytes are the signed ones" in words
    asked: list[str] = []
    context.page_asked.connect(asked.append)
    again = page.inspection()
    assert again is not None
    {wish.text: wish for wish in again.wishes}["Compare copies\u2026"].run()
    assert asked == ["peers"]


def test_a_block_that_is_the_same_at_a_peer_is_said_to_be(
    qtbot: QtBot, context: Context, settle: Settle
) -> None:
    page = _page(qtbot, context, settle)
    page.search_block(1)
    settle()
    with qtbot.waitSignal(page.desk.compared, timeout=10_000):
        page.desk.compare(1, context.session.profile.peers[0])
    qtbot.waitUntil(lambda: _sources(page)[0][0] is Result.OK)
    assert "compared, byte for byte" in _sources(page)[0][1]


def test_a_peer_that_cannot_be_asked_is_told(
    qtbot: QtBot, context: Context, settle: Settle, tmp_path: Path
) -> None:
    page = _page(qtbot, context, settle)
    with qtbot.waitSignal(context.failed, timeout=10_000) as told:
        page.desk.compare(1, Peer("gone", "folder", str(tmp_path / "gone")))
    assert told.args is not None
    assert isinstance(told.args[0], PeerError)


def test_an_altered_block_is_kept_so_that_others_can_judge_it(
    qtbot: QtBot, profile: Path, context: Context, settle: Settle, tmp_path: Path
) -> None:
    _alter(profile)
    page = _page(qtbot, context, settle)
    page.search_block(2)
    qtbot.waitUntil(lambda: page.verdict().mark is Integrity.ALTERED)
    found = page.inspection()
    assert found is not None
    assert "Keep as evidence\u2026" in [wish.text for wish in found.wishes]
    with qtbot.waitSignal(context.noticed, timeout=10_000):
        page.desk.keep(2, tmp_path)
    (folder,) = tmp_path.glob("block-2-*")
    body = json.loads((folder / "block.json").read_bytes())
    wrong = [one for one in body["leaves"] if one["expected"] != one["found"]]
    assert len(wrong) == 1
    entry = (folder / "entries" / f"{wrong[0]['entry']}.bin").read_bytes()
    assert b"Meadow Dayri" in entry
    assert hashlib.sha256(b"\0" + entry).hexdigest() == wrong[0]["found"]
    leaves = [bytes.fromhex(one["expected"]) for one in body["leaves"]]
    tree = CompactRange(body["first"], [bytes.fromhex(one) for one in body["edge"]])
    for leaf in leaves[:-1]:
        tree.append(leaf)
    assert tree.root().hex() == body["root"]
    seal = (folder / "entries" / f"{body['seal']}.bin").read_bytes()
    assert parse_seal(seal).root == tree.root()
    with context.reading() as db:
        note = checkpoints.judged(db, (folder / "checkpoint.note").read_bytes())
    path = [bytes.fromhex(one) for one in body["path"]]
    check_inclusion(leaves[-1], body["seal"], body["size"], path, note.root)
    assert {one.name for one in folder.iterdir()} > {"README.txt", "keys.txt"}


def test_evidence_that_cannot_be_written_is_told(
    qtbot: QtBot, context: Context, settle: Settle, tmp_path: Path
) -> None:
    page = _page(qtbot, context, settle)
    (tmp_path / "file").write_bytes(b"")
    with qtbot.waitSignal(context.failed, timeout=10_000) as told:
        page.desk.keep(2, tmp_path / "file")
    assert told.args is not None
    assert isinstance(told.args[0], StorageError)


def test_an_opened_block_shows_its_statements_and_their_path(
    qtbot: QtBot, context: Context, settle: Settle
) -> None:
    page = _page(qtbot, context, settle)
    page.open_block(3)
    settle()
    found = page.inspection()
    assert found is not None
    assert page.title() == "Block 3"
    assert found.title.startswith("Entry")
    assert found.mark is Integrity.VERIFIED
    assert found.why
    assert found.wishes[0].text == "Show record"


def test_every_path_leads_to_the_cosigned_root(context: Context) -> None:
    as_of = context.session.as_of()
    assert as_of is not None
    db = context.session.reader()
    assert all(path_of(db, index, as_of).holds for index in range(as_of.size))


def test_every_block_of_a_sound_replica_checks_out(context: Context) -> None:
    db = context.session.reader()
    assert context.figures is not None
    states = {check_block(db, height).state for height in range(context.figures.blocks)}
    assert states == {Integrity.VERIFIED}


def test_an_audit_of_this_window_is_named_at_the_admission_rules(
    qtbot: QtBot, context: Context, settle: Settle
) -> None:
    page = _page(qtbot, context, settle)
    found = page.inspection()
    assert found is not None
    assert found.checks[-1].detail.startswith("This copy replayed them")
    context.start_audit()
    settle()
    found = page.inspection()
    assert found is not None
    assert found.checks[-1].name == "Admission rules"
    assert found.checks[-1].detail.startswith("This window's audit of ")


def test_a_card_names_the_authorities(context: Context) -> None:
    db = context.session.reader()
    data = chain_data(
        blocks.columns(db), context.figures.final_size if context.figures else 0, None
    )
    card = StoredBlocks(db, data).block(1)
    assert (card.proposer, card.authorities, card.cosigned) == (
        "Smallville", ("Smallville",), (True,),
    )  # fmt: skip
    words = card_words(replace(card, authorities=("Smallville", "Harbour"), cosigned=(True, False)))
    assert "Sealed by Smallville" in words
    assert "Cosigned by Smallville\nNot cosigned by Harbour" in words
