"""Start CivicLedger on a machine that has only Python 3.11 or newer: `python3 packaging/run.py`.

Makes `.venv`, installs the locked packages by their hashes, sees to the libraries Qt draws with,
builds the demonstration city once and opens the window on it. Without a display it does the main
job headless instead and draws the window's pages to pictures.

Exit codes: 0 all as expected (or what the window returned), 1 something was not as expected,
2 this machine cannot do it, 3 wrong usage.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

from environment import (
    LOCK,
    ROOT,
    SetUpError,
    has_display,
    prepare,
    prepare_system,
    variables,
)
from tour import CITY, build_city, tour
from verbs import COMMAND, VerbError, require_program


def main() -> int:
    """Prepare the machine, then show the window or do the main job without one."""
    wishes = _parser().parse_args()
    headless = wishes.headless or not has_display()
    city = Path(wishes.city).resolve()
    profile = Path(wishes.profile).resolve() if wishes.profile else None
    print("CivicLedger", flush=True)
    try:
        prepare(LOCK)
        prepare_system(window=not headless)
        if wishes.set_up:
            return 0
        require_program()
        if not headless:
            return _show(city, profile)
        if not wishes.headless:
            print("  No display here: the main job runs without a window.", flush=True)
        failed = tour(city, profile)
    except (SetUpError, VerbError) as error:
        print(f"\n{error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("\nStopped. The next start goes on from here.", file=sys.stderr)
        return 2
    print(f"\n{failed} expectations were not met." if failed else "\nAll as expected.")
    return 1 if failed else 0


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(3, f"{message}\n")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(description="Start CivicLedger on its demonstration city.")
    parser.add_argument("--city", metavar="DIR", default=str(CITY), help="folder of the city")
    parser.add_argument("--profile", metavar="DIR", help="profile to open, or to make headless")
    parser.add_argument("--headless", action="store_true", help="do the main job without a window")
    parser.add_argument("--set-up", action="store_true", help="prepare the machine, then stop")
    return parser


def _show(city: Path, profile: Path | None) -> int:
    demo = build_city(city)
    opened = profile or city / demo.text("profiles", "inspector")
    print(f"      password of its keys: {city / demo.text('password_file')}")
    print(f"  open the window on {opened}", flush=True)
    command = [*COMMAND, "window", "--profile", str(opened)]
    return subprocess.run(command, check=False, cwd=ROOT, env=variables()).returncode


if __name__ == "__main__":
    sys.exit(main())
