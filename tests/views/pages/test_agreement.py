"""Checkpoints held against each other: peers, two laptops, and the evidence of two histories."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.audit.peer_attacks import PEER_ATTACKS, make_peer
from desktop.peers.compare import Relation
from desktop.peers.evidence import Kept, Proves
from desktop.peers.source import Peer
from desktop.profile import load_profile, save_profile, with_peer
from desktop.views.context import Context
from desktop.views.integrity import Integrity
from desktop.views.pages.peers import PeersPage
from desktop.views.parts.compare_dialog import CompareDialog
from tests.views.pages.conftest import Settle, shown
from tests.views.small_ledger import PASSWORD

pytestmark = pytest.mark.slow


@pytest.fixture
def page(qtbot: QtBot, context: Context, settle: Settle) -> PeersPage:
    made = PeersPage(context)
    shown(qtbot, made)
    made.refresh()
    settle()
    return made


@pytest.fixture
def dialog(page: PeersPage, settle: Settle) -> CompareDialog:
    page.ask_compare()
    settle()
    assert page.comparing is not None
    return page.comparing


def liar(profile: Path, name: str, folder: Path) -> Path:
    """Make a lying peer's folder out of the small ledger."""
    attack = next(one for one in PEER_ATTACKS if one.name == name)
    make_peer(attack, profile, folder, lambda: PASSWORD)
    return folder


def ask(context: Context, profile: Path, folder: Path, settle: Settle) -> None:
    """Sync from one more peer."""
    changed = with_peer(load_profile(profile), Peer("other", "folder", str(folder)))
    save_profile(changed)
    context.session.profile = changed
    context.start_sync()
    settle()


def test_peers_are_held_against_this_copy_and_each_other(
    page: PeersPage, context: Context, profile: Path, tmp_path: Path, settle: Settle
) -> None:
    copy = shutil.copytree(profile / "city" / "peers" / "folder", tmp_path / "copy")
    ask(context, profile, Path(copy), settle)
    assert page.agreement.rows().count() == 0
    page.agreement.compare()
    settle()
    first = load_profile(profile).peers[0].name
    cells = [row.cells[:2] for row in page.agreement.rows().page(0)]
    assert cells == [
        (f"This laptop \u00b7 {first}", "Same"),
        ("This laptop \u00b7 other", "Same"),
        (f"other \u00b7 {first}", "Same history"),
    ] or cells[2] == (f"{first} \u00b7 other", "Same history")


def test_a_fork_is_shown_with_evidence_that_a_third_party_can_check(
    page: PeersPage, context: Context, profile: Path, tmp_path: Path, settle: Settle
) -> None:
    ask(context, profile, liar(profile, "forking-peer", tmp_path / "fork"), settle)
    assert page.verdict().mark is Integrity.FORK
    assert page.rows().page(0)[1].cells[1] == "Another history"
    (kept,) = page.agreement.rows().items
    assert isinstance(kept, Kept)
    assert kept.proves is Proves.FORK
    page.agreement.table.select_row(0)
    settle()
    inspection = page.agreement.inspection()
    assert inspection is not None
    assert inspection.pair is not None
    assert inspection.pair.left != inspection.pair.right
    assert len(inspection.why) == 2
    assert [wish.text for wish in inspection.wishes] == ["Save for others\u2026", "Open folder"]
    page.agreement.save(kept, tmp_path)
    settle()
    parcel = tmp_path / kept.name
    told = (parcel / "README.txt").read_text()
    command = next(line for line in told.splitlines() if "equivocation.py" in line).split()
    assert command[0] == "python3"
    done = subprocess.run(
        [sys.executable, *command[1:]], cwd=parcel, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_two_laptops_with_the_same_ledger_agree_by_file_and_by_code(
    dialog: CompareDialog, tmp_path: Path, settle: Settle
) -> None:
    for name in ("mine.note", "mine.png"):
        dialog.write(tmp_path / name)
        settle()
        dialog.read_file(tmp_path / name)
        settle()
        assert dialog.found is not None
        assert dialog.found.relation is Relation.SAME
    dialog.read_text((tmp_path / "mine.note").read_text())
    settle()
    assert dialog.found is not None
    assert dialog.found.name == "Pasted text"
    assert dialog.found.relation is Relation.SAME


def test_what_is_no_checkpoint_is_told(
    dialog: CompareDialog, tmp_path: Path, settle: Settle
) -> None:
    (tmp_path / "letter.txt").write_text("Dear colleague")
    dialog.read_file(tmp_path / "letter.txt")
    settle()
    assert dialog.found is not None
    assert dialog.found.relation is Relation.UNREADABLE
    dialog.problem.grab().save(str(tmp_path / "blank.png"))
    dialog.read_file(tmp_path / "blank.png")
    settle()
    assert dialog.problem.text().startswith("No code in blank.png can be read.")
    dialog.read_file(tmp_path / "nothing.note")
    settle()
    assert "cannot be read" in dialog.problem.text()


@pytest.mark.parametrize(
    ("name", "relation"),
    [("forking-peer", Relation.FORK), ("foreign-peer", Relation.FOREIGN)],
)
def test_a_checkpoint_of_another_history_or_city_is_named(
    dialog: CompareDialog,
    profile: Path,
    tmp_path: Path,
    settle: Settle,
    name: str,
    relation: Relation,
) -> None:
    dialog.read_file(liar(profile, name, tmp_path / "liar") / "checkpoint")
    settle()
    assert dialog.found is not None
    assert dialog.found.relation is relation
