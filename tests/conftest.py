"""What every test may rely on: no screen, repeatable examples, and no log that nobody expected."""

import logging
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from desktop.demo.city import Built, build

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before Qt is loaded

# Where `.ci/run` puts the programs that judge what is written; tests that find none say so.
_JUDGES = Path(__file__).parents[1] / "build" / "judges"
os.environ.setdefault("NODE_PATH", str(_JUDGES / "node_modules"))
sys.path.append(str(_JUDGES / "python"))  # last, so that what is locked is found first
os.environ["OPENPYXL_LXML"] = "False"  # a judge brings lxml; the program does without

settings.register_profile("fast", max_examples=50, derandomize=True, deadline=None)
settings.register_profile("slow", max_examples=400, derandomize=True, deadline=None)
settings.load_profile("fast")

NOW_MS = 1_800_000_000_000  # of the demonstration's newest cosignatures
_SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of samples and vectors beside the repository."""
    if not _SHARED.is_dir():
        pytest.skip("the folder ../shared with samples and vectors is not beside the repository")
    return _SHARED


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Return a demonstration city of seed 7 with its faults, built once; nobody writes into it."""
    folder = tmp_path_factory.mktemp("demonstration") / "northbridge"
    return build(folder, 7, clean=False, clock=lambda: NOW_MS)


@pytest.fixture(autouse=True)
def _no_stray_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test that logged above INFO; one that expects it ends with `caplog.clear()`."""
    yield
    stray = [
        record.getMessage()
        for phase in ("setup", "call")
        for record in caplog.get_records(phase)
        if record.levelno > logging.INFO
    ]
    assert not stray, f"logged above INFO: {stray}"
