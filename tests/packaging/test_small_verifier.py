"""``civicledger verify`` without a window: the wheel, and the few packages of its own lock."""

import json
import re
import shutil
import sys
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

import pytest
from environment import LOCK, LOCK_VERIFY, ROOT
from relock import without_window

from tests.packaging.installed import run

_PROOFS = ROOT / "tests" / "vectors" / "proofs" / "0.1.0"
_ABSENT = ("PySide6", "shiboken6", "pyqtgraph", "numpy", "openpyxl", "starlette", "uvicorn")


def test_its_lock_is_the_programs_without_the_window() -> None:
    assert LOCK_VERIFY.read_text("utf-8") == without_window(LOCK.read_text("utf-8"))


@pytest.fixture(scope="module")
def verifier(place: Path, wheel: Path) -> Path:
    """Return the scripts of a fresh environment that holds the wheel and its small lock."""
    home = place / "verifier"
    done = run(sys.executable, "-m", "venv", "--without-pip", str(home), cwd=place)
    assert done.returncode == 0, done.stderr
    scripts = home / ("Scripts" if sys.platform == "win32" else "bin")
    pip = [sys.executable, "-m", "pip", "--python", str(scripts / "python"), "install", "--quiet"]
    done = run(*pip, "--no-deps", "--no-index", str(wheel), cwd=place)
    assert done.returncode == 0, done.stderr
    (site,) = {Path(path) for path in home.rglob("site-packages")}
    for name in re.findall(r"^([a-z0-9-]+)==", LOCK_VERIFY.read_text("utf-8"), re.MULTILINE):
        _lend(name, site)
    return scripts


def _lend(name: str, site: Path) -> None:
    """Copy a package from the environment of the tests; one of another system is not there."""
    try:
        lent: Distribution = distribution(name)
    except PackageNotFoundError:
        return
    for file in lent.files or ():
        source = Path(str(lent.locate_file(file)))
        if ".." in file.parts or not source.is_file():
            continue  # a script beside the packages
        target = site / file
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, target)


@pytest.mark.slow
def test_a_proof_is_verified_where_there_is_no_qt(verifier: Path, place: Path) -> None:
    python, anchor = str(verifier / "python"), (_PROOFS / "anchor.txt").read_text("utf-8")
    for name in _ABSENT:
        assert run(python, "-c", f"import {name}", cwd=place).returncode, name
    asked = ("verify", str(_PROOFS / "revoked.clproof"), "--anchor", anchor, "--json")
    done = run(str(verifier / "civicledger"), *asked, "--as-of", "2026-11-23", cwd=place)
    assert done.returncode == 1, done.stderr
    document = json.loads(done.stdout)
    del document["as_of"]["age_s"]
    assert document == json.loads((_PROOFS / "verdict.json").read_text("utf-8"))
    size = sum(path.stat().st_size for path in verifier.parent.rglob("*") if path.is_file())
    print(f"\n{size / 1e6:.0f} MB without Qt")
    assert size < 120e6
