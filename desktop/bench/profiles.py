"""The replicas of the synthetic ledgers: one at the smaller published size, one at the larger."""

import os
import shutil
from pathlib import Path

from desktop.bench.ledgers import Cut, Ledger
from desktop.bench.measure import Ground
from desktop.checks.reaches import VERSION as NAMES
from desktop.peers.sync import Replica, sync_with
from desktop.profile import Profile, save_profile
from desktop.replica.database import open_database
from desktop.session import Session


def empty(ground: Ground, ledger: Ledger, name: str) -> Profile:
    """Return a new profile in the place of any earlier one of that name."""
    home = ground.folder / "profiles" / f"{ledger.shape.name}-{name}"
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir(parents=True)
    profile = Profile(home, "benchmark", ledger.anchor, ())
    save_profile(profile)
    return profile


def bring(profile: Profile, ledger: Ledger, size: int) -> int:
    """Sync a profile to one of the two sizes; return how many entries were added."""
    with open_database(profile.replica_file, "replica") as db:
        replica = Replica(db, ledger.anchor, profile.incoming, profile.evidence)
        added, state = sync_with(replica, Cut(ledger, size))
    assert state.state == "agrees", state
    return added


def smaller(ground: Ground, ledger: Ledger) -> Profile:
    """Return the profile at the smaller size, which a sync makes where it is not there."""
    return _kept(ground, ledger, "smaller") or make_smaller(ground, ledger)


def make_smaller(ground: Ground, ledger: Ledger) -> Profile:
    """Make the profile at the smaller size, by one sync of everything."""
    profile = empty(ground, ledger, "smaller")
    bring(profile, ledger, ledger.before)
    _mark(profile)
    return profile


def copied(ground: Ground, ledger: Ledger) -> Profile:
    """Return a copy of the profile at the smaller size, to be brought up to the larger."""
    held = smaller(ground, ledger)
    profile = empty(ground, ledger, "larger")
    shutil.copyfile(held.replica_file, profile.replica_file)
    with profile.replica_file.open("rb+") as copy:  # else the first commit pays for the copy
        os.fsync(copy.fileno())
    return profile


def checked(ground: Ground, ledger: Ledger) -> Profile:
    """Return a copy of the profile at the smaller size, all of which was checked across records."""
    held = smaller(ground, ledger)
    if not _all_checked(held).exists():
        with Session(held.folder) as session:
            session.check(is_whole=True)
        _all_checked(held).touch()
    profile = empty(ground, ledger, "checked")
    for file, copy in (
        (held.replica_file, profile.replica_file),
        (held.checks_file, profile.checks_file),
    ):
        shutil.copyfile(file, copy)
        with copy.open("rb+") as written:
            os.fsync(written.fileno())
    return profile


def larger(ground: Ground, ledger: Ledger) -> Profile:
    """Return the profile at the larger size, made where it is not there."""
    profile = _kept(ground, ledger, "larger")
    if profile is None:
        profile = copied(ground, ledger)
        bring(profile, ledger, ledger.size)
        finished(profile)
    return profile


def finished(profile: Profile) -> None:
    """Say that a profile is whole and may be used again."""
    _mark(profile)


def _mark(profile: Profile) -> None:
    _done(profile.folder).touch()


def _all_checked(profile: Profile) -> Path:
    return profile.folder.with_name(f"{profile.folder.name}.checked-{NAMES}")


def _done(home: Path) -> Path:
    return home.with_name(f"{home.name}.whole")


def _kept(ground: Ground, ledger: Ledger, name: str) -> Profile | None:
    home = ground.folder / "profiles" / f"{ledger.shape.name}-{name}"
    return Profile(home, "benchmark", ledger.anchor, ()) if _done(home).exists() else None
