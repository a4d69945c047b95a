"""The seven kinds of work that write: how each begins, how it is run, what must be true after."""

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.keys.keyring import Keyring
from tests.crash.drivers import work
from tests.crash.stages import (
    ROOT_SECRET,
    Opening,
    Stages,
    check_committed,
    check_cosigners,
    check_issued,
    check_key_file,
    check_migrated,
    check_published,
    check_repaired,
    check_synced,
)

Acks = Sequence[tuple[str, ...]]
"""The words of each line that a job has said since its folder was prepared."""


@dataclass(frozen=True, slots=True)
class Writer:
    """One kind of work."""

    job: str
    prepare: Callable[[Stages, Path], None]  # fills a folder that is not there yet
    arguments: Callable[[Stages, Path, Acks], list[object]]  # without the count of rounds
    check: Callable[[Stages, Path, Acks, Opening], None]
    rounds: int = 0  # at most, while a fault is waited for; 0: as many as it takes
    kills_in_a_row: int = 12  # over the same folder: what went on after a crash is killed again


def _after(acks: Acks, word: str) -> list[tuple[str, ...]]:
    return [line[1:] for line in acks if line[0] == word]


def _sizes(acks: Acks, word: str) -> int:
    return max((int(line[0]) for line in _after(acks, word)), default=0)


def _check_sync(stages: Stages, folder: Path, acks: Acks, opening: Opening) -> None:
    profiles = {line[0] for line in acks} | {path.name for path in folder.iterdir()}
    for number in profiles:
        sizes = [int(line[1]) for line in acks if line[0] == number]
        check_synced(stages, folder / number, sizes, opening)


def _check_issue(stages: Stages, folder: Path, acks: Acks, opening: Opening) -> None:
    del stages
    queued = [one for line in _after(acks, "queued") for one in line]
    check_issued(folder, queued, _after(acks, "signed"), opening)


def _check_commit(stages: Stages, folder: Path, acks: Acks, opening: Opening) -> None:
    taken = [line[0] for line in _after(acks, "taken")]
    check_committed(stages, folder, taken, _sizes(acks, "sealed"), opening)


def _check_publish(stages: Stages, folder: Path, acks: Acks, opening: Opening) -> None:
    final = _sizes(acks, "final")
    taken = [line[0] for line in _after(acks, "taken")]
    check_cosigners(stages, folder, check_published(stages, folder, final, opening))
    check_committed(stages, folder / "authorities" / "city-hall", taken, final, opening)


def _check_migrate(stages: Stages, folder: Path, acks: Acks, opening: Opening) -> None:
    missing = {line[0] for line in _after(acks, "migrated")}
    for path in folder.glob("*.db"):
        check_migrated(stages, path, opening)
        missing.discard(path.stem)
    assert not missing


def _check_keys(stages: Stages, folder: Path, acks: Acks, opening: Opening) -> None:
    del stages
    with opening.measured():
        assert (folder / "keys.clkey").stat().st_size
    check_key_file(folder / "keys.clkey", _passwords(acks))


def _check_repair(stages: Stages, folder: Path, acks: Acks, opening: Opening) -> None:
    check_repaired(stages, folder, _sizes(acks, "repaired"), opening)


def _passwords(acks: Acks) -> dict[str, int]:
    return {line[1]: int(line[0]) for line in _after(acks, "password")}


def _make_keys(stages: Stages, folder: Path) -> None:
    del stages
    folder.mkdir()
    Keyring.create(folder / "keys.clkey", work.password(0), ROOT_SECRET, work.QUICK).lock()


SYNC = Writer(
    "sync",
    lambda _stages, folder: folder.mkdir(),
    lambda stages, folder, _acks: [folder, stages.trees, stages.anchor],
    _check_sync,
)
SHORT_SYNC = Writer(
    "sync",
    lambda _stages, folder: folder.mkdir(),
    lambda stages, folder, _acks: [folder, stages.first_trees, stages.anchor],
    _check_sync,
)
"""The same with two trees, for what is done many hundred times."""

ISSUE = Writer(
    "issue",
    lambda stages, folder: _copy(stages.registrar, folder),
    lambda _stages, folder, _acks: [folder],
    _check_issue,
)
COMMIT = Writer(
    "commit",
    lambda stages, folder: _copy(stages.city.folder / "authorities" / "city-hall", folder),
    lambda stages, folder, _acks: [folder, stages.statements],
    _check_commit,
)
PUBLISH = Writer(
    "publish",
    lambda stages, folder: _copy(stages.city.folder, folder),
    lambda stages, folder, _acks: [folder, stages.statements, stages.anchor],
    _check_publish,
)
MIGRATE = Writer(
    "migrate",
    lambda stages, folder: _old_replicas(stages, folder, 4),
    lambda stages, folder, _acks: [folder, stages.old_replica],
    _check_migrate,
)
KEYS = Writer(
    "change_password",
    _make_keys,
    lambda _stages, folder, acks: [
        folder / "keys.clkey",
        check_key_file(folder / "keys.clkey", _passwords(acks)),
    ],
    _check_keys,
    rounds=3,  # each derives keys from passwords, which takes a while
)
REPAIR = Writer(
    "repair",
    lambda stages, folder: _copy(stages.damaged, folder),
    lambda stages, folder, _acks: [folder, stages.trees / str(stages.sizes[-1])],
    _check_repair,
    kills_in_a_row=1,  # a second repair would have nothing to repair
)


def _old_replicas(stages: Stages, folder: Path, count: int) -> None:
    folder.mkdir()
    for number in range(count):
        shutil.copyfile(stages.old_replica, folder / f"{number}.db")


def _copy(source: Path, target: Path) -> None:
    shutil.copytree(source, target)
