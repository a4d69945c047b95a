"""The wheel, built and installed once, away from the checkout."""

import sys
import sysconfig
from pathlib import Path

import pytest
from environment import ROOT

from tests.packaging.installed import run


@pytest.fixture(scope="session")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("installed")


@pytest.fixture(scope="session")
def wheel(place: Path) -> Path:
    out = str(place / "dist")
    build = ["-m", "build", "--wheel", "--no-isolation", "--outdir", out, str(ROOT)]
    done = run(sys.executable, *build, cwd=place)
    assert done.returncode == 0, done.stdout + done.stderr
    (made,) = (place / "dist").glob("*.whl")
    return made


@pytest.fixture(scope="session")
def program(place: Path, wheel: Path) -> str:
    """Return the installed command; its dependencies are lent by the environment of the tests."""
    home = place / "venv"
    done = run(sys.executable, "-m", "venv", "--without-pip", str(home), cwd=place)
    assert done.returncode == 0, done.stderr
    scripts = home / ("Scripts" if sys.platform == "win32" else "bin")
    interpreter = str(scripts / "python")
    pip = [sys.executable, "-m", "pip", "--python", interpreter, "install", "--quiet"]
    done = run(*pip, "--no-deps", "--no-index", str(wheel), cwd=place)
    assert done.returncode == 0, done.stderr
    (site,) = {Path(path) for path in home.rglob("site-packages")}
    lent = sysconfig.get_paths()["purelib"]
    (site / "lent.pth").write_text(f"{lent}\n", encoding="utf-8")
    return str(scripts / "civicledger")
