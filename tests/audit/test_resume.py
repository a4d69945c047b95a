"""What an interrupted audit leaves is used only where it must be true."""

from pathlib import Path

import pytest

from desktop.audit.resume import FILE_NAME, Mark, ProgressFile, recall
from desktop.domains.admission import examine
from desktop.domains.refusal import Refusal
from desktop.ledger.merkle import root_at
from desktop.ledger.seal import is_seal
from desktop.replica import entries, tampering
from tests.audit.town import Town, audited, opened
from tests.city import ORIGIN

pytestmark = pytest.mark.slow


def mark(folder: Path, size: int) -> ProgressFile:
    """Pretend that an audit was interrupted at a size of the stored log."""
    with opened(folder) as db:
        root = root_at(entries.reader(db, size), size)
    file = ProgressFile(folder / "reports", ORIGIN)
    file.move(Mark(size, root))
    file.save()
    return file


def test_a_mark_comes_back_as_it_was_saved(tmp_path: Path) -> None:
    file = ProgressFile(tmp_path / "reports", ORIGIN)
    assert file.load() is None
    file.save()
    assert file.load() is None
    file.move(Mark(5000, bytes(32)))
    assert file.load() == Mark(5000, bytes(32))
    assert ProgressFile(tmp_path / "reports", "another.example").load() is None
    file.remove()
    assert file.load() is None
    file.remove()


@pytest.mark.parametrize("content", [b"", b"{}", b"[1]", b'{"sha256":"00"}'])
def test_a_damaged_mark_is_none(content: bytes, tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    assert ProgressFile(tmp_path, ORIGIN).load() is None


def test_a_mark_with_one_flipped_bit_is_none(tmp_path: Path) -> None:
    file = ProgressFile(tmp_path, ORIGIN)
    file.move(Mark(5000, bytes(32)))
    data = (tmp_path / FILE_NAME).read_bytes()
    for place in range(0, len(data) * 8, 5):
        damaged = bytearray(data)
        damaged[place // 8] ^= 1 << place % 8
        (tmp_path / FILE_NAME).write_bytes(bytes(damaged))
        assert file.load() is None


def test_a_folder_that_cannot_be_written_is_no_obstacle(tmp_path: Path) -> None:
    (tmp_path / "reports").write_text("a file")
    file = ProgressFile(tmp_path / "reports", ORIGIN)
    file.move(Mark(5000, bytes(32)))
    assert file.load() is None


def test_signatures_below_a_mark_are_not_verified_again(profile: Path) -> None:
    mark(profile, 40)
    found = audited(profile, fresh=False)
    assert found.resumed == 40
    assert not found.findings
    assert not (profile / "reports" / FILE_NAME).exists()


def test_a_mark_of_another_tree_is_ignored(profile: Path) -> None:
    mark(profile, 40)
    with opened(profile) as db:
        log = tampering.read_everything(db)
        index = next(at for at in range(30, 86) if not is_seal(log[at]))
        log[index] = log[index][:-1] + bytes([log[index][-1] ^ 1])
        tampering.put_log(db, tampering.resealed(log))
        tampering.rebuild(db)
    found = audited(profile, fresh=False)
    assert found.resumed is None
    assert (index, "VOID_BAD_SIGNATURE") in {(one.entry, one.code) for one in found.findings}


def test_a_mark_above_the_final_size_is_ignored(profile: Path) -> None:
    mark(profile, 86)
    with opened(profile) as db:
        db.execute("update trusted set size = 20")
    assert audited(profile, fresh=False).resumed is None


def test_a_statement_is_recalled_as_it_was_examined(town: Town) -> None:
    with opened(town.folder) as db:
        log = tampering.read_everything(db)
    for entry in (log[0], log[1], log[20]):
        assert recall(entry) == examine(entry)
    assert isinstance(recall(b"\xd2nonsense"), Refusal)
