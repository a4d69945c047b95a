"""What holds for the repository as a whole: names, sizes, words, and what it depends on."""

import ast
import re
import subprocess
import tomllib
from pathlib import Path

import pytest
from environment import LOCK, LOCK_CHECKS, ROOT

TOP_LEVEL = {
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "desktop",
    "packaging",
    "pyproject.toml",
    "resources",
    "tests",
}
MOST_LINES = 500  # of a module
MOST_LINES_OF_A_FUNCTION = 40  # without its docstring
FORBIDDEN = re.compile(  # written so that this file does not contain them
    r"(?<![\w.])/[w]ork/|/tmp/[a-z]|[p]ypi\.org|[p]ythonhosted|[d]eb\.debian\.org"
    r"|registry\.[n]pmjs|proxy\.[g]olang|[f]arm-studio|\b[C]EO\b"
)
UNFINISHED = re.compile(r"\b(T[O]DO|F[I]XME)\b|NotImplemented[E]rror")


def repository_files() -> list[Path]:
    """Return every file that is, or would be, under version control."""
    listing = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if listing.returncode:
        pytest.skip("this copy is not under version control")
    return [ROOT / name for name in listing.stdout.split("\0") if (ROOT / name).is_file() and name]


def modules() -> list[Path]:
    return [path for path in repository_files() if path.suffix == ".py"]


def text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""  # a picture or another file that is no text


def name_of(requirement: str) -> str:
    return re.split(r"[<>=!~;\[ ]", requirement, maxsplit=1)[0].lower()


def requirements() -> dict[str, list[str]]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return {
        "program": [name_of(each) for each in project["project"]["dependencies"]],
        "checks": [name_of(each) for each in project["dependency-groups"]["checks"]],
    }


def pins_in(lock: Path) -> dict[str, set[str]]:
    pins: dict[str, set[str]] = {}
    for name, version in re.findall(r"^([a-z0-9_.-]+)==(\S+)", text_of(lock), re.MULTILINE):
        pins.setdefault(name, set()).add(version)
    return pins


def test_the_top_level_holds_what_the_plan_says() -> None:
    names = {path.relative_to(ROOT).parts[0] for path in repository_files()}
    assert {name for name in names if not name.startswith(".")} <= TOP_LEVEL


def test_no_file_speaks_of_a_workplace_or_a_host_of_packages() -> None:
    spoken = [
        f"{path.relative_to(ROOT)}: {found.group()}"
        for path in repository_files()
        for found in FORBIDDEN.finditer(text_of(path))
    ]
    assert spoken == []


def test_no_module_is_left_unfinished() -> None:
    assert [path.name for path in modules() if UNFINISHED.search(text_of(path))] == []


def test_no_module_outgrows_its_room() -> None:
    sizes = {
        str(path.relative_to(ROOT)): text_of(path).count("\n")
        for path in modules()
        if "vectors" not in path.parts
    }
    assert {name: size for name, size in sizes.items() if size > MOST_LINES} == {}


def test_no_function_outgrows_a_screen() -> None:
    too_long = [
        f"{path.relative_to(ROOT)}: {node.name} has {lines_of(node)} lines"
        for path in modules()
        if path.relative_to(ROOT).parts[0] in {"desktop", "packaging"}
        for node in ast.walk(ast.parse(text_of(path)))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and lines_of(node) > MOST_LINES_OF_A_FUNCTION
    ]
    assert too_long == []


def lines_of(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Return the lines from ``def`` to the end, without those of the docstring."""
    lines = (function.end_lineno or function.lineno) - function.lineno + 1
    if ast.get_docstring(function) is None:
        return lines
    docstring = function.body[0]
    return lines - ((docstring.end_lineno or docstring.lineno) - docstring.lineno + 1)


def test_every_package_file_is_empty() -> None:
    packages = [path for path in modules() if path.name == "__init__.py"]
    assert packages
    assert [path for path in packages if path.stat().st_size] == []


def test_the_readme_says_what_every_dependency_is_for() -> None:
    rows = re.findall(r"^\| ([a-z0-9-]+) \| (.+) \|$", text_of(ROOT / "README.md"), re.MULTILINE)
    told = {name for name, reason in rows if len(reason) > len(name)}
    needed = {name for names in requirements().values() for name in names}
    assert needed - told == set()


def test_the_readme_names_the_two_commands() -> None:
    readme = text_of(ROOT / "README.md")
    assert "\npython3 packaging/run.py\n" in readme
    assert "\npython3 packaging/test.py\n" in readme


@pytest.mark.parametrize("lock", [LOCK, LOCK_CHECKS], ids=lambda lock: str(lock.name))
def test_every_pin_has_hashes_and_no_host(lock: Path) -> None:
    pinned = re.split(r"\n(?=\S)", text_of(lock))
    assert [pin for pin in pinned if "--hash=sha256:" not in pin] == []
    assert "://" not in text_of(lock)


def test_the_locks_hold_what_the_project_asks_for() -> None:
    asked = requirements()
    assert set(asked["program"]) <= pins_in(LOCK).keys()
    assert {*asked["program"], *asked["checks"]} <= pins_in(LOCK_CHECKS).keys()


def test_program_and_checks_are_locked_to_the_same_versions() -> None:
    checks = pins_in(LOCK_CHECKS)
    assert {name: checks.get(name) for name in pins_in(LOCK)} == pins_in(LOCK)
