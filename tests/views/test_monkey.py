"""Nothing a user does, in whatever order, breaks the window or reaches out of the profile."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.demo.city import Built
from tests.thorough import times
from tests.views.small_ledger import PASSWORD

pytestmark = pytest.mark.slow

STEPS = int(os.environ.get("MONKEY_STEPS", times(1500, 5000)))
SEED = int(os.environ.get("MONKEY_SEED", "7"))
ROOT = Path(__file__).resolve().parents[2]
FINE = {"bugs": [], "log": "", "last": [], "listeners": [], "too_large": [], "written": []}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder for whatever the monkey chooses; the user's own one is empty meanwhile."""
    made = tmp_path / "chosen"
    made.mkdir()
    return made


def played(profile: Path, folder: Path, password: str, steps: int, allowed: Path) -> int:
    """Let the monkey play in a program of its own; return how many steps it did, all of them well.

    Files may be written in ``folder`` and ``allowed``; what is temporary counts as the test's.
    """
    # -B: what Python compiles for itself of a page that opens is no file of the program's.
    call = [sys.executable, "-B", "-m", "tests.views.monkey_play", profile, folder, password]
    home = {"HOME": str(folder.parent / "home"), "TMPDIR": str(folder), "TEMP": str(folder)}
    done = subprocess.run(
        [*map(str, call), str(steps), str(SEED), str(allowed)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, **home, "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"},
        check=False,
    )
    assert done.returncode == 0, done.stderr[-4_000:]
    found = json.loads(done.stdout.splitlines()[-1])
    count = int(found.pop("steps"))
    assert found == FINE
    return count


def test_a_short_play_breaks_nothing(profile: Path, folder: Path) -> None:
    assert played(profile, folder, PASSWORD, 60, profile.parent) > 30


@pytest.mark.parametrize("name", ["inspector", "registrar"])
def test_thousands_of_steps_on_each_of_two_profiles_break_nothing(
    demonstration: Built, tmp_path: Path, folder: Path, name: str
) -> None:
    city = Path(shutil.copytree(demonstration.folder, tmp_path / "city"))
    password = (city / "password.txt").read_text("utf-8").strip()
    steps = played(city / "profiles" / name, folder, password, STEPS, city)
    assert steps > STEPS // 2
