"""``civicledger doctor``: look whether this machine and this profile are fit."""

import argparse
import time
from collections.abc import Iterator

from desktop.cli.call import Call
from desktop.cli.plain import plain
from desktop.doctor import examine
from desktop.errors import CivicLedgerError
from desktop.profile import load_profile
from desktop.replica import checkpoints, outbox
from desktop.replica.database import open_database, open_read_only
from desktop.session import Session
from desktop.verdict import Check, Result


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's options; it has none of its own."""
    del parser


def run(call: Call) -> int:
    """Examine; exit 0 where nothing failed, else 1."""
    folder = call.profile_folder
    now_ms = time.time_ns() // 1_000_000
    found = list(_profile_checks(call))
    checks = [*examine(folder, now_ms, _newest_ms(call)), *found]
    document = {
        "checks": [
            {"name": one.name, "result": one.result.value, "detail": one.detail} for one in checks
        ]
    }
    width = max(len(one.name) for one in checks)
    lines = [f"{one.result.value:<6}  {one.name:<{width}}  {plain(one.detail)}" for one in checks]
    call.answer(document, "\n".join(lines))
    return 1 if any(one.result is Result.FAILED for one in checks) else 0


def _newest_ms(call: Call) -> int | None:
    """Return the time of the newest checkpoint that the profile holds, if it can be proven."""
    try:
        with Session(call.profile_folder) as session:
            newest = session.as_of() if session.has_replica() else None
    except CivicLedgerError:
        return None  # a check of its own says why
    return None if newest is None or newest.as_of_s is None else newest.as_of_s * 1000


def _profile_checks(call: Call) -> Iterator[Check]:
    folder = call.profile_folder
    if not (folder / "profile.json").exists():
        yield Check("Profile", Result.NOTE, f"There is no profile in {folder} yet.")
        return
    try:
        profile = load_profile(folder)
    except CivicLedgerError as error:
        yield Check("Profile", Result.FAILED, str(error))
        return
    told = f"{profile.name}, {profile.anchor.origin}, {len(profile.peers)} peers"
    yield Check("Profile", Result.OK, told)
    if not profile.replica_file.is_file():
        yield Check("Replica", Result.NOTE, "It was never synced.")
    else:
        yield _replica_check(call)
    if profile.desk_file.is_file():
        yield _desk_check(call)


def _replica_check(call: Call) -> Check:
    file = call.profile_folder / "replica.db"
    try:
        with open_read_only(file, "replica") as db:
            problems, trusted = db.check(), checkpoints.trusted(db)
    except CivicLedgerError as error:
        return Check("Replica", Result.FAILED, str(error))
    if problems:
        return Check("Replica", Result.FAILED, f"It is damaged: {problems[0]}. Sync it anew.")
    size = 0 if trusted is None else trusted.size
    told = f"{size:,} entries final; the file is in order. An audit checks its content."
    return Check("Replica", Result.OK, told)


def _desk_check(call: Call) -> Check:
    file = call.profile_folder / "desk.db"
    try:
        with open_database(file, "desk") as desk:
            damaged = outbox.damaged_rows(desk)
    except CivicLedgerError as error:
        return Check("Outbox", Result.FAILED, str(error))
    if damaged:
        return Check("Outbox", Result.FAILED, f"Damaged: {', '.join(damaged[:5])}.")
    return Check("Outbox", Result.OK, "Every row matches its own hash.")
