"""The benchmark is a command: it is run here for its rows, never for its times."""

import json
from pathlib import Path

import pytest

from desktop.bench.rows import ROWS
from desktop.cli.main import run


def _no_window(call: object) -> int:
    raise AssertionError(call)


@pytest.mark.slow
def test_every_row_is_measured(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["bench", "--records", "2000", "--folder", str(tmp_path), "--json"]
    assert run(words, _no_window) == 0
    document = json.loads(capsys.readouterr().out)
    rows = {row["name"]: row for row in document["rows"]}
    assert list(rows) == list(ROWS)
    assert rows["sync-1"]["count"] == 1000
    assert rows["sync-10"]["bounds"][0]["name"] == "verifications"
    assert rows["sync-10"]["primitives"]["hashes"] > 0
    assert rows["audit-full"]["cpu_to_checks"] > 0
    assert "x of the raw entries" in rows["disk"]["note"]


@pytest.mark.parametrize("words", [["--records", "5"], ["faster"]])
def test_what_cannot_be_measured_is_told(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["bench", *words], _no_window) == 3
    assert capsys.readouterr().err
