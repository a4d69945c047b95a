"""Delete the partial tiles and bundles of a tree that full ones have replaced.

A reader that holds an older checkpoint asks for a partial file; from 10 minutes after the full one
is durable it may be gone, and the reader takes the first part of the full one (C2SP tlog-tiles,
"Partial tiles"). The age is that of the full file. In a folder that was copied its time may be that
of the copy, which only postpones; and whatever a file's time says, a partial file goes only where
the full one is whole and begins with the very same bytes, so that a copy that was cut off loses
nothing.
"""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop.durable import sync_folder
from desktop.errors import FormatError, StorageError
from desktop.ledger.checkpoint import parse_checkpoint
from desktop.ledger.tiles import (
    ENTRIES,
    TileId,
    parse_bundle,
    parse_tile,
    parse_tile_path,
    required_bundles,
    required_tiles,
)

KEPT_MS = 10 * 60 * 1000
"""How long a partial file outlives the moment when its full one is there."""

_SHOWN = ("checkpoint", "pending")


@dataclass(frozen=True, slots=True)
class _Partial:
    """A folder ``<N>.p`` with the files in it that are partial ones of a tile."""

    folder: Path
    full: TileId
    tiles: tuple[TileId, ...]


def delete_partials(folder: Path, now_ms: int) -> int:
    """Delete what full files have replaced for 10 minutes; return how many files that were.

    The partial files that the ``checkpoint`` or ``pending`` of the folder needs stay, as does
    everything that is not a partial file of this tree: other names, links, and what is in them.

    Args:
        folder: a published tree, or a copy of one.
        now_ms: Unix milliseconds, compared with the times of the full files.

    Raises:
        StorageError: a file could not be read or deleted, or a note is unreadable.
    """
    try:
        needed = _needed(folder)
        return sum(_delete(folder, one, needed, now_ms) for one in _partials(folder))
    except OSError as error:
        raise StorageError(
            f"The tree in {folder} could not be tidied: {error.strerror or type(error).__name__}.",
            means="Nothing that anybody needs was deleted.",
            do="Look at the disk and at the rights of the folder.",
        ) from error


def _needed(folder: Path) -> frozenset[str]:
    """Return the paths of the partial files at the right edge of what the folder shows."""
    paths: set[str] = set()
    for name in _SHOWN:
        try:
            size = parse_checkpoint((folder / name).read_bytes()).size
        except FileNotFoundError:
            continue
        except FormatError as error:
            raise StorageError(f"{folder / name} cannot be read: {error.what}") from error
        tiles = (*required_tiles(size), *required_bundles(size))
        paths.update(tile.path for tile in tiles if not tile.is_full)
    return frozenset(paths)


def _partials(folder: Path) -> Iterator[_Partial]:
    for here, folders, _ in os.walk(folder / "tile"):  # does not follow links
        named = sorted(name for name in folders if name.endswith(".p"))
        folders[:] = [name for name in folders if not name.endswith(".p")]
        for name in named:
            held = Path(here, name)
            if held.is_symlink():
                continue
            path = held.relative_to(folder).as_posix()
            tiles = tuple(
                tile
                for item in sorted(held.iterdir())
                if (tile := _tile(f"{path}/{item.name}")) is not None and _is_regular(item)
            )
            if tiles:
                yield _Partial(held, TileId(tiles[0].level, tiles[0].number), tiles)


def _tile(path: str) -> TileId | None:
    try:
        return parse_tile_path(path)
    except FormatError:
        return None


def _is_regular(path: Path) -> bool:
    return stat.S_ISREG(path.lstat().st_mode)


def _delete(folder: Path, partial: _Partial, needed: frozenset[str], now_ms: int) -> int:
    full = folder.joinpath(*partial.full.path.split("/"))
    tiles = [tile for tile in partial.tiles if tile.path not in needed]
    if not tiles or not full.exists() or not _is_regular(full):
        return 0
    if full.lstat().st_mtime_ns // 1_000_000 > now_ms - KEPT_MS:
        return 0
    data = full.read_bytes()
    if not _is_whole(partial.full, data):
        return 0
    files = [partial.folder / str(tile.width) for tile in tiles]
    deleted = sum(data.startswith(file.read_bytes()) and _unlink(file) for file in files)
    if deleted and not any(partial.folder.iterdir()):
        partial.folder.rmdir()
        sync_folder(partial.folder.parent)
    return deleted


def _unlink(file: Path) -> bool:
    try:
        file.unlink()
    except PermissionError:  # on Windows, while a reader has it open: another time
        return False
    return True


def _is_whole(tile: TileId, data: bytes) -> bool:
    try:
        if tile.level == ENTRIES:
            parse_bundle(data)
        else:
            parse_tile(data)
    except FormatError:
        return False
    return True
