"""Check everything: `python3 packaging/test.py [--slow] [-- arguments for pytest]`.

Prepares `.venv` with the locked packages of the checks, then runs the formatter's check, the
linter, the types, the import rules and the tests. A step that fails does not stop the others. With
`--slow` the long tests run too, and the types are judged for Windows as well. The last line counts
the tests; the exit code is 0 only if every step passed.
"""

from __future__ import annotations

import argparse
import sys

from checks import commands, run_check, run_tests
from environment import LOCK_CHECKS, SetUpError, prepare, prepare_system


def main() -> int:
    """Run every check and say what happened."""
    parser = argparse.ArgumentParser(description="Check and test CivicLedger.")
    parser.add_argument("--slow", action="store_true", help="also the long tests")
    parser.add_argument("pytest", nargs="*", metavar="-- ARGUMENT", help="passed on to pytest")
    wishes = parser.parse_args()
    print("CivicLedger: checks", flush=True)
    try:
        prepare(LOCK_CHECKS)
        prepare_system(window=False)
    except SetUpError as error:
        print(f"\n{error}", file=sys.stderr)
        return 2
    steps = [run_check(name, command) for name, command in commands(slow=wishes.slow).items()]
    step, tally = run_tests(wishes.pytest, slow=wishes.slow)
    steps.append(step)
    print()
    for each in steps:
        print(f"  {'passed' if each.passed else 'FAILED'}  {each.seconds:6.1f} s  {each.name}")
    print(f"\n{tally}", flush=True)
    return 0 if all(each.passed for each in steps) else 1


if __name__ == "__main__":
    sys.exit(main())
