"""Lies of folders: T9 links, devices, pipes, folders and huge files where a plain one should be."""

import os
import shutil
import socket
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from desktop.ledger.tiles import TileId, required_bundles
from tests.peers.attacks.attack import Attack, Peers
from tests.peers.attacks.world import LAST, Ground

_TILE = TileId(0, 1, LAST - 256).path
_BUNDLE = required_bundles(LAST)[1].path
_GIB = 1024**3


def instead(path: str, make: Callable[[Ground, Path], None]) -> Callable[[Ground], Peers]:
    """Return the true tree with something else under one path."""

    def lie(ground: Ground) -> Peers:
        peer = ground.copy()
        target = peer / path
        shutil.rmtree(target) if target.is_dir() else target.unlink()
        make(ground, target)
        return [peer]

    return lie


def link(to: str) -> Callable[[Ground, Path], None]:
    """Put a link there."""
    return lambda _, target: target.symlink_to(to)


def true_link(ground: Ground, target: Path) -> None:
    """Put a link to the true file there: even that is not followed."""
    tree = ground.folder / "peer"
    target.symlink_to(ground.world.good / target.relative_to(tree))


def pipe(_: Ground, target: Path) -> None:
    """Put a pipe there, which nobody writes to."""
    if sys.platform != "win32":
        os.mkfifo(target)


def listener(ground: Ground, target: Path) -> None:
    """Put a socket there, which is listened on."""
    if sys.platform == "win32":
        raise AssertionError("there are no such sockets")
    server = ground.running.enter_context(socket.socket(socket.AF_UNIX))
    here = Path.cwd()
    os.chdir(target.parent)  # the name of a socket must be short
    try:
        server.bind(target.name)
    finally:
        os.chdir(here)
    server.listen()


def folder(_: Ground, target: Path) -> None:
    """Put a folder there."""
    (target / "checkpoint").mkdir(parents=True)


def sized(size: int) -> Callable[[Ground, Path], None]:
    """Put a file of zeros there that takes no room on the disk."""

    def make(_: Ground, target: Path) -> None:
        with target.open("wb") as file:
            file.truncate(size)

    return make


def named(name: str) -> Callable[[Ground, Path], None]:
    """Put the true file beside its place, under another name."""

    def make(ground: Ground, target: Path) -> None:
        true = ground.world.good / target.relative_to(ground.folder / "peer")
        copy = shutil.copytree if true.is_dir() else shutil.copyfile
        copy(true, target.with_name(name))

    return make


def nothing(_: Ground, __: Path) -> None:
    """Leave the place empty."""


def instead_of_all(make: Callable[[Ground, Path], None]) -> Callable[[Ground], Peers]:
    """Return what is no folder at all."""

    def lie(ground: Ground) -> Peers:
        make(ground, ground.folder / "peer")
        return [ground.folder / "peer"]

    return lie


def text(words: bytes) -> Callable[[Ground], Peers]:
    """Return the true tree with other bytes as checkpoint."""
    return instead("checkpoint", words_of(words))


def words_of(words: bytes) -> Callable[[Ground, Path], None]:
    """Put a file of these bytes there."""

    def make(_: Ground, target: Path) -> None:
        target.write_bytes(words)

    return make


def climbing_origin(ground: Ground) -> Peers:
    return [ground.tree(ground.log, origin="../../../../etc/passwd")]


def turned_origin(ground: Ground) -> Peers:
    return [ground.tree(ground.log, origin="ledger.\u202eelpmaxe/2026\u2066<b>x</b>")]


def _told(
    together: str, code: str, lies: dict[str, Callable[[Ground], Peers]], start: str = "synced"
) -> Iterator[Attack]:
    """Yield attacks that are told by the same code, made in one call."""
    for name, lie in lies.items():
        yield Attack("T9", name, lie, code, start, together=together)


_ZERO = link("/dev/zero")

