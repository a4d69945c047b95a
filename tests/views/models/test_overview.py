"""What the overview reads of the folder of a profile."""

from pathlib import Path

import pytest

from desktop.views.models.overview import folder_bytes


def test_a_file_that_goes_while_the_folder_is_measured_is_not_missed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a", "b", "c"):
        (tmp_path / name).write_bytes(b"12345")
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "d").write_bytes(b"1")
    listed = list(tmp_path.rglob("*"))
    monkeypatch.setattr(Path, "rglob", lambda *_: iter(listed))
    (tmp_path / "b").unlink()
    assert folder_bytes(tmp_path) == 11
