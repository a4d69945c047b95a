"""Every attack by a peer, as a user of the command line meets it.

A program that syncs from a liar says so by a stable code, keeps what it had, ends soon and stays
small; and syncing from a good peer works afterwards as if nothing had been.
"""

import hashlib
import os
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.peers.attacks.attack import Attack
from tests.peers.attacks.files import FILES
from tests.peers.attacks.histories import HISTORIES
from tests.peers.attacks.program import LIMIT_S, Run, run
from tests.peers.attacks.transport import TRANSPORT
from tests.peers.attacks.trees import TREES
from tests.peers.attacks.world import Ground, World

ATTACKS = (*HISTORIES, *TREES, *TRANSPORT, *FILES)
_GROWTH_KIB = 64 * 1024
_MOST_BYTES = 32 * 1024 * 1024

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="links, pipes and measures are those of POSIX"
)


@pytest.fixture(scope="session")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    return World(tmp_path_factory.mktemp("world"))


@pytest.fixture(scope="session")
def contents(world: World) -> dict[str, dict[str, bytes]]:
    """Return what each profile holds before it is lied to, as far as it was asked for."""
    del world
    return {}


def _calls() -> dict[str, list[Attack]]:
    """Return what is made in one call each: a lie alone, or some that are told side by side."""
    calls: dict[str, list[Attack]] = {}
    for one in ATTACKS:
        calls.setdefault(one.together or one.id, []).append(one)
    return calls


@pytest.mark.slow
@pytest.mark.parametrize(
    "attacks",
    [
        pytest.param(attacks, id=name, marks=[] if attacks[0].is_quick else [pytest.mark.slow])
        for name, attacks in _calls().items()
    ],
)
def test_a_lying_peer_is_told_and_harms_nothing(
    attacks: list[Attack], world: World, contents: dict[str, dict[str, bytes]], tmp_path: Path
) -> None:
    first = attacks[0]
    profile = world.profile(first.start, tmp_path)
    kept = _database(profile)
    with ExitStack() as running:
        grounds = [Ground(world, tmp_path / str(number), running) for number in range(len(attacks))]
        named = [one.lie(ground) for one, ground in zip(attacks, grounds, strict=True)]
        peers = [word for each in named for peer in each for word in ("--peer", peer)]
        done = run("sync", *peers, "--profile", profile)
        assert not [one.second for one in grounds if one.second and one.second.connections]
    _check_told(attacks, done)
    assert done.tree == (world.truth.tree if first.moves else world.trees[first.start])
    _check_cost(done, world)
    if first.check is not None:
        first.check(world, done)
    if first.start != "fresh" and not first.moves and _database(profile) != kept:
        _check_content(first.start, profile, world, contents, tmp_path)
    _check_recovery(first, profile, world)
    _log(attacks, done)


def _check_told(attacks: Sequence[Attack], done: Run) -> None:
    """Every peer must be told by its code and state."""
    codes, states = iter(done.codes), iter(done.states)
    told = {
        one.id: ([next(codes) for _ in one.codes], [next(states) for _ in one.states])
        for one in attacks
    }
    assert told == {one.id: (one.codes, one.states) for one in attacks}, done.messages
    exits = [one.exit_code for one in attacks]
    assert done.code == (1 if 1 in exits else min(exits))


def _check_cost(done: Run, world: World) -> None:
    """The program must end by itself in time, and stay near the memory of an honest sync."""
    assert done.took_s <= LIMIT_S
    if done.peak_kib is not None and world.truth.peak_kib is not None:
        assert done.peak_kib <= world.truth.peak_kib + _GROWTH_KIB


def _check_content(
    start: str,
    profile: Path,
    world: World,
    contents: dict[str, dict[str, bytes]],
    folder: Path,
) -> None:
    """What the program gives away as its log must be what it held before."""
    if start not in contents:
        contents[start] = _exported(world.folder / start, folder / "before")
    assert _exported(profile, folder / "after") == contents[start]


def _exported(profile: Path, folder: Path) -> dict[str, bytes]:
    done = run("export", "--format", "tree", "-o", folder, "--profile", profile)
    assert done.code == 0, done.messages
    return {
        str(file.relative_to(folder)): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file()
    }


def _check_recovery(attack: Attack, profile: Path, world: World) -> None:
    """The next sync with a good peer must work as if nothing had been, and leave nothing behind."""
    good = run("sync", "--profile", profile)
    assert good.document["final"]
    assert good.tree == world.truth.tree
    assert good.states == ["agrees"]
    assert good.codes[0] in attack.good_codes
    assert good.code == (0 if good.codes == [None] else 1)
    files = [file for file in profile.rglob("*") if file.is_file()]
    assert not [file for file in files if "incoming" in file.parts]
    assert sum(file.stat().st_size for file in files) < _MOST_BYTES


def _database(profile: Path) -> str | None:
    """Return the hash of the replica's file where this program keeps one."""
    file = profile / "replica.db"
    return hashlib.sha256(file.read_bytes()).hexdigest() if file.exists() else None


def _log(attacks: Sequence[Attack], done: Run) -> None:
    """Add lines to the table of attacks where somebody asked for it."""
    table = os.environ.get("CIVICLEDGER_ATTACK_TABLE")
    if not table:
        return
    mib = 0 if done.peak_kib is None else done.peak_kib / 1024
    with Path(table).open("a", encoding="utf-8") as file:
        for one in attacks:
            code = ", ".join(code or "-" for code in one.codes)
            beside = f"with {len(attacks) - 1} others" if len(attacks) > 1 else "alone"
            file.write(
                f"| {one.threat} | {one.name} | {one.start} | {code} | {beside} "
                f"| {done.took_s:.1f} s | {mib:.0f} MiB |\n"
            )


def test_there_are_enough_attacks_for_each_threat() -> None:
    threats = [one.threat for one in ATTACKS]
    assert {threat for threat in threats if threats.count(threat) >= 3} == {
        f"T{number}" for number in range(1, 10)
    }
    assert len({one.id for one in ATTACKS}) == len(ATTACKS) >= 70
    must_fail = [one for one in ATTACKS if any(one.codes)]
    assert len(must_fail) * 3 >= len(ATTACKS) * 2