LINKS = (
    Attack("T9", "a link", instead("checkpoint", true_link), "PEER_PATH", is_quick=True),
    *_told(
        "links",
        "PEER_PATH",
        {
            "checkpoint links to /dev/zero": instead("checkpoint", _ZERO),
            "checkpoint links to /dev/stdin": instead("checkpoint", link("/dev/stdin")),
            "checkpoint links to a secret": instead("checkpoint", link("/etc/passwd")),
            "checkpoint links to itself": instead("checkpoint", link("checkpoint")),
            "checkpoint links to nothing": instead("checkpoint", link("nothing")),
            "checkpoint links upwards": instead("checkpoint", link("../../x")),
            "receipts link to /dev/zero": instead("receipts", _ZERO),
        },
    ),
    *_told(
        "links for hash tiles",
        "PEER_PATH",
        {
            "tile is a link": instead("tile", true_link),
            "level 0 is a link": instead("tile/0", true_link),
            "a hash tile is a link": instead(_TILE, true_link),
            "a hash tile links to /dev/zero": instead(_TILE, _ZERO),
        },
        "behind",
    ),
    *_told(
        "links for entries",
        "PEER_PATH",
        {
            "a bundle links to /dev/zero": instead(_BUNDLE, _ZERO),
            "a bundle is a link": instead(_BUNDLE, true_link),
        },
        "behind",
    ),
    Attack("T9", "a bundle is a link, fresh", instead(_BUNDLE, true_link), "PEER_PATH", "fresh"),
)

NO_FILES = (
    *_told(
        "no files",
        "PEER_PATH",
        {
            "checkpoint is a pipe": instead("checkpoint", pipe),
            "receipts are a pipe": instead("receipts", pipe),
            "checkpoint is a socket": instead("checkpoint", listener),
            "checkpoint is a folder": instead("checkpoint", folder),
            "receipts are a folder": instead("receipts", folder),
        },
    ),
    Attack("T9", "a hash tile is a pipe", instead(_TILE, pipe), "PEER_PATH", "behind"),
    *_told(
        "no bundles",
        "PEER_PATH",
        {
            "a bundle is a pipe": instead(_BUNDLE, pipe),
            "a bundle is a folder": instead(_BUNDLE, folder),
        },
        "behind",
    ),
    Attack("T9", "tile is a file", instead("tile", sized(10)), "PEER_INCOMPLETE", "behind"),
    *_told(
        "no folders",
        "PEER_UNREACHABLE",
        {
            "the peer is a file": instead_of_all(sized(10)),
            "the peer is a pipe": instead_of_all(pipe),
            "the peer is /dev/zero": lambda _: ["/dev/zero"],
            "the peer is not there": instead_of_all(nothing),
        },
    ),
)

SIZES = (
    *_told(
        "huge files",
        "PEER_TOO_LARGE",
        {
            "checkpoint of 1 TiB": instead("checkpoint", sized(1024 * _GIB)),
            "checkpoint a byte too long": instead("checkpoint", sized(128 * 1024 + 1)),
            "receipts of 1 GiB": instead("receipts", sized(_GIB)),
        },
    ),
    Attack("T9", "a hash tile of 1 GiB", instead(_TILE, sized(_GIB)), "PEER_TOO_LARGE", "behind"),
    Attack("T9", "a bundle of 1 GiB", instead(_BUNDLE, sized(_GIB)), "PEER_TOO_LARGE", "behind"),
    Attack(
        "T9", "a bundle of zeros", instead(_BUNDLE, sized(16_777_472)), "PEER_ALTERED", "behind"
    ),
)

NAMES = (
    *_told(
        "names",
        "PEER_INCOMPLETE",
        {
            "CHECKPOINT": instead("checkpoint", named("CHECKPOINT")),
            "a name with a space": instead("checkpoint", named("checkpoint ")),
        },
    ),
    Attack("T9", "Tile", instead("tile", named("Tile")), "PEER_INCOMPLETE", "behind"),
    Attack("T9", "%74ile", instead("tile", named("%74ile")), "PEER_INCOMPLETE", "behind"),
    *_told(
        "origins",
        "PEER_FOREIGN",
        {"an origin that climbs": climbing_origin, "an origin that turns": turned_origin},
    ),
    *_told(
        "no notes",
        "PEER_UNSIGNED",
        {
            "an empty checkpoint": text(b""),
            "a checkpoint of NUL": text(bytes(200)),
            "a checkpoint of words": text(b"<b>Please update</b> http://192.0.2.1\n\n"),
        },
    ),
)

FILES = (*LINKS, *NO_FILES, *SIZES, *NAMES)
