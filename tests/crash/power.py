"""What a disk may hold after the power has failed, worked out from a program's own record.

The model: what was flushed stands; of what was not, each sector of 512 bytes and each change of a
file's length stands with a probability of one half. Of the names made and moved in a folder since
it was flushed, the first few stand and the rest does not. A removed name is gone at once.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from random import Random

from tests.crash.shim import Act, Step

_SECTOR = 512
_PASSING = ("-shm",)  # not needed after a crash, and mapped into memory past any record


@dataclass
class _File:
    """The bytes of one file."""

    live: bytearray = field(default_factory=bytearray)
    durable: bytes = b""
    pending: list[tuple[int, bytes | None]] = field(default_factory=list)  # None: cut at that

    def change(self, at: int, data: bytes | None) -> None:
        """Write, or cut."""
        _put(self.live, at, data)
        self.pending.append((at, data))

    def flush(self) -> None:
        """Make what was written stand."""
        self.durable, self.pending = bytes(self.live), []

    def after(self, random: Random, chance: float) -> bytes:
        """Return what the disk may hold."""
        left = bytearray(self.durable)
        for at, data in self.pending:
            if data is None:
                if random.random() < chance:
                    _put(left, at, None)
                continue
            for first in range(at - at % _SECTOR, at + len(data), _SECTOR):
                if random.random() < chance:
                    low, high = max(at, first), min(at + len(data), first + _SECTOR)
                    _put(left, low, data[low - at : high - at])
        return bytes(left)


_FOLDER = _File()


def _put(content: bytearray, at: int, data: bytes | None) -> None:
    if data is None:
        del content[at:]
    if len(content) < at:
        content.extend(bytes(at - len(content)))
    if data is not None:
        content[at : at + len(data)] = data


_Names = dict[str, _File]
_Move = tuple[str | None, str, _File]  # the old name, the new one


class Disk:
    """A folder as the program sees it, and as the disk would have it."""

    def __init__(self, root: Path, named: Path) -> None:
        """Begin with what is in a folder, all of it durable; the record has another name for it."""
        self._root = str(named)
        self._live: _Names = {}
        for path in sorted(root.rglob("*")):
            if path.is_dir():
                self._live[path.relative_to(root).as_posix()] = _FOLDER
            else:
                content = path.read_bytes()
                file = _File(bytearray(content), content)
                self._live[path.relative_to(root).as_posix()] = file
        self._durable = dict(self._live)
        self._moves: dict[str, list[_Move]] = {}

    def take(self, step: Step) -> None:
        """Follow the program by one step."""
        name = self._name(step.path)
        match step.act:
            case Act.CREATE | Act.MAKE_FOLDER:
                made = _File() if step.act is Act.CREATE else _FOLDER
                self._live[name] = made
                self._move(None, name, made)
            case Act.WRITE if name in self._live:
                self._live[name].change(step.at, step.data)
            case Act.TRUNCATE if name in self._live:
                self._live[name].change(step.at, None)
            case Act.RENAME:
                target = self._name(step.data.decode())
                self._live[target] = self._live.pop(name)
                self._move(name, target, self._live[target])
            case Act.UNLINK:
                self._remove(name)
            case Act.SYNC:
                self._flush(name)

    def write(self, folder: Path, random: Random) -> None:
        """Write what the disk may hold after a power failure at this moment."""
        chance = random.choice((0.0, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 1.0))
        names = dict(self._durable)
        for moves in self._moves.values():
            for old, new, file in moves[: _survivors(len(moves), random, chance)]:
                if old is not None:
                    names.pop(old, None)
                names[new] = file
        for name in sorted(names):
            parents = [str(one) for one in PurePosixPath(name).parents][:-1]
            if name.endswith(_PASSING) or not all(one in names for one in parents):
                continue
            target = folder / name
            if names[name] is _FOLDER:
                target.mkdir(parents=True, exist_ok=True)
            else:
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(names[name].after(random, chance))

    def _name(self, path: str) -> str:
        return path.removeprefix(self._root).lstrip("/")

    def _move(self, old: str | None, new: str, file: _File) -> None:
        self._moves.setdefault(_parent(new), []).append((old, new, file))

    def _remove(self, name: str) -> None:
        self._live.pop(name, None)
        self._durable.pop(name, None)
        moves = self._moves.get(_parent(name), [])
        kept: list[_Move] = []
        for old, new, file in moves:
            if new == name:
                if old is not None:  # what was moved away stays away
                    self._durable.pop(old, None)
                continue
            kept.append((old, new, file))
        self._moves[_parent(name)] = kept

    def _flush(self, name: str) -> None:
        file = self._live.get(name)
        if name and file is not None and file is not _FOLDER:
            file.flush()
            return
        for old, new, moved in self._moves.pop(name, []):
            if old is not None:
                self._durable.pop(old, None)
            self._durable[new] = moved


def _parent(name: str) -> str:
    return name.rpartition("/")[0]


def _survivors(count: int, random: Random, chance: float) -> int:
    return {0.0: 0, 1.0: count}.get(chance, random.randint(0, count))


def without_flushing(steps: Sequence[Step]) -> list[Step]:
    """Return the record of a program that never flushes."""
    return [step for step in steps if step.act is not Act.SYNC]


def without_folder_flushing(steps: Sequence[Step], root: Path) -> list[Step]:
    """Return the record of a program that flushes files, and no folder."""
    folders = {str(root)} | {step.path for step in steps if step.act is Act.MAKE_FOLDER}
    folders |= {str(path) for path in root.rglob("*") if path.is_dir()}
    return [step for step in steps if step.act is not Act.SYNC or step.path not in folders]
