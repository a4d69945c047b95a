"""The audit as a whole: what a sound replica gives, moments, progress, cancel."""

import multiprocessing
import shutil
from pathlib import Path

import pytest

from desktop.audit.results import Audited, AuditVerdict
from desktop.audit.run import Request, audit, replayed
from desktop.checks.groups import CHECKS
from desktop.demo.city import Built
from desktop.errors import StorageError, UsageError
from desktop.ledger.merkle import leaf_hash
from desktop.progress import Cancelled
from desktop.replica import entries, lookahead, tampering
from desktop.replica.state import NUMBERS
from tests.audit.town import Town, audited, opened
from tests.demo.answers import answered

pytestmark = pytest.mark.slow


def tree(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder."""
    return {str(one): one.read_bytes() for one in folder.rglob("*") if one.is_file()}


def test_a_sound_replica_is_clean_and_everything_was_looked_at(town: Town, sound: Audited) -> None:
    found = sound
    assert found.verdict is AuditVerdict.CLEAN
    assert not found.findings
    assert not found.not_checked
    assert (found.as_of.size, found.as_of.final_size) == (town.size, town.size)
    checked = found.checked
    assert checked["entries"] == town.size == checked["search"]
    assert checked["signatures"] == checked["admission"] == town.size - checked["seals"]
    assert checked["cosignatures"] == checked["receipts"] == 4
    assert checked["E1"] == 16
    assert checked["tables"] > 200


def test_a_quick_audit_says_what_it_left_out(town: Town, sound: Audited) -> None:
    found = audited(town.folder, quick=True)
    assert found.verdict is AuditVerdict.CLEAN
    assert {one.check for one in found.not_checked} == {
        "databases", "signatures", "admission", "tables", "search", "batches", *CHECKS,
        "private documents",
    }  # fmt: skip
    assert found.checked["seals"] == sound.checked["seals"]


def test_an_audit_changes_nothing(profile: Path) -> None:
    before = tree(profile)
    audited(profile)
    audited(profile, quick=True)
    assert tree(profile) == before


def test_two_audits_give_the_same_and_so_do_more_workers(town: Town, sound: Audited) -> None:
    assert audited(town.folder) == sound
    assert audit(Request(town.folder, workers=3)) == sound


def test_an_audit_may_be_about_an_earlier_moment(town: Town) -> None:
    earlier = audit(Request(town.folder, as_of="size:20"))
    assert earlier.verdict is AuditVerdict.CLEAN
    assert earlier.as_of.size <= 20
    assert earlier.as_of.final_size == earlier.as_of.size
    assert {one.check for one in earlier.not_checked} == {"tables", "search"}
    assert earlier.as_of.time is not None
    same = audit(Request(town.folder, as_of=earlier.as_of.time))
    assert same.as_of == earlier.as_of


@pytest.mark.parametrize(
    "as_of", ["size:2", "size:", "size:-1", "2001-01-01T00:00:00.000Z", "tomorrow"]
)
def test_a_moment_that_is_none_is_refused(town: Town, as_of: str) -> None:
    with pytest.raises(UsageError):
        audit(Request(town.folder, as_of=as_of))


def test_a_profile_that_was_never_synced_cannot_be_audited(profile: Path, tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="no profile"):
        audited(tmp_path / "nowhere")
    (profile / "replica.db").unlink()
    with pytest.raises(StorageError, match="no replica yet"):
        audited(profile)
    opened(profile).close()
    with pytest.raises(StorageError, match="empty"):
        audited(profile)


def test_progress_rises_to_its_end(town: Town) -> None:
    told: list[tuple[int, int]] = []
    audit(Request(town.folder), lambda done, total: told.append((done, total)))
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert {total for _, total in told} == {1000}
    assert told[-1] == (1000, 1000)


def test_a_cancelled_audit_leaves_nothing_but_what_it_had_verified(profile: Path) -> None:
    def stop(done: int, _: int) -> None:
        if done > 500:
            raise Cancelled

    before = tree(profile)
    with pytest.raises(Cancelled):
        audit(Request(profile), stop)
    left = tree(profile).keys() - before.keys()
    assert {Path(one).name for one in left} == {"audit-progress.json"}
    again = audited(profile, fresh=False)
    assert again.resumed is not None
    assert again.resumed > 10
    assert again.checked["signatures"] < again.checked["admission"]
    fresh = audit(Request(profile, fresh=True))
    assert (fresh.findings, fresh.as_of) == (again.findings, again.as_of)
    assert fresh.resumed is None
    assert tree(profile) == before


def test_a_cancel_before_the_replay_leaves_nothing(profile: Path) -> None:
    def stop(_: int, __: int) -> None:
        raise Cancelled

    before = tree(profile)
    with pytest.raises(Cancelled):
        audit(Request(profile), stop)
    assert tree(profile) == before


def test_above_a_damaged_entry_form_and_signatures_are_still_checked(profile: Path) -> None:
    with opened(profile) as db:
        entry = db.one("select min(entry) from statement where records = 1 and entry > 20")
        assert entry is not None
        row = db.one("select data from bundle where number = 0")
        assert row is not None
        place = _place_of(bytes(row[0]), entry[0])
        data = bytearray(row[0])
        data[place + 300] ^= 1
        db.execute("update bundle set data = ? where number = 0", (bytes(data),))
    found = audited(profile)
    assert [one.code for one in found.findings] == ["TREE_ENTRY"]
    assert found.findings[0].entry == entry[0]
    assert found.checked["signatures"] == audited(profile, quick=True).checked["entries"] - (
        found.checked["seals"] + 1
    )
    assert {"admission", "tables", "C1"} <= {one.check for one in found.not_checked}


def _place_of(data: bytes, index: int) -> int:
    at = 0
    for _ in range(index):
        at += 2 + int.from_bytes(data[at : at + 2], "big")
    return at + 2


@pytest.mark.slow
def test_every_planted_fault_is_found_where_it_was_planted(demonstration: Built) -> None:
    found = audited(demonstration.profile("inspector"))
    told = sorted((one.code, one.entry, one.block, one.records) for one in found.findings)
    assert told == answered(demonstration)


@pytest.mark.slow
def test_the_home_of_every_authority_passes_the_same_audit(demonstration: Built) -> None:
    inspector = audited(demonstration.profile("inspector"))
    for home in sorted((demonstration.folder / "authorities").iterdir()):
        assert audited(home).findings == inspector.findings


@pytest.mark.slow
def test_a_change_with_its_own_hash_is_narrowed_down_by_the_tree(
    demonstration: Built, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(demonstration.profile("inspector"), tmp_path / "copy"))
    with opened(folder) as db:
        key = db.one("select max(key) from record where kind = 'supply.event/1' and key < 200000")
        assert key is not None
        index = key[0] // NUMBERS
        _edit_with_hash(folder, index)
    found = audited(folder)
    codes = {one.code for one in found.findings}
    assert {"TREE_ROOT", "SEAL_ROOT"} <= codes
    assert "TREE_TILE" not in codes
    (root,) = [one for one in found.findings if one.code == "TREE_ROOT"]
    assert f"entries {index - index % 256} to" in root.what
    assert index in {one.entry for one in found.findings if one.code == "VOID_BAD_SIGNATURE"}


def _edit_with_hash(folder: Path, index: int) -> None:
    with opened(folder) as db:
        entry = entries.entry(db, index).replace(b'"eventTime":"2', b'"eventTime":"3', 1)
        tampering.put_entry(db, index, entry)
        number, offset = divmod(index, 256)
        row = db.one("select hashes from tile where level = 0 and number = ?", (number,))
        assert row is not None
        hashes = bytearray(row[0])
        hashes[offset * 32 : offset * 32 + 32] = leaf_hash(entry)
        db.execute(
            "update tile set hashes = ? where level = 0 and number = ?", (bytes(hashes), number)
        )


@pytest.mark.slow
def test_processes_of_their_own_find_the_same(
    town: Town, sound: Audited, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lookahead, "WORTH_PROCESSES", 0)
    monkeypatch.setattr(lookahead, "_CHUNK", 20)
    assert audit(Request(town.folder, workers=2)) == sound


@pytest.mark.slow
def test_an_audit_that_is_cancelled_leaves_no_process(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lookahead, "WORTH_PROCESSES", 0)
    begun = []

    def cancel(done: int, total: int) -> None:
        if done > total // 3:
            begun.extend(multiprocessing.active_children())
            raise Cancelled

    with pytest.raises(Cancelled):
        audit(Request(town.folder, workers=2), cancel)
    assert begun
    assert not any(process.is_alive() for process in begun)


def test_progress_tells_how_many_entries_were_replayed() -> None:
    assert [replayed(done, 1000, 700) for done in (0, 50, 400, 750, 1000)] == [0, 0, 350, 700, 700]
