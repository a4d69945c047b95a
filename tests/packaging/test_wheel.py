"""The wheel as a user installs it: away from the checkout, in an environment of its own."""

import json
import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest
from environment import ROOT

pytestmark = pytest.mark.slow

Command = tuple[str, ...]


def run(*command: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        cwd=cwd,
        env={**os.environ, "PYTHONUTF8": "1", "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("installed")


@pytest.fixture(scope="module")
def wheel(place: Path) -> Path:
    out = str(place / "dist")
    build = ["-m", "build", "--wheel", "--no-isolation", "--outdir", out, str(ROOT)]
    done = run(sys.executable, *build, cwd=place)
    assert done.returncode == 0, done.stdout + done.stderr
    (made,) = (place / "dist").glob("*.whl")
    return made


@pytest.fixture(scope="module")
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


def require(program: str, verb: str, place: Path) -> None:
    """Skip where the installed program does not know the verb."""
    if run(program, verb, "--help", cwd=place).returncode:
        pytest.skip(f"the installed program does not offer `{verb}`")


@pytest.fixture(scope="module")
def city(place: Path, program: str) -> Path:
    require(program, "demo", place)
    done = run(program, "demo", str(place / "city"), "--json", cwd=place)
    assert done.returncode == 0, done.stderr
    return place / "city"


def test_the_wheel_holds_the_program_and_its_resources_only(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"desktop"}
    expected = {
        f"desktop/{path.relative_to(ROOT).as_posix()}"
        for path in (ROOT / "resources").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert expected
    assert expected <= set(names)
    assert not [name for name in names if "tests" in name.split("/")]


def test_the_licence_travels_with_the_wheel(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert [name for name in names if name.endswith(".dist-info/licenses/LICENSE")]


def test_the_installed_program_finds_its_resources(program: str, place: Path) -> None:
    question = "from desktop import assets; print(assets.root())"
    done = run(str(Path(program).with_name("python")), "-c", question, cwd=place)
    assert done.returncode == 0, done.stderr
    assert Path(done.stdout.strip()).is_relative_to(place.resolve())


def test_the_installed_program_says_its_version(program: str, place: Path) -> None:
    done = run(program, "--version", cwd=place)
    if done.returncode and not (ROOT / "desktop" / "__main__.py").is_file():
        pytest.skip("there is no program to start")
    assert done.returncode == 0, done.stderr
    assert "0.1.0" in done.stdout


def test_the_installed_program_builds_and_audits_a_city(
    program: str, place: Path, city: Path
) -> None:
    require(program, "audit", place)
    profile = str(city / "profiles" / "inspector")
    done = run(program, "audit", "--profile", profile, "--json", cwd=place)
    assert done.returncode == 1, done.stderr
    planted = json.loads((city / "answers.json").read_text(encoding="utf-8"))
    found = {finding["code"] for finding in json.loads(done.stdout)["findings"]}
    assert {fault["code"] for fault in planted} <= found


def test_the_installed_window_draws_its_pages(program: str, place: Path, city: Path) -> None:
    require(program, "window", place)
    pages = place / "pages"
    pages.mkdir()
    profile = str(city / "profiles" / "inspector")
    done = run(program, "window", "--profile", profile, "--render", str(pages), cwd=place)
    assert done.returncode == 0, done.stderr
    assert list(pages.glob("*.png"))
