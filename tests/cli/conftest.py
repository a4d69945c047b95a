"""The command line run in-process on a copy of the demonstration city."""

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from desktop.cli.call import Call
from desktop.cli.main import run
from desktop.demo.city import Built

Verb = Callable[..., "Answer"]


@dataclass(frozen=True, slots=True)
class Answer:
    """What one call printed and returned."""

    code: int
    document: Any  # the JSON document
    errors: str


@pytest.fixture
def city(demonstration: Built, tmp_path: Path) -> Path:
    """Return a copy of the demonstration city for one test."""
    return Path(shutil.copytree(demonstration.folder, tmp_path / "city"))


@pytest.fixture
def verb(capsys: pytest.CaptureFixture[str]) -> Verb:
    """Return a function that runs one call of the command line with ``--json``."""

    def called(*words: object) -> Answer:
        capsys.readouterr()
        code = run([*map(str, words), "--json"], _no_window)
        told = capsys.readouterr()
        document = json.loads(told.out) if told.out.strip() else None
        return Answer(code, document, told.err)

    return called


def _no_window(call: Call) -> int:
    raise AssertionError(call.options)
