"""The rows about the window: it is opened in a process of its own, which says how long it took.

Nothing here knows Qt; ``civicledger window --measure`` does the work, and answers in JSON. Where
there is no screen it paints as it would for a picture.
"""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from desktop.bench import profiles
from desktop.bench.ledgers import Ledger
from desktop.bench.lot import LOT, Lot
from desktop.bench.measure import Ground, Measure
from desktop.errors import StorageError
from desktop.peers.source import Peer
from desktop.profile import Profile, save_profile
from desktop.replica import search
from desktop.replica.database import open_database

_LONGEST_S = 900
_STARTS = 5


def start_warm(ground: Ground) -> Measure:
    """Open the window until its first page shows what the replica holds; the middle of five."""
    profile = _indexed(ground, ground.ledger(10))
    bare = sorted(_bare() for _ in range(_STARTS))[_STARTS // 2]
    _asked(profile, "start")  # everything is in the system's cache after it
    starts = sorted(
        (_asked(profile, "start") for _ in range(_STARTS)), key=lambda it: it["usable_s"]
    )
    found = starts[_STARTS // 2]
    note = f"a bare window of Qt takes {bare:.2f} s; first painted after {found['painted_s']:.2f} s"
    return Measure(
        "window-start",
        ground.records,
        "records",
        found["usable_s"],
        cpu_s=found["usable_cpu_s"],
        note=note,
    )


def start_cold(ground: Ground) -> Measure:
    """Do so where the system has no file of program or replica in its cache."""
    profile = _indexed(ground, ground.ledger(10))
    is_cold = _forget_files([profile.folder, *map(Path, sys.path)])
    found = _asked(profile, "start")
    note = f"first painted after {found['painted_s']:.2f} s"
    if not is_cold:
        note = f"warm: this system cannot be told to forget files; {note}"
    return Measure("window-cold", ground.records, "records", found["usable_s"], note=note)


def audit(ground: Ground) -> Measure:
    """Look at the worst gap of the window's thread while an audit runs, for a minute at most."""
    profile = _indexed(ground, ground.ledger(10))
    return _gaps("window-audit", _asked(profile, "audit"))


def sync(ground: Ground) -> Measure:
    """Do so while everything is synced into an empty profile."""
    ledger = ground.ledger(10)
    profile = profiles.empty(ground, ledger, "window-sync")
    place = _peer(profile.folder / "peer", ledger)
    peer = Peer("benchmark", "folder", str(place))
    profile = Profile(profile.folder, profile.name, profile.anchor, (peer,))
    save_profile(profile)
    try:
        return _gaps("window-sync", _asked(profile, "sync"))
    finally:
        shutil.rmtree(profile.folder)


def pan(ground: Ground) -> Measure:
    """Pan the chain view far, near and zooming, and take the slowest of 20 frames (p95)."""
    profile = profiles.smaller(ground, ground.chain())
    with open_database(profile.replica_file, "replica") as db:
        search.build(db)
    found = _asked(profile, "pan")
    frames = ", ".join(
        f"{name} {1000 * s:.1f} ms ({1000 * found['own_s'][name]:.1f} of its own)"
        for name, s in found["p95_s"].items()
    )
    note = f"a frame at p95: {frames}; the page was filled after {found['filled_s']:.2f} s"
    return Measure("window-pan", found["frames"], "frames", found["seconds"], note=note)


def pages(ground: Ground) -> Measure:
    """Open every page, search, filter and jump in the list of records."""
    profile = _indexed(ground, ground.ledger(10))
    steps: Mapping[str, float] = _asked(profile, "pages")["seconds"]
    told = ", ".join(f"{name} {1000 * seconds:.0f} ms" for name, seconds in steps.items())
    return Measure("window-pages", len(steps), "steps", sum(steps.values()), note=told)


def trail_smaller(ground: Ground) -> Measure:
    """Lay out and paint a lot whose packs travel alone, told by some 5,000 events."""
    return _trail(ground, "window-trail-5000", 2_500)


def trail_larger(ground: Ground) -> Measure:
    """Lay out and paint a lot whose packs travel alone, told by some 20,000 events."""
    return _trail(ground, "window-trail-20000", 10_000)


def past(ground: Ground) -> Measure:
    """Go back to the block in the middle, and show the overview and the records as of then."""
    profile = _indexed(ground, ground.ledger(10))
    found = _asked(profile, "past")
    note = f"the records are listed after {found['records_s']:.2f} s more"
    return Measure("window-past", ground.records, "records", found["seconds"], note=note)


def _indexed(ground: Ground, ledger: Ledger) -> Profile:
    """Return the profile at the larger size with its search index, which a window would make."""
    profile = profiles.larger(ground, ledger)
    with open_database(profile.replica_file, "replica") as db:
        search.build(db)
    return profile


def _trail(ground: Ground, name: str, packs: int) -> Measure:
    lot = Lot(min(packs, max(1, ground.records // 100) * 100), in_cases=False)
    profile = _indexed(ground, ground.of_lot(lot))
    found = _asked(profile, "trail", LOT)
    note = f"with reading and following {found['whole_s']:.2f} s"
    return Measure(name, lot.events, "events", found["seconds"], note=note)


def _gaps(name: str, found: Mapping[str, Any]) -> Measure:
    worst, usual, own = (1000 * found[name] for name in ("worst_s", "p99_s", "own_s"))
    note = f"worst gap {worst:.0f} ms, {own:.0f} ms of it at most its own work; p99 {usual:.0f} ms"
    return Measure(name, found["ticks"], "ticks", found["seconds"], note=note)


def _bare() -> float:
    """Return what a window of Qt with nothing in it takes."""
    began = time.monotonic()
    subprocess.run([sys.executable, "-c", _BARE], check=True, env=_place())  # noqa: S603
    return time.monotonic() - began


_BARE = (
    "from PySide6.QtWidgets import QApplication, QWidget; app = QApplication([]); w = QWidget(); "
    "w.resize(1366, 768); w.show(); w.repaint(); app.processEvents()"
)


def _place() -> dict[str, str]:
    return {"QT_QPA_PLATFORM": "offscreen", **os.environ}


def _asked(profile: Profile, what: str, target: str = "") -> dict[str, Any]:
    """Return what a window on a profile has measured."""
    words = [sys.executable, "-m", "desktop", "window", "--profile", str(profile.folder), "--json"]
    words += ["--measure", what, *(["--target", target] if target else [])]
    began = time.monotonic()
    done = subprocess.run(  # noqa: S603  (this very program)
        words, capture_output=True, check=False, env=_place(), timeout=_LONGEST_S, text=True
    )
    if done.returncode:
        raise StorageError(f"The window could not measure {what}.", means=done.stderr[-2000:])
    found: dict[str, Any] = json.loads(done.stdout)
    for name in ("painted", "usable"):
        if f"{name}_at" in found:
            found[f"{name}_s"] = found[f"{name}_at"] - began
    return found


def _peer(place: Path, ledger: Ledger) -> Path:
    """Make a folder that serves a synthetic ledger at its smaller size."""
    shutil.copytree(ledger.folder / "tile", place / "tile", copy_function=os.link)
    for name in ("checkpoint", "receipts"):
        shutil.copyfile(ledger.folder / f"{name}-{ledger.before}", place / name)
    return place


def _forget_files(places: list[Path]) -> bool:
    """Let the system forget what it holds of the files below some folders, where it can be told."""
    if sys.platform != "linux":
        return False
    os.sync()
    for place in places:
        for file in place.rglob("*") if place.is_dir() else ():
            if file.is_file():
                handle = os.open(file, os.O_RDONLY)
                try:
                    os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
                finally:
                    os.close(handle)
    return True
