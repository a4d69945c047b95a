"""Write `lock.txt` and `lock-checks.txt` anew from pyproject.toml: `python3 packaging/relock.py`.

Needs `uv` on the path. The locks hold for every system and every Python the program runs on
(`--universal`), pin every package with the hashes of all its files, and name no host: where the
packages come from is the business of whoever installs them. Pins that still fit are kept;
`--upgrade` takes the newest that pyproject.toml allows, `--upgrade NAME` only that one's. The lock
of the checks is held to the versions of the program's lock, so one environment fulfils both.

`lock-verify.txt` is the program's lock without what only the window and the services need: enough
for `civicledger verify` on a machine without Qt.
"""

from __future__ import annotations

import argparse
import re
import shutil
import sys
from pathlib import Path

from environment import (
    LOCK,
    LOCK_CHECKS,
    LOCK_VERIFY,
    ROOT,
    SetUpError,
    packages_in,
    run,
    step,
)

_COMPILE = "uv pip compile pyproject.toml --quiet --universal --generate-hashes --no-header"
_FIXED = [*_COMPILE.split(), "--python-version", "3.11"]
_NOT_TO_VERIFY = frozenset(
    (
        *("anyio", "colorama", "et-xmlfile", "idna", "ifaddr", "numpy", "openpyxl", "pip"),
        *("pyqtgraph", "pyside6-essentials", "segno", "shiboken6", "starlette", "uvicorn"),
        *("zeroconf", "zxing-cpp"),
    )
)


def main() -> int:
    """Compile the locks."""
    parser = argparse.ArgumentParser(description="Pin what CivicLedger and its checks need.")
    parser.add_argument("--upgrade", nargs="?", const="*", metavar="NAME", help="take newer ones")
    wish: str | None = parser.parse_args().upgrade
    newer = [] if wish is None else ["--upgrade"] if wish == "*" else ["--upgrade-package", wish]
    if not shutil.which("uv"):
        print("`uv` is not on the path. Install it first.", file=sys.stderr)
        return 2
    checks = ["--group", "checks", "--constraint", _name(LOCK)]
    try:
        with step(f"write {LOCK.name}"):
            run([*_FIXED, *newer, "--output-file", _name(LOCK)])
        with step(f"write {LOCK_CHECKS.name}"):
            run([*_FIXED, *newer, *checks, "--output-file", _name(LOCK_CHECKS)])
        with step(f"write {LOCK_VERIFY.name}"):
            LOCK_VERIFY.write_text(without_window(LOCK.read_text("utf-8")), "utf-8", newline="\n")
    except SetUpError as error:
        print(f"\n{error}", file=sys.stderr)
        return 2
    print(f"  {packages_in(LOCK)} packages, with the checks {packages_in(LOCK_CHECKS)}")
    return 0


def without_window(lock: str) -> str:
    """Return the pins of a lock that verifying needs."""
    pins = re.split(r"\n(?=[a-z0-9])", lock.rstrip("\n"))
    kept = [pin for pin in pins if pin.partition("==")[0] not in _NOT_TO_VERIFY]
    return "\n".join(kept) + "\n"


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


if __name__ == "__main__":
    sys.exit(main())
