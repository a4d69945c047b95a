"""The Tamper Lab's trials: what is lit up is new, what is asked of a liar harms nothing."""

from pathlib import Path

import pytest

from desktop.apart import run_apart
from desktop.audit.peer_attacks import PEER_ATTACKS
from desktop.demo.city import Built
from desktop.errors import CivicLedgerError, UsageError
from desktop.progress import silent
from desktop.trial import Outcome, Trial, all_attacks, try_attack
from desktop.verdict import Verdict

pytestmark = pytest.mark.slow
SERVED = [one.name for one in PEER_ATTACKS if one.script is not None]


def tried(demonstration: Built, folder: Path, name: str, before: Outcome | None = None) -> Outcome:
    known = None if before is None else before.known
    return try_attack(Trial(name, demonstration.profile("supervisor"), folder, known))


def test_an_attack_lights_up_what_was_not_there_before(
    demonstration: Built, tmp_path: Path
) -> None:
    found = tried(demonstration, tmp_path / "one", "un-revoke")
    assert found.is_found
    assert [one.code for one in found.lit] == ["TABLE_STATUS"]
    assert len(found.known) > 100
    assert found.seen is not None
    assert found.seen.verdict is Verdict.ALTERED
    assert any("the log says otherwise" in text for text in found.seen.reasons)
    again = tried(demonstration, tmp_path / "two", "edit-grade", found)
    assert {one.code for one in again.lit} == {"TREE_ENTRY"}
    assert again.seen is not None
    assert again.seen.verdict is Verdict.ALTERED
    assert not (again.copy / "keys.clkey").exists()


@pytest.mark.parametrize("name", ["lying-peer", "forking-peer", "stale-peer", *SERVED])
def test_a_lying_peer_is_told_and_changes_nothing(
    demonstration: Built, tmp_path: Path, name: str
) -> None:
    found = tried(demonstration, tmp_path / "trial", name)
    assert found.is_found
    assert not found.was_harmed
    assert found.size == demonstration.size


def test_a_trial_in_a_process_of_its_own_says_the_same(
    demonstration: Built, tmp_path: Path
) -> None:
    trial = Trial("failing-peer", demonstration.profile("supervisor"), tmp_path / "trial")
    found = run_apart(try_attack, trial, silent)
    assert found.said is not None
    assert found.said.code == "PEER_STATUS"


def test_what_cannot_be_tried_says_why(demonstration: Built, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no attack named"):
        tried(demonstration, tmp_path / "trial", "pull-the-plug")
    assert len({one.name for one in all_attacks()}) == len(all_attacks())
    with pytest.raises(CivicLedgerError):
        try_attack(Trial("un-revoke", tmp_path, tmp_path / "trial"))
