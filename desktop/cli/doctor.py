"""``civicledger doctor``: look whether this machine and this profile are fit, or try a back-up out.

Peers are asked unless ``--offline``; nothing else leaves the machine. A drill restores a back-up
into a folder that is thrown away; only its date and outcome stay, in the profile in use.
"""

import argparse
import time
from collections.abc import Sequence
from pathlib import Path

from desktop.cli.call import Call
from desktop.cli.plain import plain
from desktop.drill import Drill, hold_drill
from desktop.errors import UsageError
from desktop.examination import check_lines, examine_all
from desktop.profile import load_profile
from desktop.verdict import Check, Result

_CODES = {"passed": 0, "failed": 1, "incomplete": 2}


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's options."""
    add = parser.add_argument
    add("--offline", action="store_true", help="ask no peer")
    add("--drill", type=Path, metavar="FILE", help="try a back-up out, and nothing else")


def run(call: Call) -> int:
    """Examine; exit 0 where nothing failed, else 1; for a drill 2 where it could not be told."""
    if call.options.drill is not None:
        return _drill(call)
    checks = examine_all(call.profile_folder, _now_ms(), asks_peers=not call.options.offline)
    call.answer({"checks": _documents(checks)}, "\n".join(_lines(checks)))
    return 1 if any(one.result is Result.FAILED for one in checks) else 0


def _drill(call: Call) -> int:
    if call.options.offline:
        raise UsageError("--offline does not go with --drill, which asks nobody.")
    folder, now_ms = call.profile_folder, _now_ms()
    live = load_profile(folder) if (folder / "profile.json").exists() else None
    drill = Drill(call.options.drill, live, now_ms, call.password)
    outcome, checks = hold_drill(drill, call.report)
    document = {"drill": outcome, "checks": _documents(checks)}
    call.answer(document, "\n".join([*_lines(checks), f"The drill {_WORDS[outcome]}."]))
    return _CODES[outcome]


_WORDS = {
    "passed": "passed",
    "failed": "failed: do not rely on this back-up",
    "incomplete": "is incomplete: not everything could be checked",
}


def _documents(checks: Sequence[Check]) -> list[dict[str, str]]:
    return [{"name": one.name, "result": one.result.value, "detail": one.detail} for one in checks]


def _lines(checks: Sequence[Check]) -> list[str]:
    return [plain(line) for line in check_lines(checks)]


def _now_ms() -> int:
    return time.time_ns() // 1_000_000
