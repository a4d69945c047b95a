"""The checks of the project: what is called, and how the outcome is counted.

A step that fails does not stop the others. The tests are counted from pytest's own report.
"""

from __future__ import annotations

import os
import subprocess
import time
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path

from environment import BUILD, ROOT, python, variables

_REPORT = BUILD / "tests.xml"
_PORTABLE = ("desktop", "packaging")  # tests may ask what only one system knows
_WORKERS = 4  # at most; more only wait for the slowest file


@dataclass(frozen=True, slots=True)
class Step:
    """One check that ran: its name, whether it passed, and how long it took."""

    name: str
    passed: bool
    seconds: float


@dataclass(frozen=True, slots=True)
class Tally:
    """How many tests ended how."""

    passed: int
    failed: int
    skipped: int

    def __str__(self) -> str:
        """Return the closing line."""
        return f"{self.passed} passed, {self.failed} failed, {self.skipped} skipped"


def commands(*, slow: bool) -> dict[str, list[str]]:
    """Return the checks before the tests, by name."""
    folder = python().parent
    checks = {
        "ruff format": [str(folder / "ruff"), "format", "--check"],
        "ruff check": [str(folder / "ruff"), "check"],
        "mypy": [str(python()), "-m", "mypy"],
        "lint-imports": [str(folder / "lint-imports")],
    }
    if slow:
        checks["mypy for Windows"] = [
            str(python()),
            "-m",
            "mypy",
            "--platform",
            "win32",
            *_PORTABLE,
        ]
    return checks


def pytest_command(arguments: list[str], *, slow: bool) -> list[str]:
    """Return how pytest is called; without arguments all files, shared among workers."""
    command = [str(python()), "-m", "pytest", "-q", f"--junit-xml={_REPORT}"]
    if slow:
        command += ["-m", "", "--hypothesis-profile=slow"]
    workers = min(os.cpu_count() or 1, _WORKERS)
    if workers > 1 and not arguments:
        command += ["-n", str(workers), "--dist", "loadfile"]
        command += ["--max-worker-restart=0"]  # a worker that dies is a failure, never a long wait
    return command + arguments


def tally_of(report: Path) -> Tally:
    """Return the counts of pytest's own report; without one, a single failure."""
    if not report.is_file():
        return Tally(0, 1, 0)
    suites = ET.parse(report).getroot().iter("testsuite")  # noqa: S314  (written a moment ago)
    ran = failed = skipped = 0
    for suite in suites:
        ran += int(suite.get("tests", "0"))
        failed += int(suite.get("failures", "0")) + int(suite.get("errors", "0"))
        skipped += int(suite.get("skipped", "0"))
    return Tally(ran - failed - skipped, failed, skipped)


def run_check(name: str, command: list[str]) -> Step:
    """Run one check quietly; print its line, and what it said if it failed."""
    started = time.perf_counter()
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
        cwd=ROOT,
        env=variables(),
    )
    seconds = time.perf_counter() - started
    passed = done.returncode == 0
    print(f"  {name} - {seconds:.1f} s{'' if passed else ' - FAILED'}", flush=True)
    if not passed:
        print((done.stdout + done.stderr).rstrip(), flush=True)
    return Step(name, passed, seconds)


def run_tests(arguments: list[str], *, slow: bool) -> tuple[Step, Tally]:
    """Run pytest in the open and count its tests."""
    _REPORT.parent.mkdir(exist_ok=True)
    _REPORT.unlink(missing_ok=True)
    started = time.perf_counter()
    command = pytest_command(arguments, slow=slow)
    done = subprocess.run(command, check=False, cwd=ROOT, env=variables())
    seconds = time.perf_counter() - started
    name = "pytest, all tests" if slow else "pytest, the quick tests"
    tally = tally_of(_REPORT)
    return Step(name, done.returncode == 0, seconds), tally
