"""``civicledger doctor``: look whether this machine and this profile are fit, or try a back-up out.

Peers are asked unless ``--offline``; nothing else leaves the machine. A drill restores a back-up
into a folder that is thrown away; only its date and outcome stay, in the profile in use.
"""

import argparse
import time
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, closing
from dataclasses import replace
from pathlib import Path

from desktop.backup import remember, remembered
from desktop.checkup import Checkup, Opener, examine_profile
from desktop.cli.call import Call
from desktop.cli.plain import plain
from desktop.doctor import examine
from desktop.drill import Drill, outcome_of, run_drill
from desktop.errors import CivicLedgerError, UsageError
from desktop.peers.source import Peer, Source
from desktop.profile import load_profile
from desktop.session import Session
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
    now_ms = _now_ms()
    found = list(_profile_checks(call, now_ms))
    checks = [*examine(call.profile_folder, now_ms, _newest_ms(call)), *found]
    call.answer({"checks": _documents(checks)}, "\n".join(_lines(checks)))
    return 1 if any(one.result is Result.FAILED for one in checks) else 0


def _drill(call: Call) -> int:
    if call.options.offline:
        raise UsageError("--offline does not go with --drill, which asks nobody.")
    folder, now_ms = call.profile_folder, _now_ms()
    live = load_profile(folder) if (folder / "profile.json").exists() else None
    checks = run_drill(Drill(call.options.drill, live, now_ms, call.password), call.report)
    outcome = outcome_of(checks)
    if live is not None:
        remember(folder, replace(remembered(folder), drilled_ms=now_ms, drill=outcome))
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


def _lines(checks: Sequence[Check]) -> Iterator[str]:
    width = max(len(one.name) for one in checks)
    for one in checks:
        yield f"{one.result.value:<8}  {plain(one.name):<{width}}  {plain(one.detail)}"


def _newest_ms(call: Call) -> int | None:
    """Return the time of the newest checkpoint that the profile holds, if it can be proven."""
    try:
        with Session(call.profile_folder) as session:
            newest = session.as_of() if session.has_replica() else None
    except CivicLedgerError:
        return None  # a check of its own says why
    return None if newest is None or newest.as_of_s is None else newest.as_of_s * 1000


def _profile_checks(call: Call, now_ms: int) -> Iterator[Check]:
    folder = call.profile_folder
    if not (folder / "profile.json").exists():
        yield Check("Profile", Result.NOTE, f"There is no profile in {folder} yet.")
        return
    try:
        session = Session(folder)
    except CivicLedgerError as error:
        yield Check("Profile", Result.FAILED, str(error))
        return
    with session:
        opener = None if call.options.offline else _opener(session)
        yield from examine_profile(Checkup(session.profile, now_ms, opener))


def _opener(session: Session) -> Opener:
    def opened(peer: Peer) -> AbstractContextManager[Source]:
        return closing(session.source(peer))

    return opened


def _now_ms() -> int:
    return time.time_ns() // 1_000_000
