"""The wheel as a user installs it: away from the checkout, in an environment of its own."""

import json
import zipfile
from pathlib import Path

import pytest
from environment import ROOT

from tests.packaging.installed import run

pytestmark = pytest.mark.slow


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
    assert {one["code"] for one in planted if not {"recompute", "profile"} & one.keys()} <= found


def test_the_installed_window_draws_its_pages(program: str, place: Path, city: Path) -> None:
    require(program, "window", place)
    pages = place / "pages"
    pages.mkdir()
    profile = str(city / "profiles" / "inspector")
    done = run(program, "window", "--profile", profile, "--render", str(pages), cwd=place)
    assert done.returncode == 0, done.stderr
    assert list(pages.glob("*.png"))
