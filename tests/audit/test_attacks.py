"""The Tamper Lab: each attack on a copy lights up its own code, which nothing else does."""

from pathlib import Path

import pytest

from desktop.audit.attacks import ATTACKS, Attack, attack_copy, attack_named
from desktop.audit.codes import all_codes
from desktop.errors import StorageError, UsageError
from desktop.profile import load_profile
from desktop.replica import entries
from tests.audit.town import Town, audited, codes, opened

pytestmark = pytest.mark.slow


def test_every_attack_has_a_name_and_a_code_of_its_own() -> None:
    assert len(ATTACKS) >= 15
    assert len({one.name for one in ATTACKS}) == len({one.code for one in ATTACKS}) == len(ATTACKS)
    assert {one.code for one in ATTACKS} <= set(all_codes())
    assert {one.target for one in ATTACKS} == {"replica"}


QUICK = ("edit-grade", "edit-and-reseal", "strip-cosignatures", "un-revoke", "flip-profile")


@pytest.mark.parametrize(
    "attack",
    [
        pytest.param(one, id=one.name, marks=[] if one.name in QUICK else [pytest.mark.slow])
        for one in ATTACKS
    ],
)
def test_an_attack_is_found_by_its_code(attack: Attack, town: Town, tmp_path: Path) -> None:
    target = tmp_path / "attacked"
    attack_copy(attack, town.folder, target)
    found = audited(target)
    assert attack.code in {one.code for one in found.findings}
    assert found.verdict.exit_code == 1
    for one in found.findings:
        assert one.what
        assert one.means
        assert one.do


QUIET = {"edit-grade": {"TREE_ENTRY"}, "swap-entries": {"TREE_ROOT"}, "un-revoke": {"TABLE_STATUS"}}


@pytest.mark.slow
@pytest.mark.parametrize(("name", "expected"), QUIET.items(), ids=QUIET)
def test_what_an_attack_left_alone_is_not_accused(
    name: str, expected: set[str], town: Town, tmp_path: Path
) -> None:
    attack_copy(attack_named(name), town.folder, tmp_path / "attacked")
    assert codes(tmp_path / "attacked") == expected


def test_the_copy_holds_no_keys_and_still_knows_its_peers(town: Town, tmp_path: Path) -> None:
    target = tmp_path / "attacked"
    attack_copy(attack_named("plant-trigger"), town.folder, target)
    assert {one.name for one in target.iterdir()} >= {"profile.json", "replica.db"}
    assert not (target / "keys.clkey").exists()
    profile = load_profile(target)
    assert profile.anchor == load_profile(town.folder).anchor
    assert Path(profile.peers[0].address).is_dir()


def test_an_attack_never_touches_what_is_there(town: Town, tmp_path: Path) -> None:
    before = (town.folder / "replica.db").read_bytes()
    with pytest.raises(StorageError, match="not empty"):
        attack_copy(ATTACKS[0], town.folder, town.folder)
    (tmp_path / "file").write_text("mine")
    with pytest.raises(StorageError, match="not empty"):
        attack_copy(ATTACKS[0], town.folder, tmp_path)
    assert (town.folder / "replica.db").read_bytes() == before


def test_an_attack_that_nobody_knows_is_refused() -> None:
    with pytest.raises(UsageError, match="no attack named"):
        attack_named("pull-the-plug")


def test_where_nothing_is_revoked_a_status_is_invented(profile: Path, tmp_path: Path) -> None:
    with opened(profile) as db:
        db.execute("update record set revoked = 0")
    attack_copy(attack_named("un-revoke"), profile, tmp_path / "attacked")
    whats = [one.what for one in audited(tmp_path / "attacked").findings]
    assert any("approved_by" in what for what in whats)


@pytest.mark.parametrize(
    "name", ["drop-last-block", "roll-back", "swap-entries", "edit-grade", "forge-checkpoint"]
)
def test_a_replica_with_nothing_to_change_is_left_alone(
    name: str, profile: Path, tmp_path: Path
) -> None:
    with opened(profile) as db:
        db.execute("delete from checkpoint")
        first = db.one("select seal + 1 from block where height = 0")
        assert first is not None
        entries.cut(db, first[0])
    with pytest.raises(UsageError):
        attack_copy(attack_named(name), profile, tmp_path / "attacked")
