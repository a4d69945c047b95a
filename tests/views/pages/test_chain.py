from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.replica import blocks, entries, tampering
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
