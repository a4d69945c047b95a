"""Who stands behind a checkpoint: every way in which a stored note can be less than it claims."""

import base64
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.durable import replace_file
from desktop.ledger.note import format_note, parse_note
from desktop.ledger.receipt import format_receipts, parse_receipts
from desktop.replica import checkpoints
from desktop.replica.database import open_database
from tests.audit import town
from tests.audit.town import audited, codes, opened
from tests.city import AUTHORITIES, City

pytestmark = pytest.mark.slow


def note(folder: Path) -> bytes:
    with opened(folder) as db:
        stored = checkpoints.newest(db, final=True)
        assert stored is not None
        return stored.note


def put(folder: Path, column: str, value: object) -> None:
    with opened(folder) as db:
        db.execute(f"update checkpoint set {column} = ?", (value,))


def test_a_note_that_is_none_is_named(profile: Path) -> None:
    put(profile, "note", b"no note")
    assert codes(profile) == {"FINAL_NOTE"}


def test_a_row_that_says_other_things_than_its_note_is_named(profile: Path) -> None:
    put(profile, "root", bytes(32))
    assert codes(profile) == {"TABLE_CHECKPOINT"}
    put(profile, "final", 0)
    assert codes(profile) == {"TABLE_CHECKPOINT"}


def test_a_note_without_its_log_signature_is_named(profile: Path) -> None:
    known = parse_note(note(profile))
    put(profile, "note", format_note(replace(known, signatures=known.signatures[1:])))
    assert codes(profile) == {"SIG_LOG"}


def test_a_line_that_only_looks_like_an_authoritys_is_named(profile: Path) -> None:
    known = parse_note(note(profile))
    *others, last = known.signatures
    for wrong in (replace(last, key_id=b"\1\2\3\4"), replace(last, name="university-")):
        put(profile, "note", format_note(replace(known, signatures=(*others, wrong))))
        found = audited(profile).findings
        assert [(one.code, one.severity.word) for one in found] == [("SIG_LINE", "warning")]


def test_lines_of_strangers_are_passed_over(profile: Path) -> None:
    known = parse_note(note(profile))
    stranger = replace(known.signatures[0], name="a-witness", key_id=b"\1\2\3\4")
    put(profile, "note", format_note(replace(known, signatures=(*known.signatures, stranger))))
    assert codes(profile) == set()


@pytest.mark.parametrize("cut", [0, 40])
def test_receipts_that_are_none_are_named(cut: int, profile: Path) -> None:
    put(profile, "receipts", b"\x00" * cut)
    assert codes(profile) == {"FINAL_RECEIPTS"}


def test_receipts_of_another_size_are_named(profile: Path) -> None:
    with opened(profile) as db:
        stored = checkpoints.newest(db, final=True)
    assert stored is not None
    assert stored.receipts is not None
    receipts = parse_receipts(stored.receipts)
    put(profile, "receipts", format_receipts(replace(receipts, size=receipts.size - 1)))
    assert codes(profile) == {"FINAL_RECEIPTS"}


def test_a_replica_without_receipts_is_sound(profile: Path) -> None:
    put(profile, "receipts", None)
    found = audited(profile)
    assert not found.findings
    assert "receipts" not in found.checked


@pytest.mark.parametrize(
    "change",
    [
        "update trusted set size = 20",
        "update trusted set root = x'00'",
        pytest.param("update trusted set origin = 'another.example'", marks=pytest.mark.slow),
        pytest.param("update trusted set anchor = 'another.example'", marks=pytest.mark.slow),
        pytest.param("delete from trusted", marks=pytest.mark.slow),
        pytest.param("delete from checkpoint", marks=pytest.mark.slow),
    ],
)
def test_a_trusted_state_that_no_checkpoint_gives_is_named(change: str, profile: Path) -> None:
    with opened(profile) as db:
        db.execute(change)
    assert codes(profile) == {"FINAL_TRUSTED"}


def test_a_writer_trusts_its_own_log(profile: Path) -> None:
    with opened(profile) as db:
        db.execute("delete from trusted")
    open_database(profile / "lock.db", "lock").close()
    assert codes(profile) == set()


def test_a_kept_note_of_another_history_is_a_fork(profile: Path) -> None:
    (profile / "evidence").mkdir()
    path = profile / "evidence" / "fork-86-0011-theirs.note"
    replace_file(path, note(profile))
    found = audited(profile).findings
    assert [(one.code, one.severity.word) for one in found] == [("FINAL_FORK", "critical")]
    size = note(profile).decode().splitlines()[1]
    text = note(profile).decode().replace(f"\n{size}\n", f"\n{int(size) + 1}\n")
    replace_file(path, text.encode())
    assert codes(profile) == {"STORE_EVIDENCE"}
    replace_file(path, base64.b64encode(text.encode()))
    assert codes(profile) == {"STORE_EVIDENCE"}


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the profile of a town whose charter was changed to name a fifth authority."""
    folder = tmp_path_factory.mktemp("changed")
    city = City(folder / "city")
    city.folder.mkdir()
    with city.found() as network:
        network.publish()
    newcomer = city.add_authority("harbour")
    charter = replace(city.charter, authorities=(*city.charter.authorities, newcomer), quorum=4)
    with city.network() as network:
        city.change(network, charter, *AUTHORITIES[:3], "harbour")
        network.publish()
        city.seal(network, city.scribes["city-hall"].statement([town.parameter(city)], city.now_ms))
        network.publish()
        peers = network.folder
    return town.synced(city, peers, folder / "profile")


def test_a_change_of_charter_is_followed(changed: Path) -> None:
    found = audited(changed)
    assert not found.findings
    assert not found.not_checked
    assert found.checked["charters"] == 1
    assert found.checked["checkpoints"] == 2
    assert codes(changed, quick=True) == set()


def test_a_change_of_charter_needs_both_quorums(changed: Path, tmp_path: Path) -> None:
    profile = Path(shutil.copytree(changed, tmp_path / "profile"))
    with opened(profile) as db:
        first = checkpoints.everything(db)[0]
        known = parse_note(first.note)
        lines = [one for one in known.signatures if one.name not in ("harbour", "university")]
        short = format_note(replace(known, signatures=tuple(lines)))
        db.execute("update checkpoint set note = ? where size = ?", (short, first.size))
    assert {"FINAL_CHARTER", "FINAL_QUORUM"} <= codes(profile)
    with opened(profile) as db:
        db.execute("delete from checkpoint where size = ?", (first.size,))
    found = audited(profile)
    assert not found.findings
    assert [one.check for one in found.not_checked] == ["charter 1"]
