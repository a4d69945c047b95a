"""Recognise a ledger in a folder: a copy of the log, or an authority's home beside one.

Only names and the checkpoint's own words are looked at; nothing is verified here.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from desktop.errors import CivicLedgerError
from desktop.ledger.checkpoint import parse_checkpoint
from desktop.peers.folder import FolderSource
from desktop.peers.source import CHECKPOINT_LIMIT

NAME = "CivicLedger"
"""The folder in which a copy stands on a stick or drive."""

_LONGEST_NAME = 64


@dataclass(frozen=True, slots=True)
class LedgerFolder:
    """A folder that can be asked as a peer."""

    folder: Path
    kind: str  # folder, or local for an authority's home
    origin: str  # what its checkpoint says
    size: int


def ledger_in(place: Path) -> LedgerFolder | None:
    """Return the ledger that a folder holds, itself or in `NAME` below it; None without one."""
    for folder in (place, place / NAME):
        tree = folder / "peers" / "folder"
        if (folder / "authorities").is_dir() and (tree / "checkpoint").is_file():
            found = _read(tree)
            if found is not None:
                return LedgerFolder(folder, "local", *found)
        found = _read(folder)
        if found is not None:
            return LedgerFolder(folder, "folder", *found)
    return None


def name_for(text: str, taken: frozenset[str] = frozenset()) -> str:
    """Return a peer's name made of any text, told apart from those that are taken."""
    words = re.sub(r"[^A-Za-z0-9._-]+", " ", text).strip(" ._-") or "peer"
    name, number = words[:_LONGEST_NAME], 2
    while name in taken:
        ending = f" {number}"
        name, number = words[: _LONGEST_NAME - len(ending)] + ending, number + 1
    return name


def _read(tree: Path) -> tuple[str, int] | None:
    """Return what the checkpoint of a tile tree says of itself."""
    try:
        note = FolderSource(tree).read("checkpoint", CHECKPOINT_LIMIT)
        shown = None if note is None else parse_checkpoint(note)
    except CivicLedgerError:
        return None
    return None if shown is None else (shown.origin, shown.size)
