"""The program as a process: one story from joining to verifying, as a script would run it."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.chronicle import NOW, Chronicle, chronicle

__all__ = ["chronicle"]

pytestmark = pytest.mark.slow


def program(*words: object, stdin: str = "") -> tuple[int, Any, str]:
    """Run the program with ``--json``; return exit code, document and messages."""
    done = subprocess.run(
        [sys.executable, "-m", "desktop", *map(str, words), "--json"],
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        cwd=Path(__file__).parents[2],
        env={**os.environ, "PYTHONUTF8": "1"},
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done.returncode, json.loads(done.stdout) if done.stdout.strip() else None, done.stderr


def test_join_sync_search_show_export_verify(chronicle: Chronicle, tmp_path: Path) -> None:
    from desktop.ledger.anchor import format_anchor  # noqa: PLC0415  (read like a script)

    anchor, at = format_anchor(chronicle.anchor), ("--profile", tmp_path / "mine")
    assert program("init", "--anchor", anchor, "--peer", chronicle.peer, *at)[0] == 0
    assert program("sync", *at)[1]["size"] == chronicle.size
    listed = program("records", "kind:diploma -is:valid łódź", "--as-of", NOW, *at)[1]
    assert listed["total"] == 9
    record = chronicle.ids["valid"]
    assert program("show", record, "--as-of", NOW, *at)[0] == 0
    file = tmp_path / "diploma.clproof"
    assert program("export", record, "--format", "proof", "-o", file, *at)[0] == 0
    alone = program("verify", file, "--anchor", anchor)
    assert (alone[0], alone[1]["verdict"]) == (2, "CANNOT CHECK")
    known = program("verify", file, "--anchor", anchor, "--peer", chronicle.peer)
    assert (known[0], known[1]["verdict"]) == (0, "VALID")


def test_bad_calls_end_in_words(chronicle: Chronicle, tmp_path: Path) -> None:
    at = ("--profile", chronicle.profile)
    assert program("records", "colour:red", *at)[0] == 3
    assert program("show", "nonsense", *at)[0] == 3
    assert program("verify", tmp_path / "nothing")[0] == 2
    assert program("keys", *at, stdin="")[0] == 3
