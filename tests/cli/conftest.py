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
from desktop.demo.city import Built, build
from desktop.demo.story import CHAPTERS
from tests.conftest import NOW_MS

Verb = Callable[..., "Answer"]


@dataclass(frozen=True, slots=True)
class Answer:
    """What one call printed and returned."""

    code: int
    document: Any  # the JSON document
    errors: str


@pytest.fixture(scope="session")
def everyday(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The demonstration city with its first chapter alone, for tests that count what they add."""
    folder = tmp_path_factory.mktemp("everyday")
    return build(folder, 7, clean=False, clock=lambda: NOW_MS, chapters=CHAPTERS[:1])


@pytest.fixture
def city(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Return a copy of the city for one test: all of it, or what its module names by ``CITY``."""
    name = getattr(request.module, "CITY", "demonstration")
    return Path(shutil.copytree(request.getfixturevalue(name).folder, tmp_path / "city"))


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
