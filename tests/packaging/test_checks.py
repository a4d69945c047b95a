"""The command that runs all checks: what it calls and how it counts."""

from pathlib import Path

from checks import commands, pytest_command, tally_of
from environment import ROOT

REPORT = """<?xml version="1.0"?><testsuites>
<testsuite name="pytest" tests="9" failures="1" errors="2" skipped="3"/></testsuites>"""


def test_the_closing_line_counts_what_pytest_counted(tmp_path: Path) -> None:
    report = tmp_path / "tests.xml"
    report.write_text(REPORT, encoding="utf-8")
    assert str(tally_of(report)) == "3 passed, 3 failed, 3 skipped"


def test_a_pytest_that_left_no_report_counts_as_a_failure(tmp_path: Path) -> None:
    assert str(tally_of(tmp_path / "none.xml")) == "0 passed, 1 failed, 0 skipped"


def test_the_slow_run_takes_every_test_and_judges_types_for_windows() -> None:
    command = pytest_command([], slow=True)
    assert command[command.index("") - 1] == "-m"  # the empty choice of marks chooses all
    assert "mypy for Windows" in commands(slow=True)
    assert "mypy for Windows" not in commands(slow=False)


def test_arguments_go_to_pytest_and_then_one_process_runs_them() -> None:
    command = pytest_command(["tests/ledger", "-x"], slow=False)
    assert command[-2:] == ["tests/ledger", "-x"]
    assert "-n" not in command


def test_the_continuous_check_is_the_same_command() -> None:
    text = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert text.startswith("#!/usr/bin/env bash\n")
    assert "exec python3 packaging/test.py --slow" in text
