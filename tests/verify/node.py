"""The script of the web page under Node.js, where no browser is."""

import json
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from join_page import PAGE

_SCRIPT = Path(__file__).parent / "page.mjs"
_SECONDS = 300


def answers(question: str, cases: Sequence[object]) -> list[Any]:
    """Return what the page's script answers to each case; skip where there is no Node.js."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("node is not installed, so the page's script cannot be run without a page")
    done = subprocess.run(
        [node, _SCRIPT, PAGE],
        input=json.dumps({"question": question, "cases": cases}).encode(),
        capture_output=True,
        timeout=_SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    found: list[Any] = json.loads(done.stdout)
    assert len(found) == len(cases)
    return found
