"""The Tamper Lab: an attack is chosen, tried on a copy, and what lights up is shown."""

import time
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.progress import Report
from desktop.trial import Outcome, Trial, all_attacks, try_attack
from desktop.views.context import Context
from desktop.views.integrity import Integrity
from desktop.views.models.lab_rows import attack_title
from desktop.views.pages.lab import LabPage
from desktop.views.parts.lab_copies import LabCopies
from tests.views.pages.conftest import Settle, shown


@pytest.fixture
def page(qtbot: QtBot, context: Context) -> LabPage:
    made = LabPage(context, try_attack)
    shown(qtbot, made)
    return made


def came_to(page: LabPage) -> dict[str, str]:
    return {str(row.key): row.cells[3] for row in page.rows().page(0) if row.cells[3]}


def test_names_read_as_words() -> None:
    assert attack_title("un-revoke") == "Un-revoke"
    assert attack_title("edit-and-rehash") == "Edit and rehash"
    assert attack_title("mis-sealing-peer") == "Mis-sealing peer"


def test_the_copies_go_with_whoever_made_them() -> None:
    copies = LabCopies()
    first = copies.renew()
    first.mkdir()
    second = copies.renew()
    assert not first.exists()
    second.mkdir()
    copies.discard()
    assert not second.exists()
    home = second.parent
    assert home.is_dir()
    del copies
    assert not home.exists()


def test_a_trial_that_is_stopped_leaves_no_copy(
    qtbot: QtBot, context: Context, settle: Settle
) -> None:
    begun: list[Path] = []

    def endless(trial: Trial, report: Report) -> Outcome:
        trial.folder.mkdir()
        begun.append(trial.folder)
        while True:
            report(1, 2)
            time.sleep(0.001)

    page = LabPage(context, endless)
    shown(qtbot, page)
    page.try_chosen()
    qtbot.waitUntil(lambda: bool(begun))
    assert page.progress.isVisible()
    page.progress.button.click()
    settle()
    assert not begun[0].exists()
    assert not page.progress.isVisible()
    assert page.primary() is not None
    assert came_to(page) == {}


@pytest.mark.slow
def test_an_attack_is_tried_on_a_copy_and_lights_up(
    page: LabPage, context: Context, settle: Settle
) -> None:
    before = context.session.profile.replica_file.read_bytes()
    assert page.rows().count() == len(all_attacks())
    assert page.verdict().mark is Integrity.UNCHECKED
    page.choose("edit-grade")
    inspection = page.inspection()
    assert inspection is not None
    assert inspection.title == "Edit grade"
    primary = page.primary()
    assert primary is not None
    primary.run()
    assert page.primary() is None
    settle()
    assert came_to(page) == {"edit-grade": "Found"}
    assert page.verdict().text == "Edit grade: found."
    assert ("Looked for", "Entry altered \u00b7 TREE_ENTRY") in page.facts.texts()
    assert page.facts.texts()[1][1].endswith(": Altered")
    assert context.session.profile.replica_file.read_bytes() == before
    page.lit.select_row(0)
    inspection = page.inspection()
    assert inspection is not None
    assert ("Code", "TREE_ENTRY") in [(fact.name, fact.value) for fact in inspection.facts]
    discard, opens = page.secondary()
    assert opens.text == "Open the copy"
    discard.run()
    assert page.secondary() == ()
    page.choose("lying-peer")
    page.try_chosen()
    settle()
    assert came_to(page) == {"edit-grade": "Found", "lying-peer": "Found"}
    assert page.verdict().text == "Lying peer: found, and has changed nothing."


@pytest.mark.slow
def test_what_a_profile_cannot_try_is_told(
    page: LabPage, context: Context, profile: Path, settle: Settle
) -> None:
    told: list[str] = []
    context.failed.connect(lambda error: told.append(error.what))
    page.choose("forking-peer")
    page.try_chosen()
    settle()
    assert told == ["This lie needs the key of the log's writer."]
    assert came_to(page) == {}
    assert (profile / "keys.clkey").is_file()
