"""Envelopes in a folder: kept durably, found by their records, never followed elsewhere."""

from pathlib import Path

import pytest

from desktop.errors import FormatError, StorageError
from desktop.vault.store import Store, path_of

RECORD = "urn:uuid:01890000-0000-7000-8000-000000000001"
OTHER = "urn:uuid:01890000-0000-7000-8000-000000000002"


def test_an_envelope_is_kept_replaced_found_and_destroyed(tmp_path: Path) -> None:
    store = Store(tmp_path)
    assert list(store.held()) == []
    assert store.get(RECORD, 10) is None
    store.put(OTHER, b"b")
    store.put(RECORD, b"a")
    store.put(RECORD, b"aa")
    assert list(store.held()) == [RECORD, OTHER]
    assert store.get(RECORD, 2) == b"aa"
    assert store.remove(RECORD)
    assert not store.remove(RECORD)
    assert list(store.held()) == [OTHER]


def test_what_has_another_name_is_no_envelope(tmp_path: Path) -> None:
    (tmp_path / "private").mkdir()
    for name in ("notes.txt", "x.age", "01890000-0000-7000-8000-000000000001.AGE"):
        (tmp_path / "private" / name).write_bytes(b"")
    assert list(Store(tmp_path).held()) == []


@pytest.mark.parametrize("text", ["", "urn:uuid:../../x", "../secret", "urn:uuid:" + "0" * 36])
def test_only_record_ids_name_a_path(text: str) -> None:
    with pytest.raises(FormatError):
        path_of(text)


def test_what_is_too_large_or_no_plain_file_is_refused(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.put(RECORD, b"12345")
    with pytest.raises(StorageError, match="not an envelope"):
        store.get(RECORD, 4)
    store.remove(RECORD)
    (tmp_path / "elsewhere").write_bytes(b"1")
    (tmp_path / path_of(RECORD)).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(StorageError, match="no plain file"):
        store.get(RECORD, 10)
